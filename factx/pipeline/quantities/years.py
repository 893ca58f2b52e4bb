"""Whether four digits are a year or a count: "in 2004 troops arrived", "2000 troops"."""

from itertools import pairwise

from factx.pipeline.quantities.designations import figure_counts
from factx.pipeline.quantities.figure import Figure
from factx.pipeline.quantities.tokens import Tokens

#: Bare digits between these are a year unless they count something.
_EARLIEST, _LATEST = 1900, 2099
_EARLIEST_AFTER_PREPOSITION = 1000
_YOUNGEST, _OLDEST = 1, 110
_LINKS = ("to", "-", "–", "and", "through", "till", "until")


def is_year(tokens: Tokens, figure: Figure) -> bool:
    """Whether a bare figure is a year, a decade or one of "BC"."""
    digits = figure.digits
    if figure.unit is not None or figure.kind != "count":
        return False
    if tokens.word(figure.last) in tokens.lexicon.eras and digits:
        return not (tokens.word(figure.last) == "ad" and tokens.surface(figure.last) == "ad")
    if tokens.word(figure.first - 1) in ("a.d.", "ad") and tokens.surface(figure.first - 1) != "ad":
        return bool(digits)
    if not (digits.isdigit() and len(digits) == 4):
        return _is_short_year(tokens, figure)
    value = int(digits)
    if not _EARLIEST_AFTER_PREPOSITION <= value <= _LATEST:
        return False
    if value < _EARLIEST:
        return _after_preposition(tokens, figure) and not figure_counts(tokens, figure)
    if tokens.hyphen(figure.last):
        return _hyphenated(tokens, figure)
    if _after_preposition(tokens, figure):
        return True
    return not figure_counts(tokens, figure)


def is_age(tokens: Tokens, figure: Figure) -> bool:
    """Whether "aged 35", "age 35", "at the age of 35" stands here."""
    before = tokens.word(figure.first - 1)
    if before == "of":
        before = tokens.word(figure.first - 2)
    if figure.unit is not None:
        return False
    return before in ("aged", "age", "ages") or _is_age_in_commas(tokens, figure)


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
    if tokens.word(first.first - 1) not in ("between", "from", "("):
        return False
    exact = int(first.digits) % 50 or int(second.digits) % 50
    return bool(exact) and not figure_counts(tokens, second)


def _may_be_year(figure: Figure) -> bool:
    digits = figure.digits
    bare = figure.unit is None and figure.kind in ("count", "year")
    return bare and digits.isdecimal() and len(digits) in (2, 4)


def _hyphenated(tokens: Tokens, figure: Figure) -> bool:
    """Tell "2004-05" and "2004-based", years, from "2000-strong" and "2000-member"."""
    after = figure.last + 1
    return tokens.kind(after) == "digits" or tokens.word(after) not in tokens.lexicon.counted


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
        if word in lexicon.year_after and (
            word not in lexicon.word_months or tokens.surface(at) != word
        ):
            return True
        if word not in lexicon.year_looser and tokens.kind(at) != "digits" and word != "-":
            return False
        at -= 1
    return False
