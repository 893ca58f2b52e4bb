"""Numbers in words and digits with their scales: "two and a half thousand", "1.2 million"."""

from fractions import Fraction
from typing import NamedTuple

from factx.pipeline.quantities.digits import is_decimal_comma, read_digits, with_decimal_comma
from factx.pipeline.quantities.figure import LARGEST
from factx.pipeline.quantities.tokens import Tokens

VULGAR = {
    **{"¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10)},
    **{"⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5)},
    **{"⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)},
}


class Cardinal(NamedTuple):
    """A number that was read: its value, the token after it and what it was made of.

    Attributes:
        value: The value.
        end: The token after it.
        scale: Product of its scales.
        digits: The digits, where nothing else was read.
    """

    value: Fraction
    end: int
    scale: int = 1
    digits: str = ""


def read_cardinal(tokens: Tokens, at: int, *, money: bool = False) -> Cardinal | None:
    """Read a whole number with its scales and fractions.

    Args:
        tokens: The text.
        at: Where it begins.
        money: A sign of money stands before it, so "m" is a million.
    """
    term = _term(tokens, at, money=money)
    if term is None:
        return None
    value, end, scale, digits = term
    lowest = scale
    while lowest >= 100 and value < LARGEST:
        following = _smaller_term(tokens, end, lowest, words=not digits)
        if following is not None and _is_next_item(tokens, at, end, following, lowest):
            break
        if following is None:
            break
        value += following.value
        end, lowest, digits = following.end, following.scale, ""
    if scale >= 1000 and (tail := _and_fraction(tokens, end)):
        value, end = value + tail[0] * lowest, tail[1]
    return Cardinal(value, end, scale, digits if scale == 1 else "") if value < LARGEST else None


def _smaller_term(tokens: Tokens, at: int, below: int, *, words: bool) -> Cardinal | None:
    """Read "three hundred" after "two thousand", with or without "and", if it fits below."""
    joined = tokens.word(tokens.skip_hyphen(at)) == "and"
    start = tokens.skip_hyphen(tokens.skip_hyphen(at) + 1) if joined else tokens.skip_hyphen(at)
    term = _term(tokens, start)
    if term is None or term.value >= below:
        return None
    if tokens.kind(start) == "digits" and (term.scale == 1 or (words and not joined)):
        return None  # "two thousand 50-man teams"
    if joined and term.value >= 100 and term.scale < 1000:
        return None  # "two million and three hundred soldiers": two figures
    return term


def _is_next_item(tokens: Tokens, first: int, at: int, following: Cardinal, below: int) -> bool:
    """Whether a number behind "and" is another figure: "$1m and two ships", "2 million and 40"."""
    if tokens.word(tokens.skip_hyphen(at)) != "and" or following.scale >= 1000:
        return False
    return below >= 10**6 or (below >= 1000 and tokens.kind(first) == "digits")


def _term(tokens: Tokens, at: int, *, money: bool = False) -> Cardinal | None:
    """Read a number below a thousand, or digits, and the scales that multiply it."""
    segment = _digits(tokens, at) if tokens.kind(at) == "digits" else _below_thousand(tokens, at)
    if segment is None and tokens.word(at) in tokens.lexicon.scales:
        if tokens.word(at).endswith("s"):
            return None
        segment = (Fraction(1), at)
    if segment is None and tokens.kind(at) == "vulgar":
        segment = (Fraction(*VULGAR[tokens.word(at)]), at + 1)
    if segment is None:
        return None
    value, end = segment
    lone = tokens.surface(at) if tokens.kind(at) == "digits" and end == at + 1 else ""
    scale, end = _scales(tokens, at, end, money=money)
    if scale == 1 and tokens.word(end - 1) in ("hundred", "hundreds"):
        return Cardinal(value, end, 100)
    if scale > 1 and is_decimal_comma(lone):
        value = with_decimal_comma(lone)  # "2,30 million"
    return Cardinal(value * scale, end, scale, lone if scale == 1 else "")


def _digits(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    value = read_digits(tokens.surface(at))
    if value is None:
        return None
    end = at + 1
    if value.denominator == 1:
        if tokens.kind(end) == "vulgar":  # 1½
            return value + Fraction(*VULGAR[tokens.word(end)]), end + 1
        if mixed := _slash_fraction(tokens, tokens.skip_hyphen(end)):  # 1 1/2
            return value + mixed[0], mixed[1]
        if tokens.word(end) == "point" and (decimals := _point(tokens, end)):
            return value + decimals[0], decimals[1]
        if tail := _and_fraction(tokens, end):
            return value + tail[0], tail[1]
    return value, end


def _slash_fraction(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    if not (tokens.kind(at) == tokens.kind(at + 2) == "digits" and tokens.word(at + 1) in "/⁄"):
        return None
    if not (tokens.glued(at + 1) and tokens.glued(at + 2)) or tokens.glued(at + 3):
        return None
    part, whole = read_digits(tokens.word(at)), read_digits(tokens.word(at + 2))
    if part is None or whole is None or not 0 < part < whole <= 100:
        return None
    return part / whole, at + 3


def _below_hundred(tokens: Tokens, at: int) -> tuple[int, int] | None:
    lexicon = tokens.lexicon
    word = tokens.word(at)
    if word in lexicon.tens:
        unit_at = tokens.skip_hyphen(at + 1)
        unit = lexicon.small.get(tokens.word(unit_at), 0)
        if 1 <= unit <= 9:
            return lexicon.tens[word] + unit, unit_at + 1
        return lexicon.tens[word], at + 1
    if word in lexicon.small:
        return lexicon.small[word], at + 1
    return None


def _below_thousand(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    small = _below_hundred(tokens, at)
    if small is None and tokens.word(at) == "hundred":
        small = (1, at)
    if small is None:
        return None
    value, end = small
    hundred_at = tokens.skip_hyphen(end)
    if tokens.word(hundred_at) in ("hundred", "hundreds") and value:
        value, end = value * 100, hundred_at + 1
        rest_at = tokens.skip_hyphen(end)
        if tokens.word(rest_at) == "and":
            rest_at = tokens.skip_hyphen(rest_at + 1)
        rest = _below_hundred(tokens, rest_at)
        if rest and tokens.word(tokens.skip_hyphen(rest[1])) not in ("hundred", "hundreds"):
            value, end = value + rest[0], rest[1]
    point_at = tokens.skip_hyphen(end)
    if tokens.word(point_at) == "point" and (decimals := _point(tokens, point_at)):
        return value + decimals[0], decimals[1]
    if tail := _and_fraction(tokens, end):
        return value + tail[0], tail[1]
    return Fraction(value), end


def _point(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    """Read the decimals of "four point two five"."""
    decimals = ""
    end = at
    while (step := tokens.skip_hyphen(end + 1)) and len(decimals) < 12:
        word = tokens.word(step)
        digit = tokens.lexicon.small.get(word)
        if tokens.kind(step) == "digits" and word.isascii() and word.isdigit() and not decimals:
            return Fraction(f"0.{word[:12]}"), step + 1
        if digit is None or digit > 9:
            break
        decimals += str(digit)
        end = step
    return (Fraction(f"0.{decimals}"), end + 1) if decimals else None


def _and_fraction(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    """Read "and a half", "and three quarters", "and-a-half"; not "and a third of"."""
    at = tokens.skip_hyphen(at)
    if tokens.word(at) != "and":
        return None
    at = tokens.skip_hyphen(at + 1)
    lexicon = tokens.lexicon
    count = 1 if tokens.word(at) in ("a", "an") else lexicon.small.get(tokens.word(at), 0)
    if slash := _slash_fraction(tokens, at):
        return slash
    if tokens.word(at) == "half" and tokens.word(at + 1) not in lexicon.divided:
        return Fraction(1, 2), at + 1  # "two and half years"
    name_at = tokens.skip_hyphen(at + 1)
    name = tokens.word(name_at)
    whole = lexicon.fractions.get(name, 0)
    if not (0 < count < whole) or name.endswith("s") != (count > 1):
        return None
    if tokens.word(name_at + 1) == "of":
        return None
    if whole > 2 and count == 1 and name in lexicon.ordinals and not _scale_at(tokens, name_at + 1):
        # "two battalions and a third" has no number here; "one and a third company" has an ordinal
        return None
    return Fraction(count, whole), name_at + 1


def _scale_at(tokens: Tokens, at: int) -> int:
    """Return the value of the scale word here, or 0."""
    word = tokens.word(at)
    if word == "dozen" or (word == "score" and tokens.word(at - 1) in tokens.lexicon.small):
        return tokens.lexicon.collectives[word]
    return tokens.lexicon.scales.get(word, 0)


def _scales(tokens: Tokens, first: int, at: int, *, money: bool) -> tuple[int, int]:
    """Return the product of the scales from here on and the token after them."""
    product, end = 1, at
    if tokens.kind(at - 1) in ("digits", "vulgar") and at > first:
        product, end = _suffix(tokens, at, money=money)
    while product < LARGEST and (value := _scale_at(tokens, tokens.skip_hyphen(end))):
        product *= value
        end = tokens.skip_hyphen(end) + 1
    return product, end


def _suffix(tokens: Tokens, at: int, *, money: bool) -> tuple[int, int]:
    """Read "bn" in "1.2bn", "m" in "$3.5m" and in "3m people" but not in "1.8m tall"."""
    lexicon = tokens.lexicon
    suffix_at = tokens.skip_hyphen(at)
    word = tokens.word(suffix_at)
    glued = tokens.glued(at)
    if word not in lexicon.suffixes or not (glued or money or len(word) == 2):
        return 1, at
    if word in lexicon.ambiguous_suffixes and not (
        money or _counts_something(tokens, at - 1, suffix_at)
    ):
        return 1, at
    if not glued and word not in ("m", "b", "bn", "mn", "tn", "k", "mln", "bln", "trn"):
        return 1, at
    return lexicon.suffixes[word], suffix_at + 1


def _counts_something(tokens: Tokens, digits_at: int, suffix_at: int) -> bool:
    """Whether "m", "b", "t" after digits scale them: money or a countable noun follows."""
    lexicon = tokens.lexicon
    suffix, after = tokens.word(suffix_at), suffix_at + 1
    word = tokens.word(after)
    if word in lexicon.metres_before or not tokens.glued(suffix_at):
        return False
    if suffix == "mm":  # a million on money desks, else a bore
        return False
    decimal = "." in tokens.word(digits_at)
    if decimal and (suffix == "b" or tokens.surface(suffix_at) == "M"):
        return True
    if word in lexicon.signs or word.upper() in lexicon.codes:
        return True
    if tokens.phrase_from(lexicon.money, after):
        return True
    if tokens.kind(after + 1) == "digits" and tokens.word(after + 2) == suffix:
        return _noun_follows(tokens, after + 3)  # "3m to 5m people"
    return _noun_follows(tokens, after)


def _noun_follows(tokens: Tokens, at: int) -> bool:
    lexicon = tokens.lexicon
    if tokens.hyphen(at):
        return tokens.word(at + 1) in lexicon.counted
    if tokens.kind(at) != "word":
        return False
    word, second = tokens.word(at), tokens.word(at + 1)
    if word in lexicon.counted or second in lexicon.counted:
        return True
    return word.endswith("s") and len(word) > 3 and word not in lexicon.not_counted
