"""Dates in figures: "2023-10-13", "13/10/2023", "2015-18"."""

from calendar import monthrange

from factx.pipeline.dates.forms import Calendar, Form, Nothing, Nth, Numeric, Range
from factx.pipeline.dates.numbers import names_years
from factx.pipeline.dates.periods import Match
from factx.pipeline.dates.tokens import Tokens

_DASHES = frozenset(["-", "–"])


def is_possible(year: int | None, month: int, day: int) -> bool:
    """Whether a month has such a day; without a year, February has 29."""
    if not (1 <= month <= 12 and day >= 1) or (year is not None and not 1 <= year <= 9999):
        return False
    return day <= monthrange(2024 if year is None else year, month)[1]


def dated(year: int | None, month: int, day: int, weekday: int | None) -> Form:
    """A calendar date, or nothing where there is no such day."""
    return Calendar(year, month, day, weekday) if is_possible(year, month, day) else Nothing()


def read_figures(tokens: Tokens, i: int) -> Match | None:
    """Dates in figures: ISO, or day and month in an order that only a setting can tell."""
    if (week := _iso_week(tokens, i)) is not None:
        return week
    parts, sep, end = _figures(tokens, i)
    if len(parts) == 3:
        return _three_figures(parts, sep, end)
    if len(parts) != 2:
        return None
    (first, first_width), (second, second_width) = parts
    if (first_width, second_width) == (4, 4) and 1000 <= first < second < 2100:
        counts = names_years(tokens.at(end), tokens.at(end + 1))
        return None if counts else Match(Range(Calendar(first), Calendar(second)), end)
    if first_width == 4 and second_width == 1 and sep in _DASHES and second > first % 10:
        counts = names_years(tokens.at(end), tokens.at(end + 1))
        made = Range(Calendar(first), Calendar(first - first % 10 + second))
        return Match(made, end) if 1800 <= first < 2100 and not counts else None
    if first_width == 4 and second_width == 2 and sep in _DASHES | {"/"}:
        if second > first % 100:
            # "2015-16" and "2009-12" are years
            made = Range(Calendar(first), Calendar(first - first % 100 + second))
            return Match(made, end) if 1800 <= first < 2100 else None
        return Match(Calendar(first, second), end) if 1 <= second <= 12 and sep == "-" else None
    if first_width == 2 and second_width == 4 and sep == "/" and 1 <= first <= 12:
        return Match(Calendar(second, first), end) if 1900 <= second < 2100 else None
    if sep == "/" and first_width <= 2 and second_width <= 2 and max(first, second) <= 31:
        return (
            Match(Numeric(first, second, None), end) if min(first, second) in range(1, 13) else None
        )
    return None


def _iso_week(tokens: Tokens, i: int) -> Match | None:
    """Read "2023-W42"."""
    year, week = tokens.at(i).number, tokens.at(i + 3).number or 0
    marks = [tokens.at(i + 1).low, tokens.at(i + 2).low]
    if marks != ["-", "w"] or year not in range(1000, 2200) or week not in range(1, 54):
        return None
    if tokens.at(i + 3).end - tokens.at(i).start != 8:
        return None
    return Match(Nth(week, "week", Calendar(year)), i + 4)


def _figures(tokens: Tokens, i: int) -> tuple[list[tuple[int, int]], str, int]:
    """Up to three figures that one mark joins without blanks: (value, width), the mark, the end."""
    token = tokens.at(i)
    if i > 0 and tokens.at(i - 1).end == token.start and tokens.at(i - 1).text[-1:].isalpha():
        return [], "", i
    if "." in token.text and token.text.count(".") == 2 and not token.suffix:
        figures = token.text.split(".")
        if all(len(part) <= 4 and part.isascii() and part.isdecimal() for part in figures):
            return [(int(part), len(part)) for part in figures], ".", i + 1
        return [], "", i
    before = tokens.at(i - 1)
    if (
        token.number is None
        or token.suffix
        or (
            before.end == token.start
            and i > 0
            and (before.low in ("/", "-", "–", ".") or before.number)
        )
    ):
        return [], "", i
    parts, sep, j = [(token.number, len(token.text))], tokens.at(i + 1).low, i + 1
    if sep not in ("/", "-", "–"):
        return parts, "", j
    while len(parts) < 3 and tokens.at(j).low == sep and tokens.at(j).start == tokens.at(j - 1).end:
        number = tokens.at(j + 1)
        if number.number is None or number.suffix or number.start != tokens.at(j).end:
            break
        parts.append((number.number, len(number.text)))
        j += 2
    glued = tokens.at(j).low == sep and tokens.at(j).start == tokens.at(j - 1).end
    if glued and tokens.at(j + 1).start == tokens.at(j).end:
        return [], "", i
    return parts, sep, j


def _three_figures(parts: list[tuple[int, int]], sep: str, end: int) -> Match | None:
    """Three figures: the year first (ISO) or last."""
    (first, first_width), (second, second_width), (third, third_width) = parts
    if first_width == 4 and second_width <= 2 and third_width <= 2:
        form = dated(first, second, third, None)
        return Match(form, end)
    if max(first_width, second_width) > 2 or third_width not in (2, 4):
        return None
    if third_width == 2 and sep != "/":
        return None
    year = third if third_width == 4 else third + (1900 if third >= 50 else 2000)
    if first == second or (first > 12) != (second > 12):
        day, month = (first, second) if first > 12 else (second, first)
        return Match(dated(year, month, day, None), end)
    if first > 12:
        return Match(Nothing(), end)
    return Match(Numeric(first, second, year), end)
