"""`factx evaluate`: predicted facts against annotated ones."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factx.cli.gold import documents_of, extract, pairs, results_of
from factx.cli.options import output_options, pipeline_options
from factx.cli.output import Output
from factx.cli.pipeline import PipelineChoice
from factx.errors import CheckFailedError

if TYPE_CHECKING:
    from factx.evaluate import Difference, Evaluation, Score
    from factx.records import Kind
    from factx.records.score import EvaluationReport, KindScore, ScoredFact

#: Decimal places of a rate in the JSON form.
PLACES = 4

# Whether it is there is found out by reading it: what cannot be read ends with one exit code.
_FILE = click.Path(path_type=Path)


@click.command("evaluate")
@click.argument("gold", type=_FILE)
@click.option(
    "--predictions",
    metavar="FILE",
    type=_FILE,
    help="Results of `factx extract --format json` or jsonl; without it the texts are read now.",
)
@click.option(
    "--fail-under",
    metavar="F1",
    type=click.FloatRange(0, 1),
    help="End with exit code 6 if the F1 of facts with a figure is lower.",
)
@output_options("table", "json")
@pipeline_options
def command(
    gold: Path,
    predictions: Path | None,
    fail_under: float | None,
    output: Output,
    pipeline: PipelineChoice,
) -> None:
    """Score facts against the annotated documents in GOLD.

    GOLD is JSONL, a document a line: id, date, text (or file) and facts; or the JSON export of
    Label Studio, or the JSONL export of doccano. Facts count that both sides assert; those with a
    figure and those without are scored apart.
    """
    from factx.evaluate import evaluate

    documents = list(documents_of(gold))
    found = results_of(predictions) if predictions else extract(documents, pipeline)
    evaluation = evaluate(pairs(documents, found))
    output.write_one("evaluation", _report(len(documents), evaluation))
    if fail_under is not None and evaluation.core.f1 < fail_under:
        raise CheckFailedError(f"F1 is {evaluation.core.f1:.3f}, under {fail_under}", where=gold)


def _report(documents: int, evaluation: "Evaluation") -> "EvaluationReport":
    from factx.records.score import AttributeScore, EvaluationReport

    return EvaluationReport(
        documents=documents,
        numbered=_scores(evaluation.numbered, evaluation.core),
        unnumbered=_scores(evaluation.unnumbered, evaluation.core_unnumbered),
        attributes=[
            AttributeScore(
                attribute=name,
                right=right,
                compared=seen,
                accuracy=round(right / seen, PLACES) if seen else None,
            )
            for name, (right, seen) in evaluation.attributes.items()
        ],
        missed=_differences(evaluation.missed),
        false=_differences(evaluation.false),
    )


def _scores(by_kind: "Mapping[Kind, Score]", total: "Score") -> "list[KindScore]":
    from factx.records.score import KindScore

    return [
        KindScore.model_validate(
            {
                "kind": kind,
                "gold": score.gold,
                "predicted": score.predicted,
                "matched": score.matched,
                "precision": round(score.precision, PLACES),
                "recall": round(score.recall, PLACES),
                "f1": round(score.f1, PLACES),
            }
        )
        for kind, score in [*by_kind.items(), ("all", total)]
    ]


def _differences(differences: "Sequence[Difference]") -> "list[ScoredFact]":
    from factx.records.score import ScoredFact

    return [ScoredFact(document=d.document, sentence=d.sentence, fact=d.fact) for d in differences]
