"""Tables for people: each fact in a row, its sentence below, the figure marked.

On a terminal the colours are those of the terminal's own palette that read well on dark and on
light; in a pipe there are none. `NO_COLOR` and `TERM=dumb` are honoured by rich.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest
from typing import IO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factx.records import Document, Extraction, Fact, SourcedEntity, SourcedFact
from factx.render import wording
from factx.render.plain_console import open_console

#: Narrower than this there are no columns: the values of a fact stand in one line that wraps.
NARROWEST_TABLE = 72

#: Blank columns between two columns.
GAP = 2

#: No column is wider, so that one long name does not push the others off the screen.
WIDEST_COLUMN = 34

STYLES = {"pledge": "magenta", "deployment": "green", "withdrawal": "red", "strength": "default"}

_HEADINGS = ("Contributor", "Resource", "Destination", "Date", "Status")
_ENTITY_HEADINGS = ("Name", "Label", "Code", "Role", "Country", "Mentions")


def facts(found: Iterable[SourcedFact], out: IO[str]) -> int:
    """Write a table of facts of many documents, each with its source."""
    rows = list(found)
    console = open_console(out)
    with_kind = len({fact.kind for fact in rows}) > 1
    _facts(console, rows, [_origin(fact) for fact in rows], with_kind=with_kind)
    return len(rows)


def extractions(found: Iterable[Extraction], out: IO[str]) -> int:
    """Write, document by document, a heading and the table of its facts.

    Documents without a fact are only counted: among hundreds they would hide the others. Where
    there are no others nothing is written.
    """
    console = open_console(out)
    count = without = 0
    for extraction in found:
        count += 1
        if not extraction.facts:
            without += 1
            continue
        _heading(console, extraction.document)
        _facts(console, extraction.facts, [""] * len(extraction.facts), with_kind=True)
    if 0 < without < count:
        documents = f"{without} documents" if without > 1 else "1 document"
        console.print(Text(f"No facts in {documents}."))
    return count


def entities(found: Iterable[SourcedEntity], out: IO[str]) -> int:
    """Write, document by document, a heading and the table of its entities."""
    console = open_console(out)
    count = 0
    for _, group in groupby(found, key=lambda entity: entity.document):
        own = list(group)
        count += len(own)
        origin = wording.origin(own[0].source, own[0].title, own[0].published)
        _paragraph(console, Text(origin, style="bold"), 0)
        console.print()
        _entities(console, own)
        console.print()
    return count


def _entities(console: Console, rows: Sequence[SourcedEntity]) -> None:
    cells = [
        (
            wording.tame(entity.name),
            entity.label,
            entity.code or "",
            wording.tame(entity.role or ""),
            entity.country or "",
            str(len(entity.mentions)),
        )
        for entity in rows
    ]
    if console.width < NARROWEST_TABLE:
        for values in cells:
            _paragraph(console, Text(" · ".join(filter(None, values[:-1]))), 0)
        return
    widths = _widths([_ENTITY_HEADINGS, *cells], console.width)
    _columns(console, _ENTITY_HEADINGS, widths, "bold")
    for values in cells:
        _columns(console, values, widths, "default")


def _heading(console: Console, document: Document) -> None:
    details = (
        document.source if document.title else None,
        document.publisher,
        document.dateline,
        document.published,
    )
    console.print(Text(wording.tame(document.title or document.source), style="bold"))
    if any(details):
        console.print(Text(wording.tame(", ".join(part for part in details if part))))
    console.print()


def _facts(
    console: Console, rows: Sequence[Fact], origins: Sequence[str], *, with_kind: bool
) -> None:
    cells = [_cells(fact, with_kind=with_kind) for fact in rows]
    is_wide = console.width >= NARROWEST_TABLE
    widths = _widths([_HEADINGS, *cells], console.width)
    if is_wide and rows:
        _columns(console, _HEADINGS, widths, "bold")
    for fact, values, origin in zip(rows, cells, origins, strict=True):
        if is_wide:
            _columns(console, values, widths, STYLES[fact.kind])
        else:
            _paragraph(console, Text(" · ".join(filter(None, values)), STYLES[fact.kind]), 0)
        _paragraph(console, _sentence(fact), GAP)
        if origin:
            _paragraph(console, Text(origin, style="italic"), GAP)
        console.print()


def _cells(fact: Fact, *, with_kind: bool) -> tuple[str, ...]:
    return (
        wording.contributors(fact),
        wording.resource(fact),
        wording.place(fact),
        wording.when(fact),
        wording.standing(fact, with_kind=with_kind),
    )


def _columns(console: Console, values: Sequence[str], widths: Sequence[int], style: str) -> None:
    # Not a rich table: its cells cannot span columns, as the sentence between two rows does.
    wrapped = [
        Text(value, style=style).wrap(console, width)
        for value, width in zip(values, widths, strict=True)
    ]
    for parts in zip_longest(*wrapped, fillvalue=Text()):
        line = Text()
        for part, width in zip(parts, widths, strict=True):
            line.append_text(part).append(" " * (width + GAP - part.cell_len))
        line.rstrip()
        console.print(line, soft_wrap=True)


def _paragraph(console: Console, words: Text, margin: int) -> None:
    for line in words.wrap(console, console.width - margin):
        line.rstrip()
        console.print(Text(" " * margin).append_text(line), soft_wrap=True)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    widths = [
        min(WIDEST_COLUMN, max(cell_len(row[column]) for row in rows))
        for column in range(len(rows[0]))
    ]
    room = width - GAP * (len(widths) - 1)
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    return widths


def _sentence(fact: Fact) -> Text:
    evidence = fact.evidence
    sentence = Text(wording.tame(evidence.quote))
    start = evidence.start - evidence.sentence_start
    sentence.stylize("bold reverse", start, start + evidence.end - evidence.start)
    return sentence


def _origin(fact: SourcedFact) -> str:
    evidence = fact.evidence
    return wording.origin(evidence.source, evidence.title, evidence.published)
