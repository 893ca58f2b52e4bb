"""Figures that count nothing the lexicon knows: no rule reads them, but the judge may."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from factx.lexicon.resources import ResourceKind
from factx.pipeline import tree
from factx.pipeline.facts.candidates import figures
from factx.pipeline.facts.candidates.candidate import NO_FIGURE, Candidate


def find(doc: Doc, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield counts and sums that are in none of the known candidates, in text order."""
    taken = {at for candidate in known if candidate.is_numbered for at in _extent(candidate)}
    for span in doc.spans["factx_quantities"]:
        counts = span.label_ in ("CARDINAL", "MONEY")
        if counts and taken.isdisjoint(range(span.start, span.end)):
            yield _candidate(span)


def _extent(candidate: Candidate) -> range:
    return range(candidate.start, candidate.end)


def _candidate(span: Span) -> Candidate:
    quantity = span._.factx_quantity
    root = figures.figure_root(span)
    noun = root.head if tree.base(root) == "nummod" else root
    return Candidate(
        span.start,
        span.end,
        {key: quantity[key] for key in NO_FIGURE},
        noun,
        noun,
        ResourceKind("funds" if span.label_ == "MONEY" else "personnel", weak=True),
        currency=quantity["currency"],
        elliptic=noun == root,
        known=False,
    )
