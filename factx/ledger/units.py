"""What is counted: people, each kind of equipment for itself, each currency for itself."""

from functools import cache

from factx.ledger.rules import rules

#: The same table as `records.RESOURCE_GROUPS`, at hand without the records; a test compares them.
GROUPS = {
    "troops": "people",
    "police": "people",
    "personnel": "people",
    "equipment": "equipment",
    "funds": "funds",
}

#: Money whose currency the document does not say.
NO_CURRENCY = "unknown currency"


@cache
def unit_of(category: str, noun: str | None, currency: str | None) -> str:
    """Return the unit of a resource: figures of different units are never added.

    People are "people", funds their currency, equipment the singular of its head noun
    ("transport helicopters" -> "helicopter"; "squadron of helicopters" stays, for a squadron is
    no helicopter).
    """
    group = GROUPS[category]
    if group == "people":
        return group
    if group == "funds":
        return currency or NO_CURRENCY
    return kind_of_equipment(noun) if noun else group


def kind_of_equipment(noun: str) -> str:
    """Return the head of a noun phrase in the singular, with an "of" phrase if it has one."""
    head, of, rest = noun.casefold().partition(" of ")
    words = head.split() or ["equipment"]
    kind = singular(words[-1])
    if kind in rules().vague_heads and len(words) > 1:
        kind = f"{words[-2]} {kind}"
    return f"{kind}{of}{rest}"


def singular(noun: str) -> str:
    """Return the singular of an English noun; a singular stays as it is."""
    irregular = rules().irregular
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun
