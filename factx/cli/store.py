"""`factx store`: look after the store itself."""

from pathlib import Path

import click

from factx.cli.options import output_options, store_option
from factx.cli.output import Output


@click.group("store")
def command() -> None:
    """Look after the store: info, check, upgrade, vacuum."""


@command.command("info")
@output_options("table", "json", "jsonl")
@store_option
def info(output: Output, db: Path) -> None:
    """Print how much is in the store and what read it."""
    from factx import bookkeeping
    from factx.store import Store

    with Store.open(db) as store:
        output.write("info", [bookkeeping.info(store)])


@command.command("check")
@store_option
def check(db: Path) -> None:
    """Test that the file is whole and that every quote stands where its fact says."""
    from factx.errors import CheckFailedError
    from factx.store import Store, upkeep

    with Store.open(db) as store:
        flaws = list(upkeep.flaws(store))
    for flaw in flaws:
        click.echo(f"{db}: {flaw}", err=True)
    if flaws:
        raise CheckFailedError(f"{len(flaws)} flaws found", where=db)
    click.echo(f"{db} is sound.", err=True)


@command.command("upgrade")
@store_option
def upgrade(db: Path) -> None:
    """Bring a store that an older factx made up to date."""
    from factx.store import migrations

    before, after = migrations.upgrade(db)
    done = "is up to date" if before == after else f"brought from version {before} to {after}"
    click.echo(f"{db} {done}.", err=True)


@command.command("vacuum")
@store_option
def vacuum(db: Path) -> None:
    """Give back the space that removed documents took."""
    from factx.store import Store, upkeep

    with Store.open(db) as store:
        saved = upkeep.vacuum(store)
    click.echo(f"{saved:,} bytes saved.", err=True)
