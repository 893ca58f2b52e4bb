"""`factx ledger`, `conflicts`, `timeline`, `overdue`: what many documents add up to."""

import click

from factx.cli.filters import STATUSES, STATUSES_OF, Filters, parse_day
from factx.cli.options import filter_options, output_options, store_options
from factx.cli.output import Output
from factx.cli.reading import StoreChoice, say_if_nothing

_AS_OF = click.option(
    "--as-of",
    metavar="DATE",
    callback=parse_day("last"),
    help="Only what was published, and had happened, by DATE (YYYY, YYYY-MM or YYYY-MM-DD).",
)


@click.command("ledger", short_help="Add up what was promised and sent, and what is missing.")
@output_options()
@filter_options(*STATUSES)
@_AS_OF
@store_options
def ledger(output: Output, filters: Filters, as_of: str | None, chosen: StoreChoice) -> None:
    """Add up who promised and who sent how much, and what is missing.

    One line for each contributor, mission or country, and kind of resource. "Unknown" means that
    no document reports it; it is never counted as zero. Figures that name no contributor stand
    beside the lines and are not added to them. --status, --modality, --since and --until choose the
    lines that rest on such a report; their figures are worked out from all reports all the same.
    """
    from factx import bookkeeping

    query = filters.query(lexicon=chosen.pipeline.lexicon)
    with chosen.open(query) as store:
        read = bookkeeping.ledger_json if output.is_json else bookkeeping.ledger
        say_if_nothing(output.write("ledger", read(store, query, as_of=as_of)), "facts")


@click.command("conflicts", short_help="Show figures that cannot all be true.")
@output_options()
@filter_options(*STATUSES)
@_AS_OF
@store_options
def conflicts(output: Output, filters: Filters, as_of: str | None, chosen: StoreChoice) -> None:
    """Show figures that cannot all be true, each side with its documents and quotes."""
    from factx import bookkeeping

    query = filters.query(lexicon=chosen.pipeline.lexicon)
    with chosen.open(query) as store:
        read = bookkeeping.conflicts_json if output.is_json else bookkeeping.conflicts
        say_if_nothing(output.write("conflicts", read(store, query, as_of=as_of)), "conflicts")


@click.command("timeline", short_help="Tell in the order of time what was promised, came, left.")
@output_options()
@filter_options(*STATUSES)
@_AS_OF
@store_options
def timeline(output: Output, filters: Filters, as_of: str | None, chosen: StoreChoice) -> None:
    """Tell in the order of time what was promised, what came and what left.

    Without --modality it tells what is asserted; nothing else is counted.
    """
    from factx import bookkeeping

    query = filters.query(lexicon=chosen.pipeline.lexicon)
    with chosen.open(query) as store:
        found = bookkeeping.timeline(store, query, as_of=as_of)
        say_if_nothing(output.write("timeline", found), "events")


@click.command("overdue", short_help="List promises whose day has passed unkept.")
@output_options()
@filter_options(*STATUSES_OF["pledge"])
@click.option(
    "--as-of",
    metavar="DATE",
    required=True,
    callback=parse_day("last"),
    help="The day to look from (YYYY, YYYY-MM or YYYY-MM-DD); later documents are left out.",
)
@store_options
def overdue(output: Output, filters: Filters, as_of: str, chosen: StoreChoice) -> None:
    """List promises whose day has passed and that no report says were kept.

    --since and --until are about the day that they were due.
    """
    from factx import bookkeeping

    query = filters.query(lexicon=chosen.pipeline.lexicon)
    with chosen.open(query) as store:
        found = bookkeeping.overdue(store, query, as_of=as_of)
        say_if_nothing(output.write("overdue", found), "overdue pledges")
