"""The screen that tables are written to: it takes the words of a text as they are."""

from typing import IO, NoReturn

from rich.console import Console


class PlainConsole(Console):
    """A console that guesses at nothing, and leaves a closed pipe to the command line."""

    def on_broken_pipe(self) -> NoReturn:
        """Hand the error on: rich would end the program itself, with exit code 1."""
        raise BrokenPipeError


def open_console(out: IO[str]) -> Console:
    """Return a console on `out`; article words may hold [brackets], :colons: and paths."""
    return PlainConsole(file=out, highlight=False, markup=False, emoji=False)
