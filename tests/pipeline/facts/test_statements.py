"""How ministries and commands tell of their own giving: "we", totals, rows of deeds."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

Case = tuple[str, list[str]]

# "we" is the country that declares things in the text, if there is one
VOICES: list[Case] = [
    (
        "The UK is proud to help. We are providing a further £12 million to Lebanon.",
        ["deployment in_place GBR 12m funds LBN"],
    ),
    (
        "The United States condemns the attack in Mali. Last week we announced that we would send "
        "40 trainers to Bamako.",
        ["pledge planned USA 40 personnel MLI"],
    ),
    (
        "Foreign Secretary James Brown said: We have already given £500 million to Yemen. The UK "
        "continues to support the country.",
        ["deployment in_place GBR 500m funds YEM"],
    ),
    (
        '"Chad stands with its friends," the president said. "We welcome the visit," Togo added.',
        [],
    ),
    (
        '"Chad supports the plan. We sent 300 trucks to Ukraine. They help," Ann Lowe said.',
        ["deployment in_place - 300 equipment UKR"],
    ),
    (
        "Russia attacked the port and Belarus opened its border. We sent 300 trucks to Ukraine.",
        ["deployment in_place - 300 equipment UKR"],
    ),
]

# a row of deeds has one subject, and one who has done a thing does another
DEEDS: list[Case] = [
    (
        "The UK has flown over 400 sorties, trained 4,000 Iraqi soldiers, and is now sending an "
        "additional 50 engineers to Iraq.",
        ["deployment departed GBR 50 personnel IRQ"],
    ),
    (
        "Having already sent 300 soldiers to Mali, Denmark will now send two helicopters.",
        ["deployment in_place DNK 300 troops MLI", "pledge planned DNK 2 equipment MLI"],
    ),
    (
        "The Netherlands is at the heart of the coalition, having committed over €60m to Iraq.",
        ["pledge promised NLD 60m funds IRQ"],
    ),
    (
        "The Canadian Government has responded with over $80 million for relief in Syria.",
        ["deployment in_place CAN 80m funds SYR"],
    ),
    (
        "Forty-two Airmen from the Ohio Air National Guard departed for a deployment to Kuwait.",
        ["deployment departed USA 42 troops KWT"],
    ),
    (
        "The Multinational Force provided 3,000 helmets to the Haitian police.",
        ["deployment in_place - 3000 equipment HTI"],
    ),
]

# what is kept up is there; the main part of a force may go without a figure
KEPT: list[Case] = [
    (
        "Belgium will leave about 60 trainers in Niger.",
        ["deployment in_place BEL 60 personnel NER"],
    ),
    (
        "The plan would leave 900 Italian soldiers in Herat.",
        ["deployment in_place ITA 900 troops AFG"],
    ),
    (
        "Canada left 120 soldiers on the island of Cyprus.",
        ["deployment in_place CAN 120 troops CYP"],
    ),
    ("The crash left 12 Italian soldiers in hospital.", []),
    ("The storm left 40 police in tears.", []),
    (
        "Belgium will extend its deployment of six jets in Jordan until July.",
        ["deployment in_place BEL 6 equipment JOR"],
    ),
    (
        "The president of Ghana ordered the withdrawal of the main part of Ghanaian forces from "
        "Liberia.",
        ["withdrawal planned GHA * troops LBR"],
    ),
    ("The RAF has sent eight helicopters to Cyprus.", ["deployment in_place GBR 8 equipment CYP"]),
    ("Islamic State has lost ground in Iraq, and its force has shrunk by 900 men.", []),
    ("Boko Haram withdrew its forces from Borno.", []),
]

# a name's figure counts nothing, nor does a loan or what an unknown body has at home
OTHERS: list[Case] = [
    ("Latvia sent 300 AT-4 launchers to Ukraine.", ["deployment in_place LVA 300 equipment UKR"]),
    ("The RSF have 90,000 men around the capital of Sudan.", []),
]

# what a gift brings the giver's aid to
TOTALS: list[Case] = [
    (
        "Norway pledged $5 million for Haiti, bringing its total contribution to $40 million.",
        ["pledge promised NOR 5m funds HTI", "deployment in_place NOR 40m funds HTI"],
    ),
    (
        "The United States will give Yemen another $70 million in aid, bringing the total that we "
        "have committed over five years to nearly $300 million.",
        ["pledge planned USA 70m funds YEM", "pledge promised USA 300m funds YEM"],
    ),
    (
        "Japan gave $3 million to Chad on Monday. That takes Japanese aid to $21 million.",
        ["deployment in_place JPN 3m funds TCD", "deployment in_place JPN 21m funds TCD"],
    ),
    # the gifts of everybody are not Norway's
    (
        "Norway pledged $5 million for Haiti, bringing total pledges to $90 million.",
        ["pledge promised NOR 5m funds HTI"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*VOICES, *DEEDS, *KEPT, *OTHERS, *TOTALS])
def test_statement(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
