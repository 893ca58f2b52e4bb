"""Years, decades and centuries: "1990s", "the '60s", "20th century", a bare "2008"."""

from factx.lexicon.dates import dates
from factx.pipeline.dates.forms import Calendar, Years
from factx.pipeline.dates.numbers import names_years, read_ordinal, read_year
from factx.pipeline.dates.periods import Match
from factx.pipeline.dates.tokens import Tokens

DASHES = frozenset(["-", "–", "—", "‑"])
QUOTES = frozenset(["'", "’", "‘"])

#: Words before a bare year that show it to be one.
_YEAR_LEADS = frozenset(["in", "since", "by", "until", "till", "from", "to", "of", "before",
                         "after", "between", "during", "through", "throughout", "circa", "late",
                         "early", "mid", "versus", "vs"])  # fmt: skip


#: Shortened words that number what follows.
_NUMBERED = frozenset(["no", "nos", "vol", "p", "pp", "art", "sec", "ch"])


def read_century(tokens: Tokens, i: int) -> Match | None:
    """Read "20th century", "nineteenth-century"."""
    found = read_ordinal(tokens, i)
    if found is None:
        return None
    j = found[1] + 1 if tokens.at(found[1]).low in DASHES else found[1]
    if tokens.at(j).low != "century" or not 1 <= found[0] <= 30:
        return None
    return Match(Years((found[0] - 1) * 100, 100), j + 1)


def read_decade(tokens: Tokens, i: int) -> Match | None:
    """Tell decades ("1990s") from centuries ("1800s", "1900s")."""
    token = tokens.at(i)
    end = i + 1
    if token.suffix != "s":
        if tokens.at(i + 1).low not in ("'s", "’s"):
            return None
        end = i + 2
    number = token.number
    if number is None or len(token.text.rstrip("sS")) != 4 or number % 10:
        return None
    if token.suffix != "s" and tokens.at(end).text[:1].isalpha() and tokens.at(i - 1).low != "the":
        # "2010's budget" is a genitive
        return None
    if number % 100 == 0 and number < 2000:
        return Match(Years(number, 100), end)
    return Match(Years(number, 10), end) if 1000 <= number < 2200 else None


def read_worded_decade(tokens: Tokens, i: int) -> Match | None:
    """Read "the nineties", "the '60s"."""
    token = tokens.at(i)
    if token.low in QUOTES:
        return read_short_decade(tokens, i)
    if token.word.part is not None:
        return None
    if dates().owners & {tokens.at(k).low for k in range(i - 3, i)}:
        return None
    decade = token.word.decade
    if token.suffix == "s" and token.number is not None and len(token.text) == 3:
        decade = token.number if token.number in range(10, 100, 10) else None
    if decade is None or tokens.at(i - 1).low not in ("the", "late", "early", "mid", "-"):
        return None
    return Match(Years(1900 + decade, 10), i + 1)


def read_short_decade(tokens: Tokens, i: int) -> Match | None:
    """Read "'90s"."""
    token = tokens.at(i + 1)
    if token.start != tokens.at(i).end or token.suffix != "s" or len(token.text) != 3:
        return None
    number = token.number
    if number is None or number % 10:
        return None
    return Match(Years((1900 if number >= 30 else 2000) + number, 10), i + 2)


def read_lone_year(tokens: Tokens, i: int) -> Match | None:
    """A year with nothing but its neighbours to show that it is one."""
    token, before = tokens.at(i), tokens.at(i - 1)
    led = before.low in _YEAR_LEADS
    year = read_year(tokens, i, bare=not led)
    if year is None or (token.number is None and not led and tokens.size > year[1]):
        return None
    after, next_ = tokens.at(year[1]), tokens.at(year[1] + 1)
    if before.text[:1].isdecimal() or (before.low == "." and tokens.at(i - 2).low in _NUMBERED):
        # a telephone, "no. 1999"
        return None
    if names_years(after, next_) and not (after.low == "-" and next_.low == "strong"):
        return None
    if after.low == "-" and next_.low in dates().counted:
        return None
    if after.low in ("%", "°", "$", "€") or before.low in ("$", "£", "€", "#", "¥", "+", "×"):
        return None
    glued = before.end == token.start and i > 0
    if (
        glued
        and before.low not in ("(", "[", "“", '"', "'", "‘", "’")
        and not (before.low in DASHES | {"/"} and not tokens.at(i - 2).text[:1].isupper())
    ):
        return None
    if before.low in dates().not_before_year and not led:
        heads = after.low in dates().year_heads
        if not heads and before.low != "only" and tokens.at(i - 2).low not in _YEAR_LEADS:
            return None
    return Match(Calendar(year=year[0]), year[1])
