"""Long texts are cut where nothing is lost, and their results come together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.engines.pieces import LONGEST_PIECE, cut, merge
from factx.records import Extent, Quantity
from tests.by_hand import entity, extraction, fact


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("short", ["short"]),
        ("", [""]),
        # a paragraph goes before a line, a line before a sentence, a sentence before a word
        ("One.\n\nTwo.\nThree.", ["One.\n\n", "Two.\n", "Three."]),
        ("One. Two Three", ["One. ", "Two Three"]),
        ("abcdefghijklm nop", ["abcdefghij", "klm nop"]),
    ],
)
def test_cut(text: str, pieces: list[str]) -> None:
    assert [text[start:end] for start, end in cut(text, 0, longest=10)] == pieces


@given(st.text(alphabet="ab. \n", max_size=200), st.integers(1, 30), st.integers(0, 20))
def test_pieces_cover_the_body_without_overlap(text: str, longest: int, start: int) -> None:
    start = min(start, len(text))
    pieces = cut(text, start, longest)
    assert "".join(text[a:b] for a, b in pieces) == text[start:]
    assert all(b - a <= longest for a, b in pieces)
    assert all(a < b for a, b in pieces[1:])


def test_a_whole_article_is_one_piece() -> None:
    assert len(cut("word " * 10_000, 0)) == 1
    assert len(cut("word " * (LONGEST_PIECE // 4), 0)) == 2


def test_a_statement_made_twice_is_kept_at_its_first_mention() -> None:
    again = fact("Later: Kenya sent nearly 400 police to Haiti on Friday.")
    other = fact(quantity=Quantity(value=401, approx="exact"))
    merged = merge([extraction(), extraction(facts=[again, other])])
    assert merged.facts == [fact(), other]


def test_mentions_of_an_entity_come_together() -> None:
    first = entity("Bukele", "PERSON", code=None)
    later = entity("Nayib Bukele", "PERSON", code=None, role="President")
    kenya = entity(mentions=[Extent(start=90, end=95)])
    merged = merge([extraction(entities=[first, entity()]), extraction(entities=[later, kenya])])
    assert [one.name for one in merged.entities] == ["Bukele", "Kenya", "Nayib Bukele"]
    assert [mention.start for mention in merged.entities[1].mentions] == [0, 90]
