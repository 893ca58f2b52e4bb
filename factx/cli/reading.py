"""Paths on the command line -> a store with what is found in them, and a word about what is not."""

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factx.cli.pipeline import PipelineChoice

if TYPE_CHECKING:
    from factx.ingest import Report
    from factx.store import FactQuery, Store

#: Exit code of a run in which something was skipped.
DONE_IN_PART = 7


@dataclass(frozen=True)
class StoreChoice:
    """What a command asks: a store, or what can be read from paths.

    Attributes:
        paths: What the user named, if anything.
        published: Day of documents that do not tell theirs.
        db: The store to open if no path is given.
        pipeline: What reads the paths.
    """

    paths: tuple[str, ...]
    published: str | None
    db: Path
    pipeline: PipelineChoice

    @contextlib.contextmanager
    def open(self, query: "FactQuery") -> Iterator["Store"]:
        """Open the store, or one in memory with what is found at the paths if there are any.

        Args:
            query: What the store will be asked for.

        Raises:
            UsageError: The query's mission is in neither the lexicon nor the store.
        """
        from factx.cli.names import check_mission
        from factx.store import Store

        with contextlib.ExitStack() as opened:
            store = opened.enter_context(
                Store.open(None if self.paths else self.db, create=bool(self.paths))
            )
            if self.paths:
                opened.enter_context(
                    reading(self.paths, self.pipeline, [store], published=self.published)
                )
            check_mission(query.mission, store, self.pipeline.lexicon)
            yield store


@contextlib.contextmanager
def reading(
    paths: Sequence[str],
    pipeline: PipelineChoice,
    stores: Sequence["Store"],
    *,
    published: str | None = None,
    results: bool = True,
    known: "Store | None" = None,
) -> Iterator["Report"]:
    """Ingest the paths, give way to what uses the stores, then end as befits what was skipped.

    For the arguments see `factx.ingest.ingest`.
    """
    from factx.ingest import ingest

    if "-" in paths and sys.stdin.isatty():
        click.echo("Reading from the terminal; Ctrl-D ends the text.", err=True)
    with _progress() as on_document:
        report = ingest(
            paths,
            pipeline.engine(),
            stores,
            published=published,
            results=results,
            known=known,
            on_document=on_document,
        )
    for problem in report.problems:
        click.echo(f"{problem.source}: {problem.message}", err=True)
    yield report
    if report.skipped:
        click.echo(f"{_count(len(report.skipped), 'source')} skipped.", err=True)
        click.get_current_context().exit(DONE_IN_PART)


def say_what_was_done(report: "Report", db: Path | None) -> None:
    """Tell on stderr how much was found, what was known, and whether the store is different now."""
    found = f"{_count(report.facts, 'fact')} in {_count(report.documents, 'document')}"
    if report.unchanged:
        found += f" ({report.unchanged:,} unchanged)"
    if db is None:
        saved = "not saved"
    elif report.changed:
        saved = f"saved to {db}"
    else:
        saved = f"nothing new for {db}"
    click.echo(f"{found}, {saved}.", err=True)
    if report.outdated:
        click.echo(
            f"{_count(report.outdated, 'document')} had been read by another factx, pipeline or"
            " lexicon; read all anew with --refresh.",
            err=True,
        )


def say_if_nothing(count: int, what: str) -> None:
    """Tell on stderr that a list is empty, so that silence is never a riddle."""
    if not count:
        click.echo(f"No {what} found.", err=True)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextlib.contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    # Nothing but the report may reach a file or a pipe.
    if not sys.stderr.isatty():
        yield lambda source: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.text import Text

    columns = (
        SpinnerColumn(),
        TextColumn("{task.fields[state]}", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.fields[source]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        # The first documents take longest: the pipeline is loaded before them.
        task = bar.add_task("", total=None, state="Loading", source="")
        done = count(1)

        def on_document(source: str) -> None:
            bar.update(task, state=_count(next(done), "document"), source=Text(source).plain)

        yield on_document
