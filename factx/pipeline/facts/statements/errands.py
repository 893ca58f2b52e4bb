"""Errands: what people go to or are part of that is no effort: exercises, prisons, deals."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.nouns import is_service, lemma
from factx.pipeline.facts.statements.case import Case

#: Frames that tell what people do or where they are, and not how they came there.
STANDING = frozenset(
    {"act", "number", "reach", "stay", "serve", "station", "joined", "have", "take_part", "host"}
)

#: Purchases, which a deal between friends need not be.
PURCHASES = lists.deals - lists.accords


def refusal(case: Case) -> str | None:
    """Return why people or things go to what is no effort, or None."""
    other = _gathering(case) or _deal(case)
    return None if other is None else f'is a matter of "{other.text}"'


def _deal(case: Case) -> Token | None:
    """Return the deal or the arsenal that things are a part of ("the contract includes").

    What comes under a contract is bought as well.
    """
    if case.candidate.kind.category != "equipment":
        return None
    word = case.reading.word
    told = tree.subjects(word) if case.frame == "number" else []
    bound = [n for p, n in tree.obliques(word) if p in ("under", "as part of")]
    found = [noun for noun in told if lemma(noun) in lists.deals or is_service(noun)]
    found += [noun for noun in bound if lemma(noun) in PURCHASES]
    return found[0] if found else None


def _ends(case: Case) -> list[Token]:
    """Return where people end up who are held or called up, whatever a tree makes of it.

    "To prison", and not "to the prison"; those recalled to duty had gone home.
    """
    ends = lists.confinement | (lists.duty if case.frame == "withdraw" else frozenset())
    behind = case.reading.word.doc[case.reading.word.i + 1 : case.reading.word.sent.end]
    held = [t for t in behind if t.lower_ in ends and t.nbor(-1).lower_ in ("to", "into", "active")]
    # "were brought before a judge"
    before = [n for p, n in tree.obliques(case.reading.word) if p == "before"]
    return held + [noun for noun in before if lemma(noun) in lists.benches]


def _gathering(case: Case) -> Token | None:
    """Return the exercise that people only take part in, or the prison that they are sent to."""
    candidate, reading = case.candidate, case.reading
    obliques = [*tree.obliques(reading.word), *tree.obliques(candidate.top)]
    if case.frame in STANDING:
        around = [n for p, n in obliques if p in ("in", "during", "for", "of")]
        around += tree.children(candidate.top, "appos")  # "in Northern Star, an exercise"
        things = tree.children(reading.word, "nsubj", "obj")
        around += [*things, *(n for thing in things for p, n in tree.obliques(thing) if p == "of")]
        around += _named_exercise(reading.word)
    else:
        around = [n for p, n in obliques if p in ("to", "into")]  # "sent a team to the World Cup"
        ends = _ends(case)
        if ends:
            return ends[0]
    if tree.base(reading.word) == "cop":  # "is on a visit to"
        around.append(reading.word.head)
    # "in Exercise Bright Star", whatever the tree makes of the name; "for Ocean, a drill"
    around += [word for noun in around for word in tree.children(noun, "compound", "flat", "appos")]
    for noun in around:
        if noun not in (candidate.noun, candidate.top) and lemma(noun) in lists.gatherings:
            return noun
    return None


def _named_exercise(verb: Token) -> list[Token]:
    """Return "Exercise" of "in Exercise Bright Star", whose name ends in another noun."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return [
        word
        for word in behind
        if word.is_title and lemma(word) in lists.gatherings and word.nbor(-1).pos_ == "ADP"
    ]
