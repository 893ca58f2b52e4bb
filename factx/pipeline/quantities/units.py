"""What a figure counts or measures: money before and after it, percent, units."""

from fractions import Fraction

from factx.lexicon.numbers import Money
from factx.pipeline.quantities.digits import (
    is_decimal_comma,
    with_decimal_comma,
    with_dot_as_separator,
)
from factx.pipeline.quantities.figure import Figure
from factx.pipeline.quantities.tokens import Tokens

#: Abbreviations of money that need no capital.
_LOWER_CASE = ("rs", "rmb")
#: Letters of the longest sign of money.
_LONGEST_SIGN = 4
#: Abbreviations of money that also stand after the figure.
_AFTER_FIGURES = ("kr", "zł", "fcfa", "cfa", "ksh", "rs")


def money_before(tokens: Tokens, at: int) -> tuple[int, str | None] | None:
    """Return the sign or code of money before a figure: where it begins, and its code.

    "$", "US$", "US $", "Rs.", "USD", "KSh"; letters such as "R" only glued to digits.
    """
    lexicon = tokens.lexicon
    end = at
    if tokens.word(at - 1) == "." and tokens.glued(at - 1) and tokens.word(at - 2) in ("rs", "tk"):
        end = at - 1
    word = tokens.word(end - 1)
    if not word or end - 1 < 0:
        return None
    if tokens.kind(end - 1) == "sign":
        return _sign_before(tokens, end - 1)
    swapped = f"{tokens.word(end - 2)}{word}"
    if swapped in lexicon.signs and tokens.glued(at) and tokens.glued(at - 1):
        return end - 2, lexicon.signs[swapped]  # "$US5 million"
    if word in lexicon.letters and tokens.glued(at) and _scaled_digits(tokens, at):
        return end - 1, lexicon.letters[word] or None
    surface = tokens.surface(end - 1)
    if surface in lexicon.codes:
        shouted = surface in lexicon.word_codes and not _scaled_digits(tokens, at)
        return None if shouted else (end - 1, surface)  # "ALL 400 TROOPS"
    if _name_before(tokens, end - 1) and _scaled_digits(tokens, at):
        return end - 1, lexicon.money.by_word[word][-1][1].code
    code = word.upper()
    if code in lexicon.codes and word == surface and code not in lexicon.word_codes:
        return end - 1, code
    cased = surface != word or tokens.glued(at) or word in _LOWER_CASE
    if (word in lexicon.signs and cased) or _is_unknown_sign(tokens, at):
        return end - 1, lexicon.signs.get(word) or None
    return None


def _is_unknown_sign(tokens: Tokens, at: int) -> bool:
    """Whether capitals glued to millions are a sign of money that the lexicon lacks."""
    surface = tokens.surface(at - 1)
    return (
        tokens.glued(at)
        and surface.isalpha()
        and surface.isupper()
        and len(surface) <= _LONGEST_SIGN
        and tokens.lexicon.scales.get(tokens.word(at + 1), 0) >= 10**6
    )


def _name_before(tokens: Tokens, at: int) -> bool:
    """Whether a name of money stands before its figure, as in "dollars 5 million"."""
    names = tokens.lexicon.money.by_word.get(tokens.word(at), ())
    if not names or len(names[-1][0]) > 1 or names[-1][1].needs_scale or names[-1][1].part > 1:
        return False
    counted = tokens.kind(at - 1) == "digits" or tokens.word(at - 1) in tokens.lexicon.scales
    return not counted


def _scaled_digits(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at + 1)
    return word in tokens.lexicon.suffixes or word in tokens.lexicon.scales


def _sign_before(tokens: Tokens, at: int) -> tuple[int, str | None] | None:
    lexicon = tokens.lexicon
    sign = tokens.word(at)
    if sign not in lexicon.signs:
        return None
    before = tokens.word(at - 1)
    if tokens.kind(at - 1) == "word":
        joined = f"{before}{sign}" if tokens.glued(at) else f"{before} {sign}"
        if joined in lexicon.signs:
            return at - 1, lexicon.signs[joined] or None
    return at, lexicon.signs[sign] or None


def attach_unit(tokens: Tokens, figure: Figure) -> None:
    """Find the unit after a figure (and money before it) and take it in."""
    if figure.kind == "ordinal":
        return
    if figure.kind == "money":
        _repeated_money(tokens, figure)
        return
    if _unit_after(tokens, figure) or figure.share or figure.unit is not None:
        return
    hedge = tokens.phrase_from(tokens.lexicon.after, figure.last)
    if hedge is not None:  # "20-odd percent"
        bare, figure.last = figure.last, hedge[0]
        if _unit_after(tokens, figure):
            figure.approx = hedge[1]
        else:
            figure.last = bare


def _unit_after(tokens: Tokens, figure: Figure) -> bool:
    if _percent(tokens, figure) or _money_after(tokens, figure):
        return True
    return not figure.share and _measure(tokens, figure)


def _repeated_money(tokens: Tokens, figure: Figure) -> None:
    """Take in "dollars" after "$5 million", and "US$5 million" with "USD" behind it."""
    found = _money_phrase(tokens, figure, tokens.skip_hyphen(figure.last))
    if found is not None and found[1].part == 1:
        end, money = found
        # "$5 million Canadian dollars" is settled by the name, "the $600 billion mark" is not
        if money.code == figure.currency or end - tokens.skip_hyphen(figure.last) > 1:
            figure.last, figure.currency = end, money.code
    _continental(tokens, figure)


def _continental(tokens: Tokens, figure: Figure) -> None:
    """Read "€3,50" and "€10.000" as those do who pay with them."""
    if figure.currency not in tokens.lexicon.decimal_comma:
        return
    if is_decimal_comma(figure.digits):
        figure.value = with_decimal_comma(figure.digits)
    elif figure.digits:
        figure.value = with_dot_as_separator(figure.digits) or figure.value


def _percent(tokens: Tokens, figure: Figure) -> bool:
    lexicon = tokens.lexicon
    at = figure.last
    if tokens.phrase_from(lexicon.units, tokens.skip_hyphen(at)) and _points(tokens, at):
        return False
    found = tokens.phrase_from(lexicon.percent, at)
    if found is None and tokens.hyphen(at):
        found = tokens.phrase_from(lexicon.percent, at + 1)
    if found is None:
        return False
    if tokens.word(at) == "pc" and not tokens.glued(at):
        return False
    figure.last = found[0]
    figure.kind, figure.unit, figure.share = "percent", "percent", False
    if is_decimal_comma(figure.digits):
        figure.value = with_decimal_comma(figure.digits)
    return True


def _points(tokens: Tokens, at: int) -> bool:
    found = tokens.phrase_from(tokens.lexicon.units, tokens.skip_hyphen(at))
    return found is not None and found[1].endswith(" point")


def _money_phrase(tokens: Tokens, figure: Figure, at: int) -> tuple[int, Money] | None:
    lexicon = tokens.lexicon
    if tokens.word(at - 1) == "of" and not figure.vague:
        return None
    found = tokens.phrase_from(lexicon.money, at)
    if found is not None:
        end, money = found
        if money.needs_scale and end == at + 1 and figure.scale < 1000:
            return None
        if money.also_mass and end == at + 1 and _is_mass(tokens, figure, end):
            return None
        return found
    return _code_after(tokens, figure, at) or _sign_after(tokens, figure, at)


def _code_after(tokens: Tokens, figure: Figure, at: int) -> tuple[int, Money] | None:
    """Read "USD" and "usd"; codes that are words only in capitals after a scaled figure."""
    surface = tokens.surface(at)
    code = surface.upper()
    if code not in tokens.lexicon.codes or surface not in (code, code.lower()):
        return None
    as_word = code in tokens.lexicon.word_codes
    if as_word and not (surface == code and figure.scale >= 1000):
        return None
    return at + 1, Money(code)


def _sign_after(tokens: Tokens, figure: Figure, at: int) -> tuple[int, Money] | None:
    """Read "5 €", "5 million US$", "20kr"; not the sign of the next figure."""
    lexicon = tokens.lexicon
    word = tokens.word(at)
    if tokens.kind(at) == "word" and tokens.glued(at + 1):
        joined = f"{word}{tokens.word(at + 1)}"
        if joined in lexicon.signs and tokens.kind(at + 2) != "digits":
            return at + 2, Money(lexicon.signs[joined] or None)
    if word not in lexicon.signs:
        return None
    if tokens.kind(at) == "word" and not (
        word in _AFTER_FIGURES and (tokens.glued(at) or figure.scale > 1)
    ):
        return None
    if tokens.kind(at + 1) == "digits" and (tokens.glued(at + 1) or not tokens.glued(at)):
        return None
    part = 100 if word in lexicon.hundredth_signs else 1
    return at + 1, Money(lexicon.signs[word] or None, part=part)


def _is_mass(tokens: Tokens, figure: Figure, end: int) -> bool:
    lexicon = tokens.lexicon
    if tokens.word(end) == "of" and tokens.word(end + 1) in lexicon.mass_of:
        return True
    if figure.scale >= 10**6:
        return False
    if tokens.word(end - 1) == "pound" and figure.value != 1:
        return True  # "a 5 pound sack"
    if tokens.hyphen(figure.last) or tokens.word(end) in lexicon.mass_after:
        return True
    return any(tokens.word(figure.first - n) in lexicon.mass_before for n in (1, 2, 3))


def _money_after(tokens: Tokens, figure: Figure) -> bool:
    at = tokens.skip_hyphen(figure.last)
    if figure.vague and tokens.word(at) == "of":
        at += 1
    found = _money_phrase(tokens, figure, at)
    if found is None or figure.share:
        return False
    end, money = found
    if money.part > 1:
        figure.times(Fraction(1, money.part))
    figure.last = end
    figure.kind, figure.unit, figure.currency = "money", "money", money.code
    if money.part == 1:
        _continental(tokens, figure)
    return True


def _measure(tokens: Tokens, figure: Figure) -> bool:
    """Take in a unit of measure; the name of a cargo is noted only."""
    lexicon = tokens.lexicon
    at = figure.last
    start = at + 1 if tokens.word(at) in ("a", "an") and figure.scale == 1 else at
    if figure.vague and tokens.word(at) == "of":
        start = at + 1
    if tokens.phrase_from(lexicon.clock, at):
        return False  # "0600 hours GMT"
    found = tokens.phrase_from(lexicon.units, start)
    if found is None and tokens.hyphen(at):
        found = tokens.phrase_from(lexicon.units, at + 1)
    if found is None and tokens.glued(at) and tokens.kind(at - 1) == "digits":
        case_matters = len(tokens.word(at)) == 1 and tokens.word(at) in "mghlx"
        shouted = case_matters and tokens.surface(at).isupper()
        unit = None if shouted else lexicon.glued_units.get(tokens.word(at))  # "5G"
        found = (at + 1, unit) if unit else None
    if found is not None and not _is_part_of_noun(tokens, figure, found[0]):
        figure.last = found[0]
        figure.kind, figure.unit = "measure", found[1]
        return True
    cargo = tokens.phrase_from(lexicon.cargo, tokens.skip_hyphen(at))
    if cargo is not None:
        figure.unit = cargo[1]
    return False


def _is_part_of_noun(tokens: Tokens, figure: Figure, end: int) -> bool:
    """Whether a unit begins a noun that is counted: "2,000 foot soldiers", "300 night guards"."""
    unit = tokens.word(end - 1)
    if end - figure.last > 1 or unit.endswith("s") or len(unit) < 3 or figure.value == 1:
        return False
    return unit != "feet" and tokens.word(end) in tokens.lexicon.counted
