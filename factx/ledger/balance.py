"""The rows of the ledger, and the records that all lists of the ledger share."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factx.ledger.accounts import Account
from factx.ledger.books import Books
from factx.ledger.claims import STATUS_ORDER, Tale
from factx.ledger.course import Course, Standing
from factx.ledger.figure import Figure, percent, subtract

if TYPE_CHECKING:
    from factx.records import Amount, Claim, LedgerRow


def rows(books: Books) -> "list[LedgerRow]":
    """Return one row for each account."""
    return [row(account, course) for account, course in books.accounts]


def row(account: Account, course: Course) -> "LedgerRow":
    """Return the row of an account."""
    from factx.records import LedgerRow

    standing = {name: amount(held) for name, held in course.standing.items() if held.reported}
    pledged, deployed = course.standing["pledged"], course.standing["deployed"]
    return LedgerRow(
        **head(account),
        kind=_kind(account),
        contributor_count=_count(course, pledged),
        pledged=standing.get("pledged"),
        authorized=standing.get("authorized"),
        planned=standing.get("planned"),
        deployed=standing.get("deployed"),
        withdrawn=standing.get("withdrawn"),
        gap=_worked_out(pledged, deployed, "gap"),
        fulfilment=_worked_out(pledged, deployed, "fulfilment"),
        **_span(account),
        **_counts(account, course),
    )


@lru_cache(maxsize=16)
def head(account: Account) -> dict[str, Any]:
    """Return what all records of an account begin with."""
    from factx.records import Named, Party

    destination, mission = account.destination, account.mission
    return {
        "account": account.id,
        "contributors": [Party(name=n, type=t, code=c) for c, n, t in account.parties],  # type: ignore[arg-type]
        "destination": destination and Named(name=destination[0], code=destination[1]),
        "mission": mission and Named(name=mission[0], code=mission[1]),
        "group": account.statements[0].group,
        "unit": account.unit,
    }


def amount(standing: Standing) -> "Amount":
    """Return what stands as a record."""
    return amount_of(standing.figure, derived=standing.derived, claims=standing.claims)


def amount_of(
    figure: Figure | None, *, derived: bool = False, claims: Iterable[str] = ()
) -> "Amount":
    """Return a figure as a record; none is "reported, without a figure"."""
    from factx.records import Amount

    if figure is None:
        return Amount(derived=derived, claims=sorted(claims))
    return Amount(
        value=figure.best,
        low=figure.low,
        high=figure.high,
        approx=figure.approx,  # type: ignore[arg-type]
        derived=derived,
        claims=sorted(claims),
    )


def claim(tale: Tale) -> "Claim":
    """Return a claim as a record."""
    from factx.records import Claim, ContributorCount, Telling

    leading = tale.leading
    told = sorted(tale.members, key=lambda m: (m.published or "9999", m.source, m.start, m.fact))
    days = [member.published for member in tale.members if member.published]
    count = next((member.count for member in (leading, *told) if member.count), None)
    date, due = tale.date, tale.due
    return Claim(
        id=tale.id,
        kind=leading.kind,  # type: ignore[arg-type]
        status=max(tale.statuses, key=STATUS_ORDER.index),  # type: ignore[arg-type]
        modality=tale.modality,  # type: ignore[arg-type]
        **head(tale.account),
        contributor_count=count and ContributorCount(value=count[0], approx=count[1]),
        additional=tale.additional,
        quantity=amount_of(leading.figure),
        earliest=date and date[0],
        latest=date and date[1],
        edtf=date and date[2],
        due=due and due[0],
        due_edtf=due and due[1],
        first_published=min(days, default=None),
        last_published=max(days, default=None),
        sources=len(tale.documents),
        origins=len(tale.origins),
        told=[
            Telling(
                fact=member.fact,
                document=member.document,
                source=member.source,
                title=member.title,
                published=member.published,
                origin=member.origin,
                text=member.text,
                quote=member.quote,
            )
            for member in told
        ],
    )


def claims(books: Books) -> "list[Claim]":
    """Return every claim, whatever its modality, in the order of the rows and of time."""
    return [
        claim(tale)
        for _, course in books.accounts
        for tale in sorted(course.tales, key=lambda tale: (tale.when, tale.id))
    ]


def _kind(account: Account) -> Any:
    return "contributor" if len(account.codes) == 1 else "joint" if account.codes else "total"


def _count(course: Course, pledged: Standing) -> Any:
    """Return how many contributors the standing pledge counts without naming them."""
    from factx.records import ContributorCount

    standing = set(pledged.claims)
    counts = sorted(
        (tale.last_when, tale.id, tale.leading.count)
        for tale in course.tales
        if tale.id in standing and tale.leading.count
    )
    if not counts:
        return None
    value, approx = counts[-1][2] or (0, "")
    return ContributorCount(value=value, approx=approx)


def _worked_out(pledged: Standing, deployed: Standing, what: str) -> "Amount | None":
    """Return the gap or the fulfilment; None where a side is unknown."""
    promised, there = pledged.figure, deployed.figure
    if promised is None or there is None:
        return None
    result = subtract(promised, there) if what == "gap" else percent(there, promised)
    if result is None or result.says_nothing:
        return None
    return amount_of(result, derived=True, claims={*pledged.claims, *deployed.claims})


def _span(account: Account) -> dict[str, Any]:
    asserted = [one for one in account.statements if one.modality == "asserted"]
    begins = [(one.earliest or one.known or "", one.edtf or "") for one in asserted]
    ends = [(one.when, one.edtf or "") for one in asserted]
    # Of equal days, those that a document tells.
    first = min((d for d in begins if d[0]), key=lambda d: (d[0], not d[1], d[1]), default=None)
    last = max((d for d in ends if d[0]), default=None)
    return {
        "first_date": first and first[0],
        "first_edtf": (first and first[1]) or None,
        "last_date": last and last[0],
        "last_edtf": (last and last[1]) or None,
        "sources": len({one.document for one in account.statements}),
        "origins": len({one.origin for one in account.statements}),
    }


def _counts(account: Account, course: Course) -> dict[str, Any]:
    facts = account.statements
    aside = {
        tale.id for _, entry in course.aside for tale in entry.counted if tale.figure is not None
    } | {tale.id for step in course.steps for tale in step.entry.aside}
    included = {claim for held in course.standing.values() for claim in held.claims}
    return {
        "conflicts": len(course.rivals) + len(course.mismatches),
        "facts": len(facts),
        "undated": sum(not one.dated for one in facts),
        "unnumbered": sum(one.figure is None for one in facts),
        "possible": sum(one.modality == "possible" for one in facts),
        "negated": sum(one.modality == "negated" for one in facts),
        "set_aside": len(aside - included),
    }
