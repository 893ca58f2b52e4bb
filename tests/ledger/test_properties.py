"""What must hold of any ledger, whatever the articles say."""

import random
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factx import bookkeeping, ledger
from factx.ledger import Statement, make_up, statement
from factx.records import Amount, Extraction, LedgerRow
from factx.store import FactQuery, Store, listing
from tests.ledger.strategies import DAYS, collections

Articles = list[tuple[Extraction, str]]

steady = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def statements_of(articles: Articles) -> list[Statement]:
    with filled(articles) as store:
        return [statement(fact.model_dump()) for fact in store.facts()]


def filled(articles: Articles) -> Store:
    store = Store.open(None)
    for extraction, text in articles:
        store.put(extraction, text, {"run": "1"})
    return store


def everything(store: Store) -> tuple[list[str], list[str], list[str]]:
    """Return all that the ledger of a store says."""
    claims = [claim.model_dump_json() for claim in bookkeeping.claims(store)]
    rows = list(bookkeeping.ledger_json(store))
    return rows, list(bookkeeping.conflicts_json(store)), sorted(claims)


def said(statements: Sequence[Statement], as_of: str | None = None) -> list[str]:
    books = make_up(statements, as_of=as_of)
    lists = (ledger.rows(books), ledger.claims(books), ledger.conflicts(books),
             ledger.timeline(books), ledger.overdue(books, as_of="2024-12-31"))  # fmt: skip
    return [record.model_dump_json() for found in lists for record in found]


@given(collections(), st.randoms(use_true_random=False))
@steady
def test_the_order_of_facts_does_not_matter(articles: Articles, chance: random.Random) -> None:
    ordered = statements_of(articles)
    shuffled = list(ordered)
    chance.shuffle(shuffled)
    assert said(shuffled) == said(ordered)


@given(collections(), st.randoms(use_true_random=False))
@steady
def test_the_order_of_articles_does_not_matter(articles: Articles, chance: random.Random) -> None:
    shuffled = list(articles)
    chance.shuffle(shuffled)
    with filled(articles) as one, Store.open(None) as other:
        for extraction, text in shuffled:
            other.put(extraction, text, {"run": "1"})
            if chance.random() < 0.5:
                # Settled in between: what is kept must be what would be worked out anew.
                bookkeeping.settle(other)
        assert everything(other) == everything(one)


@given(collections())
@steady
def test_extracting_twice_changes_nothing(articles: Articles) -> None:
    with filled(articles) as store:
        before = everything(store)
        for extraction, text in articles:
            assert not store.put(extraction, text, {"run": "2"})
        assert everything(store) == before
        assert not bookkeeping.settle(store)


@given(collections(), st.integers(0, 5))
@steady
def test_a_forgotten_document_leaves_no_trace(articles: Articles, place: int) -> None:
    if not articles:
        return
    gone = articles[place % len(articles)][0].document
    rest = [pair for pair in articles if pair[0].document.id != gone.id]
    with filled(articles) as store, filled(rest) as never:
        bookkeeping.settle(store)
        listing.forget(store, gone.source)
        assert everything(store) == everything(never)
        assert [e.document for e in store.extractions()] == [
            e.document for e in never.extractions()
        ]


@given(collections())
@steady
def test_every_fact_is_in_one_row_and_units_never_mix(articles: Articles) -> None:
    with filled(articles) as store:
        rows = bookkeeping.ledger(store)
        units = {claim.id: (claim.account, claim.unit) for claim in bookkeeping.claims(store)}
        assert sum(row.facts for row in rows) == store.count()
    for row in rows:
        for amount in figures(row):
            assert {units[claim] for claim in amount.claims} <= {(row.account, row.unit)}


def figures(row: LedgerRow) -> list[Amount]:
    found = (row.pledged, row.authorized, row.planned, row.deployed, row.withdrawn,
             row.gap, row.fulfilment)  # fmt: skip
    return [amount for amount in found if amount]


@given(collections())
@steady
def test_what_is_denied_or_only_possible_is_in_no_figure(articles: Articles) -> None:
    facts = statements_of(articles)
    asserted = [fact for fact in facts if fact.modality == "asserted"]
    with_all = {row.account: row for row in ledger.rows(make_up(facts))}
    # Doubtful facts may tell that a country has two missions, which parts its accounts.
    if {fact.mission for fact in facts} - {None, "BLUE"}:
        return
    for row in ledger.rows(make_up(asserted)):
        same = with_all.get(row.account)
        if same is not None and same.facts - same.possible - same.negated == row.facts:
            assert values(same) == values(row)


def values(row: LedgerRow) -> list[object]:
    return [(a.value, a.low, a.high, a.approx) for a in figures(row)]


@given(collections(), st.sampled_from(DAYS))
@steady
def test_a_day_sees_only_what_was_known_by_then(articles: Articles, day: str) -> None:
    facts = statements_of(articles)
    known = [
        fact
        for fact in facts
        if (fact.published or fact.latest or "9999") <= day and (fact.earliest or "") <= day
    ]
    assert said(facts, as_of=day) == said(known)


@given(collections(), st.sampled_from(["KEN", "GHA"]))
@steady
def test_a_filter_selects_rows_and_changes_none(articles: Articles, code: str) -> None:
    with filled(articles) as store:
        rows = bookkeeping.ledger(store)
        for as_of in (None, "2024-12-31"):
            wanted = [
                row
                for row in bookkeeping.ledger(store, as_of=as_of)
                if code in [party.code for party in row.contributors]
            ]
            query = FactQuery(contributor=code)
            assert bookkeeping.ledger(store, query, as_of=as_of) == wanted
        everywhere = bookkeeping.timeline(store)
        accounts = {row.account for row in rows if code in row.account.split("|")[0].split("+")}
        assert bookkeeping.timeline(store, FactQuery(contributor=code)) == [
            event for event in everywhere if event.account in accounts
        ]
