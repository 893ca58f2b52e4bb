from datetime import date

import pytest

from factx.pipeline.dates import edtf
from tests.pipeline.dates.edtf_validator import is_valid


def test_a_loose_month_stays_inside_of_its_year() -> None:
    assert edtf.month(2025, 12, loose=True) == edtf.Interval(
        "2025-12~", date(2025, 11, 1), date(2025, 12, 31)
    )
    assert edtf.month(2025, 1, loose=True).earliest == date(2025, 1, 1)


def test_winter_ends_in_the_next_year() -> None:
    assert edtf.season(2023, 24) == edtf.Interval("2023-24", date(2023, 12, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [(1, (1, 1), (3, 31)), (2, (4, 1), (6, 30)), (3, (7, 1), (9, 30)), (4, (10, 1), (12, 31))],
)
def test_quarters(number: int, first: tuple[int, int], last: tuple[int, int]) -> None:
    quarter = edtf.quarter(2024, number)
    assert quarter.edtf == f"2024-{32 + number}"
    assert (quarter.earliest, quarter.latest) == (date(2024, *first), date(2024, *last))


def test_decades_and_centuries() -> None:
    assert edtf.years(1990, 10).edtf == "199X"
    assert edtf.years(1900, 100) == edtf.Interval("19XX", date(1900, 1, 1), date(1999, 12, 31))
    # the first century has no year 0
    assert edtf.years(0, 100).earliest == date(1, 1, 1)


def test_joining_keeps_the_precision_of_both_ends() -> None:
    joined = edtf.join(edtf.month(2024, 1), edtf.day(date(2024, 3, 9)))
    assert joined == edtf.Interval("2024-01/2024-03-09", date(2024, 1, 1), date(2024, 3, 9))


def test_joining_intervals_falls_back_to_days() -> None:
    week = edtf.span(date(2024, 5, 13), date(2024, 5, 19))
    assert edtf.join(week, edtf.month(2024, 6)).edtf == "2024-05-13/2024-06-30"


def test_joining_decades_counts_years() -> None:
    assert edtf.join(edtf.years(1920, 10), edtf.years(1940, 10)).edtf == "1920/1949"


def test_months_away_keep_to_shorter_months() -> None:
    assert edtf.add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert edtf.add_months(date(2024, 3, 31), -13) == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, (3, 22)), (1943, (4, 25)), (2000, (4, 23)), (2024, (3, 31)), (2025, (4, 20))],
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    # the earliest and the latest Easter of the Gregorian calendar are among them
    assert edtf.easter(year) == date(year, *day)


@pytest.mark.parametrize(
    "string", ["2024-13", "2024-02-30", "2024-00", "24-05-01", "199X/200X", "../2024", "2024/", ""]
)
def test_the_validator_of_these_tests_refuses_what_is_no_edtf(string: str) -> None:
    assert not is_valid(string)
