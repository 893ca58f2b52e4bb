"""Which pipeline a command runs, and in how many processes."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factx.engines import Engine


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
