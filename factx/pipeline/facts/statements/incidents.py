"""Incidents: comings and goings that news tells of and that nobody contributed."""

from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings import Reading
from factx.pipeline.facts.readings.scope import ONWARD
from factx.pipeline.facts.statements import errands
from factx.pipeline.facts.statements.case import Case

#: Frames of coming and going.
MOVING = frozenset({"arrive", "depart", "leave", "joined"})

#: What supplies things that are bought ("arms deals have supplied 12 helicopters").
SALES = errands.DEALS | {"export"}

#: What ships and lorries bring that come to help.
GOODS = frozenset(
    {"food", "rice", "wheat", "grain", "flour", "water", "medicine", "vaccine", "tent", "blanket",
     "supply", "weapon", "ammunition", "soldier", "equipment"}
)  # fmt: skip

#: What a ship or a plane does to a border, and what lies behind it: an incident.
CROSSING = frozenset({"cross", "enter", "violate", "stray", "intrude"})
LIMITS = frozenset({"water", "airspace", "line"})


def refusal(case: Case) -> str | None:
    """Return what people or things come for that is no effort, if it shows."""
    word = case.reading.word
    beside = [*tree.children(word, "obj"), *(n for p, n in tree.obliques(word) if p == "to")]
    if word.lemma_ == "add" and any(lemma(n) in case.triggers.excluded_nouns for n in beside):
        return "is added to a toll"
    if case.frame in MOVING and _is_habit(case.reading):
        return "happens again and again"
    return _of_things(case) if case.candidate.kind.category == "equipment" else None


def _is_habit(reading: Reading) -> bool:
    """Whether people or things come "each day" or "every month"."""
    times = tree.children(reading.word, "obl")
    return any(c.lower_ in ("each", "every") for noun in times for c in noun.children)


def _of_things(case: Case) -> str | None:
    """Return why ships, planes and the like are told of that nobody sends, or None."""
    candidate, reading = case.candidate, case.reading
    word = reading.word
    if any(lemma(noun) in SALES | case.triggers.strikes for noun in case.giving):
        return "is sold or fired"
    onward = [p for p, _ in (*tree.obliques(word), *tree.obliques(candidate.noun))]
    if reading.trigger.lemma == "fly" and reading.role == "obj" and not ONWARD & set(onward):
        return "is only flown"
    crossed = [*tree.children(word, "obj"), *(n for _, n in tree.obliques(word))]
    strayed = candidate.is_article or any(lemma(n) in LIMITS for n in crossed)
    if word.lemma_ in CROSSING and candidate.is_numbered and strayed:
        return "only crosses a border"
    if not case.givers and case.frame in MOVING and not _among_efforts(candidate, case.triggers):
        return "comes for no effort"
    return None


def _among_efforts(candidate: Candidate, triggers: Triggers) -> bool:
    """Whether the sentence tells of relief or of forces ("five planes with tents arrived")."""
    told = triggers.efforts | triggers.forces | triggers.trusts | GOODS
    return any(lemma(token) in told for token in candidate.noun.sent)
