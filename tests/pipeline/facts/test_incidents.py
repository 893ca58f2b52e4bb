"""What news tells of soldiers, ships and sums that nobody gave, beside what is a fact."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

# people told as a part of those whom something befell
AMONG_OTHERS: list[str] = [
    "A suicide bomber killed at least 14 people in Kabul, including four British soldiers.",
    "Nine people, including three Kenyan policemen, were injured when a grenade exploded.",
    "Gunmen abducted 11 passengers near Maiduguri, including two Chadian soldiers.",
    "The dead include 20 Polish soldiers and a Czech medic.",
    "Those killed included six Italian carabinieri.",
    "The victims include more than 40 Ugandan police officers.",
    "They include two priests, a nurse, a French engineer and four Spaniards.",
    "The crater held the bodies of about 90 Iraqi soldiers.",
    "A fight between Ethiopian soldiers and rebels near Kelafo has left six civilians dead.",
    "Nothing was known of the fate of the 22 Canadian soldiers on board.",
]

# migrants and guests are named by their nation as well
TRAVELLERS: list[str] = [
    "Tens of thousands of Syrians crossed into Turkey to escape the shelling.",
    "Thousands of Haitians arrived in the Dominican Republic after the earthquake.",
    "Greece will allow 2,000 Albanian workers to enter the country for the harvest.",
    "Hundreds of Moroccans left for Syria to join the uprising.",
]

# lorries, ships and boats that come for no effort, and those that stray
TRAFFIC: list[str] = [
    "A convoy of 30 trucks carrying a turbine arrived at the dam in Laos on Tuesday.",
    "Six cargo ships arrived in Mombasa on Monday.",
    "A Chinese fishing vessel crossed into Philippine waters on Friday.",
    "Three Turkish jets entered Greek airspace on Sunday.",
    "The Antonov can be fitted to carry up to 150 troops.",
]

# shares, sums and weights that nobody contributes
OTHER_MATTERS: list[str] = [
    "The American base contributes nearly 5 percent to the economy of Kyrgyzstan.",
    "The candidate garnered 61 percent support in the second round.",
    "The firm recalled 80 million pounds of chicken sold in the United States.",
    "An audit found that millions of dollars of American aid were paid to warlords in Kunduz.",
    "Auditors lost track of the $3 billion that the United States transferred to Baghdad.",
    "Egypt's government is setting aside $90 million to import wheat.",
    "The Alaska Permanent Fund held assets of US $40 billion.",
    "Officials put the number of pilgrims at 90,000, guarded by Saudi police.",
    "Sri Lanka has added 3,000 people to its tsunami death toll.",
    "The winner will be named in June and will get $5,000 dollars in cash.",
    "Peru's navy includes six submarines, two cruisers and 30 patrol boats.",
    "I gave $4,000 last year, she wrote.",
    "You will get thousands of dollars in your letter box by the spring.",
    "The group generated millions of dollars from smuggled oil in Syria.",
    "The air strikes delivered 40 bombs near Raqqa.",
    "The strikes bring the number of munitions dropped on Mosul to 600.",
]

# mentions of forces that nobody gives, keeps or takes back
MENTIONS: list[str] = [
    "The Greek frigate is on a visit to the Black Sea.",
    "Villagers had fled to the church when Ugandan troops arrived.",
    "Nepalese soldiers and local police were in the building at the time of the explosion.",
    "Russian troops pushed into Georgia after a night of shelling.",
    "The president pledged to end Syria's military presence in Lebanon.",
    "Djibouti ordered French forces to leave the camp within a month.",
    "The resolution is part of an effort to force Rwanda to withdraw its soldiers from Congo.",
    "Arms deals have supplied Algeria with Russian tanks and jets.",
    "The cabinet urged Turkey to remove its aircraft from the field.",
    "The Peruvian army took up positions around the airport.",
    "British forces will join Oman in Exercise Swift Sword this autumn.",
    "The Korean president's plane landed in Hanoi in the morning.",
    "The gang has 300 men and three helicopters, according to Mexican police.",
    "As a boy he wanted to fly British jets.",
    "Myanmar has obtained patrol boats and jets from China.",
]

FACTS: list[tuple[str, list[str]]] = [
    (
        "The mission has 4,000 troops in Goma, including 300 Danish soldiers.",
        [
            "strength actual - 4000 troops COD",
            "deployment in_place DNK 300 troops COD",
        ],
    ),
    (
        "Some 300 Fijians arrived in Baghdad, the first soldiers for the new force.",
        ["deployment arrived FJI 300 troops IRQ"],
    ),
    (
        "Twelve British tanks crossed into Kosovo on Saturday.",
        ["deployment arrived GBR 12 equipment XKX"],
    ),
    (
        "Two planes loaded with relief supplies arrived in Port-au-Prince.",
        ["deployment arrived - 2 equipment HTI"],
    ),
    (
        "Three ships carrying rice arrived in Mogadishu.",
        ["deployment arrived - 3 equipment SOM"],
    ),
    (
        "Japan pledged $5 million to buy tents for Pakistan.",
        ["pledge promised JPN 5m funds PAK"],
    ),
    (
        "Britain promised 20 million pounds of aid for Malawi.",
        ["pledge promised GBR 20m funds MWI"],
    ),
    (
        "The senator called for 10,000 more American soldiers in Afghanistan.",
        ["pledge planned USA 10000 troops AFG possible"],
    ),
    (
        "Danish tanks and troops are stationed in Bosnia.",
        ["deployment in_place DNK * equipment BIH", "deployment in_place DNK * troops BIH"],
    ),
    (
        "The minister did not say when Portuguese troops will leave Kosovo.",
        ["withdrawal planned PRT * troops XKX"],
    ),
    (
        "Spain said it was able to send helicopters to Mozambique.",
        ["deployment in_place ESP * equipment MOZ"],
    ),
    (
        "Canada may increase the number of soldiers it has in Haiti.",
        ["pledge planned CAN * troops HTI possible"],
    ),
    (
        "Charities and a number of countries promised $40 million for Niger.",
        ["pledge promised - 40m funds NER"],
    ),
    (
        "Russia is cutting its force in Armenia by 900 soldiers.",
        ["withdrawal done RUS 900 troops ARM"],
    ),
    (
        "The commander said Spain will probably send 300 soldiers to Lebanon.",
        ["pledge planned ESP 300 troops LBN possible"],
    ),
    (
        "Cuba has flown a field hospital to Haiti.",
        ["deployment arrived CUB 1 equipment HTI"],
    ),
    (
        "The Dutch cabinet ordered Dutch forces to leave Uruzgan.",
        ["withdrawal planned NLD * troops AFG"],
    ),
]

TRAPS = [*AMONG_OTHERS, *TRAVELLERS, *TRAFFIC, *OTHER_MATTERS, *MENTIONS]


@pytest.mark.parametrize("text", TRAPS)
def test_trap(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_fact(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
