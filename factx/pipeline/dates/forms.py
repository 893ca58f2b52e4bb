"""What a date expression says before anything anchors it.

A form is the meaning of the words alone: "last month" is `Period("month", -1)` on any day. The
day of publication, the tense and earlier dates of the text come in when it is resolved.
"""

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century"
]  # fmt: skip

#: How the words before an expression bear on it. "after" and "before" mark dates that are worked
#: out for the clause behind the expression ("three months after pledging"); "later" and "earlier"
#: are the plain prepositions ("after March 2024").
Role = Literal[
    "on", "in", "at", "by", "since", "until", "within", "during", "for", "from",
    "earlier", "later", "after", "before",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar date, as far as it is written; never all four None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Numeric:
    """Day and month as two numbers whose order only a setting can tell."""

    first: int
    second: int
    year: int | None


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or a century: `size` years from `first`."""

    first: int
    size: Literal[10, 100]


@dataclass(frozen=True, slots=True)
class Season:
    """A season (EDTF 21 to 24) of a year, or the last, this, next or (`near`) coming one."""

    season: int
    year: int | None = None
    shift: int | None = None
    near: bool = False


@dataclass(frozen=True, slots=True)
class Division:
    """The n-th quarter (`parts` 4) or half (`parts` 2) of a year; without `of` the nearest."""

    number: int
    parts: Literal[2, 4]
    of: "Form | None" = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day counted from the day of publication."""

    offset: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday of the last (-1), this (0) or next (1) week; `near` is the coming one."""

    weekday: int
    shift: int
    near: bool = False


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month or a day of a month with "last", "this" or "next" before it."""

    month: int
    day: int | None
    shift: int


@dataclass(frozen=True, slots=True)
class Period:
    """The last, this or next week, month, ...; `rolling` counts back from the day itself."""

    unit: Unit
    shift: int
    rolling: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The past (-1) or next (1) `count` units."""

    unit: Unit
    count: int
    direction: int
    vague: bool = False
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """`count` units before (-1) or after (1) a base.

    Attributes:
        base: A form, or "published", "anchor" (an earlier date of the text), "main" (the date
            of the clause before: the result dates the clause behind).
        loose: The words hedge the count ("nearly a decade ago").
        exact: The result is a day whatever the unit ("a year ago today").
    """

    unit: Unit
    count: int
    sign: int
    base: "Form | Literal['published', 'anchor', 'main']"
    loose: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The early, middle, late, ... part of a period."""

    part: str
    of: "Form"


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th day, weekday (1 to 7 in `unit`), week or month of a period; -1 is the last."""

    number: int
    unit: Unit | int
    of: "Form"


@dataclass(frozen=True, slots=True)
class Edge:
    """The first (1) or last (-1) `count` units of a period."""

    count: int
    unit: Unit
    direction: int
    of: "Form"


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a day; `weekend` takes its Saturday and Sunday."""

    of: "Form"
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another."""

    first: "Form"
    last: "Form"


@dataclass(frozen=True, slots=True)
class Named:
    """A named day; `of` is a year told by its distance."""

    name: tuple[str, ...]
    year: int | None = None
    shift: int | None = None
    of: "Form | None" = None


@dataclass(frozen=True, slots=True)
class Again:
    """A period told from an earlier date of the text: "that year" is 0, "the next day" 1.

    Attributes:
        unit: What is counted; None for the earlier date itself ("by then").
        shift: How many units the period lies after the earlier date.
        weekday: The day of "that Friday".
        of: The month or season of "that May", "the following spring".
    """

    unit: Unit | None
    shift: int
    weekday: int | None = None
    of: Calendar | Season | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """The unit (a weekday as 1 to 7) before (-1) or after (1) a date: "the week before May 3"."""

    unit: Unit | int
    shift: int
    of: "Form"


@dataclass(frozen=True, slots=True)
class ToDate:
    """From the start of this period up to the day of publication."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a period from the day of publication on."""

    of: "Form"


@dataclass(frozen=True, slots=True)
class Nothing:
    """Words that look like a date and are none ("30 February"): read, and dropped."""


Form = (
    Calendar
    | Numeric
    | Years
    | Season
    | Division
    | Day
    | Weekday
    | MonthOf
    | Period
    | Stretch
    | Offset
    | Part
    | Nth
    | Edge
    | WeekOf
    | Range
    | Named
    | Again
    | Beside
    | ToDate
    | Rest
    | Nothing
)


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in a text.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        form: What the words say.
        role: What the words before it say about it, None where they say nothing.
        lead: Offset of those words, `start` where there are none.
        tentative: A date only when the clause looks ahead ("in two weeks").
    """

    start: int
    end: int
    form: Form
    role: Role | None = None
    lead: int = 0
    tentative: bool = False
