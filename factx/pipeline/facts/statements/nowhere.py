"""What leads nowhere: forces only had, or at work at home, and what is given there."""

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, Stated, has_figure
from factx.pipeline.facts.names import Actor, Names
from factx.pipeline.facts.nouns import is_foreign, is_service, lemma
from factx.pipeline.facts.parts import missions, owners, places
from factx.pipeline.facts.parts.places import Place
from factx.pipeline.facts.readings import Reading, changes
from factx.pipeline.facts.statements import filters, spending

#: What speaks against a fact that `is_nowhere`.
REASON = "leads nowhere, as far as the document tells"

#: What speaks against a figure of which too little is told.
NEITHER = "names neither a contributor nor a place"

#: Frames of those who come, whose place the rest of the document may tell.
COMING = frozenset({"arrive", "depart", "joined", "send", "land", "carry"})

#: Frames that say nothing without a figure, unless the document says where.
PLACED = frozenset({"stay", "serve", "arrive", "joined", "increase"})

#: Forces so large that only a word for where says that they are abroad: those kept, those had.
KEPT, LARGE = 100_000, 10_000


#: Fewer people, of whom only a nation is told, are those of an incident.
FEW = 10

#: Ways to find a reading that hold for people of a named contributor only.
NATIONAL = frozenset({"inverted", "doing", "brought"})


def refusal(
    candidate: Candidate,
    reading: Reading | None,
    stated: Stated,
    givers: list[Actor],
    place: Place | None,
    names: Names,
) -> str | None:
    """Return why a candidate says too little of who and where, or None."""
    kind = stated.kind
    size, codes = kind == "strength", {a["code"] for a in givers}
    if reading is None:
        if kind == "deployment" and place and place["code"] in codes:
            return "is at home"
    elif not size:
        reason = _of_nobody(candidate, reading, givers, place)
        reason = reason or (_at_home(candidate, reading) if place is None else None)
        if reason is not None:
            return reason
    if size and (_is_home_force(candidate, reading) or _counts_nation(candidate, reading, names)):
        return "is the size of a service at home"
    if not candidate.is_numbered:
        return _of_mention(candidate, reading, kind, codes, names)
    bare = not givers and place is None and not candidate.is_money
    if bare and _needs_name(kind, reading) and not missions.near(candidate, names):
        return NEITHER
    return None


def _of_mention(
    candidate: Candidate, reading: Reading | None, kind: str, codes: set[str], names: Names
) -> str | None:
    """Return why a mention without a figure says too little, or None."""
    if not codes:
        return "has neither a figure nor a contributor"
    if kind != "withdrawal" and places.is_home(candidate, reading, names, codes):
        return "is at home"
    return None


def _needs_name(kind: str, reading: Reading | None) -> bool:
    """Whether a way of telling needs a giver or a place beside it."""
    frame = reading.frame if reading is not None else ""
    return frame not in COMING if kind == "deployment" else frame in ("joined", "carry")


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


def _of_nobody(
    candidate: Candidate, reading: Reading, givers: list[Actor], place: Place | None
) -> str | None:
    """Return why a way of telling that only holds for people of a nation does not hold here."""
    presents = reading.trigger.lemma.endswith(" with") and reading.frame != "collect"
    fled = filters.is_in_flight(candidate, reading)
    acting = reading.frame in ("act", "plan")
    national = reading.rule in NATIONAL and not is_foreign(candidate.noun)
    if not givers and (national or presents or fled or acting):
        return "is told of nobody's people"
    if reading.rule == "brought" and place and place["code"] in {a["code"] for a in givers}:
        return "is told of what is moved at home"
    if reading.rule == "doing" and (place is None or reading.clause.modality != "asserted"):
        return "is told of people somewhere"
    return None


def _at_home(candidate: Candidate, reading: Reading) -> str | None:
    """Return why a fact that leads nowhere is a matter of home."""
    if filters.is_own_service(candidate, reading):
        return "says how many there are, and not where"
    if reading.frame == "have" and lemma(candidate.noun) in lists.practising:
        return "says how many there are, and not where"  # "Liberia had 51 doctors"
    if spending.is_at_home(candidate, reading) or _is_for_its_own(candidate, reading):
        return "is spent at home"
    return None


def _is_for_its_own(candidate: Candidate, reading: Reading) -> bool:
    """Whether something is given to those at home ("offered $5 million to its farmers")."""
    if candidate.kind.category not in ("funds", "equipment"):
        return False  # "sent 10,000 soldiers to its border"
    goals = [n for p, n in tree.obliques(reading.word) + tree.obliques(candidate.top) if p == "to"]
    return any(
        tree.base(owner) == "nmod"
        and owner.lower_ in ("its", "their")
        and lemma(goal) not in lists.away
        for goal in goals
        for owner in goal.children
    )


def is_nowhere(fact: FactDict) -> bool:
    """Whether an army or a police only does something, and not even the document says where."""
    figure = has_figure(fact["quantity"])
    local = fact["local"] and fact["kind"] != "withdrawal"
    if not figure and (fact["frame"] in PLACED or local):
        crosses = fact["crosses"] and fact["resource"]["category"] != "equipment"
        return fact["destination"] is None and not crosses
    entered = fact["frame"] == "arrive" and fact["evidence"]["trigger"].lower().startswith("enter")
    sent = fact["frame"] == "send" and fact["kind"] == "deployment" and not figure
    if (entered or sent) and fact["destination"] is None:
        return True
    if _is_at_disposal(fact) or _is_at_work_at_home(fact):
        return True
    given = fact["kind"] in ("deployment", "pledge") and fact["resource"]["category"] != "funds"
    if given and fact["home"] and fact["destination"] is None:
        return True  # "In Sukkur the Pakistani army put 60,000 soldiers to work"
    countries = all(actor["type"] == "country" for actor in fact["contributors"])
    somewhere = fact["destination"] is not None or fact["mission"] is not None
    if given and fact["rule"] == "count" and fact["contributors"] and countries:
        return not somewhere  # "the number of Afghan soldiers would double to 134,000"
    few = (fact["quantity"]["value"] or FEW) < FEW
    presented = fact["rule"] == "inverted" and fact["frame"] == "serve"
    if (presented or (fact["rule"] == "predicative" and fact["elliptic"])) and few:
        # "One of the soldiers was a Dane and two were French", "In the hall stood four Danes"
        return not somewhere
    armed = fact["resource"]["category"] in ("troops", "police")
    if fact["rule"] == "table" and armed and not somewhere:
        return True  # "Armies. Troops: Chad 30,000, Niger 12,000"
    coming = fact["kind"] == "deployment" and fact["frame"] in COMING
    if figure and coming and not fact["contributors"]:
        return not somewhere
    told = "" if fact["kind"] == "pledge" else "act"  # "the 300 will cordon off the town"
    if fact["kind"] in ("withdrawal", "strength") or fact["frame"] not in (told, "act", "number"):
        return False
    at_work = fact["resource"]["category"] != "funds"
    return at_work and countries and not somewhere


def _is_at_work_at_home(fact: FactDict) -> bool:
    """Whether forces only do something in their own country ("will cordon off Baghdad")."""
    place = fact["destination"]
    codes = {actor["code"] for actor in fact["contributors"]}
    return fact["frame"] == "act" and place is not None and place["code"] in codes


def _is_at_disposal(fact: FactDict) -> bool:
    """Whether a whole army or police is only had ("the government commands 300,000 police")."""
    if fact["frame"] not in ("have", "keep") or fact["kind"] != "deployment":
        return False
    quantity = fact["quantity"]
    whole = not has_figure(quantity) or quantity["value"] == 1  # "kept its fleet"
    least = LARGE if fact["frame"] == "have" and quantity["value"] else KEPT
    whole |= (quantity["value"] or quantity["low"] or 0) >= least
    return whole and fact["destination"] is None and fact["mission"] is None
