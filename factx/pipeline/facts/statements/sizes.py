"""Sizes: figures that tell how large a mission or a force is as a whole, whoever gives to it."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates.candidate import Candidate, Stated
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.nouns import PEOPLE, lemma, subject_before
from factx.pipeline.facts.readings import Reading, limits, tense

#: Frames that say what becomes of a body that is there.
GOING = frozenset({"leave", "withdraw", "replaced", "shrink", "stay", "keep"})

#: Frames under which a body gets people ("the mission will be given 2,000 more soldiers").
GETTING = frozenset({"give", "provide", "send", "receive"})

#: Verbs of what a size is to be ("should number 900"), which leave no doubt of the plan.
MEANT = frozenset({"should", "must"})

#: The least number of people that a phrase alone tells as the whole of a body.
LEAST_WHOLE = 20


def is_body(noun: Token, names: Names, triggers: Triggers) -> bool:
    """Whether a noun names or means a mission or a force."""
    if noun.lower_ in ("it", "its"):
        return _stands_for_body(noun, names, triggers)
    found = names.details(noun)
    if found is not None:  # "Co-operation" may end the name of an organization
        return bool(found[1]["type"] == "mission")
    return lemma(noun) in lists.missions


def _stands_for_body(pronoun: Token, names: Names, triggers: Triggers) -> bool:
    """Whether the nearest subject before "it" is a mission or a force."""
    subject = subject_before(pronoun)
    if subject is None or not is_body(subject, names, triggers):
        return False
    owners = (names.actor(word) for word in tree.children(subject, "amod", "compound", "nmod:poss"))
    return not any(owner is not None and owner["type"] == "country" for owner in owners)


def is_taken_up(
    candidate: Candidate, reading: Reading | None, names: Names, triggers: Triggers
) -> bool:
    """Whether "it" that has people is a mission, whatever country it was taken for."""
    holders = [*_holders(reading)] if reading is not None else []
    pronouns = [n for n in holders if n.lower_ == "it"]
    if candidate.is_numbered and not candidate.is_article:  # "the force has 40 of its 90 men"
        pronouns += [n for n in tree.children(candidate.noun, "nmod:poss") if n.lower_ == "its"]
    return any(is_body(noun, names, triggers) for noun in pronouns)


def is_of_body(candidate: Candidate, reading: Reading, names: Names, triggers: Triggers) -> bool:
    """Whether a mission or a force itself has or gets the people ("the mission has 900 police")."""
    if candidate.kind.category not in PEOPLE:
        return False
    if reading.frame in frames.RESTING and is_whole(candidate, names, triggers):
        return True
    holders = list(_holders(reading))
    if lemma(candidate.noun) == "member" and any(lemma(n) == "coalition" for n in holders):
        return False  # these are states
    return any(is_body(noun, names, triggers) for noun in holders)


def is_of_force(reading: Reading) -> bool:
    """Whether what includes something is a force or a mission ("the force includes 12 tanks")."""
    head = tree.governor(reading.word)
    nouns = [*tree.subjects(reading.word), *([head] if head is not None else [])]
    return any(lemma(noun) in lists.bodies | lists.missions for noun in nouns)


def _holders(reading: Reading) -> Iterator[Token]:
    """Yield the nouns that have or get what a reading tells of."""
    frame, word = reading.frame, reading.word
    if frame in ("keep", "have"):
        holders = [reading.giver] if reading.giver is not None else tree.subjects(word)
        yield from holders
        # "A force for Mali that is to have 3,300 men" is easily hung on the place.
        yield from (n.head for n in holders if tree.preposition(n) in ("for", "in", "on"))
    elif frame == "receive" and reading.clause.time == "future":
        yield from tree.subjects(word)
    elif frame in GETTING and reading.role == "obj" and tree.is_passive(word):
        yield from tree.children(word, "nsubj:pass")


def is_whole(candidate: Candidate, names: Names, triggers: Triggers) -> bool:
    """Whether a phrase tells all the people of a body.

    "MINUSCA's 12,000 peacekeepers", "the 17,000 soldiers of the mission"; "300 soldiers of the
    mission" are a part.
    """
    figure = candidate.quantity["value"] or candidate.quantity["low"] or 0
    if candidate.kind.category not in PEOPLE or figure < LEAST_WHOLE:
        return False
    nouns = dict.fromkeys((candidate.noun, candidate.top))
    owners = [owner for noun in nouns for owner in tree.children(noun, "nmod:poss")]
    if candidate.before == "the":
        owners += [n for noun in nouns for p, n in tree.obliques(noun) if p == "of"]
    return any(is_body(owner, names, triggers) for owner in owners)


def state(candidate: Candidate, reading: Reading | None, triggers: Triggers) -> Stated:
    """Return the strength that a figure gives: authorized, planned or actual."""
    part = any(t.like_num for t in candidate.noun.doc[candidate.end : candidate.noun.i])
    words = {t.lower_ for t in limits.phrase(candidate) if not part}  # "122 of its planned 186"
    above = tree.governor(candidate.top)
    if above is not None:
        words |= {t.lower_ for t in above.children if tree.base(t) in ("amod", "acl")}
    modality = reading.clause.modality if reading is not None else "asserted"
    limit = limits.is_limit(candidate)
    meant = reading is not None and any(a.lower_ in MEANT for a in tree.auxiliaries(reading.word))
    until = reading is not None and any(c.lower_ == "until" for c in reading.word.children)
    if candidate.strong or words & lists.authorized or limit or meant or until:
        modality = "asserted"  # whatever befalls the force, it has its size and its limit
    going = reading is not None and candidate.strong and reading.frame in GOING
    time = reading.clause.time if reading is not None and not going else None
    if reading is not None:
        words |= {
            reading.word.lemma_.lower(),
            *(t.lower_ for t in tree.children(reading.word, "amod")),
        }
        whole = tree.governor(reading.word) if reading.rule == "level" else None
        if whole is not None and lemma(whole) in lists.sizes:  # "the authorised strength of the"
            words |= {t.lower_ for t in tree.children(whole, "amod")}
        if reading.frame != "keep":  # "extended the mandate of the force"
            words |= {lemma(noun) for noun in tree.children(reading.word, "obj")}
        words |= {lemma(noun) for noun in (reading.thing,) if noun is not None}
    if words & lists.authorized or limit or _is_approved(reading):
        return Stated("strength", "authorized", modality)
    if reading is not None and reading.frame == "level":
        return Stated("strength", "actual", "asserted")  # so many there were, whatever comes
    control = triggers.control.get(above.lemma_.lower()) if above is not None else None
    wanted = control is not None and control.time == "future" and _is_verb(above)
    ahead = wanted or any(t.lower_ in tense.FUTURE for t in (above.children if above else ()))
    ahead = ahead and candidate.before not in lists.by_now | {"once"}
    until = until or (reading is not None and reading.frame == "plan")
    if words & lists.planned or time == "future" or until or (reading is None and ahead):
        return Stated("strength", "planned", modality)
    return Stated("strength", "actual", modality)


def _is_approved(reading: Reading | None) -> bool:
    """Whether a force is approved as a whole ("the summit approved a force of 5,000")."""
    return reading is not None and reading.frame in ("approve", "authorize")


def _is_verb(token: Token | None) -> bool:
    return token is not None and token.pos_ == "VERB"
