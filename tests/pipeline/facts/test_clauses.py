"""Clauses that parsers take to pieces: clefts, bare relatives, parts of a list; with traps."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

Case = tuple[str, list[str]]

CLEFTS: list[Case] = [
    (
        "What London gave Kabul was four helicopters.",
        ["deployment in_place GBR 4 equipment AFG"],
    ),
    ("All that Togo has offered Mali is 90 soldiers.", ["pledge offered TGO 90 troops MLI"]),
    (
        "France has 300 soldiers in Mali, and what it keeps in Chad now is a 50-strong medical "
        "unit.",
        ["deployment in_place FRA 300 troops MLI", "deployment in_place FRA 50 troops TCD"],
    ),
    ("What the rebels hold now is 40 soldiers from Chad.", []),
    ("What worries Kenya is the 400 officers in Haiti.", []),
    ("What Sudan lost in a week was 60 tanks.", []),
]

BARE_RELATIVES: list[Case] = [
    (
        "France sent 300 soldiers to Chad. They would join the 1,600 Paris already keeps there.",
        ["deployment in_place FRA 300 troops TCD", "deployment in_place FRA 1600 troops TCD"],
    ),
    (
        "France sent 300 soldiers to Chad, far fewer than the 900 London had promised.",
        ["deployment in_place FRA 300 troops TCD", "pledge promised GBR 900 troops TCD"],
    ),
    ("Police in Paris arrested 300 men, more than the 200 London held last year.", []),
]

PARTS: list[Case] = [
    (
        "The Netherlands promised five howitzers; Canada, eight armoured vehicles and four guns.",
        [
            "pledge promised NLD 5 equipment -",
            "pledge promised CAN 8 equipment -",
            "pledge promised CAN 4 equipment -",
        ],
    ),
    (
        "Belgium gave 300 soldiers to the force in Lithuania; Norway adds 200.",
        ["deployment in_place BEL 300 troops LTU", "deployment in_place NOR 200 troops LTU"],
    ),
]

MAKES: list[Case] = [
    ("Belgium sent six Marder carriers to Lithuania.", ["deployment in_place BEL 6 equipment LTU"]),
    ("Nigeria sent six water carriers to a school in Lagos.", []),
]

ABOARD: list[Case] = [
    (
        "Fiji put 50 troops on a plane for Honiara on Tuesday.",
        ["deployment departed FJI 50 troops SLB"],
    ),
    ("Norway has 250 engineers at work in Chad.", ["deployment in_place NOR 250 personnel TCD"]),
    (
        "The Security Council approved 5,500 men for Rwanda.",
        ["strength authorized - 5500 personnel RWA"],
    ),
]

ELSEWHERE: list[str] = [
    "Aid workers in Uganda say 70,000 have left their homes.",
    "Ukraine plans to make a million drones next year.",
    "Ukraine's own army has 215,000 soldiers, against 280,000 in Russia's ground forces.",
    "Germany has gone no further than 5,000 helmets for Ukraine.",
    "Some 300 teachers from Togo left their jobs in Gabon.",
]


@pytest.mark.parametrize(("text", "expected"), [*CLEFTS, *BARE_RELATIVES, *PARTS, *MAKES, *ABOARD])
def test_clause_states(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


@pytest.mark.parametrize("text", ELSEWHERE)
def test_clause_states_nothing(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


def test_a_carrier_is_not_brought_home_by_what_it_flies(nlp: Language) -> None:
    text = "In Aceh, 12 US helicopters are flying food along the coast from the carrier Lincoln."
    assert facts_of(nlp, text) == ["deployment in_place USA 12 equipment IDN"]
