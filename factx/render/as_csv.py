"""Flat rows for spreadsheets: one a fact, one an entity; bounds and codes in columns of their own.

A cell that a spreadsheet would take for a formula gets an apostrophe in front.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import IO

from factx.records import Document, Extraction, Fact, SourcedEntity, SourcedFact

#: How several values stand in one cell.
SEPARATOR = "; "

Cell = str | int | float | bool | None

# "-" and "+" open a formula as "=" does.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def facts(found: Iterable[SourcedFact], out: IO[str]) -> int:
    """Write one row a fact."""
    return write(
        FACT_COLUMNS,
        (
            fact_cells(fact, fact.evidence.source, fact.evidence.title, fact.evidence.published)
            for fact in found
        ),
        out,
    )


def extractions(found: Iterable[Extraction], out: IO[str]) -> int:
    """Write one row a fact, as for `facts`; return the number of documents."""
    documents: list[Document] = []

    def rows() -> Iterator[Mapping[str, Cell]]:
        for extraction in found:
            document = extraction.document
            documents.append(document)
            for fact in extraction.facts:
                yield fact_cells(fact, document.source, document.title, document.published)

    write(FACT_COLUMNS, rows(), out)
    return len(documents)


def entities(found: Iterable[SourcedEntity], out: IO[str]) -> int:
    """Write one row an entity; its mentions as "start-end"."""
    return write(
        ENTITY_COLUMNS,
        (
            {
                "name": entity.name,
                "label": entity.label,
                "code": entity.code,
                "role": entity.role,
                "country_iso3": entity.country,
                "mentions": SEPARATOR.join(f"{m.start}-{m.end}" for m in entity.mentions),
                "document": entity.document,
                "source": entity.source,
                "title": entity.title,
                "published": entity.published,
            }
            for entity in found
        ),
        out,
    )


# fmt: off
FACT_COLUMNS = (
    "id", "kind", "status", "modality",
    "contributors", "contributor_codes", "contributor_count",
    "value", "low", "high", "approx", "percent", "quantity",
    "category", "resource", "currency", "additional",
    "destination", "destination_iso3", "mission", "mission_code",
    "date", "date_earliest", "date_latest", "due", "due_earliest", "due_latest",
    "attributed_to", "purpose",
    "source", "title", "published", "document", "start", "end", "trigger", "quote",
)
ENTITY_COLUMNS = (
    "name", "label", "code", "role", "country_iso3", "mentions",
    "document", "source", "title", "published",
)
# fmt: on


def fact_cells(
    fact: Fact, source: str, title: str | None, published: str | None
) -> Mapping[str, Cell]:
    """Return a fact as cells of `FACT_COLUMNS`."""
    quantity, place, mission, evidence = (
        fact.quantity, fact.destination, fact.mission, fact.evidence,
    )  # fmt: skip
    return {
        "id": fact.id,
        "kind": fact.kind,
        "status": fact.status,
        "modality": fact.modality,
        "contributors": SEPARATOR.join(actor.name for actor in fact.contributors),
        "contributor_codes": SEPARATOR.join(actor.code for actor in fact.contributors),
        "contributor_count": fact.contributor_count.value if fact.contributor_count else None,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "approx": quantity.approx,
        "percent": quantity.percent,
        "quantity": quantity.text,
        "category": fact.resource.category,
        "resource": fact.resource.name,
        "currency": fact.resource.currency,
        "additional": fact.additional,
        "destination": place.name if place else None,
        "destination_iso3": place.code if place else None,
        "mission": mission.name if mission else None,
        "mission_code": mission.code if mission else None,
        "date": fact.date.edtf if fact.date else None,
        "date_earliest": fact.date.earliest if fact.date else None,
        "date_latest": fact.date.latest if fact.date else None,
        "due": fact.due.edtf if fact.due else None,
        "due_earliest": fact.due.earliest if fact.due else None,
        "due_latest": fact.due.latest if fact.due else None,
        "attributed_to": fact.attributed_to,
        "purpose": fact.purpose,
        "source": source,
        "title": title,
        "published": published,
        "document": evidence.document,
        "start": evidence.start,
        "end": evidence.end,
        "trigger": evidence.trigger,
        "quote": evidence.quote,
    }


def write(columns: tuple[str, ...], rows: Iterable[Mapping[str, Cell]], out: IO[str]) -> int:
    """Write the columns' names and one line a row; return the number of rows."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    count = 0
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
        count += 1
    return count


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return str(value)
