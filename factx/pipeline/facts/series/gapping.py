"""Figures that share a verb with an earlier one: "Honduras has 225 soldiers, Nicaragua 145"."""

from spacy.tokens import Span, Token

from factx.pipeline import tree
from factx.pipeline.facts.candidates import money
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, evidence
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.parts import places, rows, times
from factx.pipeline.facts.readings import Reading, tense

#: What may stand before a figure whose giver follows it.
LISTS = frozenset({",", ";", ":", "and", "including"})


#: What stands between a figure and its place.
PLACING = frozenset({"to", "in", "into", "at", "on", "for"})

#: Words before the level that a figure has come from.
BEFORE = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})

#: What a part is a part of: "of them".
THEM = frozenset({"them", "whom", "these", "which"})

#: How many words behind "of them" may lead to a nation: "45 of them are from Togo".
NEAR = 4

#: Length of "of them", and of "up from".
TWO = 2


def fact_like(candidate: Candidate, facts: list[FactDict], names: Names) -> FactDict | None:
    """Return the fact of a figure that leans on the sentence's earlier fact, made like that."""
    model = _model(facts)
    if model is None or model["evidence"]["start"] < candidate.noun.sent.start_char:
        return None
    if is_of_them(candidate):
        return _part(candidate, model, names)
    if _is_level_before(candidate):
        return _level_before(model, candidate)
    if money.is_of_which(candidate):
        return _of_which(model, candidate, names)
    named = rows.named_before(candidate, names, model) or _named_behind(candidate, names)
    elsewhere = None if named is not None else _placed_behind(candidate, model, names)
    if elsewhere is not None:
        return like(model, candidate, "gapping") | {"destination": elsewhere}
    if named is None and _stands_beside(candidate, model):
        return like(model, candidate, "gapping")
    if named is None or not model["contributors"]:
        return None
    made = _of_next(model, candidate, named, names)
    row = [*rows.row_before(candidate, named, names), *made["contributors"]]
    return made if made["contributors"] != [named] else {**made, "contributors": row}


def _model(facts: list[FactDict]) -> FactDict | None:
    """Return the fact that the next figure leans on: of "sent 40 of its 90 men", that of the 40."""
    if len(facts) > 1 and facts[-1]["rule"] == "phrase":
        part, whole = facts[-2:]
        whose = [[giver["code"] for giver in fact["contributors"]] for fact in (part, whole)]
        where = [fact["evidence"]["sentence_start"] for fact in (part, whole)]
        if part["rule"] != "phrase" and whose[0] == whose[1] and where[0] == where[1]:
            return part
    return facts[-1] if facts else None


def _stands_beside(candidate: Candidate, model: FactDict) -> bool:
    """Whether a thing is joined to one that leans on a verb: "; Canada, two ships and 40 men"."""
    doc = candidate.noun.doc
    if model["rule"] != "gapping" or candidate.elliptic or is_subject(candidate):
        return False
    start = candidate.noun.sent.start
    between = [t for t in doc[start : candidate.start] if t.idx >= model["evidence"]["end"]]
    named = all(t.pos_ in ("NOUN", "ADJ", "PROPN") for t in between[:-1])
    return bool(between) and between[-1].lower_ in ("and", ",") and named


def is_subject(candidate: Candidate) -> bool:
    """Whether a figure is the subject of a verb of its own ("and 100 were expected on Friday")."""
    verb = tree.governor(candidate.top)
    after = verb is not None and verb.pos_ == "VERB" and verb.i > candidate.end
    return after and tree.base(candidate.top) == "nsubj"


def shares_verb(candidate: Candidate, facts: list[FactDict], names: Names) -> bool:
    """Whether a sum stands behind the next giver of the clause: "Chad gave $5m and Niger $2m".

    The trees of such clauses name the first giver as often as not.
    """
    if not candidate.is_money or not facts or not facts[-1]["contributors"]:
        return False
    model = facts[-1]
    named = rows.named_before(candidate, names, model)
    if named is None or model["resource"]["category"] != "funds" or named in model["contributors"]:
        return False
    doc, end = candidate.noun.doc, model["evidence"]["end"]
    between = [t for t in doc[candidate.noun.sent.start : candidate.start] if t.idx >= end]
    inside = model["evidence"]["start"] >= candidate.noun.sent.start_char
    return inside and not any(t.pos_ in ("VERB", "AUX") and t.is_lower for t in between)


def like(model: FactDict, candidate: Candidate, rule: str) -> FactDict:
    """Return the model's fact with another figure."""
    resource = dict(model["resource"])
    if not candidate.elliptic:
        resource = {
            "category": candidate.kind.category,
            "name": None if candidate.is_money else candidate.noun.text,
            "currency": candidate.currency,
        }
    return {
        **model,
        "quantity": {**candidate.quantity},
        "resource": resource,
        "evidence": evidence(candidate, model["evidence"]["trigger"]),
        "additional": False,
        "rule": rule,
    }


def _of_next(model: FactDict, candidate: Candidate, named: Actor, names: Names) -> FactDict:
    """Return the model's fact with another figure, and another giver or recipient."""
    made = like(model, candidate, "gapping")
    made |= {"contributors": [named], "contributor_count": None}
    own = times.behind(candidate, names)
    if own is not None:
        made |= {"due" if model["due"] else "date": own}
    place = model["destination"]
    if place is not None and place["code"] == named["code"]:
        made["destination"] = None
    given = place is not None and place["end"] + 1 == model["evidence"]["start"]
    if given and named["type"] == "country":
        # "gave Chad 20 million euros and Niger 10 million": the names are those who get it
        made |= {"contributors": model["contributors"], "destination": dict(named)}
    return made


def _named_behind(candidate: Candidate, names: Names) -> Actor | None:
    """Return the giver right behind a figure: "$200 million from Japan and $75 million from"."""
    doc, at = candidate.noun.doc, candidate.behind
    if candidate.before not in LISTS or at >= len(doc) or doc[at].lower_ != "from":
        return None
    following = [t for t in doc[at + 1 : at + 3] if t.pos_ != "DET"]
    if not following or names.is_town(following[0]):
        return None  # a town is only where it was
    return names.actor(following[0])


def _placed_behind(candidate: Candidate, model: FactDict, names: Names) -> places.Place | None:
    """Return the next place of a list: "sent 300 soldiers to Mali and 200 to Niger"."""
    doc, at = candidate.noun.doc, candidate.end
    listed = candidate.elliptic and candidate.before in LISTS
    leads = at + 1 < len(doc) and doc[at].lower_ in PLACING
    if not (listed and leads) or model["destination"] is None or is_subject(candidate):
        return None
    first = next((t for t in doc[at + 1 : at + NEAR] if t.pos_ not in ("DET", "ADJ")), None)
    codes = {actor["code"] for actor in model["contributors"]}
    place = places.place_of(first, names, codes) if first is not None else None
    return place if place is not None and place["start"] >= doc[at].idx else None


def _is_level_before(candidate: Candidate) -> bool:
    words = candidate.noun.doc[max(0, candidate.start - TWO) : candidate.start]
    return tuple(token.lower_ for token in words) in BEFORE


def _of_which(model: FactDict, candidate: Candidate, names: Names) -> FactDict:
    """Return the fact of a part of a sum, and of whom it comes from ("of which $2m came from")."""
    made = like(model, candidate, "part")
    for token in candidate.noun.doc[candidate.end : candidate.noun.sent.end]:
        if token.text in (",", ";"):
            break
        if token.lower_ == "from":
            giver = next(filter(None, map(names.actor, token.doc[token.i + 1 : token.i + 4])), None)
            return made | {"contributors": [giver]} if giver is not None else made
    return made


def _level_before(model: FactDict, candidate: Candidate) -> FactDict:
    """Return the fact of a figure that was there before ("160 marines, up from 90")."""
    made = like(model, candidate, "level")
    if model["kind"] == "strength":
        return {**made, "status": "actual"}
    stated = {"kind": "deployment", "status": "in_place", "modality": "asserted"}
    return {**made, **stated, "date": None, "due": None}


def is_of_them(candidate: Candidate) -> bool:
    """Whether a figure takes a part out of the people just told ("60 of them engineers")."""
    doc, start, end = candidate.noun.doc, candidate.start, candidate.end
    after = [token.lower_ for token in doc[end : end + TWO]]
    if len(after) == TWO and after[0] == "of" and after[1] in THEM:
        return True
    before = [token.lower_ for token in doc[max(0, start - TWO) : start]]
    return before in (["of", "whom"], ["of", "which"]) and not candidate.is_money


def is_aside_of_them(candidate: Candidate) -> bool:
    """Whether a part is told with nothing but what it is: "400 men, 60 of them engineers"."""
    behind = candidate.noun.doc[candidate.end + TWO : candidate.end + TWO + 1]
    return is_of_them(candidate) and any(token.pos_ == "NOUN" for token in behind)


def _part(candidate: Candidate, whole: FactDict, names: Names) -> FactDict:
    """Return the fact of a part, like the whole in all but figure and what it calls its people."""
    doc, behind = candidate.noun.doc, candidate.end
    if doc[behind : behind + 1].text.lower() == "of":
        behind += TWO
    made = like(whole, candidate, "part") | {"resource": dict(whole["resource"])}
    if behind < len(doc) and doc[behind].pos_ == "NOUN":
        made["resource"]["name"] = doc[behind].text
    named = nation(doc[behind : behind + NEAR], names)
    if named is not None:
        made |= {"contributors": [named], "contributor_count": None}
        if whole["kind"] == "strength":
            ahead = any(t.lower_ in tense.FUTURE for t in doc[behind : behind + NEAR])
            kind, status = ("pledge", "planned") if ahead else ("deployment", "in_place")
            made |= {"kind": kind, "status": status}
    return made


def nation(words: Span, names: Names) -> Actor | None:
    """Return whose people a part are: "45 of them Danes", "45 of them are from Togo"."""
    for token in words:
        actor = names.actor(token)
        if actor is not None:
            return actor
        if token.pos_ not in ("AUX", "ADJ", "DET", "ADV") and token.lower_ != "from":
            return None
    return None


def is_each(candidate: Candidate, reading: Reading | None) -> bool:
    """Whether a reading holds for each giver by itself ("Togo and Benin each sent 120")."""
    if reading is None:
        return False
    verb = reading.word
    near: list[Token] = [*verb.children, *candidate.noun.children, *candidate.top.children]
    for word, _ in reading.clause.governors:
        near += list(word.children)
    near += [c for subject in tree.children(verb, "nsubj") for c in subject.children]
    doc, at = candidate.noun.doc, candidate.behind
    near += doc[at : at + TWO]  # "moved a company each down from Bosnia"
    return any(token.lower_ in ("each", "apiece") for token in near)


def is_apiece(candidate: Candidate) -> bool:
    """Whether the words up to a figure say that it holds for each, where no trigger is read."""
    sentence = candidate.noun.sent
    end = min(candidate.behind + TWO, sentence.end)
    near = candidate.noun.doc[sentence.start : end]
    return any(t.lower_ == "apiece" or (t.lower_ == "each" and t.dep_ != "det") for t in near)
