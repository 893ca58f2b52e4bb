"""People: names without titles, roles as written, countries, mentions merged."""

from collections.abc import Sequence

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from factx.lexicon import load
from factx.pipeline.coreference.people import Person, find_people
from factx.pipeline.coreference.titles import Titles
from factx.pipeline.gazetteer import component as _gazetteer  # noqa: F401


def pipeline() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("factx_gazetteer")
    return nlp


NLP = pipeline()


def people(text: str, named: Sequence[str] = (), published: str | None = None) -> list[Person]:
    """Return the people of a text; `named` are those that the recognizer saw, in order."""
    doc = _doc(text, named, published)
    return find_people(doc, Titles(doc, load()))


def _doc(text: str, named: Sequence[str] = (), published: str | None = None) -> Doc:
    doc = NLP.make_doc(text)
    doc._.factx_published = published
    doc = NLP.get_pipe("sentencizer")(doc)
    found, start = [], 0
    for name in named:
        start = text.index(name, start)
        span = doc.char_span(start, start + len(name), label="PERSON")
        assert span is not None
        found.append(span)
        start += len(name)
    doc.ents = [Span(doc, s.start, s.end, label="PERSON") for s in found]
    return NLP.get_pipe("factx_gazetteer")(doc)


# text, what the recognizer saw, then (name, role, country, speaks) of each person
ROLES: list[tuple[str, list[str], list[tuple[str, str | None, str | None, bool]]]] = [
    # a demonym before the title
    (
        "Guatemalan President Bernardo Arevalo pledged 150 police.",
        ["Bernardo Arevalo"],
        [("Bernardo Arevalo", "Guatemalan President", "GTM", True)],
    ),
    # the recognizer took the title in
    (
        "Guatemalan President Bernardo Arévalo pledged 150 police.",
        ["Guatemalan President Bernardo Arévalo"],
        [("Bernardo Arévalo", "Guatemalan President", "GTM", True)],
    ),
    # the recognizer saw nobody
    (
        "Kenyan President William Ruto said so.",
        [],
        [("William Ruto", "Kenyan President", "KEN", True)],
    ),
    # ... and only half of the name
    (
        "Prime Minister Alix Didier Fils-Aime of Haiti spoke.",
        ["Alix Didier"],
        [("Alix Didier Fils-Aime", "Prime Minister", "HTI", True)],
    ),
    # an abbreviated country
    (
        "U.S. Ambassador Dennis Hankins came.",
        ["Dennis Hankins"],
        [("Dennis Hankins", "U.S. Ambassador", "USA", True)],
    ),
    # where an ambassador is sent is not who sends
    (
        "the U.S. ambassador to Haiti Dennis Hankins came.",
        ["Dennis Hankins"],
        [("Dennis Hankins", "U.S. ambassador to Haiti", "USA", True)],
    ),
    # a noun phrase before the name
    (
        "The president of Haiti’s transitional presidential council, Leslie Voltaire, spoke.",
        ["Leslie Voltaire"],
        [
            (
                "Leslie Voltaire",
                "president of Haiti’s transitional presidential council",
                "HTI",
                True,
            )
        ],
    ),
    # a noun phrase after the name
    (
        "Wang Yi, China's foreign minister, promised help.",
        ["Wang Yi"],
        [("Wang Yi", "China's foreign minister", "CHN", True)],
    ),
    # the country after the title
    (
        "The President of Kenya William Ruto spoke.",
        ["William Ruto"],
        [("William Ruto", "President of Kenya", "KEN", True)],
    ),
    # ... and after the name
    (
        "President Abdou Diouf of Senegal spoke.",
        ["Abdou Diouf"],
        [("Abdou Diouf", "President", "SEN", True)],
    ),
    # the owner and no role
    (
        "Haiti's Gabriel Fortune spoke.",
        ["Gabriel Fortune"],
        [("Gabriel Fortune", None, "HTI", False)],
    ),
    # a bare title, with the country before it in the sentence
    (
        "In Tonga, Prime Minister Sione Fakafanua spoke.",
        ["Sione Fakafanua"],
        [("Sione Fakafanua", "Prime Minister", "TON", True)],
    ),
    # a bare title and a country known from the office
    (
        "President Bush said Iraq would get more troops.",
        ["Bush"],
        [("Bush", "President", "USA", True)],
    ),
    # courtesy is no role
    (
        "Mr. Karzai asked for troops.",
        ["Karzai"],
        [("Karzai", None, "AFG", True)],
    ),
    # a knighthood between office and name
    (
        "Tongan Prime Minister Sir Sione Fakafanua spoke.",
        ["Sione Fakafanua"],
        [("Sione Fakafanua", "Tongan Prime Minister", "TON", True)],
    ),
    # a rank between office and name
    (
        "Afghan Defense Minister Gen. Abdul Wardak spoke.",
        ["Abdul Wardak"],
        [("Abdul Wardak", "Afghan Defense Minister Gen.", "AFG", True)],
    ),
    # a country that begins like a doctor
    (
        "DR Congo's foreign minister, Marie Kabongo, spoke.",
        ["Marie Kabongo"],
        [("Marie Kabongo", "DR Congo's foreign minister", "COD", True)],
    ),
    # somebody else's spokesman
    (
        "Mr. Karzai's spokesman, Omar Samad, spoke.",
        ["Karzai", "Omar Samad"],
        [("Karzai", None, "AFG", True), ("Omar Samad", "spokesman", None, False)],
    ),
    # a long office with "and" in it
    (
        "The minister of foreign affairs and cooperation of Togo, Kofi Mensah, spoke.",
        ["Kofi Mensah"],
        [
            (
                "Kofi Mensah",
                "minister of foreign affairs and cooperation of Togo",
                "TGO",
                True,
            )
        ],
    ),
    # who was president speaks for nobody
    (
        "Former U.S. President Jimmy Carter landed in Haiti.",
        ["Jimmy Carter"],
        [("Jimmy Carter", "Former U.S. President", "USA", False)],
    ),
    # nor who would be
    (
        "Kenyan opposition leader Peter Okello disagreed.",
        ["Peter Okello"],
        [("Peter Okello", "Kenyan opposition leader", "KEN", False)],
    ),
    # a body's official has no country
    (
        "U.N. Secretary-General Kofi Annan went to Sudan.",
        ["Kofi Annan"],
        [("Kofi Annan", "U.N. Secretary-General", None, False)],
    ),
    # a general of a country does not promise for it
    (
        "Pakistani Lt. Gen. Asif Durrani led them.",
        ["Asif Durrani"],
        [("Asif Durrani", "Pakistani Lt. Gen.", "PAK", False)],
    ),
    # a seat of government and its spokesman
    (
        "White House spokesman Scott McClellan said so.",
        ["Scott McClellan"],
        [("Scott McClellan", "White House spokesman", "USA", True)],
    ),
    # a leader without country leads no country
    (
        "In Nairobi, party leader Amina Wekesa agreed.",
        ["Amina Wekesa"],
        [("Amina Wekesa", "party leader", None, False)],
    ),
    # a country that is a first name
    (
        "Chad Smith and Jordan Miller left.",
        ["Chad Smith", "Jordan Miller"],
        [("Chad Smith", None, None, False), ("Jordan Miller", None, None, False)],
    ),
    # a day after the name, in agency style
    (
        "Polish President Lech Walesa Thursday offered troops.",
        ["Lech Walesa Thursday"],
        [("Lech Walesa", "Polish President", "POL", True)],
    ),
    # a surname that is a rank
    (
        "British Prime Minister John Major spoke.",
        ["John Major"],
        [("John Major", "British Prime Minister", "GBR", True)],
    ),
    # particles and hyphens inside the name
    (
        "NATO Secretary-General Jaap de Hoop Scheffer met South Korean President Lee Myung-bak.",
        ["Jaap de Hoop Scheffer", "Lee Myung"],
        [
            ("Jaap de Hoop Scheffer", "NATO Secretary-General", None, False),
            ("Lee Myung-bak", "South Korean President", "KOR", True),
        ],
    ),
    # the possessive is no part of the name
    (
        "French President Jacques Chirac's offer",
        ["Jacques Chirac's"],
        [("Jacques Chirac", "French President", "FRA", True)],
    ),
    # a place that the recognizer takes for a person
    ("They flew to Port-au-Prince.", ["Port-au-Prince"], []),
    # a title before what is no person
    ("General Assembly members and Major League teams met.", [], []),
]


@pytest.mark.parametrize(("text", "named", "expected"), ROLES)
def test_role_and_country(
    text: str, named: list[str], expected: list[tuple[str, str | None, str | None, bool]]
) -> None:
    found = people(text, named)
    assert [(p.name, p.role, p.country, p.speaks_for_government) for p in found] == expected


# Numbers stand for people: the mentions that carry the same number are one person.
CHAINS: list[tuple[str, list[tuple[int, str]]]] = [
    # full name, then last name
    (
        "President Nayib Bukele spoke. Bukele left.",
        [(0, "Nayib Bukele"), (0, "Bukele")],
    ),
    # last name first, as in a headline
    (
        "Bukele to send police. Salvadoran President Nayib Bukele spoke.",
        [(0, "Bukele"), (0, "Nayib Bukele")],
    ),
    # accents in one of the two
    (
        "Bernardo Arévalo spoke. Arevalo left.",
        [(0, "Bernardo Arévalo"), (0, "Arevalo")],
    ),
    # an article that the second mention drops
    (
        "Abdel Fattah al-Sisi spoke. Sisi left.",
        [(0, "Abdel Fattah al-Sisi"), (0, "Sisi")],
    ),
    # a family name that comes first
    (
        "Xi Jinping spoke. President Xi left.",
        [(0, "Xi Jinping"), (0, "Xi")],
    ),
    # two people of one last name, never one
    (
        "George Bush spoke. Laura Bush left.",
        [(0, "George Bush"), (1, "Laura Bush")],
    ),
    # ... and a last name that may be either stays apart
    (
        "George Bush spoke. Laura Bush left. Bush slept.",
        [(0, "George Bush"), (1, "Laura Bush"), (2, "Bush")],
    ),
    # ... unless a title tells
    (
        "President George Bush spoke. Laura Bush left. President Bush slept.",
        [(0, "George Bush"), (1, "Laura Bush"), (0, "Bush")],
    ),
    # a title and last name before somebody else's full name
    (
        "President Bush spoke. Laura Bush left.",
        [(0, "Bush"), (1, "Laura Bush")],
    ),
    # initials fit the names that they begin
    (
        "George W. Bush spoke. George Bush left.",
        [(0, "George W. Bush"), (0, "George Bush")],
    ),
    # brothers
    (
        "Fidel Castro spoke. Raul Castro left.",
        [(0, "Fidel Castro"), (1, "Raul Castro")],
    ),
]


@pytest.mark.parametrize(("text", "mentions"), CHAINS)
def test_mentions_of_one_person(text: str, mentions: list[tuple[int, str]]) -> None:
    doc = _doc(text, [name for _, name in mentions])
    found = find_people(doc, Titles(doc, load()))
    chains = {start: number for number, person in enumerate(found) for start, _ in person.mentions}
    numbers = [chains[start] for start in sorted(chains)]
    texts = [doc[s:e].text for s, e in sorted(m for p in found for m in p.mentions)]
    assert texts == [name for _, name in mentions]
    assert numbers == [number for number, _ in mentions]


def test_a_missed_last_name_is_found_by_the_full_one() -> None:
    (person,) = people("Kenyan President William Ruto spoke. Police under Ruto left.", [])
    assert len(person.mentions) == 2


def test_the_fullest_name_is_the_name() -> None:
    (person,) = people("Bukele spoke. Nayib Bukele left.", ["Bukele", "Nayib Bukele"])
    assert person.name == "Nayib Bukele"


def test_the_year_decides_which_leader_a_name_means() -> None:
    (person,) = people("President Clinton spoke.", ["Clinton"], "1995-05-01")
    assert person.country == "USA"


WORDS = st.sampled_from(
    ["President", "Prime", "Minister", "Gen.", "Lt.", "Nayib", "Bukele", "Haiti", "'s", "U.S.",
     "of", "to", ",", ".", "the", "and", "-", "al", "Jordan", "Secretary", "said", "Thursday"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(WORDS, max_size=15), st.data())
def test_people_lie_inside_the_text_and_never_overlap(
    words: list[str], data: st.DataObject
) -> None:
    doc = NLP.get_pipe("sentencizer")(NLP.make_doc(" ".join(words)))
    if len(doc) > 1:
        start = data.draw(st.integers(0, len(doc) - 1))
        end = data.draw(st.integers(start + 1, len(doc)))
        doc.ents = [Span(doc, start, end, label="PERSON")]
    doc = NLP.get_pipe("factx_gazetteer")(doc)
    taken: set[int] = set()
    for person in find_people(doc, Titles(doc, load())):
        assert person.name
        assert list(person.mentions) == sorted(person.mentions)
        for start, end in person.mentions:
            assert 0 <= start < end <= len(doc)
            assert taken.isdisjoint(range(start, end))
            taken |= set(range(start, end))


# Trained pipelines err in many ways; what is asserted must survive them.
TRAINED: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    # a noun phrase before the name, a bare title after it, an ambassador
    (
        "The president of Haiti’s transitional presidential council, Leslie Voltaire, alongside "
        "Prime Minister Alix Didier Fils-Aime and U.S. Ambassador Dennis Hankins, spoke.",
        [
            ("Leslie Voltaire", "president of Haiti’s transitional presidential council", "HTI"),
            ("Alix Didier Fils-Aime", "Prime Minister", "HTI"),
            ("Dennis Hankins", "U.S. Ambassador", "USA"),
        ],
    ),
    # a rank, and an office after the name
    (
        "Lt. Gen. Asif Durrani, the Pakistani commander of the force, said 200 soldiers had left.",
        [("Asif Durrani", "Pakistani commander of the force", "PAK")],
    ),
    # an office of several words
    (
        "U.S. Health and Human Services Secretary Mike Leavitt promised vaccines.",
        [("Mike Leavitt", "U.S. Health and Human Services Secretary", "USA")],
    ),
    # a body's official
    (
        "NATO Secretary-General Jaap de Hoop Scheffer welcomed the offer.",
        [("Jaap de Hoop Scheffer", "NATO Secretary-General", None)],
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), TRAINED)
def test_people_of_the_trained_pipeline(
    nlp: Language, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    doc = nlp(text)
    found = find_people(doc, Titles(doc, load()))
    assert [(p.name, p.role, p.country) for p in found] == expected


@pytest.mark.model
def test_a_leader_of_the_day_is_found_where_the_recognizer_sees_no_name(nlp: Language) -> None:
    text = "Macron on Tuesday said 300 troops would leave Chad. Hansen on Tuesday said nothing."
    doc = nlp.make_doc(text)
    doc._.factx_published = "2022-04-14"
    doc = nlp(doc)
    found = find_people(doc, Titles(doc, load()))
    assert [p.country for p in found if p.name == "Macron"] == ["FRA"]
