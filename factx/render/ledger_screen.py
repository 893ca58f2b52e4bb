"""Tables of the ledger, its conflicts, its timeline and its overdue promises."""

from collections.abc import Iterable
from itertools import groupby
from typing import IO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from factx.records import Claim, Conflict, LedgerRow, OverduePledge, TimelineEvent
from factx.render import chart
from factx.render import ledger_wording as wording
from factx.render.grid import grid
from factx.render.plain_console import open_console, write
from factx.render.wording import origin, tame

#: How many documents of a claim are quoted.
QUOTED = 3

_HEADINGS = ("Contributor", "Of what", "Pledged", "Deployed", "Gap", "Share", "Last", "Docs")
_EVENT_HEADINGS = ("Date", "What", "Contributor", "How many", "Of what", "Docs", "Where")

# What may take several lines of a cell.
_WRAPS = ("Contributor", "Of what", "Last", "Date", "Where")

_LEGEND = (
    f"unknown: no report, which is not zero. {wording.DERIVED} worked out, as are gap and share. "
    "by: undated, the day of the document. Docs: documents (independent ones)."
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
        wording.date(row.last_edtf, row.last_date),
        wording.sources(row),
    )


def _notes(console: Console, row: LedgerRow) -> None:
    """Write what does not fit into the columns, and what they leave out."""
    notes = []
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
        words = f"Beside these, not added: {'; '.join([_total(row), *notes])}."
    elif notes:
        words = f"{wording.row_name(row)}, {tame(row.unit)}: {'; '.join(notes)}"
    else:
        return
    write(console, Text(tame(words), style="italic"))


def _total(row: LedgerRow) -> str:
    """Return the figures of a row that names nobody: "over 3,100 people pledged by about 10 …"."""
    figures = (("pledged", row.pledged), ("deployed", row.deployed), ("planned", row.planned))
    said = [f"{wording.amount(one)} {tame(row.unit)} {name}" for name, one in figures if one]
    if row.contributor_count and row.pledged:
        # Only of a promise the row counts who gives.
        said[0] += f" by {wording.row_name(row)}"
        return "; ".join(said)
    return "; ".join([*said, wording.row_name(row)])


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
        chart.draw(console, account)
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


def overdue(found: Iterable[OverduePledge], out: IO[str]) -> int:
    """Write the promises whose day has passed, each with its first sentence."""
    console = _console(out)
    count = 0
    for one in found:
        count += 1
        heading = (
            f"{wording.contributors(one)}: {wording.amount(one.claim.quantity)} {one.unit}, "
            f"{wording.place(one)}, due {one.claim.due_edtf or one.due}, "
            f"{_counted(one.days, 'day')} overdue"
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
