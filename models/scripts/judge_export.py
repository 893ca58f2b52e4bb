"""Write a trained judge as factx runs it: whole numbers from -127 to 127, a scale for each row."""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
import torch
from judge_model import Judge
from torch import Tensor

from factx.pipeline.facts.judge.network import VOCABULARY, WEIGHTS, Network
from factx.pipeline.pieces import WordPieces

#: Smaller tables keep half precision.
LEAST_ROWS = 64

#: Where the encoder's own names begin.
PREFIXES = ("encoder.", "encoder.encoder.")

#: Pieces that every vocabulary keeps: marks, and single characters to spell the rest with.
ALWAYS = re.compile(r"\[.*\]|(##)?.")

#: Tables that are looked up in rather than multiplied with.
TABLES = ("dist.weight", "form.weight", "told.weight", "said.weight")

WORDS = re.compile(r"\w+|[^\w\s]")


def vocabulary(whole: WordPieces, paths: Iterable[Path], size: int) -> list[int]:
    """Return the numbers of the pieces that texts use most, in order, padding first.

    Args:
        whole: The encoder's own pieces.
        paths: JSON Lines with "text"; other files are read as they are.
        size: How many pieces to keep.
    """
    counts: Counter[int] = Counter()
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            text = json.loads(line).get("text") or "" if path.suffix == ".jsonl" else line
            counts.update(number for word in WORDS.findall(text) for number in whole.of(word))
    unused = re.compile(r"\[unused\d+\]")
    always = {
        number
        for piece, number in whole.numbers.items()
        if ALWAYS.fullmatch(piece) and not unused.fullmatch(piece)
    }
    ranked = [number for number, _ in counts.most_common() if number not in always]
    return sorted([*always, *ranked[: size - len(always)]])


def export(judge: Judge, pieces: WordPieces, folder: Path) -> None:
    """Write the weights and the vocabulary of a judge into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    state = judge.state_dict()
    embeddings = "encoder.embeddings"
    arrays = {
        "pieces": _array(state[f"{embeddings}.word_embeddings.weight"]),
        "positions": _array(
            state[f"{embeddings}.position_embeddings.weight"]
            + state[f"{embeddings}.token_type_embeddings.weight"][0]
        ),
        "case_in": _array(state["case_in.weight"]),
    }
    for name, values in state.items():
        if name.startswith(f"{embeddings}.LayerNorm"):
            arrays[name.removeprefix("encoder.")] = _array(values)
        elif name.startswith("encoder.encoder."):
            arrays[name.removeprefix("encoder.encoder.")] = _array(values)
        elif not name.startswith(("encoder.", "case_in")):
            arrays[name.removesuffix(".weight") if name in TABLES else name] = _array(values)
    _write({k: v for name, values in arrays.items() for k, v in _small(name, values)}, folder)
    text = "\n".join(pieces.pieces) + "\n"
    (folder / VOCABULARY).write_text(text, encoding="utf-8", newline="\n")


def restore(judge: Judge, folder: Path) -> None:
    """Give a judge the weights that `export` wrote; what they lack stays as it is."""
    network = Network(folder)
    state = judge.state_dict()
    for name in state:
        short = [name, name.removesuffix(".weight"), *map(name.removeprefix, PREFIXES)]
        for stored in short:
            if stored in network.weights:
                values = torch.from_numpy(network.weights[stored])
                state[name][: len(values)] = values  # a table may have grown since
    state["encoder.embeddings.word_embeddings.weight"] = torch.from_numpy(network.weights["pieces"])
    places = network.weights["positions"]
    types = state["encoder.embeddings.token_type_embeddings.weight"]
    types[:] = 0
    state["encoder.embeddings.position_embeddings.weight"] = torch.from_numpy(places)
    judge.load_state_dict(state)


def _array(values: Tensor) -> np.ndarray:
    return values.detach().float().numpy()


def _small(name: str, values: np.ndarray) -> Sequence[tuple[str, np.ndarray]]:
    """Return an array as it is stored: large tables as whole numbers with the scale of each row."""
    if values.ndim < 2 or values.shape[-2] < LEAST_ROWS:
        return [(name, values.astype(np.float16))]
    scale = np.abs(values).max(axis=-1) / 127 + 1e-12
    whole = np.round(values / scale[..., None]).astype(np.int8)
    return [(name, whole), (f"{name}:scale", scale.astype(np.float32))]


def _write(arrays: dict[str, np.ndarray], folder: Path) -> None:
    """Write arrays as NumPy's archive does, with no date in it: the same weights, the same file."""
    with zipfile.ZipFile(folder / WEIGHTS, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, values in sorted(arrays.items()):
            stored = BytesIO()
            np.save(stored, values)
            archive.writestr(
                zipfile.ZipInfo(f"{name}.npy"), stored.getvalue(), zipfile.ZIP_DEFLATED
            )
