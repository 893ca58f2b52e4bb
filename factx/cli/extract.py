"""`factx extract`: read documents, print their facts, save them."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factx.cli.filters import STATUSES, Filters
from factx.cli.options import (
    filter_options,
    output_options,
    pipeline_options,
    published_option,
    store_option,
)
from factx.cli.output import Output
from factx.cli.pipeline import PipelineChoice
from factx.cli.reading import reading, say_if_nothing, say_what_was_done

if TYPE_CHECKING:
    from factx.records import Extraction
    from factx.store import FactQuery, Store


@click.command("extract", short_help="Find the facts in documents, print and save them.")
@click.argument("paths", metavar="PATH|-...", nargs=-1, required=True)
@output_options()
@store_option
@click.option("--no-store", is_flag=True, help="Print only; save nothing.")
@click.option("--refresh", is_flag=True, help="Read texts again that the store knows already.")
@published_option
@filter_options(*STATUSES)
@pipeline_options
def command(
    paths: tuple[str, ...],
    output: Output,
    db: Path,
    no_store: bool,
    refresh: bool,
    published: str | None,
    filters: Filters,
    pipeline: PipelineChoice,
) -> None:
    """Read documents, print the facts in them and save these to the store.

    PATH is a text, a JSON or CSV collection, or a folder of them; "-" is standard input. A text
    that the store knows already is not read again unless you say --refresh; a changed text replaces
    its old facts. Filters choose what is printed; everything is saved.
    """
    from factx.store import Store

    query = filters.query(lexicon=pipeline.lexicon)
    with contextlib.ExitStack() as stores:
        # Printed from a store in memory: it holds this run's documents only, and can select.
        shown = stores.enter_context(Store.open(None, create=True))
        kept = [] if no_store else [stores.enter_context(Store.open(db, create=True))]
        known = None if refresh or no_store else kept[0]
        read = reading(
            paths, pipeline, [shown, *kept], published=published, results=False, known=known
        )
        with read as report:
            found = shown.extractions_json() if output.is_json else shown.extractions()
            if filters.are_set:
                found = _selected(shown, query)
            shown_now = output.write("extractions", found)
            if filters.are_set:
                say_if_nothing(shown_now, "such facts")
            say_what_was_done(report, None if no_store else db)


def _selected(store: "Store", query: "FactQuery") -> "Iterator[Extraction]":
    """Yield the documents that have a wanted fact, with no other facts."""
    wanted = {fact.id for fact in store.facts(query)}
    for extraction in store.extractions():
        facts = [fact for fact in extraction.facts if fact.id in wanted]
        if facts:
            yield extraction.model_copy(update={"facts": facts})
