"""`factx extract` and the commands that list facts."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from factx.records import Extraction, Problem, SourceText
from tests.by_hand import extraction
from tests.cli.conftest import Reader, Run


def test_extract_prints_saves_and_tells(factx: Run, folder: Path) -> None:
    done = factx("extract", "in")
    assert done.exit_code == 0
    assert "Kenya        almost 400 police" in done.stdout
    assert done.stderr == "2 facts in 2 documents, saved to factx.db.\n"
    assert (folder / "factx.db").exists()
    again = factx("extract", "in")
    assert again.stderr == "2 facts in 2 documents (2 unchanged), nothing new for factx.db.\n"
    assert again.stdout == done.stdout


def test_documents_are_ordered_by_source(factx: Run) -> None:
    done = factx("extract", "in/kenya.txt", "in/chad.txt", "--format", "json", "--no-store")
    found = [Extraction.model_validate(item) for item in json.loads(done.stdout)]
    assert [one.document.source for one in found] == ["in/chad.txt", "in/kenya.txt"]
    assert list(json.loads(done.stdout)[0]) == [
        "schema_version", "document", "entities", "facts", "problems"
    ]  # fmt: skip


def test_no_store_keeps_the_folder_clean(factx: Run, folder: Path) -> None:
    assert "not saved" in factx("extract", "in", "--no-store").stderr
    assert not list(folder.glob("factx.db*"))


def test_the_store_may_be_named(factx: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    factx("extract", "in", "--db", "mine.db")
    assert (folder / "mine.db").exists()
    assert "Chad" in factx("pledges", "--db", "mine.db").stdout
    monkeypatch.setenv("FACTX_DB", "mine.db")
    assert "Chad" in factx("pledges").stdout


def test_filters_choose_what_is_printed_and_all_is_saved(factx: Run) -> None:
    done = factx("extract", "in", "--country", "Kenyan", "--format", "jsonl")
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["document"]["source"] == "in/kenya.txt"
    assert done.stderr == "2 facts in 2 documents, saved to factx.db.\n"
    done = factx("extract", "in", "--status", "approved")
    assert done.stderr.startswith("No such facts found.\n")
    assert "Chad" in factx("pledges").stdout


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([], ["TCD"]),
        (["--country", "Chad"], ["TCD"]),
        (["--country", "tcd"], ["TCD"]),
        (["--country", "Chadian"], ["TCD"]),
        (["--country", "Kenya"], []),
        (["--destination", "Haiti"], ["TCD"]),
        (["--resource", "police"], ["TCD"]),
        (["--resource", "people"], ["TCD"]),
        (["--resource", "funds"], []),
        (["--status", "promised"], ["TCD"]),
        (["--status", "approved"], []),
        (["--modality", "negated"], []),
        (["--mission", "MSS"], []),
        (["--since", "2024-06"], ["TCD"]),
        (["--since", "2024-07"], []),
        (["--until", "2024"], ["TCD"]),
        (["--until", "2024-06-27"], []),
    ],
)
def test_filters_of_the_store(factx: Run, words: list[str], found: list[str]) -> None:
    factx("extract", "in")
    done = factx("pledges", "--format", "jsonl", *words)
    codes = [json.loads(line)["contributors"][0]["code"] for line in done.stdout.splitlines()]
    assert codes == found
    assert done.exit_code == 0
    assert done.stderr == ("" if found else "No pledges found.\n")


def test_a_fact_says_where_it_stands(factx: Run) -> None:
    factx("extract", "in")
    (found,) = json.loads(factx("deployments", "--format", "json").stdout)
    evidence = found["evidence"]
    assert (evidence["source"], evidence["published"]) == ("in/kenya.txt", "2025-01-01")


def test_texts_and_results_go_through_without_a_store(factx: Run, folder: Path) -> None:
    piped = factx("extract", "in", "--format", "jsonl", "--no-store").stdout
    array = factx("extract", "in", "--format", "json", "--no-store").stdout
    for words, text in (
        (["in/kenya.txt"], None),
        (["-"], "Kenya sent nearly 400 police."),
        (["-"], piped),
        (["-"], array),
    ):
        done = factx("deployments", *words, "--country", "Kenya", "--format", "jsonl", input=text)
        assert done.stdout.count("\n") == 1, (words, text)
        assert done.stderr == ""
    assert not list(folder.glob("factx.db*"))


def test_entities(factx: Run) -> None:
    factx("extract", "in")
    found = json.loads(factx("entities", "--format", "json", "--since", "2025").stdout)
    assert [(one["name"], one["code"], one["source"]) for one in found] == [
        ("Kenya", "KEN", "in/kenya.txt")
    ]
    assert factx("entities", "--country", "Haiti").stderr == "No entities found.\n"


def test_formats_agree_on_how_much_there_is(factx: Run) -> None:
    factx("extract", "in")
    table = factx("pledges").stdout
    rows = factx("pledges", "--format", "csv").stdout.splitlines()
    lines = factx("pledges", "--format", "jsonl").stdout.splitlines()
    array = json.loads(factx("pledges", "--format", "json").stdout)
    assert len(rows) - 1 == len(lines) == len(array) == table.count("promised nearly 400") == 1


def test_that_nothing_was_found_is_said_once(factx: Run, folder: Path) -> None:
    (folder / "in" / "none.txt").write_text("All is quiet.")
    done = factx("extract", "in/none.txt", "--no-store")
    assert (done.stdout, done.stderr) == ("", "0 facts in 1 document, not saved.\n")
    assert "No facts in 1 document." in factx("extract", "in", "--no-store").stdout


# Files


def test_an_output_file_is_not_replaced_unasked(factx: Run, folder: Path) -> None:
    out = folder / "out.json"
    words = ("extract", "in", "--format", "json", "-o", "out.json")
    assert factx(*words).stdout == ""
    first = out.read_text()
    done = factx(*words)
    assert done.exit_code == 2
    assert done.stderr == "Error: out.json: exists already. Replace it with --force.\n"
    assert out.read_text() == first
    assert factx(*words, "--force").exit_code == 0


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (("-o", "x.json"), "[\n  {"),
        (("-o", "x.JSONL"), '{"id":'),
        (("-o", "x.csv"), "id,kind,"),
        (("-o", "x.txt"), "Contributor "),
        (("-o", "x.json", "--format", "csv"), "id,kind,"),
    ],
)
def test_the_ending_of_a_file_says_the_format(
    factx: Run, folder: Path, words: tuple[str, ...], start: str
) -> None:
    assert factx("pledges", "in", *words).exit_code == 0
    assert (folder / words[1]).read_text().startswith(start)


def test_a_run_that_fails_leaves_no_file(factx: Run, folder: Path) -> None:
    done = factx("extract", "missing", "--format", "json", "-o", "out.json")
    assert done.exit_code == 3
    assert [file.name for file in folder.iterdir()] == ["in"] or not (folder / "out.json").exists()


def test_a_file_in_no_folder(factx: Run) -> None:
    done = factx("extract", "in", "-o", "nowhere/out.json")
    assert done.exit_code == 2
    assert done.stderr == "Error: nowhere: there is no such folder.\n"


def test_a_document_without_a_day_may_be_given_one(factx: Run, folder: Path) -> None:
    (folder / "in" / "undated.txt").write_text("Kenya sent nearly 400 police.")
    done = factx("extract", "in", "--published", "2023-03-04", "--format", "csv")
    days = [row["published"] for row in csv.DictReader(io.StringIO(done.stdout))]
    assert days == ["2024-01-02", "2025-01-01", "2023-03-04"]
    done = factx("deployments", "-", "--published", "2023-03", "--format", "json",
                 input="Kenya sent nearly 400 police.")  # fmt: skip
    assert json.loads(done.stdout)[0]["evidence"]["published"] == "2023-03-01"


def test_two_texts_through_one_pipe_are_both_kept(factx: Run) -> None:
    for text in ("Kenya promised nearly 400 police.", '{"text": "Chad promised nearly 400 men."}'):
        done = factx("extract", "-", "--format", "jsonl", input=text)
        assert json.loads(done.stdout)["document"]["source"] in ("-", "-:1")
        assert factx("extract", "-", input=text).stderr.endswith("nothing new for factx.db.\n")
    found = json.loads(factx("pledges", "--format", "json").stdout)
    assert {one["contributors"][0]["code"] for one in found} == {"KEN", "TCD"}


# What the store knows already


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the sources that the engine has to read."""
    sources: list[str] = []

    class Watched(Reader):
        def extract(self, texts: Iterable[SourceText]) -> Iterator[Extraction | Problem]:
            kept = list(texts)
            sources.extend(text.document.source for text in kept)
            return super().extract(kept)

    monkeypatch.setattr("factx.engines.engine", lambda **settings: Watched())
    return sources


@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv"])
def test_known_facts_are_printed_as_at_first(factx: Run, read: list[str], format_: str) -> None:
    words = ("extract", "in", "--format", format_)
    first = factx(*words).stdout
    read.clear()
    assert factx(*words).stdout == first
    assert factx(*words, "--country", "Kenya").stdout != first
    assert read == []


def test_a_changed_file_alone_is_read_again(factx: Run, folder: Path, read: list[str]) -> None:
    factx("extract", "in")
    read.clear()
    (folder / "in" / "chad.txt").write_text("Kenya has promised nearly 400 soldiers.")
    done = factx("extract", "in")
    assert read == ["in/chad.txt"]
    assert done.stderr == "2 facts in 2 documents (1 unchanged), saved to factx.db.\n"
    assert "Chad" not in factx("pledges").stdout


@pytest.mark.parametrize("option", ["--refresh", "--no-store"])
def test_all_is_read_again_where_it_is_wanted(factx: Run, read: list[str], option: str) -> None:
    factx("extract", "in")
    read.clear()
    assert "unchanged" not in factx("extract", "in", option).stderr
    assert read == ["in/chad.txt", "in/kenya.txt"]


def test_a_text_of_a_pipe_is_known_again(factx: Run, read: list[str]) -> None:
    kenya, chad = "Kenya promised nearly 400 police.", "Chad promised nearly 400 men."
    first = factx("extract", "-", "--format", "json", input=kenya).stdout
    factx("extract", "-", input=chad)
    read.clear()
    assert factx("extract", "-", "--format", "json", input=kenya).stdout == first
    assert read == []


def test_facts_of_another_version_are_told_of_once(
    factx: Run, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    factx("extract", "in")
    read.clear()
    monkeypatch.setattr(Reader, "run", {"factx": "newer"})
    told = factx("extract", "in").stderr.splitlines()
    assert told == [
        "2 facts in 2 documents (2 unchanged), nothing new for factx.db.",
        "2 documents had been read by another factx, pipeline or lexicon;"
        " read all anew with --refresh.",
    ]
    assert read == []
    assert "another" not in factx("extract", "in", "--refresh").stderr
    assert "another" not in factx("extract", "in").stderr


def test_nothing_is_loaded_to_find_that_nothing_has_changed(folder: Path) -> None:
    from factx.sources import read as documents
    from factx.store import Store

    (folder / "model").mkdir()
    (folder / "model" / "meta.json").write_text('{"lang": "en", "name": "own", "version": "1"}')
    with Store.open(folder / "factx.db", create=True) as store:
        for source in documents("in"):
            assert isinstance(source, SourceText)
            made = extraction(source.text).model_copy(update={"document": source.document})
            store.put(made, source.text, {"factx": "older"})
    for words in ([], ["--jobs", "2"]):
        found, told = imported(["extract", "in", "--model", "model", *words], folder)
        assert not {"spacy", "numpy", "thinc"} & found
        assert "(2 unchanged)" in told
        assert "--refresh" in told


def imported(words: list[str], folder: Path) -> tuple[set[str], str]:
    """Return the modules that a command imports, and what else it says on stderr."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factx", *words],
        capture_output=True,
        text=True,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = done.stderr.splitlines()
    modules = [line for line in lines if line.startswith("import time:")]
    return (
        {line.rpartition("|")[2].strip() for line in modules},
        "\n".join(line for line in lines if line not in modules),
    )
