"""Arithmetic of hedged numbers, as tables."""

import pytest

from factx.ledger.figure import (
    Figure,
    add,
    agree,
    at_least,
    at_most,
    exactly,
    figure_of,
    floored,
    percent,
    subtract,
)

WORDS = {"exact", "about", "almost", "over", "under", "at_least", "at_most"}


def figure(words: str) -> Figure:
    """Return the figure of words like "almost 400", "200..300" or "200..": a hedge, a number."""
    if ".." in words:
        low, high = words.split("..")
        approx = "range" if high else "at_least"
        found = figure_of(None, int(low), int(high) if high else None, approx)
    else:
        hedge, _, number = words.rpartition(" ")
        found = figure_of(float(number) if "." in number else int(number), None, None, hedge)
    assert found is not None
    return found


def words(given: Figure) -> str:
    if given.best is None:
        return f"{given.approx} {given.low} {given.high}"
    return f"{given.approx} {given.best}"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("exact 200", "exact 217", "exact 417"),
        ("exact 100", "almost 200", "under 300"),
        ("almost 100", "almost 200", "under 300"),
        ("over 100", "over 200", "over 300"),
        ("at_least 100", "exact 200", "at_least 300"),
        ("about 100", "exact 200", "about 300"),
        ("over 100", "almost 200", "about 300"),
        ("100..200", "exact 50", "range 150 250"),
        ("200..", "exact 50", "at_least 250 None"),
        # nothing is known but what is known of the parts
        ("200..", "almost 100", "at_least 200 None"),
    ],
)
def test_sums(left: str, right: str, expected: str) -> None:
    assert words(add(figure(left), figure(right))) == expected
    assert words(add(figure(right), figure(left))) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("exact 1000", "almost 400", "over 600"),
        ("exact 1000", "over 400", "under 600"),
        ("exact 1000", "at_least 400", "at_most 600"),
        ("exact 1000", "at_most 400", "at_least 600"),
        ("exact 150", "exact 200", "exact -50"),
        ("over 1000", "exact 400", "over 600"),
        ("over 1000", "over 400", "about 600"),
        ("100..200", "exact 50", "range 50 150"),
        ("exact 1000", "200..", "at_most None 800"),
    ],
)
def test_differences(left: str, right: str, expected: str) -> None:
    assert words(subtract(figure(left), figure(right))) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("exact 75", "exact 150", "exact 50"),
        ("almost 400", "exact 1000", "under 40"),
        ("exact 400", "over 1000", "under 40"),
        ("exact 1", "exact 3", "exact 33.3"),
        ("about 1", "exact 4", "about 25"),
        ("exact 50", "100..200", "range 25.0 50.0"),
    ],
)
def test_shares(part: str, whole: str, expected: str) -> None:
    share = percent(figure(part), figure(whole))
    assert share is not None
    assert words(share).replace(".0", "") == expected.replace(".0", "")


def test_no_share_of_nothing() -> None:
    assert percent(exactly(5), exactly(0)) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("exact 400", "exact 400", True),
        ("exact 400", "exact 401", False),
        ("almost 400", "exact 374", True),
        ("almost 400", "exact 359", False),
        # a writer rounds
        ("almost 400", "exact 400", True),
        ("almost 400", "exact 410", False),
        ("over 400", "exact 430", True),
        ("over 400", "almost 400", False),
        ("about 400", "exact 430", True),
        ("about 400", "exact 450", False),
        ("200..", "exact 900", True),
        ("200..", "exact 1100", False),
        ("200..", "exact 150", False),
        ("300..400", "exact 350", True),
        ("300..400", "almost 310", True),
        ("300..400", "exact 401", False),
    ],
)
def test_agreement(left: str, right: str, expected: bool) -> None:
    a, b = figure(left), figure(right)
    assert agree(a, b, hedge_share=0.1, vague_factor=5) is expected
    assert agree(b, a, hedge_share=0.1, vague_factor=5) is expected


def test_bounds_of_what_is_not_said() -> None:
    assert words(at_least(figure("exact 217"))) == "at_least 217"
    assert words(at_most(figure("exact 400"))) == "at_most None 400"
    assert words(floored(subtract(figure("exact 100"), figure("exact 150")))) == "exact 0"
    assert figure_of(None, None, None, None) is None


def test_whole_numbers_stay_whole() -> None:
    result = add(exactly(2.5), exactly(2.5)).best
    assert result == 5
    assert isinstance(result, int)
    assert add(exactly(0.1), exactly(0.2)).best == 0.3
