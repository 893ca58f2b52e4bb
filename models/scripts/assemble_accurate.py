"""Put the exported teacher together with the tokenizer and the lemmas of the small pipeline."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import spacy
from assemble import fill_meta, write
from spacy.language import Language

import factx.pipeline.accurate.component  # noqa: F401  spaCy finds the component by this import

META = Path(__file__).resolve().parent.parent / "configs" / "meta_accurate.json"


def assemble(small: Path, network: Path) -> Language:
    """The parts as one pipeline: transformer, then the rule lemmatizer.

    Args:
        small: The small pipeline; it also finds the sentences, but is not part of the result.
        network: Folder that `export_teacher.py` wrote.
    """
    source = spacy.load(small)
    nlp = spacy.blank("en")
    tokenizer = source.tokenizer.to_bytes(exclude=["vocab"])  # type: ignore[union-attr]
    nlp.tokenizer.from_bytes(tokenizer, exclude=["vocab"])  # type: ignore[union-attr]
    nlp.add_pipe("factx_accurate").from_disk(network)  # type: ignore[attr-defined]
    lemmas = source.get_pipe("lemmatizer")
    config = {"mode": lemmas.mode, "overwrite": lemmas.overwrite}  # type: ignore[attr-defined]
    own = nlp.add_pipe("lemmatizer", config=config)
    own.from_bytes(lemmas.to_bytes())  # type: ignore[attr-defined]
    nlp.batch_size = source.batch_size
    return nlp


def main() -> None:
    """Read the command line, assemble and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", type=Path, required=True)
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    nlp = assemble(options.small, options.network)
    fill_meta(nlp)
    own = json.loads(META.read_text(encoding="utf-8"))
    nlp.meta.update({**own, "sources": [*nlp.meta["sources"], *own["sources"]]})
    write(nlp, options.out)


if __name__ == "__main__":
    main()
