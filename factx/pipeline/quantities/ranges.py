"""Two figures that make one: "between 500 and 700", "300-400", "at least 5 and less than 10"."""

from factx.pipeline.quantities.figure import Figure
from factx.pipeline.quantities.tokens import Tokens

_DASHES = frozenset("-–—‐‑−~")
_LOWER, _UPPER = ("at_least", "over"), ("at_most", "under")
#: "Two or three" and "200 or 300" are one vague figure, "5 or 500" are two.
_OR_RATIO = 3
#: How far back "from" may stand, and a verb of change before it.
_FROM_WINDOW, _CHANGE_WINDOW = 6, 14


def merge_ranges(tokens: Tokens, figures: list[Figure]) -> list[Figure]:
    """Join the figures that are the two ends of a range."""
    merged: list[Figure] = []
    for figure in figures:
        if merged and (joined := _join(tokens, merged[-1], figure)):
            merged[-1] = joined
        else:
            merged.append(figure)
    return merged


def _join(tokens: Tokens, low: Figure, high: Figure) -> Figure | None:
    if not (_has_value(low) and _has_value(high)) or low.kind in ("ordinal", "designation", "year"):
        return None
    if high.kind in ("ordinal", "designation", "year") or low.approx == "range":
        return None
    opening = tokens.phrase_to(tokens.lexicon.range_opening, low.first)
    linked = _linked(tokens, low.last, high.first, opened=opening is not None)
    if not linked or not _share_unit(low, high):
        return None
    _share_scale(low, high)
    if not _rises(low, high, _OR_RATIO if linked == "or" else None):
        return None
    if linked == "to" and opening is None and _is_change(tokens, low, high):
        return None
    return Figure(
        opening[0] if opening else low.first,
        high.last,
        low.core,
        high.core_last,
        low=low.value,
        high=high.value,
        approx="range",
        kind=high.kind,
        unit=high.unit,
        currency=high.currency,
        share=high.share,
    )


def _has_value(figure: Figure) -> bool:
    return figure.value is not None and not figure.vague and figure.approx in ("exact", "about")


def _linked(tokens: Tokens, at: int, end: int, *, opened: bool) -> str:
    """Return what links two figures: "-", "to", "or", "and"; nothing where they stand apart."""
    words = [tokens.word(n) for n in range(at, min(end, at + 5))]
    while len(words) > 1 and words[-1] in ("about", "around", "some", "approximately", "perhaps"):
        words.pop()
    if len(words) == 2 and words[0] == "or" and words[1] in ("even", "possibly", "maybe"):
        words.pop()
    if words == ["up", "to"]:
        return ""
    if len(words) != 1:
        return ""
    (link,) = words
    if link in _DASHES:
        return "-"
    if link in ("to", "or", "till", "through"):
        return "to" if link != "or" else "or"
    return "and" if link == "and" and opened else ""


def _share_unit(low: Figure, high: Figure) -> bool:
    """Give the unit of one end to the other; False where they measure different things."""
    if low.share != high.share:
        return False
    if low.unit is None and low.kind == "count":
        low.kind, low.unit, low.currency = high.kind, high.unit, high.currency
        return True
    if high.unit is None and high.kind == "count" and low.currency is not None:
        high.kind, high.unit, high.currency = low.kind, low.unit, low.currency
        return True
    if high.unit is None and low.unit is not None and low.last == low.core_last:
        return True
    return (low.kind, low.unit, low.currency) == (high.kind, high.unit, high.currency)


def _share_scale(low: Figure, high: Figure) -> None:
    """Read "two to three million" and "5-6,000" with the scale of the upper end."""
    if low.value is None or high.value is None:
        return
    if low.scale == 1 and high.scale > 1 and low.value <= high.value / high.scale:
        low.value *= high.scale
    elif low.scale == high.scale == 1 and low.digits.isdigit() and "," in high.digits:
        thousands = low.value * 1000
        if low.value < 1000 and thousands < high.value <= 10 * thousands:
            low.value = thousands


def _rises(low: Figure, high: Figure, ratio: int | None = None) -> bool:
    """Whether the second end lies above the first, and at most `ratio` times as high."""
    if low.value is None or high.value is None or not low.value < high.value:
        return False
    return ratio is None or high.value <= ratio * low.value


def _is_change(tokens: Tokens, low: Figure, high: Figure) -> bool:
    """Whether "from N to M" tells of a move from one figure to the other."""
    change = tokens.lexicon.change
    from_at = next(
        (low.first - n for n in range(1, _FROM_WINDOW) if tokens.word(low.first - n) == "from"),
        None,
    )
    if from_at is None:
        return False
    if from_at < low.first - 1:
        return True  # "from its current level of 60 to 300"
    before = {tokens.word(from_at - n) for n in range(1, _CHANGE_WINDOW)}
    return bool(change & before)


def merge_bounds(tokens: Tokens, figures: list[Figure]) -> list[Figure]:
    """Join "at least 5 and less than 10" into one range."""
    merged: list[Figure] = []
    for figure in figures:
        if merged and _bounds(tokens, merged[-1], figure):
            low = merged[-1]
            low.low, low.high, low.value = low.value, figure.value, None
            low.last, low.core_last, low.bare_last = figure.last, figure.core_last, figure.bare_last
            low.approx = "range"
            low.kind, low.unit, low.currency = figure.kind, figure.unit, figure.currency
        else:
            merged.append(figure)
    return merged


def _bounds(tokens: Tokens, low: Figure, high: Figure) -> bool:
    if low.approx not in _LOWER or high.approx not in _UPPER or low.vague or high.vague:
        return False
    gap = [tokens.word(n) for n in range(low.last, min(high.first, low.last + 3))]
    if gap not in (["and"], ["but"], [",", "but"], [",", "and"], [","]):
        return False
    return _rises(low, high) and low.unit in (None, high.unit)
