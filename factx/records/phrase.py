"""What the parsers make of a phrase: `factx normalize`."""

from typing import Literal

from factx.records.base import Offset, Record
from factx.records.values import Quantity, When


class FoundQuantity(Quantity):
    """A figure with its place.

    Attributes:
        unit: "money", "percent", "ordinal" or the unit of a measure; null for a bare count.
        currency: ISO 4217 code of money, where the words tell it.
        start: Where the figure starts, hedge and sign included.
        end: Where it ends, excluded.
    """

    unit: str | None
    currency: str | None
    start: Offset
    end: Offset


class FoundName(Record):
    """A country, region, organization or mission with its place; `name` is the plain one."""

    name: str
    type: Literal["country", "region", "organization", "mission"]
    code: str | None
    start: Offset
    end: Offset


class FoundPerson(Record):
    """A person, at the first mention; `country` (ISO alpha-3) is that of the role."""

    name: str
    role: str | None
    country: str | None
    start: Offset
    end: Offset


class Phrase(Record):
    """A phrase and all that was read in it; offsets count in `text`."""

    text: str
    quantities: list[FoundQuantity]
    dates: list[When]
    places: list[FoundName]
    people: list[FoundPerson]
