"""A chart of what was pledged and deployed: a bar for each, after each day that changed one."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from factx.records import Amount, TimelineEvent
from factx.render import ledger_wording as wording
from factx.render.plain_console import write
from factx.render.wording import tame

Pair = tuple[Amount | None, Amount | None]

#: Columns that the longest bar fills, if there is room for so many.
WIDEST_BAR = 40

#: With less room than this beside its date, a bar stands below it.
NARROWEST_BAR = 8

#: What the bars of a day are called, and their colours.
BARS = (("pledged", "magenta"), ("deployed", "green"))

_NAME_WIDTH = max(len(name) for name, _ in BARS)


def draw(console: Console, events: Sequence[TimelineEvent]) -> None:
    """Write the chart of one account; nothing if no figure is known, or of one day only.

    Args:
        console: Where to write to.
        events: What happened in the account, in the order of time.
    """
    days = {event.date: (event.pledged, event.deployed) for event in events}
    longest = max(_size(one) for pair in days.values() for one in pair)
    if len(days) < 2 or longest <= 0:
        return
    first = events[0]
    console.print()
    name = f"{wording.contributors(first)}, {tame(first.unit)}, {wording.place(first)}"
    write(console, Text(name, "bold"))
    labels = _labels(events)
    lead = max(map(len, labels.values())) + 2
    words = max(len(wording.amount(one)) for pair in days.values() for one in pair)
    room = console.width - _NAME_WIDTH - words - 2
    beside = room - lead >= NARROWEST_BAR
    lead = lead if beside else 2
    width = max(min(WIDEST_BAR, room - lead), 1)
    before: Pair | None = None
    for day, pair in days.items():
        if pair == before:
            continue
        before = pair
        label = labels[day]
        if not beside:
            console.print(Text(label), soft_wrap=True)
            label = ""
        for (bar, style), one in zip(BARS, pair, strict=True):
            line = Text(f"{label:<{lead}}{bar:<{_NAME_WIDTH}} ")
            line.append("█" * _length(one, longest, width), style)
            console.print(line.append(f" {wording.amount(one)}"), soft_wrap=True)
            label = ""


def _labels(events: Sequence[TimelineEvent]) -> Mapping[str | None, str]:
    """Return the date of each day as documents have it; the day itself where they differ."""
    found: dict[str | None, set[str]] = {}
    for event in events:
        found.setdefault(event.date, set()).add(wording.reported(event))
    return {day: labels.pop() if len(labels) == 1 else str(day) for day, labels in found.items()}


def _length(given: Amount | None, longest: float, width: int) -> int:
    """Return the columns of a bar: none for nothing, at least one for anything else."""
    size = _size(given)
    return max(round(width * size / longest), 1) if size > 0 else 0


def _size(given: Amount | None) -> float:
    """Return what a bar stands for: the figure, or the bound that is known."""
    if given is None:
        return 0
    known = (given.value, given.low, given.high)
    return next((float(one) for one in known if one is not None), 0)
