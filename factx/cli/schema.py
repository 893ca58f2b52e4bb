"""`factx schema`: the public contract, for programs."""

import json

import click

SHAPES = ("extraction", "fact", "entity")


@click.command("schema")
@click.argument("shape", type=click.Choice(SHAPES), default=SHAPES[0])
def command(shape: str) -> None:
    """Print the JSON Schema of what the other commands print.

    "extraction" is an element of `factx extract --format json`; "fact" and "entity" are those of
    the query commands.
    """
    from factx.records import Extraction, Record, SourcedEntity, SourcedFact

    models: tuple[type[Record], ...] = (Extraction, SourcedFact, SourcedEntity)
    schema = models[SHAPES.index(shape)].model_json_schema(mode="serialization")
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    click.echo(json.dumps(dialect | schema, ensure_ascii=False, indent=2))
