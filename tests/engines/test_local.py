"""The engines: order, offsets, what they tell a Doc, and documents that fail."""

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from factx.engines import engine, local
from factx.errors import LexiconError, PipelineError
from factx.lexicon import fingerprint
from factx.records import Extraction, Problem, SourceText
from factx.sources import document
from tests.by_hand import source_text


@Language.component("test_lines")
def lines(doc: Doc) -> Doc:
    """Make an entity of each line, and fail on a certain word."""
    if "unbearable" in doc.text:
        raise ValueError("cannot bear it")
    doc._.factx_facts = []
    doc._.factx_entities = [
        {
            "name": f"{doc._.factx_published} {doc._.factx_dateline}",
            "label": "LOC",
            "code": None,
            "role": None,
            "country": None,
            "mentions": [{"start": 0, "end": len(doc.text)}],
        }
    ]
    return doc


@pytest.fixture
def nlp(monkeypatch: pytest.MonkeyPatch) -> Language:
    made = spacy.blank("en")
    made.add_pipe("test_lines")
    made.meta["name"] = "test"
    monkeypatch.setattr("factx.pipeline.build", lambda model, lexicon: made)
    return made


def numbered(count: int) -> Iterator[SourceText]:
    for number in range(count):
        yield source_text(f"Text {number}", source=f"{number}.txt")


def test_results_come_in_the_order_of_the_documents(nlp: Language) -> None:
    found = list(engine().extract(numbered(40)))
    assert [one.document.source for one in found if isinstance(one, Extraction)] == [
        f"{number}.txt" for number in range(40)
    ]


def test_a_doc_knows_day_and_place_and_offsets_count_in_the_text(nlp: Language) -> None:
    made = document("date 2025-01-01 NAIROBI (AFP) - Kenya sent police.", "a.txt")
    (found,) = engine().extract([made])
    assert isinstance(found, Extraction)
    (one,) = found.entities
    assert one.name == "2025-01-01 NAIROBI"
    mention = one.mentions[0]
    assert made.text[mention.start : mention.end] == "Kenya sent police."


def test_a_long_text_goes_through_in_pieces(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factx.engines.local.cut", lambda text, start: [(start, 6), (6, len(text))])
    (found,) = engine().extract([source_text("first\nsecond")])
    assert isinstance(found, Extraction)
    assert [(m.start, m.end) for m in found.entities[0].mentions] == [(0, 6), (6, 12)]


def test_a_document_that_fails_leaves_the_others_alone(nlp: Language) -> None:
    texts = ["one", "an unbearable text", "three"]
    found = list(engine().extract(source_text(text, source=text) for text in texts))
    assert [isinstance(one, Problem) for one in found] == [False, True, False]
    problem = found[1]
    assert isinstance(problem, Problem)
    assert (problem.code, problem.skipped, problem.source) == ("failed", True, texts[1])
    assert "cannot bear it" in problem.message


def test_a_run_names_what_read_the_documents(nlp: Language, tmp_path: Path) -> None:
    words = tmp_path / "own.toml"
    words.write_text("")
    own, built_in = engine(lexicon=words), engine()
    list(own.extract(numbered(1)))
    list(built_in.extract(numbered(1)))
    assert built_in.run["pipeline"].startswith("en_test ")
    assert built_in.run["judge"].startswith("factx_judge ")
    assert built_in.run["lexicon"] == fingerprint()[:16]
    assert own.run["lexicon"] == fingerprint(("",))[:16]
    assert own.run["lexicon"] != built_in.run["lexicon"]


def test_a_run_is_foreseen_where_the_files_of_the_pipeline_tell(tmp_path: Path) -> None:
    assert engine(model=tmp_path / "missing").run == {}
    assert engine(model="no_such_package", jobs=2).run == {}
    (tmp_path / "meta.json").write_text('{"lang": "en", "name": "own", "version": "1.2"}')
    assert engine(model=tmp_path).run["pipeline"] == "en_own 1.2"
    assert engine(model=tmp_path, lexicon=tmp_path / "missing.toml").run == {}
    (tmp_path / "bad.toml").write_text("[[mission]]")
    assert engine(model=tmp_path, lexicon=tmp_path / "bad.toml").run == {}


def test_a_run_is_foreseen_of_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "en_installed_here"
    package.mkdir()
    (package / "__init__.py").write_text("raise ImportError('loaded')")
    (package / "meta.json").write_text('{"lang": "en", "name": "installed", "version": "3.0"}')
    monkeypatch.syspath_prepend(tmp_path)
    assert engine(model="en_installed_here").run["pipeline"] == "en_installed 3.0"


@pytest.mark.model
def test_a_run_is_as_foreseen() -> None:
    made = engine()
    foreseen = made.run
    list(made.extract(numbered(1)))
    assert made.run == foreseen != {}


def test_several_processes_hand_errors_back(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing")
    with pytest.raises(PipelineError, match="missing"):
        list(engine(model=missing, jobs=2).extract(numbered(1)))


def test_a_process_that_dies_is_an_error_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "work", _die)
    with pytest.raises(PipelineError, match="fewer processes"):
        list(engine(jobs=2).extract(numbered(1)))


def _die(model: str | None, lexicon: str | None, batch: list[SourceText]) -> None:
    os._exit(1)


def test_errors_survive_the_way_between_processes() -> None:
    error = LexiconError("has no name", where="own.toml:3", hint="Give it one")
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error) == "own.toml:3: has no name. Give it one."
    assert (type(again), again.exit_code) == (LexiconError, 4)


@pytest.mark.model
def test_several_processes_find_the_same_in_the_same_order() -> None:
    texts = [f"Senegal sent {number} soldiers to Mali." for number in range(30, 70)]
    made = [source_text(text, source=text) for text in texts]
    alone, together = engine(), engine(jobs=2)
    assert list(together.extract(made)) == list(alone.extract(made))
    assert together.run == alone.run
