"""One JSON array of records, indented, keys in the order of the model."""

import json
from collections.abc import Iterable
from textwrap import indent
from typing import IO

from factx.records import Record


def records(found: Iterable[Record | str], out: IO[str]) -> int:
    """Write the array element by element, so that a long one needs no memory.

    Args:
        found: Records, or records that are JSON objects already.
        out: Where to write to.
    """
    count = 0
    for count, record in enumerate(found, start=1):
        out.write("[\n" if count == 1 else ",\n")
        out.write(indent(_indented(record), "  "))
    out.write("\n]\n" if count else "[]\n")
    return count


def _indented(record: Record | str) -> str:
    if isinstance(record, str):
        return json.dumps(json.loads(record), ensure_ascii=False, indent=2)
    return record.model_dump_json(indent=2)


def record(found: Record, out: IO[str]) -> None:
    """Write one record by itself, not in an array."""
    out.write(found.model_dump_json(indent=2))
    out.write("\n")
