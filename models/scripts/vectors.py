"""Static word vectors from the teacher: ``python vectors.py --work DIR --encoder DIR``.

A small pipeline sees few names in training. The teacher's encoder has read far more text, so what
it makes of each single word is cut down to a few numbers: the students' word vectors.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
import spacy
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from sentences import Sentence, read_sentences
from spacy.vectors import Vectors
from teacher_data import encode, inputs
from teacher_model import Teacher
from teacher_train import NAMES, TREES, load_teacher, load_tokenizer
from tokenizers import Tokenizer

from factx.pipeline.pieces import UNKNOWN

Matrix = NDArray[np.float32]
WORDS = 25_000
# Numbers kept of: the encoder's own input vectors, the teacher's view for names, and for trees.
KEPT = (24, 24, 16)


def choose_words(tokenizer: Tokenizer, data: Path) -> list[str]:
    """Whole words of the encoder's vocabulary and frequent words of the texts, lower case."""
    counts: Counter[str] = Counter()
    for name in (*TREES, *NAMES):
        for sentence in read_sentences(data / f"{name}.jsonl"):
            counts.update(word.lower() for word in sentence.words)
    frequent = [word for word, count in counts.most_common() if count >= 4]
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])  # by frequency
    known = [word for word, _ in vocabulary if not word.startswith(("##", "["))]
    words = dict.fromkeys(w for w in (*frequent, *known) if w[:1].isalpha() and len(w) > 1)
    return list(words)[:WORDS]


@torch.no_grad()
def teacher_states(teacher: Teacher, tokenizer: Tokenizer, words: list[str], mix: int) -> Matrix:
    """What one of the teacher's heads sees of each word that stands alone, (words, width)."""
    teacher.eval()
    cache: dict[str, list[int]] = {}
    rows = []
    for at in range(0, len(words), 500):
        alone = [Sentence("", "", [word], [False], "") for word in words[at : at + 500]]
        batch = inputs([e for s in alone if (e := encode(s, tokenizer, cache))])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            embedded = teacher.encoder.embeddings.word_embeddings(batch["pieces"])
            output = teacher.encoder(
                inputs_embeds=embedded + teacher.case_in(batch["cases"]),
                attention_mask=(batch["pieces"] != 0).long(),
                output_hidden_states=True,
            )
            stacked = torch.stack(output.hidden_states, dim=0)
            mixed = (torch.softmax(teacher.mix[mix], 0)[:, None, None, None] * stacked).sum(0)
            alone_states = teacher._words(mixed, batch["first"], batch["last"])[:, 0]
        rows.append(alone_states.float().numpy())
    return np.concatenate(rows)


def input_vectors(encoder: Path, tokenizer: Tokenizer, words: list[str]) -> Matrix:
    """The untouched encoder's input vectors, the mean over a word's pieces."""
    table = next(
        values.numpy()
        for name, values in load_file(encoder / "model.safetensors").items()
        if name.endswith("word_embeddings.weight")
    )
    unknown = [tokenizer.token_to_id(UNKNOWN)]
    ids = [tokenizer.encode(word, add_special_tokens=False).ids or unknown for word in words]
    return np.stack([table[pieces].mean(axis=0) for pieces in ids])


def reduced(values: Matrix, size: int) -> Matrix:
    """The first principal components, each word of length about one."""
    centred = values - values.mean(axis=0)
    _, _, axes = np.linalg.svd(centred[:8000], full_matrices=False)
    kept: Matrix = (centred @ axes[:size].T).astype(np.float32)
    kept /= kept.std() + 1e-6
    return kept


def make_vectors(work: Path, encoder: Path) -> None:
    """Write an empty pipeline with the vectors to ``work/vectors``."""
    tokenizer = load_tokenizer(encoder)
    teacher, _ = load_teacher(work, encoder)
    words = choose_words(tokenizer, work / "data")
    titled = [word.title() for word in words]
    parts = (
        input_vectors(encoder, tokenizer, words),
        teacher_states(teacher, tokenizer, titled, mix=2),
        teacher_states(teacher, tokenizer, words, mix=0),
    )
    table = np.concatenate(
        [reduced(part, size) for part, size in zip(parts, KEPT, strict=True)], axis=1
    )
    nlp = spacy.blank("en")
    keys = [nlp.vocab.strings.add(word) for word in words]
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=table, keys=keys, name="factx_words", attr="LOWER"
    )
    nlp.to_disk(work / "vectors")
    print(json.dumps({"words": len(words), "numbers": table.shape[1]}))


def main() -> None:
    """Read the command line and write the vectors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    options = parser.parse_args()
    make_vectors(options.work, options.encoder)


if __name__ == "__main__":
    main()
