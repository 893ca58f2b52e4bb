"""Arithmetic of hedged numbers: bounds go along, nothing is averaged and no tolerance invented.

"Almost 400" of a promised 1,000 leaves "over 600" missing and is "under 40%" of it.
"""

from dataclasses import dataclass, replace

Number = int | float


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as far as the words go.

    Attributes:
        best: The number itself; None where only bounds are known.
        low: The least it can be, None without such a bound.
        high: The most it can be.
        low_open: Whether `low` itself is excluded ("over 3,100").
        high_open: Whether `high` itself is excluded ("almost 400").
        word: The hedge as the text has it; empty once something was worked out.
    """

    best: Number | None
    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False
    word: str = ""

    @property
    def approx(self) -> str:
        """The hedge, in the words of the fact model."""
        if self.word:
            return self.word
        if self.best is None:
            return _hedge_of_bounds(self)
        if self.low is not None and self.low == self.high:
            return "exact"
        if self.low == self.best and self.high is None:
            return "over" if self.low_open else "at_least"
        if self.high == self.best and self.low is None:
            return "under" if self.high_open else "at_most"
        return "about"

    @property
    def is_exact(self) -> bool:
        """Whether it is one number and no other."""
        return self.best is not None and self.low == self.high == self.best

    @property
    def says_nothing(self) -> bool:
        """Whether neither the number nor a bound of it is known."""
        return self.best is None and self.low is None and self.high is None

    @property
    def size(self) -> Number:
        """One number to order figures by."""
        return next((n for n in (self.best, self.high, self.low) if n is not None), 0)


def _hedge_of_bounds(figure: Figure) -> str:
    if figure.low is not None and figure.high is not None:
        return "range"
    if figure.low is not None:
        return "over" if figure.low_open else "at_least"
    if figure.high is not None:
        return "under" if figure.high_open else "at_most"
    return "about"


def figure_of(
    value: Number | None, low: Number | None, high: Number | None, approx: str | None
) -> Figure | None:
    """Return the figure that a quantity states, None where it states none."""
    if value is None and low is None and high is None:
        return None
    word = approx or "exact"
    if value is None:
        return Figure(None, low, high, word=word)
    match word:
        case "exact" | "range":
            return Figure(value, value if low is None else low, value if high is None else high,
                          word=word)  # fmt: skip
        case "over":
            return Figure(value, value, high, low_open=True, word=word)
        case "at_least":
            return Figure(value, value, high, word=word)
        case "almost" | "under":
            return Figure(value, low, value, high_open=True, word=word)
        case "at_most":
            return Figure(value, low, value, word=word)
        case _:
            return Figure(value, low, high, word="about")


def exactly(number: Number) -> Figure:
    """Return a figure that is one number and no other."""
    return Figure(number, number, number, word="exact")


def at_least(figure: Figure) -> Figure:
    """Return the figure as a lower bound: there was something before it, nobody says how many."""
    low = figure.low if figure.low is not None else figure.best
    return Figure(figure.best, low, None, low_open=figure.low_open)


def at_most(figure: Figure) -> Figure:
    """Return the figure as an upper bound: nobody says how many are gone."""
    return Figure(None, None, figure.high, high_open=figure.high_open)


def add(left: Figure, right: Figure) -> Figure:
    """Return the sum; where nothing else is known of it, at least what is known of its parts."""
    result = Figure(
        _plus(left.best, right.best),
        _plus(left.low, right.low),
        _plus(left.high, right.high),
        low_open=left.low_open or right.low_open,
        high_open=left.high_open or right.high_open,
    )
    if result.says_nothing:
        # "Hundreds" and "almost 100": nobody is fewer than none.
        return Figure(None, whole_number((left.low or 0) + (right.low or 0)), None)
    return result


def subtract(left: Figure, right: Figure) -> Figure:
    """Return the difference; it is negative where `right` is more."""
    return Figure(
        _minus(left.best, right.best),
        _minus(left.low, right.high),
        _minus(left.high, right.low),
        low_open=left.low_open or right.high_open,
        high_open=left.high_open or right.low_open,
    )


def total(figures: list[Figure]) -> Figure:
    """Return the sum of at least one figure; one alone keeps its word."""
    result = figures[0]
    for figure in figures[1:]:
        result = add(result, figure)
    return result


def percent(part: Figure, whole: Figure) -> Figure | None:
    """Return `part` in percent of `whole`, to one decimal; None for a part of nothing."""
    if any(n is not None and n <= 0 for n in (whole.best, whole.low, whole.high)):
        return None
    return Figure(
        _ratio(part.best, whole.best),
        _ratio(part.low, whole.high),
        _ratio(part.high, whole.low),
        low_open=part.low_open or whole.high_open,
        high_open=part.high_open or whole.low_open,
    )


def floored(figure: Figure) -> Figure:
    """Return the figure without what lies below zero."""
    if figure.best is not None and figure.best < 0:
        return exactly(0)
    if figure.high is not None and figure.high < 0:
        return exactly(0)
    if figure.low is not None and figure.low < 0:
        return replace(figure, low=0, low_open=False, word="")
    return figure


def agree(left: Figure, right: Figure, *, hedge_share: float, vague_factor: float) -> bool:
    """Tell whether two figures can be reports of one number.

    Args:
        left: A figure.
        right: Another.
        hedge_share: How far "nearly 400" reaches from 400, as a share of it.
        vague_factor: Up to which multiple of its lower bound "hundreds" reaches.
    """
    if left.is_exact and right.is_exact:
        return left.best == right.best
    low_a, high_a = _reach(left, hedge_share, vague_factor)
    low_b, high_b = _reach(right, hedge_share, vague_factor)
    # "Almost 400" and "over 400" touch at 400, which neither of them means.
    if (left.high_open and right.low_open and high_a == low_b) or (
        left.low_open and right.high_open and high_b == low_a
    ):
        return False
    return low_a <= high_b and low_b <= high_a


def _reach(figure: Figure, share: float, factor: float) -> tuple[float, float]:
    if figure.best is None:
        low = figure.low if figure.low is not None else 0
        return low, (figure.high if figure.high is not None else low * factor)
    best, slack = figure.best, abs(figure.best) * share
    match figure.approx:
        case "exact":
            return best, best
        case "over" | "at_least":
            return best, best + slack
        case "almost" | "under" | "at_most":
            return best - slack, best
    return best - slack, best + slack


def _plus(left: Number | None, right: Number | None) -> Number | None:
    return None if left is None or right is None else whole_number(left + right)


def _minus(left: Number | None, right: Number | None) -> Number | None:
    return None if left is None or right is None else whole_number(left - right)


def _ratio(part: Number | None, whole: Number | None) -> Number | None:
    return None if part is None or whole is None else whole_number(round(100 * part / whole, 1))


def whole_number(number: Number) -> Number:
    """Return an integer where the number is whole, else the number without rounding noise."""
    return int(number) if number == int(number) else round(number, 6)
