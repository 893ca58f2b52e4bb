"""Dates counted from the day of publication: which Friday, which September, which summer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from factx.lexicon.dates import dates
from factx.pipeline.dates import edtf
from factx.pipeline.dates.edtf import Interval
from factx.pipeline.dates.forms import (
    Calendar,
    Day,
    MonthOf,
    Named,
    Period,
    Season,
    Stretch,
    ToDate,
    Weekday,
    Years,
)

Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Context:
    """What the words are resolved against.

    Attributes:
        published: Day of publication.
        direction: Where the tense of the clause points.
        anchor: An earlier date of the text.
        role: What the words before the expression say.
    """

    published: date | None
    direction: Direction | None
    anchor: Interval | None
    role: str | None


def _direction(context: Context) -> Direction | None:
    """The tense, unless the words before the date know better."""
    if context.role == "since":
        return "past"
    # a deadline lies ahead unless the clause tells of the past
    return context.direction or ("future" if context.role in ("by", "until") else None)


def choose(candidates: Sequence[Interval], context: Context) -> Interval | None:
    """The candidate that the tense asks for, in rising order; without a tense the nearest."""
    published, direction = context.published, _direction(context)
    if published is None or not candidates:
        return None
    if direction == "past":
        past = [one for one in candidates if one.earliest <= published]
        return past[-1] if past else candidates[0]
    if direction == "future":
        ahead = [one for one in candidates if one.latest is None or one.latest >= published]
        return ahead[0] if ahead else candidates[-1]
    return min(candidates, key=lambda one: _distance(one, published))


def _distance(interval: Interval, on: date) -> int:
    """Days between an interval and a day; zero inside."""
    if on < interval.earliest:
        return (interval.earliest - on).days
    return max(0, (on - (interval.latest or on)).days)


def calendar_date(form: Calendar, context: Context) -> Interval | None:
    """A date as far as it is written; what is missing comes from the day of publication."""
    if form.month is not None:
        return month_or_day(form, context)
    if form.year is not None:
        return edtf.year(form.year)
    published = context.published
    if published is None:
        return None
    if form.day is not None:
        return choose(_days_of_months(form.day, form.weekday, published), context)
    return edtf.day(_weekday(form.weekday or 1, published, context))


def _weekday(weekday: int, published: date, context: Context) -> date:
    """The last such weekday; the next one when the clause looks ahead."""
    if _direction(context) == "future":
        return edtf.weekday_on_or_after(published, weekday)
    return edtf.weekday_on_or_before(published, weekday)


def month_or_day(form: Calendar, context: Context) -> Interval | None:
    """A month or a day of a month; without a year the one that the tense asks for."""
    number = form.month or 1
    if form.year is not None:
        if form.day is None:
            return edtf.month(form.year, number)
        return edtf.day(date(form.year, number, form.day))
    if context.published is None:
        return None
    around = range(context.published.year - 1, context.published.year + 2)
    if form.day is None:
        return choose([edtf.month(year, number) for year in around], context)
    days = [
        edtf.day(date(year, number, form.day))
        # 29 February may be four years away
        for year in (around if form.day < 29 else range(around.start - 3, around.stop + 3))
        if form.day <= edtf.month_days(year, number)
    ]
    fitting = [one for one in days if one.earliest.isoweekday() == form.weekday]
    return choose(fitting or days, context)


def _days_of_months(day: int, weekday: int | None, published: date) -> list[Interval]:
    """The n-th of the months around a day, on a weekday if one is given."""
    first = published.replace(day=1)
    reach = 1 if weekday is None else 12
    found = []
    for shift in range(-reach, reach + 1):
        month = edtf.add_months(first, shift)
        if day <= edtf.month_days(month.year, month.month):
            found.append(edtf.day(month.replace(day=day)))
    return [one for one in found if weekday is None or one.earliest.isoweekday() == weekday]


def years(form: Years, context: Context) -> Interval | None:
    """A decade or a century."""
    return edtf.years(form.first, form.size)


def season(form: Season, context: Context) -> Interval | None:
    """A season of a year, or the last, this or next one."""
    if form.year is not None:
        return edtf.season(form.year, form.season)
    published = context.published
    if published is None:
        return None
    # January belongs to the winter of the year before
    year = published.year - (1 if form.season == 24 and published.month <= 2 else 0)
    around = [edtf.season(year + shift, form.season) for shift in (-1, 0, 1)]
    if form.near:
        return next(one for one in around if one.earliest > published)
    if form.shift is None:
        return choose(around, context)
    if form.shift == 0 and _direction(context) is not None:
        return choose(around, context)
    return around[form.shift + 1]


def day(form: Day, context: Context) -> Interval | None:
    """A day counted from publication."""
    if context.published is None:
        return None
    return edtf.day(context.published + timedelta(days=form.offset))


def weekday(form: Weekday, context: Context) -> Interval | None:
    """A weekday with "last", "this" or "next": weeks begin on Monday."""
    published = context.published
    if published is None:
        return None
    tomorrow, yesterday = published + timedelta(days=1), published - timedelta(days=1)
    if form.shift < 0:
        return edtf.day(edtf.weekday_on_or_before(yesterday, form.weekday))
    if form.near:
        return edtf.day(edtf.weekday_on_or_after(tomorrow, form.weekday))
    on = edtf.monday(published) + timedelta(days=form.weekday - 1 + 7 * form.shift)
    if form.shift == 0 and _direction(context) == "past" and on > published:
        on -= timedelta(days=7)
    if form.shift == 0 and _direction(context) == "future" and on < published:
        on += timedelta(days=7)
    return edtf.day(on)


def month_of(form: MonthOf, context: Context) -> Interval | None:
    """Tell that "last September" is over, "next May" has not begun, "this June" is of this year."""
    published = context.published
    if published is None:
        return None
    around = [Calendar(published.year + shift, form.month, form.day) for shift in (-1, 0, 1)]
    found = [month_or_day(one, context) for one in around]
    if form.shift == 0:
        return found[1]
    if form.shift < 0:
        over = [one for one in found if one and one.latest and one.latest < published]
        return over[-1] if over else None
    ahead = [one for one in found if one and one.earliest > published]
    return ahead[0] if ahead else None


def period(form: Period, context: Context) -> Interval | None:
    """The last, this or next week, month, year."""
    published = context.published
    if published is None:
        return None
    if form.rolling or form.unit == "fortnight":
        return stretch(Stretch(form.unit, 1, form.shift or 1), context)
    if form.unit == "weekend":
        return _weekend(form, published, _direction(context))
    return containing(published, form.unit, form.shift)


def containing(on: date, unit: str, shift: int = 0) -> Interval | None:
    """The day, week, month, ... that holds a day, or one some units away."""
    if unit == "day":
        return edtf.day(on + timedelta(days=shift))
    if unit in ("week", "fortnight"):
        first = edtf.monday(on) + timedelta(days=7 * shift)
        return edtf.span(first, first + timedelta(days=6))
    if unit == "weekend":
        first = edtf.monday(on) + timedelta(days=5 + 7 * shift)
        return edtf.span(first, first + timedelta(days=1))
    if unit == "month":
        month = edtf.add_months(on.replace(day=1), shift)
        return edtf.month(month.year, month.month)
    if unit == "quarter":
        month = edtf.add_months(on.replace(day=1), 3 * shift)
        return edtf.quarter(month.year, (month.month + 2) // 3)
    if unit == "year":
        return edtf.year(on.year + shift)
    size = 10 if unit == "decade" else 100
    return edtf.years((on.year // size + shift) * size, size)


def _weekend(form: Period, published: date, direction: Direction | None) -> Interval:
    """The weekend of this week; on other days the tense tells the last from the coming one."""
    saturday = edtf.monday(published) + timedelta(days=5 + 7 * form.shift)
    early = published.isoweekday() <= 2
    if (
        form.shift == 0
        and saturday > published
        and (direction == "past" or (direction is None and early))
    ):
        saturday -= timedelta(days=7)
    return edtf.span(saturday, saturday + timedelta(days=1))


def stretch(form: Stretch, context: Context) -> Interval | None:
    """The past or next units."""
    published = context.published
    if published is None:
        return None
    mark = "~" if form.vague else ""
    if form.direction < 0:
        first = edtf.add(published, -form.count, form.unit)
        return Interval(f"{first.isoformat()}{mark}/{published.isoformat()}", first, published)
    first = published + timedelta(days=1)
    if form.open_ended:
        return edtf.open_from(first)
    last = edtf.add(published, form.count, form.unit)
    if last <= first:
        return edtf.day(last)
    return Interval(f"{first.isoformat()}/{last.isoformat()}{mark}", first, last)


def to_date(form: ToDate, context: Context) -> Interval | None:
    """From the start of the period that holds the day of publication up to that day."""
    if context.published is None:
        return None
    whole = containing(context.published, form.unit)
    return edtf.span(whole.earliest, context.published) if whole else None


def named(form: Named, context: Context) -> Interval | None:
    """A named day of a year; without a year the one that the tense asks for."""
    if form.year is not None:
        return edtf.day(_holiday(form.name, form.year))
    published = context.published
    if published is None:
        return None
    around = [edtf.day(_holiday(form.name, published.year + shift)) for shift in (-1, 0, 1)]
    if form.shift is None:
        return choose(around, context)
    if form.shift == 0:
        return around[1]
    if form.shift < 0:
        return [one for one in around if one.earliest < published][-1]
    return next(one for one in around if one.earliest > published)


def _holiday(name: tuple[str, ...], year: int) -> date:
    """A named day of a year, by its rule."""
    rule = dates().holidays[name]
    if rule.easter is not None:
        return edtf.easter(year) + timedelta(days=rule.easter)
    month = edtf.month(year, rule.month or 1)
    if rule.day is not None:
        return month.earliest.replace(day=rule.day)
    last = month.latest or month.earliest
    if (rule.nth or 1) < 0:
        found = edtf.weekday_on_or_before(last, rule.weekday or 1)
    else:
        found = edtf.weekday_on_or_after(month.earliest, rule.weekday or 1)
        found += timedelta(days=7 * ((rule.nth or 1) - 1))
    return found + timedelta(days=rule.plus)
