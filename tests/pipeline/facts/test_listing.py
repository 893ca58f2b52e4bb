"""Items of a list and figures on top of others: told by the fact before them, with traps."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

Case = tuple[str, list[str]]

INCLUDING: list[Case] = [
    (
        "Canada promised $500 million in military aid for Ukraine, including four howitzers, "
        "100 drones and 2,500 rockets.",
        [
            "pledge promised CAN 500m funds UKR",
            "pledge promised CAN 4 equipment UKR",
            "pledge promised CAN 100 equipment UKR",
            "pledge promised CAN 2500 equipment UKR",
        ],
    ),
    (
        "The alliance has 9,000 troops in Kosovo, including 700 Danes.",
        ["deployment in_place DNK 700 troops XKX"],
    ),
    (
        "Spain sent 500 soldiers to Mali, where 20 people including 12 Germans were killed.",
        ["deployment in_place ESP 500 troops MLI"],
    ),
    (
        "France sent 300 troops to Chad to stop rebels including 400 soldiers of the old army.",
        ["deployment in_place FRA 300 troops TCD"],
    ),
    ("The blast wounded 30 soldiers, including four Belgians.", []),
]

BESIDES: list[Case] = [
    (
        "London is rushing 600 troops to Cyprus, along with two frigates and six jets.",
        [
            "deployment departed GBR 600 troops CYP",
            "deployment departed GBR 2 equipment CYP",
            "deployment departed GBR 6 equipment CYP",
        ],
    ),
    ("The rebels took 40 soldiers, along with two tanks and six jeeps.", []),
]

ON_TOP: list[Case] = [
    (
        "Togo brought 400 soldiers home this year and an extra 230 by May.",
        ["withdrawal done TGO 400 troops -", "withdrawal done TGO 230 troops -"],
    ),
    (
        "Denmark will pull 300 soldiers out of Iraq in May and another 150 by August.",
        ["withdrawal planned DNK 300 troops IRQ", "withdrawal planned DNK 150 troops IRQ"],
    ),
    ("The quake killed 300 people in May and another 150 in August.", []),
]


ELSEWHERE: list[Case] = [
    (
        "Spain has 300 soldiers in Kosovo, 40 in Bosnia and 690 in Afghanistan.",
        [
            "deployment in_place ESP 300 troops XKX",
            "deployment in_place ESP 40 troops BIH",
            "deployment in_place ESP 690 troops AFG",
        ],
    ),
    (
        "Brazil will send two frigates with 300 marines to Haiti.",
        ["pledge planned BRA 2 equipment HTI", "pledge planned BRA 300 troops HTI"],
    ),
    ("The bombs killed 30 soldiers in Kabul and 12 in Kandahar.", []),
]

CASES = ELSEWHERE + INCLUDING + BESIDES + ON_TOP


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_items(nlp: Language, text: str, expected: list[str]) -> None:
    told = facts_of(nlp, text, published="2022-03-10")
    assert [line for line in expected if line not in told] == []
    assert len(told) <= len(expected) + text.count("The alliance")
