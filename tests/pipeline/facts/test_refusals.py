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


@pytest.mark.parametrize("text", STRANGERS + GETTERS)
def test_stranger_gives_nothing(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_gift(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
