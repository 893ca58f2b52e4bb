"""Searching, forgetting, checking."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factx import bookkeeping
from factx.errors import UsageError
from factx.store import FactQuery, Store, listing, upkeep
from tests.by_hand import KENYA, extraction
from tests.mission import articles

RUN = {"factx": "1"}


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
        ("brass AND band", {"05"}),
        ("brass OR helicopter", {"05", "11", "20"}),
        ("helicopter NOT Dakar", {"20"}),
        ("NOT Dakar helicopter", {"20"}),
        ("brass OR helicopter NOT Dakar", {"05", "20"}),
        ("helicop*", {"11", "20"}),
        ('brass "OR"', set()),
        # what looks like other operators is words
        ("brass-band*", {"05"}),
        ("brass NEAR band", set()),
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


@pytest.mark.parametrize("words", ["brass OR", "OR brass", "brass NOT", "brass OR NOT band"])
def test_an_operator_needs_a_word(mission: Store, words: str) -> None:
    with pytest.raises(UsageError, match="OR and NOT need words"):
        list(listing.search(mission, words))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (FactQuery(contributor="RWA", since="2023-06-01"), {"12", "16", "17"}),
        (FactQuery(resource="equipment"), {"11", "20"}),
        (FactQuery(until="2023-01-31"), {"01"}),
        (FactQuery(contributor="FRA"), set()),
    ],
)
def test_documents_are_selected_by_their_facts_and_days(
    mission: Store, query: FactQuery, found: set[str]
) -> None:
    listed = {one.source[8:10] for one in listing.documents(mission, query)}
    assert listed == found
    hits = listing.search(mission, "helicopter OR police OR soldiers OR troops", query=query)
    assert {hit.document.source[8:10] for hit in hits} <= found


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
    assert [run.model_dump() for run in info.runs] == [
        {"number": 1, "read_by": RUN, "documents": 28, "gained": 41, "lost": 0}
    ]
