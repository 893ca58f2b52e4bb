"""What holds of every text, and where the tagger or the recognizer decides."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factx.lexicon import load
from factx.pipeline.gazetteer.parse import Verdict, find
from factx.pipeline.gazetteer.text import words_of

LEXICON = load()
NAMES = ["Kenya", "U.S.", "Chad", "Congo", "Guinea-Bissau", "al-Shabab", "MINUSTAH", "St. Lucia"]
PIECES = st.sampled_from(
    [*NAMES, "Tripoli", "Georgia", "US", "us", "Jordan", "Multinational Force", "Serbia and",
     "Montenegro", ",", ".", " ", "\n", "-", "'s", "’s", "(", ")", "400", "troops", "Smith", "é",
     "\u0301", "\u00a0", "🇭🇹", "ß", "İ", "ﬁ", "\u200b"]
)  # fmt: skip


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for match in find(text, LEXICON):
        assert 0 <= match.start < match.end <= len(text)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_names_lie_in_order_without_overlap(text: str) -> None:
    last = 0
    for match in find(text, LEXICON, year=2024):
        assert last <= match.start < match.end <= len(text)
        assert text[match.start].isalnum()
        assert len(match.names) == 1
        last = match.end


@settings(deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(["he met ", "with ", "(", "“", "\n\n"]))
def test_what_stands_around_changes_no_plain_name(name: str, before: str) -> None:
    alone = find(name, LEXICON)
    inside = find(f"{before}{name} sent 400 police", LEXICON)
    assert [m.names for m in inside] == [m.names for m in alone]
    assert inside[0].start == len(before)


@settings(deadline=None)
@given(st.sampled_from(NAMES))
def test_capitals_throughout_change_nothing(name: str) -> None:
    assert [m.names for m in find(name.upper(), LEXICON)] == [m.names for m in find(name, LEXICON)]


def test_words_know_where_they_stand() -> None:
    words = words_of("N’Djamena & São Tomé")
    assert words.folded == ("n", "djamena", "and", "sao", "tome")
    assert words.text[words.starts[3] : words.ends[3]] == "São"


@pytest.mark.parametrize(
    ("verdict", "codes"),
    [
        # a recognizer that saw a place keeps the first name a place
        ("place", ["TCD"]),
        # one that saw a person takes it away
        ("person", []),
        ("namesake", []),
        # silence leaves the judgement to the words
        ("", []),
    ],
)
def test_a_first_name_is_judged_by_the_recognizer(verdict: Verdict, codes: list[str]) -> None:
    found = find("They met Chad Smith there.", LEXICON, witness=lambda start, end: verdict)
    assert [m.names[0].code for m in found] == codes


def test_a_town_taken_for_a_person_stays_a_town() -> None:
    found = find("in Hargeisa", LEXICON, witness=lambda start, end: "person")
    assert [m.names[0].code for m in found] == ["SOM"]


def test_a_country_taken_for_part_of_a_person_stays_a_country() -> None:
    found = find("Kazakhstan", LEXICON, witness=lambda start, end: "namesake")
    assert [m.names[0].code for m in found] == ["KAZ"]


def test_a_capital_taken_for_a_person_stays_a_capital() -> None:
    found = find("Quito offered 200 troops.", LEXICON, witness=lambda start, end: "person")
    assert [m.names[0].code for m in found] == ["ECU"]


def test_a_name_that_the_text_gives_to_a_person_is_no_country() -> None:
    assert find("Michael Jordan came. Jordan ran well.", LEXICON) == []
    backed = find("Michael Jordan came. Jordan agreed; Jordanian troops left.", LEXICON)
    assert [m.names[0].code for m in backed] == ["JOR", "JOR"]


def test_a_town_that_may_be_a_man_needs_its_country() -> None:
    def austin_is_a_person(start: int, end: int) -> Verdict:
        return "person" if end - start == len("Austin") else ""

    assert find("Austin agreed.", LEXICON, witness=austin_is_a_person) == []
    backed = find("Austin is in Texas.", LEXICON, witness=austin_is_a_person)
    assert [m.names[0].code for m in backed] == ["USA", "USA"]


def test_a_phrase_of_nothing_but_a_weak_name_is_the_place() -> None:
    assert [m.names[0].code for m in find("Nice", LEXICON)] == ["FRA"]
    assert find("Nice work", LEXICON) == []


def test_a_person_with_a_country_after_the_comma_is_a_town() -> None:
    found = find("KINGSTON, Jamaica", LEXICON, witness=lambda start, end: "person")
    assert [m.names[0].code for m in found] == ["JAM", "JAM"]
