"""The choice among facts: repeats go, and so do echoes without a figure."""

from collections.abc import Iterable
from typing import Any

from factx.records.values import RESOURCE_GROUPS

FactDict = dict[str, Any]


def choose(facts: Iterable[FactDict]) -> list[FactDict]:
    """Keep one fact per statement: repeats go, and so do unnumbered echoes of numbered facts."""
    ordered = sorted(facts, key=lambda f: (f["evidence"]["start"], f["evidence"]["end"]))
    numbered = [f for f in ordered if _is_numbered(f)]
    kept: list[FactDict] = []
    seen: set[tuple[object, ...]] = set()
    for fact in ordered:
        key = _identity(fact)
        if key in seen or (not _is_numbered(fact) and _echoes(fact, numbered)):
            continue
        seen.add(key)
        kept.append(fact)
    return kept


def _is_numbered(fact: FactDict) -> bool:
    quantity = fact["quantity"]
    return any(quantity[k] is not None for k in ("value", "low", "high", "percent"))


def _identity(fact: FactDict) -> tuple[object, ...]:
    quantity, place = fact["quantity"], fact["destination"]
    codes = tuple(sorted(a["code"] for a in fact["contributors"]))
    figure = tuple(quantity[k] for k in ("value", "low", "high", "percent"))
    date = None
    if not _is_numbered(fact) and fact["date"]:
        date = fact["date"]["edtf"]
    return (
        fact["kind"], codes, figure, RESOURCE_GROUPS[fact["resource"]["category"]],
        place["code"] or place["name"] if place else None, date,
        fact["resource"]["currency"],
    )  # fmt: skip


def _echoes(fact: FactDict, numbered: list[FactDict]) -> bool:
    codes = {a["code"] for a in fact["contributors"]}
    group = RESOURCE_GROUPS[fact["resource"]["category"]]
    place = fact["destination"]["code"] if fact["destination"] else None
    date = fact["date"]["edtf"] if fact["date"] else None
    for other in numbered:
        if other["kind"] != fact["kind"]:
            continue
        if not codes & {a["code"] for a in other["contributors"]}:
            continue
        if RESOURCE_GROUPS[other["resource"]["category"]] != group:
            continue
        if (other["destination"]["code"] if other["destination"] else None) != place:
            continue
        if (other["date"]["edtf"] if other["date"] else None) == date:
            return True
    return False
