"""The best tree over scores of heads."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import composite

from factx.pipeline.accurate.trees import Floats, best_tree


@composite
def scores(draw: st.DrawFn, most: int = 5) -> Floats:
    """Scores of a few words; halves, so that sums are exact."""
    size = draw(st.integers(1, most))
    numbers = st.lists(st.integers(-20, 20), min_size=size + 1, max_size=size + 1)
    rows = draw(st.lists(numbers, min_size=size, max_size=size))
    return np.array(rows, dtype=np.float32) / 2


def is_tree(heads: list[int]) -> bool:
    """Whether every word leads to the one root."""
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return heads.count(0) == 1


def total(scores: Floats, heads: list[int]) -> float:
    return float(sum(scores[at, head] for at, head in enumerate(heads)))


@given(scores())
@settings(max_examples=200, deadline=None)
def test_it_is_a_tree_and_none_is_better_with_the_same_root(scores: Floats) -> None:
    heads = best_tree(scores).tolist()
    assert is_tree(heads)
    size = len(heads)
    rivals = (list(each) for each in product(range(size + 1), repeat=size))
    assert total(scores, heads) == max(
        total(scores, rival)
        for rival in rivals
        if is_tree(rival) and rival.index(0) == heads.index(0)
    )


@given(scores(most=3))
@settings(deadline=None)
def test_of_three_words_each_gets_a_try_as_root(scores: Floats) -> None:
    size = len(scores)
    trees = (list(each) for each in product(range(size + 1), repeat=size))
    best = max(total(scores, each) for each in trees if is_tree(each))
    assert total(scores, best_tree(scores).tolist()) == best


@pytest.mark.parametrize(
    ("scores", "heads"),
    [
        # the best heads are a tree
        ([[5, 0, 0, 0], [0, 5, 0, 0], [0, 0, 5, 0]], [0, 1, 2]),
        # two words that want each other: the cycle breaks where it costs least
        ([[0, 0, 9, 0], [3, 9, 0, 0], [0, 0, 5, 0]], [2, 0, 2]),
        # two words that want to be the root
        ([[9, 0, 0], [8, 2, 0]], [0, 1]),
        # a word is never its own head
        ([[1, 99]], [0]),
    ],
)
def test_trees(scores: list[list[float]], heads: list[int]) -> None:
    assert best_tree(np.array(scores)).tolist() == heads
