"""Names, dates and figures of a document, looked up by token or sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Span, Token

from factx.lexicon import lists
from factx.lexicon.entries import TOWNS
from factx.pipeline import tree

#: Name types that can give; a region cannot.
GIVING = ("country", "organization")

Actor = dict[str, Any]


@dataclass(frozen=True)
class Names:
    """Names and references of a document by token.

    Attributes:
        spans: Token index -> the name or resolved mention that covers it.
        dates: First token of a sentence -> its date expressions.
        quantities: First token of a sentence -> its figures.
    """

    spans: dict[int, Span]
    dates: dict[int, list[Span]]
    quantities: dict[int, list[Span]]

    @classmethod
    def of(cls, doc: Doc) -> "Names":
        """Index the span groups that earlier components wrote; names win over mentions."""
        spans: dict[int, Span] = {}
        for key in ("factx_mentions", "factx_names"):
            for span in doc.spans.get(key, ()):
                for token in span:
                    spans[token.i] = span
        return cls(spans, by_sentence(doc, "factx_dates"), by_sentence(doc, "factx_quantities"))

    def details(self, token: Token) -> tuple[Span, dict[str, Any]] | None:
        """Return the span over a token with its details, if there is one."""
        span = self.spans.get(token.i)
        if span is None:
            return None
        details = span._.factx_name or span._.factx_referent
        return (span, details) if details else None

    def actor(self, token: Token) -> Actor | None:
        """Return the contributor that a token names, if it names one."""
        if token.lower_ == "whose":
            owner = _owner(token)
            return None if owner is None else self._of_owner(owner)
        found = self.details(token)
        if found is None or found[1]["type"] not in GIVING or not found[1]["code"]:
            return None
        return as_actor(*found)

    def others(self, token: Token) -> list[Actor]:
        """Return those for whom a plural stands beside the first one ("they", "their")."""
        found = self.details(token)
        if found is None:
            return []
        others = [as_actor(found[0], details) for details in found[1].get("others", ())]
        return [actor for actor in others if actor["type"] in GIVING and actor["code"]]

    def _of_owner(self, owner: Token) -> Actor | None:
        """Return the contributor that an owner names itself or by what stands before it."""
        before = tree.children(owner, "nmod:poss", "compound", "amod")
        found = (self.actor(word) for word in (owner, *before) if word.lower_ != "whose")
        return next((actor for actor in found if actor is not None), None)

    def is_out_of_office(self, noun: Token) -> bool:
        """Whether a noun names somebody who no longer speaks for a country ("former President")."""
        found = self.details(noun)
        person = found is None or found[1].get("form") in (None, "leader")
        return person and any(t.lower_ in lists.past for t in noun.doc[noun.left_edge.i : noun.i])

    def is_town(self, token: Token) -> bool:
        """Whether a token names a town or a part of a country, and no country."""
        found = self.details(token)
        return found is not None and found[1].get("form") in TOWNS


def as_actor(span: Span, details: dict[str, Any]) -> Actor:
    """Return name, type and code of what a span stands for, with where the span stands."""
    extent = {"start": span.start_char, "end": span.end_char}
    return {key: details[key] for key in ("name", "type", "code")} | extent


def unique(actors: Iterable[Actor]) -> list[Actor]:
    """Return actors without repeated codes, first mention kept."""
    found: dict[str, Actor] = {}
    for actor in actors:
        found.setdefault(actor["code"], actor)
    return list(found.values())


def is_date(token: Token) -> bool:
    """Whether a token is part of a date ("by April 30") or says how much ("by a year")."""
    return token.lemma_.lower() in lists.extents or any(
        s.start <= token.i < s.end for s in token.doc.spans.get("factx_dates", ())
    )


def by_sentence(doc: Doc, key: str) -> dict[int, list[Span]]:
    """Return the spans of a group by the first token of their sentence."""
    found: dict[int, list[Span]] = {}
    for span in doc.spans.get(key, ()):
        found.setdefault(span[0].sent.start, []).append(span)
    return found


def _owner(whose: Token) -> Token | None:
    """Return the noun that "whose" stands for: what its clause modifies."""
    for above in tree.ancestors(whose):
        if tree.base(above) == "acl":
            return tree.governor(above)
    before = whose.nbor(-1) if whose.i else whose
    if before.text == "," and before.i:
        before = before.nbor(-1)
    return before if before.pos_ in ("NOUN", "PROPN") else None
