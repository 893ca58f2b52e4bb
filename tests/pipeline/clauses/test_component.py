"""Subjects that parsers lose come back to their verbs."""

import pytest
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc

from factx.pipeline import tree
from factx.pipeline.clauses import subjects
from factx.pipeline.clauses.component import Clauses
from tests.pipeline.facts.test_constructions import facts_of


def parsed(words: str, heads: list[int], deps: str, pos: str, tags: str) -> Doc:
    return Doc(
        English().vocab,
        words=words.split(),
        heads=heads,
        deps=deps.split(),
        pos=pos.split(),
        tags=tags.split(),
    )


def swallowed() -> Doc:
    """Return a tree in which "France" is coordinated with the soldiers."""
    return parsed(
        "Italy sent soldiers and France raised its offer",
        [1, 1, 1, 4, 2, 1, 7, 5],
        "nsubj ROOT obj cc conj conj nmod:poss obj",
        "PROPN VERB NOUN CCONJ PROPN VERB PRON NOUN",
        "NNP VBD NNS CC NNP VBD PRP$ NN",
    )


def test_a_swallowed_subject_returns() -> None:
    doc = Clauses("clauses")(swallowed())
    assert [t.text for t in tree.children(doc[5], "nsubj")] == ["France"]
    assert doc[3].head == doc[5]
    assert subjects.lost_subjects(list(doc)) == []


def test_a_verb_with_a_subject_keeps_its_tree() -> None:
    doc = parsed(
        "Togo and Benin sent soldiers and left",
        [3, 2, 0, 3, 3, 6, 3],
        "nsubj cc conj ROOT obj cc conj",
        "PROPN CCONJ PROPN VERB NOUN CCONJ VERB",
        "NNP CC NNP VBD NNS CC VBD",
    )
    heads = [t.head.i for t in doc]
    assert [t.head.i for t in Clauses("clauses")(doc)] == heads


def test_a_split_row_is_one_subject() -> None:
    doc = parsed(
        "Poland , Spain and Belgium said so",
        [5, 0, 5, 4, 2, 5, 5],
        "nsubj punct nsubj cc conj ROOT obj",
        "PROPN PUNCT PROPN CCONJ PROPN VERB ADV",
        "NNP , NNP CC NNP VBD RB",
    )
    Clauses("clauses")(doc)
    assert [t.text for t in tree.conjuncts(doc[0])] == ["Poland", "Spain", "Belgium"]


CASES: list[tuple[str, list[str]]] = [
    (
        "Finland will send 300 soldiers and Estonia has increased its offer to 90.",
        ["pledge planned FIN 300 troops -", "pledge offered EST 90 troops -"],
    ),
    (
        "Zambia will bring home 280 soldiers and Malawi will keep only 43 of its soldiers.",
        ["withdrawal planned ZMB 280 troops -", "deployment in_place MWI 43 troops -"],
    ),
    (
        "Latvia, Sweden and Denmark also said they will send troops to Mali.",
        [
            "pledge planned LVA * troops MLI",
            "pledge planned SWE * troops MLI",
            "pledge planned DNK * troops MLI",
        ],
    ),
    (
        "Senegal and Togo said that they would send 600 soldiers to Guinea-Bissau.",
        ["pledge planned SEN+TGO 600 troops GNB"],
    ),
    (
        "The Malawians, 850 men, are expected next month in Goma.",
        ["pledge planned MWI 850 personnel COD"],
    ),
    (
        "The first Brazilians of the force, 180 infantrymen, arrived in Santo Domingo.",
        ["deployment arrived BRA 180 troops DOM"],
    ),
    (
        "Nepal's police unit, 140-strong, patrols the camps of Darfur.",
        ["deployment in_place NPL 140 police SDN"],
    ),
    (
        "Gabon, Djibouti and Sierra Leone have each pledged a battalion.",
        [
            "pledge promised GAB 1 troops -",
            "pledge promised DJI 1 troops -",
            "pledge promised SLE 1 troops -",
        ],
    ),
    (
        "Belgium sent 300 soldiers to Mali and 200 to Niger.",
        ["deployment in_place BEL 300 troops MLI", "deployment in_place BEL 200 troops NER"],
    ),
    (
        "Gambia and Ghana are each to send 850 soldiers to Sudan.",
        ["pledge planned GMB 850 troops SDN", "pledge planned GHA 850 troops SDN"],
    ),
    ("The police arrested 30 people in Paris and 20 in Lyon.", []),
    ("Twelve Nigerian soldiers, four of them officers, were killed near Gao.", []),
    ("The rebel chief, 42, was arrested in Goma.", []),
    ("Some 20,000 people are expected at the funeral in Accra.", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_clauses_of_others(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


def test_a_clause_on_the_subject_is_no_predicate() -> None:
    doc = parsed(
        "Ministers gathered in Abuja agreed",
        [1, 1, 3, 1, 1],
        "nsubj ROOT case obl advcl",
        "NOUN VERB ADP PROPN VERB",
        "NNS VBD IN NNP VBD",
    )
    Clauses("clauses")(doc)
    assert doc[4].dep_ == "ROOT"
    assert [(t.head.text, t.dep_) for t in (doc[0], doc[1])] == [
        ("agreed", "nsubj"),
        ("Ministers", "acl"),
    ]


def test_a_state_behind_its_town_is_no_subject() -> None:
    doc = parsed(
        "Delegates in Kampala , Uganda agreed",
        [5, 2, 0, 0, 5, 5],
        "nsubj case nmod punct nsubj ROOT",
        "NOUN ADP PROPN PUNCT PROPN VERB",
        "NNS IN NNP , NNP VBD",
    )
    Clauses("clauses")(doc)
    assert (doc[4].head.text, doc[4].dep_) == ("Kampala", "appos")
