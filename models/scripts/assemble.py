"""Put the trained parts together to one pipeline with lemmas and a filled-in ``meta.json``."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import spacy
from borders import add_borders
from lemmas import add_lemmatizer
from sentences import read_sentences
from spacy.language import Language

META = Path(__file__).resolve().parent.parent / "configs" / "meta.json"


def assemble(tree: Path, names: Path, data: Path) -> Language:
    """The parts as one pipeline: borders and trees, then names, then the rule lemmatizer."""
    nlp = spacy.load(tree)
    add_borders(nlp)
    nlp.add_pipe("ner", source=spacy.load(names))
    sentences = [
        s for name in ("ewt-train", "gum-train") for s in read_sentences(data / f"{name}.jsonl")
    ]
    print("learned lemmas:", add_lemmatizer(nlp, sentences))
    nlp.batch_size = 256
    return nlp


def fill_meta(nlp: Language) -> None:
    """Name, version, licence and sources from ``configs/meta.json``; scores are not yet known."""
    nlp.meta.update(json.loads(META.read_text(encoding="utf-8")))
    nlp.meta["performance"] = {}  # `check.py --write` fills it in


def write(nlp: Language, out: Path) -> None:
    """Write the pipeline without the tens of thousands of words that training left in its strings.

    What is needed stays: labels, and what an empty English pipeline brings; all else is added
    anew when a text holds it.
    """
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out)
    needed = set(spacy.blank("en").vocab.strings)
    needed.update(label for name in nlp.pipe_names for label in nlp.pipe_labels.get(name, []))
    path = out / "vocab" / "strings.json"
    strings = [text for text in json.loads(path.read_text(encoding="utf-8")) if text in needed]
    path.write_text(json.dumps(strings), encoding="utf-8")


def main() -> None:
    """Read the command line, assemble and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tree", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    nlp = assemble(options.tree, options.names, options.work / "data")
    fill_meta(nlp)
    write(nlp, options.out)


if __name__ == "__main__":
    main()
