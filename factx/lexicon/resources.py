"""What can be given, and what sort of thing it is: `resources.toml` made ready for look-up."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast

from factx.records.values import Category

DATA = Path(__file__).with_name("resources.toml")


@dataclass(frozen=True)
class ResourceKind:
    """A sort of resource.

    Attributes:
        category: The category that its facts carry.
        counted: Whether "a battalion" counts as the figure 1.
        group: Whether the noun names people by their grouping.
        weak: Whether the noun is a resource only beside a verb of giving or keeping.
        fired: Whether it is shot rather than brought, so that as a subject it says nothing.
    """

    category: Category
    counted: bool = False
    group: bool = False
    weak: bool = False
    fired: bool = False


@dataclass(frozen=True)
class Resources:
    """All resource words.

    Attributes:
        nouns: Head noun (lower case, singular) -> its sort.
        phrases: Lemmas of a phrase, in order -> its sort.
        models: Name of a make or type, lower case -> its sort.
        unnumbered: Words that say that the figure is not known.
        transparent: Nouns that stand between a figure and what it counts.
        sized: Bodies that have a size without being a resource.
        types: Nouns that are a resource behind the name of a make.
    """

    nouns: Mapping[str, ResourceKind]
    phrases: Mapping[tuple[str, ...], ResourceKind]
    models: Mapping[str, ResourceKind]
    unnumbered: frozenset[str]
    transparent: frozenset[str]
    sized: frozenset[str]
    types: frozenset[str]
    longest: int = field(default=4)

    def find(self, lemmas: Sequence[str]) -> ResourceKind | None:
        """Return the sort named by the longest phrase at the end of `lemmas`, else by its last."""
        size = self.length(lemmas)
        if size > 1:
            return self.phrases[tuple(lemmas[-size:])]
        return self.nouns.get(lemmas[-1]) if lemmas else None

    def length(self, lemmas: Sequence[str]) -> int:
        """Return how many words of the end of `lemmas` name a sort together, at least 1."""
        for size in range(min(self.longest, len(lemmas)), 1, -1):
            if tuple(lemmas[-size:]) in self.phrases:
                return size
        return 1


def parse(rows: Iterable[Mapping[str, Any]], words: Mapping[str, Iterable[str]]) -> Resources:
    """Build the look-up from `[[resource]]` rows; later rows win over earlier ones."""
    nouns: dict[str, ResourceKind] = {}
    phrases: dict[tuple[str, ...], ResourceKind] = {}
    models: dict[str, ResourceKind] = {}
    for row in rows:
        kind = ResourceKind(
            category=cast("Category", row["category"]),
            counted=bool(row.get("counted", False)),
            group=bool(row.get("group", False)),
            weak=bool(row.get("weak", False)),
            fired=bool(row.get("fired", False)),
        )
        nouns.update(dict.fromkeys(row.get("nouns", ()), kind))
        phrases.update({tuple(phrase.split()): kind for phrase in row.get("phrases", ())})
        models.update(dict.fromkeys(row.get("models", ()), kind))
    return Resources(
        nouns=nouns,
        phrases=phrases,
        models=models,
        unnumbered=frozenset(words["unnumbered"]),
        transparent=frozenset(words["transparent"]),
        sized=frozenset(words["sized"]),
        types=frozenset(words["types"]),
        longest=max(map(len, phrases), default=1),
    )


@cache
def load(extra: tuple[str, ...] = ()) -> Resources:
    """Return the resources that ship with factx, with the rows of users' files added."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    rows = list(data["resource"])
    for text in extra:
        rows += tomllib.loads(text).get("resource", [])
    return parse(rows, data["words"])
