"""Read the name sources into `Sentence` records with IOB tags in our label scheme."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import spacy
from numbers_rule import mark_numbers
from schemes import NOTHING, PARTLY_NORP, UNKNOWN, WITHOUT_DATE, WITHOUT_EVENT, Scheme
from sentences import Sentence, read_json_lines


def read_names(records: Path | Iterable[Mapping[str, Any]], scheme: Scheme) -> Iterator[Sentence]:
    """Tokenise a source's texts (a JSONL file or its records) and tag their names."""
    tokenizer = spacy.blank("en").tokenizer
    for record in read_json_lines(records) if isinstance(records, Path) else records:
        doc = tokenizer(record["text"])
        sentence = Sentence(
            id=record["id"],
            doc=record["doc"],
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            source=record["source"],
        )
        sentence.ents = tag_names(sentence, record, scheme)
        yield sentence


def add_names(
    trees: Iterable[Sentence], records: Mapping[str, Mapping[str, Any]], scheme: Scheme
) -> Iterator[Sentence]:
    """Give the sentences of a treebank the names that another file annotates on the same text."""
    for sentence in trees:
        record = records.get(sentence.id)
        if record is not None and record["text"] == sentence.text:
            sentence.ents = tag_names(sentence, record, scheme)
        yield sentence


def without_cut_name(tags: list[str]) -> list[str]:
    """Tags of a part of a text; a name that began before it is left open, the others stay."""
    rest = next((at for at, tag in enumerate(tags) if not tag.startswith("I-")), len(tags))
    return [""] * rest + tags[rest:]


def tag_names(sentence: Sentence, record: Mapping[str, Any], scheme: Scheme) -> list[str]:
    """IOB tags of the words of one record; ``""`` where the source leaves our labels open."""
    source = record["source"]
    offsets = sentence.offsets()
    tags = ["O"] * len(sentence.words)
    named = record.get("named") or [True] * len(record["spans"])
    for start, end, _label, _confidence in record.get("low_confidence", ()):
        for at in _covered(offsets, start, end):
            tags[at] = ""
    for (start, end, own), is_name in zip(record["spans"], named, strict=True):
        covered = _covered(offsets, start, end)
        if covered:
            label = scheme.label(source, own, record["text"][start:end])
            if not is_name:  # a pronoun or common noun; its time may still be a date
                label = UNKNOWN if label == "DATE" else NOTHING
            tags[covered[0] : covered[-1] + 1] = _span_tags(
                sentence, covered, label, (source, own), scheme
            )
    _open_what_is_not_annotated(source, sentence.words, tags, scheme)
    dates_known = not source.startswith(WITHOUT_DATE)
    return mark_numbers(sentence.words, tags, scheme.words, dates_known)


def _span_tags(
    sentence: Sentence, covered: list[int], label: str, own: tuple[str, str], scheme: Scheme
) -> list[str]:
    """Tags of the words of one span, whose determiners and titles are no part of the name."""
    if label == UNKNOWN:
        return [""] * len(covered)
    tags = ["O"] * len(covered)
    if label in (NOTHING, "NUMBER"):
        return tags
    first, last = scheme.trim(sentence.words, covered[0], covered[-1] + 1, label)
    if first > covered[0]:
        offsets = sentence.offsets()
        bare = sentence.text[offsets[first][0] : offsets[last - 1][1]]
        label = scheme.label(*own, bare)
    for at in range(first, last):
        prefix = "B-" if at == first else "I-"
        tags[at - covered[0]] = {UNKNOWN: "", NOTHING: "O"}.get(label, prefix + label)
    return tags


def _open_what_is_not_annotated(
    source: str, words: list[str], tags: list[str], scheme: Scheme
) -> None:
    """Fill in peoples where a source marks them only in part, and open words that may be events."""
    for at, word in enumerate(words):
        if tags[at] != "O":
            continue
        if source.startswith(PARTLY_NORP) and word in scheme.peoples:
            tags[at] = "B-NORP"
        elif (
            source.startswith(WITHOUT_EVENT)
            and word[:1].isupper()
            and word.lower() in scheme.words["event_words"]
        ):
            tags[at] = ""
            before = at - 1
            while before >= 0 and words[before][:1].isupper() and tags[before] == "O":
                tags[before] = ""
                before -= 1


def _covered(offsets: list[tuple[int, int]], start: int, end: int) -> list[int]:
    """Indexes of the words that overlap the characters from start to end."""
    return [at for at, (first, last) in enumerate(offsets) if first < end and last > start]


def block_share(doc: str) -> int:
    """A number from 0 to 9 for a document, the same in every run: 0 is test, 1 is dev."""
    return zlib.crc32(doc.encode()) % 10
