"""What lists about the store itself are made of."""

from typing import Literal

from factx.records.base import Record
from factx.records.document import Document
from factx.records.fact import SourcedFact


class StoredDocument(Document):
    """A document as the store knows it.

    Attributes:
        sources: Every place that its text was read from.
        origin: Id that near-copies share; null as long as nobody asked for a ledger.
        facts: Number of its facts.
        run: What read it.
    """

    sources: list[str]
    origin: str | None
    facts: int
    run: dict[str, str]


class SearchHit(Record):
    """A document that holds the words that were looked for.

    Attributes:
        document: The document.
        snippet: A piece of its text around them, in one line.
        matches: (start, end) of each word in the snippet.
    """

    document: Document
    snippet: str
    matches: list[tuple[int, int]]


class FactChange(Record):
    """How a fact differs between two stores, or since a run.

    Attributes:
        change: `gained`, `lost`, or `changed`: the same statement, read otherwise.
        fact: The fact as it is; for a lost one, as it was.
        before: What a changed one was.
    """

    change: Literal["gained", "lost", "changed"]
    fact: SourcedFact
    before: SourcedFact | None


class StoreRun(Record):
    """One reading of documents that changed a store.

    Attributes:
        number: Rises from each run to the next.
        read_by: Versions of factx and of the pipeline, hash of the lexicon.
        documents: Number of documents that no later run has read.
        gained: Facts that it found first, or otherwise than before.
        lost: Facts that it found no more, or otherwise.
    """

    number: int
    read_by: dict[str, str]
    documents: int
    gained: int
    lost: int


class StoreInfo(Record):
    """The size and make of a store.

    Attributes:
        path: The file.
        schema_version: Version of its tables.
        bytes: Size of the file, without what still stands in its log.
        documents: Number of documents.
        sources: Number of places that they were read from.
        facts: Number of facts by kind.
        entities: Number of entities.
        claims: Number of claims, as worked out last.
        settled: Whether the ledger holds for the facts as they are.
        runs: What read the documents, first run first.
    """

    path: str
    schema_version: int
    bytes: int
    documents: int
    sources: int
    facts: dict[str, int]
    entities: int
    claims: int
    settled: bool
    runs: list[StoreRun]
