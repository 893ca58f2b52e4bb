"""English words for dates, as typed tables read once from `dates.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class DateWord:
    """Everything that one word can be in a date; None where it cannot be that.

    Attributes:
        month: Number of a month.
        weekday: ISO number of a weekday, Monday is 1.
        short: The word is an abbreviation, in need of company.
        unit: Unit of the calendar ("day", "week", ...).
        plural: The unit stands in the plural.
        season: EDTF number of a season, 21 to 24.
        cardinal: Value as a number word.
        ordinal: Value as an ordinal.
        decade: First year within its century ("sixties" is 60).
        vague: Lower bound of a vague count ("few").
        shift: Which one, counted from the current one ("last" is -1).
        day: Days from the day of publication ("yesterday" is -1).
        part: Part of a period ("early", "middle", ...).
        comparative: -1 for "earlier", 1 for "later".
    """

    month: int | None = None
    weekday: int | None = None
    short: bool = False
    unit: str | None = None
    plural: bool = False
    season: int | None = None
    cardinal: int | None = None
    ordinal: int | None = None
    decade: int | None = None
    vague: int | None = None
    shift: int | None = None
    day: int | None = None
    part: str | None = None
    comparative: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day and the rule that finds it in a year.

    Attributes:
        name: The first of its names.
        bare: Whether it is read without a word such as "on" before it.
        month: Month of the rule, None for days counted from Easter.
        day: Day of the month, None for a weekday rule.
        nth: Which weekday of the month, -1 for the last.
        weekday: ISO number of that weekday.
        plus: Days after the day found so far.
        easter: Days from Easter Sunday.
    """

    name: str
    bare: bool
    month: int | None = None
    day: int | None = None
    nth: int | None = None
    weekday: int | None = None
    plus: int = 0
    easter: int | None = None


@dataclass(frozen=True, slots=True)
class DateLexicon:
    """The tables of `dates.toml`; see there for what each means.

    `calendar` holds the full names of months and weekdays.
    """

    words: Mapping[str, DateWord]
    holidays: Mapping[tuple[str, ...], Holiday]
    holiday_starts: frozenset[str]
    known_days: Mapping[tuple[int, int, str], int]
    roles: Mapping[tuple[str, ...], str]
    part_of_year: Mapping[str, int]
    part_of_month: Mapping[str, int]
    part_of_week: Mapping[str, tuple[int, int]]
    part_of_decade: Mapping[str, tuple[int, int]]
    calendar: frozenset[str]
    dayparts: frozenset[str]
    determiners: frozenset[str]
    ambiguous_months: frozenset[str]
    month_leads: frozenset[str]
    counted: frozenset[str]
    not_before_year: frozenset[str]
    year_heads: frozenset[str]
    never_figures: frozenset[str]
    recurring: frozenset[str]
    owners: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    prospective: frozenset[str]
    spoken: frozenset[str]
    not_past: frozenset[str]
    appointed: frozenset[str]
    timetable: frozenset[str]
    events: frozenset[str]


#: Table of the file, field of `DateWord`.
_WORD_TABLES = {
    "months": "month",
    "month_abbreviations": "month",
    "weekdays": "weekday",
    "weekday_abbreviations": "weekday",
    "units": "unit",
    "plural_units": "unit",
    "seasons": "season",
    "cardinals": "cardinal",
    "ordinals": "ordinal",
    "decades": "decade",
    "vague_counts": "vague",
    "shifts": "shift",
    "days": "day",
    "parts": "part",
    "comparatives": "comparative",
}


@cache
def dates() -> DateLexicon:
    """The lexicon of dates, read on first use."""
    raw = tomllib.loads(files("factx.lexicon").joinpath("dates.toml").read_text("utf-8"))
    lists = {name: frozenset(words) for name, words in raw["words"].items()}
    tense = {name: frozenset(words) for name, words in raw["tense"].items()}
    holidays = _holidays(raw["holidays"])
    return DateLexicon(
        words=_words(raw),
        holidays=holidays,
        # "new year's" begins with "new"; a genitive may stand on the first word
        holiday_starts=frozenset(name[0] for name in holidays)
        | frozenset(name[0].removesuffix("s") for name in holidays),
        known_days={
            (row["month"], row["day"], noun): row["year"]
            for row in raw["known_days"]
            for noun in row["nouns"]
        },
        roles={tuple(words.split()): role for words, role in raw["roles"].items()},
        calendar=frozenset(raw["months"]) | frozenset(raw["weekdays"]),
        part_of_year=raw["part_of_year"],
        part_of_month=raw["part_of_month"],
        part_of_week={part: tuple(days) for part, days in raw["part_of_week"].items()},
        part_of_decade={part: tuple(years) for part, years in raw["part_of_decade"].items()},
        **lists,
        **tense,
    )


def _words(raw: dict[str, Any]) -> dict[str, DateWord]:
    """One entry per word, with the fields of all tables that hold it."""
    fields: dict[str, dict[str, Any]] = {}
    for table, field in _WORD_TABLES.items():
        for word, value in raw[table].items():
            entry = fields.setdefault(word, {})
            entry[field] = value
            if table.endswith("_abbreviations"):
                entry["short"] = True
            if table == "plural_units":
                entry["plural"] = True
    return {word: DateWord(**entry) for word, entry in fields.items()}


def _holidays(rows: list[dict[str, Any]]) -> dict[tuple[str, ...], Holiday]:
    """Named days by their words; an apostrophe does not count."""
    found: dict[tuple[str, ...], Holiday] = {}
    for row in rows:
        rule = {key: value for key, value in row.items() if key != "names"}
        holiday = Holiday(name=row["names"][0], **rule)
        for name in row["names"]:
            found[tuple(name.replace("'", "").split())] = holiday
    return found
