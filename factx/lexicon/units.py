"""How names of military units end: `units.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache

from factx.lexicon.tables import DATA


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Words of names of military units, as written in the file.

    Attributes:
        heads: Last words that name a unit after any word with a capital.
        numbered: Last words that do so only after a number, a letter or one of the `arms`.
        arms: What a unit fights with or as.
        ordinals: Numbers of units in words.
        numerals: Numbers of units as the Romans wrote them.
        names: Letters of the alphabet as they are called.
        no_unit: Words before a head that make it something else.
        with_of: Heads whose name may go on with "of" and another.
    """

    heads: frozenset[str]
    numbered: frozenset[str]
    arms: frozenset[str]
    ordinals: frozenset[str]
    numerals: frozenset[str]
    names: frozenset[str]
    no_unit: frozenset[str]
    with_of: frozenset[str]


@cache
def load() -> UnitWords:
    """Return the words that ship with factx."""
    data = tomllib.loads((DATA / "units.toml").read_text(encoding="utf-8"))
    return UnitWords(**{key: frozenset(words) for key, words in data.items()})
