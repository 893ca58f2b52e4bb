"""Which files a path stands for."""

import os
from collections.abc import Iterator
from pathlib import Path

from factx.records import Problem
from factx.sources.text import skipped


def find(path: str) -> Iterator[str | Problem]:
    """Yield a file, or all the files below a folder, sorted by path.

    Hidden files and the stores that factx keeps (`*.db` and SQLite's files beside them) are no
    documents and are passed over.
    """
    if Path(path).is_dir():
        yield from sorted(_below(path), key=lambda f: f if isinstance(f, str) else f.source)
    else:
        yield Path(path).as_posix()


def load(path: str) -> bytes | Problem:
    """Return the content of a file, or why it cannot be read."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        return skipped(path, "unreadable", "There is no such file or folder.")
    except OSError as error:
        return skipped(path, "unreadable", f"It cannot be read: {error.strerror}.")


def _below(path: str) -> list[str | Problem]:
    found: list[str | Problem] = []

    def note(error: OSError) -> None:
        message = f"It cannot be read: {error.strerror}."
        found.append(skipped(str(error.filename), "unreadable", message))

    for folder, folders, names in os.walk(path, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder, name).as_posix() for name in names if _is_document(name)]
    return found or [skipped(path, "empty", "There are no documents in this folder.")]


def _is_document(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix not in {".db", ".db-wal", ".db-shm"}
