"""Dates of facts: which date expression belongs to a trigger, and in which part."""

from typing import Any

from spacy.tokens import Doc, Span, Token

from factx.pipeline import tree
from factx.pipeline.facts.candidate import Candidate
from factx.pipeline.facts.details import REPORTING
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.readings import Reading

When = dict[str, Any]

#: Roles of a date that say when something is to be done.
DUE_ROLES = ("by", "within", "until", "earlier")


def dates(
    candidate: Candidate, reading: Reading | None, names: Names
) -> tuple[When | None, When | None]:
    """Return (date, due) of a fact: dates that hang on its trigger or the words above it."""
    doc = candidate.noun.doc
    spans = names.dates.get(candidate.noun.sent.start, [])
    if not spans or reading is None:
        return None, None
    when: When | None = None
    due: When | None = None
    chain = [reading.word]
    split = tree.split_auxiliary(reading.word)
    if split is None and tree.base(reading.word) == "cop":
        split = reading.word.head
    if split is not None:
        chain.append(split)
    chain += [word for word, _ in reading.clause.governors]
    kind, _ = reading.trigger.frame.meaning[reading.clause.time]
    looks_ahead = kind in ("pledge", "withdrawal")
    for span in sorted(spans, key=lambda s: _distance(s, candidate)):
        position = 0 if _is_head(span, reading.word) else _position(span, chain, candidate)
        if position is None and looks_ahead and _is_said(span, chain):
            position = len(chain)
        if position is None or not span._.factx_date:
            continue
        value = fields(span)
        innermost = position == 0 or (split is not None and position == 1)
        ahead = _is_ahead(span, doc)
        role = span._.factx_date.get("role") or ""
        if (looks_ahead and (role in DUE_ROLES or (innermost and ahead))) or (
            innermost and reading.clause.time == "future"
        ):
            due = due or value
        else:
            when = when or value
    return when, due


def _is_head(span: Span, word: Token) -> bool:
    """Whether a clause hangs on its date: "in mid-2016, when it sent troops"."""
    head = tree.governor(word)
    return head is not None and span.start <= head.i < span.end


def _distance(span: Span, candidate: Candidate) -> tuple[bool, int]:
    """Order dates by nearness, those behind first: "400 on 25 June and 200 on 16 July"."""
    behind = span.start >= candidate.start
    return (not behind, abs(span.start - candidate.end))


def is_ahead(when: When | None, doc: Doc) -> bool:
    """Whether a date lies after the day of publication."""
    published = doc._.factx_published
    return bool(when and published and when["earliest"] and when["earliest"] > published)


def _is_said(span: Span, chain: list[Token]) -> bool:
    """Whether a date is that of the saying: "will send 600 police, it said on Friday"."""
    token: Token | None = span.root
    for _ in range(3):
        if token is None:
            return False
        if token.pos_ == "VERB" and token.lemma_.lower() in REPORTING:
            governor = tree.governor(token)
            return token in chain or governor in chain
        token = tree.governor(token)
    return False


def fields(span: Span) -> When:
    """Return the fields of `records.When` of a date span."""
    value = span._.factx_date
    return {key: value[key] for key in ("edtf", "earliest", "latest", "text", "start", "end")}


def _is_ahead(span: Span, doc: Doc) -> bool:
    published, earliest = doc._.factx_published, span._.factx_date.get("earliest")
    return bool(published and earliest and earliest > published)


def _position(span: Span, chain: list[Token], candidate: Candidate) -> int | None:
    """Return which word of the chain a date hangs on; None if it belongs to another clause."""
    if (span._.factx_date or {}).get("role") in ("after", "before") and _opens_clause(span):
        # "three months after pledging": the date is that of the clause behind it
        verb = next((t for t in span.doc[span.end : span.end + 4] if t.pos_ == "VERB"), None)
        return chain.index(verb) if verb in chain else None
    token: Token | None = span.root
    for _ in range(6):
        if token is None:
            return None
        for i, word in enumerate(chain):
            if token == word:
                return i
        if token in (candidate.noun, candidate.top):
            return 0
        above = tree.governor(token)
        if above is None:
            return None
        if above not in chain and above.pos_ in ("VERB", "AUX") and _own_clause(above, chain):
            return None
        token = above
    return None


def _opens_clause(span: Span) -> bool:
    return span.text.split()[-1].lower() in ("after", "before")


def _own_clause(verb: Token, chain: list[Token]) -> bool:
    """Whether a verb opens a clause of its own, with its own time."""
    return not any(word.i == verb.i for word in chain)
