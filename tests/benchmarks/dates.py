"""How fast dates are read, as ratios beside dateparser where that is installed.

    python tests/benchmarks/dates.py [FILE ...]

reads the texts of the files, or a sample of its own. Run by hand: times on a shared machine are
no test. `python tests/benchmarks/dates.py --gold FILE` scores the component, without a parse,
against annotated sentences instead.
"""

import importlib
import importlib.util
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

import factx.pipeline.dates.component
from factx.pipeline.dates import edtf
from factx.pipeline.dates.parse import find_dates
from factx.pipeline.dates.resolve import resolve

assert factx.pipeline.dates.component  # registers the factory

PUBLISHED = date(2024, 5, 15)
SAMPLE = """Kenya deployed nearly 400 police in the middle of last year, far short of the 1,000 it
had promised. In September the president pledged 150 military police, three months after a first
offer, and on Friday, Oct. 13, 2023, parliament approved it. The mission, which has 2,500 people
on paper, may march on from January to March 2024, officials said two weeks ago. """

PHRASES = [
    "October 13, 2023", "13 October 2023", "Friday", "last month", "two weeks ago", "in September",
    "yesterday", "March 2024", "next year", "3 days ago",
]  # fmt: skip


def seconds(work: Callable[[], object], *, rounds: int = 5) -> float:
    """Processor time of the fastest of some rounds: the others shared their caches."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def measure(text: str) -> Iterator[str]:
    """Lines of figures: characters a second, and phrases beside dateparser."""

    def read() -> None:
        for expression in find_dates(text):
            resolve(expression, PUBLISHED)

    yield f"find and resolve: {len(text) / seconds(read):,.0f} characters a second"
    ours = seconds(lambda: [find_dates(phrase) for phrase in PHRASES]) / len(PHRASES)
    yield f"a phrase: {ours * 1e6:.0f} microseconds"
    if importlib.util.find_spec("dateparser") is None:
        yield "dateparser is not installed: no ratio"
        return
    dateparser = importlib.import_module("dateparser")
    theirs = seconds(lambda: [dateparser.parse(phrase) for phrase in PHRASES]) / len(PHRASES)
    yield f"dateparser takes {theirs / ours:.1f} times as long for a phrase"


def bounds(value: str) -> tuple[date, date]:
    """First and last day of an ISO 8601 value, cut off at the precision meant."""
    parts = [int(part) for part in value[:10].split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        month = edtf.month(*parts)
        return month.earliest, month.latest or month.earliest
    return (day := date(*parts)), day


def readings(value: dict[str, Any], start: int, end: int) -> Iterator[tuple[date, date]]:
    """What a found date may stand for where the gold marks `start` to `end`: all of it, or an end
    of a range that the gold annotates in two pieces."""
    if value["latest"]:
        yield date.fromisoformat(value["earliest"]), date.fromisoformat(value["latest"])
    if value["start"] < start or end < value["end"]:
        for piece in value["edtf"].split("/"):
            if re.fullmatch(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?", piece):
                yield bounds(piece)


def score(rows: list[dict[str, Any]], nlp: Language) -> dict[str, int]:
    """Count exact, wrong and missing dates of articles, and those found where gold has none.

    A row is a sentence; consecutive rows whose `id` agrees up to its last hyphen are an article.
    Gold dates without a definite value are left out of the count.
    """
    counts = {"exact": 0, "wrong": 0, "none": 0, "spurious": 0}
    articles: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        articles.setdefault(row["id"].rpartition("-")[0], []).append(row)
    for sentences in articles.values():
        doc = nlp.make_doc("\n\n".join(row["text"] for row in sentences))
        doc._.factx_published = sentences[0]["published"]
        found = [span._.factx_date for span in nlp(doc).spans["factx_dates"]]
        taken: set[int] = set()
        offset = 0
        for row in sentences:
            for gold in row["dates"]:
                start, end = gold["start"] + offset, gold["end"] + offset
                hits = [one for one in found if one["start"] < end and start < one["end"]]
                taken |= {one["start"] for one in hits}
                verdict = judge(gold, hits, start, end)
                if verdict:
                    counts[verdict] += 1
            offset += len(row["text"]) + 2
        counts["spurious"] += sum(one["start"] not in taken for one in found)
    return counts


def judge(gold: dict[str, Any], hits: list[dict[str, Any]], start: int, end: int) -> str | None:
    """ "exact", "wrong" or "none"; None for a gold date without a definite value."""
    if "when" in gold:
        wanted = bounds(gold["when"])
    elif "from" in gold and "to" in gold:
        wanted = bounds(gold["from"])[0], bounds(gold["to"])[1]
    else:
        return None
    dated = [one for one in hits if one["edtf"]]
    for one in dated:
        for first, last in readings(one, start, end):
            if first == wanted[0] and abs(last - wanted[1]) <= timedelta(days=1):
                return "exact"
    return "wrong" if dated else "none"


def blank() -> Language:
    """A pipeline with nothing but the dates."""
    nlp = spacy.blank("en")
    nlp.add_pipe("factx_dates")
    return nlp


def main(arguments: list[str]) -> None:
    """Print the figures."""
    if arguments[:1] == ["--gold"]:
        lines = Path(arguments[1]).read_text(encoding="utf-8").splitlines()
        sys.stdout.write(f"{score([json.loads(line) for line in lines], blank())}\n")
        return
    texts = [Path(path).read_text(encoding="utf-8") for path in arguments] or [SAMPLE * 200]
    for line in measure("\n".join(texts)):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
