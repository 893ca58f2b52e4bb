"""Bring the label schemes of all name sources into one; what a source leaves open stays unknown."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LABELS = (
    "PERSON",
    "NORP",
    "ORG",
    "GPE",
    "LOC",
    "FAC",
    "EVENT",
    "DATE",
    "MONEY",
    "CARDINAL",
)
UNKNOWN = "?"
NOTHING = "O"
PLACES = ("GPE", "LOC", "FAC")
PLACE = "PLACE"  # one of `PLACES`: the source does not tell which
CONFIGS = Path(__file__).resolve().parent.parent / "configs"
WITHOUT_DATE = ("UNER", "wikigold", "CrossNER")
WITHOUT_EVENT = ("UNER", "re3d", "GMB", "wikigold", "Re-DocRED")
PARTLY_NORP = ("GUM", "re3d", "Re-DocRED")


def read_words(path: Path = CONFIGS / "names.toml") -> dict[str, frozenset[str]]:
    """Read the word lists; a string is a list of words, an array a list of phrases."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        key: frozenset(value.split() if isinstance(value, str) else value)
        for key, value in table.items()
        if not isinstance(value, dict)
    }


def read_labels(path: Path = CONFIGS / "names.toml") -> dict[str, dict[str, str]]:
    """Read the table source -> own label -> ours, or a word that `Scheme.label` decides further."""
    table: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))["sources"]
    return table


@dataclass
class Scheme:
    """Maps spans of any source to our labels, with what was learned of peoples and places."""

    words: dict[str, frozenset[str]] = field(default_factory=read_words)
    labels: dict[str, dict[str, str]] = field(default_factory=read_labels)
    places: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()

    def learn(self, records: Iterable[Mapping[str, Any]]) -> None:
        """Learn from GMB, which parts ``geo`` from ``gpe``, what is a place and what a people."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for record in records:
            for start, end, label in record["spans"]:
                counts[record["text"][start:end]][label] += 1
        self.places = frozenset(
            text for text, seen in counts.items() if seen["geo"] >= max(1, seen["gpe"] / 20)
        )
        self.states = frozenset(
            text for text, seen in counts.items() if text in self.places and sum(seen.values()) >= 3
        )
        self.peoples = frozenset(
            text
            for text, seen in counts.items()
            if seen["gpe"] >= 3 and text not in self.places and _names_people(text, self.words)
        )

    def label(self, source: str, own: str, text: str) -> str:
        """Our label of a span, or `UNKNOWN` where the source does not tell."""
        table = next(table for key, table in self.labels.items() if source.startswith(key))
        target = table.get(own, UNKNOWN)
        if target in ("ORG", "PLACE", "NATION") and text in self.words["org_always"]:
            return "ORG"
        if target == "ORG" and source.startswith("re3d") and text in self.places:
            target = "PLACE"  # a state that acts is an organisation there
        decide = {
            "PERSON": self._person,
            "PLACE": self._place_or_people,
            "NATION": self._nation,
            "PEOPLE": self._people,
            "TIME": self._time,
            "EVENT?": self._event,
        }
        return decide[target](text) if target in decide else target

    def _person(self, text: str) -> str:
        """Nothing for a title alone ("Prime Minister", "Mr.")."""
        return NOTHING if all(word in self.words["titles"] for word in text.split()) else "PERSON"

    def _place_or_people(self, text: str) -> str:
        return "NORP" if text in self.peoples else self._place(text)

    def _nation(self, text: str) -> str:
        if text in self.places or not _names_people(text, self.words):
            return self._place(text)
        return "NORP"

    def _people(self, text: str) -> str:
        return "NORP" if text in self.peoples else self._event(text)

    def _time(self, text: str) -> str:
        noise = all(word.lower() in self.words["time_only_noise"] for word in text.split())
        return UNKNOWN if noise else "DATE"

    def _event(self, text: str) -> str:
        known = any(word.lower() in self.words["event_words"] for word in text.split())
        return "EVENT" if known else UNKNOWN

    def _place(self, text: str) -> str:
        if text in self.words["gpe_phrases"]:
            return "GPE"
        words = text.lower().split()
        if text in self.words["loc_phrases"]:
            return "LOC"
        if words[-1] in self.words["fac_words"]:
            return "FAC"
        if words[-1] in self.words["loc_words"] or words[0] in ("mount", "lake", "gulf", "cape"):
            return "LOC"
        return "GPE" if text in self.states else PLACE

    def trim(self, words: Sequence[str], start: int, end: int, label: str) -> tuple[int, int]:
        """Cut determiners, and titles before a person's name, from the front of a span of words."""
        while end - start > 1 and words[start].lower() in self.words["determiners"]:
            start += 1
        if label == "PERSON":
            while end - start > 1 and words[start] in self.words["titles"]:
                start += 1
        if end - start > 1 and words[end - 1] in ("'s", "’s", "'", "’"):
            end -= 1
        return start, end


def _names_people(text: str, words: dict[str, frozenset[str]]) -> bool:
    """Whether a word of GMB's ``gpe`` looks like a people or an adjective, not like a country."""
    last = text.split()[-1].lower()
    return last.endswith(tuple(words["people_endings"])) and last not in words["not_people"]


def merged(label: str) -> str:
    """`PLACE` for each of `PLACES`; no source of names parts them."""
    return PLACE if label in PLACES else label
