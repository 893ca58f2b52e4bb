"""A figure: while it is read, and as it is handed out."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

Kind = Literal["count", "money", "percent", "measure", "ordinal", "year", "designation"]

#: No figure of the news is larger; what is, is a serial number.
LARGEST = 10**18


class FoundQuantity(NamedTuple):
    """A figure of a text.

    Attributes:
        start: First character, hedge and sign of money included.
        end: Character after the last one.
        figure_start: First character without hedges.
        figure_end: Character after the last one without hedges.
        value: The number; None where the words give none, and for shares.
        low: Lower bound of a range or of a vague word.
        high: Upper bound of a range.
        approx: How the words hedge it, as in `records.Quantity`.
        percent: The share, in percent.
        unit: "money", "percent", "ordinal" or the unit of a measure; None for a bare count.
        currency: ISO 4217 code of money, where the text tells it.
        kind: What it is; only a count, money or a percent can be given by anybody.
    """

    start: int
    end: int
    figure_start: int
    figure_end: int
    value: int | float | None
    low: int | float | None
    high: int | float | None
    approx: str
    percent: int | float | None
    unit: str | None
    currency: str | None
    kind: Kind


@dataclass(slots=True)
class Figure:
    """A figure under construction; positions are those of tokens, ends excluded.

    Attributes:
        first: First token, the sign of money and the hedges read so far included.
        last: End, unit and hedges included.
        core: First token of the number itself.
        core_last: End of the number itself.
        value: Its value, for shares as part of one.
        low: Lower bound.
        high: Upper bound.
        approx: The hedge.
        kind: What it is.
        unit: Its unit.
        currency: ISO 4217 code.
        share: A fraction of something.
        vague: Read from a vague word, with a lower bound only.
        scale: Product of its scales, 1 for "600", 1000000 for "2.5 million".
        digits: The digits, where they are all there is.
        bare_first: First token without hedges.
        bare_last: End without hedges.
    """

    first: int
    last: int
    core: int
    core_last: int
    value: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    approx: str = "exact"
    kind: Kind = "count"
    unit: str | None = None
    currency: str | None = None
    share: bool = False
    vague: bool = False
    scale: int = 1
    digits: str = ""
    bare_first: int = -1
    bare_last: int = -1

    def times(self, factor: Fraction | int) -> None:
        """Multiply the value and its bounds."""
        self.value = None if self.value is None else self.value * factor
        self.low = None if self.low is None else self.low * factor
        self.high = None if self.high is None else self.high * factor


def number(value: Fraction | None) -> int | float | None:
    """Return a number as JSON has it: an integer where whole."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)
