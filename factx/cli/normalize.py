"""`factx normalize`: what each parser makes of a phrase."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factx.cli.filters import parse_day
from factx.cli.options import output_options, pipeline_options
from factx.cli.output import Output
from factx.cli.pipeline import PipelineChoice

if TYPE_CHECKING:
    from factx.records import Extraction
    from factx.records.phrase import FoundPerson, Phrase

#: Phrases that are read together: the trained pipeline is faster on many at once.
BATCH = 256

_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w’'-]*")


@click.command("normalize", short_help="Show what the parsers make of a phrase.")
@click.argument("phrases", metavar="[PHRASE]...", nargs=-1)
@click.option(
    "--date",
    "published",
    metavar="DATE",
    callback=parse_day("first"),
    help='Day to which dates such as "last month" are related.',
)
@click.option(
    "--day-first/--month-first",
    default=None,
    help='Read "3/4/2024" as the third of April, or as the fourth of March.  [default: unread]',
)
@click.option("--no-people", is_flag=True, help="Look for no people, which takes the pipeline.")
@output_options("table", "json", "jsonl")
@pipeline_options
def command(
    phrases: tuple[str, ...],
    published: str | None,
    day_first: bool | None,
    no_people: bool,
    output: Output,
    pipeline: PipelineChoice,
) -> None:
    """Print what the parsers make of PHRASEs, or of the lines of standard input.

    Figures with their bounds, dates in EDTF, countries and organizations with their codes, people
    with their roles.
    """
    lines = iter(phrases) if phrases else _lines()
    parse = _parser(published, day_first, pipeline.lexicon)
    output.write("phrases", _read(lines, parse, None if no_people else pipeline))


def _lines() -> Iterator[str]:
    if sys.stdin.isatty():
        click.echo("One phrase a line; Ctrl-D ends.", err=True)
    # An empty line is a phrase too: answers stay in step with questions.
    with click.open_file("-", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            yield str(line).rstrip("\r\n")


def _parser(
    published: str | None, day_first: bool | None, own: Path | None
) -> "Callable[[str], Phrase]":
    from factx import lexicon
    from factx.lexicon.numbers import numbers, numbers_with
    from factx.pipeline.phrase import read_phrase

    texts = (lexicon.check(own),) if own else ()
    return partial(
        read_phrase,
        lexicon=lexicon.load(texts),
        policy=numbers_with(*texts) if texts else numbers(),
        published=published,
        day_first=day_first,
    )


def _read(
    lines: Iterable[str], parse: "Callable[[str], Phrase]", pipeline: PipelineChoice | None
) -> "Iterator[Phrase]":
    waiting = iter(lines)
    while batch := list(map(parse, islice(waiting, BATCH))):
        people = _people(batch, pipeline) if pipeline else {}
        for number, phrase in enumerate(batch):
            found = people.get(str(number))
            yield phrase.model_copy(update={"people": found}) if found else phrase


def _people(batch: "list[Phrase]", pipeline: PipelineChoice) -> "Mapping[str, list[FoundPerson]]":
    """Return the people of phrases by the phrases' numbers."""
    from factx.records import Problem, SourceText, document_of

    sources = [
        SourceText(document=document_of(phrase.text, source=str(number)), text=phrase.text)
        for number, phrase in enumerate(batch)
        if _may_name_a_person(phrase)
    ]
    return {
        found.document.source: _persons(found)
        for found in pipeline.engine().extract(sources)
        if not isinstance(found, Problem)
    }


def _may_name_a_person(phrase: "Phrase") -> bool:
    """Whether a capital is left that no figure, date or place explains: loading takes seconds."""
    known = [
        *(range(quantity.start, quantity.end) for quantity in phrase.quantities),
        *(range(date.start, date.end) for date in phrase.dates),
        *(range(place.start, place.end) for place in phrase.places),
    ]
    return any(
        not any(word.start() in extent for extent in known)
        for word in _CAPITALISED.finditer(phrase.text)
    )


def _persons(found: "Extraction") -> "list[FoundPerson]":
    from factx.records.phrase import FoundPerson

    return [
        FoundPerson(
            name=entity.name,
            role=entity.role,
            country=entity.country,
            start=entity.mentions[0].start,
            end=entity.mentions[0].end,
        )
        for entity in found.entities
        if entity.label == "PERSON" and entity.mentions
    ]
