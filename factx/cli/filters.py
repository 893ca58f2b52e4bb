"""Filters of facts: words on the command line -> a query of the store."""

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factx.errors import UsageError

if TYPE_CHECKING:
    from factx.store import FactQuery

#: Statuses of each kind, repeated from the records: help must not load pydantic. A test compares.
STATUSES_OF: Mapping[str, tuple[str, ...]] = {
    "pledge": ("promised", "offered", "planned", "approved"),
    "deployment": ("departed", "arrived", "in_place"),
    "withdrawal": ("done", "planned"),
    "strength": ("authorized", "planned", "actual"),
}
STATUSES = tuple(dict.fromkeys(status for statuses in STATUSES_OF.values() for status in statuses))

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True)
class Filters:
    """The answers to the filter options, as typed; days are ISO 8601."""

    country: str | None = None
    destination: str | None = None
    mission: str | None = None
    resource: str | None = None
    status: str | None = None
    modality: str | None = None
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        # ISO 8601 days are ordered as text is.
        if self.since and self.until and self.until < self.since:
            raise UsageError(f"--until {self.until} is before --since {self.since}")

    @property
    def are_set(self) -> bool:
        """Whether any of them restricts anything."""
        return any(value is not None for value in vars(self).values())

    def query(self, *kinds: str, lexicon: Path | None = None) -> "FactQuery":
        """Return the query of the store, names resolved to codes.

        Args:
            kinds: Kinds of fact; none for all.
            lexicon: A file with names of the user's own.

        Raises:
            UsageError: A country or organization is unknown; the nearest names are suggested.
        """
        from factx.cli import names
        from factx.store import FactQuery

        giver, place = self.country, self.destination
        if kinds == ("strength",):
            # Nobody gives the strength of a mission: its country is the one that it is in.
            giver, place = None, self.destination or self.country
        return FactQuery(
            kinds=kinds,
            contributor=names.contributor(giver, lexicon) if giver else None,
            destination=names.destination(place, lexicon) if place else None,
            mission=names.mission(self.mission, lexicon) if self.mission else None,
            resource=self.resource,
            status=self.status,
            modality=self.modality,
            since=self.since,
            until=self.until,
        )


def parse_day(edge: str) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """Return a callback that turns a year, a month or a day into its "first" or "last" day."""

    def callback(
        context: click.Context, parameter: click.Parameter, value: str | None
    ) -> str | None:
        if value is None:
            return None
        day = day_of(value, edge)
        if day is None:
            raise click.BadParameter(
                f"{value!r} is no date. Write it as 2025-01-31, 2025-01 or 2025."
            )
        return day

    return callback


def day_of(words: str, edge: str) -> str | None:
    """Return the "first" or "last" day of a year, a month or a day; None if there is none such.

    Examples:
        >>> day_of("2024-02", "last")
        '2024-02-29'
    """
    found = _DAY.fullmatch(words.strip())
    if not found or not 1 <= int(found[1]) <= 9999:
        return None
    year = int(found[1])
    month = int(found[2]) if found[2] else (1 if edge == "first" else 12)
    if not 1 <= month <= 12:
        return None
    longest = calendar.monthrange(year, month)[1]
    day = int(found[3]) if found[3] else (1 if edge == "first" else longest)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= longest else None
