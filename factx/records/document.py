"""A document, what is read from it, and what comes out of it."""

import hashlib

from pydantic import Field

from factx.records.base import Record
from factx.records.entity import Entity, SourcedEntity
from factx.records.fact import Fact
from factx.records.problem import Problem

#: Version of the JSON form; it rises when a field changes its name or meaning.
SCHEMA_VERSION = 1


class Document(Record):
    """What is known of a text besides its words.

    Attributes:
        id: First 16 hex digits of `sha256`: the same text at two paths is one document.
        source: Where it was read from: a path, or "-" for standard input.
        title: Headline, if the source gives one.
        published: Day of publication, ISO 8601.
        dateline: Place that the report was filed from, as written.
        publisher: Agency or outlet, as written.
        sha256: Hash over the text in UTF-8.
        n_chars: Length of the text in Unicode code points.
    """

    id: str
    source: str
    title: str | None = None
    published: str | None = None
    dateline: str | None = None
    publisher: str | None = None
    sha256: str
    n_chars: int = Field(ge=0)


class SourceText(Record):
    """A document together with its words, as the readers hand it to the pipeline.

    Attributes:
        document: The record that leaves the program.
        text: All the words; offsets of every record count from its first character.
        body_start: Where the header ends; what stands before belongs to no sentence.
    """

    document: Document
    text: str
    body_start: int = Field(default=0, ge=0)


class Extraction(Record):
    """All that was found in one document: one element of the JSON array, one JSON line.

    Attributes:
        schema_version: Version of this form.
        document: The document.
        entities: Its entities, ordered by first mention.
        facts: Its facts, ordered by `evidence.start`.
        problems: What could not be read or understood.
    """

    schema_version: int = SCHEMA_VERSION
    document: Document
    entities: list[Entity]
    facts: list[Fact]
    problems: list[Problem]


def document_of(
    text: str,
    *,
    source: str,
    title: str | None = None,
    published: str | None = None,
    dateline: str | None = None,
    publisher: str | None = None,
) -> Document:
    """Return the record of a text, its id and hash worked out."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        id=digest[:16],
        source=source,
        title=title,
        published=published,
        dateline=dateline,
        publisher=publisher,
        sha256=digest,
        n_chars=len(text),
    )


def sourced_entity(document: Document, entity: Entity) -> SourcedEntity:
    """Return an entity together with what says where it stands."""
    return SourcedEntity(
        **dict(entity),
        document=document.id,
        source=document.source,
        title=document.title,
        published=document.published,
    )
