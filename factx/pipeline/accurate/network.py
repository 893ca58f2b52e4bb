"""The transformer with all it needs: words of a sentence in, tags, tree and names out."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from factx.errors import PipelineError
from factx.pipeline.accurate.graphs import Graphs
from factx.pipeline.accurate.names import Floats, NameTags
from factx.pipeline.accurate.trees import Integers, best_tree
from factx.pipeline.pieces import Encoded, WordPieces

CLASSES, VOCABULARY = "classes.json", "vocab.txt"

#: The relation of the word that hangs on none.
ROOT = "root"


@dataclass(frozen=True)
class Parse:
    """What the network says of a sentence of n words.

    Attributes:
        heads: The place of each word's head; the root is its own.
        relations: For each word, the number of its relation to its head.
        tags: For each word, the number of its tag.
        features: For each word, the number of its part of speech with features.
        names: The logarithms of the probabilities of name tags, (words, tags).
    """

    heads: Integers
    relations: Integers
    tags: Integers
    features: Integers
    names: Floats


class Network:
    """The trained network of a folder.

    Args:
        folder: Holds both graphs, the word pieces, and the names of the classes.

    Raises:
        PipelineError: A file is missing, or onnxruntime is.
    """

    def __init__(self, folder: Path) -> None:
        try:
            #: The names of the classes: ``labels``, ``tags``, ``feats`` ("NOUN|Number=Sing"), and
            #: ``names``, the tags of names ("B-ORG").
            self.classes: dict[str, list[str]] = json.loads(_text(folder / CLASSES))
            pieces = _text(folder / VOCABULARY).removesuffix("\n").split("\n")
            self.graphs = Graphs(folder)
        except OSError as error:
            raise PipelineError(
                "cannot be read", where=error.filename or folder, hint="Fetch the pipeline anew"
            ) from error
        self.pieces = WordPieces(pieces)
        self.names = NameTags(self.classes["names"])
        self.root = self.classes["labels"].index(ROOT)

    def parse(self, sentence: Encoded) -> Parse:
        """Return what the network says of a sentence."""
        arcs, dependents, heads, tags, features, names = self.graphs.sentence(
            pieces=sentence.pieces,
            cases=sentence.cases,
            first=sentence.first,
            last=sentence.last,
        )
        tree = best_tree(arcs)
        relations = self.graphs.relations(dependents, heads[tree])
        relations[:, self.root] = -np.inf
        chosen = relations.argmax(axis=1)
        chosen[tree == 0] = self.root
        return Parse(
            heads=np.where(tree == 0, np.arange(len(tree)), tree - 1),
            relations=chosen,
            tags=tags.argmax(axis=1),
            features=features.argmax(axis=1),
            names=names,
        )

    def save(self, folder: Path) -> None:
        """Write the files that it was read from."""
        self.graphs.save(folder)
        (folder / CLASSES).write_text(json.dumps(self.classes), encoding="utf-8")
        text = "\n".join(self.pieces.pieces) + "\n"
        (folder / VOCABULARY).write_text(text, encoding="utf-8", newline="\n")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
