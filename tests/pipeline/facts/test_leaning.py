"""Figures that lean on what was told before: owners, followers, asides, parts; with traps."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

Case = tuple[str, list[str]]

OWNED: list[Case] = [
    (
        "Kenya flew 600 officers to Haiti. Benin's 70 and Guatemala's 150 came in May.",
        [
            "deployment arrived KEN 600 personnel HTI",
            "deployment arrived BEN 70 personnel HTI",
            "deployment arrived GTM 150 personnel HTI",
        ],
    ),
    ("Togo's team won three games. Mali's 2 came later.", []),
]

FOLLOWING: list[Case] = [
    (
        "Sweden's 320 soldiers left Egypt on Monday. India's battalion of 978 is to follow.",
        ["withdrawal done SWE 320 troops EGY", "withdrawal planned IND 978 troops EGY"],
    ),
    (
        "Sweden sent 320 soldiers to Egypt. India's battalion of 978 is to follow.",
        ["deployment in_place SWE 320 troops EGY", "pledge planned IND 978 troops EGY"],
    ),
]

ASIDES: list[Case] = [
    (
        "The departure of the Germans from Mali, 264 soldiers, ended in May.",
        ["withdrawal done DEU 264 troops MLI"],
    ),
    ("The toll, 300 soldiers in all, shocked Kenya.", []),
]

SAID_BY_NOUNS: list[Case] = [
    (
        "Italy's lower house gave its blessing to the sending of 2,500 soldiers to Albania.",
        ["pledge approved ITA 2500 troops ALB"],
    ),
    (
        "Washington put 31 Abrams tanks on the table for Ukraine.",
        ["pledge offered USA 31 equipment UKR"],
    ),
    (
        "France has put its name down for 1,000 troops in Albania, Turkey for 700.",
        ["pledge promised FRA 1000 troops ALB", "pledge promised TUR 700 troops ALB"],
    ),
    (
        "Ottawa's commitment comes to $135 million for Haiti.",
        ["pledge promised CAN 135m funds HTI"],
    ),
    ("Pledges for Haiti have reached $4 billion.", ["pledge promised - 4000m funds HTI"]),
    ("The police chief gave his blessing to the hiring of 400 officers.", []),
]

OF_OTHERS: list[Case] = [
    (
        "Portugal promised $75 million for East Timor, and another $50 million has been pledged "
        "for next year.",
        ["pledge promised PRT 75m funds TLS", "pledge promised PRT 50m funds TLS"],
    ),
    (
        "Chad sent 300 soldiers to Mali. A fresh 1,000 soldiers are there today.",
        ["deployment in_place TCD 300 troops MLI", "deployment in_place TCD 1000 troops MLI"],
    ),
    (
        "Austria has 160 soldiers in Chad. About 1,800 are in the country today.",
        [
            "deployment in_place AUT 160 troops TCD",
            "deployment in_place - 1800 troops TCD",
        ],
    ),
    ("Some 3,000 looters and 50 soldiers of the junta were rounded up in Guinea.", []),
]

MANNER: list[Case] = [
    (
        "Kenya has flown 600 police officers to Haiti in four batches.",
        ["deployment arrived KEN 600 police HTI"],
    ),
    ("Rebels drove 90 percent of the soldiers out of the town.", []),
]


@pytest.mark.parametrize(
    ("sentence", "facts"), [*OWNED, *FOLLOWING, *ASIDES, *SAID_BY_NOUNS, *OF_OTHERS, *MANNER]
)
def test_what_leans_on_other_words_states_what_they_say(
    nlp: Language, sentence: str, facts: list[str]
) -> None:
    assert facts_of(nlp, sentence) == facts
