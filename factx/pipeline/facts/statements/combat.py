"""What is fought with, and who is fought against: neither is anybody's contribution."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma, phrase_start
from factx.pipeline.facts.readings import Reading

#: What the name of a movement consists of ("the Front for the Liberation of Ruritania (FLR)").
NAMING = ("PROPN", "NOUN", "ADJ", "DET", "ADP", "PUNCT")


def is_used(candidate: Candidate, reading: Reading) -> bool:
    """Whether munitions are used and not brought ("the raids delivered 60 munitions").

    What is only counted is used as well ("the total number of rockets rose to 900").
    """
    if reading.role == "nsubj" and lemma(reading.word) != "go":
        return candidate.kind.fired
    strikes = any(lemma(noun) in lists.strikes for noun in tree.subjects(reading.word))
    counted = candidate.kind.fired and reading.frame in frames.COUNTING
    return strikes or counted


def is_faced(candidate: Candidate) -> bool:
    """Whether a phrase only says against whom others fight ("ran into 300 Chadian soldiers")."""
    noun = candidate.top
    above = tree.governor(noun)
    if above is not None and tree.base(noun) == "nmod" and lemma(above) in lists.bodies:
        noun, above = above, tree.governor(above)  # "an army of 4,000 French troops"
    if tree.preposition(noun) == "against":
        return True
    return above is not None and is_fight(above)


def is_fight(verb: Token) -> bool:
    """Whether a verb, or one that it begins, sets one side against another."""
    verbs = [verb, *tree.children(verb, "xcomp")]
    behind = {f"{verb.lemma_.lower()} {p}" for p, _ in tree.obliques(verb)}
    return bool(({lemma(word) for word in verbs} | behind) & lists.fights)


def is_of_front(candidate: Candidate) -> bool:
    """Whether a figure is told of a named front or movement ("the Liberation Front, 900 men")."""
    doc, first = candidate.noun.doc, candidate.noun.sent.start
    at = phrase_start(candidate.top) - 1
    while at > first and doc[at].pos_ == "DET":
        at -= 1
    aside = tree.base(candidate.top) == "appos" or doc[at + 1].lower_ in ("a", "an")
    if not aside or at <= first or doc[at].text != ",":
        return False
    while at > first and doc[at - 1].pos_ in NAMING:
        at -= 1
        if doc[at].lower_ in lists.fronts and doc[at].is_title:
            return True
    return False
