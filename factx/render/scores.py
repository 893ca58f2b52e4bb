"""The table of an evaluation: scores, agreement, and every difference with its sentence."""

from collections.abc import Iterable, Sequence
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from factx.records.gold import FlatFact
from factx.records.score import EvaluationReport, KindScore, ScoredFact
from factx.render.plain_console import open_console, write
from factx.render.wording import tame


def evaluation(found: Iterable[EvaluationReport], out: IO[str]) -> int:
    """Write the reports one below the other."""
    console = open_console(out)
    count = 0
    for report in found:
        count += 1
        _scores(console, "Facts with a figure", report.numbered)
        _scores(console, "Facts without a figure", report.unnumbered)
        _agreement(console, report)
        _differences(console, "Missed", report.missed)
        _differences(console, "False", report.false)
    return count


def _scores(console: Console, title: str, scores: Sequence[KindScore]) -> None:
    table = _table(title, "Gold", "Found", "Right", "Precision", "Recall", "F1")
    for score in scores:
        table.add_row(
            score.kind,
            *map(str, (score.gold, score.predicted, score.matched)),
            _rate(score.precision, score.predicted),
            _rate(score.recall, score.gold),
            _rate(score.f1, score.gold + score.predicted),
            style="bold" if score.kind == "all" else "",
        )
    write(console, table)
    console.print()


def _agreement(console: Console, report: EvaluationReport) -> None:
    table = _table("Matched facts agree on", "Right", "Of", "Share")
    for score in report.attributes:
        share = _rate(score.accuracy or 0.0, score.compared)
        table.add_row(score.attribute, str(score.right), str(score.compared), share)
    write(console, table)
    console.print()


def _rate(rate: float, of: int) -> str:
    # A share of nothing is no success.
    return f"{rate:.3f}" if of else "–"


def _table(title: str, *columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(title, min_width=24)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _differences(console: Console, title: str, differences: Sequence[ScoredFact]) -> None:
    if not differences:
        return
    write(console, Text(f"{title} ({len(differences)})", style="bold"))
    for difference in differences:
        write(console, Text(f"{difference.document}: {_in_short(difference.fact)}", style="red"))
        write(console, Text(tame(difference.sentence)))
    console.print()


def _in_short(fact: FlatFact) -> str:
    bounds = f"{fact.low}–{fact.high or ''}" if fact.low is not None else ""
    share = f"{fact.percent}%" if fact.percent is not None else ""
    figure = bounds or share if fact.value is None else f"{fact.value:,}"
    parts = (
        "+".join(fact.contributors) or "nobody named",
        f"{fact.kind}, {fact.status}",
        f"{figure} {fact.currency or ''}".strip(),
        f"{fact.resource or ''} ({fact.category})".strip(),
        f"to {fact.destination}" if fact.destination else "",
        fact.date or fact.due or "",
    )
    return tame("; ".join(part for part in parts if part))
