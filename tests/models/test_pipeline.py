"""The shipped pipeline: it loads, says what it is, stays small, and splits news into sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from tests.named import NAMES

ROOT = Path(__file__).resolve().parents[2]
PIPELINE = ROOT / "models" / "en_factx_news"
LABELS = {"PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "DATE", "MONEY", "CARDINAL"}
COMPONENTS = {"tok2vec", "tagger", "morphologizer", "borders", "parser", "ner", "lemmatizer"}
MOST_BYTES = 20_000_000


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The trained pipeline, loaded once."""
    return spacy.load(PIPELINE)


def test_components_are_all_there(nlp: Language) -> None:
    assert set(nlp.pipe_names) == COMPONENTS


def test_name_labels(nlp: Language) -> None:
    assert set(nlp.pipe_labels["ner"]) == LABELS


@pytest.mark.parametrize(
    "label", ["nsubj", "nsubj:pass", "obj", "obl", "nmod", "nummod", "aux", "conj", "ccomp"]
)
def test_relations_are_universal_dependencies(nlp: Language, label: str) -> None:
    assert label in nlp.pipe_labels["parser"]


def test_size_stays_small() -> None:
    assert sum(file.stat().st_size for file in PIPELINE.rglob("*") if file.is_file()) <= MOST_BYTES


def test_meta_is_filled_in() -> None:
    meta = json.loads((PIPELINE / "meta.json").read_text(encoding="utf-8"))
    assert (meta["lang"], meta["name"]) == ("en", "factx_news")
    assert meta["license"] == "CC BY-SA 4.0"
    assert meta["author"] == "factx"
    assert meta["version"]
    assert meta["description"]
    assert {"name", "url", "license", "author"} <= set(meta["sources"][0])
    assert meta["spacy_version"].startswith(">=3.8")


@pytest.mark.parametrize(
    "sentences",
    [
        # a country with full stops, and one at the end of a sentence
        ["The U.S. Army has sent 300 soldiers to the border.", "They will stay until June."],
        ["Talks took place in the U.S. last week.", "Nobody spoke to reporters."],
        # titles and months in short form
        ["Gen. Maria Lopez met Mr. Adeyemi on Jan. 12.", "The force will leave next month."],
        # a quotation of two sentences
        ["The minister promised 40 police officers.", "“We keep our word,” she told reporters."],
        ['"The troops are ready," the colonel said.', "He gave no date."],
        # marks that close a sentence, and one that opens the next
        ['The envoy said, "They will come in May."', "Nobody else would confirm it."],
        ["Chad sent 300 soldiers (and 20 medics.)", "Togo sent none."],
        # amounts with full stops
        ["Norway pledged $2.5 million.", "Sweden will pay 1.2 billion kronor."],
    ],
)
def test_sentences(nlp: Language, sentences: list[str]) -> None:
    assert [sent.text.strip() for sent in nlp(" ".join(sentences)).sents] == sentences


def test_paragraphs_end_sentences(nlp: Language) -> None:
    doc = nlp(
        "Peacekeepers arrive in the capital\n\nA first group of 60 soldiers landed on Monday."
    )
    assert [sent.text.strip() for sent in doc.sents] == [
        "Peacekeepers arrive in the capital",
        "A first group of 60 soldiers landed on Monday.",
    ]


@pytest.mark.parametrize(("text", "name", "label"), NAMES)
def test_names(nlp: Language, text: str, name: str, label: str) -> None:
    assert (name, label) in {(ent.text, ent.label_) for ent in nlp(text).ents}


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("France has deployed troops.", "deployed", "deploy"),
        ("The soldiers were withdrawn.", "withdrawn", "withdraw"),
        ("The soldiers were withdrawn.", "were", "be"),
        ("The countries sent policemen.", "countries", "country"),
        ("The countries sent policemen.", "sent", "send"),
    ],
)
def test_lemmas(nlp: Language, text: str, word: str, lemma: str) -> None:
    assert {token.text: token.lemma_ for token in nlp(text)}[word] == lemma


def test_subject_and_object(nlp: Language) -> None:
    doc = nlp("Rwanda has sent 1,000 soldiers to Mozambique.")
    found = {token.dep_: token.text for token in doc}
    assert found["nsubj"] == "Rwanda"
    assert found["ROOT"] == "sent"
    assert found["obj"] == "soldiers"
    assert found["nummod"] == "1,000"
