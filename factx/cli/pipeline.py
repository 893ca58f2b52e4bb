"""Which pipeline a command runs, and in how many processes."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factx.engines import Engine
    from factx.records import SourceText
    from factx.records.explanation import Explanation


@dataclass(frozen=True)
class PipelineChoice:
    """The answers to --model, --lexicon and --jobs."""

    model: str | None
    lexicon: Path | None
    jobs: int

    def engine(self) -> "Engine":
        """Return the engine that will run it; nothing heavy is loaded yet."""
        from factx.engines import engine

        return engine(model=self.model, lexicon=self.lexicon, jobs=self.jobs)

    def explanations(self, sources: "Iterable[SourceText]") -> "Iterator[Explanation]":
        """Yield what the pipeline says of each figure of some texts."""
        from factx.engines.local import explain

        return explain(self.model, str(self.lexicon) if self.lexicon else None, sources)
