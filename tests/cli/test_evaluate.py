"""`factx evaluate` and `factx schema`."""

import json
from pathlib import Path
from typing import Any

import pytest

from factx.records import document_of
from factx.records.gold import flatten
from tests.by_hand import extraction, fact
from tests.cli.conftest import Run
from tests.snapshots import Snapshots

KENYA = "Kenya sent nearly 400 police."
CHAD = "Chad sent 30 men."


def annotated(text: str = KENYA, **changes: Any) -> dict[str, Any]:
    facts = [flatten(fact(KENYA)).model_dump()] if text == KENYA else []
    return {"id": text[:4], "date": "2025-01-01", "text": text, "facts": facts} | changes


def missed() -> dict[str, Any]:
    flat = flatten(fact(KENYA)).model_dump() | {"start": 10, "end": 12, "value": 30}
    return annotated(CHAD, facts=[flat])


@pytest.fixture
def gold(folder: Path) -> Path:
    file = folder / "gold" / "set.jsonl"
    file.parent.mkdir()
    rows = [annotated(), missed()]
    file.write_text("\n".join(json.dumps(row) for row in rows))
    return file


def test_scores(factx: Run, gold: Path, snapshots: Snapshots) -> None:
    done = factx("evaluate", "gold/set.jsonl", "--format", "json")
    report = json.loads(done.stdout)
    assert report["documents"] == 2
    assert report["numbered"][-1] == {
        "kind": "all", "gold": 2, "predicted": 1, "matched": 1,
        "precision": 1.0, "recall": 0.5, "f1": 0.6667,
    }  # fmt: skip
    assert [(one["document"], one["sentence"]) for one in report["missed"]] == [("Chad", CHAD)]
    assert report["false"] == []
    assert {one["attribute"]: one["accuracy"] for one in report["attributes"]}["status"] == 1.0
    snapshots.check("evaluation.txt", factx("evaluate", "gold/set.jsonl").stdout)


def test_a_floor_that_does_not_hold(factx: Run, gold: Path) -> None:
    done = factx("evaluate", "gold/set.jsonl", "--fail-under", "0.7")
    assert done.exit_code == 6
    assert done.stderr == "Error: gold/set.jsonl: F1 is 0.667, under 0.7.\n"
    assert "0.667" in done.stdout
    assert factx("evaluate", "gold/set.jsonl", "--fail-under", "0.6").exit_code == 0


def test_predictions_are_found_by_their_text(factx: Run, gold: Path, folder: Path) -> None:
    found = extraction(KENYA, source="elsewhere.txt")
    (folder / "found.jsonl").write_text(found.model_dump_json())
    words = ["evaluate", "gold/set.jsonl", "--predictions", "found.jsonl", "--format", "json"]
    done = factx(*words)
    assert json.loads(done.stdout)["numbered"][-1]["matched"] == 1
    assert done.stderr == "No result for 1 documents, such as Chad.\n"
    (folder / "found.jsonl").write_text('{"id": 1}')
    done = factx(*words)
    assert done.exit_code == 3
    assert "this field is missing" in done.stderr
    assert "--predictions takes what `factx extract --format jsonl` writes." in done.stderr


def test_a_text_may_lie_in_a_file(factx: Run, folder: Path) -> None:
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text(KENYA)
    (folder / "gold").mkdir()
    row = annotated() | {"text": None, "file": "texts/a.txt"}
    (folder / "gold" / "set.jsonl").write_text(json.dumps(row))
    done = factx("evaluate", "gold/set.jsonl", "--format", "json")
    assert json.loads(done.stdout)["numbered"][-1]["f1"] == 1.0
    (folder / "texts" / "a.txt").unlink()
    done = factx("evaluate", "gold/set.jsonl")
    assert done.exit_code == 3
    assert "the text of" in done.stderr


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "bad.jsonl:1: This line is no JSON"),
        (
            '{"id": "a", "text": "x"}',
            "facts: this field is missing. `factx evaluate",
        ),
        (json.dumps(annotated("x", facts=[annotated()["facts"][0]])), "do not fit the text"),
    ],
)
def test_half_a_gold_gives_no_score(factx: Run, folder: Path, content: str, sentence: str) -> None:
    (folder / "bad.jsonl").write_text(content)
    done = factx("evaluate", "bad.jsonl")
    assert done.exit_code == 3
    assert sentence in done.stderr
    assert done.stdout == ""


def test_schema_promises_every_key(factx: Run) -> None:
    schema = json.loads(factx("schema").stdout)
    assert schema["required"] == ["schema_version", "document", "entities", "facts", "problems"]
    parts = schema["$defs"]
    assert all(set(part["properties"]) == set(part["required"]) for part in parts.values())
    assert json.loads(factx("schema", "fact").stdout)["title"] == "SourcedFact"
    assert "source" in json.loads(factx("schema", "entity").stdout)["properties"]


def test_the_same_text_is_the_same_document() -> None:
    assert document_of("a", source="x").id == document_of("a", source="y").id
