"""The article in `seeds/`, read from end to end: every field of every fact."""

import json
import sqlite3
from pathlib import Path

import pytest

import factx
from factx import bookkeeping
from factx.evaluate import Pair, evaluate
from factx.records import Extraction, SourceText
from factx.records.gold import FlatFact, flatten
from factx.sources import read
from factx.store import Store

pytestmark = pytest.mark.model

ROOT = Path(__file__).parent.parent
SEED = next((ROOT / "seeds").glob("*.txt"))
EXPECTED = ROOT / "tests" / "data" / "seed.json"
GOLD = ROOT.parent / "shared" / "gold" / "seed.jsonl"


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    found = factx.extract(SEED.read_text(encoding="utf-8"))
    assert isinstance(found, Extraction)
    return found


def test_the_records_are_the_expected_ones(extraction: Extraction) -> None:
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    facts = json.loads(extraction.model_dump_json())["facts"]
    assert facts == expected["facts"]


def test_people_have_their_roles(extraction: Extraction) -> None:
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    people = {e.name: [e.role, e.country] for e in extraction.entities if e.label == "PERSON"}
    assert people == expected["people"]


def test_every_offset_lies_on_the_words_it_stands_for(extraction: Extraction) -> None:
    text = SEED.read_text(encoding="utf-8")
    for fact in extraction.facts:
        evidence = fact.evidence
        assert text[evidence.sentence_start : evidence.sentence_end] == evidence.quote
        assert evidence.trigger in evidence.quote
        if fact.quantity.text:
            assert text[evidence.start : evidence.end] == fact.quantity.text
        for when in (fact.date, fact.due):
            if when is not None:
                assert text[when.start : when.end] == when.text


def test_the_header_is_read(extraction: Extraction) -> None:
    document = extraction.document
    assert document.published == "2025-01-01"
    assert (document.dateline, document.publisher) == ("PORT-AU-PRINCE, Haiti", "Reuters")
    source = next(iter(read(str(SEED))))
    assert isinstance(source, SourceText)
    assert source.document.id == document.id


@pytest.mark.gold
def test_every_field_agrees_with_the_annotation(extraction: Extraction) -> None:
    if not GOLD.exists():
        pytest.skip("needs the annotated texts beside the checkout")
    gold = [FlatFact(**row) for row in json.loads(GOLD.read_text(encoding="utf-8"))["facts"]]
    found = [flatten(fact) for fact in extraction.facts]
    result = evaluate([Pair("seed", SEED.read_text(encoding="utf-8"), gold, found)])
    assert (result.core.f1, result.core_unnumbered.f1) == (1, 1)
    for wanted, fact in zip(gold, found, strict=True):
        assert fact.model_dump(exclude={"due"}) == wanted.model_dump(exclude={"due"})


def test_the_ledger_view_keeps_the_hedges(extraction: Extraction, tmp_path: Path) -> None:
    path = tmp_path / "factx.db"
    with Store.open(path, create=True) as store:
        store.put(extraction, SEED.read_text(encoding="utf-8"), {})
        bookkeeping.settle(store)
    with sqlite3.connect(path) as connection:
        rows = connection.execute(
            "SELECT kind, deployed, deployed_approx, gap, gap_approx, fulfilment_approx"
            " FROM ledger WHERE contributors = 'KEN'"
        ).fetchall()
        totals = connection.execute("SELECT pledged FROM ledger WHERE kind = 'total'").fetchall()
    assert rows == [("contributor", 400, "almost", 600, "over", "under")]
    assert totals == [(3100,)]
