"""Getters: those who get what a clause tells of, and whom it does not give."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.readings.scope import Found, Rejection, Scope

#: Frames of verbs with two objects.
HANDING = frozenset({"give", "pledge", "offer", "provide"})


def find(noun: Token, verb: Token, candidate: Candidate, scope: Scope) -> Iterator[Found]:
    """Yield why people are not given who get something ("promised its 900 soldiers a rise").

    Where they are, the phrase may still tell: "Kenya's 400 policemen in Haiti were given boots".
    """
    if not candidate.is_money and _gets(noun, verb, scope):
        somewhere = any(p in ("in", "at", "on") for p, _ in tree.obliques(candidate.noun))
        yield Rejection("is who gets something", excluded=not somewhere)


def _gets(noun: Token, verb: Token, scope: Scope) -> bool:
    """Whether what is given stands behind a noun: as a second object, or after a passive."""
    frames = {trigger.frame.name for trigger in scope.triggers.verbs.get(verb.lemma_.lower(), ())}
    active = not tree.is_passive(verb)
    relation = tree.base(noun)
    if not frames & HANDING or relation not in ("nsubj", "obj", "iobj"):
        return False
    if noun.pos_ != "NOUN" or (relation == "nsubj" and active):
        return False
    before = noun.right_edge if noun.i > verb.i else verb
    return any(
        thing.pos_ in ("NOUN", "SYM")
        and thing.left_edge.i == before.i + 1
        and not is_date(thing)
        and not any(token.is_punct for token in noun.doc[min(noun.i, verb.i) : thing.i])
        for thing in tree.children(verb, "obj")
    )
