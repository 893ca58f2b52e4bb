"""Two figures that make one: "between 500 and 700", "300-400", "at least 5 and less than 10"."""

from fractions import Fraction

from factx.pipeline.quantities.figure import Figure
from factx.pipeline.quantities.tokens import Tokens

_DASHES = frozenset("-–—‐‑−~")
_LOWER, _UPPER = ("at_least", "over"), ("at_most", "under")
#: "Two or three" and "200 or 300" are one vague figure, "5 or 500" are two.
_OR_RATIO = 3
#: Behind "by", figures further apart than this are a change and where it leads.
_FAR = 2
#: How far back "from" may stand, and a verb of change before it.
_FROM_WINDOW, _CHANGE_WINDOW = 6, 14
#: "Fell nearly $1 to $73.85" tells of a change and where it ended.
_VERB_WINDOW, _CHANGE_RATIO = 4, 5


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
    if not (_is_bound(low) and _has_value(high)):
        return None
    opening = _opening(tokens, low.first)
    linked = _linked(tokens, low.last, high.first, opened=opening is not None)
    if not linked or not _share_unit(low, high):
        return None
    _share_scale(low, high)
    if not _rises(low, high, _OR_RATIO if linked == "or" else None):
        return None
    if linked == "to" and opening is None and _is_change(tokens, low, high):
        return None
    if linked == "to" and low.first and tokens.word(low.first - 1) == "by" and _is_far(low, high):
        return None  # "lowered by 1,700 to 5,437"
    if linked == "-" and tokens.kind(high.core) == "word" and tokens.surface(high.core).istitle():
        return None  # a name such as "7-Eleven"
    return Figure(
        opening[0] if opening else low.first,
        high.last,
        low.core,
        high.core_last,
        low=low.low if low.vague else low.value,
        high=high.value,
        approx="range",
        kind=high.kind,
        unit=high.unit,
        currency=high.currency,
        share=high.share,
    )


def _is_far(low: Figure, high: Figure) -> bool:
    """Whether two figures are too far apart for one guess."""
    return low.value is not None and high.value is not None and high.value > _FAR * low.value


def _opening(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Return where "between", "anywhere from" begin, also before "about"."""
    opening = tokens.phrase_to(tokens.lexicon.range_opening, at)
    if opening is None:
        hedge = tokens.phrase_to(tokens.lexicon.before, at)
        if hedge is not None and hedge[1] == "about":
            return tokens.phrase_to(tokens.lexicon.range_opening, hedge[0])
    return opening


def _has_value(figure: Figure) -> bool:
    counts = figure.kind not in ("ordinal", "designation", "year")
    return counts and figure.value is not None and figure.approx in ("exact", "about")


def _is_bound(figure: Figure) -> bool:
    """Whether a range can begin here: with a number, or a vague word ("several hundred to")."""
    return _has_value(figure) or (figure.vague and figure.approx == "at_least")


def _linked(tokens: Tokens, at: int, end: int, *, opened: bool) -> str:
    """Return what links two figures: "-", "to", "or", "and"; nothing where they stand apart."""
    words = [tokens.word(n) for n in range(at, min(end, at + 5))]
    while len(words) > 1 and words[-1] in ("about", "around", "some", "approximately", "perhaps"):
        words.pop()
    if len(words) == 2 and words[0] == "or" and words[1] in ("even", "possibly", "maybe"):
        words.pop()
    if len(words) > 1 and words[0] in _DASHES and tokens.glued(at):
        words = words[1:-1] if words[-1] in _DASHES else words[1:]  # "two- to three-year"
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
    if high.unit is None and high.kind == "count" and low.kind == "money":
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
    bottom = low.low if low.vague else low.value
    if bottom is None or high.value is None or not bottom < high.value:
        return False
    return ratio is None or high.value <= ratio * bottom


def _rises_little(low: Figure, high: Figure) -> bool:
    """Whether a range is narrow enough to follow a verb: "rose 2 to 3 percent"."""
    if low.value is None or high.value is None:
        return False
    return high.value <= _CHANGE_RATIO * low.value


def _is_change(tokens: Tokens, low: Figure, high: Figure) -> bool:
    """Whether "from N to M" tells of a move from one figure to the other."""
    change = tokens.lexicon.change
    from_at = next(
        (low.first - n for n in range(1, _FROM_WINDOW) if tokens.word(low.first - n) == "from"),
        None,
    )
    if from_at is None:
        near = {tokens.word(low.first - n) for n in range(1, _VERB_WINDOW)}
        return bool(change & near) and not _rises_little(low, high)
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
            _close(low, figure)
        else:
            merged.append(figure)
    return merged


def _close(first: Figure, second: Figure) -> None:
    """Make one figure of a lower and an upper bound, whichever comes first."""
    ends = [value for value in (first.value, second.value) if value is not None]
    first.low, first.high, first.value = min(ends), max(ends), None
    first.last, first.core_last, first.bare_last = second.last, second.core_last, second.bare_last
    first.approx = "range"
    first.kind, first.unit, first.currency = second.kind, second.unit, second.currency


def _bounds(tokens: Tokens, low: Figure, high: Figure) -> bool:
    if low.approx in _UPPER and high.approx in _LOWER:
        gap_from, low, high = low.last, high, low
        gap_to = low.first
    elif low.approx in _LOWER and high.approx in _UPPER:
        gap_from, gap_to = low.last, high.first
    else:
        return False
    if low.vague or high.vague:
        return False
    gap = [tokens.word(n) for n in range(gap_from, min(gap_to, gap_from + 3))]
    if gap not in (["and"], ["but"], [",", "but"], [",", "and"], [","]):
        return False
    return _rises(low, high) and (low.unit == high.unit or None in (low.unit, high.unit))


def add_cents(tokens: Tokens, figures: list[Figure]) -> list[Figure]:
    """Add the cents of "56 dollars and 15 cents" to the dollars."""
    added: list[Figure] = []
    for figure in figures:
        whole = added[-1] if added else None
        if whole is not None and _are_cents(tokens, whole, figure):
            whole.value = Fraction(whole.value or 0) + (figure.value or 0)
            whole.last, whole.core_last = figure.last, figure.core_last
        else:
            added.append(figure)
    return added


def _are_cents(tokens: Tokens, whole: Figure, cents: Figure) -> bool:
    if whole.kind != "money" or whole.currency != cents.currency or whole.scale > 1:
        return False
    if whole.value is None or cents.value is None or whole.value.denominator > 1:
        return False
    if not 0 < cents.value < 1:
        return False
    gap = [tokens.word(n) for n in range(whole.last, min(cents.first, whole.last + 2))]
    return gap in ([], ["and"]) and tokens.word(cents.last - 1) not in tokens.lexicon.signs
