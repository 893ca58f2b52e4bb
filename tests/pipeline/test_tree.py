"""One question, one answer, whichever scheme the parser speaks."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from factx.pipeline import tree

VOCAB = English().vocab

# word, lemma, upos, xpos, head, relation: the same sentence in both schemes
SENT_UD = [
    ("Troops", "troop", "NOUN", "NNS", 2, "nsubj:pass"),
    ("were", "be", "AUX", "VBD", 2, "aux:pass"),
    ("pulled", "pull", "VERB", "VBN", 2, "ROOT"),
    ("out", "out", "ADP", "RP", 2, "compound:prt"),
    ("of", "of", "ADP", "IN", 5, "case"),
    ("Mali", "Mali", "PROPN", "NNP", 2, "obl"),
    ("by", "by", "ADP", "IN", 7, "case"),
    ("France", "France", "PROPN", "NNP", 2, "obl:agent"),
]
SENT_CLEAR = [
    ("Troops", "troop", "NOUN", "NNS", 2, "nsubjpass"),
    ("were", "be", "AUX", "VBD", 2, "auxpass"),
    ("pulled", "pull", "VERB", "VBN", 2, "ROOT"),
    ("out", "out", "ADP", "RP", 2, "prt"),
    ("of", "of", "ADP", "IN", 2, "prep"),
    ("Mali", "Mali", "PROPN", "NNP", 4, "pobj"),
    ("by", "by", "ADP", "IN", 2, "agent"),
    ("France", "France", "PROPN", "NNP", 6, "pobj"),
]
NOUN_UD = [
    ("deployment", "deployment", "NOUN", "NN", 0, "ROOT"),
    ("of", "of", "ADP", "IN", 3, "case"),
    ("600", "600", "NUM", "CD", 3, "nummod"),
    ("police", "police", "NOUN", "NNS", 0, "nmod"),
    ("out", "out", "ADP", "IN", 6, "case"),
    ("of", "of", "ADP", "IN", 4, "fixed"),
    ("Kenya", "Kenya", "PROPN", "NNP", 3, "nmod"),
]
NOUN_CLEAR = [
    ("deployment", "deployment", "NOUN", "NN", 0, "ROOT"),
    ("of", "of", "ADP", "IN", 0, "prep"),
    ("600", "600", "NUM", "CD", 3, "nummod"),
    ("police", "police", "NOUN", "NNS", 1, "pobj"),
    ("out", "out", "ADP", "IN", 3, "prep"),
    ("of", "of", "ADP", "IN", 4, "prep"),
    ("Kenya", "Kenya", "PROPN", "NNP", 5, "pobj"),
]


def make(rows: list[tuple[str, str, str, str, int, str]]) -> Doc:
    words, lemmas, pos, tags, heads, deps = (list(column) for column in zip(*rows, strict=True))
    return Doc(VOCAB, words=words, lemmas=lemmas, pos=pos, tags=tags, heads=heads, deps=deps)


@pytest.fixture(params=[SENT_UD, SENT_CLEAR], ids=["ud", "clear"])
def clause(request: pytest.FixtureRequest) -> Doc:
    return make(request.param)


@pytest.fixture(params=[NOUN_UD, NOUN_CLEAR], ids=["ud", "clear"])
def phrase(request: pytest.FixtureRequest) -> Doc:
    return make(request.param)


def test_a_passive_subject_has_one_name(clause: Doc) -> None:
    assert tree.relation(clause[0]) == "nsubj:pass"
    assert tree.is_passive(clause[2])


def test_a_verb_keeps_its_particle(clause: Doc) -> None:
    assert tree.lemma_with_particle(clause[2]) == "pull out"


def test_prepositional_modifiers_hang_on_the_verb(clause: Doc) -> None:
    assert [(p, n.text) for p, n in tree.obliques(clause[2])] == [("of", "Mali"), ("by", "France")]
    assert tree.governor(clause[5]) == clause[2]


def test_prepositional_modifiers_hang_on_the_noun(phrase: Doc) -> None:
    assert [(p, n.text) for p, n in tree.obliques(phrase[0])] == [("of", "police")]
    assert tree.relation(phrase[3]) == "nmod"
    assert tree.governor(phrase[3]) == phrase[0]


def test_two_prepositions_are_read_as_one(phrase: Doc) -> None:
    assert tree.preposition(phrase[6]) == "out of"
    assert tree.governor(phrase[6]) == phrase[3]


def test_ancestors_end_at_the_root(phrase: Doc) -> None:
    assert [t.text for t in tree.ancestors(phrase[6])] == ["police", "deployment"]


def test_conjuncts_are_found_from_any_member() -> None:
    doc = make(
        [
            ("Chad", "Chad", "PROPN", "NNP", 3, "nsubj"),
            ("and", "and", "CCONJ", "CC", 2, "cc"),
            ("Togo", "Togo", "PROPN", "NNP", 0, "conj"),
            ("agreed", "agree", "VERB", "VBD", 3, "ROOT"),
        ]
    )
    assert [t.text for t in tree.conjuncts(doc[2])] == ["Chad", "Togo"]
    assert tree.first_conjunct(doc[2]) == doc[0]
