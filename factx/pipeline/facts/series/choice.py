"""The choice among facts: repeats go, as do echoes without a figure; dates told later stay."""

from collections.abc import Iterable

from factx.pipeline.facts.candidates.candidate import FIGURE, FactDict, has_figure
from factx.records.values import RESOURCE_GROUPS


def choose(facts: Iterable[FactDict]) -> list[FactDict]:
    """Keep one fact per statement: repeats go, and so do unnumbered echoes of numbered facts."""
    ordered = sorted(facts, key=lambda f: (f["evidence"]["start"], f["evidence"]["end"]))
    numbered = [f for f in ordered if has_figure(f["quantity"])]
    kept: list[FactDict] = []
    seen: dict[tuple[object, ...], FactDict] = {}
    for fact in ordered:
        key = _identity(fact)
        if key in seen and not _stands_beside(fact, seen[key]):
            if not (seen[key]["date"] or seen[key]["due"]):
                seen[key] |= {"date": fact["date"], "due": fact["due"]}
            continue
        if not has_figure(fact["quantity"]) and _echoes(fact, numbered):
            continue
        seen[key] = fact
        kept.append(fact)
    return kept


def _stands_beside(fact: FactDict, other: FactDict) -> bool:
    """Whether two unnumbered facts are items of one list ("its troops and intelligence agents")."""
    near = fact["evidence"]["sentence_start"] == other["evidence"]["sentence_start"]
    same = fact["evidence"]["trigger"] == other["evidence"]["trigger"]
    items = [(f["resource"]["category"], f["resource"]["name"]) for f in (fact, other)]
    kinds = {category for category, _ in items}
    apart = len(kinds) > 1 or (kinds == {"equipment"} and items[0] != items[1])
    return near and same and apart and not has_figure(fact["quantity"])


def _identity(fact: FactDict) -> tuple[object, ...]:
    quantity, place = fact["quantity"], fact["destination"]
    codes = tuple(sorted(a["code"] for a in fact["contributors"]))
    figure = tuple(quantity[k] for k in FIGURE)
    date = None
    if not has_figure(fact["quantity"]) and fact["date"]:
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
