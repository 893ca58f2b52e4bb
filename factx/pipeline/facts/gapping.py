"""Figures that share a verb with an earlier one: "Honduras has 225 soldiers, Nicaragua 145"."""

from typing import Any

from spacy.tokens import Token

from factx.pipeline import tree
from factx.pipeline.facts.candidate import Candidate, evidence
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.readings import Reading

#: What may stand before the name of the next giver.
JOINS = frozenset({",", ";", "and", "but", "while", "–", "—", "with"})

#: Length of "of them".
TWO = 2

FactDict = dict[str, Any]


def fact_like(candidate: Candidate, facts: list[FactDict], names: Names) -> list[FactDict] | None:
    """Return the fact of a figure right behind a name, made like the sentence's earlier fact."""
    doc, start = candidate.noun.doc, candidate.start
    if start == 0 or not facts:
        return None
    if _is_of_them(candidate):
        return _part(candidate, facts[-1])
    actor = names.actor(doc[start - 1])
    model = facts[-1]
    if actor is None or not model["contributors"]:
        return None
    resource = dict(model["resource"])
    if not candidate.elliptic:
        resource = {
            "category": candidate.kind.category,
            "name": None if candidate.currency else candidate.noun.text,
            "currency": candidate.currency,
        }
    span = names.spans[start - 1]
    joined = span.start == 0 or doc[span.start - 1].lower_ in JOINS
    sentence = candidate.noun.sent
    if not joined or model["evidence"]["start"] < sentence.start_char:
        return None
    quantity = {**candidate.quantity}
    return [
        {
            **model,
            "contributors": [actor],
            "contributor_count": None,
            "quantity": quantity,
            "resource": resource,
            "evidence": evidence(candidate, model["evidence"]["trigger"]),
            "additional": False,
            "rule": "gapping",
        }
    ]


def _is_of_them(candidate: Candidate) -> bool:
    """Whether a figure takes a part out of the people just told ("60 of them engineers")."""
    words = [t.lower_ for t in candidate.noun.doc[candidate.end : candidate.end + 2]]
    return len(words) == TWO and words[0] == "of" and words[1] in ("them", "whom", "these", "which")


def _part(candidate: Candidate, whole: FactDict) -> list[FactDict] | None:
    """Return the fact of a part, like the whole in all but figure and what it calls its people."""
    if whole["evidence"]["start"] < candidate.noun.sent.start_char:
        return None
    noun = next(iter(candidate.noun.doc[candidate.end + TWO : candidate.end + TWO + 1]), None)
    resource = dict(whole["resource"])
    if noun is not None and noun.pos_ == "NOUN":
        resource |= {"name": noun.text}
    return [
        {
            **whole,
            "quantity": {**candidate.quantity},
            "resource": resource,
            "evidence": evidence(candidate, whole["evidence"]["trigger"]),
            "additional": False,
            "rule": "part",
        }
    ]


def is_each(candidate: Candidate, reading: Reading | None) -> bool:
    """Whether the figure holds for each giver by itself ("Togo and Benin each sent 120")."""
    if reading is None:
        return False
    verb = reading.word
    near: list[Token] = [*verb.children, *candidate.noun.children, *candidate.top.children]
    for word, _ in reading.clause.governors:
        near += list(word.children)
    near += [c for subject in tree.children(verb, "nsubj") for c in subject.children]
    return any(token.lower_ in ("each", "apiece") for token in near)
