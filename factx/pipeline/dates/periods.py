"""Periods counted from the day of publication: "last month", "this week", "the past two years"."""

from typing import NamedTuple, cast

from factx.lexicon.dates import dates
from factx.pipeline.dates.forms import (
    Again,
    Calendar,
    Day,
    Form,
    MonthOf,
    Named,
    Nth,
    Period,
    Season,
    Stretch,
    Unit,
    Weekday,
    WeekOf,
)
from factx.pipeline.dates.numbers import read_count, read_day
from factx.pipeline.dates.tokens import Tokens


class Match(NamedTuple):
    """A form that was read, and the index behind it."""

    form: Form
    end: int


#: "the next day" looks back to an earlier date of the text; "the last week" to publication.
_TOLD = frozenset(["next", "following", "previous", "preceding", "prior", "subsequent"])

#: "The last year" ends today, "the last week" on Sunday.
_ROLLING = frozenset(["month", "quarter", "year", "decade"])

#: Words before "the next week" that make it a stretch of time to come.
_STRETCHERS = frozenset(["over", "in", "within", "during", "for", "throughout"])


def skip_the(tokens: Tokens, i: int) -> int:
    """The index behind an article, if there is one."""
    return i + 1 if tokens.at(i).low == "the" else i


def read_unit(tokens: Tokens, i: int) -> tuple[Unit, bool, int] | None:
    """A unit of the calendar, whether in the plural, and the index behind it."""
    token = tokens.at(i)
    if token.word.unit is not None:
        # "year-end" and "day-long" are other words; "week-end" is one.
        return (
            cast("Unit", _weekend(tokens, i) or token.word.unit),
            token.word.plural,
            (i + 3 if _weekend(tokens, i) else i + 1),
        )
    return None


def _weekend(tokens: Tokens, i: int) -> str | None:
    """Week-end, written with a hyphen."""
    is_split = tokens.at(i).low == "week" and tokens.at(i + 1).low == "-"
    return "weekend" if is_split and tokens.at(i + 2).low == "end" else None


def read_period(tokens: Tokens, i: int) -> Match | None:
    """A period with "last", "this", "next" and the like before it."""
    j = skip_the(tokens, i)
    has_the = j > i
    token = tokens.at(j)
    shift = token.word.shift
    if shift is None or (token.low == "following" and not has_the):
        # "following Friday's attack" is no Friday to come
        return None
    if token.low == "this" and tokens.at(j + 1).word.shift is not None:
        # "this past week", "this coming Friday"
        j += 1
        shift = tokens.at(j).word.shift or 0
        token = tokens.at(j)
    elif has_the and token.low == "this":
        return None
    if (stretch := _stretch(tokens, j, shift)) is not None:
        return stretch
    if (unit := read_unit(tokens, j + 1)) is not None:
        name, plural, end = unit
        if name == "day" and token.low in ("last", "past", "coming", "upcoming", "present"):
            # "the last day of the talks" needs more than a calendar
            return None
        if plural:
            return _open_stretch(tokens, j, name, end)
        if name == "week" and (day := _weekday_behind(tokens, end)) is not None:
            return Match(Nth(1, day[0], Period("week", shift)), day[1])
        return Match(_one(tokens, i, token.low, name, shift, has_the), end)
    return _named_period(tokens, j, shift, has_the)


def _weekday_behind(tokens: Tokens, end: int) -> tuple[int, int] | None:
    """A weekday behind its week: "next week Friday", "last week on Monday"."""
    j = end + 1 if tokens.at(end).low in (",", "on") else end
    word = tokens.at(j).word
    if word.weekday is None or word.short or tokens.at(end).low == ",":
        return None
    return word.weekday, j + 1


def read_week(tokens: Tokens, i: int) -> Match | None:
    """The week behind a weekday: "Friday last week", "Tuesday of this week"."""
    j = i + 1 if tokens.at(i).low == "of" else i
    match = read_period(tokens, j)
    return match if match and isinstance(match.form, Period) and match.form.unit == "week" else None


def _stretch(tokens: Tokens, j: int, shift: int) -> Match | None:
    """Several units: "the past two years", "next few days"."""
    if shift == 0 or tokens.at(j + 1).low in ("a", "an"):
        return None
    count = read_count(tokens, j + 1)
    if count is None:
        return None
    end = count.end + 1 if tokens.at(count.end).low == "-" else count.end
    unit = read_unit(tokens, end)
    if unit is None or (not unit[1] and count.value != 1):
        return None
    return Match(Stretch(unit[0], count.value, shift, vague=count.vague), unit[2])


def _open_stretch(tokens: Tokens, j: int, unit: Unit, end: int) -> Match | None:
    """Units without a count: "in the coming weeks" has a first day and no last."""
    if tokens.at(j).low in ("coming", "next", "upcoming"):
        return Match(Stretch(unit, 0, 1, open_ended=True), end)
    return None


def _one(tokens: Tokens, i: int, low: str, unit: Unit, shift: int, has_the: bool) -> Form:
    """One unit: a calendar one, one told from another date, or one that rolls."""
    before = tokens.at(i - 1).low
    if low == "next" and has_the and before in _STRETCHERS and unit != "weekend":
        return Stretch(unit, 1, 1)
    if unit == "weekend" and low in ("coming", "upcoming"):
        return WeekOf(Weekday(6, 1, near=True), weekend=True)
    if low in _TOLD and has_the:
        return Again(unit, shift)
    if unit == "day":
        return Again(unit, shift) if shift else Day(0)
    rolls = low in ("past", "last", "coming") and has_the and unit in _ROLLING
    return Period(unit, shift, rolling=rolls)


def _named_period(tokens: Tokens, j: int, shift: int, has_the: bool) -> Match | None:
    """A weekday, month, season or named day with "last", "this" or "next" before it."""
    token, told = tokens.at(j + 1), tokens.at(j).low
    word = token.word
    if word.weekday is not None and (not word.short or tokens.at(j + 2).low == "."):
        end = j + 2
        if has_the and told in _TOLD:
            return Match(Again("day", shift, word.weekday), end)
        return Match(Weekday(word.weekday, shift, near=told in ("coming", "upcoming")), end)
    if word.month is not None:
        end = j + 3 if word.short and tokens.at(j + 2).low == "." else j + 2
        day = read_day(tokens, end, words=False)
        if day is not None and tokens.at(day[1]).low not in dates().counted:
            return Match(MonthOf(word.month, day[0], shift), day[1])
        if has_the and told in _TOLD and shift > 0:
            return Match(Again("year", shift, of=Calendar(month=word.month)), end)
        return Match(MonthOf(word.month, None, shift), end)
    if word.season is not None:
        if has_the and told in _TOLD and shift > 0:
            return Match(Again("year", shift, of=Season(word.season)), j + 2)
        near = told in ("coming", "upcoming")
        return Match(Season(word.season, None, None if near else shift, near=near), j + 2)
    found = read_holiday(tokens, j + 1)
    return Match(Named(found[0], None, shift), found[1]) if found else None


def read_holiday(tokens: Tokens, i: int) -> tuple[tuple[str, ...], int] | None:
    """The longest named day that begins here: its words and the index behind it."""
    if tokens.at(i).low not in dates().holiday_starts:
        return None
    holidays, j = dates().holidays, i
    words: list[str] = []
    best: tuple[tuple[str, ...], int] | None = None
    while j < tokens.size and len(words) < 6:
        low = tokens[j].low
        if low in ("'s", "’s"):
            words[-1] += "s"
        elif low not in ("'", "’", "."):
            words.append(low)
        elif low == "." and len(words) > 2:
            break
        j += 1
        if low in ("'", "’", "."):
            continue
        if tuple(words) in holidays and tokens.at(j).low not in ("'s", "’s"):
            best = tuple(words), j
        elif tuple(words) in holidays and best is None:
            # "Christmas's": the genitive belongs to the sentence
            best = tuple(words), j
    return best


def read_year_of(tokens: Tokens, i: int) -> Match | None:
    """A year told by its distance: "last year", "this year", "of next year", "the year"."""
    j = i + 1 if tokens.at(i).low in ("of", "in", ",") else i
    match = read_period(tokens, j)
    if match and isinstance(match.form, Period | Again | Stretch) and match.form.unit == "year":
        if isinstance(match.form, Stretch):
            return None
        return match
    if tokens.at(j).low == "that" and tokens.at(j + 1).low == "year":
        return Match(Again("year", 0), j + 2)
    return None


def within_year(calendar: Calendar, year: Form) -> Form:
    """A month, or a day of it, inside of a year that is told by its distance."""
    month = Nth(calendar.month or 1, "month", year)
    return month if calendar.day is None else Nth(calendar.day, "day", month)
