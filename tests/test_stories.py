"""From the texts of two days to the ledger: what a promise or a force is cut to."""

from pathlib import Path

import pytest

from factx import bookkeeping
from factx.engines import engine
from factx.ingest import ingest
from factx.render import ledger_wording as wording
from factx.store import Store

pytestmark = pytest.mark.model

#: First text, second text, what is pledged and what is deployed in the end.
STORIES = [
    (
        "Kenya pledged 1,000 police officers to the security mission in Haiti on Monday.",
        "Kenya cut its pledge to the mission in Haiti from an initial 1,000 police officers to just"
        " 600 on Monday.",
        ("600", "unknown"),
    ),
    (
        "Chad promised 500 police for Haiti.",
        "Chad lowered its pledge for Haiti to 300 police.",
        ("300", "unknown"),
    ),
    (
        "Benin promised 2,000 soldiers for Haiti in January.",
        "Benin will now send 1,500 soldiers to Haiti, down from the 2,000 it promised in January.",
        ("1,500", "unknown"),
    ),
    (
        "Bangladesh offered 700 police for Haiti.",
        "Bangladesh will send 300 police to Haiti instead of the 700 it offered in February.",
        ("300", "unknown"),
    ),
    (
        "Italy has about 400 soldiers in Lebanon.",
        "Italy reduced its force in Lebanon from some 400 soldiers to just 250.",
        ("unknown", "250"),
    ),
    (
        "Ghana sent 200 soldiers to Mali on Monday.",
        "Another 150 Ghanaian soldiers arrived in Mali on Friday.",
        ("unknown", "350*"),
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), STORIES, ids=[s[1][:50] for s in STORIES])
def test_the_ledger_of_two_articles(
    tmp_path: Path, first: str, second: str, expected: tuple[str, str]
) -> None:
    for day, text in (("2024-01-15", first), ("2024-06-03", second)):
        (tmp_path / f"{day}.txt").write_text(f"date {day} (Island Wire): {text}\n", "utf-8")
    with Store.open(None) as store:
        ingest([str(tmp_path)], engine(), [store])
        (row,) = bookkeeping.ledger(store)
    assert (wording.amount(row.pledged), wording.amount(row.deployed)) == expected
