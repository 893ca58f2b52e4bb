"""From expressions to days: what the words mean for a day of publication, a tense, an anchor.

Reading order: `resolve` is the whole; `_RULES` at the end names one function per form.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from factx.pipeline.dates import edtf, nearby, pieces
from factx.pipeline.dates.edtf import Interval
from factx.pipeline.dates.forms import (
    Again,
    Beside,
    Calendar,
    DateExpression,
    Day,
    Division,
    Edge,
    Form,
    MonthOf,
    Named,
    Nth,
    Numeric,
    Offset,
    Part,
    Period,
    Range,
    Rest,
    Season,
    Stretch,
    ToDate,
    Weekday,
    WeekOf,
    Years,
)
from factx.pipeline.dates.nearby import Context, Direction


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date as far as it is known; all three None where nothing anchors it.

    Attributes:
        edtf: EDTF string.
        earliest: First day it can mean.
        latest: Last day it can mean; None for an interval without an end.
    """

    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None


def resolve(
    expression: DateExpression | Form,
    published: date | None,
    *,
    direction: Direction | None = None,
    anchor: Resolved | None = None,
) -> Resolved:
    """Work out what an expression means.

    Args:
        expression: What `find_dates` returned, or the form inside of it.
        published: Day of publication; None leaves relative dates open. No clock is read.
        direction: Whether the clause tells of the past or looks ahead; without it a weekday is
            the last one, and a date without a year the nearest one.
        anchor: The date that "three months after" or "the next day" counts from. Without it,
            "the next day" counts from the day of publication, and offsets stay open.

    Returns:
        The date with the precision that the words give.
    """
    role = expression.role if isinstance(expression, DateExpression) else None
    form = expression.form if isinstance(expression, DateExpression) else expression
    context = Context(published, direction, _interval(anchor), role)
    try:
        found = _resolve(form, context)
    except (OverflowError, ValueError):
        # "a million years ago" lies outside of the calendar
        found = None
    return Resolved() if found is None else Resolved(found.edtf, found.earliest, found.latest)


def _interval(anchor: Resolved | None) -> Interval | None:
    if anchor is None or anchor.edtf is None or anchor.earliest is None:
        return None
    return Interval(anchor.edtf, anchor.earliest, anchor.latest)


def _resolve(form: Form, context: Context) -> Interval | None:
    rule = _RULES.get(type(form))
    return None if rule is None else rule(form, context)


def _division(form: Division, context: Context) -> Interval | None:
    if form.of is None:
        if context.published is None:
            return None
        around = range(context.published.year - 1, context.published.year + 2)
        return nearby.choose([edtf.quarter(year, form.number) for year in around], context)
    whole = _resolve(form.of, context)
    if whole is None or whole.latest is None:
        return None
    first, last = whole.earliest, whole.latest
    if form.parts == 4:
        return edtf.quarter(first.year, form.number)
    if whole.days < 32:
        middle = first + timedelta(days=(whole.days + 1) // 2 - 1)
        return (
            edtf.span(first, middle)
            if form.number == 1
            else edtf.span(middle + timedelta(days=1), last)
        )
    if whole.days <= 366:
        return (
            edtf.months(first, edtf.add_months(first, 5))
            if form.number == 1
            else edtf.months(edtf.add_months(first, 6), last)
        )
    half = (last.year - first.year + 1) // 2
    if form.number == 1:
        return edtf.join(edtf.year(first.year), edtf.year(first.year + half - 1))
    return edtf.join(edtf.year(first.year + half), edtf.year(last.year))


def _offset(form: Offset, context: Context) -> Interval | None:
    if form.base == "published":
        published = context.published
        if published is None:
            return None
        return _coarse(edtf.add(published, form.sign * form.count, form.unit), form)
    base = context.anchor if isinstance(form.base, str) else _resolve(form.base, context)
    if base is None or base.latest is None:
        return None
    if isinstance(form.base, str) and base.days > _LENGTHS[form.unit] and base.edtf[-1] != "~":
        # nothing lies two days after a year
        return None
    first = edtf.add(base.earliest, form.sign * form.count, form.unit)
    if base.days == 1:
        # "a year after 7 October 2023" is about a month, not a year, away from it
        unit = "month" if form.unit in ("year", "quarter") else form.unit
        return _coarse(first, replace(form, unit=unit))
    if base.days <= 31 and form.unit in ("month", "quarter", "year", "decade"):
        return edtf.month(first.year, first.month, loose=base.edtf.endswith("~"))
    if form.unit in ("year", "decade") and base.days <= 366:
        return edtf.year(first.year)
    if base.edtf.endswith("~") and form.unit in ("month", "quarter"):
        middle = edtf.add(date.fromisoformat(f"{base.edtf[:7]}-01"), form.sign * form.count,
                          form.unit)  # fmt: skip
        return edtf.month(middle.year, middle.month, loose=True)
    return edtf.span(first, edtf.add(base.latest, form.sign * form.count, form.unit))


def _coarse(on: date, form: Offset) -> Interval | None:
    """A day as precise as the unit that led to it."""
    if form.exact:
        return edtf.day(on)
    if form.unit in ("year", "decade", "century"):
        return edtf.year(on.year, loose=form.loose)
    if form.unit in ("month", "quarter"):
        return edtf.month(on.year, on.month, loose=form.loose)
    if form.unit == "weekend":
        return nearby.containing(on, "weekend")
    return edtf.day(on, loose=form.loose)


def _again(form: Again, context: Context) -> Interval | None:
    anchor = context.anchor
    if form.unit is None:
        return anchor
    if anchor is None and context.published is not None:
        anchor = edtf.day(context.published)
    if anchor is None or anchor.latest is None or anchor.days > _LENGTHS[form.unit]:
        return None
    near = anchor.latest if form.shift > 0 else anchor.earliest
    if form.of is not None:
        return _named_again(form.of, near, after=form.shift > 0)
    if form.weekday is None:
        return nearby.containing(near, form.unit, form.shift)
    if form.shift > 0:
        return edtf.day(edtf.weekday_on_or_after(near + timedelta(days=1), form.weekday))
    if form.shift < 0:
        return edtf.day(edtf.weekday_on_or_before(near - timedelta(days=1), form.weekday))
    return edtf.day(edtf.monday(near) + timedelta(days=form.weekday - 1))


def _named_again(form: Calendar | Season, near: date, *, after: bool) -> Interval | None:
    """The month or season that holds a day, or else the first one behind it."""
    for year in (near.year - 1, near.year, near.year + 1):
        found = _resolve(replace(form, year=year), Context(None, None, None, None))
        if found is not None and (found.earliest if after else found.latest or near) > near:
            return found
    return None


#: Longest anchor, in days, that "the next day", "that month", ... can be told from.
_LENGTHS = {"day": 3, "week": 7, "weekend": 7, "fortnight": 14, "month": 31, "quarter": 92,
            "year": 366, "decade": 3653, "century": 36525}  # fmt: skip


def _range(form: Range, context: Context) -> Interval | None:
    if _is_yearless(form.first) and _is_yearless(form.last):
        return _yearless_range(form, context)
    first = _resolve(form.first, context)
    if first is None:
        return None
    last_form = form.last
    if isinstance(last_form, Calendar) and last_form.year is None:
        # the end of a range is the first such day after its beginning
        inner = replace(context, published=first.earliest, direction="future", role=None)
        last = _resolve(last_form, inner)
    else:
        last = _resolve(last_form, context)
    if last is None or (last.latest is not None and last.latest < first.earliest):
        return None
    return edtf.join(first, last)


def _rest(form: Rest, context: Context) -> Interval | None:
    whole = _resolve(form.of, context)
    if whole is None or whole.latest is None or context.published is None:
        return None
    if not whole.earliest <= context.published <= whole.latest:
        return None
    return edtf.span(context.published, whole.latest)


def _named(form: Named, context: Context) -> Interval | None:
    if form.of is None:
        return nearby.named(form, context)
    year = _resolve(form.of, context)
    return nearby.named(Named(form.name, year.earliest.year), context) if year else None


def _beside(form: Beside, context: Context) -> Interval | None:
    base = _resolve(form.of, context)
    if base is None or base.latest is None:
        return None
    near = base.latest if form.shift > 0 else base.earliest
    if isinstance(form.unit, str):
        return nearby.containing(near, form.unit, form.shift)
    next_to = near + timedelta(days=form.shift)
    if form.shift > 0:
        return edtf.day(edtf.weekday_on_or_after(next_to, form.unit))
    return edtf.day(edtf.weekday_on_or_before(next_to, form.unit))


def _is_yearless(form: Form) -> bool:
    """Whether a date has a month and no year."""
    return isinstance(form, Calendar) and form.month is not None and form.year is None


def _yearless_range(form: Range, context: Context) -> Interval | None:
    """The range of the years around that the tense asks for, taken as a whole."""
    if context.published is None or not isinstance(form.first, Calendar):
        return None
    candidates = []
    for year in range(context.published.year - 1, context.published.year + 2):
        first = nearby.month_or_day(replace(form.first, year=year), context)
        if first is not None:
            ahead = replace(context, published=first.earliest, direction="future", role=None)
            last = _resolve(form.last, ahead)
            if last is not None:
                candidates.append(edtf.join(first, last))
    return nearby.choose(candidates, context)


def _part(form: Part, context: Context) -> Interval | None:
    whole = _resolve(form.of, context)
    return pieces.part(whole, form.part) if whole else None


def _nth(form: Nth, context: Context) -> Interval | None:
    whole = _resolve(form.of, context)
    return pieces.nth(whole, form.number, form.unit) if whole else None


def _edge(form: Edge, context: Context) -> Interval | None:
    whole = _resolve(form.of, context)
    return pieces.edge(whole, form.count, form.unit, form.direction) if whole else None


def _week_of(form: WeekOf, context: Context) -> Interval | None:
    day = _resolve(form.of, context)
    return pieces.week_of(day, weekend=form.weekend) if day else None


def _numeric(form: Numeric, context: Context) -> Interval | None:
    """Nothing says which figure is the month: a year alone would be no date of the text."""
    return None


_RULES: dict[type, Callable[[Any, Context], Interval | None]] = {
    Again: _again,
    Beside: _beside,
    Calendar: nearby.calendar_date,
    Day: nearby.day,
    Division: _division,
    Edge: _edge,
    MonthOf: nearby.month_of,
    Named: _named,
    Nth: _nth,
    Numeric: _numeric,
    Offset: _offset,
    Part: _part,
    Period: nearby.period,
    Range: _range,
    Rest: _rest,
    Season: nearby.season,
    Stretch: nearby.stretch,
    ToDate: nearby.to_date,
    WeekOf: _week_of,
    Weekday: nearby.weekday,
    Years: nearby.years,
}
