"""Convert the corpora into `Sentence` files: ``python convert.py --corpora DIR --work DIR``."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from names import add_names, block_share, read_names
from schemes import Scheme
from sentences import Sentence, read_json_lines, write_sentences
from treebank import read_treebank

TREEBANKS = {"ewt": "uner-ewt", "gum": "gum", "pud": "uner-pud"}
NAME_SOURCES = ("docred", "wikigold", "crossner-politics", "re3d")
SPLITS = ("train", "dev", "test")


GMB_SHARES = {"test": (0,), "dev": (1,), "train": tuple(range(2, 10))}


def convert(corpora: Path, work: Path) -> None:
    """Write ``work/data/<source>-<split>.jsonl`` for all sources; files that exist are kept."""
    data = work / "data"
    data.mkdir(parents=True, exist_ok=True)
    scheme = learned_scheme(corpora)
    for name, names_file in TREEBANKS.items():
        for split in SPLITS:
            tree = corpora / "treebank" / f"{name}-{split}.conllu"
            if tree.exists():
                records = {
                    r["id"]: r
                    for r in read_json_lines(corpora / "ner" / f"{names_file}-{split}.jsonl")
                }
                target = data / tree.with_suffix(".jsonl").name
                _write(target, add_names(read_treebank(tree), records, scheme))
    for name in NAME_SOURCES:
        for split in SPLITS:
            source = corpora / "ner" / f"{name}-{split}.jsonl"
            _write(data / source.name, read_names(source, scheme))
    wiki = corpora / "ner" / "grobid-wiki-train.jsonl"
    _write(data / "grobid-train.jsonl", read_names(wiki, scheme))
    for split in SPLITS:
        _write(data / f"gmb-{split}.jsonl", read_names(gmb_records(corpora, split), scheme))


def learned_scheme(corpora: Path) -> Scheme:
    """The label scheme, with what the training share of GMB teaches about places and peoples."""
    scheme = Scheme()
    scheme.learn(gmb_records(corpora, "train"))
    return scheme


def gmb_records(corpora: Path, split: str) -> Iterator[dict[str, Any]]:
    """Sentences of GMB by block: a tenth is test, a tenth dev.

    Left out are the sentences of the gold of facts and their twins, which share over half of their
    runs of eight words with it.
    """
    gold = {run for text in gold_texts(corpora) for run in word_runs(text)}
    for record in read_json_lines(corpora / "ner" / "gmb-train.jsonl"):
        runs = word_runs(record["text"])
        if block_share(record["doc"]) in GMB_SHARES[split] and len(runs & gold) <= len(runs) / 2:
            yield record


def word_runs(text: str, size: int = 8) -> set[tuple[str, ...]]:
    """All runs of ``size`` words; the whole text where it is shorter."""
    words = text.split()
    return {tuple(words[at : at + size]) for at in range(max(1, len(words) - size + 1))}


def gold_texts(corpora: Path) -> set[str]:
    """Texts of the development set of facts, which nothing may be trained on."""
    gold = corpora.parent / "gold"
    return {
        record["text"].strip()
        for name in ("gmb-dev", "guardian-dev")
        if (gold / f"{name}.jsonl").exists()
        for record in read_json_lines(gold / f"{name}.jsonl")
    }


def _write(path: Path, sentences: Iterator[Sentence]) -> None:
    if not path.exists():
        print(path.name, write_sentences(path, sentences), flush=True)


def main() -> None:
    """Read the command line and convert."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    convert(options.corpora, options.work)


if __name__ == "__main__":
    main()
