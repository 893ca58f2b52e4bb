"""People who leave, go home, are halved or replaced, and what else is taken out of somewhere."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

OUT_OF: list[tuple[str, list[str]]] = [
    # an order is still to be carried out, and one by others is no plan of those who must go
    ("Chile ordered its 90 soldiers out of Haiti.", ["withdrawal planned CHL 90 troops HTI"]),
    (
        "The president ordered Chilean troops out of Haiti.",
        ["withdrawal planned CHL * troops HTI"],
    ),
    ("Oslo ordered 40 Norwegian soldiers home.", ["withdrawal planned NOR 40 troops -"]),
    ("Chad ordered French troops out.", []),
    ("The general ordered 300 Chadian soldiers out of their barracks.", []),
    (
        "Slovakia will take its 100 engineers out of Iraq.",
        ["withdrawal planned SVK 100 personnel IRQ"],
    ),
    (
        "Ghana rotated 400 of its peacekeepers out of Lebanon.",
        ["withdrawal done GHA 400 troops LBN"],
    ),
    (
        "The contingent of 230 Georgians was flown out of Baghdad.",
        ["withdrawal done GEO 230 troops IRQ"],
    ),
    (
        "Romania will phase out its 730 troops in Iraq over two years.",
        ["withdrawal planned ROU 730 troops IRQ"],
    ),
]

HOME: list[tuple[str, list[str]]] = [
    (
        "Thailand's 450 soldiers are due home from Iraq in September.",
        ["withdrawal planned THA 450 troops IRQ"],
    ),
    (
        "All 90 Latvian soldiers will be home by Christmas.",
        ["withdrawal planned LVA 90 troops -"],
    ),
    (
        "A further 33,000 Americans are to be gone from Afghanistan by next summer.",
        ["withdrawal planned USA 33000 troops AFG"],
    ),
    (
        "Sweden's 200 soldiers returned to Stockholm on Sunday.",
        ["withdrawal done SWE 200 troops -"],
    ),
    (
        "About 3,000 American soldiers returned to Iraq in March.",
        ["deployment arrived USA 3000 troops IRQ"],
    ),
]

NOUNS: list[tuple[str, list[str]]] = [
    (
        "Moscow completed the pull-out of 700 paratroopers from Kazakhstan.",
        ["withdrawal done RUS 700 troops KAZ"],
    ),
    (
        "Syria began the re-deployment of its 12,000 troops in Lebanon.",
        ["withdrawal done SYR 12000 troops LBN"],
    ),
]

# Who leaves and who stays: a share that goes, and the whole that had been there.
SHARES: list[tuple[str, list[str]]] = [
    (
        "Russia has withdrawn 1,300 of its 2,800 peacekeepers from Georgia.",
        ["withdrawal done RUS 1300 troops GEO", "deployment in_place RUS 2800 troops GEO"],
    ),
    (
        "Denmark said it would withdraw half of its 500 soldiers from Iraq.",
        ["withdrawal planned DNK 50% troops IRQ", "deployment in_place DNK 500 troops IRQ"],
    ),
    (
        "A quarter of the 800 Norwegian soldiers have already left Bosnia.",
        ["withdrawal done NOR 25% troops BIH", "deployment in_place NOR 800 troops BIH"],
    ),
    (
        "France is halving its 2,400-strong force in the Ivory Coast.",
        ["withdrawal done FRA 50% troops CIV", "deployment in_place FRA 2400 troops CIV"],
    ),
    (
        "Half of the 10,000 Cuban troops in Angola must be out by April.",
        ["withdrawal planned CUB 50% troops AGO", "deployment in_place CUB 10000 troops AGO"],
    ),
]

REPLACED: list[tuple[str, list[str]]] = [
    (
        "Nigeria is pulling its 900 soldiers out of Liberia and will replace them with 200 police.",
        ["withdrawal done NGA 900 troops LBR", "pledge planned NGA 200 police LBR"],
    ),
    (
        "About 150 Nepalese soldiers flew home from Haiti on Sunday; 150 fresh soldiers from "
        "Nepal replaced them.",
        ["withdrawal done NPL 150 troops HTI", "deployment arrived NPL 150 troops HTI"],
    ),
]

NO_WITHDRAWALS = [
    "The general withdrew his remark about the 300 soldiers.",
    "Residents took 400 sacks of grain out of the warehouse.",
    "The club will bring home 20 players from the tournament.",
    "The company pulled 300 workers out of the oilfield.",
    "Rebels pulled back 2,000 fighters from Goma.",
    "The airline flew 180 passengers home from Cairo.",
    "About 500 students returned home from Ukraine.",
    "The army pulled 300 soldiers out of the barracks for the parade.",
    "Banks withdrew 400 staff from Moscow.",
    "Some 12,000 refugees went home from Chad.",
    "Ten soldiers were taken out of action.",
]

CASES = [
    *OUT_OF, *HOME, *NOUNS, *SHARES, *REPLACED, *((text, []) for text in NO_WITHDRAWALS)
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_withdrawal(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


def test_a_sea_with_a_name_is_no_peril(nlp: Language) -> None:
    text = "Japan is calling back two naval tankers from the Indian Ocean."
    assert facts_of(nlp, text) == ["withdrawal done JPN 2 equipment Indian Ocean"]
    assert facts_of(nlp, "Spain pulled 40 sailors out of the sea.") == []


def test_the_last_word_of_a_text_is_not_the_one_before_its_first(nlp: Language) -> None:
    # the last 90 would leave for good
    text = "90 Danish soldiers sailed on Monday, the generals last"
    assert facts_of(nlp, text) == ["deployment departed DNK 90 troops -"]
