"""`factx sources`, `search`, `forget`: the documents in the store."""

from itertools import islice
from pathlib import Path

import click

from factx.cli.filters import Filters
from factx.cli.options import document_filter_options, output_options, store_option
from factx.cli.output import Output
from factx.cli.reading import say_if_nothing


@click.command("sources", short_help="List the documents in the store.")
@output_options()
@document_filter_options
@store_option
def sources(output: Output, filters: Filters, db: Path) -> None:
    """List the documents in the store, with where they were read from.

    --since and --until are about the day that they were published; the other filters choose those
    that hold such a fact.
    """
    from factx.store import Store, listing

    query = filters.query()
    with Store.open(db) as store:
        say_if_nothing(output.write("documents", listing.documents(store, query)), "documents")


@click.command("search", short_help="Find the documents that hold some words.")
@click.argument("words", nargs=-1, required=True)
@output_options()
@document_filter_options
@click.option("--limit", metavar="N", type=click.IntRange(min=1), help="At most N documents.")
@store_option
def search(
    words: tuple[str, ...], output: Output, filters: Filters, limit: int | None, db: Path
) -> None:
    """Find the documents that hold all WORDS, in any form: "deploy" finds "deployed".

    Words in double quotes stand together: factx search '"Kenyan police"'. OR and NOT in capitals
    mean what they say: factx search 'Kenya OR Benin NOT Mali'; "peace*" is any word that begins so.
    The filters are those of `factx sources`.
    """
    from factx.store import Store, listing

    query = filters.query()
    with Store.open(db) as store:
        found = listing.search(store, " ".join(words), limit, query)
        say_if_nothing(output.write("hits", found), "documents")


@click.command("forget", short_help="Remove a document and its facts.")
@click.argument("document", metavar="DOC")
@store_option
def forget(document: str, db: Path) -> None:
    """Remove a document and its facts, as if it had never been read.

    DOC is its path, its id or the beginning of its id, as `factx sources` lists them.
    """
    from factx.store import Store, listing

    with Store.open(db) as store:
        gone = listing.forget(store, document)
    click.echo(f"Forgot {', '.join(gone)}.", err=True)


@click.command("diff", short_help="Show which facts a store has gained, lost or changed.")
@click.argument("old", metavar="OLD", type=click.Path(path_type=Path), required=False)
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path), required=False)
@output_options()
@click.option(
    "--since-run",
    metavar="N",
    type=click.IntRange(min=0),
    help="Instead of two stores: one store against what it was at the end of its run N.",
)
@click.option("--limit", metavar="N", type=click.IntRange(min=1), help="At most N facts.")
@store_option
def diff(
    old: Path | None,
    new: Path | None,
    output: Output,
    since_run: int | None,
    limit: int | None,
    db: Path,
) -> None:
    """Show the facts that the store NEW has gained, lost or reads otherwise than OLD.

    Each `factx extract` that changes a store is a run of it; `factx store info` lists them for
    --since-run. What was forgotten is in no run any more.
    """
    from factx.errors import UsageError
    from factx.store import Store, changes

    if (new is None) is (since_run is None) or (old is not None and new is None):
        raise UsageError("give two stores, or --since-run")
    if old is not None and new is not None:
        found = islice(changes.between(old, new), limit)
        say_if_nothing(output.write("changes", found), "differences")
        return
    with Store.open(db) as store:
        found = islice(changes.since_run(store, since_run or 0), limit)
        say_if_nothing(output.write("changes", found), "differences")
