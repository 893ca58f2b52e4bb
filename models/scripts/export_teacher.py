"""Write the teacher as a network that needs no torch: ``export_teacher.py --work --encoder --out``.

Of the two ONNX graphs, the first reads one sentence and gives the scores of heads, tags, features
and names; the second gives those of the relations once the heads are chosen. Weights are 8-bit
integers with a scale for each column (for each word piece, in the table of pieces).
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from google.protobuf.message import Message
from onnxruntime.quantization import QuantType, quantize_dynamic
from teacher_data import NAME_TAGS
from teacher_model import Teacher
from teacher_train import load_teacher
from torch import Tensor, nn

from factx.pipeline.accurate.graphs import RELATIONS, SENTENCE
from factx.pipeline.accurate.network import CLASSES, VOCABULARY

#: A sentence of four words and six pieces; what it holds makes no difference to the graph.
PIECES, WORDS = torch.arange(6), torch.arange(1, 5)


class Linear(nn.Module):
    """A linear layer as one matrix product, the form that the quantizer knows."""

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__()
        self.weight = nn.Parameter(layer.weight.detach().t().contiguous())
        self.bias = nn.Parameter(layer.bias.detach())

    def forward(self, x: Tensor) -> Tensor:
        """Map (words, in) to (words, out)."""
        return x @ self.weight + self.bias


class Layer(nn.Module):
    """One layer of the encoder over one sentence, without masks."""

    def __init__(self, layer: nn.Module, heads: int) -> None:
        super().__init__()
        inner, outer = layer.attention.self, layer.attention.output
        self.heads = heads
        self.query, self.key = Linear(inner.query), Linear(inner.key)
        self.value, self.mixed = Linear(inner.value), Linear(outer.dense)
        self.wide, self.narrow = Linear(layer.intermediate.dense), Linear(layer.output.dense)
        self.norm, self.last_norm = outer.LayerNorm, layer.output.LayerNorm

    def forward(self, x: Tensor) -> Tensor:
        """Map (pieces, width) to the same shape."""
        query, key, value = (
            part(x).reshape(x.shape[0], self.heads, -1).transpose(0, 1)
            for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(1, 2) / query.shape[-1] ** 0.5
        seen = (torch.softmax(scores, -1) @ value).transpose(0, 1).reshape(x.shape)
        x = self.norm(x + self.mixed(seen))
        return self.last_norm(x + self.narrow(nn.functional.gelu(self.wide(x))))


class OneSentence(nn.Module):
    """The trained teacher for one sentence: no batch, no padding, the pieces' table in 8 bits."""

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        encoder = teacher.encoder
        table = encoder.embeddings.word_embeddings.weight.detach()
        scale = table.abs().amax(1, keepdim=True) / 127
        self.register_buffer("table", (table / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)
        kinds = encoder.embeddings.token_type_embeddings.weight.detach()
        self.places = nn.Parameter(encoder.embeddings.position_embeddings.weight + kinds[0])
        self.norm = encoder.embeddings.LayerNorm
        count = encoder.config.num_attention_heads
        self.layers = nn.ModuleList(Layer(layer, count) for layer in encoder.encoder.layer)
        self.case_in = teacher.case_in
        self.mix = nn.Parameter(torch.softmax(teacher.mix.detach(), 1))
        self.root, self.arc = teacher.root, teacher.arc
        self.arc_dep, self.arc_head = Linear(teacher.arc_dep[0]), Linear(teacher.arc_head[0])
        self.label_dep = Linear(teacher.label_dep[0])
        self.label_head = Linear(teacher.label_head[0])
        self.tags, self.feats = Linear(teacher.tags), Linear(teacher.feats)
        self.name_in, self.names = Linear(teacher.names[0][0]), Linear(teacher.names[1])

    def forward(
        self, pieces: Tensor, cases: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, ...]:
        """Score a sentence, as `Teacher.forward` does a batch; ``names`` are log-probabilities."""
        x = self._rows(self.table, pieces).float() * self._rows(self.scale, pieces)
        x = x + self.case_in(cases)
        states = [self.norm(x + self.places[: pieces.shape[0]])]
        for layer in self.layers:
            states.append(layer(states[-1]))
        tree, morph, name = (self._words(self.mix[n], states, first, last) for n in range(3))
        heads = torch.cat([self.root[None], tree])
        arcs = with_one(gelu(self.arc_dep(tree))) @ self.arc @ gelu(self.arc_head(heads)).t()
        return (
            arcs,
            gelu(self.label_dep(tree)),
            gelu(self.label_head(heads)),
            self.tags(morph),
            self.feats(morph),
            torch.log_softmax(self.names(gelu(self.name_in(name))), -1),
        )

    @staticmethod
    def _words(weights: Tensor, states: list[Tensor], first: Tensor, last: Tensor) -> Tensor:
        mixed = sum(weights[n] * state for n, state in enumerate(states))
        assert isinstance(mixed, Tensor)
        return (OneSentence._rows(mixed, first) + OneSentence._rows(mixed, last)) / 2

    @staticmethod
    def _rows(table: Tensor, numbers: Tensor) -> Tensor:
        return torch.index_select(table, 0, numbers)


class Relations(nn.Module):
    """The scores of the relation labels between each word and its head."""

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        labels, size, _ = teacher.label.shape
        self.labels = labels
        self.label = nn.Parameter(
            teacher.label.detach().permute(1, 0, 2).reshape(size, labels * size).contiguous()
        )

    def forward(self, dep: Tensor, head: Tensor) -> Tensor:
        """Score (words, 128) as dependents of the words (words, 128): (words, labels)."""
        spread = (with_one(dep) @ self.label).reshape(dep.shape[0], self.labels, -1)
        return (spread @ with_one(head)[:, :, None])[:, :, 0]


def gelu(x: Tensor) -> Tensor:
    """The activation of all layers."""
    return nn.functional.gelu(x)


def with_one(values: Tensor) -> Tensor:
    """Append a column of ones."""
    return torch.cat([values, torch.ones_like(values[:, :1])], dim=1)


def export(teacher: Teacher, folder: Path) -> None:
    """Write both graphs into a folder."""
    teacher.eval()
    pieces, words = torch.export.Dim("pieces", min=3, max=512), torch.export.Dim("words", max=510)
    sentence, relations = OneSentence(teacher).eval(), Relations(teacher).eval()
    inputs = (PIECES, torch.ones_like(PIECES), WORDS, WORDS)
    with torch.no_grad():
        _, dep, head, *_ = sentence(*inputs)
    _write(
        folder / SENTENCE, sentence, inputs,
        {"pieces": pieces, "cases": pieces, "first": words, "last": words},
        ["heads", "dep", "head", "tags", "feats", "names"],
    )  # fmt: skip
    _write(
        folder / RELATIONS, relations, (dep, head[1:]), {"dep": words, "head": words}, ["labels"]
    )


def _write(
    path: Path,
    module: nn.Module,
    inputs: tuple[Tensor, ...],
    sizes: dict[str, torch.export.Dim],
    outputs: list[str],
) -> None:
    """Write a module as a graph with 8-bit weights.

    Seven of the eight bits are used: processors without integer instructions of their own add
    the products up in 16 bits, which full ones would overflow.
    """
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            module,
            inputs,
            whole,
            input_names=list(sizes),
            output_names=outputs,
            dynamic_shapes=tuple({0: size} for size in sizes.values()),
            external_data=False,
            dynamo=True,
        )
        quantize_dynamic(
            whole,
            small,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
        graph = onnx.load(small)
    without_notes(graph)
    onnx.save(graph, path)


def without_notes(message: Message) -> None:
    """Drop what the exporter notes about the lines of code that each step comes from."""
    for name in ("metadata_props", "doc_string"):
        if name in message.DESCRIPTOR.fields_by_name:
            message.ClearField(name)
    for field, value in message.ListFields():
        if field.message_type is not None:
            for each in value if field.is_repeated else [value]:
                without_notes(each)


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    teacher, classes = load_teacher(options.work, options.encoder)
    options.out.mkdir(parents=True, exist_ok=True)
    export(teacher, options.out)
    content = json.dumps({**classes.__dict__, "names": NAME_TAGS})
    (options.out / CLASSES).write_text(content, encoding="utf-8")
    shutil.copyfile(options.encoder / "vocab.txt", options.out / VOCABULARY)


if __name__ == "__main__":
    main()
