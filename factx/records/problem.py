"""A flaw in the data: collected and shown, never raised."""

from typing import Literal

from factx.records.base import Record

ProblemCode = Literal[
    "unreadable",  # the file could not be opened or holds no text
    "empty",       # nothing in it
    "encoding",    # read, but not as UTF-8
    "malformed",   # a structured input that breaks its own form
    "failed",      # the pipeline could not finish this document
]  # fmt: skip


class Problem(Record):
    """One thing that went wrong with one source, while the others went on.

    Attributes:
        source: The path (with a line number where it has one).
        code: The kind of problem.
        message: What happened and what to do, as a sentence.
        skipped: Whether the source was left out because of it.
    """

    source: str
    code: ProblemCode
    message: str
    skipped: bool
