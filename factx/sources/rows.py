"""Documents that come as rows: JSON objects with the keys that news collections use, CSV lines."""

import csv
import io
from collections.abc import Iterator, Mapping

from factx.records import Extraction, Problem, SourceText
from factx.records.jsonl import Value, malformed, parse, values
from factx.sources import text as texts
from factx.sources.header import iso_day

# What collections call a field, the plainest name first.
TEXT_KEYS = ("text", "content", "body", "event_text", "maintext")
TITLE_KEYS = ("title", "headline")
DATE_KEYS = ("date", "published", "pub_date", "date_publish")
PUBLISHER_KEYS = ("publisher", "publication", "source")

#: The largest cell of a CSV file: a long article, not a whole broken file in one quote.
LARGEST_CELL = 10_000_000


def from_json(text: str, source: str) -> Iterator[SourceText | Extraction | Problem]:
    """Yield the documents of a JSON or JSONL file, or the extractions that factx wrote itself."""
    seen: set[str] = set()
    for value in values(text, source):
        if isinstance(value, Problem):
            yield value
        elif not isinstance(value.data, dict):
            yield malformed(value.where, "This is no JSON object.")
        elif "schema_version" in value.data:
            yield parse(Extraction, value)
        elif "evidence" in value.data:
            yield malformed(
                value.where,
                "This is a fact without its document; give what `factx extract --format jsonl`"
                " writes.",
            )
        else:
            yield from _document(value, value.data, source, seen)


def from_csv(text: str, source: str) -> Iterator[SourceText | Problem]:
    """Yield the documents of a CSV file with a header line."""
    seen: set[str] = set()
    csv.field_size_limit(LARGEST_CELL)
    rows = csv.DictReader(io.StringIO(text, newline=""))
    try:
        if not set(TEXT_KEYS).intersection(rows.fieldnames or ()):
            names = ", ".join(TEXT_KEYS)
            yield malformed(source, f"There is no column with the text (one of {names}).")
            return
        for number, row in enumerate(rows, start=1):
            yield from _document(Value(f"{source}:{number}", row), row, source, seen)
    except csv.Error as error:
        yield malformed(source, f"This is no CSV: {error}.")


def _document(
    value: Value, row: Mapping[str, object], source: str, seen: set[str]
) -> Iterator[SourceText | Problem]:
    text = _first(row, TEXT_KEYS)
    if text is None:
        names = ", ".join(TEXT_KEYS)
        yield malformed(value.where, f"There is no text in it (one of {names}).")
        return
    name = _name(row, value.where, source, seen)
    stated = _first(row, DATE_KEYS)
    published = _day(stated) if stated else None
    if stated and not published:
        message = f'The date "{stated}" is not in ISO 8601 (2025-01-31); it was left out.'
        yield Problem(source=name, code="malformed", message=message, skipped=False)
    yield texts.document(
        text,
        name,
        title=_first(row, TITLE_KEYS),
        published=published,
        publisher=_first(row, PUBLISHER_KEYS),
    )


def _name(row: Mapping[str, object], where: str, source: str, seen: set[str]) -> str:
    # The name must be the document's own: a second text of the same name would replace it.
    own = row.get("id")
    name = _first(row, ("url",)) or (
        where if own in (None, "") else texts.storable(f"{source}#{own}")
    )
    if name in seen:
        name = where
    seen.add(name)
    return name


def _first(row: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    found = (row.get(key) for key in keys)
    return next(
        (texts.storable(text) for text in found if isinstance(text, str) and text.strip()), None
    )


def _day(stated: str) -> str | None:
    # "2025-01-31T10:00:00Z" and "20250131" are in use as well.
    stated = stated.strip()
    return iso_day(stated[:10]) or (iso_day(stated[:8]) if stated[:8].isdigit() else None)
