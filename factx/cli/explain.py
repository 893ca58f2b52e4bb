"""`factx explain`: why a figure is a fact, or why it is none."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factx.cli.options import (
    output_options,
    pipeline_options,
    published_option,
    store_option,
)
from factx.cli.output import Output
from factx.cli.pipeline import PipelineChoice
from factx.cli.reading import say_if_nothing
from factx.errors import InputError

if TYPE_CHECKING:
    from factx.records import SourceText
    from factx.records.explanation import Explanation

# An id is hexadecimal; whatever holds another character was meant as a path.
_NO_ID = re.compile("[^0-9a-fA-F]")


@click.command("explain", short_help="Show what decided about each figure of a text.")
@click.argument("name", metavar="ID|PATH|-")
@click.option("--rejected", is_flag=True, help="Only figures and resources that make no fact.")
@output_options("table", "json", "jsonl")
@published_option
@store_option
@pipeline_options
def command(
    name: str,
    rejected: bool,
    output: Output,
    published: str | None,
    db: Path,
    pipeline: PipelineChoice,
) -> None:
    """Show what decided about each figure of a text: words, tree, lexicon entry and rule.

    ID is a fact's id, or the beginning of one, as the store has it; PATH is a text, a collection
    or a folder. A figure that makes no fact says why.
    """
    is_path = name == "-" or bool(_NO_ID.search(name)) or (bool(name) and Path(name).exists())
    key, sources = (None, _read(name, published)) if is_path else _stored(name, db)
    found = _chosen(pipeline.explanations(sources), key, rejected=rejected)
    say_if_nothing(output.write("explanations", found), "figures")


def _read(path: str, published: str | None) -> "Iterator[SourceText]":
    from factx.ingest import dated
    from factx.records import Problem, SourceText
    from factx.sources import read

    items = read(path)
    first = next(items)
    if isinstance(first, Problem) and first.skipped:
        raise InputError(first.message.rstrip("."), where=first.source)
    for item in chain([first], items):
        if isinstance(item, SourceText):
            yield dated(item, published)
        elif isinstance(item, Problem):
            click.echo(f"{item.source}: {item.message}", err=True)


def _stored(name: str, db: Path) -> "tuple[str, list[SourceText]]":
    from factx.sources import document
    from factx.store import Store
    from factx.store.lookup import fact_of

    with Store.open(db, create=False) as store:
        fact, text = fact_of(store, name)
    evidence = fact.evidence
    known = document(text, evidence.source, title=evidence.title, published=evidence.published)
    return fact.id, [known]


def _chosen(
    found: "Iterable[Explanation]", key: str | None, *, rejected: bool
) -> "Iterator[Explanation]":
    for explanation in found:
        if key is not None and key not in {fact.id for fact in explanation.facts}:
            continue
        if not (rejected and explanation.facts):
            yield explanation
