"""Incidents: comings and goings that news tells of and that nobody contributed."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings.scope import ONWARD
from factx.pipeline.facts.statements.case import Case


def refusal(case: Case) -> str | None:
    """Return what people or things come for that is no effort, if it shows."""
    word = case.reading.word
    beside = [*tree.children(word, "obj"), *(n for p, n in tree.obliques(word) if p == "to")]
    if word.lemma_ == "add" and any(lemma(n) in lists.excluded_nouns for n in beside):
        return "is added to a toll"
    if case.frame == "withdraw" and any(
        p.endswith(("from", "out of")) and n.pos_ == "NOUN" and lemma(n) in lists.perils
        for p, n in (*tree.obliques(word), *tree.obliques(case.candidate.noun))
    ):
        return "is saved from a peril"
    if case.frame in frames.MOVING and _is_idiom(word):
        return "comes nowhere"
    return _of_things(case) if case.candidate.kind.category == "equipment" else None


def _is_idiom(verb: Token) -> bool:
    """Whether people only come to what befalls them ("came to harm"), however trees read it."""
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    to_what = len(behind) > 1 and behind[0].lower_ == "to" and behind[1].lower_ in lists.outcomes
    return verb.lemma_ == "come" and to_what


def _of_things(case: Case) -> str | None:
    """Return why ships, planes and the like are told of that nobody sends, or None."""
    candidate, reading = case.candidate, case.reading
    word = reading.word
    if any(lemma(noun) in lists.deals | lists.strikes for noun in case.giving):
        return "is sold or fired"
    if reading.trigger.lemma in lists.buying and not _is_bought_for_others(case):
        return "is bought"
    leaves = reading.trigger.lemma.startswith("leave")
    if leaves and any(lemma(noun) in lists.forces for noun in case.giving):
        return "is left by those who flee"
    onward = [p for p, _ in (*tree.obliques(word), *tree.obliques(candidate.noun))]
    if reading.trigger.lemma == "fly" and reading.role == "obj" and not ONWARD & set(onward):
        return "is only flown"
    crossed = [*tree.children(word, "obj"), *(n for _, n in tree.obliques(word))]
    strayed = candidate.is_article or any(lemma(n) in lists.limits for n in crossed)
    if word.lemma_ in lists.crossing and candidate.is_numbered and strayed:
        return "only crosses a border"
    comes = case.frame in frames.MOVING and reading.rule != "inverted"
    for_nobody = comes and (_carries(candidate) or not _among_efforts(candidate))
    return "comes for no effort" if for_nobody and not case.givers else None


def _is_bought_for_others(case: Case) -> bool:
    """Whether a country or a mission gets what somebody else buys ("bought 40 trucks for Mali")."""
    words = (case.reading.word, case.candidate.noun, case.candidate.top)
    goals = [noun for word in words for p, noun in tree.obliques(word) if p == "for"]
    named = [found[1]["code"] for goal in goals if (found := case.names.details(goal)) is not None]
    forces = any(lemma(goal) in lists.missions for goal in goals)
    return bool(case.givers) and (forces or bool(set(named) - case.codes))


def _carries(candidate: Candidate) -> bool:
    """Whether others only come in what is told ("down the steps of a plane came 40 Danes")."""
    noun: Token | None = candidate.top
    while noun is not None and tree.preposition(noun) == "of":
        noun = tree.governor(noun)
    return noun is not None and tree.preposition(noun).split(" ")[0] in lists.boarding


def _among_efforts(candidate: Candidate) -> bool:
    """Whether the sentence tells of relief or of forces ("five planes with tents arrived")."""
    told = lists.efforts | lists.forces | lists.trusts | lists.goods
    return any(lemma(token) in told for token in candidate.noun.sent)
