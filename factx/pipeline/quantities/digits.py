"""Digits with their separators as a value."""

import re
import unicodedata
from fractions import Fraction

# Serial numbers and other strings of digits are longer than any figure of the news.
_LONGEST = 24

_SPACES = re.compile(r"[ \u00a0\u2007\u2009\u202f'’]")


def read_digits(text: str) -> Fraction | None:
    """Return the value of digits with thousands separators and decimals.

    Agencies' software groups digits in odd places ("$4,00,000", "18,00"); such groups are joined.
    "1,5" and "0,75" are decimals. What no reading fits ("10.0.0.1") has no value.

    >>> read_digits("12,500"), read_digits("4,00,000"), read_digits("1.250.000")
    (Fraction(12500, 1), Fraction(400000, 1), Fraction(1250000, 1))
    """
    plain = _SPACES.sub("", text)
    if len(plain) > _LONGEST:
        return None
    if not plain.isascii():
        plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in plain)
    if "," in plain and "." in plain:
        return _both(plain)
    if "," in plain:
        return _commas(plain)
    whole, *groups = plain.split(".")
    if len(groups) > 1:
        return Fraction("".join((whole, *groups))) if _grouped(whole, groups) else None
    return Fraction(f"0{plain}" if plain.startswith(".") else plain)


def is_decimal_comma(text: str) -> bool:
    """Whether one comma stands before one or two digits, as in "3,5" and "3,50"."""
    whole, _, decimals = text.partition(",")
    return whole.isdigit() and decimals.isdigit() and len(decimals) <= 2


def with_decimal_comma(text: str) -> Fraction:
    """Return the value of "3,50" read as three and a half."""
    return Fraction(text.replace(",", "."))


def with_dot_as_separator(text: str) -> Fraction | None:
    """Return the value of "10.000" read as ten thousand, None for other forms."""
    whole, _, group = text.partition(".")
    if not (whole.isdecimal() and group.isdecimal() and _grouped(whole, [group])):
        return None
    return Fraction(whole + group) if not whole.startswith("0") else None


def _grouped(whole: str, groups: list[str]) -> bool:
    return len(whole) <= 3 and all(len(group) == 3 for group in groups)


def _both(plain: str) -> Fraction | None:
    decimal = max(",.", key=plain.rfind)
    thousands = "," if decimal == "." else "."
    head, _, decimals = plain.rpartition(decimal)
    if decimal in head:
        return None
    return Fraction(f"{head.replace(thousands, '')}.{decimals}")


def _commas(plain: str) -> Fraction | None:
    whole, *groups = plain.split(",")
    if not whole:
        return None
    if len(groups) == 1 and (len(groups[0]) == 1 or whole.startswith("0")):
        return Fraction(f"{whole}.{groups[0]}")
    if len(whole) > 3 or not all(2 <= len(group) <= 3 for group in groups):
        return None
    return Fraction("".join((whole, *groups)))
