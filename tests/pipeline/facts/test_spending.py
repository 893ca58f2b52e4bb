"""Sums that nobody gives to an effort: budgets, takings, private gifts and what a war costs."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

TRAPS: list[str] = [
    "The Senate of Brazil approved $1.2 billion in funding for the space agency for fiscal year "
    "2011.",
    "Some $90 million in new funding was added for the space agency.",
    "You will get thousands of dollars in your letter box by the spring.",
    "The militants have made millions of dollars from oil wells in Syria.",
    "I gave $25,000 to the school in Kenya last year.",
    "She donated $2 million to a hospital in Uganda.",
    "We spent $3 trillion in Afghanistan.",
    "Some 400,000 francs were transferred to the party's treasurer in Belgium.",
    "A total of 300,000 marks was transferred to the Liberal Union in Bavaria chairman Karl Braun.",
    "Nearly a third of all foreign aid is channelled through the agency.",
    "In 1990 Austria allocated another $60 million for reparations.",
    "Nordbahn, the Danish state-owned railway company, will allocate $6 million to survivors.",
    "The museum received a donation of $2 million from the Qatari royal family.",
    "Kuwait is the third largest provider of foreign investment in Egypt with more than $4 "
    "billion.",
    "A German grant of $300,000 will pay for the conservation of the old palace in Mosul.",
]

NO_TRAPS: list[tuple[str, list[str]]] = [
    (
        "Norway is the third largest provider of relief to Sudan, with $40 million.",
        ["pledge promised NOR 40m funds SDN"],
    ),
    (
        "Canada approved $60 million for the force in Liberia for fiscal year 2004.",
        ["pledge approved CAN 60m funds LBR"],
    ),
    ("Some $30 million has been donated to Haiti.", ["deployment in_place - 30m funds HTI"]),
]


@pytest.mark.parametrize("text", TRAPS)
def test_trap(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), NO_TRAPS)
def test_no_trap(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


def test_ministers_who_name_no_country_spend_at_home(nlp: Language) -> None:
    assert facts_of(nlp, "Ministers have promised $500 million to modernise the ports.") == []
    text = "Ministers have promised $500 million to rebuild Liberia."
    assert facts_of(nlp, text) == ["pledge promised - 500m funds LBR"]
