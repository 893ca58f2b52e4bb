"""What is a store, and what is not."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest

from factx.errors import StoreError
from factx.store import Store, opening
from tests.by_hand import KENYA, extraction

SCHEMA = resources.files("factx.store").joinpath("schema.sql").read_text(encoding="utf-8")


def text_file(path: Path) -> None:
    path.write_text("Kenya sent nearly 400 police. " * 40)


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (words)")


def of_version(number: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        Store.open(path, create=True).close()
        with sqlite3.connect(path) as connection:
            connection.execute(f"PRAGMA user_version = {number}")

    return make


@pytest.mark.parametrize(
    ("make", "create", "words"),
    [
        (lambda path: None, False, "there is no store. Run `factx extract` first."),
        (lambda path: path.touch(), False, "is empty. Run `factx extract` first."),
        (lambda path: path.mkdir(), True, "is a directory, not a store."),
        (text_file, True, "is not a fact store. Name another file."),
        (foreign, True, "is a database, but not a fact store. Name another file."),
        (of_version(99), True, "has schema version 99, this factx knows 2. Install a newer"),
        (of_version(1), True, "has schema version 1, this factx writes 2. Run `factx store up"),
        (of_version(0), True, "has schema version 0, which no factx has written."),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, make: Callable[[Path], None], create: bool, words: str
) -> None:
    path = tmp_path / "factx.db"
    make(path)
    with pytest.raises(StoreError, match=re.escape(words)) as caught:
        Store.open(path, create=create)
    assert caught.value.exit_code == 5
    assert str(path) in str(caught.value)


def test_looking_makes_no_store(tmp_path: Path) -> None:
    path = tmp_path / "factx.db"
    with pytest.raises(StoreError):
        Store.open(path)
    assert not path.exists()


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "factx.db"
    path.touch()
    with Store.open(path, create=True) as store:
        assert store.put(extraction(), KENYA, {})
    with Store.open(path) as store:
        assert store.count() == 1


def test_a_locked_store_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "factx.db"
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with Store.open(path, create=True) as store, Store.open(path) as other:
        store.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is in use by another process"):
            other.put(extraction(), KENYA, {})
        # Reading goes on.
        assert other.count() == 0


def test_the_file_can_be_read_without_factx(tmp_path: Path) -> None:
    path = tmp_path / "factx.db"
    with Store.open(path, create=True) as store:
        store.put(extraction(), KENYA, {})
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (opening.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (opening.SCHEMA_VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        row = connection.execute(
            "SELECT contributors, value, approx, destination, source FROM deployments"
        ).fetchone()
        assert row == ("KEN", 400, "almost", "HTI", "a.txt")
        for view in ("facts", "pledges", "withdrawals", "strengths", "ledger"):
            connection.execute(f"SELECT * FROM {view}").fetchall()


def test_every_table_is_strict_and_every_column_commented_or_plain() -> None:
    tables = re.findall(r"CREATE TABLE (\w+) \((.*?)\n\) (.*?);", SCHEMA, re.DOTALL)
    assert len(tables) >= 12
    assert all("STRICT" in ending for _, _, ending in tables)
    for name, _, _ in tables:
        before = SCHEMA[: SCHEMA.index(f"CREATE TABLE {name} ")].rstrip().splitlines()[-1]
        assert before.startswith("--") or name in ("claim_fact",), f"{name} needs a comment"


def test_importing_the_store_is_light() -> None:
    code = "import sys, factx.store; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
