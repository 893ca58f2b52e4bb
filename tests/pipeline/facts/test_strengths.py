"""Sizes of missions, and numbers that change: "a force of 7,000", "from 450 to 900"."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

SIZES: list[tuple[str, list[str]]] = [
    ("The European Union force will number 6,500.", ["strength planned - 6500 troops -"]),
    (
        "The mission will be a European Union Force that will number 4,200.",
        ["strength planned - 4200 troops -"],
    ),
    ("The AU force stood at 5,000 in January.", ["strength actual - 5000 troops -"]),
    (
        "The mission is expected to reach 9,000 by December.",
        ["strength planned - 9000 personnel -"],
    ),
    (
        "At full strength, the mission will have 4,500 troops.",
        ["strength planned - 4500 troops -"],
    ),
    (
        "The African Union plans a force of 3,500 for the Sahel.",
        ["strength planned - 3500 troops Sahel"],
    ),
    (
        "The plan foresees an eventual deployment of 13,000 peacekeepers in Mali.",
        ["strength planned - 13000 troops MLI"],
    ),
    (
        "The Security Council renewed the mandate of the 8,000-strong mission in Lebanon.",
        ["strength actual - 8000 personnel LBN"],
    ),
]

LIMITS: list[tuple[str, list[str]]] = [
    (
        "The UN mission in Liberia has never reached its full authorized strength of 15,000 "
        "soldiers.",
        ["strength authorized - 15000 troops LBR"],
    ),
    (
        "The UN force in Darfur has never had all of the 26,000 authorised peacekeepers.",
        ["strength authorized - 26000 troops SDN"],
    ),
    (
        "The resolution sets a ceiling of 5,500 troops for the mission in the Central African "
        "Republic.",
        ["strength authorized - 5500 troops CAF"],
    ),
    ("The UN troop ceiling will be lowered to 3,000.", ["strength authorized - 3000 troops -"]),
    (
        "The operation has authority for 2,600 police, of whom about 900 are on the ground.",
        ["strength authorized - 2600 police -", "strength actual - 900 police -"],
    ),
]

# A mission that becomes larger or smaller has no giver: both figures are its strength.
CHANGED_STRENGTHS: list[tuple[str, list[str]]] = [
    (
        "The Secretary-General wants to raise the number of police monitors in Angola from 350 "
        "to 500.",
        ["strength actual - 350 personnel AGO", "strength planned - 500 personnel AGO possible"],
    ),
    ("The Pacific islands force is down to 140.", ["strength actual - 140 troops Pacific"]),
    ("The observer mission has grown to 250 monitors.", ["strength actual - 250 personnel -"]),
    (
        "By March the contingent will then be down to 60.",
        ["strength planned - 60 personnel -"],
    ),
    (
        "The Council expanded the force from the current 3,500 troops to 12,000.",
        ["strength authorized - 3500 troops -", "strength authorized - 12000 troops -"],
    ),
    (
        "The arrival of the battalion brings the AU force in Bangui up to 4,000.",
        ["strength actual - 4000 troops CAF"],
    ),
]

# Whoever cuts its own force had sent what it cuts; what will be left is promised by nobody.
CHANGED_FORCES: list[tuple[str, list[str]]] = [
    (
        "Italy raised its contribution to the mission from 300 soldiers to 500.",
        ["deployment in_place ITA 300 troops -", "deployment in_place ITA 500 troops -"],
    ),
    (
        "Britain will reduce the number of its troops in Basra from the current 4,500 to 2,500.",
        ["withdrawal planned GBR * troops IRQ", "deployment in_place GBR 4500 troops IRQ"],
    ),
    (
        "The pullback brings the Russian presence in Armenia down to 3,000 troops.",
        ["deployment in_place RUS 3000 troops ARM"],
    ),
    (
        "Spain will double its contingent in Lebanon to 1,200 soldiers.",
        ["pledge planned ESP 1200 troops LBN"],
    ),
    (
        "The Netherlands will scale down its mission in Uruzgan from 1,400 to 600 troops.",
        ["deployment in_place NLD 1400 troops AFG"],
    ),
    (
        "Canada has cut its pledge from 800 troops to 200.",
        ["pledge promised CAN 800 troops -", "pledge promised CAN 200 troops -"],
    ),
]

BODIES: list[tuple[str, list[str]]] = [
    (
        "The authorised strength of the force in Cyprus stays 860 soldiers and 69 police.",
        ["strength authorized - 860 troops CYP", "strength authorized - 69 police CYP"],
    ),
    (
        "The observer mission in Kashmir, once 110 strong, will be left with 44 observers.",
        ["strength actual - 110 personnel Kashmir", "strength planned - 44 personnel Kashmir"],
    ),
    (
        "The operation in Abyei is permitted 3,250 troops.",
        ["strength authorized - 3250 troops SDN"],
    ),
    (
        "UNMIK is a small mission today. It is 350 people in all.",
        ["strength actual - 350 personnel XKX"],
    ),
    ("The mission in Haiti should number 2,400 police.", ["strength planned - 2400 police HTI"]),
    (
        "The force in Chad has 400 of its planned 900 soldiers on the ground.",
        ["strength actual - 400 troops TCD", "strength planned - 900 troops TCD"],
    ),
    (
        "Of the 7,000 soldiers whom the Security Council voted for the force in Mali, 2,100 have"
        " arrived, a third of them Chadian infantrymen.",
        [
            "strength authorized - 7000 troops MLI",
            "deployment arrived - 2100 troops MLI",
            "deployment arrived TCD 33.3% troops MLI",
        ],
    ),
    (
        "The alliance's mission in Kosovo, 900 soldiers, was put on alert.",
        ["strength actual - 900 troops XKX"],
    ),
    # a country's own
    (
        "The French force in Mali is small; it keeps 90 of its 900 soldiers in Gao.",
        ["deployment in_place FRA 90 troops MLI"],
    ),
]

NO_STRENGTHS = [
    "The general was left with 12 soldiers.",
    "The minister left the hall with 30 policemen.",
    "The club's mission, 300 volunteers, was to feed the poor.",
    "Parliament should have 120 members.",
    "The council voted 14 to nil for the mission.",
    "Polling stations were guarded by a security force of 150,000.",
    "Security forces numbering 5,000 guarded the summit in Rome.",
    "The police force will be increased from 20,000 to 30,000 officers.",
    "The army will be reduced from 300,000 to 200,000 soldiers by 2010.",
    "The company will cut its workforce from 5,000 to 3,500.",
    "The number of unemployed fell from 9,000 to 7,000.",
    "The club reduced its squad from 30 to 25 players.",
    "Officials raised the death toll among peacekeepers from 3 to 5.",
    "The navy's fleet will shrink from 200 to 150 ships.",
    "The strength of the rebels is estimated at 8,000 fighters.",
    "A crowd of 15,000 gathered in Madrid.",
]

CASES = [
    *SIZES, *LIMITS, *CHANGED_STRENGTHS, *CHANGED_FORCES, *BODIES,
    *((text, []) for text in NO_STRENGTHS)
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_strength(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
