"""Military units become entities; what only ends like one does not."""

import pytest
from spacy.language import Language


def units(nlp: Language, text: str) -> list[str]:
    doc = nlp(text)
    return [
        doc.text[mention["start"] : mention["end"]]
        for entity in doc._.factx_entities
        if entity["label"] == "MILITARY_UNIT"
        for mention in entity["mentions"]
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 82nd Airborne Division left Fort Bragg on Monday.", ["82nd Airborne Division"]),
        ("Israel moved its Golani Brigade to the north.", ["Golani Brigade"]),
        ("Men of the 2nd Parachute Regiment landed at dawn.", ["2nd Parachute Regiment"]),
        ("Soldiers of Bravo Company are guarding the bridge.", ["Bravo Company"]),
        ("Their Second Mountain Division stays.", ["Second Mountain Division"]),
        ("The VII Corps stays.", ["VII Corps"]),
        ("The XVI Corps stays.", ["XVI Corps"]),
        ("The Royal Regiment of Scotland took over.", ["Royal Regiment of Scotland"]),
        ("Soldiers of C Company relieved B Company.", ["C Company", "B Company"]),
    ],
)  # fmt: skip
def test_units(nlp: Language, text: str, found: list[str]) -> None:
    assert units(nlp, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Paris Fire Brigade put the flames out.",
        "Arsenal won the First of two matches against a Second string team.",
        "The Peace Corps sent volunteers.",
        "The Ford Motor Company closed a factory.",
        "A brigade and two battalions left.",
        "The Red Army won, and so did the British Army.",
    ],
)
def test_no_units(nlp: Language, text: str) -> None:
    assert units(nlp, text) == []
