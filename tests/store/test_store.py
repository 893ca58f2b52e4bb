"""Documents and facts in and out."""

import json
import time
from pathlib import Path

import pytest

from factx.records import Extraction, Problem, SourcedFact
from factx.store import FactQuery, Store
from tests.by_hand import KENYA, entity, extraction
from tests.mission import article, articles

RUN = {"factx": "1", "pipeline": "2", "lexicon": "3"}
OTHER = "Ghana sent nearly 400 police to Haiti on Friday."


@pytest.fixture
def store() -> Store:
    return Store.open(None)


def test_what_comes_in_goes_out_again(store: Store) -> None:
    problem = Problem(source="a.txt", code="encoding", message="It’s not UTF-8.", skipped=False)
    made = extraction(entities=[entity()], problems=[problem], title='A "title"')
    assert store.put(made, KENYA, RUN)
    assert list(store.extractions()) == [made]
    assert [json.loads(one) for one in store.extractions_json()] == [made.model_dump()]
    assert list(store.entities()) == [(made.document, entity())]
    (fact,) = store.facts()
    assert isinstance(fact, SourcedFact)
    assert fact.evidence.title == 'A "title"'
    assert (
        fact.model_dump(exclude={"evidence": {"source", "title", "published"}})
        == made.facts[0].model_dump()
    )
    assert next(store.facts_json()) == fact.model_dump_json()
    assert store.text(made.document.id) == KENYA
    assert store.text("unknown") is None
    assert store.extraction(made.document.id) == made
    assert store.extraction("unknown") is None
    assert store.run_of(made.document.id) == RUN
    assert store.run_of("unknown") == {}


def test_the_same_again_changes_nothing(store: Store) -> None:
    assert store.put(extraction(), KENYA, RUN)
    before = store.ledger.revision()
    assert not store.put(extraction(), KENYA, RUN)
    # A newer pipeline that reads the same changes nothing either.
    assert not store.put(extraction(), KENYA, RUN | {"pipeline": "3"})
    assert store.ledger.revision() == before


def test_another_text_at_the_same_source_takes_its_place(store: Store) -> None:
    first, second = extraction(), extraction(OTHER)
    store.put(first, KENYA, RUN)
    assert store.put(second, OTHER, RUN)
    assert list(store.extractions()) == [second]
    assert not store.has(first.document.sha256, "a.txt")
    assert store.has(second.document.sha256, "a.txt")


@pytest.mark.parametrize("sources", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_the_same_text_at_two_sources_is_one_document(
    store: Store, sources: tuple[str, str]
) -> None:
    for source in sources:
        assert store.put(extraction(source=source, title=f"in {source}"), KENYA, RUN)
    (found,) = store.extractions()
    assert (found.document.source, found.document.title) == ("a.txt", "in a.txt")
    assert [fact.evidence.source for fact in store.facts()] == ["a.txt"]
    assert all(store.has(found.document.sha256, source) for source in sources)
    # When one of them changes, the document stays, under the name of the other.
    store.put(extraction(OTHER, source="a.txt"), OTHER, RUN)
    assert [one.document.source for one in store.extractions()] == ["a.txt", "b.txt"]


def test_a_newer_reading_replaces_the_older_one(store: Store) -> None:
    store.put(extraction(), KENYA, RUN)
    newer = extraction(facts=[])
    assert store.put(newer, KENYA, RUN | {"pipeline": "3"})
    assert store.count() == 0
    assert list(store.extractions()) == [newer]


def test_known_documents_are_passed_over_quickly(store: Store) -> None:
    for made, text in articles():
        store.put(made, text, RUN)
    key = articles()[3][0].document.sha256
    started = time.perf_counter()
    for _ in range(100):
        assert store.has(key, "mission/04-ghana-offer.txt")
    assert (time.perf_counter() - started) / 100 < 0.001
    assert not store.has(key, "elsewhere.txt")


def test_facts_come_by_source_and_place(store: Store) -> None:
    for made, text in reversed(articles()):
        store.put(made, text, RUN)
    found = [(fact.evidence.source, fact.evidence.start) for fact in store.facts()]
    assert found == sorted(found)
    assert len(found) == sum(len(made.facts) for made, _ in articles())
    assert [fact.evidence.source for fact in store.facts(limit=2)] == [
        "mission/01-mandate.txt",
        "mission/02-kenya-promise.txt",
    ]


@pytest.mark.parametrize(
    ("query", "number"),
    [
        (FactQuery(), 41),
        (FactQuery(kinds=("withdrawal", "strength")), 7),
        (FactQuery(contributor="KEN", kinds=("pledge",)), 5),
        (FactQuery(contributor="ZMB"), 1),
        (FactQuery(contributor="ken"), 0),
        (FactQuery(destination="COM"), 41),
        (FactQuery(destination="HTI"), 0),
        (FactQuery(mission="comoros STABILIZATION mission"), 41),
        (FactQuery(mission="MSS"), 0),
        (FactQuery(resource="funds"), 4),
        (FactQuery(resource="police", contributor="GHA"), 2),
        (FactQuery(resource="people", contributor="GHA"), 7),
        (FactQuery(status="offered"), 2),
        (FactQuery(modality="negated"), 1),
        (FactQuery(since="2024-10-03"), 2),
        # the copy of 7 February tells of the 6th
        (FactQuery(until="2023-02-06"), 3),
        # an undated fact belongs to its document's day
        (FactQuery(since="2023-10-02", until="2023-10-04"), 2),
        (FactQuery(mission="' OR 1=1 --"), 0),
    ],
)
def test_queries(store: Store, query: FactQuery, number: int) -> None:
    for made, text in articles():
        store.put(made, text, RUN)
    assert len(list(store.facts(query))) == number
    assert len(list(store.facts_json(query))) == number
    assert store.count(query) == number


def test_what_no_period_can_hold_is_counted(store: Store) -> None:
    text = "Kenya promised 100 police."
    undated = article(text, [{"figure": "100", "kind": "pledge", "status": "promised"}])
    store.put(undated, text, RUN)
    query = FactQuery(since="2024-01-01", contributor="KEN")
    assert store.count(query) == 0
    assert store.undatable(query) == 1
    assert store.undatable(FactQuery(contributor="GHA")) == 0
    assert store.count() == 1


def test_a_failed_document_leaves_nothing(store: Store) -> None:
    made = extraction()
    broken = Extraction.model_construct(**{**dict(made), "facts": [*made.facts, None]})
    with pytest.raises(AttributeError):
        store.put(broken, KENYA, RUN)
    assert list(store.extractions()) == []
    assert store.put(made, KENYA, RUN)


def test_two_processes_may_write(tmp_path: Path) -> None:
    path = tmp_path / "factx.db"
    with Store.open(path, create=True) as one, Store.open(path, create=True) as other:
        one.put(extraction(), KENYA, RUN)
        other.put(extraction(OTHER, source="b.txt"), OTHER, RUN)
        assert one.count() == other.count() == 2
