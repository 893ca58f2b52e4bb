"""Lists of words: each name once, each list read by some rule, each name that is read is there."""

import ast
import tomllib
from itertools import chain, pairwise
from pathlib import Path

import pytest

import factx
from factx.lexicon import lists


def _read() -> set[str]:
    """Return every name that code asks `lists` for."""
    trees = (
        ast.parse(path.read_text(encoding="utf-8"))
        for path in Path(factx.__file__).parent.rglob("*.py")
        if path != Path(lists.__file__)
    )
    return {
        node.attr
        for node in chain.from_iterable(map(ast.walk, trees))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "lists"
    }


def test_every_list_is_read_and_every_list_read_is_there() -> None:
    assert _read() == set(lists.load())


def test_a_list_stands_in_one_table_and_names_a_word_once() -> None:
    tables = tomllib.loads(lists.DATA.read_text(encoding="utf-8"))
    names = sorted(chain.from_iterable(tables.values()))
    assert not [a for a, b in pairwise(names) if a == b]
    twice = [
        (name, word)
        for table in tables.values()
        for name, words in table.items()
        for word in {w for w in words if words.count(w) > 1}
    ]
    assert not twice


def test_a_list_is_read_by_its_name() -> None:
    assert "pledge" in lists.gifts
    with pytest.raises(AttributeError, match="no list 'gifs'"):
        _ = lists.gifs
