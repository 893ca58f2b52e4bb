"""`factx explain`: which figures it shows, and how."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from factx.records import SourceText
from factx.records.explanation import Explanation, Mark, TriggerNote
from tests.by_hand import country, fact
from tests.cli.conftest import Run
from tests.snapshots import Snapshots


def explanation(source: SourceText) -> Iterator[Explanation]:
    """Explain Kenya's police, and the word that follows as no fact."""
    text = source.text
    start = text.index("nearly 400")
    shared: dict[str, Any] = {
        "document": source.document.id,
        "source": source.document.source,
        "sentence": text,
        "sentence_start": 0,
        "sentence_end": len(text),
    }
    marks = [
        Mark(part="contributor", text="Kenya", start=0, end=5),
        Mark(part="figure", text="nearly 400", start=start, end=start + 10),
        Mark(part="mission", text="Force", start=900, end=905),
        Mark(part="trigger", text="sent", start=6, end=10),
    ]
    note = TriggerNote(
        word="sent", lemma="send", pos="verb", frame="send", relation="obj", time="past",
        rule="governor",
    )  # fmt: skip
    yield Explanation(
        **shared, words="nearly 400", start=start, end=start + 10, facts=[fact(text)], reason=None,
        trigger=note, path=["police is obj of sent"], marks=marks,
    )  # fmt: skip
    yield Explanation(
        **shared, words="[b]police", start=start + 11, end=start + 17, facts=[],
        reason="no trigger governs it", trigger=None, path=[], marks=[],
    )  # fmt: skip


@pytest.fixture(autouse=True)
def _explain(monkeypatch: pytest.MonkeyPatch) -> None:
    def explain(
        model: str | None, lexicon: str | None, sources: Iterable[SourceText]
    ) -> Iterator[Explanation]:
        for source in sources:
            yield from explanation(source)

    monkeypatch.setattr("factx.engines.local.explain", explain)


def test_a_text_is_explained_figure_by_figure(factx: Run, snapshots: Snapshots) -> None:
    done = factx("explain", "-", input="Kenya sent nearly 400 police.")
    assert done.exit_code == 0
    snapshots.check("explanation-80.txt", done.stdout)


def test_a_word_that_stands_for_a_name_says_for_which(
    factx: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Kenya said it sent nearly 400 police."

    def explain(*given: object) -> Iterator[Explanation]:
        kenya = country("Kenya", "KEN").model_copy(update={"start": 11, "end": 13})
        marks = [Mark(part="contributor", text="it", start=11, end=13)]
        yield Explanation(
            document="d", source="a.txt", sentence=text, sentence_start=0, sentence_end=len(text),
            words="nearly 400", start=19, end=29, facts=[fact(text, contributors=[kenya])],
            reason=None, trigger=None, path=[], marks=marks,
        )  # fmt: skip

    monkeypatch.setattr("factx.engines.local.explain", explain)
    shown = factx("explain", "-", input=text).stdout
    assert "\n  contributor  it: Kenya\n" in shown
    assert not any(line.endswith(" ") for line in shown.splitlines())


def test_only_what_makes_no_fact(factx: Run) -> None:
    text = "Kenya sent nearly 400 police."
    done = factx("explain", "-", "--rejected", "--format", "jsonl", input=text)
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["reason"] == "no trigger governs it"


def test_a_fact_of_the_store_by_the_beginning_of_its_id(factx: Run) -> None:
    factx("extract", "in")
    (found,) = json.loads(factx("deployments", "--format", "json").stdout)
    done = factx("explain", found["id"][:8], "--format", "json")
    (one,) = json.loads(done.stdout)
    assert one["words"] == "nearly 400"
    assert one["source"] == "in/kenya.txt"
    assert one["facts"][0]["id"] == found["id"]


@pytest.mark.parametrize(
    ("name", "code", "sentence"),
    [
        ("ffff", 2, "no fact in the store has this id"),
        ("", 2, "no fact in the store has this id"),
        ("empty.txt", 3, "There is no text in it"),
    ],
)
def test_what_cannot_be_explained(
    factx: Run, folder: Any, name: str, code: int, sentence: str
) -> None:
    (folder / "empty.txt").touch()
    factx("extract", "in")
    done = factx("explain", name)
    assert done.exit_code == code
    assert sentence in done.stderr


def test_without_a_store_an_id_leads_to_extract(factx: Run) -> None:
    assert "Run `factx extract` first" in factx("explain", "ffff").stderr
