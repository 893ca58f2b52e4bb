"""A validator for the EDTF that factx writes: ISO 8601-2 level 1, and quarters (33 to 36)."""

import re
from calendar import monthrange

DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?")
UNSPECIFIED = re.compile(r"\d{2}XX|\d{3}X")


def is_valid(edtf: str) -> bool:
    """Whether a string is a date, a season, a quarter, a decade, a century or an interval."""
    if "/" not in edtf:
        return UNSPECIFIED.fullmatch(edtf) is not None or _is_date(edtf)
    first, _, last = edtf.partition("/")
    return _is_date(first) and (last == ".." or _is_date(last))


def _is_date(edtf: str) -> bool:
    match = DAY.fullmatch(edtf)
    if match is None:
        return False
    year, month, day = (int(part) if part else None for part in match.groups())
    if month is None:
        return True
    if day is None:
        return 1 <= month <= 12 or 21 <= month <= 24 or 33 <= month <= 36
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 1, month)[1]
