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
    # nor is where people met to promise it
    (
        "At a conference in Oslo governments pledged $4.5 billion to help rebuild Sudan.",
        ["pledge promised - 4500m funds SDN"],
    ),
    # who is left behind is not where they went
    (
        "The Netherlands will bring home 1,350 troops from Iraq, leaving Britain to fill the gap.",
        ["withdrawal planned NLD 1350 troops IRQ"],
    ),
    # nor is where they were before
    (
        "Ghana is moving two infantry companies across from Liberia.",
        ["deployment departed GHA 2 troops -"],
    ),
    # a part of the giver's own country, where nothing else is named
    (
        "Indonesia has begun withdrawing 400 soldiers from Aceh province.",
        ["withdrawal done IDN 400 troops IDN"],
    ),
    ("Nigeria has sent 600 riot police to Jos.", ["deployment in_place NGA 600 police NGA"]),
    (
        "Pakistan sent 600 soldiers from Lahore to Sudan.",
        ["deployment in_place PAK 600 troops SDN"],
    ),
]


def test_a_town_tells_more_than_the_sea_it_lies_on(nlp: Language) -> None:
    told = facts_of(nlp, "Italian troops have left the Red Sea port of Massawa.")
    assert told == ["withdrawal done ITA * troops ERI"]


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


#: Texts whose scene is told far from their facts.
LONG: list[tuple[str, list[str]]] = [
    # where things happen, however often others act and whoever is called by his country
    (
        "Shelling went on in Tripoli and in Sirte. The U.S. envoy met the U.S. and the British "
        "ambassadors. The Italian foreign minister said Italy would send 30 medics.",
        ["pledge planned ITA 30 personnel LBY"],
    ),
    # a giver may be the scene too, where the text speaks of it throughout
    (
        "Floods cover the south of Pakistan. In Sukkur and in Multan, in the heart of Pakistan, "
        "the army of Pakistan has sent 600 soldiers. Turkey has promised 20 doctors.",
        [
            "deployment in_place PAK 600 troops PAK",
            "pledge promised TUR 20 personnel PAK",
        ],
    ),
    # an army at work in the country that a text is about
    (
        "Floods cover the south of Pakistan, and in Sukkur and in Multan nothing is dry. The "
        "Pakistani army has put 60,000 troops to work. Oman has sent three helicopters.",
        ["deployment in_place OMN 3 equipment PAK"],
    ),
    # a mission named in passing does not draw a whole text to its country
    (
        "Crowds in Niamey cheered, and all over Niger people danced. Italy has 300 soldiers there "
        "and Belgium 40. Neither belongs to MINUSMA.",
        ["deployment in_place ITA 300 troops NER", "deployment in_place BEL 40 troops NER"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LONG, ids=[text[:50] for text, _ in LONG])
def test_scene(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


NO_PLACES: list[tuple[str, list[str]]] = [
    (
        "Ireland's 700 soldiers will be flown from Dublin in American transports.",
        ["pledge planned IRL 700 troops -"],
    ),
    ("Chad's 300 soldiers left from N'Djamena by truck.", ["deployment departed TCD 300 troops -"]),
    (
        "Envoys agreed in Brussels that the force should keep 900 troops.",
        ["strength planned - 900 troops -"],
    ),
    (
        "Denmark sent 90 police to Afghan provinces.",
        ["deployment in_place DNK 90 police AFG"],
    ),
]


OLDER = [
    (
        "2015-05-01",
        "In Kathmandu they still dig. The first flights reached Nepal on Sunday. In Haiti in 2010 "
        "governments were as quick; in Haiti in 2011 little had come of it. Norway has sent 40 "
        "doctors.",
        "deployment in_place NOR 40 personnel NPL",
    ),
    (
        "2015-05-01",
        "On the first day, Togo and Benin each gave $5 million for Nepal.",
        "deployment in_place TGO 5m funds NPL",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), NO_PLACES)
def test_what_only_looks_like_a_goal(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert facts_of(nlp, sentence) == expected


@pytest.mark.parametrize(("published", "text", "expected"), OLDER)
def test_what_is_told_of_other_years_is_no_topic(
    nlp: Language, published: str, text: str, expected: str
) -> None:
    assert expected in facts_of(nlp, text, published)
