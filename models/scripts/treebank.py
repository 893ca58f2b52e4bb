"""Read CoNLL-U treebanks into `Sentence` records, keeping document and paragraph borders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sentences import Sentence

# Columns of CoNLL-U, see https://universaldependencies.org/format.html
ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(10)


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file in order."""
    doc, paragraph = "", False
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            doc, paragraph = line.split("=", 1)[-1].strip(), True
        elif line.startswith("# newpar"):
            paragraph = True
        if line:
            block.append(line)
        elif block:
            yield _sentence(block, doc, paragraph, path.stem.split("-")[0])
            block, paragraph = [], False
    if block:
        yield _sentence(block, doc, paragraph, path.stem.split("-")[0])


def _sentence(block: list[str], doc: str, paragraph: bool, source: str) -> Sentence:
    """Turn the lines of one sentence into a record."""
    comments = [line for line in block if line.startswith("#")]
    identifier = next(c.split("=", 1)[1].strip() for c in comments if c.startswith("# sent_id"))
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    joined = _words_without_space(rows)
    rows = [row for row in rows if row[ID].isdigit()]
    heads = [at if row[HEAD] == "0" else int(row[HEAD]) - 1 for at, row in enumerate(rows)]
    return Sentence(
        id=identifier,
        doc=doc,
        words=[row[FORM].replace("\u00a0", " ") for row in rows],
        spaces=[int(row[ID]) not in joined for row in rows],
        source=source,
        paragraph=paragraph,
        tags=[row[XPOS] for row in rows],
        pos=[row[UPOS] for row in rows],
        feats=["" if row[FEATS] == "_" else row[FEATS] for row in rows],
        lemmas=[row[LEMMA] for row in rows],
        heads=heads,
        deps=[row[DEPREL] for row in rows],
    )


def _words_without_space(rows: list[list[str]]) -> set[int]:
    """Ids of the words that the next word follows without a space."""
    joined: set[int] = set()
    for row in rows:
        if "-" in row[ID]:  # a surface token of several words, such as "don't"
            first, last = (int(part) for part in row[ID].split("-"))
            joined.update(range(first, last))
            if "SpaceAfter=No" in row[MISC]:
                joined.add(last)
        elif row[ID].isdigit() and "SpaceAfter=No" in row[MISC]:
            joined.add(int(row[ID]))
    return joined
