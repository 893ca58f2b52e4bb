"""Write the dates of a text: `doc.spans["factx_dates"]`, `span._.factx_date`.

For each expression that `parse.find_dates` sees, the tense of its clause and the dates before it
are gathered here, and `resolve.resolve` works out what it means on the day of publication
(`doc._.factx_published`). Needs no trained pipeline: with a parse the tense comes from the verb
that the date hangs on, without one from the words of the clause.

    nlp = spacy.blank("en")
    nlp.add_pipe("factx_dates", config={"day_first": True})

`span._.factx_date` holds the fields of `records.When` and `role`, which tells what the words
before the date make of it:

    by, until, within     something is due then
    since, from           it has gone on, or goes on, from then
    on, in, at, during, for
    earlier, later        "before 2005", "after March": the date is a bound
    before, after         "three months after pledging": the value is not the date of this clause
                          but of what follows the expression, counted from the date of this clause
    null                  nothing that matters
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from factx.pipeline import extensions, tree
from factx.pipeline.dates import tense
from factx.pipeline.dates.forms import Again, Calendar, DateExpression, Form, Named, Offset
from factx.pipeline.dates.nearby import Direction
from factx.pipeline.dates.parse import find_dates
from factx.pipeline.dates.resolve import Resolved, resolve

#: Roles of a date that may be the date of its clause, and no bound or deadline.
_MAIN_ROLES = (None, "on", "in", "at", "during")

#: How many sentences back "the next day" may look for the day before it.
ANCHOR_SENTENCES = 3


@dataclass(slots=True)
class _Found:
    """One expression of a Doc on its way to a value."""

    expression: DateExpression
    span: Span
    sentence: int
    direction: Direction | None
    resolved: Resolved


@Language.factory(
    "factx_dates",
    assigns=["doc.spans"],
    default_config={"day_first": None},
)
def make_dates(nlp: Language, name: str, day_first: bool | None) -> "DateFinder":
    """Make the component.

    Args:
        nlp: The pipeline.
        name: Name of the component in it.
        day_first: Whether "3/4/2024" is the third of April; None leaves such figures unread.
    """
    return DateFinder(day_first=day_first)


class DateFinder:
    """Finds dates and works them out.

    Args:
        day_first: See `make_dates`.
    """

    def __init__(self, *, day_first: bool | None = None) -> None:
        extensions.ensure()
        self.day_first = day_first

    def __call__(self, doc: Doc) -> Doc:
        """Write the span group and its values."""
        published = doc._.factx_published and date.fromisoformat(doc._.factx_published[:10])
        found = list(self._expressions(doc, published))
        spans = []
        text = doc.text  # put together anew by every access
        for one in _anchored(found, published, doc):
            one.span._.factx_date = _value(text, one)
            spans.append(one.span)
        doc.spans["factx_dates"] = SpanGroup(doc, name="factx_dates", spans=spans)
        return doc

    def _expressions(self, doc: Doc, published: date | None) -> Iterator[_Found]:
        """The expressions with their tense; those that need an anchor stay open."""
        sentences = _sentences(doc)
        taken = -1
        text = doc.text
        for expression in find_dates(text, day_first=self.day_first):
            span = doc.char_span(
                expression.start, expression.end, label="DATE", alignment_mode="expand"
            )
            if span is None or span.start < taken or _is_name(span, expression.form):
                continue
            sentence = sentences[span.start]
            due = expression.role in ("by", "until", "for")
            direction = _direction(span, sentences, sentence, due=due)
            if expression.tentative and not _looks_ahead(expression, direction, doc):
                continue
            if expression.role == "within" and direction == "past":
                continue  # "within a week it had put 1,300 men ashore" counts from what was told
            taken = span.end
            resolved = resolve(expression, published, direction=direction)
            yield _Found(expression, span, sentence, direction, resolved)


def _sentences(doc: Doc) -> list[int]:
    """The number of the sentence that each token stands in, from the words where nothing tells."""
    if doc.has_annotation("SENT_START"):
        return tree.sentence_numbers(doc)
    number, ended, numbers = 0, False, []
    for token in doc:
        if ended and not token.is_space:
            number, ended = number + 1, False
        numbers.append(number)
        ended = ended or token.text in (".", "!", "?") or "\n\n" in token.text
    return numbers


def _is_name(span: Span, form: Form) -> bool:
    """Whether a bare month or weekday is part of a person's name ("Theresa May")."""
    if not isinstance(form, Calendar | Named) or len(span) > 1:
        return False
    token = span[0]
    if token.ent_type_ != "PERSON" or getattr(form, "year", None) or getattr(form, "day", None):
        return False
    return token.ent_iob_ == "I" or (token.i + 1 < len(span.doc) and token.nbor().ent_iob_ == "I")


def _direction(span: Span, sentences: list[int], sentence: int, *, due: bool) -> Direction | None:
    """The tense of the clause: from the parse where there is one, else from the words."""
    doc = span.doc
    if span.start > 0 and doc[span.start - 1].lower_ == "earlier":
        return "past"
    if doc.has_annotation("DEP") and doc.has_annotation("TAG"):
        return tense.by_tree(span, due=due)
    first, last = span.start, span.end
    while first > 0 and sentences[first - 1] == sentence:
        first -= 1
    while last < len(doc) and sentences[last] == sentence:
        last += 1
    words = [token.text for token in doc[first:last]]
    return tense.by_words(words, span.start - first, span.end - first, due=due)


def _looks_ahead(expression: DateExpression, direction: Direction | None, doc: Doc) -> bool:
    """Whether "in two weeks" is a date: when its clause looks ahead, or when it stands alone."""
    if direction is None:
        # bare words without any verb of the past are an order or a note
        return not doc.has_annotation("DEP") or _is_alone(expression, doc)
    return direction == "future"


def _is_alone(expression: DateExpression, doc: Doc) -> bool:
    return expression.end - expression.lead >= len(doc.text.strip(" .\n"))


def _anchored(found: list[_Found], published: date | None, doc: Doc) -> Iterator[_Found]:
    """All expressions, those that count from another date of the text worked out."""
    for index, one in enumerate(found):
        kind = _anchor_kind(one.expression.form)
        if kind is not None:
            anchors = list(_anchors(found, index, kind))
            then = getattr(one.expression.form, "unit", "") is None
            ahead = one.direction == "future" or _is_alone(one.expression, doc)
            if kind == "anchor" and ahead and not then:
                # "they will vote the next day": with no other day in sight, from publication
                anchors.append(_day(published))
            one.resolved = _first_fitting(one, anchors, published)
            if one.resolved.edtf is None and (then or (kind == "main" and published is not None)):
                # "days before the vote", with no date in its sentence, dates nothing
                continue
            if kind == "main" and not _has_neighbour(found, index):
                continue
        yield one


def _first_fitting(one: _Found, anchors: list[Resolved], published: date | None) -> Resolved:
    """What the nearest anchor gives that is fine enough to be counted from."""
    for anchor in anchors:
        resolved = resolve(one.expression, published, direction=one.direction, anchor=anchor)
        if anchor.edtf is not None and resolved.edtf is not None:
            return resolved
    return Resolved()


def _has_neighbour(found: list[_Found], index: int) -> bool:
    """Whether another date stands in the same sentence."""
    own = found[index].sentence
    return any(one.sentence == own for k, one in enumerate(found) if k != index)


def _day(on: date | None) -> Resolved:
    return Resolved() if on is None else Resolved(on.isoformat(), on, on)


def _anchor_kind(form: Form) -> str | None:
    """What a form counts from, if that is another date of the text."""
    if isinstance(form, Again):
        return "anchor"
    if isinstance(form, Offset) and isinstance(form.base, str):
        return None if form.base == "published" else form.base
    # "early that year", "March of the same year"
    inner: Form | str | None = getattr(form, "of", None) or getattr(form, "base", None)
    return None if inner is None or isinstance(inner, str) else _anchor_kind(inner)


def _anchors(found: list[_Found], index: int, kind: str) -> Iterator[Resolved]:
    """The dates before an expression, the last one first; "main" keeps to its sentence."""
    own = found[index].sentence
    reach = 0 if kind == "main" else ANCHOR_SENTENCES
    before = [one for one in found[:index] if own - one.sentence <= reach]
    # the date of the main clause may stand behind: "two weeks after the coup they left in May"
    behind = [
        one
        for one in found[index + 1 :]
        if one.sentence == own and _anchor_kind(one.expression.form) is None
    ]
    for one in (*before[::-1], *(behind if kind == "main" else ())):
        if kind != "main" or one.expression.role in _MAIN_ROLES:
            yield one.resolved


def _value(text: str, one: _Found) -> dict[str, str | int | None]:
    """The fields of `records.When` and the role, as plain JSON."""
    expression, resolved = one.expression, one.resolved
    return {
        "edtf": resolved.edtf,
        "earliest": resolved.earliest.isoformat() if resolved.earliest else None,
        "latest": resolved.latest.isoformat() if resolved.latest else None,
        "text": text[expression.start : expression.end],
        "start": expression.start,
        "end": expression.end,
        "role": expression.role,
    }
