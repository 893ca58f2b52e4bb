"""The store as the rest of factx sees it: verbs over one SQLite connection."""

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factx.store import opening, writing
from factx.store.ledger_tables import LedgerTables
from factx.store.query import FactQuery, conditions, published_conditions, undated_conditions, where
from factx.store.runs import Run

if TYPE_CHECKING:
    from factx.records import Document, Entity, Extraction, Problem, SourcedFact

#: Walks documents by source and their facts by place, so that nothing needs to be sorted.
_FACTS_BY_DOCUMENT = "document AS d CROSS JOIN fact AS f ON f.document_id = d.id"
#: Starts from the facts that an index finds, and sorts them.
_FACTS_BY_INDEX = "fact AS f JOIN document AS d ON d.id = f.document_id"


class Store:
    """Documents and their facts in one SQLite file; use it in a `with` statement.

    Two ways lead out: methods that yield records, and their `..._json` twins, which yield the same
    records as JSON text without making them, for output that nobody needs to look at in between.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self.connection = connection
        self.path = path
        self._run = Run({})

    @classmethod
    def open(cls, path: Path | None, *, create: bool = False) -> Self:
        """Open the store at a path; None is a new one in memory.

        Args:
            path: The file.
            create: Whether a missing or empty file becomes a store.

        Raises:
            StoreError: The file is missing, foreign, locked or of another version.
        """
        return cls(opening.connect(path, create=create), path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def is_writable(self) -> bool:
        """Whether what is worked out can be kept in the file."""
        return self.path is None or os.access(self.path, os.W_OK)

    def close(self) -> None:
        """Close the file; the store cannot be used any more."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Make all or nothing of what happens inside, alone among the writers."""
        with opening.translated(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")

    # Documents in and out

    def begin_run(self, read_by: Mapping[str, str]) -> None:
        """Let what is put from now on belong to a run of its own, if it changes anything.

        Args:
            read_by: Versions of factx and of the pipeline, hash of the lexicon.
        """
        self._run = Run(read_by)

    def put(self, extraction: "Extraction", text: str, run: Mapping[str, str]) -> bool:
        """Store a document with all that was found in it, in one transaction.

        The same again changes nothing; another text at the same source takes the place of the
        first; the same text at two sources is one document.

        Args:
            extraction: What was found.
            text: The document's text, on which all offsets count.
            run: What read it (see `begin_run`); where this changes, another run begins.

        Returns:
            Whether anything in the store is different now.

        Raises:
            StoreError: The file cannot be written.
        """
        self._go_on(run)
        with self.transaction() as connection:
            return writing.put(connection, extraction, text, self._run)

    def _go_on(self, run: Mapping[str, str]) -> None:
        """Stay in the run if the same reads on, else begin another."""
        if run != self._run.read_by:
            self.begin_run(run)

    def adopt(
        self,
        other: "Store",
        document: "Document",
        problems: "Sequence[Problem]",
        run: Mapping[str, str],
    ) -> None:
        """Store what another store holds of a document, but for its text.

        Args:
            other: The other store; it holds the document.
            document: The document, under the name that it has here.
            problems: What its reader has to say of it.
            run: See `put`.
        """
        if self.text(document.id) is None:
            self._go_on(run)
            with self.transaction() as connection:
                writing.adopt(connection, other.connection, document, problems, self._run)
        elif found := other.extraction(document.id):
            # The same text at another source, which may call it otherwise.
            changes = {"document": document, "problems": list(problems)}
            self.put(found.model_copy(update=changes), self.text(document.id) or "", run)

    def has(self, sha256: str, source: str) -> bool:
        """Return whether this very text was read from this source already."""
        row = self.connection.execute(
            "SELECT 1 FROM source AS s JOIN document AS d ON d.id = s.document_id"
            " WHERE s.source = ? AND d.sha256 = ?",
            (source, sha256),
        ).fetchone()
        return row is not None

    def run_of(self, document_id: str) -> Mapping[str, str]:
        """Return what read a document last (see `begin_run`); nothing if it is not in the store."""
        row = self.connection.execute(
            "SELECT r.record FROM document AS d JOIN run AS r ON r.number = d.run WHERE d.id = ?",
            (document_id,),
        ).fetchone()
        return {} if row is None else json.loads(row[0])

    def listed(self, document_id: str) -> tuple[str, str] | None:
        """Return a document and its problems as JSON; None if the store does not hold it."""
        row = self.connection.execute(
            "SELECT record, problems FROM document WHERE id = ?", (document_id,)
        ).fetchone()
        return row and (str(row[0]), str(row[1]))

    def text(self, document_id: str) -> str | None:
        """Return the text of a document, or None if the store does not hold it."""
        row = self.connection.execute(
            "SELECT text FROM document WHERE id = ?", (document_id,)
        ).fetchone()
        return None if row is None else str(row[0])

    # Facts out

    def facts(
        self, query: FactQuery | None = None, limit: int | None = None
    ) -> "Iterator[SourcedFact]":
        """Yield the facts that a query selects, ordered by source and place in the text."""
        from factx.records import SourcedFact

        for record in self.facts_json(query, limit):
            yield SourcedFact.model_validate_json(record)

    def facts_json(self, query: FactQuery | None = None, limit: int | None = None) -> Iterator[str]:
        """Yield the same facts as JSON objects."""
        query = query or FactQuery()
        clauses, values = conditions(query)
        tables = _FACTS_BY_INDEX if query.contributor else _FACTS_BY_DOCUMENT
        rows = self.connection.execute(
            f"SELECT {writing.SOURCED_FACT} FROM {tables}{where(clauses)}"  # noqa: S608
            " ORDER BY d.source, d.id, f.start, f.id LIMIT ?",
            (*values, -1 if limit is None else limit),
        )
        for (record,) in rows:
            yield record

    def count(self, query: FactQuery | None = None) -> int:
        """Return how many facts a query selects."""
        return self._count(*conditions(query or FactQuery()))

    def facts_in(self, document_id: str) -> int:
        """Return how many facts a document has."""
        (number,) = self.connection.execute(
            "SELECT count(*) FROM fact WHERE document_id = ?", (document_id,)
        ).fetchone()
        return int(number)

    def undatable(self, query: FactQuery) -> int:
        """Return how many facts no period can hold or exclude: undated, in undated documents."""
        clauses, values = undated_conditions(query)
        return self._count([*clauses, "f.known_from IS NULL"], values)

    def _count(self, clauses: list[str], values: list[str]) -> int:
        (number,) = self.connection.execute(
            f"SELECT count(*) FROM fact AS f{where(clauses)}",  # noqa: S608
            values,
        ).fetchone()
        return int(number)

    # Entities and whole documents out

    def entities(self, query: FactQuery | None = None) -> "Iterator[tuple[Document, Entity]]":
        """Yield entities with their document, ordered by source and first mention.

        Of the query, `contributor` and `destination` select by the entity's code or country,
        `mission` by code or name, `since` and `until` by the document's day.
        """
        from factx.records import Document, Entity

        for document, entity in self.entities_json(query):
            yield Document.model_validate_json(document), Entity.model_validate_json(entity)

    def entities_json(self, query: FactQuery | None = None) -> Iterator[tuple[str, str]]:
        """Yield the same pairs of document and entity as JSON objects."""
        query = query or FactQuery()
        clauses, values = published_conditions(query)
        for code in (query.contributor, query.destination):
            if code is not None:
                clauses.append("(e.code = ? OR e.country = ?)")
                values += [code, code]
        if query.mission is not None:
            clauses.append("(e.code = ? COLLATE NOCASE OR e.name = ? COLLATE NOCASE)")
            values += [query.mission, query.mission]
        yield from self.connection.execute(
            "SELECT d.record, e.record FROM document AS d"  # noqa: S608
            f" CROSS JOIN entity AS e ON e.document_id = d.id{where(clauses)}"
            " ORDER BY d.source, d.id, e.place",
            values,
        )

    def extractions(self) -> "Iterator[Extraction]":
        """Yield every document with all that was found in it, ordered by source."""
        from factx.records import Extraction

        for record in self.extractions_json():
            yield Extraction.model_validate_json(record)

    def extractions_json(self) -> Iterator[str]:
        """Yield the same as JSON objects."""
        rows = self.connection.execute("SELECT id FROM document ORDER BY source, id")
        for (document_id,) in rows:
            yield self._extraction_json(document_id)

    def extraction(self, document_id: str) -> "Extraction | None":
        """Return one document with all that was found in it; None if it is not in the store."""
        from factx.records import Extraction

        found = self.connection.execute("SELECT 1 FROM document WHERE id = ?", (document_id,))
        if found.fetchone() is None:
            return None
        return Extraction.model_validate_json(self._extraction_json(document_id))

    def _extraction_json(self, document_id: str) -> str:
        version, record, entities, problems = self.connection.execute(
            "SELECT schema_version, record, entities, problems FROM document WHERE id = ?",
            (document_id,),
        ).fetchone()
        facts = self.connection.execute(
            "SELECT record FROM fact WHERE document_id = ? ORDER BY start, id", (document_id,)
        )
        return (
            f'{{"schema_version":{version},"document":{record},"entities":{entities},'
            f'"facts":[{",".join(fact for (fact,) in facts)}],"problems":{problems}}}'
        )

    # What other tables and duties of the store there are

    @property
    def ledger(self) -> LedgerTables:
        """The tables that the ledger is kept in."""
        return LedgerTables(self)
