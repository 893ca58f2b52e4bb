"""Figures that leave their noun out: "400 police, far short of the 1,000 it had promised"."""

from dataclasses import replace

from spacy.tokens import Span, Token

from factx.lexicon import lists
from factx.lexicon.resources import ResourceKind, Resources
from factx.pipeline import tree
from factx.pipeline.facts.candidates import figures
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import (
    is_named,
    kind_of,
    lemma,
    of_child,
    people_kind,
    sized,
    through,
)

#: How many sentences back a figure may find the noun that it leaves out.
REACH = 3

#: Nobody sends so many people: such a figure without a noun is money.
MILLION = 1_000_000

#: What stands before a figure that takes up a noun told without one.
TAKING_UP = frozenset({"its", "their", "last", "first", "remaining"})

#: What follows a figure that sums up those told before it.
SUMMING = ("in all", "altogether", "all told", "in total")


def borrow(
    candidate: Candidate, earlier: list[Candidate], resources: Resources
) -> Candidate | None:
    """Return an elliptic candidate with the noun it leaves out, or None where there is none.

    The object of its own verb ("cut its force to 800") comes before the noun of an earlier figure
    of the sentence ("400 police, far short of the 1,000"), and that before the sentence before
    ("Another 150 will follow").
    """
    if candidate.quantity["value"] == 1:
        return None  # "one of the few", "keeps one"
    if (candidate.quantity["value"] or candidate.quantity["low"] or 0) >= MILLION:
        return _sum(candidate, earlier)
    if _is_of_votes(candidate):
        return None
    if _counts_others(candidate, resources) or _measures(candidate, resources):
        return None
    whole = _totalled(candidate, resources)
    if whole is not None:
        return replace(candidate, kind=whole[1], antecedent=whole[0], top=whole[0])
    if _is_aside_of_others(candidate, resources):
        return None
    found = _of_aside(candidate, resources) or _of_verb(candidate, resources)
    if found is not None:
        return replace(candidate, kind=found[1], antecedent=found[0])
    found = _earlier_noun(candidate, earlier, resources)
    if found is None:
        return None
    noun, kind = found
    return replace(candidate, kind=kind, antecedent=noun)


def _sum(candidate: Candidate, earlier: list[Candidate]) -> Candidate | None:
    """Return a sum that leaves its currency out: "promised $50 million and paid 20 million"."""
    first = _reach(candidate.noun.sent)
    for other in reversed(earlier):
        if other.noun.i < first:
            break
        if other.is_money:
            return replace(candidate, kind=other.kind, currency=other.currency, elliptic=False)
    return None


def _is_of_votes(candidate: Candidate) -> bool:
    """Whether a figure is one of votes: "and 100 against", "15 to nil", "voted 120 to 40"."""
    doc, start = candidate.noun.doc, candidate.start
    behind = [token.lower_ for token in doc[candidate.end : candidate.end + 2]]
    if (behind[:1] and behind[0] in lists.votes) or behind in (["to", "nil"], ["to", "none"]):
        return True
    voted = any(token.lemma_ == "vote" for token in doc[max(0, start - 2) : start])
    return voted and behind[:1] == ["to"]


def _is_aside_of_others(candidate: Candidate, resources: Resources) -> bool:
    """Whether an aside counts those whom nobody gives ("footballers, 23 in number, flew")."""
    head = candidate.top.head
    behind = candidate.noun.doc[candidate.end : candidate.end + 2].text.lower()
    aside = tree.base(candidate.top) == "appos" or behind == "in number"
    known = kind_of(head, resources) or sized(head, resources) or people_kind(head)
    return aside and head.tag_ == "NNS" and head.i < candidate.start and known is None


def _of_aside(candidate: Candidate, resources: Resources) -> tuple[Token, ResourceKind] | None:
    """Return the noun of the phrase that an aside counts: "Togo's men, 130 in all, are due"."""
    if tree.base(candidate.top) != "appos" or candidate.top.head.i > candidate.start:
        return None
    noun = candidate.top.head
    kind = kind_of(noun, resources) or sized(noun, resources) or people_kind(noun)
    return (noun, kind) if kind is not None and kind.category != "funds" else None


def _totalled(candidate: Candidate, resources: Resources) -> tuple[Token, ResourceKind] | None:
    """Return the people whom an aside sums up, wherever the tree hangs it.

    "Spanish soldiers expected in May, up to 1,100 in all, will be based farther east."
    """
    doc, start = candidate.noun.doc, candidate.start
    behind = " ".join(token.lower_ for token in doc[candidate.end : candidate.end + 2])
    if not behind.startswith(SUMMING) or candidate.before not in (",", "(", "–", "—"):
        return None
    for token in reversed(doc[candidate.noun.sent.start : start - 1]):
        kind = kind_of(token, resources) if token.tag_ in ("NNS", "NNPS") else None
        if kind is not None and kind.category != "funds" and tree.base(token) != "compound":
            return (token, kind) if not tree.children(token, "nummod") else None
    return None


def _of_verb(candidate: Candidate, resources: Resources) -> tuple[Token, ResourceKind] | None:
    """Return the noun of the figure's own verb: "cut its force to 800", "the force numbers 900"."""
    verb = _verb_above(candidate.top)
    if verb is None:
        return None
    if tree.base(candidate.top) in ("obl", "nmod"):
        for noun in tree.children(verb, "obj") or tree.subjects(verb):
            carrier = through(noun, resources)
            kind = kind_of(carrier, resources) or sized(carrier, resources)
            if kind is not None and kind.category != "funds" and carrier.i < candidate.start:
                return carrier, kind
    place = figures.in_clause(candidate.top)
    bare = tree.base(place) in ("obj", "obl") and not tree.preposition(place)
    if verb.lemma_ in lists.totalling and bare:
        for noun in tree.subjects(verb):
            kind = kind_of(noun, resources) or sized(noun, resources)
            if kind is not None:
                return noun, kind
    return None


def _counts_others(candidate: Candidate, resources: Resources) -> bool:
    """Whether a figure is a number of something else ("the number of dead has risen to 52").

    "Police put the number of protesters at 900": no police are counted.
    """
    verb = _verb_above(candidate.top)
    for noun in [*tree.children(verb, "obj"), *tree.subjects(verb)] if verb is not None else ():
        inner = of_child(noun) if lemma(noun) in lists.numbers else None
        if inner is not None and inner.i < candidate.start:
            carrier = through(inner, resources)
            return not (kind_of(carrier, resources) or sized(carrier, resources))
    if verb is None or verb.lemma_ not in lists.totalling:
        return False
    before = verb.doc[verb.sent.start : verb.i]  # "now totals 900", where the line is cut
    return not any(token.pos_ in ("NOUN", "PROPN", "PRON", "VERB") for token in before)


def _measures(candidate: Candidate, resources: Resources) -> bool:
    """Whether a figure is that of something else ("a majority of 174", "at a depth of 90")."""
    doc, at = candidate.noun.doc, candidate.start - 1
    noun = doc[at - 1] if at > 0 and doc[at].lower_ == "of" else None
    if noun is None or noun.tag_ != "NN":
        return False
    counts = lemma(noun) in lists.numbers | lists.decisions | lists.bodies | lists.missions
    return not (counts or kind_of(noun, resources) or sized(noun, resources))


def _verb_above(figure: Token) -> Token | None:
    """Return the verb that a figure belongs to: "fall" of both in "fall from 18,000 to 11,500"."""
    above = tree.governor(figures.in_clause(figure))
    if above is not None and above.pos_ == "NUM":
        above = tree.governor(above)
    return above if above is not None and above.pos_ in ("VERB", "ADV", "ADJ") else None


def _earlier_noun(
    candidate: Candidate, earlier: list[Candidate], resources: Resources
) -> tuple[Token, ResourceKind] | None:
    """Return the noun that a figure leaves out: of an earlier figure, or of the sentence."""
    sentence = candidate.noun.sent
    inside = [
        other for other in reversed(earlier) if other.noun.i >= sentence.start and _is_told(other)
    ]
    # "400 officers came in two batches, out of 1,000": batches can be counted, and officers are.
    # "Sent two batteries with 360 men, and Spain two": the men are only with them.
    for other in sorted(inside, key=lambda o: (o.kind.weak, tree.preposition(o.top) == "with")):
        return other.antecedent or other.noun, other.kind
    for token in reversed(list(sentence.doc[sentence.start : candidate.start])):
        if token.pos_ in ("NOUN", "PROPN") and not is_named(token):
            kind = kind_of(token, resources)
            if kind is not None and not kind.weak:
                return token, kind
    first = _reach(sentence)
    for other in reversed(earlier):
        if other.noun.i < first:
            break
        if _is_told(other):
            return other.antecedent or other.noun, other.kind
    return _plural_before(candidate, resources)


def _is_told(other: Candidate) -> bool:
    """Whether a figure says what it counts; a share does, of what is named ("half the troops")."""
    share = other.quantity["percent"] is not None
    named = not other.elliptic and not other.start <= other.noun.i < other.end
    return not other.is_money and (named or not share)


def _plural_before(candidate: Candidate, resources: Resources) -> tuple[Token, ResourceKind] | None:
    """Return the noun of which "its six" are some ("Helicopters go home. Togo called back six")."""
    sentence = candidate.noun.sent
    behind = candidate.noun.doc[candidate.end : candidate.end + 2]
    of_them = [token.lower_ for token in behind] == ["of", "them"]
    if not sentence.start or not (of_them or candidate.before in TAKING_UP):
        return None
    for token in reversed(list(sentence.doc[sentence.start - 1].sent)):
        kind = kind_of(token, resources) if token.tag_ in ("NNS", "NNPS") else None
        if kind is not None and not kind.weak and not is_named(token):
            return token, kind
    return None


def _reach(sentence: Span) -> int:
    """Return the first token in which the noun may stand."""
    for _ in range(REACH):
        if sentence.start == 0:
            break
        sentence = sentence.doc[sentence.start - 1].sent
    return sentence.start
