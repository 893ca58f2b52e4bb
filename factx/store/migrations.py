"""How a store of an older version becomes one of today."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from factx.store import opening

#: Version -> the SQL that makes the next version of it. Each step runs in one transaction.
STEPS: Mapping[int, str] = {}


def upgrade(path: Path) -> tuple[int, int]:
    """Bring the store at a path up to date; return its version before and after.

    Raises:
        StoreError: It is missing, foreign, locked or newer than this factx.
    """
    connection = opening.connect(path, create=False, upgrading=True)
    with opening.translated(path):
        try:
            before = _version(connection)
            run_steps(connection, STEPS)
            return before, _version(connection)
        finally:
            connection.close()


def run_steps(connection: sqlite3.Connection, steps: Mapping[int, str]) -> None:
    """Run the steps that are due, each wholly or not at all."""
    while (version := _version(connection)) in steps:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in opening.statements(steps[version]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1:d}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
