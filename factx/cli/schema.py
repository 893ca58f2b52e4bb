"""`factx schema`: the public contract, for programs."""

import json

import click

#: What is printed -> the record that it is made of.
SHAPES = {
    "extraction": "Extraction",
    "fact": "SourcedFact",
    "entity": "SourcedEntity",
    "ledger": "LedgerRow",
    "conflict": "Conflict",
    "event": "TimelineEvent",
    "overdue": "OverduePledge",
    "document": "StoredDocument",
    "hit": "SearchHit",
    "change": "FactChange",
}


@click.command("schema")
@click.argument("shape", type=click.Choice(list(SHAPES)), default="extraction")
def command(shape: str) -> None:
    """Print the JSON Schema of what the other commands print.

    "extraction" is an element of `factx extract --format json`; "fact" and "entity" are those of
    the query commands; "event" is one of `factx timeline`, "hit" one of `factx search`.
    """
    from factx import records

    model: type[records.Record] = getattr(records, SHAPES[shape])
    schema = model.model_json_schema(mode="serialization")
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    click.echo(json.dumps(dialect | schema, ensure_ascii=False, indent=2))
