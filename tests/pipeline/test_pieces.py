"""Words as the transformer reads them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factx.pipeline.pieces import MOST_OF_A_WORD, MOST_PIECES, WordPieces, case_of

VOCABULARY = [
    "[UNK]", "[CLS]", "[SEP]", "peace", "##keep", "##ers", "-", "port", "au", "prince", "$", "3",
    "##0", "a", "##b", "cote", "'", "d", "ivoire", "中",
]  # fmt: skip
PIECES = WordPieces(VOCABULARY)


def spelled(word: str) -> list[str]:
    return [VOCABULARY[number] for number in PIECES.of(word)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        # the longest piece first
        ("Peacekeepers", ["peace", "##keep", "##ers"]),
        # hyphens, apostrophes and signs stand alone
        ("Port-au-Prince", ["port", "-", "au", "-", "prince"]),
        ("$30", ["$", "3", "##0"]),
        # accents are taken off, combined ones too
        ("Côte", ["cote"]),
        ("Co\u0302te", ["cote"]),
        ("d'Ivoire", ["d", "'", "ivoire"]),
        # what cannot be seen is nothing
        ("peace\u200bkeepers", ["peace", "##keep", "##ers"]),
        ("a\u00a0a", ["a", "a"]),
        # each ideograph is a word
        ("中a", ["中", "a"]),
        # one unknown letter makes the whole run unknown, not what stands beside it
        ("peaceq-a", ["[UNK]", "-", "a"]),
        # a word of nothing, and one that is too long to be a word
        ("\u200b", ["[UNK]"]),
        ("a" + "b" * 100, ["[UNK]"]),
    ],
)
def test_pieces(word: str, pieces: list[str]) -> None:
    assert spelled(word) == pieces


@settings(deadline=None)
@given(st.text())
def test_every_word_has_pieces_and_none_too_many(word: str) -> None:
    assert 1 <= len(PIECES.of(word)) <= MOST_OF_A_WORD
    assert 1 <= case_of(word) <= 7


def test_a_sentence_tells_where_its_words_are() -> None:
    (sentence,) = PIECES.encode(["Peacekeepers", "a", "30"])
    assert [VOCABULARY[n] for n in sentence.pieces] == [
        "[CLS]", "peace", "##keep", "##ers", "a", "3", "##0", "[SEP]",
    ]  # fmt: skip
    assert sentence.cases == [0, 2, 2, 2, 1, 5, 5, 0]
    assert (sentence.first, sentence.last) == ([1, 4, 5], [3, 4, 6])


def test_no_words_make_no_sentence() -> None:
    assert list(PIECES.encode([])) == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(["a", "peacekeepers", "30", "?"]), max_size=900))
def test_a_sentence_that_is_too_long_comes_in_parts(words: list[str]) -> None:
    parts = list(PIECES.encode(words))
    assert sum(len(part.first) for part in parts) == len(words)
    assert all(part.first and len(part.pieces) <= MOST_PIECES for part in parts)
    inner = [number for part in parts for number in part.pieces[1:-1]]
    assert inner == [number for word in words for number in PIECES.of(word)]
