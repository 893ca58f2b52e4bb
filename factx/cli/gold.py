"""Annotated documents, the results for them, and both side by side."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factx.cli.pipeline import PipelineChoice
from factx.errors import InputError

if TYPE_CHECKING:
    from factx.evaluate import Pair
    from factx.records import Extraction, SourceText
    from factx.records.gold import GoldDocument


def documents_of(path: Path) -> "Iterator[tuple[GoldDocument, SourceText]]":
    """Yield annotated documents with their texts.

    Raises:
        InputError: A line is malformed or a text is missing: half a gold gives a wrong score; or
            the file cannot be read.
    """
    from factx import annotations
    from factx.records import Problem
    from factx.sources import document, files, text

    for item in annotations.documents(_content(path), str(path)):
        if isinstance(item, Problem):
            hint = "`factx evaluate --help` says what GOLD holds."
            raise InputError(item.message.rstrip("."), where=item.source, hint=hint)
        words = item.text
        if words is None:
            file = (path.parent.parent / str(item.file)).as_posix()
            data = files.load(file)
            decoded = data if isinstance(data, Problem) else text.decode(data, file)
            if isinstance(decoded, Problem) or (decoded.problem and decoded.problem.skipped):
                raise InputError(f"the text of {item.id} cannot be read", where=file)
            words = decoded.text
        yield item, document(words, item.id, published=item.date)


def results_of(path: Path) -> "Iterator[Extraction]":
    """Yield the results in a file.

    Raises:
        InputError: A line is no result, or the file cannot be read.
    """
    from factx.records import Problem, jsonl

    for item in jsonl.extractions(_content(path), str(path)):
        if isinstance(item, Problem):
            hint = "--predictions takes what `factx extract --format jsonl` writes."
            raise InputError(item.message.rstrip("."), where=item.source, hint=hint)
        yield item


def _content(path: Path) -> str:
    from factx.records import Problem
    from factx.sources import files, text

    data = files.load(str(path))
    decoded = data if isinstance(data, Problem) else text.decode(data, str(path))
    problem = decoded if isinstance(decoded, Problem) else decoded.problem
    if problem is not None:
        raise InputError(problem.message.rstrip("."), where=path)
    return decoded.text  # type: ignore[union-attr]


def extract(
    documents: "Sequence[tuple[GoldDocument, SourceText]]", pipeline: PipelineChoice
) -> "Iterator[Extraction]":
    """Yield what the pipeline finds in the texts; tell of those that it fails on."""
    from factx.records import Problem

    for result in pipeline.engine().extract(source for _, source in documents):
        if isinstance(result, Problem):
            click.echo(f"{result.source}: {result.message}", err=True)
        else:
            yield result


def pairs(
    documents: "Sequence[tuple[GoldDocument, SourceText]]", found: "Iterator[Extraction]"
) -> "Iterator[Pair]":
    """Yield each text with its annotated and its predicted facts; tell how many have none."""
    from factx.evaluate import Pair
    from factx.records.gold import flatten

    # By text, not by name: the same article may have been read from another path.
    facts = {result.document.id: [flatten(fact) for fact in result.facts] for result in found}
    missing = [gold.id for gold, source in documents if source.document.id not in facts]
    if missing:
        click.echo(f"No result for {len(missing)} documents, such as {missing[0]}.", err=True)
    for gold, source in documents:
        yield Pair(gold.id, source.text, gold.facts, facts.get(source.document.id, []))
