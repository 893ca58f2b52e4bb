"""EDTF (ISO 8601-2) strings and the days that they cover.

Forms written: `2024-09-04`, `2024-09`, `2024`, `199X`, `19XX`, seasons `2024-22`, quarters
`2024-33`, any of the first three with `~`, and intervals of these, open at the end as
`2024-09-04/..`. A "~" widens a month by one month and a day by five days; a part of a year or
a month stays inside of it.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Interval:
    """An EDTF string with its first and last day.

    Attributes:
        edtf: The string.
        earliest: First day it can mean.
        latest: Last day it can mean, None where the interval is open.
    """

    edtf: str
    earliest: date
    latest: date | None

    @property
    def days(self) -> int:
        """Number of days; zero for an open interval."""
        return 0 if self.latest is None else (self.latest - self.earliest).days + 1


#: Days of "about the 15th" on either side.
_LOOSE_DAYS = 5


def day(on: date, *, loose: bool = False) -> Interval:
    """One day; a loose one lies within five days of it."""
    if not loose:
        return Interval(on.isoformat(), on, on)
    reach = timedelta(days=_LOOSE_DAYS)
    return Interval(f"{on.isoformat()}~", on - reach, on + reach)


def month(year: int, number: int, *, loose: bool = False) -> Interval:
    """One month; a loose one reaches one month further on both sides, in the same year."""
    edtf = f"{year:04d}-{number:02d}"
    first, last = (max(1, number - 1), min(12, number + 1)) if loose else (number, number)
    return Interval(
        f"{edtf}~" if loose else edtf,
        date(year, first, 1),
        date(year, last, month_days(year, last)),
    )


def year(number: int, *, loose: bool = False) -> Interval:
    """One year; a loose one reaches one year further on both sides."""
    edtf = f"{number:04d}"
    if loose:
        return Interval(f"{edtf}~", date(number - 1, 1, 1), date(number + 1, 12, 31))
    return Interval(edtf, date(number, 1, 1), date(number, 12, 31))


def years(first: int, size: int) -> Interval:
    """A decade (`size` 10) or a century (100)."""
    edtf = f"{first // 10:03d}X" if size == 10 else f"{first // 100:02d}XX"
    return Interval(edtf, date(max(1, first), 1, 1), date(first + size - 1, 12, 31))


def season(number: int, season_number: int) -> Interval:
    """A season by its EDTF number, of three whole months; winter begins in December."""
    first = (season_number - 20) * 3
    last_year, last = (number, first + 2) if first < 12 else (number + 1, 2)
    return Interval(
        f"{number:04d}-{season_number}",
        date(number, first, 1),
        date(last_year, last, month_days(last_year, last)),
    )


def quarter(number: int, quarter_number: int) -> Interval:
    """A quarter of a year, written with the EDTF numbers 33 to 36."""
    last = quarter_number * 3
    return Interval(
        f"{number:04d}-{32 + quarter_number}",
        date(number, last - 2, 1),
        date(number, last, month_days(number, last)),
    )


def span(first: date, last: date) -> Interval:
    """From one day to another."""
    if first == last:
        return day(first)
    return Interval(f"{first.isoformat()}/{last.isoformat()}", first, last)


def months(first: date, last: date) -> Interval:
    """Whole months, from the one that holds `first` to the one that holds `last`."""
    return join(month(first.year, first.month), month(last.year, last.month))


def open_from(first: date) -> Interval:
    """From a day on, with no end."""
    return Interval(f"{first.isoformat()}/..", first, None)


def join(first: Interval, last: Interval) -> Interval:
    """From the start of one interval to the end of another."""
    if first.edtf == last.edtf:
        return first
    simple = not any(mark in first.edtf + last.edtf for mark in "/X")
    if simple:
        return Interval(f"{first.edtf}/{last.edtf}", first.earliest, last.latest)
    if first.edtf.isdecimal() is False and "X" in first.edtf + last.edtf and last.latest:
        # level 1 has no unspecified digits inside of intervals: the years say the same
        opening, closing = year(first.earliest.year), year(last.latest.year)
        return Interval(f"{opening.edtf}/{closing.edtf}", first.earliest, last.latest)
    if last.latest is None:
        return open_from(first.earliest)
    return span(first.earliest, last.latest)


def month_days(number: int, month_number: int) -> int:
    """Days of a month."""
    return monthrange(number, month_number)[1]


def add_months(on: date, count: int) -> date:
    """A day some months away; the last day of a shorter month where there is no such day."""
    index = on.year * 12 + on.month - 1 + count
    target, number = index // 12, index % 12 + 1
    return date(target, number, min(on.day, month_days(target, number)))


def add(on: date, count: int, unit: str) -> date:
    """A day some units away."""
    if unit in _MONTHS:
        return add_months(on, count * _MONTHS[unit])
    return on + timedelta(days=count * _DAYS[unit])


_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def monday(on: date) -> date:
    """The Monday of the week that holds a day."""
    return on - timedelta(days=on.weekday())


def weekday_on_or_before(on: date, weekday: int) -> date:
    """The last such weekday (Monday is 1) up to a day."""
    return on - timedelta(days=(on.isoweekday() - weekday) % 7)


def weekday_on_or_after(on: date, weekday: int) -> date:
    """The first such weekday from a day on."""
    return on + timedelta(days=(weekday - on.isoweekday()) % 7)


def easter(number: int) -> date:
    """Easter Sunday of a Gregorian year (anonymous Gregorian computus, Meeus 1991)."""
    golden = number % 19
    century, rest = divmod(number, 100)
    leaps, odd = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    quads, left = divmod(rest, 4)
    offset = (32 + 2 * odd + 2 * quads - epact - left) % 7
    late = (golden + 11 * epact + 22 * offset) // 451
    month_number, before = divmod(epact + offset - 7 * late + 114, 31)
    return date(number, month_number, before + 1)
