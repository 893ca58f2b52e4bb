"""Figures beside "be": "310 are in the country", "among them are 40 Danes", "900 are Poles"."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Trigger
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma, of_child, people_kind
from factx.pipeline.facts.readings.fates import is_loss
from factx.pipeline.facts.readings.scope import (
    Found,
    Rejection,
    Scope,
    fits,
    is_excluded,
    raised,
    readings_of,
)


def of_subject(noun: Token, head: Token, role: str, scope: Scope) -> Iterator[Found]:
    """Yield readings of a figure whose predicate is a place or a nation."""
    if not role.startswith(("nsubj", "obj")):
        return
    copula = next((c for c in head.children if tree.base(c) == "cop"), None)
    if copula is None:
        yield from raised(head, "nsubj", scope, 0)
        return
    yield from ((copula, trigger, "nsubj", "predicative") for trigger in _away(head, scope))
    nation = people_kind(head) is not None
    listed = nation or tree.preposition(head) == "among"
    if listed and (hurt := hurt_before(noun)) is not None:
        yield Rejection(f'counted for "{hurt.text}"', excluded=True)
    elif nation or _is_place(head) or is_membership(head):
        for trigger in scope.verbs("be"):
            yield copula, trigger, "nsubj", "predicative"
    else:
        yield from raised(head, "nsubj", scope, 0)


def _away(predicate: Token, scope: Scope) -> Iterator[Trigger]:
    """Yield readings of being "home by Christmas", "back from Iraq", "out of Mali by June"."""
    words = [word.lower_ for word in (predicate, *tree.children(predicate, "advmod"))]
    before = tree.preposition(predicate).split()[:1]
    shore = predicate.pos_ == "PROPN" or lemma(predicate) in lists.shores  # "off Sumatra"
    words += [p for p in before if p == "out" or (p == "off" and not shore)]
    words.append(f"{tree.preposition(predicate)} {predicate.lower_}")  # "on their way"
    for word in sorted(words, key=lambda word: word == "due"):  # "due home" are those who leave
        for trigger in scope.verbs(f"be {word}"):
            before = [preposition for preposition, _ in tree.obliques(predicate)]
            if trigger.frame.name == "expect" and not fits(predicate, trigger, "nsubj"):
                continue
            if not trigger.requires or any(p in trigger.requires for p in before):
                yield trigger


#: Prepositions that lead to no place ("are under investigation", "is against the law").
NOWHERE = frozenset(
    {"under", "against", "about", "like", "unlike", "without", "behind", "beyond", "before",
     "after", "during", "until", "despite", "because of"}
)  # fmt: skip


def _is_place(predicate: Token) -> bool:
    preposition = tree.preposition(predicate)
    return (bool(preposition) and preposition not in NOWHERE) or predicate.pos_ == "ADV"


def is_membership(predicate: Token) -> bool:
    """Whether somebody "is part of" a force or a mission."""
    whole = of_child(predicate) if lemma(predicate) == "part" else None
    return whole is not None and lemma(whole) in lists.missions


def hurt_before(noun: Token) -> Token | None:
    """Return what befell those of whom a nation is told ("Of the 40 wounded, 12 are Poles")."""
    start = noun.sent.start
    if noun.pos_ == "NUM" and start:  # "Seven soldiers died. Two were French."
        start = noun.doc[start - 1].sent.start
    for token in noun.doc[start : noun.i]:
        verb = token.pos_ not in ("ADP", "ADV") and token.lemma_.lower()  # "down the ramp"
        if verb in lists.excluded_verbs or is_loss(token):
            return token
    return None


def of_predicate(noun: Token, scope: Scope) -> Iterator[Found]:
    """Yield readings of a noun that is itself a predicate.

    "Thailand's contribution will be 1,500 soldiers", "Among the peacekeepers are 300 Poles".
    """
    copula = next((c for c in noun.children if tree.base(c) == "cop"), None)
    if copula is None:
        return
    if (hurt := hurt_before(copula)) is not None:  # "Among the dead were 14 soldiers"
        yield Rejection(f'counted for "{hurt.text}"', excluded=True)
    for subject in tree.children(noun, "nsubj"):
        for trigger in scope.nouns(lemma(subject)):
            yield subject, trigger, "nmod:of", "composition"
        for trigger in _of_share(subject, scope):
            yield subject, trigger, "nmod:of", "composition"


def _of_share(subject: Token, scope: Scope) -> tuple[Trigger, ...]:
    """Return the readings of somebody's part: "Britain's share is £43 million"."""
    owned = bool(tree.children(subject, "nmod:poss")) and of_child(subject) is None
    if scope.category == "funds":
        return scope.nouns("pledge")[:1] if owned and lemma(subject) in lists.shares else ()
    return scope.nouns("contribution")[:1] if owned and lemma(subject) == "share" else ()


#: How long a clause may be that "be" equates with a figure, in tokens.
FARTHEST = 14


def clefted(candidate: Candidate, scope: Scope) -> Found | None:
    """Return the verb of a clause that "be" equates with what it speaks of.

    "What London sent was four helicopters", "all that Togo has offered is 90 soldiers".
    """
    doc, start = candidate.noun.doc, candidate.start
    at = start - 1 - (doc[max(0, start - 1)].pos_ == "DET")
    if not candidate.is_numbered or at < candidate.noun.sent.start or doc[at].lemma_ != "be":
        return None
    clause: list[Token] = []
    for token in reversed(doc[max(candidate.noun.sent.start, at - FARTHEST) : at]):
        if token.is_punct or token.lower_ in ("what", "all"):
            break
        clause.insert(0, token)
    opened = bool(clause) and clause[0].i and clause[0].nbor(-1).lower_ in ("what", "all")
    verbs = [token for token in clause if token.pos_ == "VERB"]
    if not opened or not verbs:
        return None
    if is_excluded(verbs[0], "obj", scope):
        return Rejection(f'counted for "{verbs[0].text}"', excluded=True)
    fitting = (t for t in readings_of(verbs[0], scope) if fits(verbs[0], t, "obj"))
    return next(((verbs[0], trigger, "obj", "cleft") for trigger in fitting), None)
