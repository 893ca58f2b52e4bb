"""What the judge says of a figure, as probabilities."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from factx.pipeline.facts.judge.network import HIGHEST, Floats, Network, Scores, softmax
from factx.pipeline.facts.judge.sheet import ASKED, CLASSES, Asked, Mention, Question, Sheet
from factx.pipeline.facts.judge.windows import Window, windows
from factx.records.values import Category

STATUSES = {
    kind: tuple(status for other, status in CLASSES if other == kind) for kind, _ in CLASSES[1:]
}

MODALITIES = ("asserted", "possible", "negated")
CATEGORIES: tuple[Category, ...] = ("troops", "police", "personnel", "equipment", "funds")


@dataclass(frozen=True)
class Answer:
    """One answer to who, where or when.

    Attributes:
        value: The code or date.
        probability: From 0 to 1.
        mention: The mention that speaks for it most.
    """

    value: str
    probability: float
    mention: Mention


@dataclass(frozen=True)
class Verdict:
    """What the judge says of a figure.

    Attributes:
        classes: The probability of each of `CLASSES`.
        modality: The likeliest, were it a fact.
        category: The likeliest sort of what it counts, were it a fact.
        answers: For each question, its answers, the likeliest first.
    """

    classes: tuple[float, ...]
    modality: str
    category: Category
    answers: dict[Asked, list[Answer]]

    @property
    def fact(self) -> float:
        """How likely the figure is a fact."""
        return 1 - self.classes[0]

    @property
    def kind(self) -> str:
        """The likeliest kind of a fact."""
        return max(STATUSES, key=self.of_kind)

    def status_of(self, kind: str) -> str:
        """Return the likeliest status, were it a fact of a kind."""
        return max(STATUSES[kind], key=lambda status: self.of_status(kind, status))

    def of_status(self, kind: str, status: str) -> float:
        """Return how likely a status is, were it a fact of a kind."""
        return self.classes[CLASSES.index((kind, status))] / (self.of_kind(kind) or 1.0)

    @property
    def givers(self) -> frozenset[str]:
        """The codes of those who likely give; a mission has a strength, and nobody gives it."""
        if self.kind == "strength":
            return frozenset()
        return frozenset(answer.value for answer in self.likely("giver"))

    def of_kind(self, kind: str) -> float:
        """Return how likely the figure is a fact of a kind."""
        pairs = zip(CLASSES, self.classes, strict=True)
        return sum(likely for (other, _), likely in pairs if other == kind)

    def confidence(self, kind: str, givers: Collection[str]) -> float:
        """Return how likely the figure is a fact of a kind, given by these and by no others."""
        likely = self.of_kind(kind)
        said = {answer.value: answer.probability for answer in self.answers["giver"]}
        if kind == "strength":
            return likely
        for code in sorted({*said, *givers}):  # products of floats depend on their order
            gives = said.get(code, 0.0)
            likely *= gives if code in givers else 1 - gives
        return likely

    def probability(self, asked: Asked, value: str | None) -> float:
        """Return how likely a value is an answer; what nothing names is not."""
        return next((a.probability for a in self.answers[asked] if a.value == value), 0.0)

    def likely(self, asked: Asked, least: float = 0.5) -> list[Answer]:
        """Return the answers that are likelier than `least`."""
        return [answer for answer in self.answers[asked] if answer.probability > least]


def judge(sheet: Sheet, network: Network) -> dict[tuple[int, int], Verdict]:
    """Return the verdict on each figure of a sheet, by its first and last token (excluded).

    Stretches in which nothing is counted that the lexicon has as a resource are passed over: they
    are many in the news, and next to none of them holds a fact.
    """
    found: dict[tuple[int, int], Verdict] = {}
    if not _counts_resources(sheet.questions):
        return found  # before any word is cut into pieces
    for window in windows(sheet, network.vocabulary):
        if not _counts_resources(window.questions):
            continue
        for question, verdict in _verdicts(window, network.score(window)):
            found[question.start, question.end] = verdict
    return found


def _counts_resources(questions: Iterable[Question]) -> bool:
    """Whether any figure counts what the lexicon has as a resource."""
    return any(question.known for question in questions)


def _verdicts(window: Window, scores: Scores) -> Iterator[tuple[Question, Verdict]]:
    for number, question in enumerate(window.questions):
        yield (
            question,
            Verdict(
                classes=tuple(float(p) for p in softmax(scores.classes[number])),
                modality=MODALITIES[int(scores.modalities[number].argmax())],
                category=CATEGORIES[int(scores.categories[number].argmax())],
                answers={
                    asked: _answers(window, asked, scores.pointers[number, :, place])
                    for place, asked in enumerate(ASKED)
                },
            ),
        )


def _answers(window: Window, asked: Asked, scores: Floats) -> list[Answer]:
    """Return what mentions answer; those of one value speak together."""
    speaking: dict[str, list[tuple[float, Mention]]] = {}
    for mention, score in zip(window.mentions, scores, strict=True):
        if asked in mention.asked:
            for value in sorted(mention.answers):
                speaking.setdefault(value, []).append((float(score), mention))
    found = []
    for value, voices in speaking.items():
        together = np.logaddexp.reduce([min(score, HIGHEST) for score, _ in voices])
        loudest = max(voices, key=lambda voice: voice[0])[1]
        found.append(Answer(value, float(1 / (1 + np.exp(-together))), loudest))
    return sorted(found, key=lambda answer: -answer.probability)
