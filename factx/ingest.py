"""Sources -> engine -> stores: reads documents, has them worked on, keeps what was found."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from factx.bookkeeping import settle
from factx.engines import Engine
from factx.errors import InputError
from factx.records import Document, Extraction, Problem, SourceText
from factx.records.jsonl import malformed
from factx.sources import STDIN, read
from factx.store import Store

# The text itself, or a line of a collection without an id of its own.
_FROM_STDIN = re.compile(rf"{STDIN}(:\d+)?")


@dataclass
class Report:
    """What became of the sources.

    Attributes:
        documents: Documents that were read.
        facts: Facts found in them.
        changed: Documents that the last store did not hold in this form.
        unchanged: Documents that were not worked on, for a store knew all about them.
        outdated: Those of the unchanged that another factx, pipeline or lexicon had read.
        problems: What went wrong, in the order of reading.
    """

    documents: int = 0
    facts: int = 0
    changed: int = 0
    unchanged: int = 0
    outdated: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def skipped(self) -> list[Problem]:
        """The sources that were left out."""
        return [problem for problem in self.problems if problem.skipped]


def ingest(
    paths: Iterable[str],
    engine: Engine,
    stores: Sequence[Store],
    *,
    published: str | None = None,
    results: bool = True,
    known: Store | None = None,
    on_document: Callable[[str], None] = lambda source: None,
) -> Report:
    """Read all documents of some paths and put what is found in them into every store.

    The ledgers of stores in files are brought up to date.

    Args:
        paths: Files, folders, or "-" for standard input.
        engine: What reads the texts.
        stores: Where the results go.
        published: Day of documents that do not tell theirs, ISO 8601.
        results: Whether results that factx wrote before are welcome; they come without their texts.
        known: One of the stores: what it holds of a document whose text, title, day and remarks are
            still the same is taken from there, and the engine never sees it. The other stores get
            it without its text.
        on_document: Called with the name of each document that is done.

    Returns:
        Counts and problems; flaws of single sources are problems, the others go on.

    Raises:
        InputError: Not one document could be read.
    """
    for store in stores:
        store.begin_run(engine.run)
    reading = _Reading(paths, published=published, results=results)
    if known is not None:
        reading.known = _Known(known, [s for s in stores if s is not known], on_document)
    for extraction in reading.extractions(engine):
        source = extraction.document.source
        text = reading.texts.pop(source, "")
        changes = [
            store.put(_named(extraction, _lasting(extraction.document, store)), text, engine.run)
            for store in stores
        ]
        reading.report.changed += any(changes[-1:])
        on_document(source)
    if not reading.report.documents:
        raise _nothing_read(reading.report.problems)
    for store in stores:
        # What is only in memory is gone before anybody asks for its ledger, or settles it itself.
        if store.path is not None:
            settle(store)
    return reading.report


@dataclass(frozen=True)
class _Known:
    """A store that may know documents already, and what is to be told of these.

    Attributes:
        store: The store.
        others: Stores that get what it holds of them.
        on_document: Called with the name of each.
    """

    store: Store
    others: Sequence[Store]
    on_document: Callable[[str], None]

    def holds(self, document: Document, remarks: Sequence[Problem]) -> bool:
        """Tell whether the store knows a document just so.

        With another title, day or remark it is not the same: dates are related to the day, so the
        same words on another day say something else.
        """
        if not self.store.has(document.sha256, _lasting_name(document, self.store)):
            return False
        listed = self.store.listed(document.id)
        if listed is None:
            return False
        record, problems = map(json.loads, listed)
        # The same text at two sources is one document, which the store calls by the first of them.
        there = record | {"source": document.source}
        told = [(one["code"], one["message"]) for one in problems]
        return there == document.model_dump(mode="json") and told == [
            (remark.code, remark.message) for remark in remarks
        ]

    def hand_over(
        self, document: Document, remarks: Sequence[Problem], run: Mapping[str, str]
    ) -> int:
        """Give the other stores what this one holds of a document; return the number of facts."""
        for store in self.others:
            store.adopt(self.store, _lasting(document, store), remarks, run)
        self.on_document(document.source)
        return self.store.facts_in(document.id)


class _Reading:
    """One pass over the sources; keeps the texts that the engine still works on."""

    def __init__(self, paths: Iterable[str], *, published: str | None, results: bool) -> None:
        self.paths = paths
        self.published = published
        self.results = results
        self.known: _Known | None = None
        self.report = Report()
        self.texts: dict[str, str] = {}
        self._remarks: defaultdict[str, list[Problem]] = defaultdict(list)
        self._finished: list[Extraction] = []
        self._seen: set[str] = set()

    def extractions(self, engine: Engine) -> Iterator[Extraction]:
        for result in engine.extract(self._sources(engine.run)):
            if isinstance(result, Problem):
                self.report.problems.append(result)
            else:
                yield self._counted(result)
            yield from self._taken()
        yield from self._taken()

    def _sources(self, run: Mapping[str, str]) -> Iterator[SourceText]:
        for item in chain.from_iterable(map(read, self.paths)):
            if isinstance(item, Problem):
                self._note(item)
            elif item.document.source in self._seen:
                continue  # a path given twice, or a file and its folder
            elif isinstance(item, SourceText):
                self._seen.add(item.document.source)
                self.texts[item.document.source] = item.text
                source = dated(item, self.published)
                if not self._is_held(source.document, run):
                    yield source
            else:
                self._take(item)

    def _is_held(self, document: Document, run: Mapping[str, str]) -> bool:
        """Let the known store tell of a document, unless this is not what it was."""
        # Whether an engine that cannot tell what it is would find the same, nobody knows.
        if self.known is None or not run:
            return False
        if not self.known.holds(document, self._remarks.get(document.source, [])):
            return False
        remarks = self._remarks.pop(document.source, [])
        self.texts.pop(document.source)
        self.report.facts += self.known.hand_over(document, remarks, run)
        self.report.documents += 1
        self.report.unchanged += 1
        self.report.outdated += self.known.store.run_of(document.id) != run
        return True

    def _note(self, problem: Problem) -> None:
        self.report.problems.append(problem)
        self._remarks[problem.source].append(problem)

    def _take(self, extraction: Extraction) -> None:
        source = extraction.document.source
        if self.results:
            self._seen.add(source)
            self._finished.append(extraction)
        else:
            self._note(malformed(source, "This is a result of factx already, without its text."))

    def _taken(self) -> Iterator[Extraction]:
        finished, self._finished = self._finished, []
        yield from map(self._counted, finished)

    def _counted(self, extraction: Extraction) -> Extraction:
        self.report.documents += 1
        self.report.facts += len(extraction.facts)
        remarks = self._remarks.pop(extraction.document.source, [])
        if not remarks:
            return extraction
        return extraction.model_copy(update={"problems": [*remarks, *extraction.problems]})


def _named(extraction: Extraction, document: Document) -> Extraction:
    """Return an extraction under the name that its document has been given."""
    if document is extraction.document:
        return extraction
    return extraction.model_copy(update={"document": document})


def _lasting(document: Document, store: Store) -> Document:
    """Return a document under the name that a store keeps it by."""
    name = _lasting_name(document, store)
    return document if name == document.source else document.model_copy(update={"source": name})


def _lasting_name(document: Document, store: Store) -> str:
    """Return a name that the next text on standard input does not take away.

    A store lets a text take the place of what stood at its source before: right for a changed
    file, wrong for two articles that come through one pipe.
    """
    if store.path is None or not _FROM_STDIN.fullmatch(document.source):
        return document.source
    return f"{STDIN}:{document.id}"


def dated(source: SourceText, published: str | None) -> SourceText:
    """Return a document with a day of publication, its own if it tells one."""
    if published is None or source.document.published is not None:
        return source
    document = source.document.model_copy(update={"published": published})
    return source.model_copy(update={"document": document})


def _nothing_read(problems: Sequence[Problem]) -> InputError:
    if len(problems) == 1:
        return InputError(problems[0].message.rstrip("."), where=problems[0].source)
    sentences = "".join(f"\n  {problem.source}: {problem.message}" for problem in problems)
    return InputError(f"none of the {len(problems)} sources could be read:{sentences}".rstrip("."))
