"""Records out: a module for each format, in it a function for each shape of record.

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
    "json": "factx.render.as_json",
    "jsonl": "factx.render.as_jsonl",
    "csv": "factx.render.as_csv",
}

_LEDGER = ("ledger", "conflicts", "timeline", "overdue")
_LISTS = ("documents", "hits", "changes")

#: Tables that have a module of their own.
TABLES = {
    "evaluation": "factx.render.scores",
    "explanations": "factx.render.explanations",
    "phrases": "factx.render.phrases",
    **dict.fromkeys(_LEDGER, "factx.render.ledger_screen"),
    **dict.fromkeys((*_LISTS, "info"), "factx.render.listing_screen"),
}

#: Flat rows that have one.
ROWS = dict.fromkeys((*_LEDGER, *_LISTS), "factx.render.ledger_csv")

#: Formats that write any record the same way.
GENERIC = frozenset(["json", "jsonl"])


def renderer(format_: str, shape: str) -> Renderer:
    """Return what writes records of a shape in a format.

    Args:
        format_: "table", "json", "jsonl" or "csv".
        shape: "extractions", "facts", "entities", "phrases", "evaluation"; "ledger", "conflicts",
            "timeline", "overdue"; "documents", "hits", "changes" or "info".
    """
    own = {"table": TABLES, "csv": ROWS}.get(format_, {}).get(shape)
    module = import_module(own or MODULES[format_])
    found: Renderer = getattr(module, "records" if format_ in GENERIC else shape)
    return found
