"""Who gives, and where it goes."""

from typing import Literal

from pydantic import Field

from factx.records.base import Offset, Record


class Actor(Record):
    """A contributor, by the words that name it.

    Attributes:
        name: Plain English name ("Kenya", "NATO").
        type: A state, or anything else that gives.
        code: ISO 3166-1 alpha-3 of a country, short name of an organization.
        start: Where the words that name it start.
        end: Where they end, excluded.
    """

    name: str
    type: Literal["country", "organization"]
    code: str
    start: Offset
    end: Offset


class Destination(Record):
    """The country (or region) that the resource goes to or is in.

    Attributes:
        name: Plain English name.
        type: A country or a region that is none ("Gulf of Aden").
        code: ISO 3166-1 alpha-3 of a country; null for a region.
        start: Where the words that name it start.
        end: Where they end, excluded.
    """

    name: str
    type: Literal["country", "region"]
    code: str | None
    start: Offset
    end: Offset


class Mission(Record):
    """The mission as the document calls it, with its code where the lexicon knows it."""

    name: str
    code: str | None
    start: Offset
    end: Offset


class ContributorCount(Record):
    """How many contributors the text counts without naming them ("some 10 countries")."""

    value: int = Field(ge=1)
    approx: str
