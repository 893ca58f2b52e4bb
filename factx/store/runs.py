"""Runs: each reading of documents that changed a store, numbered in the order in which they did."""

import json
import sqlite3
from collections.abc import Mapping


class Run:
    """A reading of documents; it gets its number when it first changes something.

    Attributes:
        read_by: Versions of factx and of the pipeline, hash of the lexicon.
        record: The same as the store keeps it: a JSON object of strings, keys sorted.
    """

    def __init__(self, read_by: Mapping[str, str]) -> None:
        self.read_by = dict(read_by)
        self.record = json.dumps(self.read_by, ensure_ascii=False, sort_keys=True)
        self._number: int | None = None

    def number(self, connection: sqlite3.Connection) -> int:
        """Return its number, which no run has surpassed: the caller holds the transaction.

        What another process put in between belongs to a run of its own, so that the rest of this
        one is a new run: only then is what stood at the end of each run one thing.
        """
        last = connection.execute(
            "SELECT number, record FROM run ORDER BY number DESC LIMIT 1"
        ).fetchone()
        if self._number is None or last != (self._number, self.record):
            (self._number,) = connection.execute(
                "INSERT INTO run (record) VALUES (?) RETURNING number", (self.record,)
            ).fetchone()
        return int(self._number)

    def has_read(self, connection: sqlite3.Connection, document_id: str) -> bool:
        """Tell whether the same code, pipeline and lexicon read a document last."""
        row = connection.execute(
            "SELECT 1 FROM document AS d JOIN run AS r ON r.number = d.run"
            " WHERE d.id = ? AND r.record = ?",
            (document_id, self.record),
        ).fetchone()
        return row is not None
