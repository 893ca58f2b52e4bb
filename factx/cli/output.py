"""Where a command's records go: standard output or a file, never half of one."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import click

from factx.errors import UsageError

#: Endings of files that say which format is meant.
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv"}


def format_of(path: Path | None, choices: Sequence[str]) -> str:
    """Return the format that the name of an output file asks for; the first choice if none.

    Raises:
        UsageError: What the name asks for cannot be written.
    """
    wanted = SUFFIXES.get(path.suffix.lower(), choices[0]) if path else choices[0]
    if wanted not in choices:
        hint = f"Choose with --format: {', '.join(choices)}."
        raise UsageError(f"this cannot be written as {wanted}", where=path, hint=hint)
    return wanted


@dataclass(frozen=True)
class Output:
    """The chosen format and the place to write to.

    Attributes:
        format_: Name of a renderer.
        path: The file; standard output if None.
        force: Whether `path` may be replaced.
    """

    format_: str
    path: Path | None
    force: bool

    @property
    def is_json(self) -> bool:
        """Whether records may come as JSON text already."""
        return self.format_ in ("json", "jsonl")

    def __post_init__(self) -> None:
        # Refused before a long run, not after it.
        if self.path is None:
            return
        if not self.path.parent.is_dir():
            raise UsageError("there is no such folder", where=self.path.parent)
        if self.path.exists() and not self.force:
            raise UsageError("exists already", where=self.path, hint="Replace it with --force.")

    @contextlib.contextmanager
    def opened(self) -> Iterator[IO[str]]:
        """Open the place for writing; a file appears whole or not at all."""
        if self.path is None:
            out = click.open_file("-", "w", encoding="utf-8")
            yield out
            out.flush()
            return
        part = self.path.with_name(f".{self.path.name}.part")
        try:
            with part.open("w", encoding="utf-8", newline="") as out:
                yield out
            part.replace(self.path)
        except OSError as error:
            raise UsageError(f"cannot be written: {error.strerror}", where=self.path) from error
        finally:
            part.unlink(missing_ok=True)

    def write(self, shape: str, records: Iterable[Any]) -> int:
        """Render `records` and return how many there were.

        Args:
            shape: What the records are: "extractions", "facts", "entities" and the like.
            records: Records of that shape, in the order to print them.
        """
        from factx import render

        with self.opened() as out:
            return render.renderer(self.format_, shape)(records, out)

    def write_one(self, shape: str, record: Any) -> None:
        """Render a single record; in JSON it stands by itself, not in an array."""
        from factx import render

        with self.opened() as out:
            if self.format_ == "json":
                from factx.render import as_json

                as_json.record(record, out)
            else:
                render.renderer(self.format_, shape)([record], out)
