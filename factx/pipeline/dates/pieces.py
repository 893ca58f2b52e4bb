"""Pieces of an interval: its early part, its n-th Friday, its last three months, its week."""

from datetime import date, timedelta

from factx.lexicon.dates import dates
from factx.pipeline.dates import edtf
from factx.pipeline.dates.edtf import Interval


def part(whole: Interval, name: str) -> Interval | None:
    """The early, middle, late, ... part of an interval; a season's number names a season."""
    if whole.latest is None:
        return None
    first, last = whole.earliest, whole.latest
    if name.isdecimal():
        return edtf.season(first.year, int(name))
    if whole.days <= 3:
        return whole
    if whole.days == 7 and first.isoweekday() == 1:
        opening, closing = dates().part_of_week[name]
        return edtf.span(
            first + timedelta(days=opening - 1),
            first + timedelta(days=min(closing, whole.days) - 1),
        )
    if first.day != 1 or whole.days < 28:
        # neither a week nor whole months: such a stretch has no parts
        return None
    if whole.days <= 31:
        day = min(dates().part_of_month[name], last.day)
        near = edtf.day(first.replace(day=day), loose=True)
        return Interval(near.edtf, max(first, near.earliest), min(last, near.latest or last))
    if whole.days <= 92:
        shift = {"early": 0, "start": 0, "middle": 1}.get(name, 2)
        month = edtf.add_months(first, shift)
        return edtf.month(month.year, month.month, loose=True)
    if whole.days <= 366:
        if first.month != 1:
            return None
        return edtf.month(first.year, dates().part_of_year[name], loose=True)
    size = 10 if whole.days <= 3653 else 100
    opening, closing = dates().part_of_decade[name]
    base = first.year // size * size
    step = size // 10
    return edtf.join(edtf.year(base + opening * step), edtf.year(base + closing * step + step - 1))


def nth(whole: Interval, number: int, unit: str | int) -> Interval | None:
    """The n-th day, weekday (1 to 7), week, weekend or month; -1 is the last."""
    if whole.latest is None:
        return None
    first, last = whole.earliest, whole.latest
    if unit == "month":
        start = (
            last.replace(day=1) if number < 0 else edtf.add_months(first.replace(day=1), number - 1)
        )
        found = edtf.month(start.year, start.month)
        return found if start <= last else None
    if unit == "day":
        on = last if number < 0 else first + timedelta(days=number - 1)
        return edtf.day(on) if on <= last else None
    # a week belongs to the month or year that holds its Thursday (ISO 8601)
    weekday = unit if isinstance(unit, int) else {"week": 4, "weekend": 6}.get(unit, 1)
    on = _nth_weekday(first, last, number, weekday)
    if not first <= on <= last:
        return None
    if isinstance(unit, int):
        return edtf.day(on)
    start = on if unit == "weekend" else edtf.monday(on)
    return edtf.span(start, start + timedelta(days=1 if unit == "weekend" else 6))


def _nth_weekday(first: date, last: date, number: int, weekday: int) -> date:
    if number < 0:
        return edtf.weekday_on_or_before(last, weekday)
    return edtf.weekday_on_or_after(first, weekday) + timedelta(days=7 * (number - 1))


def edge(whole: Interval, count: int, unit: str, direction: int) -> Interval | None:
    """The first (1) or last (-1) `count` units of an interval."""
    if whole.latest is None or count < 1:
        return None
    first, last = whole.earliest, whole.latest
    behind = last + timedelta(days=1)
    if direction > 0:
        closing = edtf.add(first, count, unit) - timedelta(days=1)
        found = (first, min(closing, last))
    else:
        found = (max(first, edtf.add(behind, -count, unit)), last)
    if unit in ("month", "quarter"):
        return edtf.months(*found)
    if unit in ("year", "decade"):
        return edtf.join(edtf.year(found[0].year), edtf.year(found[1].year))
    return edtf.span(*found)


def week_of(whole: Interval, *, weekend: bool) -> Interval:
    """The week that holds a day, from Monday to Sunday, or its weekend."""
    start = edtf.monday(whole.earliest)
    if weekend:
        return edtf.span(start + timedelta(days=5), start + timedelta(days=6))
    return edtf.span(start, start + timedelta(days=6))
