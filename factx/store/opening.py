"""Opens a store file, and says plainly why it cannot."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from factx.errors import StoreError

#: Both are set in schema.sql; a test compares.
APPLICATION_ID = 0x46414358
SCHEMA_VERSION = 2

#: The first version that any factx wrote.
FIRST_VERSION = 1

#: How long to wait for another process to finish its transaction.
BUSY_SECONDS = 10.0


def connect(path: Path | None, *, create: bool, upgrading: bool = False) -> sqlite3.Connection:
    """Open the store at a path, or an empty one in memory.

    Args:
        path: The file; None for memory.
        create: Whether a missing or empty file becomes a store.
        upgrading: Whether a store of an older version is welcome.

    Raises:
        StoreError: The file is missing, empty, foreign, locked or of another version.
    """
    if path is None:
        connection = _configured(sqlite3.connect(":memory:", isolation_level=None))
        _make(connection)
        return connection
    if path.is_dir():
        raise StoreError("is a directory, not a store", where=path)
    if not path.exists() and not create:
        raise StoreError("there is no store", where=path, hint="Run `factx extract` first.")
    with translated(path):
        return _open_file(path, create=create, upgrading=upgrading)


@contextmanager
def translated(path: Path | None) -> Iterator[None]:
    """Turn what SQLite complains of into a StoreError that names the file."""
    try:
        yield
    except sqlite3.DatabaseError as exc:
        raise _translated(exc, path or Path(":memory:")) from exc


def _open_file(path: Path, *, create: bool, upgrading: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        if create and _is_empty(connection):
            connection.execute("PRAGMA journal_mode = WAL")
            _configured(connection)
            _make(connection)
        else:
            _configured(connection)
            _check(connection, path, upgrading=upgrading)
    except BaseException:
        connection.close()
        raise
    return connection


def _configured(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    # With a write-ahead log this loses at most the last transaction in a power cut.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _is_empty(connection: sqlite3.Connection) -> bool:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    return not tables and not application


def _check(connection: sqlite3.Connection, path: Path, *, upgrading: bool) -> None:
    if _is_empty(connection):
        raise StoreError("is empty", where=path, hint="Run `factx extract` first.")
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise StoreError(
            "is a database, but not a fact store", where=path, hint="Name another file."
        )
    if version > SCHEMA_VERSION:
        raise StoreError(
            f"has schema version {version}, this factx knows {SCHEMA_VERSION}",
            where=path,
            hint="Install a newer factx.",
        )
    if version < FIRST_VERSION:
        raise StoreError(f"has schema version {version}, which no factx has written", where=path)
    if version < SCHEMA_VERSION and not upgrading:
        raise StoreError(
            f"has schema version {version}, this factx writes {SCHEMA_VERSION}",
            where=path,
            hint=f"Run `factx store upgrade --db {path}`.",
        )


def _make(connection: sqlite3.Connection) -> None:
    schema = resources.files("factx.store").joinpath("schema.sql").read_text(encoding="utf-8")
    # Two processes may meet at an empty file: the second finds the first one's tables.
    connection.execute("BEGIN IMMEDIATE")
    if not _is_empty(connection):
        connection.execute("COMMIT")
        return
    for statement in statements(schema):
        connection.execute(statement)
    connection.execute("COMMIT")


def statements(script: str) -> list[str]:
    """Return the statements of an SQL script, for use inside one transaction."""
    found, pending = [], ""
    for piece in script.split(";"):
        pending += f"{piece};"
        # A semicolon may also stand in a comment, or between the commands of a trigger.
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found


def _translated(exc: sqlite3.DatabaseError, path: Path) -> StoreError:
    message = str(exc)
    if "locked" in message or "busy" in message:
        return StoreError(
            "is in use by another process", where=path, hint="Wait for it, then try again."
        )
    if "not a database" in message:
        return StoreError("is not a fact store", where=path, hint="Name another file.")
    if "unable to open" in message or "readonly" in message:
        return StoreError(
            "cannot be opened or written", where=path, hint="Check the folder and its permissions."
        )
    return StoreError(f"cannot be read: {message}", where=path, hint="Run `factx store check`.")
