"""Sentences with their figures marked: `[nearly 400](value=400 approx=almost)`.

A mark lists the fields that are not at their default: `approx` is exact, all others are open. Its
first word may name the kind: money, percent, measure, ordinal, year, designation. Money and
percent need no `unit`.
"""

import re
from typing import Any

from factx.lexicon.numbers import NumberLexicon
from factx.pipeline.quantities.figure import FoundQuantity
from factx.pipeline.quantities.parse import find_quantities

_MARK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_NUMBERS = ("value", "low", "high", "percent")
_FIELDS = ("start", "end", "value", "low", "high", "approx", "percent", "unit", "currency", "kind")


def unmark(example: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the sentence without its marks, and what they say."""
    text, expected, last = "", [], 0
    for mark in _MARK.finditer(example):
        text += example[last : mark.start()]
        start = len(text)
        text += mark.group(1)
        expected.append({"start": start, "end": len(text), **_fields(mark.group(2))})
        last = mark.end()
    return text + example[last:], expected


def _fields(mark: str) -> dict[str, Any]:
    fields: dict[str, Any] = dict.fromkeys(_FIELDS[2:]) | {"approx": "exact", "kind": "count"}
    for word in mark.split():
        name, _, said = word.partition("=")
        if not said:
            fields["kind"] = name
            fields["unit"] = name if name in ("money", "percent", "ordinal") else None
        elif name in _NUMBERS:
            fields[name] = float(said) if "." in said else int(said)
        else:
            fields[name] = said.replace("_", " ") if name == "unit" else said
    return fields


def found(text: str, policy: NumberLexicon | None = None) -> list[dict[str, Any]]:
    """Return the fields of the figures of a text that marks speak of."""
    return [fields_of(quantity) for quantity in find_quantities(text, policy)]


def fields_of(quantity: FoundQuantity) -> dict[str, Any]:
    """Return the fields that marks speak of."""
    values = quantity._asdict()
    return {name: values[name] for name in _FIELDS}
