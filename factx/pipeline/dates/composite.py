"""Parts of periods: "the middle of last year", "first Friday of July", "Q3 2024"."""

from typing import Literal, cast

from factx.pipeline.dates.calendar import read_calendar
from factx.pipeline.dates.forms import (
    Again,
    Calendar,
    Division,
    Edge,
    Form,
    Nth,
    Part,
    Period,
    Rest,
    Season,
    Unit,
    WeekOf,
    Years,
)
from factx.pipeline.dates.numbers import read_count, read_ordinal, read_year
from factx.pipeline.dates.periods import Match, read_period, read_unit, read_year_of, skip_the
from factx.pipeline.dates.relative import read_base, read_relative
from factx.pipeline.dates.tokens import Tokens

_SEASON_LEADS = frozenset(["in", "by", "since", "until", "till", "during", "from", "before",
                           "after", "through", "throughout", "over", "of"])  # fmt: skip


#: Words that may follow "the summer" where it is a time.
_SEASON_FOLLOWERS = frozenset(["when", "and", "or", "but", "to", "after", "before", "as", "with",
                               "for", "if", "because", "while", "by", "at", "on", "from", "until",
                               "he", "she", "it", "they", "the", "s", "that", "will", "was",
                               "were", "had"])  # fmt: skip


#: "The year" alone is this one.
_OWN = frozenset(["week", "month", "quarter", "year", "decade", "century"])


def read_composite(tokens: Tokens, i: int) -> Match | None:
    """The part of a period that begins at `i`."""
    return (
        _part(tokens, i)
        or _year_end(tokens, i)
        or _comparative(tokens, i)
        or _division(tokens, i)
        or _edge(tokens, i)
        or _nth(tokens, i)
        or _week_of(tokens, i)
        or _season(tokens, i)
        or _rest(tokens, i)
    )


def read_whole(tokens: Tokens, i: int, *, own: bool = True) -> Match | None:
    """A period that can have parts: a month, a year, a week, a decade.

    Args:
        tokens: The tokens.
        i: Where it should begin.
        own: Whether "the year" alone stands for this year.
    """
    match = read_calendar(tokens, i)
    if match is not None:
        form = match.form
        whole = isinstance(form, Years) or (isinstance(form, Calendar) and form.day is None)
        if whole and not (isinstance(form, Calendar) and form.weekday and not form.month):
            return match
        return match if isinstance(form, Nth) and form.unit == "month" else None
    match = read_period(tokens, i) or _season(tokens, i) or _same_period(tokens, i)
    if match is not None:
        return match
    j = skip_the(tokens, i)
    unit = read_unit(tokens, j)
    if own and j > i and unit and not unit[1] and unit[0] in _OWN:
        return Match(Period(unit[0], 0), unit[2])
    return None


def _same_period(tokens: Tokens, i: int) -> Match | None:
    if tokens.at(i).low != "that" and tokens.at(i + 1).low != "same":
        return None
    return read_relative(tokens, i)


def _of(tokens: Tokens, i: int) -> Match | None:
    """A period behind "of" or "in"."""
    return read_whole(tokens, i + 1) if tokens.at(i).low in ("of", "in") else None


def _part(tokens: Tokens, i: int) -> Match | None:
    """Read "early 2025", "mid-July", "the middle of last year", "late in the week"."""
    j = skip_the(tokens, i)
    j = j + 1 if tokens.at(j).low == "very" else j
    part = tokens.at(j).word.part
    if part is None:
        return None
    j = j + 1 if tokens.at(j + 1).low == "part" else j
    behind = tokens.at(j + 1).low
    noun = tokens.at(j).low in ("beginning", "start", "middle", "midway", "end", "close")
    if behind == "of" or (behind in ("in", "through") and (not noun or behind == "through")):
        match = read_whole(tokens, j + 2)
    elif tokens.at(j + 1).low == "-" or not noun:
        match = read_whole(tokens, j + 2 if behind in ("-", "–") else j + 1, own=False)
    else:
        match = None
    if match is None or (isinstance(match.form, Calendar) and match.form.day):
        return None
    if isinstance(match.form, Again) and match.form.unit == "day":
        return None
    return Match(Part(part, match.form), match.end)


def _year_end(tokens: Tokens, i: int) -> Match | None:
    """Read "year end", "year's end", "the month's end", "beginning of month"."""
    j = skip_the(tokens, i)
    unit = read_unit(tokens, j)
    k = unit[2] if unit else j
    if unit and unit[0] in ("week", "month", "year") and not unit[1]:
        if tokens.at(k).low in ("'s", "’s", "-", "s"):
            k += 1
        if tokens.at(k).low == "end" and (unit[0] != "week" or k > unit[2]):
            return Match(Part("end", Period(unit[0], 0)), k + 1)
    period = read_period(tokens, i)
    if (
        period
        and tokens.at(period.end).low in ("'s", "’s")
        and (tokens.at(period.end + 1).low == "end")
    ):
        return Match(Part("end", period.form), period.end + 2)
    part = tokens.at(j).word.part
    if part is not None and tokens.at(j + 1).low == "of":
        unit = read_unit(tokens, j + 2)
        if unit and unit[0] in ("week", "month", "year") and not unit[1]:
            return Match(Part(part, Period(unit[0], 0)), unit[2])
    return None


def _comparative(tokens: Tokens, i: int) -> Match | None:
    """Read "earlier this year", "later in the month": the period, and no more."""
    if tokens.at(i).word.comparative is None:
        return None
    j = i + 1
    if tokens.at(j).low in ("in", "on"):
        match = read_whole(tokens, j + 1)
    else:
        match = read_whole(tokens, j, own=False)
        if match and isinstance(match.form, Calendar):
            return None
    if match is None or isinstance(match.form, Season):
        return match
    return match if not isinstance(match.form, Again) or match.form.unit != "day" else None


def _division(tokens: Tokens, i: int) -> Match | None:
    """Quarters and halves: "the third quarter of 2024", "Q3 2024", "second half of the year"."""
    token = tokens.at(i)
    if token.low in ("q", "h") and tokens.at(i + 1).start == token.end:
        number, j = tokens.at(i + 1).number, i + 2
        parts: Literal[2, 4] = 4 if token.low == "q" else 2
        if number is None or not 1 <= number <= parts:
            return None
        led = tokens.at(i - 1).low in ("in", "for", "by", "during", "since") or tokens.size == 2
        return _of_year(tokens, j, number, parts, bare=parts == 4 and led)
    if len(token.text) == 4 and token.number is not None:
        return _after_year(tokens, i)
    j = skip_the(tokens, i)
    ordinal = read_ordinal(tokens, j)
    if ordinal is None and tokens.at(j).low in ("last", "final", "latter"):
        ordinal = -1, j + 1
    if ordinal is None:
        return None
    k = ordinal[1] + 1 if tokens.at(ordinal[1]).low == "-" else ordinal[1]
    noun = tokens.at(k).low
    if noun not in ("quarter", "half"):
        return None
    parts = 4 if noun == "quarter" else 2
    number = parts if ordinal[0] == -1 else ordinal[0]
    if not 1 <= number <= parts:
        return None
    led = j > i and tokens.at(i - 1).low in ("in", "by", "during", "for") and ordinal[0] > 0
    return _of_year(tokens, k + 1, number, parts, bare=led and parts == 4)


def _after_year(tokens: Tokens, i: int) -> Match | None:
    """Read "2016 Q4", "2016 third quarter"."""
    year = read_year(tokens, i)
    if year is None:
        return None
    mark, number = tokens.at(year[1]), tokens.at(year[1] + 1).number or 0
    if mark.low == "q" and tokens.at(year[1] + 1).start == mark.end and 1 <= number <= 4:
        return Match(Division(number, 4, Calendar(year[0])), year[1] + 2)
    ordinal = read_ordinal(tokens, year[1])
    if ordinal and ordinal[0] <= 4 and tokens.at(ordinal[1]).low == "quarter":
        return Match(Division(ordinal[0], 4, Calendar(year[0])), ordinal[1] + 1)
    return None


def _of_year(
    tokens: Tokens, j: int, number: int, parts: Literal[2, 4], *, bare: bool
) -> Match | None:
    """The year, or month, behind a quarter or half."""
    k = j + 1 if tokens.at(j).low in ("of", "in", ",", "-") else j
    year = read_year(tokens, k)
    if year is not None:
        return Match(Division(number, parts, Calendar(year[0])), year[1])
    if tokens.at(j).low in ("of", "in"):
        whole = read_whole(tokens, j + 1)
        if whole is not None and _is_divisible(whole.form, parts):
            return Match(Division(number, parts, whole.form), whole.end)
        return None
    told = read_year_of(tokens, j)
    if told is not None and tokens.at(j).low != ",":
        return Match(Division(number, parts, told.form), told.end)
    return Match(Division(number, parts), j) if bare else None


def _is_divisible(form: Form, parts: int) -> bool:
    if isinstance(form, Calendar):
        return form.month is None or parts == 2
    if isinstance(form, Period | Again):
        return form.unit == "year" or (parts == 2 and form.unit == "month")
    return parts == 2


def _edge(tokens: Tokens, i: int) -> Match | None:
    """Read "the first six months of 2024", "the last weeks of the year"."""
    j = skip_the(tokens, i)
    low = tokens.at(j).low
    if low in ("first", "opening", "early"):
        direction = 1
    elif low in ("last", "final", "closing", "waning"):
        direction = -1
    else:
        return None
    count = read_count(tokens, j + 1)
    unit = read_unit(tokens, count.end if count else j + 1)
    if unit is None or not unit[1]:
        return None
    whole = _of(tokens, unit[2])
    if whole is None:
        return None
    if count is None or count.vague:
        return Match(Part("early" if direction > 0 else "late", whole.form), whole.end)
    return Match(Edge(count.value, unit[0], direction, whole.form), whole.end)


def _nth(tokens: Tokens, i: int) -> Match | None:
    """Read "first Friday of July", "last day of October", "15th of next month"."""
    j = skip_the(tokens, i)
    if tokens.at(j).low == "week" and (number := tokens.at(j + 1).number):
        whole = _of(tokens, j + 2) or read_whole(tokens, j + 2, own=False)
        return Match(Nth(number, "week", whole.form), whole.end) if whole else None
    ordinal = read_ordinal(tokens, j)
    if ordinal is None and tokens.at(j).low in ("last", "final"):
        ordinal = -1, j + 1
    if ordinal is None:
        return None
    number, k = ordinal
    unit = read_unit(tokens, k)
    target: Unit | int | None = tokens.at(k).word.weekday
    if unit is not None and not unit[1] and unit[0] in ("day", "week", "weekend", "month"):
        target, k = unit[0], unit[2]
    elif target is not None:
        k += 1
    else:
        is_day = j > i or tokens.at(j).is_ordinal_number
        return _day_of_month(tokens, k, number) if is_day else None
    whole = _of(tokens, k)
    if whole is None and tokens.at(k).word.shift is not None:
        whole = read_period(tokens, k)
    if whole is None or not _fits(target, whole.form):
        return None
    return Match(Nth(number, target, whole.form), whole.end)


def _day_of_month(tokens: Tokens, k: int, number: int) -> Match | None:
    """The month behind a day: "the 15th of next month", "the 15th of the month"."""
    if tokens.at(k).low != "of":
        return None
    whole = read_whole(tokens, k + 1)
    if whole and isinstance(whole.form, Period | Again) and whole.form.unit == "month":
        return Match(Nth(number, "day", whole.form), whole.end)
    return None


def _fits(target: Unit | int, form: Form) -> bool:
    """Whether a period is longer than the unit that is counted in it."""
    if isinstance(form, Period | Again):
        order = ["day", "week", "fortnight", "month", "quarter", "year", "decade"]
        inner = target if isinstance(target, str) and target in order else "day"
        return form.unit in order and order.index(inner) < order.index(form.unit)
    return not (target == "month" and isinstance(form, Calendar) and form.month)


def _week_of(tokens: Tokens, i: int) -> Match | None:
    """Read "the week of September 15th", "the weekend of May 3", "the weekend"."""
    j = skip_the(tokens, i)
    unit = read_unit(tokens, j)
    if unit is None or unit[1] or unit[0] not in ("week", "weekend"):
        return None
    weekend = unit[0] == "weekend"
    behind = tokens.at(unit[2]).low
    if behind in ("of", "beginning", "starting", "commencing", "ending", "from"):
        base = read_base(tokens, unit[2] + 1)
        form = base.form if base else None
        if base and isinstance(form, Calendar) and (form.day or form.weekday):
            return Match(WeekOf(form, weekend), base.end)
    if weekend and j > i and not tokens.at(i - 1).word.shift:
        return Match(Period("weekend", 0), unit[2])
    return None


def _behind_winter(tokens: Tokens, year: int, end: int) -> int:
    """The index behind the second year of "winter 2015-16"."""
    number = tokens.at(end + 1).number
    joined = tokens.at(end).low in ("-", "–", "/") and number is not None
    return end + 2 if joined and number in (year + 1, (year + 1) % 100) else end


def _rest(tokens: Tokens, i: int) -> Match | None:
    """Read "the rest of this month", "the remainder of the year"."""
    j = skip_the(tokens, i)
    if tokens.at(j).low not in ("rest", "remainder") or tokens.at(j + 1).low != "of":
        return None
    whole = read_whole(tokens, j + 2)
    if whole is None or not isinstance(whole.form, Period | Calendar):
        return None
    return Match(Rest(whole.form), whole.end)


def _season(tokens: Tokens, i: int) -> Match | None:
    """Read "summer 2024", "the spring of 2003", "in the autumn"."""
    j = skip_the(tokens, i)
    season = tokens.at(j).word.season
    if season is None:
        return None
    behind = tokens.at(j + 1).low
    k = j + 2 if behind in ("of", "in", ",") else j + 1
    year = read_year(tokens, k)
    if tokens.at(j).low == "fall" and behind == "in" and j == i:
        # "saw Kabul fall in 1996"
        return None
    if year is not None:
        return Match(Season(season, year[0]), _behind_winter(tokens, *year))
    told = read_year_of(tokens, j + 1) if behind != "," else None
    if told is not None:
        shift = cast("int", getattr(told.form, "shift", 0))
        if isinstance(told.form, Period):
            return (
                Match(Part(str(season), told.form), told.end)
                if shift
                else Match(Season(season, None, 0), told.end)
            )
        return Match(Part(str(season), told.form), told.end)
    lead = tokens.at(i - 1).low
    if behind in ("of", "in") or (behind[:1].isalpha() and behind not in _SEASON_FOLLOWERS):
        # "by the fall in oil prices", "the spring thaw"
        return None
    if lead not in _SEASON_LEADS or tokens.at(j).text[0].isupper():
        return None
    # "in summer" is every summer; "in the summer" and "by summer" are one
    if j == i and lead not in ("by", "since", "until", "till"):
        return None
    return Match(Season(season), j + 1)
