"""Renderers of the ledger on hostile, wide and empty records."""

import csv
import io
import json
from collections.abc import Sequence

import pytest

from factx import bookkeeping, render
from factx.records import Amount, Record
from factx.render import ledger_wording as wording
from factx.store import Store, listing
from tests.mission import article

HOSTILE = "=[bold]x[/bold] <script> \x1b[31m\u202e"
SHAPES = ("ledger", "conflicts", "timeline", "overdue", "documents", "hits")
FORMATS = ("table", "json", "jsonl", "csv")


@pytest.fixture(scope="module")
def records() -> dict[str, Sequence[Record]]:
    """Records of every shape, with names that try to break out of where they are printed."""
    one = f"{HOSTILE} Kenya promised 100 {HOSTILE} officers to {HOSTILE} and has 50 there."
    two = f"{HOSTILE} Kenya has 70 {HOSTILE} officers there."
    with Store.open(None) as store:
        for text, source, facts in (
            (one, "=1+1.txt", [("100", "pledge", "promised"), ("50", "deployment", "in_place")]),
            (two, "@b.txt", [("70", "deployment", "in_place")]),
        ):
            given = [
                {"figure": figure, "value": int(figure), "kind": kind, "status": status,
                 "category": "equipment", "resource": f"{HOSTILE}s", "trigger": "has",
                 "mission": HOSTILE, "due": "2024-02-01" if kind == "pledge" else None}
                for figure, kind, status in facts
            ]  # fmt: skip
            store.put(article(text, given, source=source, published="2024-01-01"), text, {})
        return {
            "ledger": bookkeeping.ledger(store),
            "conflicts": bookkeeping.conflicts(store),
            "timeline": bookkeeping.timeline(store),
            "overdue": bookkeeping.overdue(store, as_of="2024-06-01"),
            "documents": list(listing.documents(store)),
            "hits": list(listing.search(store, "officers")),
        }


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("format_", FORMATS)
def test_hostile_names(
    records: dict[str, Sequence[Record]], shape: str, format_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    out = io.StringIO()
    assert records[shape], shape
    assert render.renderer(format_, shape)(records[shape], out) == len(records[shape])
    shown = out.getvalue()
    if format_ == "json":
        assert json.loads(shown) == [one.model_dump(mode="json") for one in records[shape]]
    elif format_ == "jsonl":
        assert len(shown.splitlines()) == len(records[shape])
    else:
        cells = list(csv.reader(io.StringIO(shown))) if format_ == "csv" else []
        assert not any(cell.startswith(("=", "@", "+", "-")) for row in cells for cell in row)
    if format_ == "table":
        assert "\x1b" not in shown
        assert "\u202e" not in shown


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("format_", "expected"), [("table", ""), ("json", "[]\n"), ("jsonl", "")])
def test_nothing(shape: str, format_: str, expected: str) -> None:
    out = io.StringIO()
    assert render.renderer(format_, shape)([], out) == 0
    assert out.getvalue() == expected


@pytest.mark.parametrize("shape", SHAPES)
def test_an_empty_csv_still_names_its_columns(shape: str) -> None:
    out = io.StringIO()
    assert render.renderer("csv", shape)([], out) == 0
    assert len(out.getvalue().splitlines()) == 1


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (None, "unknown"),
        (Amount(), "no figure"),
        (Amount(value=1000, low=1000, high=1000, approx="exact"), "1,000"),
        (Amount(value=0, low=0, high=0, approx="exact", derived=True), "0*"),
        (Amount(value=400, high=400, approx="almost"), "almost 400"),
        (Amount(value=600, low=600, approx="over", derived=True), "over 600*"),
        (Amount(low=200, approx="at_least"), "at least 200"),
        (Amount(high=400, approx="at_most"), "up to 400"),
        (Amount(low=100, high=300, approx="range"), "100 to 300"),
        (Amount(value=2.5, low=2.5, high=2.5, approx="exact"), "2.5"),
        (Amount(value=-50, low=-50, high=-50, approx="exact"), "-50"),
    ],
)
def test_amounts(amount: Amount | None, expected: str) -> None:
    assert wording.amount(amount) == expected
