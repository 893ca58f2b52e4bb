"""Nouns that repeat an organization, as the lexicon and files of users tell."""

from pathlib import Path

import pytest
from spacy.language import Language

from factx.pipeline import build

pytestmark = pytest.mark.model

OWN = """
[[organization]]
code = "EAC"
descriptions = ["Bloc"]

[[organization]]
code = "COPLA"
name = "Conference of the Plains"
aliases = ["COPLA"]
descriptions = ["conference"]
"""

TOLD = "{} met in Arusha on Monday. The {} will send 900 soldiers to Chad."


def givers(nlp: Language, body: str, noun: str) -> list[str]:
    """Codes of those who give what the noun gives, in a text that named the body before."""
    facts = nlp(TOLD.format(body, noun))._.factx_facts
    return [actor["code"] for fact in facts for actor in fact["contributors"]]


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Language:
    """The pipeline with words of a user's own."""
    path: Path = tmp_path_factory.mktemp("lexicon") / "words.toml"
    path.write_text(OWN, encoding="utf-8")
    return build(lexicon=path, judge=False)


@pytest.mark.parametrize(
    ("body", "noun", "codes"),
    [
        ("NATO", "alliance", ["NATO"]),
        ("ECOWAS", "bloc", ["ECOWAS"]),
        ("The OSCE", "organisation", ["OSCE"]),
        ("NATO", "bloc", []),
        ("The EAC", "bloc", []),
    ],
)
def test_a_noun_repeats_a_body_that_has_it(
    nlp: Language, body: str, noun: str, codes: list[str]
) -> None:
    assert givers(nlp, body, noun) == codes


@pytest.mark.parametrize(
    ("body", "noun", "codes"),
    [
        ("The EAC", "bloc", ["EAC"]),
        ("COPLA", "conference", ["COPLA"]),
        ("ECOWAS", "bloc", ["ECOWAS"]),
        ("ECOWAS", "conference", []),
    ],
)
def test_a_user_tells_what_else_repeats_a_body(
    extended: Language, body: str, noun: str, codes: list[str]
) -> None:
    assert givers(extended, body, noun) == codes
