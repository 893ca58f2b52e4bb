"""Shares: percent, fractions, halves of things and halves of games."""

import pytest

from tests.pipeline.quantities.marking import found, unmark

SHARES = [
    # in words
    "by [40 percent](percent percent=40)",
    # two words
    "by [ten per cent](percent percent=10)",
    # a sign
    "[20%](percent percent=20) of the force",
    # a sign apart
    "[100.5 %](percent percent=100.5)",
    # a hyphen
    "a [9-percent](percent percent=9) cut",
    # hedged
    "[less than 15 percent](percent percent=15 approx=under)",
    # hedged behind
    "[2.5 percent or less](percent percent=2.5 approx=at_most)",
    # below zero
    "[-3%](percent percent=-3)",
    # a decimal comma
    "[4,7 percent](percent percent=4.7)",
    # half of
    "[half](percent percent=50) of its troops",
    # half its
    "[half](percent percent=50) its [600](value=600) troops",
    # half and a figure
    "[half](percent percent=50) of the [14,000](value=14000)",
    # almost half
    "[almost half](percent percent=50 approx=almost) left",
    # by half
    "cut the force by [half](percent percent=50)",
    # one half
    "[one-half](percent percent=50) of it",
    # a third of
    "[a third](percent percent=33.3) of the force",
    # a third, hedged
    "[nearly a third](percent percent=33.3 approx=almost)",
    # tied
    "[two-thirds](percent percent=66.7) of the seats",
    # apart
    "[two thirds](percent percent=66.7) of the seats",
    # quarters
    "[three quarters](percent percent=75) of the men",
    # one quarter
    "[one quarter](percent percent=25) of the men",
    # tenths of a percent
    "[three-tenths of a percent](percent percent=0.3)",
    # a quarter of one percent
    "[a quarter of one percent](percent percent=0.25)",
    # half behind a particle
    "held back [half](percent percent=50) of their money",
    # a third without "of", made little of
    "only [a third](percent percent=33.3) has been paid",
    # a third without "of", by the hedge behind
    "[a third or more](percent percent=33.3 approx=at_least)",
    # a range of shares
    "[between a third and half](percent low=33.3 high=50 approx=range)",
    # a hedge between figure and sign
    "[20-odd percent](percent percent=20 approx=about)",
    # half a percent
    "[half a percent](percent percent=0.5)",
    # a ratio at the head of a clause
    "[One in five](percent percent=20) soldiers left",
    # hedged
    "[about one in three](percent percent=33.3 approx=about) men",
    # a ratio that is none
    "killing [one](value=1) in [three](value=3) attacks",
    # a stroke
    "[3/4](percent percent=75) of the men",
    # a fraction sign
    "[½](percent percent=50) of the force",
    # points are no share
    "up [3.5 percentage points](measure value=3.5 unit=percentage_point)",
]

NO_SHARES = [
    # an ordinal
    "a [third](ordinal value=3) battalion",
    # a half of a game
    "in the [second](ordinal value=2) half",
    # a half of a country
    "in the northern half of the country",
    # half an hour
    "[half an hour](measure value=0.5 unit=hour) later",
    # a compound
    "his half-brother",
    # a year and a half
    "about a year and a half of war",
    # a quarter of the year
    "in the [first](ordinal value=1) quarter",
    # a day of fame
    "after [9/11](designation)",
    # all day long
    "around the clock, [24/7](designation)",
    # more than the whole is a ratio
    "a [5/3](designation) split",
]


@pytest.mark.parametrize("example", SHARES + NO_SHARES)
def test_shares(example: str) -> None:
    text, expected = unmark(example)
    assert found(text) == expected
