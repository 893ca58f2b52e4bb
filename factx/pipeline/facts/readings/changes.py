"""Changes of a number: "from 450 to 900", "cut by 300", "brings the force up to 8,000"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Trigger
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma, name_at, of_child, people_kind, whole_lemma
from factx.pipeline.facts.readings.scope import Rejection, Scope, is_excluded, readings_of

#: Prepositions that give a number its part in a change, or say where a number stands.
PARTS = frozenset({"from", "to", "by", "at"})

#: How far before its figure the word that tells of a change is looked for, in tokens.
FARTHEST = 25


@dataclass(frozen=True)
class Change:
    """What tells of the change of a number.

    Attributes:
        word: The verb or noun that tells it.
        trigger: Its reading.
        role: The part of the figure, as frames name it ("figure:from").
        thing: What changes in number.
    """

    word: Token
    trigger: Trigger
    role: str
    thing: Token


def find(candidate: Candidate, scope: Scope) -> Change | Rejection | None:
    """Return the change that a figure belongs to; a rejection where it counts something else."""
    marker = marker_of(candidate)
    if marker is None or candidate.is_money or not candidate.is_numbered:
        return None
    role = f"figure:{marker.lower_}"
    for word in _words_before(marker):
        trigger = _reading(word, marker, role, scope)
        if trigger is None:
            if word.pos_ == "VERB" and tree.base(word) not in ("acl", "amod"):
                return None
            continue
        thing = _thing(word, marker)
        if thing is None or (marker.i >= candidate.start and thing.i < word.i):
            return None  # "cut up to 500 posts"
        if is_counted(thing, candidate, scope):
            return Change(word, trigger, role, thing)
        return Rejection(f'is a number of "{thing.text}"', excluded=True)
    return None


def marker_of(candidate: Candidate) -> Token | None:
    """Return the preposition of a figure's part: "from" of "from its current level of 60".

    What is coordinated shares it ("to 11,500 soldiers and 1,280 police").
    """
    doc, start = candidate.noun.doc, candidate.start
    if [token.lower_ for token in doc[start : start + 2]] == ["up", "to"]:
        return doc[start + 1]  # "brings the force up to 4,000" is no "at most"
    found = _marker_before(doc[start], figured=False)
    first = tree.first_conjunct(candidate.top)
    if found is None and first.i < candidate.start:
        found = _marker_before(first, figured=True)
    return found


def _marker_before(word: Token, *, figured: bool) -> Token | None:
    """Return the preposition before a word; figures may stand between if `figured`."""
    for i in range(word.i - 1, max(word.sent.start, word.i - 8), -1):
        token = word.doc[i]
        if token.lower_ in PARTS:
            return token
        passes = token.pos_ in ("DET", "PRON", "ADJ", "ADV") or token.tag_ in ("VBN", "VBG")
        passes = passes or (figured and (token.pos_ == "NUM" or tree.base(token) == "compound"))
        if not (passes or token.lower_ == "of" or token.lemma_ in lists.numbers):
            return None
    return None


def _words_before(marker: Token) -> Iterator[Token]:
    """Yield the verbs and nouns before a figure's preposition, the nearest first."""
    first = max(marker.sent.start, marker.i - FARTHEST)
    for i in range(marker.i - 1, first - 1, -1):
        token = marker.doc[i]
        if token.text in (";", ":"):
            return
        if token.pos_ in ("VERB", "NOUN", "AUX"):
            yield token


def _reading(word: Token, marker: Token, role: str, scope: Scope) -> Trigger | None:
    """Return the reading of a word of change with the figure in its part."""
    if word.pos_ == "AUX":
        particle = marker.nbor(-1).lower_
        if word.lemma_ != "be":
            return None
        found = scope.verbs(f"be {particle}") or scope.verbs(f"be {marker.lower_}")
    elif word.pos_ == "VERB":
        found = readings_of(word, scope)
        down = f"{word.lemma_.lower()} {marker.nbor(-1).lower_}"
        found = (*scope.verbs(down), *found)  # "bring its troops in the south down to 300"
    else:
        found = scope.nouns(lemma(word))
    return next((t for t in found if role in t.frame.resource), None)


def _thing(word: Token, marker: Token) -> Token | None:
    """Return what changes in number: object, subject or, of a noun, what it is a change of."""
    if word.pos_ == "NOUN":
        wanted = [n for p, n in tree.obliques(word) if p in ("in", "of", "to") and n.i < marker.i]
        return wanted[0] if wanted else None
    verb = word.head if tree.base(word) in ("cop", "aux") else word
    stated = tree.children(verb, "obj", "nsubj:pass")
    objects = [n for n in stated if n.i < marker.i]
    # "bringing to 83 the number of those who died"
    objects = objects or [n for n in stated if lemma(n) in lists.numbers]
    return next(iter(objects or tree.subjects(verb)), None)


def core(thing: Token) -> Token:
    """Return what a number is a number of: "troops" of "the number of troops"."""
    inner = of_child(thing)
    return inner if inner is not None and inner.pos_ in ("NOUN", "PROPN") else thing


def is_counted(thing: Token, candidate: Candidate, scope: Scope) -> bool:
    """Whether what changes is people, a body of them, or a promise of them."""
    if lemma(thing) in lists.excluded_nouns:
        return False  # "raise the pay of soldiers by 20 percent"
    clauses = (*tree.children(thing, "acl"), *tree.children(core(thing), "acl"))
    if any(is_excluded(verb, "obj", scope) for verb in clauses):
        return False  # "the number of policemen charged stands at 31"
    if candidate.antecedent is not None and candidate.antecedent in (thing, core(thing)):
        return True
    if lemma(core(thing)) in lists.bodies or _is_share(thing):
        return True
    if people_kind(thing) is not None:
        return True  # "the Portuguese are down to 300"
    if name_at(thing.doc, thing.i) is not None and not candidate.elliptic:
        return not candidate.kind.weak  # "Poland went from 2,400 soldiers to 1,700"
    if lemma(thing) in lists.numbers:
        return core(thing) == thing or not candidate.elliptic
    return promises(thing, scope)


def _is_share(thing: Token) -> bool:
    """Whether what changes is somebody's part in a force ("raise its share to 500")."""
    return lemma(thing) in ("share", "part", "quota") and bool(tree.children(thing, "nmod:poss"))


def level(candidate: Candidate, word: Token, trigger: Trigger, scope: Scope) -> Trigger | None:
    """Return the reading of a figure as the number before ("halve its contingent of 280").

    It is one where what changes is itself counted; "cut 280 posts" counts the change.
    """
    above = tree.governor(word)
    if trigger.pos == "noun" and above is not None and lemma(above) in lists.factors:
        word = above  # "will halve its contribution of 280 soldiers"
    elif trigger.frame.name not in ("increase", "grow", "withdraw", "shrink", "level"):
        return None
    if not candidate.is_numbered or candidate.quantity["percent"] is not None:
        return None
    entries = scope.verbs(lemma(word)) + scope.nouns(whole_lemma(word))
    before = next((t for t in entries if t.frame.name == "level"), None)
    part = candidate.start <= candidate.top.i < candidate.end  # "300 of its troops have gone"
    owned = any(tree.children(noun, "nmod:poss") for noun in (candidate.noun, candidate.top))
    owned = owned and not part
    whole = candidate.strong or owned or lemma(word) in lists.factors or trigger == before
    return before if whole else None


def promises(thing: Token, scope: Scope) -> bool:
    """Whether what changes is a promise ("cut its pledge from 800 to 500")."""
    return any(t.frame.name in ("pledge", "offer") for t in scope.nouns(lemma(thing)))
