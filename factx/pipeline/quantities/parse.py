"""Figures of a text, with their bounds, from characters alone.

>>> [(q.value, q.approx, q.start, q.end) for q in find_quantities("Kenya sent nearly 400 police.")]
[(400, 'almost', 11, 21)]
"""

from fractions import Fraction

from factx.lexicon.numbers import NumberLexicon, numbers
from factx.pipeline.quantities.designations import (
    named_by_context,
    read_designation,
    settle_day_pairs,
)
from factx.pipeline.quantities.digits import with_dot_as_separator
from factx.pipeline.quantities.figure import Figure, FoundQuantity, number
from factx.pipeline.quantities.hedges import attach_hedges
from factx.pipeline.quantities.nouns import counted_noun_follows, plural_follows
from factx.pipeline.quantities.ranges import add_cents, merge_bounds, merge_ranges
from factx.pipeline.quantities.reader import read_figure
from factx.pipeline.quantities.tokens import Tokens, tokenize
from factx.pipeline.quantities.units import attach_unit, money_before
from factx.pipeline.quantities.years import (
    is_age,
    is_magnitude,
    is_year,
    read_decade,
    settle_year_pairs,
)

_MINUS = ("-", "−", "minus", "negative")
_ORDINAL_SUFFIXES = ("st", "nd", "rd", "th", "ths")


def find_quantities(text: str, policy: NumberLexicon | None = None) -> list[FoundQuantity]:
    """Return every figure of a text, in text order, none over another.

    Years, ordinals, measures and designations ("T-72") are returned as well, each with its kind,
    so that a caller can tell why they are no counts.

    Args:
        text: Any text.
        policy: Other words for figures, from `numbers_with`; the shipped ones by default.
    """
    tokens = tokenize(text, policy or numbers())
    figures = _read_all(tokens)
    _name(tokens, figures)
    figures = merge_ranges(tokens, add_cents(tokens, figures))
    attach_hedges(tokens, figures)
    figures = merge_bounds(tokens, figures)
    return [_found(tokens, figure) for figure in figures]


def _read_all(tokens: Tokens) -> list[Figure]:
    figures: list[Figure] = []
    at, floor = 0, 0
    openers = _openers(tokens)
    for at in openers:
        if at < floor:
            continue
        figure = _read(tokens, at, floor, figures[-1] if figures else None)
        if figure is not None and figure.first >= floor:
            figures.append(figure)
            floor = figure.last
    return figures


def _openers(tokens: Tokens) -> list[int]:
    """Return the tokens where a figure can begin."""
    starters = _starters(tokens.lexicon)
    return [
        at
        for at, word in enumerate(tokens.words)
        if word in starters or tokens.kinds[at] in ("digits", "vulgar")
    ]


_STARTERS: dict[int, tuple[NumberLexicon, frozenset[str]]] = {}


def _starters(lexicon: NumberLexicon) -> frozenset[str]:
    kept = _STARTERS.get(id(lexicon))
    if kept is None or kept[0] is not lexicon:
        words = {"a", "an"}
        for table in (lexicon.small, lexicon.tens, lexicon.scales, lexicon.collectives):
            words.update(table)
        words.update(lexicon.fractions, lexicon.ordinals, lexicon.vague.plurals)
        words.update(lexicon.vague.quantifiers.by_word, lexicon.vague.alone.by_word)
        kept = (lexicon, frozenset(words))
        _STARTERS[id(lexicon)] = kept
    return kept[1]


def _read(tokens: Tokens, at: int, floor: int, previous: Figure | None) -> Figure | None:
    """Read the figure at a token, with money before it and its unit."""
    digits = tokens.kinds[at] == "digits"
    money = money_before(tokens, at) if tokens.kinds[at] != "word" or at > 0 else None
    if money is not None and money[0] < floor:
        money = None
    if digits and money is None:
        special = read_decade(tokens, at) or _digit_ordinal(tokens, at)
        if special is not None:
            return special
    scaled = money is not None or _money_carries_on(tokens, at, previous)
    figure = read_figure(tokens, at, money=scaled)
    if digits and money is None:
        figure = _unless_designation(tokens, at, figure)
    if figure is None:
        return None
    if money is not None:
        figure.first, figure.currency = money[0], money[1]
        figure.kind, figure.unit, figure.share = "money", "money", False
    if figure.kind != "designation":
        attach_unit(tokens, figure)
        _apply_minus(tokens, figure, floor)
    return figure


def _unless_designation(tokens: Tokens, at: int, figure: Figure | None) -> Figure | None:
    """Return the figure, or the name that its digits are part of."""
    designation = read_designation(tokens, at)
    if designation is None:
        if figure is None or (not figure.digits and figure.scale == 1 and not figure.value):
            return figure or Figure(at, at + 1, at, at + 1, kind="designation")
        return figure
    if figure is None or designation.first < at:
        return designation
    if figure.share or figure.scale > 1 or "vulgar" in tokens.kinds[figure.first : figure.last]:
        return figure
    probe = Figure(figure.first, figure.last, figure.core, figure.core_last, figure.value)
    probe.digits, probe.scale = figure.digits, figure.scale
    attach_unit(tokens, probe)
    return figure if probe.unit is not None and probe.last >= designation.last else designation


def _digit_ordinal(tokens: Tokens, at: int) -> Figure | None:
    if tokens.word(at + 1) not in _ORDINAL_SUFFIXES or not tokens.glued(at + 1):
        return None
    if not tokens.word(at).isdecimal() or len(tokens.word(at)) > 9:
        return None
    value = Fraction(int(tokens.word(at)))
    return Figure(at, at + 2, at, at + 2, value=value, kind="ordinal", unit="ordinal")


def _money_carries_on(tokens: Tokens, at: int, previous: Figure | None) -> bool:
    """Whether this is the upper end of "$3-5m"."""
    if previous is None or previous.kind != "money" or at - previous.last != 1:
        return False
    return tokens.word(at - 1) in ("-", "–", "to")


def _apply_minus(tokens: Tokens, figure: Figure, floor: int) -> None:
    """Read the sign of "-5 percent", "minus 40 degrees", "-$5 million"."""
    at = figure.first - 1
    word = tokens.word(at)
    if word not in _MINUS or at < floor or figure.value is None or figure.vague:
        return
    if tokens.kind(at) == "sign":
        apart = at == 0 or not tokens.glued(at) or tokens.word(at - 1) == "("
        closed = tokens.word(figure.last) == word and tokens.glued(figure.last)  # dashes around
        counts = figure.unit is None and counted_noun_follows(tokens, figure.last)
        if not (apart and tokens.glued(figure.first)) or closed or counts:
            return
    figure.times(-1)
    figure.first = at


def _name(tokens: Tokens, figures: list[Figure]) -> None:
    """Mark the figures that are names and years."""
    previous: Figure | None = None
    for figure in figures:
        if figure.kind == "count" and named_by_context(tokens, figure, previous):
            figure.kind = "designation"
        elif figure.kind == "count" and is_year(tokens, figure):
            figure.kind = "year"
        elif figure.kind == "count" and is_age(tokens, figure):
            figure.kind, figure.unit = "measure", "age"
        elif figure.kind == "count" and is_magnitude(tokens, figure):
            figure.kind, figure.unit = "measure", "magnitude"
        elif figure.kind == "count" and plural_follows(tokens, figure.last):
            figure.value = with_dot_as_separator(figure.digits) or figure.value
        previous = figure
    settle_day_pairs(tokens, figures)
    settle_year_pairs(tokens, figures)


def _found(tokens: Tokens, figure: Figure) -> FoundQuantity:
    kind = figure.kind
    first = figure.bare_first if figure.bare_first >= 0 else figure.first
    last = figure.bare_last if figure.bare_last >= 0 else figure.last
    percent = value = None
    low, high = number(figure.low), number(figure.high)
    if kind == "percent":
        factor = 100 if figure.share else 1
        percent = _rounded(figure.value, factor)
        low, high = _rounded(figure.low, factor), _rounded(figure.high, factor)
    elif kind != "designation":
        value = number(figure.value)
    return FoundQuantity(
        start=tokens.starts[figure.first],
        end=tokens.ends[figure.last - 1],
        figure_start=tokens.starts[first],
        figure_end=tokens.ends[last - 1],
        value=value,
        low=low,
        high=high,
        approx=figure.approx,
        percent=percent,
        unit=figure.unit,
        currency=figure.currency,
        kind=kind,
    )


def _rounded(value: Fraction | None, factor: int) -> int | float | None:
    """Return a share in percent; a third is 33.3, as people write it."""
    if value is None:
        return None
    exact = number(value * factor)
    return exact if factor == 1 or isinstance(exact, int) else round(exact, 1) if exact else exact
