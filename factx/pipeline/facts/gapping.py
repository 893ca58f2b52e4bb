"""Figures that share a verb with an earlier one: "Honduras has 225 soldiers, Nicaragua 145"."""

from typing import Any

from spacy.tokens import Span, Token

from factx.pipeline import tree
from factx.pipeline.facts.candidate import Candidate, evidence
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.readings import Reading

#: What may stand before the name of the next giver.
PREPOSITIONS = frozenset({"with", "by", "from"})
JOINS = PREPOSITIONS | {",", ";", "and", "but", "while", "–", "—"}

#: What may stand before a figure whose giver follows it.
LISTS = frozenset({",", ";", ":", "and", "including"})

#: Length of "of them".
#: What may stand between a giver and its figure: "Burundi, 5,400", "Italy (1,100)".
BRIDGES = frozenset({",", "(", "for", "with"})

#: Categories of people.
PEOPLE = ("troops", "police", "personnel")

#: What stands before the next figure of a list.
LISTS = frozenset({",", ";", "and"})

#: Words before the level that a figure has come from.
BEFORE = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})

#: What a part is a part of: "of them".
THEM = frozenset({"them", "whom", "these", "which"})

#: How many words behind "of them" may lead to a nation: "45 of them are from Togo".
NEAR = 4

#: Length of "of them", and of "up from".
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
    """Return the fact of a figure that leans on the sentence's earlier fact, made like that."""
    model = facts[-1] if facts else None
    if model is None or model["evidence"]["start"] < candidate.noun.sent.start_char:
        return None
    if is_of_them(candidate):
        return [_part(candidate, model, names)]
    if _is_level_before(candidate):
        return [_in_place(_made_like(model, candidate, "level"))]
    actor = _giver_after(candidate, names) or _giver_before(candidate, names)
    if actor is None or not model["contributors"]:
        return None
    made = _made_like(model, candidate, "gapping")
    return [{**made, "contributors": [actor], "contributor_count": None}]


def _made_like(model: FactDict, candidate: Candidate, rule: str) -> FactDict:
    """Return a fact like an earlier one, with a figure of its own."""
    resource, quantity = dict(model["resource"]), {**candidate.quantity}
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
    return {
        **model,
        "quantity": quantity,
        "resource": resource,
        "evidence": evidence(candidate, model["evidence"]["trigger"]),
        "additional": False,
        "rule": rule,
    }


def _in_place(fact: FactDict) -> FactDict:
    """Return a fact as one of people who were there already."""
    if fact["kind"] == "strength":
        return {**fact, "status": "actual"}
    stated = {"kind": "deployment", "status": "in_place", "modality": "asserted"}
    return {**fact, **stated, "date": None, "due": None}


def _giver_before(candidate: Candidate, names: Names) -> Actor | None:
    """Return the giver whose name stands right before a figure ("Spain 500", "Spain (500)")."""
    doc, at, first = candidate.noun.doc, candidate.start - 1, candidate.noun.sent.start
    bridged = at > first and doc[at].lower_ in BRIDGES and candidate.elliptic
    if bridged:
        at -= 1
    actor = names.actor(doc[at]) if at >= first else None
    if actor is None:
        return None
    start = names.spans[at].start
    joins = JOINS - PREPOSITIONS if bridged and doc[at + 1].text == "," else JOINS
    return actor if start == 0 or doc[start - 1].lower_ in joins else None


def _giver_after(candidate: Candidate, names: Names) -> Actor | None:
    """Return the giver behind a figure: "60 policemen from Senegal, 40 from Togo"."""
    doc, start, end = candidate.noun.doc, candidate.start, candidate.end
    people = candidate.elliptic and candidate.kind.category in PEOPLE
    listed = people and start > 0 and doc[start - 1].lower_ in LISTS
    if not listed or end + 1 >= len(doc) or doc[end].lower_ != "from":
        return None
    return names.actor(doc[end + 1])


def _is_level_before(candidate: Candidate) -> bool:
    """Whether a figure says how many there were before ("160 marines, up from 90")."""
    words = candidate.noun.doc[max(0, candidate.start - TWO) : candidate.start]
    return tuple(token.lower_ for token in words) in BEFORE


def is_of_them(candidate: Candidate) -> bool:
    """Whether a figure takes a part out of the people just told ("60 of them engineers")."""
    doc, start, end = candidate.noun.doc, candidate.start, candidate.end
    words = [t.lower_ for t in doc[end : end + TWO]]
    if len(words) == TWO and words[0] == "of" and words[1] in THEM:
        return True
    return [t.lower_ for t in doc[max(0, start - TWO) : start]] == ["of", "whom"]


def _part(candidate: Candidate, whole: FactDict, names: Names) -> FactDict:
    """Return the fact of a part, like the whole in all but figure and what it calls its people."""
    doc, end = candidate.noun.doc, candidate.end
    behind = end + TWO * (end < len(doc) and doc[end].lower_ == "of")
    made = _made_like(whole, candidate, "part") | {"resource": dict(whole["resource"])}
    noun = doc[behind] if behind < len(doc) else None
    if noun is not None and noun.pos_ == "NOUN":
        made["resource"] |= {"name": noun.text}
    nation = _nation(doc[behind : behind + NEAR], names)
    if nation is None:
        return made
    made |= {"contributors": [nation], "contributor_count": None}
    if whole["kind"] == "strength":
        made |= {"kind": "deployment", "status": "in_place"}
    return made


def _nation(words: Span, names: Names) -> Actor | None:
    """Return whose people a part are: "45 of them Danes", "45 of them from Togo"."""
    for token in words:
        actor = names.actor(token)
        if actor is not None:
            return actor
        if token.pos_ not in ("AUX", "ADJ", "DET", "ADV") and token.lower_ != "from":
            return None
    return None


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
