"""Find the dates of a text: pure functions from text to expressions that nothing anchors yet.

Reading order: `tokens` cuts the text; `calendar`, `periods`, `relative` and `composite` read one
date at one place; this module takes the longest of them, joins two into a range, and looks at
the words before it. What a date means on a given day is the matter of `resolve`.
"""

from dataclasses import replace
from typing import cast

from factx.lexicon.dates import dates
from factx.pipeline.dates.calendar import read_calendar
from factx.pipeline.dates.composite import read_composite
from factx.pipeline.dates.figures import is_possible
from factx.pipeline.dates.forms import (
    Again,
    Calendar,
    DateExpression,
    Day,
    Division,
    Form,
    Named,
    Nothing,
    Nth,
    Numeric,
    Offset,
    Part,
    Range,
    Role,
    Season,
    Stretch,
    Weekday,
)
from factx.pipeline.dates.numbers import names_years, read_day, read_year
from factx.pipeline.dates.periods import Match, read_period, skip_the
from factx.pipeline.dates.relative import read_ahead, read_relative
from factx.pipeline.dates.tokens import END, Tokens, tokenize

_DASHES = frozenset(["-", "–", "—"])
_TO = frozenset(["to", "through", "until", "till", "thru"])

#: First words, other than those of the word tables, that may begin a date.
_STARTERS = frozenset(["the", "a", "an", "that", "'", "’", "‘", "q", "h", "eve", "dozen", "midway",
                       "opening", "final", "closing", "waning", "half", "rest",
                       "remainder", "then"])  # fmt: skip

#: Words that may stand between a preposition and its date: "in about 2008", "for the year 2010".
_BETWEEN = frozenset(["the", "about", "around", "just", "late", "early", "year", "month"])

#: Words that bear on a figure such as "10/2" or on a bare "Christmas".
_DATE_LEADS = frozenset(["on", "by", "since", "until", "till", "from", "before", "after", "during",
                         "at", "for", "this", "last", "next", "in", "over"])  # fmt: skip


def find_dates(text: str, *, day_first: bool | None = None) -> list[DateExpression]:
    """Find every date in a text.

    Args:
        text: Any text.
        day_first: Whether "3/4/2024" is the third of April; None leaves such figures unread
            where both orders are possible.

    Returns:
        Expressions in text order that do not overlap. Durations and times of day are none.
    """
    tokens = tokenize(text)
    found: list[DateExpression] = []
    i = 0
    while i < tokens.size:
        match, ahead = _read_at(tokens, i)
        if match is None:
            i += 1
            continue
        if not isinstance(match.form, Nothing):
            expression = _expression(tokens, i, match, ahead=ahead)
            settled = _settle(expression, tokens, i, match, day_first)
            if settled is not None:
                found.append(_with_shared_role(settled, found, tokens, i))
        i = match.end
    return found


def _read_at(tokens: Tokens, i: int) -> tuple[Match | None, bool]:
    """The longest date that begins at `i`, and whether only a look ahead makes it one."""
    token = tokens[i]
    if not _may_start(tokens, i):
        return None, False
    if tokens.at(i - 1).low in ("in", "within"):
        ahead = read_ahead(tokens, i)
        if ahead is not None:
            single = _single(tokens, i)
            if single is None or single.end <= ahead[0].end:
                return ahead
    first = _single(tokens, i)
    if first is None:
        return _bare_days(tokens, i), False
    return _joined(tokens, i, first) if token.low != "that" else first, False


def _may_start(tokens: Tokens, i: int) -> bool:
    """A quick look that turns most words away."""
    token = tokens[i]
    low = token.low
    if low in _STARTERS:
        after = tokens.at(i + 1)
        if low in ("a", "an"):
            return (
                after.word.unit is not None
                or after.word.vague is not None
                or (after.low == "dozen")
            )
        return low != "the" or _is_known(tokens, i + 1)
    return _is_known(tokens, i)


def _is_known(tokens: Tokens, i: int) -> bool:
    token = tokens.at(i)
    return (
        token.word is not END.word
        or token.text[:1].isdecimal()
        or token.low in _STARTERS
        or token.low in ("same", "time")
        or token.low in dates().holiday_starts
        or token.low == "very"
    )


def _single(tokens: Tokens, i: int) -> Match | None:
    """The longest date at `i` that is no range of two."""
    best = None
    for reader in (read_calendar, read_composite, read_relative):
        match = reader(tokens, i)
        if match is not None and (best is None or match.end > best.end):
            best = match
    return best


def _joined(tokens: Tokens, i: int, first: Match) -> Match:
    """Two dates as a range: "from January to March 2024", "2015-2018", "between May and July"."""
    if isinstance(first.form, Range | Nothing | Offset | Stretch):
        return first
    lead = tokens.at(i - 1).low if tokens.at(i - 1).low != "the" else tokens.at(i - 2).low
    j = first.end
    join = tokens.at(j).low
    if join == "," and tokens.at(j + 1).low in _TO and lead in ("from", "starting", "beginning"):
        j, join = j + 1, tokens.at(j + 1).low
    is_range = (
        join in _DASHES
        or (join in _TO and (lead in ("from", "starting", "beginning") or _is_dated(first.form)))
        or (join == "and" and lead == "between")
    )
    if not is_range:
        return first
    last = _last(tokens, j + 1, first)
    if last is None:
        return first
    form = _range(first.form, last.form)
    return Match(form, last.end) if form is not None else first


def _last(tokens: Tokens, j: int, first: Match) -> Match | None:
    """The second date of a range."""
    if tokens.at(j).low == "from":
        return None
    if tokens.at(j).low == "the" and tokens.at(j + 1).word.part:
        j = skip_the(tokens, j)
    last = _single(tokens, j)
    if last is None and tokens.at(j).low in ("now", "present"):
        return Match(Day(0), j + 1)
    if last is None and isinstance(first.form, Calendar) and first.form.month is None:
        # "between 1772 and 1795": the first year speaks for the second
        year = read_year(tokens, j) if first.form.year else None
        counts = year and names_years(tokens.at(year[1]), tokens.at(year[1] + 1))
        last = Match(Calendar(year[0]), year[1]) if year and not counts else None
    if last is None or isinstance(last.form, Nothing | Range):
        return None
    is_year = isinstance(last.form, Calendar) and last.form.month is None
    if is_year and tokens.at(j - 1).low in _DASHES and isinstance(first.form, Calendar):
        return last if first.form.month is None and first.form.weekday is None else None
    return last


def _is_dated(form: Form) -> bool:
    """Whether a form can open a range without "from" before it."""
    if isinstance(form, Season | Division):
        return True
    return isinstance(form, Calendar | Weekday | Part | Named | Numeric | Day | Nth)


def _range(first: Form, last: Form) -> Form | None:
    """A range whose ends lend each other their year; None where the two are no range."""
    if isinstance(last, Again | Stretch) or isinstance(getattr(last, "base", None), str):
        return None
    if not isinstance(first, Calendar):
        return Range(first, last)
    if isinstance(last, Calendar):
        return _calendar_range(first, last)
    if isinstance(last, Nth) and first.weekday and first.month is None:
        # "Monday to Friday next week"
        day = isinstance(last.unit, int)
        return Range(Nth(last.number, first.weekday, last.of) if day else first, last)
    if isinstance(last, Nth) and last.unit == "month" and first.month and first.year is None:
        # "January to April next year"
        return Range(Nth(first.month, "month", last.of), last)
    return Range(first, last)


def _calendar_range(first: Calendar, last: Calendar) -> Form | None:
    """Two calendar dates of one kind, the later one behind."""
    if _is_bare_weekday(first) != _is_bare_weekday(last):
        return None
    opening = first.year, first.month or 0, first.day or 0
    if first.year and last.year and opening > (last.year, last.month or 13, last.day or 32):
        return None
    if first.month and last.month is None and last.year and first.year is None:
        return None
    return Range(*_shared_year(first, last))


def _is_bare_weekday(form: Calendar) -> bool:
    return form.weekday is not None and form.month is None


def _shared_year(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    """Both ends with a year when one has it; December to January crosses into the next."""
    if first.month is None or last.month is None:
        return first, last
    wraps = (first.month, first.day or 0) > (last.month, last.day or 32)
    if first.year is None and last.year is not None:
        return replace(first, year=last.year - 1 if wraps else last.year), last
    if first.year is not None and last.year is None:
        return first, replace(last, year=first.year + 1 if wraps else first.year)
    return first, last


def _bare_days(tokens: Tokens, i: int) -> Match | None:
    """Days before a told month: "4-23 next month", "the 12th" behind "on"."""
    j = skip_the(tokens, i)
    day = read_day(tokens, j, words=False)
    if day is None or day[0] > 31:
        return None
    between = tokens.at(i - 1).low == "between" and tokens.at(day[1]).low == "and"
    if between or tokens.at(day[1]).low in _DASHES | _TO:
        other = read_day(tokens, skip_the(tokens, day[1] + 1), words=False)
        k = other[1] + 1 if other and tokens.at(other[1]).low in ("of", ",") else None
        period = read_period(tokens, k or (other[1] if other else i)) if other else None
        unit = getattr(period.form, "unit", None) if period else None
        if other and period and unit == "month" and other[0] > day[0]:
            first = Nth(day[0], "day", period.form)
            return Match(Range(first, Nth(other[0], "day", period.form)), period.end)
    ordinal = tokens.at(day[1] - 1).is_ordinal_number or tokens.at(day[1] - 1).word.ordinal
    if j > i and ordinal and (i == 0 and day[1] == tokens.size):
        return Match(Calendar(day=day[0]), day[1])
    if j > i and ordinal and tokens.at(i - 1).low in ("on", "until", "since", "by", "before"):
        behind = tokens.at(day[1])
        if not behind.text[:1].isalnum() and behind.low not in ("-", "“", '"', "'", "’"):
            return Match(Calendar(day=day[0]), day[1])
    return None


def _expression(tokens: Tokens, i: int, match: Match, *, ahead: bool) -> DateExpression:
    """The expression with the role that the words before it give."""
    start, end = tokens[i].start, tokens[match.end - 1].end
    role, lead = _role(tokens, i)
    if isinstance(match.form, Offset) and match.form.base == "main":
        role = "after" if match.form.sign < 0 else "before"
        lead = start
    if isinstance(match.form, Stretch) and match.form.direction == 0:
        role = "within"
    return DateExpression(start, end, match.form, role, lead, tentative=ahead)


def _with_shared_role(
    expression: DateExpression, found: list[DateExpression], tokens: Tokens, i: int
) -> DateExpression:
    """The role of the date before, where "and" or a comma joins the two: "in 2006 and 2007"."""
    joined = tokens.at(i - 1).low in ("and", "or", ",") and i > 1
    if expression.role or not joined or not found or found[-1].end != tokens[i - 2].end:
        return expression
    return replace(expression, role=found[-1].role)


def _role(tokens: Tokens, i: int) -> tuple[Role | None, int]:
    """What the words before an expression say, and where they begin."""
    roles = dates().roles
    for size in (3, 2, 1):
        if i >= size:
            words = tuple(tokens[k].low for k in range(i - size, i))
            # "the run-up to the election" is no "up to"
            if words in roles and not (size > 1 and tokens.at(i - size - 1).low == "-"):
                return cast("Role", roles[words]), tokens[i - size].start
    k = i - 1
    while k > 0 and i - k < 4 and tokens[k].low in _BETWEEN:
        k -= 1
        words = (tokens[k].low,)
        if words in roles:
            return cast("Role", roles[words]), tokens[k].start
    return None, tokens[i].start


def _settle(
    expression: DateExpression,
    tokens: Tokens,
    i: int,
    match: Match,
    day_first: bool | None,
) -> DateExpression | None:
    """The expression with its open choices made; None where it is no date after all."""
    form = expression.form
    alone = i == 0 and match.end == tokens.size
    before = tokens.at(i - 1).low
    if isinstance(form, Numeric):
        return _settle_figures(expression, form, day_first, led=alone or before in _DATE_LEADS)
    if isinstance(form, Range):
        first, last = _ordered(form.first, day_first), _ordered(form.last, day_first)
        return replace(expression, form=Range(first, last))
    if isinstance(form, Offset) and isinstance(form.base, Numeric):
        return replace(expression, form=replace(form, base=_ordered(form.base, day_first)))
    if isinstance(form, Named) and form.year is None and form.shift is None:
        bare = dates().holidays[form.name].bare
        if not (bare or alone or before in _DATE_LEADS):
            return None
    if before in dates().recurring:
        return None
    if isinstance(form, Calendar) and form.month and form.day and form.year is None:
        # "the September 11 attacks" are those of one year
        year = dates().known_days.get((form.month, form.day, tokens.at(match.end).low))
        return expression if year is None else replace(expression, form=replace(form, year=year))
    if isinstance(form, Calendar) and form.weekday and not form.day and before in ("a", "an"):
        # "on a Monday" is any; "a Friday attack" was on the last one
        behind = tokens.at(match.end)
        if behind.low in dates().dayparts or not behind.text[:1].isalpha():
            return None
    return expression


def _settle_figures(
    expression: DateExpression, form: Numeric, day_first: bool | None, *, led: bool
) -> DateExpression | None:
    """Day and month in the order that the setting, or the figures themselves, demand."""
    if form.year is None and (not led or f"{form.first}/{form.second}" in dates().never_figures):
        return None
    ordered = _ordered(form, day_first)
    if isinstance(ordered, Nothing) or (isinstance(ordered, Numeric) and form.year is None):
        return None
    return replace(expression, form=ordered)


def _ordered(form: Form, day_first: bool | None) -> Form:
    """A date in figures as a calendar date; itself where nothing tells day and month apart."""
    if not isinstance(form, Numeric):
        return form
    orders = [(form.first, form.second), (form.second, form.first)]  # day, month
    possible = [pair for pair in orders if is_possible(form.year, pair[1], pair[0])]
    if len(set(possible)) > 1:
        if day_first is None:
            return form
        possible = orders[:1] if day_first else orders[1:]
    if not possible:
        return Nothing()
    day, month = possible[0]
    return Calendar(form.year, month, day)
