"""The people, places and bodies that a document names."""

from typing import Literal

from factx.records.base import Extent, Record

EntityLabel = Literal["PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "MISSION", "MILITARY_UNIT"]


class Entity(Record):
    """One thing of the world in one document, its mentions merged.

    Attributes:
        name: The fullest form the document uses.
        label: OntoNotes label, or MISSION or MILITARY_UNIT.
        code: ISO 3166-1 alpha-3, short name of an organization, or code of a mission.
        role: Role of a person, as written ("Guatemalan President").
        country: ISO 3166-1 alpha-3 of the country that a person or body belongs to.
        mentions: Where the text speaks of it, in text order.
    """

    name: str
    label: EntityLabel
    code: str | None
    role: str | None
    country: str | None
    mentions: list[Extent]


class SourcedEntity(Entity):
    """An entity with its document, for lists over many documents.

    Attributes:
        document: Id of the document.
        source: Where the document was read from.
        title: Its headline.
        published: Its day of publication, ISO 8601.
    """

    document: str
    source: str
    title: str | None
    published: str | None
