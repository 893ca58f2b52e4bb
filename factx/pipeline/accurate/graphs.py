"""The trained network: graphs in ONNX files, run by onnxruntime; nothing else here knows it."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factx.errors import PipelineError

Array = NDArray[Any]

#: Of a sentence: the scores of heads, and vectors of the words as dependents and as heads; the
#: scores of tags, of parts of speech with features, and the log-probabilities of name tags.
SENTENCE = "teacher.onnx"

#: Of the words and their heads: the scores of the relations between them.
RELATIONS = "relations.onnx"


class Graphs:
    """The two graphs of the network, kept as bytes; a session starts when it is first needed.

    The same numbers in give the same numbers out: one thread, one sentence at a time.

    Raises:
        PipelineError: onnxruntime is not installed, or a file is missing or broken.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content: dict[str, bytes] = {}
        self.sessions: dict[str, Any] = {}
        for name in (SENTENCE, RELATIONS):
            self.content[name] = (folder / name).read_bytes()
            self.sessions[name] = self._start(name)

    def sentence(self, **inputs: list[int]) -> list[Array]:
        """Run the first graph; see `SENTENCE` for what comes out."""
        arrays = {name: np.array(numbers, dtype=np.int64) for name, numbers in inputs.items()}
        return self._run(SENTENCE, arrays)

    def relations(self, dependents: Array, heads: Array) -> Array:
        """Run the second graph: (words, labels), from the vectors of words and of their heads."""
        return self._run(RELATIONS, {"dep": dependents, "head": heads})[0]

    def save(self, folder: Path) -> None:
        """Write both files."""
        for name, content in self.content.items():
            (folder / name).write_bytes(content)

    def __getstate__(self) -> dict[str, Any]:
        # Sessions cannot be handed to another process; it starts its own.
        return self.__dict__ | {"sessions": {}}

    def _run(self, name: str, inputs: Mapping[str, Array]) -> list[Array]:
        if name not in self.sessions:
            self.sessions[name] = self._start(name)
        found: list[Array] = self.sessions[name].run(None, inputs)
        return found

    def _start(self, name: str) -> Any:
        try:
            runtime: Any = import_module("onnxruntime")
        except ImportError as error:
            raise PipelineError(
                "needs the package onnxruntime",
                where=self.folder.parent,
                hint="Install it: pip install 'factx[accurate]'",
            ) from error
        options = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            return runtime.InferenceSession(
                self.content[name], options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime has no base class of its own for them
            raise PipelineError(
                "is no network that onnxruntime can read",
                where=self.folder / name,
                hint="Fetch it anew, or bring onnxruntime up to date",
            ) from error
