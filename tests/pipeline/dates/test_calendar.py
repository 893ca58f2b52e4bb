"""Dates that name their day, month or year; every case says what is odd about it."""

import pytest

from tests.pipeline.dates.marked import found, unmark

FULL = [
    ("on [October 13, 2023](2023-10-13) in Nairobi", "American order"),
    ("on [13 October 2023](2023-10-13) in Nairobi", "British order"),
    ("on [October 13 2023](2023-10-13), they", "no comma before the year"),
    ("on [13 October, 2023](2023-10-13)", "a comma where British papers have none"),
    ("on [Oct. 13, 2023](2023-10-13), they", "the stop belongs to the month"),
    ("on [Sept. 3, 2014](2014-09-03)", "four letters"),
    ("[Friday, July 21, 2017](2017-07-21)", "a dateline"),
    ("[Friday, 21 July 2017](2017-07-21)", "a British dateline"),
    ("[Fri., Oct. 13, 2023](2023-10-13)", "two stops"),
    ("on [Tuesday, March 4, 2025](2025-03-04)", "weekday and year agree"),
    ("on [Monday, March 4, 2025](2025-03-04)", "they do not: the date is trusted"),
    ("[the 3rd of May 2019](2019-05-03)", "an article belongs to it"),
    ("[twenty third of June 2019](2019-06-23)", "spelled ordinal without a hyphen"),
    ("[the twenty-third of June, 2019](2019-06-23)", "and with one"),
    ("[3rd May 2019](2019-05-03)", "suffix, no of"),
    ("[May 3rd, 2019](2019-05-03)", "suffix behind the month"),
    ("[April 3rd '17](2017-04-03)", "two figures behind an apostrophe"),
    ("[June 1, ’96](1996-06-01)", "the other century"),
    ("[13-Oct-2023](2023-10-13)", "hyphens instead of blanks"),
    ("[29 February 2024](2024-02-29)", "a leap day"),
    ("[February 29, 2000](2000-02-29)", "a century that leaps"),
    ("[June 1, twenty eighteen](2018-06-01)", "the year in words"),
    ("[1 January 1066](1066-01-01)", "long ago"),
]

FIGURES = [
    ("filed [2023-10-13](2023-10-13).", "ISO"),
    ("filed [2023/10/13](2023-10-13).", "slashes, year first"),
    ("filed [2016.12.23](2016-12-23).", "one token for the tokenizer"),
    ("on [13/10/2023](2023-10-13)", "only one order is possible"),
    ("on [10/13/2023](2023-10-13)", "and the other one"),
    ("on [13.10.2023](2023-10-13)", "stops"),
    ("on [13-10-2023](2023-10-13)", "hyphens"),
    ("on [5/5/2023](2023-05-05)", "both orders are the same"),
    ("on [12/25/23](2023-12-25)", "a short year"),
    ("on [3/4/2023](?) they", "nothing tells the month: no guess"),
    ("on [22/04](2024-04-22)", "no year, one order"),
    ("in [10/2023](2023-10)", "month and year"),
    ("since [2023-10](2023-10)", "ISO month"),
    ("in [2023-W42](2023-10-16/2023-10-22)", "ISO week"),
    ("at [2016/10/1 - 2016/11/7](2016-10-01/2016-11-07)", "a range of figures"),
]

YEARLESS = [
    ("On [May 16](2024-05-16) the council", "tomorrow is nearer than last year"),
    ("On [May 10](2024-05-10) the council", "last week"),
    ("On [Dec. 20](2023-12-20) the council", "the turn of the year lies between"),
    ("On [January 10](2024-01-10)", "the same year, four months back"),
    ("[the 3rd of May](2024-05-03)", "article and of"),
    ("[third of May](2024-05-03)", "spelled"),
    ("[May twenty-nine](2024-05-29)", "a cardinal in words for a day"),
    ("[may twenty first](2024-05-21)", "no capital, no hyphen"),
    ("[22nd june](2024-06-22)", "no capital"),
    ("on [may the eleventh](2024-05-11)", "may is no verb here"),
    ("[Wednesday, May 15](2024-05-15)", "the day of publication"),
    ("[Tuesday, Jan. 10](2023-01-10)", "the weekday tells the year"),
    ("[Oct. 13](2024-10-13)", "five months ahead, seven back"),
    ("the [Sept. 11](2001-09-11) attacks", "a day that needs no year"),
    ("on [Sept. 11](2024-09-11) it", "and the same day without its noun"),
    ("on [Feb. 29](2024-02-29)", "the leap day of this year"),
    ("on [Friday the 13th](2024-09-13)", "the nearest month that has one"),
    ("on [the 12th](2024-05-12).", "a bare ordinal behind on"),
    ("on [the 27th](2024-05-27)", "at the end of the text"),
    ("[Jan-1](2024-01-01)", "a hyphen between month and day"),
]

MONTHS = [
    ("in [March 2024](2024-03)", "no day is invented"),
    ("in [March, 2005](2005-03)", "a comma"),
    ("in [March of 2005](2005-03)", "of"),
    ("In [September](2024-09) Kenya", "four months ahead, eight back: the nearest year"),
    ("In [August](2024-08), it", "nearer ahead"),
    ("by [January](2025-01)", "a deadline lies ahead"),
    ("in [Sept. 2014](2014-09)", "abbreviated"),
    ("since [Oct 2023](2023-10)", "no stop"),
    ("the [February](2024-02) attacks", "as an adjective"),
    ("the [May](2024-05) election", "an ambiguous month as an adjective"),
    ("in [May](2024-05) Ling left", "in is stronger than the capital"),
    ("In [June 2022](2022-06), 3,000 troops", "a figure behind it"),
    ("In [March](2024-03) 15 people died", "a count is no day"),
    ("In [June](2024-06) 2000 troops", "a count is no year"),
    ("in [May](2024-05) two men died", "a spelled count is no day"),
    ("in [September last year](2023-09)", "told by its distance"),
    ("[June of last year](2023-06)", "of"),
    ("on [May 5 last year](2023-05-05)", "a day of it"),
    ("[October 13 this year](2024-10-13)", "this year is no guess"),
    ("month of [June](2024-06)", "a noun before it"),
    ("[January](2024-01) and [February](2024-02)", "two dates, no range"),
]

YEARS = [
    ("in [2008](2008)", "the plainest"),
    ("the [2008](2008) Olympics", "no preposition"),
    ("By [2050](2050), it", "a year to come"),
    ("in [1066](1066) at Hastings", "only in makes it one"),
    ("in [1997](1997) and [1998](1998)", "two dates"),
    ("in the year [2000](2000)", "behind its noun"),
    ("10% of [2000](2000) levels", "levels have years"),
    ("([2004](2004))", "parentheses"),
    ("saw Kabul fall in [1996](1996)", "no season"),
    ("pre-[2011](2011) Syria", "glued to a prefix"),
    ("class of [’68](1968)", "an apostrophe"),
    ("in [twenty sixteen](2016)", "words"),
    ("in [two thousand and sixteen](2016)", "more words"),
    ("in [nineteen ninety five](1995)", "the last century"),
    ("in [the 1990s](199X)", "a decade"),
    ("in [the 1980's](198X)", "a needless apostrophe"),
    ("in [the '60s](196X)", "a short one"),
    ("in [the nineties](199X)", "a spelled one"),
    ("a [1980s](198X) war", "no article of its own"),
    ("in [the 1800s](18XX)", "a century that looks like a decade"),
    ("in [the 2000s](200X)", "a decade that looks like a century"),
    ("in [the 20th century](19XX)", "counted from one"),
    ("[nineteenth-century](18XX) maps", "spelled, hyphen"),
    ("[this century](20XX)", "told by its distance"),
    ("[the last century](19XX)", "not the last hundred years"),
]

HOLIDAYS = [
    ("on [New Year's Day](2024-01-01)", "the nearest one"),
    ("on [Christmas](2023-12-25)", "behind on"),
    ("over [Christmas](2023-12-25)", "behind over"),
    ("by [Christmas 2024](2024-12-25)", "with a year"),
    ("on [Christmas Eve](2023-12-24)", "longer than Christmas"),
    ("[last Christmas](2023-12-25)", "with last"),
    ("on [Easter Monday 2016](2016-03-28)", "a day that moves"),
    ("on [Good Friday](2024-03-29)", "no plain Friday"),
    ("on [Thanksgiving 2010](2010-11-25)", "the fourth Thursday"),
    ("on [Memorial Day](2024-05-27)", "the last Monday"),
    ("on [Labor Day, 2023](2023-09-04)", "the first Monday"),
    ("on [Black Friday 2023](2023-11-24)", "the day after the fourth Thursday"),
    ("[the week before Christmas](2023-12-18/2023-12-24)", "Monday to Sunday"),
    ("[three days before Christmas](2023-12-22)", "counted from a named day"),
]

RANGES = [
    ("from [January to March 2024](2024-01/2024-03)", "the first month borrows the year"),
    ("from [October 2023 to March](2023-10/2024-03)", "the last one takes the next"),
    ("between [May and July](2024-05/2024-07)", "and, because of between"),
    ("[Oct. 13-15](2024-10-13/2024-10-15)", "days of one month"),
    ("[October 13–15, 2023](2023-10-13/2023-10-15)", "an en dash"),
    ("[13-15 October 2023](2023-10-13/2023-10-15)", "British"),
    ("[3rd to 5th July](2024-07-03/2024-07-05)", "suffixes"),
    ("from [the 1st of May until the 3rd of June](2024-05-01/2024-06-03)", "until"),
    ("between [3 and 12 of September](2024-09-03/2024-09-12)", "and with of"),
    ("[May 3 and 4](2024-05-03/2024-05-04)", "neighbouring days"),
    ("from [November 20 to December 11](2023-11-20/2023-12-11)", "no year anywhere"),
    ("[Dec 25-Jan 3](2023-12-25/2024-01-03)", "over the turn of the year"),
    ("[January 23-March 9 2014](2014-01-23/2014-03-09)", "the last date lends the year"),
    ("[August 2023 through March 2024](2023-08/2024-03)", "through"),
    ("in [2015-2018](2015/2018)", "years"),
    ("in [2015-16](2015/2016)", "a short year is no month"),
    ("in [1997-8](1997/1998)", "a shorter one"),
    ("over [2000-2050](2000/2050)", "over is no hedge here"),
    ("the [2023/24](2023/2024) season", "a slash"),
    ("from [2004 to 2009](2004/2009)", "words"),
    ("between [1772 and 1795](1772/1795)", "the second year has no word of its own"),
    ("([March 4, 1921 – March 3, 1925](1921-03-04/1925-03-03))", "both complete"),
    ("between [Jan. 4 and 22](2024-01-04/2024-01-22)", "days that are no neighbours"),
    ("from [summer 2016 to winter 2017](2016-22/2017-24)", "seasons"),
    ("[2012 November 5](2012-11-05) to", "the year first"),
    ("from [Monday to Friday](2024-05-13/2024-05-17)", "weekdays"),
    ("from [jan to mar](2024-01/2024-03)", "short and small"),
    ("from [2011 to the end of 2013](2011/2013-12~)", "a part at the end"),
    ("from [the 1920s to the 1940s](1920/1949)", "decades inside of an interval"),
]

ALL = [*FULL, *FIGURES, *YEARLESS, *MONTHS, *YEARS, *HOLIDAYS, *RANGES]


@pytest.mark.parametrize(("marked", "odd"), ALL, ids=[odd for _, odd in ALL])
def test_calendar_dates(marked: str, odd: str) -> None:
    text, expected = unmark(marked)
    assert found(text) == expected, odd


def test_day_first_setting_orders_figures() -> None:
    assert found("on 3/4/2023", day_first=True) == [(3, 11, "2023-04-03")]
    assert found("on 3/4/2023", day_first=False) == [(3, 11, "2023-03-04")]
    assert found("on 10/2", day_first=False) == [(3, 7, "2024-10-02")]
    assert found("on 10/2", day_first=None) == []


def test_day_first_setting_reaches_into_ranges_and_offsets() -> None:
    ((_, _, edtf),) = found("from 3/4/2023 to 5/6/2023", day_first=True)
    assert edtf == "2023-04-03/2023-06-05"
    ((_, _, edtf),) = found("two days after 3/4/2023", day_first=False)
    assert edtf == "2023-03-06"


def test_a_date_ends_with_its_paragraph() -> None:
    assert found("in 2008\n\nMay 5 was") == [(3, 7, "2008"), (9, 14, "2024-05-05")]
    assert found("on Friday,\nMay 10") == [(3, 17, "2024-05-10")]


def test_day_first_setting_yields_to_figures_that_allow_one_order() -> None:
    assert found("on 13/10/2023", day_first=False) == [(3, 13, "2023-10-13")]


def test_without_a_day_of_publication_only_complete_dates_resolve() -> None:
    assert found("on March 4, 2024", published=None) == [(3, 16, "2024-03-04")]
    assert found("in March 2024", published=None) == [(3, 13, "2024-03")]
    assert found("by the end of 2005", published=None) == [(3, 18, "2005-12~")]
    assert found("on March 4", published=None) == [(3, 10, "?")]
    assert found("on Friday", published=None) == [(3, 9, "?")]
    assert found("in September", published=None) == [(3, 12, "?")]


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("on Monday", "2024-05-13", "2024-05-20"),
        ("on Wednesday", "2024-05-15", "2024-05-15"),
        ("in September", "2023-09", "2024-09"),
        ("in May", "2024-05", "2024-05"),
        ("on May 16", "2023-05-16", "2024-05-16"),
        ("on May 15", "2024-05-15", "2024-05-15"),
        ("on New Year's Day", "2024-01-01", "2025-01-01"),
        ("from November 20 to December 11", "2023-11-20/2023-12-11", "2024-11-20/2024-12-11"),
        ("from May 1 to June 1", "2024-05-01/2024-06-01", "2024-05-01/2024-06-01"),
        ("this summer", "2023-22", "2024-22"),
        ("this weekend", "2024-05-11/2024-05-12", "2024-05-18/2024-05-19"),
        ("in the third quarter", "2023-35", "2024-35"),
    ],
)
def test_tense_chooses_the_side(text: str, past: str, future: str) -> None:
    assert [edtf for _, _, edtf in found(text, direction="past")] == [past]
    assert [edtf for _, _, edtf in found(text, direction="future")] == [future]
