"""From paths to stores: counts, remarks, repetition, and nothing at all."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from factx.errors import InputError
from factx.ingest import Report, ingest
from factx.records import Extraction, Problem, SourceText
from factx.store import Store
from factx.store.listing import documents
from tests.by_hand import KENYA, extraction, fact


class Reader:
    """An engine that finds Kenya's police where they are."""

    def __init__(self, version: str = "test") -> None:
        self.run: Mapping[str, str] = {"factx": version} if version else {}
        self.seen: list[str] = []

    def extract(self, sources: Iterable[SourceText]) -> Iterator[Extraction | Problem]:
        for source in sources:
            text = source.text
            self.seen.append(Path(source.document.source).name)
            if "unbearable" in text:
                yield Problem(
                    source=source.document.source, code="failed", message="No.", skipped=True
                )
                continue
            facts = [fact(text)] if "nearly 400" in text else []
            known: dict[str, Any] = source.document.model_dump(
                include={"source", "title", "published"}
            )
            yield extraction(text, facts, **known)


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


# What a store knows already


def again(
    paths: list[str], store: Store, *, version: str = "test", published: str | None = None
) -> tuple[list[str], Report, list[Extraction]]:
    """Return what the engine had to read, the report, and what is shown."""
    reader = Reader(version)
    with Store.open(None, create=True) as shown:
        report = ingest(paths, reader, [shown, store], published=published, known=store)
        return reader.seen, report, list(shown.extractions())


def test_a_known_document_is_shown_and_not_read_again(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA, b="Nothing.", c="Été".encode("cp1252"))
    seen, first, shown = again(paths, store)
    assert seen == ["a.txt", "b.txt", "c.txt"]
    assert (first.unchanged, first.outdated) == (0, 0)
    seen, second, same = again(paths, store)
    assert seen == []
    assert (second.documents, second.facts, second.changed) == (3, 1, 0)
    assert (second.unchanged, second.outdated) == (3, 0)
    assert same == shown
    # What was odd about a file is told again, once.
    assert [problem.code for one in same for problem in one.problems] == ["encoding"]
    assert [problem.code for problem in second.problems] == ["encoding"]


def test_only_what_is_new_or_changed_is_read(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA, b="Nothing.", d=f"{KENYA} ")
    again(paths, store)
    write(tmp_path, b=f"Again: {KENYA}", c="New.", d="Nothing any more.")
    seen, report, shown = again(paths, store)
    assert seen == ["b.txt", "c.txt", "d.txt"]
    assert (report.documents, report.facts, report.changed, report.unchanged) == (4, 2, 3, 1)
    assert [Path(one.document.source).name for one in shown] == [f"{n}.txt" for n in "abcd"]
    assert [Path(one.evidence.source).name for one in store.facts()] == ["a.txt", "b.txt"]


def test_the_same_words_on_another_day_are_read_again(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA)
    again(paths, store, published="2024-06-28")
    seen, _, shown = again(paths, store, published="2025-01-31")
    assert seen == ["a.txt"]
    assert [one.document.published for one in shown] == ["2025-01-31"]
    assert again(paths, store, published="2025-01-31")[0] == []


def test_a_file_that_reads_well_now_loses_its_remark(tmp_path: Path, store: Store) -> None:
    again(write(tmp_path, a="Été".encode("cp1252")), store)
    seen, _, shown = again(write(tmp_path, a="Été"), store)
    assert (seen, shown[0].problems) == (["a.txt"], [])


def test_a_text_at_two_sources_is_known_at_both(tmp_path: Path, store: Store) -> None:
    again(write(tmp_path, a=KENYA), store)
    both = write(tmp_path, b=KENYA)
    assert again(both, store)[0] == ["b.txt"]
    assert again(both, store)[0] == []
    seen, report, (shown,) = again([str(tmp_path / "b.txt")], store)
    assert (seen, report.unchanged) == ([], 1)
    assert Path(shown.document.source).name == "b.txt"


def test_what_failed_is_tried_again(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA, b="unbearable")
    again(paths, store)
    seen, report, _ = again(paths, store)
    assert (seen, len(report.skipped)) == (["b.txt"], 1)


def test_another_version_is_told_and_changes_nothing(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA)
    again(paths, store, version="old")
    write(tmp_path, b="Nothing.")
    seen, report, _ = again(paths, store, version="new")
    assert (seen, report.unchanged, report.outdated) == (["b.txt"], 1, 1)
    runs = {one.source: one.run for one in documents(store)}
    assert sorted(run["factx"] for run in runs.values()) == ["new", "old"]


def test_an_engine_that_cannot_tell_its_version_reads_all(tmp_path: Path, store: Store) -> None:
    paths = write(tmp_path, a=KENYA)
    again(paths, store, version="")
    assert again(paths, store, version="")[0] == ["a.txt"]
