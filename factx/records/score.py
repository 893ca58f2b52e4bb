"""How well facts were found: the form in which an evaluation leaves the program."""

from typing import Literal

from factx.records.base import Record
from factx.records.fact import Kind
from factx.records.gold import FlatFact


class KindScore(Record):
    """Precision and recall of one kind of fact, or of all.

    Attributes:
        kind: The kind, or "all".
        gold: Asserted facts that annotators found.
        predicted: Asserted facts that factx found.
        matched: Those that are the same.
        precision: `matched` of `predicted`, 0 to 1.
        recall: `matched` of `gold`, 0 to 1.
        f1: Harmonic mean of both.
    """

    kind: Kind | Literal["all"]
    gold: int
    predicted: int
    matched: int
    precision: float
    recall: float
    f1: float


class AttributeScore(Record):
    """How often matched facts agree on an attribute; `accuracy` is null if it was never seen."""

    attribute: str
    right: int
    compared: int
    accuracy: float | None


class ScoredFact(Record):
    """A fact that was missed, or that is not in the gold, with its sentence."""

    document: str
    sentence: str
    fact: FlatFact


class EvaluationReport(Record):
    """An evaluation.

    Attributes:
        documents: Annotated documents.
        numbered: Scores of facts with a figure, all kinds last.
        unnumbered: Scores of facts without one, all kinds last.
        attributes: Agreement of matched facts.
        missed: Gold facts that were not found.
        false: Facts that are not in the gold.
    """

    documents: int
    numbered: list[KindScore]
    unnumbered: list[KindScore]
    attributes: list[AttributeScore]
    missed: list[ScoredFact]
    false: list[ScoredFact]
