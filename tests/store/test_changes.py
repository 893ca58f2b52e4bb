"""What a store gained, lost and reads otherwise: against another one, and since a run."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factx import bookkeeping
from factx.errors import UsageError
from factx.records import Extraction, FactChange
from factx.store import Store, changes, listing
from tests.by_hand import KENYA, extraction

RUN = {"factx": "1"}
GHANA = "Ghana sent nearly 400 police to Haiti on Friday."


def test_what_two_stores_differ_in(tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    shared = extraction("Kenya sent nearly 400 police.", source="c.txt")
    changed = shared.model_copy(
        update={"facts": [shared.facts[0].model_copy(update={"status": "arrived"})]}
    )
    with Store.open(old, create=True) as store:
        store.put(extraction(), KENYA, RUN)
        store.put(shared, "Kenya sent nearly 400 police.", RUN)
    with Store.open(new, create=True) as store:
        store.put(extraction(GHANA, source="b.txt"), GHANA, RUN)
        store.put(changed, "Kenya sent nearly 400 police.", RUN)
    found = [(one.change, one.fact.evidence.source, one.fact.status) for one in
             changes.between(old, new)]  # fmt: skip
    assert found == [
        ("gained", "b.txt", "departed"),
        ("lost", "a.txt", "departed"),
        ("changed", "c.txt", "arrived"),
    ]
    assert list(changes.between(old, old)) == []


def test_what_a_store_gained_and_lost_since_a_run() -> None:
    with Store.open(None) as store:
        store.put(extraction(), KENYA, {"factx": "1"})
        store.put(extraction(GHANA, source="b.txt"), GHANA, {"factx": "1"})
        store.put(extraction(facts=[]), KENYA, {"factx": "2"})
        third = "Malawi sent nearly 400 police."
        store.put(extraction(third, source="d.txt"), third, {"factx": "3"})
        assert since(store, 1) == [("gained", "d.txt"), ("lost", "a.txt")]
        assert since(store, 2) == [("gained", "d.txt")]
        assert since(store, 3) == []
        # What comes back was never gone.
        store.put(extraction(), KENYA, {"factx": "4"})
        assert since(store, 1) == [("gained", "d.txt")]
        assert since(store, 2) == [("gained", "a.txt"), ("gained", "d.txt")]
        with pytest.raises(UsageError, match="there is no run 9"):
            list(changes.since_run(store, 9))


def since(store: Store, run: int) -> list[tuple[str, str]]:
    return [(one.change, one.fact.evidence.source) for one in changes.since_run(store, run)]


def test_an_article_that_changes_is_seen_whatever_read_it() -> None:
    with Store.open(None) as store:
        store.put(extraction(), KENYA, RUN)
        store.begin_run(RUN)
        store.put(extraction(GHANA), GHANA, RUN)
        assert since(store, 1) == [("gained", "a.txt"), ("lost", "a.txt")]
        store.begin_run(RUN)
        store.put(extraction(), KENYA, RUN)
        assert since(store, 1) == []
        assert since(store, 2) == [("gained", "a.txt"), ("lost", "a.txt")]


def test_a_fact_that_reads_otherwise_is_changed() -> None:
    with Store.open(None) as store:
        store.put(extraction(), KENYA, RUN)
        arrived = extraction().facts[0].model_copy(update={"status": "arrived"})
        store.put(extraction(facts=[arrived]), KENYA, RUN | {"factx": "2"})
        (one,) = changes.since_run(store, 1)
        assert one.before is not None
        assert (one.change, one.before.status, one.fact.status) == (
            "changed", "departed", "arrived",
        )  # fmt: skip


def test_a_run_that_changes_nothing_is_none() -> None:
    with Store.open(None) as store:
        store.put(extraction(), KENYA, RUN)
        store.begin_run(RUN)
        store.put(extraction(), KENYA, RUN)
        assert [run.number for run in bookkeeping.info(store).runs] == [1]
        # But that a newer one has read it, and found the same, is worth knowing.
        store.put(extraction(), KENYA, RUN | {"factx": "2"})
        assert [(run.documents, run.gained) for run in bookkeeping.info(store).runs] == [
            (0, 1),
            (1, 0),
        ]


def test_two_processes_that_take_turns_are_runs_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "factx.db"
    with Store.open(path, create=True) as one, Store.open(path) as other:
        one.put(extraction(), KENYA, RUN)
        other.put(extraction(GHANA, source="b.txt"), GHANA, RUN)
        assert since(one, 1) == [("gained", "b.txt")]
        one.put(extraction(facts=[], source="c.txt"), KENYA, RUN | {"factx": "2"})
        other.put(extraction(GHANA, facts=[], source="b.txt"), GHANA, RUN | {"factx": "3"})
        assert since(one, 2) == [("lost", "a.txt"), ("lost", "b.txt")]
        assert since(one, 3) == [("lost", "b.txt")]


def test_what_is_forgotten_was_never_there() -> None:
    with Store.open(None) as store:
        store.put(extraction(), KENYA, RUN)
        store.begin_run(RUN)
        store.put(extraction(GHANA), GHANA, RUN)
        listing.forget(store, "a.txt")
        assert since(store, 0) == since(store, 1) == []
        assert "nearly 400" not in "\n".join(store.connection.iterdump())


# Runs against copies of the store: what is told since a run is what a copy from then would tell.

#: (source, words, status of its fact or None for no fact) of what is read.
READINGS = st.tuples(
    st.sampled_from(["a.txt", "b.txt"]),
    st.sampled_from([KENYA, GHANA]),
    st.sampled_from(["departed", "arrived", None]),
)


def read(reading: tuple[str, str, str | None]) -> tuple[Extraction, str]:
    source, text, status = reading
    (fact,) = extraction(text).facts
    facts = [fact.model_copy(update={"status": status})] if status else []
    return extraction(text, facts, source=source), text


@given(st.lists(st.lists(READINGS, min_size=1, max_size=3), min_size=1, max_size=5),
       st.lists(st.sampled_from("12"), min_size=5, max_size=5))  # fmt: skip
@settings(max_examples=40, deadline=None, derandomize=True,
          suppress_health_check=list(HealthCheck))  # fmt: skip
def test_since_a_run_is_against_the_store_of_then(
    runs: list[list[tuple[str, str, str | None]]], versions: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "now.db"
        then: dict[int, Path] = {}
        for readings, version in zip(runs, versions, strict=False):
            with Store.open(path, create=True) as store:
                for made, text in map(read, readings):
                    store.put(made, text, {"factx": version})
                last = bookkeeping.info(store).runs[-1].number
            # Closing has written the log into the file.
            then[last] = Path(folder) / f"{last}.db"
            shutil.copy(path, then[last])
        with Store.open(path) as store:
            for run, copy in then.items():
                told = list(changes.since_run(store, run))
                assert bare(told) == bare(list(changes.between(copy, path)))
            everything = sorted(fact.id for fact in store.facts())
            assert sorted(one.fact.id for one in changes.since_run(store, 0)) == everything


def bare(found: list[FactChange]) -> list[tuple[object, ...]]:
    """Return changes without the names of sources, which may change without a run."""
    return sorted(
        (one.change, one.fact.id, one.fact.status, one.before and one.before.status)
        for one in found
    )
