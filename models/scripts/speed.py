"""Speed, load time and size of a pipeline, and the cost of each component."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import spacy
from spacy.cli.init_config import init_config
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_model_from_config

TREE_PARTS = ("tagger", "morphologizer", "parser")


def default_pipeline(like: Language) -> Language:
    """The same components in spaCy's default ``efficiency`` configuration, untrained.

    Labels are those of ``like``; weights are random, which does not change the work per word.
    """
    config = init_config(lang="en", pipeline=[*TREE_PARTS, "ner"], optimize="efficiency", gpu=False)
    nlp = load_model_from_config(config, auto_fill=True)
    for name in (*TREE_PARTS, "ner"):
        pipe = nlp.get_pipe(name)
        for label in like.get_pipe(name).labels:  # type: ignore[attr-defined]
            if name == "morphologizer":
                pipe.cfg["labels_morph"] = dict(like.get_pipe(name).cfg["labels_morph"])  # type: ignore[attr-defined]
                pipe.cfg["labels_pos"] = dict(like.get_pipe(name).cfg["labels_pos"])  # type: ignore[attr-defined]
                break
            pipe.add_label(label)  # type: ignore[attr-defined]
    doc = Doc(nlp.vocab, words=["A", "word"])
    nlp.initialize(lambda: [Example(doc, doc.copy())])
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    own: Lookups = like.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    lemmatizer.initialize(lambda: [], nlp=nlp, lookups=own)  # type: ignore[attr-defined]
    return nlp


def words_per_second(nlp: Language, texts: list[str]) -> float:
    """Words per second over all texts, one process."""
    began = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.perf_counter() - began)


def ratio(nlp: Language, other: Language, texts: list[str], rounds: int = 5) -> float:
    """How many times faster ``nlp`` is than ``other``: median over alternating rounds."""
    words_per_second(nlp, texts[:5])
    words_per_second(other, texts[:5])
    return statistics.median(
        words_per_second(nlp, texts) / words_per_second(other, texts) for _ in range(rounds)
    )


def component_shares(nlp: Language, texts: list[str], rounds: int = 3) -> dict[str, float]:
    """Share of the time that each component takes."""
    spent = {"tokenizer": 0.0} | dict.fromkeys(nlp.pipe_names, 0.0)
    for _ in range(rounds):
        began = time.perf_counter()
        docs = [nlp.make_doc(text) for text in texts]
        spent["tokenizer"] += time.perf_counter() - began
        for name, pipe in nlp.pipeline:
            began = time.perf_counter()
            docs = list(pipe.pipe(docs, batch_size=nlp.batch_size))  # type: ignore[attr-defined]
            spent[name] += time.perf_counter() - began
    total = sum(spent.values())
    return {name: seconds / total for name, seconds in spent.items()}


def load_seconds(path: Path, rounds: int = 5) -> float:
    """Median processor time of ``spacy.load`` once spaCy itself is imported."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        spacy.load(path)
        times.append(time.process_time() - began)
    return statistics.median(times)


def megabytes(path: Path) -> float:
    """Size of all files below a folder, in MB of 1,000,000 bytes."""
    return sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) / 1e6
