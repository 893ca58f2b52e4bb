"""The chart of what was pledged and deployed."""

import io

import pytest
from rich.console import Console

from factx import bookkeeping
from factx.render.chart import draw
from factx.store import Store
from tests.mission import article

JUNE = ["2024-05-01", "2024-07-31", "2024-06~"]
WEEK = ["2024-09-02", "2024-09-08", "2024-09-02/2024-09-08"]

TEXT = "Kenya promised 1,000 police. It sent 9 police. It has almost 400 police."


def drawn(width: int, *, dates: tuple[object, ...] = ("2024-01-05", JUNE, WEEK)) -> list[str]:
    facts = [
        {"figure": "1,000", "value": 1000, "kind": "pledge", "status": "promised"},
        {"figure": "9", "value": 9, "kind": "deployment", "status": "arrived"},
        {"figure": "almost 400", "value": 400, "approx": "almost", "kind": "deployment",
         "status": "in_place", "trigger": "has"},
    ]  # fmt: skip
    given = [{**fact, "date": date} for fact, date in zip(facts, dates, strict=True)]
    with Store.open(None) as store:
        store.put(article(TEXT, given, published="2024-12-31"), TEXT, {})
        events = bookkeeping.timeline(store)
    out = io.StringIO()
    draw(Console(file=out, width=width), events)
    return out.getvalue().splitlines()


def test_a_bar_for_each_figure_after_each_date_as_written() -> None:
    assert drawn(80) == [
        "",
        "Kenya, people, Haiti",
        f"2024-01-05             pledged  {'█' * 37} 1,000",
        "                       deployed  unknown",
        f"2024-06~               pledged  {'█' * 37} 1,000",
        # the smallest of figures is more than nothing
        "                       deployed █ 9",
        f"2024-09-02/2024-09-08  pledged  {'█' * 37} 1,000",
        f"                       deployed {'█' * 15} almost 400",
    ]


def test_in_little_room_the_date_stands_above() -> None:
    lines = drawn(36)
    assert lines[2:4] == ["2024-01-05", f"  pledged  {'█' * 14} 1,000"]
    assert max(map(len, lines)) <= 36


@pytest.mark.parametrize("width", [24, 30, 45, 60, 100, 200])
def test_it_is_no_wider_than_the_screen(width: int) -> None:
    assert max(map(len, drawn(width))) <= width


def test_dates_that_end_on_one_day_share_a_bar() -> None:
    lines = drawn(80, dates=("2024-07-31", JUNE, "2024-08-01"))
    assert lines[2].startswith("2024-07-31  pledged")
    assert lines[3].startswith("            deployed █ 9")


def test_one_day_is_no_course() -> None:
    assert drawn(80, dates=("2024-01-05",) * 3) == []
