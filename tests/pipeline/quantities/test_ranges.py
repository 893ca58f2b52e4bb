"""Ranges, and pairs of figures that are none."""

import pytest

from tests.pipeline.quantities.marking import found, unmark

RANGES = [
    # between
    "[between 500 and 700](low=500 high=700 approx=range) soldiers",
    # in words
    "[between five hundred and seven hundred](low=500 high=700 approx=range) men",
    # a hyphen
    "[300-400](low=300 high=400 approx=range) police",
    # an en dash
    "[300–400](low=300 high=400 approx=range) police",
    # a hyphen with room
    "[300 - 400](low=300 high=400 approx=range) police",
    # to
    "[10,000 to 15,000](low=10000 high=15000 approx=range) troops",
    # from is a preposition and stays outside
    "from [500 to 700](low=500 high=700 approx=range) troops will go",
    # anywhere from is none
    "[anywhere from 500 to 700](low=500 high=700 approx=range) troops",
    # one scale for both
    "[1.2-1.5 million](low=1200000 high=1500000 approx=range) people",
    # one scale for both, in words
    "[two to three thousand](low=2000 high=3000 approx=range) men",
    # one hundred for both
    "[two or three hundred](low=200 high=300 approx=range) men",
    # a scale of its own is not shared
    "[500 to one thousand](low=500 high=1000 approx=range) men",
    # thousands left out of the first
    "[5-6,000](low=5000 high=6000 approx=range) troops",
    # but not where it would turn round
    "[500-1,000](low=500 high=1000 approx=range) troops",
    # or
    "[three or four](low=3 high=4 approx=range) helicopters",
    # or too far apart
    "[5](value=5) or [500](value=500)",
    # a hyphen left hanging
    "[two- to three](low=2 high=3 approx=range)-member teams",
    # a hyphen left hanging, with a unit
    "[two- or three-day](measure low=2 high=3 approx=range unit=day) visits",
    # all tied
    "a [10-to-15](low=10 high=15 approx=range)-member team",
    # a hedge in front
    "[about 500 to 700](low=500 high=700 approx=range) men",
    # a hedge inside
    "[between about 500 and 700](low=500 high=700 approx=range) men",
    # a hedge at the end
    "[between 500 and about 700](low=500 high=700 approx=range) men",
    # money, the sign once
    "[$3-5m](money low=3000000 high=5000000 approx=range currency=USD)",
    # money, the sign twice
    "[$500-$700](money low=500 high=700 approx=range currency=USD)",
    # money, sign and scale shared crosswise
    "[between $5 and $6 million](money low=5000000 high=6000000 approx=range currency=USD)",
    # money, the name at the end
    "[5-6 million euros](money low=5000000 high=6000000 approx=range currency=EUR)",
    # letters that only the second figure explains
    "[3m to 5m](low=3000000 high=5000000 approx=range) people",
    # percent, once
    "[10 to 20 percent](percent low=10 high=20 approx=range)",
    # percent, twice
    "[10%-20%](percent low=10 high=20 approx=range)",
    # below zero
    "[between -10 and -5](low=-10 high=-5 approx=range)",
    # two bounds
    "[at least 5 and less than 10](low=5 high=10 approx=range)",
    # two bounds the other way round
    "[less than 100 but more than 50](low=50 high=100 approx=range)",
    # from a vague word to a figure
    "from [several hundred to 3,000](low=200 high=3000 approx=range)",
    # four digits that are round are no years
    "[1000 to 2000](low=1000 high=2000 approx=range)",
    # nor are those that count
    "[2000 to 2050](low=2000 high=2050 approx=range) troops",
]

NO_RANGES = [
    # the figure moves
    "increased from [600](value=600) to [900](value=900) troops",
    # it moves down
    "cut from [20,000](value=20000) to [15,000](value=15000)",
    # words between "from" and the figure
    "from its current level of [60](value=60) to [300](value=300) officers",
    # a noun between
    "from [500](value=500) troops to [700](value=700)",
    # fell by one, to the other
    "fell [$1](money value=1 currency=USD) to [$73.85](money value=73.85 currency=USD)",
    # but a narrow range is one
    "rose [2 to 3 percent](percent low=2 high=3 approx=range)",
    # a figure goes to places
    "sent [500](value=500) to [12](value=12) bases",
    # different things
    "[5 percent](percent percent=5) to [200](value=200) men",
    # a range of years
    "from [2003](year value=2003) to [2006](year value=2006)",
    # years of another century
    "between [1819](year value=1819) and [1822](year value=1822)",
    # short years
    "in [2004](year value=2004)-[05](year value=5)",
    # and without "between"
    "[500](value=500) and [700](value=700)",
]


@pytest.mark.parametrize("example", RANGES + NO_RANGES)
def test_ranges(example: str) -> None:
    text, expected = unmark(example)
    assert found(text) == expected
