"""Knowledge as data that people can read and extend, and its look-up. No spaCy.

`load()` reads the tables beside this module: `countries.csv`, `places.csv` (towns and provinces
that tell the country), `regions.csv`, `organizations.csv`, `missions.csv`, `roles.csv`, and
the rules of `contexts.toml`. Lists inside a cell are parted by `;`. `extension.py` tells how a
user's file adds to them. What figures and clauses mean is told by modules of the same names as
their files: `resources`, `triggers`, `dates`, `numbers`, `units`, and `lists` for plain word lists.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar, cast

from factx.lexicon import contexts, extension, keys, names, tables
from factx.lexicon.contexts import Contexts
from factx.lexicon.entries import (
    Country,
    Demonym,
    Entry,
    Mission,
    Name,
    Organization,
    Place,
    Region,
    Role,
)

__all__ = [
    "Country",
    "Demonym",
    "Lexicon",
    "Mission",
    "Name",
    "Organization",
    "Place",
    "Region",
    "Role",
    "check",
    "fingerprint",
    "load",
]

check = extension.check

T = TypeVar("T")


@dataclass(frozen=True)
class Lexicon:
    """All names that factx knows.

    Attributes:
        countries: States and territories.
        places: Towns and provinces.
        regions: Parts of the world that are no country.
        organizations: Bodies that are no state.
        missions: Peace, security and military operations.
        roles: Titles and offices.
        extra: Texts of the user's own files.
        contexts: Where names name nothing, or one thing of several.
    """

    countries: tuple[Country, ...]
    places: tuple[Place, ...]
    regions: tuple[Region, ...]
    organizations: tuple[Organization, ...]
    missions: tuple[Mission, ...]
    roles: tuple[Role, ...]
    extra: tuple[str, ...] = field(repr=False)
    contexts: Contexts = field(repr=False)

    def entries(self) -> Iterable[Entry]:
        """Yield all entries, those that win over others first."""
        yield from self.countries
        yield from self.organizations
        yield from self.missions
        yield from self.regions
        yield from self.places
        yield from self.roles

    @cached_property
    def index(self) -> names.Index:
        """Every string that names something, by its first word, for the matcher."""
        return names.compile_index(self.entries(), self.contexts)

    def lookup(self, words: Iterable[str]) -> tuple[Name, ...]:
        """Return what a name, given as words, may stand for, the likeliest first.

        Case counts as in a text: ("us",) names nothing, ("US",) the United States.
        """
        text = " ".join(words)
        parts = keys.key(text)
        if not parts.words:
            return ()
        found: list[Name] = []
        for pattern in self.index.get(parts.folded[0], ()):
            if pattern.key.folded == parts.folded and all(
                map(keys.same_case, parts.words, pattern.key.words)
            ):
                found += (name for name in pattern.names if name not in found)
        return tuple(found)

    def country(self, text: str) -> Country | None:
        """Return the country of a code, name or demonym, in any case; None if there is none.

        >>> load().country("ivory coast").code, load().country("SALVADORANS").code
        ('CIV', 'SLV')
        """
        return self._countries.get(contexts.joined(text))

    def demonym(self, text: str) -> Demonym | None:
        """Return the country and the grammar of a word such as "Guatemalans"."""
        return self._demonyms.get(contexts.joined(text))

    def organization(self, text: str) -> Organization | None:
        """Return the organization of a code or name, in any case."""
        return self._organizations.get(contexts.joined(text))

    def mission(self, text: str) -> Mission | None:
        """Return the mission of a code or name, in any case."""
        return self._missions.get(contexts.joined(text))

    def role(self, text: str) -> Role | None:
        """Return the role of a title ("Lt. Gen."), in any case."""
        return self._roles.get(contexts.joined(text))

    @cached_property
    def role_edges(self) -> tuple[frozenset[str], frozenset[str]]:
        """First words and last words of all titles, folded: most words of a text are neither."""
        words = [title.split() for title in self._roles]
        return frozenset(w[0] for w in words), frozenset(w[-1] for w in words)

    def suggest(self, text: str, count: int = 3) -> list[str]:
        """Return names of countries, organizations and missions that look like `text`."""
        import difflib  # rarely needed, and slow to load

        close = difflib.get_close_matches(
            contexts.joined(text), self._spellings, n=4 * count, cutoff=0.6
        )
        return list(dict.fromkeys(self._spellings[spelling] for spelling in close))[:count]

    @cached_property
    def past(self) -> dict[str, int]:
        """Codes of states that are gone, each with its last year."""
        return {c.code: c.until for c in self.countries if c.until}

    @cached_property
    def _countries(self) -> dict[str, Country]:
        groups: list[list[tuple[tuple[str, ...], Country]]] = [
            [(_code(c.code), c) for c in self.countries],
            [((c.name, *_spelled(c.aliases)), c) for c in self.countries],
            [((*c.adjectives, *c.singular, *c.plural), c) for c in self.countries],
            [(_code(c.alpha2), c) for c in self.countries],
        ]
        return _first(groups)

    @cached_property
    def _demonyms(self) -> dict[str, Demonym]:
        found: dict[str, Demonym] = {}
        for country in self.countries:
            for number, texts in (
                ("plural", country.plural),
                ("adjective", country.adjectives),
                ("singular", country.singular),
            ):
                for text in texts:
                    demonym = Demonym(country.code, number)  # type: ignore[arg-type]
                    found.setdefault(contexts.joined(text), demonym)
        return found

    @cached_property
    def _organizations(self) -> dict[str, Organization]:
        return _first([[((o.code, o.name, *_spelled(o.aliases)), o) for o in self.organizations]])

    @cached_property
    def _missions(self) -> dict[str, Mission]:
        return _first(
            [
                [((m.code, m.name, *_spelled(m.aliases)), m) for m in self.missions],
                [(_spelled((*m.descriptions, *m.generic)), m) for m in self.missions],
            ]
        )

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return _first([[((r.title, *r.aliases), r) for r in self.roles]])

    @cached_property
    def _spellings(self) -> dict[str, str]:
        found: dict[str, str] = {}
        named: tuple[Country | Organization | Mission, ...] = (
            *self.countries,
            *self.organizations,
            *self.missions,
        )
        for entry in named:
            for text in (entry.name, entry.code, *entry.aliases):
                found.setdefault(contexts.joined(text), entry.name)
        return found


def _spelled(texts: Iterable[str]) -> list[str]:
    return [form for text in texts for form in keys.forms(text)]


def _code(code: str) -> tuple[str, ...]:
    return (code,)


def _first(groups: Iterable[Iterable[tuple[Sequence[str], T]]]) -> dict[str, T]:
    """Return folded text -> thing; the first to claim a text keeps it."""
    found: dict[str, T] = {}
    for group in groups:
        for texts, thing in group:
            for text in texts:
                if text:
                    found.setdefault(contexts.joined(text), thing)
    return found


@cache
def load(extra: tuple[str, ...] = ()) -> Lexicon:
    """Return the lexicon that ships with factx, with users' files added.

    Args:
        extra: Texts of lexicon files (see `extension.py`; `check(path)` reads one).

    Raises:
        LexiconError: A text says something it may not say.
    """
    found: Mapping[str, tuple[Entry, ...]] = {t: tables.read(t) for t in tables.TABLES}
    for number, text in enumerate(extra, start=1):
        source = "lexicon file" if len(extra) == 1 else f"lexicon file {number}"
        found = extension.merge(found, text, source)
    return Lexicon(
        countries=cast("tuple[Country, ...]", found["country"]),
        places=cast("tuple[Place, ...]", found["place"]),
        regions=cast("tuple[Region, ...]", found["region"]),
        organizations=cast("tuple[Organization, ...]", found["organization"]),
        missions=cast("tuple[Mission, ...]", found["mission"]),
        roles=cast("tuple[Role, ...]", found["role"]),
        extra=extra,
        contexts=contexts.load(),
    )


def fingerprint(extra: Iterable[str] = ()) -> str:
    """Return the SHA-256 over all data files and users' texts, hexadecimal, for provenance.

    No table is read for it: whether a lexicon has changed is known before one is loaded.
    """
    import hashlib  # look-ups go without it

    digest = hashlib.sha256()
    for path in sorted(Path(tables.DATA).iterdir()):
        if path.suffix in (".csv", ".toml"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for text in extra:
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()
