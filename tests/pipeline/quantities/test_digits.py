"""Digits and their separators."""

from fractions import Fraction

import pytest

from factx.pipeline.quantities.digits import read_digits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("400", "400"),
        ("1,250", "1250"),
        ("1,250,000.75", "1250000.75"),
        ("1.250.000", "1250000"),
        ("1.250,75", "1250.75"),
        ("12'500", "12500"),
        ("4,00,000", "400000"),  # agency's slip
        ("18,00", "1800"),  # the same on a short figure
        ("1,5", "1.5"),  # one digit is a decimal
        ("0,75", "0.75"),  # so is what follows a zero
        (".5", "0.5"),
        ("12\u202f500", "12500"),
        ("１２", "12"),
    ],
)
def test_read(text: str, value: str) -> None:
    assert read_digits(text) == Fraction(value)


@pytest.mark.parametrize(
    "text",
    [
        "10.0.0.1",  # an address
        "3.8.18",  # a version
        "1,2,3",  # a list
        "2004,2005",  # a list of years without its space
        "1.5,3.5",  # two decimals
        "9" * 30,  # a serial number
    ],
)
def test_no_reading_fits(text: str) -> None:
    assert read_digits(text) is None
