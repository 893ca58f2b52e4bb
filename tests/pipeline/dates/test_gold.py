"""Dates of annotated news, where the annotations lie beside the checkout."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.dates import blank, score


@pytest.mark.gold
def test_dates_of_news(root: Path) -> None:
    path = root.parent / "shared" / "gold" / "gum-news-dates.jsonl"
    if not path.is_file():
        pytest.skip("no annotated dates beside the checkout")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts = score(rows, blank())
    total = counts["exact"] + counts["wrong"] + counts["none"]
    assert counts["exact"] / total >= 0.85, counts
    assert counts["wrong"] / total <= 0.05, counts
    assert counts["spurious"] <= 6, counts
