"""The folders are the architecture: this table is the whole of it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "factx"

BELOW_CLI = {
    "errors",
    "records",
    "lexicon",
    "sources",
    "pipeline",
    "store",
    "ledger",
    "evaluate",
    "render",
    "engines",
    "bookkeeping",
    "annotations",
    "ingest",
}

# layer -> (layers it may import, outside packages it may import)
MAY_IMPORT: dict[str, tuple[set[str], set[str]]] = {
    "errors": (set(), set()),
    "records": ({"errors"}, {"pydantic"}),
    "lexicon": ({"errors", "records"}, set()),
    "sources": ({"errors", "records"}, set()),
    "pipeline": ({"errors", "records", "lexicon"}, {"spacy", "numpy"}),
    "store": ({"errors", "records"}, {"sqlite3"}),
    "ledger": ({"errors", "records", "lexicon"}, set()),
    "evaluate": ({"errors", "records", "lexicon"}, set()),
    "render": ({"errors", "records"}, {"rich"}),
    # The one exception to "no spaCy outside of the pipeline": its types, in annotations.
    "engines": ({"errors", "records", "lexicon", "pipeline", "__version__"}, {"spacy"}),
    "bookkeeping": ({"errors", "records", "store", "ledger", "__version__"}, set()),
    "annotations": ({"errors", "records", "lexicon", "pipeline"}, set()),
    "ingest": (BELOW_CLI - {"render", "ingest", "annotations"}, set()),
    "cli": (BELOW_CLI | {"__version__"}, {"click", "rich"}),
    "__init__": (BELOW_CLI, {"spacy"}),
    "__main__": ({"cli"}, set()),
}

STANDARD = {"sqlite3"}  # of the standard library, and yet one layer's own

# Importing a module of these must stay light: nothing of it may happen at the top of a file.
LIGHT = {"cli", "__init__", "__main__"}
HEAVY = {"spacy", "rich", "pydantic", "sqlite3", "dask", "pyarrow", "jinja2"}

FILES = sorted(PACKAGE.rglob("*.py"))

# The way of a figure through factx/pipeline/facts: each step may use those before it.
STEPS = (
    "names", "frames", "nouns", "candidates", "judge", "readings", "parts", "statements", "series",
    "filling", "rules", "settle", "component",
)  # fmt: skip
FACTS = PACKAGE / "pipeline" / "facts"


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted names of all that is imported, "factx.records.Fact" for a from-import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_the_top(path: Path) -> ast.Module:
    """Return the statements that run when a module is imported."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    body = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    return ast.Module(body=list(body), type_ignores=[])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    own = layer(path)
    assert own in MAY_IMPORT, f"give the new module {own} a layer in the table"
    layers, packages = MAY_IMPORT[own]
    for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        root, _, rest = name.partition(".")
        if root == "factx":
            target = rest.split(".")[0]
            assert target in layers | {own}, f"{own} must not import {name}"
        elif root in STANDARD or not is_standard(root):
            assert root in packages, f"{own} must not import {root}"


@pytest.mark.parametrize(
    "path",
    [p for p in FACTS.rglob("*.py") if p.parent != FACTS or p.stem != "__init__"],
    ids=lambda path: str(path.relative_to(FACTS)),
)
def test_a_figure_goes_one_way(path: Path) -> None:
    own = STEPS.index(path.relative_to(FACTS).parts[0].removesuffix(".py"))
    before = "factx.pipeline.facts."
    for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        if name.startswith(before):
            step = name.removeprefix(before).split(".")[0]
            assert STEPS.index(step) <= own, f"{path.stem} must not import {name}"


@pytest.mark.parametrize(
    "path", [p for p in FILES if layer(p) in LIGHT], ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_nothing_heavy_at_the_top(path: Path) -> None:
    light = {"factx.__version__", "factx.cli", "factx.errors"}
    for name in imported(at_the_top(path)):
        assert name.split(".")[0] not in HEAVY, f"import {name} where it is needed"
        if name.startswith("factx."):
            assert any(name == own or name.startswith(f"{own}.") for own in light), name


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_can_be_read_in_one_go(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            length = node.end_lineno - (node.body[0].lineno if node.body else node.lineno)
            assert length <= 50, f"{node.name} has {length} lines"


def test_every_concept_has_a_name() -> None:
    vague = {"utils", "helpers", "common", "manager", "misc", "util", "helper"}
    assert not [path for path in FILES if path.stem in vague]


def is_standard(root: str) -> bool:
    import sys

    return root in sys.stdlib_module_names
