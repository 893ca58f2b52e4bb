"""Money: signs, codes, names, cents, and what only looks like money."""

import pytest

from tests.pipeline.quantities.marking import found, unmark

BEFORE = [
    # sign and scale
    "[$2.5 million](money value=2500000 currency=USD) fund",
    # the comma after the sum belongs to the sentence
    "[$1,250](money value=1250 currency=USD), she said",
    # wire style
    "[€3bn](money value=3000000000 currency=EUR) of loans",
    # a single letter is a million beside a sign
    "[£200m](money value=200000000 currency=GBP) in aid",
    # the sign apart
    "[$ 3.5m](money value=3500000 currency=USD) grant",
    # the letter apart
    "[$3.5 m](money value=3500000 currency=USD) grant",
    # country before the sign
    "[US$8.2 billion](money value=8200000000 currency=USD) pledged",
    # the same, apart
    "[US $6.6 billion](money value=6600000000 currency=USD) in assets",
    # with stops
    "[U.S.$5 million](money value=5000000 currency=USD) more",
    # country after the sign
    "[$US5 million](money value=5000000 currency=USD) from Canberra",
    # other dollars
    "[A$4.5m](money value=4500000 currency=AUD), [C$6m](money value=6000000 currency=CAD)",
    # more of them
    "[NZ$5m](money value=5000000 currency=NZD), [HK$8](money value=8 currency=HKD)",
    # code before
    "[USD 200](money value=200 currency=USD) a day",
    # code glued, scale glued
    "[SEK500m](money value=500000000 currency=SEK) package",
    # lower case
    "[eur 30](money value=30 currency=EUR) each",
    # the name before
    "[dollars 5 million](money value=5000000 currency=USD) in aid",
    # an acronym that is a code too
    "SCR [1325](designation) and [300](value=300) ANG airmen",
    # yen
    "[¥10 billion](money value=10000000000 currency=JPY) loan",
    # won, rouble, naira, hryvnia, shekel
    "[₩5 trillion](money value=5000000000000 currency=KRW), [₪20](money value=20 currency=ILS)",
    # rupees with a stop and crores; five countries pay with rupees
    "[Rs. 500 crore](money value=5000000000) for relief",
    "[₹500 crore](money value=5000000000 currency=INR) for relief",
    # pula or pesos, kina or kwacha: the sign does not tell
    "[P2.5 million](money value=2500000) and [K1.2 million](money value=1200000)",
    # vatu, pa'anga, and a sign that the lexicon lacks
    "[VT2 million](money value=2000000 currency=VUV), [T$50,000](money value=50000 currency=TOP)",
    "[XQ3 million](money value=3000000) from the islands",
    # what follows is another figure
    "[$1m](money value=1000000 currency=USD) and [two](value=2) transports",
    "[$2 million](money value=2000000 currency=USD) and [three](value=3) assessors",
    # rand and naira are letters: only with a scale
    "[R20m](money value=20000000 currency=ZAR), [N500 million](money value=500000000 currency=NGN)",
    # a letter without a scale is a road or a model
    "the [R20](designation) and the [N500](designation)",
    # shillings of some country
    "[Sh50 million](money value=50000000) from the county",
    # an odd grouping
    "[$4,00,000](money value=400000 currency=USD) for schools",
    # a hyphen before the scale
    "a [$2.3-billion](money value=2300000000 currency=USD) package",
    # an adjective behind
    "a [$22 million](money value=22000000 currency=USD)-a-year cost",
    # the name after the sign says it twice
    "[$1.8 million dollars](money value=1800000 currency=USD) went",
    # a continental decimal comma
    "[€3,50](money value=3.5 currency=EUR) a head",
    # continental thousands
    "[€10.000](money value=10000 currency=EUR) a head",
    # a decimal comma before a scale
    "[$2,5 billion](money value=2500000000 currency=USD)",
    # a year's digits beside a sign
    "[$2004](money value=2004 currency=USD) each",
    # below zero
    "a balance of [-$5 million](money value=-5000000 currency=USD)",
    # half signs
    "[$4½ billion](money value=4500000000 currency=USD)",
    # a shout is no Albanian money
    "ALL [400](value=400) TROOPS",
    # a French article is no Egyptian money
    "Le [11](value=11) septembre",
]

AFTER = [
    # name after the figure
    "[50 million dollars](money value=50000000 currency=USD) for housing",
    # all in words
    "[about three million dollars](money value=3000000 approx=about currency=USD)",
    # decimals in words
    "[four-point-five billion dollars](money value=4500000000 currency=USD)",
    # nationality, with stops
    "[20 million U.S. dollars](money value=20000000 currency=USD)",
    # nationality of two words
    "[500 Hong Kong dollars](money value=500 currency=HKD)",
    # country not of the United States
    "[5 million Canadian dollars](money value=5000000 currency=CAD)",
    # euros
    "[300 million euros](money value=300000000 currency=EUR)",
    # sign after the figure
    "[20 €](money value=20 currency=EUR) and [5m€](money value=5000000 currency=EUR)",
    # code after the figure
    "[1.3bn usd](money value=1300000000 currency=USD)",
    # a code that is a word counts in capitals after a scale
    "[5 million TRY](money value=5000000 currency=TRY); [5](value=5) try again",
    # yen has no plural
    "[10 billion yen](money value=10000000000 currency=JPY)",
    # yuan with a nationality
    "[50 Chinese yuan](money value=50 currency=CNY)",
    # kronor are Swedish
    "[300 million kronor](money value=300000000 currency=SEK)",
    # kroner are not settled
    "[500 million kroner](money value=500000000) a year",
    # unless the country is named
    "[500 million Norwegian kroner](money value=500000000 currency=NOK)",
    # pesos of nobody in particular
    "[two pesos](money value=2)",
    # rupees of Pakistan
    "[2.5 billion Pakistani rupees](money value=2500000000 currency=PKR)",
    # francs of the CFA zone
    "[1,000 CFA francs](money value=1000 currency=XOF) a bird",
    # won after a scale
    "[2 billion won](money value=2000000000 currency=KRW)",
    # won as a verb
    "of [12](value=12) candidates [3](value=3) won seats",
    # money that was
    "[40 million deutsche marks](money value=40000000 currency=DEM)",
    # adjective
    "a [500-million-dollar](money value=500000000 currency=USD) plan",
    # the figure is a bare scale
    "a [billion-dollar](money value=1000000000 currency=USD) deal",
    # a pledge that is only known to be large
    "a [multi-million dollar](money low=2000000 approx=at_least currency=USD) deal",
    # vague, with the name after "of"
    "[hundreds of millions of dollars](money low=200000000 approx=at_least currency=USD)",
    # vague, with a quantifier
    "[several million euros](money low=2000000 approx=at_least currency=EUR)",
    # a name that settles the sign
    "[$5 million Canadian dollars](money value=5000000 currency=CAD)",
    # a mark is no money here
    "past the [$600 billion](money value=600000000000 currency=USD) mark",
    # cents
    "[fifty cents](money value=0.5 currency=USD) a litre",
    # dollars and cents
    "[56 dollars and 15 cents](money value=56.15 currency=USD) a barrel",
    # pence
    "[260 pence](money value=2.6 currency=GBP)",
    # pounds as money
    "[2 million pounds](money value=2000000 currency=GBP)",
    # pounds of something
    "[500 pounds](measure value=500 unit=pound) of explosives",
    # pounds that weigh
    "weighing [200 pounds](measure value=200 unit=pound)",
    # pounds of a bomb
    "a [500-pound](measure value=500 unit=pound) bomb",
    # two sums in two currencies
    "[€1.2bn](money value=1200000000 currency=EUR) ([£1bn](money value=1000000000 currency=GBP))",
    # a sum and a count
    "[$2 million](money value=2000000 currency=USD) and [300](value=300) soldiers",
]


@pytest.mark.parametrize("example", BEFORE + AFTER)
def test_money(example: str) -> None:
    text, expected = unmark(example)
    assert found(text) == expected
