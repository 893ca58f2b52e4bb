"""Our annotated corpus: every fact stands in its text, and no passage stands in two files."""

import json
import re
from pathlib import Path

import pytest

from factx.records.gold import GoldDocument

CORPUS = Path(__file__).parents[2] / "models" / "corpus"
FILES = sorted(CORPUS.glob("*.jsonl"))


def passages(path: Path) -> list[GoldDocument]:
    return [
        GoldDocument.model_validate_json(line)
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_fact_stands_in_its_text(path: Path) -> None:
    for passage in passages(path):
        text = passage.text or ""
        for fact in passage.facts:
            words = text[fact.start : fact.end]
            assert words
            assert words == words.strip()
            assert fact.currency is None or fact.category == "funds"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_strengths_name_no_contributor(path: Path) -> None:
    for passage in passages(path):
        named = [f for f in passage.facts if f.kind == "strength" and f.contributors]
        assert not named, passage.id


def test_no_passage_stands_in_two_places() -> None:
    texts = [passage.text for path in FILES for passage in passages(path)]
    assert len(texts) == len(set(texts))
    assert len({passage.id for path in FILES for passage in passages(path)}) == len(texts)


def test_annotation_of_others_texts_holds_neither_texts_nor_their_names() -> None:
    text = (CORPUS / "real" / "facts.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    assert len({row["document"] for row in rows}) == len(rows)
    for row in rows:
        assert set(row) == {"document", "collection", "facts"}
        assert re.fullmatch("[0-9a-f]{16}", row["document"])
        assert not any("resource" in fact or "mission" in fact for fact in row["facts"])
