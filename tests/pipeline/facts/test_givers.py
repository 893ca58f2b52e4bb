"""Who gives: rows of givers, people who speak for a state, words that stand for one.

Sentences and notation as in `test_constructions`.
"""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

ROWS: list[tuple[str, list[str]]] = [
    (
        "About 120 Australian and New Zealand soldiers arrived in Dili on Sunday.",
        ["deployment arrived AUS+NZL 120 troops TLS"],
    ),
    (
        "Some 60 Estonian, Latvian and Lithuanian medics were sent to Mali.",
        ["deployment in_place EST+LVA+LTU 60 personnel MLI"],
    ),
    (
        "The mission has 900 soldiers from Uruguay, India and Nepal.",
        ["deployment in_place URY+IND+NPL 900 troops -"],
    ),
    (
        "The prime ministers of Estonia and Latvia promised 50 instructors each for Ukraine.",
        [
            "pledge promised EST 50 personnel UKR",
            "pledge promised LVA 50 personnel UKR",
        ],
    ),
    (
        "At talks in Oslo, Qatar promised $25 million for Yemen and Kuwait offered $10 million.",
        ["pledge promised QAT 25m funds YEM", "pledge offered KWT 10m funds YEM"],
    ),
]

#: Who is not named is not guessed, be there only one other giver in the text.
NOBODY: list[tuple[str, list[str]]] = [
    (
        "Kenya has 400 police in Haiti. Some 500 troops are expected to arrive there in March.",
        ["deployment in_place KEN 400 police HTI", "pledge planned - 500 troops HTI"],
    ),
    (
        "Chad sent 300 soldiers to Mali. About 1,000 soldiers are stationed in Gao.",
        ["deployment in_place TCD 300 troops MLI", "deployment in_place - 1000 troops MLI"],
    ),
]

VOTES: list[tuple[str, list[str]]] = [
    (
        "Uganda's parliament has voted in favor of sending 1,500 peacekeepers to Somalia.",
        ["pledge approved UGA 1500 troops SOM"],
    ),
    (
        "Spain will lead the force in Chad, with France sending 2,000 soldiers.",
        ["pledge planned FRA 2000 troops TCD"],
    ),
    ("The minister spoke in favor of training 1,500 recruits in Kampala.", []),
]

ASIDES: list[tuple[str, list[str]]] = [
    # the subject stands before an aside, whatever the tree makes of it
    (
        "Palau, recognised in 1994 by Spain, offered six police instructors to Nauru.",
        ["pledge offered PLW 6 personnel NRU"],
    ),
    (
        "Chile said it would send 200 soldiers to Haiti, and Peru, which borders it, "
        "offered 40 police.",
        ["pledge planned CHL 200 troops HTI", "pledge offered PER 40 police HTI"],
    ),
    (
        "Norway unveiled a package worth $9 million for Ukraine, while Swedish Prime Minister "
        "Stefan Lofven, on a visit to Kyiv, pledged 200 drones.",
        ["pledge promised NOR 9m funds UKR", "pledge promised SWE 200 equipment UKR"],
    ),
    # "its" takes up the nearest subject
    (
        "Italy will halve its contribution of 280 soldiers and Greece will keep only 43 of its "
        "soldiers in Bosnia.",
        ["withdrawal planned ITA 50% troops BIH", "deployment in_place ITA 280 troops BIH",
         "deployment in_place GRC 43 troops BIH"],
    ),
    (
        "Thailand said on Monday it is ready to commit 900 troops to Cambodia.",
        ["pledge offered THA 900 troops KHM"],
    ),
    # who says it may be told right before
    (
        "Fiji will raise its contribution to the force in Lebanon by 300 soldiers. Some 200 are "
        "already there.",
        ["pledge planned FJI 300 troops LBN", "deployment in_place FJI 200 troops LBN"],
    ),
]  # fmt: skip

ORIGINS: list[tuple[str, list[str]]] = [
    # whoever sends them from elsewhere gives; a body sends what its members gave
    (
        "Finland moved a battalion from Cyprus to Lebanon.",
        ["deployment in_place FIN 1 troops LBN"],
    ),
    (
        "The UN deployed 300 soldiers from Ghana in Chad.",
        ["deployment in_place GHA 300 troops TCD"],
    ),
    (
        "A company of 110 British Gurkhas from Brunei landed in Dili.",
        ["deployment arrived GBR 110 troops TLS"],
    ),
    (
        "Italy flew 40 carabinieri from Vicenza to Kosovo.",
        ["deployment arrived ITA 40 police XKX"],
    ),
]

OFFICES: list[tuple[str, list[str]]] = [
    (
        "Burundi's defence minister arrived on Monday. Her country will send 850 soldiers to "
        "Somalia, she said.",
        ["pledge planned BDI 850 troops SOM"],
    ),
    (
        "Brazil's president spoke in New York. He said his country would keep 1,200 troops in "
        "Haiti.",
        ["deployment in_place BRA 1200 troops HTI"],
    ),
    (
        "In Canberra, the prime minister announced 1,300 troops for East Timor.",
        ["pledge promised AUS 1300 troops TLS"],
    ),
    (
        "Peru joined the mission in 2004. Its cabinet met on Friday; the government will send "
        "200 more soldiers to Haiti.",
        ["pledge planned PER 200 troops HTI"],
    ),
    (
        "The Fijian leader said his soldiers will stay in Lebanon.",
        ["deployment in_place FJI * troops LBN"],
    ),
    (
        "Her counterpart in Guinea offered 300 gendarmes for Mali.",
        ["pledge offered GIN 300 police MLI"],
    ),
]

TOGETHER: list[tuple[str, list[str]]] = [
    # a plural stands for all who were named together
    (
        "Fiji, Tonga and Samoa all told the UN that they would contribute police to Vanuatu.",
        [
            "pledge planned FJI * police VUT",
            "pledge planned TON * police VUT",
            "pledge planned WSM * police VUT",
        ],
    ),
    # each origin is that of its own figure
    (
        "Two dozen soldiers from Ghana and forty medics from Togo arrived in Freetown.",
        ["deployment arrived GHA 24 troops SLE", "deployment arrived TGO 40 personnel SLE"],
    ),
    # who is named behind the figure belongs to something else
    (
        "Hospitals in Lebanon received aid from Jordan, which sent 60 medics, and from Egypt.",
        ["deployment in_place JOR 60 personnel LBN"],
    ),
]

SIGNED: list[tuple[str, list[str]]] = [
    (
        "Finland, which holds the presidency and hopes to join NATO, agreed to deliver 50 trucks "
        "to Ukraine.",
        ["pledge promised FIN 50 equipment UKR"],
    ),
    (
        "Barack Obama has signed an order authorising the deployment of 300 advisers to Iraq.",
        ["pledge approved USA 300 personnel IRQ"],
    ),
    # a government that allows its own sending promises it
    (
        "President Bush authorised 1,500 more troops for Afghanistan.",
        ["pledge approved USA 1500 troops AFG"],
    ),
    # a limit told beside a giver's promise is not what is filled
    (
        "Togo promised 90 soldiers for a force of 2,000 in Haiti. About 40 are on the ground.",
        [
            "pledge promised TGO 90 troops HTI",
            "strength planned - 2000 troops HTI",
            "deployment in_place TGO 40 troops HTI",
        ],
    ),
]

SAID: list[tuple[str, list[str]]] = [
    (
        "Canada's Defence Ministry said 200 military trainers will leave for Ukraine in June.",
        ["pledge planned CAN 200 personnel UKR"],
    ),
    (
        "The White House announced that 450 more advisers would go to Iraq.",
        ["pledge planned USA 450 personnel IRQ"],
    ),
    (
        'President Mariam Bocoum of Mali said: "We shall give a battalion to the force in Niger."',
        ["pledge planned MLI 1 troops NER"],
    ),
    # the host only looks forward to them
    (
        "Haiti's prime minister said 300 police officers would arrive in Haiti in June.",
        ["pledge planned - 300 police HTI"],
    ),
]

BODIES: list[tuple[str, list[str]]] = [
    (
        "Two thousand soldiers of the West African bloc ECOWAS landed in Monrovia.",
        ["deployment arrived ECOWAS 2000 troops LBR"],
    ),
    (
        "The 400 soldiers of the Fijian army in Lebanon will stay.",
        ["deployment in_place FJI 400 troops LBN"],
    ),
    (
        "A Ugandan military spokesman said about 400 troops landed in Mogadishu.",
        ["deployment arrived UGA 400 troops SOM"],
    ),
    (
        "A Ugandan newspaper said about 400 troops landed in Mogadishu.",
        ["deployment arrived - 400 troops SOM"],
    ),
    (
        "More than 1,000 Indian blue helmets are on their way to South Sudan.",
        ["deployment departed IND 1000 troops SSD"],
    ),
    (
        "Latvia's parliament passed the dispatch of 90 soldiers to Chad.",
        ["pledge approved LVA 90 troops TCD"],
    ),
    (
        "Mali has pledged engineers for Darfur, and Benin one battalion.",
        ["pledge promised BEN 1 troops SDN"],
    ),
    ("Soldiers of fortune, 40 of them, were arrested in Harare.", []),
]

EVENTS: list[tuple[str, list[str]]] = [
    (
        "International donors meeting in Oslo, Norway, pledged $500 million for South Sudan.",
        ["pledge promised - 500m funds SSD"],
    ),
    (
        "The Georgian conflict prompted donors to pledge $4 billion.",
        ["pledge promised - 4000m funds -"],
    ),
]

SILENT: list[tuple[str, list[str]]] = [
    ("Soldiers from Kenya and Uganda killed 40 fighters near the border.", []),
    ("The prime minister met 200 Danish and Swedish students in Copenhagen.", []),
    ("The president said 30 soldiers had been killed.", []),
    ("We lost 40 soldiers in Mali, the minister said.", []),
]

CASES = [
    *NOBODY,
    *ROWS,
    *ORIGINS,
    *OFFICES,
    *TOGETHER,
    *ASIDES,
    *VOTES,
    *SIGNED,
    *SAID,
    *BODIES,
    *EVENTS,
    *SILENT,
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_giver(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


VENUES = [
    (
        "Foreign ministers in Lisbon promised $900 million for Lebanon.",
        "pledge promised - 900m funds LBN",
    ),
    (
        "Delegates meeting in Kampala, Uganda have pledged 60 million euros in aid for Burundi.",
        "pledge promised - 60m funds BDI",
    ),
    (
        "Donor nations gathered in Geneva pledged $1.1 billion to the Afghans.",
        "pledge promised - 1100m funds AFG",
    ),
    (
        "Representatives at a conference in Maputo, Mozambique promised 900 troops for Somalia.",
        "pledge promised - 900 troops SOM",
    ),
    (
        "Envoys in Vienna agreed to send 500 monitors to Ukraine.",
        "pledge promised - 500 personnel UKR",
    ),
    (
        "Ministers in Warsaw agreed to send 500 soldiers to Chad.",
        "pledge promised POL 500 troops TCD",
    ),
    (
        "Officials in Seoul promised $45 million for Iraq.",
        "pledge promised KOR 45m funds IRQ",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), VENUES)
def test_where_givers_meet_is_no_giver(nlp: Language, sentence: str, expected: str) -> None:
    assert facts_of(nlp, sentence) == [expected]


PLURAL_VERBS = [
    ("The United Nations plans to send 900 more peacekeepers to Haiti.", "UN 900 troops HTI"),
    ("Honduras promises to send 100 soldiers to Haiti.", "HND 100 troops HTI"),
    ("The United Arab Emirates plans to send 30 trucks to Chad.", "ARE 30 equipment TCD"),
]


@pytest.mark.parametrize(("sentence", "expected"), PLURAL_VERBS)
def test_a_verb_behind_a_plural_name_is_no_noun(
    nlp: Language, sentence: str, expected: str
) -> None:
    (fact,) = facts_of(nlp, sentence)
    assert fact.endswith(expected)


WORTHS = [
    ("Japan will donate $12 million worth of tents to Nepal.", "JPN 12m funds NPL"),
    ("Norway says it has sent $40 million worth of maize seed to Malawi.", "NOR 40m funds MWI"),
    ("Greece sent 3 million euros worth of medical equipment to Liberia.", "GRC 3m funds LBR"),
]


@pytest.mark.parametrize(("sentence", "expected"), WORTHS)
def test_a_worth_is_a_sum(nlp: Language, sentence: str, expected: str) -> None:
    (fact,) = facts_of(nlp, sentence)
    assert fact.endswith(expected)


#: Bodies and offices without a country, which speak for the one told before.
AT_HOME = [
    (
        "Norway's government met on Monday. Ministers agreed to send 40 medics to Juba.",
        "pledge promised NOR 40 personnel SSD",
    ),
    (
        "Danish soldiers are in Mali. The Ministry of Defence said 40 more soldiers would fly to "
        "Mali in May.",
        "pledge planned DNK 40 troops MLI",
    ),
    (
        "The Danish premier spoke. Some 70 soldiers will go to Mali, the defence minister, Lise "
        "Holm, said.",
        "pledge planned DNK 70 troops MLI",
    ),
    (
        "The Danish premier spoke. Some 70 soldiers will go to Mali, he told lawmakers.",
        "pledge planned DNK 70 troops MLI",
    ),
    # ... and not for one that things only come from
    (
        "Danish soldiers are in Nepal. A plane was hired from Ukraine. The development minister "
        "announced another €5m for Nepal.",
        "pledge promised DNK 5m funds NPL",
    ),
    # what is told of somebody first says who does the next thing
    (
        "Estonia was the first to agree and will send 55 soldiers to Mali.",
        "pledge planned EST 55 troops MLI",
    ),
    ("Togo is poor but has sent 300 soldiers to Mali.", "deployment in_place TGO 300 troops MLI"),
    (
        "Ministers from 26 countries met in Oslo. They pledged $40 million for Mali.",
        "pledge promised - 40m funds MLI",
    ),
]


@pytest.mark.parametrize(("text", "expected"), AT_HOME)
def test_bodies_speak_for_the_country_told_before(nlp: Language, text: str, expected: str) -> None:
    assert facts_of(nlp, text)[-1] == expected


REALMS = [
    # a noun that tells the form of a state means a state of that form
    (
        "Oman joined the effort in Yemen with Kenya. The sultanate sent four helicopters.",
        ["deployment in_place OMN 4 equipment YEM"],
    ),
    (
        "Luxembourg and Belgium train soldiers in Mali. The grand duchy will send 10 soldiers.",
        ["pledge planned LUX 10 troops MLI"],
    ),
    (
        "Jordan and Turkey spoke of Libya. The kingdom promised 300 police for Libya.",
        ["pledge promised JOR 300 police LBY"],
    ),
    # "them" are many
    (
        "Danish soldiers are leaving Kosovo, the office of President Thaci said. There were 80 of"
        " them in May.",
        ["withdrawal done DNK * troops XKX", "deployment in_place DNK 80 troops XKX"],
    ),
    ("Kenya and Peru met in Lima. The sultanate sent four helicopters.", []),
]


@pytest.mark.parametrize(("text", "expected"), REALMS, ids=[text[:50] for text, _ in REALMS])
def test_realm(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
