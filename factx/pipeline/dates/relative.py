"""Dates told by their distance: "yesterday", "two weeks ago", "three months after pledging"."""

from dataclasses import replace

from factx.lexicon.dates import dates
from factx.pipeline.dates.calendar import read_calendar
from factx.pipeline.dates.forms import (
    Again,
    Beside,
    Calendar,
    Day,
    Offset,
    Period,
    Season,
    Stretch,
    ToDate,
    Unit,
)
from factx.pipeline.dates.numbers import Count, read_count
from factx.pipeline.dates.periods import Match, read_period, read_unit, skip_the
from factx.pipeline.dates.tokens import Tokens

#: Words between a count and its base, with the side of the base they point to.
_SIDES: dict[tuple[str, ...], int] = {
    ("after",): 1,
    ("from",): 1,
    ("following",): 1,
    ("since",): 1,
    ("before",): -1,
    ("prior", "to"): -1,
    ("ahead", "of"): -1,
    ("in", "advance", "of"): -1,
    ("preceding",): -1,
}

#: What may stand behind a count that looks back to an earlier date of the text.
_TOLD_BEHIND = {"later": 1, "afterwards": 1, "afterward": 1, "thereafter": 1, "earlier": -1}

#: Before "in ten years" these say how long something lasted ("the first in ten years").
_LASTING = frozenset(["time", "times", "first", "ever", "only", "once", "worst", "more", "longest"])


def read_relative(tokens: Tokens, i: int) -> Match | None:
    """The date told by its distance that begins at `i`."""
    token = tokens.at(i)
    if token.word.day is not None:
        return Match(Day(token.word.day), i + 1)
    return (
        _part_of_day(tokens, i)
        or _offset(tokens, i)
        or _neighbour(tokens, i)
        or _same(tokens, i)
        or _then(tokens, i)
        or _to_date(tokens, i)
        or _eve(tokens, i)
        or _current(tokens, i)
        or read_period(tokens, i)
    )


def _part_of_day(tokens: Tokens, i: int) -> Match | None:
    """Read "this morning", "last night"."""
    token, after = tokens.at(i), tokens.at(i + 1)
    if after.low not in dates().dayparts or token.low not in ("this", "last"):
        return None
    return Match(Day(0 if token.low == "this" else -1), i + 2)


def _offset(tokens: Tokens, i: int) -> Match | None:
    """A count of units before or after something."""
    counted = read_span(tokens, i)
    if counted is None:
        return None
    unit, count, vague, end = counted
    loose = vague or tokens.at(i - 1).low in (
        "nearly", "almost", "about", "around", "roughly", "some", "over", "approximately", "than"
    )  # fmt: skip
    after, next_ = tokens.at(end), tokens.at(end + 1)
    finer = _finer_offset(tokens, end, unit, count)
    if finer is not None:
        return finer
    if after.low == "ago":
        today = tokens.at(end + 1).low == "today" or tokens.at(i - 1).low == "exactly"
        offset = Offset(unit, count, -1, "published", loose, exact=today)
        return Match(offset, end + 2 if tokens.at(end + 1).low == "today" else end + 1)
    if after.low == "hence" or (after.low in ("from", "since") and next_.low == "now"):
        behind = end + 1 if after.low == "hence" else end + 2
        return Match(Offset(unit, count, 1, "published", loose), behind)
    if after.low in ("back", "out") and vague is False and tokens.at(i - 1).low != "come":
        return None
    if after.low in _TOLD_BEHIND and next_.low != "than":
        return Match(Offset(unit, count, _TOLD_BEHIND[after.low], "anchor", loose), end + 1)
    return _based(tokens, end, unit, count, loose)


#: Half of a unit, in a smaller one.
_HALVES: dict[Unit, tuple[Unit, int]] = {
    "year": ("month", 6),
    "month": ("day", 15),
    "decade": ("year", 5),
    "century": ("year", 50),
}


def _finer_offset(tokens: Tokens, end: int, unit: Unit, count: int) -> Match | None:
    """The second count of "two years and three months ago"."""
    j = end + 1 if tokens.at(end).low in ("and", ",") else end
    if not (tokens.at(j).text[:1].isdecimal() or tokens.at(j).word.cardinal):
        return None
    inner = _offset(tokens, j)
    offset = inner.form if inner else None
    if inner is None or not isinstance(offset, Offset) or offset.base != "published":
        return None
    base = Offset(unit, count, offset.sign, "published", exact=True)
    return Match(replace(offset, base=base), inner.end)


def read_span(tokens: Tokens, i: int) -> tuple[Unit, int, bool, int] | None:
    """A duration: unit, count, whether vague, and the index behind it."""
    if tokens.at(i).low == "half" and tokens.at(i + 1).low in ("a", "an"):
        unit = read_unit(tokens, i + 2)
        half = _HALVES.get(unit[0]) if unit else None
        return (half[0], half[1], False, unit[2]) if unit and half else None
    if tokens.at(i - 1).low in ("half", "of", "quarter") or tokens.at(i - 1).low in ("-", "–"):
        # "half a year ago", "a quarter of a century ago": read from their first word, or not
        return None
    count = read_count(tokens, i)
    if count is None or count.value > 10_000:
        return None
    unit = read_unit(tokens, count.end)
    if unit is None or (unit[1] is False and count.value != 1 and unit[0] != "weekend"):
        return None
    if tokens.at(count.end - 1).low == "a" and unit[1]:
        return None
    end = unit[2]
    if tokens.at(end).low in ("and", "or"):
        return _and_a_half(tokens, unit[0], count, end)
    return unit[0], count.value, count.vague, end


def _and_a_half(
    tokens: Tokens, unit: Unit, count: Count, end: int
) -> tuple[Unit, int, bool, int] | None:
    """Read "a year and a half"; "a year or two" is no more than vague."""
    lows = [tokens.at(k).low for k in range(end, end + 3)]
    half = _HALVES.get(unit)
    if lows == ["and", "a", "half"] and half is not None:
        # a whole is two halves
        return half[0], (2 * count.value + 1) * half[1], count.vague, end + 3
    if lows[:2] == ["or", "two"] or lows[:2] == ["or", "so"]:
        return unit, count.value, True, end + 2
    return None if lows[1] == "a" else (unit, count.value, count.vague, end)


def _based(tokens: Tokens, end: int, unit: Unit, count: int, loose: bool) -> Match | None:
    """A count before or after a date, or after an event that has none."""
    found = [
        words
        for words in _SIDES
        if tuple(token.low for token in tokens[end : end + len(words)]) == words
    ]
    if not found:
        return None
    words = found[0]
    sign = _SIDES[words]
    j = end + len(words)
    base = read_base(tokens, j)
    if base is not None:
        return Match(Offset(unit, count, sign, base.form, loose), base.end)
    if words[0] in ("from", "since"):
        return None
    behind = tokens.at(j)
    if not behind.text[:1].isalnum() and behind.text not in ("“", '"', "‘", "'"):
        # "two days before." tells its distance from an earlier date
        return Match(Offset(unit, count, sign, "anchor", loose), j) if len(words) == 1 else None
    return Match(Offset(unit, count, -sign, "main", loose), j)


def read_base(tokens: Tokens, j: int) -> Match | None:
    """A date that another one is counted from."""
    if tokens.at(j).low == "now":
        return Match(Day(0), j + 1)
    if tokens.at(j).low == "that":
        k = j + 2 if tokens.at(j + 1).low in ("date", "day") else j + 1
        return Match(Again("day", 0), k) if k > j + 1 else None
    token = tokens.at(j)
    if token.word.day is not None:
        return Match(Day(token.word.day), j + 1)
    nested = _neighbour(tokens, j)
    if nested is not None and isinstance(nested.form, Beside):
        return nested
    return read_calendar(tokens, j) or _calendar_period(tokens, j)


def _calendar_period(tokens: Tokens, j: int) -> Match | None:
    match = read_period(tokens, j)
    return match if match and not isinstance(match.form, Stretch | Again) else None


def _neighbour(tokens: Tokens, i: int) -> Match | None:
    """Read "the day after tomorrow", "the year before", "the day after"."""
    j = skip_the(tokens, i)
    unit = read_unit(tokens, j)
    if unit is None or unit[1]:
        return _weekday_beside(tokens, j) if j > i else None
    side = tokens.at(unit[2]).low
    if side not in ("before", "after", "earlier", "prior", "later", "following"):
        return None
    sign = 1 if side in ("after", "later", "following") else -1
    counted = tokens.at(i - 1).low == "-" or tokens.at(i - 1).text[:1].isdecimal()
    if side in ("before", "after") and (j > i or not counted):
        if tokens.at(unit[2] + 1).low == ("last" if sign < 0 else "next") and not (
            read_period(tokens, unit[2] + 1)
        ):
            return Match(Period(unit[0], 2 * sign), unit[2] + 2)
        base = read_base(tokens, unit[2] + 1)
        if base is not None:
            return Match(Beside(unit[0], sign, base.form), base.end)
    behind = tokens.at(unit[2] + 1)
    if j == i or side == "later" or (side != "earlier" and behind.text[:1].isalnum()):
        return None
    return Match(Again(unit[0], sign), unit[2] + 1)


def _weekday_beside(tokens: Tokens, j: int) -> Match | None:
    """Read "the Friday before Christmas"."""
    word, side = tokens.at(j).word, tokens.at(j + 1).low
    if word.weekday is None or word.short or side not in ("before", "after"):
        return None
    base = read_base(tokens, j + 2)
    if base is None:
        return None
    return Match(Beside(word.weekday, -1 if side == "before" else 1, base.form), base.end)


def _same(tokens: Tokens, i: int) -> Match | None:
    """Read "that year", "the same day", "that May"."""
    token = tokens.at(i)
    j = i + 1
    if token.low in ("the", "that") and tokens.at(i + 1).low == "same":
        j = i + 2
    elif token.low != "that":
        return None
    unit = read_unit(tokens, j)
    if unit is not None and not unit[1] and unit[0] != "decade":
        return Match(Again(unit[0], 0), unit[2])
    word = tokens.at(j).word
    # "confirmed that Wednesday's raids" is a clause, "on that Wednesday" a day
    told = token.low == "the" or tokens.at(i - 1).low in dates().month_leads | {"on"}
    if told and word.weekday is not None and not word.short:
        return Match(Again("day", 0, word.weekday), j + 1)
    return _named_again(tokens, i, j, told=told)


def _named_again(tokens: Tokens, i: int, j: int, *, told: bool) -> Match | None:
    """Read "that May", "that spring", but not the name of "said that May would resign"."""
    before, word, after = tokens.at(i - 1).low, tokens.at(j).word, tokens.at(j + 1)
    opens = told or before in ("", ".", ",")
    if word.short or not (opens or not after.text[:1].isalnum() or after.low in _CLOSING):
        return None
    if word.month is not None:
        return Match(Again("year", 0, of=Calendar(month=word.month)), j + 1)
    if word.season is not None:
        return Match(Again("year", 0, of=Season(word.season)), j + 1)
    return None


def _then(tokens: Tokens, i: int) -> Match | None:
    """Read "by then", "sent 400 men then", "at the time"; "then sent 400 men" only comes next."""
    lead, after = tokens.at(i - 1).low, tokens.at(i + 1)
    if tokens.at(i).low == "then":
        ends = not after.text[:1].isalnum() and lead.isalnum() and lead not in _ONWARD
        return Match(Again(None, 0), i + 1) if ends or lead == "by" else None
    timed = lead == "at" and tokens.at(i).low in ("the", "that") and after.low == "time"
    return Match(Again(None, 0), i + 2) if timed and tokens.at(i + 2).low != "of" else None


#: Words before a "then" that is no date of what is told.
_ONWARD = frozenset(["since", "until", "till", "from", "and", "but", "even", "just", "now", "what"])

#: Words behind "that May" that do not tell of somebody called May.
_CLOSING = frozenset(["with", "to", "in", "by", "for", "from", "when", "after", "at", "on"])


def _to_date(tokens: Tokens, i: int) -> Match | None:
    """Read "year to date"."""
    unit = read_unit(tokens, i)
    if unit is None or unit[1] or unit[0] == "day":
        return None
    lows = [tokens.at(k).low for k in range(unit[2], unit[2] + 4)]
    if lows[:2] == ["to", "date"]:
        return Match(ToDate(unit[0]), unit[2] + 2)
    return Match(ToDate(unit[0]), unit[2] + 4) if lows == ["-", "to", "-", "date"] else None


def _eve(tokens: Tokens, i: int) -> Match | None:
    """Read "the eve of October 7"; the eve of an event is no date."""
    j = skip_the(tokens, i)
    if tokens.at(j).low != "eve" or tokens.at(j + 1).low != "of":
        return None
    base = read_base(tokens, j + 2)
    return Match(Offset("day", 1, -1, base.form), base.end) if base else None


def _current(tokens: Tokens, i: int) -> Match | None:
    """Read "the month" of "within the month" and "before the month is out"."""
    lead, unit = tokens.at(i - 1).low, read_unit(tokens, i + 1)
    if tokens.at(i).low != "the" or unit is None or unit[0] not in ("week", "month", "year"):
        return None
    behind = tokens.at(unit[2]).low, tokens.at(unit[2] + 1).low
    if lead == "before" and behind in (("is", "out"), ("is", "over"), ("is", "up")):
        return Match(Period(unit[0], 0), unit[2] + 2)
    return Match(Period(unit[0], 0), unit[2]) if lead == "within" and behind[0] != "of" else None


def read_ahead(tokens: Tokens, i: int) -> tuple[Match, bool] | None:
    """A span behind "within" or "in": the match, and whether it is one only when looking ahead."""
    lead = tokens.at(i - 1).low
    j = i + 1 if tokens.at(i).low in ("about", "around", "just", "under") else i
    counted = read_span(tokens, j)
    if counted is None or lead not in ("within", "in"):
        return None
    unit, count, vague, end = counted
    behind = tokens.at(end).low
    if lead == "within":
        if behind == "of":  # "within a day of the attack" waits for an event
            return None
        if unit == "year":
            unit, count = "month", 12 * count  # as a deadline, a year is no more loose than that
        loose = vague or unit not in ("day", "week", "fortnight")
        return Match(Offset(unit, count, 1, "published", loose), end), False
    before = {tokens.at(k).low for k in range(i - 6, i - 1)}
    if any(word.endswith("est") and len(word) > 4 for word in before):
        # "the deadliest attack in ten years"
        return None
    if behind in ("'s", "’s", "'", "’") and tokens.at(end + 1).low == "time":
        end, behind = end + 2, "time"
    if behind in ("of", "or", "to", "-", "'", "’", "'s", "’s") or before & _LASTING:
        return None
    return Match(Offset(unit, count, 1, "published", loose=vague), end), True
