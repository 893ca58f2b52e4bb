"""Flat rows for spreadsheets: ledger, conflicts, timeline, overdue promises, lists of the store.

Each amount has its figure, bounds and hedge in columns of their own; empty is "no report".
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO

from factx.records import (
    Account,
    Amount,
    Claim,
    Conflict,
    FactChange,
    LedgerRow,
    OverduePledge,
    SearchHit,
    StoredDocument,
    TimelineEvent,
)
from factx.render.as_csv import FACT_COLUMNS, SEPARATOR, Cell, fact_cells, write

_ACCOUNT = (
    "contributors", "contributor_codes", "destination", "destination_iso3",
    "mission", "mission_code", "group", "unit",
)  # fmt: skip
_AMOUNT = ("", "_low", "_high", "_approx")
_FIGURES = ("pledged", "authorized", "planned", "deployed", "withdrawn", "gap", "fulfilment")
_COUNTS = (
    "first_date", "first_edtf", "last_date", "last_edtf", "sources", "origins", "conflicts",
    "facts", "undated", "unnumbered", "possible", "negated", "set_aside",
)  # fmt: skip
_CLAIM = (
    "claim", "kind", "status", "additional", "value", "low", "high", "approx",
    "edtf", "earliest", "latest", "due_edtf", "sources", "origins", "first_published",
    "source", "quote",
)  # fmt: skip


def ledger(found: Iterable[LedgerRow], out: IO[str]) -> int:
    """Write one row for each row of the ledger."""
    columns = (
        "row", "contributor_count", *_ACCOUNT,
        *(f"{name}{part}" for name in _FIGURES for part in _AMOUNT), *_COUNTS,
    )  # fmt: skip

    def cells() -> Iterator[Mapping[str, Cell]]:
        for row in found:
            count = row.contributor_count
            values: dict[str, Cell] = {
                "row": row.kind,
                "contributor_count": count.value if count else None,
                **_account(row),
                **{name: getattr(row, name) for name in _COUNTS},
            }
            for name in _FIGURES:
                values |= _amount(name, getattr(row, name))
            yield values

    return write(columns, cells(), out)


def conflicts(found: Iterable[Conflict], out: IO[str]) -> int:
    """Write one row for each side of a conflict; `conflict` numbers the conflicts from 1."""
    columns = ("conflict", "measure", "reason", "expected", "counted", *_ACCOUNT, *_CLAIM)
    count = 0

    def cells() -> Iterator[Mapping[str, Cell]]:
        nonlocal count
        for count, one in enumerate(found, start=1):
            for side in one.sides:
                yield {
                    "conflict": count,
                    "measure": one.measure,
                    "reason": one.reason,
                    "expected": one.expected.value if one.expected else None,
                    "counted": side.id == one.counted,
                    **_account(one),
                    **_claim(side),
                }

    write(columns, cells(), out)
    return count


def timeline(found: Iterable[TimelineEvent], out: IO[str]) -> int:
    """Write one row an event, with what stood after it."""
    columns = (
        "date", "dated", "measure", "counted", *_ACCOUNT, *_CLAIM,
        *(f"{name}{part}" for name in ("pledged_after", "deployed_after") for part in _AMOUNT),
    )  # fmt: skip

    return write(
        columns,
        (
            {
                "date": event.date,
                "dated": event.dated,
                "measure": event.measure,
                "counted": event.counted,
                **_account(event),
                **_claim(event.claim),
                **_amount("pledged_after", event.pledged),
                **_amount("deployed_after", event.deployed),
            }
            for event in found
        ),
        out,
    )


def overdue(found: Iterable[OverduePledge], out: IO[str]) -> int:
    """Write one row a promise."""
    columns = (
        "due", "days", *_ACCOUNT,
        *(f"{name}{part}" for name in ("delivered", "outstanding") for part in _AMOUNT), *_CLAIM,
    )  # fmt: skip
    return write(
        columns,
        (
            {
                "due": one.due,
                "days": one.days,
                **_account(one),
                **_amount("delivered", one.delivered),
                **_amount("outstanding", one.outstanding),
                **_claim(one.claim),
            }
            for one in found
        ),
        out,
    )


def documents(found: Iterable[StoredDocument], out: IO[str]) -> int:
    """Write one row a document."""
    columns = ("id", "source", "sources", "title", "published", "dateline", "publisher",
               "sha256", "n_chars", "origin", "facts")  # fmt: skip
    return write(
        columns,
        (
            {
                **{name: getattr(one, name) for name in columns if name != "sources"},
                "sources": SEPARATOR.join(one.sources),
            }
            for one in found
        ),
        out,
    )


def hits(found: Iterable[SearchHit], out: IO[str]) -> int:
    """Write one row a document."""
    return write(
        ("id", "source", "title", "published", "snippet"),
        (
            {
                "id": hit.document.id,
                "source": hit.document.source,
                "title": hit.document.title,
                "published": hit.document.published,
                "snippet": hit.snippet,
            }
            for hit in found
        ),
        out,
    )


def changes(found: Iterable[FactChange], out: IO[str]) -> int:
    """Write one row a change, with the fact as it is, or as a lost one was."""
    return write(
        ("change", *FACT_COLUMNS),
        (
            {
                "change": one.change,
                **fact_cells(
                    one.fact,
                    one.fact.evidence.source,
                    one.fact.evidence.title,
                    one.fact.evidence.published,
                ),
            }
            for one in found
        ),
        out,
    )


def _account(account: Account) -> dict[str, Cell]:
    destination, mission = account.destination, account.mission
    return {
        "contributors": SEPARATOR.join(party.name for party in account.contributors),
        "contributor_codes": SEPARATOR.join(party.code for party in account.contributors),
        "destination": destination.name if destination else None,
        "destination_iso3": destination.code if destination else None,
        "mission": mission.name if mission else None,
        "mission_code": mission.code if mission else None,
        "group": account.group,
        "unit": account.unit,
    }


def _amount(name: str, given: Amount | None) -> dict[str, Cell]:
    values = (given.value, given.low, given.high, given.approx) if given else (None,) * 4
    return {f"{name}{part}": value for part, value in zip(_AMOUNT, values, strict=True)}


def _claim(claim: Claim) -> dict[str, Cell]:
    first = claim.told[0]
    return {
        "claim": claim.id,
        "kind": claim.kind,
        "status": claim.status,
        "additional": claim.additional,
        "value": claim.quantity.value,
        "low": claim.quantity.low,
        "high": claim.quantity.high,
        "approx": claim.quantity.approx,
        "edtf": claim.edtf,
        "earliest": claim.earliest,
        "latest": claim.latest,
        "due_edtf": claim.due_edtf,
        "sources": claim.sources,
        "origins": claim.origins,
        "first_published": claim.first_published,
        "source": first.source,
        "quote": first.quote,
    }
