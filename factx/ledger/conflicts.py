"""Figures that exclude each other, as records: both sides, with their documents and quotes."""

from typing import TYPE_CHECKING

from factx.ledger.accounts import Account
from factx.ledger.balance import amount_of, claim, head
from factx.ledger.books import Books
from factx.ledger.course import Course, Mismatch
from factx.ledger.entries import Entry

if TYPE_CHECKING:
    from factx.records import Conflict

#: What the ledger calls the figure that an entry of a measure is about.
COLUMNS = {
    "pledged": "pledged",
    "authorized": "authorized",
    "planned": "planned",
    "level": "deployed",
    "flow": "deployed",
    "withdrawn": "withdrawn",
    "leaving": "leaving",
}


def conflicts(books: Books) -> "list[Conflict]":
    """Return all conflicts, in the order of the rows and of time."""
    found: list[Conflict] = []
    for account, course in books.accounts:
        own = [_rivals(account, course, group) for group in course.rivals]
        own += [_mismatch(account, course, one) for one in course.mismatches]
        own.sort(key=lambda one: (one.earliest or "", one.measure, one.reason, one.sides[0].id))
        found += own
    return found


def _rivals(account: Account, course: Course, group: list[Entry]) -> "Conflict":
    from factx.records import Conflict

    tales = [tale for entry in group for tale in entry.counted]
    days = [day for entry in group for day in _days(entry)]
    counted = _counted(course, max(entry.when for entry in group))
    return Conflict(
        **head(account),
        measure=COLUMNS[group[0].measure],  # type: ignore[arg-type]
        reason="figures",
        earliest=min(days, default=None),
        latest=max(days, default=None),
        expected=None,
        counted=next((tale.id for tale in tales if tale.id in counted), None),
        sides=[claim(tale) for tale in tales],
    )


def _mismatch(account: Account, course: Course, one: Mismatch) -> "Conflict":
    from factx.records import Conflict

    ids = set(one.before.claims)
    tales = [*one.entry.counted, *(tale for tale in course.tales if tale.id in ids)]
    days = _days(one.entry)
    return Conflict(
        **head(account),
        measure=COLUMNS[one.entry.measure],  # type: ignore[arg-type]
        reason=one.reason,  # type: ignore[arg-type]
        earliest=min(days, default=None),
        latest=max(days, default=None),
        expected=amount_of(one.expected, derived=True, claims=one.before.claims),
        counted=one.entry.counted[0].id,
        sides=[claim(tale) for tale in tales],
    )


def _counted(course: Course, day: str) -> set[str]:
    """Return the claims that the figures rested on at the end of a day, or rest on now."""
    before = [step for step in course.steps if step.entry.when <= day]
    then = [before[-1].pledged, before[-1].deployed] if before else []
    return {name for held in (*then, *course.standing.values()) for name in held.claims}


def _days(entry: Entry) -> list[str]:
    periods = [tale.interval or (tale.when, tale.when) for tale in entry.counted]
    return [day for period in periods for day in period if day]
