"""What is no contribution by its build, whatever words it is told in: who gives, who gets.

Facts are written as in `test_constructions`.
"""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

#: Who stands beside a country's name and does not speak for it.
STRANGERS: list[str] = [
    "A Ghanaian telecom gave 40 trucks to clinics in Togo.",
    "Swiss holidaymakers brought two ambulances to Albania.",
    "A Norwegian shipowner lent four ships to a line in Chile.",
    "Turkish bakers sent three lorries to Syria.",
    "A Danish insurer has offered $4 million for Malawi.",
    "An Austrian collector lent 12 tanks to a museum in Latvia.",
    "Belgian beekeepers have sent 30 engineers to Benin.",
]

#: Soldiers and police who get something, before what they get.
GETTERS: list[str] = [
    "The 400 Kenyan officers were given new rifles on Monday.",
    "The premier promised the 900 soldiers a medal.",
    "Its 60,000 soldiers have been promised a rise in pay.",
    "Lesotho offered its 2,000 soldiers a bonus.",
    "Ghana's 1,100 policewomen have been given new boots.",
]

GIVEN: list[tuple[str, list[str]]] = [
    (
        "Two Fijian ships docked at Honiara on Sunday with nine helicopters.",
        ["deployment in_place FJI 2 equipment SLB", "deployment in_place FJI 9 equipment SLB"],
    ),
    (
        "Italy sent a frigate to Somalia with 30 marines aboard.",
        ["deployment in_place ITA 1 equipment SOM", "deployment in_place ITA 30 troops SOM"],
    ),
    ("Egypt sent a ferry to Jordan with 900 workers.", []),
    ("Ghana readies 250 infantrymen for Liberia.", ["pledge planned GHA 250 troops LBR"]),
    (
        "At the conference Qatar pledged $500 million to rebuild Darfur.",
        ["pledge promised QAT 500m funds SDN"],
    ),
    (
        "Oman is to pay $10 million of the force's bill in Liberia.",
        ["pledge planned OMN 10m funds LBR"],
    ),
    (
        "Poland will lead the force in Kabul with up to 1,500 men.",
        ["pledge planned POL 1500 personnel AFG"],
    ),
    ("Norway is readying six drones for Nepal.", ["pledge planned NOR 6 equipment NPL"]),
    ("Peru's 200 observers in Chad were sent packing.", ["withdrawal done PER 200 personnel TCD"]),
    ("Italy will leave 60 soldiers in place at Herat.", ["deployment in_place ITA 60 troops AFG"]),
    (
        "Oman will pay $50 million, a tenth of the coalition's costs in Yemen.",
        ["pledge planned OMN 50m funds YEM"],
    ),
    (
        "Nine Tongan policemen will return to Dili, with another three from Samoa to follow.",
        ["pledge planned TON 9 police TLS", "pledge planned WSM 3 police TLS"],
    ),
    ("Sweden gave Latvia 19 howitzers.", ["deployment in_place SWE 19 equipment LVA"]),
    ("Latvia was given 19 howitzers by Sweden.", ["deployment in_place SWE 19 equipment LVA"]),
    (
        "The Danish cabinet has sent 40 medics to Mali.",
        ["deployment in_place DNK 40 personnel MLI"],
    ),
    (
        "The Ghanaian side will provide 200 engineers for Liberia.",
        ["pledge planned GHA 200 personnel LBR"],
    ),
]


#: What people only come together for, or end up in.
OCCASIONS: list[str] = [
    "Oman sent two corvettes to a regatta off Muscat.",
    "The Danish army has 400 soldiers in a wargame in Latvia.",
    "Norway is hosting 9,000 soldiers from 12 countries for Cold Fjord, a winter drill.",
    "Togo sent nine officers to jail for theft.",
    "Peru called 3,000 reservists back to active service.",
]

#: Things that are bought, shot at, left by those who flee or belong to people and no state.
THINGS: list[str] = [
    "Moscow will deliver 36 jets to Lima under a contract signed in May.",
    "Latvian gunners took out nine of the 14 drones over Riga.",
    "The Libyan soldiers have left behind 12 howitzers.",
    "Two Chadian soldiers died when their truck came to a bridge in Niger.",
]

#: Money for those who mourn or who threaten.
PAID: list[str] = [
    "Malta gave the families of the victims $2 million.",
    "The kidnappers were given $3 million by Austria.",
]

#: Anybody, where nothing tells of forces or of help.
ANYBODY: list[str] = [
    "Peru, which landed 6,200 people in August, has a new harbour.",
    "Uruguay took 1,600 Bolivians out of Chile on six buses.",
    "Ghana attacked and kept 11 men behind the ball.",
]

#: What befalls people, who tries them, and who is only carried.
BEFALLEN: list[str] = [
    "Four Latvian soldiers came to harm in Mali.",
    "Nine Serbian policemen were brought before a judge.",
    "Two navy ships took 600 Samoans off the beach in Tonga.",
    "Peru takes part with 900 soldiers in Condor, an exercise in Chile.",
    "A Togolese-armed force of 900 men crossed into Benin.",
]

#: What is bought for oneself, and help that is nowhere among forces or relief.
BOUGHT: list[str] = [
    "Chile bought 12 helicopters for $300 million.",
    "Ghana will purchase 40 trucks for the army.",
    "Peru acquired six drones for the coast guard.",
    "Some 40 Chinese engineers are at work on the railway in Zambia.",
]

#: What others want or make a condition.
WANTED: list[str] = [
    "Chad wants French troops to leave, its president said.",
    "The elders will not meet them before Togo pulls its men out of Benin.",
    "The gang threatened more attacks if Chile does not pull its soldiers out of Haiti.",
    "They disagree whether Kenyan troops will withdraw from Somalia.",
]

TRAPS = [*STRANGERS, *GETTERS, *OCCASIONS, *THINGS, *PAID, *ANYBODY, *BOUGHT, *BEFALLEN, *WANTED]


@pytest.mark.parametrize("text", TRAPS)
def test_refusal(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_gift(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
