"""Dates that facts have from the facts or the sentences around them."""

from spacy.tokens import Doc

from factx.pipeline.facts.candidates.candidate import FactDict
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.parts import sequels
from factx.pipeline.facts.series import linking, packages


def inherit(facts: list[FactDict], doc: Doc, names: Names) -> None:
    """Date what takes up an earlier event, and promises that the next sentence dates.

    "The new arrivals were 75 Guatemalans", "The decision was announced on Monday".
    """
    for i, fact in enumerate(facts):
        told = facts[i - 1] if i else None
        if told and (linking.details_of(fact, told) or packages.holds(told, fact)):
            fact["date"] = fact["date"] or told["date"]
        if fact["date"] is not None or fact["rule"] != "composition":
            continue
        codes = {a["code"] for a in fact["contributors"]}
        for earlier in reversed(facts[:i]):
            same = (earlier["kind"], earlier["status"]) == (fact["kind"], fact["status"])
            if same and earlier["date"] and codes & {a["code"] for a in earlier["contributors"]}:
                fact["date"] = earlier["date"]
                break
    for fact in facts:
        if fact["date"] is None:
            when, due = sequels.told_after(fact, doc, names)
            fact |= {"date": when, "due": fact["due"] or due}
