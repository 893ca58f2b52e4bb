"""Train the teacher: ``teacher_train.py --work DIR --encoder DIR --steps N``; it can resume."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from augment import augment
from safetensors.torch import load_file
from sentences import Sentence, read_sentences
from teacher_data import IGNORED, NAME_TAGS, Classes, Encoded, batches, encode, inputs, targets
from teacher_model import Teacher
from teacher_score import score
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import cross_entropy
from transformers import BertConfig

TREES = ("ewt-train", "gum-train")
NAMES = (
    "gmb-train", "docred-train", "wikigold-train", "re3d-train", "crossner-politics-train",
    "crossner-politics-dev", "grobid-train", "docred-dev", "docred-test",
)  # fmt: skip
BATCH = 2200


def build_teacher(encoder: Path, classes: Classes, weights: bool = True) -> Teacher:
    """A teacher on the encoder of a folder with ``config.json`` and ``model.safetensors``."""
    config = BertConfig(**json.loads((encoder / "config.json").read_text(encoding="utf-8")))
    config._attn_implementation = "sdpa"
    sizes = (classes.labels, classes.tags, classes.feats, NAME_TAGS)
    teacher = Teacher(config, *map(len, sizes))
    if weights:
        state = {
            k.removeprefix("bert."): v for k, v in load_file(encoder / "model.safetensors").items()
        }
        missing, _ = teacher.encoder.load_state_dict(state, strict=False)
        assert not [name for name in missing if "position_ids" not in name], missing
    return teacher


def load_teacher(work: Path, encoder: Path) -> tuple[Teacher, Classes]:
    """The teacher as `train` left it in ``work/teacher``, and what its heads tell apart."""
    trained = work / "teacher"
    classes = Classes.load(trained / "classes.json")
    teacher = build_teacher(encoder, classes, weights=False)
    teacher.load_state_dict(torch.load(trained / "checkpoint.pt")["model"])
    return teacher, classes


def load_tokenizer(encoder: Path) -> Tokenizer:
    """The encoder's tokenizer, for words one by one: it neither pads nor cuts."""
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def loss_of(teacher: Teacher, batch: list[Encoded], gold: dict[str, Tensor]) -> Tensor:
    """The sum of the heads' losses; for names, the mass of all tags that the source allows."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = teacher(**inputs(batch))
        chosen = gold["heads"].clamp(min=0)
        labels = teacher.label_scores(out["dep"], out["head"], chosen)
    total = torch.zeros(())
    if (gold["heads"] != IGNORED).any():
        lengths = torch.tensor([len(e.first) for e in batch])
        columns = torch.arange(out["heads"].shape[2])[None, None, :] > lengths[:, None, None]
        arcs = out["heads"].float().masked_fill(columns, -1e4)
        for scores, key in (
            (arcs, "heads"),
            (labels, "labels"),
            (out["tags"], "tags"),
            (out["feats"], "feats"),
        ):
            flat = scores.float().flatten(0, 1)
            total = total + cross_entropy(flat, gold[key].flatten(), ignore_index=IGNORED)
    known = gold["known"]
    if known.any():
        logs = torch.log_softmax(out["names"].float()[known], dim=-1)
        allowed = logs.masked_fill(~gold["names"][known], -1e4)
        total = total - torch.logsumexp(allowed, dim=-1).mean()
    return total


def endless(
    pool: list[Sentence], tokenizer: Tokenizer, rng: random.Random
) -> Iterator[list[Encoded]]:
    """Batches for ever, every sentence printed anew (`augment`) in each round."""
    cache: dict[str, list[int]] = {}
    while True:
        varied = (augment([s], rng)[0] if s.heads else s for s in pool)
        encoded = [e for s in varied if (e := encode(s, tokenizer, cache))]
        yield from batches(encoded, BATCH, rng)


def train(work: Path, encoder: Path, steps: int, rate: float, seed: int) -> None:
    """Train with linear warm-up and decay; a checkpoint every 50 steps lets a stopped run go on."""
    out = work / "teacher"
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    data = {
        name: list(read_sentences(work / "data" / f"{name}.jsonl")) for name in (*TREES, *NAMES)
    }
    trees = [s for name in TREES for s in data[name]]
    names = [s for name in NAMES for s in data[name]]
    classes = Classes.of(trees)
    classes.save(out / "classes.json")
    maps = {k: {v: i for i, v in enumerate(vs)} for k, vs in classes.__dict__.items()}
    tokenizer = load_tokenizer(encoder)
    teacher = build_teacher(encoder, classes)
    inner = list(teacher.encoder.parameters())
    heads = [p for n, p in teacher.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": inner, "lr": rate}, {"params": heads, "lr": rate * 6}],
        weight_decay=0.01,
        betas=(0.9, 0.98),
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / (0.06 * steps), max(0.01, (steps - n) / (0.94 * steps)))
    )
    start = 0
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        teacher.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        start = saved["step"]
        rng = random.Random(seed + start)
    sources = {"trees": endless(trees, tokenizer, rng), "names": endless(names, tokenizer, rng)}
    began, running = time.time(), 0.0
    for step in range(start, steps):
        teacher.train()
        batch = next(sources["names" if rng.random() < 0.33 else "trees"])
        loss = loss_of(teacher, batch, targets(batch, classes, maps))
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
        optimizer.step()
        schedule.step()
        running = 0.98 * running + 0.02 * float(loss.detach())
        if (step + 1) % 10 == 0:
            print(
                f"step {step + 1} loss {running:.3f}",
                f"{(time.time() - began) / (step + 1 - start):.2f} s/step",
                flush=True,
            )
        if (step + 1) % 50 == 0 or step + 1 == steps:
            torch.save(
                {"model": teacher.state_dict(), "optimizer": optimizer.state_dict(),
                 "schedule": schedule.state_dict(), "step": step + 1},
                out / "checkpoint.part",
            )  # fmt: skip
            (out / "checkpoint.part").rename(checkpoint)
        if (step + 1) % 400 == 0 or step + 1 == steps:
            print(step + 1, score(teacher, classes, tokenizer, work / "data"), flush=True)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=2400)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    train(options.work, options.encoder, options.steps, options.rate, options.seed)


if __name__ == "__main__":
    main()
