"""Searching, forgetting, comparing, checking."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factx import bookkeeping
from factx.errors import UsageError
from factx.store import Store, changes, listing, upkeep
from tests.by_hand import KENYA, extraction
from tests.mission import articles

RUN = {"factx": "1"}
OTHER = "Ghana sent nearly 400 police to Haiti on Friday."


@pytest.fixture
def mission(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "factx.db", create=True) as store:
        for made, text in articles():
            store.put(made, text, RUN)
        yield store


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Rwandan soldiers", {"16"}),
        ("helicopter", {"11", "20"}),
        ("deploying helicopters Dakar", set()),
        ('"brass band"', {"05"}),
        ('"band brass"', set()),
        # what looks like operators is words
        ("brass AND band OR", set()),
        ("brass-band*", {"05"}),
        ("(brass", {"05"}),
    ],
)
def test_search(mission: Store, words: str, found: set[str]) -> None:
    hits = list(listing.search(mission, words))
    assert {hit.document.source[8:10] for hit in hits} == found
    for hit in hits:
        assert hit.matches
        assert all(hit.snippet[start:end].strip() for start, end in hit.matches)


def test_a_search_marks_the_words(mission: Store) -> None:
    (hit,) = listing.search(mission, "brass band", limit=5)
    marked = [hit.snippet[start:end] for start, end in hit.matches]
    assert marked == ["brass", "band"]


@pytest.mark.parametrize("words", ["", '""', "--", "* ("])
def test_a_search_needs_a_word(mission: Store, words: str) -> None:
    with pytest.raises(UsageError, match="no word to look for"):
        list(listing.search(mission, words))


def test_documents_are_listed_with_all_their_sources() -> None:
    with Store.open(None) as store:
        store.put(extraction(), KENYA, RUN)
        store.put(extraction(source="b.txt"), KENYA, RUN)
        (document,) = listing.documents(store)
    assert (document.sources, document.facts, document.run) == (["a.txt", "b.txt"], 1, RUN)


def test_forgetting_takes_everything(mission: Store) -> None:
    document = articles()[4][0].document
    assert listing.forget(mission, document.id[:6]) == ["mission/05-kenya-first-arrival.txt"]
    assert not mission.has(document.sha256, document.source)
    assert not list(listing.search(mission, "brass"))
    dump = "\n".join(mission.connection.iterdump())
    assert "brass band" not in dump
    assert document.id not in dump.replace("touched", "")


@pytest.mark.parametrize(
    ("name", "words"),
    [("nowhere.txt", "no document has this"), ("", "no document has this")],
)
def test_only_what_is_there_can_be_forgotten(mission: Store, name: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        listing.forget(mission, name)


def test_a_name_must_be_of_one_document(mission: Store) -> None:
    digits = [made.document.id[0] for made, _ in articles()]
    shared = max(digits, key=digits.count)
    with pytest.raises(UsageError, match="several ids begin so"):
        listing.forget(mission, shared)


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
        store.put(extraction(OTHER, source="b.txt"), OTHER, RUN)
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
        store.put(extraction(OTHER, source="b.txt"), OTHER, {"factx": "1"})
        store.put(extraction(facts=[]), KENYA, {"factx": "2"})
        third = "Malawi sent nearly 400 police."
        store.put(extraction(third, source="d.txt"), third, {"factx": "3"})
        since_first = [(one.change, one.fact.evidence.source) for one in
                       changes.since_run(store, 1)]  # fmt: skip
        assert since_first == [("gained", "d.txt"), ("lost", "a.txt")]
        assert [one.change for one in changes.since_run(store, 2)] == ["gained"]
        assert list(changes.since_run(store, 3)) == []
        # What comes back was never gone.
        store.put(extraction(), KENYA, {"factx": "4"})
        assert [one.fact.evidence.source for one in changes.since_run(store, 1)] == ["d.txt"]
        with pytest.raises(UsageError, match="there is no run 9"):
            list(changes.since_run(store, 9))


def test_a_sound_store_has_no_flaws(mission: Store) -> None:
    bookkeeping.settle(mission)
    assert list(upkeep.flaws(mission)) == []


def test_flaws_are_found(mission: Store) -> None:
    mission.connection.execute("PRAGMA foreign_keys = OFF")
    mission.connection.execute("UPDATE document SET text = 'x' || text WHERE source LIKE '%02-%'")
    mission.connection.execute("UPDATE source SET document_id = 'gone' WHERE source LIKE '%03-%'")
    found = list(upkeep.flaws(mission))
    assert any("does not stand where it says, in mission/02-" in flaw for flaw in found)
    assert any("of source belongs to a missing row of document" in flaw for flaw in found)


def test_vacuum_gives_space_back(mission: Store) -> None:
    for made, _ in articles()[:20]:
        listing.forget(mission, made.document.source)
    assert upkeep.vacuum(mission) > 0
    assert len(list(listing.search(mission, "Malawi"))) > 0
    assert list(upkeep.flaws(mission)) == []


def test_info(mission: Store) -> None:
    bookkeeping.settle(mission)
    info = bookkeeping.info(mission)
    assert (info.documents, info.sources, info.settled) == (28, 28, True)
    assert info.facts == {"deployment": 17, "pledge": 17, "strength": 3, "withdrawal": 4}
    assert info.runs == [RUN]
