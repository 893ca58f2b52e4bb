"""Rules that tell where a name names nothing, and which of several things: `contexts.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factx.lexicon.entries import Name
from factx.lexicon.keys import ATOM, fold
from factx.lexicon.tables import DATA

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Veto:
    """Neighbours beside which a name names nothing.

    Attributes:
        keys: Names it holds for, folded; empty for all.
        forms: Forms of name it holds for; empty for all.
        before: Words before the name, folded; a final hyphen asks for one in the text.
        after: Words after the name; a hyphen in front asks for one in the text.
        needs: Words of which one must stand before the name, unless it begins its sentence.
        proper: Whether the words after count only with a capital.
        caps: Whether the name names nothing among words in capitals.
        final: Whether the rule needs that no noun follows.
    """

    keys: frozenset[str]
    forms: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    needs: frozenset[str]
    proper: bool
    caps: bool
    final: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What a shared name stands for, by other words of the text.

    Attributes:
        keys: The shared name's forms, folded.
        name: What it stands for, if one of `words` and none of `unless` is in the text.
        words: Words and phrases in favour, folded, their atoms joined by spaces; none are needed
            where there are none.
        unless: Words and phrases against.
        not_before: Words before the name that speak against it.
        before: Words before the name that decide, whatever else the text says.
        after: Words after the name that do.
    """

    keys: frozenset[str]
    name: Name
    words: frozenset[str]
    unless: frozenset[str]
    not_before: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Contexts:
    """All rules.

    Attributes:
        vetoes: Vetoes by the key they hold for; "" for those that hold for all.
        choices: Choices by key.
        given: Place names that are first names too, folded.
        surnames: Place names that are surnames too.
        bodies: Capitalized words that may follow a place without being a surname.
        given_names: First names common in news, folded.
        weak_before: Words before a weak name that make it a place.
        blockers: Phrases that hold names and name nothing.
        seats: Towns of datelines that say nothing of the scene, folded.
    """

    vetoes: Mapping[str, tuple[Veto, ...]]
    choices: Mapping[str, tuple[Choice, ...]]
    given: frozenset[str]
    surnames: frozenset[str]
    bodies: frozenset[str]
    given_names: frozenset[str]
    weak_before: frozenset[str]
    blockers: tuple[str, ...]
    seats: frozenset[str]


def joined(text: str) -> str:
    """Return the folded atoms of a text, joined by spaces.

    >>> joined("Guinea-Bissau"), joined("U.S. state")
    ('guinea bissau', 'u s state')
    """
    return " ".join(fold(m.group()) for m in ATOM.finditer(text))


@cache
def load() -> Contexts:
    """Return the rules that ship with factx."""
    data = tomllib.loads((DATA / "contexts.toml").read_text(encoding="utf-8"))
    vetoes: dict[str, list[Veto]] = {}
    for row in data["veto"]:
        veto = _veto(row)
        for name in veto.keys or ("",):
            vetoes.setdefault(name, []).append(veto)
    choices: dict[str, list[Choice]] = {}
    for row in data["choice"]:
        choice = _choice(row)
        for name in choice.keys:
            choices.setdefault(name, []).append(choice)
    persons = data["persons"]
    return Contexts(
        vetoes={k: tuple(v) for k, v in vetoes.items()},
        choices={k: tuple(v) for k, v in choices.items()},
        given=_folded(persons["given"]),
        surnames=_folded(persons["surnames"]),
        bodies=_folded(persons["bodies"]),
        given_names=_folded(data["names"]["given"].split()),
        weak_before=_folded(data["weak"]["before"]),
        blockers=tuple(data["blockers"]["phrases"]),
        seats=_folded(data["seats"]["towns"]),
    )


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(joined(word) for word in words)


def _edges(words: list[str]) -> frozenset[str]:
    """Fold words, and keep a hyphen at either end."""
    return frozenset("-" * w.startswith("-") + joined(w) + "-" * w.endswith("-") for w in words)


def _veto(row: dict[str, Any]) -> Veto:
    return Veto(
        keys=_folded(row.get("keys", [])),
        forms=frozenset(row.get("forms", [])),
        before=_edges(row.get("before", [])),
        after=_edges(row.get("after", [])),
        needs=_folded(row.get("needs", [])),
        proper=row.get("proper", False),
        caps=row.get("caps", False),
        final=row.get("final", False),
    )


def _choice(row: dict[str, Any]) -> Choice:
    form = row.get("form", "name")
    return Choice(
        keys=_folded(row["keys"]),
        name=Name(row["name"], row["type"], row["code"], form),
        words=_folded(row.get("words", [])),
        unless=_folded(row.get("unless", [])),
        not_before=_folded(row.get("not_before", [])),
        before=_folded(row.get("before", [])),
        after=_folded(row.get("after", [])),
    )
