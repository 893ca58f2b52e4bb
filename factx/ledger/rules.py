"""The rules of rules.toml, as a record."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True)
class Rules:
    """Every threshold and word list that the ledger goes by; rules.toml explains each."""

    date_slack_days: int
    transit_days: int
    retold_days: int
    level_days: int
    hedge_share: float
    vague_factor: float
    same_time_days: int
    same_period_days: int
    narrow_days: int
    close_share: float
    shingle_words: int
    sketch_size: int
    containment: float
    least_common: int
    old_level: frozenset[str]
    new_level: frozenset[str]
    old_phrases: frozenset[str]
    between: frozenset[str]
    former: frozenset[str]
    whole: frozenset[str]
    standing: frozenset[str]
    part: frozenset[str]
    of_them: frozenset[str]
    revising: frozenset[str]
    sending: frozenset[str]
    rotating: frozenset[str]
    irregular: Mapping[str, str]
    vague_heads: frozenset[str]


@cache
def rules() -> Rules:
    """Return the rules that ship with factx."""
    text = resources.files("factx.ledger").joinpath("rules.toml").read_text(encoding="utf-8")
    data: dict[str, dict[str, Any]] = tomllib.loads(text)
    arguments: dict[str, Any] = {
        name: frozenset(value) if isinstance(value, list) else value
        for table in data.values()
        for name, value in table.items()
    }
    return Rules(**arguments)


@cache
def is_form_of(word: str, verbs: frozenset[str]) -> bool:
    """Tell whether a word is one of the verbs, or a regular form of one ("revised", "cutting")."""
    word = word.casefold()
    return any(word == verb or _stem(word) == _stem(verb) for verb in verbs)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    # "cutting", "trimmed": the doubled consonant; "revise": the silent e; "supplied": the y.
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    if word.endswith("i"):
        word = word[:-1] + "y"
    return word.removesuffix("e")
