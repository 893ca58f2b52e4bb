"""Lists of documents: which there are, which hold certain words, which one somebody means."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factx.errors import UsageError
from factx.store import opening
from factx.store.query import FactQuery, published_conditions, undated_conditions, where
from factx.store.search_words import expression

if TYPE_CHECKING:
    from factx.records import SearchHit, StoredDocument
    from factx.store.store import Store

#: Words around a match that a snippet shows.
_SNIPPET_WORDS = 24

#: Marks that no text can hold, for a document's control characters are not searched for.
_OPEN, _CLOSE = "\x02", "\x03"


def documents(store: "Store", query: FactQuery | None = None) -> "Iterator[StoredDocument]":
    """Yield the documents that a query selects, ordered by source.

    Args:
        store: The store.
        query: Its period is that of their publication; otherwise documents are selected that
            hold at least one such fact.
    """
    from factx.records import StoredDocument

    clauses, values = _conditions(query or FactQuery())
    rows = store.connection.execute(
        "SELECT d.id, d.record, d.origin, r.record,"  # noqa: S608
        " (SELECT count(*) FROM fact AS f WHERE f.document_id = d.id)"
        f" FROM document AS d JOIN run AS r ON r.number = d.run{where(clauses)}"
        " ORDER BY d.source, d.id",
        values,
    )
    for key, record, origin, run, facts in rows:
        sources = store.connection.execute(
            "SELECT source FROM source WHERE document_id = ? ORDER BY source", (key,)
        )
        yield StoredDocument(
            **json.loads(record),
            sources=[source for (source,) in sources],
            origin=origin,
            facts=facts,
            run=json.loads(run),
        )


def search(
    store: "Store", words: str, limit: int | None = None, query: FactQuery | None = None
) -> "Iterator[SearchHit]":
    """Yield the documents that hold all the words, the best match first.

    Args:
        store: The store.
        words: As `search_words.expression` reads them.
        limit: How many documents at most.
        query: Only documents that it selects, as for `documents`.

    Raises:
        UsageError: There is no word to look for.
    """
    from factx.records import Document, SearchHit

    clauses, values = _conditions(query or FactQuery())
    clauses = ["document_words MATCH ?", *clauses]
    rows = store.connection.execute(
        "SELECT d.record, snippet(document_words, 1, ?, ?, '…', ?)"  # noqa: S608
        " FROM document_words JOIN document AS d ON d.number = document_words.rowid"
        f"{where(clauses)} ORDER BY document_words.rank, d.source LIMIT ?",
        (_OPEN, _CLOSE, _SNIPPET_WORDS, expression(words), *values, -1 if limit is None else limit),
    )
    for record, marked in rows:
        snippet, matches = _unmarked(" ".join(marked.split()))
        yield SearchHit(
            document=Document.model_validate_json(record), snippet=snippet, matches=matches
        )


def _conditions(query: FactQuery) -> tuple[list[str], list[str]]:
    """Return SQL conditions over `document AS d`, and their parameters."""
    clauses, values = published_conditions(query)
    holding, of_facts = undated_conditions(query)
    if holding:
        clauses.append(f"d.id IN (SELECT f.document_id FROM fact AS f{where(holding)})")  # noqa: S608
        values += of_facts
    return clauses, values


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a snippet without its marks, and where they stood."""
    plain, matches = "", []
    for piece in re.split(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})", marked):
        if piece.startswith(_OPEN):
            word = piece.strip(_OPEN + _CLOSE)
            matches.append((len(plain), len(plain) + len(word)))
            plain += word
        else:
            plain += piece
    return plain, matches


def document_id(store: "Store", name: str) -> str:
    """Return the id of the document that somebody calls by id, its beginning, or a source.

    Raises:
        UsageError: No document is called so, or several are.
    """
    row = store.connection.execute(
        "SELECT document_id FROM source WHERE source = ?", (name,)
    ).fetchone()
    if row:
        return str(row[0])
    found = [
        key
        for (key,) in store.connection.execute(
            "SELECT id FROM document WHERE substr(id, 1, length(?1)) = ?1 AND ?1 <> ''"
            " ORDER BY id LIMIT 2",
            (name,),
        )
    ]
    if not found:
        hint = "List them with `factx sources`."
        raise UsageError("no document has this source or id", where=name, hint=hint)
    if len(found) > 1:
        raise UsageError("several ids begin so", where=name, hint="Give more digits.")
    return str(found[0])


def forget(store: "Store", name: str) -> list[str]:
    """Remove a document as if it had never been read; return the sources it was read from.

    Args:
        store: The store.
        name: See `document_id`.

    Raises:
        UsageError: No document is called so, or several are.
        StoreError: The file cannot be written.
    """
    from factx.store import writing

    key = document_id(store, name)
    with opening.translated(store.path):
        sources = [
            source
            for (source,) in store.connection.execute(
                "SELECT source FROM source WHERE document_id = ? ORDER BY source", (key,)
            )
        ]
    with store.transaction() as connection:
        writing.forget(connection, key)
    return sources
