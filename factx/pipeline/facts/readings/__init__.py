"""Readings: which word says what happens to a candidate, found along the dependency tree."""

from dataclasses import dataclass

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Trigger, Triggers
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates import money
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma, phrase_start, whole_lemma
from factx.pipeline.facts.readings import (
    above,
    below,
    changes,
    clauses,
    copulas,
    fates,
    inverted,
    limits,
    surface,
    tables,
)
from factx.pipeline.facts.readings.clauses import Clause
from factx.pipeline.facts.readings.scope import Found, Rejection, Scope, readings_of

#: Frames that say less of a resource than a clause that modifies it.
WEAK_FRAMES = frozenset({"increase", "stay", "serve", "number", "replaced"})


#: What is found of a candidate of which no word says anything.
UNREAD = Rejection("no trigger governs it")


@dataclass(frozen=True)
class Reading:
    """A trigger with the candidate's part in it.

    Attributes:
        word: The trigger in the text.
        trigger: Its entry in the lexicon.
        role: The part that the resource plays, in the active voice ("obj", "nmod:of").
        clause: How the trigger is meant.
        rule: Name of the way it was found.
        giver: The noun that gives, where the way it was found tells.
        thing: What changes in number, where the figure belongs to a change ("its force").
    """

    word: Token
    trigger: Trigger
    role: str
    clause: Clause
    rule: str
    giver: Token | None = None
    thing: Token | None = None

    @property
    def frame(self) -> str:
        """The name of the trigger's frame."""
        return self.trigger.frame.name


def read(candidate: Candidate, triggers: Triggers) -> Reading | Rejection:
    """Return the reading of a candidate: the predicate above its noun wins over one below it."""
    scope = Scope(triggers, candidate.kind.category)
    undone = fates.of(candidate, scope)
    if undone is not None:
        return undone
    ahead = surface.foreseen(candidate)
    if ahead is not None and not _is_ruled_out(candidate, scope):
        trigger = (scope.verbs(ahead.lemma_.lower()) or scope.verbs("send"))[0]
        return Reading(ahead, trigger, "obj", Clause(time="future"), "foreseen")
    shown = inverted.find(candidate, scope)
    if shown is not None:
        return shown if isinstance(shown, Rejection) else _presented(*shown)
    change = changes.find(candidate, scope)
    if isinstance(change, changes.Change):
        clause = clauses.read(change.word, triggers)
        # "the number of Afghan soldiers" may grow at home; a contingent does so abroad
        rule = "count" if lemma(change.thing) in lists.numbers else "change"
        return Reading(change.word, change.trigger, change.role, clause, rule, thing=change.thing)
    found = change or _found(candidate, scope)
    if found is None:
        return _along_the_words(candidate, scope) or UNREAD
    if isinstance(found, Rejection):
        return found
    return _reading(found, candidate, scope)


def _presented(
    word: Token, trigger: Trigger, role: str, clause: Clause, giver: Token | None
) -> Reading:
    return Reading(word, trigger, role, clause, "inverted", giver=giver)


def _found(candidate: Candidate, scope: Scope) -> Found | None:
    """Return the predicate of a candidate: above its noun, below it, or right before it."""
    found = _hyphenated(candidate, scope) or surface.followed(candidate, scope)
    found = found or copulas.clefted(candidate, scope)
    found = found or next(above.find(candidate, scope), None)
    if isinstance(found, Rejection):
        return _where_met(candidate, scope) or found
    if found is None or found[1].frame.name in WEAK_FRAMES or is_part(candidate):
        lower = None
        if found is None or not limits.is_part_of_limit(candidate):
            lower = next(below.find(candidate, scope), None)
        if lower is None and found is not None and is_part(candidate):
            # Of "300 of its 500 soldiers" only the 300 left; the 500 had been there.
            leaving = found[1].frame.name in frames.LEAVING
            free = leaving or limits.is_limit(candidate)
            free = free or _is_told_apart(candidate)
            return Rejection("is the whole of which a part is told", excluded=not free)
        if not _raises_what_it_has(found, lower, candidate):
            found = lower or found
    found = found or surface.adjacent(candidate, scope) or surface.promised(candidate, scope)
    return found or _named(candidate, scope)


def _raises_what_it_has(found: Found | None, lower: Found | None, candidate: Candidate) -> bool:
    """Whether more is to be sent than there is ("will increase the number of troops it has")."""
    if candidate.is_numbered or not isinstance(found, tuple) or not isinstance(lower, tuple):
        return False
    return found[1].frame.name == "increase" and lower[1].frame.name in ("have", "keep")


def _where_met(candidate: Candidate, scope: Scope) -> Found | None:
    """Return the clause that tells where people serve who are visited ("met 40 men serving in")."""
    verb = tree.governor(candidate.top)
    if verb is None:
        return None
    if verb.lemma_.lower() not in lists.met:
        return _blamed(candidate, verb, scope)
    lower = next(below.find(candidate, scope), None)
    placed = isinstance(lower, tuple) and lower[1].frame.name in ("station", "serve")
    return lower if placed else None


def _blamed(candidate: Candidate, verb: Token, scope: Scope) -> Found | None:
    """Return the clause that tells for what coming forces are blamed ("accused of crossing")."""
    control = scope.triggers.control.get(verb.lemma_.lower())
    if control is None or control.time != "past" or control.subject != "object":
        return None
    for word in (*tree.children(candidate.noun, "acl"), *tree.children(verb, "advcl")):
        for trigger in readings_of(word, scope) if word.tag_ == "VBG" else ():
            if trigger.frame.name == "arrive" and _crosses(word):
                return word, trigger, "nsubj", "relative"
    return None


def _crosses(verb: Token) -> bool:
    """Whether a verb of coming leads to a country or over its border."""
    goals = [*tree.children(verb, "obj"), *(noun for _, noun in tree.obliques(verb))]
    return any(noun.pos_ == "PROPN" or lemma(noun) in lists.lands for noun in goals)


def _is_ruled_out(candidate: Candidate, scope: Scope) -> bool:
    """Whether a word above a candidate counts it for another reason ("lost 3 of a planned 40")."""
    found = next(above.find(candidate, scope), None)
    return isinstance(found, Rejection) and found.excluded


def _along_the_words(candidate: Candidate, scope: Scope) -> Reading | Rejection | None:
    """Return what the words around a figure say that the tree connects with nothing."""
    brought = surface.brought(candidate, scope)
    if brought is not None:
        word, trigger, giver = brought
        clause = clauses.read(word, scope.triggers)
        return Reading(word, trigger, "nsubj", clause, "brought", giver=giver)
    led = surface.leaning(candidate, scope)
    if led is not None:
        word, trigger, giver = led
        clause = clauses.read(word, scope.triggers)
        return Reading(word, trigger, "obj", clause, "leaning", giver=giver)
    row = tables.find(candidate, scope)
    if isinstance(row, Rejection):
        return row
    if row is not None:
        word, trigger, time, giver = row
        return Reading(word, trigger, "obj", Clause(time=time), "table", giver=giver)
    having = surface.accompanied(candidate, scope) or surface.beside_giver(candidate, scope)
    if having is not None:
        word, trigger, giver = having
        return Reading(word, trigger, "obj", Clause(time="present"), "with", giver=giver)
    found = (
        surface.there(candidate, scope)
        or surface.settled(candidate, scope)
        or surface.joined(candidate, scope)
        or surface.doing(candidate, scope)
    )
    return _reading(found, candidate, scope) if isinstance(found, tuple) else None


def _reading(found: tuple[Token, Trigger, str, str], candidate: Candidate, scope: Scope) -> Reading:
    """Return what was found with the meaning of its clause; a whole that is cut is a level."""
    word, trigger, role, rule = found
    clause = clauses.read(word, scope.triggers)
    if rule == "hyphenated" and not any(w.pos_ == "VERB" for w, _ in clause.governors):
        clause = clauses.read(candidate.top, scope.triggers)  # the tree hangs the figure there
    level = changes.level(candidate, word, trigger, scope)
    if level is not None:
        above = tree.governor(word)
        if level.pos == "verb" and trigger.pos == "noun" and above is not None:
            word, clause = above, clauses.read(above, scope.triggers)
        return Reading(word, level, role, clause, "level", thing=candidate.top)
    return Reading(word, trigger, role, clause, rule)


def _hyphenated(candidate: Candidate, scope: Scope) -> Found | None:
    """Return the noun of "the pull-out of 700 soldiers", which parsers take to pieces."""
    doc, i = candidate.noun.doc, candidate.start - 1
    while i > candidate.noun.sent.start and doc[i].pos_ in ("DET", "ADJ", "PRON"):
        i -= 1
    head = i - len(("pull", "-", "out"))
    if head < candidate.noun.sent.start or doc[i].lower_ != "of" or doc[head + 1].text != "-":
        return None
    for trigger in scope.nouns(whole_lemma(doc[head])):
        return doc[head], trigger, "nmod:of", "hyphenated"
    return None


def _named(candidate: Candidate, scope: Scope) -> Found | None:
    """Return a sum's own noun, where no verb says more: "Japan's contribution of $5 million"."""
    if not candidate.is_money:
        return None
    for noun in (candidate.noun, candidate.top):
        for trigger in scope.nouns(lemma(noun)):
            return _given_before(noun, scope) or (noun, trigger, "nmod:of", "named")
    return None


def _given_before(noun: Token, scope: Scope) -> Found | None:
    """Return the verb that gives what a noun only says again ("promised help, a package worth")."""
    doc, first = noun.doc, phrase_start(noun) - 1
    if first <= noun.sent.start or doc[first - 1].text not in (",", ":", "–", "—"):
        return None
    for verb in reversed(list(doc[noun.sent.start : first])):
        if verb.pos_ == "VERB" and any(
            lemma(thing) in lists.gifts | lists.packages for thing in tree.children(verb, "obj")
        ):
            return next(((verb, t, "obj", "named") for t in scope.verbs(lemma(verb))), None)
    return None


def is_placed(candidate: Candidate) -> bool:
    """Whether a phrase says whose its people are or where ("Italy's", "in Iraq")."""
    noun = candidate.noun
    return bool(tree.children(noun, "nmod:poss")) or any(
        preposition in ("in", "at", "on", "near") for preposition, _ in tree.obliques(noun)
    )


def _is_told_apart(candidate: Candidate) -> bool:
    """Whether a whole says by itself whose it is and where ("half of Italy's 300 men in Iraq")."""
    owners = tree.children(candidate.noun, "nmod:poss")
    return is_placed(candidate) and all(owner.pos_ == "PROPN" for owner in owners)


def is_part(candidate: Candidate) -> bool:
    """Whether only a part of the figure stands in the clause ("the first of 15,000 troops")."""
    top = candidate.top
    if not candidate.is_numbered and top.pos_ not in ("NUM", "SYM"):
        return False  # "the main part of its forces"
    if candidate.is_money and money.is_whole(candidate):
        return True
    if top == candidate.noun or candidate.start <= top.i < candidate.end:
        return False
    return lemma(top) in lists.parts or top.pos_ in ("NUM", "SYM")
