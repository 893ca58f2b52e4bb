"""Missions: the one named beside a candidate, the one of a document, and where they work."""

from typing import Any

from spacy.tokens import Doc, Span

from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import Names, as_actor
from factx.pipeline.facts.parts.places import Place

#: A mission as facts tell it.
Mission = dict[str, Any]


def near(candidate: Candidate, names: Names) -> Mission | None:
    """Return the mission named in the candidate's own sentence, if there is one."""
    for token in candidate.noun.sent:
        found = names.details(token)
        if found is not None and found[1]["type"] == "mission":
            return _as_mission(*found)
    return None


def _as_mission(span: Span, details: dict[str, Any]) -> Mission:
    """Return a name as a mission, called as the document calls it."""
    return {
        "name": span.text,
        "code": details["code"],
        "start": span.start_char,
        "end": span.end_char,
    }


def theatres(doc: Doc) -> dict[int, Place]:
    """Return the countries that missions of the lexicon work in, by where their names start."""
    found: dict[int, Place] = {}
    for span in doc.spans.get("factx_names", ()):
        place = span._.factx_name.get("place")
        if place:
            found[span.start_char] = as_actor(span, place)
    return found


def of_document(doc: Doc) -> Mission | None:
    """Return the one mission that the document names, if it names no other."""
    found: dict[str, Mission] = {}
    for key, attribute in (("factx_names", "factx_name"), ("factx_mentions", "factx_referent")):
        for span in doc.spans.get(key, ()):
            details = span._.get(attribute)
            if details["type"] == "mission":
                found.setdefault(details["code"] or span.text, _as_mission(span, details))
    return next(iter(found.values())) if len(found) == 1 else None
