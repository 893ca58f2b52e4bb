"""Scoring: what counts as found, what as false, and what as a matter of attributes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.evaluate import Pair, Score, evaluate, match
from factx.records.gold import FlatFact

TEXT = "Kenya sent 400 police to Haiti. Jamaica may send 24 soldiers. Chad has troops there."


def fact(**changes: Any) -> FlatFact:
    fields: dict[str, Any] = {
        "kind": "deployment",
        "status": "in_place",
        "contributors": ["KEN"],
        "value": 400,
        "approx": "exact",
        "category": "police",
        "destination": "HTI",
        "start": 11,
        "end": 14,
    }
    return FlatFact(**{**fields, **changes})


def pair(gold: list[FlatFact], predicted: list[FlatFact]) -> Pair:
    return Pair("d", TEXT, gold, predicted)


# what differs -> whether the two still match
MATCHES = [
    # police and troops are people
    ({"category": "troops"}, True),
    # a status is an attribute, not part of the identity
    ({"status": "arrived"}, True),
    # so is the place
    ({"destination": None}, True),
    # money is no people
    ({"category": "funds"}, False),
    # another number is another fact
    ({"value": 401}, False),
    # a bound is no value
    ({"value": None, "low": 400}, False),
    # who gives is part of the identity
    ({"contributors": ["JAM"]}, False),
    ({"contributors": []}, False),
    # and so is the kind
    ({"kind": "pledge", "status": "planned"}, False),
]


@pytest.mark.parametrize(("changes", "expected"), MATCHES)
def test_what_makes_a_match(changes: dict[str, Any], expected: bool) -> None:
    assert bool(match([fact()], [fact(**changes)])) is expected


def test_givers_are_a_set() -> None:
    assert match([fact(contributors=["KEN", "JAM"])], [fact(contributors=["JAM", "KEN"])])


def test_a_prediction_serves_one_gold_fact_only() -> None:
    result = evaluate([pair([fact(), fact(start=40, end=43)], [fact()])])
    assert (result.core.matched, result.core.predicted, result.core.gold) == (1, 1, 2)
    assert [d.fact.start for d in result.missed] == [40]


def test_only_asserted_facts_make_the_core_score() -> None:
    possible = fact(kind="pledge", status="planned", modality="possible")
    result = evaluate([pair([possible], [possible])])
    assert result.core == Score(0, 0, 0)
    assert result.attributes["modality"] == (1, 1)


def test_a_wrong_modality_is_a_miss_and_a_wrong_attribute() -> None:
    result = evaluate([pair([fact()], [fact(modality="possible")])])
    assert result.core.recall == 0
    assert result.attributes["modality"] == (0, 1)


def test_figures_and_no_figures_are_scored_apart() -> None:
    bare = fact(value=None, approx=None, contributors=["TCD"])
    result = evaluate([pair([fact(), bare], [bare])])
    assert result.core.f1 == 0
    assert result.core_unnumbered.f1 == 1


def test_a_date_may_be_met_by_the_day_it_is_due() -> None:
    result = evaluate([pair([fact(date="2025-02")], [fact(due="2025-02")])])
    assert result.attributes["date"] == (1, 1)


def test_dates_count_only_where_there_is_one() -> None:
    assert evaluate([pair([fact()], [fact()])]).attributes["date"] == (0, 0)


def test_a_false_fact_comes_with_its_sentence() -> None:
    found = evaluate([pair([], [fact(start=49, end=51)])])
    assert [d.sentence for d in found.false] == ["Jamaica may send 24 soldiers."]


def test_nothing_expected_and_nothing_found_is_right() -> None:
    assert evaluate([pair([], [])]).core.f1 == 1


@given(st.lists(st.integers(1, 5), max_size=6), st.lists(st.integers(1, 5), max_size=6))
def test_counts_never_exceed_either_side(gold: list[int], predicted: list[int]) -> None:
    result = evaluate([pair([fact(value=n) for n in gold], [fact(value=n) for n in predicted])])
    core = result.core
    assert core.matched <= min(core.predicted, core.gold)
    assert len(result.missed) == core.gold - core.matched
    assert len(result.false) == core.predicted - core.matched
    assert 0 <= core.f1 <= 1


@given(st.permutations([1, 2, 2, 3]))
def test_the_order_of_predictions_changes_nothing(order: list[int]) -> None:
    gold = [fact(value=n) for n in (1, 2, 4)]
    assert evaluate([pair(gold, [fact(value=n) for n in order])]).core == Score(2, 4, 3)
