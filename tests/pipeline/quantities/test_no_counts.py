"""Figures that count nothing: names, dates, times, years, ages, measures, results, pronouns."""

import pytest

from tests.pipeline.quantities.marking import found, unmark

DESIGNATIONS = [
    # model names
    "[T-72](designation) tanks and [F-16](designation) jets",
    # capitals glued to digits
    "[AT4](designation) launchers and [AT4s](designation)",
    # in the plural
    "[four](value=4) [S-300s](designation)",
    # lower case inside
    "[MiG-29s](designation) and [Il-76](designation) transports",
    # a name that begins like an article
    "an [An-124](designation) landed",
    # letters without a hyphen
    "[M1A1](designation) Abrams, [H5N1](designation)",
    # a name with its number apart
    "[14](value=14) Leopard [2](designation) tanks",
    # with a variant
    "[24](value=24) Leopard [2A6](designation) tanks",
    # in the plural, apart
    "[two](value=2) Boeing [737s](designation)",
    # a model counted
    "[200](value=200) [AK-47](designation) rifles",
    # a short name that is a unit elsewhere
    "[two](value=2) [Mi-17](designation) helicopters",
    # resolutions
    "under Resolution [2699](designation)",
    # without a capital
    "council resolution [1701](designation)",
    # variants and pairs
    "[12](value=12) [F-16C/Ds](designation), [F/A-18s](designation), [Mi-8/17](designation)",
    # digits in front
    "[2S19](designation) guns, the [1/87th](designation) Infantry",
    # a formula of states
    "the [P5+1](designation) and the [E3+3](designation)",
    # an item of an article
    "Article [4(1)](designation)",
    # a bore in inches
    "[.50-caliber](measure value=0.5 unit=caliber) guns",
    # a list of them
    "Resolutions [1559](designation) and [1701](designation)",
    # a list that ends with a count
    "Resolution [1701](designation) and [2,000](value=2000) troops",
    # a road
    "along Route [1](designation) and highway [5](designation)",
    # articles and chapters
    "Article [5](designation), Chapter [7](designation), section [119.3](designation)",
    # a number of a number
    "No. [10](designation) and Number [10](designation)",
    # but a force may number
    "will number [7,000](value=7000)",
    # a club
    "the [G-8](designation), the [G20](designation), the Group of [Eight](designation)",
    # a task force
    "Task Force [88](designation), CTF [150](designation)",
    # a unit and how many it has
    "Unit [8200](designation) has [5,000](value=5000)",
    # a word that is a head only with a capital
    "in the area [300](value=300) soldiers wait",
    # a flight
    "Flight [370](designation)",
    # a storm
    "a category [5](designation) storm",
    # a plague
    "[COVID-19](designation)",
    # a weapon of words and digits
    "[3D](designation) and [4x4](designation) and [5G](designation)",
    # a machine's address
    "[192.168.0.1](designation)",
    # a version
    "[3.8.18](designation)",
    # a page on the web
    "see [www.example.org/2004/05](designation)",
    # zeros in front
    "agent [007](designation), order [0590920648](designation)",
    # symbols of papers
    "[S/RES/1701](designation) and [A/78/300](designation)",
    # a sentence that lost the space before it
    "they left.[300](value=300) stayed",
    # a hash
    "[#5](designation)",
    # an angle
    "[59°](measure value=59 unit=degree)[10](designation)′[25](designation)″",
    # phone numbers
    "call [555-1234](designation)",
    # with area code
    "call [(202) 555-0143](designation)",
    # from abroad
    "call [+44 20 7946 0958](designation)",
    # long
    "call [1-800-555-1234](designation)",
]

DATES = [
    # day and month
    "on [11](designation) September",
    # month and day
    "on September [11](designation), [2001](year value=2001)",
    # abbreviated
    "Nov. [9](designation)",
    # two days
    "September [8](designation) and [9](designation).",
    # days with a dash, month behind
    "from [5](designation)-[6](designation) April",
    # a day and a count
    "on May [5](designation), [20](value=20) soldiers left",
    # may as a verb
    "they may [20](value=20) say",
    # march as a verb
    "[300](value=300) march on",
    # ISO
    "[2024-09-30](designation)",
    # with strokes
    "[13/10/2023](designation)",
    # an hour
    "at [10:30](designation)",
    # an hour with stops
    "at [5 p.m.](designation) Friday",
    # an hour of soldiers
    "at [0600 GMT](designation)",
    # a year
    "in [2004](year value=2004)",
    # a year and a count side by side
    "in [2004](year value=2004) [300](value=300) soldiers left",
    # a year before its noun
    "the [2004](year value=2004) elections",
    # a year that a noun of people follows
    "since [2003](year value=2003) troops have left",
    # a year after a comma
    "May [5](designation), [2004](year value=2004)",
    # digits of a year that count
    "[2000](value=2000) troops left",
    # with an adjective between
    "[1800](value=1800) U.S. soldiers",
    # tied to a noun
    "a [2000](value=2000)-strong force",
    # hedged
    "in about [2005](year value=2005)",
    # an old year
    "since [1812](year value=1812)",
    # hedged, far from a round figure
    "until at least [2009](year value=2009)",
    # hedged and counted
    "[more than 2000](value=2000 approx=over) visits",
    # a demonym counts
    "[2000](value=2000) Kurds fled",
    # a festival does not
    "the [1996](year value=1996) Cannes festival",
    # an older year with a preposition
    "over by [1815](year value=1815)",
    # circa
    "c. [1819](year value=1819)",
    # goats in the number of a year
    "[1500](value=1500) goats",
    # adjectives tied together
    "[2000](value=2000) Iran-backed fighters",
    # a year in words
    "in [nineteen ninety-five](year value=1995)",
    # another
    "in [two thousand five](year value=2005)",
    # two lives
    "Ada ([1815](year value=1815) - [1852](year value=1852))",
    # an era
    "in [500](year value=500) BC",
    # a decade
    "in the [1990s](year)",
    # a short decade
    "in the [80s](year)",
    # a short year
    "the class of '[04](year value=4)",
    # before a year, tied
    "mid-[2004](year value=2004)",
]

MEASURES = [
    # length
    "[30 km](measure value=30 unit=kilometer) north",
    # two lengths
    "[300 kilometers](measure value=300 unit=kilometer) ([186 miles](measure value=186 unit=mile))",
    # speed
    "[100 miles per hour](measure value=100 unit=mile_per_hour)",
    # heat
    "[-5 degrees Celsius](measure value=-5 unit=celsius)",
    # a bore, apart
    "[155 mm](measure value=155 unit=millimeter) howitzers",
    # time
    "for [90 days](measure value=90 unit=day)",
    # time as an adjective
    "a [12-month](measure value=12 unit=month) mandate",
    # time and strength
    "a [six-month](measure value=6 unit=month), [500](value=500)-strong mission",
    # vague length
    "[hundreds of metres](measure low=200 approx=at_least unit=meter) off",
    # hedged time
    "[more than two years](measure value=2 approx=over unit=year) on",
    # age
    "a [three-year-old](measure value=3 unit=age) boy",
    # age, apart
    "[35 years old](measure value=35 unit=age)",
    # aged
    "aged [35](measure value=35 unit=age)",
    # at the age of
    "at the age of [64](measure value=64 unit=age)",
    # between commas
    "Omar Haddad, [53](measure value=53 unit=age), a barber",
    # between commas, but countries
    "Kenya, [53](value=53), and Chad, [20](value=20)",
    # tons of goods are a count
    "[3,000](value=3000 unit=ton) tons of rice",
    # a noun that begins like a unit
    "[2,000](value=2000) foot soldiers, [300](value=300) night guards",
    # a quake
    "magnitude [5.1](measure value=5.1 unit=magnitude)",
    # times
    "[ten times](measure value=10 unit=times) as many",
    # the second of two is no second
    "[30 seconds](measure value=30 unit=second)",
]

RESULTS = [
    # a result
    "lost [3](designation)-[2](designation)",
    # a vote
    "by a vote of [14](designation)-[0](designation)",
    # a vote with "to"
    "voted [15](designation) to [20](designation)",
    # a draw
    "a [1](designation)-[1](designation) draw",
    # a ratio
    "[2:1](designation)",
]

PRONOUNS = [
    # one of
    "one of the soldiers",
    # no one
    "no one left",
    # one another
    "one another",
    # this one
    "a force like this one.",
    # one who
    "the one who left",
    # one-sided
    "a one-sided deal",
    # one by one
    "one by one",
    # ground zero
    "at ground zero",
]

ORDINALS = [
    # first
    "the [first](ordinal value=1) [200](value=200) troops",
    # digits
    "the [82nd](ordinal value=82) Airborne",
    # compound
    "the [twenty-first](ordinal value=21) century",
    # hundredth
    "its [two hundredth](ordinal value=200) year",
]


@pytest.mark.parametrize("example", DESIGNATIONS + DATES + MEASURES + RESULTS + PRONOUNS + ORDINALS)
def test_no_counts(example: str) -> None:
    text, expected = unmark(example)
    assert found(text) == expected


def test_notes_in_brackets_are_designations() -> None:
    assert [q["kind"] for q in found("in the war.[1][2]")] == ["designation", "designation"]
