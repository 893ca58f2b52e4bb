"""The fields of a fact, from its own clause and then from the rest of the document."""

from spacy.tokens import Doc

from factx.lexicon.resources import Resources
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, Stated, evidence
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.parts import details, missions, places, resource, times, topics
from factx.pipeline.facts.parts.places import Place
from factx.pipeline.facts.readings import Reading
from factx.pipeline.facts.series import dating


def filled(
    candidate: Candidate,
    reading: Reading | None,
    stated: Stated,
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
        "additional": resource.is_additional(candidate),
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
