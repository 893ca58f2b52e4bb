"""`factx sources`, `search`, `forget`, `diff` and `factx store`."""

import csv
import io
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from factx.store import Store
from tests.cli.conftest import Run
from tests.mission import articles


@pytest.fixture(autouse=True)
def mission(folder: Path) -> Path:
    """A store of the sample set, where commands look for it."""
    path = folder / "factx.db"
    with Store.open(path, create=True) as store:
        for made, text in articles():
            store.put(made, text, {"factx": "test"})
    return path


def test_sources(factx: Run) -> None:
    shown = factx("sources").stdout
    assert "mission/01-mandate.txt" in shown
    rows = list(csv.DictReader(io.StringIO(factx("sources", "--format", "csv").stdout)))
    assert len(rows) == 28
    assert rows[0]["source"] == rows[0]["sources"] == "mission/01-mandate.txt"
    first = json.loads(factx("sources", "--format", "jsonl").stdout.splitlines()[0])
    assert first["facts"] == 1


def test_documents_can_be_filtered(factx: Run) -> None:
    words = ("--country", "Rwandan", "--since", "2023-12")
    listed = list(csv.DictReader(io.StringIO(factx("sources", *words, "--format", "csv").stdout)))
    assert [row["source"][8:10] for row in listed] == ["16", "17"]
    hits = factx("search", "Friday NOT director", *words, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(hit)["document"]["source"][8:10] for hit in hits] == ["16"]
    wrong = factx("search", "Friday OR")
    assert (wrong.exit_code, len(wrong.stderr.splitlines())) == (2, 1)


def test_search(factx: Run) -> None:
    done = factx("search", "brass", "bands")
    assert "mission/05-kenya-first-arrival.txt, 2023-04-17" in done.stdout
    hit = json.loads(factx("search", "brass", "--format", "jsonl").stdout)
    assert [hit["snippet"][a:b] for a, b in hit["matches"]] == ["brass"]
    assert len(factx("search", "officers", "--limit", "2", "--format", "jsonl")
               .stdout.splitlines()) == 2  # fmt: skip
    nothing = factx("search", "submarine")
    assert (nothing.exit_code, nothing.stderr) == (0, "No documents found.\n")
    assert factx("search", "()").exit_code == 2


def test_forget(factx: Run) -> None:
    done = factx("forget", "mission/05-kenya-first-arrival.txt")
    assert done.stderr == "Forgot mission/05-kenya-first-arrival.txt.\n"
    assert factx("search", "brass").stdout == ""
    again = factx("forget", "mission/05-kenya-first-arrival.txt")
    assert again.exit_code == 2
    assert "no document has this source or id" in again.stderr


def test_diff(factx: Run, folder: Path, mission: Path) -> None:
    shutil.copy(mission, folder / "old.db")
    factx("forget", "mission/28-kenya-today.txt")
    done = factx("diff", "old.db", "factx.db")
    assert done.stdout.startswith("- Kenya; deployment, in place; 280 police officers")
    assert "Kenya still has 280 police officers" in done.stdout
    (row,) = csv.DictReader(
        io.StringIO(factx("diff", "old.db", "factx.db", "--format", "csv").stdout)
    )
    assert (row["change"], row["value"]) == ("lost", "280")
    assert factx("diff", "factx.db", "factx.db").stderr == "No differences found.\n"
    assert factx("diff", "--since-run", "1").stderr == "No differences found.\n"
    assert len(factx("diff", "--since-run", "0", "--format", "jsonl", "--limit", "3")
               .stdout.splitlines()) == 3  # fmt: skip
    for words in ((), ("old.db",), ("old.db", "factx.db", "--since-run", "1")):
        assert factx("diff", *words).exit_code == 2
    assert factx("diff", "nowhere.db", "factx.db").exit_code == 5


def test_info(factx: Run) -> None:
    shown = factx("store", "info").stdout
    assert "28 from 28 sources" in shown
    assert "17 pledge" in shown
    assert "facts have changed since" in shown
    (info,) = json.loads(factx("store", "info", "--format", "json").stdout)
    assert info["runs"] == [
        {"number": 1, "read_by": {"factx": "test"}, "documents": 28, "gained": 41, "lost": 0}
    ]
    assert "factx test, 41 gained, 0 lost" in shown


def test_check(factx: Run, mission: Path) -> None:
    assert factx("store", "check").stderr == "factx.db is sound.\n"
    with sqlite3.connect(mission) as connection:
        connection.execute("UPDATE document SET text = 'x' || text WHERE source LIKE '%02-%'")
    done = factx("store", "check")
    assert done.exit_code == 6
    assert "does not stand where it says" in done.stderr


def test_upkeep(factx: Run) -> None:
    assert factx("store", "upgrade").stderr == "factx.db is up to date.\n"
    assert factx("store", "vacuum").stderr.endswith(" bytes saved.\n")
    assert factx("store", "upgrade", "--db", "nowhere.db").exit_code == 5
