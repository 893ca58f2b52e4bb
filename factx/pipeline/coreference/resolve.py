"""Pronouns and definite nouns that stand for a country or an organization."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Span, Token

from factx.pipeline import tree

#: Pronouns that may stand for a state or a body.
IMPERSONAL = frozenset({"it", "its", "itself"})
#: Pronouns that may stand for a person who speaks for a state.
PERSONAL = frozenset({"he", "she", "his", "her", "him"})
PLURAL = frozenset({"they", "their", "them"})

#: "the country" and its like: nouns that repeat a state named before.
STATES = frozenset({"country", "nation", "state", "republic", "kingdom", "island", "government"})
#: Nouns and adverbs that repeat a place named before.
PLACES = frozenset(
    {"territory", "province", "region", "area", "capital", "city", "town", "island", "there"}
)
#: Nouns that repeat a body: what they may stand for.
BODIES = {
    "alliance": ("NATO",),
    "bloc": ("EU", "AU", "ECOWAS", "SADC", "ASEAN", "CARICOM"),
    "union": ("EU", "AU"),
    "organization": ("NATO", "UN", "OSCE", "OAS", "AU"),
    "organisation": ("NATO", "UN", "OSCE", "OAS", "AU"),
}


@dataclass(frozen=True)
class Antecedent:
    """A name that later words may stand for.

    Attributes:
        span: The name.
        details: Its name, type and code.
        subject: Whether its noun phrase is the subject of a clause.
        locative: Whether it stands in a prepositional phrase of place.
    """

    span: Span
    details: dict[str, Any]
    subject: bool
    locative: bool


@dataclass(frozen=True)
class Mention:
    """A resolved mention: tokens from `start` to `end`, excluded, and what they stand for."""

    start: int
    end: int
    label: str
    details: dict[str, Any]


def antecedents(spans: Iterable[Span], attribute: str) -> list[Antecedent]:
    """Return names (or people who speak for a state) as antecedents, in text order."""
    found = []
    for span in spans:
        details = span._.get(attribute)
        if not details or details["type"] not in ("country", "organization", "region"):
            continue
        head = phrase_head(span.root)
        name = tree.relation(head)
        found.append(
            Antecedent(
                span,
                details,
                subject=name.startswith("nsubj"),
                locative=tree.preposition(head) in ("in", "into", "to", "from", "at", "near"),
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


def resolve(
    doc: Doc, names: list[Antecedent], people: list[Antecedent], regions: dict[str, frozenset[str]]
) -> Iterator[Mention]:
    """Yield the mentions of a document that can be resolved, in text order.

    Args:
        doc: A parsed document.
        names: Names of countries, organizations and regions.
        people: Mentions of people who speak for a country, with that country's details.
        regions: Adjective of a region, lower case ("caribbean") -> codes of its countries.
    """
    taken = {i for a in names for i in range(a.span.start, a.span.end)}
    for token in doc:
        if token.i in taken:
            continue
        word = token.lower_
        if word in IMPERSONAL and token.pos_ == "PRON":
            best = _best(token, names, people)
            if best is not None:
                yield Mention(token.i, token.i + 1, "PRONOUN", best.details)
        elif word in PERSONAL and token.pos_ == "PRON":
            speaker = _last(token, people)
            if speaker is not None:
                yield Mention(token.i, token.i + 1, "PRONOUN", speaker.details)
        elif word in PLURAL and token.pos_ == "PRON":
            best = _best(token, names, people, plural=True)
            if best is not None:
                yield Mention(token.i, token.i + 1, "PRONOUN", best.details)
        else:
            mention = _nominal(token, names, people, regions)
            if mention is not None:
                yield mention


def _nominal(
    token: Token, names: list[Antecedent], people: list[Antecedent],
    regions: dict[str, frozenset[str]],
) -> Mention | None:  # fmt: skip
    word = token.lower_
    if word == "there" and tree.base(token) == "advmod":
        place = _last(token, [n for n in names if n.details["type"] != "organization"])
        return Mention(token.i, token.i + 1, "PLACE", place.details) if place else None
    if token.pos_ != "NOUN" or not (word in STATES or word in PLACES or word in BODIES):
        return None
    definite = [c for c in token.children if c.lower_ in ("the", "that", "this")]
    if not definite:
        return None
    start = min(c.i for c in definite)
    if word in BODIES:
        choice = _last(token, [n for n in names if n.details["code"] in BODIES[word]])
        return Mention(start, token.i + 1, "BODY", choice.details) if choice else None
    countries = [n for n in names if n.details["type"] == "country"]
    if word in STATES:
        region = _region(token, regions)
        if region is not None:
            choice = _last(token, [n for n in countries if n.details["code"] in region])
        elif word == "government":
            if any(tree.base(c) in ("amod", "compound", "nmod") for c in token.children):
                return None
            choice = _best(token, countries, people)
        else:
            choice = _last(token, [n for n in countries if n.details.get("form") != "demonym"])
            choice = choice or _last(token, countries)
        return Mention(start, token.i + 1, "STATE", choice.details) if choice else None
    choice = _last(token, [n for n in names if n.details["type"] != "organization"])
    return Mention(start, token.i + 1, "PLACE", choice.details) if choice else None


def _region(token: Token, regions: dict[str, frozenset[str]]) -> frozenset[str] | None:
    """Return the countries that an epithet leaves open ("the Caribbean nation")."""
    words = [
        c.lower_ for c in token.subtree if c.i < token.i and c.lower_ not in ("the", "that", "-")
    ]
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            found = regions.get(" ".join(words[start : start + size]))
            if found is not None:
                return found
    return None


def _last(token: Token, names: list[Antecedent]) -> Antecedent | None:
    """Return the nearest antecedent before a token, at most three sentences back."""
    before = [n for n in names if n.span.end <= token.i]
    if not before or sentence_distance(before[-1].span.root, token) > 3:
        return None
    return before[-1]


def sentence_distance(earlier: Token, later: Token) -> int:
    """Return how many sentences lie between two tokens (0 in the same sentence)."""
    if earlier.sent == later.sent:
        return 0
    return sum(1 for t in later.doc[earlier.i + 1 : later.i + 1] if t.is_sent_start)


def _best(
    token: Token, names: list[Antecedent], people: list[Antecedent], *, plural: bool = False
) -> Antecedent | None:
    """Return the antecedent that a pronoun most likely stands for: a near subject."""
    scored = []
    for found in [*names, *people]:
        if found.span.end > token.i or found.details["type"] == "region":
            continue
        distance = sentence_distance(found.span.root, token)
        if distance > 2:
            continue
        score = (3 if found.subject else 0) - (2 if found.locative else 0) - 3 * distance
        scored.append((score, found.span.start, found))
    if not scored:
        return None
    score, _, best = max(scored, key=lambda item: (item[0], item[1]))
    if plural and not best.subject:
        return None
    return best
