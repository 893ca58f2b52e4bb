"""What befell people: those who are part of the dead, the captured or the trained are no force."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

TRAPS: list[str] = [
    "The attack in Kidal killed 17 people, including eight Chadian soldiers.",
    "At least 40 people, including 11 policemen and two soldiers, were wounded in Quetta.",
    "Floods have killed 60 people, among them three firefighters, in Jakarta.",
    "The toll stands at 30 dead, including nine Turkish soldiers.",
    "A mine claimed the lives of six people, including two Ghanaian peacekeepers.",
    "The rebels captured 25 men, including four French officers.",
    "Some 90 people, including 20 Ukrainian marines, are missing.",
    "The army detained 14 suspects, including five police officers.",
    "The deaths of 12 people, including seven Kenyan troops, shocked Nairobi.",
    "Gunmen kidnapped eleven workers, including three Indian engineers and two guards.",
]

GIVEN: list[tuple[str, list[str]]] = [
    (
        "Ghana sent 700 troops, including 90 engineers, to Liberia.",
        ["deployment in_place GHA 700 troops LBR"],
    ),
    (
        "The mission in Abyei has 3,000 peacekeepers, including 200 Nepalese troops.",
        ["strength actual - 3000 troops SDN", "deployment in_place NPL 200 troops SDN"],
    ),
]


@pytest.mark.parametrize("text", TRAPS)
def test_parts_share_the_fate_of_the_whole(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_parts_of_what_is_given(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
