"""Exports of annotation tools become annotated documents."""

import json
from typing import Any

import pytest

from factx import annotations
from factx.records import Problem
from factx.records.gold import FlatFact, GoldDocument

TEXT = "Chad landed nearly 400 police in Haiti; the Caricell company gave US$5 million and a truck."


def spot(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def region(name: str, words: str, *labels: str) -> dict[str, Any]:
    start, end = spot(words)
    value = {"start": start, "end": end, "text": words, "labels": list(labels)}
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def beside(name: str, words: str, field: str, kind: str, *answers: object) -> dict[str, Any]:
    start, end = spot(words)
    value = {"start": start, "end": end, kind: list(answers)}
    return {"id": name, "from_name": field, "to_name": "text", "type": kind, "value": value}


def arrow(start: str, end: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": start, "to_id": end, "direction": "right"}


def task(*results: dict[str, Any], **data: Any) -> dict[str, Any]:
    dropped = {"was_cancelled": True, "result": [region("x", "Chad", "nonsense of a first try")]}
    return {
        "id": 7,
        "data": {"text": TEXT, "date": "2025-02-01"} | data,
        "annotations": [dropped, {"was_cancelled": False, "result": list(results)}],
        "predictions": [],
    }


def read(data: object) -> GoldDocument:
    [document] = annotations.documents(json.dumps(data), "export.json")
    assert isinstance(document, GoldDocument)
    return document


def flaw(data: object) -> str:
    [problem] = annotations.documents(json.dumps(data), "export.json")
    assert isinstance(problem, Problem)
    assert problem.source == "export.json:1"
    return problem.message


POLICE = region("f", "nearly 400", "deployment arrived police")


def test_label_studio() -> None:
    document = read(
        task(
            POLICE,
            region("g", "Chad", "contributor"),
            region("d", "Haiti", "destination"),
            arrow("f", "g"),
            arrow("f", "d"),
            region("m", "US$5 million", "deployment", "in_place", "funds"),
            region("c", "Caricell", "contributor"),
            arrow("c", "m"),
        )
    )
    assert (document.id, document.date, document.text) == ("7", "2025-02-01", TEXT)
    police, money = document.facts
    assert police == FlatFact(
        kind="deployment", status="arrived", contributors=["TCD"], value=400, approx="almost",
        category="police", destination="HTI", start=12, end=22,
    )  # fmt: skip
    assert (money.contributors, money.value, money.currency) == (["Caricell"], 5_000_000, "USD")


def test_answers_beside_a_span_win() -> None:
    quote = "nearly 400"
    [fact] = read(
        task(
            POLICE,
            beside("f", quote, "contributors", "textarea", "KEN, TCD"),
            beside("f", quote, "modality", "choices", "possible"),
            beside("f", quote, "value", "number", 390),
            beside("f", quote, "remark", "textarea", "is this right?"),
        )
    ).facts
    assert (fact.contributors, fact.modality, fact.value) == (["KEN", "TCD"], "possible", 390)


def test_a_code_can_be_given_for_a_name() -> None:
    [fact] = read(
        task(
            POLICE,
            region("g", "the Caricell company", "contributor"),
            beside("g", "the Caricell company", "code", "textarea", "CARICELL"),
            arrow("f", "g"),
        )
    ).facts
    assert fact.contributors == ["CARICELL"]


def entity(number: int, words: str, label: str) -> dict[str, Any]:
    start, end = spot(words)
    return {"id": number, "label": label, "start_offset": start, "end_offset": end}


def test_doccano() -> None:
    row = {
        "id": 3,
        "text": TEXT,
        "Comments": [],
        "entities": [
            entity(11, "a truck", "deployment/in_place/equipment"),
            entity(12, "nearly 400", "Deployment arrived police asserted"),
            entity(13, "Chad", "contributor"),
        ],
        "relations": [{"id": 1, "from_id": 12, "to_id": 13, "type": "given by"}],
    }
    police, truck = read(row).facts
    assert (police.contributors, police.value, police.category) == (["TCD"], 400, "police")
    assert (truck.contributors, truck.value, truck.approx) == ([], 1, "exact")


def test_our_own_form_stays_as_it_is() -> None:
    row = {"id": "a", "text": TEXT, "facts": []}
    assert read(row) == GoldDocument(id="a", text=TEXT, facts=[])


def test_a_span_without_figure() -> None:
    [fact] = read(task(region("f", "police", "deployment arrived police"))).facts
    assert not fact.is_numbered


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (task(region("f", "Haiti", "deployment landed police")), "unknown word, 'landed'"),
        (task(region("f", "nearly 400", "pledge troops")), "'nearly 400' has no status"),
        (task(region("f", "nearly 400", "pledge offered")), "'nearly 400' has no category"),
        (task(POLICE, text="Another text of the same length or more"), "not 'nearly 400'"),
        (task(POLICE, arrow("f", "gone")), "the span 'gone', which is not there"),
        ({"annotations": [], "id": 1}, "lacks or garbles 'data'"),
        ({"id": 1, "text": TEXT, "label": [[0, 4, "contributor"]]}, "without relations"),
        ({"id": "a", "text": TEXT}, "facts: this field is missing"),
        (task(POLICE, beside("f", "nearly 400", "status", "choices", "sunk")), "status"),
    ],
)
def test_what_fits_no_fact_is_told(data: object, said: str) -> None:
    assert said in flaw(data)
