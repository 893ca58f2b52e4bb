"""Dates told by their distance, and parts of periods; every case says what is odd about it."""

import pytest

from factx.pipeline.dates.forms import DateExpression
from factx.pipeline.dates.parse import find_dates
from factx.pipeline.dates.resolve import Resolved, resolve
from tests.pipeline.dates.marked import PUBLISHED, found, unmark

DAYS = [
    ("[today](2024-05-15)", "the day of publication"),
    ("said [yesterday](2024-05-14) that", "one back"),
    ("[tomorrow](2024-05-16)'s vote", "a genitive"),
    ("[tonight](2024-05-15)", "a part of today"),
    ("[last night](2024-05-14)", "a part of yesterday"),
    ("[this morning](2024-05-15)", "hours do not count"),
    ("[the day before yesterday](2024-05-13)", "two back"),
    ("[the day after tomorrow](2024-05-17)", "two ahead"),
    ("[two days after today](2024-05-17)", "counted from a word"),
    ("[two weeks from yesterday](2024-05-28)", "and another one"),
]

WEEKDAYS = [
    ("arrived on [Friday](2024-05-10)", "the last one"),
    ("arrived on [Wednesday](2024-05-15)", "the day of publication is that day"),
    ("arrived [Monday](2024-05-13) night", "American papers drop on"),
    ("[Friday](2024-05-10) prayers", "an adjective"),
    ("by [Friday](2024-05-17)", "a deadline lies ahead"),
    ("until [Sunday](2024-05-19)", "so does an end"),
    ("since [Sunday](2024-05-12)", "a beginning does not"),
    ("[last Friday](2024-05-10)", "the most recent one"),
    ("[last Wednesday](2024-05-08)", "not today"),
    ("[next Friday](2024-05-24)", "the one of next week"),
    ("[this Friday](2024-05-17)", "the one of this week"),
    ("[this coming Tuesday](2024-05-21)", "the first to come"),
    ("[this past Friday](2024-05-10)", "the last one gone"),
    ("[Friday last week](2024-05-10)", "the week behind it"),
    ("[Thursday of next week](2024-05-23)", "with of"),
    ("[next week on Friday](2024-05-24)", "the week before it"),
    ("[a week from Friday](2024-05-17)", "from the last Friday, without a tense"),
    ("a [Friday](2024-05-10) attack", "a is no every"),
    ("following [Friday](2024-05-10)'s attack", "following is a preposition"),
    ("early [Friday](2024-05-10)", "an hour of the day"),
    ("[Sun., Nov. 6](2024-11-06)", "Sun with company"),
    ("at 3 p.m. on [Tuesday](2024-05-14)", "a time of day before it"),
    ("at 2:30 a.m. [Tuesday](2024-05-14)", "figures before it"),
]

PERIODS = [
    ("[last week](2024-05-06/2024-05-12)", "Monday to Sunday"),
    ("[this week](2024-05-13/2024-05-19)", "both sides of today"),
    ("[this past week](2024-05-06/2024-05-12)", "two words for one"),
    ("[next month](2024-06)", "no days"),
    ("[previous month](2024-04)", "no article"),
    ("[this year](2024)'s theme", "a genitive"),
    ("[last year](2023)", "no months"),
    ("[next year](2025)", "ahead"),
    ("[the year before last](2022)", "two back"),
    ("[the week after next](2024-05-27/2024-06-02)", "two ahead"),
    ("[last weekend](2024-05-11/2024-05-12)", "Saturday and Sunday"),
    ("over [the weekend](2024-05-18/2024-05-19)", "no tense: the one of this week"),
    ("[this week-end](2024-05-18/2024-05-19)", "a hyphen"),
    ("[this quarter](2024-34)", "EDTF counts quarters from 33"),
    ("[last summer](2023-22)", "EDTF counts seasons from 21"),
    ("[last winter](2023-24)", "it began in another year"),
    ("[this summer](2024-22)", "ahead, in May"),
    ("in [the spring of 2003](2003-21)", "of"),
    ("[autumn 2016](2016-23)", "no of"),
    ("in [the fall of 2010](2010-23)", "no collapse"),
    ("[summer of last year](2023-22)", "told twice"),
    ("[last September](2023-09)", "gone"),
    ("[next May](2025-05)", "not this one"),
    ("[last December 26](2023-12-26)", "a day of it"),
    ("[earlier this year](2024)", "earlier says no more"),
    ("[later this month](2024-05)", "nor does later"),
    ("[earlier this week](2024-05-13/2024-05-19)", "nor for weeks"),
    ("[year to date](2024-01-01/2024-05-15)", "up to today"),
]

STRETCHES = [
    ("over [the past two years](2022-05-15/2024-05-15)", "counted back from today"),
    ("[past two years](2022-05-15/2024-05-15)", "no article"),
    ("in [the last three weeks](2024-04-24/2024-05-15)", "last is past"),
    ("over [the next two years](2024-05-16/2026-05-15)", "from tomorrow on"),
    ("[next 3 days](2024-05-16/2024-05-18)", "three days, not four"),
    ("in [the next few days](2024-05-16/2024-05-18~)", "a vague count is marked"),
    ("in [the past few weeks](2024-04-24~/2024-05-15)", "at its vague end"),
    ("in [the coming weeks](2024-05-16/..)", "no count: no end"),
    ("in [coming months](2024-05-16/..)", "no article"),
    ("in [the coming year](2024-05-16/2025-05-15)", "not 2025"),
    ("in [the past year](2023-05-15/2024-05-15)", "not 2023"),
    ("[the last decade](2014-05-15/2024-05-15)", "ten years"),
]

OFFSETS = [
    ("[two days ago](2024-05-13)", "a day"),
    ("[a week ago](2024-05-08)", "an article for a count"),
    ("[a fortnight ago](2024-05-01)", "fourteen days"),
    ("[three months ago](2024-02)", "months are as precise as months"),
    ("[two years ago](2022)", "years as years"),
    ("[Seventeen years ago](2007)", "a capital"),
    ("nearly [a decade ago](2014~)", "a hedge is kept"),
    ("[a few years ago](2021~)", "a vague count"),
    ("[a couple of weeks ago](2024-05-01~)", "with of"),
    ("[two weekends ago](2024-05-04/2024-05-05)", "two days for a unit"),
    ("[half a year ago](2023-11)", "no year"),
    ("[a year and a half ago](2022-11)", "eighteen months"),
    ("[twenty-one days from now](2024-06-05)", "a hyphen"),
    ("in [two weeks](2024-05-29)", "ahead"),
    ("within [six weeks](2024-06-26)", "a deadline, as with by"),
    ("within [a month](2024-06~)", "months are counted loosely"),
    ("within [two years](2026-05~)", "and so are years, as a deadline"),
    ("in [a month's time](2024-06)", "a genitive"),
    ("in [two years' time](2026)", "a plural genitive"),
    ("[5 days after the 3rd of May](2024-05-08)", "counted from a date"),
    ("[two months after September 11, 2001](2001-11)", "months from a day"),
    ("[two weeks after Friday](2024-05-24)", "from a weekday"),
    ("[a year before March 2020](2019-03)", "a year from a month"),
    ("[the day after May 3](2024-05-04)", "an article for a count"),
    ("[the Friday before Christmas](2023-12-22)", "a weekday for a unit"),
    ("on [the eve of October 7, 2023](2023-10-06)", "the day before"),
]

PARTS = [
    ("in [early 2025](2025-02~)", "early"),
    ("in [mid-2008](2008-06~)", "a hyphen"),
    ("in [mid 2016](2016-06~)", "none"),
    ("in [late 2004](2004-11~)", "late"),
    ("by [the end of 2005](2005-12~)", "the end"),
    ("at [the beginning of 2005](2005-01~)", "the beginning"),
    ("in [the middle of last year](2023-06~)", "of a told year"),
    ("[late last year](2023-11~)", "no of"),
    ("[early next year](2025-02~)", "ahead"),
    ("[early in 2016](2016-02~)", "in for of"),
    ("by [year end](2024-12~)", "two nouns"),
    ("by [the end of the year](2024-12~)", "the year is this one"),
    ("[beginning of month](2024-05-01~)", "no article anywhere"),
    ("by [the year's end](2024-12~)", "a genitive"),
    ("in [mid-July](2024-07-15~)", "a month"),
    ("in [late March](2024-03-25~)", "no hyphen"),
    ("by [the end of next month](2024-06-30~)", "the last day of a shorter month"),
    ("at [the end of February](2024-02-29~)", "and of the shortest"),
    ("[late last week](2024-05-09/2024-05-12)", "Thursday to Sunday"),
    ("[early next week](2024-05-20/2024-05-22)", "Monday to Wednesday"),
    ("in [the early 1990s](1990/1993)", "years of a decade"),
    ("in [the late '80s](1987/1989)", "of a short one"),
    ("in [the mid-90s](1994/1996)", "of a shorter one"),
    ("in [the early 20th century](1900/1939)", "of a century"),
    ("in [the last months of 2024](2024-11~)", "last months are late"),
    ("in [the first quarter of 2024](2024-33)", "EDTF 33"),
    ("[Q3 2023](2023-35)", "a letter"),
    ("[2016 Q4](2016-36)", "the year first"),
    ("[third quarter of last year](2023-35)", "of a told year"),
    ("in [the second half of 2023](2023-07/2023-12)", "six months"),
    ("in [the first half of the 1990s](1990/1994)", "five years"),
    ("in [the second half of October](2024-10-17/2024-10-31)", "days"),
    ("[the first six months of 2024](2024-01/2024-06)", "a count of months"),
    ("[the last three days of June](2024-06-28/2024-06-30)", "a count of days"),
]

LEFTOVERS = [
    ("[the rest of the year](2024-05-15/2024-12-31)", "from today on"),
    ("[end of the decade](2028/2029)", "this one"),
    ("within [the month](2024-05)", "the one that runs"),
    ("before [the year is out](2024)", "and its end"),
    ("[day after tomorrow](2024-05-17)", "no article"),
    ("[a year ago today](2023-05-15)", "today makes it a day"),
    ("by [the middle of next week](2024-05-21/2024-05-23)", "Tuesday to Thursday"),
    ("in [the late nineties](1997/1999)", "a spelled decade"),
    ("[winter 2015-16](2015-24)", "two years, one winter"),
    ("on [Thanksgiving Day next year](2025-11-27)", "a rule inside of a told year"),
    ("[Christmas this year](2024-12-25)", "no nearest one"),
]

NTHS = [
    ("[first Friday of July](2024-07-05)", "a weekday of a month"),
    ("[the last Friday of last month](2024-04-26)", "the last one"),
    ("[last day of October](2024-10-31)", "last is no past here"),
    ("on [the second Tuesday in March](2024-03-12)", "in for of"),
    ("[the second week of October 2027](2027-10-11/2027-10-17)", "a week belongs to its Thursday"),
    ("[first week of January 2024](2024-01-01/2024-01-07)", "a year that begins on Monday"),
    ("[week 42 of 2024](2024-10-14/2024-10-20)", "by its number"),
    ("[week of September 15th](2024-09-09/2024-09-15)", "by one of its days"),
    ("[the 5th of next month](2024-06-05)", "a day of a told month"),
    ("[the 15th of the month](2024-05-15)", "of this one"),
    ("[4-23 next month](2024-06-04/2024-06-23)", "days before their month"),
    ("[the 21st century](20XX)", "an ordinal of its own"),
]

ANCHORED = [
    ("[the next day](2024-05-16)", "alone, it counts from publication"),
    ("[the following Monday](2024-05-20)", "a weekday"),
    ("[the previous year](2023)", "a year"),
    ("[three months later](?)", "nothing to count from"),
    ("[three months after](?) pledging it", "dates what follows it"),
    ("[two weeks before](?) the vote", "before, too"),
    ("[that year](2024)", "a year told again"),
]

ALL = [*DAYS, *WEEKDAYS, *PERIODS, *STRETCHES, *OFFSETS, *PARTS, *LEFTOVERS, *NTHS, *ANCHORED]


@pytest.mark.parametrize(("marked", "odd"), ALL, ids=[odd for _, odd in ALL])
def test_relative_dates(marked: str, odd: str) -> None:
    text, expected = unmark(marked)
    assert found(text) == expected, odd


def test_without_a_day_of_publication_relative_dates_keep_their_words() -> None:
    for text in ("last month", "two weeks ago", "the middle of last year", "this summer"):
        assert found(text, published=None) == [(0, len(text), "?")]


def only(text: str) -> DateExpression:
    (expression,) = find_dates(text)
    return expression


def september() -> Resolved:
    return resolve(only("September 2024"), None)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # dates the pledge that follows, before the main clause
        ("three months after initially pledging", "2024-06"),
        # and the other way round
        ("three months before the vote", "2024-12"),
        ("three months later", "2024-12"),
        ("a year earlier", "2023-09"),
        ("the following month", "2024-10"),
        ("that year", "2024"),
        ("the year before", "2023"),
        # a month is too wide to have a next day
        ("the next day", None),
    ],
)
def test_an_anchor_of_the_text_is_counted_from(text: str, edtf: str | None) -> None:
    assert resolve(only(text), PUBLISHED, anchor=september()).edtf == edtf


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("on Friday", "on"),
        ("in 2008", "in"),
        ("by the end of 2005", "by"),
        ("by about 2008", "by"),
        ("since June", "since"),
        ("until next Friday", "until"),
        ("up to May 3", "until"),
        ("the run-up to May 3", None),
        ("through March 9", "until"),
        ("within six weeks", "within"),
        ("for the past two years", "for"),
        ("over the weekend", "during"),
        ("from January to March", "from"),
        ("beginning in 2019", "from"),
        ("as of Friday", "from"),
        ("before 2016", "earlier"),
        ("prior to May 3", "earlier"),
        ("after 2016", "later"),
        ("for the year 2010", "for"),
        ("three months after pledging", "after"),
        ("two weeks before the vote", "before"),
        ("Friday", None),
        ("last month", None),
    ],
)
def test_words_before_a_date_give_its_role(text: str, role: str | None) -> None:
    assert only(text).role == role


def test_joined_dates_share_a_role() -> None:
    assert [one.role for one in find_dates("in 2006, 2007 and 2008")] == ["in", "in", "in"]


def test_the_lead_reaches_back_over_the_words_that_give_the_role() -> None:
    expression = only("left by the end of 2005")
    assert (expression.lead, expression.start) == (5, 8)
