"""Pronouns and definite nouns that stand for a country or an organization."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Doc, Token

from factx.lexicon import lists
from factx.lexicon.entries import TOWNS
from factx.pipeline import tree
from factx.pipeline.coreference import voice
from factx.pipeline.coreference.antecedents import Antecedent

#: Pronouns that may stand for a state or a body.
IMPERSONAL = frozenset({"it", "its", "itself"})
#: Pronouns that may stand for a person who speaks for a state.
PERSONAL = frozenset({"he", "she", "his", "her", "him"})
PLURAL = frozenset({"they", "their", "them"})
#: Pronouns of somebody who is quoted.
QUOTED = frozenset({"we", "our", "us", "ours", "i", "my"})
#: Nouns that repeat a state by its form: which states have it.
REALMS = {
    "kingdom": lists.kingdoms,
    "emirate": lists.emirates,
    "sultanate": lists.sultanates,
    "principality": lists.principalities,
    "duchy": lists.duchies,
    "archipelago": lists.archipelagos,
}

#: How many sentences back a noun may find the name that it repeats.
REACH = 3
#: How many back names are weighed as what a pronoun or a government stands for.
WEIGHED = 2
#: How many names before a pronoun are weighed at most.
NEAREST = 60


@dataclass(frozen=True)
class Mention:
    """A resolved mention: tokens from `start` to `end`, excluded, and what they stand for."""

    start: int
    end: int
    label: str
    details: dict[str, Any]


class Resolver:
    """Finds what the pronouns and definite nouns of one document stand for.

    Args:
        doc: A parsed document, with the place of its dateline.
        names: Names of countries, organizations and regions.
        people: Mentions of people who speak for a country, with that country's details.
        regions: Adjective of a region, lower case ("caribbean") -> codes of its countries.
        bodies: Noun that repeats an organization ("bloc") -> codes of those it may stand for.
        offices: Head of an office without a country ("the president") -> its first token.
    """

    def __init__(
        self,
        doc: Doc,
        names: list[Antecedent],
        people: list[Antecedent],
        regions: Mapping[str, frozenset[str]],
        bodies: Mapping[str, frozenset[str]],
        offices: Mapping[int, int],
    ) -> None:
        self.doc = doc
        self.names = names
        self.everybody = sorted([*names, *people], key=lambda found: found.span.end)
        self.people = sorted(people, key=lambda found: found.span.end)
        self.regions = regions
        self.bodies = bodies
        self.offices = offices
        self.sentences = tree.sentence_numbers(doc)
        self.voice = voice.of_statement(names)

    def mentions(self) -> Iterator[Mention]:
        """Yield the mentions of the document that can be resolved, in text order."""
        taken = {i for a in self.everybody for i in range(a.span.start, a.span.end)}
        for token in self.doc:
            if token.i not in taken:
                mention = self.mention(token)
                if mention is not None:
                    yield mention

    def mention(self, token: Token) -> Mention | None:
        """Return the mention that a token is the head of, if it can be resolved."""
        word = token.lower_
        if token.pos_ == "PRON":
            return self._made(token, token, "PRONOUN", self._pronoun(token))
        if word == "there" and tree.base(token) == "advmod":
            return self._made(token, token, "PLACE", self._last(token, self._places()))
        if token.i in self.offices:
            first = self.doc[self.offices[token.i]]
            return self._made(first, token, "OFFICE", self._holder(token))
        if word in lists.rulers_together and not any(True for _ in token.children):
            return self._made(token, token, "STATE", self._state(token))  # "Ministers agreed"
        if token.pos_ != "NOUN" and word not in lists.governing:
            return None
        before = [c for c in token.children if c.i < token.i]
        definite = [c for c in before if c.lower_ in ("the", "that", "this")]
        if not definite:
            return None
        return self._nominal(token, min(definite, key=lambda t: t.i))

    def _pronoun(self, token: Token) -> Antecedent | None:
        word = token.lower_
        if word in IMPERSONAL:
            return self._best(token, self.everybody)
        if word in PERSONAL:
            return (
                self._speaker(token)
                or self._best(token, self.people)
                or self._last(token, self.people)
            )
        if word in PLURAL:
            many = [n for n in self.everybody if n.head.tag_ in ("NNS", "NNPS")]
            told = self._best(token, many) if word == "them" else None
            found = told if told is not None and told.subject else self._best(token, self.everybody)
            return self._with_others(found) if found is not None and found.subject else None
        return self._quoted(token) if word in QUOTED else None

    def _with_others(self, found: Antecedent) -> Antecedent:
        """Return an antecedent with those joined to it: "they" after "Benin, Chad and Togo"."""
        row = {token.i for token in tree.conjuncts(found.head)} - {found.head.i}
        others = [n.details for n in self.names if n.head.i in row]
        return replace(found, details={**found.details, "others": others}) if others else found

    def _quoted(self, token: Token) -> Antecedent | None:
        """Return who says "we": the subject of the verb of saying in its sentence, or the text."""
        text = self.voice if token.lower_ in voice.OWN and voice.is_unquoted(token) else None
        for verb in [*tree.ancestors(token), *token.sent]:
            if verb.lemma_.lower() not in lists.reporting | lists.promising or verb.pos_ != "VERB":
                continue
            for subject in tree.children(verb, "nsubj"):
                if subject.lower_ in QUOTED:
                    continue
                if subject.pos_ == "PRON":
                    return self._best(subject, self.people) if subject.i > token.i else None
                who = [n for n in self.everybody if n.details["type"] != "region"]
                own = [n for n in reversed(who) if _belongs(n, subject)]
                # "The Uruguayan commander in Bunia" speaks for Uruguay.
                return min(own, key=lambda n: n.locative, default=text)
        return text

    def _holder(self, token: Token) -> Antecedent | None:
        """Return the country of an office without one: of whoever held one near before."""
        same = [n for n in self.people if n.span.text.split()[-1] == token.text]
        return self._last(token, same) or self._best(token, self._countries())

    def _countries(self) -> list[Antecedent]:
        """Return the countries whose government may be meant: not that of "bought from Chad"."""
        countries = [n for n in self.everybody if n.details["type"] == "country"]
        return [n for n in countries if n.subject or not _is_origin(n)]

    def _nominal(self, token: Token, first: Token) -> Mention | None:
        word = token.lower_
        if word in self.bodies:
            bodies = [n for n in self.names if n.details["code"] in self.bodies[word]]
            return self._made(first, token, "BODY", self._last(token, bodies))
        if word in lists.realms and first.lower_ == "this" and self.doc._.factx_scene:
            scene = self.doc._.factx_scene  # who writes "this country" stands in it
            details = {key: scene[key] for key in ("name", "type", "code")}
            return Mention(first.i, token.i + 1, "STATE", details)
        if word in REALMS:
            return self._made(first, token, "STATE", self._realm(token))
        if word in lists.realms or word in lists.governing:
            return self._made(first, token, "STATE", self._state(token))
        if word in lists.scenes and not _is_called(token):
            return self._made(first, token, "PLACE", self._last(token, self._places()))
        return None

    def _state(self, token: Token) -> Antecedent | None:
        """Return the country that "the country", "the Caribbean nation", "the government" means."""
        countries = [n for n in self.names if n.details["type"] == "country"]
        region = _region(token, self.regions)
        if region is not None:
            return self._best(token, [n for n in countries if n.details["code"] in region])
        if token.lower_ in lists.governing | lists.rulers_together:
            if any(_is_whose(child) for child in token.children):
                return None
            return self._best(token, self._countries())
        named = [n for n in countries if n.details.get("form") != "demonym"]
        return self._last(token, named) or self._last(token, countries)

    def _realm(self, token: Token) -> Antecedent | None:
        """Return the nearest country that is a kingdom, an emirate or whatever a noun says."""
        countries = [n for n in self.names if n.details["type"] == "country"]
        region = _region(token, self.regions) or REALMS[token.lower_]
        return self._last(token, [n for n in countries if n.details["code"] in region])

    def _places(self) -> list[Antecedent]:
        return [
            n
            for n in self.names
            if n.details["type"] != "organization" and n.details.get("form") != "demonym"
        ]

    @staticmethod
    def _made(first: Token, last: Token, label: str, found: Antecedent | None) -> Mention | None:
        return Mention(first.i, last.i + 1, label, found.details) if found is not None else None

    def _distance(self, earlier: Token, later: Token) -> int:
        """Return how many sentences lie between two tokens (0 in the same sentence)."""
        return self.sentences[later.i] - self.sentences[earlier.i]

    def _last(self, token: Token, names: list[Antecedent]) -> Antecedent | None:
        """Return the nearest antecedent before a token, at most `REACH` sentences back."""
        before = [n for n in names if n.span.end <= token.i]
        if not before or self._distance(before[-1].span.root, token) > REACH:
            return None
        return before[-1]

    def _speaker(self, token: Token) -> Antecedent | None:
        """Return whose words a reported clause gives: "the police chief said he will"."""
        noun = token
        if tree.relation(token) == "nmod:poss":  # "said his forces will stay"
            noun = tree.governor(token) or token
        clause = tree.governor(noun)
        if clause is None or tree.base(noun) not in ("nsubj", "obj"):
            return None
        if tree.base(clause) not in ("ccomp", "xcomp"):
            return None
        saying = tree.governor(clause)
        subjects = tree.children(saying, "nsubj") if saying is not None else []
        if not subjects:
            return None
        said = [
            n
            for n in [*self.people, *self.names]
            if n.span.end <= token.i and n.details["type"] != "region"
        ]
        return next((n for n in said if _belongs(n, subjects[0])), None)

    def _best(self, token: Token, candidates: list[Antecedent]) -> Antecedent | None:
        """Return the antecedent that a pronoun most likely stands for: a near subject."""
        speaker = self._speaker(token)
        if speaker is not None and speaker in candidates:
            return speaker
        scored = []
        before = bisect_right(candidates, token.i, key=lambda found: found.span.end)
        for found in reversed(candidates[max(0, before - NEAREST) : before]):
            distance = self._distance(found.span.root, token)
            if distance > WEIGHED:
                break
            if found.details["type"] != "region":
                # a town is seldom what "it" means
                town = found.details.get("form") in TOWNS and not found.subject
                score = 3 * found.subject - 2 * (found.locative or town) - 3 * distance
                scored.append((score, found.span.start, found))
        return max(scored, key=lambda item: item[:2])[2] if scored else None


def _is_origin(found: Antecedent) -> bool:
    """Whether a name only says where something comes from."""
    start = found.span.start
    return start > 0 and found.span.doc[start - 1].lower_ == "from"


def _is_called(noun: Token) -> bool:
    """Whether a name follows that says which place it is ("the border town of Beledweyne")."""
    return any(
        preposition == "of" and name.pos_ == "PROPN" for preposition, name in tree.obliques(noun)
    )


def _is_whose(child: Token) -> bool:
    """Whether a modifier may say whose a body is: "Haiti's", "of the Caribbean state".

    "The Ministry of Defence" is nobody's by its words.
    """
    if tree.base(child) == "nmod":
        return child.lower_ not in lists.ranks
    return tree.base(child) in ("amod", "compound") and child.lower_ not in lists.ranks


def _belongs(found: Antecedent, subject: Token) -> bool:
    """Whether a name stands in the noun phrase of a subject."""
    return found.head == subject or subject.is_ancestor(found.head)


def _region(token: Token, regions: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
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
