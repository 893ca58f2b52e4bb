"""What is fought with, and who is fought against: neither is anybody's contribution."""

from spacy.tokens import Token

from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings import Reading

#: Frames that tell how many there are of something.
COUNTING = frozenset({"number", "reach", "stand", "level"})


def is_shot(candidate: Candidate, reading: Reading, triggers: Triggers) -> bool:
    """Whether munitions are used and not brought ("the raids delivered 60 munitions").

    What is only counted is used as well ("the total number of rockets rose to 900").
    """
    if reading.role == "nsubj" and lemma(reading.word) != "go":
        return candidate.kind.fired
    strikes = any(lemma(noun) in triggers.strikes for noun in tree.subjects(reading.word))
    counted = candidate.kind.fired and reading.trigger.frame.name in COUNTING
    return strikes or counted


def counts_targets(reading: Reading, triggers: Triggers) -> bool:
    """Whether what includes so many is what somebody struck ("the targets include two units")."""
    before = reading.word.doc[reading.word.sent.start : reading.word.i]
    includes = reading.trigger.frame.name == "number"
    return includes and any(lemma(noun) in triggers.targets for noun in before)


def is_faced(candidate: Candidate, triggers: Triggers) -> bool:
    """Whether a phrase only says against whom others fight ("ran into 300 Chadian soldiers")."""
    noun = candidate.top
    above = tree.governor(noun)
    if above is not None and tree.preposition(noun) == "of" and lemma(above) in triggers.bodies:
        noun, above = above, tree.governor(above)  # "an army of 4,000 French troops"
    if tree.preposition(noun) == "against":
        return True
    return above is not None and is_fight(above, triggers)


def is_fight(verb: Token, triggers: Triggers) -> bool:
    """Whether a verb, or one that it begins, sets one side against another."""
    verbs = [verb, *tree.children(verb, "xcomp")]
    behind = {f"{verb.lemma_.lower()} {p}" for p, _ in tree.obliques(verb)}
    return bool(({lemma(word) for word in verbs} | behind) & triggers.fights)


def is_of_front(candidate: Candidate, triggers: Triggers) -> bool:
    """Whether a figure is told of a named front or movement ("the Liberation Front, 900 men")."""
    doc, first = candidate.noun.doc, candidate.noun.sent.start
    opening = candidate.top.left_edge.i
    if tree.base(candidate.top) != "appos" or opening <= first:
        return False
    named = doc[max(first, candidate.top.head.left_edge.i) : opening]
    return any(token.lower_ in triggers.fronts and token.is_title for token in named)
