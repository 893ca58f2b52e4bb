"""From scores to well-formed name tags; nothing but what the teacher itself says."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from schemes import LABELS
from teacher_data import NAME_TAGS

Floats = NDArray[np.float32]


def _transitions() -> Floats:
    """0 where a name tag may follow another, -1e9 where not (``I-X`` follows ``B-X``, ``I-X``)."""
    table = np.zeros((len(NAME_TAGS), len(NAME_TAGS)), dtype=np.float32)
    for label in LABELS:
        inside = NAME_TAGS.index(f"I-{label}")
        table[:, inside] = -1e9
        table[NAME_TAGS.index(f"B-{label}"), inside] = 0
        table[inside, inside] = 0
    return table


TRANSITIONS = _transitions()


def decode_names(logs: Floats) -> list[str]:
    """The best well-formed tag sequence for (words, tags) log-probabilities (Viterbi)."""
    size = len(logs)
    back = np.zeros((size, logs.shape[1]), dtype=np.int64)
    current = logs[0].copy()
    for tag, name in enumerate(NAME_TAGS):
        if name.startswith("I-"):
            current[tag] = -1e9
    for at in range(1, size):
        reach = current[:, None] + TRANSITIONS
        back[at] = reach.argmax(axis=0)
        current = reach.max(axis=0) + logs[at]
    tag = int(current.argmax())
    path = [tag]
    for at in range(size - 1, 0, -1):
        tag = int(back[at, tag])
        path.append(tag)
    return [NAME_TAGS[tag] for tag in reversed(path)]
