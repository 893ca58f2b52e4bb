"""Annotated texts as the judge learns from them: sheets, with what is true of each figure."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc

import factx.lexicon
from factx import pipeline
from factx.engines import local
from factx.lexicon import resources, triggers
from factx.pipeline.facts import settle
from factx.pipeline.facts.judge.sheet import CLASSES, UNTOLD, Mention, Sheet, sheet_of
from factx.pipeline.facts.judge.verdicts import CATEGORIES, MODALITIES
from factx.pipeline.facts.names import Names
from factx.records import SourceText, document_of
from factx.records.gold import FlatFact, GoldDocument
from factx.sources import header

#: How many sheets keep their names, and how many lose what the rules found.
NAMED, UNHEARD = 0.25, 0.25

COUNTRIES = Path(factx.lexicon.__file__).with_name("countries.csv")


@dataclass(frozen=True)
class Truth:
    """What is true of a figure that is a fact.

    Attributes:
        stated: Number of its kind and status among `CLASSES`.
        modality: Number among `MODALITIES`.
        category: Number among `CATEGORIES`.
        givers: Codes of its contributors.
        place: Code of its destination.
        dates: Its date and the day it is due, EDTF.
    """

    stated: int
    modality: int
    category: int
    givers: frozenset[str]
    place: str | None
    dates: frozenset[str]


@dataclass(frozen=True)
class Lesson:
    """A sheet with the truth of each of its questions; None where a figure is no fact."""

    sheet: Sheet
    truths: Sequence[Truth | None]


def read_lessons(paths: Iterable[Path]) -> Iterator[Lesson]:
    """Yield the lessons of gold files, JSON Lines in the form of `factx evaluate`."""
    nlp = pipeline.build(judge=False)
    known, words = resources.load(), triggers.load()
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            gold = GoldDocument.model_validate_json(line)
            text = gold.text or ""
            head = header.parse(text)
            published = gold.date or head.published
            document = document_of(
                text, source=gold.id, published=published, dateline=head.dateline
            )
            source = SourceText(document=document, text=text, body_start=head.body_start)
            for doc, start in local.docs(nlp, source):
                for name, component in nlp.pipeline:
                    if name != "factx_facts":
                        doc = component(doc)
                yield _lesson(doc, known, words, gold.facts, start)


def _lesson(
    doc: Doc,
    known: resources.Resources,
    words: triggers.Triggers,
    facts: Sequence[FlatFact],
    offset: int,
) -> Lesson:
    names = Names.of(doc)
    heard = list(settle.for_judge(settle.hear(doc, names, known, words)))
    truths = []
    for candidate, _, _ in heard:
        if not candidate.is_numbered:
            continue
        span = doc[candidate.start : candidate.end]
        start, end = span.start_char + offset, span.end_char + offset
        here = [f for f in facts if f.is_numbered and f.start < end and f.end > start]
        truths.append(_truth(here) if here else None)
    return Lesson(sheet_of(doc, heard, names), truths)


def _truth(facts: Sequence[FlatFact]) -> Truth:
    """Return what one figure states; of several facts, all their contributors."""
    first = facts[0]
    return Truth(
        stated=CLASSES.index((first.kind, first.status)),
        modality=MODALITIES.index(first.modality),
        category=CATEGORIES.index(first.category),
        givers=frozenset(code for fact in facts for code in fact.contributors),
        place=first.destination,
        dates=frozenset(date for date in (first.date, first.due) if date),
    )


class Disguise:
    """Prints a sheet anew with other countries and other figures.

    So the judge learns what words around a name say, and not which countries often give.

    Args:
        rng: Decides; a quarter of all sheets keep their names, and a quarter lose what the rules
            make of their figures, so that the judge does not just repeat them.
    """

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        with COUNTRIES.open(encoding="utf-8", newline="") as file:
            self.countries = {row["code"]: row for row in csv.DictReader(file)}
        self.pool = [
            code
            for code, row in self.countries.items()
            if row["capitals"] and row["adjectives"] and not row["until"]
        ]

    def __call__(self, sheet: Sheet) -> Sheet:
        """Return the sheet with some names and figures replaced; places of tokens stay."""
        words = list(sheet.words)
        dateline = sheet.dateline
        if self.rng.random() >= NAMED:
            dateline = self._rename(sheet, words)
        for question in sheet.questions:
            for at in range(question.start, question.end):
                if _is_count(words[at]) and self.rng.random() < 0.5:
                    words[at] = self._count()
        asked = sheet.questions
        if self.rng.random() < UNHEARD:
            asked = [replace(question, told=UNTOLD) for question in asked]
        return replace(sheet, words=words, questions=asked, dateline=dateline)

    def _rename(self, sheet: Sheet, words: list[str]) -> str:
        """Print other countries into the words of a sheet and return the dateline that suits."""
        codes = {code for m in sheet.mentions if m.sort == "country" for code in m.answers}
        codes |= {sheet.scene}
        others = {
            code: self.countries[self.rng.choice(self.pool)]
            for code in sorted(codes & set(self.countries))
            if self.rng.random() < 0.5
        }
        for mention in sheet.mentions:
            if mention.sort == "country" and not mention.stands_in and len(mention.answers) == 1:
                (code,) = mention.answers
                if code in others:
                    self._print(mention, self.countries[code], others[code], words)
        if sheet.scene not in others:
            return sheet.dateline
        other = others[sheet.scene]
        return f"{_several(other['capitals'])[0].upper()}, {other['name']}"

    def _print(
        self, mention: Mention, own: dict[str, str], other: dict[str, str], words: list[str]
    ) -> None:
        """Print a mention of a country with the name of another one, in the same form."""
        text = " ".join(words[mention.start : mention.end])
        new = None
        for column in ("plural", "adjectives", "capitals"):
            if text in _several(own[column]) and _several(other[column]):
                new = _several(other[column])[0]
                break
        if new is None and text in (own["name"], *_several(own["aliases"])):
            new = other["name"]
        if new is not None:
            words[mention.start : mention.end] = [
                new,
                *[""] * (mention.end - mention.start - 1),
            ]

    def _count(self) -> str:
        digits = self.rng.choice((1, 2, 2, 3, 3, 3, 4, 4))
        value = max(2, self.rng.randrange(10 ** (digits - 1), 10**digits))
        if value > 20 and self.rng.random() < 0.5:
            value = value // 10 * 10
        return f"{value:,}"


def _several(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part and not part.endswith("-")]


def _is_count(word: str) -> bool:
    """Whether a word is a figure in digits, and no year."""
    if word.isdigit():
        return len(word) < 5 and not 1900 < int(word) < 2030
    return "," in word and word.replace(",", "").isdigit()
