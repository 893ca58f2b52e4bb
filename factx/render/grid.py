"""Rows in columns that break no word; on a narrow screen, each row as a line of its own."""

import re
from collections.abc import Collection, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factx.render.plain_console import write

#: Blank columns between two columns.
GAP = 1

_PIECE = re.compile(r"[^\s/]*/+\s*|[^\s/]+\s*")

#: Columns that the lines of a paragraph begin after, but for its first.
HANG = 2


def grid(
    console: Console,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    right: Collection[str] = (),
    wraps: Collection[str] = (),
    named: Collection[str] = (),
) -> None:
    """Write a table, or its rows as paragraphs if its columns do not fit.

    Args:
        console: Where to write to.
        headings: Names of the columns.
        rows: Their cells.
        right: Columns of figures, which stand at the right.
        wraps: Columns whose cells may take several lines, broken between words or after a slash.
        named: Columns whose name stands before the value in a paragraph.
    """
    if not rows:
        return
    widths = _widths(headings, rows, wraps, console.width)
    if widths is None:
        for row in rows:
            _paragraph(console, headings, row, named)
        return
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style="bold")
    for heading, width in zip(headings, widths, strict=True):
        table.add_column(
            heading,
            width=width,
            overflow="fold",
            justify="right" if heading in right else "left",
        )
    for row in rows:
        cells = zip(row, widths, strict=True)
        table.add_row(*(Text("\n".join(_lines(cell, width))) for cell, width in cells))
    write(console, table)


def _widths(
    headings: Sequence[str], rows: Sequence[Sequence[str]], wraps: Collection[str], width: int
) -> list[int] | None:
    """Return the widths of the columns; None if words would have to be broken."""
    columns = list(zip(headings, *rows, strict=True))
    widths = [max(map(cell_len, column)) for column in columns]
    least = [
        max(cell_len(piece.rstrip()) for cell in column for piece in _pieces(cell))
        if column[0] in wraps
        else widest
        for column, widest in zip(columns, widths, strict=True)
    ]
    room = width - GAP * (len(columns) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        spare = [place for place, one in enumerate(widths) if one > least[place]]
        widths[max(spare, key=widths.__getitem__)] -= 1
    return widths


def _pieces(cell: str) -> list[str]:
    """Return what may not be broken, each with the blanks after it; at least one piece."""
    return _PIECE.findall(cell) or [""]


def _lines(cell: str, width: int) -> list[str]:
    """Return a cell in lines of at most `width` columns."""
    lines = [""]
    for piece in _pieces(cell):
        if lines[-1] and cell_len(f"{lines[-1]}{piece.rstrip()}") > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _paragraph(
    console: Console, headings: Sequence[str], row: Sequence[str], named: Collection[str]
) -> None:
    parts = [
        f"{heading.lower()} {cell}" if heading in named else cell
        for heading, cell in zip(headings, row, strict=True)
        if cell
    ]
    room = max(console.width - HANG, 1)
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines else part
        # A value stays with its name; only what is longer than a line is broken.
        if lines and cell_len(longer) <= room:
            lines[-1] = longer
        else:
            # What is longer than a line by itself is broken anywhere.
            broken = Text("\n".join(_lines(part, room))).wrap(console, room)
            lines += [line.plain.rstrip() for line in broken]
    for number, line in enumerate(lines):
        console.print(Text(f"{' ' * HANG if number else ''}{line}"), soft_wrap=True)
