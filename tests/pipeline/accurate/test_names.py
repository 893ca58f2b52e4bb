"""Names off the scores of tags."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factx.pipeline.accurate.names import Floats, NameTags

LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC")
TAGS = ["O", *(f"{mark}-{label}" for label in LABELS for mark in "BI")]
NAMES = NameTags(TAGS)


def scores(*words: dict[str, float]) -> Floats:
    """Log-probabilities: the tags told for each word, what is left is shared by all others."""
    table = np.empty((len(words), len(TAGS)))
    for row, told in enumerate(words):
        rest = (1 - sum(told.values())) / (len(TAGS) - len(told))
        table[row] = np.log([told.get(tag, rest) for tag in TAGS])
    return table


def read(*words: dict[str, float]) -> list[tuple[int, int, str]]:
    return list(NAMES.read(scores(*words)))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        # "Anna Berg left"
        ([{"B-PERSON": 0.9}, {"I-PERSON": 0.9}, {"O": 0.9}], [(0, 2, "PERSON")]),
        # a name does not begin in its middle: the first word makes the second one's name
        ([{"O": 0.5, "B-ORG": 0.4}, {"I-ORG": 0.95}], [(0, 2, "ORG")]),
        # nor does it change its label on the way
        ([{"B-ORG": 0.6, "B-PERSON": 0.3}, {"I-PERSON": 0.9}], [(0, 2, "PERSON")]),
        # two names side by side have two labels, or the network must be very sure
        ([{"B-PERSON": 0.9}, {"B-PERSON": 0.5, "I-PERSON": 0.4}], [(0, 2, "PERSON")]),
        ([{"B-GPE": 0.9}, {"B-PERSON": 0.9}], [(0, 1, "GPE"), (1, 2, "PERSON")]),
        ([{"B-PERSON": 0.9}, {"B-PERSON": 0.989}], [(0, 1, "PERSON"), (1, 2, "PERSON")]),
        # kinds of places do not cut a name: the likeliest of all its words is taken
        ([{"B-LOC": 0.5, "B-FAC": 0.4}, {"I-FAC": 0.9}], [(0, 2, "FAC")]),
        ([{"O": 0.9}], []),
        ([], []),
    ],
)
def test_names(words: list[dict[str, float]], names: list[tuple[int, int, str]]) -> None:
    assert read(*words) == names


def test_a_vote_decides_between_what_is_about_as_likely() -> None:
    logs = scores({"B-ORG": 0.5, "B-PERSON": 0.4}, {"B-ORG": 0.8, "B-PERSON": 0.1})
    NAMES.vote(logs, ["B-PERSON", "B-PERSON"])
    assert list(NAMES.read(logs[:1])) == [(0, 1, "PERSON")]
    assert list(NAMES.read(logs[1:])) == [(0, 1, "ORG")]


def test_a_vote_for_a_place_is_one_for_any_kind_of_place() -> None:
    logs = scores({"O": 0.5, "B-LOC": 0.4})
    NAMES.vote(logs, ["B-GPE"])
    assert list(NAMES.read(logs)) == [(0, 1, "LOC")]


def test_an_unknown_vote_is_none() -> None:
    logs = scores({"O": 0.9})
    NAMES.vote(logs, ["B-VESSEL"])
    assert np.array_equal(logs, scores({"O": 0.9}))


def test_the_same_noun_is_read_alike() -> None:
    logs = scores({"B-ORG": 0.98}, {"O": 0.9}, {"B-PERSON": 0.5, "B-ORG": 0.4}, {"I-ORG": 0.9})
    NAMES.agree(logs, ["Harrow", "", "HARROW", ""])
    assert list(NAMES.read(logs)) == [(0, 1, "ORG"), (2, 4, "ORG")]


def test_words_that_are_no_nouns_or_stand_once_keep_their_scores() -> None:
    logs = scores({"B-ORG": 0.9}, {"O": 0.6}, {"B-PERSON": 0.9})
    before = logs.copy()
    NAMES.agree(logs, ["Harrow", "", ""])
    assert np.array_equal(logs, before)


@settings(deadline=None)
@given(st.lists(st.lists(st.floats(-30, 0), min_size=len(TAGS), max_size=len(TAGS)), max_size=8))
def test_names_are_in_order_and_apart(rows: list[list[float]]) -> None:
    found = list(NAMES.read(np.array(rows).reshape(-1, len(TAGS))))
    ends = [0, *(end for _, end, _ in found)]
    assert all(before <= start < end for before, (start, end, _) in zip(ends, found, strict=False))
    assert ends[-1] <= len(rows)
    assert {label for _, _, label in found} <= set(LABELS)
