"""Predicates below a noun: clauses that modify it."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import of_child
from factx.pipeline.facts.readings.scope import Found, Scope, fits, gap, readings_of


def find(candidate: Candidate, scope: Scope) -> Iterator[Found]:
    """Look at the clauses that modify the noun ("troops stationed in", "the 600 it promised")."""
    seen = set()
    goods = of_child(candidate.noun) if candidate.kind.category == "equipment" else None
    for noun in (candidate.noun, candidate.top, goods):  # "tons of rice donated by Japan"
        if noun is None or noun.i in seen:
            continue
        seen.add(noun.i)
        for verb in [*tree.children(noun, "acl", "acl:relcl"), *_contact_clause(noun, candidate)]:
            role = gap(verb)
            if role is None:
                continue
            found = list(_relative(verb, role, scope))
            by = any(token.lower_ == "by" for token in verb.doc[verb.i + 1 : verb.i + 2])
            if not found and role == "obj" and verb.tag_ in ("VBN", "VBD") and not by:
                # "40 medics departed" is easily taken for a phrase
                found = list(_relative(verb, "nsubj", scope))
            yield from found
        yield from _participle(noun, scope)
    bare = _of_swallowed_name(candidate)
    if bare is not None:
        yield from _relative(bare, "obj", scope)


def _participle(noun: Token, scope: Scope) -> Iterator[Found]:
    """Yield a promise that stands before the noun: "400 of 1,000 promised police"."""
    for word in tree.children(noun, "amod"):
        for trigger in scope.verbs(word.lemma_.lower()) if word.tag_ == "VBN" else ():
            if trigger.frame.name in ("pledge", "offer", "approve"):
                yield word, trigger, "obj", "participle"


def _contact_clause(noun: Token, candidate: Candidate) -> list[Token]:
    """Return the verb of a clause that follows a noun without a pronoun ("the 1,000 it promised").

    Parsers often hang it elsewhere; its own subject right behind the noun gives it away.
    """
    # A sum's noun is its sign, which stands before the figure.
    doc, start = noun.doc, max(noun.i + 1, candidate.end)
    if doc[start : start + 1].text == "that":
        start += 1  # "1,000 that Kenya has undertaken to send"
    i = start
    while i < len(doc) and doc[i].pos_ in ("DET", "ADJ", "NOUN", "PROPN") and i < start + 3:
        if tree.base(doc[i]) == "nsubj":
            break
        i += 1
    own = i < len(doc) and doc[i] == candidate.noun  # "the first 200 of 2,000 soldiers arrived"
    if i >= len(doc) or own or tree.base(doc[i]) != "nsubj" or doc[i].lower_ in tree.RELATIVES:
        return []
    verb = doc[i].head
    if (
        verb.pos_ != "VERB"
        or not i < verb.i < i + 5
        or (tree.base(verb) == "acl" and verb.head.i >= candidate.start)
    ):
        return []
    objects = [o for o in tree.children(verb, "obj") if o.i > verb.i]
    return [] if objects or noun.is_ancestor(verb) else [verb]


def _of_swallowed_name(candidate: Candidate) -> Token | None:
    """Return the verb of a name that the tree takes for what a bare figure counts.

    "The 1,600 Paris already keeps", "the 900 London had promised".
    """
    name = candidate.noun.head
    if not candidate.elliptic or name.pos_ != "PROPN" or name.i < candidate.end:
        return None
    behind = iter(name.doc[name.i + 1 : name.i + 5])
    word = next((token for token in behind if token.pos_ not in ("AUX", "ADV")), None)
    return word if word is not None and word.pos_ == "VERB" else None


def _relative(verb: Token, role: str, scope: Scope) -> Iterator[Found]:
    for trigger in readings_of(verb, scope):
        if fits(verb, trigger, role):
            yield verb, trigger, role, "relative"
            return
    for lower in tree.children(verb, "xcomp", "ccomp"):
        own_subject = any(tree.base(c) == "nsubj" for c in lower.children)
        inner = role if not own_subject else "obj"
        if inner == "obj" and any(tree.base(c) == "obj" for c in lower.children):
            continue
        for trigger in readings_of(lower, scope):
            if fits(lower, trigger, inner):
                yield lower, trigger, inner, "relative"
                return
    copula = next((c for c in verb.children if tree.base(c) == "cop"), None)
    if copula is not None and tree.preposition(verb):
        for trigger in scope.verbs("be"):
            yield copula, trigger, "nsubj", "relative"
            return
