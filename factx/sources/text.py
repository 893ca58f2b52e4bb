"""Bytes to text to document."""

import codecs
import re
from typing import NamedTuple

from factx.records import Problem, ProblemCode, SourceText, document_of
from factx.sources import header

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SURROGATE = re.compile("[\ud800-\udfff]")

# Text has a stray control character at most; a picture or an archive has one in every few bytes.
_MOST_CONTROLS = 0.01


class Decoded(NamedTuple):
    """The text of a file, byte order mark removed, line ends as they were.

    Attributes:
        text: The words; "" if a problem kept them from being read.
        problem: What was odd, if anything; `skipped` says whether there is a text.
    """

    text: str
    problem: Problem | None = None


def decode(data: bytes, source: str) -> Decoded:
    """Return the text of a file: by its byte order mark, else UTF-8, else Windows-1252."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None and b"\0" in data:
        return Decoded("", skipped(source, "unreadable", "This is a binary file, not a text."))
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        if encoding is not None:
            message = f"This is no valid {encoding.removesuffix('-sig').upper()} text."
            return Decoded("", skipped(source, "unreadable", message))
        return _decode_legacy(data, source)
    if not text.strip():
        return Decoded("", skipped(source, "empty", "There is no text in it."))
    return Decoded(text)


def document(
    text: str,
    source: str,
    *,
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
) -> SourceText:
    """Return a text as a document; what the caller knows goes before what its header says.

    Args:
        text: All the words, header included; offsets of every record count from its start.
        source: Where it was read from.
        title: Headline.
        published: Day of publication, ISO 8601.
        publisher: Agency or outlet.
    """
    text = storable(text)
    head = header.parse(text)
    return SourceText(
        document=document_of(
            text,
            source=storable(source),
            title=storable(title) if title else None,
            published=published or head.published,
            dateline=head.dateline,
            publisher=storable(publisher) if publisher else head.publisher,
        ),
        text=text,
        body_start=head.body_start,
    )


def _decode_legacy(data: bytes, source: str) -> Decoded:
    text = data.decode("cp1252", "replace")
    controls = sum(c < " " and c not in "\t\n\r\f" for c in text)
    if controls > _MOST_CONTROLS * len(text):
        return Decoded("", skipped(source, "unreadable", "This is a binary file, not a text."))
    message = "This is not UTF-8 and was read as Windows-1252; accents may be wrong."
    return Decoded(text, Problem(source=source, code="encoding", message=message, skipped=False))


def storable(text: str) -> str:
    """Return a text that can be stored and printed, of the same length.

    Half of a UTF-16 pair, as JSON may escape it and as Python has the odd bytes of file names, is
    no character.
    """
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def skipped(source: str, code: ProblemCode, message: str) -> Problem:
    """Return the problem of a source that was left out."""
    return Problem(source=storable(source), code=code, message=message, skipped=True)
