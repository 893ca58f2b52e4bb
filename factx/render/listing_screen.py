"""Tables about the store: its documents, what a search found, what changed, its size."""

from collections.abc import Iterable
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from factx.records import FactChange, SearchHit, SourcedFact, StoredDocument, StoreInfo
from factx.render import wording
from factx.render.plain_console import open_console, write

_SIGNS = {"gained": "+", "lost": "-", "changed": "~"}
_STYLES = {"gained": "green", "lost": "red", "changed": "yellow"}


def documents(found: Iterable[StoredDocument], out: IO[str]) -> int:
    """Write one row a document; further sources of the same text below the first."""
    console = _console(out)
    table = _table("Published", "Facts", "Source", "Title", "Id")
    for document in found:
        table.add_row(
            Text(document.published or ""),
            Text(str(document.facts), justify="right"),
            Text("\n".join(map(wording.tame, document.sources))),
            Text(wording.tame(document.title or "")),
            Text(document.id),
        )
    if table.row_count:
        write(console, table)
    return table.row_count


def hits(found: Iterable[SearchHit], out: IO[str]) -> int:
    """Write each document with a piece of its text, the words marked."""
    console = _console(out)
    count = 0
    for hit in found:
        count += 1
        document = hit.document
        write(
            console,
            Text(wording.origin(document.source, document.title, document.published), "bold"),
        )
        snippet = Text(wording.tame(hit.snippet))
        for start, end in hit.matches:
            snippet.stylize("bold reverse", start, end)
        write(console, snippet)
        console.print()
    return count


def changes(found: Iterable[FactChange], out: IO[str]) -> int:
    """Write one line a change, its sentence below."""
    console = _console(out)
    count = 0
    for change in found:
        count += 1
        line = f"{_SIGNS[change.change]} {_in_short(change)}"
        write(console, Text(line, style=_STYLES[change.change]))
        write(console, Text(f"  {wording.tame(change.fact.evidence.quote)}"))
        evidence = change.fact.evidence
        where = wording.origin(evidence.source, evidence.title, evidence.published)
        write(console, Text(f"  {where}", style="italic"))
    return count


def _in_short(change: FactChange) -> str:
    now = _words(change.fact)
    if change.before is None:
        return now
    was = _words(change.before)
    return f"{was} -> {now}" if was != now else f"{now} (other details differ)"


def _words(fact: SourcedFact) -> str:
    parts = (
        wording.contributors(fact),
        wording.standing(fact, with_kind=True),
        wording.resource(fact),
        wording.place(fact),
        wording.when(fact),
    )
    return "; ".join(part for part in parts if part)


def info(found: Iterable[StoreInfo], out: IO[str]) -> int:
    """Write the size and make of a store."""
    console = _console(out)
    count = 0
    for one in found:
        count += 1
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        facts = ", ".join(f"{number:,} {kind}" for kind, number in one.facts.items())
        for name, value in (
            ("store", wording.tame(one.path)),
            ("schema version", str(one.schema_version)),
            ("size", f"{one.bytes:,} bytes"),
            ("documents", f"{one.documents:,} from {one.sources:,} sources"),
            ("facts", facts or "none"),
            ("entities", f"{one.entities:,}"),
            ("claims", f"{one.claims:,}{'' if one.settled else ' (facts have changed since)'}"),
        ):
            table.add_row(Text(name), Text(value))
        for run in one.runs:
            made = [f"{key} {value}" for key, value in run.read_by.items()]
            made.append(f"{run.gained:,} gained, {run.lost:,} lost")
            table.add_row(Text(f"run {run.number}"), Text(wording.tame(", ".join(made))))
        write(console, table)
    return count


def _console(out: IO[str]) -> Console:
    # No guessing at figures and no [markup]: article words may hold brackets and paths.
    return open_console(out)


def _table(*headings: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table
