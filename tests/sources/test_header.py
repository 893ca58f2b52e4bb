"""Headers: what they say, and where the body starts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.sources.header import parse

HAITI = "PORT-AU-PRINCE, Haiti"
CONGO = "KINSHASA, Democratic Republic of the Congo"

HEADERS = [
    # the whole of it, after a stray space
    (" date 2025-01-01 PORT-AU-PRINCE, Haiti (Reuters): ", "2025-01-01", HAITI, "Reuters"),
    # the date alone, on a line of its own
    ("date 2024-02-29\n\n", "2024-02-29", None, None),
    # a colon after the word, capitals
    ("Date: 2024-02-29 ", "2024-02-29", None, None),
    # agencies and their marks
    ("NAIROBI (AFP) - ", None, "NAIROBI", "AFP"),
    ("NAIROBI (AFP) — ", None, "NAIROBI", "AFP"),
    ("NAIROBI (Xinhua) -- ", None, "NAIROBI", "Xinhua"),
    ("MEXICO CITY (Reuters)- ", None, "MEXICO CITY", "Reuters"),
    ("LONDON /PRNewswire/ -- ", None, "LONDON", "PRNewswire"),
    # an agency and no place
    ("(Reuters) - ", None, None, "Reuters"),
    # a place and no agency
    ("KABUL, Afghanistan — ", None, "KABUL, Afghanistan", None),
    ("WASHINGTON, D.C. - ", None, "WASHINGTON, D.C.", None),
    ("NEW DELHI: ", None, "NEW DELHI", None),
    ("GENEVA --\n", None, "GENEVA", None),
    # names that are more than capital letters
    ("ST. PETERSBURG, Russia (AP) — ", None, "ST. PETERSBURG, Russia", "AP"),
    ("N’DJAMENA, Chad (Reuters) – ", None, "N’DJAMENA, Chad", "Reuters"),
    ("SÃO PAULO (AP) — ", None, "SÃO PAULO", "AP"),
    ("BRUSSELS/KYIV (Reuters) - ", None, "BRUSSELS/KYIV", "Reuters"),
    ("BOSNIA and HERZEGOVINA (AP) - ", None, "BOSNIA and HERZEGOVINA", "AP"),
    (f"{CONGO} (AP) — ", None, CONGO, "AP"),
    # the day is no part of the place
    ("UNITED NATIONS, June 27 (Xinhua) -- ", None, "UNITED NATIONS", "Xinhua"),
    ("LONDON, Oct 3, 2024 (Reuters) - ", None, "LONDON", "Reuters"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "published", "dateline", "publisher"), HEADERS)
def test_header(
    header: str, published: str | None, dateline: str | None, publisher: str | None
) -> None:
    found = parse(f"{header}Kenya sent 400 police.")
    assert (found.published, found.dateline, found.publisher) == (published, dateline, publisher)
    assert found.body_start == len(header)


NO_HEADERS = [
    "Kenya sent 400 police - at last.",
    # words in capitals that are no place
    "NATO — the alliance of 32 — sent 400 soldiers.",
    "NATO (North Atlantic Treaty Organization) said - again - no.",
    "UPDATE: Kenya sent 400 police.",
    "UN: Kenya sent 400 police.",
    "KENYA’S 400 police - all of them - left.",
    # a headline in capitals
    "POLICE LEAVE NAIROBI: Minister says",
    # what follows is the middle of a sentence
    "HAITI - where gangs rule - waits.",
    # no such day
    "date 2025-02-30 Kenya sent 400 police.",
    "A - B",
]


@pytest.mark.parametrize("text", NO_HEADERS)
def test_no_header(text: str) -> None:
    found = parse(text)
    assert (found.dateline, found.publisher, found.body_start) == (None, None, 0)


def test_body_starts_at_the_first_visible_character() -> None:
    assert parse("\n\t Kenya").body_start == 3
    assert parse("").body_start == 0
    assert parse("  ").body_start == 2


@given(st.text(max_size=200))
def test_any_text_has_a_body_start(text: str) -> None:
    found = parse(text)
    assert 0 <= found.body_start <= len(text)
    assert not text[found.body_start : found.body_start + 1].isspace()


@given(st.text(alphabet="AB, ()-:date2025/\n", max_size=300))
def test_hostile_headers_neither_fail_nor_hang(text: str) -> None:
    assert 0 <= parse(text).body_start <= len(text)
