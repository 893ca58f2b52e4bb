"""Sums of money: the noun that names one, and shares of one."""

from itertools import pairwise
from typing import Any

from spacy.tokens import Doc, Span, Token

from factx.lexicon import lists
from factx.lexicon.resources import ResourceKind, Resources
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.candidates.figures import next_noun
from factx.pipeline.facts.nouns import ascend, kind_of, lemma, noun_run

FUNDS = ResourceKind(category="funds")

#: Words between a noun and the sum that it comes to ("a package worth $10 million").
EQUALS = frozenset({"of", "worth", "totaling", "totalling"})

#: How many tokens a noun may stand before those words, and behind "in" or "of".
REACH = 6


def of_sum(
    span: Span, root: Token, figure: dict[str, Any], currency: str | None, resources: Resources
) -> Candidate | None:
    """Return the candidate of a sum of money; its noun is "aid" in "$5 million in aid".

    A sum that says what something else costs ("a $386 million spacecraft", "helicopters worth
    $20 million") is none. Where noun and sum stand side by side, the words decide and not the tree.
    """
    made = Candidate(span.start, span.end, figure, root, root, FUNDS, currency=currency)
    before = _named_before(span, resources)
    if before is not None:
        return _with(made, before, before, resources) if _is_funds(before, resources) else None
    following = noun_run(span.doc, span.end)
    if following is not None and _is_funds(following, resources):
        return _with(made, following, following, resources)
    head = tree.governor(root)
    modifies = tree.base(root) in ("nummod", "compound", "amod", "nmod")
    if head is not None and modifies and head.i >= span.end and not tree.preposition(root):
        if head.pos_ == "NOUN":
            return None
        if head.pos_ == "PROPN":
            return _with(made, head, head, resources)
    noun = _named_behind(span, resources)
    return _with(made, noun or root, root, resources)


def _with(made: Candidate, noun: Token, top: Token, resources: Resources) -> Candidate:
    return Candidate(
        made.start, made.end, made.quantity, noun, ascend(top, resources), FUNDS,
        currency=made.currency,
    )  # fmt: skip


def _is_funds(noun: Token, resources: Resources) -> bool:
    kind = kind_of(noun, resources)
    return kind is not None and kind.category == "funds"


def _named_before(span: Span, resources: Resources) -> Token | None:
    """Return "package" of "a package for Mali worth $10 million", "grant" of "a grant of $5m"."""
    doc, at = span.doc, span.start - 1
    if at <= span.sent.start or doc[at].lower_ not in EQUALS:
        return None
    priced = doc[at].lower_ != "of"
    nearest: Token | None = None
    for token in reversed(doc[max(span.sent.start, at - REACH) : at]):
        if token.pos_ in ("VERB", "AUX", "PUNCT"):
            break
        if token.pos_ == "NOUN":
            nearest = nearest or token
            if _is_funds(token, resources):
                return token
        if not priced:
            break
    return nearest if priced else None


def _named_behind(span: Span, resources: Resources) -> Token | None:
    """Return "aid" of "$5 million in security and reconstruction aid"."""
    doc, start = span.doc, span.end
    if start < len(doc) and doc[start].lower_ == "worth":
        start += 1
    if start >= len(doc) or doc[start].lower_ not in ("in", "of"):
        return None
    found: Token | None = None
    for token in doc[start + 1 : start + 1 + REACH]:
        if token.pos_ in ("ADP", "AUX", "SCONJ", "PART") or token.tag_ in ("VBD", "VBZ", "VBP"):
            break
        if token.pos_ == "PUNCT" and token.text not in ("-", ","):
            break
        if token.pos_ in ("NOUN", "PROPN") and _is_funds(token, resources):
            found = token
    return found


def share(
    span: Span, root: Token, figure: dict[str, Any], sums: list[Candidate]
) -> Candidate | None:
    """Return the candidate of a share of a sum ("10 percent of the $5.3 billion"), if it is one.

    Args:
        span: The share.
        root: Its word in the tree.
        figure: Its fields.
        sums: The candidates before it.
    """
    whole = _whole(span, root, sums)
    if whole is None:
        return None
    noun, currency = whole
    return Candidate(span.start, span.end, figure, noun, root, FUNDS, currency=currency)


def _whole(span: Span, root: Token, sums: list[Candidate]) -> tuple[Token, str | None] | None:
    """Return the noun or figure that a share is taken of, with its currency."""
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].lower_ == "of":
        money = _money_at(doc, at + 1)
        if money is not None:
            return money.root, money._.factx_quantity["currency"]
        noun = next_noun(span)
        if noun is not None and lemma(noun) in lists.sums:
            return noun, None
        return None
    verb = _verb_behind(span)
    if verb is None:
        return None
    told = sums[-1] if sums and sums[-1].noun.sent.start == span.sent.start else None
    if verb.lemma_.lower() in lists.paying and told is not None and told.is_money:
        return root, told.currency
    before = doc[span.sent.start : span.start]
    if verb.lemma_.lower() in lists.met_appeals and any(
        lemma(token) in lists.appeals for token in before
    ):
        return root, None
    return None


def _verb_behind(span: Span) -> Token | None:
    """Return the verb right behind a figure, or behind auxiliaries, wherever the tree hangs it."""
    for token in span.doc[span.end : span.sent.end]:
        if token.pos_ not in ("AUX", "ADV", "PART"):
            return token if token.pos_ == "VERB" else None
    return None


def is_partitive(candidate: Candidate) -> bool:
    """Whether a figure is what has come of a larger sum ("$17 million of it", "a third of")."""
    if candidate.quantity["percent"] is not None:
        return True
    doc, at = candidate.noun.doc, candidate.end
    if is_of_which(candidate) or _follows_whole(candidate):
        return True
    if at + 1 >= len(doc) or doc[at].lower_ != "of":
        return False
    if doc[at + 1].lower_ in ("it", "that", "this", "them", "which"):
        return True
    noun = noun_run(doc, at + 2)
    return _money_at(doc, at + 1) is not None or (noun is not None and lemma(noun) in lists.sums)


def _follows_whole(candidate: Candidate) -> bool:
    """Whether a sentence opens with the larger sum ("Of the $90 million promised, 40 has come")."""
    sentence = candidate.noun.sent
    sums = (span for span in candidate.noun.doc.spans["factx_quantities"] if span.label_ == "MONEY")
    before = any(sentence.start < span.start and span.end <= candidate.start for span in sums)
    return before and sentence[0].lower_ == "of"


def is_whole(candidate: Candidate) -> bool:
    """Whether a part of a sum stands right before it ("$30 million of the 80 million it wants")."""
    doc, at = candidate.noun.doc, candidate.start - 1
    while at > 0 and doc[at].pos_ in ("DET", "PRON", "ADJ"):
        at -= 1
    if at < 1 or doc[at].lower_ != "of":
        return False
    spans = doc.spans["factx_quantities"]
    return any(span.end == at and span.label_ in ("MONEY", "PERCENT") for span in spans)


def is_of_which(candidate: Candidate) -> bool:
    """Whether a sum is part of the one before it: "$100 million, of which $40 million is paid"."""
    if not candidate.is_money:
        return False
    before = [t.lower_ for t in candidate.noun.doc[max(0, candidate.start - 3) : candidate.start]]
    return ("of", "which") in pairwise(before)


def is_of_it(candidate: Candidate) -> bool:
    """Whether a sum takes up the one before it by a pronoun: "and £60m of it has been spent"."""
    behind = candidate.noun.doc[candidate.end : candidate.end + 2]
    return candidate.is_money and [t.lower_ for t in behind] == ["of", "it"]


def _money_at(doc: Doc, start: int) -> Span | None:
    """Return the sum of money that starts at a token, a determiner skipped."""
    while start < len(doc) and doc[start].pos_ in ("DET", "PRON", "ADJ"):
        start += 1
    span: Span
    for span in doc.spans["factx_quantities"]:
        if span.label_ == "MONEY" and span.start <= start < span.end:
            return span
    return None
