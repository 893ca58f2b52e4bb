"""Candidates: every figure and every resource noun that could be the heart of a fact."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc, Span, Token

from factx.lexicon import lists
from factx.lexicon.resources import ResourceKind, Resources
from factx.pipeline import tree
from factx.pipeline.facts.candidates import ellipsis, figures, money
from factx.pipeline.facts.candidates.candidate import NO_FIGURE, Candidate
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.nouns import (
    COMPATRIOTS,
    PEOPLE,
    ascend,
    compatriots,
    is_aid,
    is_named,
    kind_of,
    lemma,
    name_at,
    noun_run,
    of_child,
    people_kind,
    phrase_start,
    sized,
    through,
    whole_phrase,
)

#: Labels of figures that can count a contribution.
COUNTING = ("CARDINAL", "MONEY", "PERCENT")


def find(doc: Doc, resources: Resources) -> list[Candidate]:
    """Return all candidates of a document, numbered ones first at each place, in text order."""
    numbered: list[Candidate] = []
    for span in doc.spans["factx_quantities"]:
        candidate = _numbered(span, resources, numbered)
        if candidate is not None and candidate.elliptic:
            candidate = ellipsis.borrow(candidate, numbered, resources)
        if candidate is not None:
            numbered.append(candidate)
    numbered += _halved(doc, resources)
    taken = {i for c in numbered for i in (c.noun.i, c.top.i, *range(c.start, c.end))}
    others = [c for c in _unnumbered(doc, resources) if c.noun.i not in taken]
    return sorted([*numbered, *others], key=lambda c: (c.start, c.end))


def _halved(doc: Doc, resources: Resources) -> Iterator[Candidate]:
    """Yield the half of what is halved: "will halve its contribution of 280 soldiers"."""
    for token in doc:
        if token.pos_ != "VERB" or token.lemma_.lower() != "halve":
            continue
        for top in tree.children(token, "obj", "nsubj:pass"):
            noun = of_child(top) or top
            kind = kind_of(noun, resources) or sized(noun, resources)
            if kind is not None and kind.category not in ("funds", "equipment"):  # no "rations"
                figure = NO_FIGURE | {"percent": 50, "approx": "exact", "text": token.text}
                yield Candidate(token.i, token.i + 1, figure, noun, top, kind)


def _numbered(span: Span, resources: Resources, earlier: list[Candidate]) -> Candidate | None:
    """Return the candidate of a figure, if it counts anything that can be sent."""
    quantity = span._.factx_quantity
    if span.label_ not in COUNTING or figures.ends_a_word(span):
        return None
    if figures.is_ratio(span):
        return None
    if quantity["unit"] == "percent" and quantity["percent"] is None:
        return None  # a range of shares has bounds, and these are no count
    figure = {key: quantity[key] for key in NO_FIGURE}
    root = figures.figure_root(span)
    if span.label_ == "MONEY":
        return money.of_sum(span, root, figure, quantity["currency"], resources)
    shared = figure["percent"] is not None
    share = money.share(span, root, figure, earlier) if shared else None
    return share or _counted(span, root, figure, resources)


def _counted(
    span: Span, root: Token, figure: dict[str, Any], resources: Resources
) -> Candidate | None:
    made = Candidate(span.start, span.end, figure, root, root, ResourceKind("personnel"))
    size = figures.size_word(span)
    if size is not None:
        for noun in (noun_run(size.doc, size.i + 1), figures.head_of_size(size)):
            kind = _body(noun, resources) if noun is not None else None
            if noun is not None and kind is not None:
                return replace(made, noun=noun, top=ascend(noun, resources), kind=kind, strong=True)
        return None
    if figures.is_measure(span, resources):
        return None
    people = compatriots(span)
    if people is not None:
        return replace(made, noun=people, top=ascend(people, resources), kind=COMPATRIOTS)
    return _of_noun(made, span, root, resources)


def _of_noun(made: Candidate, span: Span, root: Token, resources: Resources) -> Candidate | None:
    """Return the candidate of a figure that counts a noun, or one that leaves its noun out."""
    for noun in (figures.noun_counted(span, root), figures.next_noun(span)):
        if noun is None or is_date(noun) or noun.lower_ == "home":
            continue  # "called its 250 home"
        if tree.base(noun) in ("compound", "amod"):
            noun = _modified(noun)
        carrier, kind = _carrier(noun, resources)
        if kind is not None and (_is_manner(carrier, kind, resources) or _is_vote(span, kind)):
            return None
        if kind is not None:
            top = _part_before(span) or ascend(noun, resources)
            kind = _mixed(carrier, kind, resources)
            strong = figures.is_body(top, carrier) or figures.is_size_aside(carrier)
            return replace(made, noun=carrier, top=top, kind=kind, strong=strong)
    following = figures.next_noun(span)
    # "is to reach 11,800 next year", "the 1,600 Paris already keeps"
    if following is None or is_date(following) or following.lower_ == "home" or _acts(following):
        body = tree.governor(root)
        kind = None
        if body is not None:
            kind = kind_of(body, resources) or sized(body, resources)
        if body is not None and kind is not None and tree.preposition(root) == "of":
            # "Norway's contingent of 150"
            top = ascend(body, resources)
            return replace(made, noun=body, top=top, kind=kind, strong=figures.is_body(body, root))
        return replace(made, elliptic=True, top=ascend(root, resources))
    return None


def _carrier(noun: Token, resources: Resources) -> tuple[Token, ResourceKind | None]:
    """Return the noun that says what is counted, and its sort: "doctors" of "a team of doctors".

    Where those in a group are nothing that the lexicon knows, it is the group that counts.
    """
    whole = whole_phrase(noun, resources)
    carrier = whole if whole != noun else through(noun, resources)
    kind = kind_of(carrier, resources) or people_kind(carrier)
    group = kind_of(noun, resources) if kind is None and carrier.tag_ == "NNS" else None
    return (noun, group) if group is not None and group.group else (carrier, kind)


def _acts(name: Token) -> bool:
    """Whether a name behind a figure has a verb of its own, wherever the tree hangs the two."""
    named = name_at(name.doc, name.i)
    if named is None or people_kind(name) is not None:
        return False
    behind = (token for token in name.doc[named.end : named.end + 2] if token.pos_ != "ADV")
    return next((token.tag_ in tree.FINITE for token in behind), False)


def _is_manner(noun: Token, kind: ResourceKind, resources: Resources) -> bool:
    """Whether a figure says how something came ("600 officers in four batches")."""
    groups = kind.weak and lemma(noun) in resources.transparent
    return groups and tree.preposition(noun) == "in"


def _is_vote(span: Span, kind: ResourceKind) -> bool:
    """Whether a share is of those who back somebody ("received 98 percent support")."""
    behind = span.doc[span.end : span.end + 1].text.lower()
    return span.label_ == "PERCENT" and kind.category == "funds" and behind != "of"


def _mixed(noun: Token, kind: ResourceKind, resources: Resources) -> ResourceKind:
    """Return the sort of people of two sorts under one figure: "200 soldiers and policemen"."""
    sorts = {kind.category}
    for other in tree.conjuncts(noun):
        counted = bool(tree.children(other, "nummod", "det")) or other.i <= noun.i
        found = None if counted else kind_of(other, resources)
        if found is not None and found.category in PEOPLE:
            sorts.add(found.category)
    mixed = len(sorts) > 1 and kind.category in ("troops", "police")
    return replace(kind, category="personnel") if mixed else kind


def _modified(noun: Token) -> Token:
    """Return the noun behind that a noun modifies ("vehicles" of "infantry fighting vehicles")."""
    head = noun.head
    if head.tag_ == "VBG" and tree.base(head) in ("compound", "amod"):
        head = head.head
    return head if head.pos_ in ("NOUN", "PROPN") and head.i > noun.i else noun


def _body(noun: Token, resources: Resources) -> ResourceKind | None:
    """Return the sort of a body of stated size: a mission, or any group ("60-member team")."""
    group = kind_of(noun, resources)
    if group is not None and group.group and group.weak:
        members = of_child(noun)  # "a 12-member team of doctors"
        group = kind_of(members, resources) if members is not None else None
    elif group is not None and not group.group:
        group = None
    return sized(noun, resources) or group


def _part_before(span: Span) -> Token | None:
    """Return the figure that takes a part out of this one."""
    at = span.start - 1
    while at > 0 and span.doc[at].pos_ in ("DET", "PRON"):
        at -= 1
    part = span.doc[at - 1] if at > 0 and span.doc[at].lower_ == "of" else None
    return part if part is not None and part.pos_ == "NUM" else None


def _unnumbered(doc: Doc, resources: Resources) -> Iterator[Candidate]:
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        before_noun = token.tag_ == "NN" and token.i + 1 < len(doc) and token.nbor(1).pos_ == "NOUN"
        if (tree.base(token) == "compound" or before_noun) and lemma(token) != "troop":
            continue
        kind = _sort(token, resources)
        if whole_phrase(token, resources) != token:
            continue
        if kind is None or is_named(token):
            continue
        if kind.counted and token.i + 1 < len(doc) and token.nbor(1).tag_ == "POS":
            continue  # "a company's worth"
        if _is_member(token, resources):
            continue
        candidate = _without_figure(token, kind, resources)
        if candidate.is_numbered or not kind.weak or is_aid(token):
            yield candidate


def _sort(noun: Token, resources: Resources) -> ResourceKind | None:
    """Return the sort of a noun, a unit's by what it is made of ("a squadron of tanks")."""
    kind, inner = kind_of(noun, resources), of_child(noun)
    members = kind_of(inner, resources) if inner is not None else None
    if kind is None or members is None or not (kind.counted and kind.group):
        return kind
    if members.weak and members.category != "equipment":
        return kind
    return replace(kind, category=members.category, weak=False)


def _is_member(noun: Token, resources: Resources) -> bool:
    """Whether those that a noun names are only in a unit ("a squadron of armoured cars")."""
    unit = tree.governor(noun) if tree.preposition(noun) == "of" else None
    kind = kind_of(unit, resources) if unit is not None and unit.tag_ == "NN" else None
    return kind is not None and kind.counted and kind.group


#: Determiners that make one of a noun that can be counted, and where their owner is a contributor.
#: "Its aircraft" may be many.
ONE, OWN, DEFINITE = ("a", "an", "another"), ("its", "their"), ("the",)


def _without_figure(noun: Token, kind: ResourceKind, resources: Resources) -> Candidate:
    """Return the candidate of a noun with no figure; "a battalion", "its platoon" count as 1."""
    start, end = phrase_start(noun), noun.i + 1
    article = noun.doc[start - 1].lower_ if start > noun.sent.start else ""
    many = lemma(noun) in lists.invariant
    if kind.category == "equipment" and kind.counted and not kind.weak and noun.tag_ == "NN":
        end = _name_end(noun)
    unnumbered = any(t.lower_ in resources.unnumbered for t in noun.doc[start : noun.i])
    quantity = dict(NO_FIGURE)
    if noun.tag_ in ("NN", "NNP"):
        if article in ONE and unnumbered:
            start -= 1
        elif kind.counted and not unnumbered and article in (ONE if many else (*ONE, *OWN)):
            start -= 1
            quantity |= {"value": 1, "approx": "exact"}
        elif article and end > noun.i + 1:  # "the frigate Aegina"
            start -= article in (*DEFINITE, *ONE, *OWN)
            quantity |= {"value": 1, "approx": "exact"}
        if quantity["value"]:
            quantity["text"] = noun.doc[start:end].text
    end = end if quantity["value"] else noun.i + 1
    return Candidate(start, end, quantity, noun, ascend(noun, resources), kind)


def _name_end(noun: Token) -> int:
    """Return the end of the name that a ship bears behind what it is ("the frigate Te Kaha")."""
    doc, end = noun.doc, noun.i + 1
    named = name_at(doc, end) if end < len(doc) else None
    if named is not None and named._.factx_name["form"] == "demonym":
        return end
    while end < noun.sent.end and (doc[end].pos_ == "PROPN" or doc[end].text in ("-", "de")):
        end += 1
    return end if end == noun.sent.end or doc[end].tag_ != "POS" else noun.i + 1
