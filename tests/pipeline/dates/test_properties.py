"""What holds for every text, whatever it says."""

from datetime import date
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from factx.lexicon.dates import dates
from factx.pipeline.dates.parse import find_dates
from factx.pipeline.dates.resolve import Resolved, resolve
from tests.pipeline.dates.edtf_validator import is_valid

# Words of the grammar in any order reach deeper than letters at random.
PIECES = [
    *sorted(dates().words),
    *sorted({word for name in dates().holidays for word in name}),
    *sorted(dates().month_leads),
    "the", "a", "of", "ago", "and", "after", "before", "now", "from", "to", "-", "–", ",", ".",
    "'", "'s", "1", "3rd", "15", "29", "30", "31", "32", "99", "1990s", "2024", "2000", "0001",
    "9999", "10/2", "2016-2-30", "13/10/2023", "2015-16", "W42", "Q3", "half", "century", "week",
    "May", "March", "Sun", "%", "troops", "9999999999999999999", "İ", "½", "٣", "²",
]  # fmt: skip
PHRASES = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)
# How long an example takes depends on what else the machine does.
UNHURRIED = settings(deadline=None)
UNHURRIED_MANY = settings(deadline=None, max_examples=400)
TEXTS = st.one_of(st.text(max_size=60), PHRASES)
DAYS = st.one_of(st.none(), st.dates())
DIRECTIONS: st.SearchStrategy[Literal["past", "future"] | None] = st.sampled_from(
    [None, "past", "future"]
)


@UNHURRIED
@given(TEXTS, st.sampled_from([None, True, False]))
def test_expressions_lie_in_order_inside_of_the_text(text: str, day_first: bool | None) -> None:
    end = 0
    for expression in find_dates(text, day_first=day_first):
        assert end <= expression.start < expression.end <= len(text)
        assert expression.lead <= expression.start
        assert (
            text[expression.start : expression.end].strip()
            == (text[expression.start : expression.end])
        )
        end = expression.end


@UNHURRIED_MANY
@given(PHRASES, DAYS, DIRECTIONS, DAYS)
def test_what_is_resolved_is_valid_edtf_in_order(
    text: str,
    published: date | None,
    direction: Literal["past", "future"] | None,
    anchor: date | None,
) -> None:
    anchored = None if anchor is None else Resolved(anchor.isoformat(), anchor, anchor)
    for expression in find_dates(text):
        found = resolve(expression, published, direction=direction, anchor=anchored)
        if found.edtf is None:
            assert found.earliest is None
            assert found.latest is None
        else:
            assert is_valid(found.edtf), found.edtf
            assert found.earliest is not None
            if found.latest is None:
                assert found.edtf.endswith("/..")
            else:
                assert found.earliest <= found.latest


@UNHURRIED
@given(PHRASES)
def test_words_around_a_date_do_not_change_it(words: str) -> None:
    alone = [expression.form for expression in find_dates("on 13 October 2023")]
    text = f"{words} | on 13 October 2023 | {words}"
    middle = len(words) + 3
    found = [
        one.form
        for one in find_dates(text)
        if middle <= one.start and one.end <= middle + len("on 13 October 2023")
    ]
    assert found == alone


@UNHURRIED
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_complete_date_needs_nothing(day: date) -> None:
    for text in (
        day.isoformat(),
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        (expression,) = find_dates(text)
        assert resolve(expression, None) == Resolved(day.isoformat(), day, day)


@UNHURRIED
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_at_most_a_week_away(published: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    (expression,) = find_dates(f"on {name}")
    past = resolve(expression, published, direction="past").earliest
    ahead = resolve(expression, published, direction="future").earliest
    assert past is not None
    assert ahead is not None
    assert past.weekday() == ahead.weekday() == weekday
    assert 0 <= (published - past).days <= 6
    assert 0 <= (ahead - published).days <= 6
