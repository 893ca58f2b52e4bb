"""People whom a sentence presents: what is told of them stands before them."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

THERE: list[tuple[str, list[str]]] = [
    (
        "Beside the runway at Kidal stood 60 Dutch commandos and three Apache helicopters.",
        ["deployment in_place NLD 60 troops MLI", "deployment in_place NLD 3 equipment MLI"],
    ),
    (
        "Alongside the Haitian police work 45 Jamaican instructors.",
        ["deployment in_place JAM 45 personnel HTI"],
    ),
    (
        "Waiting on the quay in Beirut were 90 Finnish soldiers.",
        ["deployment in_place FIN 90 troops LBN"],
    ),
    # the relative clause has a verb of its own
    (
        "In the camp that burned last week in Gao sit 120 Swedish soldiers.",
        ["deployment in_place SWE 120 troops MLI"],
    ),
    # what comes behind the next place
    (
        "On the bridge in Mitrovica stand 40 Danish soldiers, and behind them two Irish lorries.",
        ["deployment in_place DNK 40 troops XKX", "deployment in_place IRL 2 equipment XKX"],
    ),
]

COMING: list[tuple[str, list[str]]] = [
    (
        "From Fiji came 80 soldiers and a field hospital for Bougainville.",
        ["deployment arrived FJI 80 troops PNG", "deployment arrived FJI 1 equipment PNG"],
    ),
    (
        "From Belgium came 40 paratroopers for Burundi, from Chile 12 policemen.",
        ["deployment arrived BEL 40 troops BDI", "deployment arrived CHL 12 police BDI"],
    ),
    (
        "The Ghanaian soldiers landed in Monrovia on Friday. With them came four helicopters.",
        ["deployment arrived GHA * troops LBR", "deployment arrived GHA 4 equipment LBR"],
    ),
    (
        "Into Timbuktu have rolled 300 Chadian soldiers.",
        ["deployment arrived TCD 300 troops MLI"],
    ),
    (
        "Aboard the plane that reached Dili on Friday were 70 Malaysian policemen.",
        ["deployment arrived MYS 70 police TLS"],
    ),
]

GONE: list[tuple[str, list[str]]] = [
    ("Gone from Timbuktu are the 160 Irish soldiers.", ["withdrawal done IRL 160 troops MLI"]),
    ("Home from Iraq came 230 Thai soldiers.", ["withdrawal done THA 230 troops IRQ"]),
]

JOINED: list[tuple[str, list[str]]] = [
    (
        "The 300 Danish soldiers will join 450 Estonian troops in Mali.",
        ["pledge planned DNK 300 troops MLI", "deployment in_place EST 450 troops MLI"],
    ),
    ("The minister joined 300 Dutch marines for breakfast in Kabul.", []),
]

UNITS: list[tuple[str, list[str]]] = [
    (
        "Oman sent a squadron of armoured cars to Yemen.",
        ["deployment in_place OMN 1 equipment YEM"],
    ),
    (
        "Nepal has promised a team of riot policemen for Haiti.",
        ["pledge promised NPL 1 police HTI"],
    ),
    # a ship by its name is one
    (
        "Norway will send the frigate Otto Sverdrup to the Red Sea.",
        ["pledge planned NOR 1 equipment Red Sea"],
    ),
    ("Croatia has three teams of frogmen in Kosovo.", ["deployment in_place HRV 3 personnel XKX"]),
]

KEPT: list[tuple[str, list[str]]] = [
    (
        "In the port of Tyre itself are 70 Greek soldiers.",
        ["deployment in_place GRC 70 troops LBN"],
    ),
    (
        "Out of the ferry at Tripoli came 60 Maltese soldiers; behind them came four helicopters.",
        ["deployment arrived MLT 60 troops LBY", "deployment arrived MLT 4 equipment LBY"],
    ),
    (
        "The Danish parliament has voted 300 soldiers for Mali.",
        ["pledge approved DNK 300 troops MLI"],
    ),
    (
        "Niger and Togo have 450 and 300 soldiers in Mali.",
        ["deployment in_place NER 450 troops MLI", "deployment in_place TGO 300 troops MLI"],
    ),
    (
        "Niger and Togo have 450 and 300 soldiers in Mali, and Benin 40.",
        [
            "deployment in_place NER 450 troops MLI",
            "deployment in_place TGO 300 troops MLI",
            "deployment in_place BEN 40 troops MLI",
        ],
    ),
    (
        "Of the 9,000 soldiers that the alliance plans for Kosovo, 4,100 were in place on Monday.",
        ["strength planned - 9000 troops XKX", "strength actual - 4100 troops XKX"],
    ),
    (
        "From Norway there will be four helicopters in Nepal, from Oman five.",
        ["pledge planned NOR 4 equipment NPL", "pledge planned OMN 5 equipment NPL"],
    ),
    ("Ghana's share is 650 soldiers in Chad.", ["deployment in_place GHA 650 troops TCD"]),
    ("A hospital ship from Italy will follow in May.", ["pledge planned ITA 1 equipment -"]),
    (
        "Sweden sent 40 monitors to Georgia and has 20 more on call.",
        ["deployment in_place SWE 40 personnel GEO", "pledge offered SWE 20 personnel GEO"],
    ),
    (
        "Peru flew 30 of its 110 observers out of Mali and Chile all 12.",
        [
            "withdrawal done PER 30 personnel MLI",
            "deployment in_place PER 110 personnel MLI",
            "withdrawal done CHL 12 personnel MLI",
        ],
    ),
    ("Malta has 40 soldiers in Kosovo already.", ["deployment in_place MLT 40 troops XKX"]),
]

SILENT: list[tuple[str, list[str]]] = [
    ("Vietnam sold 12 jets; its footballers, 23 in number, flew home from Bangkok.", []),
    ("Parliament in Oslo voted 120 to 40 for the mission.", []),
    ("Down the steps of a plane in Mali came the minister.", []),
    ("His share of the work was 40 trucks.", []),
    ("Out of Beirut on the frigate of the UN force came 320 Britons and 85 Swedes.", []),
    ("Ghana has 60 of its soldiers in rebel hands in Mali.", []),
    ("The fair in Lima drew 2,000 delegates, among them 30 Chilean soldiers.", []),
    ("Another 900 soldiers have left the army in Spain early.", []),
    ("On the two planes that landed in Mali with aid sat nobody.", []),
    ("Among the dead in Mosul were 14 Iraqi soldiers and two British engineers.", []),
    ("In custody in Lagos were 31 Ghanaian policemen.", []),
    ("At the parade in Accra marched 200 Togolese soldiers.", []),
    ("On the platform in Warsaw stood 600 women and 40 policemen.", []),
    ("From Cebu came 64 lawyers and 20 policemen.", []),
    ("With the summer come 40 ships a day to Piraeus.", []),
    ("In the race ran 12 Kenyan policemen.", []),
    # a subject of its own
    ("On Monday the Swedish army was 300 soldiers short.", []),
]

CASES = [*THERE, *COMING, *GONE, *JOINED, *UNITS, *KEPT, *SILENT]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_presented(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text, "2014-05-01") == expected
