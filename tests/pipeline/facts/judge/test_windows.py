"""Sheets cut into windows: every figure is asked about once, and every place is inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.pipeline.facts.judge.sheet import CLASSES, REFUSALS, Mention, Question, Sheet, Told
from factx.pipeline.facts.judge.windows import (
    DATE,
    ELLIPTIC,
    FIGURE,
    LARGEST,
    MOST_OF_A_DATELINE,
    NOUN,
    SORTS,
    bucket,
    pairs,
    windows,
)
from factx.pipeline.pieces import WordPieces

PIECES = WordPieces(
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "chad", "sent", "40", "men", ".", "may", "in", "##en"]
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    lengths = draw(st.lists(st.integers(1, 90) | st.integers(200, 400), min_size=1, max_size=20))
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    size = sum(lengths)
    words = draw(
        st.lists(st.sampled_from(["Chad", "sent", "40", "men", "\n"]), min_size=size, max_size=size)
    )
    figures = draw(st.sets(st.integers(0, size - 1), max_size=12))
    named = draw(st.sets(st.integers(0, size - 1), max_size=8))
    return Sheet(
        words=words,
        sentences=starts,
        questions=[
            Question(at, at + 1, min(at + draw(st.integers(0, 9)), size - 1), False, True)
            for at in sorted(figures)
        ],
        mentions=[
            Mention(at, at + 1, "name", "country", False, frozenset({"TCD"}), ("giver", "place"))
            for at in sorted(named)
        ],
        dateline=draw(st.sampled_from(["", "MAY", "CHAD, in May", "May " * 40])),
        scene=draw(st.sampled_from(["", "TCD"])),
    )


@given(sheets())
def test_every_figure_is_asked_about_once(sheet: Sheet) -> None:
    found = [question for window in windows(sheet, PIECES) for question in window.questions]
    assert sorted(q.start for q in found) == [q.start for q in sheet.questions]


@given(sheets())
def test_all_places_are_inside(sheet: Sheet) -> None:
    for window in windows(sheet, PIECES):
        size = len(window.pieces)
        assert size == len(window.cases) == len(window.marks)
        assert size <= LARGEST + 2 + MOST_OF_A_DATELINE + 1
        for start, end, noun, behind in window.figures:
            assert 0 < start < end <= size
            assert 0 < noun < behind <= size
        for start, end, _ in window.extents:
            assert 0 < start < end <= size


@given(sheets())
def test_a_figure_is_marked_where_it_is_asked_about(sheet: Sheet) -> None:
    for window in windows(sheet, PIECES):
        for (start, _, _, _), question in zip(window.figures, window.questions, strict=True):
            if sheet.words[question.start] != "\n":
                assert window.marks[start] & FIGURE


def test_marks_tell_what_the_pipeline_knows() -> None:
    sheet = Sheet(
        words=["Chad", "sent", "40", "men", "in", "May", ".", "40", "."],
        sentences=[0, 7],
        questions=[Question(2, 3, 3, False, True), Question(7, 8, 7, True, True)],
        mentions=[
            Mention(0, 1, "name", "country", False, frozenset({"TCD"}), ("giver", "place")),
            Mention(4, 6, "date", "date", False, frozenset({"2024-05"}), ("date",)),
        ],
    )
    (window,) = windows(sheet, PIECES)
    assert window.marks[1:-1] == [
        SORTS["country"], 0, FIGURE, NOUN, DATE, DATE, 0, ELLIPTIC, 0,
    ]  # fmt: skip
    assert [figure for figure, _, _, _ in pairs(window)] == [0, 0, 1, 1]


def test_every_window_begins_with_the_dateline() -> None:
    sheet = Sheet(
        words=["40", "men", "."],
        sentences=[0],
        questions=[Question(0, 1, 1, False, True)],
        mentions=[],
        dateline="MAYEN, Chad",
        scene="TCD",
    )
    (window,) = windows(sheet, PIECES)
    numbers = [PIECES.numbers[piece] for piece in ("[CLS]", "may", "##en", "[UNK]", "chad")]
    assert window.pieces[: len(numbers)] == numbers
    assert window.pieces[window.figures[0][0]] == PIECES.numbers["40"]
    ((first, behind, _),) = window.extents
    assert window.pieces[first:behind] == numbers[1:]
    (mention,) = window.mentions
    assert mention.answers == frozenset({"TCD"})
    assert mention.asked == ("place",)


def test_a_dateline_without_a_country_answers_nothing() -> None:
    sheet = Sheet(["40", "."], [0], [Question(0, 1, 0, True, True)], [], dateline="At sea")
    (window,) = windows(sheet, PIECES)
    assert window.mentions == []


@pytest.mark.parametrize(
    ("told", "row"),
    [
        (Told(), 0),
        (Told(("pledge", "promised")), 1),
        (Told(refusal="ungoverned"), len(CLASSES)),
        (Told(refusal="refused"), len(CLASSES) + len(REFUSALS) - 1),
    ],
)
def test_what_the_rules_say_has_a_row_of_its_own(told: Told, row: int) -> None:
    assert told.number == row


def test_what_answers_nothing_is_not_asked() -> None:
    sheet = Sheet(["Africa", "40"], [0], [Question(1, 2, 1, True, True)], [
        Mention(0, 1, "region", "region", False, frozenset(), ("giver", "place")),
    ])  # fmt: skip
    (window,) = windows(sheet, PIECES)
    assert window.mentions == []
    assert window.marks[1] == SORTS["region"]


@given(st.integers(-500, 500), st.integers(-500, 500))
def test_farther_behind_is_no_lower_bucket(one: int, other: int) -> None:
    assert bucket(min(one, other)) <= bucket(max(one, other))
