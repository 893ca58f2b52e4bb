"""Counts: digits in all their groupings, words, scales."""

import pytest

from tests.pipeline.quantities.marking import found, unmark

DIGITS = [
    # plain
    "Kenya sent [400](value=400) police officers",
    # the comma after a figure belongs to the sentence
    "Of the [1,000](value=1000), most had left",
    # so does the stop
    "The force will number [7,500](value=7500).",
    # no separator at all, and no year
    "a contingent of [3600](value=3600) soldiers",
    # two groups
    "some of the [1,250,000](value=1250000) returned",
    # an agency's Indian grouping of a figure that is not Indian
    "about a camp for [4,50,000](value=450000) people",
    # the same slip on a short figure
    "Italy keeps [18,00](value=1800) men there",
    # a lakh grouping of nine digits
    "a fund for [12,34,56,789](value=123456789) voters",
    # groups parted by a space, as ministries write
    "[12 500](value=12500) soldiers marched",
    # by a no-break space
    "[12\u00a0500](value=12500) soldiers marched",
    # by a narrow no-break space
    "[1\u202f200\u202f000](value=1200000) doses arrived",
    # by a thin space
    "[15\u2009000](value=15000) tents",
    # a Swiss apostrophe
    "[10'000](value=10000) recruits",
    # a comma that a converter tore off its group
    "[12, 000](value=12000) troops",
    # a day of the month swallows no group
    "On May [12](designation) [500](value=500) soldiers left",
    # full-width digits
    "[４００](value=400) officers",
    # four digits all by themselves
    "[2000](value=2000)",
    # decimals of a count need a scale
    "[2.5 million](value=2500000) ration packs",
    # a hyphen between figure and scale
    "[14-thousand](value=14000) troops",
    # three decimals are no thousands
    "a rate of [4.800](value=4.8)",
    # dots as thousands separators show in twos only
    "[1.250.000](value=1250000) doses",
    # one dot is one, where things are counted
    "[10.000](value=10000) beds",
    # both separators, continental order
    "[1.250.000,5](value=1250000.5) in all",
    # a decimal without a zero
    "grew by [.5](value=0.5)",
    # a figure that a hyphen ties to its noun
    "a [26,000](value=26000)-member force",
    # strong
    "a [2,500](value=2500)-strong mission",
    # two hyphens
    "the [10](value=10)-member-state bloc",
    # zero is a count
    "[0](value=0) troops",
    # a figure in brackets
    "Chad ([850](value=850)) and Niger ([200](value=200))",
    # right after a quotation mark
    "“[300](value=300) of ours will go”",
    # a sum in a list, each its own
    "[82](value=82) people: [34](value=34) troops, [42](value=42) police, [six](value=6) advisers",
    # a minus is a dash before what can be counted only when it stands alone
    "forces -[300](value=300)- left",
    # eighteen digits and more are serial numbers
    "file [12345678901234567890](designation)",
]

WORDS = [
    # small
    "and [eight](value=8) Salvadorans",
    # at the head of a sentence
    "[Twelve](value=12) soldiers left",
    # hyphenated
    "[twenty-five](value=25) trainers",
    # the same without a hyphen
    "[twenty five](value=25) trainers",
    # a no-break hyphen
    "[twenty‑five](value=25) trainers",
    # shouted
    "[TWO HUNDRED](value=200) POLICE LEAVE",
    # with a scale
    "[five thousand](value=5000) peacekeepers",
    # tied to its scale
    "[six-thousand](value=6000) troops",
    # teens as hundreds
    "[fifteen hundred](value=1500) men",
    # British "and"
    "[one hundred and fifty-three](value=153) police",
    # American without
    "[one hundred fifty-three](value=153) police",
    # every place at once
    "[one hundred and twenty-three thousand four hundred and five](value=123405) votes",
    # hundred thousand
    "[two hundred thousand](value=200000) people",
    # millions and thousands
    "[three million two hundred thousand](value=3200000) people",
    # trillion, which libraries forget
    "[one trillion](value=1000000000000) cubic feet of it",
    # lakh and crore
    "[two lakh](value=200000) people and [three crore](value=30000000) voters",
    # the article is a one
    "[a hundred](value=100) marines",
    # and with more behind
    "[a thousand and one](value=1001) tales",
    # decimals in words
    "[four point five million](value=4500000) people",
    # tied together, as radio scripts do
    "[four-point-five million](value=4500000) people",
    # a fraction inside
    "[two and a half thousand](value=2500) men",
    # a fraction inside, tied
    "[three-and-a-half million](value=3500000) people",
    # a fraction after the scale
    "[one million and a half](value=1500000) people",
    # quarters
    "[five and a quarter million](value=5250000) people",
    # half a scale
    "[half a million](value=500000) displaced",
    # the article in front
    "[a half million](value=500000) displaced",
    # a quarter of a scale
    "[a quarter of a million](value=250000) homes",
    # three quarters of a scale
    "[three quarters of a million](value=750000) homes",
    # fraction signs
    "[1½ million](value=1500000) doses, [½ million](value=500000) more",
    # a fraction with a stroke
    "[1 1/2 million](value=1500000) doses",
    # dozen
    "[a dozen](value=12) helicopters",
    # two dozen
    "[two dozen](value=24) trucks",
    # half a dozen
    "[half a dozen](value=6) tanks",
    # half-dozen
    "[a half-dozen](value=6) tanks",
    # all tied
    "[half-a-dozen](value=6) tanks",
    # a pair
    "[a pair](value=2) of frigates",
    # a score
    "[a score](value=20) of officers",
    # a couple is loose
    "[a couple](value=2 approx=about) of gunships",
    # a couple of hundred
    "[a couple of hundred](value=200 approx=about) marines",
    # misspelt
    "[fourty](value=40) vehicles",
    # every part tied
    "[one-and-a-half million](value=1500000) people",
    # a thousand million
    "[a thousand million](value=1000000000) doses",
    # digits with a word for hundreds
    "[6 hundred and fifty](value=650) men",
    # a smaller number tied to a noun is another figure
    "[twenty](value=20) [twelve](value=12)-man squads",
    # "and" joins nouns, not numbers
    "[two](value=2) ships and [three](value=3) planes",
    # nor figures that do not fit below each other
    "[one hundred](value=100) and [two hundred](value=200) respectively",
    # a second number counts what the first number counts
    "[two](value=2) [three](value=3)-man crews",
    # a scaled word and a digit
    "[two thousand](value=2000) [50](value=50)-man companies",
    # digits joined to words only with a scale
    "[2 million](value=2000000) and [300](value=300) soldiers",
    # one, as a numeral
    "[one](value=1) battalion",
    # one more
    "[one](value=1) more battalion",
    # that one soldier
    "said that [one](value=1) soldier died",
    # killing one, wounding two
    "killing [one](value=1) and wounding [two](value=2)",
]

SUFFIXES = [
    # thousands
    "[20k](value=20000) people",
    # millions of people
    "[3m](value=3000000) people fled",
    # tied to a noun
    "a [3m](value=3000000)-strong union",
    # a noun that no list holds
    "[20m](value=20000000) bednets",
    # a noun two words on
    "[2m](value=2000000) Syrian refugees",
    # millions in capitals with decimals
    "[1.2M](value=1200000) doses",
    # billions
    "[1.3bn](value=1300000000) people",
    # metres when tall
    "[1.8m](measure value=1.8 unit=meter) tall",
    # metres when nothing is counted
    "a [20m](measure value=20 unit=meter) radius",
    # a bore is never a million
    "[155mm](measure value=155 unit=millimeter) shells",
    # and it can be counted
    "[1,000](value=1000) [155mm](measure value=155 unit=millimeter) shells",
]


@pytest.mark.parametrize("example", DIGITS + WORDS + SUFFIXES)
def test_counts(example: str) -> None:
    text, expected = unmark(example)
    assert found(text) == expected
