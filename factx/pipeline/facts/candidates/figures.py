"""Figures: the token they hang by, and the noun they count."""

from spacy.tokens import Span, Token

from factx.lexicon import lists
from factx.lexicon.resources import Resources
from factx.pipeline import tree
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.nouns import (
    is_mission,
    kind_of,
    lemma,
    listed_names,
    name_at,
    noun_run,
    of_child,
)


def figure_root(span: Span) -> Token:
    """Return the token of a figure that hangs on the outside; the number rather than its hedge."""
    inside = [t for t in span if t.head.i < span.start or t.head.i >= span.end or t.head == t]
    numbers = [t for t in inside if t.like_num or t.pos_ in ("NUM", "NOUN", "SYM")]
    # "is to supply one third", with "third" taken for an adverb
    arguments = [t for t in numbers if tree.base(t) in ("obj", "nsubj")]
    return (arguments or numbers or inside or [span.root])[-1]


def is_ratio(span: Span) -> bool:
    """Whether a figure is one of a ratio: "three of every four", "one in every ten"."""
    behind = [token.lower_ for token in span.doc[span.end : span.end + 3]]
    return behind[1:2] == ["every"] or behind[1:3] == ["of", "every"]


def in_clause(figure: Token) -> Token:
    """Return the word in whose place a figure stands: "year" of "will reach 11,800 next year"."""
    head = tree.governor(figure)
    if head is None or tree.base(figure) != "nummod":
        return figure
    return head if is_date(head) or head.lower_ == "home" else figure  # "called its 250 home"


def ends_a_word(span: Span) -> bool:
    """Whether a figure ends a word and counts nothing ("a level-two hospital", "AT-4 rockets")."""
    doc, start = span.doc, span.start
    inside = span._.factx_quantity["start"] - doc[start].idx
    if inside > 0:
        return doc[start].text[:inside].rstrip("-").isupper()
    joined = start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_
    return joined and doc[start].is_alpha and doc[start - 2].is_alpha


def is_body(top: Token, noun: Token) -> bool:
    """Whether a figure is the size of a body: "a force of 7,000 peacekeepers"."""
    return top != noun and lemma(top) in lists.sized_bodies


def is_size_aside(noun: Token) -> bool:
    """Whether an aside tells the size of a body: "the mission, about 500 people, is on hold"."""
    body = tree.governor(noun) if tree.base(noun) == "appos" else None
    if body is None or not is_mission(body) or body.i > noun.i:
        return False
    owners = tree.children(body, "nmod:poss")
    if any(name_at(o.doc, o.i) is None and lemma(o) not in lists.owned_bodies for o in owners):
        return False  # "the club's mission"
    edge = noun.left_edge
    opened = "," in (edge.text, edge.nbor(-1).text) or "(" in (edge.text, edge.nbor(-1).text)
    return opened and not tree.children(noun, "amod", "acl")


def size_word(span: Span) -> Token | None:
    """Return "strong" of "2,500-strong", "member" of "10-member": the figure sizes a body."""
    doc, i = span.doc, span.end
    if i < len(doc) and doc[i].text in ("-", "–"):
        i += 1
    if i < len(doc) and doc[i].lower_.lstrip("-") in lists.size_words:
        joined = i > span.end or doc[i].lower_ == "strong" or doc[i].text.startswith("-")
        return doc[i] if joined else None
    return None


def is_measure(span: Span, resources: Resources) -> bool:
    """Whether a figure only measures what a noun behind names ("a 30-bed hospital")."""
    doc, i = span.doc, span.end
    if doc[i : i + 1].text not in ("-", "–") or doc[i].whitespace_:
        return False
    unit = doc[i + 1 : i + 2]
    nouns = [t for t in doc[i + 2 : i + 4] if t.pos_ in ("NOUN", "PROPN", "ADJ")]
    return bool(nouns) and any(t.tag_ == "NN" and kind_of(t, resources) is None for t in unit)


def head_of_size(size: Token) -> Token | None:
    """Return the body whose size a figure gives, as the tree has it."""
    subjects = [n for n in tree.children(size, "nsubj") if n.pos_ != "NUM"]
    if subjects:  # "the force is 30 strong"
        return subjects[0]
    head = tree.governor(size)
    if head is not None and head.pos_ == "NUM" and tree.base(head) == "appos":
        return tree.governor(head)  # "the Dutch unit, 140-strong, patrols"
    return head


def noun_counted(span: Span, root: Token) -> Token | None:
    """Return the noun that a figure counts, as the tree has it."""
    if listed_names(span.doc, span.end):
        return next_noun(span)
    head = tree.governor(root)
    name = tree.base(root)
    modifies = name in ("nummod", "amod", "compound", "det", "advmod")
    if modifies and head is not None and head.i >= span.end and head.pos_ in ("NOUN", "PROPN"):
        return head
    inner = of_child(root)
    while inner is not None and inner.i < span.end:  # "tens of thousands of soldiers"
        inner = of_child(inner)
    return inner


def next_noun(span: Span) -> Token | None:
    """Return the noun right after the figure, for trees that hang it elsewhere."""
    start = span.end
    listed = listed_names(span.doc, start)
    if listed:  # "120 Australian and New Zealand soldiers"
        return noun_run(span.doc, listed[-1].end)
    if span.label_ == "PERCENT" and span.doc[start : start + 1].text.lower() == "the":
        start += 1  # "half the houses"
    if start < len(span.doc) and span.doc[start].lower_ == "of":
        start += 1
        while start < len(span.doc) and span.doc[start].pos_ in ("DET", "PRON", "NUM"):
            start += 1  # "the first 200 of 2,000 soldiers"
    return noun_run(span.doc, start)
