"""The header of a news text: a date, a dateline, an agency, each of them optional.

Forms: `date 2025-01-01 PORT-AU-PRINCE, Haiti (Reuters): A contingent of ...`,
`NAIROBI (AFP) - Kenya said on Monday ...`, `KABUL, Afghanistan — The last of the ...`.
"""

import re
from dataclasses import dataclass
from datetime import date

# fmt: off
#: No place name is in here: words in capitals that open an article with a dash or a colon.
NO_PLACES = frozenset([
    "ALERT", "ANALYSIS", "AU", "BREAKING", "COMMENT", "CORRECTED", "CORRECTION", "ECOWAS",
    "EDITORIAL", "EU", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FEATURE", "FOCUS", "INTERVIEW",
    "LIVE", "NATO", "NEWS", "OPINION", "OSCE", "PHOTO", "PHOTOS", "REFILE", "SADC", "TIMELINE",
    "UK", "UN", "UNITED", "UPDATE", "UPDATED", "URGENT", "US", "USA", "VIDEO", "WATCH",
])
# Written small between the capitals of a city's name.
_SMALL_WORDS = frozenset(["and", "of", "the", "de", "del", "du", "la", "el", "al", "e", "y"])
# fmt: on

_DATE = re.compile(r"\s*date:?[ \t]+(?P<day>\d{4}-\d{2}-\d{2})(?!\d)\s*", re.IGNORECASE)

# The mark that ends a dateline: a hyphen inside of a name ("PORT-AU-PRINCE") has no space after it.
_MARK = re.compile(r"[ ]?(?::|--|[—–-])(?=\s)")
_AGENCY = re.compile(r"[ ]?(?:\((?P<brackets>[^()]{2,60})\)|/(?P<slashes>\w{2,30})/)$")

#: Characters that a dateline may take, from "KINSHASA" to the mark.
LONGEST = 160


@dataclass(frozen=True)
class Header:
    """What a header says, and where it ends.

    Attributes:
        published: Day of publication, ISO 8601.
        dateline: Place that the report was filed from, as written.
        publisher: Agency, as written.
        body_start: Offset of the first character that belongs to a sentence.
    """

    published: str | None
    dateline: str | None
    publisher: str | None
    body_start: int


def parse(text: str) -> Header:
    """Return the header of `text`; without one the body starts at its first visible character.

    Examples:
        >>> parse("NAIROBI (AFP) - Kenya said")
        Header(published=None, dateline='NAIROBI', publisher='AFP', body_start=16)
        >>> parse(" Kenya said")
        Header(published=None, dateline=None, publisher=None, body_start=1)
    """
    published, position = _published(text)
    dateline, publisher, position = _dateline(text, position)
    return Header(published, dateline, publisher, position)


def iso_day(words: str) -> str | None:
    """Return `words` if they are a day that exists, in ISO 8601; else None."""
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        return None


def _published(text: str) -> tuple[str | None, int]:
    found = _DATE.match(text)
    published = iso_day(found["day"]) if found else None
    if found and published:
        return published, found.end()
    return None, _skip_spaces(text, 0)


def _dateline(text: str, position: int) -> tuple[str | None, str | None, int]:
    mark = _MARK.search(text, position, position + LONGEST)
    if not mark or "\n" in text[position : mark.start()]:
        return None, None, position
    words = text[position : mark.start()]
    body_start = _skip_spaces(text, mark.end())
    agency = _AGENCY.search(words)
    place = words[: agency.start()] if agency else words
    if text[body_start : body_start + 1].islower() or not _fits(place, has_agency=bool(agency)):
        return None, None, position
    publisher = (agency["brackets"] or agency["slashes"]) if agency else None
    return _without_day(place) or None, publisher, body_start


def _fits(place: str, *, has_agency: bool) -> bool:
    if not place:
        return has_agency
    city, *rest = place.split(", ")
    if len(rest) > 3 or not all(_is_place_part(part) for part in rest):
        return False
    words = [word for word in city.split() if word not in _SMALL_WORDS]
    if not 1 <= len(words) <= 5 or not all(_is_in_capitals(word) for word in words):
        return False
    if has_agency or city == "UNITED NATIONS":
        return True
    # Without an agency a headline in capitals looks the same: "TROOPS LEAVE KABUL: Minister says".
    return words[0] not in NO_PLACES and (bool(rest) or len(words) <= 2)


def _is_in_capitals(word: str) -> bool:
    return len(word) > 1 and word[0].isalpha() and word == word.upper()


def _is_place_part(part: str) -> bool:
    return part[:1].isalnum() and not part[:1].islower() and len(part.split()) <= 6


def _skip_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _without_day(place: str) -> str:
    # "NAIROBI, Kenya, Oct. 3": the day is no part of the place.
    parts = [part for part in place.split(", ") if not any(c.isdigit() for c in part)]
    return ", ".join(parts).strip()
