"""Clauses that parsers take to pieces: clefts, bare relatives, parts of a list; with traps."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

Case = tuple[str, list[str]]

CLEFTS: list[Case] = [
    (
        "What London gave Kabul was four helicopters.",
        ["deployment in_place GBR 4 equipment AFG"],
    ),
    ("All that Togo has offered Mali is 90 soldiers.", ["pledge offered TGO 90 troops MLI"]),
    (
        "France has 300 soldiers in Mali, and what it keeps in Chad now is a 50-strong medical "
        "unit.",
        ["deployment in_place FRA 300 troops MLI", "deployment in_place FRA 50 troops TCD"],
    ),
    ("What the rebels hold now is 40 soldiers from Chad.", []),
    ("What worries Kenya is the 400 officers in Haiti.", []),
    ("What Sudan lost in a week was 60 tanks.", []),
]

BARE_RELATIVES: list[Case] = [
    (
        "France sent 300 soldiers to Chad. They would join the 1,600 Paris already keeps there.",
        ["deployment in_place FRA 300 troops TCD", "deployment in_place FRA 1600 troops TCD"],
    ),
    (
        "France sent 300 soldiers to Chad, far fewer than the 900 London had promised.",
        ["deployment in_place FRA 300 troops TCD", "pledge promised GBR 900 troops TCD"],
    ),
    ("Police in Paris arrested 300 men, more than the 200 London held last year.", []),
]

PARTS: list[Case] = [
    (
        "The Netherlands promised five howitzers; Canada, eight armoured vehicles and four guns.",
        [
            "pledge promised NLD 5 equipment -",
            "pledge promised CAN 8 equipment -",
            "pledge promised CAN 4 equipment -",
        ],
    ),
    (
        "Belgium gave 300 soldiers to the force in Lithuania; Norway adds 200.",
        ["deployment in_place BEL 300 troops LTU", "deployment in_place NOR 200 troops LTU"],
    ),
]

MAKES: list[Case] = [
    ("Belgium sent six Marder carriers to Lithuania.", ["deployment in_place BEL 6 equipment LTU"]),
    ("Nigeria sent six water carriers to a school in Lagos.", []),
]

ABOARD: list[Case] = [
    (
        "Fiji put 50 troops on a plane for Honiara on Tuesday.",
        ["deployment departed FJI 50 troops SLB"],
    ),
    ("Norway has 250 engineers at work in Chad.", ["deployment in_place NOR 250 personnel TCD"]),
    (
        "The Security Council approved 5,500 men for Rwanda.",
        ["strength authorized - 5500 personnel RWA"],
    ),
]

WHOLES: list[Case] = [
    (
        "Sixty percent of the 4,500 French soldiers in Mali are based in Gao.",
        [
            "deployment in_place FRA 60% troops MLI",
            "deployment in_place FRA 4500 troops MLI",
        ],
    ),
    ("Half of the 900 French soldiers in Mali were killed.", []),
    (
        "Only 9,000 of the 26,000 troops mandated for Darfur are on the ground.",
        ["deployment in_place - 9000 troops SDN", "strength authorized - 26000 troops SDN"],
    ),
    (
        "The division in Iraq has 9,500 soldiers, of whom Poland supplies 2,300.",
        ["deployment in_place POL 2300 troops IRQ"],
    ),
]

SUMS: list[Case] = [
    (
        "Spanish soldiers expected in Lebanon next week, up to 1,100 in all, will be based in "
        "Marjayoun.",
        ["pledge planned ESP 1100 troops LBN"],
    ),
    ("Spanish voters who live in Lebanon, up to 1,100 in all, will be heard.", []),
    (
        "Some 880 Italian marines in Lebanon join 250 French engineers already at work there.",
        ["deployment arrived ITA 880 troops LBN", "deployment in_place FRA 250 personnel LBN"],
    ),
]

PLACES: list[Case] = [
    (
        "Denmark is to send a frigate to the Baltic Sea and four F-16 fighters to Lithuania.",
        ["pledge planned DNK 1 equipment Baltic Sea", "pledge planned DNK 4 equipment LTU"],
    ),
    (
        "To gain time, the UN is moving two Togolese battalions from the Congo and others from "
        "Darfur.",
        ["deployment departed TGO 2 troops COD"],
    ),
]

SIZES: list[Case] = [
    (
        "The Security Council authorised a mission of 2,500 for Haiti, 1,000 of whom Kenya would "
        "provide.",
        ["strength authorized - 2500 personnel HTI", "pledge planned KEN 1000 personnel HTI"],
    ),
    (
        "Austria had 300 soldiers in Syria. Fiji agreed to raise its share from 170 to 500.",
        [
            "deployment in_place AUT 300 troops SYR",
            "deployment in_place FJI 170 troops SYR",
            "pledge planned FJI 500 troops SYR",
        ],
    ),
    ("The company raised its share of the market in Mali from 20 to 30.", []),
    (
        "The force in Somalia has 4,300 men, barely half of the 8,000 that were planned.",
        [
            "strength actual - 4300 personnel SOM",
            "strength actual - 50% personnel SOM",
            "strength planned - 8000 personnel SOM",
        ],
    ),
    (
        "The Security Council approved 5,500 men for Rwanda. By Friday just under 500 were in "
        "Kigali.",
        ["strength authorized - 5500 personnel RWA", "strength actual - 500 personnel RWA"],
    ),
]

READY: list[Case] = [
    (
        "Australia has 2,500 men ready to fly to Dili.",
        ["pledge offered AUS 2500 personnel TLS"],
    ),
    (
        "Senegal has 1,000 soldiers standing by for Mali.",
        ["pledge offered SEN 1000 troops MLI"],
    ),
    ("Denmark has 40 soldiers in Mali ready to fight.", ["deployment in_place DNK 40 troops MLI"]),
    (
        "France means to have the last of its 2,500 troops out by August.",
        ["withdrawal planned FRA 2500 troops -"],
    ),
]

HEADLINES: list[Case] = [
    ("Moscow: 3,600 paratroopers for Kosovo.", ["pledge planned RUS 3600 troops XKX"]),
    ("Bonn: 1,500 soldiers to Somalia.", ["pledge planned DEU 1500 troops SOM"]),
    ("Kigali: 300 weavers for Kenya.", []),
    ("Rwanda: 300 soldiers killed in Congo.", []),
]

ONLY_ONE: list[Case] = [
    (
        "Britain sent 600 soldiers to Rwanda. Two Hercules aircraft will remain in Kigali.",
        ["deployment in_place GBR 600 troops RWA", "deployment in_place GBR 2 equipment RWA"],
    ),
    (
        "Britain sent 600 soldiers to Rwanda and France 90. Two Hercules aircraft will remain in "
        "Kigali.",
        [
            "deployment in_place GBR 600 troops RWA",
            "deployment in_place FRA 90 troops RWA",
            "deployment in_place - 2 equipment RWA",
        ],
    ),
]

BRACKETS: list[Case] = [
    (
        "Rwanda sent 3,200 soldiers to Darfur. Others followed, among them Egypt (1,300) and "
        "Senegal (800).",
        [
            "deployment in_place RWA 3200 troops SDN",
            "deployment in_place EGY 1300 troops SDN",
            "deployment in_place SEN 800 troops SDN",
        ],
    ),
    (
        "Rwanda sent 3,200 soldiers to Darfur. Most of those killed there came from Egypt (13) "
        "and Senegal (8).",
        ["deployment in_place RWA 3200 troops SDN"],
    ),
]

ELSEWHERE: list[str] = [
    "Aid workers in Uganda say 70,000 have left their homes.",
    "Ukraine plans to make a million drones next year.",
    "Ukraine's own army has 215,000 soldiers, against 280,000 in Russia's ground forces.",
    "Germany has gone no further than 5,000 helmets for Ukraine.",
    "Some 300 teachers from Togo left their jobs in Gabon.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *CLEFTS,
        *BARE_RELATIVES,
        *PARTS,
        *MAKES,
        *ABOARD,
        *WHOLES,
        *SUMS,
        *PLACES,
        *SIZES,
        *READY,
        *BRACKETS,
        *HEADLINES,
        *ONLY_ONE,
    ],
)
def test_clause_states(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


@pytest.mark.parametrize("text", ELSEWHERE)
def test_clause_states_nothing(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


def test_a_carrier_is_not_brought_home_by_what_it_flies(nlp: Language) -> None:
    text = "In Aceh, 12 US helicopters are flying food along the coast from the carrier Lincoln."
    assert facts_of(nlp, text) == ["deployment in_place USA 12 equipment IDN"]


OTHER_CLAUSES: list[tuple[str, list[str]]] = [
    (
        "Chad has 450 soldiers there, while Gabon, with 280, has hinted that it could send 90.",
        [
            "deployment in_place TCD 450 troops -",
            "deployment in_place GAB 280 troops -",
            "pledge planned GAB 90 troops - possible",
        ],
    ),
    (
        "Norway has given $5 million since the coup, second only to Japan, which has given $9m.",
        ["deployment in_place NOR 5m funds -", "deployment in_place JPN 9m funds -"],
    ),
    (
        "Sweden said its 220 soldiers would leave Mali, adding that 150 had come home in May.",
        ["withdrawal planned SWE 220 troops MLI", "withdrawal done SWE 150 troops MLI"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), OTHER_CLAUSES)
def test_each_clause_has_its_own_subject_and_time(
    nlp: Language, sentence: str, expected: list[str]
) -> None:
    assert facts_of(nlp, sentence, "2024-06-15") == expected


def test_a_date_below_another_saying_is_not_shared(nlp: Language) -> None:
    text = "Sweden's 220 soldiers will leave Mali, he said, adding that 150 had left in May."
    doc = nlp.make_doc(text)
    doc._.factx_published = "2024-06-15"
    first, second = nlp(doc)._.factx_facts
    assert (first["date"], second["date"]["edtf"]) == (None, "2024-05")


LEANT: list[tuple[str, list[str]]] = [
    (
        "The Dutch decided against sending a frigate and will give 10 million euros instead.",
        ["pledge planned NLD 1 equipment - negated", "pledge planned NLD 10m funds -"],
    ),
    (
        "By Christmas the force will have grown to 1,500 with the arrival of 600 Kenyans.",
        ["strength planned - 1500 troops -", "pledge planned KEN 600 troops -"],
    ),
    (
        "Belize has committed 150 people, Oman 50 and Chad an unspecified number.",
        ["pledge promised BLZ 150 personnel -", "pledge promised OMN 50 personnel -"],
    ),
    ("UN: Only 30% of $1.4bn Sudan appeal funded", ["deployment in_place - 30% funds -"]),
]


@pytest.mark.parametrize(("sentence", "expected"), LEANT)
def test_what_stands_beside_is_not_told(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert facts_of(nlp, sentence, "2024-11-10") == expected


def test_how_long_people_stay_is_no_date_of_theirs(nlp: Language) -> None:
    doc = nlp.make_doc("Togo has extended the deployment of 190 soldiers in Mali until 31 March.")
    doc._.factx_published = "2024-11-10"
    (fact,) = nlp(doc)._.factx_facts
    assert (fact["kind"], fact["date"], fact["due"]) == ("deployment", None, None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Two thirds of the $47 million pledged in Addis Ababa had been paid by September.",
            ["deployment in_place - 66.7% funds -", "pledge promised - 47m funds -"],
        ),
        ("With the exception of 12 medics the Belgians have all gone.", []),
        ("All Danes except 40 engineers have left Iraq.", []),
    ],
)
def test_parts_and_exceptions(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert facts_of(nlp, sentence, "2010-10-10") == expected


@pytest.mark.parametrize("text", ["Togo came up with 200 soldiers.", "Ghana came up with 90 men."])
def test_the_particle_belongs_to_the_verb(nlp: Language, text: str) -> None:
    (fact,) = facts_of(nlp, text)
    assert fact.startswith("pledge promised")


@pytest.mark.parametrize("end", ["soldiers it is allowed to", "soldiers it may have", "allowed"])
def test_a_text_may_break_off_anywhere(nlp: Language, end: str) -> None:
    assert all("12000" in fact for fact in facts_of(nlp, f"The force lacks the 12,000 {end}"))
