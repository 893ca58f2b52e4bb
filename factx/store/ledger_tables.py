"""The tables that the ledger is kept in: claims, rows, conflicts and near-copies."""

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from factx.store.query import FactQuery, where
from factx.store.query import conditions as fact_conditions
from factx.store.writing import SOURCED_FACT

if TYPE_CHECKING:
    from factx.records import Claim, Conflict, LedgerRow
    from factx.records.claim import Amount, Named
    from factx.store.store import Store

TABLES = ("conflict", "ledger_row", "claim_fact", "claim")

#: As `records.RESOURCE_GROUPS`, at hand without the records; a test compares them.
_GROUP_OF = {"troops": "people", "police": "people", "personnel": "people"}


class StoredSketch(NamedTuple):
    """A document's word rows (see `ledger.duplicates`), and the day it was published."""

    document: str
    published: str | None
    step: int
    hashes: frozenset[int]


class Page(NamedTuple):
    """A ledger, or a part of one, with the text that orders each of its accounts."""

    claims: "Iterable[Claim]"
    rows: "Iterable[LedgerRow]"
    conflicts: "Iterable[Conflict]"
    order: Mapping[str, str]


class LedgerTables:
    """What was worked out from the facts of a store, and for which facts it holds."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._connection = store.connection

    # Is it up to date?

    def revision(self) -> str:
        """Return the number of the last change of the facts."""
        return self._state("revision")

    def is_settled(self, rules: str) -> bool:
        """Tell whether the tables hold for the facts as they are, under the given rules."""
        return self._state("settled") == f"{self.revision()} {rules}"

    def is_ruled_by(self, rules: str) -> bool:
        """Tell whether the tables were made under the given rules, if for older facts."""
        return self._state("settled").endswith(f" {rules}")

    def _state(self, key: str) -> str:
        row = self._connection.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else "0"

    # Near-copies

    def unsketched(self) -> Iterator[tuple[str, str | None, str]]:
        """Yield (id, day, text) of the documents that were never compared."""
        yield from self._connection.execute(
            "SELECT id, published, text FROM document WHERE sketch IS NULL"
        )

    def keep_sketches(self, sketches: Mapping[str, tuple[int, frozenset[int]]]) -> None:
        """Keep (step, hashes) of documents, by id."""
        with self._store.transaction() as connection:
            connection.executemany(
                "UPDATE document SET sketch_step = ?, sketch = ? WHERE id = ?",
                [(step, _packed(hashes), key) for key, (step, hashes) in sketches.items()],
            )

    def sketches(self) -> Iterator[StoredSketch]:
        """Yield the sketches of all documents that have one."""
        for document, published, step, packed in self._connection.execute(
            "SELECT id, published, sketch_step, sketch FROM document WHERE sketch IS NOT NULL"
        ):
            yield StoredSketch(document, published, step, _unpacked(packed))

    def origins(self) -> dict[str, tuple[str, str | None]]:
        """Return origin and first day of each document, as worked out last."""
        rows = self._connection.execute(
            "SELECT id, origin, first_known FROM document WHERE origin IS NOT NULL"
        )
        return {document: (origin, first) for document, origin, first in rows}

    def keep_origins(self, origins: Mapping[str, tuple[str, str | None]]) -> None:
        """Keep the origins, and remember whose accounts a change of them touches."""
        old = self.origins()
        changed = {key: new for key, new in origins.items() if old.get(key) != new}
        groups = {one[0] for key in changed for one in (changed[key], old.get(key)) if one}
        with self._store.transaction() as connection:
            connection.executemany(
                "UPDATE document SET origin = ?, first_known = ? WHERE id = ?",
                [(*new, key) for key, new in changed.items()],
            )
            connection.executemany(
                "INSERT OR IGNORE INTO touched SELECT f.contributors"
                " FROM fact AS f JOIN document AS d ON d.id = f.document_id WHERE d.origin = ?",
                [(group,) for group in sorted(groups)],
            )

    def touched(self) -> list[str]:
        """Return the contributors (codes joined by "+") whose accounts are out of date."""
        return [
            codes
            for (codes,) in self._connection.execute(
                "SELECT contributors FROM touched ORDER BY contributors"
            )
        ]

    def contributors(self, code: str | None = None) -> list[str]:
        """Return the contributors (codes joined by "+") of all facts, or those with one code."""
        return [
            codes
            for (codes,) in self._connection.execute(
                "SELECT DISTINCT contributors FROM fact ORDER BY contributors"
            )
            if code is None or code in codes.split("+")
        ]

    def facts_of(self, contributors: str) -> Iterator[str]:
        """Yield the facts of just these contributors (codes joined by "+") as JSON objects."""
        for (record,) in self._connection.execute(
            f"SELECT {SOURCED_FACT} FROM fact AS f"  # noqa: S608
            " JOIN document AS d ON d.id = f.document_id WHERE f.contributors = ?",
            (contributors,),
        ):
            yield record

    # In

    def replace(
        self, pages: "Iterable[tuple[str, Page]]", settled: str, *, whole: bool = False
    ) -> None:
        """Put pages of the ledger in the place of those that are there.

        Args:
            pages: Each with the contributors (codes joined by "+") whose accounts it holds.
            settled: The revision and rules that they hold for, as `is_settled` reads them.
            whole: Whether they are all that there is.
        """
        with self._store.transaction() as connection:
            if whole:
                for table in TABLES:
                    connection.execute(f"DELETE FROM {table}")  # noqa: S608
            for contributors, page in pages:
                # What links claims to facts goes with the claims.
                for table in ("claim", "ledger_row", "conflict"):
                    connection.execute(
                        f"DELETE FROM {table} WHERE contributors = ?",  # noqa: S608
                        (contributors,),
                    )
                self._fill(page)
            if settled.split()[0] == self.revision():
                # Else somebody has changed facts meanwhile: all of it is touched still.
                connection.execute("DELETE FROM touched")
            connection.execute(
                "INSERT OR REPLACE INTO state (key, value) VALUES ('settled', ?)", (settled,)
            )

    @contextmanager
    def in_passing(self, pages: "Iterable[Page]") -> Iterator[None]:
        """Let these queries read another ledger for a while; the file stays as it is."""
        made = self._connection.execute(
            "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name IN (?, ?, ?, ?)",
            TABLES,
        ).fetchall()
        for (statement,) in made:
            self._connection.execute(statement.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
        try:
            self._connection.execute("BEGIN")
            for page in pages:
                self._fill(page)
            self._connection.execute("COMMIT")
            yield
        finally:
            for table in TABLES:
                self._connection.execute(f"DROP TABLE temp.{table}")

    def _fill(self, page: "Page") -> None:
        # An unqualified name means the temporary table where there is one.
        for claim in page.claims:
            self._connection.execute(
                f"INSERT INTO claim VALUES ({', '.join('?' * 15)})",  # noqa: S608
                _claim_columns(claim),
            )
            self._connection.executemany(
                "INSERT INTO claim_fact (claim_id, fact_id) VALUES (?, ?)",
                [(claim.id, telling.fact) for telling in claim.told],
            )
        self._connection.executemany(
            f"INSERT INTO ledger_row VALUES ({', '.join('?' * 15)})",  # noqa: S608
            (_row_columns(row, page.order[row.account]) for row in page.rows),
        )
        self._connection.executemany(
            f"INSERT INTO conflict VALUES ({', '.join('?' * 12)})",  # noqa: S608
            (
                _conflict_columns(one, page.order[one.account], number)
                for number, one in enumerate(page.conflicts)
            ),
        )

    # Out

    def rows_json(self, query: FactQuery | None = None) -> Iterator[str]:
        """Yield the rows as JSON objects; see `accounts` for what selects them."""
        clauses, values = _row_conditions(query or FactQuery())
        yield from self._records("ledger_row", clauses, values, "place")

    def conflicts_json(self, query: FactQuery | None = None) -> Iterator[str]:
        """Yield the conflicts as JSON objects; the period is that of the conflict."""
        query = query or FactQuery()
        clauses, values = _conditions(query)
        if query.status is not None or query.modality is not None:
            resting, more = _resting_on(FactQuery(status=query.status, modality=query.modality))
            clauses.append(resting)
            values += more
        if query.since is not None:
            clauses.append("t.latest >= ?")
            values.append(query.since)
        if query.until is not None:
            clauses.append("t.earliest <= ?")
            values.append(query.until)
        yield from self._records("conflict", clauses, values, "place, t.number")

    def claims_json(self, accounts: Iterable[str]) -> Iterator[str]:
        """Yield the claims of some accounts as JSON objects."""
        for account in accounts:
            yield from self._records("claim", ["t.account = ?"], [account], "rowid")

    def accounts(self, query: FactQuery | None = None) -> set[str]:
        """Return the ids of the accounts that a query selects.

        Status, modality and period select the accounts that rest on at least one such fact.
        """
        clauses, values = _row_conditions(query or FactQuery())
        return {
            account
            for (account,) in self._connection.execute(
                f"SELECT account FROM ledger_row AS t{where(clauses)}",  # noqa: S608
                values,
            )
        }

    def _records(
        self, table: str, clauses: list[str], values: list[str], order: str
    ) -> Iterator[str]:
        for (record,) in self._connection.execute(
            f"SELECT t.record FROM {table} AS t{where(clauses)} ORDER BY t.{order}",  # noqa: S608
            values,
        ):
            yield record


def _conditions(query: FactQuery) -> tuple[list[str], list[str]]:
    """Return SQL conditions over a table of accounts `AS t`, and their parameters."""
    clauses: list[str] = []
    values: list[str] = []
    if query.contributor is not None:
        clauses.append("instr('+' || t.contributors || '+', '+' || ? || '+') > 0")
        values.append(query.contributor)
    if query.destination is not None:
        clauses.append("t.destination = ? COLLATE NOCASE")
        values.append(query.destination)
    if query.mission is not None:
        clauses.append("(t.mission_code = ? COLLATE NOCASE OR t.mission_name = ? COLLATE NOCASE)")
        values += [query.mission, query.mission]
    if query.resource is not None:
        clauses.append("(t.resource_group = ? OR t.unit = ?)")
        values += [_GROUP_OF.get(query.resource, query.resource), query.resource]
    return clauses, values


def _row_conditions(query: FactQuery) -> tuple[list[str], list[str]]:
    clauses, values = _conditions(query)
    wanted = FactQuery(
        status=query.status, modality=query.modality, since=query.since, until=query.until
    )
    if wanted != FactQuery():
        resting, more = _resting_on(wanted)
        clauses.append(resting)
        values += more
    return clauses, values


def _resting_on(query: FactQuery) -> tuple[str, list[str]]:
    """Return the condition that an account `AS t` rests on a fact that a query selects."""
    clauses, values = fact_conditions(query)
    return (
        "EXISTS (SELECT 1 FROM claim AS c JOIN claim_fact AS cf ON cf.claim_id = c.id"  # noqa: S608
        f" JOIN fact AS f ON f.id = cf.fact_id{where(['c.account = t.account', *clauses])})",
        values,
    )


def _claim_columns(claim: "Claim") -> tuple[object, ...]:
    return (
        claim.id,
        claim.account,
        claim.kind,
        claim.status,
        claim.modality,
        "+".join(party.code for party in claim.contributors),
        claim.group,
        claim.unit,
        _code(claim.destination),
        _code(claim.mission),
        claim.earliest,
        claim.latest,
        claim.sources,
        claim.origins,
        claim.model_dump_json(),
    )


def _row_columns(row: "LedgerRow", place: str) -> tuple[object, ...]:
    return (
        row.account,
        place,
        row.kind,
        "+".join(party.code for party in row.contributors),
        _code(row.destination),
        row.mission and row.mission.code,
        row.mission and row.mission.name,
        row.group,
        row.unit,
        _number(row.pledged),
        _number(row.authorized),
        _number(row.deployed),
        _number(row.gap),
        _number(row.fulfilment),
        row.model_dump_json(),
    )


def _conflict_columns(one: "Conflict", place: str, number: int) -> tuple[object, ...]:
    return (
        one.account,
        place,
        number,
        "+".join(party.code for party in one.contributors),
        _code(one.destination),
        one.mission and one.mission.code,
        one.mission and one.mission.name,
        one.group,
        one.unit,
        one.earliest,
        one.latest,
        one.model_dump_json(),
    )


def _code(named: "Named | None") -> str | None:
    return (named.code or named.name) if named else None


def _number(amount: "Amount | None") -> int | float | None:
    return amount.value if amount else None


def _packed(hashes: frozenset[int]) -> bytes:
    numbers = array("I", sorted(hashes))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _unpacked(packed: bytes) -> frozenset[int]:
    numbers = array("I", packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return frozenset(numbers)
