"""Long texts in pieces: where to cut, and how the results come together again."""

from collections.abc import Hashable, Sequence

from factx.records import RESOURCE_GROUPS, Entity, Extraction, Fact

#: Characters that go through the pipeline at once: its memory grows with them.
LONGEST_PIECE = 100_000

# Where a text may be cut, the best first. The mark stays with the piece that it ends.
_ENDS = ("\n\n", "\n", ". ", " ")


def cut(text: str, start: int, longest: int = LONGEST_PIECE) -> list[tuple[int, int]]:
    r"""Return the extents of pieces that cover `text[start:]`, none longer than `longest`.

    Args:
        text: The whole text.
        start: Where the body starts.
        longest: Most characters in a piece.

    Examples:
        >>> cut("One.\n\nTwo.\n\nThree.", 0, longest=14)
        [(0, 12), (12, 18)]
    """
    pieces = []
    while len(text) - start > longest:
        end = _end(text, start, start + longest)
        pieces.append((start, end))
        start = end
    pieces.append((start, len(text)))
    return pieces


def merge(parts: Sequence[Extraction]) -> Extraction:
    """Return the results of a document's pieces as those of one document.

    A fact that two pieces state is kept at its first mention; the mentions of an entity are put
    together.
    """
    first, *rest = parts
    if not rest:
        return first
    facts: dict[Hashable, Fact] = {}
    entities: dict[Hashable, Entity] = {}
    for part in parts:
        for fact in part.facts:
            facts.setdefault(_statement(fact), fact)
        for entity in part.entities:
            key = (entity.label, entity.code or entity.name)
            known = entities.get(key)
            entities[key] = _joined(known, entity) if known else entity
    return first.model_copy(
        update={
            "entities": list(entities.values()),
            "facts": list(facts.values()),
            "problems": [problem for part in parts for problem in part.problems],
        }
    )


def _end(text: str, start: int, limit: int) -> int:
    for mark in _ENDS:
        found = text.rfind(mark, start + 1, limit)
        if found >= 0:
            return found + len(mark)
    return limit


def _statement(fact: Fact) -> Hashable:
    quantity, place = fact.quantity, fact.destination
    return (
        fact.kind,
        frozenset(actor.code for actor in fact.contributors),
        (quantity.value, quantity.low, quantity.high, quantity.percent),
        (RESOURCE_GROUPS[fact.resource.category], fact.resource.name, fact.resource.currency),
        (place.code or place.name) if place else None,
        (fact.date.edtf if fact.date else None) if not quantity.is_numbered else None,
    )


def _joined(known: Entity, other: Entity) -> Entity:
    return known.model_copy(
        update={
            "name": max(known.name, other.name, key=len),
            "role": known.role or other.role,
            "country": known.country or other.country,
            "mentions": [*known.mentions, *other.mentions],
        }
    )
