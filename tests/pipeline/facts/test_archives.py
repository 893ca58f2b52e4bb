"""What news archives are full of: tolls, polls, markets, seizures and talks that look like giving.

Each group is a way in which such sentences look like a contribution, with sentences beside it in
which the same words tell of one.
"""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

# a figure without a noun counts what the sentence is about, not those who tell of it
TELLERS: list[str] = [
    "Police say the number of dead has climbed to 31.",
    "Observers warn that the number of displaced may reach 40,000.",
    "Experts put her age at more than 90.",
    "The soldiers' commander said the number of wounded had risen to 118.",
    "Focusing on Spartan soldiers, 300 earned praise in its first week.",
]

# who carries people from a place is not the place
CARRIED: list[str] = [
    "The ferry had left Zanzibar with 290 Tanzanians on board.",
    "A boat sailed from Libya with 90 Eritreans and two Syrians.",
]

# nobody's soldiers, rounds or supporters
OTHERS: list[str] = [
    "The senator won more than 60 percent support in the vote.",
    "Norway has hosted four rounds of talks between the rebels and Colombia.",
    "Some 30 percent of the labor force has left Moldova.",
    "French soldiers have cleared half the houses in Gao.",
    "The empire sent some 2,000 Korean forced laborers to Sakhalin.",
    "Nearly 8,000 soldiers will be involved.",
]

# money that is no gift
MARKETS: list[str] = [
    "Australia's government has unveiled a $26 billion stimulus package.",
    "China injected $580 billion in economic stimulus.",
    "The banker received a $9 million severance package.",
    "Donors have given about 40 percent of the $2 million needed to build the monument.",
    "Israel withheld $80 million in tax revenues this month.",
    "Iran is loaning Bolivia $40 million.",
    "Portugal offered 300 million euros to its fishermen.",
    "Sweden has provided $2 billion to the carmaker.",
    "The Danish parliament approved a 9 billion kroner package to help the economy.",
    "Korea has donated 40 tons of rice to its flood victims.",
    "The smugglers have generated millions of dollars in cash.",
]

# those who act at home, or whose nation is told of the dead
AT_WORK: list[str] = [
    "Greek police were out in force in Athens on Friday.",
    "About 30 Chilean air force planes flew over four provinces Sunday to drop leaflets.",
    "More than 700 Malian gendarmes and police took part in the raid.",
    "The tunnel is vital to moving supplies to NATO and U.S. forces in Afghanistan.",
    "Three soldiers were killed in Anbar. One was Danish and two were Polish.",
    "Former French President Paul Lemaire has announced a $30 million fund for Haiti.",
]

# nobody's people, people on the move, those who are counted for something else
UNNAMED: list[str] = [
    "Dozens of policemen guarded the courthouse on the island of Cebu.",
    "At least one officer helped the smugglers in Basra.",
    "Some 700 Iraqi troops entered the neighborhood, killing four gunmen.",
    "Thousands of Somalis crossed the Gulf of Aden last year.",
    "Hundreds of thousands of Afghans streamed across the Pakistani border.",
    "The recruits, numbering about 600, were trained in Jordan by Iraqi officers.",
    "The brothers operated a Colombian shoe distribution company.",
    "Next week some 20,000 Iraqi soldiers will cordon off Basra.",
    "The minister said Turkey's reduction in troops in Bodrum has helped the talks.",
    "Shopkeepers heard shots while 300 Iraqi soldiers battled from street to street.",
    "French officials say their soldiers are under investigation in Chad.",
    "Peru's army has sent more helicopters to search the area.",
    "The governor of Oregon called in the National Guard against the flood.",
]

# who comes to nobody's help
PASSING: list[str] = [
    "Hezbollah has sent 3,000 fighters and 40 men of its police to Syria.",
    "Islamic State forces have reached the town of Tadmur in Syria.",
    "A Russian plane entered Estonian airspace on Monday.",
    "The European shuttle delivered 7 tons of supplies to the station.",
    "The African Union has 55 members.",
    "British forces will join Oman in Exercise Steady Falcon.",
    "The coalition's four airstrikes delivered 24 munitions against the rebels.",
    "The television network has 700 employees across Iraq.",
    "Two Israeli F-15s crossed into Lebanese airspace on Friday.",
    "Pirates released a Danish cargo ship after two months.",
    "Sonar helped Sweden locate a Russian submarine in its waters.",
    "Ugandan soldiers drove the rebels from the town of Kitgum.",
    "A Scottish sheriff gave police two more days to hold the driver.",
    "The carrier will cut 40 older planes from its fleet.",
]

GIVEN: list[tuple[str, list[str]]] = [
    (
        "Norway is delivering 20,000 tents to Pakistan.",
        ["deployment departed NOR 20000 equipment PAK"],
    ),
    ("Canada has sent 5,000 rounds to Ukraine.", ["deployment in_place CAN 5000 equipment UKR"]),
    ("Ugandan soldiers left the town of Dungu in Congo.", ["withdrawal done UGA * troops COD"]),
    ("Germany released $5 million in aid to Togo.", ["deployment in_place DEU 5m funds TGO"]),
    (
        "Two Indonesian warships have left the Sulawesi Sea.",
        ["withdrawal done IDN 2 equipment Celebes Sea"],
    ),
    (
        "Five nations have 900 soldiers in Mali. Some 200 are Danes.",
        ["deployment in_place - 900 troops MLI", "deployment in_place DNK 200 troops MLI"],
    ),
    ("Peru's army has sent helicopters to Haiti.", ["deployment in_place PER * equipment HTI"]),
    ("Rwandan troops entered Mozambique in July.", ["deployment arrived RWA * troops MOZ"]),
    (
        "Some 60 Ghanaian soldiers guard the camp in Juba.",
        ["deployment in_place GHA 60 troops SSD"],
    ),
    (
        "Eight Kenyan policemen, then 40 Salvadorans arrived in Haiti.",
        ["deployment arrived KEN 8 police HTI", "deployment arrived SLV 40 troops HTI"],
    ),
    (
        "The general wants 400 more British soldiers in Helmand.",
        ["pledge planned GBR 400 troops AFG possible"],
    ),
    (
        "Two lawmakers called for 5,000 more Dutch troops in Uruzgan.",
        ["pledge planned NLD 5000 troops AFG possible"],
    ),
    (
        "Canada has flown 90 missions, trained pilots and is now providing 60 medics to Mali.",
        ["deployment in_place CAN 60 personnel MLI"],
    ),
    (
        "Norway is at the forefront of the effort, having committed $30 million to Sudan.",
        ["pledge promised NOR 30m funds SDN"],
    ),
    (
        "The queen paid a visit to Danish troops stationed in Herat.",
        ["deployment in_place DNK * troops AFG"],
    ),
    (
        "Finland has provided $8 million to its allies in Somalia.",
        ["deployment in_place FIN 8m funds SOM"],
    ),
    (
        "Denmark has 90 members of its home guard in Kosovo.",
        ["deployment in_place DNK 90 personnel XKX"],
    ),
    (
        "Zambia, whose soldiers drove the raiders from the south, sent 600 troops to Angola.",
        ["deployment in_place ZMB 600 troops AGO"],
    ),
    ("The operation in Chad involves 900 soldiers.", ["strength actual - 900 troops TCD"]),
]


TRAPS = [*TELLERS, *CARRIED, *OTHERS, *MARKETS, *AT_WORK, *UNNAMED, *PASSING]


@pytest.mark.parametrize("text", TRAPS)
def test_trap(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_no_trap(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
