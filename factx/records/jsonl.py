"""Our own JSON read back: arrays, single objects and one object a line.

A flaw is a `Problem` that says where and what, so that the rest of a file can still be read.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from pydantic import ValidationError

from factx.records.base import Record
from factx.records.document import Extraction
from factx.records.problem import Problem

AnyRecord = TypeVar("AnyRecord", bound=Record)


class Value(NamedTuple):
    """A JSON value and where it was found ("facts.jsonl:3")."""

    where: str
    data: object


def values(text: str, source: str) -> Iterator[Value | Problem]:
    """Yield the elements of a JSON array, the one object, or the value of each line.

    Args:
        text: All of the file.
        source: Its name, for places like "facts.jsonl:3" (lines and elements count from 1).
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        first_line = text.lstrip().split("\n", 1)[0]
        if first_line.startswith("[") and not _is_json(first_line):
            yield malformed(source, f"This array is no JSON: {error}.")
        else:
            yield from _lines(text, source)
        return
    elements = whole if isinstance(whole, list) else [whole]
    for number, element in enumerate(elements, start=1):
        yield Value(f"{source}:{number}", element)


def parse(model: type[AnyRecord], value: Value) -> AnyRecord | Problem:
    """Return the value as a record of the `model`, or what is wrong with it."""
    try:
        return model.model_validate(value.data)
    except ValidationError as error:
        return malformed(value.where, _first_flaw(error))


def read(model: type[AnyRecord], text: str, source: str) -> Iterator[AnyRecord | Problem]:
    """Yield every value of `text` as a record of the `model`, or as a problem."""
    for value in values(text, source):
        yield value if isinstance(value, Problem) else parse(model, value)


def extractions(text: str, source: str) -> Iterator[Extraction | Problem]:
    """Yield what `factx extract --format json` or `jsonl` wrote."""
    return read(Extraction, text, source)


def malformed(where: str, message: str) -> Problem:
    """Return the problem of a value that was left out because of its form."""
    return Problem(source=where, code="malformed", message=message, skipped=True)


def _lines(text: str, source: str) -> Iterator[Value | Problem]:
    # Not splitlines(): a JSON string may hold U+2028 and the like, which are no ends of lines.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{source}:{number}"
        try:
            yield Value(where, json.loads(line))
        except (ValueError, RecursionError) as error:
            yield malformed(where, f"This line is no JSON: {error}.")


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _first_flaw(error: ValidationError) -> str:
    flaws = error.errors(include_url=False)
    first = flaws[0]
    place = ".".join(str(part) for part in first["loc"]) or "the record"
    more = f" (and {len(flaws) - 1} more)" if len(flaws) > 1 else ""
    said = "this field is missing" if first["type"] == "missing" else first["msg"]
    return f"{place}: {said}{more}."
