"""Which mentions without a figure are facts, on sentences written for these tests."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

#: A named contributor, a resource noun, and a verb of giving, keeping or taking back.
GIVEN: list[tuple[str, list[str]]] = [
    ("Italy has pledged troops for Lebanon.", ["pledge promised ITA * troops LBN"]),
    ("Hungary is keeping its soldiers in Kosovo.", ["deployment in_place HUN * troops XKX"]),
    ("Ethiopia has troops in Somalia.", ["deployment in_place ETH * troops SOM"]),
    ("Spain withdrew its troops from Iraq in 2004.", ["withdrawal done ESP * troops IRQ"]),
    ("British troops arrived in Sierra Leone in May.", ["deployment arrived GBR * troops SLE"]),
    (
        "Finland said on Tuesday that its peacekeepers would remain in Lebanon.",
        ["deployment in_place FIN * troops LBN"],
    ),
    (
        "The United States has soldiers who speak Arabic.",
        [],
    ),
]

#: One fact for each giver, and for each item of a list.
LISTS: list[tuple[str, list[str]]] = [
    (
        "Kenya, Jamaica and Barbados have offered police.",
        [
            "pledge offered KEN * police -",
            "pledge offered JAM * police -",
            "pledge offered BRB * police -",
        ],
    ),
    (
        "Syria pledged to remove all of its troops and intelligence agents from Lebanon.",
        ["withdrawal planned SYR * troops LBN", "withdrawal planned SYR * personnel LBN"],
    ),
    (
        "Danish and Swedish troops are still based there.",
        ["deployment in_place DNK * troops -", "deployment in_place SWE * troops -"],
    ),
    (
        "Portugal has contributed a frigate and marines to the mission off Somalia.",
        ["deployment in_place PRT 1 equipment SOM", "deployment in_place PRT * troops SOM"],
    ),
]

#: A figure of the same statement makes the mention an echo.
ECHOES: list[tuple[str, list[str]]] = [
    (
        "Kenya sent 400 police to Haiti. Kenya sent its police to Haiti after a long delay.",
        ["deployment in_place KEN 400 police HTI"],
    ),
]

#: What is denied or forbidden is told as such.
DENIED: list[tuple[str, list[str]]] = [
    ("Germany will send no ground troops to Libya.", ["pledge planned DEU * troops LBY negated"]),
    (
        "Pakistan decided not to send troops to Yemen.",
        ["pledge planned PAK * troops YEM negated"],
    ),
    (
        "The Kremlin denied that Russian troops had been sent to Libya.",
        ["deployment in_place RUS * troops LBY negated"],
    ),
]

#: Nouns that only speak of it, and those that make it happen.
NOUNS: list[tuple[str, list[str]]] = [
    (
        "The Dutch parliament approved the deployment of troops to Mali.",
        ["pledge approved NLD * troops MLI"],
    ),
    ("The withdrawal of Syrian troops was welcomed in Paris.", []),
    ("The foreign minister defended the presence of French troops in Mali.", []),
    ("The two sides set a timetable for the withdrawal of Syrian forces from Lebanon.", []),
]

#: What others want is nobody's withdrawal.
DEMANDS: list[tuple[str, list[str]]] = [
    ("The opposition demanded that Ethiopia withdraw its troops from Somalia.", []),
    ("Washington urged Turkey to pull its forces out of Syria.", []),
    ("The Taliban demanded that NATO forces leave Afghanistan.", []),
]

#: What troops do, who one of them is, and whose force it is that others add to.
SILENT: list[tuple[str, list[str]]] = [
    # a force whose number is told
    (
        "Burundi sent another 1,000 men to Somalia, bringing its force to 9,000.",
        [
            "deployment in_place BDI 1000 troops SOM",
            "deployment in_place BDI 9000 troops SOM",
        ],
    ),
    ("American soldiers killed two insurgents near Mosul.", []),
    ("A gunbattle followed that involved Turkish helicopters.", []),
    ("The deal includes all of the Libyan forces.", []),
    ("Britain will support Iraqi security forces during the elections.", []),
    ("Five people died in Kunduz, including a Dutch peacekeeper.", []),
    ("A Nigerian soldier was sent home from Sudan.", []),
    (
        "Ghana sent 850 soldiers to Mali to bolster the African Union force.",
        ["deployment in_place GHA 850 troops MLI"],
    ),
    ("A battle group of Swedish soldiers exercised in Lapland.", []),
]

#: Who comes and who is there, where only the objects or the rest of the text say where.
PLACED: list[tuple[str, list[str]]] = [
    (
        "Paratroopers of the Collective Security Treaty Organisation began landing in Almaty.",
        ["deployment arrived CSTO * troops KAZ"],
    ),
    (
        "Zambian troops took up positions at Mocimboa's airport in Mozambique.",
        ["deployment in_place ZMB * troops MOZ"],
    ),
    (
        "Angolan, Namibian and Zimbabwean troops entered Congo to save its president.",
        [
            "deployment arrived AGO * troops COD",
            "deployment arrived NAM * troops COD",
            "deployment arrived ZWE * troops COD",
        ],
    ),
    (
        "Ethiopian troops have returned to the Somali border town of Beledweyne.",
        ["deployment arrived ETH * troops SOM"],
    ),
    ("Gambian soldiers marched into Bissau.", ["deployment arrived GMB * troops GNB"]),
    (
        "Shells fell in Bujumbura on Sunday, and fires burn in the south of Burundi. "
        "Tanzania says that its troops will stay.",
        ["deployment in_place TZA * troops BDI"],
    ),
    ("Angola says that its troops will stay.", []),
    ("Congolese troops patrol a buffer zone in Burundi.", []),
    ("A Tongan frigate will replace the Fijian ships.", []),
    ("Kenyan police began landing on the wrong side of the law.", []),
]

CASES = [*PLACED, *GIVEN, *LISTS, *ECHOES, *DENIED, *NOUNS, *DEMANDS, *SILENT]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_unnumbered(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
