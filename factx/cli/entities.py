"""`factx entities`: the people, places and bodies that documents name."""

from contextlib import closing
from itertools import starmap
from typing import TYPE_CHECKING, cast

import click

from factx.cli.filters import Filters
from factx.cli.options import entity_filter_options, output_options, store_options
from factx.cli.output import Output
from factx.cli.reading import StoreChoice, say_if_nothing

if TYPE_CHECKING:
    from collections.abc import Generator

    from factx.records import Document, Entity

    Found = tuple[Document, Entity]


@click.command("entities", short_help="List people, countries, organizations and missions.")
@output_options()
@entity_filter_options
@store_options
def command(output: Output, filters: Filters, chosen: StoreChoice) -> None:
    """List people with their roles, countries, organizations and missions.

    They come from the store, or from PATHs as for `factx pledges`. --since and --until go by the
    day of the document.
    """
    from factx.records import sourced_entity

    query = filters.query(lexicon=chosen.pipeline.lexicon)
    # Closed before the store is: a reader of a pipe may have had enough halfway.
    with (
        chosen.open(query) as store,
        closing(cast("Generator[Found]", store.entities(query))) as entities,
    ):
        found = starmap(sourced_entity, entities)
        say_if_nothing(output.write("entities", found), "entities")
