"""Limits: whether a figure is what a mission is allowed or supposed to have."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import PEOPLE

#: How many words behind a noun may say that it is allowed ("that it is supposed to have").
REACH = 9


def phrase(candidate: Candidate) -> list[Token]:
    """Return a candidate's noun with its adjectives and compounds."""
    return [
        candidate.noun,
        *(c for c in candidate.noun.children if tree.base(c) in ("amod", "compound")),
    ]


def is_limit(candidate: Candidate) -> bool:
    """Whether a figure is what is allowed.

    "A ceiling of 5,500", "the 900 authorised men", "the 12,000 soldiers it is allowed to keep",
    "6,400 soldiers allowed by the Council", "out of 17,500 authorized".
    """
    if candidate.kind.category not in PEOPLE or not candidate.is_numbered:
        return False
    if any(token.like_num for token in candidate.noun.doc[candidate.end : candidate.noun.i]):
        return False  # of "half of the 6,400 soldiers allowed", the 6,400 are the limit
    words = [*candidate.noun.doc[candidate.start : candidate.end], *phrase(candidate)]
    words += [c for c in candidate.noun.children if tree.base(c) == "acl" and c.tag_ == "VBN"]
    words += candidate.noun.doc[candidate.end : candidate.end + candidate.elliptic]
    if any(token.lower_ in lists.authorized for token in words):
        return True
    return _is_permitted(candidate)


def is_part_of_limit(candidate: Candidate) -> bool:
    """Whether a figure is a part of what is allowed ("9,000 of the 26,000 troops mandated")."""
    behind = candidate.noun.doc[candidate.end : candidate.noun.i]
    if behind[:1].text != "of" or not any(token.like_num for token in behind):
        return False
    words = phrase(candidate) + tree.children(candidate.noun, "acl")
    told = lists.authorized | lists.planned | lists.permitted
    return candidate.kind.category in PEOPLE and any(word.lower_ in told for word in words)


def _is_permitted(candidate: Candidate) -> bool:
    """Whether the words behind a noun say that so many may be had, wherever the tree hangs them."""
    doc, start = candidate.noun.doc, max(candidate.noun.i + 1, candidate.end)
    someone = False  # "soldiers who are meant to keep order" are no limit
    for token in doc[start : min(start + REACH, candidate.noun.sent.end)]:
        if token.lower_ in lists.permitted:
            after = [word.lemma_.lower() for word in doc[token.i + 1 : token.i + 5]]
            if after[:1] == ["by"]:
                return not lists.authorizers.isdisjoint(after)
            return someone and after[:1] == ["to"] and not lists.held.isdisjoint(after[1:2])
        if token.pos_ == "VERB" or token.text in (",", ";", ":"):
            return False
        someone = someone or (
            token.pos_ in ("NOUN", "PROPN", "PRON") and token.lower_ not in tree.RELATIVES
        )
    return False
