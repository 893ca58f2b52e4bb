"""The ledger of whole collections: the seed, and the sample set at three dates."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factx import bookkeeping
from factx.records import LedgerRow
from factx.render import ledger_wording as wording
from factx.store import FactQuery, Store, listing
from tests.mission import FOLDER, article, articles

DAYS = tomllib.loads((FOLDER / "ledger.toml").read_text(encoding="utf-8"))["day"]
FIGURES = ("pledged", "authorized", "planned", "deployed", "withdrawn", "gap")
COUNTS = ("conflicts", "possible", "negated", "set_aside")


@pytest.fixture
def mission() -> Iterator[Store]:
    with Store.open(None) as store:
        for extraction, text in articles():
            store.put(extraction, text, {"factx": "test"})
        yield store


def on_screen(row: LedgerRow) -> tuple[str, ...]:
    """A row's name, unit, pledged, deployed, gap and fulfilment in the words of the table."""
    return (
        wording.row_name(row), row.unit, wording.amount(row.pledged), wording.amount(row.deployed),
        wording.amount(row.gap, none=""), wording.share(row.fulfilment),
    )  # fmt: skip


def in_short(row: LedgerRow) -> dict[str, Any]:
    """Return a row as ledger.toml has it."""
    short: dict[str, Any] = {"who": " + ".join(party.name for party in row.contributors)}
    short |= {"unit": row.unit, "sources": row.sources, "origins": row.origins}
    for name in FIGURES:
        if getattr(row, name):
            short[name] = wording.amount(getattr(row, name), mark=False)
    if row.fulfilment:
        short["fulfilment"] = wording.share(row.fulfilment)
    if row.contributor_count:
        short["count"] = row.contributor_count.value
    return short | {name: getattr(row, name) for name in COUNTS if getattr(row, name)}


@pytest.mark.parametrize("day", DAYS, ids=lambda day: str(day["as_of"]))
def test_the_sample_set_adds_up_as_by_hand(mission: Store, day: dict[str, Any]) -> None:
    found = [in_short(row) for row in bookkeeping.ledger(mission, as_of=day["as_of"])]
    assert found == [dict(row) for row in day["rows"]]


def test_the_last_day_and_no_day_are_the_same(mission: Store) -> None:
    assert bookkeeping.ledger(mission) == bookkeeping.ledger(mission, as_of="2024-12-31")


def test_conflicts_show_both_sides(mission: Store) -> None:
    found = [
        (
            [party.code for party in one.contributors],
            one.reason,
            [(side.quantity.value, side.told[0].source[8:10]) for side in one.sides],
            [side.quantity.value for side in one.sides if side.id == one.counted],
        )
        for one in bookkeeping.conflicts(mission)
    ]
    assert found == [
        (["KEN"], "figures", [(430, "14"), (400, "13")], [430]),
        (["RWA"], "figures", [(380, "17"), (350, "16")], [380]),
    ]
    for one in bookkeeping.conflicts(mission):
        assert all(str(side.told[0].text) in side.told[0].quote for side in one.sides)


def test_a_promise_is_overdue_until_somebody_arrives(mission: Store) -> None:
    assert bookkeeping.overdue(mission, as_of="2023-08-31") == []
    (late,) = bookkeeping.overdue(mission, as_of="2023-10-15")
    assert (late.contributors[0].code, late.due, late.days) == ("RWA", "2023-08-31", 45)
    assert late.delivered is None
    assert late.outstanding is not None
    assert late.outstanding.value == 500
    (partly,) = bookkeeping.overdue(mission, as_of="2024-01-31")
    assert partly.delivered is not None
    assert (partly.delivered.value, partly.outstanding and partly.outstanding.value) == (380, 120)


def test_the_timeline_tells_what_stood_after_each_day(mission: Store) -> None:
    kenya = bookkeeping.timeline(mission, FactQuery(contributor="KEN"))
    course = [
        (event.date, event.measure, event.claim.quantity.value,
         event.pledged and event.pledged.value, event.deployed and event.deployed.value)
        for event in kenya
    ]  # fmt: skip
    assert course == [
        ("2023-02-06", "pledged", 1000, 1000, None),
        ("2023-04-15", "deployed", 200, 1000, 200),
        ("2023-07-07", "deployed", 217, 1000, 417),
        ("2023-07-10", "deployed", 417, 1000, 417),
        ("2023-10-02", "deployed", 400, 1000, 400),
        ("2023-10-04", "deployed", 430, 1000, 430),
        ("2024-01-15", "pledged", 600, 600, 430),
        ("2024-04-07", "deployed", 200, 600, 430),
        ("2024-04-07", "withdrawn", 200, 600, 430),
        ("2024-08-02", "withdrawn", 150, 600, 280),
        ("2024-11-11", "deployed", 280, 600, 280),
    ]
    within = FactQuery(contributor="KEN", since="2023-10-01", until="2023-12-31")
    assert [event.date for event in bookkeeping.timeline(mission, within)] == [
        "2023-10-02",
        "2023-10-04",
    ]


def test_wire_copies_are_one_origin(mission: Store) -> None:
    promise = min(
        bookkeeping.claims(mission, FactQuery(contributor="KEN")),
        key=lambda claim: claim.first_published or "",
    )
    assert [told.source[8:10] for told in promise.told] == ["02", "03", "06", "18"]
    assert (promise.sources, promise.origins) == (4, 3)


@pytest.mark.parametrize(
    ("query", "who"),
    [
        (FactQuery(contributor="ZMB"), [["MWI", "ZMB"]]),
        (FactQuery(resource="equipment"), [["SEN"]]),
        (FactQuery(resource="police", contributor="GHA"), [["GHA"]]),
        (FactQuery(resource="EUR"), [["EU"]]),
        (FactQuery(destination="HTI"), []),
        (FactQuery(mission="comoros stabilization mission", resource="USD"), [["JPN"]]),
    ],
)
@pytest.mark.parametrize("as_of", [None, "2024-12-31"])
def test_filters_select_rows(
    mission: Store, query: FactQuery, who: list[list[str]], as_of: str | None
) -> None:
    rows = bookkeeping.ledger(mission, query, as_of=as_of)
    assert [[party.code for party in row.contributors] for row in rows] == who


def test_undated_documents_are_left_out_of_a_day_but_not_of_the_ledger() -> None:
    text = "Kenya promised 100 police."
    undated = article(text, [{"figure": "100", "kind": "pledge", "status": "promised",
                              "value": 100}])  # fmt: skip
    with Store.open(None) as store:
        store.put(undated, text, {})
        assert [row.undated for row in bookkeeping.ledger(store)] == [1]
        assert bookkeeping.ledger(store, as_of="2030-01-01") == []


def test_a_ledger_settles_itself_when_facts_change(tmp_path: Path) -> None:
    path = tmp_path / "factx.db"
    with Store.open(path, create=True) as store:
        for extraction, text in articles()[:6]:
            store.put(extraction, text, {})
        assert bookkeeping.settle(store)
        assert not bookkeeping.settle(store)
        before = bookkeeping.ledger(store)
        for extraction, text in articles()[6:]:
            store.put(extraction, text, {})
        assert bookkeeping.ledger(store) != before
    with Store.open(path) as store:
        assert bookkeeping.info(store).settled
        listing.forget(store, "mission/10-kenya-second-copy.txt")
        assert not bookkeeping.info(store).settled
        (kenya,) = bookkeeping.ledger(store, FactQuery(contributor="KEN"))
        assert (kenya.sources, kenya.origins) == (11, 10)


def test_a_store_that_cannot_be_written_still_has_a_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "factx.db"
    with Store.open(path, create=True) as store:
        for extraction, text in articles():
            store.put(extraction, text, {})
        expected = bookkeeping.ledger(store, as_of="2024-12-31")
    monkeypatch.setattr(Store, "is_writable", False)
    with Store.open(path) as store:
        assert bookkeeping.ledger(store) == expected
        assert not store.ledger.is_settled("")
        assert store.connection.execute("SELECT count(*) FROM claim").fetchone() == (0,)


SEED: list[dict[str, Any]] = [
    {"figure": "75", "kind": "deployment", "status": "arrived", "contributors": ["GTM"],
     "value": 75, "category": "troops", "resource": "Guatemalans", "date": "2024-12-27"},
    {"figure": "eight", "kind": "deployment", "status": "arrived", "contributors": ["SLV"],
     "value": 8, "category": "troops", "resource": "Salvadorans", "date": "2024-12-27"},
    {"figure": "150", "kind": "pledge", "status": "promised", "contributors": ["GTM"],
     "value": 150, "category": "troops", "resource": "military police", "date": "2024-09"},
    {"figure": "an unnumbered contingent", "kind": "pledge", "status": "promised",
     "contributors": ["GTM"], "category": "personnel", "resource": "contingent",
     "date": "2024-06"},
    {"figure": "78", "kind": "pledge", "status": "promised", "contributors": ["SLV"],
     "value": 78, "category": "troops", "resource": "soldiers", "date": "2024-08"},
    {"figure": "three", "kind": "pledge", "status": "promised", "contributors": ["SLV"],
     "value": 3, "category": "equipment", "resource": "helicopters", "date": "2024-08", "nth": 1},
    {"figure": "nearly 400", "kind": "deployment", "status": "in_place", "contributors": ["KEN"],
     "value": 400, "approx": "almost", "date": ["2024-06-01", "2024-07-31"],
     "trigger": "deployed"},
    {"figure": "1,000", "kind": "pledge", "status": "promised", "contributors": ["KEN"],
     "value": 1000},
    {"figure": "24", "kind": "deployment", "status": "arrived", "contributors": ["JAM"],
     "value": 24, "category": "personnel", "resource": "personnel"},
    {"figure": "two", "kind": "deployment", "status": "arrived", "contributors": ["BLZ"],
     "value": 2, "category": "personnel", "resource": "senior officers"},
    {"figure": "over 3,100", "kind": "pledge", "status": "promised", "contributors": [],
     "contributor_count": [10, "about"], "value": 3100, "approx": "over", "category": "troops",
     "resource": "troops"},
]  # fmt: skip


def test_the_seed(root: Path) -> None:
    text = next((root / "seeds").glob("000_*.txt")).read_text(encoding="utf-8")
    found = article(text, SEED, published="2025-01-01", mission="Multinational Force")
    with Store.open(None) as store:
        store.put(found, text, {})
        rows = bookkeeping.ledger(store)
    assert [on_screen(row) for row in rows] == [
        ("BLZ", "people", "unknown", "2", "", ""),
        ("GTM", "people", "150", "75", "75*", "50%"),
        ("JAM", "people", "unknown", "24", "", ""),
        ("Kenya", "people", "1,000", "almost 400", "over 600*", "under 40%"),
        ("SLV", "people", "78", "8", "70*", "10.3%"),
        ("SLV", "helicopter", "3", "unknown", "", ""),
        ("about 10 contributors", "people", "over 3,100", "unknown", "", ""),
    ]  # fmt: skip
    assert [row.kind for row in rows] == ["contributor"] * 6 + ["total"]


@pytest.mark.model
def test_the_seed_from_its_text(root: Path) -> None:
    from click.testing import CliRunner

    from factx.cli import main

    seed = next((root / "seeds").glob("000_*.txt"))
    done = CliRunner().invoke(main, ["ledger", str(seed), "--format", "jsonl"])
    rows = [LedgerRow.model_validate_json(line) for line in done.stdout.splitlines()]
    assert [on_screen(row) for row in rows] == [
        ("Belize", "people", "unknown", "2", "", ""),
        ("El Salvador", "people", "78", "8", "70*", "10.3%"),
        ("El Salvador", "helicopter", "3", "unknown", "", ""),
        ("Guatemala", "people", "150", "75", "75*", "50%"),
        ("Jamaica", "people", "unknown", "24", "", ""),
        ("Kenya", "people", "1,000", "almost 400", "over 600*", "under 40%"),
        ("about 10 contributors", "people", "over 3,100", "unknown", "", ""),
    ]  # fmt: skip
