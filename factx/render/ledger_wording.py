"""How the values of the ledger read: a dash for "no report", never a zero."""

from factx.records import Account, Amount, Claim, ContributorCount, LedgerRow, TimelineEvent
from factx.render.wording import tame

_HEDGES: dict[str, str] = {
    "exact": "",
    "about": "about ",
    "almost": "almost ",
    "over": "over ",
    "under": "under ",
    "at_least": "at least ",
    "at_most": "up to ",
    "range": "",
}

#: Marks a figure that no text has.
DERIVED = "*"

NO_FIGURE = "no figure"


def amount(given: Amount | None, *, none: str = "unknown", mark: bool = True) -> str:
    """Return a figure with its hedge: "almost 400", "over 600*", "200 to 300", "no figure".

    Args:
        given: The figure; None if nothing was reported.
        none: What to say then.
        mark: Whether to mark what was worked out.
    """
    if given is None:
        return none
    star = DERIVED if mark and given.derived else ""
    hedge = _HEDGES[given.approx] if given.approx else ""
    if given.value is not None:
        return f"{hedge}{number(given.value)}{star}"
    if given.low is not None and given.high is not None:
        return f"{number(given.low)} to {number(given.high)}{star}"
    bound = given.low if given.low is not None else given.high
    return NO_FIGURE if bound is None else f"{hedge}{number(bound)}{star}"


def share(given: Amount | None) -> str:
    """Return a fulfilment: "under 40%", or "" where it is unknown."""
    words = amount(given, none="", mark=False)
    return f"{words}%" if words and words != NO_FIGURE else ""


def number(given: int | float) -> str:
    """Return a number with separators."""
    return f"{given:,}" if isinstance(given, int) else f"{given:,.10g}"


def contributors(account: Account, count: ContributorCount | None = None) -> str:
    """Return who gives: names, or how many there are, or that nobody is named."""
    if account.contributors:
        return tame(" + ".join(party.name for party in account.contributors))
    if count:
        return f"{_HEDGES.get(count.approx, '')}{count.value} contributors"
    return "no contributor named"


def place(account: Account) -> str:
    """Return where: "Haiti, Multinational Security Support Mission"."""
    parts = [named.name for named in (account.destination, account.mission) if named]
    return tame(", ".join(parts)) or "no place named"


def row_name(row: LedgerRow) -> str:
    """Return what a row of the ledger is called."""
    return contributors(row, row.contributor_count)


def sources(given: LedgerRow | Claim) -> str:
    """Return how many documents; in brackets how many independent ones where these are fewer."""
    if given.origins == given.sources:
        return str(given.sources)
    return f"{given.sources} ({given.origins})"


def period(earliest: str | None, latest: str | None) -> str:
    """Return a day, or a first and a last day."""
    if earliest and latest and earliest != latest:
        return f"{earliest} to {latest}"
    return latest or earliest or "undated"


def date(edtf: str | None, day: str | None) -> str:
    """Return a date as its document has it: "2024-09"; "by 2025-01-01" where a document has none.

    Args:
        edtf: The date, EDTF.
        day: Day by which it had happened, ISO 8601: that of the document.
    """
    return edtf or (f"by {day}" if day else "undated")


def reported(event: TimelineEvent) -> str:
    """Return the date of an event (see `date`)."""
    return date(event.claim.edtf, event.date)
