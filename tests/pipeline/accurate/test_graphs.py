"""What stops the network from running, and what a user reads then."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from factx.cli import main
from factx.errors import PipelineError
from factx.pipeline.accurate.graphs import RELATIONS, SENTENCE, Graphs
from factx.pipeline.accurate.network import Network

ACCURATE = Path("models") / "en_factx_accurate"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files that are no graphs."""
    for name in (SENTENCE, RELATIONS):
        (tmp_path / name).write_bytes(b"no graph")
    return tmp_path


def test_without_onnxruntime_the_error_says_how_to_get_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(PipelineError) as error:
        Graphs(folder)
    advice = "Install it: pip install 'factx[accurate]'."
    assert str(error.value) == f"{folder.parent}: needs the package onnxruntime. {advice}"


def test_a_broken_graph_is_named(folder: Path) -> None:
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    with pytest.raises(PipelineError, match=rf"{SENTENCE}: is no network"):
        Graphs(folder)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match=r"classes\.json: cannot be read"):
        Network(tmp_path)


def test_a_command_without_onnxruntime_ends_with_its_code(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not (root / ACCURATE).is_dir():
        pytest.skip(f"{ACCURATE} is not in this copy of the sources")
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    folder = tmp_path / "accurate"  # a name of its own: a pipeline that is loaded is kept
    folder.symlink_to(root / ACCURATE)
    words = ["extract", "-", "--model", str(folder), "--db", str(tmp_path / "facts.db")]
    result = CliRunner().invoke(main, words, input="Chad sent 200 soldiers to Mali.")
    assert result.exit_code == PipelineError.exit_code
    assert "needs the package onnxruntime" in result.stderr
    assert "pip install 'factx[accurate]'" in result.stderr
