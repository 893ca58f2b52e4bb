"""The component: spans, labels, values, settings."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from factx.pipeline.quantities import component as _component  # noqa: F401  (registers it)

TEXT = "Kenya sent nearly 400 police, $690 million, a 2,500-strong unit of T-72 tanks in 2004."


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("factx_quantities")
    return nlp


def test_spans_carry_values_of_the_contract(nlp: Language) -> None:
    doc = nlp(TEXT)
    first = doc.spans["factx_quantities"][0]
    value = first._.factx_quantity
    assert first.text == "nearly 400"
    assert {name: value[name] for name in ("value", "low", "high", "approx", "percent")} == {
        "value": 400,
        "low": None,
        "high": None,
        "approx": "almost",
        "percent": None,
    }
    assert (value["text"], value["unit"], value["currency"], value["kind"]) == (
        "nearly 400",
        None,
        None,
        "count",
    )


def test_labels_are_those_of_ontonotes(nlp: Language) -> None:
    doc = nlp(TEXT + " The first 20 percent took 3 days.")
    assert [span.label_ for span in doc.spans["factx_quantities"]] == [
        "CARDINAL",
        "MONEY",
        "CARDINAL",
        "DESIGNATION",
        "DATE",
        "ORDINAL",
        "PERCENT",
        "QUANTITY",
    ]


def test_offsets_are_exact_where_tokens_are_wider(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["2,500-strong", "force"])  # a tokenizer that keeps hyphens
    span = nlp(doc).spans["factx_quantities"][0]
    value = span._.factx_quantity
    assert span.text == "2,500-strong"
    assert doc.text[value["start"] : value["end"]] == value["text"] == "2,500"


def test_two_figures_in_one_token_keep_the_first(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["2004-300-men", "left"])
    assert len(nlp(doc).spans["factx_quantities"]) <= 1


def test_values_survive_bytes_and_processes(nlp: Language) -> None:
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    spans = again.spans["factx_quantities"]
    assert [s._.factx_quantity for s in spans] == [
        s._.factx_quantity for s in doc.spans["factx_quantities"]
    ]


def test_policy_comes_in_as_text() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("factx_quantities", config={"lexicon": ["[vague.plurals]\nhundreds = 300"]})
    doc = nlp("hundreds of men")
    (span,) = doc.spans["factx_quantities"]
    assert span._.factx_quantity["low"] == 300


def test_setting_of_a_wrong_type_is_refused() -> None:
    with pytest.raises(ValueError, match="lexicon"):
        spacy.blank("en").add_pipe("factx_quantities", config={"lexicon": "vague.toml"})


def test_empty_text_has_no_figures(nlp: Language) -> None:
    assert len(nlp("").spans["factx_quantities"]) == 0
