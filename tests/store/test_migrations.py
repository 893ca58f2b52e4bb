"""Stores of older versions: refused with a sentence, brought up to date by `upgrade`."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from factx import bookkeeping
from factx.errors import StoreError
from factx.store import Store, changes, migrations, opening, upkeep
from tests.by_hand import KENYA, extraction, sourced
from tests.mission import articles

#: Tables whose rows version 1 kept as version 2 does.
SAME = ("document", "source", "fact", "fact_contributor", "entity", "state")

OLDER = {"factx": "0", "lexicon": "built-in"}


@pytest.fixture
def old(tmp_path: Path, root: Path) -> Path:
    """A store as version 1 wrote it: the sample set, read by two runs, and four lost facts."""
    path, new = tmp_path / "old.db", tmp_path / "new.db"
    schema = (root / "tests/data/stores/schema_1.sql").read_text(encoding="utf-8")
    with Store.open(new, create=True) as store:
        for place, (made, text) in enumerate(articles()):
            store.put(made, text, OLDER if place < 20 else OLDER | {"factx": "0.1"})
        bookkeeping.settle(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(f"PRAGMA journal_mode = WAL; {schema}")
        connection.execute("ATTACH ? AS new", (str(new),))
        connection.execute("INSERT INTO run SELECT number, record FROM new.run")
        for table in SAME:
            connection.execute(f"INSERT INTO {table} SELECT * FROM new.{table}")
        present = articles()[0][0].facts[0].id
        connection.executemany(
            "INSERT INTO lost_fact VALUES (?, ?, ?, ?, ?)",
            [(key, first, last, "a.txt", lost_record()) for key, first, last in (
                ("lost", 1, 2),
                # within one run, by an older run again, and one that came back by an older run
                ("brief", 2, 2), ("backwards", 2, 1), (present, 1, 2),
            )],
        )  # fmt: skip
    return path


def lost_record() -> str:
    """Return the JSON of a fact that is gone, with what could go wrong between quotes."""
    fact = extraction(KENYA).facts[0]
    return sourced(fact, title='"Küste", 400 \\ \u2028 tab\t', published=None).model_dump_json()


def layout(path: Path) -> Iterator[tuple[str, ...]]:
    """Yield type, name and definition of all that a store is made of; comments may change."""
    with closing(sqlite3.connect(path)) as connection:
        for kind, name, sql in connection.execute(
            "SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
        ):
            yield kind, name, " ".join(re.sub("--.*", "", sql).split())


def test_an_old_store_is_refused_with_advice(old: Path) -> None:
    advice = f"has schema version 1, this factx writes 2. Run `factx store upgrade --db {old}`."
    for create in (False, True):
        with pytest.raises(StoreError, match=re.escape(advice)):
            Store.open(old, create=create)


def test_what_is_upgraded_is_made_as_a_new_store_is(old: Path, tmp_path: Path) -> None:
    assert migrations.upgrade(old) == (1, 2)
    assert migrations.upgrade(old) == (2, 2)
    assert list(layout(old)) == list(layout(tmp_path / "new.db"))


def test_an_upgraded_store_holds_and_says_the_same(old: Path, tmp_path: Path) -> None:
    migrations.upgrade(old)
    with Store.open(old) as store, Store.open(tmp_path / "new.db") as new:
        assert list(upkeep.flaws(store)) == []
        assert store.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert list(store.extractions()) == list(new.extractions())
        # Rows of another form are never handed out: they are worked out anew.
        assert not bookkeeping.info(store).settled
        assert bookkeeping.ledger(store) == bookkeeping.ledger(new)
        runs = [(run.number, run.read_by["factx"]) for run in bookkeeping.info(store).runs]
        assert runs == [(1, "0"), (2, "0.1")]
        assert store.put(extraction(), KENYA, OLDER)
        assert [run.number for run in bookkeeping.info(store).runs] == [1, 2, 3]


def test_what_an_old_store_had_lost_stays_lost(old: Path) -> None:
    migrations.upgrade(old)
    with Store.open(old) as store:
        lost = [one for one in changes.since_run(store, 1) if one.change == "lost"]
        assert [one.fact.model_dump_json() for one in lost] == [lost_record()]
        assert not any(one.change == "lost" for one in changes.since_run(store, 2))


def test_a_step_that_fails_leaves_the_store_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = list(layout(old))
    broken = {1: f"{migrations.steps()[1]}\nnonsense;"}
    monkeypatch.setattr(migrations, "steps", lambda: broken)
    with pytest.raises(StoreError, match="cannot be read"):
        migrations.upgrade(old)
    assert list(layout(old)) == before
    monkeypatch.undo()
    assert migrations.upgrade(old) == (1, 2)


def test_steps_run_in_order(old: Path) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        due = {2: "CREATE TABLE two AS SELECT * FROM one;", 1: "CREATE TABLE one (a);"}
        migrations.run_steps(connection, due)
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
        assert connection.execute("SELECT * FROM two").fetchall() == []


def test_every_version_has_its_step() -> None:
    assert list(migrations.steps()) == list(range(1, opening.SCHEMA_VERSION))
