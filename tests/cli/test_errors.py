"""Every bad input: its exit code and one clear sentence."""

import sqlite3
from pathlib import Path

import pytest

from factx.cli.filters import STATUSES_OF, day_of
from factx.cli.options import CATEGORIES, MODALITIES
from factx.records import RESOURCE_GROUPS, STATUSES
from tests.by_hand import KENYA, extraction, fact, mission
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        # usage
        (["pledges", "--country", "Kenia", "in"], 2, 'is called "Kenia". Did you mean Kenya'),
        (["pledges", "--country", "Xyzzy", "in"], 2, "Give a name or an ISO code."),
        (["pledges", "--destination", "Nowhereland", "in"], 2, "no country or region is called"),
        (["pledges", "--since", "soon", "in"], 2, "'soon' is no date. Write it as 2025-01-31"),
        (["pledges", "--until", "2025-02-30", "in"], 2, "'2025-02-30' is no date."),
        (["pledges", "--status", "done", "in"], 2, "'done' is not one of"),
        (["pledges", "--format", "xml"], 2, "'xml' is not one of"),
        (["extract"], 2, "Missing argument"),
        (["frobnicate"], 2, "No such command"),
        (["normalize", "--date", "someday", "x"], 2, "is no date"),
        (["pledges", "--since", "2024", "--until", "2020", "in"], 2, "2020-12-31 is before"),
        (["pledges", "--mission", "Xyzzy", "in"], 2, "Give a name or a short name"),
        (["ledger", "--mission", "MINUSMAA", "in"], 2, "Mali (MINUSMA)?"),
        (["evaluate", "in", "--predictions", "x", "-o", "x.csv"], 2, "cannot be written as csv"),
        (["explain", "ffff", "-o", "x.csv"], 2, "Choose with --format: table, json, jsonl."),
        # input
        (["extract", "missing.txt"], 3, "missing.txt: There is no such file or folder."),
        (["explain", "missing.txt"], 3, "missing.txt: There is no such file or folder."),
        (["evaluate", "missing.jsonl"], 3, "missing.jsonl: There is no such file or folder."),
        (["evaluate", "in"], 3, "in: It cannot be read: Is a directory."),
        (["extract", "empty"], 3, "empty: There are no documents in this folder."),
        (["extract", "empty.txt"], 3, "empty.txt: There is no text in it."),
        (["extract", "binary.txt"], 3, "binary.txt: This is a binary file, not a text."),
        (["extract", "page.html"], 3, "page.html: This is HTML; factx reads text, JSON, JSONL"),
        (["extract", "broken.jsonl"], 3, "broken.jsonl:1: This line is no JSON"),
        (["extract", "empty.txt", "missing"], 3, "none of the 2 sources could be read"),
        # lexicon
        (["pledges", "in", "--country", "KEN", "--lexicon", "none.toml"], 4, "cannot be read"),
        # store
        (["pledges"], 5, "factx.db: there is no store. Run `factx extract` first."),
        (["pledges", "--db", "foreign.db"], 5, "foreign.db: is a database, but not a fact store"),
        (["extract", "in", "--db", "foreign.db"], 5, "is a database, but not a fact store"),
        (["extract", "in", "--db", "empty.txt/x.db"], 5, "cannot be opened"),
        (["entities", "--db", "binary.txt"], 5, "is not a fact store"),
    ],
)  # fmt: skip
def test_bad_input(factx: Run, folder: Path, words: list[str], code: int, sentence: str) -> None:
    (folder / "empty").mkdir()
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(b"\0\1\2" * 40)
    (folder / "page.html").write_text("<p>Kenya")
    (folder / "broken.jsonl").write_text("{")
    with sqlite3.connect(folder / "foreign.db") as other:
        other.execute("CREATE TABLE notes (words TEXT)")
    other.close()
    done = factx(*words)
    assert done.exit_code == code, done.stderr
    assert sentence in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kenia", "Did you mean Kenya?"),
        ("Wakanda", "Did you mean Rwanda?"),
        ("Ugandian", "Did you mean Uganda?"),
        ("Cote dIvoire", "Did you mean Ivory Coast?"),
        ("MINUSMA", "Give a name or an ISO code."),
    ],
)
def test_only_names_that_are_close_are_suggested(factx: Run, typed: str, meant: str) -> None:
    assert factx("pledges", "--country", typed, "in").stderr.endswith(f" {meant}\n")


def test_a_mission_that_only_a_text_knows_may_be_asked_for(factx: Run, folder: Path) -> None:
    made = extraction(KENYA, [fact(mission=mission("Lantern Force"))])
    (folder / "results.jsonl").write_text(made.model_dump_json())
    words = ("deployments", "results.jsonl", "--format", "jsonl", "--mission")
    assert factx(*words, "lantern force").stdout.count("\n") == 1
    assert factx(*words, "Lantern").exit_code == 2


def test_a_newer_store(factx: Run, folder: Path) -> None:
    factx("extract", "in")
    with sqlite3.connect(folder / "factx.db") as store:
        store.execute("PRAGMA user_version = 99")
    store.close()
    done = factx("pledges")
    assert done.exit_code == 5
    assert "schema version 99" in done.stderr
    assert "newer factx" in done.stderr


def test_what_is_skipped_is_told_and_the_rest_is_done(factx: Run, folder: Path) -> None:
    (folder / "in" / "binary.txt").write_bytes(b"\0")
    (folder / "in" / "odd.txt").write_text("An unbearable text.")
    done = factx("extract", "in", "--format", "csv")
    assert done.exit_code == 7
    assert done.stdout.count("\n") == 3
    assert done.stderr.splitlines() == [
        "in/binary.txt: This is a binary file, not a text.",
        "in/odd.txt: No.",
        "2 facts in 2 documents, saved to factx.db.",
        "2 sources skipped.",
    ]


def test_an_old_encoding_is_told_and_skips_nothing(factx: Run, folder: Path) -> None:
    (folder / "in" / "old.txt").write_bytes("Été".encode("cp1252"))
    done = factx("extract", "in")
    assert done.exit_code == 0
    assert "in/old.txt: This is not UTF-8 and was read as Windows-1252" in done.stderr


def test_an_interrupt_ends_as_a_shell_expects(factx: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(**settings: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factx.engines.engine", interrupted)
    done = factx("extract", "in")
    assert (done.exit_code, done.stderr) == (130, "Interrupted.\n")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        (" 2024-02-03 ", "2024-02-03", "2024-02-03"),
        ("0000", None, None),
        ("2024-13", None, None),
        ("2024-00", None, None),
        ("2024-02-00", None, None),
        ("24-02-03", None, None),
        ("٢٠٢٤", "2024-01-01", "2024-12-31"),
    ],
)
def test_days(words: str, first: str | None, last: str | None) -> None:
    assert (day_of(words, "first"), day_of(words, "last")) == (first, last)


def test_what_help_repeats_is_what_the_records_say() -> None:
    assert STATUSES_OF == STATUSES
    assert set(CATEGORIES) == {*RESOURCE_GROUPS, *RESOURCE_GROUPS.values()}
    assert MODALITIES == ("asserted", "possible", "negated")
