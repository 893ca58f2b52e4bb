"""What agency news tells in passing: sizes, members of a force, examples of givers, borders.

The form of an expectation is that of `test_constructions`.
"""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

NUMBER_IS: list[tuple[str, list[str]]] = [
    (
        "The number of British soldiers in Basra is 4,000.",
        ["deployment in_place GBR 4000 troops IRQ"],
    ),
    (
        "The current level of French forces in Chad is about 1,600 troops.",
        ["deployment in_place FRA 1600 troops TCD"],
    ),
    (
        "The total number of Polish troops in Mali is now 400.",
        ["deployment in_place POL 400 troops MLI"],
    ),
    ("The number of peacekeepers in Darfur is 9,000.", ["strength actual - 9000 troops SDN"]),
    ("The number of soldiers killed is 31.", []),
    ("The number of French soldiers dead in Mali is about 50.", []),
    ("The number of wounded policemen in Kabul is 14.", []),
    ("The number of people in the camps is 90,000.", []),
]

PART_OF: list[tuple[str, list[str]]] = [
    (
        "The 300 Danish soldiers are part of a NATO mission in Kosovo.",
        ["deployment in_place DNK 300 troops XKX"],
    ),
    (
        "Canadian soldiers are part of the multinational force in Haiti.",
        ["deployment in_place CAN * troops HTI"],
    ),
    (
        "The Irish battalion is part of a U.N. operation deployed in Liberia.",
        ["deployment in_place IRL * troops LBR"],
    ),
    ("The soldiers are part of the problem.", []),
    ("The 40 policemen were part of a gang that robbed banks in Chile.", []),
]

FOREIGN: list[tuple[str, list[str]]] = [
    (
        "He called on the 8,000 international soldiers in Bangui to spare the villages.",
        ["deployment in_place - 8000 troops CAF"],
    ),
    (
        "Mali's leader spoke of the 12,000 foreign soldiers in the north of Mali.",
        ["deployment in_place - 12000 troops MLI"],
    ),
    ("A bomb killed three of the 9,000 international troops in Kosovo.", []),
    (
        "Students called for the 900 foreign troops in Chad to leave.",
        ["withdrawal planned - 900 troops TCD possible"],
    ),
]

EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "Some states, including Poland, Hungary and the Netherlands, offered troops.",
        [f"pledge offered {code} * troops -" for code in ("POL", "HUN", "NLD")],
    ),
    (
        "A number of nations such as Ghana and Senegal have sent soldiers to Niger.",
        [f"deployment in_place {code} * troops NER" for code in ("GHA", "SEN")],
    ),
    (
        "Some states, among them Spain and Italy, withdrew their forces from Iraq.",
        [f"withdrawal done {code} * troops IRQ" for code in ("ESP", "ITA")],
    ),
    # The figure is that of all of them.
    (
        "European countries, among them Spain and Italy, have promised 500 police officers.",
        ["pledge promised - 500 police -"],
    ),
    ("Rebels from several countries, including Chad, sent fighters to Libya.", []),
]

CALLED_FOR: list[tuple[str, list[str]]] = [
    (
        "The peace deal calls for Angola to pull out 5,000 soldiers from Congo.",
        ["withdrawal planned AGO 5000 troops COD"],
    ),
    (
        "The accord calls for 400 Russian soldiers to be withdrawn from Abkhazia.",
        ["withdrawal planned RUS 400 troops GEO"],
    ),
    (
        "The plan calls for 3,000 soldiers to guard the border.",
        ["strength planned - 3000 troops -"],
    ),
    ("The opposition called for Romanian troops to leave Iraq.", []),
    ("The resolution calls for Eritrea to withdraw its troops from Djibouti.", []),
]

WHERE: list[tuple[str, list[str]]] = [
    (
        "Niger answered by sending troops to the Libyan border.",
        ["deployment in_place NER * troops NER"],
    ),
    (
        "Algeria is deploying 5,000 soldiers along the Libyan border.",
        ["deployment departed DZA 5000 troops DZA"],
    ),
    (
        "Greece has offered to send marines from its navy to help.",
        ["pledge offered GRC * troops -"],
    ),
    (
        "Under the truce, Sudanese troops will leave Darfur.",
        ["withdrawal planned SDN * troops SDN"],
    ),
    ("French soldiers left Paris for Mali.", ["deployment departed FRA * troops MLI"]),
    ("Ethiopian forces gathered near the Eritrean border.", []),
]

SAVED_AND_WARNED: list[tuple[str, list[str]]] = [
    ("Norwegian coast guard ships pulled 25 people from the cold waters.", []),
    ("Turkey pulled 40 soldiers out of the rubble in Van.", []),
    ("The Danish navy warns tankers to keep off the Yemeni coast.", []),
    ("Spain pulled two warships from the Gulf.", ["withdrawal done ESP 2 equipment Persian Gulf"]),
]

STOPPED_AID: list[tuple[str, list[str]]] = [
    (
        "The European Union and Japan cut off aid to the government in Fiji.",
        ["withdrawal done EU * funds FJI", "withdrawal done JPN * funds FJI"],
    ),
    (
        "France has suspended all aid to Niger until elections are held.",
        ["withdrawal done FRA * funds NER"],
    ),
    (
        "Norway said it would end military assistance to Burma.",
        ["withdrawal planned NOR * funds MMR"],
    ),
    (
        "The IMF froze its assistance to Mauritania after the coup.",
        ["withdrawal done IMF * funds MRT"],
    ),
    # What others give is stopped, or nobody stops what he gives.
    ("Burma has stopped foreign aid from reaching the delta.", []),
    ("Sudan suspended all aid to Darfur.", []),
    ("Rebels have cut off aid to the town.", []),
    ("A judge stopped federal aid to the school.", []),
    ("Fighting has halted aid deliveries to Darfur.", []),
    ("The United States will resume aid to Indonesia.", []),
    ("Qatar offers aid to many poor countries.", []),
]

MEMBERS: list[tuple[str, list[str]]] = [
    (
        "NATO is among the powers that have sent ships to the Gulf of Aden.",
        ["deployment in_place NATO * equipment Gulf of Aden"],
    ),
    (
        "Denmark is one of the countries that have sent soldiers to Chad.",
        ["deployment in_place DNK * troops TCD"],
    ),
    (
        "Kenya, one of the countries that sent police to Haiti, wants them back.",
        ["deployment in_place KEN * police HTI"],
    ),
    (
        "India and China have put frigates into the Gulf of Aden.",
        [f"deployment in_place {code} * equipment Gulf of Aden" for code in ("IND", "CHN")],
    ),
]

TAKEN_UP: list[tuple[str, list[str]]] = [
    (
        "The plan will take U.S. troop strength in Iraq up to 150,000.",
        ["pledge planned USA 150000 troops IRQ"],
    ),
    (
        "The new units will push the number of French soldiers in Mali to 4,000.",
        ["pledge planned FRA 4000 troops MLI"],
    ),
    (
        "The decision takes Canada's force in Kandahar to 2,800 troops.",
        ["deployment in_place CAN 2800 troops AFG"],
    ),
    ("Spain plans to raise its troop strength in Lebanon.", ["pledge planned ESP * troops LBN"]),
]

ATTRIBUTES: list[tuple[str, list[str]]] = [
    ("In neighboring Zabul, two NATO soldiers were killed.", []),
    ("Also Saturday, in surrounding villages, three Polish soldiers were hurt.", []),
    ("France has increased its attacks by drones in Mali since March.", []),
    ("The firm was punished for supporting Iran's nuclear and missile programs.", []),
    (
        "He came to coordinate Prime Minister Ariel Sharon's Gaza troop withdrawal plan.",
        ["withdrawal planned ISR * troops PSE"],
    ),
]

PRIVATE: list[tuple[str, list[str]]] = [
    ("Dutch drugmaker Medica will donate a second batch of its vaccine.", []),
    ("Lumen, an Italian aid group, says it will pull its monitors from the polls.", []),
    ("The German charity Help said it would send 20 doctors to Haiti.", []),
    ("The French oil firm Petrole said it was donating $5 million to the victims.", []),
    ("Greenlight, an Italian aid organization, has sent six trucks to Kosovo.", []),
    (
        "The Swedish government says it will send two ships to Lebanon.",
        ["pledge planned SWE 2 equipment LBN"],
    ),
    (
        "Polish Defense Minister Jan Nowak said it will send 900 soldiers.",
        ["pledge planned POL 900 troops -"],
    ),
]

ESTIMATES: list[tuple[str, list[str]]] = [
    ("Police put the number of strikers at 4,000.", []),
    ("Soldiers put the number of refugees at 4,000.", []),
    (
        "Officials put the number of Danish soldiers in Basra at 500.",
        ["deployment in_place DNK 500 troops IRQ"],
    ),
    ("Earlier, it offered $40 per share, or $2 billion, for the Danish brewer.", []),
]

PHASES: list[tuple[str, list[str]]] = [
    (
        "Chadian officials say Libya has completed the first part of its troop pullout from Chad.",
        ["withdrawal done LBY * troops TCD"],
    ),
    (
        "Britain has begun the first stage of a troop withdrawal from Basra.",
        ["withdrawal done GBR * troops IRQ"],
    ),
    (
        "Angola's army has begun the last phase of troop withdrawals from Cabinda.",
        ["withdrawal done AGO * troops AGO"],
    ),
]

ENTERING: list[tuple[str, list[str]]] = [
    ("Ethiopian troops entered Somalia last month.", ["deployment arrived ETH * troops SOM"]),
    ("Ethiopian troops pushed into Somalia last month.", []),
    (
        "Ministers said Ugandan troops had crossed the border after rebels.",
        ["deployment arrived UGA * troops -"],
    ),
    ("Libyan forces swept into a village near Basra.", []),
    ("Syrian forces swept into the city of Hama.", []),
    ("Kenyan soldiers crossed the river.", []),
    ("Turkish planes crossed the border on Friday.", []),
    ("Refugees crossed the border.", []),
]

AT_WORK: list[tuple[str, list[str]]] = [
    ("About 400 Danish troops are located in Basra.", ["deployment in_place DNK 400 troops IRQ"]),
    (
        "Some 40 Danish officers train Afghan police.",
        ["deployment in_place DNK 40 personnel AFG"],
    ),
    (
        "About 300 British instructors are helping the Afghan army.",
        ["deployment in_place GBR 300 personnel AFG"],
    ),
    (
        "Sixty Canadian officers will mentor Haitian police.",
        ["pledge planned CAN 60 personnel HTI"],
    ),
    ("Some 40 Danish officers trained with Swedish soldiers.", []),
    ("Forty Malian soldiers trained by France deserted.", []),
    ("The 90 Ugandan officers trained Somali soldiers in Uganda.", []),
    ("Twelve Iranian officers trained the militia.", []),
]

TOLD: list[tuple[str, list[str]]] = [
    (
        "A Kenyan army spokesman is quoted as saying Kenyan forces are in southern Somalia.",
        ["deployment in_place KEN * troops SOM"],
    ),
    (
        "The Danish troops will join the NATO force sent to guard ships against Somali pirates.",
        ["pledge planned DNK * troops SOM", "deployment in_place NATO * troops SOM"],
    ),
]

ROWS: list[tuple[str, list[str]]] = [
    (
        "Some 900 French soldiers and 2,000 U.N. troops guard a corridor in Ivory Coast.",
        ["deployment in_place FRA 900 troops CIV", "deployment in_place UN 2000 troops CIV"],
    ),
    (
        "The carrier Hermes and its 900 sailors have been off Sumatra since January.",
        ["deployment in_place - 900 troops IDN"],
    ),
    (
        "The Asian Development Bank is to lend $500 million and give $675 million in grants.",
        ["pledge planned ADB 675m funds -"],
    ),
]

LAWMAKERS: list[tuple[str, list[str]]] = [
    (
        "Dutch lawmakers on Thursday backed a plan to send 1,400 soldiers to Afghanistan.",
        ["pledge approved NLD 1400 troops AFG"],
    ),
    (
        "The Danish parliament has backed sending 200 more troops to Helmand.",
        ["pledge approved DNK 200 troops AFG"],
    ),
    (
        "Britain backs a plan to send 9,000 U.N. peacekeepers to Darfur.",
        ["pledge planned UN 9000 troops SDN"],
    ),
    ("American lawmakers support the 2,000 soldiers in Kosovo.", []),
]

WHOLES: list[tuple[str, list[str]]] = [
    (
        "The French president said 1,000 more soldiers would reinforce the 4,000 in Ivory Coast.",
        ["pledge planned FRA 1000 troops CIV", "deployment in_place FRA 4000 troops CIV"],
    ),
    (
        "Britain reinforced its 900 troops in Sierra Leone with 200 marines.",
        ["deployment in_place GBR 900 troops SLE", "deployment in_place GBR 200 troops SLE"],
    ),
    (
        "Of the $1.3 billion pledged to Liberia, only $500 million has been paid.",
        ["pledge promised - 1300m funds LBR", "deployment in_place - 500m funds LBR"],
    ),
]

AVAILABLE: list[tuple[str, list[str]]] = [
    (
        "The World Bank says it will make $250 million available for rebuilding.",
        ["pledge promised World Bank 250m funds -"],
    ),
    (
        "Norway is making 20 trucks available to the mission.",
        ["pledge promised NOR 20 equipment -"],
    ),
    ("The firm made 40 jobs available to refugees.", []),
    (
        "Italy says 300 of the country's 3,000 troops in Herat will come home in September.",
        ["withdrawal planned ITA 300 troops AFG", "deployment in_place ITA 3000 troops AFG"],
    ),
    (
        "Manila says it sends nobody after withdrawing its 51 soldiers from Iraq last July.",
        ["withdrawal done PHL 51 troops IRQ"],
    ),
    ("Kenya has 20,000 soldiers and a budget of $300 million.", []),
    ("Some 1,200 Iraqi soldiers began patrols in Mosul, replacing an American battalion.", []),
    (
        "Britain will send 600 soldiers to relieve Danish forces.",
        ["pledge planned GBR 600 troops -"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *NUMBER_IS, *PART_OF, *FOREIGN, *EXAMPLES, *CALLED_FOR, *WHERE, *SAVED_AND_WARNED,
        *STOPPED_AID, *MEMBERS, *TAKEN_UP, *ATTRIBUTES, *PRIVATE, *ESTIMATES,
        *PHASES, *ENTERING, *AT_WORK, *AVAILABLE, *TOLD, *ROWS, *LAWMAKERS, *WHOLES,
    ],
)  # fmt: skip
def test_agency_news(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
