"""Doubts: the words in a clause that deny it or leave it open."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.readings import tense

#: Words that open a clause on which something hangs.
CONDITIONS = frozenset({"if", "unless", "whether", "until", "lest"})


def negations(word: Token) -> int:
    """Return how often a word is denied.

    By "not", by "no" before a noun ("no plans to send"), by "nor" before a clause, and by a subject
    ("neither Chad nor Mali sent", "not one of them left").
    """
    own = sum(
        child.lower_ in tree.NEGATIONS
        for child in word.children
        if child.dep_ in ("advmod", "neg", "det", "aux", "cc:preconj")
        and (child.lower_ != "no" or word.pos_ == "NOUN")
    )
    joined = any(child.lower_ == "nor" for child in tree.children(word, "cc"))
    return own + joined + any(map(_is_nobody, tree.children(word, "nsubj", "nsubj:pass")))


def _is_nobody(subject: Token) -> bool:
    """Whether a subject takes back what is said of it: "neither", "not one of them"."""
    return any(
        child.lower_ == "neither" or (child.lower_ == "not" and subject.lower_ == "one")
        for child in tree.children(subject, "det", "cc:preconj", "advmod")
    )


def has_condition(verb: Token) -> bool:
    """Whether a condition follows what will be, wherever it hangs ("would go if asked")."""
    if not any(a.lower_ in tense.FUTURE for a in tree.auxiliaries(verb)):
        return False
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.text in (";", ":", '"', "”"):
            return False
        if token.lower_ in ("if", "unless") and token.pos_ == "SCONJ":
            return not _is_concession(token)
    return False


def _is_concession(word: Token) -> bool:
    """Whether "if" sets no condition ("even if nobody asks")."""
    return word.i > 0 and word.nbor(-1).lower_ in ("even", "as", "what")


def is_possible(word: Token) -> bool:
    """Whether a word's own clause is left open ("may send", "if it sends")."""
    for child in word.children:
        if child.lower_ in tense.POSSIBLE and tree.base(child) == "aux":
            return True
        if tree.base(child) == "mark" and child.lower_ in CONDITIONS:
            return True
        if tree.base(child) == "advmod" and child.lower_ in lists.doubt:
            return True
        if tree.base(child) == "advcl" and any(
            c.lower_ in ("if", "unless", "provided") and not _is_concession(c)
            for c in child.children
        ):
            return True
    return False
