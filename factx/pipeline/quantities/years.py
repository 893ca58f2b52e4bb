"""Whether four digits are a year or a count: "in 2004 troops arrived", "2000 troops"."""

from itertools import pairwise

from factx.pipeline.quantities.figure import Figure
from factx.pipeline.quantities.nouns import counted_noun_follows, plural_follows
from factx.pipeline.quantities.tokens import Tokens

#: Bare digits may be a year between these; from 1900 on they are unless they count something.
_EARLIEST, _MODERN, _LATEST = 1000, 1900, 2099
#: A hedged count is a round one.
_ROUND = 50
_CIRCA = ("c", "ca", "circa")
_YOUNGEST, _OLDEST = 1, 110
_LINKS = ("to", "-", "–", "and", "through", "till", "until")


def is_year(tokens: Tokens, figure: Figure) -> bool:
    """Whether a bare figure is a year, a decade or one of "BC"."""
    digits = figure.digits
    if figure.unit is not None or figure.kind != "count":
        return False
    if not digits:
        return _is_spelled_year(tokens, figure)
    if _has_era(tokens, figure):
        return True
    if not (digits.isdigit() and len(digits) == 4):
        return _is_short_year(tokens, figure)
    if not _EARLIEST <= int(digits) <= _LATEST:
        return False
    if tokens.hyphen(figure.last):
        return _hyphenated(tokens, figure)
    if len(tokens.words) == 1:
        return False  # a figure all by itself was asked for as a figure
    if _after_preposition(tokens, figure):
        return int(digits) >= _MODERN or not counted_noun_follows(tokens, figure.last)
    if counted_noun_follows(tokens, figure.last) or _is_hedged(tokens, figure):
        return False
    return int(digits) >= _MODERN or _reads_as_old_year(tokens, figure)


def _has_era(tokens: Tokens, figure: Figure) -> bool:
    """Whether "500 BC" or "A.D. 500" stands here; "200 ad campaigns" does not."""
    before, after = figure.first - 1, figure.last
    if tokens.word(after) in tokens.lexicon.eras:
        return tokens.word(after) != "ad" or tokens.surface(after) != "ad"
    return tokens.word(before) in ("a.d.", "ad") and tokens.surface(before) != "ad"


def _is_hedged(tokens: Tokens, figure: Figure) -> bool:
    """Whether a hedge makes a count of four digits; "about 2005" needs a plural behind it."""
    found = tokens.phrase_to(tokens.lexicon.before, figure.first)
    if found is None:
        return False
    if plural_follows(tokens, figure.last):
        return True
    if tokens.word(found[0] - 1) in tokens.lexicon.year_after or tokens.word(found[0]) in _CIRCA:
        return False  # "since at least 1993"
    firm = tokens.word(figure.first - 1) not in tokens.lexicon.year_looser
    return firm and int(figure.digits) % _ROUND == 0  # "over 2009" compares, "over 2000" counts


def _reads_as_old_year(tokens: Tokens, figure: Figure) -> bool:
    """Whether "by 1815" and "the 1836 revolt" stand here, not "1500 goats"."""
    following = tokens.word(figure.last)
    if plural_follows(tokens, figure.last) or following in tokens.lexicon.counts_before:
        return False
    before = tokens.word(figure.first - 1)
    circa = before == "." and tokens.word(figure.first - 2) in _CIRCA
    return circa or before in tokens.lexicon.old_year_after


def is_age(tokens: Tokens, figure: Figure) -> bool:
    """Whether "aged 35", "age 35", "at the age of 35" stands here."""
    before = _noun_before(tokens, figure)
    if figure.unit is not None:
        return False
    return before in ("aged", "age", "ages") or _is_age_in_commas(tokens, figure)


def is_magnitude(tokens: Tokens, figure: Figure) -> bool:
    """Whether "magnitude 5.1" or "a magnitude of 7" stands here."""
    return figure.unit is None and _noun_before(tokens, figure) == "magnitude"


def _noun_before(tokens: Tokens, figure: Figure) -> str:
    at = figure.first - 1
    if tokens.word(at) == "of" or tokens.hyphen(at):
        at -= 1
    return tokens.word(at)


def _is_age_in_commas(tokens: Tokens, figure: Figure) -> bool:
    """Whether the figure is that of "Omar Haddad, 53, a barber"."""
    at = figure.first
    if not figure.digits.isdecimal() or not _YOUNGEST <= int(figure.digits) <= _OLDEST:
        return False
    if tokens.word(at - 1) != "," or tokens.word(figure.last) != ",":
        return False
    named = tokens.kind(at - 2) == "word" and tokens.surface(at - 2).istitle()
    return named and tokens.word(figure.last + 1) in tokens.lexicon.after_age


def settle_year_pairs(tokens: Tokens, figures: list[Figure]) -> None:
    """Make both ends of "1819 to 1822" years, and both of "1000 to 2000" counts."""
    for first, second in pairwise(figures):
        if second.first - first.last != 1 or tokens.word(first.last) not in _LINKS:
            continue
        if not (_may_be_year(first) and _may_be_year(second)):
            continue
        if "year" not in (first.kind, second.kind) and not _old_years(tokens, first, second):
            continue
        if len(second.digits) == 2:
            is_count = first.kind != "year" or tokens.word(first.last) in ("to", "and")
        else:
            round_figures = int(first.digits) % 50 == 0 and int(second.digits) % 50 == 0
            too_late = int(second.digits) > _LATEST or not first.digits < second.digits
            is_count = too_late or (round_figures and first.kind != second.kind)
        if not is_count:
            first.kind = second.kind = "year"
        elif len(second.digits) == 4 and first.digits < second.digits:
            first.kind = second.kind = "count"


def _old_years(tokens: Tokens, first: Figure, second: Figure) -> bool:
    """Whether "between 1819 and 1822" counts nothing."""
    if len(first.digits) != 4 or len(second.digits) != 4 or second.digits > str(_LATEST):
        return False
    dash = tokens.word(first.last) in ("-", "–")
    if not dash and tokens.word(first.first - 1) not in ("between", "from"):
        return False
    if not first.digits < second.digits:
        return False
    exact = int(first.digits) % 50 or int(second.digits) % 50
    return bool(exact) and not counted_noun_follows(tokens, second.last)


def _may_be_year(figure: Figure) -> bool:
    digits = figure.digits
    bare = figure.unit is None and figure.kind in ("count", "year")
    if figure.kind == "designation" and digits.startswith("0"):
        bare = True  # "2004-05"
    return bare and digits.isdecimal() and len(digits) in (2, 4)


def _hyphenated(tokens: Tokens, figure: Figure) -> bool:
    """Tell "2004-05" and "2004-based", years, from "2000-strong" and "2000-member"."""
    after = figure.last + 1
    return tokens.kind(after) == "digits" or tokens.word(after) not in tokens.lexicon.counted


def _is_spelled_year(tokens: Tokens, figure: Figure) -> bool:
    """Whether "in two thousand five" names a year."""
    value = figure.value
    if value is None or not _MODERN < value <= _LATEST or value.denominator > 1:
        return False
    exact = value % 100 != 0 or figure.scale == 1
    return (
        exact
        and _after_preposition(tokens, figure)
        and not counted_noun_follows(tokens, figure.last)
    )


def _is_short_year(tokens: Tokens, figure: Figure) -> bool:
    """'04, and decades: 90s, '90s."""
    digits = figure.digits
    if len(digits) != 2 or not digits.isdigit():
        return False
    at = figure.first
    return tokens.word(at - 1) in ("'", "’", "‘") and tokens.glued(at) and not tokens.glued(at - 1)


def read_decade(tokens: Tokens, at: int) -> Figure | None:
    """Read "1990s", "1990's", "'90s", "80s"."""
    word = tokens.word(at)
    if not (word.isdecimal() and word.endswith("0") and len(word) in (2, 4)):
        return None
    end = at + 1
    if tokens.word(end) in ("'", "’") and tokens.glued(end):
        end += 1
    if tokens.word(end) != "s" or not tokens.glued(end):
        return None
    if len(word) == 4 and not 1000 <= int(word) <= _LATEST:
        return None
    return Figure(at, end + 1, at, end + 1, kind="year")


def _after_preposition(tokens: Tokens, figure: Figure) -> bool:
    lexicon = tokens.lexicon
    at = figure.first - 1
    if tokens.word(at) in (",", "-", ".") and tokens.word(at - 1) in lexicon.months:
        return True
    if tokens.word(at) == "," and tokens.kind(at - 1) == "digits":
        return tokens.word(at - 2) in lexicon.months  # "September 11, 2001"
    if tokens.kind(at) == "digits" and tokens.word(at - 1) in lexicon.months:
        return True
    for _ in range(3):
        word = tokens.word(at)
        if word == "of" and tokens.word(at - 1) in lexicon.year_of_after:
            return True
        if word in lexicon.year_after and (
            word not in lexicon.word_months or tokens.surface(at) != word
        ):
            return True
        if word not in lexicon.year_looser and tokens.kind(at) != "digits" and word != "-":
            return False
        at -= 1
    return False
