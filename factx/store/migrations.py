"""How a store of an older version becomes one of today.

`upgrade_N.sql` beside this module makes version N + 1 of version N. What it leaves has the very
tables, indexes, triggers and views of `schema.sql`; a test compares them.
"""

import sqlite3
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from factx.store import opening


def upgrade(path: Path) -> tuple[int, int]:
    """Bring the store at a path up to date; return its version before and after.

    Raises:
        StoreError: It is missing, foreign, locked or newer than this factx.
    """
    connection = opening.connect(path, create=False, upgrading=True)
    with opening.translated(path):
        try:
            before = _version(connection)
            run_steps(connection, steps())
            return before, _version(connection)
        finally:
            connection.close()


def steps() -> Mapping[int, str]:
    """Return version -> the SQL that makes the next version of it."""
    folder = resources.files("factx.store")
    return {
        version: folder.joinpath(f"upgrade_{version}.sql").read_text(encoding="utf-8")
        for version in range(opening.FIRST_VERSION, opening.SCHEMA_VERSION)
    }


def run_steps(connection: sqlite3.Connection, due: Mapping[int, str]) -> None:
    """Run the steps that are due, each wholly or not at all."""
    # Tables that others refer to may be made anew; inside a transaction it is too late for this.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        while _take_step(connection, due):
            pass
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _take_step(connection: sqlite3.Connection, due: Mapping[int, str]) -> bool:
    """Run the next step, if there is one; return whether there was."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked for inside: another process may have taken the step while this one waited.
        version = _version(connection)
        if version not in due:
            connection.execute("ROLLBACK")
            return False
        for statement in opening.statements(due[version]):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version + 1:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return True


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
