"""The teacher: one encoder with heads for trees, tags, features and names (plain PyTorch)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

CASES = 8  # of `factx.pipeline.pieces.case_of`, and 0 for the marks of a sentence


class Teacher(nn.Module):
    """A BERT-like encoder over word pieces, with a biaffine parser and three word classifiers.

    The encoder is uncased, so how each word is written (`case_of`) is added to its pieces.
    """

    def __init__(self, config: BertConfig, labels: int, tags: int, feats: int, names: int) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        width = config.hidden_size
        layers = config.num_hidden_layers + 1
        self.case_in = nn.Embedding(CASES, width)
        nn.init.zeros_(self.case_in.weight)
        self.mix = nn.Parameter(torch.zeros(3, layers))
        self.dropout = nn.Dropout(0.2)
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc_dep, self.arc_head = _layer(width, 320), _layer(width, 320)
        self.label_dep, self.label_head = _layer(width, 128), _layer(width, 128)
        self.arc = nn.Parameter(torch.randn(321, 320) * 0.02)
        self.label = nn.Parameter(torch.randn(labels, 129, 129) * 0.02)
        self.tags, self.feats = nn.Linear(width, tags), nn.Linear(width, feats)
        self.names = nn.Sequential(_layer(width, 256), nn.Linear(256, names))

    def forward(
        self, pieces: Tensor, cases: Tensor, first: Tensor, last: Tensor
    ) -> dict[str, Tensor]:
        """Score a batch.

        Args:
            pieces: Word-piece ids, (batch, pieces), 0 is padding.
            cases: Case of the word that each piece belongs to, (batch, pieces).
            first: Index of each word's first piece, (batch, words); padding points at piece 0.
            last: Index of each word's last piece, (batch, words).

        Returns:
            ``heads`` (batch, words, 1 + words) where column 0 is the root, ``dep`` and ``head`` as
            input of `label_scores`, and ``tags``, ``feats``, ``names`` (batch, words, classes).
        """
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.case_in(cases)
        output = self.encoder(
            inputs_embeds=embedded, attention_mask=(pieces != 0).long(), output_hidden_states=True
        )
        stacked = torch.stack(output.hidden_states, dim=0)
        tree, morph, name = (
            self.dropout(
                self._words(
                    (torch.softmax(self.mix[n], 0)[:, None, None, None] * stacked).sum(0),
                    first,
                    last,
                )
            )
            for n in range(3)
        )
        root = self.root.expand(tree.shape[0], 1, -1)
        heads = torch.cat([root.to(tree.dtype), tree], dim=1)
        dep = _with_one(self.dropout(self.arc_dep(tree)))
        arcs = dep @ self.arc @ self.dropout(self.arc_head(heads)).transpose(1, 2)
        return {
            "heads": arcs,
            "dep": self.dropout(self.label_dep(tree)),
            "head": self.dropout(self.label_head(heads)),
            "tags": self.tags(morph),
            "feats": self.feats(morph),
            "names": self.names(name),
        }

    def label_scores(self, dep: Tensor, head: Tensor, chosen: Tensor) -> Tensor:
        """Scores of the relation labels, (batch, words, labels), given the heads (0 is root)."""
        index = chosen[:, :, None].expand(-1, -1, head.shape[-1])
        return torch.einsum(
            "bwi,lij,bwj->bwl", _with_one(dep), self.label, _with_one(torch.gather(head, 1, index))
        )

    @staticmethod
    def _words(states: Tensor, first: Tensor, last: Tensor) -> Tensor:
        size = states.shape[-1]
        left = torch.gather(states, 1, first[:, :, None].expand(-1, -1, size))
        right = torch.gather(states, 1, last[:, :, None].expand(-1, -1, size))
        return (left + right) / 2


def _layer(width_in: int, width_out: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width_in, width_out), nn.GELU())


def _with_one(values: Tensor) -> Tensor:
    return torch.cat([values, torch.ones_like(values[..., :1])], dim=-1)
