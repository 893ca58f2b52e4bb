"""The one record that every step of training reads and writes: an annotated stretch of text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Sentence:
    """Words of one sentence (or of one short text, for sources without sentence borders).

    Every annotation list is either empty (unknown) or as long as ``words``. ``heads`` are word
    indexes inside the record, the root pointing to itself. ``ents`` holds IOB tags, with ``""`` for
    a word about which the source says nothing.
    """

    id: str
    doc: str
    words: list[str]
    spaces: list[bool]
    source: str
    paragraph: bool = False
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    ents: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text that the words spell, without a space at the end."""
        return "".join(
            word + (" " if space else "")
            for word, space in zip(self.words, self.spaces, strict=True)
        ).rstrip(" ")

    def offsets(self) -> list[tuple[int, int]]:
        """Start and end character of every word in ``text``."""
        found = []
        at = 0
        for word, space in zip(self.words, self.spaces, strict=True):
            found.append((at, at + len(word)))
            at += len(word) + int(space)
        return found


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Read the records of a JSONL file that `write_sentences` wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield Sentence(**json.loads(line))


def write_sentences(path: Path, sentences: Iterable[Sentence]) -> int:
    """Write records as JSONL, return how many; the file appears only when complete."""
    unfinished = path.with_suffix(".part")
    count = 0
    with unfinished.open("w", encoding="utf-8") as out:
        for sentence in sentences:
            out.write(json.dumps(asdict(sentence), ensure_ascii=False) + "\n")
            count += 1
    unfinished.rename(path)
    return count


def read_json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Read a JSONL file of plain objects."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
