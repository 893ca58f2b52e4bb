"""What can stop factx, each kind with its exit code; the sentence is written where it is raised."""

from collections.abc import Callable
from functools import partial


class FactxError(Exception):
    """Base of every error that a user can cause and can cure.

    Args:
        what: The problem, as a sentence without a final full stop.
        where: The file, row or setting it was found in.
        hint: What to do next, as an imperative sentence.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: object = "", hint: str = "") -> None:
        self.what = what
        self.where = str(where)
        self.hint = hint
        sentence = f"{self.where}: {what}" if self.where else what
        advice = hint if hint.endswith((".", "?", "!")) else f"{hint}."
        super().__init__(f"{sentence}. {advice}" if hint else f"{sentence}.")

    def __reduce__(self) -> tuple[Callable[[], "FactxError"], tuple[()]]:
        # Without this a worker process could not hand its error back: the arguments are keywords.
        return partial(type(self), self.what, where=self.where, hint=self.hint), ()


class UsageError(FactxError):
    """The words of a command or a call make no sense together."""

    exit_code = 2


class InputError(FactxError):
    """No readable input was found."""

    exit_code = 3


class PipelineError(FactxError):
    """The trained pipeline is missing, broken or of another make."""

    exit_code = 4


class LexiconError(FactxError):
    """A lexicon file is missing or says something it may not say."""

    exit_code = 4


class StoreError(FactxError):
    """The store is missing, foreign, locked or of another version."""

    exit_code = 5


class CheckFailedError(FactxError):
    """A check that the user asked for did not hold."""

    exit_code = 6
