"""Train the judge: ``judge_train.py --encoder DIR --out DIR GOLD...``; writes what factx ships."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from judge_data import Disguise, Lesson, Truth, read_lessons
from judge_export import export, restore, vocabulary
from judge_model import Batch, Judge
from safetensors.torch import load_file
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from transformers import BertConfig

from factx.pipeline.facts.judge.network import HIGHEST, VOCABULARY
from factx.pipeline.facts.judge.sheet import ASKED, Mention
from factx.pipeline.facts.judge.windows import Window, windows
from factx.pipeline.pieces import WordPieces

CONFIGS = Path(__file__).resolve().parents[1] / "configs"

#: Word pieces of a batch, padding included.
BATCH = 1300
RATE, HEADS_RATE, WARM_UP = 1.5e-4, 8e-4, 60

#: A window, and the truth of each of its questions.
Task = tuple[Window, list[Truth | None]]


def tasks(
    lessons: Sequence[Lesson], pieces: WordPieces, disguise: Disguise | None = None
) -> Iterator[Task]:
    """Yield the windows of lessons, printed anew where a disguise is given."""
    for lesson in lessons:
        asked = lesson.sheet.questions
        truths = {(q.start, q.end): t for q, t in zip(asked, lesson.truths, strict=True)}
        sheet = disguise(lesson.sheet) if disguise else lesson.sheet
        for window in windows(sheet, pieces):
            yield window, [truths[q.start, q.end] for q in window.questions]


def batches(found: list[Task], rng: random.Random, size: int = BATCH) -> list[list[Task]]:
    """Return tasks of like length together, in random order."""
    made: list[list[Task]] = []
    part: list[Task] = []
    for task in sorted(found, key=lambda task: len(task[0].pieces) + rng.random() * 20):
        if part and len(task[0].pieces) * (len(part) + 1) > size:
            made.append(part)
            part = []
        part.append(task)
    made.append(part)
    rng.shuffle(made)
    return made


def loss_of(judge: Judge, tasks: list[Task]) -> Tensor:
    """Return the loss of kinds, and of everything else where a figure is a fact."""
    batch = Batch.of([window for window, _ in tasks])
    truths = [truth for _, told in tasks for truth in told]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = judge(batch)
    scores = {name: values.float() for name, values in scores.items()}
    stated = torch.tensor([truth.stated if truth else 0 for truth in truths])
    loss = cross_entropy(scores["classes"], stated, label_smoothing=0.02)
    facts = [number for number, truth in enumerate(truths) if truth]
    if facts:
        told = [truth for truth in truths if truth]
        for name, right in (
            ("modalities", [truth.modality for truth in told]),
            ("categories", [truth.category for truth in told]),
        ):
            loss = loss + 0.3 * cross_entropy(scores[name][facts], torch.tensor(right))
        loss = loss + _pointing(batch, truths, scores["pointers"]) / len(facts)
    return loss


def _pointing(batch: Batch, truths: Sequence[Truth | None], pointers: Tensor) -> Tensor:
    """Return the loss of who, where and when; mentions of one value speak together."""
    groups: dict[tuple[int, int, str], int] = {}
    group, pair, column, right = [], [], [], []
    for number, (figure, mention) in enumerate(_pairs(batch.windows)):
        truth = truths[figure]
        if truth is None:
            continue
        for asked, answers in enumerate((truth.givers, {truth.place}, truth.dates)):
            if ASKED[asked] not in mention.asked:
                continue
            for value in sorted(mention.answers):
                key = (figure, asked, value)
                if key not in groups:
                    groups[key] = len(groups)
                    right.append(float(value in answers))
                group.append(groups[key])
                pair.append(number)
                column.append(asked)
    if not groups:
        return torch.zeros(())
    raised = pointers[torch.tensor(pair), torch.tensor(column)].clamp(max=HIGHEST).exp()
    together = torch.zeros(len(groups)).index_add(0, torch.tensor(group), raised)
    return binary_cross_entropy_with_logits(
        together.clamp(min=1e-9).log(), torch.tensor(right), reduction="sum"
    )


def _pairs(windows: Sequence[Window]) -> Iterator[tuple[int, Mention]]:
    """Yield each figure, by its number in the batch, with each mention of its window."""
    figure = 0
    for window in windows:
        for _ in window.questions:
            for mention in window.mentions:
                yield figure, mention
            figure += 1


def fresh(encoder: Path, teacher: Path | None, layers: int, kept: Sequence[int]) -> Judge:
    """Return a judge on the encoder of a folder, or on that of the trained teacher.

    Args:
        encoder: Folder with ``config.json`` and ``model.safetensors``.
        teacher: Checkpoint of `teacher_train.py`, whose encoder has learned trees and names.
        layers: How many layers to keep, from below.
        kept: Numbers of the word pieces to keep.
    """
    config = BertConfig(**json.loads((encoder / "config.json").read_text(encoding="utf-8")))
    config._attn_implementation = "sdpa"
    config.attention_probs_dropout_prob = 0.0  # half the time went there, and nothing came of it
    config.num_hidden_layers, config.vocab_size = layers, len(kept)
    judge = Judge(config)
    if teacher is not None:
        state = torch.load(teacher)["model"]
    else:
        stored = load_file(encoder / "model.safetensors")
        state = {f"encoder.{name.removeprefix('bert.')}": v for name, v in stored.items()}
    words = "encoder.embeddings.word_embeddings.weight"
    state = {
        name: values[list(kept)] if name == words else values
        for name, values in state.items()
        if name.startswith(("encoder.", "case_in."))
    }
    missing, _ = judge.load_state_dict(state, strict=False)
    assert not [name for name in missing if "encoder.layer" in name], missing
    return judge


def train(
    judge: Judge, lessons: Sequence[Lesson], pieces: WordPieces, epochs: int, seed: int
) -> Iterator[int]:
    """Train with linear warm-up and decay, each epoch in another disguise; yield its number."""
    rng = random.Random(seed)
    disguise = Disguise(rng)
    judge.encoder.embeddings.word_embeddings.weight.requires_grad = False
    inner = [
        values
        for name, values in judge.named_parameters()
        if name.startswith("encoder.") and values.requires_grad
    ]
    heads = [v for name, v in judge.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": inner, "lr": RATE}, {"params": heads, "lr": HEADS_RATE}], weight_decay=0.01
    )
    steps = epochs * len(batches(list(tasks(lessons, pieces)), random.Random(seed)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, max(0.02, 1 - step / steps))
    )
    began = time.time()
    for epoch in range(epochs):
        judge.train()
        losses = []
        for batch in batches(list(tasks(lessons, pieces, disguise)), rng):
            loss = loss_of(judge, batch)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        mean = sum(losses) / len(losses)
        print(f"epoch {epoch + 1} loss {mean:.3f} {time.time() - began:.0f} s", flush=True)
        yield epoch


def _numbers(whole: Sequence[str], path: Path) -> list[int]:
    """Return the numbers of a judge's word pieces among those of the encoder."""
    numbers = {piece: number for number, piece in enumerate(whole)}
    return [numbers[piece] for piece in path.read_text("utf-8").splitlines()]


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+", help="annotated texts to learn from")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, help="checkpoint of the trained teacher")
    parser.add_argument("--start", type=Path, help="folder of a trained judge to go on with")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="*", default=[], help="JSON Lines for words")
    parser.add_argument("--pieces", type=int, default=16000, help="word pieces to keep")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    whole = (options.encoder / "vocab.txt").read_text("utf-8").splitlines()
    if options.start:
        kept = _numbers(whole, options.start / VOCABULARY)
    else:
        kept = vocabulary(WordPieces(whole), [*options.gold, *options.texts], options.pieces)
    pieces = WordPieces([whole[number] for number in kept])
    lessons = list(read_lessons(options.gold))
    print(len(lessons), "texts", sum(len(lesson.truths) for lesson in lessons), "figures")
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "meta.json").write_bytes((CONFIGS / "meta_judge.json").read_bytes())
    judge = fresh(options.encoder, options.teacher, options.layers, kept)
    if options.start:
        restore(judge, options.start)
    for _ in train(judge, lessons, pieces, options.epochs, options.seed):
        export(judge, pieces, options.out)


if __name__ == "__main__":
    main()
