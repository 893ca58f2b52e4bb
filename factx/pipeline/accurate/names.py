"""From scores of name tags to names: what other readers say counts too, and names must make sense.

The weights were chosen on the development sets of the treebanks (models/README.md).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]

OUTSIDE = "O"

#: No source of names parts these everywhere, so that one is as good as the other.
PLACES = ("GPE", "LOC", "FAC")

#: Worse than any log-probability.
NEVER = -1e9

#: What the tag that another recognizer gives is worth, as a logarithm.
VOTE = 1.0

#: How far a proper noun is read like the mean of its kind in the text, from 0 to 1.
AGREEMENT = 0.7

#: Two names of one label side by side are mostly one: the logarithm of how rarely they are not.
SIDE_BY_SIDE = -3.0


class NameTags:
    """Reads names off the scores of tags.

    Args:
        tags: The tag of each column: "O", and "B-" and "I-" with each label.
    """

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = list(tags)
        self.columns = {tag: column for column, tag in enumerate(tags)}
        #: The columns of each sort of name: outside of all, a place, and each other label.
        sorts: dict[str, list[int]] = defaultdict(list)
        for column, tag in enumerate(tags):
            label = tag[2:]
            sorts[PLACES[0] if label in PLACES else label].append(column)
        self.sorts = list(sorts.values())
        #: Columns of the kinds of places; rows: first word, further words.
        self.places = np.array([[self.columns[f"{mark}-{at}"] for at in PLACES] for mark in "BI"])
        self.follows = self._follows()

    def vote(self, logs: Floats, tags: Sequence[str]) -> None:
        """Add to each word's scores what the tag that another recognizer gives it is worth.

        Args:
            logs: (words, tags), the logarithms of the probabilities; changed in place.
            tags: Another recognizer's tag of each word; tags that are not known count nothing.
        """
        for row, tag in enumerate(tags):
            if tag[2:] in PLACES:
                logs[row, self.places["BI".index(tag[0])]] += VOTE
            elif tag in self.columns:
                logs[row, self.columns[tag]] += VOTE

    def agree(self, logs: Floats, nouns: Sequence[str]) -> None:
        """Draw the sorts of name of a noun that stands in the text more than once together.

        Args:
            logs: (words, tags); changed in place.
            nouns: For each word, itself if it is a proper noun, else nothing.
        """
        rows = defaultdict(list)
        for row, noun in enumerate(nouns):
            if noun:
                rows[noun.lower()].append(row)
        for same in rows.values():
            if len(same) > 1:
                for columns in self.sorts:
                    mass = np.logaddexp.reduce(logs[np.ix_(same, columns)], axis=1)
                    logs[np.ix_(same, columns)] += (AGREEMENT * (mass.mean() - mass))[:, None]

    def read(self, logs: Floats) -> Iterator[tuple[int, int, str]]:
        """Yield the names of a sentence as (first word, word after the last, label), in order.

        Args:
            logs: (words, tags).
        """
        start, label = 0, ""
        for at, tag in enumerate([*self._best(self._joined(logs)), OUTSIDE]):
            if label and tag != f"I-{label}":
                yield start, at, self._place(logs[start:at]) if label == PLACES[0] else label
                label = ""
            if tag.startswith("B-"):
                start, label = at, tag[2:]

    def _joined(self, logs: Floats) -> Floats:
        """Return the scores with the likeliest kind of place as the first, and no other kinds."""
        joined = logs.copy()
        joined[:, self.places] = NEVER
        joined[:, self.places[:, 0]] = logs[:, self.places].max(axis=2)
        return joined

    def _place(self, logs: Floats) -> str:
        """Return the likeliest kind of a place, from the scores of its words."""
        sums = logs[0, self.places[0]] + logs[1:, self.places[1]].sum(axis=0)
        return PLACES[int(sums.argmax())]

    def _best(self, logs: Floats) -> list[str]:
        """Return the best row of tags (Viterbi)."""
        if not len(logs):
            return []
        reach = logs[0] + self.follows[self.columns[OUTSIDE]]
        back = np.zeros(logs.shape, dtype=np.int64)
        for at in range(1, len(logs)):
            step = reach[:, None] + self.follows
            back[at] = step.argmax(axis=0)
            reach = step.max(axis=0) + logs[at]
        row = [int(reach.argmax())]
        for at in range(len(logs) - 1, 0, -1):
            row.append(int(back[at, row[-1]]))
        return [self.tags[tag] for tag in reversed(row)]

    def _follows(self) -> Floats:
        """Return what it costs that the tag of a column follows that of a row."""
        table = np.zeros((len(self.tags), len(self.tags)))
        for tag, column in self.columns.items():
            if tag.startswith("I-"):
                first = self.columns[f"B-{tag[2:]}"]
                table[:, column] = NEVER
                table[[column, first], column] = 0
                table[[column, first], first] = SIDE_BY_SIDE
        return table
