"""Facts that lean on the facts before them: givers taken over, figures shared out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from spacy.tokens import Doc

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates import money
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, Stated, has_figure
from factx.pipeline.facts.names import Actor
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings import Reading
from factx.pipeline.facts.series import gapping
from factx.records.values import RESOURCE_GROUPS

#: How many characters back a figure may find the giver that it takes over.
REACH = 600

#: Words before a figure that take up an earlier one ("the other 970 will come by sea").
RESUMING = frozenset({"the", "other", "another", "first", "last", "remaining", "further", "next"})


def as_told(candidate: Candidate, earlier: Sequence[FactDict]) -> Candidate:
    """Return a candidate whose noun has one use here, if those it takes up were told before.

    "Chad sent 300 men. Another 200 will follow."
    """
    if not candidate.kind.weak or not candidate.elliptic:
        return candidate
    word = (candidate.antecedent or candidate.noun).lower_
    for other in reversed(earlier):
        if candidate.noun.idx - other["evidence"]["start"] > REACH:
            break
        name = other["resource"]["name"] or ""
        known = other["contributors"] or other["kind"] == "strength"
        if known and name.lower().split()[-1:] == [word]:
            return replace(candidate, kind=replace(candidate.kind, weak=False))
    return candidate


def _is_load(candidate: Candidate) -> bool:
    """Whether a figure is what somebody came with ("The plane carried 118 officers")."""
    verb = tree.governor(candidate.top)
    if (
        verb is None
        or verb.lemma_ not in {"bring", *lists.carriers}
        or tree.base(candidate.top) != "obj"
    ):
        return False
    return any(c.lower_ == "the" for noun in tree.children(verb, "nsubj") for c in noun.children)


def _modifiers(candidate: Candidate) -> set[str]:
    """Return the words before a figure that belong to its phrase ("the remaining 200 men").

    What stands before "of" belongs to it as well ("the rest of the 200").
    """
    doc, first = candidate.noun.doc, candidate.noun.sent.start
    found = {token.lower_ for token in doc[candidate.start : candidate.end]}
    for token in reversed(doc[max(first, candidate.start - 3) : candidate.start]):
        if token.pos_ in ("VERB", "AUX", "CCONJ", "PUNCT", "NOUN"):
            break
        found.add(token.lower_)
    return found


def _is_further(candidate: Candidate) -> bool:
    """Whether a figure says that it comes on top of an earlier one."""
    return not _modifiers(candidate).isdisjoint(lists.additional | lists.pronominal)


def taken_up(
    candidate: Candidate, earlier: Sequence[FactDict], place: dict[str, Any] | None
) -> list[Actor]:
    """Return the giver of the fact that a figure takes up ("Some 400 are already there")."""
    if money.is_of_which(candidate) or money.is_of_it(candidate):
        return list(earlier[-1]["contributors"]) if earlier else []
    doc, start = candidate.noun.doc, candidate.start
    resumes = bool(_modifiers(candidate) & RESUMING) or _is_load(candidate)
    further = _is_further(candidate)
    if candidate.kind.category == "funds":
        return _of_sum_before(candidate, earlier) if further else []
    if not (candidate.elliptic or resumes):
        return _of_the_only_one(candidate, earlier, place)
    group = RESOURCE_GROUPS[candidate.kind.category]
    here = doc[start].idx if place is not None else candidate.noun.sent.start_char
    reach = REACH if place is not None else 1  # with no place either, only what was just told
    for other in reversed(earlier):
        told = other["evidence"]["start" if place is not None else "sentence_end"]
        if here - told > reach:
            break
        if other["contributors"] and RESOURCE_GROUPS[other["resource"]["category"]] == group:
            codes = {a["code"] for a in other["contributors"]}
            if candidate.elliptic and not further and _is_less(other, candidate):
                return []
            if place is None or place["code"] not in codes:
                return list(other["contributors"])
    return []


def _of_the_only_one(
    candidate: Candidate, earlier: Sequence[FactDict], place: dict[str, Any] | None
) -> list[Actor]:
    """Return the one country of whose people all was told so far, in the same place.

    "Britain sent 600 men to Rwanda. Two Hercules aircraft will support them there."
    """
    here = candidate.noun.doc[candidate.start].idx
    near = [fact for fact in earlier if here - fact["evidence"]["start"] <= REACH]
    givers = {tuple(a["code"] for a in fact["contributors"]) for fact in near}
    if len(givers) != 1 or candidate.kind.weak or not candidate.is_numbered:
        return []
    last = near[-1]
    alone = len(last["contributors"]) == 1 and last["contributors"][0]["type"] == "country"
    codes = {a["code"] for a in last["contributors"]}
    if {candidate.kind.category, last["resource"]["category"]} == {"troops", "police"}:
        return []  # "Kenya has 400 police there. Some 500 troops are to come": from elsewhere
    alike = candidate.kind.category == last["resource"]["category"]
    if alike and _is_less(last, candidate) and not _is_further(candidate):
        return []  # "Chad sent 300 soldiers. About 1,000 soldiers are there today"
    elsewhere = place is not None and (
        place["code"] in codes
        or (last["destination"] is not None and last["destination"]["code"] != place["code"])
    )
    return list(last["contributors"]) if alone and not elsewhere else []


def _of_sum_before(candidate: Candidate, earlier: Sequence[FactDict]) -> list[Actor]:
    """Return who gave the sum of the same sentence on top of which another one comes."""
    model = earlier[-1] if earlier else None
    if model is None or model["resource"]["category"] != "funds":
        return []
    inside = model["evidence"]["start"] >= candidate.noun.sent.start_char
    return list(model["contributors"]) if inside else []


def _is_less(fact: FactDict, candidate: Candidate) -> bool:
    """Whether somebody has fewer than a figure counts, which then are not his.

    "Ireland has 450 in the force and Austria 160. About 1,800 are there today."
    """
    his, counted = fact["quantity"]["value"], candidate.quantity["value"]
    known = fact["status"] == "in_place" and his is not None and counted is not None
    return known and his < counted


def left_behind(candidate: Candidate, model: FactDict) -> FactDict | None:
    """Return the fact of those whom a withdrawal told right before leaves where they are.

    "Britain pulled out 1,600 soldiers, leaving 5,500 in Basra."
    """
    doc, at = candidate.noun.doc, candidate.start - 1
    while at > 0 and doc[at].pos_ in ("DET", "ADV", "ADJ"):
        at -= 1
    if at > 1 and doc[at].lower_ == "with" and doc[at - 1].pos_ in ("PRON", "PROPN"):
        at -= 2  # "leaving it with 500"
    near = candidate.noun.sent.start_char - model["evidence"]["sentence_end"] <= 1
    group = RESOURCE_GROUPS[candidate.kind.category]
    same = group == RESOURCE_GROUPS[model["resource"]["category"]] == "people"
    leaves = at >= 0 and doc[at].lemma_.lower() == "leave" and model["kind"] == "withdrawal"
    if not (leaves and near and same):
        return None
    made = gapping.like(model, candidate, "left")
    stated = {"kind": "deployment", "status": "in_place", "modality": "asserted"}
    return made | stated | {"date": None, "due": None}


def goes_as_well(
    candidate: Candidate, reading: Reading | None, earlier: Sequence[FactDict]
) -> bool:
    """Whether people follow those who were told right before to leave.

    "Sweden's 300 sailed on Monday. India's battalion is to follow this week."
    """
    if reading is None or not earlier or reading.word.lemma_.lower() != "follow":
        return False
    model = earlier[-1]
    near = candidate.noun.sent.start_char - model["evidence"]["sentence_end"] <= 1
    alone = reading.role == "nsubj" and not tree.children(reading.word, "obj")
    group = RESOURCE_GROUPS[candidate.kind.category]
    same = group == RESOURCE_GROUPS[model["resource"]["category"]]
    return near and alone and same and model["kind"] == "withdrawal"


def is_part_of_none(candidate: Candidate, earlier: Sequence[FactDict]) -> bool:
    """Whether a sum is part of one that is no contribution ("earned $5m, of which 2m is left")."""
    told = bool(earlier) and earlier[-1]["evidence"]["start"] >= candidate.noun.sent.start_char
    if money.is_of_which(candidate):
        return not told
    return gapping.is_of_them(candidate) and _is_of_others(candidate)


def _is_of_others(candidate: Candidate) -> bool:
    """Whether "of whom" stands for people who are no force ("30,000 rebels, of whom 760 are")."""
    before = candidate.noun.doc[candidate.noun.sent.start : candidate.start]
    counted = [token for token in before if tree.children(token, "nummod")]
    return bool(counted) and lemma(counted[-1]) in lists.sides | lists.visitors


def details_of(fact: FactDict, told: FactDict) -> bool:
    """Whether a fact gives the figure of what was told right before without one.

    "Police from Benin flew in on Wednesday. The plane carried 118 officers."
    """
    gap = fact["evidence"]["sentence_start"] - told["evidence"]["sentence_end"]
    givers = [{a["code"] for a in f["contributors"]} for f in (fact, told)]
    same = fact["status"] == told["status"] in ("arrived", "departed")
    group = RESOURCE_GROUPS[fact["resource"]["category"]]
    alike = (
        same and givers[0] == givers[1] and group == RESOURCE_GROUPS[told["resource"]["category"]]
    )
    return (
        alike
        and 0 <= gap <= 1
        and not has_figure(told["quantity"])
        and has_figure(fact["quantity"])
    )


def fills_limit(candidate: Candidate, stated: Stated, earlier: Sequence[FactDict]) -> bool:
    """Whether people in place are those of a mission whose limit was told right before.

    "The mission has authority for 2,600 police; about 900 are on the ground."
    """
    if stated[:2] != ("deployment", "in_place") or not earlier:
        return False
    limit = earlier[-1]
    near = candidate.noun.sent.start_char - limit["evidence"]["sentence_end"] <= 1
    group = RESOURCE_GROUPS[candidate.kind.category]
    same = group == RESOURCE_GROUPS[limit["resource"]["category"]] == "people"
    unmet = limit["kind"] == "strength" and limit["status"] != "actual"
    spoken = limit["evidence"]["sentence_start"]
    if any(f["contributors"] and f["evidence"]["sentence_start"] == spoken for f in earlier):
        return False  # "Togo promised 90 of the 2,000-strong force; about 40 are on the ground"
    return candidate.is_numbered and near and same and unmet and not limit["contributors"]


def share_out(facts: list[FactDict], doc: Doc) -> None:
    """Give each giver its own figure: "Finland and Belgium promised 250 and 400 respectively".

    Figures of one sort that stand side by side need no such word ("gave €3m and €1m").
    """
    told = [t.idx for t in doc if t.lower_ == "respectively"]
    text = doc.text  # put together anew by every access
    for start in dict.fromkeys(f["evidence"]["sentence_start"] for f in facts):
        inside = [f for f in facts if f["evidence"]["sentence_start"] == start]
        apart = any(start <= spot < inside[0]["evidence"]["sentence_end"] for spot in told)
        givers = inside[0]["contributors"]
        if not apart:  # "Niger and Togo have 450 and 300 there, and Mali 40"
            inside = inside[: len(givers)]
        same = all(f["contributors"] == givers for f in inside)
        if same and len(givers) == len(inside) > 1 and (apart or _side_by_side(inside, text)):
            for fact, giver in zip(inside, givers, strict=True):
                fact["contributors"] = [giver]


def _side_by_side(facts: Sequence[FactDict], text: str) -> bool:
    """Whether nothing but "and" stands between figures ("gave €3m and €1m")."""
    return all(
        text[one["evidence"]["end"] : other["evidence"]["start"]].strip(" ,") in ("", "and")
        for one, other in pairwise(facts)
    )
