"""Let the teacher annotate raw text, and fill in what the sources of names leave open."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import spacy
import torch
from names import without_cut_name
from sentences import Sentence, read_sentences, write_sentences
from spacy.language import Language
from spacy.tokens import Doc
from teacher_score import annotate
from teacher_train import NAMES, TREES, load_teacher, load_tokenizer

PART = 15_000
# Sources whose records are single sentences; the rest are texts.
WHOLE_SENTENCES = ("gmb", "grobid", "crossner")


def make_silver(work: Path, encoder: Path, splitter: Path) -> None:
    """Write ``work/silver/<source>.jsonl`` in parts; files that exist stay.

    Treebank sentences keep their trees and get complete names. All other sources get trees from the
    teacher and keep what they say about names; the teacher fills what they leave open.
    """
    out = work / "silver"
    out.mkdir(parents=True, exist_ok=True)
    teacher, classes = load_teacher(work, encoder)
    tokenizer = load_tokenizer(encoder)
    nlp = spacy.load(splitter)
    for name in (*NAMES, *TREES):
        source = list(read_sentences(work / "data" / f"{name}.jsonl"))
        if name not in TREES and not name.startswith(WHOLE_SENTENCES):
            source = list(split(nlp, source))
        for number, at in enumerate(range(0, len(source), PART), start=1):
            path = out / f"{name}-{number}.jsonl"
            if not path.exists():
                part = source[at : at + PART]
                numbered = [replace(s, id=f"{n}") for n, s in enumerate(part)]
                made = annotate(teacher, classes, tokenizer, numbered, keep_names=True)
                done = {s.id: s for s in made}
                print(path.name, write_sentences(path, restored(part, done, name in TREES)))


def restored(
    source: list[Sentence], done: dict[str, Sentence], gold_trees: bool
) -> Iterator[Sentence]:
    """The annotated sentences in their old order with their old ids; gold trees are kept."""
    for number, old in enumerate(source):
        new = done.get(str(number))
        if new is None:
            continue
        if gold_trees:
            yield replace(old, ents=new.ents)
        else:
            yield replace(new, id=old.id)


def split(nlp: Language, texts: Iterable[Sentence]) -> Iterator[Sentence]:
    """Cut texts of several sentences where the splitter's parser ends a sentence."""
    items = list(texts)
    docs = (Doc(nlp.vocab, words=s.words, spaces=s.spaces) for s in items)
    for text, doc in zip(items, nlp.pipe(docs, batch_size=64), strict=True):
        for sent in doc.sents:
            yield Sentence(
                id=f"{text.id}:{sent.start}",
                doc=text.doc,
                words=text.words[sent.start : sent.end],
                spaces=text.spaces[sent.start : sent.end],
                source=text.source,
                ents=without_cut_name(text.ents[sent.start : sent.end]),
            )


def main() -> None:
    """Read the command line and annotate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--splitter", type=Path, required=True)
    options = parser.parse_args()
    torch.manual_seed(1)
    make_silver(options.work, options.encoder, options.splitter)


if __name__ == "__main__":
    main()
