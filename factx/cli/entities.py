"""`factx entities`: the people, places and bodies that documents name."""

from contextlib import closing
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, cast

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

if TYPE_CHECKING:
    from collections.abc import Generator

    from factx.records import Document, Entity

    Found = tuple[Document, Entity]


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
    # Closed before the store is: a reader of a pipe may have had enough halfway.
    with (
        store_of(paths, db, pipeline, published, query=query) as store,
        closing(cast("Generator[Found]", store.entities(query))) as entities,
    ):
        found = starmap(sourced_entity, entities)
        say_if_nothing(output.write("entities", found), "entities")
