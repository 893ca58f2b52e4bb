"""Explanations for people: the sentence with its parts marked, and what each part is."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import IO

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factx.records import Fact
from factx.records.explanation import Explanation
from factx.render import wording
from factx.render.plain_console import open_console, write

STYLES = {
    "figure": "bold reverse",
    "resource": "bold",
    "trigger": "bold underline",
    "contributor": "green",
    "destination": "magenta",
    "mission": "magenta",
    "date": "cyan",
    "due": "cyan",
}


def explanations(found: Iterable[Explanation], out: IO[str]) -> int:
    """Write each sentence with its parts marked, and below it a block for each of its figures."""
    console = open_console(out)
    count = 0
    for _, group in groupby(found, key=lambda one: (one.document, one.sentence_start)):
        own = list(group)
        count += len(own)
        place = f"{own[0].source}:{own[0].sentence_start}"
        write(console, Text(wording.tame(place), style="italic"))
        write(console, _sentence(own))
        for explanation in own:
            write(console, Padding(_table(explanation), (0, 0, 1, 2)))
    return count


def _sentence(explanations: Sequence[Explanation]) -> Text:
    first = explanations[0]
    sentence = Text(wording.tame(first.sentence).rstrip())
    for mark in chain.from_iterable(one.marks for one in explanations):
        start = mark.start - first.sentence_start
        if 0 <= start < len(sentence):
            sentence.stylize(STYLES[mark.part], start, start + mark.end - mark.start)
    return sentence


def _table(explanation: Explanation) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for name, value in _lines(explanation):
        table.add_row(Text(name, style=STYLES.get(name, "")), Text(wording.tame(value)))
    return table


def _lines(explanation: Explanation) -> Iterator[tuple[str, str]]:
    for fact in explanation.facts:
        parts = (
            wording.standing(fact, with_kind=True),
            wording.contributors(fact),
            wording.resource(fact),
            wording.place(fact),
            wording.when(fact),
        )
        yield "fact", f"{fact.id}: {'; '.join(part for part in parts if part)}"
    if explanation.reason:
        yield "no fact", f"{explanation.words}: {explanation.reason}"
    note = explanation.trigger
    names = {key: name for fact in explanation.facts for key, name in _names(fact)}
    for mark in sorted(explanation.marks, key=lambda mark: list(STYLES).index(mark.part)):
        inside = explanation.sentence_start <= mark.start < explanation.sentence_end
        words = mark.text if inside else f"{mark.text} (at {mark.start}, in another sentence)"
        if note and mark.part == "trigger":
            words += f': {note.pos} "{note.lemma}", frame {note.frame}, {note.time}'
            words += f"; resource as {note.relation or 'itself'}, found by rule {note.rule}"
        stands_for = names.get((mark.part, mark.start, mark.end), mark.text)
        yield mark.part, words if stands_for == mark.text else f"{words}: {stands_for}"
    if explanation.judge:
        said = explanation.judge
        givers = ", ".join(said.givers) or "nobody named"
        yield (
            "judge",
            f"a fact at {said.fact:.2f}; {said.kind} by {givers} at {said.sure:.2f}",
        )
    if explanation.path:
        yield "path", ", ".join(explanation.path)


def _names(fact: Fact) -> Iterator[tuple[tuple[str, int, int], str]]:
    """Yield what the words of a fact stand for ("it", "the Kenyan police"), by part and place."""
    for actor in fact.contributors:
        yield ("contributor", actor.start, actor.end), actor.name
    if fact.destination:
        place = fact.destination
        yield ("destination", place.start, place.end), place.name
    if fact.mission:
        yield ("mission", fact.mission.start, fact.mission.end), fact.mission.name
