"""Figures that say how many there are: "the force is down to 370", "its number stands at 55"."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.nouns import lemma, of_child, people_kind
from factx.pipeline.facts.readings.scope import Found, Scope, is_excluded

#: Words that lead from a body to its size, where a copula stands between.
DIRECTIONS = frozenset({"down", "up"})

#: Words before a figure that trees may take for prepositions.
HEDGES = ("about", "around", "over", "under", "near")

#: How far "number of its troops" is followed down.
DEEPEST = 3


def find(noun: Token, scope: Scope) -> Iterator[Found]:
    """Yield the body whose size a figure gives, with the reading of "strength"."""
    for subject in (*_of_copula(noun), *_equated(noun), *_of_verb(noun, scope)):
        body = _body(subject, scope)
        if body is not None:
            yield body, scope.nouns("strength")[0], "nmod:of", "level"
            return


def _of_copula(noun: Token) -> list[Token]:
    """Return the subject of "is down to 370 soldiers" or "will be at 450"."""
    below = [noun, *(c for c in noun.children if c.lower_ in DIRECTIONS)]
    if any(tree.base(c) == "cop" for word in below for c in word.children):
        leads = _leads(noun, {word.lower_ for word in noun.children})
        return tree.children(noun, "nsubj") if leads else []
    head = tree.governor(noun)
    if head is not None and head.lower_ in DIRECTIONS and _leads(noun, {head.lower_}):
        return tree.children(head, "nsubj")  # "are down from 4,000 men to 2,500"
    return []


def _equated(noun: Token) -> list[Token]:
    """Return the subject of "the number of its troops is 370", if it only counts."""
    bare = tree.preposition(noun) in ("", *HEDGES)
    if not bare or not any(tree.base(child) == "cop" for child in noun.children):
        return []
    told = tree.children(noun, "nsubj")
    return [subject for subject in told if lemma(subject) in lists.numbers and of_child(subject)]


def _leads(noun: Token, words: set[str]) -> bool:
    last = tree.preposition(noun).split(" ")[-1]
    directed = bool((words | set(tree.preposition(noun).split(" "))) & DIRECTIONS)
    return last == "at" or (directed and last in ("to", "from"))


def _of_verb(noun: Token, scope: Scope) -> list[Token]:
    """Return what "stands at", "was put at" or "brings down to" a figure: subject or object."""
    head = tree.governor(noun)
    if head is None or head.pos_ != "VERB":
        return []
    for word in tree.prepositions(noun) + _before(noun):
        for trigger in scope.verbs(f"{head.lemma_.lower()} {word}") if word else ():
            if trigger.frame.name == "stand":
                objects = [c for c in tree.children(head, "obj") if c.i < noun.i]
                subjects = tree.children(head, "nsubj")
                if objects and head.lemma_ == "bring" and not any(map(_is_event, subjects)):
                    return []  # "Belgium will bring its troops down to 300": a withdrawal
                return objects or subjects
    return []


def _is_event(subject: Token) -> bool:
    """Whether a subject is something that happens, and nobody who acts ("the withdrawal")."""
    return subject.pos_ == "NOUN" or subject.lower_ in ("this", "that", "which")


def _before(noun: Token) -> tuple[str, ...]:
    """Return "to" of "brings it down to about 800 troops", with the troops taken for an object."""
    if tree.base(noun) != "obj":
        return ()
    return tuple(c.lower_ for c in noun.children if c.lower_ in ("to", "at") and c.i < noun.i)


def _body(subject: Token, scope: Scope) -> Token | None:
    """Return the noun that says whose size it is, if the subject speaks of a size or a body."""
    if any(is_excluded(verb, "obj", scope) for verb in tree.children(subject, "acl")):
        return None  # "the number of policemen charged stands at 31"
    if people_kind(subject) is not None:
        return subject
    if lemma(subject) not in lists.measures:
        return None
    for _ in range(DEEPEST):
        inner = of_child(subject)
        if inner is None or lemma(subject) not in lists.numbers:
            return subject
        subject = inner
    return subject
