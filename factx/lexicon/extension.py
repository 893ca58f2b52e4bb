"""Lexicon files of users: TOML with the tables of the lexicon, checked row by row.

```toml
[[mission]]
code = "NEWFOR"                      # required, unless the code is known already
name = "Newland Stabilization Force" # required with it
aliases = ["NEWFOR", "Newland force"]
countries = ["HTI"]
start = 2027
authorizers = ["UN"]

[[country]]
code = "KEN"                         # known: the lists are added to the entry that ships
aliases = ["Jamhuri"]

[[resource]]
category = "equipment"
nouns = ["drone boat"]

[[trigger]]
pos = "verb"
frame = "send"
lemmas = ["seconded"]
```

Tables: country, place, region, organization, mission, role (their fields are those of the
classes in `factx.lexicon.entries`), resource and trigger (as in `resources.toml`, `triggers.toml`).
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args

from factx.errors import LexiconError
from factx.lexicon.entries import Entry
from factx.lexicon.tables import DATA, FLAGS, LISTS, TABLES, YEARS, columns, entry, read

Row = dict[str, Any]

#: Field that tells one entry of a table from another; places may repeat.
IDENTITY: Final = {
    "country": "code", "organization": "code", "mission": "code", "role": "title",
    "region": "name",
}  # fmt: skip

#: Tables whose rows other modules of the lexicon read: field -> whether it must be given.
WORDS: Final[Mapping[str, Mapping[str, bool]]] = {
    "resource": {
        "category": True, "nouns": False, "phrases": False, "models": False, "counted": False,
        "group": False, "weak": False, "fired": False,
    },
    "trigger": {"lemmas": True, "pos": True, "frame": True, "requires": False},
}  # fmt: skip
WORD_LISTS: Final = frozenset({"nouns", "phrases", "models", "lemmas", "requires"})
WORD_FLAGS: Final = frozenset({"counted", "group", "weak", "fired"})


def check(path: Path) -> str:
    """Return the text of a lexicon file after checking every row.

    Raises:
        LexiconError: The file cannot be read, is no TOML, or a row says something it may not
            say; `where` is file and line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError("cannot be read", where=path, hint="Check path and encoding") from error
    merge({table: read(table) for table in TABLES}, text, str(path))
    return text


def parse(text: str, source: str = "lexicon file") -> dict[str, list[Row]]:
    """Return the checked rows of a lexicon file's text by table.

    Args:
        text: TOML.
        source: What error messages call it.

    Raises:
        LexiconError: As for `check`.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{source}:{line.group(1) if line else text.count(chr(10)) + 1}"
        raise LexiconError(
            f"is no valid TOML: {error}", where=where, hint="Mend the line, quotes and brackets"
        ) from error
    known = (*TABLES, *WORDS)
    for table, rows in data.items():
        where = f"{source}:{_line(text, table, 0)}"
        if table not in known:
            raise LexiconError(
                f"has an unknown table '{table}'", where=where, hint=f"Use {_list(known)}"
            )
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise LexiconError(
                f"has '{table}' as a single value", where=where, hint=f"Write [[{table}]]"
            )
        for number, row in enumerate(rows):
            _check_row(text, source, table, number, row)
    return data


def _check_row(text: str, source: str, table: str, number: int, row: Row) -> None:
    allowed = WORDS[table] if table in WORDS else columns(table)
    for field, value in row.items():
        where = f"{source}:{_line(text, table, number, field)}"
        if field not in allowed:
            raise LexiconError(
                f"has an unknown field '{field}' in [[{table}]]",
                where=where,
                hint=f"Use {_list(allowed)}",
            )
        problem = _problem(field, value)
        if problem:
            raise LexiconError(f"needs {problem} as '{field}'", where=where, hint="Correct it")
    where = f"{source}:{_line(text, table, number)}"
    missing = [field for field, needed in allowed.items() if needed and field not in row]
    identity = IDENTITY.get(table)
    if missing and not (identity and identity not in missing):
        raise LexiconError(f"lacks '{missing[0]}' in [[{table}]]", where=where, hint="Add the line")
    if table == "trigger" and row["frame"] not in _frames():
        raise LexiconError(
            f"has an unknown frame '{row['frame']}'",
            where=f"{source}:{_line(text, table, number, 'frame')}",
            hint=f"Use {_list(sorted(_frames()))}",
        )


def _problem(field: str, value: object) -> str:
    """Return what a field needs, or "" if it has that."""
    if field in LISTS or field in WORD_LISTS:
        fine = isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)
        return "" if fine else "a list of strings that are not empty"
    if field in YEARS:
        return "" if isinstance(value, int) and not isinstance(value, bool) else "a year"
    if field in FLAGS or field in WORD_FLAGS:
        return "" if isinstance(value, bool) else "true or false"
    choices = _categories() if field == "category" else CHOICES.get(field)
    if choices is not None:
        return "" if value in choices else f"one of {_list(choices)}"
    return "" if isinstance(value, str) and value.strip() else "a string that is not empty"


CHOICES: Final[Mapping[str, Sequence[str]]] = {
    "pos": ("verb", "noun"),
    "form": ("city", "region"),
    "strength": ("", "weak"),
}


def _categories() -> tuple[str, ...]:
    # Reading names only must not wait for pydantic.
    from factx.records.values import Category

    return get_args(Category)


@cache
def _frames() -> frozenset[str]:
    data = tomllib.loads((DATA / "triggers.toml").read_text(encoding="utf-8"))
    return frozenset(data.get("frame", {}))


def _list(words: Iterable[str]) -> str:
    return ", ".join(word or '""' for word in words)


def _line(text: str, table: str, number: int, field: str = "") -> int:
    """Return the line of the n-th `[[table]]`, or of a field in it; lines count from 1."""
    header = re.compile(rf"\s*\[+\s*['\"]?{re.escape(table)}['\"]?\s*\]+")
    seen = -1
    start = 1
    for at, line in enumerate(text.splitlines(), start=1):
        if header.match(line):
            seen += 1
            start = at if seen == number else start
        elif seen == number and field and re.match(rf"\s*['\"]?{re.escape(field)}['\"]?\s*=", line):
            return at
    return start


def merge(
    shipped: Mapping[str, tuple[Entry, ...]], text: str, source: str = "lexicon file"
) -> dict[str, tuple[Entry, ...]]:
    """Return the tables with the rows of a lexicon file: known entries grow, new ones are added.

    New entries come first, so that their names win over those that ship.

    Raises:
        LexiconError: As for `parse`; or a new entry lacks a field, or a row names an unknown
            country.
    """
    added = parse(text, source)
    tables = {table: list(entries) for table, entries in shipped.items()}
    for table in TABLES:
        for number, row in enumerate(added.get(table, [])):
            typed = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
            _put(tables[table], table, typed, f"{source}:{_line(text, table, number)}")
    codes = {getattr(country, "code", "") for country in tables["country"]}
    for table, field in (("place", "country"), ("mission", "countries")):
        for number, row in enumerate(added.get(table, [])):
            named = [row["country"]] if field == "country" else row.get(field, [])
            unknown = next((code for code in named if code not in codes), None)
            if unknown is not None:
                raise LexiconError(
                    f"names the unknown country '{unknown}' in [[{table}]]",
                    where=f"{source}:{_line(text, table, number, field)}",
                    hint="Use an ISO 3166-1 alpha-3 code, or add a [[country]]",
                )
    return {table: tuple(entries) for table, entries in tables.items()}


def _put(entries: list[Entry], table: str, row: Row, where: str) -> None:
    identity = IDENTITY.get(table)
    if identity is not None:
        for at, known in enumerate(entries):
            if getattr(known, identity) == row[identity]:
                grown = {
                    k: (*v, *(x for x in getattr(known, k) if x not in v)) if k in LISTS else v
                    for k, v in row.items()
                }
                entries[at] = replace(known, **grown)  # type: ignore[arg-type]
                return
    missing = [field for field, needed in columns(table).items() if needed and field not in row]
    if missing:
        raise LexiconError(
            f"lacks '{missing[0]}' for the new {table} '{row.get(identity or 'name', '')}'",
            where=where,
            hint="Add the line, or use the code of an entry that ships",
        )
    entries.insert(0, entry(table, row))
