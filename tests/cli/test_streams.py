"""What leaves the program where: pipes, terminals, signals, and what is imported for it."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.by_hand import entity, extraction, fact

FACTX = [sys.executable, "-m", "factx"]


def environment(folder: Path, **variables: str) -> dict[str, str]:
    root = str(Path(__file__).parents[2])
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTX_")}
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        kept.pop(name, None)
    return kept | {"PYTHONPATH": root, "TERM": "xterm-256color"} | variables


def read_a_line_and_leave(words: list[str], folder: Path) -> None:
    """Run factx as `head -1` would have it: it must neither complain nor fail."""
    with subprocess.Popen(
        [*FACTX, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(folder),
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """A file with results of 300 documents, more than a pipe holds."""
    file = tmp_path / "results.jsonl"
    with file.open("w") as out:
        for number in range(300):
            text = f"Kenya promised nearly 400 police, report {number}."
            made = fact(text, kind="pledge", status="promised")
            one = extraction(text, [made], source=f"{number:03}.txt")
            out.write(one.model_dump_json() + "\n")
    return file


@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv"])
def test_a_reader_that_has_enough_ends_it_quietly(
    results: Path, tmp_path: Path, format_: str
) -> None:
    read_a_line_and_leave(["pledges", str(results), "--format", format_], tmp_path)


@pytest.mark.parametrize("format_", ["table", "json", "csv"])
def test_entities_of_a_store_end_as_quietly(tmp_path: Path, format_: str) -> None:
    from factx.store import Store

    with Store.open(tmp_path / "factx.db", create=True) as store:
        for number in range(400):
            text = f"Kenya promised nearly 400 police, report {number}."
            made = extraction(text, [], [entity()] * 3, source=f"{number:03}.txt")
            store.put(made, text, {})
    read_a_line_and_leave(["entities", "--format", format_], tmp_path)


def test_a_pipe_gets_plain_text(results: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [*FACTX, "pledges", str(results)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment(tmp_path),
    )
    assert done.returncode == 0
    assert "almost 400 police" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    text = "Côte d’Ivoire promised nearly 400 police."
    made = extraction(text, [fact(text, kind="pledge", status="promised")])
    for variables in ({"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}):
        for format_ in ("table", "json", "csv"):
            done = subprocess.run(
                [*FACTX, "pledges", "-", "--format", format_],
                input=made.model_dump_json().encode(),
                capture_output=True,
                cwd=tmp_path,
                env=environment(tmp_path, **variables),
            )
            assert "Côte d’Ivoire" in done.stdout.decode()
            assert done.returncode == 0


def on_terminal(words: list[str], folder: Path, **variables: str) -> str:
    """Return what a command shows on a terminal of 80 columns."""
    parent, child = pty.openpty()
    env = environment(folder, COLUMNS="80", **variables)
    with subprocess.Popen(
        [*FACTX, *words], stdin=child, stdout=child, stderr=child, cwd=folder, env=env
    ) as running:
        os.close(child)
        shown = b""
        while True:
            try:
                part = os.read(parent, 65536)
            except OSError:  # the way Linux says that the other end is closed
                break
            if not part:
                break
            shown += part
        assert running.wait() == 0
    os.close(parent)
    return shown.decode()


def test_a_terminal_gets_colour_unless_it_says_no(results: Path, tmp_path: Path) -> None:
    words = ["pledges", str(results), "--country", "KEN"]
    assert "\x1b[1;7mnearly 400\x1b[0m" in on_terminal(words, tmp_path)
    assert "\x1b[35m" not in on_terminal(words, tmp_path, NO_COLOR="1")
    assert "\x1b[" not in on_terminal(words, tmp_path, TERM="dumb").replace("\x1b[?25", "")


def test_a_terminal_is_told_that_it_loads(results: Path, tmp_path: Path) -> None:
    shown = on_terminal(["pledges", str(results), "--country", "KEN"], tmp_path)
    first, last = shown.find("Loading"), shown.rfind("300 documents")
    assert 0 <= first < last
    assert " 0 documents" not in shown


def test_an_interrupt_ends_with_130(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*FACTX, "pledges", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(tmp_path, PYTHONUNBUFFERED="1"),
        # Whoever runs the tests in the background lets them ignore the signal, and their children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as running:
        assert running.stdin is not None
        # More than a pipe holds: once it is written, the command is reading.
        running.stdin.write(b" " * 200_000)
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, out, err) == (130, b"", b"Interrupted.\n")


def imported(words: list[str], folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factx", *words],
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment(folder),
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip() for line in lines}


def test_help_is_light(tmp_path: Path) -> None:
    heavy = {"spacy", "pydantic", "rich", "sqlite3", "numpy", "factx.records", "factx.lexicon"}
    assert not heavy & imported(["--help"], tmp_path)
    assert not heavy & imported(["extract", "--help"], tmp_path)


def test_a_query_of_the_store_needs_no_spacy(results: Path, tmp_path: Path) -> None:
    from factx.records import Extraction
    from factx.store import Store

    with Store.open(tmp_path / "factx.db", create=True) as store, results.open() as lines:
        store.put(Extraction.model_validate_json(lines.readline()), "", {})
    for words in (["pledges"], ["pledges", "--country", "Kenya"], ["entities"], ["schema"]):
        found = imported(words, tmp_path)
        assert not {"spacy", "numpy", "factx.pipeline", "factx.engines.local"} & found
    assert "rich" not in imported(["pledges", "--format", "jsonl"], tmp_path)
