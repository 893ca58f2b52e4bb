"""Documents in: texts, collections and factx's own results, from files, folders and stdin."""

import json
import sys
from collections.abc import Iterator
from pathlib import PurePath

from factx.records import Extraction, Problem, SourceText
from factx.sources import files, rows
from factx.sources.text import decode, document, skipped, storable

__all__ = ["STDIN", "Read", "document", "read", "read_bytes"]

#: What comes out of a source: a text to work on, a result that is finished already, or a flaw.
Read = SourceText | Extraction | Problem

#: The name of standard input.
STDIN = "-"

JSON_SUFFIXES = frozenset([".json", ".jsonl", ".ndjson"])

# Forms that hold words, but not so that these could be read.
OTHER_FORMS = {".htm": "HTML", ".html": "HTML", ".xhtml": "HTML", ".pdf": "PDF"}


def read(path: str) -> Iterator[Read]:
    """Yield every document of a file or a folder (with all below it, sorted), or of stdin ("-").

    A source that cannot be read is a `Problem`, never an exception.
    """
    if path == STDIN:
        yield from read_bytes(sys.stdin.buffer.read(), STDIN)
        return
    for file in files.find(path):
        data = file if isinstance(file, Problem) else files.load(file)
        if isinstance(data, Problem):
            yield data
        else:
            yield from read_bytes(data, storable(str(file)))


def read_bytes(data: bytes, source: str) -> Iterator[Read]:
    """Yield the documents in the content of one file; its name tells the form.

    Standard input has no name to tell by: if it begins as JSON does and parses, it is JSON.
    """
    suffix = PurePath(source).suffix.lower()
    other = "PDF" if data.startswith(b"%PDF-") else OTHER_FORMS.get(suffix)
    if other:
        message = (
            f"This is {other}; factx reads text, JSON, JSONL and CSV."
            " Save the words as text (.txt) and give that."
        )
        yield skipped(source, "unreadable", message)
        return
    text, problem = decode(data, source)
    if problem:
        yield problem
        if problem.skipped:
            return
    if suffix in JSON_SUFFIXES or (source == STDIN and _begins_as_json(text)):
        yield from rows.from_json(text, source)
    elif suffix == ".csv":
        yield from rows.from_csv(text, source)
    else:
        yield _plain(text, source)


def _plain(text: str, source: str) -> SourceText | Problem:
    found = document(text, source)
    if found.body_start >= len(found.text):
        return skipped(source, "empty", "There is a header, but no text after it.")
    return found


def _begins_as_json(text: str) -> bool:
    start = text.lstrip()
    if not start.startswith(("{", "[")):
        return False
    for part in (start.split("\n", 1)[0], start):  # JSONL; one array or object over many lines
        try:
            json.loads(part)
        except (ValueError, RecursionError):
            continue
        return True
    return start.startswith('{"')  # broken, but surely meant as JSON
