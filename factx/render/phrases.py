"""The table of normalised phrases: each value with the words it was read from."""

from collections.abc import Iterable, Iterator
from typing import IO

from rich.table import Table
from rich.text import Text

from factx.records.phrase import FoundQuantity, Phrase
from factx.render.plain_console import open_console, write
from factx.render.wording import amount, tame


def phrases(found: Iterable[Phrase], out: IO[str]) -> int:
    """Write, phrase by phrase, what was read in it."""
    console = open_console(out)
    count = 0
    for phrase in found:
        count += 1
        write(console, Text(tame(phrase.text), style="bold"))
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 2))
        for row in _rows(phrase):
            table.add_row(*(Text(tame(cell)) for cell in row))
        if table.row_count:
            write(console, table)
        console.print()
    return count


def _rows(phrase: Phrase) -> Iterator[tuple[str, str, str]]:
    for quantity in phrase.quantities:
        yield "quantity", quantity.text or "", _value(quantity)
    for date in phrase.dates:
        bounds = f" ({date.earliest} to {date.latest or '..'})" if date.earliest else ""
        yield "date", date.text, f"{date.edtf or 'not anchored'}{bounds}"
    for place in phrase.places:
        words = phrase.text[place.start : place.end]
        yield place.type, words, f"{place.name} {place.code or ''}".rstrip()
    for person in phrase.people:
        parts = (person.name, person.role, person.country)
        yield "person", phrase.text[person.start : person.end], ", ".join(p for p in parts if p)


def _value(quantity: FoundQuantity) -> str:
    unit = quantity.currency or quantity.unit or ""
    return f"{amount(quantity)} {'' if unit == 'percent' else unit}".rstrip()
