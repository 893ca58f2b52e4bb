"""How a document comes into the store and leaves it; the caller holds the transaction."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factx.records import Document, Extraction, Fact, Problem
    from factx.store.runs import Run

#: A fact's JSON and its evidence's close together: what is spliced in goes before both braces.
CLOSING = "}}"

#: The facts of `fact AS f JOIN document AS d`, each as the JSON of a SourcedFact.
SOURCED_FACT = f"substr(f.record, 1, length(f.record) - {len(CLOSING)}) || d.tail"


def put(connection: sqlite3.Connection, extraction: "Extraction", text: str, run: "Run") -> bool:
    """Store what was read at one source; return whether anything changed."""
    document = extraction.document
    changed = _leave(connection, document.source, document.id, run)
    there = connection.execute(
        "SELECT source FROM document WHERE id = ?", (document.id,)
    ).fetchone()
    if there is None:
        _insert(connection, extraction, text, run.number(connection), {})
        changed = True
    elif document.source <= there[0] or not run.has_read(connection, document.id):
        # Where sources differ about title or date, the first in code point order is believed:
        # what the store holds must not depend on the order of reading.
        changed |= _replace(connection, extraction, text, run)
    cursor = connection.execute(
        "INSERT OR IGNORE INTO source (source, document_id) VALUES (?, ?)",
        (document.source, document.id),
    )
    changed |= cursor.rowcount > 0
    changed |= _name_by_first_source(connection, document.id)
    if changed:
        touch(connection)
    return changed


def adopt(
    connection: sqlite3.Connection,
    other: sqlite3.Connection,
    document: "Document",
    problems: Iterable["Problem"],
    run: "Run",
) -> None:
    """Store what another store holds of a document, but for its text.

    No record is made on the way: it is all there, in the very form that is wanted.

    Args:
        connection: The store; it does not hold the document.
        other: The other store; it does, under whatever name.
        document: The document, under the name that it has here.
        problems: What its reader has to say of it.
        run: What read it.
    """
    version, entities = other.execute(
        "SELECT schema_version, entities FROM document WHERE id = ?", (document.id,)
    ).fetchone()
    number = run.number(connection)
    found = _array(problem.model_dump_json() for problem in problems)
    # To make the words of a text searchable takes longer than all the rest.
    _insert_document(connection, document, version, entities, found, number, text="")
    for table, condition in (
        ("entity", "document_id = ?"),
        ("fact", "document_id = ?"),
        ("fact_contributor", "fact_id IN (SELECT id FROM fact WHERE document_id = ?)"),
    ):
        rows = other.execute(f"SELECT * FROM {table} WHERE {condition}", (document.id,))  # noqa: S608
        names = [column[0] for column in rows.description]
        connection.executemany(
            f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})",  # noqa: S608
            (
                # Runs of one store are not those of another.
                [number if name == "run" else value for name, value in zip(names, row, strict=True)]
                for row in rows
            ),
        )
    connection.execute(
        "INSERT INTO source (source, document_id) VALUES (?, ?)", (document.source, document.id)
    )
    touch(connection)


def forget(connection: sqlite3.Connection, document_id: str) -> None:
    """Remove a document as if it had never been read."""
    connection.execute(
        "DELETE FROM past_fact WHERE document_id = ?1"
        " OR source IN (SELECT source FROM source WHERE document_id = ?1)",
        (document_id,),
    )
    connection.execute("DELETE FROM document WHERE id = ?", (document_id,))
    touch(connection)


def touch(connection: sqlite3.Connection) -> None:
    """Count a change of the facts, so that what is worked out from them is known to be old."""
    connection.execute(
        "INSERT INTO state (key, value) VALUES ('revision', '1') ON CONFLICT (key)"
        " DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)"
    )


def _leave(connection: sqlite3.Connection, source: str, new_id: str, run: "Run") -> bool:
    """Let go of the text that stood at `source` before, if it is another one."""
    row = connection.execute(
        "SELECT document_id FROM source WHERE source = ? AND document_id <> ?", (source, new_id)
    ).fetchone()
    if row is None:
        return False
    (old_id,) = row
    connection.execute("DELETE FROM source WHERE source = ?", (source,))
    (others,) = connection.execute(
        "SELECT count(*) FROM source WHERE document_id = ?", (old_id,)
    ).fetchone()
    if others:
        _name_by_first_source(connection, old_id)
    else:
        _keep_past(connection, old_id, run.number(connection), current={})
        connection.execute("DELETE FROM document WHERE id = ?", (old_id,))
    return True


def _replace(
    connection: sqlite3.Connection, extraction: "Extraction", text: str, run: "Run"
) -> bool:
    document = extraction.document
    old = connection.execute(
        "SELECT record, entities, problems FROM document WHERE id = ?", (document.id,)
    ).fetchone()
    before = {
        key: (record, first_run)
        for key, record, first_run in connection.execute(
            "SELECT id, record, run FROM fact WHERE document_id = ?", (document.id,)
        )
    }
    facts = {fact.id: fact.model_dump_json() for fact in extraction.facts}
    new = (document.model_dump_json(), *_lists(extraction))
    if old == new and facts == {key: record for key, (record, _) in before.items()}:
        if not run.has_read(connection, document.id):
            connection.execute(
                "UPDATE document SET run = ? WHERE id = ?", (run.number(connection), document.id)
            )
        return False
    number = run.number(connection)
    _keep_past(connection, document.id, number, current=facts)
    first_runs = {
        key: first_run for key, (record, first_run) in before.items() if facts.get(key) == record
    }
    sources = connection.execute(
        "SELECT source FROM source WHERE document_id = ?", (document.id,)
    ).fetchall()
    connection.execute("DELETE FROM document WHERE id = ?", (document.id,))
    _insert(connection, extraction, text, number, first_runs)
    connection.executemany(
        "INSERT INTO source (source, document_id) VALUES (?, ?)",
        [(source, document.id) for (source,) in sources],
    )
    return True


def _insert(
    connection: sqlite3.Connection,
    extraction: "Extraction",
    text: str,
    run: int,
    first_runs: Mapping[str, int],
) -> None:
    document = extraction.document
    version, lists = extraction.schema_version, _lists(extraction)
    _insert_document(connection, document, version, *lists, run, text)
    for place, entity in enumerate(extraction.entities):
        _insert_row(
            connection,
            "entity",
            {
                "document_id": document.id,
                "place": place,
                **entity.model_dump(include={"name", "label", "code", "country", "role"}),
                "record": entity.model_dump_json(),
            },
        )
    for fact in extraction.facts:
        _insert_fact(connection, fact, document, first_runs.get(fact.id, run))


def _insert_document(
    connection: sqlite3.Connection,
    document: "Document",
    version: int,
    entities: str,
    problems: str,
    run: int,
    text: str,
) -> None:
    _insert_row(
        connection,
        "document",
        {
            "id": document.id,
            "sha256": document.sha256,
            "source": document.source,
            "title": document.title,
            "published": document.published,
            "dateline": document.dateline,
            "publisher": document.publisher,
            "n_chars": document.n_chars,
            "text": text,
            "record": document.model_dump_json(),
            "entities": entities,
            "problems": problems,
            "schema_version": version,
            "tail": tail(document.source, document.title, document.published),
            "run": run,
        },
    )


def _insert_fact(
    connection: sqlite3.Connection, fact: "Fact", document: "Document", run: int
) -> None:
    from factx.records import RESOURCE_GROUPS

    quantity, place, mission = fact.quantity, fact.destination, fact.mission
    codes = sorted({actor.code for actor in fact.contributors})
    date, due = fact.date, fact.due
    row = {
        "id": fact.id,
        "document_id": document.id,
        "start": fact.evidence.start,
        "kind": fact.kind,
        "status": fact.status,
        "modality": fact.modality,
        "category": fact.resource.category,
        "resource_group": RESOURCE_GROUPS[fact.resource.category],
        "resource": fact.resource.name,
        "currency": fact.resource.currency,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "approx": quantity.approx,
        "percent": quantity.percent,
        "additional": int(fact.additional),
        "contributors": "+".join(codes),
        "destination": (place.code or place.name) if place else None,
        "mission_code": mission.code if mission else None,
        "mission_name": mission.name if mission else None,
        "date": date.edtf if date else None,
        "known_from": (date.earliest if date else None) or document.published,
        "known_to": (date.latest if date else None) or document.published,
        "due_by": due.latest if due else None,
        "run": run,
        "record": fact.model_dump_json(),
    }
    if _insert_row(connection, "fact", row):
        connection.executemany(
            "INSERT INTO fact_contributor (code, fact_id) VALUES (?, ?)",
            [(code, fact.id) for code in codes],
        )


def _insert_row(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> bool:
    """Insert a row unless its key is there; table and column names are our own words."""
    cursor = connection.execute(
        f"INSERT INTO {table} ({', '.join(row)})"  # noqa: S608
        f" VALUES ({', '.join('?' * len(row))}) ON CONFLICT DO NOTHING",
        tuple(row.values()),
    )
    return cursor.rowcount > 0


def _lists(extraction: "Extraction") -> tuple[str, str]:
    """Return the JSON arrays of entities and of problems."""
    return _array(entity.model_dump_json() for entity in extraction.entities), _array(
        problem.model_dump_json() for problem in extraction.problems
    )


def _array(elements: Iterable[str]) -> str:
    return f"[{','.join(elements)}]"


def tail(source: str, title: str | None, published: str | None) -> str:
    """Return the JSON that takes the place of a fact's closing braces in a SourcedFact."""
    more = json.dumps(
        {"source": source, "title": title, "published": published},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return f",{more[1:]}}}"


def _name_by_first_source(connection: sqlite3.Connection, document_id: str) -> bool:
    """Name a document after the first of its sources; return whether the name changed."""
    record, old, title, published = connection.execute(
        "SELECT record, source, title, published FROM document WHERE id = ?", (document_id,)
    ).fetchone()
    (first,) = connection.execute(
        "SELECT min(source) FROM source WHERE document_id = ?", (document_id,)
    ).fetchone()
    if first == old:
        return False
    renamed = json.dumps(
        {**json.loads(record), "source": first}, ensure_ascii=False, separators=(",", ":")
    )
    connection.execute(
        "UPDATE document SET source = ?, record = ?, tail = ? WHERE id = ?",
        (first, renamed, tail(first, title, published), document_id),
    )
    return True


def _keep_past(
    connection: sqlite3.Connection, document_id: str, run: int, current: Mapping[str, str]
) -> None:
    """Remember the facts of a document that go, or read otherwise: `current` is id -> JSON.

    What came and went within one run never stood at the end of any.
    """
    rows = connection.execute(
        "SELECT f.id, f.run, d.id, d.source, f.start, f.record, d.tail FROM fact AS f"
        " JOIN document AS d ON d.id = f.document_id WHERE d.id = ? AND f.run < ?",
        (document_id, run),
    ).fetchall()
    connection.executemany(
        "INSERT INTO past_fact (id, first_run, end_run, document_id, source, start, record, tail)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (key, first, run, document, source, start, record, tail)
            for key, first, document, source, start, record, tail in rows
            if current.get(key) != record
        ],
    )
