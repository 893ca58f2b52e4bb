"""Whatever the words, and in whatever order: the pipeline answers, with places in the text."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

pytestmark = pytest.mark.model

CORPUS = Path(__file__).parents[2] / "models" / "corpus" / "train.jsonl"


def words() -> list[str]:
    """Return the words of the annotated corpus, each once, in a fixed order."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return sorted({word for line in lines for word in json.loads(line)["text"].split()})


def check(nlp: Language, text: str) -> None:
    doc = nlp(text)
    for fact in doc._.factx_facts:
        evidence = fact["evidence"]
        assert 0 <= evidence["sentence_start"] <= evidence["start"] < evidence["end"]
        assert evidence["end"] <= evidence["sentence_end"] <= len(text)
        for actor in fact["contributors"]:
            assert 0 <= actor["start"] < actor["end"] <= len(text)
    for entity in doc._.factx_entities:
        assert all(0 <= m["start"] < m["end"] <= len(text) for m in entity["mentions"])


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(chosen=st.lists(st.sampled_from(words()), max_size=60))
def test_words_in_any_order(nlp: Language, chosen: list[str]) -> None:
    check(nlp, " ".join(chosen))


@pytest.mark.parametrize(
    "text",
    [
        "town with car the in her morning been to others, the controversial Barry",
        "the the the of of 400 400",
        "police the 300 the the country its its",
        "\n\n \t\n",
        "Kenya",
    ],
)
def test_words_that_are_no_sentence(nlp: Language, text: str) -> None:
    check(nlp, text)
