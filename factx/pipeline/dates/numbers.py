"""Counts, ordinals and years inside of date expressions.

Each function takes the tokens and an index and returns the value with the index behind it, or
None when no such number begins there.
"""

from typing import NamedTuple

from factx.lexicon.dates import dates
from factx.pipeline.dates.tokens import Token, Tokens

#: Years that a bare four-digit number may mean, and those that need a word such as "in".
BARE_YEARS = range(1900, 2100)
ALL_YEARS = range(1000, 2200)


class Count(NamedTuple):
    """How many units, and whether the words are vague about it."""

    value: int
    vague: bool
    end: int


def read_count(tokens: Tokens, i: int) -> Count | None:
    """A count of units: "3", "three", "twenty-one", "a", "a couple of", "the few", "several"."""
    token = tokens.at(i)
    if token.number is not None and not token.suffix:
        return Count(token.number, False, i + 1)
    if token.low in ("a", "an"):
        after = tokens.at(i + 1)
        if after.word.vague is not None:
            return _vague(tokens, i + 1)
        if after.low == "dozen":
            return Count(12, False, i + 2)
        return Count(1, False, i + 1)
    if token.word.vague is not None:
        return _vague(tokens, i)
    if token.low == "dozen":
        return Count(12, False, i + 1)
    cardinal = read_cardinal(tokens, i)
    return Count(cardinal[0], False, cardinal[1]) if cardinal else None


def _vague(tokens: Tokens, i: int) -> Count:
    value = tokens.at(i).word.vague or 0
    return Count(value, True, i + 2 if tokens.at(i + 1).low == "of" else i + 1)


def read_cardinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A number word below one hundred."""
    value = tokens.at(i).word.cardinal
    if value is None:
        return None
    if value >= 20:
        j = i + 2 if tokens.at(i + 1).low == "-" else i + 1
        unit = tokens.at(j).word.cardinal
        if unit is not None and unit < 10:
            return value + unit, j + 1
    return value, i + 1


def read_ordinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """An ordinal below one hundred: "3rd", "third", "twenty-third", "twenty third"."""
    token = tokens.at(i)
    if token.is_ordinal_number and token.number is not None:
        return token.number, i + 1
    if token.word.ordinal is not None:
        return token.word.ordinal, i + 1
    tens = token.word.cardinal
    if tens is not None and tens >= 20:
        j = i + 2 if tokens.at(i + 1).low == "-" else i + 1
        unit = tokens.at(j).word.ordinal
        if unit is not None and unit < 10:
            return tens + unit, j + 1
    return None


def read_day(tokens: Tokens, i: int, *, words: bool) -> tuple[int, int] | None:
    """A day of the month; number words such as "twenty-nine" only where `words` allows."""
    token = tokens.at(i)
    if token.number is not None and not token.suffix:
        found: tuple[int, int] | None = (token.number, i + 1)
        if len(token.text) > 2:
            return None
    else:
        found = read_ordinal(tokens, i)
        if found is None and words:
            found = read_cardinal(tokens, i)
    # 32 to 39 are read as well: an impossible date must not fall back to its month.
    return found if found is not None and 0 < found[0] < 40 else None


def read_year(tokens: Tokens, i: int, *, bare: bool = False) -> tuple[int, int] | None:
    """A year: "2024", "'96", "twenty sixteen", "two thousand and sixteen".

    Args:
        tokens: The tokens.
        i: Where the year should begin.
        bare: Nothing before the number speaks for a year.
    """
    token = tokens.at(i)
    if token.number is not None and len(token.text) == 4 and not token.suffix:
        allowed = BARE_YEARS if bare else ALL_YEARS
        return (token.number, i + 1) if token.number in allowed else None
    if token.low in ("'", "’", "‘"):
        return _short_year(token, tokens.at(i + 1), i)
    return _worded_year(tokens, i)


def _short_year(mark: Token, token: Token, i: int) -> tuple[int, int] | None:
    """Two digits behind an apostrophe; 50 and above belong to the twentieth century."""
    if token.start != mark.end or len(token.text) != 2 or token.number is None:
        return None
    return token.number + (1900 if token.number >= 50 else 2000), i + 2


def _worded_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    century = tokens.at(i).word.cardinal
    if century == 2 and tokens.at(i + 1).low == "thousand":
        j = i + 3 if tokens.at(i + 2).low == "and" else i + 2
        rest = read_cardinal(tokens, j)
        return (2000 + rest[0], rest[1]) if rest else (2000, i + 2)
    if century in (19, 20):
        rest = read_cardinal(tokens, i + 1)
        if rest and rest[0] >= 10:
            return century * 100 + rest[0], rest[1]
    return None


def names_years(token: Token, after: Token) -> bool:
    """Whether a noun behind a four-digit number counts things ("2000 troops")."""
    return token.low in dates().counted or (token.low == "-" and after.low in dates().counted)
