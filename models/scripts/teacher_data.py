"""Sentences as tensors: word pieces, letter case, gold classes, the name tags a source allows."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from schemes import LABELS, PLACE, PLACES
from sentences import Sentence
from tokenizers import Tokenizer
from torch import Tensor

from factx.pipeline.pieces import END, MOST_OF_A_WORD, MOST_PIECES, START, UNKNOWN, case_of

NAME_TAGS = ["O"] + [f"{prefix}-{label}" for label in LABELS for prefix in ("B", "I")]
IGNORED = -100


@dataclass
class Classes:
    """The inventories of the teacher's heads."""

    labels: list[str]
    tags: list[str]
    feats: list[str]

    @classmethod
    def of(cls, sentences: Iterable[Sentence]) -> Classes:
        """Collect them from treebanks; ``feats`` are "UPOS|features" seen at least twice."""
        labels: Counter[str] = Counter()
        tags: Counter[str] = Counter()
        feats: Counter[str] = Counter()
        for s in sentences:
            labels.update(s.deps)
            tags.update(s.tags)
            feats.update(f"{pos}|{feat}" for pos, feat in zip(s.pos, s.feats, strict=True))
        return cls(sorted(labels), sorted(tags), sorted(f for f, n in feats.items() if n > 1))

    def save(self, path: Path) -> None:
        """Write as JSON."""
        path.write_text(json.dumps(self.__dict__), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Classes:
        """Read what `save` wrote."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))


@dataclass
class Encoded:
    """One sentence as lists of numbers."""

    sentence: Sentence
    pieces: list[int]
    cases: list[int]
    first: list[int]
    last: list[int]


def encode(sentence: Sentence, tokenizer: Tokenizer, cache: dict[str, list[int]]) -> Encoded | None:
    """Cut the words into pieces; ``None`` for a sentence that the encoder cannot hold."""
    start, end, unknown = map(tokenizer.token_to_id, (START, END, UNKNOWN))
    pieces, cases, first, last = [start], [0], [], []
    for word in sentence.words:
        ids = cache.get(word)
        if ids is None:
            found = tokenizer.encode(word, add_special_tokens=False).ids or [unknown]
            ids = cache[word] = found[:MOST_OF_A_WORD]
        first.append(len(pieces))
        pieces += ids
        cases += [case_of(word)] * len(ids)
        last.append(len(pieces) - 1)
    pieces.append(end)
    cases.append(0)
    if len(pieces) > MOST_PIECES:
        return None
    return Encoded(sentence, pieces, cases, first, last)


def batches(items: list[Encoded], words: int, rng: random.Random | None) -> Iterator[list[Encoded]]:
    """Batches of about ``words`` padded pieces, sentences of like length together."""
    order = list(items)
    if rng:
        rng.shuffle(order)
    pool_size = 1500
    for at in range(0, len(order), pool_size):
        pool = sorted(order[at : at + pool_size], key=lambda e: len(e.pieces))
        ready: list[list[Encoded]] = []
        batch: list[Encoded] = []
        for item in pool:
            if batch and (len(batch) + 1) * len(item.pieces) > words:
                ready.append(batch)
                batch = []
            batch.append(item)
        ready.append(batch)
        if rng:
            rng.shuffle(ready)
        yield from ready


def _padded(rows: list[list[int]], fill: int) -> Tensor:
    width = max(len(row) for row in rows)
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows])


def inputs(batch: list[Encoded]) -> dict[str, Tensor]:
    """The arguments of `Teacher.forward`."""
    return {
        "pieces": _padded([e.pieces for e in batch], 0),
        "cases": _padded([e.cases for e in batch], 0),
        "first": _padded([e.first for e in batch], 0),
        "last": _padded([e.last for e in batch], 0),
    }


def targets(
    batch: list[Encoded], classes: Classes, maps: dict[str, dict[str, int]]
) -> dict[str, Tensor]:
    """Gold classes; `IGNORED` where unknown; ``names`` is a mask of allowed tags."""
    heads, labels, tags, feats = [], [], [], []
    width = max(len(e.sentence.words) for e in batch)
    names = torch.ones(len(batch), width, len(NAME_TAGS), dtype=torch.bool)
    known = torch.zeros(len(batch), width, dtype=torch.bool)
    for row, e in enumerate(batch):
        s = e.sentence
        unknown = [IGNORED] * len(s.words)
        heads.append([0 if h == at else h + 1 for at, h in enumerate(s.heads)] or unknown)
        labels.append([maps["labels"].get(d, IGNORED) for d in s.deps] or unknown)
        tags.append([maps["tags"].get(t, IGNORED) for t in s.tags] or unknown)
        feats.append(
            [maps["feats"].get(f"{p}|{f}", IGNORED) for p, f in zip(s.pos, s.feats, strict=True)]
            or unknown
        )
        for at, tag in enumerate(s.ents):
            allowed = allowed_tags(tag)
            if allowed:
                known[row, at] = True
                names[row, at] = False
                names[row, at, allowed] = True
    return {
        "heads": _padded(heads, IGNORED),
        "labels": _padded(labels, IGNORED),
        "tags": _padded(tags, IGNORED),
        "feats": _padded(feats, IGNORED),
        "names": names,
        "known": known,
    }


def allowed_tags(tag: str) -> list[int]:
    """Indexes of `NAME_TAGS` that a source's tag leaves possible; empty if it says nothing."""
    if not tag:
        return []
    if tag.endswith(PLACE):
        return [NAME_TAGS.index(f"{tag[0]}-{label}") for label in PLACES]
    return [NAME_TAGS.index(tag)]
