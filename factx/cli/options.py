"""Options that several commands share; each bundle reaches its command as one argument.

`@output_options()` gives the command an `output: Output`, `@pipeline_options` a
`pipeline: PipelineChoice`, `@filter_options()` a `filters: Filters`, `@store_option` a `db: Path`,
`@store_options` a `chosen: StoreChoice` of paths or a store.
"""

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from factx.cli.filters import Filters, parse_day
from factx.cli.output import Output, format_of
from factx.cli.pipeline import PipelineChoice
from factx.cli.reading import StoreChoice

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]

FORMATS = ("table", "json", "jsonl", "csv")
CATEGORIES = ("troops", "police", "personnel", "equipment", "funds", "people")
MODALITIES = ("asserted", "possible", "negated")

DEFAULT_STORE = "factx.db"


def bundle(argument: str, make: Callable[..., Any], options: Sequence[Decorator]) -> Decorator:
    """Return a decorator that adds `options` and hands their values over as one `argument`.

    Args:
        argument: Name under which the command receives the bundle.
        make: Called with the options' values by name; what it returns is the bundle.
        options: Click option decorators, in the order of the help text.
    """
    names = {_name_of(option) for option in options}

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def gathered(**given: Any) -> Any:
            own = {name: given.pop(name) for name in names}
            return command(**given, **{argument: make(**own)})

        result: Command = gathered
        for option in reversed(options):
            result = option(result)
        return result

    return decorate


def _name_of(option: Decorator) -> str:
    def probe() -> None: ...

    option(probe)
    parameter: click.Parameter = probe.__click_params__[0]  # type: ignore[attr-defined]
    return str(parameter.name)


def output_options(*formats: str) -> Decorator:
    """Add --format, -o and --force; the default is what FILE's name says, or the first format."""
    choices = formats or FORMATS

    def make(format_: str | None, path: Path | None, force: bool) -> Output:
        return Output(format_ or format_of(path, choices), path, force)

    return bundle(
        "output",
        make,
        (
            click.option(
                "--format",
                "format_",
                type=click.Choice(choices),
                help=f"How to print it; without it as FILE's ending says, else as {choices[0]}.",
            ),
            click.option(
                "-o",
                "--output",
                "path",
                metavar="FILE",
                type=click.Path(path_type=Path, dir_okay=False),
                help="Write to FILE instead of the screen.",
            ),
            click.option("--force", is_flag=True, help="Let -o replace a file that exists."),
        ),
    )


pipeline_options = bundle(
    "pipeline",
    PipelineChoice,
    (
        click.option(
            "--model",
            metavar="NAME",
            envvar="FACTX_MODEL",
            show_envvar=True,
            help="Trained pipeline: a folder or an installed package instead of the built-in one.",
        ),
        click.option(
            "--lexicon",
            metavar="FILE",
            type=click.Path(path_type=Path, dir_okay=False),
            help="TOML file with missions, resources, triggers or names of your own.",
        ),
        click.option(
            "--jobs",
            metavar="N",
            type=click.IntRange(min=1),
            default=1,
            show_default=True,
            help="Number of processes that read documents.",
        ),
    ),
)

store_option = click.option(
    "--db",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    default=DEFAULT_STORE,
    envvar="FACTX_DB",
    show_default=True,
    show_envvar=True,
    help="The store.",
)

published_option = click.option(
    "--published",
    metavar="DATE",
    callback=parse_day("first"),
    help='Day of documents that do not tell theirs: "on Friday" is related to it.',
)

_paths_argument = click.argument("paths", metavar="[PATH|-]...", nargs=-1)


def store_options(command: Command) -> Command:
    """Add PATHs, --published, --db and the options of the pipeline.

    For commands that ask the store unless they are given something else to read.
    """

    @functools.wraps(command)
    def gathered(
        paths: tuple[str, ...],
        published: str | None,
        db: Path,
        pipeline: PipelineChoice,
        **given: Any,
    ) -> Any:
        return command(**given, chosen=StoreChoice(paths, published, db, pipeline))

    options = (_paths_argument, published_option, store_option, pipeline_options)
    result: Command = gathered
    for option in reversed(options):
        result = option(result)
    return result


_COUNTRY = click.option(
    "--country", metavar="NAME", help="Only this country or organization: name, code or demonym."
)
_MISSION = click.option("--mission", metavar="NAME", help="Only this mission: name or code.")
_SINCE = click.option(
    "--since",
    metavar="DATE",
    callback=parse_day("first"),
    help="Only what can be dated on or after DATE (YYYY, YYYY-MM or YYYY-MM-DD).",
)
_UNTIL = click.option(
    "--until",
    metavar="DATE",
    callback=parse_day("last"),
    help="Only what can be dated on or before DATE.",
)

entity_filter_options = bundle("filters", Filters, (_COUNTRY, _MISSION, _SINCE, _UNTIL))

_DESTINATION = click.option(
    "--destination", metavar="NAME", help="Only what goes to or is in this country."
)
_RESOURCE = click.option("--resource", type=click.Choice(CATEGORIES), help="Only this category.")


#: What selects documents: by their facts, and by their own day.
document_filter_options = bundle(
    "filters", Filters, (_COUNTRY, _DESTINATION, _MISSION, _RESOURCE, _SINCE, _UNTIL)
)


def filter_options(*statuses: str) -> Decorator:
    """Add the filters of facts; `statuses` are those that the command's facts can have."""
    return bundle(
        "filters",
        Filters,
        (
            _COUNTRY,
            _DESTINATION,
            _MISSION,
            _RESOURCE,
            click.option("--status", type=click.Choice(statuses), help="Only this status."),
            click.option("--modality", type=click.Choice(MODALITIES), help="Only this modality."),
            _SINCE,
            _UNTIL,
        ),
    )
