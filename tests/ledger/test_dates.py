"""Dates in the ledger: as exact as the documents and no more, with their bounds beside them."""

from typing import Any

import pytest

from factx.ledger import claims, overdue, rows
from factx.records import LedgerRow
from factx.render import ledger_wording as wording
from tests.ledger.test_rules import Story, arrived, books, pledge

JUNE = ["2024-05-01", "2024-07-31", "2024-06~"]
SUMMER = ["2024-06-01", "2024-08-31", "2024-22"]
TENTH = "2024-06-10"


def told(day: str | None, figure: str, date: Any) -> tuple[str | None, str, list[dict[str, Any]]]:
    """Return an article in which police arrive."""
    return day, f"{figure} police came {date}.", [arrived(figure, int(figure), date=date)]


@pytest.mark.parametrize(
    ("story", "first", "last"),
    [
        # a vague date stands as written
        ([told("2025-01-01", "40", JUNE)], ("2024-05-01", "2024-06~"), ("2024-07-31", "2024-06~")),
        # and ends when it was told at the latest
        ([told("2024-06-20", "40", JUNE)], ("2024-05-01", "2024-06~"), ("2024-06-20", "2024-06~")),
        # without a date there is only the day of the document
        ([told("2024-06-20", "40", None)], ("2024-06-20", None), ("2024-06-20", None)),
        ([told(None, "40", None)], (None, None), (None, None)),
        # each end has the date that it comes of
        (
            [told("2024-09-01", "40", SUMMER), told("2024-06-20", "50", TENTH)],
            ("2024-06-01", "2024-22"),
            ("2024-08-31", "2024-22"),
        ),
        # of equal days, the one that a document tells
        (
            [told("2024-06-10", "40", None), told("2024-06-11", "50", TENTH)],
            (TENTH, TENTH),
            (TENTH, TENTH),
        ),
    ],
)
def test_a_row_has_its_first_and_last_date(
    story: Story, first: tuple[str | None, ...], last: tuple[str | None, ...]
) -> None:
    (row,) = rows(books(story))
    assert (row.first_date, row.first_edtf) == first
    assert (row.last_date, row.last_edtf) == last


def test_a_claim_has_its_most_exact_date() -> None:
    story = [told("2024-09-01", "40", SUMMER), told("2024-09-02", "40", JUNE),
             told("2024-09-03", "40", TENTH)]  # fmt: skip
    (claim,) = claims(books(story))
    assert (claim.edtf, claim.earliest, claim.latest) == (TENTH, TENTH, TENTH)
    (vague,) = claims(books(story[:2]))
    assert (vague.edtf, vague.earliest, vague.latest) == ("2024-06~", "2024-05-01", "2024-07-31")


def test_a_promise_is_due_as_written() -> None:
    spring = ["2024-03-01", "2024-05-31", "2024-21"]
    story: Story = [("2024-01-01", "40 police by spring.", [pledge("40", 40, due=spring)])]
    (late,) = overdue(books(story), as_of="2024-06-10")
    assert (late.due, late.claim.due_edtf, late.days) == ("2024-05-31", "2024-21", 10)


@pytest.mark.parametrize(
    ("edtf", "day", "words"),
    [
        ("2024-06~", "2024-07-31", "2024-06~"),
        (None, "2024-07-31", "by 2024-07-31"),
        (None, None, "undated"),
    ],
)
def test_dates_read_as_written(edtf: str | None, day: str | None, words: str) -> None:
    assert wording.date(edtf, day) == words


def test_every_date_of_a_row_is_a_field() -> None:
    assert {"first_date", "first_edtf", "last_date", "last_edtf"} <= set(LedgerRow.model_fields)
