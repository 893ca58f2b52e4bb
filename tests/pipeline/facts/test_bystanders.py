"""People and things that news counts beside an effort: casualties, travellers, crews, teams."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

# a part shares the fate of the whole it is told with
PARTS: list[str] = [
    "A truck bomb in Mosul killed 31 people, including six Iraqi policemen.",
    "At least 40 people, including nine Nigerian soldiers, were killed in the raid on Baga.",
    "The blast left 15 people dead, including four Italian peacekeepers.",
    "Gunmen wounded eight people, among them two Danish soldiers, near Gereshk.",
    "The crash killed 12 people, including two Spanish soldiers and a French medic.",
    "The ministry spoke of the deaths of 17 people, including three Polish troops.",
]

# people who go somewhere are no forces because they are many
TRAVELLERS: list[str] = [
    "About 2,400 Haitians were caught trying to reach Florida in May.",
    "Thousands of Eritreans try to enter Sudan every month to escape poverty.",
    "Some 9,000 Norwegians travelled to Spain during the Easter holiday.",
    "Hundreds of people tried to cross into Hungary during the night.",
    "The trawler has a crew of 14 Vietnamese and six Thais.",
    "It may be hard for millions of Indian men to find work.",
]

# whoever moves others comes and goes nowhere
MOVERS: list[str] = [
    "French and Chadian troops drove the rebels from the north in 2013.",
    "In a week 700 trucks would move 900 containers.",
    "Israeli jets flew over Tyre on Monday.",
    "Turkish warplanes followed up the raid with strikes in northern Iraq.",
    "Their armoured vehicle rolled over near Gao and two Dutch soldiers were hurt.",
    "Food was dropped by Ethiopian helicopters into remote villages.",
]

# what is bought, played, elected, tried or named is no contribution
OTHERS: list[str] = [
    "Two of about 30 Turkish soldiers who went missing after the raid were found in Syria.",
    "Portugal has announced its handball team for the championship in Cairo.",
    "Morocco freed a Portuguese fishing boat on Friday.",
    "Kuwaiti men voted for a third of the members of the council.",
    "About 800 French soldiers launched an offensive near the Libyan border.",
    "Nine Canadian soldiers will face charges over the death of a man in Somalia.",
    "Turkey accused 12 French soldiers of entering a shop.",
    "On Monday 30 Israeli policemen entered the mosque.",
    "The five Madrid bombers were seen arriving at a station.",
    "Vietnam says it has budgeted $300 million to fight dengue next year.",
    "Officials in Jakarta say the deal includes eight patrol boats and two transport planes.",
]

# a phrase alone says where soldiers are only if they are many, or said to be somebody's
MENTIONED: list[str] = [
    "The report describes the abuse of 20 prisoners by seven American soldiers in Baghdad.",
    "The film follows four British soldiers in Helmand.",
    "The wall bears the names of 1,200 Australian troops.",
    "Gunmen opened fire on 30 Egyptian policemen in Sinai.",
    "The bodies of six Spanish soldiers were flown to Madrid.",
    "A Greek ship with 27 Filipino sailors was hijacked off Somalia.",
    "Hyundai plans to build a plant in Slovakia with 3,000 workers.",
    "The city of Gdansk has 900 police officers.",
    "Turkish soldiers were deployed to the stadium before the match.",
    "Thousands of soldiers guarded the route of the parade in New Delhi.",
    "A Spanish judge has sent a team to Guatemala to question witnesses.",
    "France gave its farmers 200 million euros.",
    "India's cricket board has offered $2 million to its players.",
    "The clinic got $2 million from a foundation in Sweden.",
]

# arsenals, exercises, firms, purchases and private purses
HOLDINGS: list[str] = [
    "British forces will join Oman in Exercise Swift Sword in May.",
    "Peru's military includes 300 tanks and 12 fighter jets.",
    "Our French partner has signed with a Belgian phone company in Mali.",
    "The television station has 600 Lebanese employees across Iraq and Jordan.",
    "The Dutch airline plans to take delivery of 40 new aircraft next year.",
    "He gave $20,000 to the fund.",
    "An army helicopter with the two teachers on board came back from Niger on Sunday.",
    "A military plane that brought the freed sailors returned home from Mali.",
]

# without a figure, it takes somebody who really sends somebody somewhere
UNNUMBERED: list[str] = [
    "Opposition leaders want the premier to set a date for withdrawing Danish troops from Iraq.",
    "Mr. Howard rejected calls for pulling Australian forces out of Afghanistan.",
    "The Syrian army has sent reinforcements to the north.",
    "Colombian police have taken up positions in the town.",
    "Iran has been massing troops near the Afghan border.",
    "France has maintained a military presence in Gabon since 1960.",
    "The satellites are to provide NATO forces with pictures of the coast.",
    "Angolan commandos will join forces with Zambian troops.",
    "Most of the NATO soldiers in Kunduz are German.",
    "The plan would augment Nigerian security forces.",
]

FACTS: list[tuple[str, list[str]]] = [
    (
        "Kenya has deployed 400 police officers, including 30 medics, to Haiti.",
        ["deployment in_place KEN 400 police HTI", "deployment in_place KEN 30 personnel HTI"],
    ),
    (
        "The first Romanian soldiers have arrived home from Iraq.",
        ["withdrawal done ROU * troops IRQ"],
    ),
    (
        "Norway is pouring $40 million into Malawi's flood relief.",
        ["deployment in_place NOR 40m funds MWI"],
    ),
    (
        "Chad sent troops across the border into Sudan.",
        ["deployment in_place TCD * troops SDN"],
    ),
    (
        "Denmark began withdrawing its troops from Iraq in July.",
        ["withdrawal done DNK * troops IRQ"],
    ),
    (
        "The Pentagon moved 700 soldiers to the Mexican border.",
        ["deployment in_place USA 700 troops USA"],
    ),
    (
        "Kenya accused Ethiopian soldiers of crossing into its territory.",
        ["deployment arrived ETH * troops KEN"],
    ),
    ("Norwegian troops are due to leave Chad.", ["withdrawal planned NOR * troops TCD"]),
    ("Some 300 Polish soldiers are ready to go to Mali.", ["pledge offered POL 300 troops MLI"]),
    (
        "Britain has sent commando teams into Libya to find the ship.",
        ["deployment in_place GBR * personnel LBY"],
    ),
    ("Togo has recalled 40 policemen from Haiti.", ["withdrawal done TGO 40 police HTI"]),
    (
        "The premier defended the presence of the 550 Danish soldiers in Basra.",
        ["deployment in_place DNK 550 troops IRQ"],
    ),
    ("Italy's eight carabinieri in Nasiriyah are well.", ["deployment in_place ITA 8 police IRQ"]),
    (
        "Ethiopia has denied that its soldiers are in Somalia.",
        ["deployment in_place ETH * troops SOM negated"],
    ),
    (
        "A plane with 40 tons of French relief supplies landed in Islamabad.",
        ["deployment arrived FRA 40 equipment PAK"],
    ),
    (
        "Some 900 Kenyan police officers are due in Port-au-Prince in May.",
        ["pledge planned KEN 900 police HTI"],
    ),
    (
        "Israeli police have deployed 3,000 officers in Jerusalem.",
        ["deployment in_place ISR 3000 personnel ISR"],
    ),
    ("Spain will boost its forces in Herat.", ["pledge planned ESP * troops AFG"]),
    ("About 60 Danish soldiers left Kuwait.", ["withdrawal done DNK 60 troops KWT"]),
]


@pytest.mark.parametrize(
    "text", [*PARTS, *TRAVELLERS, *MOVERS, *OTHERS, *MENTIONED, *HOLDINGS, *UNNUMBERED]
)
def test_bystanders(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_facts_beside_them(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
