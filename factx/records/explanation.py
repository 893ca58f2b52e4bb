"""Why a figure is a fact, or why it is none: `factx explain`."""

from typing import Literal

from factx.records.base import Offset, Record
from factx.records.fact import Fact, Kind

Part = Literal[
    "figure", "resource", "trigger", "contributor", "destination", "mission", "date", "due"
]


class Mark(Record):
    """Words of the document that play a part; offsets count in its text."""

    part: Part
    text: str
    start: Offset
    end: Offset


class TriggerNote(Record):
    """The word that decided, and how the lexicon has it.

    Attributes:
        word: As written.
        lemma: Its entry.
        pos: Verb or noun.
        frame: How its clause is read (`triggers.toml`).
        relation: What the resource is to it, in the active voice ("obj", "nmod:of").
        time: When, seen from the writing.
        rule: The way in which it was found.
    """

    word: str
    lemma: str
    pos: str
    frame: str
    relation: str
    time: str
    rule: str


class JudgeNote(Record):
    """What the trained judge says of a figure.

    Attributes:
        fact: How likely it is a fact, from 0 to 1.
        kind: The likeliest kind, were it one.
        givers: The codes of those who would give.
        sure: How likely it is a fact of this kind by these givers.
    """

    fact: float
    kind: Kind
    givers: list[str]
    sure: float


class Explanation(Record):
    """One figure or resource of a sentence.

    Attributes:
        document: Id of the document.
        source: Where it was read from.
        sentence: The sentence.
        sentence_start: Its start in the document's text.
        sentence_end: Its end, excluded.
        words: The figure, or the resource where there is no figure.
        start: Where these words start.
        end: Where they end, excluded.
        facts: The facts that they make; none if they make none.
        reason: Why they make none; null for a fact.
        trigger: The word that decides what happens to the resource, if any was found.
        judge: What the judge says of the figure; null where there is none.
        path: The way in the tree from the resource to the trigger, one step each.
        marks: The words that play a part, in text order.
    """

    document: str
    source: str
    sentence: str
    sentence_start: Offset
    sentence_end: Offset
    words: str
    start: Offset
    end: Offset
    facts: list[Fact]
    reason: str | None
    trigger: TriggerNote | None
    judge: JudgeNote | None = None
    path: list[str]
    marks: list[Mark]
