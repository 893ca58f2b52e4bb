"""From paths to stores: counts, remarks, repetition, and nothing at all."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from factx.errors import InputError
from factx.ingest import ingest
from factx.records import Extraction, Problem, SourceText
from factx.store import Store
from tests.by_hand import KENYA, extraction, fact


class Reader:
    """An engine that finds Kenya's police where they are."""

    run: Mapping[str, str] = {"factx": "test"}

    def extract(self, sources: Iterable[SourceText]) -> Iterator[Extraction | Problem]:
        for source in sources:
            text = source.text
            if "unbearable" in text:
                yield Problem(
                    source=source.document.source, code="failed", message="No.", skipped=True
                )
                continue
            facts = [fact(text)] if "nearly 400" in text else []
            yield extraction(text, facts, source=source.document.source)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open(None, create=True) as made:
        yield made


def write(folder: Path, **texts: str | bytes) -> list[str]:
    for name, text in texts.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.txt").write_bytes(data)
    return [str(folder)]


def test_what_was_read_is_counted_and_kept(tmp_path: Path, store: Store) -> None:
    seen: list[str] = []
    paths = write(tmp_path, a=KENYA, b="Nothing.")
    report = ingest(paths, Reader(), [store], on_document=seen.append)
    assert (report.documents, report.facts, report.changed, report.problems) == (2, 1, 2, [])
    assert seen == [(tmp_path / f"{name}.txt").as_posix() for name in "ab"]
    assert [found.evidence.source for found in store.facts()] == seen[:1]


def test_the_same_again_changes_nothing(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA)
    ingest(paths, Reader(), [store])
    report = ingest([*paths, *paths, str(tmp_path / "a.txt")], Reader(), [store])
    assert (report.documents, report.changed) == (1, 0)


def test_a_changed_text_replaces_its_facts(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA)
    ingest(paths, Reader(), [store])
    write(tmp_path, a="Nothing.")
    assert ingest(paths, Reader(), [store]).changed == 1
    assert list(store.facts()) == []


def test_flaws_are_reported_and_the_others_go_on(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA, b=b"\0\0", c="unbearable", d="Été".encode("cp1252"))
    report = ingest([*paths, str(tmp_path / "missing")], Reader(), [store])
    assert report.documents == 2
    codes = sorted(problem.code for problem in report.problems)
    assert codes == ["encoding", "failed", "unreadable", "unreadable"]
    assert len(report.skipped) == 3
    remarks = [problem.code for found in store.extractions() for problem in found.problems]
    assert remarks == ["encoding"]


def test_results_need_no_engine(tmp_path: Path, store: Store) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(extraction().model_dump_json())
    report = ingest([str(file)], Reader(), [store])
    assert (report.documents, report.facts) == (1, 1)
    assert list(store.extractions()) == [extraction()]


def test_results_have_no_text_to_keep(tmp_path: Path, store: Store) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(extraction().model_dump_json())
    with pytest.raises(InputError, match="result of factx already"):
        ingest([str(file)], Reader(), [store], results=False)


def test_no_document_is_an_error_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"missing: There is no such file or folder\.$"):
        ingest([str(tmp_path / "missing")], Reader(), [])


def test_no_document_of_many_tells_all_reasons(tmp_path: Path) -> None:
    paths = write(tmp_path, a=b"", b=b"\0")
    with pytest.raises(InputError, match=r"(?s)none of the 2 sources.*no text.*binary"):
        ingest(paths, Reader(), [])
