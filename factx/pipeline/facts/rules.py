"""Candidates and their readings made into facts."""

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc

from factx.lexicon import lists
from factx.lexicon.resources import Resources
from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts import candidates, readings, statements
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, evidence
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.nouns import is_service, lemma, names_side
from factx.pipeline.facts.parts import (
    actors,
    details,
    missions,
    owners,
    places,
    resource,
    times,
    topics,
)
from factx.pipeline.facts.parts.places import Place
from factx.pipeline.facts.readings import Reading, changes
from factx.pipeline.facts.readings.scope import Rejection
from factx.pipeline.facts.series import choice, dating, gapping, linking, listing, packages, totals
from factx.pipeline.facts.statements import combat, filters, nowhere, spending, unnumbered
from factx.pipeline.facts.statements.case import Case


def extract(
    doc: Doc, resources: Resources, triggers: Triggers
) -> tuple[list[FactDict], list[dict[str, Any]]]:
    """Return the facts of a document and the figures that are none, with the reason."""
    names = Names.of(doc)
    facts: list[FactDict] = []
    rejections: list[dict[str, Any]] = []
    for candidate in candidates.find(doc, resources):
        made = _facts_of(candidate, facts, names, triggers, resources)
        if isinstance(made, Rejection):
            span = doc[candidate.start : candidate.end]
            rejections.append(
                {"start": span.start_char, "end": span.end_char, "reason": made.reason}
            )
        else:
            facts += made
    linking.share_out(facts, doc)
    kept = [fact for fact in complete(facts, doc, names) if not nowhere.is_nowhere(fact)]
    return choice.choose(kept), rejections


def _facts_of(
    candidate: Candidate,
    earlier: list[FactDict],
    names: Names,
    triggers: Triggers,
    resources: Resources,
) -> list[FactDict] | Rejection:
    """Return what a candidate states by itself, or by leaning on an earlier fact."""
    gapped = gapping.fact_like(candidate, earlier, names) if candidate.is_numbered else None
    leans = (candidate.elliptic and not gapping.is_subject(candidate)) or gapping.shares_verb(
        candidate, earlier, names
    )
    leans = leans and not gapping.is_of_them(candidate)
    if gapped and (leans or gapping.is_aside_of_them(candidate)):
        return gapped
    made = fact_of(candidate, names, triggers, resources, earlier)
    if isinstance(made, Rejection):
        if made.excluded:
            return made
        return gapped or _listed(candidate, earlier, names, resources) or made
    if not gapped or _says_as_much(made[0], gapped[0]):
        return made
    # What leans on the same verb leans on the whole list; a name beside a sum says the least.
    alike = made[0]["evidence"]["trigger"] == earlier[-1]["evidence"]["trigger"]
    return gapped if alike or made[0]["rule"] == "with" else made


def _says_as_much(made: FactDict, gapped: FactDict) -> bool:
    """Whether a fact names the same givers by itself as by leaning on another."""
    return [a["code"] for a in made["contributors"]] == [a["code"] for a in gapped["contributors"]]


def _listed(
    candidate: Candidate, earlier: list[FactDict], names: Names, resources: Resources
) -> list[FactDict] | None:
    """Return the fact of an item that only the fact right before it speaks for."""
    if not earlier or not candidate.is_numbered:
        return None
    item = listing.fact_like(candidate, earlier[-1], names, resources)
    item = item or linking.left_behind(candidate, earlier[-1])
    item = item or totals.fact_like(candidate, earlier[-1], names)
    item = item or listing.in_brackets(candidate, earlier[-1], names)
    return [item] if item is not None else None


def fact_of(
    candidate: Candidate,
    names: Names,
    triggers: Triggers,
    resources: Resources,
    earlier: Sequence[FactDict] = (),
) -> list[FactDict] | Rejection:
    """Return the facts that a candidate states after `earlier` ones, or why it states none."""
    candidate = linking.as_told(candidate, earlier)
    other = _something_else(candidate, resources, earlier)
    if other is not None:
        return Rejection(other, excluded=True)
    found = readings.read(candidate, triggers)
    reading = found if isinstance(found, Reading) else None
    givers = actors.contributors(candidate, reading, names)
    if isinstance(found, Rejection) and found.excluded:
        return found
    inside = packages.contents(candidate, reading, givers, earlier)
    if inside is None:
        told = _stated(candidate, found, givers, names, triggers, earlier)
        if isinstance(told, Rejection):
            return told
        stated = told
    else:
        stated, givers = inside
    home = filters.comes_home(candidate, reading, stated, givers, names)
    home = home or filters.goes_last(candidate, reading, stated)
    out = filters.sets_out(reading, stated, givers, names)
    stated = _seen_from_home(stated, home=home, out=out)
    if linking.goes_as_well(candidate, reading, earlier):
        stated = ("withdrawal", "planned" if stated[0] == "pledge" else "done", stated[2])
    if not givers and linking.fills_limit(candidate, stated, earlier):
        stated = ("strength", "actual", stated[2])
    if stated[0] == "strength":
        givers = []
    # Where those had been who come home is left to the topic.
    place = None if home else places.destination(candidate, reading, names, givers)
    place = None if out and _is_own(place, givers) else place
    givers = givers or _taken_up(candidate, reading, stated, earlier, place)
    nowhere = _nowhere(candidate, reading, stated, givers, place, names)
    if nowhere is not None:
        return Rejection(nowhere)
    made = _filled(candidate, reading, stated, givers, place, names, resources)
    apart = not candidate.is_numbered or gapping.is_each(candidate, reading)
    if apart and len(givers) > 1:
        return [{**made, "contributors": [giver]} for giver in givers]
    return [made]


def _is_own(place: places.Place | None, givers: list[Actor]) -> bool:
    """Whether a place belongs to a giver, who sets out from there."""
    return place is not None and place["code"] in {giver["code"] for giver in givers}


def _seen_from_home(stated: statements.Stated, *, home: bool, out: bool) -> statements.Stated:
    """Return what is stated with those who come home taken back, and those who set out sent."""
    if home:
        return ("withdrawal", "planned" if stated[0] == "pledge" else "done", stated[2])
    if out:
        kind, status = ("deployment", "departed") if stated[1] == "done" else ("pledge", "planned")
        return (kind, status, stated[2])
    return stated


def _stated(
    candidate: Candidate,
    found: Reading | Rejection,
    givers: list[Actor],
    names: Names,
    triggers: Triggers,
    earlier: Sequence[FactDict],
) -> statements.Stated | Rejection:
    """Return kind, status and modality of a candidate, or why it states nothing."""
    reading = found if isinstance(found, Reading) else None
    if reading is None:
        refusal = filters.refusal_of_phrase(candidate, givers)
    else:
        case = Case(candidate, reading, givers, names, triggers)
        refusal = filters.refusal(case) or unnumbered.refusal(case)
    if refusal is not None:
        return Rejection(refusal)
    stated = statements.state(candidate, reading, givers, names, triggers, earlier)
    if stated is None:
        return found if isinstance(found, Rejection) else Rejection("says nothing by itself")
    return stated


def _something_else(
    candidate: Candidate, resources: Resources, earlier: Sequence[FactDict]
) -> str | None:
    """Return why a figure counts something else, whatever governs it, or None."""
    others = lists.sides | lists.visitors
    if names_side(candidate.noun, others, resources) or statements.members(candidate) & others:
        return "counts a side that is nobody's contribution"
    if combat.is_of_front(candidate):
        return "counts a front that is nobody's contribution"
    if linking.is_part_of_none(candidate, earlier):
        return "is a part of what is no contribution"
    return spending.by_its_words(candidate)


def _taken_up(
    candidate: Candidate,
    reading: Reading | None,
    stated: statements.Stated,
    earlier: Sequence[FactDict],
    place: Place | None,
) -> list[Actor]:
    """Return the giver that a figure takes over, where its own clause counts no givers."""
    nouns = actors.givers(reading, candidate) if reading is not None else []
    counted = any(lemma(noun) in details.COUNTED_GIVERS for noun in nouns)
    return [] if counted or stated[0] == "strength" else linking.taken_up(candidate, earlier, place)


def _nowhere(
    candidate: Candidate,
    reading: Reading | None,
    stated: statements.Stated,
    givers: list[Actor],
    place: Place | None,
    names: Names,
) -> str | None:
    """Return why a candidate says too little of who and where, or None."""
    if reading is not None:
        size = stated[0] == "strength"
        reason = None if size else nowhere.of_nobody(candidate, reading, givers, place)
        reason = reason or (
            nowhere.at_home(candidate, reading) if place is None and not size else None
        )
        if reason is not None:
            return reason
    if stated[0] == "strength" and (
        _is_home_force(candidate, reading) or _counts_nation(candidate, reading, names)
    ):
        return "is the size of a service at home"
    codes = {a["code"] for a in givers}
    if reading is None and stated[0] == "deployment" and place and place["code"] in codes:
        return "is at home"
    kind, frame = stated[0], reading.frame if reading is not None else ""
    if not candidate.is_numbered:
        if not givers:
            return "has neither a figure nor a contributor"
        if kind != "withdrawal" and places.is_home(candidate, reading, names, codes):
            return "is at home"
    bare = (
        (kind == "deployment" or frame in ("joined", "carry"))
        and not givers
        and place is None
        and candidate.is_numbered
    )
    coming = kind == "deployment" and frame in nowhere.COMING
    near = missions.near(candidate, names)
    if bare and not (candidate.is_money or coming or near):
        return "names neither a contributor nor a place"
    return None


def _is_home_force(candidate: Candidate, reading: Reading | None) -> bool:
    """Whether a strength is that of an army or police at home ("a security force of 150,000")."""
    nouns = [candidate.noun, candidate.top]
    if reading is not None:
        nouns += [changes.core(reading.thing)] if reading.thing is not None else []
        nouns += tree.subjects(reading.word) if reading.frame == "number" else []
        nouns += tree.subjects(reading.word) if reading.word.lemma_ == "have" else []
    return any(is_service(noun) for noun in nouns)


def _counts_nation(candidate: Candidate, reading: Reading | None, names: Names) -> bool:
    """Whether "the number" is that of one country's people told right before.

    "The army has trained 900 Malian soldiers. The number will reach 4,000 in May."
    """
    told = tree.subjects(reading.word) if reading is not None else []
    bare = any(lemma(n) in lists.numbers and changes.core(n) == n for n in told)
    return bare and owners.is_of_nation(candidate, names)


def _filled(
    candidate: Candidate,
    reading: Reading | None,
    stated: statements.Stated,
    givers: list[Actor],
    place: Place | None,
    names: Names,
    resources: Resources,
) -> FactDict:
    """Return the fields of a fact; "rule" and "frame" say how its trigger was found and read."""
    doc = candidate.noun.doc
    kind, status, modality = stated
    when, due = times.dates(candidate, reading, kind, status, names)
    frame = reading.frame if reading is not None else ""
    if frame == "reach" and status in ("actual", "in_place"):
        when = due = None  # "the arrival on Friday of 90 men brings the force to 800"
    ahead = times.is_ahead(when, doc) or times.is_ahead(due, doc)
    if ahead and kind != "strength" and reading and reading.clause.time in ("present", "ongoing"):
        # "take their soldiers home in January", said in December
        kind, status = reading.trigger.frame.meaning["future"]
        when, due = (None, due or when) if times.is_ahead(when, doc) else (when, due)
    word = reading.word if reading is not None else candidate.top
    count = None
    if not givers:
        count = details.contributor_count(candidate, reading, names)
    return {
        "kind": kind,
        "status": status,
        "modality": modality,
        "contributors": givers,
        "quantity": candidate.quantity,
        "resource": {
            "category": candidate.kind.category,
            "name": resource.name(candidate, resources, names),
            "currency": candidate.currency,
        },
        "additional": resource.is_additional(candidate, resources),
        "destination": place,
        "contributor_count": count,
        "mission": missions.near(candidate, names),
        "date": when,
        "due": due,
        "attributed_to": details.attributed_to(candidate, reading),
        "purpose": details.purpose(candidate, reading, doc),
        "evidence": evidence(candidate, word.text),
        "rule": reading.rule if reading is not None else "phrase",
        "frame": frame,
        "elliptic": candidate.elliptic,
        "local": places.is_local(candidate, reading),
        "crosses": places.crosses(reading),
    }


def complete(facts: list[FactDict], doc: Doc, names: Names) -> list[FactDict]:
    """Fill in what the document makes clear: mission and destination."""
    mission = missions.of_document(doc)
    topic = topics.topic(doc, facts)
    theatres = missions.theatres(doc)
    dating.inherit(facts, doc, names)
    resource.settle_categories(facts)
    for fact in facts:
        near = fact["mission"]
        told = near or mission
        where = theatres.get(told["start"]) if told is not None else None
        if where is not None and topic is not None and where["code"] == topic["code"]:
            where = topic  # its own name says it better than the mission's
        codes = {a["code"] for a in fact["contributors"]}
        # A mission beside a fact says where it is; one told elsewhere only where nothing else does.
        for place in (where, topic) if near else (topic, where):
            if fact["destination"] is None and place is not None and place["code"] not in codes:
                fact["destination"] = place
        fact["mission"] = told
        fact["home"] = topic is not None and codes == {topic["code"]}
    return facts
