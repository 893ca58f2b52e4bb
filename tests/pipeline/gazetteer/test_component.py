"""Names as spans: on a Doc that was only split into words, and with tags and entities."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from factx.pipeline.gazetteer.component import Gazetteer


@pytest.fixture(scope="module")
def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("factx_gazetteer")
    return nlp


def tagged(words: list[str], tags: list[str], people: list[tuple[int, int]]) -> Doc:
    doc = Doc(spacy.blank("en").vocab, words=words, tags=tags)
    doc.ents = [Span(doc, start, end, label="PERSON") for start, end in people]
    return Gazetteer("gazetteer", spans_key="factx_names")(doc)


def codes(doc: Doc) -> list[tuple[str, str, str]]:
    return [(s.text, s.label_, s.kb_id_) for s in doc.spans["factx_names"]]


def test_spans_carry_label_code_and_details(blank: Language) -> None:
    doc = blank("Kenya and 8 Salvadorans joined MINUSTAH in Darfur with NATO from the Sahel.")
    assert codes(doc) == [
        ("Kenya", "GPE", "KEN"),
        ("Salvadorans", "NORP", "SLV"),
        ("MINUSTAH", "MISSION", "MINUSTAH"),
        ("Darfur", "GPE", "SDN"),
        ("NATO", "ORG", "NATO"),
        ("Sahel", "LOC", ""),
    ]
    details = [span._.factx_name for span in doc.spans["factx_names"]]
    assert details[0] == {"name": "Kenya", "type": "country", "code": "KEN", "form": "name"}
    assert details[1]["form"] == "demonym"
    assert details[2]["place"] == {"name": "Haiti", "type": "country", "code": "HTI"}
    assert details[3] == {"name": "Sudan", "type": "country", "code": "SDN", "form": "region"}
    assert details[5] == {"name": "Sahel", "type": "region", "code": None, "form": "name"}


def test_a_mission_at_sea_has_no_place(blank: Language) -> None:
    doc = blank("ships of Operation Sea Guardian")
    assert doc.spans["factx_names"][0]._.factx_name["place"] is None


def test_seats_of_government_are_bodies_of_their_country(blank: Language) -> None:
    doc = blank("The Kremlin promised 2,000 troops.")
    assert codes(doc) == [("Kremlin", "ORG", "RUS")]
    assert doc.spans["factx_names"][0]._.factx_name["form"] == "leader"


def test_a_name_inside_a_token_takes_the_token(blank: Language) -> None:
    doc = blank("a U.S.-led force")
    (span,) = doc.spans["factx_names"]
    assert "U.S." in span.text
    assert span.kb_id_ == "USA"


def test_entities_are_left_alone() -> None:
    doc = tagged(["Kenya", "left"], ["NNP", "VBD"], [])
    assert doc.ents == ()


def test_a_person_takes_the_country_out_of_a_name() -> None:
    doc = tagged(["Chad", "Smith", "left", "Chad"], ["NNP", "NNP", "VBD", "NNP"], [(0, 2)])
    assert codes(doc) == [("Chad", "GPE", "TCD")]
    assert doc.spans["factx_names"][0].start == 3


def test_a_person_with_title_and_demonym_keeps_the_demonym() -> None:
    words = ["Salvadoran", "President", "Nayib", "Bukele", "spoke"]
    doc = tagged(words, ["JJ", "NNP", "NNP", "NNP", "VBD"], [(0, 4)])
    assert codes(doc) == [("Salvadoran", "NORP", "SLV")]


def test_a_person_behind_of_keeps_the_country() -> None:
    words = ["President", "of", "Kenya", "William", "Ruto", "spoke"]
    doc = tagged(words, ["NNP", "IN", "NNP", "NNP", "NNP", "VBD"], [(2, 5)])
    assert codes(doc) == [("Kenya", "GPE", "KEN")]


def test_a_pronoun_in_capitals_is_no_country() -> None:
    doc = tagged(["HE", "TOLD", "US"], ["PRP", "VBD", "PRP"], [])
    assert codes(doc) == []


def test_the_year_of_publication_decides_between_missions() -> None:
    nlp = spacy.blank("en")
    gazetteer = nlp.add_pipe("factx_gazetteer")
    doc = nlp.make_doc("the Multinational Force in Haiti")
    doc._.factx_published = "2004-03-05"
    assert codes(gazetteer(doc))[0] == ("Multinational Force", "MISSION", "MIF HAITI")


def test_a_lexicon_text_adds_names() -> None:
    nlp = spacy.blank("en")
    text = '[[mission]]\ncode = "NEWFOR"\nname = "Newland Force"\ncountries = ["HTI"]\n'
    nlp.add_pipe("factx_gazetteer", config={"lexicon": [text]})
    assert codes(nlp("The Newland Force left.")) == [("Newland Force", "MISSION", "NEWFOR")]


def test_names_survive_the_way_to_another_process(blank: Language) -> None:
    doc = blank("Kenya sent 400 police to Haiti.")
    copy = Doc(blank.vocab).from_bytes(doc.to_bytes())
    assert codes(copy) == codes(doc)
    assert copy.spans["factx_names"][0]._.factx_name == doc.spans["factx_names"][0]._.factx_name


def test_the_component_needs_nothing_before_it(blank: Language) -> None:
    analysis = blank.analyze_pipes()
    assert analysis is not None
    assert analysis["problems"]["factx_gazetteer"] == []
