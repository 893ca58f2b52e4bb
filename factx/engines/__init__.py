"""Run the pipeline over many documents; how is nobody else's business."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from factx.records import Extraction, Problem, SourceText


class Engine(Protocol):
    """What turns texts into extractions.

    Attributes:
        run: What reads the documents: version of factx, name and version of the pipeline, hash of
            the lexicon with the user's own file. Empty as long as only loading the pipeline can
            tell; complete once the first document has come out.
    """

    run: Mapping[str, str]

    def extract(self, sources: Iterable[SourceText]) -> Iterator[Extraction | Problem]:
        """Yield one result a document, in the order of the documents.

        A document that the pipeline cannot finish is a `Problem`; the others go on.

        Raises:
            PipelineError: The pipeline cannot be loaded, or its process died.
            LexiconError: The lexicon file is missing or malformed.
        """


def engine(
    model: str | Path | None = None, lexicon: str | Path | None = None, jobs: int = 1
) -> Engine:
    """Return an engine on this machine; the pipeline is loaded when the first document comes.

    Args:
        model: Name or folder of a trained pipeline; the shipped one by default.
        lexicon: A file of one's own words.
        jobs: Number of processes; 1 is this process.
    """
    from factx.engines.local import Local, Processes

    settings = (str(model) if model else None, str(lexicon) if lexicon else None)
    return Local(*settings) if jobs == 1 else Processes(*settings, jobs=jobs)
