"""Annotate with the teacher, and score it on the development sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from schemes import merged
from sentences import Sentence, read_sentences
from teacher_data import Classes, allowed_tags, batches, encode, inputs
from teacher_decode import decode_names
from teacher_model import Teacher
from tokenizers import Tokenizer

from factx.pipeline.accurate.trees import best_tree


@torch.no_grad()
def annotate(
    teacher: Teacher,
    classes: Classes,
    tokenizer: Tokenizer,
    sentences: Iterable[Sentence],
    keep_names: bool,
) -> Iterator[Sentence]:
    """Yield the sentences (in another order) with the teacher's trees, tags and names.

    With ``keep_names`` the name tags that a sentence brings bind the teacher, which then only fills
    what is unknown.
    """
    teacher.eval()
    cache: dict[str, list[int]] = {}
    encoded = [e for s in sentences if s.words and (e := encode(s, tokenizer, cache))]
    for batch in batches(encoded, 4000, None):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = teacher(**inputs(batch))
        arcs = out["heads"].float().numpy()
        trees = [
            best_tree(arcs[n, : len(e.first), : len(e.first) + 1]).tolist()
            for n, e in enumerate(batch)
        ]
        chosen = torch.zeros(out["tags"].shape[:2], dtype=torch.long)
        for n, tree in enumerate(trees):
            chosen[n, : len(tree)] = torch.tensor(tree)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = teacher.label_scores(out["dep"], out["head"], chosen).float()
        root = classes.labels.index("root")
        scores[..., root] = torch.where(chosen == 0, 1e9, -1e9)
        labels, tags, feats = (t.argmax(-1).numpy() for t in (scores, out["tags"], out["feats"]))
        names = torch.log_softmax(out["names"].float(), -1).numpy()
        for n, e in enumerate(batch):
            size = len(e.first)
            logs = names[n, :size].copy()
            if keep_names and e.sentence.ents:
                bind(logs, e.sentence.ents)
            both = [classes.feats[i].split("|", 1) for i in feats[n, :size]]
            yield replace(
                e.sentence,
                heads=[at if head == 0 else head - 1 for at, head in enumerate(trees[n])],
                deps=[classes.labels[i] for i in labels[n, :size]],
                tags=[classes.tags[i] for i in tags[n, :size]],
                pos=[pos for pos, _ in both],
                feats=[feat for _, feat in both],
                lemmas=[""] * size,
                ents=decode_names(logs),
            )


def bind(logs: np.ndarray[tuple[int, int], np.dtype[np.float32]], tags: list[str]) -> None:
    """Forbid every name tag that disagrees with the source's own tags."""
    for at, tag in enumerate(tags):
        allowed = allowed_tags(tag)
        if allowed:
            shut = np.ones(logs.shape[1], dtype=bool)
            shut[allowed] = False
            logs[at, shut] = -1e6


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """Spans (start, end, label) of IOB tags."""
    found = set()
    start, label = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        if label and tag != f"I-{label}":
            found.add((start, at, label))
            label = ""
        if tag.startswith("B-"):
            start, label = at, tag[2:]
    return found


def comparable(predicted: set[tuple[int, int, str]], gold: list[str]) -> set[tuple[int, int, str]]:
    """Predicted spans less those on words about which the source says nothing."""
    return {s for s in predicted if all(gold[at] for at in range(s[0], s[1]))}


def score(teacher: Teacher, classes: Classes, tokenizer: Tokenizer, data: Path) -> dict[str, float]:
    """LAS, tag accuracy and F of names on the development sets; GPE, LOC and FAC count as one."""
    result: dict[str, float] = {}
    for name in ("ewt-dev", "gum-dev", "gmb-dev", "re3d-dev"):
        gold = {s.id: s for s in read_sentences(data / f"{name}.jsonl")}
        some = list(gold.values())[:1000]
        right = words = tag_right = hit = made = want = 0
        for s in annotate(teacher, classes, tokenizer, some, keep_names=False):
            g = gold[s.id]
            if g.heads:
                words += len(g.words)
                right += sum(
                    a == b and c.split(":")[0] == d.split(":")[0]
                    for a, b, c, d in zip(s.heads, g.heads, s.deps, g.deps, strict=True)
                )
                tag_right += sum(a == b for a, b in zip(s.tags, g.tags, strict=True))
            want_spans = {(a, b, merged(label)) for a, b, label in spans(g.ents)}
            have = (
                {(a, b, merged(label)) for a, b, label in comparable(spans(s.ents), g.ents)}
                if g.ents
                else set()
            )
            hit += len(want_spans & have)
            made += len(have)
            want += len(want_spans)
        if words:
            result[f"{name} las"] = round(right / words, 4)
            result[f"{name} tag"] = round(tag_right / words, 4)
        result[f"{name} ents"] = round(2 * hit / max(1, made + want), 4)
    return result
