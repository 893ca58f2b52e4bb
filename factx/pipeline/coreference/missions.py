"""Missions that the lexicon does not know, by the shape of their names."""

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc, Span

from factx.lexicon import lists


def find(doc: Doc, taken: set[int]) -> Iterator[tuple[Span, dict[str, Any]]]:
    """Yield capitalized names that end like a mission's, outside of `taken` tokens.

    Each comes with its details: name, type "mission" and no code.
    """
    for token in doc:
        if token.i in taken or not token.is_title or token.lower_ not in lists.mission_names:
            continue
        start = token.i
        while start > token.sent.start and _is_part(doc[start - 1].text):
            start -= 1
        words = [t.lower_ for t in doc[start : token.i]]
        if not words or words[-1] in lists.service_names or taken & set(range(start, token.i)):
            continue
        span = doc[start : token.i + 1]
        yield span, {"name": span.text, "type": "mission", "code": None}


def _is_part(word: str) -> bool:
    return word[:1].isupper() and word.lower() not in ("the", "a", "an", "this", "that", "its")
