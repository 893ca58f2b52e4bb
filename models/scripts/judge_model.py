"""The network of the judge in PyTorch; `factx.pipeline.facts.judge.network` runs it by numpy."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from teacher_model import CASES
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from factx.pipeline.facts.judge.sheet import ASKED, CLASSES, FORMS, REFUSALS
from factx.pipeline.facts.judge.verdicts import CATEGORIES, MODALITIES
from factx.pipeline.facts.judge.windows import DISTANCES, MARKS, Window, pairs

HEART, POINT = 256, 192


@dataclass(frozen=True)
class Batch:
    """Windows side by side.

    Attributes:
        pieces: (windows, pieces), 0 is padding.
        cases: As `pieces`.
        marks: As `pieces`, bits.
        figures: (figures, 6): window, first and last piece of the figure, and of its noun, and
            what the rules make of it.
        pairs: (pairs, 6): figure, first and last piece of the mention, its form, distance bucket,
            and what the rules took the mention for.
        windows: The windows.
    """

    pieces: Tensor
    cases: Tensor
    marks: Tensor
    figures: Tensor
    pairs: Tensor
    windows: list[Window]

    @classmethod
    def of(cls, windows: list[Window]) -> Batch:
        """Pad and number windows."""
        longest = max(len(window.pieces) for window in windows)

        def padded(rows: list[list[int]]) -> Tensor:
            return torch.tensor([row + [0] * (longest - len(row)) for row in rows])

        figures: list[tuple[int, ...]] = []
        both: list[tuple[int, ...]] = []
        for number, window in enumerate(windows):
            both += [
                (len(figures) + figure, *window.extents[mention], distance, said)
                for figure, mention, distance, said in pairs(window)
            ]
            figures += [
                (number, *extent, question.told.number)
                for extent, question in zip(window.figures, window.questions, strict=True)
            ]
        return cls(
            pieces=padded([window.pieces for window in windows]),
            cases=padded([window.cases for window in windows]),
            marks=padded([window.marks for window in windows]),
            figures=torch.tensor(figures).reshape(-1, 6),
            pairs=torch.tensor(both).reshape(-1, 6),
            windows=windows,
        )


class Judge(nn.Module):
    """A BERT-like encoder, three classifiers of figures and a pointer from figures to mentions.

    The encoder is uncased, so how each word is written (`case_of`) is added to its pieces, and so
    is what the pipeline knows of it (`marks`).
    """

    def __init__(self, config: BertConfig, dropout: float = 0.15) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        width = config.hidden_size
        self.case_in = nn.Embedding(CASES, width)
        nn.init.zeros_(self.case_in.weight)
        self.mark_in = nn.Parameter(torch.randn(MARKS, width) * 0.01)
        self.drop = nn.Dropout(dropout)
        self.cand = nn.Sequential(nn.Linear(3 * width, HEART), nn.GELU(), nn.Dropout(dropout))
        self.cls = nn.Linear(HEART, len(CLASSES))
        self.mod = nn.Linear(HEART, len(MODALITIES))
        self.cat = nn.Linear(HEART, len(CATEGORIES))
        self.cp, self.mp = nn.Linear(HEART, POINT), nn.Linear(2 * width, POINT)
        self.dist = nn.Embedding(len(DISTANCES) + 1, POINT)
        self.form = nn.Embedding(len(FORMS), POINT)
        self.told = nn.Embedding(len(CLASSES) + len(REFUSALS), HEART)
        self.said = nn.Embedding(2 ** len(ASKED), POINT)
        nn.init.zeros_(self.told.weight)
        nn.init.zeros_(self.said.weight)
        self.pair = nn.Sequential(
            nn.GELU(), nn.Dropout(dropout), nn.Linear(POINT, 128), nn.GELU(),
            nn.Linear(128, len(ASKED)),
        )  # fmt: skip
        self.bi = nn.Parameter(torch.randn(len(ASKED), POINT, POINT) * 0.01)

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Score a batch.

        Returns:
            ``classes`` (figures, classes), ``modalities``, ``categories``, and ``pointers``
            (pairs, 3) for giver, place and date.
        """
        bits = torch.stack([(batch.marks >> bit) & 1 for bit in range(MARKS)], -1).float()
        embedded = self.encoder.embeddings.word_embeddings(batch.pieces)
        embedded = embedded + self.case_in(batch.cases) + bits @ self.mark_in
        output = self.encoder(
            inputs_embeds=embedded, attention_mask=(batch.pieces != 0).long()
        ).last_hidden_state
        states = self.drop(output)
        window, start, end, noun, behind, told = batch.figures.T
        heart = self.cand(
            torch.cat(
                [
                    _means(states, window, start, end),
                    _means(states, window, noun, behind),
                    states[window, 0],
                ],
                -1,
            )
        ) + self.told(told)
        figure, first, last, form, distance, said = batch.pairs.T
        where = window[figure]
        named = torch.cat([_means(states, where, first, last), states[where, last - 1]], -1)
        asking, named = self.cp(heart)[figure], self.mp(named)
        found = self.pair(asking + named + self.dist(distance) + self.form(form) + self.said(said))
        product = torch.einsum("pi,kij,pj->pk", asking, self.bi, named) / 8
        return {
            "classes": self.cls(heart),
            "modalities": self.mod(heart),
            "categories": self.cat(heart),
            "pointers": found + product,
        }


def _means(states: Tensor, window: Tensor, start: Tensor, end: Tensor) -> Tensor:
    """Return the mean state of each stretch of pieces."""
    sums = torch.cat([torch.zeros_like(states[:, :1]), states], 1).float().cumsum(1)
    return (sums[window, end] - sums[window, start]) / (end - start).clamp(min=1)[:, None]
