"""Words around figures, vague words, and the policy for them."""

import pytest

from factx.errors import LexiconError
from factx.lexicon.numbers import numbers_with
from tests.pipeline.quantities.marking import found, unmark

HEDGES = [
    # about
    "[About 3,500](value=3500 approx=about) soldiers",
    # some
    "[some 170](value=170 approx=about) peacekeepers",
    # an estimated belongs to the hedge
    "[an estimated 5,000](value=5000 approx=about) fighters",
    # a tilde
    "[~300](value=300 approx=about) men",
    # circa
    "[circa 900](value=900 approx=about) men",
    # almost
    "[nearly 400](value=400 approx=almost) police",
    # two words
    "[close to 400](value=400 approx=almost) police",
    # over
    "[more than 10,000](value=10000 approx=over) police",
    # three words
    "[in excess of 300](value=300 approx=over) men",
    # the article stays outside
    "the [more than 6,000](value=6000 approx=over) peacekeepers",
    # so does "a total of"
    "a total of [about 2,000](value=2000 approx=about) troops",
    # and "an additional"
    "an additional [850](value=850) soldiers",
    # but a hedge reaches over it
    "[up to an additional 1,500](value=1500 approx=at_most) troops",
    # and over "another"
    "[at least another 15](value=15 approx=at_least) died",
    # a preposition does not
    "a row over another [500](value=500) men",
    # and "only"
    "only [14,000](value=14000) remain",
    # upwards of
    "[upwards of 1,000](value=1000 approx=over) men",
    # under
    "[fewer than 500](value=500 approx=under) troops",
    # just under
    "[just under 200](value=200 approx=under) staff",
    # at least
    "[At least 250](value=250 approx=at_least) peacekeepers",
    # no fewer than
    "[no fewer than 60](value=60 approx=at_least) states",
    # up to
    "[up to 17,500](value=17500 approx=at_most) troops",
    # as many as
    "[as many as 200](value=200 approx=at_most) police",
    # no more than
    "[no more than ten](value=10 approx=at_most) men",
    # a maximum of
    "[a maximum of 800](value=800 approx=at_most) men",
    # signs
    "[>50](value=50 approx=over), [≤20](value=20 approx=at_most)",
    # the firm hedge wins over the loose one
    "[up to about 500](value=500 approx=at_most) men",
    # in either order
    "[at least some 300](value=300 approx=at_least) men",
    # behind: or so
    "[1,000 or so](value=1000 approx=about) men",
    # odd
    "[400-odd](value=400 approx=about) men",
    # plus
    "[200 plus](value=200 approx=over) soldiers",
    # a plus that adds
    "[200](value=200) plus [50](value=50) more",
    # a plus sign
    "[100+](value=100 approx=over) vehicles",
    # or more
    "[20 or more](value=20 approx=at_least) vehicles",
    # or fewer
    "[20 or fewer](value=20 approx=at_most) vehicles",
    # maximum security is no ceiling
    "[5](value=5) maximum security prisons",
    # on money
    "[more than $81 billion](money value=81000000000 approx=over currency=USD)",
    # on a share
    "[slightly more than half](percent percent=50 approx=over) of it",
    # a preposition that no figure needs
    "a row over [300](value=300) troops",
    # talks about
    "talks about [500](value=500) troops",
    # a direction
    "north of [12](value=12) villages",
    # under four presidents
    "served under [four](value=4) presidents",
    # a hedge far away hedges nothing
    "about the [300](value=300) men",
    # a new line between hedge and figure
    "[at least\n300](value=300 approx=at_least) men",
]

VAGUE = [
    # plurals
    "[hundreds](low=200 approx=at_least) of police",
    # dozens
    "[dozens](low=24 approx=at_least) of police",
    # thousands
    "[Thousands](low=2000 approx=at_least) of troops",
    # tens of thousands
    "[tens of thousands](low=20000 approx=at_least) of troops",
    # hundreds of thousands
    "[hundreds of thousands](low=200000 approx=at_least) fled",
    # the slip
    "[tens of thousand](low=20000 approx=at_least) of lives",
    # twice the word
    "[thousands and thousands](low=2000 approx=at_least) fled",
    # scores of
    "[scores](low=40 approx=at_least) of tanks",
    # scores in a school
    "their test scores fell",
    # tens need "of"
    "in their tens",
    # several
    "[several thousand](low=2000 approx=at_least) troops",
    # several, tied
    "[several-hundred](low=200 approx=at_least)-strong",
    # several dozen
    "[several dozen](low=24 approx=at_least) police",
    # several without a number word
    "several helicopters",
    # a few
    "[a few hundred](low=200 approx=at_least) men",
    # few
    "the [few hundred](low=200 approx=at_least) who stayed",
    # a few alone
    "a few men",
    # a ceiling
    "[up to several thousand](low=2000 approx=at_most) soldiers",
    # a ceiling on a plural
    "[up to hundreds](low=200 approx=at_most) of men",
    # other hedges leave a lower bound
    "[about several hundred](low=200 approx=at_least) men",
    # or even
    "[hundreds](low=200 approx=at_least), if not [thousands](low=2000 approx=at_least)",
    # "many" alone says nothing
    "many reports",
    # a handful has no bound
    "a handful of men",
]


@pytest.mark.parametrize("example", HEDGES + VAGUE)
def test_hedges(example: str) -> None:
    text, expected = unmark(example)
    assert found(text) == expected


def test_policy_of_a_user_changes_bounds() -> None:
    policy = numbers_with("[vague.plurals]\nhundreds = 300\n[vague.quantifiers]\nseveral = 3")
    text, expected = unmark(
        "[hundreds](low=300 approx=at_least) and [several thousand](low=3000 approx=at_least)"
        " and [dozens](low=24 approx=at_least)"
    )
    assert found(text, policy) == expected


def test_policy_of_a_user_adds_and_takes_away_words() -> None:
    policy = numbers_with(
        '[vague.alone]\n"a handful of" = 3\nseveral = 4\n[vague.plurals]\ndozens = 0'
    )
    text, expected = unmark(
        "[a handful of](low=3 approx=at_least) men, [several](low=4 approx=at_least) ships, dozens"
    )
    assert found(text, policy) == expected


def test_later_policy_wins_and_other_tables_are_left_alone() -> None:
    first, second = (
        "[vague.plurals]\nhundreds = 300",
        "[missions.x]\na = 1\n[vague.plurals]\nhundreds = 400",
    )
    assert found("hundreds", numbers_with(first, second))[0]["low"] == 400


@pytest.mark.parametrize(
    ("own", "where"),
    [
        ("[vague.plurals]\nhundreds = -1", "hundreds"),
        ('[vague.plurals]\nhundreds = "many"', "hundreds"),
        ("[vague.plurals]\nhundreds = true", "hundreds"),
        ("[vague.words]\nhundreds = 3", "vague.words"),
        ("vague = 3", "[vague]"),
        ("not toml", "TOML"),
    ],
)
def test_bad_policy_is_refused_by_name(own: str, where: str) -> None:
    with pytest.raises(LexiconError, match=where.replace("[", r"\[")):
        numbers_with(own)
