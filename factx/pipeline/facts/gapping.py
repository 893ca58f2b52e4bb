"""Figures that share a verb with an earlier one: "Honduras has 225 soldiers, Nicaragua 145"."""

from typing import Any

from spacy.tokens import Token

from factx.pipeline import tree
from factx.pipeline.facts.candidate import Candidate, evidence
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.readings import Reading

#: What may stand before the name of the next giver.
JOINS = frozenset({",", ";", "and", "but", "while", "–", "—", "with"})

#: What may stand before a figure whose giver follows it.
LISTS = frozenset({",", ";", ":", "and", "including"})

#: Length of "of them".
TWO = 2

FactDict = dict[str, Any]


def fact_like(candidate: Candidate, facts: list[FactDict], names: Names) -> list[FactDict] | None:
    """Return the fact of a figure beside a name, made like the sentence's earlier fact."""
    if candidate.start == 0 or not facts:
        return None
    model = facts[-1]
    if _is_of_them(candidate):
        return _part(candidate, model)
    named = _named_before(candidate, names) or _named_behind(candidate, names)
    inside = model["evidence"]["start"] >= candidate.noun.sent.start_char
    if named is None or not model["contributors"] or not inside:
        return None
    return [_like(model, candidate, named)]


def shares_verb(candidate: Candidate, facts: list[FactDict], names: Names) -> bool:
    """Whether a sum stands behind the next giver of the clause: "Chad gave $5m and Niger $2m".

    The trees of such clauses name the first giver as often as not.
    """
    named = _named_before(candidate, names)
    if named is None or not candidate.currency or not facts or not facts[-1]["contributors"]:
        return False
    model = facts[-1]
    if model["resource"]["category"] != "funds" or named in model["contributors"]:
        return False
    doc, end = candidate.noun.doc, model["evidence"]["end"]
    between = [t for t in doc[candidate.noun.sent.start : candidate.start] if t.idx >= end]
    inside = model["evidence"]["start"] >= candidate.noun.sent.start_char
    return inside and not any(t.pos_ in ("VERB", "AUX") and t.is_lower for t in between)


def _like(model: FactDict, candidate: Candidate, named: Actor) -> FactDict:
    """Return the model's fact with another figure, and another giver or recipient."""
    resource = dict(model["resource"])
    if not candidate.elliptic:
        resource = {
            "category": candidate.kind.category,
            "name": None if candidate.currency else candidate.noun.text,
            "currency": candidate.currency,
        }
    made = {
        **model,
        "contributors": [named],
        "contributor_count": None,
        "quantity": {**candidate.quantity},
        "resource": resource,
        "evidence": evidence(candidate, model["evidence"]["trigger"]),
        "additional": False,
        "rule": "gapping",
    }
    place = model["destination"]
    if place is not None and place["code"] == named["code"]:
        made["destination"] = None
    if place is not None and place["end"] + 1 == model["evidence"]["start"]:
        # "gave Chad 20 million euros and Niger 10 million": the names are those who get it
        extent = {key: named[key] for key in ("name", "type", "code", "start", "end")}
        made |= {"contributors": model["contributors"], "destination": extent}
    return made


def _named_before(candidate: Candidate, names: Names) -> Actor | None:
    """Return the giver right before a figure ("and Niger 10 million", "by Spain with 500")."""
    doc, at = candidate.noun.doc, candidate.start - 1
    ranked = doc[at].lower_ == "with"
    if ranked:
        at -= 1
    actor = names.actor(doc[at]) if at >= 0 else None
    if actor is None or at not in names.spans or doc[at].tag_ == "POS":
        return None
    before = names.spans[at].start - 1
    if before >= 0 and doc[before].pos_ == "DET":
        before -= 1
    joined = before < 0 or doc[before].lower_ in (("by",) if ranked else JOINS)
    return actor if joined else None


def _named_behind(candidate: Candidate, names: Names) -> Actor | None:
    """Return the giver right behind a figure: "$200 million from Japan and $75 million from"."""
    doc, at = candidate.noun.doc, candidate.end
    if doc[candidate.start - 1].lower_ not in LISTS or at >= len(doc) or doc[at].lower_ != "from":
        return None
    following = [t for t in doc[at + 1 : at + 3] if t.pos_ != "DET"]
    return names.actor(following[0]) if following else None


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
