"""Givers told one by one, with what each promised and how much of it has come.

Facts are written as in `test_constructions`.
"""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

#: A giver behind the first, with its sum and no verb, or with the verb's preposition.
LISTED: list[tuple[str, list[str]]] = [
    (
        "Oman came up with $20 million for Yemen and Bahrain with 5 million.",
        ["pledge promised OMN 20m funds YEM", "pledge promised BHR 5m funds YEM"],
    ),
    (
        "Poland promised 20 million euros and Estonia 2 million.",
        ["pledge promised POL 20m funds -", "pledge promised EST 2m funds -"],
    ),
    (
        "Chad and Niger, with far smaller purses, gave €2m and €1m.",
        ["deployment in_place TCD 2m funds -", "deployment in_place NER 1m funds -"],
    ),
    (
        "Donors promised Nepal $40 million. Bhutan and India pledged one million each.",
        [
            "pledge promised - 40m funds NPL",
            "pledge promised BTN 1m funds NPL",
            "pledge promised IND 1m funds NPL",
        ],
    ),
    (
        "The largest donor was Kuwait, with $300 million, followed by Ireland with 12 million.",
        ["pledge promised KWT 300m funds -", "pledge promised IRL 12m funds -"],
    ),
    ("Greece, with a debt of $300 million, was followed by Italy with 200 million.", []),
    ("Samsung led with a profit of $300 million and Sony with 200 million.", []),
]

#: Whose a sum is, in a text that tells of givers.
OWNED: list[tuple[str, list[str]]] = [
    (
        "Donors offered Chad $90 million. Finland's 30 million euros was the best offer.",
        ["pledge offered - 90m funds TCD", "pledge offered FIN 30m funds TCD"],
    ),
    ("Austria's share will be €43 million, it said.", ["pledge promised AUT 43m funds -"]),
    ("Switzerland's part is 60 million euros.", ["pledge promised CHE 60m funds -"]),
    ("Finland's 30 million euros looked well spent.", []),
    ("The company's share was $5 million.", []),
    ("Britain's share of the profits was $5 million.", []),
]

#: What all of it comes to, and how much of it has been paid.
TOTALS: list[tuple[str, list[str]]] = [
    (
        "Pledges for Liberia have reached $400 million.",
        ["pledge promised - 400m funds LBR"],
    ),
    (
        "The meeting in Oslo produced $3 billion for Sudan.",
        ["pledge promised - 3000m funds SDN"],
    ),
    (
        "Norway promised $50 million for Somalia, of which 20 million will go to the coastguard.",
        ["pledge promised NOR 50m funds SOM", "pledge planned NOR 20m funds SOM"],
    ),
    (
        "Of the $90m that donors promised Haiti, only a third has been paid out.",
        ["pledge promised - 90m funds HTI", "deployment in_place - 33.3% funds HTI"],
    ),
    (
        "The U.N. says its appeal for Niger is only 30 percent funded.",
        ["deployment in_place - 30% funds NER"],
    ),
    (
        "The request for $60 million for Mali is 70 per cent covered.",
        ["deployment in_place - 70% funds MLI"],
    ),
    ("Exports reached $4 billion, of which $2 billion went to China.", []),
    ("The company earned $5 million, of which 2 million was paid in taxes.", []),
    ("The budget is 40 percent funded by oil.", []),
    ("Two thirds of the loan has been paid.", []),
    ("The flat is 70 per cent covered with carpet.", []),
]

#: Verbs that give only with what stands beside them.
VERBS: list[tuple[str, list[str]]] = [
    (
        "Canada will put 80 million dollars into the mission's fund for Haiti.",
        ["pledge planned CAN 80m funds HTI"],
    ),
    ("Tehran surprised everyone with $560 million.", ["pledge promised IRN 560m funds -"]),
    ("Japan will bear $150 million of it.", ["pledge planned JPN 150m funds -"]),
    ("The government will put $2 billion into wages.", []),
    ("The government has promised $20 million to farmers.", []),
    ("The bank put 40 million euros into the company.", []),
    ("Germany leads with $500 billion in exports.", []),
    ("Oman received $5 million and must repay $4 million.", []),
]

#: A giver before an aside, and one who comes with something.
APART: list[tuple[str, list[str]]] = [
    ("Austria, her co-host, put in 14 million euros.", ["pledge promised AUT 14m funds -"]),
    (
        "Peru, itself no stranger to quakes, promised a hospital ship.",
        ["pledge promised PER 1 equipment -"],
    ),
    (
        "Poland has offered Chad 5 million euros and the European Union, whose president came"
        " by train, 30 million euros.",
        ["pledge offered POL 5m funds TCD", "pledge offered EU 30m funds TCD"],
    ),
    ("Oman answered with an offer of $30 million for Yemen.", ["pledge offered OMN 30m funds YEM"]),
    ("A conference brought Mali promises of $45 million.", ["pledge promised - 45m funds MLI"]),
    (
        "Haiti hosts a donors' conference, hoping to secure $5 billion in pledges.",
        ["pledge promised - 5000m funds - possible"],
    ),
    ("Colombia was content with a pledge of $30 million.", []),
]

#: Packages and what is in them, lists whose items the tree hangs on one another.
PACKAGES: list[tuple[str, list[str]]] = [
    (
        "Finland announced its ninth donation to Ukraine, a package worth 50 million euros that"
        " includes 15 tanks and 30 infantry fighting vehicles.",
        [
            "pledge promised FIN 50m funds UKR",
            "pledge promised FIN 15 equipment UKR",
            "pledge promised FIN 30 equipment UKR",
        ],
    ),
    (
        "Canada sent a shipment of arms to Ukraine. It included 2,000 anti-tank missiles.",
        ["deployment in_place CAN 1 equipment UKR", "deployment in_place CAN 2000 equipment UKR"],
    ),
    (
        "Italy promised Ukraine 600 million euros in weapons, including 20 howitzers.",
        ["pledge promised ITA 600m funds UKR", "pledge promised ITA 20 equipment UKR"],
    ),
    (
        "Taiwan gave $3 million in cash and nine hundred tons of rice to Honduras.",
        ["deployment in_place TWN 3m funds HND", "deployment in_place TWN 900 equipment HND"],
    ),
    (
        "Spain's decision to hand Ukraine 10 Leopard tanks has broken a taboo.",
        ["pledge planned ESP 10 equipment UKR"],
    ),
    ("The museum's collection includes 15 tanks.", []),
    ("The plan to send Haiti 400 letters has stalled.", []),
]

#: Parts and wholes, and figures that take up what was told before.
PARTS: list[tuple[str, list[str]]] = [
    (
        "Italy held back half of its 20 million euros for Chad.",
        ["withdrawal done ITA 50% funds TCD"],
    ),
    (
        "The trust fund for Mali has gathered 20 million euros of the billion it wants.",
        ["deployment in_place - 20m funds MLI"],
    ),
    (
        "Donors promised Chad $90 million, of which 20 million came from the European Union.",
        ["pledge promised - 90m funds TCD", "pledge promised EU 20m funds TCD"],
    ),
    (
        "Nations that met here have promised Niger $88 million, a third more than was hoped.",
        ["pledge promised - 88m funds NER"],
    ),
    (
        "Some 40 Kenyan officers came in two batches, out of 100 that Nairobi has undertaken to"
        " send to Haiti.",
        ["deployment arrived KEN 40 personnel HTI", "pledge promised KEN 100 personnel HTI"],
    ),
    (
        "Nepal's first 20 soldiers of a planned 200 arrived in Juba.",
        ["deployment arrived NPL 20 troops SSD", "pledge planned NPL 200 troops SSD"],
    ),
    (
        "The first 90 of a planned 1,000 peacekeepers landed in Dili.",
        ["deployment arrived - 90 troops TLS", "strength planned - 1000 troops TLS"],
    ),
    (
        "As the water falls, the helicopters in Chad go home. Japan has withdrawn its six.",
        ["withdrawal done JPN 6 equipment TCD"],
    ),
    (
        "A British ship reached Tonga with two helicopters and 60 marines.",
        [
            "deployment arrived GBR 1 equipment TON",
            "deployment arrived GBR 2 equipment TON",
            "deployment arrived GBR 60 troops TON",
        ],
    ),
    (
        "Some 30 doctors and rescuers from Cuba were at work in Haiti.",
        ["deployment in_place CUB 30 personnel HTI"],
    ),
    (
        "Donors promised Peru $5 million. Oman raised its contribution to $2 million.",
        ["pledge promised - 5m funds PER", "pledge promised OMN 2m funds PER"],
    ),
    ("The pension fund holds $21 million.", []),
    ("The hedge fund raised $20 million in Norway.", []),
    ("The mission in Mali lost three of its planned 40 helicopters.", []),
    ("Bosnia's own army, nine battalions under three flags, was merged.", []),
    ("General Diaz arrived in Haiti with 20 soldiers.", []),
]

#: What was promised against what has come, where the tree is easily lost.
AGAINST: list[tuple[str, list[str]]] = [
    (
        "Of the $99 million pledged in March, only $5 million had been disbursed.",
        ["pledge promised - 99m funds -", "deployment in_place - 5m funds -"],
    ),
    (
        "Kyiv has so far got 10 of the 18 howitzers Warsaw pledged.",
        ["deployment in_place POL 10 equipment -", "pledge promised POL 18 equipment -"],
    ),
    (
        "Oman, which pledged $13 million, paid nothing; Norway has paid all of its $67 million.",
        ["pledge promised OMN 13m funds -", "deployment in_place NOR 67m funds -"],
    ),
    (
        "Donors have disbursed $13 million of the $50 million they pledged to Chad.",
        ["deployment in_place - 13m funds TCD", "pledge promised - 50m funds TCD"],
    ),
    (
        "Italy has provided $71 million for Haiti, including $45 million for food.",
        ["deployment in_place ITA 71m funds HTI", "deployment in_place ITA 45m funds HTI"],
    ),
    (
        "The EU has released 11 million euros from its reserve for Haiti.",
        ["deployment in_place EU 11m funds HTI"],
    ),
    (
        "The Saudi king ordered $100 million in aid for Yemen.",
        ["pledge approved SAU 100m funds YEM"],
    ),
    (
        "It comes on top of the $23 million that Ghana gave to Liberia after the war.",
        ["deployment in_place GHA 23m funds LBR"],
    ),
    (
        "Donors promised $70 million in grants and loans to Mali.",
        ["pledge promised - 70m funds MLI"],
    ),
    ("Iran pledged $1 billion in loans to Iraq.", []),
    ("The parliament of Greece approved 24 billion euros in spending cuts.", []),
    ("Libya agreed to pay $2.7 billion to the families of the victims.", []),
    ("The Italian bank received 4 billion euros from Spain.", []),
    ("A man who drove a truck to Mosul was robbed.", []),
    ("The Saudi king ordered $100 million worth of missiles.", []),
    ("Of the $99 million stolen in March, only $5 million had been found.", []),
    ("The bank has paid $10 million of the $30 million it owes.", []),
]

#: Lists of givers without verbs, loads, and what keeps a promise.
TABLES: list[tuple[str, list[str]]] = [
    (
        "Pledges so far: Japan $50 million; Germany 67 million euros; the World Bank $25 million.",
        [
            "pledge promised JPN 50m funds -",
            "pledge promised DEU 67m funds -",
            "pledge promised World Bank 25m funds -",
        ],
    ),
    (
        "The biggest donors are Oman ($50 million) and Peru (5 million euros).",
        ["pledge promised OMN 50m funds -", "pledge promised PER 5m funds -"],
    ),
    (
        "Among the pledges were $11 million from the United States and 12 million from Togo.",
        ["pledge promised USA 11m funds -", "pledge promised TGO 12m funds -"],
    ),
    (
        "Of the 12 helicopters promised, India has sent six, Ukraine three, and Chad none.",
        [
            "pledge promised - 12 equipment -",
            "deployment in_place IND 6 equipment -",
            "deployment in_place UKR 3 equipment -",
        ],
    ),
    (
        "Italy pledged $12 million, but has spent only $2 million.",
        ["pledge promised ITA 12m funds -", "deployment in_place ITA 2m funds -"],
    ),
    ("Donors met in Oslo. Turkey, with $40 million in debts, was absent.", []),
    ("The donors of the party, Smith ($5 million) and Jones ($2 million), are rich.", []),
    ("Among the gifts were a watch and $5 million in cash.", []),
    ("Aid workers say that Sudan, $30 million poorer, will not pay.", []),
]

FACTS = [*LISTED, *OWNED, *TOTALS, *VERBS, *APART, *PACKAGES, *PARTS, *AGAINST, *TABLES]


@pytest.mark.parametrize(("text", "expected"), FACTS, ids=[text[:50] for text, _ in FACTS])
def test_givers_one_by_one(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
