"""What the README names exists: commands, options, files, table rows; its examples are valid."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from factx import errors
from factx.cli import COMMANDS, main
from factx.lexicon import extension

#: Where a shell ends one command and begins the next; "-" and paths are left alone.
BORDERS = {"|", ";", "&&", ">"}


@pytest.fixture
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def block(readme: str, mark: str) -> str:
    """Return the fenced block that follows the comment `<!-- mark -->`."""
    found = re.search(rf"<!-- {re.escape(mark)} -->\n```\w*\n(.*?)```", readme, re.DOTALL)
    assert found is not None, mark
    return found[1]


def calls(readme: str) -> list[list[str]]:
    """Return the words of each `factx ...` call, in indented blocks and in running text."""
    joined = re.sub(r" \\\n\s+", " ", readme)
    lines = re.findall(r"^ {4}\$ (.+)$", joined, re.MULTILINE) + re.findall(
        r"`(factx [^`]+)`", joined
    )
    found = []
    for line in lines:
        words: list[str] = []
        for word in [*shlex.split(line, comments=True), "|"]:
            if word not in BORDERS:
                words.append(word)
                continue
            if words[:1] == ["factx"]:
                found.append(words[1:])
            words = []
    return found


def test_the_commands_named_exist(readme: str) -> None:
    named = calls(readme)
    assert len(named) > 15
    for words in named:
        if words[0] not in ("--help", "COMMAND"):
            assert words[0] in COMMANDS, words


def test_the_main_commands_are_shown(readme: str) -> None:
    shown = {words[0] for words in calls(readme)}
    tour = {"extract", "pledges", "ledger", "conflicts", "timeline", "overdue", "explain"}
    assert tour | {"normalize", "evaluate", "search", "sources", "forget", "diff"} <= shown


def test_the_options_named_belong_to_their_command(readme: str) -> None:
    context = click.Context(main)
    for words in calls(readme):
        if words[0] not in COMMANDS:
            continue
        command = main.get_command(context, words[0])
        assert command is not None
        known = {name for each in command.params for name in (*each.opts, *each.secondary_opts)}
        for word in words[1:]:
            if word.startswith("--"):
                assert word in known | {"--help"}, words


def test_every_option_in_running_text_exists(readme: str) -> None:
    context = click.Context(main)
    known = {"--help"}
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        known |= {option for each in command.params for option in each.opts}
    for option in re.findall(r"`(--[a-z-]+)[^`]*`", readme):
        assert option in known


def test_the_help_is_as_printed(readme: str) -> None:
    shown = re.findall(r"<!-- help: factx ?(.*?) ?--help -->\n```\n(.*?)```", readme, re.DOTALL)
    for words, text in shown:
        printed = CliRunner(env={"COLUMNS": "80"}).invoke(
            main, [*shlex.split(words), "--help"], prog_name="factx"
        )
        assert text.strip() == printed.output.strip()


def test_relative_links_lead_somewhere(readme: str, root: Path) -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", readme) if "://" not in link]
    assert len(links) > 5
    for link in links:
        assert (root / link.partition("#")[0]).exists(), link


def test_the_paths_named_exist(readme: str, root: Path) -> None:
    for path in re.findall(r"`((?:factx|models|tests|seeds)/[^`\s]*)`", readme):
        assert (root / path).exists(), path


def test_the_make_targets_named_exist(readme: str, root: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`| {4})make ([a-z-]+)", readme))
    assert {"extract", "test"} <= named <= targets


def test_the_lexicon_example_is_accepted(readme: str, tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text(block(readme, "lexicon"), encoding="utf-8")
    assert sorted(extension.parse(extension.check(path))) == ["mission", "resource", "trigger"]


@pytest.mark.model
def test_the_python_example_prints_what_it_says(
    readme: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = block(readme, "python")
    exec(compile(code, "README.md", "exec"), {})
    said = [line[2:] for line in code.splitlines() if line.startswith("# ")]
    assert capsys.readouterr().out.splitlines() == said


@pytest.mark.model
def test_the_ledger_example_prints_what_it_says(
    readme: str,
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTX_DB", raising=False)
    assert CliRunner().invoke(main, ["extract", str(root / "seeds")]).exit_code == 0
    code = block(readme, "ledger")
    exec(compile(code, "README.md", "exec"), {})
    said = [line[2:] for line in code.splitlines() if line.startswith("# ")]
    assert capsys.readouterr().out.splitlines() == said


def test_the_exit_codes_are_those_of_the_errors(readme: str) -> None:
    rows = {int(code) for code in re.findall(r"^\| (\d+) \|", readme, re.MULTILINE)}
    raised = {
        each.exit_code
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, errors.FactxError)
    }
    assert raised | {0, 7, 130} == rows


def test_it_names_no_folder_of_one_machine(readme: str) -> None:
    assert not re.search(r"(?<![\w.])/(?:root|home|tmp|work|opt)/", readme)
