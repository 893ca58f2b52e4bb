"""Records out: each format a module, each shape of record a function of it.

A renderer formats what it is given, in the order it is given; it never selects, sorts or adds up.
It returns how many records it wrote.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import IO, Any

Renderer = Callable[[Iterable[Any], IO[str]], int]

#: Format -> module; rich and csv are imported only for the format that was asked for.
MODULES = {
    "table": "factx.render.screen",
    "json": "factx.render.json_array",
    "jsonl": "factx.render.json_lines",
    "csv": "factx.render.csv_rows",
}

#: Formats that write any record the same way.
GENERIC = frozenset(["json", "jsonl"])


def renderer(format_: str, shape: str) -> Renderer:
    """Return what writes records of a shape in a format.

    Args:
        format_: "table", "json", "jsonl" or "csv".
        shape: "extractions", "facts" or "entities".
    """
    module = import_module(MODULES[format_])
    found: Renderer = getattr(module, "records" if format_ in GENERIC else shape)
    return found
