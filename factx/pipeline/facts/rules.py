"""Candidates and their readings made into facts."""

from collections.abc import Sequence

from factx.lexicon import lists
from factx.lexicon.resources import Resources
from factx.lexicon.triggers import Triggers
from factx.pipeline.facts import filling, readings, statements
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, Stated
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.nouns import lemma, names_side
from factx.pipeline.facts.parts import actors, details, places
from factx.pipeline.facts.parts.places import Place
from factx.pipeline.facts.readings import Reading
from factx.pipeline.facts.readings.scope import Rejection
from factx.pipeline.facts.series import gapping, linking, listing, packages, totals
from factx.pipeline.facts.statements import combat, filters, nowhere, spending, unnumbered
from factx.pipeline.facts.statements.case import Case

#: Of a figure that no rule reads.
UNKNOWN = Rejection("counts nothing that the lexicon has")


def all_of(
    found: Sequence[Candidate], names: Names, triggers: Triggers, resources: Resources
) -> list[list[FactDict] | Rejection]:
    """Return what each candidate of a document states, in text order, or why it states nothing."""
    facts: list[FactDict] = []
    told: list[list[FactDict] | Rejection] = []
    for candidate in found:
        made: list[FactDict] | Rejection = UNKNOWN
        if candidate.known:
            made = facts_of(candidate, facts, names, triggers, resources)
        if not isinstance(made, Rejection):
            facts += made
        told.append(made)
    return told


def facts_of(
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
        return [gapped]
    made = fact_of(candidate, names, triggers, resources, earlier)
    if isinstance(made, Rejection):
        if made.excluded:
            return made
        leaning = gapped or _listed(candidate, earlier, names, resources)
        return [leaning] if leaning else made
    if not gapped or _says_as_much(made[0], gapped):
        return made
    # What leans on the same verb leans on the whole list; a name beside a sum says the least.
    alike = made[0]["evidence"]["trigger"] == earlier[-1]["evidence"]["trigger"]
    return [gapped] if alike or made[0]["rule"] == "with" else made


def _says_as_much(made: FactDict, gapped: FactDict) -> bool:
    """Whether a fact names the same givers by itself as by leaning on another."""
    return [a["code"] for a in made["contributors"]] == [a["code"] for a in gapped["contributors"]]


def _listed(
    candidate: Candidate, earlier: list[FactDict], names: Names, resources: Resources
) -> FactDict | None:
    """Return the fact of an item that only the fact right before it speaks for."""
    if not earlier or not candidate.is_numbered:
        return None
    item = listing.fact_like(candidate, earlier[-1], names, resources)
    item = item or linking.left_behind(candidate, earlier[-1])
    item = item or totals.fact_like(candidate, earlier[-1], names)
    return item or listing.in_brackets(candidate, earlier[-1], names)


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
        stated = _taken_back(stated)
    if not givers and linking.fills_limit(candidate, stated, earlier):
        stated = Stated("strength", "actual", stated.modality)
    if stated.kind == "strength":
        givers = []
    # Where those had been who come home is left to the topic.
    place = None if home else places.destination(candidate, reading, names, givers)
    place = None if out and _is_own(place, givers) else place
    givers = givers or _taken_up(candidate, reading, stated, earlier, place)
    refusal = nowhere.refusal(candidate, reading, stated, givers, place, names)
    if refusal is not None:
        return Rejection(refusal)
    made = filling.filled(candidate, reading, stated, givers, place, names, resources)
    apart = not candidate.is_numbered or gapping.is_each(candidate, reading)
    if apart and len(givers) > 1:
        return [{**made, "contributors": [giver]} for giver in givers]
    return [made]


def _is_own(place: places.Place | None, givers: list[Actor]) -> bool:
    """Whether a place belongs to a giver, who sets out from there."""
    return place is not None and place["code"] in {giver["code"] for giver in givers}


def _seen_from_home(stated: Stated, *, home: bool, out: bool) -> Stated:
    """Return what is stated with those who come home taken back, and those who set out sent."""
    if home:
        return _taken_back(stated)
    if out:
        left = stated.status == "done"
        kind, status = ("deployment", "departed") if left else ("pledge", "planned")
        return Stated(kind, status, stated.modality)
    return stated


def _taken_back(stated: Stated) -> Stated:
    """Return a sending as a withdrawal: planned where it is only promised."""
    status = "planned" if stated.kind == "pledge" else "done"
    return Stated("withdrawal", status, stated.modality)


def _stated(
    candidate: Candidate,
    found: Reading | Rejection,
    givers: list[Actor],
    names: Names,
    triggers: Triggers,
    earlier: Sequence[FactDict],
) -> Stated | Rejection:
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
    stated: Stated,
    earlier: Sequence[FactDict],
    place: Place | None,
) -> list[Actor]:
    """Return the giver that a figure takes over, where its own clause counts no givers."""
    nouns = actors.givers(reading, candidate) if reading is not None else []
    counted = any(lemma(noun) in details.COUNTED_GIVERS for noun in nouns)
    if counted or stated.kind == "strength":
        return []
    return linking.taken_up(candidate, earlier, place)
