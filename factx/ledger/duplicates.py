"""Near-copies: documents that are one report, printed again.

A wire story stands in twenty papers with another headline, a cut tail or a changed comma. Each
document is reduced to a sketch of its rows of four words; two documents are near-copies if most
of the shorter one's rows stand in the longer one. Near-copies of near-copies are one origin.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from factx.ledger.rules import Rules, rules


@dataclass(frozen=True, slots=True)
class Sketch:
    """A sample of a document's word rows.

    Attributes:
        step: Only hashes that are multiples of it are kept; a power of two.
        hashes: The hashes (CRC-32) that are.
    """

    step: int
    hashes: frozenset[int]


def sketch(text: str, given: Rules | None = None) -> Sketch:
    """Return the sketch of a text: the same words give the same sketch on every machine."""
    policy = given or rules()
    words = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
    size = policy.shingle_words
    rows = {
        zlib.crc32(" ".join(words[n : n + size]).encode("utf-8", "surrogatepass"))
        for n in range(max(len(words) - size + 1, 0))
    }
    step = 1
    while len(rows) > policy.sketch_size:
        step *= 2
        rows = {row for row in rows if row % step == 0}
    return Sketch(step, frozenset(rows))


def near_copies(left: Sketch, right: Sketch, given: Rules | None = None) -> bool:
    """Tell whether most of the shorter text stands in the longer one."""
    policy = given or rules()
    step = max(left.step, right.step)
    a, b = (
        one.hashes if one.step == step else {row for row in one.hashes if row % step == 0}
        for one in (left, right)
    )
    common = len(a & b)
    return common >= policy.least_common and common >= policy.containment * min(len(a), len(b))


def origins(
    sketches: Mapping[str, Sketch],
    published: Mapping[str, str | None],
    given: Rules | None = None,
) -> dict[str, tuple[str, str | None]]:
    """Return where each document comes from: (smallest id, first day) among its near-copies.

    Args:
        sketches: By document id.
        published: Days (ISO 8601) by document id.
        given: Rules to go by instead of those that ship with factx.
    """
    parent = {document: document for document in sketches}

    def root(document: str) -> str:
        while parent[document] != document:
            parent[document] = parent[parent[document]]
            document = parent[document]
        return document

    for left, right in _candidates(sketches):
        a, b = root(left), root(right)
        if a != b and near_copies(sketches[left], sketches[right], given):
            parent[max(a, b)] = min(a, b)
    first: dict[str, str] = {}
    for document in sketches:
        day = published.get(document)
        if day is not None:
            origin = root(document)
            first[origin] = min(day, first.get(origin, day))
    return {document: (root(document), first.get(root(document))) for document in sketches}


#: Rows that so many documents share are turns of phrase, not copies.
_COMMON_PHRASE = 64

#: Pairs that share fewer of the rows looked at are not worth a comparison.
_LEAST_SHARED = 4


def _candidates(sketches: Mapping[str, Sketch]) -> list[tuple[str, str]]:
    """Return pairs that share rows; of the many that share a common one, only neighbours.

    Two copies share nearly all their rows, so that each is found even if a paragraph differs.
    """
    first: dict[int, str] = {}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for document in sorted(sketches):
        one = sketches[document]
        # One row in eight finds candidates; short texts are searched by every row.
        for row in one.hashes if one.step == 1 else (row for row in one.hashes if row % 8 == 0):
            if first.setdefault(row, document) is not document:
                holders[row].append(document)
    shared: Counter[tuple[str, str]] = Counter()
    for row, others in holders.items():
        documents = [first[row], *others]
        if len(documents) > _COMMON_PHRASE:
            shared.update(pairwise(documents))
        else:
            shared.update(combinations(documents, 2))
    return sorted(pair for pair, number in shared.items() if number >= _LEAST_SHARED)
