"""Lists of words that the rules ask for by name, from `lists.toml`: `lists.gifts` and the like."""

import tomllib
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("lists.toml")


@cache
def load() -> dict[str, frozenset[str]]:
    """Return every list of the data file by its name, whatever table it stands in."""
    tables = tomllib.loads(DATA.read_text(encoding="utf-8")).values()
    return {name: frozenset(words) for table in tables for name, words in table.items()}


def __getattr__(name: str) -> frozenset[str]:
    """Return a list by its name, and keep it as an attribute of this module.

    Raises:
        AttributeError: There is no such list.
    """
    found = load().get(name)
    if found is None:
        raise AttributeError(f"lists.toml has no list {name!r}")
    globals()[name] = found
    return found
