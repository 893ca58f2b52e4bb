"""Antecedents: the names that later words may stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Span, Token

from factx.pipeline import tree


@dataclass(frozen=True)
class Antecedent:
    """A name that later words may stand for.

    Attributes:
        span: The name.
        details: Its name, type and code.
        subject: Whether its noun phrase is the subject of a clause.
        locative: Whether it stands in a prepositional phrase of place.
        head: Head of the noun phrase that it belongs to.
    """

    span: Span
    details: dict[str, Any]
    subject: bool
    locative: bool
    head: Token


def antecedents(spans: Iterable[Span], attribute: str) -> list[Antecedent]:
    """Return names (or people who speak for a state) as antecedents, in text order."""
    found = []
    for span in spans:
        details = span._.get(attribute)
        if details["type"] not in ("country", "organization", "region"):
            continue
        head = phrase_head(span.root)
        name = tree.relation(head)
        found.append(
            Antecedent(
                span,
                details,
                subject=name.startswith("nsubj") or name == "obl:agent",
                locative=tree.preposition(head) in ("in", "into", "to", "from", "at", "near"),
                head=head,
            )
        )
    return sorted(found, key=lambda a: a.span.start)


def phrase_head(token: Token) -> Token:
    """Return the head of the noun phrase that a name belongs to ("government" of "Iraqi")."""
    for _ in range(5):
        head = tree.governor(token)
        name = tree.relation(token)
        if head is None or head.pos_ not in ("NOUN", "PROPN"):
            return token
        if not (name.partition(":")[0] in ("compound", "amod", "flat") or name == "nmod:poss"):
            return token
        token = head
    return token
