"""Figures that say how many there are: "its number stands at 55", "the mission is 300 people"."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.nouns import (
    PEOPLE,
    is_mission,
    lemma,
    of_child,
    people_kind,
    subject_before,
)
from factx.pipeline.facts.readings.scope import Found, Scope, is_excluded

#: Words before a figure that trees may take for prepositions.
HEDGES = ("about", "around", "over", "under", "near")

#: How far "number of its troops" is followed down.
DEEPEST = 3


def find(noun: Token, scope: Scope) -> Iterator[Found]:
    """Yield the body whose size a figure gives, with the reading of "strength"."""
    found = (_equated(noun, scope), _of_verb(noun, scope), _lasting(noun))
    for subject in (subject for told in found for subject in told):
        body = _body(subject, scope)
        if body is not None:
            yield body, scope.nouns("strength")[0], "nmod:of", "level"
            return


def _equated(noun: Token, scope: Scope) -> list[Token]:
    """Return the subject of "the number of its troops is 370", "the mission is 300 people"."""
    bare = tree.preposition(noun) in ("", *HEDGES)
    if not bare or not any(tree.base(child) == "cop" for child in noun.children):
        return []
    people = noun.pos_ == "NOUN" and scope.category in PEOPLE
    told = tree.children(noun, "nsubj")
    told = [subject_before(n) or n if n.lower_ == "it" else n for n in told]
    return [
        subject
        for subject in told
        if (lemma(subject) in lists.numbers and of_child(subject))
        or lemma(subject) in lists.sizes
        or (people and is_mission(subject))
    ]


def _lasting(noun: Token) -> list[Token]:
    """Return the subject of "its authorized strength remains 2,400 soldiers"."""
    head = tree.governor(tree.first_conjunct(noun))
    bare = tree.base(noun) in ("obj", "xcomp", "conj") and not tree.preposition(noun)
    if head is None or head.lemma_ not in lists.staying or not bare:
        return []
    return [n for n in tree.children(head, "nsubj") if lemma(n) in lists.sizes | lists.numbers]


def _of_verb(noun: Token, scope: Scope) -> list[Token]:
    """Return what "stands at" or "was put at" a figure: subject or object."""
    head = tree.governor(noun)
    if head is None or head.pos_ != "VERB":
        return []
    for word in tree.prepositions(noun):
        for trigger in scope.verbs(f"{head.lemma_.lower()} {word}") if word else ():
            if trigger.frame.name == "stand":
                objects = [c for c in tree.children(head, "obj") if c.i < noun.i]
                if any(lemma(o) in lists.numbers and of_child(o) is None for o in objects):
                    return []  # "officials put the total at 900": whose, nobody says
                return objects or tree.children(head, "nsubj")
    return []


def _body(subject: Token, scope: Scope) -> Token | None:
    """Return the noun that says whose size it is, if the subject speaks of a size or a body."""
    if any(is_excluded(verb, "obj", scope) for verb in tree.children(subject, "acl")):
        return None  # "the number of policemen charged stands at 31"
    if people_kind(subject) is not None:
        return subject
    if lemma(subject) not in lists.measures | lists.sizes and not is_mission(subject):
        return None
    for _ in range(DEEPEST):
        inner = of_child(subject)
        if inner is None or lemma(subject) not in lists.numbers:
            return subject
        subject = inner
        if lemma(subject) not in lists.measures | lists.bodies and people_kind(subject) is None:
            return None  # "put the number of marchers at 9,000"
    return subject
