"""A command line whose pipeline finds what is plain to see."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from factx.cli import main
from factx.records import Extraction, Problem, SourceText
from tests.by_hand import country, entity, extraction, fact

Run = Callable[..., Result]

#: Words of a text -> who gives in it.
GIVERS = {"Kenya": "KEN", "Chad": "TCD"}


class Reader:
    """An engine that finds "nearly 400" and who gives it."""

    run: Mapping[str, str] = {"factx": "test"}

    def extract(self, sources: Iterable[SourceText]) -> Iterator[Extraction | Problem]:
        for source in sources:
            text = source.text
            if "unbearable" in text:
                yield Problem(
                    source=source.document.source, code="failed", message="No.", skipped=True
                )
                continue
            known: dict[str, Any] = source.document.model_dump(
                include={"source", "title", "published"}
            )
            yield extraction(text, _facts(text), [entity()], **known)


def _facts(text: str) -> list[Any]:
    if "nearly 400" not in text:
        return []
    name = next(name for name in GIVERS if name in text)
    kind = {"kind": "pledge", "status": "promised"} if "promise" in text else {}
    return [fact(text, contributors=[country(name, GIVERS[name])], **kind)]


@pytest.fixture(autouse=True)
def _reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factx.engines.engine", lambda **settings: Reader())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with an article of each of two countries in `in/`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for variable in ("FACTX_DB", "FACTX_MODEL", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    texts = tmp_path / "in"
    texts.mkdir()
    (texts / "chad.txt").write_text("date 2024-01-02 Chad has promised nearly 400 soldiers.")
    (texts / "kenya.txt").write_text("date 2025-01-01 Kenya sent nearly 400 police.")
    return tmp_path


@pytest.fixture
def factx(folder: Path) -> Run:
    """Run a command in that folder."""

    def run(*words: str, input: str | bytes | None = None) -> Result:  # noqa: A002
        result = CliRunner().invoke(main, words, input=input, prog_name="factx")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
