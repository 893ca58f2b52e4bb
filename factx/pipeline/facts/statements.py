"""What a candidate states: kind, status and modality."""

from spacy.tokens import Token

from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts import actors, tense
from factx.pipeline.facts.candidate import Candidate
from factx.pipeline.facts.names import Actor
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings import Reading
from factx.records.fact import Kind, Status

Stated = tuple[str, str, str]

#: Frames of what is there already, which nobody authorizes.
HELD = frozenset({"keep", "stay", "station", "act"})


def state(
    candidate: Candidate,
    reading: Reading | None,
    givers: list[Actor],
    triggers: Triggers,
) -> Stated | None:
    """Return kind, status and modality of a candidate, or None where nothing states them."""
    countries = any(g["type"] == "country" for g in givers)
    if candidate.strong and not countries:
        return _strength(candidate, reading, triggers)
    if reading is None:
        return _by_phrase(candidate) if givers else None
    if reading.trigger.frame.name not in HELD and any(
        lemma(noun) in triggers.authorizers for noun in actors.givers(reading, candidate)
    ):
        return ("strength", "authorized", reading.clause.modality)
    if reading.trigger.frame.name in ("number", "reach"):
        if countries:
            return ("deployment", "in_place", reading.clause.modality)
        return _strength(candidate, reading, triggers)
    kind, status = _by_frame(candidate, reading, triggers)
    return (kind, status, "negated" if _is_none(candidate) else reading.clause.modality)


def _is_none(candidate: Candidate) -> bool:
    """Whether there is none of it ("will send no infantry")."""
    near = (*candidate.noun.children, *candidate.top.children)
    return not candidate.is_numbered and any(
        t.lower_ == "no" and tree.base(t) == "det" for t in near
    )


def _by_phrase(candidate: Candidate) -> Stated | None:
    """Return what a phrase with a giver says by itself: "Italy's 3,000 troops in Iraq".

    One that says neither whose nor where ("3,000 Italian troops heard") says nothing.
    """
    if not candidate.is_numbered or candidate.is_article:
        return None
    if candidate.quantity["percent"] is not None:
        return None
    if candidate.elliptic and not tree.children(candidate.noun, "nmod:poss"):
        return None
    kind = candidate.kind
    people = kind.category in ("troops", "police") or (kind.group and kind.category == "personnel")
    if kind.weak or not people:
        return None
    if _will_act(candidate.top):
        return ("pledge", "planned", "asserted")
    argument = tree.base(candidate.top) in ("nsubj", "obj", "root", "ROOT")
    if argument and not _is_placed(candidate):
        return None
    return ("deployment", "in_place", "asserted")


def _is_placed(candidate: Candidate) -> bool:
    """Whether a phrase says whose its people are or where ("Italy's", "in Iraq")."""
    noun = candidate.noun
    return bool(tree.children(noun, "nmod:poss")) or any(
        preposition in ("in", "at", "on", "near") for preposition, _ in tree.obliques(noun)
    )


def _by_frame(candidate: Candidate, reading: Reading, triggers: Triggers) -> tuple[Kind, Status]:
    """Return kind and status of a trigger at its time, and what governs or names it."""
    kind, status = reading.trigger.frame.meaning[reading.clause.time]
    named = triggers.nouns.get(lemma(candidate.noun), ())
    if candidate.currency and any(trigger.frame.name == "pledge" for trigger in named):
        kind, status = "pledge", "promised"  # "received $5 million in commitments"
    if reading.trigger.frame.name in ("increase", "level", "withdraw"):
        kind, status = _raised(reading, triggers) or (kind, status)
    if kind == "pledge" and reading.clause.status:
        status = reading.clause.status
    return kind, status


def _raised(reading: Reading, triggers: Triggers) -> tuple[Kind, Status] | None:
    """Return what "raised its offer to 800" states: the offer is the thing, not the raising."""
    for noun in tree.children(reading.word, "obj"):
        for trigger in triggers.nouns.get(lemma(noun), ()):
            if trigger.frame.name in ("pledge", "offer"):
                return trigger.frame.meaning["past"]
    return None


def _will_act(noun: Token) -> bool:
    """Whether a noun is the subject of something yet to come ("the 90 engineers will repair")."""
    head = tree.governor(noun)
    return (
        head is not None
        and tree.base(noun) == "nsubj"
        and any(a.lower_ in tense.FUTURE for a in tree.auxiliaries(head))
    )


def _strength(candidate: Candidate, reading: Reading | None, triggers: Triggers) -> Stated:
    """Return the strength that a figure gives: authorized, planned or actual."""
    words = {t.lower_ for t in phrase(candidate)}
    above = tree.governor(candidate.top)
    if above is not None:
        words |= {t.lower_ for t in above.children if tree.base(t) in ("amod", "acl")}
    modality = reading.clause.modality if reading is not None else "asserted"
    if candidate.strong:
        modality = "asserted"  # whatever befalls the force, it has its size
    if reading is not None:
        words |= {reading.word.lemma_.lower()}
        words |= {lemma(noun) for noun in tree.children(reading.word, "obj")}
    if words & triggers.authorized:
        return ("strength", "authorized", modality)
    if words & triggers.planned or (reading is not None and reading.clause.time == "future"):
        return ("strength", "planned", modality)
    return ("strength", "actual", modality)


def members(candidate: Candidate) -> set[str]:
    """Return the lemmas of those whom "a team of players" is made of."""
    if not candidate.is_article:
        return set()
    return {lemma(noun) for p, noun in tree.obliques(candidate.noun) if p == "of"}


def phrase(candidate: Candidate) -> list[Token]:
    """Return a candidate's noun with its adjectives and compounds."""
    return [
        candidate.noun,
        *(c for c in candidate.noun.children if tree.base(c) in ("amod", "compound")),
    ]
