"""What a record may not say, and what makes two of them the same."""

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factx.records import Document, Evidence, Quantity, Resource, document_of, fact_id
from tests.by_hand import extraction, fact, sourced

NUMBERS = st.none() | st.integers(0, 10**9) | st.floats(0, 10**9, allow_nan=False)


@pytest.mark.parametrize(
    ("changes", "flaw"),
    [
        ({"status": "done"}, "a deployment cannot be 'done'"),
        ({"kind": "gift"}, "kind"),
        ({"modality": "certain"}, "modality"),
        ({"mood": "glad"}, "mood"),
    ],
)
def test_a_fact_with_a_flaw(changes: dict[str, Any], flaw: str) -> None:
    with pytest.raises(ValidationError, match=flaw):
        fact(**changes)


@pytest.mark.parametrize(
    ("fields", "flaw"),
    [
        ({"value": True}, "value"),
        ({"value": "400"}, "value"),
        ({"value": float("nan")}, "value"),
        ({"value": float("inf")}, "value"),
        ({"low": 500, "high": 300}, "must not fall"),
        ({"value": 400, "low": 500}, "must not fall"),
        ({"approx": "roughly"}, "approx"),
    ],
)
def test_a_quantity_with_a_flaw(fields: dict[str, Any], flaw: str) -> None:
    with pytest.raises(ValidationError, match=flaw):
        Quantity(**fields)


@pytest.mark.parametrize("code", ["usd", "US", "DOLLAR", "$"])
def test_a_currency_that_is_no_code(code: str) -> None:
    with pytest.raises(ValidationError, match="currency"):
        Resource(category="funds", currency=code)


@pytest.mark.parametrize(
    ("changes", "flaw"),
    [
        ({"quote": "Kenya sent"}, "but the quote has 10"),
        ({"end": 80}, "outside of its sentence"),
        ({"start": 3, "end": 2}, "outside of its sentence"),
        ({"start": -1}, "start"),
    ],
)
def test_evidence_that_cannot_be_held_against_the_text(changes: dict[str, Any], flaw: str) -> None:
    fields = dict(fact().evidence) | changes
    with pytest.raises(ValidationError, match=flaw):
        Evidence(**fields)


def test_records_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        fact().quantity.value = 5


@pytest.mark.parametrize(
    ("quantity", "numbered"),
    [
        (Quantity(), False),
        (Quantity(text="its"), False),
        (Quantity(value=0), True),
        (Quantity(low=200), True),
        (Quantity(percent=60), True),
    ],
)
def test_what_counts_as_a_figure(quantity: Quantity, numbered: bool) -> None:
    assert quantity.is_numbered is numbered


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_quantity_survives_json(
    value: float | None, low: float | None, percent: float | None
) -> None:
    if value is not None and low is not None:
        low = min(low, value)
    made = Quantity(value=value, low=low, percent=percent)
    text = made.model_dump_json()
    assert Quantity.model_validate_json(text) == made
    for number in json.loads(text).values():
        assert not isinstance(number, float) or number != int(number)


def test_extractions_and_facts_survive_json() -> None:
    made = extraction()
    assert type(made).model_validate_json(made.model_dump_json()) == made
    listed = sourced(fact())
    assert type(listed).model_validate_json(listed.model_dump_json()) == listed


def test_the_id_of_a_document_is_its_text() -> None:
    one, other = document_of("Kénya", source="a"), document_of("Kénya", source="b", title="T")
    assert one.id == other.id == hashlib.sha256("Kénya".encode()).hexdigest()[:16]
    assert (one.n_chars, one.sha256[:16]) == (5, one.id)
    assert isinstance(one, Document)


def test_the_id_of_a_fact_is_what_it_states() -> None:
    statement: dict[str, Any] = {
        "document": "0123456789abcdef", "kind": "pledge", "start": 3, "end": 7,
        "codes": ["KEN", "JAM"], "destination": "HTI",
    }  # fmt: skip
    key = "0123456789abcdef|pledge|3|7|JAM+KEN|HTI"
    assert fact_id(**statement) == hashlib.sha256(key.encode()).hexdigest()[:16]
    assert fact_id(**statement | {"codes": ["JAM", "KEN"]}) == fact_id(**statement)
    assert fact_id(**statement | {"destination": None}) != fact_id(**statement)
