"""Facts that lead nowhere: forces that are only had, or only do something at home."""

from typing import Any

from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate, has_figure
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings import Reading

#: Frames of those who come, whose place the rest of the document may tell.
COMING = frozenset({"arrive", "depart", "joined", "send", "land", "carry"})

#: Frames that say nothing without a figure, unless the document says where.
PLACED = frozenset({"stay", "serve", "arrive", "joined", "increase"})

#: What forces are called, whoever is counted with them.
FORCES = ("soldiers", "troops", "police", "policemen")

#: A force so large that only a word for where says that it is abroad.
LARGE = 100_000


#: Fewer people, of whom only a nation is told, are those of an incident.
FEW = 10

#: Those of a giver who are not at home.
AWAY = frozenset(
    {"mission", "force", "troop", "soldier", "contingent", "peacekeeper", "embassy", "base",
     "ally", "neighbor", "neighbour", "partner"}
)  # fmt: skip


def is_for_its_own(candidate: Candidate, reading: Reading) -> bool:
    """Whether something is given to those at home ("offered $5 million to its farmers")."""
    if candidate.kind.category not in ("funds", "equipment"):
        return False  # "sent 10,000 soldiers to its border"
    goals = [n for p, n in tree.obliques(reading.word) + tree.obliques(candidate.top) if p == "to"]
    return any(
        tree.base(owner) == "nmod" and owner.lower_ in ("its", "their") and lemma(goal) not in AWAY
        for goal in goals
        for owner in goal.children
    )


def is_nowhere(fact: dict[str, Any]) -> bool:
    """Whether an army or a police only does something, and not even the document says where."""
    figure = has_figure(fact["quantity"])
    local = fact["local"] and fact["kind"] != "withdrawal"
    if not figure and (fact["frame"] in PLACED or local):
        return fact["destination"] is None
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
    if fact["rule"] == "predicative" and fact["elliptic"] and few:
        return not somewhere  # "One of the soldiers was a Dane and two were French"
    coming = fact["kind"] == "deployment" and fact["frame"] in COMING
    if figure and coming and not fact["contributors"]:
        return not somewhere
    told = "" if fact["kind"] == "pledge" else "act"  # "the 300 will cordon off the town"
    if fact["kind"] in ("withdrawal", "strength") or fact["frame"] not in (told, "act", "number"):
        return False
    held = ["personnel", "equipment"] * (fact["frame"] == "number")
    soldiers = (fact["resource"]["name"] or "").endswith(FORCES)  # "300 soldiers and police"
    at_work = soldiers or fact["resource"]["category"] in ["troops", "police", *held]
    return at_work and countries and not somewhere


def _is_at_work_at_home(fact: dict[str, Any]) -> bool:
    """Whether forces only do something in their own country ("will cordon off Baghdad")."""
    place = fact["destination"]
    codes = {actor["code"] for actor in fact["contributors"]}
    return fact["frame"] == "act" and place is not None and place["code"] in codes


def _is_at_disposal(fact: dict[str, Any]) -> bool:
    """Whether a whole army or police is only had ("the government commands 300,000 police")."""
    if fact["frame"] not in ("have", "keep") or fact["kind"] != "deployment":
        return False
    quantity = fact["quantity"]
    whole = not has_figure(quantity) or quantity["value"] == 1  # "kept its fleet"
    whole |= (quantity["value"] or quantity["low"] or 0) >= LARGE
    return whole and fact["destination"] is None and fact["mission"] is None
