"""`factx pledges`, `deployments`, `withdrawals`, `strengths`: the facts of one kind."""

import click

from factx.cli.filters import STATUSES_OF, Filters
from factx.cli.options import filter_options, output_options, store_options
from factx.cli.output import Output
from factx.cli.reading import StoreChoice, say_if_nothing

_HELP = """{line}

They come from the store, or from PATHs: texts, folders, results of `factx extract --format json`
or jsonl; "-" is standard input.
"""


def _command(kind: str, line: str) -> click.Command:
    """Return the command that lists facts of a kind."""

    @click.command(f"{kind}s", help=_HELP.format(line=line))
    @output_options()
    @filter_options(*STATUSES_OF[kind])
    @click.option("--limit", metavar="N", type=click.IntRange(min=1), help="At most N facts.")
    @store_options
    def command(output: Output, filters: Filters, limit: int | None, chosen: StoreChoice) -> None:
        query = filters.query(kind, lexicon=chosen.pipeline.lexicon)
        with chosen.open(query) as store:
            found = store.facts_json(query, limit) if output.is_json else store.facts(query, limit)
            say_if_nothing(output.write("facts", found), f"{kind}s")

    return command


pledges = _command("pledge", "List what contributors have promised.")
deployments = _command("deployment", "List what contributors have sent or keep in place.")
withdrawals = _command("withdrawal", "List what contributors take back.")
strengths = _command("strength", "List how large missions are, or are meant to be.")
