"""Reading: forms of files, encodings, folders, and every way in which a source can be odd."""

import io
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.records import Extraction, Problem, SourceText
from factx.sources import Read, document, read, read_bytes
from tests.by_hand import extraction


def only_text(items: list[Read]) -> SourceText:
    (found,) = [item for item in items if isinstance(item, SourceText)]
    return found


def texts(items: Iterable[Read]) -> list[str]:
    return [item.text for item in items if isinstance(item, SourceText)]


def names(items: Iterable[Read]) -> list[str]:
    return [item.document.source for item in items if isinstance(item, SourceText)]


def only_problem(items: list[Read]) -> Problem:
    (found,) = [item for item in items if isinstance(item, Problem)]
    return found


# Texts and encodings


def test_offsets_count_from_the_first_character_after_the_mark() -> None:
    found = only_text(list(read_bytes("\ufeffÉté: 400 police".encode(), "a.txt")))
    assert found.text == "Été: 400 police"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-8"])
def test_encodings_that_say_what_they_are(encoding: str) -> None:
    items = list(read_bytes("N’Djamena sent 400".encode(encoding), "a.txt"))
    assert only_text(items).text == "N’Djamena sent 400"
    assert len(items) == 1


def test_utf_16_without_its_first_half() -> None:
    assert only_text(list(read_bytes("\ufeffKenya".encode("utf-16-be"), "a"))).text == "Kenya"


def test_legacy_encoding_is_read_and_said() -> None:
    items = list(read_bytes("Été – 400".encode("cp1252"), "a.txt"))
    assert only_text(items).text == "Été – 400"
    problem = only_problem(items)
    assert (problem.code, problem.skipped) == ("encoding", False)
    assert "Windows-1252" in problem.message


def test_ends_of_lines_stay_as_they_are() -> None:
    found = only_text(list(read_bytes(b"one\r\ntwo\rthree\n", "a.txt")))
    assert found.text == "one\r\ntwo\rthree\n"
    assert found.document.n_chars == 15


@pytest.mark.parametrize(
    ("data", "code", "word"),
    [
        (b"", "empty", "no text"),
        (b" \n\t", "empty", "no text"),
        (b"\xef\xbb\xbf", "empty", "no text"),
        (b"PK\x03\x04\0\0", "unreadable", "binary"),
        # no zero byte, but no text either
        (bytes(range(1, 32)) * 20 + b"\xff\xfe\xfd", "unreadable", "binary"),
        (b"\xff\xfeK", "unreadable", "UTF-16"),
        (b"date 2025-01-01 ", "empty", "header"),
        (b"%PDF-1.7 ...", "unreadable", "This is PDF; factx reads text, JSON, JSONL and CSV"),
    ],
)
def test_what_holds_no_text_is_a_problem(data: bytes, code: str, word: str) -> None:
    (problem,) = read_bytes(data, "a.txt")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.skipped, problem.source) == (code, True, "a.txt")
    assert word in problem.message


def test_a_page_is_to_be_saved_as_text() -> None:
    (problem,) = read_bytes(b"<p>Kenya</p>", "a.HTML")
    assert isinstance(problem, Problem)
    assert "This is HTML; factx reads text" in problem.message
    assert "Save the words as text" in problem.message


def test_a_header_tells_day_place_and_agency() -> None:
    data = b" date 2025-01-01 PORT-AU-PRINCE, Haiti (Reuters): A contingent"
    found = only_text(list(read_bytes(data, "a.txt")))
    known = found.document
    assert (known.published, known.publisher) == ("2025-01-01", "Reuters")
    assert known.dateline == "PORT-AU-PRINCE, Haiti"
    assert found.text[found.body_start :] == "A contingent"


@given(st.binary(max_size=200))
def test_any_bytes_are_documents_or_problems(data: bytes) -> None:
    for name in ("a.txt", "a.jsonl", "a.csv", "-"):
        for item in read_bytes(data, name):
            if isinstance(item, SourceText):
                assert item.document.n_chars == len(item.text)
                item.text.encode()


# Collections


def test_rows_of_a_collection_with_the_keys_that_are_in_use() -> None:
    rows = [
        {"id": 7, "text": "Kenya sent 1.", "headline": "Sent", "pub_date": "2024-01-02T10:00:00Z"},
        {"content": "Chad sent 2.", "date": "20240103", "source": "AFP"},
        {"maintext": "Togo sent 3.", "url": "https://example.org/3", "publisher": "AP"},
    ]
    data = "\n".join(map(json.dumps, rows)).encode()
    found = [item for item in read_bytes(data, "a.jsonl") if isinstance(item, SourceText)]
    known = [(d.document.source, d.document.published, d.document.publisher) for d in found]
    assert known == [
        ("a.jsonl#7", "2024-01-02", None),
        ("a.jsonl:2", "2024-01-03", "AFP"),
        ("https://example.org/3", None, "AP"),
    ]
    assert found[0].document.title == "Sent"


def test_no_two_rows_share_a_name() -> None:
    data = b'{"id": "a", "text": "one"}\n{"id": "a", "text": "two"}'
    names = [
        item.document.source for item in read_bytes(data, "a.jsonl") if isinstance(item, SourceText)
    ]
    assert names == ["a.jsonl#a", "a.jsonl:2"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('{"id": 1}', "no text"),
        ('{"text": " "}', "no text"),
        ("[1, 2]", "no JSON object"),
        ("{", "no JSON"),
        ('{"kind": "pledge", "evidence": {}}', "without its document"),
        ('{"schema_version": 1, "document": 3}', "document"),
    ],
)
def test_a_malformed_line_does_not_stop_the_others(line: str, word: str) -> None:
    items = list(read_bytes(f'{line}\n{{"text": "Kenya"}}'.encode(), "a.jsonl"))
    problem = only_problem(items)
    assert word in problem.message
    assert problem.source == "a.jsonl:1"
    assert only_text(items).text == "Kenya"


def test_a_bad_date_is_left_out_and_said() -> None:
    items = list(read_bytes(b'{"text": "Kenya", "date": "last week"}', "a.jsonl"))
    assert only_text(items).document.published is None
    problem = only_problem(items)
    assert '"last week"' in problem.message
    assert not problem.skipped


def test_an_array_is_a_collection_too() -> None:
    data = json.dumps([{"text": "one"}, {"text": "two"}], indent=1).encode()
    assert texts(read_bytes(data, "a.json")) == [
        "one",
        "two",
    ]


def test_a_broken_array_is_one_problem() -> None:
    assert len(list(read_bytes(b'[\n{"text": "one"},\n', "a.json"))) == 1


def test_half_a_character_cannot_be_stored_and_is_replaced() -> None:
    found = only_text(list(read_bytes(rb'{"text": "a\ud800b"}', "a.jsonl")))
    assert found.text == "a\N{REPLACEMENT CHARACTER}b"


def test_a_line_separator_inside_of_a_string_ends_no_line() -> None:
    data = '{"text": "a\u2028b"}\n{"text": "c"}'.encode()
    assert texts(read_bytes(data, "a.jsonl")) == [
        "a\u2028b",
        "c",
    ]


def test_columns_of_a_table() -> None:
    data = b'title,body,date\nSent,"Kenya, at last, sent 400.",2024-01-02\n'
    found = only_text(list(read_bytes(data, "a.csv")))
    assert found.text == "Kenya, at last, sent 400."
    assert (found.document.source, found.document.published) == ("a.csv:1", "2024-01-02")


def test_a_table_without_texts() -> None:
    assert "no column" in only_problem(list(read_bytes(b"a,b\n1,2\n", "a.csv"))).message


def test_results_come_back_as_they_were() -> None:
    made = extraction()
    for data in (made.model_dump_json(), f"[{made.model_dump_json()}]"):
        assert list(read_bytes(data.encode(), "a.jsonl")) == [made]
        assert list(read_bytes(data.encode(), "-")) == [made]


# Files, folders and standard input


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", ".hidden", "a/.git/c.txt", "factx.db"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Kenya")
    assert names(read(str(tmp_path))) == [
        (tmp_path / name).as_posix() for name in ("a.txt", "a/z.txt", "b.txt")
    ]


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    assert "no documents" in only_problem(list(read(str(tmp_path)))).message


def test_no_such_path(tmp_path: Path) -> None:
    assert "no such file" in only_problem(list(read(str(tmp_path / "missing")))).message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Kenya")
    file.chmod(0)
    assert "Permission denied" in only_problem(list(read(str(file)))).message


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"Kenya sent 400.", ["Kenya sent 400."]),
        (b'{"text": "one"}\n{"text": "two"}', ["one", "two"]),
        # a text that only begins as JSON does
        (b"[Nairobi] Kenya sent 400 [sic]", ["[Nairobi] Kenya sent 400 [sic]"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, expected: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert texts(read("-")) == expected


def test_a_caller_knows_better_than_the_header() -> None:
    made = document("date 2025-01-01 NAIROBI (AFP) - Kenya", "a", published="2024-05-05")
    assert (made.document.published, made.document.publisher) == ("2024-05-05", "AFP")


def test_an_extraction_is_no_text() -> None:
    (item,) = read_bytes(extraction().model_dump_json().encode(), "a.json")
    assert isinstance(item, Extraction)


def test_a_file_name_of_odd_bytes_can_be_printed(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    file.write_text("Kenya")
    (found,) = read(str(tmp_path))
    assert isinstance(found, SourceText)
    assert found.document.source.endswith("caf\N{REPLACEMENT CHARACTER}.txt")
    found.model_dump_json()
    file.write_bytes(b"")
    (problem,) = read(str(tmp_path))
    assert isinstance(problem, Problem)
    problem.model_dump_json()


def test_half_a_character_in_any_field_is_replaced() -> None:
    data = rb'{"id": "\ud800", "text": "a", "title": "\udc00", "source": "\ud800"}'
    (found,) = read_bytes(data, "a.jsonl")
    assert isinstance(found, SourceText)
    assert found.document.title == "\N{REPLACEMENT CHARACTER}"
    found.model_dump_json()
