"""The help: every command is there, in its section, with a line that is not cut off."""

import click
import pytest

from factx.cli import COMMANDS, SECTIONS, main
from tests.cli.conftest import Run


def test_help_lists_every_command_below_its_heading(factx: Run) -> None:
    shown = factx("--help").stdout
    places = [shown.index(f"\n  {name} ") for name in COMMANDS]
    assert places == sorted(places)
    assert all(f"\n{heading}:\n" in shown for heading in SECTIONS)
    assert "..." not in shown.partition("Options:")[2]
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_does(factx: Run, name: str) -> None:
    done = factx(name, "-h")
    assert done.exit_code == 0
    with click.Context(main) as context:
        command = main.get_command(context, name)
    assert command is not None
    assert command.name == name
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts} has no help"


def test_version(factx: Run) -> None:
    assert factx("--version").stdout.startswith("factx, version ")


def test_an_unknown_command_has_nothing_on_stdout(factx: Run) -> None:
    done = factx("plegdes")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith("No such command 'plegdes'. Did you mean 'pledges'?\n")
    assert factx("frobnicate").stderr.endswith("No such command 'frobnicate'.\n")
