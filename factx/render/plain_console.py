"""The screen that tables are written to: it takes the words of a text as they are."""

import os
import shutil
from typing import IO, NoReturn

from rich.console import Console, RenderableType
from rich.text import Text


class PlainConsole(Console):
    """A console that guesses at nothing, and leaves a closed pipe to the command line."""

    def on_broken_pipe(self) -> NoReturn:
        """Hand the error on: rich would end the program itself, with exit code 1."""
        raise BrokenPipeError


def open_console(out: IO[str]) -> Console:
    """Return a console on `out`; article words may hold [brackets], :colons: and paths."""
    width, height = _size(out)
    return PlainConsole(
        file=out, width=width, height=height, highlight=False, markup=False, emoji=False
    )


def write(console: Console, renderable: RenderableType) -> None:
    """Write a table or a paragraph without the blanks that would fill its lines up."""
    for segments in console.render_lines(renderable, pad=False):
        line = Text()
        for segment in segments:
            line.append(segment.text, segment.style)
        line.rstrip()
        console.print(line, soft_wrap=True)


def _size(out: IO[str]) -> tuple[int | None, int | None]:
    # Of a terminal that knows no colours rich does not ask how large it is.
    if os.environ.get("TERM") in ("dumb", "unknown") and out.isatty():
        columns, lines = shutil.get_terminal_size()
        return columns, lines
    return None, None
