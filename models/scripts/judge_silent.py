"""Choose real sentences without facts: ``judge_silent.py --corpora DIR --out FILE``.

Invented passages hold facts far more often than the news does. So the judge also learns from real
sentences that count troops, police or money, where the rules find nothing: nearly all of them are
right in that. They are written as annotated texts without facts.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from factx import pipeline
from factx.lexicon import resources
from factx.pipeline.facts import candidates

#: Collections, and how many texts of each are taken: sentences of news, paragraphs on anything.
SOURCES = {"gmb-train": 2500, "docred-train": 250}


def texts(path: Path, without: set[str], seed: int) -> Iterator[tuple[str, str]]:
    """Yield ids and texts of a collection in random order, none of them of the annotated ones."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    random.Random(seed).shuffle(rows)
    yield from ((row["id"], row["text"]) for row in rows if row["id"] not in without)


def silent(
    nlp: Language, rows: Iterator[tuple[str, str]], wanted: int
) -> Iterator[dict[str, object]]:
    """Yield texts with figures that might be contributions, of which the rules find none."""
    known = resources.load()
    found = 0
    flipped = ((text, name) for name, text in rows if any(c.isdigit() for c in text))
    for doc, name in nlp.pipe(flipped, as_tuples=True):
        counted = any(c.is_numbered and not c.elliptic for c in candidates.find(doc, known))
        if counted and not doc._.factx_facts:
            yield {"id": name, "text": doc.text, "facts": []}
            found += 1
        if found == wanted:
            return


def main() -> None:
    """Read the command line and choose."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--without", type=Path, nargs="+", default=[], help="annotated texts")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    without = {
        json.loads(line)["id"]
        for path in options.without
        for line in path.read_text("utf-8").splitlines()
    }
    nlp = pipeline.build(judge=False)
    with options.out.open("w", encoding="utf-8", newline="\n") as out:
        for source, wanted in SOURCES.items():
            rows = texts(options.corpora / "ner" / f"{source}.jsonl", without, options.seed)
            for row in silent(nlp, rows, wanted):
                print(json.dumps(row, ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
