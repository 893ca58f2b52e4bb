"""Predicates and objects that parsers hang on the wrong word; trees as parsers make them."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from factx.pipeline.clauses.component import Clauses
from tests.pipeline.clauses.test_component import parsed
from tests.pipeline.facts.test_constructions import facts_of


def mended(doc: Doc) -> list[str]:
    """Return each word with its relation and the word that it hangs on."""
    return [f"{t.text}:{t.dep_}:{t.head.text}" for t in Clauses("clauses")(doc) if not t.is_punct]


def test_have_is_no_auxiliary_of_an_infinitive() -> None:
    doc = parsed(
        "Gabon has yet to send men",
        [4, 4, 4, 4, 4, 4],
        "nsubj aux advmod mark ROOT obj",
        "PROPN AUX ADV PART VERB NOUN",
        "NNP VBZ RB TO VB NNS",
    )
    assert mended(doc) == [
        "Gabon:nsubj:has", "has:ROOT:has", "yet:advmod:send", "to:mark:send",
        "send:xcomp:has", "men:obj:send",
    ]  # fmt: skip


def test_a_swallowed_predicate_comes_out_of_the_clause_on_its_noun() -> None:
    doc = parsed(
        "Trucks that Peru promised never came",
        [0, 3, 3, 0, 5, 3],
        "ROOT obj nsubj acl:relcl advmod ccomp",
        "NOUN PRON PROPN VERB ADV VERB",
        "NNS WDT NNP VBD RB VBD",
    )
    assert mended(doc)[0] == "Trucks:nsubj:came"
    assert doc[5].dep_ == "ROOT"


def test_two_verbs_on_one_participle_share_no_subject() -> None:
    doc = parsed(
        "Ministers gathered agreed left",
        [1, 1, 1, 1],
        "nsubj ROOT ccomp ccomp",
        "NOUN VERB VERB VERB",
        "NNS VBD VBD VBD",
    )
    assert mended(doc)[0] == "Ministers:nsubj:agreed"
    assert doc[2].dep_ == "ROOT"


def test_a_noun_beside_a_predicate_is_its_subject() -> None:
    doc = parsed(
        "Tanks and several guns remain there",
        [0, 4, 3, 4, 0, 4],
        "ROOT cc amod nmod conj advmod",
        "NOUN CCONJ ADJ NOUN VERB ADV",
        "NNS CC JJ NNS VBP RB",
    )
    assert mended(doc)[0] == "Tanks:nsubj:remain"


def test_a_relative_pronoun_before_a_subject_is_an_object() -> None:
    doc = parsed(
        "aid that donors promised",
        [0, 3, 3, 0],
        "ROOT nsubj nsubj acl:relcl",
        "NOUN PRON NOUN VERB",
        "NN WDT NNS VBD",
    )
    assert mended(doc)[1] == "that:obj:promised"


def test_a_second_sum_is_given_like_the_first() -> None:
    doc = parsed(
        "Mali gave $ 2 and $ 1",
        [1, 1, 1, 2, 5, 1, 5],
        "nsubj ROOT obj nummod cc conj nummod",
        "PROPN VERB SYM NUM CCONJ SYM NUM",
        "NNP VBD $ CD CC $ CD",
    )
    assert mended(doc)[5] == "$:conj:$"
    assert doc[5].head == doc[2]


def test_an_adverbial_stays_on_its_side_of_a_semicolon() -> None:
    doc = parsed(
        "Oman gave trucks ; yesterday it sent tents",
        [1, 1, 1, 4, 1, 6, 1, 6],
        "nsubj ROOT obj punct advmod nsubj ccomp obj",
        "PROPN VERB NOUN PUNCT ADV PRON VERB NOUN",
        "NNP VBD NNS : RB PRP VBD NNS",
    )
    assert "yesterday:advmod:sent" in mended(doc)


def test_a_subject_on_an_auxiliary_is_that_of_its_verb() -> None:
    doc = parsed(
        "Malta has so far sent medics",
        [1, 4, 3, 4, 4, 4],
        "nsubj aux advmod advmod ROOT obj",
        "PROPN AUX ADV ADV VERB NOUN",
        "NNP VBZ RB RB VBN NNS",
    )
    Clauses("clauses")(doc)
    assert doc[0].head == doc[4]


SENTENCES: list[tuple[str, list[str]]] = [
    ("Gabon has yet to send the 80 medics to Bangui.",
     ["deployment in_place GAB 80 personnel CAF negated"]),
    ("The cabinet in Tokyo gave the navy permission to send 300 sailors to Djibouti.",
     ["pledge approved JPN 300 troops DJI"]),
    ("Tunis rejected a plea from the UN for 600 more Tunisian soldiers.", []),
    ("Chile has given close to $4 million to the victims in Haiti.",
     ["deployment in_place CHL 4m funds HTI"]),
    ("The plane was carrying 40 tons of flour donated by Chile to Haiti.",
     ["deployment in_place CHL 40 equipment HTI"]),
    ("The plane was carrying 40 tons of flour stolen by rebels.", []),
    ("The general told 900 Bolivian soldiers that the war was over.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=lambda v: str(v)[:40])
def test_sentences(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
