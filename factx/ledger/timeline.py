"""What happened when, and which promises are overdue."""

from collections.abc import Container
from typing import TYPE_CHECKING

from factx.ledger.accounts import Account
from factx.ledger.balance import amount, amount_of, claim, head
from factx.ledger.books import Books
from factx.ledger.claims import Tale, days_between, figures_agree
from factx.ledger.conflicts import COLUMNS
from factx.ledger.course import Course, Standing
from factx.ledger.figure import Figure, subtract

if TYPE_CHECKING:
    from factx.records import OverduePledge, TimelineEvent


def timeline(
    books: Books,
    accounts: Container[str] | None = None,
    *,
    status: str | None = None,
    modality: str = "asserted",
    since: str | None = None,
    until: str | None = None,
) -> "list[TimelineEvent]":
    """Return the claims of one modality in the order of time, each with what stood after its day.

    Args:
        books: The books.
        accounts: Ids of the accounts to show; None shows all.
        status: Only claims that are told with this status.
        modality: "asserted", "possible" or "negated"; only the first ever count.
        since: First day (ISO 8601) of the events; what stood before is still counted.
        until: Last such day.
    """
    placed: list[tuple[tuple[object, ...], Tale, Course]] = []
    for account, course in books.accounts:
        if accounts is not None and account.id not in accounts:
            continue
        for place, tale in enumerate(_in_order(course)):
            inside = (since is None or tale.when >= since) and (until is None or tale.when <= until)
            told = tale.modality == modality and (status is None or status in tale.statuses)
            if told and inside and (tale.when or not (since or until)):
                placed.append(((tale.when, account.id, place), tale, course))
    return [_event(tale, course) for _, tale, course in sorted(placed, key=lambda p: p[0])]


def _in_order(course: Course) -> list[Tale]:
    """Return the claims in the order in which they were counted, the others by their day."""
    taken = {
        tale.id: place for place, step in enumerate(course.steps) for tale in step.entry.counted
    }
    return sorted(course.tales, key=lambda tale: (tale.when, taken.get(tale.id, -1), tale.id))


def _event(tale: Tale, course: Course) -> "TimelineEvent":
    from factx.records import TimelineEvent

    pledged, deployed = _standing_on(course, tale.when)
    return TimelineEvent(
        **head(tale.account),
        date=tale.when or None,
        dated=tale.interval is not None,
        measure=COLUMNS[tale.measure],  # type: ignore[arg-type]
        counted=tale.id in _ever_counted(course),
        pledged=amount(pledged) if pledged.reported else None,
        deployed=amount(deployed) if deployed.reported else None,
        claim=claim(tale),
    )


def _standing_on(course: Course, day: str) -> tuple[Standing, Standing]:
    """Return what was pledged and what was deployed at the end of a day."""
    pledged = deployed = Standing()
    for step in course.steps:
        if step.entry.when > day:
            break
        pledged, deployed = step.pledged, step.deployed
    return pledged, deployed


def _ever_counted(course: Course) -> set[str]:
    held = [standing for step in course.steps for standing in (step.pledged, step.deployed)]
    return {name for one in (*held, *course.standing.values()) for name in one.claims}


def overdue(
    books: Books, *, as_of: str, accounts: Container[str] | None = None
) -> "list[OverduePledge]":
    """Return the promises whose day has passed and that nothing reported has met, oldest first.

    Args:
        books: The books, made up as of the same day.
        as_of: ISO 8601 day.
        accounts: Ids of the accounts to look at; None looks at all.
    """
    found: list[OverduePledge] = []
    for account, course in books.accounts:
        if accounts is None or account.id in accounts:
            for tale in _open_promises(course):
                if tale.due is not None and tale.due[0] < as_of:
                    found += _overdue(account, course, tale, tale.due[0], as_of)
    return sorted(found, key=lambda one: (one.due, one.claim.id))


def _open_promises(course: Course) -> list[Tale]:
    """Return the promises that still stand: counted ones, and announced instalments."""
    standing = set(course.standing["pledged"].claims)
    instalments = {
        tale.id
        for reason, entry in course.aside
        for tale in entry.counted
        if reason in ("instalment", "ceiling") and entry.measure == "pledged"
    }
    unnumbered = {tale.id for tale in course.tales if tale.figure is None}
    return [
        tale
        for tale in course.tales
        if tale.measure == "pledged"
        and tale.modality == "asserted"
        and tale.id in standing | instalments | unnumbered
    ]


def _overdue(
    account: Account, course: Course, tale: Tale, due: str, as_of: str
) -> "list[OverduePledge]":
    from factx.records import OverduePledge

    promised, delivered = tale.figure, _delivered(course, tale)
    if delivered is not None and (promised is None or _meets(delivered.figure, promised)):
        return []
    there = delivered.figure if delivered else None
    missing = subtract(promised, there) if promised is not None and there is not None else promised
    return [
        OverduePledge(
            **head(account),
            due=due,
            days=days_between(due, as_of),
            delivered=amount(delivered) if delivered else None,
            outstanding=amount_of(missing, derived=there is not None) if missing else None,
            claim=claim(tale),
        )
    ]


def _delivered(course: Course, tale: Tale) -> Standing | None:
    """Return what a promise has brought; None without any report of a deployment since.

    A promise of a total is held against all that is there; an addition or an instalment against
    what has come since it was announced.
    """
    now = course.standing["deployed"]
    instalment = tale.id not in course.standing["pledged"].claims
    if not (tale.additional or instalment):
        return now if now.reported else None
    reported_since = any(
        step.entry.measure in ("level", "flow") and step.entry.when >= tale.when
        for step in course.steps
    )
    if not reported_since:
        return None
    before = _standing_before(course, tale.when)
    if before.figure is None or now.figure is None:
        return now
    return _difference(now, before)


def _standing_before(course: Course, day: str) -> Standing:
    deployed = Standing()
    for step in course.steps:
        if step.entry.when >= day:
            break
        deployed = step.deployed
    return deployed


def _difference(now: Standing, before: Standing) -> Standing:
    there, was = now.figure, before.figure
    if there is None or was is None:
        return now
    ids = tuple(sorted({*now.claims, *before.claims}))
    return Standing((("", (subtract(there, was), ids, True)),), reported=True)


def _meets(delivered: Figure | None, promised: Figure) -> bool:
    """Tell whether what came can be all that was promised."""
    if delivered is None:
        return False
    return delivered.size >= promised.size or figures_agree(delivered, promised)
