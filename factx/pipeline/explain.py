"""Why each figure and resource of a text is a fact, or why it is none."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from factx.pipeline import tree
from factx.pipeline.facts import candidates, readings
from factx.pipeline.facts.candidates import COUNTING
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.component import Facts
from factx.pipeline.facts.readings import Reading
from factx.pipeline.harvest import harvest
from factx.records import Fact, SourceText
from factx.records.explanation import Explanation, JudgeNote, Mark, Part, TriggerNote

NO_RESOURCE = "counts nothing that the lexicon has as a resource"
OUTRANKED = "is stated by another figure or mention already"


def explain(nlp: Language, doc: Doc, source: SourceText, offset: int) -> Iterator[Explanation]:
    """Yield an explanation for each figure and each resource of a processed text, in text order.

    Args:
        nlp: The pipeline that processed it.
        doc: The text, or a piece of it.
        source: The document.
        offset: Where the piece starts in the document's text.
    """
    component = cast("Facts", nlp.get_pipe("factx_facts"))
    facts = harvest(doc, source, offset).facts
    verdicts = {(v["start"], v["end"]): v for v in doc._.factx_verdicts or ()}
    for span, candidate, reason in _weighed(doc, component):
        start, end = span.start_char + offset, span.end_char + offset
        first, last = _sentence(span, offset)
        own = [fact for fact in facts if (fact.evidence.start, fact.evidence.end) == (start, end)]
        found = readings.read(candidate, component.triggers) if candidate else None
        reading = found if isinstance(found, Reading) else None
        yield Explanation(
            document=source.document.id,
            source=source.document.source,
            sentence=source.text[first:last],
            sentence_start=first,
            sentence_end=last,
            words=span.text,
            start=start,
            end=end,
            facts=own,
            reason=None if own else reason,
            trigger=_note(reading) if reading else None,
            judge=_judged(verdicts.get((span.start_char, span.end_char))),
            path=_path(candidate.top, reading.word) if candidate and reading else [],
            marks=list(_marks(source, span, candidate, reading, own, offset)),
        )


def _weighed(doc: Doc, component: Facts) -> list[tuple[Span, Candidate | None, str]]:
    """Return every figure and resource, in text order, with what speaks against it by itself."""
    refused = {(r["start"], r["end"]): r["reason"] for r in doc._.factx_rejections}
    found: list[tuple[Span, Candidate | None, str]] = []
    for candidate in candidates.find(doc, component.resources):
        span = doc[candidate.start : candidate.end]
        reason = refused.get((span.start_char, span.end_char), OUTRANKED)
        found.append((span, candidate, reason))
    taken = {token.i for span, _, _ in found for token in span}
    found += [
        (span, None, NO_RESOURCE)
        for span in doc.spans.get("factx_quantities", ())
        if span.label_ in COUNTING and not taken & set(range(span.start, span.end))
    ]
    return sorted(found, key=lambda item: (item[0].start, item[0].end))


def _judged(verdict: dict[str, Any] | None) -> JudgeNote | None:
    if verdict is None:
        return None
    return JudgeNote(**{key: verdict[key] for key in JudgeNote.model_fields})


def _sentence(span: Span, offset: int) -> tuple[int, int]:
    text = span.sent.text
    start = span.sent.start_char + offset
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _note(reading: Reading) -> TriggerNote:
    entry = reading.trigger
    return TriggerNote(
        word=reading.word.text,
        lemma=entry.lemma,
        pos=entry.pos,
        frame=entry.frame.name,
        relation=reading.role,
        time=reading.clause.time,
        rule=reading.rule,
    )


def _path(noun: Token, word: Token) -> list[str]:
    """Return the steps from a noun to a word, up to what both hang on and down again."""
    up, down = [noun, *tree.ancestors(noun)], [word, *tree.ancestors(word)]
    shared = next((token for token in up if token in down), None)
    if shared is None:
        return []
    climbed = up[: up.index(shared)]
    descended = down[: down.index(shared)]
    return [
        *(_step(token, "of") for token in climbed),
        *(_step(token, "in") for token in reversed(descended)),
    ]


def _step(token: Token, way: str) -> str:
    head = tree.governor(token)
    above = head.text if head is not None else "the sentence"
    if way == "of":
        return f"{token.text} is {tree.relation(token)} of {above}"
    return f"{above} has {token.text} as {tree.relation(token)}"


def _marks(
    source: SourceText,
    span: Span,
    candidate: Candidate | None,
    reading: Reading | None,
    facts: Iterable[Fact],
    offset: int,
) -> Iterator[Mark]:
    found: set[tuple[int, int, Part]] = set()
    if candidate is None or candidate.is_numbered:
        found.add((span.start_char + offset, span.end_char + offset, "figure"))
    if candidate is not None:
        found.add((*_extent(candidate.noun, offset), "resource"))
    if reading is not None:
        found.add((*_extent(reading.word, offset), "trigger"))
    for fact in facts:
        found.update(_parts(fact))
    for start, end, part in sorted(found):
        yield Mark(part=part, text=source.text[start:end], start=start, end=end)


def _extent(token: Token, offset: int) -> tuple[int, int]:
    return token.idx + offset, token.idx + offset + len(token)


def _parts(fact: Fact) -> Iterator[tuple[int, int, Part]]:
    for actor in fact.contributors:
        yield actor.start, actor.end, "contributor"
    if fact.destination:
        yield fact.destination.start, fact.destination.end, "destination"
    if fact.mission:
        yield fact.mission.start, fact.mission.end, "mission"
    if fact.date:
        yield fact.date.start, fact.date.end, "date"
    if fact.due:
        yield fact.due.start, fact.due.end, "due"
