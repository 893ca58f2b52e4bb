"""Rows in columns, or as lines of their own where columns would break words."""

import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from factx.render.grid import grid
from factx.render.plain_console import open_console

HEADINGS = ("Who", "Where", "How many")
WORDS = st.text("abcdefg", min_size=1, max_size=9)
CELL = st.lists(WORDS, max_size=4).map(" ".join) | st.tuples(WORDS, WORDS).map("/".join)


def shown(rows: list[tuple[str, ...]], width: int) -> list[str]:
    out = io.StringIO()
    console = Console(file=out, width=width)
    grid(console, HEADINGS, rows, right=("How many",), wraps=("Who", "Where"), named=("How many",))
    return out.getvalue().splitlines()


def test_columns_where_they_fit() -> None:
    assert shown([("Kenya", "Haiti", "400")], 40) == [
        "Who   Where How many",
        "Kenya Haiti      400",
    ]
    assert shown([("El Salvador", "Haiti", "78")], 24) == [
        "Who       Where How many",
        "El        Haiti       78",
        "Salvador",
    ]


def test_a_pair_of_days_is_broken_between_them() -> None:
    assert shown([("Chad", "2024-12-23/2024-12-29", "8")], 27) == [
        "Who  Where         How many",
        "Chad 2024-12-23/          8",
        "     2024-12-29",
    ]


def test_lines_where_they_do_not() -> None:
    assert shown([("El Salvador", "Haiti", "over 78"), ("Chad", "", "")], 20) == [
        "El Salvador",
        "  Haiti",
        "  how many over 78",
        "Chad",
    ]


def test_nothing_has_no_headings() -> None:
    assert shown([], 80) == []


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=4), st.integers(12, 60))
def test_no_word_is_broken_and_no_line_too_wide(rows: list[tuple[str, ...]], width: int) -> None:
    lines = shown(rows, width)
    assert all(cell_len(line) <= width and line == line.rstrip() for line in lines)
    words = {word for line in lines for word in pieces(line)}
    assert words >= {word for row in rows for cell in row for word in pieces(cell)}


def pieces(words: str) -> list[str]:
    return words.replace("/", " ").split()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_without_colours_is_measured_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "61")
    assert open_console(Terminal()).width == 61
    monkeypatch.delenv("COLUMNS")
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((47, 9)))
    assert open_console(Terminal()).width == 47
    assert open_console(io.StringIO()).width == 80
