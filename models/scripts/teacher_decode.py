"""From scores to structures: a tree with one root, and well-formed name tags."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from schemes import LABELS
from teacher_data import NAME_TAGS

Floats = NDArray[np.float32]


def decode_tree(scores: Floats) -> list[int]:
    """Heads of the words, 0 for the root, from (words, 1 + words) scores; exactly one root.

    The best head of each word is taken where that is already a tree; otherwise Chu-Liu-Edmonds runs
    for each of the three likeliest roots.
    """
    size = scores.shape[0]
    scores = scores.copy()
    scores[np.arange(size), np.arange(size) + 1] = -1e9
    best = scores.argmax(axis=1)
    if (best == 0).sum() == 1 and not _cycle(best):
        return [int(head) for head in best]
    found: tuple[float, list[int]] | None = None
    for root in np.argsort(-scores[:, 0])[:3]:
        forced = scores.copy()
        forced[:, 0] = -1e6
        forced[root, :] = -1e9
        forced[root, 0] = scores[root, 0]
        matrix = np.full((size + 1, size + 1), -1e9, dtype=np.float64)
        matrix[1:, :] = forced
        heads = _edmonds(matrix)[1:]
        total = float(scores[np.arange(size), heads].sum())
        if found is None or total > found[0]:
            found = (total, [int(head) for head in heads])
    assert found is not None
    return found[1]


def _cycle(heads: NDArray[np.int64]) -> list[int]:
    """Nodes (1-based words) of a cycle among the heads, or nothing."""
    state = [0] * (len(heads) + 1)
    for start in range(1, len(heads) + 1):
        path = []
        node = start
        while node and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node - 1])
        if node and state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def _edmonds(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Best tree over nodes 0..n with root 0; ``scores[dependent, head]``."""
    heads: NDArray[np.int64] = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads[1:])
    if not cycle:
        return heads
    rest = [node for node in range(len(scores)) if node not in set(cycle)]
    loss = np.array([scores[node, heads[node]] for node in cycle])
    into = scores[np.ix_(cycle, rest)] - loss[:, None]
    enter = into.argmax(axis=0)
    outof = scores[np.ix_(rest, cycle)]
    leave = outof.argmax(axis=1)
    size = len(rest)
    smaller = np.full((size + 1, size + 1), -1e9)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    smaller[size, :size] = into.max(axis=0)
    smaller[:size, size] = outof.max(axis=1)
    solved = _edmonds(smaller)
    result: NDArray[np.int64] = heads.copy()
    for at, node in enumerate(rest):
        if at:
            head = solved[at]
            result[node] = cycle[leave[at]] if head == size else rest[head]
    entry = int(solved[size])
    result[cycle[enter[entry]]] = rest[entry]
    return result


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
