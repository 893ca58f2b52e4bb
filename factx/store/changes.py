"""Which facts came, went or changed: between two stores, or since a run of one."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factx.errors import UsageError
from factx.store.store import Store
from factx.store.writing import CLOSING, SOURCED_FACT

if TYPE_CHECKING:
    from factx.records import FactChange

_OLD_FACT = f"substr(o.record, 1, length(o.record) - {len(CLOSING)}) || p.tail"
_PAST_FACT = f"substr(p.record, 1, length(p.record) - {len(CLOSING)}) || p.tail"

#: What stood at the end of run ?1 and stands no more, or otherwise.
_PAST = "FROM past_fact AS p WHERE p.first_run <= ?1 AND p.end_run > ?1"

_ORDER = "ORDER BY d.source, d.id, f.start, f.id"


def between(old: Path, new: Path) -> "Iterator[FactChange]":
    """Yield the facts in which two stores differ: gained, lost, then changed; by source.

    Args:
        old: A store.
        new: A store that was made later.

    Raises:
        StoreError: One of them is no store that this factx can read.
    """
    # Opening it by itself says what is wrong with it; attaching it would not.
    Store.open(old).close()
    with Store.open(new) as store:
        store.connection.execute("ATTACH ? AS old", (str(old),))
        gained = store.connection.execute(
            f"SELECT {SOURCED_FACT} FROM fact AS f JOIN document AS d"  # noqa: S608
            " ON d.id = f.document_id WHERE f.id NOT IN (SELECT id FROM old.fact) " + _ORDER
        )
        yield from (_change("gained", record) for (record,) in gained)
        lost = store.connection.execute(
            f"SELECT {SOURCED_FACT} FROM old.fact AS f JOIN old.document AS d"  # noqa: S608
            " ON d.id = f.document_id WHERE f.id NOT IN (SELECT id FROM main.fact) " + _ORDER
        )
        yield from (_change("lost", record) for (record,) in lost)
        changed = store.connection.execute(
            f"SELECT {SOURCED_FACT}, {_OLD_FACT} FROM fact AS f"  # noqa: S608
            " JOIN document AS d ON d.id = f.document_id"
            " JOIN old.fact AS o ON o.id = f.id JOIN old.document AS p ON p.id = o.document_id"
            " WHERE o.record <> f.record " + _ORDER
        )
        yield from (_change("changed", record, before) for record, before in changed)


def since_run(store: Store, run: int) -> "Iterator[FactChange]":
    """Yield how the facts differ from what they were at the end of a run: as in `between`.

    Args:
        store: The store.
        run: Number of the run, as `factx store info` lists it; 0 is before the first.

    Raises:
        UsageError: There is no such run.
    """
    known = store.connection.execute("SELECT 1 FROM run WHERE number = ?", (run,)).fetchone()
    if run and not known:
        hint = "List the runs with `factx store info`."
        raise UsageError(f"there is no run {run}", hint=hint)
    gained = store.connection.execute(
        f"SELECT {SOURCED_FACT} FROM fact AS f JOIN document AS d ON d.id = f.document_id"  # noqa: S608
        f" WHERE f.run > ?1 AND f.id NOT IN (SELECT p.id {_PAST}) {_ORDER}",
        (run,),
    )
    yield from (_change("gained", record) for (record,) in gained)
    lost = store.connection.execute(
        f"SELECT {_PAST_FACT} {_PAST} AND p.id NOT IN (SELECT id FROM fact)"  # noqa: S608
        " ORDER BY p.source, p.document_id, p.start, p.id",
        (run,),
    )
    yield from (_change("lost", record) for (record,) in lost)
    changed = store.connection.execute(
        f"SELECT {SOURCED_FACT}, {_PAST_FACT} FROM fact AS f"  # noqa: S608
        " JOIN document AS d ON d.id = f.document_id JOIN past_fact AS p ON p.id = f.id"
        f" WHERE p.first_run <= ?1 AND p.end_run > ?1 AND p.record <> f.record {_ORDER}",
        (run,),
    )
    yield from (_change("changed", record, before) for record, before in changed)


def _change(change: str, record: str, before: str | None = None) -> "FactChange":
    from factx.records import FactChange, SourcedFact

    return FactChange(
        change=change,  # type: ignore[arg-type]
        fact=SourcedFact.model_validate_json(record),
        before=before and SourcedFact.model_validate_json(before),  # type: ignore[arg-type]
    )
