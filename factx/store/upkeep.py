"""What keeps a store in good order: its size, its health, its space."""

import json
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factx.store import opening

if TYPE_CHECKING:
    from factx.records import StoreInfo, StoreRun
    from factx.store.store import Store


def info(store: "Store", *, rules: str) -> "StoreInfo":
    """Return the size and make of a store.

    Args:
        store: The store.
        rules: What names the rules of the ledger (see `LedgerTables.is_settled`).
    """
    from factx.records import StoreInfo

    def number(sql: str) -> int:
        return int(store.connection.execute(sql).fetchone()[0])

    kinds = store.connection.execute("SELECT kind, count(*) FROM fact GROUP BY kind ORDER BY kind")
    return StoreInfo(
        path=str(store.path or ":memory:"),
        schema_version=number("PRAGMA user_version"),
        bytes=number("PRAGMA page_count") * number("PRAGMA page_size"),
        documents=number("SELECT count(*) FROM document"),
        sources=number("SELECT count(*) FROM source"),
        facts=dict(kinds),
        entities=number("SELECT count(*) FROM entity"),
        claims=number("SELECT count(*) FROM claim"),
        settled=store.ledger.is_settled(rules),
        runs=list(_runs(store)),
    )


def _runs(store: "Store") -> "Iterator[StoreRun]":
    from factx.records import StoreRun

    def count(sql: str) -> dict[int, int]:
        return dict(store.connection.execute(sql))

    documents = count("SELECT run, count(*) FROM document GROUP BY run")
    gained = count(
        "SELECT run, count(*) FROM (SELECT run FROM fact"
        " UNION ALL SELECT first_run FROM past_fact) GROUP BY run"
    )
    lost = count("SELECT end_run, count(*) FROM past_fact GROUP BY end_run")
    for number, record in store.connection.execute("SELECT number, record FROM run ORDER BY 1"):
        yield StoreRun(
            number=number,
            read_by=json.loads(record),
            documents=documents.get(number, 0),
            gained=gained.get(number, 0),
            lost=lost.get(number, 0),
        )


def flaws(store: "Store") -> Iterator[str]:
    """Yield what is wrong with a store, a sentence each; nothing if it is sound."""
    with opening.translated(store.path):
        for (finding,) in store.connection.execute("PRAGMA integrity_check"):
            if finding != "ok":
                yield f"SQLite finds: {finding}"
        for table, row, parent, _ in store.connection.execute("PRAGMA foreign_key_check"):
            yield f"row {row} of {table} belongs to a missing row of {parent}"
        yield from _misplaced_quotes(store)
        try:
            store.connection.execute(
                "INSERT INTO document_words (document_words) VALUES ('integrity-check')"
            )
        except sqlite3.DatabaseError:
            yield "the full-text index does not fit the documents"


def _misplaced_quotes(store: "Store") -> Iterator[str]:
    """Find facts whose quote does not stand where they say."""
    rows = store.connection.execute(
        "SELECT f.id, d.source FROM fact AS f JOIN document AS d ON d.id = f.document_id"
        # Results that were read back come without their text.
        " WHERE d.text <> '' AND substr(d.text, 1 + (f.record ->> '$.evidence.sentence_start'),"
        " (f.record ->> '$.evidence.sentence_end') - (f.record ->> '$.evidence.sentence_start'))"
        " <> f.record ->> '$.evidence.quote'"
    )
    for fact, source in rows:
        yield f"the quote of fact {fact} does not stand where it says, in {source}"


def vacuum(store: "Store") -> int:
    """Give back the space of what was removed; return how many bytes that were.

    Raises:
        StoreError: The file cannot be written.
    """

    def size() -> int:
        (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
        (page,) = store.connection.execute("PRAGMA page_size").fetchone()
        return int(pages) * int(page)

    with opening.translated(store.path):
        before = size()
        store.connection.execute("INSERT INTO document_words (document_words) VALUES ('optimize')")
        store.connection.execute("VACUUM")
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return before - size()
