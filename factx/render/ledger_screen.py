"""Tables of the ledger, its conflicts, its timeline and its overdue promises."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import IO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from factx.records import Amount, Claim, Conflict, LedgerRow, OverduePledge, TimelineEvent
from factx.render import ledger_wording as wording
from factx.render.grid import grid
from factx.render.plain_console import open_console, write
from factx.render.wording import origin, tame

#: Columns of the chart that its longest bar fills, if there is room for so many.
CHART_WIDTH = 40

#: Columns that stand before a bar: its day and what it shows.
LEAD_WIDTH = 21

#: How many documents of a claim are quoted.
QUOTED = 3

_HEADINGS = ("Contributor", "Of what", "Pledged", "Deployed", "Gap", "Share", "Last", "Docs")
_EVENT_HEADINGS = ("Date", "What", "Contributor", "How many", "Of what", "Docs", "Where")

# What may take several lines of a cell.
_WRAPS = ("Contributor", "Of what", "Where")

_LEGEND = (
    f"unknown: no report, which is not zero. {wording.DERIVED} worked out, as are gap and share. "
    "Docs: documents (independent ones)."
)


def ledger(found: Iterable[LedgerRow], out: IO[str]) -> int:
    """Write a table for each place; figures that name no contributor stand below its rows."""
    rows = list(found)
    console = _console(out)
    for place, group in groupby(rows, key=wording.place):
        here = list(group)
        write(console, Text(place, style="bold"))
        cells = [_cells(row) for row in here if row.kind != "total"]
        grid(console, _HEADINGS, cells, right=_HEADINGS[2:6], wraps=_WRAPS, named=_HEADINGS[2:])
        for row in here:
            _notes(console, row)
        console.print()
    if rows:
        write(console, Text(_LEGEND))
    return len(rows)


def _cells(row: LedgerRow) -> tuple[str, ...]:
    return (
        wording.row_name(row),
        tame(row.unit),
        wording.amount(row.pledged, none="unknown"),
        wording.amount(row.deployed),
        wording.amount(row.gap, none="", mark=False),
        wording.share(row.fulfilment),
        row.last_date or "undated",
        wording.sources(row),
    )


def _notes(console: Console, row: LedgerRow) -> None:
    """Write what does not fit into the columns, and what they leave out."""
    notes = []
    if row.kind == "total":
        figures = (("pledged", row.pledged), ("deployed", row.deployed), ("planned", row.planned))
        notes += [f"{wording.amount(a)} {tame(row.unit)} {name}" for name, a in figures if a]
    if row.authorized:
        notes.append(f"{wording.amount(row.authorized)} authorized")
    if row.withdrawn:
        notes.append(f"{wording.amount(row.withdrawn)} withdrawn")
    counts = (
        (row.conflicts, "conflict"),
        (row.possible, "possible fact"),
        (row.negated, "denied fact"),
        (row.set_aside, "claim set aside"),
    )
    notes += [_counted(number, noun) for number, noun in counts if number]
    if row.undated:
        notes.append(f"{row.undated} undated")
    if row.kind == "total":
        lead = "Beside these, not added"
        words = f"{lead}: {wording.row_name(row)}: {'; '.join(notes) or 'no figure'}."
    elif notes:
        words = f"{wording.row_name(row)}, {tame(row.unit)}: {'; '.join(notes)}"
    else:
        return
    write(console, Text(tame(words), style="italic"))


def _counted(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    head, _, rest = noun.partition(" ")
    plural = f"{noun}s" if not rest.startswith("set") else f"{head}s {rest}"
    return f"{number} {plural}"


def conflicts(found: Iterable[Conflict], out: IO[str]) -> int:
    """Write each conflict with its sides and their quotes."""
    console = _console(out)
    count = 0
    for one in found:
        count += 1
        reason = {
            "figures": "different figures",
            "arithmetic": "the sum does not fit",
            "withdrawn": "more withdrawn than was there",
        }[one.reason]
        heading = (
            f"{wording.contributors(one)}, {one.unit} {one.measure}, {wording.place(one)}, "
            f"{wording.period(one.earliest, one.latest)}: {reason}"
        )
        write(console, Text(tame(heading), style="bold"))
        if one.expected:
            write(console, Text(f"  worked out: {wording.amount(one.expected)}"))
        for side in one.sides:
            counted = ", counted" if side.id == one.counted else ""
            said = f"  {wording.amount(side.quantity)} ({side.status.replace('_', ' ')}{counted})"
            write(console, Text(said, style="red"))
            _quotes(console, side)
        console.print()
    return count


def _quotes(console: Console, claim: Claim) -> None:
    for telling in claim.told[:QUOTED]:
        write(console, _indented(Text(tame(telling.quote))))
        where = origin(telling.source, telling.title, telling.published)
        write(console, _indented(Text(where, style="italic")))
    if len(claim.told) > QUOTED:
        more = _counted(len(claim.told) - QUOTED, "more document")
        write(console, Text(f"    and {more}", style="italic"))


def _indented(words: Text) -> Padding:
    return Padding(words, (0, 0, 0, 4))


def timeline(found: Iterable[TimelineEvent], out: IO[str]) -> int:
    """Write the events in a table, then for each account a chart of what stood after them."""
    events = list(found)
    console = _console(out)
    places = {wording.place(event) for event in events}
    if len(places) == 1:
        write(console, Text(places.pop(), style="bold"))
    headings = _EVENT_HEADINGS if places else _EVENT_HEADINGS[:-1]
    cells = [(*_event_cells(event), wording.place(event))[: len(headings)] for event in events]
    grid(console, headings, cells, right=("How many",), wraps=_WRAPS, named=("Docs",))
    accounts: dict[str, list[TimelineEvent]] = {}
    for event in events:
        accounts.setdefault(event.account, []).append(event)
    for account in accounts.values():
        _chart(console, account)
    return len(events)


def _event_cells(event: TimelineEvent) -> tuple[str, ...]:
    claim = event.claim
    by_status = event.measure in ("pledged", "deployed")
    return (
        wording.reported(event),
        claim.status.replace("_", " ") if by_status else event.measure,
        wording.contributors(event, claim.contributor_count),
        f"{'+' if claim.additional else ''}{wording.amount(claim.quantity)}",
        tame(event.unit),
        wording.sources(claim),
    )


def _chart(console: Console, events: Sequence[TimelineEvent]) -> None:
    """Draw what was pledged and deployed after each day on which either changed."""
    days: dict[str, tuple[Amount | None, Amount | None]] = {}
    for event in events:
        days[event.date or "undated"] = (event.pledged, event.deployed)
    longest = max((_size(one) for pair in days.values() for one in pair), default=0)
    if len(days) < 2 or longest <= 0:
        return
    first = events[0]
    console.print()
    name = f"{wording.contributors(first)}, {tame(first.unit)}, {wording.place(first)}"
    write(console, Text(name, "bold"))
    words = max(len(wording.amount(one)) for pair in days.values() for one in pair)
    width = max(min(CHART_WIDTH, console.width - LEAD_WIDTH - words - 1), 1)
    before: tuple[Amount | None, Amount | None] | None = None
    for day, pair in days.items():
        if pair != before:
            for label, one, style in zip(_BARS, pair, ("magenta", "green"), strict=True):
                bar = "█" * round(width * max(_size(one), 0) / longest)
                line = Text(f"{day if label == _BARS[0] else '':<10}  {label:<8} ")
                line.append(bar, style).append(f" {wording.amount(one)}")
                console.print(line, soft_wrap=True)
        before = pair


_BARS = ("pledged", "deployed")


def _size(given: Amount | None) -> float:
    """Return the length of a bar: the figure, or the bound that is known."""
    if given is None:
        return 0
    known = (given.value, given.low, given.high)
    return next((float(one) for one in known if one is not None), 0)


def overdue(found: Iterable[OverduePledge], out: IO[str]) -> int:
    """Write the promises whose day has passed, each with its first sentence."""
    console = _console(out)
    count = 0
    for one in found:
        count += 1
        heading = (
            f"{wording.contributors(one)}: {wording.amount(one.claim.quantity)} {one.unit}, "
            f"{wording.place(one)}, due {one.due}, {_counted(one.days, 'day')} overdue"
        )
        write(console, Text(tame(heading), style="bold"))
        delivered = wording.amount(one.delivered, none="no deployment reported")
        missing = f", {wording.amount(one.outstanding)} missing" if one.outstanding else ""
        since = "deployed since: " if one.delivered else ""
        write(console, Text(f"  {since}{delivered}{missing}", style="red"))
        _quotes(console, one.claim)
        console.print()
    return count


def _console(out: IO[str]) -> Console:
    # No guessing at figures and no [markup]: article words may hold brackets and paths.
    return open_console(out)
