"""Tables: givers with their figures under a heading or behind a colon, without a verb."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

HEADED: list[tuple[str, list[str]]] = [
    (
        "The mission in Lebanon as it stood in May. Troops: Ghana 840; Nepal 790. Police: Tonga 3.",
        [
            "deployment in_place GHA 840 troops LBN",
            "deployment in_place NPL 790 troops LBN",
            "deployment in_place TON 3 police LBN",
        ],
    ),
    (
        "Soldiers promised for Mali: Togo (700), Niger (500), Benin (300).",
        [
            "pledge promised TGO 700 troops MLI",
            "pledge promised NER 500 troops MLI",
            "pledge promised BEN 300 troops MLI",
        ],
    ),
    (
        "This is who flies over the force in Libya. Canada: six fighter jets. Oman: two tankers.",
        ["deployment in_place CAN 6 equipment LBY", "deployment in_place OMN 2 equipment LBY"],
    ),
    (
        "Who has sent what to Nepal. Norway: 35 rescuers, two helicopters. Qatar: $3 million.",
        [
            "deployment in_place NOR 35 personnel NPL",
            "deployment in_place NOR 2 equipment NPL",
            "deployment in_place QAT 3m funds NPL",
        ],
    ),
]

BEHIND_COLON: list[tuple[str, list[str]]] = [
    (
        "On the ground in Juba: 300 Japanese engineers and a company of Mongolian infantry.",
        ["deployment in_place JPN 300 personnel SSD", "deployment in_place MNG 1 troops SSD"],
    ),
    (
        "Expected in Bamako in June: 200 Danish soldiers and 40 Irish medics.",
        ["pledge planned DNK 200 troops MLI", "pledge planned IRL 40 personnel MLI"],
    ),
    (
        "Chad sent 900 soldiers to Haiti. To come: 300 from Benin, 250 from Jamaica.",
        [
            "deployment in_place TCD 900 troops HTI",
            "pledge planned BEN 300 troops HTI",
            "pledge planned JAM 250 troops HTI",
        ],
    ),
    (
        "Off Libya this morning: a corvette and a submarine, from Spain; two Turkish frigates.",
        [
            "deployment in_place ESP 1 equipment LBY",
            "deployment in_place TUR 2 equipment LBY",
        ],
    ),
    (
        "The force in Lebanon had 2,100 soldiers: 1,200 Italians, 600 French and 300 Spaniards.",
        [
            "strength actual - 2100 troops LBN",
            "deployment in_place ITA 1200 troops LBN",
            "deployment in_place FRA 600 troops LBN",
            "deployment in_place ESP 300 troops LBN",
        ],
    ),
    ("Ankara: 1,200 marines for Cyprus.", ["pledge planned TUR 1200 troops CYP"]),
]

SILENT: list[tuple[str, list[str]]] = [
    ("Troops killed in Iraq since 2003: Italy 33, Poland 22.", []),
    ("Toll by country. Italy: 33 soldiers; Poland: 22 soldiers.", []),
    ("Police at the cup final: Leeds 40, Cardiff 22.", []),
    ("Medals so far. Kenya: 12. France: 30.", []),
    ("Still missing in Mali: four Danish soldiers.", []),
    ("In custody in Paris: three Malian soldiers and 12 policemen.", []),
]

CASES = [*HEADED, *BEHIND_COLON, *SILENT]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_table(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text, "2014-05-20") == expected
