"""From scores of heads to a tree with one root, by Chu, Liu and Edmonds."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.int64]

#: Worse than any score of the network; what is forbidden gets it.
NEVER = -1e9

#: With a root apiece the tree is sought anew; this many of the likeliest roots get a try.
ROOTS = 3


def best_tree(scores: Floats) -> Integers:
    """Return the head of each word, 0 for the root and 1 for the first word; there is one root.

    Where the best heads of all words are a tree already, they are it.

    Args:
        scores: (words, 1 + words); row: the dependent, column: its head, the root first.
    """
    size = len(scores)
    scores = scores.astype(np.float64)
    scores[np.arange(size), np.arange(size) + 1] = NEVER
    heads: Integers = scores.argmax(axis=1)
    if (heads == 0).sum() == 1 and not _cycle(heads):
        return heads
    trees = [_with_root(scores, int(root)) for root in np.argsort(-scores[:, 0])[:ROOTS]]
    return max(trees, key=lambda tree: float(scores[np.arange(size), tree].sum()))


def _with_root(scores: Floats, root: int) -> Integers:
    """Return the best tree whose root is a certain word."""
    size = len(scores)
    square = np.full((size + 1, size + 1), NEVER)
    square[1:, 1:] = scores[:, 1:]
    square[root + 1, :] = NEVER
    square[root + 1, 0] = 0
    return _edmonds(square)[1:]


def _edmonds(scores: Floats) -> Integers:
    """Return the best heads of the nodes 0 to n of ``scores[dependent, head]``; 0 is the root."""
    heads: Integers = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads[1:])
    if not cycle:
        return heads
    rest = [node for node in range(len(scores)) if node not in cycle]
    # The cycle becomes one node, the last; an arc into it costs the arc of the cycle it breaks.
    lost = scores[cycle, heads[cycle]]
    into = scores[np.ix_(cycle, rest)] - lost[:, None]
    out = scores[np.ix_(rest, cycle)]
    smaller = np.full((len(rest) + 1, len(rest) + 1), NEVER)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[-1, :-1] = into.max(axis=0)
    smaller[:-1, -1] = out.max(axis=1)
    solved = _edmonds(smaller)
    for at, node in enumerate(rest[1:], start=1):
        inside = solved[at] == len(rest)
        heads[node] = cycle[int(out[at].argmax())] if inside else rest[solved[at]]
    entry = int(solved[-1])
    heads[cycle[int(into[:, entry].argmax())]] = rest[entry]
    return heads


def _cycle(heads: Integers) -> list[int]:
    """Return the words of a cycle among the heads of the words 1 to n, or nothing."""
    done = {0}
    for start in range(1, len(heads) + 1):
        path: list[int] = []
        node = start
        while node not in done:
            done.add(node)
            path.append(node)
            node = int(heads[node - 1])
        if node in path:
            return path[path.index(node) :]
    return []
