"""Every string that names something, compiled for matching."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factx.lexicon.contexts import Contexts
from factx.lexicon.entries import (
    Country,
    Entry,
    Form,
    Mission,
    Name,
    Organization,
    Place,
    Region,
    Role,
)
from factx.lexicon.keys import Key, forms, key

#: Order in which the things that share a string are preferred, where the text does not decide.
PREFERENCE: Final[Mapping[Form, int]] = {
    "name": 0, "alias": 1, "demonym": 2, "leader": 3, "capital": 4, "city": 5, "region": 6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pattern:
    """A string to look for, and what it may stand for.

    Attributes:
        key: The string, taken apart.
        names: What it may stand for, the likeliest first; empty where the string names
            nothing but must not be searched for shorter names ("Washington Post").
        joined: Its folded atoms, joined by spaces.
    """

    key: Key
    names: tuple[Name, ...]
    joined: str


#: First atom -> patterns that begin with it, the longest first.
Index = Mapping[str, tuple[Pattern, ...]]


def compile_index(entries: Iterable[Entry], contexts: Contexts) -> Index:
    """Return the index of all names of the entries; earlier entries win."""
    entries = tuple(entries)
    countries = {e.code: e.name for e in entries if isinstance(e, Country)}
    found: dict[tuple[str, ...], tuple[Key, list[Name]]] = {}
    for text, name in named(entries, countries):
        for form in forms(text):
            _add(found, form, name)
    for phrase in contexts.blockers:
        parts = key(phrase)
        found[(*parts.folded, phrase)] = (parts, [])
    index: dict[str, list[Pattern]] = {}
    for parts, names in found.values():
        ordered = sorted(names, key=lambda n: PREFERENCE[n.form])
        pattern = Pattern(parts, tuple(ordered), " ".join(parts.folded))
        index.setdefault(parts.folded[0], []).append(pattern)
    return {
        first: tuple(sorted(patterns, key=lambda p: (-len(p.key.folded), bool(p.names))))
        for first, patterns in index.items()
    }


def _add(found: dict[tuple[str, ...], tuple[Key, list[Name]]], form: str, name: Name) -> None:
    parts = key(form)
    if not parts.words:
        return
    # "US" and "us", "IS" and "Is" differ only in capitals: the capitals belong to the identity.
    capitals = tuple(
        "A" if w.isupper() and len(w) > 1 else "a" if w.islower() else "" for w in parts.words
    )
    marks = ("".join(c for c in gap if c in ",(/") for gap in parts.gaps)
    _, names = found.setdefault((*parts.folded, *capitals, *marks, parts.tail), (parts, []))
    if not any(n.code == name.code and n.type == name.type and n.name == name.name for n in names):
        names.append(name)


def named(entries: Iterable[Entry], countries: Mapping[str, str]) -> Iterator[tuple[str, Name]]:
    """Yield every string that names an entry, with what it stands for."""
    for entry in entries:
        match entry:
            case Country():
                yield from _country(entry)
            case Place():
                country = countries.get(entry.country, entry.country)
                weak = entry.strength == "weak"
                yield entry.name, Name(country, "country", entry.country, entry.form, weak)
            case Region():
                yield from _plain(entry.name, entry.aliases, "region", None, entry.name)
                for adjective in entry.adjectives:
                    yield adjective, Name(entry.name, "region", None, "demonym")
            case Organization():
                yield from _plain(entry.name, entry.aliases, "organization", entry.code, entry.name)
            case Mission():
                yield from _mission(entry)
            case Role():
                continue


def _mission(entry: Mission) -> Iterator[tuple[str, Name]]:
    for text, name in _plain(entry.name, entry.aliases, "mission", entry.code, entry.name):
        if text not in entry.generic:
            yield text, name
    for text in entry.generic:
        yield text, Name(entry.name, "mission", entry.code, "alias", weak=True)


def _country(entry: Country) -> Iterator[tuple[str, Name]]:
    yield from _plain(entry.name, entry.aliases, "country", entry.code, entry.name)
    strings: tuple[tuple[Form, tuple[str, ...]], ...] = (
        ("demonym", (*entry.adjectives, *entry.singular, *entry.plural)),
        ("capital", entry.capitals),
        ("leader", entry.seats),
    )
    for form, texts in strings:
        for text in dict.fromkeys(texts):
            yield text, Name(entry.name, "country", entry.code, form)


def _plain(
    name: str, aliases: Iterable[str], kind: str, code: str | None, shown: str
) -> Iterator[tuple[str, Name]]:
    yield name, Name(shown, kind, code, "name")  # type: ignore[arg-type]
    for alias in dict.fromkeys(aliases):
        if alias != name:
            yield alias, Name(shown, kind, code, "alias")  # type: ignore[arg-type]
