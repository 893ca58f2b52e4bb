"""Where it goes: goal, scene and origin told apart, and what a document is about.

Sentences and notation as in `test_constructions`.
"""

import pytest
from spacy.language import Language

from factx.pipeline.harvest import harvest
from factx.records import SourceText, document_of
from tests.pipeline.facts.test_constructions import facts_of, tell

pytestmark = pytest.mark.model

PLACES: list[tuple[str, list[str]]] = [
    # the goal, not the origin
    ("Turkish soldiers crossed from Iraq into Syria.", ["deployment arrived TUR * troops SYR"]),
    (
        "Two hundred U.S. marines will arrive in Sri Lanka from a base in Okinawa, Japan.",
        ["pledge planned USA 200 troops LKA"],
    ),
    # the receiver before the figure
    ("Donors promised Afghanistan $16 billion on Sunday.", ["pledge promised - 16000m funds AFG"]),
    # where something was said is not where it goes
    (
        "In London, Kenya pledged 300 police for Haiti.",
        ["pledge promised KEN 300 police HTI"],
    ),
    # a part of the giver's own country, where nothing else is named
    ("Nigeria has sent 600 riot police to Jos.", ["deployment in_place NGA 600 police NGA"]),
    (
        "Pakistan sent 600 soldiers from Lahore to Sudan.",
        ["deployment in_place PAK 600 troops SDN"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[text[:50] for text, _ in PLACES])
def test_place(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


#: Dateline, text, what is expected.
FILED: list[tuple[str, str, list[str]]] = [
    (
        "GOMA, Congo",
        "Uruguay is sending 200 soldiers. They will guard the airport.",
        ["deployment departed URY 200 troops COD"],
    ),
    # where donors sit is no scene
    (
        "BRUSSELS",
        "Donors met to help the new government in Somalia. Japan promised 40 trucks.",
        ["pledge promised JPN 40 equipment SOM"],
    ),
    # nor are countries that act
    (
        "VIENNA",
        "Clashes went on in Osh and Bishkek. Russia urged calm. Kazakhstan will send 50 medics.",
        ["pledge planned KAZ 50 personnel KGZ"],
    ),
    (
        "NUKUʻALOFA",
        "Ash covers the runway. Fiji offered 50 army engineers.",
        ["pledge offered FJI 50 troops TON"],
    ),
]


@pytest.mark.parametrize(("dateline", "text", "expected"), FILED, ids=[row[0] for row in FILED])
def test_topic(nlp: Language, dateline: str, text: str, expected: list[str]) -> None:
    doc = nlp.make_doc(text)
    whole, start = f"{dateline} - {text}", len(dateline) + len(" - ")
    doc._.factx_dateline, doc._.factx_filed = dateline, -start
    source = SourceText(document=document_of(whole, source="test"), text=whole, body_start=start)
    assert [tell(fact) for fact in harvest(nlp(doc), source, start).facts] == expected
