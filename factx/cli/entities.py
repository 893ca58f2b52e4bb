"""`factx entities`: the people, places and bodies that documents name."""

from itertools import starmap
from pathlib import Path

import click

from factx.cli.filters import Filters
from factx.cli.options import (
    entity_filter_options,
    output_options,
    paths_argument,
    pipeline_options,
    published_option,
    store_option,
)
from factx.cli.output import Output
from factx.cli.pipeline import PipelineChoice
from factx.cli.reading import say_if_nothing, store_of


@click.command("entities", short_help="List people, countries, organizations and missions.")
@paths_argument
@output_options()
@entity_filter_options
@published_option
@store_option
@pipeline_options
def command(
    paths: tuple[str, ...],
    output: Output,
    filters: Filters,
    published: str | None,
    db: Path,
    pipeline: PipelineChoice,
) -> None:
    """List people with their roles, countries, organizations and missions.

    They come from the store, or from PATHs as for `factx pledges`. --since and --until go by the
    day of the document.
    """
    from factx.records import sourced_entity

    query = filters.query(lexicon=pipeline.lexicon)
    with store_of(paths, db, pipeline, published) as store:
        found = starmap(sourced_entity, store.entities(query))
        say_if_nothing(output.write("entities", found), "entities")
