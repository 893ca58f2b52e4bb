"""What is fought with, against whom, and what an army or a firm has at home: no contributions."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

TRAPS: list[str] = [
    "Rebel leaders say the courses built their movement up into a force of 8,000 soldiers, with an "
    "additional 5,000 recent recruits.",
    # munitions are shot, and what they hit is no strength
    "The French strikes brought the total number of munitions used in Mali to 240.",
    "British raids delivered 60 munitions near Palmyra on Sunday.",
    # those who stand on the other side
    "The rebels ran into a column of 300 Chadian soldiers.",
    "The insurgents then faced an army of 4,000 French troops in Mali.",
    "The invaders were beaten by 8,000 Egyptian soldiers.",
    "More than 700 troops, mostly from Canada, began pursuing insurgents in Zabul.",
    "The Army for the Liberation of Rwanda, a force of about 3,000 Rwandan soldiers, crossed "
    "into Congo.",
    "War broke out after the Front for a Free Ruritania (FFR), a group of some 1,500 Angolan "
    "soldiers, came over from Zambia.",
    # what an army consists of
    "Egypt's air force includes 220 fighter jets, 44 attack helicopters and six transport planes.",
    "Algeria's navy comprises eight frigates and six submarines.",
    "Portugal kept its fleet in harbour, which worried the Danes.",
    # what is bought or lost
    "The Turkish airline plans to take delivery of 60 new aircraft, including 20 helicopters.",
    "Poland took delivery of 40 tanks from South Korea.",
    "Iran has obtained torpedo boats from China and submarines from North Korea.",
    "Of the nine helicopters lost, six were in Chad.",
    "Of the 30 trucks destroyed, 12 were in the north of Mali.",
    # who is called up, exercises, or works abroad
    "Some 3,000 officers of the former Iraqi army were recalled to duty this spring.",
    "Israel recalled 5,000 reservists to active service.",
    "U.S. marines will join Kenya in Exercise Desert Shield from June 3.",
    "German soldiers will join Norway in Exercise Cold Sabre 18, one of the alliance's largest.",
    "About 2,000 Chinese workers came to Peru to build the railway.",
    "The French firm was founded in 1990. It has 900 workers across Niger and Gabon.",
]

NO_TRAPS: list[tuple[str, list[str]]] = [
    (
        "Kenya sent 400 police to Haiti. The number of refugees there now totals 6,602.",
        ["deployment in_place KEN 400 police HTI"],
    ),
    (
        "Togo sent 300 soldiers to Mali to fight the insurgents.",
        ["deployment in_place TGO 300 troops MLI"],
    ),
    ("Poland sent 900 rockets to Ukraine.", ["deployment in_place POL 900 equipment UKR"]),
    (
        "The Kenyan contingent in Haiti includes 12 armoured vehicles.",
        ["deployment in_place KEN 12 equipment HTI"],
    ),
    (
        "Denmark recalled its 40 engineers from Iraq.",
        ["withdrawal done DNK 40 personnel IRQ"],
    ),
    (
        "Cuba has 300 doctors in Haiti.",
        ["deployment in_place CUB 300 personnel HTI"],
    ),
]


@pytest.mark.parametrize("text", TRAPS)
def test_trap(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), NO_TRAPS)
def test_no_trap(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
