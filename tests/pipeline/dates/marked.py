"""Sentences that carry their answers: "arrived on [Friday](2024-05-10)", "?" for an open date."""

import re
from datetime import date

from factx.pipeline.dates.forms import DateExpression
from factx.pipeline.dates.nearby import Direction
from factx.pipeline.dates.parse import find_dates
from factx.pipeline.dates.resolve import resolve

#: The day of publication of every case: a Wednesday.
PUBLISHED = date(2024, 5, 15)

MARK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<edtf>[^)]+)\)")

Answer = tuple[int, int, str]


def unmark(marked: str) -> tuple[str, list[Answer]]:
    """The text without its marks, and what they say: start, end, EDTF or "?"."""
    text, answers, behind = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[behind : match.start()]
        start = len(text)
        text += match["words"]
        answers.append((start, len(text), match["edtf"]))
        behind = match.end()
    return text + marked[behind:], answers


def answer(
    expression: DateExpression, published: date | None, direction: Direction | None
) -> Answer:
    """What was found, in the form of the marks."""
    edtf = resolve(expression, published, direction=direction).edtf
    return expression.start, expression.end, edtf or "?"


def found(
    text: str,
    *,
    published: date | None = PUBLISHED,
    direction: Direction | None = None,
    day_first: bool | None = None,
) -> list[Answer]:
    """Every date of a text, in the form of the marks."""
    return [answer(one, published, direction) for one in find_dates(text, day_first=day_first)]
