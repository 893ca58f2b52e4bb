"""Figures that share what an earlier one says: joint givers, other places, parts by nation.

Sentences and notation as in `test_constructions`.
"""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

JOINT: list[tuple[str, list[str]]] = [
    (
        "South Africa promised 2,900 troops, Malawi and Tanzania 2,100 between them.",
        ["pledge promised ZAF 2900 troops -", "pledge promised MWI+TZA 2100 troops -"],
    ),
]

SWALLOWED: list[tuple[str, list[str]]] = [
    (
        "Kenya, Togo and Sierra Leone sent 40 soldiers to Mali.",
        ["deployment in_place KEN+TGO+SLE 40 troops MLI"],
    ),
    (
        "Jamaica and El Salvador promised 78 soldiers to Haiti.",
        ["pledge promised JAM+SLV 78 troops HTI"],
    ),
    # who stands before a comma is not always in the row
    (
        "In Kenya, Sierra Leone sent 40 soldiers to Mali.",
        ["deployment in_place SLE 40 troops MLI"],
    ),
]

MIXED: list[tuple[str, list[str]]] = [
    (
        "Grenada has kept 370 soldiers and policemen in Haiti.",
        ["deployment in_place GRD 370 personnel HTI"],
    ),
    (
        "Grenada sent 30 soldiers and 12 police to Haiti.",
        ["deployment in_place GRD 30 troops HTI", "deployment in_place GRD 12 police HTI"],
    ),
    # a figure without a noun is what the others of its country are
    (
        "Kenya promised 1,000 police for a force of 2,500 soldiers in Haiti. Kenya has sent 400.",
        [
            "pledge promised KEN 1000 police HTI",
            "strength planned - 2500 troops HTI",
            "deployment in_place KEN 400 police HTI",
        ],
    ),
    # officers are what the others of their country are
    (
        "Kenya promised 1,000 police to Haiti and Benin 2,000 soldiers. Kenya sent 400 officers.",
        [
            "pledge promised KEN 1000 police HTI",
            "pledge promised BEN 2000 troops HTI",
            "deployment in_place KEN 400 police HTI",
        ],
    ),
]

RESUMED: list[tuple[str, list[str]]] = [
    (
        "Chad sent 300 men to Mali. The other 200 will follow in June.",
        ["deployment in_place TCD 300 personnel MLI", "pledge planned TCD 200 personnel MLI"],
    ),
    (
        "Britain is to double its force in Beirut: another 100 men will join the 90 already there.",
        ["pledge planned GBR 100 troops LBN", "deployment in_place GBR 90 troops LBN"],
    ),
    # others of the same name
    (
        "Chad sent 300 men to Mali. The 12 men on trial in Bamako are fishermen.",
        ["deployment in_place TCD 300 personnel MLI"],
    ),
]

ELSEWHERE: list[tuple[str, list[str]]] = [
    (
        "France sent 300 soldiers to Iraq and 40 to Jordan.",
        ["deployment in_place FRA 300 troops IRQ", "deployment in_place FRA 40 troops JOR"],
    ),
    (
        "Ghana has 850 soldiers in Lebanon, and 400 in Congo.",
        ["deployment in_place GHA 850 troops LBN", "deployment in_place GHA 400 troops COD"],
    ),
    # the place right behind a figure is its own
    (
        "Britain offered up to 240 trainers for Niger and up to 40 for Mali.",
        ["pledge offered GBR 240 personnel NER", "pledge offered GBR 40 personnel MLI"],
    ),
]

PARTS: list[tuple[str, list[str]]] = [
    (
        "Portugal unveiled a package worth $2 billion, with 90 vehicles and 40 boats.",
        [
            "pledge promised PRT 2000m funds -",
            "pledge promised PRT 90 equipment -",
            "pledge promised PRT 40 equipment -",
        ],
    ),
]

CHANGED: list[tuple[str, list[str]]] = [
    (
        "Poland went from 2,400 soldiers in Iraq to 1,700 this month.",
        ["deployment in_place POL 2400 troops IRQ"],
    ),
    (
        "Portugal's 120 gendarmes in Iraq came back two weeks ago.",
        ["withdrawal done PRT 120 police IRQ"],
    ),
    (
        "South Korea is to return to Afghanistan with 500 soldiers.",
        ["pledge planned KOR 500 troops AFG"],
    ),
    (
        "Lilongwe is thought to have sent 600 soldiers to Congo.",
        ["deployment in_place MWI 600 troops COD"],
    ),
    # a make of missile, and no town
    (
        "Germany has given Iraq 500 Milan missiles.",
        ["deployment in_place DEU 500 equipment IRQ"],
    ),
]

SILENT: list[tuple[str, list[str]]] = [
    ("Bombs killed 30 soldiers in Iraq and 40 in Syria.", []),
    ("Police in Peru found $3 million for which nobody could account.", []),
    ("Congress held up all but $10 million of the money for Haiti.", []),
    (
        "Benin sent 400 police to Haiti and 12 in the group fell ill.",
        ["deployment in_place BEN 400 police HTI"],
    ),
    # a measure, and no unit
    (
        "Warsaw has offered Ukraine 14 tanks, a company's worth.",
        ["pledge offered POL 14 equipment UKR"],
    ),
]

CASES = [*JOINT, *SWALLOWED, *MIXED, *RESUMED, *ELSEWHERE, *PARTS, *CHANGED, *SILENT]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_row(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
