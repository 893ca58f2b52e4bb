"""Engines on this machine: one process, or several that load the pipeline each."""

import json
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib.util import find_spec
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factx import __version__
from factx.engines.pieces import cut, merge
from factx.errors import LexiconError, PipelineError
from factx.lexicon import check, fingerprint
from factx.records import Extraction, Problem, SourceText

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from factx.records.explanation import Explanation

#: Documents that a process is given at a time.
BATCH = 16

#: Texts that go through the networks of the pipeline together: faster than one by one, and still
#: often enough to see how far it has come.
TOGETHER = 8

#: Batches that wait in front of each process, so that none runs dry and none hoards memory.
AHEAD = 2

#: Digits of the lexicon's hash that tell one from another.
DIGITS = 16

Results = list[Extraction | Problem]


class Local:
    """Runs the pipeline in this process."""

    def __init__(self, model: str | None, lexicon: str | None) -> None:
        self.model = model
        self.lexicon = lexicon
        self.run = foresee(model, lexicon)

    def extract(self, sources: Iterable[SourceText]) -> Iterator[Extraction | Problem]:
        """Yield one result a document, in order."""
        from factx.pipeline import build

        for batch in _batches(sources):
            nlp = build(self.model, self.lexicon)
            self.run = describe(nlp, self.lexicon)
            yield from analyse(nlp, batch)


class Processes:
    """Runs the pipeline in several processes; results come in the order of the documents."""

    def __init__(self, model: str | None, lexicon: str | None, *, jobs: int) -> None:
        self.model = model
        self.lexicon = lexicon
        self.jobs = jobs
        self.run = foresee(model, lexicon)

    def extract(self, sources: Iterable[SourceText]) -> Iterator[Extraction | Problem]:
        """Yield one result a document, in order."""
        pool = ProcessPoolExecutor(
            self.jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_parent
        )
        waiting: deque[Future[tuple[Mapping[str, str], Results]]] = deque()
        try:
            for batch in _batches(sources):
                waiting.append(pool.submit(work, self.model, self.lexicon, batch))
                if len(waiting) > AHEAD * self.jobs:
                    yield from self._next(waiting)
            while waiting:
                yield from self._next(waiting)
        except BrokenProcessPool as error:
            raise PipelineError(
                "a worker process died",
                hint="If memory ran out, use fewer processes (--jobs).",
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _next(self, waiting: deque[Future[tuple[Mapping[str, str], Results]]]) -> Results:
        self.run, results = waiting.popleft().result()
        return results


def work(
    model: str | None, lexicon: str | None, batch: list[SourceText]
) -> tuple[Mapping[str, str], Results]:
    """Return what is found in some documents, and what found it.

    Args:
        model: Name or folder of a trained pipeline.
        lexicon: Path of a lexicon file.
        batch: The documents.
    """
    from factx.pipeline import build

    nlp = build(model, lexicon)
    return describe(nlp, lexicon), list(analyse(nlp, batch))


def describe(nlp: "Language", lexicon: str | None) -> Mapping[str, str]:
    """Return the versions of all that decides what is found."""
    return _run(nlp.meta, lexicon)


def foresee(model: str | None, lexicon: str | None) -> Mapping[str, str]:
    """Return the same without loading the pipeline; nothing if that does not tell.

    Args:
        model: Name or folder of a trained pipeline.
        lexicon: Path of a lexicon file.
    """
    try:
        return _run(json.loads((_folder(model) / "meta.json").read_bytes()), lexicon)
    except (OSError, ValueError, KeyError, PipelineError, LexiconError):
        return {}  # whoever loads it will say what is wrong


def _folder(model: str | None) -> Path:
    from factx.pipeline import shipped

    if model is None:
        return shipped()
    package = find_spec(model) if model.isidentifier() and not Path(model).exists() else None
    return Path(package.origin).parent if package and package.origin else Path(model)


def _run(meta: Mapping[str, Any], lexicon: str | None) -> Mapping[str, str]:
    from factx.pipeline import JUDGE, shipped

    own = (check(Path(lexicon)),) if lexicon else ()
    judge = json.loads((shipped(JUDGE) / "meta.json").read_bytes())
    return {
        "factx": __version__,
        "pipeline": f"{meta['lang']}_{meta['name']} {meta['version']}",
        "judge": f"{judge['name']} {judge['version']}",
        "lexicon": fingerprint(own)[:DIGITS],
    }


def analyse(nlp: "Language", batch: list[SourceText]) -> Iterator[Extraction | Problem]:
    """Yield one result a document; one that fails is a problem and leaves the others alone."""
    done = 0
    try:
        for extraction in _extractions(nlp, batch):
            done += 1
            yield extraction
    except Exception as error:  # whatever a component raises concerns one document
        if len(batch) == 1:
            yield _failed(batch[0], error)
            return
        for source in batch[done:]:
            yield from analyse(nlp, [source])


def docs(nlp: "Language", source: SourceText) -> "Iterator[tuple[Doc, int]]":
    """Yield the pieces of a document as Docs that know its day and place, with their offsets."""
    from factx.pipeline import extensions

    extensions.ensure()
    for start, end in cut(source.text, source.body_start):
        doc = nlp.make_doc(source.text[start:end])
        doc._.factx_published = source.document.published
        doc._.factx_dateline = source.document.dateline
        filed = source.text.find(source.document.dateline or "", 0, source.body_start)
        doc._.factx_filed = filed - start if source.document.dateline and filed >= 0 else None
        doc._.factx_title = source.document.title
        yield doc, start


def explain(
    model: str | None, lexicon: str | None, sources: Iterable[SourceText]
) -> "Iterator[Explanation]":
    """Yield why each figure of some documents is a fact, or why it is none.

    Args:
        model: Name or folder of a trained pipeline.
        lexicon: Path of a lexicon file.
        sources: The documents.
    """
    from factx.pipeline import build
    from factx.pipeline.explain import explain as explain_doc

    nlp = build(model, lexicon)
    for source in sources:
        for doc, offset in docs(nlp, source):
            yield from explain_doc(nlp, nlp(doc), source, offset)


def _extractions(nlp: "Language", batch: list[SourceText]) -> Iterator[Extraction]:
    from factx.pipeline.harvest import harvest

    pieces = [list(docs(nlp, source)) for source in batch]
    done = nlp.pipe((doc for piece in pieces for doc, _ in piece), batch_size=TOGETHER)
    for source, piece in zip(batch, pieces, strict=True):
        yield merge([harvest(next(done), source, offset) for _, offset in piece])


def _batches(sources: Iterable[SourceText]) -> Iterator[list[SourceText]]:
    waiting = iter(sources)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _failed(source: SourceText, error: Exception) -> Problem:
    message = f"The pipeline failed on this document: {type(error).__name__}: {error}"
    return Problem(source=source.document.source, code="failed", message=message, skipped=True)


def _leave_interrupts_to_parent() -> None:
    # Ctrl-C reaches every process of a terminal; one voice is enough.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
