"""The network of the judge: a small transformer with its answers, by numpy alone."""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factx.errors import PipelineError
from factx.pipeline.facts.judge.windows import MARKS, Window, pairs
from factx.pipeline.pieces import WordPieces

Floats = NDArray[np.float32]

WEIGHTS, VOCABULARY = "weights.npz", "vocab.txt"

#: Dimensions of one head of attention.
HEAD = 32

#: The largest score that counts among several mentions of one name.
HIGHEST = 20.0


@dataclass(frozen=True)
class Scores:
    """What the network says of a window with f figures and m mentions; all are logarithms.

    Attributes:
        classes: (f, classes), see `sheet.CLASSES`.
        modalities: (f, 3), in the order of `verdicts.MODALITIES`.
        categories: (f, 5), in the order of `verdicts.CATEGORIES`.
        pointers: (f, m, 3): whether a mention is the giver, the place, the date.
    """

    classes: Floats
    modalities: Floats
    categories: Floats
    pointers: Floats


class Network:
    """The trained network of a folder.

    Args:
        folder: Holds the weights and the word pieces.

    Raises:
        PipelineError: A file is missing.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self.vocabulary = WordPieces((folder / VOCABULARY).read_text("utf-8").splitlines())
            with np.load(folder / WEIGHTS) as stored:
                self.weights = _restored(dict(stored))
        except OSError as error:
            raise PipelineError(
                "cannot be read", where=error.filename or folder, hint="Fetch the pipeline anew"
            ) from error
        self.layers = sum(name.endswith("output.dense.bias") for name in self.weights) // 2

    def score(self, window: Window) -> Scores:
        """Return what the network says of the figures of a window."""
        states = self._encode(window)
        figures, nouns = np.array(window.figures).reshape(-1, 2, 2).transpose(1, 0, 2)
        start = np.broadcast_to(states[0], (len(figures), states.shape[1]))
        heart = np.concatenate([_means(states, figures), _means(states, nouns), start], axis=1)
        told = [question.told.number for question in window.questions]
        heart = _gelu(self._dense("cand.0", heart)) + self.weights["told"][told]
        return Scores(
            classes=self._dense("cls", heart),
            modalities=self._dense("mod", heart),
            categories=self._dense("cat", heart),
            pointers=self._point(window, states, heart),
        )

    def _encode(self, window: Window) -> Floats:
        """Return the states of the word pieces, (pieces, width)."""
        weights, size = self.weights, len(window.pieces)
        bits = (np.array(window.marks)[:, None] >> np.arange(MARKS)) & 1
        states = weights["pieces"][window.pieces] + weights["positions"][:size]
        states = (
            states + weights["case_in"][window.cases] + bits.astype(np.float32) @ weights["mark_in"]
        )
        states = self._norm("embeddings", states)
        for layer in range(self.layers):
            states = self._layer(f"layer.{layer}", states)
        return states

    def _layer(self, name: str, states: Floats) -> Floats:
        size, width = states.shape
        query, key, value = (
            self._dense(f"{name}.attention.self.{part}", states)
            .reshape(size, width // HEAD, HEAD)
            .transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        weights = softmax(query @ key.transpose(0, 2, 1) / math.sqrt(HEAD))
        seen = (weights @ value).transpose(1, 0, 2).reshape(size, width)
        seen = self._dense(f"{name}.attention.output.dense", seen)
        states = self._norm(f"{name}.attention.output", states + seen)
        inner = _gelu(self._dense(f"{name}.intermediate.dense", states))
        return self._norm(f"{name}.output", states + self._dense(f"{name}.output.dense", inner))

    def _point(self, window: Window, states: Floats, heart: Floats) -> Floats:
        """Return the scores of each figure with each mention, (figures, mentions, 3)."""
        shape = (len(window.questions), len(window.mentions), 3)
        if not window.mentions:
            return np.zeros(shape, dtype=np.float32)
        weights, places = self.weights, np.array(window.extents)
        ends = states[places[:, 1] - 1]
        named = np.concatenate([_means(states, places[:, :2]), ends], axis=1)
        named = self._dense("mp", named)
        asking = self._dense("cp", heart)
        figure, mention, distance, said = np.array(pairs(window)).T
        both = asking[figure] + named[mention] + weights["said"][said]
        both = both + weights["dist"][distance] + weights["form"][places[mention, 2]]
        found = self._dense("pair.4", _gelu(self._dense("pair.2", _gelu(both))))
        product = np.einsum("fi,kij,mj->fmk", asking, weights["bi"], named, optimize=True) / 8
        return np.asarray(found.reshape(shape) + product, dtype=np.float32)

    def _dense(self, name: str, states: Floats) -> Floats:
        return states @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _norm(self, name: str, states: Floats) -> Floats:
        centred = states - states.mean(axis=1, keepdims=True)
        spread = np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + 1e-12)
        scaled = centred / spread * self.weights[f"{name}.LayerNorm.weight"]
        return np.asarray(scaled + self.weights[f"{name}.LayerNorm.bias"], dtype=np.float32)


def _restored(stored: dict[str, NDArray[np.generic]]) -> dict[str, Floats]:
    """Return weights as they are used: rows of whole numbers times the scale of each row."""
    found: dict[str, Floats] = {}
    for name, values in stored.items():
        if name.endswith(":scale"):
            continue
        scale = stored.get(f"{name}:scale")
        whole = values.astype(np.float32)
        found[name] = whole if scale is None else whole * scale.astype(np.float32)[..., None]
    return found


def _means(states: Floats, extents: NDArray[np.int64]) -> Floats:
    """Return the mean state of each stretch of pieces."""
    return np.stack([states[start:end].mean(axis=0) for start, end in extents])


def softmax(scores: Floats) -> Floats:
    """Return scores as shares of one, along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def _gelu(values: Floats) -> Floats:
    """Return x times the share of a normal distribution below x.

    The error function is that of Abramowitz and Stegun, 7.1.26, right to seven digits.
    """
    scaled = np.abs(values) * np.float32(math.sqrt(0.5))
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    terms = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    series = np.zeros_like(t)
    for term in terms:
        series = (series + np.float32(term)) * t
    below = 1 - series * np.exp(-scaled * scaled)
    return np.asarray(0.5 * values * (1 + np.copysign(below, values)), dtype=np.float32)
