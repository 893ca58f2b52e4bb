"""The number that begins at a token, whatever its form."""

from fractions import Fraction

from factx.pipeline.quantities.figure import Figure
from factx.pipeline.quantities.shares import read_share
from factx.pipeline.quantities.tokens import Tokens
from factx.pipeline.quantities.vague import read_vague
from factx.pipeline.quantities.words import read_cardinal

#: "The one", "this one": no figure, unless a noun follows.
_PRONOUN_BEFORE_NOTHING = frozenset(("this", "that", "which", "the", "any", "some", "a", "another"))


def read_figure(tokens: Tokens, at: int, *, money: bool = False) -> Figure | None:
    """Read the number that begins here, without its unit and hedges; None if there is none.

    Args:
        tokens: The text.
        at: The token where the number may begin.
        money: A sign of money stands before it.
    """
    if tokens.kind(at) == "word":
        figure = (
            read_share(tokens, at)
            or _spelled_year(tokens, at)
            or _ordinal(tokens, at)
            or read_vague(tokens, at)
            or _article(tokens, at)
        )
        if figure is not None:
            return figure
        if tokens.word(at) == "one" and _is_pronoun(tokens, at):
            return None
        if tokens.word(at) == "zero" and tokens.word(at - 1) in ("ground", "delegate", "patient"):
            return None
    elif share := read_share(tokens, at):
        return share
    cardinal = read_cardinal(tokens, at, money=money)
    if cardinal is None:
        return None
    value, end, scale, digits = cardinal
    return Figure(at, end, at, end, value=value, scale=scale, digits=digits)


def _ordinal(tokens: Tokens, at: int) -> Figure | None:
    """Read "third", "twenty-first", "two hundredth"."""
    ordinals = tokens.lexicon.ordinals
    word = tokens.word(at)
    value, end = ordinals.get(word, 0), at + 1
    if word == "second" and tokens.word(at - 1) == "per":
        return None
    if word in tokens.lexicon.tens:
        unit_at = tokens.skip_hyphen(at + 1)
        unit = ordinals.get(tokens.word(unit_at), 0)
        if 0 < unit < 10 and unit_at > at + 1:
            value, end = tokens.lexicon.tens[word] + unit, unit_at + 1
    elif word in tokens.lexicon.small:
        unit_at = tokens.skip_hyphen(at + 1)
        if tokens.word(unit_at) in ("hundredth", "thousandth", "millionth"):
            value = tokens.lexicon.small[word] * ordinals[tokens.word(unit_at)]
            end = unit_at + 1
    if not value:
        return None
    return Figure(at, end, at, end, value=Fraction(value), kind="ordinal", unit="ordinal")


def _spelled_year(tokens: Tokens, at: int) -> Figure | None:
    """Read "nineteen ninety-five" and "twenty twelve"."""
    if tokens.word(at) not in ("eighteen", "nineteen", "twenty"):
        return None
    rest = tokens.skip_hyphen(at + 1)
    if tokens.word(rest) in tokens.lexicon.scales or tokens.word(at - 1) == "-":
        return None
    cardinal = read_cardinal(tokens, rest) if tokens.kind(rest) == "word" else None
    if cardinal is None or cardinal.scale > 1 or not 10 <= cardinal.value <= 99:
        return None
    if tokens.hyphen(cardinal.end):
        return None  # "twenty ten-man squads"
    century = tokens.lexicon.small.get(tokens.word(at)) or tokens.lexicon.tens[tokens.word(at)]
    value = 100 * century + cardinal.value
    return Figure(at, cardinal.end, at, cardinal.end, value=value, kind="year")


def _article(tokens: Tokens, at: int) -> Figure | None:
    """Read "a hundred", "a dozen", "a couple of", and "couple" or "pair" without an article."""
    start = at
    if tokens.word(at) in ("a", "an"):
        at += 1
    word = tokens.word(at)
    lexicon = tokens.lexicon
    if word in lexicon.scales and at > start and not word.endswith("s"):
        cardinal = read_cardinal(tokens, at)
        if cardinal is None:
            return None
        value, end, scale, _ = cardinal
        if tokens.hyphen(end):
            start = at  # in "a billion-dollar deal" the article is that of the deal
        return Figure(start, end, start, end, value=value, scale=scale)
    if word not in lexicon.collectives or (at == start and word != "dozen"):
        return None
    return _collective(tokens, start, at)


def _collective(tokens: Tokens, start: int, at: int) -> Figure | None:
    """Read "a dozen", "a dozen thousand", "a pair of", "a couple hundred", "a couple more"."""
    lexicon = tokens.lexicon
    word = tokens.word(at)
    end, value, scale = at + 1, Fraction(lexicon.collectives[word]), 1
    of = tokens.word(end) == "of"
    scale_at = end + of if word == "couple" else tokens.skip_hyphen(end)
    scale_word = tokens.word(scale_at)
    if word in ("couple", "dozen") and (scale_word in lexicon.scales or scale_word == "dozen"):
        scale = lexicon.scales.get(scale_word, lexicon.collectives["dozen"])
        end, value = scale_at + 1, value * scale
    elif word != "dozen" and not of and not (word == "couple" and scale_word == "more"):
        return None
    figure = Figure(start, end, start, end, value=value, scale=scale)
    if word == "couple":
        figure.approx = "about"
    return figure


def _is_pronoun(tokens: Tokens, at: int) -> bool:
    """Whether "one" here stands for somebody, or is part of an idiom."""
    lexicon = tokens.lexicon
    after = at + 1
    if tokens.hyphen(after):
        word = tokens.word(after + 1)
        fits = (
            word == "and"
            or word in lexicon.one_hyphen
            or word in lexicon.fractions
            or word in lexicon.scales
        )
        return not (fits or tokens.phrase_from(lexicon.units, after + 1))
    before, word = tokens.word(at - 1), tokens.word(after)
    if (tokens.word(at - 2), before) == ("one", "by"):
        return True
    if word in lexicon.scales or word in lexicon.collectives:
        return False
    if word in lexicon.one_not_before:
        # "One by one" is none, "from one to three" and "one or two" are.
        return word != "to" or read_cardinal(tokens, after + 1) is None
    if before in _PRONOUN_BEFORE_NOTHING:
        return tokens.kind(after) != "word"
    return before in lexicon.one_not_after
