"""Errands: what people go to or are part of that is no effort: exercises, prisons, deals."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.nouns import is_service, lemma
from factx.pipeline.facts.readings import Reading
from factx.pipeline.facts.statements.case import Case

#: Frames that tell what people do or where they are, and not how they came there.
STANDING = frozenset({"act", "number", "reach", "stay", "serve", "station", "joined"})


def refusal(case: Case) -> str | None:
    """Return why people or things go to what is no effort, or None."""
    other = _gathering(case) or _deal(case)
    return None if other is None else f'is a matter of "{other.text}"'


def _deal(case: Case) -> Token | None:
    """Return the deal or the arsenal that things are a part of ("the contract includes")."""
    things = case.frame == "number" and case.candidate.kind.category == "equipment"
    told = tree.subjects(case.reading.word) if things else []
    return next((noun for noun in told if lemma(noun) in lists.deals or is_service(noun)), None)


def _duty(verb: Token) -> list[Token]:
    """Return the duty right behind a verb, which trees may take for another verb."""
    behind = verb.doc[verb.i + 1 : verb.i + 4]
    called = len(behind) > 1 and behind[0].lower_ == "to"
    return [word for word in behind[1:] if called and word.lower_ in lists.duty]


def _gathering(case: Case) -> Token | None:
    """Return the exercise that people only take part in, or the prison that they are sent to."""
    candidate, reading = case.candidate, case.reading
    obliques = [*tree.obliques(reading.word), *tree.obliques(candidate.top)]
    if case.frame in STANDING:
        around = [n for p, n in obliques if p in ("in", "during", "for", "of")]
        things = tree.children(reading.word, "nsubj", "obj")
        around += [*things, *(n for thing in things for p, n in tree.obliques(thing) if p == "of")]
        around += _named_exercise(reading.word)
    else:
        around = [n for p, n in obliques if p in ("to", "into")]  # "sent a team to the World Cup"
        recalled = case.frame == "withdraw"
        ends = lists.confinement | (lists.duty if recalled else frozenset())
        held = [n for n in around if n.lower_ in ends and not tree.children(n, "det")]
        held += _duty(reading.word) if recalled else []
        if held:
            return held[0]
        around += _entered(reading)
    if tree.base(reading.word) == "cop":  # "is on a visit to"
        around.append(reading.word.head)
    # "in Exercise Bright Star", whatever the tree makes of the name
    around += [word for noun in around for word in tree.children(noun, "compound", "flat")]
    for noun in around:
        if noun not in (candidate.noun, candidate.top) and lemma(noun) in lists.gatherings:
            return noun
    return None


def _entered(reading: Reading) -> list[Token]:
    """Return what is entered or crossed ("a plane entered Lebanese airspace")."""
    arrives = reading.frame == "arrive"
    return tree.children(reading.word, "obj") if arrives else []


def _named_exercise(verb: Token) -> list[Token]:
    """Return "Exercise" of "in Exercise Bright Star", whose name ends in another noun."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return [
        word
        for word in behind
        if word.is_title and lemma(word) in lists.gatherings and word.nbor(-1).pos_ == "ADP"
    ]
