"""Money: pledges, payments and shares of them, and the many sums that are none.

Facts are written as in `test_constructions`.
"""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

VERBS: list[tuple[str, list[str]]] = [
    (
        "Norway came up with $20 million for the peacekeeping mission in Somalia.",
        ["pledge promised NOR 20m funds SOM"],
    ),
    (
        "Finland has put up 15 million euros for the peacekeepers in Darfur.",
        ["pledge promised FIN 15m funds SDN"],
    ),
    (
        "The Dutch government made available 30 million euros for relief in Pakistan.",
        ["pledge promised NLD 30m funds PAK"],
    ),
    (
        "Japan heads the list of donors with $400 million.",
        ["pledge promised JPN 400m funds -"],
    ),
    (
        "India extended $1 million in relief aid to Myanmar.",
        ["deployment in_place IND 1m funds MMR"],
    ),
    (
        "Denmark is contributing 100 million kroner to the police force in Haiti.",
        ["pledge promised DNK 100m funds HTI"],
    ),
    (
        "A donors' conference for Liberia raised $520 million.",
        ["pledge promised - 520m funds LBR"],
    ),
    (
        "The U.S. Senate voted to give Colombia $934 million in anti-drug aid.",
        ["pledge approved USA 934m funds COL"],
    ),
    (
        "Belgium put 8 million euros of aid for Burundi on hold.",
        ["withdrawal done BEL 8m funds BDI"],
    ),
    (
        "The famine prompted Kuwait to pledge $10 million for Somalia.",
        ["pledge promised KWT 10m funds SOM"],
    ),
]

RAISED: list[tuple[str, list[str]]] = [
    (
        "Canada raised its pledge on Tuesday to $60 million.",
        ["pledge promised CAN 60m funds -"],
    ),
    (
        "Germany will step up its assistance for Mali by 25 million euros.",
        ["pledge planned DEU 25m funds MLI"],
    ),
    (
        "Sweden raised its contribution to 40 million kronor.",
        ["deployment in_place SWE 40m funds -"],
    ),
    ("The company raised its offer for the mine to $900 million.", []),
]

#: The noun that names a sum, before it or behind.
NAMED: list[tuple[str, list[str]]] = [
    (
        "The United States promised an aid package worth more than $10 million to Liberia.",
        ["pledge promised USA 10m funds LBR"],
    ),
    (
        "The mission has received $85 million in pledges from donors.",
        ["pledge promised - 85m funds -"],
    ),
    (
        "Niger's army is supported by 30 million euros of European Union assistance.",
        ["deployment in_place EU 30m funds NER"],
    ),
    (
        "London's pledge of £50 million was overtaken by others.",
        ["pledge promised GBR 50m funds -"],
    ),
    (
        "New Zealand's $2 million donation brings the total to $40 million.",
        ["deployment in_place NZL 2m funds -"],
    ),
    (
        "A commitment of NOK 800m came from Oslo.",
        ["pledge promised NOR 800m funds -"],
    ),
    ("The army showed off a $40 million radar.", []),
    ("A painting worth $3 million was given to the Kenyan museum.", []),
]

SHARES: list[tuple[str, list[str]]] = [
    (
        "Just 10 percent of the $2.4 billion promised for Somalia has been paid.",
        ["deployment in_place - 10% funds SOM", "pledge promised - 2400m funds SOM"],
    ),
    (
        "So far Tokyo has disbursed $30 million of the $80 million it promised.",
        ["deployment in_place JPN 30m funds -", "pledge promised JPN 80m funds -"],
    ),
    (
        "Less than 20 percent of the money promised to Liberia has been delivered.",
        ["deployment in_place - 20% funds LBR"],
    ),
    (
        "Donors pledged $900 million for Yemen. Only a third of the sum has been paid.",
        ["pledge promised - 900m funds YEM", "deployment in_place - 33.3% funds YEM"],
    ),
    ("About 60 percent of the $3 million budget went on fuel.", []),
    ("Half of the $20 million stolen from the bank has been found.", []),
]

GAPPED: list[tuple[str, list[str]]] = [
    (
        "France pledged 20 million euros, Britain 35 million pounds and the United States $70m.",
        [
            "pledge promised FRA 20m funds -",
            "pledge promised GBR 35m funds -",
            "pledge promised USA 70m funds -",
        ],
    ),
    (
        "Kuwait offered $100 million in cash and the United Arab Emirates $150 million.",
        ["pledge offered KWT 100m funds -", "pledge offered ARE 150m funds -"],
    ),
    (
        "The European Union gave Chad 20 million euros and Niger 10 million euros.",
        ["deployment in_place EU 20m funds TCD", "deployment in_place EU 10m funds NER"],
    ),
    (
        "The United States tops the list of donors with $1.3 billion, followed by Saudi Arabia"
        " with $500 million.",
        ["pledge promised USA 1300m funds -", "pledge promised SAU 500m funds -"],
    ),
    (
        "The package includes $200 million from Japan and $75 million from Canada.",
        ["pledge promised JPN 200m funds -", "pledge promised CAN 75m funds -"],
    ),
]

CURRENCIES: list[tuple[str, list[str]]] = [
    ("The relief fund will get US$250,000 from Ghana.", ["pledge planned GHA 250000 funds -"]),
    (
        "Germany promised Mali €14m. Chad sent 200 soldiers to Mali.",
        ["pledge promised DEU 14m funds MLI", "deployment in_place TCD 200 troops MLI"],
    ),
]

NOTHING: list[str] = [
    "The peacekeepers are paid $1,000 a month by the United Nations.",
    "The contractors paid several thousand dollars per truck to Afghan guards.",
    "The government spent $400 million on new roads.",
    "Australia means to spend A$195 billion on arms.",
    "Washington paid Iran more than $100 million in compensation.",
    "The health workers received $1.3 million illegally.",
    "Remittances from Salvadorans in the United States reached $6 billion last year.",
    "The Nobel committee awarded $1.4 million to the Liberian president.",
    "NASA will send a $2.5 billion probe to Mars.",
    "Real Madrid paid 80 million euros for the Portuguese winger.",
    "The floods caused $40 million in damage in Mozambique.",
    "The mission costs the United Nations $600 million a year.",
    "Ethiopia's trade with China rose to $5 billion.",
    "Britain wrote off $90 million of Nigerian debt.",
    "Police in Colombia seized $12 million in cash.",
    "Boeing won a $1.2 billion contract from the Pentagon.",
    "Tourists spent $3 billion in Kenya last year.",
    "Chinese companies committed $3 billion to mines in Congo.",
    "The film earned $200 million in the United States.",
    "Ukraine needs $4 billion a month, the IMF said.",
    "The Obama administration cut $500 million from the defense budget.",
    "Poland gave its teachers a raise worth $100 million.",
]

FACTS = [*VERBS, *RAISED, *NAMED, *SHARES, *GAPPED, *CURRENCIES]


@pytest.mark.parametrize(("text", "expected"), FACTS, ids=[text[:50] for text, _ in FACTS])
def test_sums_given(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


@pytest.mark.parametrize("text", NOTHING, ids=[text[:50] for text in NOTHING])
def test_other_sums(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []
