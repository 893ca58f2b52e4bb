"""The command line: each command parses, calls one function, renders.

Click asks every command for its first line of help, so a lazy group alone would not keep
`factx --help` fast: command modules import click and `factx.errors` only, and whatever is heavier
(pydantic, rich, spaCy) in the bodies of their functions.
"""

import contextlib
import os
import sys
from importlib import import_module
from typing import Any

import click

from factx import __version__
from factx.errors import FactxError

#: Heading of the help -> command -> module and attribute, in the order that the help lists them.
SECTIONS = {
    "Read": {
        "extract": "factx.cli.extract:command",
    },
    "Facts, from the store or from documents": {
        "pledges": "factx.cli.facts:pledges",
        "deployments": "factx.cli.facts:deployments",
        "withdrawals": "factx.cli.facts:withdrawals",
        "strengths": "factx.cli.facts:strengths",
        "entities": "factx.cli.entities:command",
    },
    "What many documents add up to": {
        "ledger": "factx.cli.ledger:ledger",
        "conflicts": "factx.cli.ledger:conflicts",
        "timeline": "factx.cli.ledger:timeline",
        "overdue": "factx.cli.ledger:overdue",
    },
    "The store": {
        "sources": "factx.cli.documents:sources",
        "search": "factx.cli.documents:search",
        "forget": "factx.cli.documents:forget",
        "diff": "factx.cli.documents:diff",
        "store": "factx.cli.store:command",
    },
    "Check": {
        "explain": "factx.cli.explain:command",
        "normalize": "factx.cli.normalize:command",
        "evaluate": "factx.cli.evaluate:command",
        "schema": "factx.cli.schema:command",
    },
}

COMMANDS = {name: place for section in SECTIONS.values() for name, place in section.items()}

#: What a shell reports for a process that Ctrl-C ended.
INTERRUPTED = 130


class Main(click.Group):
    """The group of all commands; the one place where errors become sentences and exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table above."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command when it is asked for."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant; of an unknown one say which it resembles."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib  # rarely needed

            if near := difflib.get_close_matches(args[0], COMMANDS, n=1):
                what = f"No such command '{args[0]}'. Did you mean '{near[0]}'?"
                raise click.UsageError(what, ctx) from error
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands below the headings of the table above."""
        longest = max(map(len, COMMANDS))
        for heading, names in SECTIONS.items():
            commands = [(name, self.get_command(ctx, name)) for name in names]
            with formatter.section(heading):
                formatter.write_dl(
                    [
                        (name.ljust(longest), found.get_short_help_str(formatter.width - longest))
                        for name, found in commands
                        if found
                    ]
                )

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; end quietly when the reader of a pipe has had enough."""
        _reckon_alone()
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except FactxError as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            _drop_stdout()
            ctx.exit(0)
        return result


def _reckon_alone() -> None:
    # The judge's products are small: more threads cost more than they bring, and processes have
    # theirs already. With one, sums are always added up in the same order.
    for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
        os.environ.setdefault(name, "1")


def _drop_stdout() -> None:
    # What is left in the buffer would fail once more, and loudly, when Python shuts down.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Main, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factx")
def main() -> None:
    """Read news articles; tell who promised and who really sent troops, police, aid or money.

    Start with `factx extract PATH`: it prints the facts of the articles and saves them to a
    store (factx.db), which the other commands read.
    """
