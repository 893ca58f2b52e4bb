"""Rows of the data files become entries; the same fields serve CSV and TOML."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, Final

from factx.lexicon.entries import Country, Entry, Mission, Organization, Place, Region, Role

DATA: Final = Path(__file__).parent

#: Name of a table in a lexicon file -> what its rows become.
TABLES: Final[Mapping[str, type[Entry]]] = {
    "country": Country,
    "place": Place,
    "region": Region,
    "organization": Organization,
    "mission": Mission,
    "role": Role,
}

#: Name of a table -> the file that ships with factx.
FILES: Final = {
    "country": "countries.csv",
    "place": "places.csv",
    "region": "regions.csv",
    "organization": "organizations.csv",
    "mission": "missions.csv",
    "role": "roles.csv",
}

LISTS: Final = frozenset(
    {
        "aliases", "adjectives", "singular", "plural", "capitals", "seats", "regions",
        "short", "countries", "authorizers", "descriptions", "generic",
    }
)  # fmt: skip
YEARS: Final = frozenset({"until", "start", "end"})
FLAGS: Final = frozenset({"speaks_for_government", "courtesy", "needs_country"})


def columns(table: str) -> dict[str, bool]:
    """Return the fields of a table, each with whether it must be given."""
    return {f.name: f.default is MISSING for f in fields(TABLES[table])}


def read(table: str) -> tuple[Entry, ...]:
    """Return the entries of a table that ships with factx."""
    with (DATA / FILES[table]).open(encoding="utf-8", newline="") as lines:
        return tuple(entry(table, row) for row in _typed(csv.DictReader(lines)))


def entry(table: str, row: Mapping[str, Any]) -> Entry:
    """Make an entry of a row with typed values."""
    make: Any = TABLES[table]
    made: Entry = make(**row)
    return made


def _typed(rows: Iterable[Mapping[str, str]]) -> Iterator[dict[str, Any]]:
    """Give the strings of CSV rows their types: lists by ';', years, yes and no."""
    for row in rows:
        typed: dict[str, Any] = {}
        for key, value in row.items():
            if key in LISTS:
                typed[key] = tuple(value.split(";")) if value else ()
            elif key in YEARS:
                typed[key] = int(value) if value else None
            elif key in FLAGS:
                typed[key] = value == "yes"
            else:
                typed[key] = value
        yield typed
