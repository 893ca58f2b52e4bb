"""Ships, aircraft, weapons, relief goods and units, on sentences written for these tests."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

#: Makes and types, with and without the noun that they stand for.
MODELS: list[tuple[str, list[str]]] = [
    ("Denmark has promised 19 F-16s to Ukraine.", ["pledge promised DNK 19 equipment UKR"]),
    ("Washington provided 31 Abrams to Ukraine.", ["deployment in_place USA 31 equipment UKR"]),
    (
        "Slovakia has handed 13 MiG-29 fighters to Ukraine.",
        ["deployment in_place SVK 13 equipment UKR"],
    ),
    (
        "The Netherlands sent six F-16s to Kandahar.",
        ["deployment in_place NLD 6 equipment AFG"],
    ),
    ("Denmark decided to send 12 fighter jets to Libya.", ["pledge planned DNK 12 equipment LBY"]),
    # a name of several words is one thing
    (
        "Slovakia delivered 30 infantry fighting vehicles to Ukraine in the autumn.",
        ["deployment in_place SVK 30 equipment UKR"],
    ),
    # a beast and a team are no machines
    ("The zoo in Berlin gave two leopards to a park in India.", []),
    ("Iran has 40 F-14s.", []),
    ("The rebels have 20 tanks and 15 artillery pieces.", []),
]

#: What relief brings: goods, machines and places to heal in.
GOODS: list[tuple[str, list[str]]] = [
    (
        "Indonesia is sending a floating hospital to Gaza.",
        ["deployment departed IDN 1 equipment PSE"],
    ),
    (
        "Sweden donated a generator and two water tankers to Haiti.",
        ["deployment in_place SWE 1 equipment HTI", "deployment in_place SWE 2 equipment HTI"],
    ),
    (
        "Cyprus shipped a tanker of drinking water to Lebanon.",
        ["deployment in_place CYP 1 equipment LBN"],
    ),
    (
        "Switzerland sent another batch of vaccine to Vietnam.",
        ["deployment in_place CHE 1 equipment VNM"],
    ),
    (
        "China pledged 10 million doses of vaccine to the Philippines.",
        ["pledge promised CHN 10m equipment PHL"],
    ),
    ("Oman opened a field hospital in Yemen.", ["deployment in_place OMN 1 equipment YEM"]),
    (
        "Mongolia sent a level-two field hospital to South Sudan.",
        ["deployment in_place MNG 1 equipment SSD"],
    ),
    (
        "Ireland donated 25 demining robots to Ukraine.",
        ["deployment in_place IRL 25 equipment UKR"],
    ),
    ("The club opened a hospital in Sudan.", []),
    ("Thailand exported 2 million tons of rice to China.", []),
    ("Farmers in Kenya lost 400 tons of wheat.", []),
    ("The king was treated at a hospital in London.", []),
]

#: What a ship or a plane carries goes where it goes; what brings people is nobody's gift.
CARRIERS: list[tuple[str, list[str]]] = [
    (
        "France dispatched a ship carrying 20 helicopters to Haiti.",
        ["deployment in_place FRA 1 equipment HTI", "deployment in_place FRA 20 equipment HTI"],
    ),
    (
        "Brazil sent a frigate loaded with 12 vehicles to Haiti.",
        ["deployment in_place BRA 1 equipment HTI", "deployment in_place BRA 12 equipment HTI"],
    ),
    (
        "A Jordanian plane carrying 30 tons of medicine landed in Beirut.",
        ["deployment arrived JOR 1 equipment LBN", "deployment arrived JOR 30 equipment LBN"],
    ),
    ("A ship carrying 300 migrants sank off Libya.", []),
    ("A plane carrying 100 passengers landed in Paris.", []),
    ("A bus carrying 40 soldiers crashed in Egypt.", []),
]

#: One of a kind counts as 1 where somebody sends it.
ONE: list[tuple[str, list[str]]] = [
    ("Nepal sent a battalion to Sudan.", ["deployment in_place NPL 1 troops SDN"]),
    ("Rwanda deployed another battalion to Chad.", ["deployment in_place RWA 1 troops TCD"]),
    ("Croatia pulled its platoon out of Chad.", ["withdrawal done HRV 1 troops TCD"]),
    ("Turkey sent a team of 34 doctors to Libya.", ["deployment in_place TUR 34 personnel LBY"]),
    (
        "A team of Cuban doctors arrived in Angola.",
        ["deployment arrived CUB 1 personnel AGO"],
    ),
    ("Russia sent a naval squadron to Syria.", ["deployment in_place RUS 1 equipment SYR"]),
    (
        "A relief ship has arrived in northern Sri Lanka.",
        ["deployment arrived - 1 equipment LKA"],
    ),
    ("A cargo ship left Odessa for Egypt.", []),
    ("A private plane landed in Cuba.", []),
    ("Brazil's team arrived in Berlin on Monday.", []),
    ("A team of researchers arrived in Greenland.", []),
]

#: What is shot is not sent.
FIRED: list[tuple[str, list[str]]] = [
    ("Iran sent 50 missiles to Yemen.", ["deployment in_place IRN 50 equipment YEM"]),
    ("Two missiles landed in Poland.", []),
    ("Four rockets landed in northern Israel on Monday.", []),
    ("North Korea fired two missiles into the sea.", []),
]

#: Nouns with many uses, which the words around them give away.
GIVEN_AWAY: list[tuple[str, list[str]]] = [
    (
        "Peru has landed six medics and a generator in Haiti.",
        ["deployment arrived PER 6 personnel HTI", "deployment arrived PER 1 equipment HTI"],
    ),
    (
        "Spain has stationed three transports in Djibouti.",
        ["deployment in_place ESP 3 equipment DJI"],
    ),
    ("Austria announced 12 vehicles for Kosovo.", ["pledge promised AUT 12 equipment XKX"]),
    (
        "Two Swedish howitzers were handed over to Ukraine in May.",
        ["deployment in_place SWE 2 equipment UKR"],
    ),
    (
        "Jordan has opened a 30-bed field hospital in Gaza.",
        ["deployment in_place JOR 1 equipment PSE"],
    ),
    ("The company stationed three buses in Berlin.", []),
    (
        "Two Brazilian navy ships are on their way to Haiti.",
        ["deployment departed BRA 2 equipment HTI"],
    ),
    (
        "Two Russian planes carrying 40 tons of tents and blankets arrived in Islamabad.",
        ["deployment arrived RUS 2 equipment PAK", "deployment arrived RUS 40 equipment PAK"],
    ),
    ("Two suspects were handed over to Sweden.", []),
    ("A 40-foot tree fell on the embassy in Peru.", []),
]

CASES = [*MODELS, *GOODS, *CARRIERS, *ONE, *FIRED, *GIVEN_AWAY]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_equipment(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


ALOFT = [
    (
        "Greece joined in June with four Mirages at Souda Bay for the blockade of Libya.",
        ["deployment in_place GRC 4 equipment LBY"],
    ),
    (
        "Portugal's six F-16s are patrolling the skies over Lithuania.",
        ["deployment in_place PRT 6 equipment LTU"],
    ),
    ("The Chilean navy's four frigates patrol the coast.", []),
    ("Portuguese jets have been patrolling the coast.", []),
]


@pytest.mark.parametrize(("text", "expected"), ALOFT)
def test_what_patrols_abroad_is_there(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
