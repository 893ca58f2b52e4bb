"""`import factx`: what it offers, and how little it costs."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import factx
from tests.by_hand import source_text


def test_every_name_is_there() -> None:
    for name in factx.__all__:
        assert getattr(factx, name) is not None
    assert factx.Fact.__module__ == "factx.records.fact"
    with pytest.raises(AttributeError, match="frobnicate"):
        _ = factx.frobnicate


def test_importing_it_is_light(root: Path) -> None:
    code = "import sys, factx; print({'spacy', 'pydantic', 'rich', 'click'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root)
    assert done.stdout == "set()\n", done.stderr


class Reader:
    def extract(self, sources: list[factx.Document]) -> list[object]:
        self.sources = list(sources)
        return list(self.sources)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, "2024-01-01"),
        ("2025-02-03", "2025-02-03"),
        ("2025-02-03T10:00:00Z", "2025-02-03"),
        (date(2025, 2, 3), "2025-02-03"),
    ],
)
def test_the_day_is_the_callers_or_that_of_the_header(
    monkeypatch: pytest.MonkeyPatch, published: str | date | None, expected: str
) -> None:
    monkeypatch.setattr(factx, "_engine", lambda model, lexicon: Reader())
    found = factx.extract("date 2024-01-01 Kenya sent police.", published, title="Sent")
    assert (found.document.published, found.document.title) == (expected, "Sent")


def test_a_day_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(factx.FactxError, match='"soon" is no day'):
        factx.extract("Kenya sent police.", "soon")


def test_a_text_that_fails_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing:
        def extract(self, sources: object) -> list[factx.Problem]:
            return [factx.Problem(source="-", code="failed", message="No.", skipped=True)]

    monkeypatch.setattr(factx, "_engine", lambda model, lexicon: Failing())
    with pytest.raises(factx.FactxError, match="No"):
        factx.extract(source_text().text)


@pytest.mark.model
def test_a_text_gives_its_facts() -> None:
    text = "Kenya sent nearly 400 police to Haiti on Friday."
    (fact,) = factx.extract(text, published="2025-01-01").facts
    assert (fact.kind, fact.quantity.value) == ("deployment", 400)
    assert [actor.code for actor in fact.contributors] == ["KEN"]
    assert text[fact.evidence.start : fact.evidence.end] == "nearly 400"


@pytest.mark.model
def test_the_pipeline_is_one_of_spacy() -> None:
    doc = factx.load()("Kenya sent nearly 400 police to Haiti.")
    assert [fact["kind"] for fact in doc._.factx_facts] == ["deployment"]
