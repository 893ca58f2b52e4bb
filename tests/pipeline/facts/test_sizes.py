"""Missions that have people of their own, and what they are allowed to have."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

# Whatever it is called, the mission has them: nobody gives them here.
WHOLES: list[tuple[str, list[str]]] = [
    (
        "The AU mission in Darfur takes over with 7,000 soldiers.",
        ["strength actual - 7000 troops SDN"],
    ),
    (
        "The mission, with about 5,500 troops, is the smallest in Africa.",
        ["strength actual - 5500 troops -"],
    ),
    (
        "The force began work on Monday with only 900 soldiers.",
        ["strength actual - 900 troops -"],
    ),
    (
        "AMISOM's 17,000 soldiers are spread across southern Somalia.",
        ["strength actual - 17000 troops SOM"],
    ),
    (
        "The mission's 6,200 troops have been unable to stop the gangs in Haiti.",
        ["strength actual - 6200 troops HTI"],
    ),
    ("MINUSCA is 14,000 strong.", ["strength actual - 14000 personnel CAF"]),
    (
        "The mission is supposed to reach 9,800 next year.",
        ["strength planned - 9800 personnel -"],
    ),
    (
        "The mission in Liberia will be given 250 more police officers.",
        ["strength planned - 250 police LBR"],
    ),
    ("The force is meant to have 3,300 men.", ["strength planned - 3300 personnel -"]),
    (
        "The 13,000 peacekeepers of MINUSMA are to leave Mali by December.",
        ["withdrawal planned - 13000 troops MLI"],
    ),
]

ALLOWED: list[tuple[str, list[str]]] = [
    (
        "Rwanda has sent 1,200 of the 6,000 troops authorized for the Central African Republic.",
        ["deployment in_place RWA 1200 troops CAF", "strength authorized - 6000 troops CAF"],
    ),
    (
        "The force has 3,000 of the 8,000 soldiers that it is supposed to have in Somalia.",
        ["strength actual - 3000 troops SOM", "strength authorized - 8000 troops SOM"],
    ),
    (
        "Only 2,100 of the 5,200 soldiers allowed by the Security Council are in Chad.",
        ["deployment in_place - 2100 troops TCD", "strength authorized - 5200 troops TCD"],
    ),
    (
        "The United Nations has 9,000 troops in Haiti, out of 12,500 authorized.",
        ["deployment in_place UN 9000 troops HTI", "strength authorized - 12500 troops HTI"],
    ),
    (
        "The resolution calls for 8,000 men to be sent to Liberia.",
        ["strength authorized - 8000 personnel LBR"],
    ),
    (
        "The plan calls for 2,000 soldiers and 300 police officers in Burundi.",
        ["strength planned - 2000 troops BDI", "strength planned - 300 police BDI"],
    ),
    (
        "The council approved a force of 4,500 for Sudan.",
        ["strength authorized - 4500 troops SDN"],
    ),
]

CHANGED: list[tuple[str, list[str]]] = [
    (
        "The Security Council lowered the ceiling for UNMIL by 1,700 to 5,400 troops.",
        ["strength authorized - 1700 troops LBR", "strength authorized - 5400 troops LBR"],
    ),
    (
        "The council extended the mandate of the 12,000-strong mission in Darfur for a year.",
        ["strength actual - 12000 personnel SDN"],
    ),
    (
        "At its peak, UNAMSIL had 17,500 soldiers.",
        ["strength actual - 17500 troops SLE"],
    ),
]

NUMBERED: list[tuple[str, list[str]]] = [
    ("The force in Liberia now numbers 11,000.", ["strength actual - 11000 troops LBR"]),
    (
        "A French-led force of 1,700 will wait in Macedonia.",
        ["strength planned - 1700 troops MKD"],
    ),
    (
        "Sudan asked for 3,000 soldiers; Kigali has so far offered fewer than 700.",
        ["pledge offered RWA 700 troops -"],
    ),
    (
        "London, which had 300 soldiers in Mali, called its 250 home in May.",
        ["deployment in_place GBR 300 troops MLI", "withdrawal done GBR 250 troops MLI"],
    ),
    (
        "The UN mission in Haiti was set up in 2004. It has 6,700 soldiers and 1,600 police.",
        ["strength actual - 6700 troops HTI", "strength actual - 1600 police HTI"],
    ),
    (
        "Brazil leads the mission in Haiti. It has 1,200 soldiers there.",
        ["deployment in_place BRA 1200 troops HTI"],
    ),
    (
        "An advance mission of 268 people has been in Cambodia since November.",
        ["strength actual - 268 personnel KHM"],
    ),
    (
        "The 13,000-strong force in Mali is to leave by December.",
        ["strength actual - 13000 troops MLI"],
    ),
    (
        "A Security Council resolution created a brigade of 3,069 troops for Congo.",
        ["strength authorized - 3069 troops COD"],
    ),
    (
        '"We have 1,200 soldiers in the town," said the Uruguayan commander in Bunia.',
        ["deployment in_place URY 1200 troops COD"],
    ),
    ("The airline was founded in 1990. It grew to 7,000 workers within two years.", []),
    ("The observer contingent numbers about 350 men.", ["strength actual - 350 personnel -"]),
    (
        "The first Thai soldiers of a 4,000-strong force arrived in Burundi.",
        ["deployment arrived THA * troops BDI", "strength actual - 4000 troops BDI"],
    ),
    (
        "Malawi has put off sending 850 soldiers to Niger.",
        ["pledge planned MWI 850 troops NER negated"],
    ),
    (
        "Only Fiji, whose 120 soldiers guard the compound in Baghdad, has said yes.",
        ["deployment in_place FJI 120 troops IRQ"],
    ),
    (
        "Germany extended the deployment of 350 soldiers in Kosovo by a year.",
        ["deployment in_place DEU 350 troops XKX"],
    ),
    (
        "Shells fell in Bujumbura, and fires burn in the south of Burundi. About 300 soldiers "
        "landed on Friday.",
        ["deployment arrived - 300 troops BDI"],
    ),
    ("About 300 soldiers landed on Friday.", []),
    ("Call one of these numbers 24 hours a day in Lusaka.", []),
]

NO_SIZES = [
    "The mission's helicopters flew 40 wounded Togolese soldiers to Dakar.",
    "The bodies of nine dead Kenyan soldiers arrived from Somalia.",
    "Three of every four blue helmets serve in Africa.",
    "A football match between 22 Fijian marines and a club from Haiti drew a crowd.",
    "The blast brought to 71 the number of blue helmets who have died in Mali.",
    "The rally began with 300 soldiers marching past the palace in Bamako.",
    "The parade opened with 400 troops in Nairobi.",
    "The mission's two helicopters crashed near Goma.",
    "Thirty soldiers of the force were wounded in Kidal.",
    "The mission lost 40 soldiers in Mali.",
    "The 200 soldiers who are meant to keep order at the game in Harare were late.",
    "The plan calls for 3,000 new houses in Monrovia.",
    "The mission's budget is supposed to reach $900 million next year.",
]

CASES = [*NUMBERED, *CHANGED, *WHOLES, *ALLOWED, *((text, []) for text in NO_SIZES)]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_size(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


TEAMS = [
    ("Oman sent a 60-member medical team to Haiti.", "deployment in_place OMN 60 personnel HTI"),
    ("Japan sent a 45-man army unit to Cambodia.", "deployment in_place JPN 45 troops KHM"),
    ("Cuba sent a 12-member team of doctors to Mali.", "deployment in_place CUB 12 personnel MLI"),
]


@pytest.mark.parametrize(("sentence", "expected"), TEAMS)
def test_a_team_of_stated_size_is_no_single_one(
    nlp: Language, sentence: str, expected: str
) -> None:
    assert facts_of(nlp, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police put the number of protesters at 20,000.",
        "Soldiers estimated the number of refugees at 5,000.",
        "Troops in Goma brought the total of arrests to 90.",
    ],
)
def test_who_counts_others_is_not_counted(nlp: Language, sentence: str) -> None:
    assert facts_of(nlp, sentence) == []


def test_a_people_that_is_down_to_a_figure_has_so_many(nlp: Language) -> None:
    text = "The Portuguese, who had 1,100 soldiers in Bosnia, are down to 300."
    assert facts_of(nlp, text) == [
        "deployment in_place PRT 1100 troops BIH",
        "deployment in_place PRT 300 troops BIH",
    ]


def test_of_what_was_promised_only_a_part_is_told(nlp: Language) -> None:
    text = "Of the ten trucks that Estonia promised in 2011, four have been delivered."
    assert facts_of(nlp, text) == [
        "pledge promised EST 10 equipment -",
        "deployment in_place EST 4 equipment -",
    ]
