"""Candidates and their readings made into facts, and the choice among them."""

from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc, Token

from factx.lexicon.resources import Resources
from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts import (
    actors,
    candidates,
    clauses,
    details,
    filters,
    gapping,
    linking,
    places,
    readings,
    times,
)
from factx.pipeline.facts.actors import Names
from factx.pipeline.facts.candidates import Candidate, lemma
from factx.pipeline.facts.readings import Reading, Rejection
from factx.records.fact import Kind, Status
from factx.records.values import RESOURCE_GROUPS

FactDict = dict[str, Any]


def extract(
    doc: Doc, resources: Resources, triggers: Triggers
) -> tuple[list[FactDict], list[dict[str, Any]]]:
    """Return the facts of a document and the figures that are none, with the reason."""
    names = Names.of(doc)
    facts: list[FactDict] = []
    rejections: list[dict[str, Any]] = []
    for candidate in candidates.find(doc, resources):
        made = fact_of(candidate, names, triggers, resources)
        if isinstance(made, Rejection) and candidate.is_numbered:
            made = gapping.fact_like(candidate, facts, names) or made
        if isinstance(made, Rejection):
            span = doc[candidate.start : candidate.end]
            rejections.append(
                {"start": span.start_char, "end": span.end_char, "reason": made.reason}
            )
        else:
            facts += [linking.take_over(fact, facts, candidate) for fact in made]
    linking.share_out(facts, doc)
    return choose(complete(facts, doc, names)), rejections


def fact_of(
    candidate: Candidate, names: Names, triggers: Triggers, resources: Resources
) -> list[FactDict] | Rejection:
    """Return the facts that a candidate states, or why it states none."""
    if any(lemma(t) in triggers.sides for t in _phrase(candidate)):
        return Rejection("counts a side that is nobody's contribution")
    found = readings.read(candidate, triggers)
    reading = found if isinstance(found, Reading) else None
    givers = actors.contributors(candidate, reading, names, triggers)
    if isinstance(found, Rejection) and found.excluded:
        return found
    refusal = filters.refusal(candidate, reading, givers, triggers)
    if refusal is not None:
        return Rejection(refusal)
    stated = _stated(candidate, reading, givers, triggers)
    if stated is None:
        return found if isinstance(found, Rejection) else Rejection("says nothing by itself")
    kind, status, modality = stated
    if kind == "strength":
        givers = []
    word = reading.word if reading is not None else candidate.top
    if not candidate.is_numbered and not givers:
        return Rejection("has neither a figure nor a contributor")
    doc = candidate.noun.doc
    codes = {a["code"] for a in givers}
    place = places.destination(candidate, reading, names, codes)
    if reading is not None and place is None and filters.is_own_service(candidate, reading):
        return Rejection("says how many there are, and not where")
    if not candidate.is_numbered and reading is not None:
        if place is None and reading.trigger.frame.name in ("stay", "arrive", "joined"):
            return Rejection("has neither a figure nor a place")
        if kind != "withdrawal" and places.is_home(candidate, reading, names, codes):
            return Rejection("is at home")
    when, due = times.dates(candidate, reading, doc)
    base: FactDict = {
        "kind": kind,
        "status": status,
        "modality": modality,
        "contributors": givers,
        "contributor_count": None
        if givers
        else details.contributor_count(candidate, reading, list(doc.spans["factx_quantities"])),
        "quantity": candidate.quantity,
        "resource": {
            "category": candidate.kind.category,
            "name": resource_name(candidate, resources),
            "currency": candidate.currency,
        },
        "additional": is_additional(candidate, resources),
        "destination": place,
        "mission": places.mission_near(candidate, reading, names),
        "date": when,
        "due": due,
        "attributed_to": details.attributed_to(candidate, reading),
        "purpose": details.purpose(candidate, reading, doc),
        "evidence": candidates.evidence(candidate, word.text),
        "rule": reading.rule if reading else "phrase",
    }
    if not givers and place is None and base["mission"] is None and kind == "deployment":
        if candidate.kind.category != "funds" and candidate.is_numbered:
            return Rejection("names neither a contributor nor a place")
    apart = not candidate.is_numbered or gapping.is_each(candidate, reading)
    if apart and len(givers) > 1:
        return [{**base, "contributors": [giver]} for giver in givers]
    return [base]


def _phrase(candidate: Candidate) -> list[Token]:
    return [
        candidate.noun,
        *(c for c in candidate.noun.children if tree.base(c) in ("amod", "compound")),
    ]


Stated = tuple[str, str, str]


def _stated(
    candidate: Candidate,
    reading: Reading | None,
    givers: list[actors.Actor],
    triggers: Triggers,
) -> Stated | None:
    """Return kind, status and modality of a candidate, or None where nothing states them."""
    countries = any(g["type"] == "country" for g in givers)
    if candidate.strong and not countries:
        return _strength(candidate, reading, triggers)
    if reading is None:
        stated_by_phrase = candidate.is_numbered and bool(givers)
        if candidate.kind.weak or candidate.quantity["percent"] is not None:
            return None
        if candidate.elliptic and not tree.children(candidate.noun, "nmod:poss"):
            return None
        people = candidate.kind.category in ("troops", "police") or candidate.kind.group
        if stated_by_phrase and people and candidate.kind.category != "equipment":
            if _will_act(candidate.top):
                return ("pledge", "planned", "asserted")
            return ("deployment", "in_place", "asserted")
        return None
    if any(lemma(noun) in triggers.authorizers for noun in actors.givers(reading, candidate)):
        return ("strength", "authorized", reading.clause.modality)
    if reading.trigger.frame.name in ("number", "reach"):
        if countries:
            return ("deployment", "in_place", reading.clause.modality)
        return _strength(candidate, reading, triggers)
    kind, status = reading.trigger.frame.meaning[reading.clause.time]
    named = triggers.nouns.get(lemma(candidate.noun), ())
    if candidate.currency and any(trigger.frame.name == "pledge" for trigger in named):
        kind, status = "pledge", "promised"  # "received $5 million in commitments"
    if reading.trigger.frame.name == "increase":
        kind, status = _raised(reading, triggers) or (kind, status)
    if kind == "pledge" and reading.clause.status:
        status = reading.clause.status
    return (kind, status, reading.clause.modality)


def _raised(reading: Reading, triggers: Triggers) -> tuple[Kind, Status] | None:
    """Return what "raised its offer to 800" states: the offer is the thing, not the raising."""
    for noun in tree.children(reading.word, "obj"):
        for trigger in triggers.nouns.get(lemma(noun), ()):
            if trigger.frame.name in ("pledge", "offer"):
                return trigger.frame.meaning["past"]
    return None


def _will_act(noun: Token) -> bool:
    """Whether a noun is the subject of something yet to come ("the 220 troops will support")."""
    head = tree.governor(noun)
    return (
        head is not None
        and tree.base(noun) == "nsubj"
        and any(a.lower_ in clauses.FUTURE for a in tree.auxiliaries(head))
    )


def _strength(candidate: Candidate, reading: Reading | None, triggers: Triggers) -> Stated:
    """Return the strength that a figure gives: authorized, planned or actual."""
    words = {t.lower_ for t in _phrase(candidate)}
    above = tree.governor(candidate.top)
    if above is not None:
        words |= {t.lower_ for t in above.children if tree.base(t) in ("amod", "acl")}
    modality = reading.clause.modality if reading is not None else "asserted"
    if reading is not None:
        words |= {reading.word.lemma_.lower()}
    if words & triggers.authorized:
        return ("strength", "authorized", modality)
    if words & triggers.planned or (reading is not None and reading.clause.time == "future"):
        return ("strength", "planned", modality)
    return ("strength", "actual", modality)


def resource_name(candidate: Candidate, resources: Resources) -> str | None:
    """Return the resource as written, without figure, determiner, demonym and "more"."""
    if candidate.elliptic and candidate.antecedent is None:
        return None
    if candidate.currency and candidate.kind.category == "funds" and candidate.noun.pos_ != "NOUN":
        return None
    noun = candidate.antecedent or candidate.noun
    start = candidates.phrase_start(noun)
    doc = noun.doc
    skip = resources.additional | resources.unnumbered
    named = {
        i
        for span in doc.spans.get("factx_names", ())
        for i in range(span.start, span.end)
        if not span.start <= noun.i < span.end
    }
    while start < noun.i and (
        candidate.start <= start < candidate.end
        or doc[start].like_num
        or start in named
        or doc[start].lower_ in skip
        or doc[start].is_punct
    ):
        start += 1
    return str(doc[start : noun.i + 1].text)


def is_additional(candidate: Candidate, resources: Resources) -> bool:
    """Whether the figure comes on top of an earlier one ("another 600", "217 more")."""
    doc = candidate.noun.doc
    words = [t.lower_ for t in doc[candidate.start : candidate.end]]
    if any(w in ("additional", "another", "extra", "further") for w in words):
        return True
    near = [*candidate.noun.children, *candidate.top.children]
    if any(
        t.lower_ in resources.additional and tree.base(t) in ("amod", "det", "advmod", "nummod")
        for t in near
        if not candidate.start <= t.i < candidate.end
    ):
        return True
    before = doc[candidate.start - 1].lower_ if candidate.start > 0 else ""
    return before in ("another", "additional", "further", "extra")


def complete(facts: list[FactDict], doc: Doc, names: Names) -> list[FactDict]:
    """Fill in what the document makes clear: mission and destination."""
    mission = places.mission_of_document(doc)
    giving = {a["code"] for fact in facts for a in fact["contributors"]}
    topic = places.topic(doc, giving)
    _inherit_dates(facts)
    for fact in facts:
        fact["mission"] = fact["mission"] or mission
        if fact["destination"] is None and topic is not None:
            codes = {a["code"] for a in fact["contributors"]}
            if topic["code"] not in codes:
                fact["destination"] = topic
    return facts


def _inherit_dates(facts: list[FactDict]) -> None:
    """Date a noun that takes up an earlier event: "The new arrivals were 75 Guatemalans"."""
    for i, fact in enumerate(facts):
        if fact["date"] is not None or fact["rule"] != "composition":
            continue
        codes = {a["code"] for a in fact["contributors"]}
        for earlier in reversed(facts[:i]):
            same = (earlier["kind"], earlier["status"]) == (fact["kind"], fact["status"])
            if same and earlier["date"] and codes & {a["code"] for a in earlier["contributors"]}:
                fact["date"] = earlier["date"]
                break


def choose(facts: Iterable[FactDict]) -> list[FactDict]:
    """Keep one fact per statement: repeats go, and so do unnumbered echoes of numbered facts."""
    ordered = sorted(facts, key=lambda f: (f["evidence"]["start"], f["evidence"]["end"]))
    numbered = [f for f in ordered if _is_numbered(f)]
    kept: list[FactDict] = []
    seen: set[tuple[object, ...]] = set()
    for fact in ordered:
        key = _identity(fact)
        if key in seen or (not _is_numbered(fact) and _echoes(fact, numbered)):
            continue
        seen.add(key)
        kept.append(fact)
    return kept


def _is_numbered(fact: FactDict) -> bool:
    quantity = fact["quantity"]
    return any(quantity[k] is not None for k in ("value", "low", "high", "percent"))


def _identity(fact: FactDict) -> tuple[object, ...]:
    quantity, place = fact["quantity"], fact["destination"]
    codes = tuple(sorted(a["code"] for a in fact["contributors"]))
    figure = tuple(quantity[k] for k in ("value", "low", "high", "percent"))
    date = None
    if not _is_numbered(fact) and fact["date"]:
        date = fact["date"]["edtf"]
    return (
        fact["kind"], codes, figure, RESOURCE_GROUPS[fact["resource"]["category"]],
        place["code"] or place["name"] if place else None, date,
        fact["resource"]["currency"],
    )  # fmt: skip


def _echoes(fact: FactDict, numbered: list[FactDict]) -> bool:
    codes = {a["code"] for a in fact["contributors"]}
    group = RESOURCE_GROUPS[fact["resource"]["category"]]
    place = fact["destination"]["code"] if fact["destination"] else None
    date = fact["date"]["edtf"] if fact["date"] else None
    for other in numbered:
        if other["kind"] != fact["kind"]:
            continue
        if not codes & {a["code"] for a in other["contributors"]}:
            continue
        if RESOURCE_GROUPS[other["resource"]["category"]] != group:
            continue
        if (other["destination"]["code"] if other["destination"] else None) != place:
            continue
        if (other["date"]["edtf"] if other["date"] else None) == date:
            return True
    return False
