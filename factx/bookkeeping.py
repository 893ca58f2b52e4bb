"""The ledger of a store: brought up to date from its facts, and read back.

Whoever adds documents calls `settle` at the end; a ledger that is out of date settles itself when
it is asked for. The functions that end in `_json` yield JSON text as it is stored, without making
records of it; the others yield records.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factx import __version__
from factx.store import FactQuery, Store

if TYPE_CHECKING:
    from factx.ledger import Books
    from factx.records import (
        Claim,
        Conflict,
        LedgerRow,
        OverduePledge,
        StoreInfo,
        TimelineEvent,
    )
    from factx.store.ledger_tables import Page

    #: Document id -> (id that its near-copies share, day of the first of them).
    Origins = dict[str, tuple[str, str | None]]


def settle(store: Store) -> bool:
    """Work out claims, ledger and conflicts anew if a fact has changed; return whether it had.

    Raises:
        StoreError: The store cannot be written.
    """
    if store.ledger.is_settled(_rules()):
        return False
    revision, rules = store.ledger.revision(), _rules()
    origins = _origins(store, as_of=None, keep=True)
    store.ledger.keep_origins(origins)
    # Page by page: no more than one contributor's facts are in memory at a time.
    whole = not store.ledger.is_ruled_by(rules)
    wanted = store.ledger.contributors() if whole else store.ledger.touched()
    pages = ((one, _page(_books_of(store, one, origins))) for one in wanted)
    store.ledger.replace(pages, f"{revision} {rules}", whole=whole)
    return True


def _books_of(
    store: Store, contributors: str, origins: "Origins", as_of: str | None = None
) -> "Books":
    """Return the books of just these contributors, whose accounts hold no other's facts."""
    return _made_up(store.ledger.facts_of(contributors), origins, as_of)


def _made_up(facts: Iterable[str], origins: "Origins", as_of: str | None) -> "Books":
    """Return the books of facts, each the JSON of a record as the store keeps it."""
    from factx import ledger

    statements = (ledger.statement(json.loads(one)) for one in facts)
    return ledger.make_up(statements, origins, as_of=as_of)


def _page(books: "Books") -> "Page":
    from factx import ledger
    from factx.store.ledger_tables import Page

    return Page(ledger.claims(books), ledger.rows(books), ledger.conflicts(books), _order(books))


def _order(books: "Books") -> dict[str, str]:
    return {account.id: account.order for account, _ in books.accounts}


def ledger_json(
    store: Store, query: FactQuery | None = None, *, as_of: str | None = None
) -> Iterator[str]:
    """Yield the rows of the ledger as JSON objects.

    Args:
        store: The store.
        query: Which rows; those that rest on at least one fact of its status, modality and
            period. The figures of a row are worked out from all its facts all the same.
        as_of: ISO 8601 day: only what was published, and had happened, by then.
    """
    with _up_to_date(store, query, as_of):
        yield from store.ledger.rows_json(query)


def ledger(
    store: Store, query: FactQuery | None = None, *, as_of: str | None = None
) -> "list[LedgerRow]":
    """Return the same rows as records."""
    from factx.records import LedgerRow

    return [LedgerRow.model_validate_json(row) for row in ledger_json(store, query, as_of=as_of)]


def conflicts_json(
    store: Store, query: FactQuery | None = None, *, as_of: str | None = None
) -> Iterator[str]:
    """Yield the conflicts as JSON objects; `since` and `until` select by their own time."""
    with _up_to_date(store, query, as_of):
        yield from store.ledger.conflicts_json(query)


def conflicts(
    store: Store, query: FactQuery | None = None, *, as_of: str | None = None
) -> "list[Conflict]":
    """Return the same conflicts as records."""
    from factx.records import Conflict

    return [Conflict.model_validate_json(c) for c in conflicts_json(store, query, as_of=as_of)]


def claims(
    store: Store, query: FactQuery | None = None, *, as_of: str | None = None
) -> "list[Claim]":
    """Return the claims of the rows that a query selects."""
    from factx.records import Claim

    with _up_to_date(store, query, as_of):
        accounts = sorted(store.ledger.accounts(query))
        return [Claim.model_validate_json(one) for one in store.ledger.claims_json(accounts)]


def timeline(
    store: Store, query: FactQuery | None = None, *, as_of: str | None = None
) -> "list[TimelineEvent]":
    """Return what happened in the accounts that a query selects, in the order of time.

    Args:
        store: The store.
        query: Status, modality and period select events; without a modality the asserted ones.
        as_of: ISO 8601 day: only what was published, and had happened, by then.
    """
    from factx import ledger

    query = query or FactQuery()
    books = _books(store, query.contributor, as_of)
    accounts = _selected(store, query.of_accounts(), books)
    return ledger.timeline(
        books,
        accounts,
        status=query.status,
        modality=query.modality or "asserted",
        since=query.since,
        until=query.until,
    )


def overdue(store: Store, query: FactQuery | None = None, *, as_of: str) -> "list[OverduePledge]":
    """Return the promises whose day had passed by `as_of` without a report that they were kept.

    Args:
        store: The store.
        query: Its status is that of the promise, its period the one in which they were due. No
            promise that is only possible, or denied, is overdue, so that a modality other than
            "asserted" leaves none.
        as_of: ISO 8601 day.
    """
    from factx import ledger

    query = query or FactQuery()
    books = _books(store, query.contributor, as_of)
    accounts = _selected(store, query.of_accounts(), books)
    return [
        one
        for one in ledger.overdue(books, as_of=as_of, accounts=accounts)
        if query.status in (None, one.claim.status)
        and query.modality in (None, one.claim.modality)
        and (query.since is None or one.due >= query.since)
        and (query.until is None or one.due <= query.until)
    ]


@contextmanager
def _up_to_date(store: Store, query: FactQuery | None, as_of: str | None) -> Iterator[None]:
    """Let the ledger's tables hold, for what a query asks, for a day; for None, for all days."""
    if as_of is None and (store.ledger.is_settled(_rules()) or store.is_writable):
        settle(store)
        yield
        return
    origins = _origins(store, as_of=as_of, keep=store.is_writable)
    # Accounts of one contributor hold no other's facts, so that the others' pages are not needed.
    wanted = store.ledger.contributors(query.contributor if query else None)
    with store.ledger.in_passing(_page(_books_of(store, one, origins, as_of)) for one in wanted):
        yield


def _selected(store: Store, query: FactQuery, books: "Books") -> set[str]:
    """Return the accounts that a query selects, by the same SQL as for the ledger."""
    from factx import ledger
    from factx.store.ledger_tables import Page

    with store.ledger.in_passing([Page([], ledger.rows(books), [], _order(books))]):
        return store.ledger.accounts(query)


def _books(store: Store, contributor: str | None, as_of: str | None) -> "Books":
    """Return the books of a contributor, or of everybody.

    Accounts of one contributor hold no other's facts, so that its own suffice for its rows.
    """
    origins = _origins(store, as_of=as_of, keep=store.is_writable)
    return _made_up(store.facts_json(FactQuery(contributor=contributor)), origins, as_of)


def _origins(store: Store, *, as_of: str | None, keep: bool) -> "Origins":
    """Return which documents are near-copies of each other, among those known by a day."""
    from factx.ledger import Sketch, origins, sketch

    days: dict[str, str | None] = {}
    found: dict[str, Sketch] = {}
    for document, day, text in store.ledger.unsketched():
        days[document], found[document] = day, sketch(text)
    if found and keep:
        store.ledger.keep_sketches({key: (one.step, one.hashes) for key, one in found.items()})
    if as_of is None and store.ledger.is_settled(_rules()):
        return store.ledger.origins()
    for stored in store.ledger.sketches():
        days[stored.document] = stored.published
        found[stored.document] = Sketch(stored.step, stored.hashes)
    known = {key: one for key, one in found.items() if as_of is None or (days[key] or "") <= as_of}
    return origins(known, days)


@cache
def _rules() -> str:
    """Return what names the rules of the ledger: a change of either makes all tables old."""
    # Asked for by way of the package `factx`, for `factx.ledger` would be imported whole.
    policy = resources.files("factx").joinpath("ledger", "rules.toml").read_bytes()
    return f"{__version__}-{hashlib.sha256(policy).hexdigest()[:16]}"


def info(store: Store) -> "StoreInfo":
    """Return the size and make of a store, and whether its ledger is up to date."""
    from factx.store import upkeep

    return upkeep.info(store, rules=_rules())
