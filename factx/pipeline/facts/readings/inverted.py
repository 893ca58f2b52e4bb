"""Sentences that present people: what is told of them stands before them.

"On board were 85 marines and three doctors", "From Fiji came 64 soldiers", "Waiting on the quay
were 18 airmen", "Gone are the 2,400 Poles". Trees take such subjects for objects as often as not,
so that words decide: the clause opens with where they are, whence or with whom they come, and
nothing that could be its subject stands before its verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.entries import TOWNS
from factx.lexicon.triggers import Trigger
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.nouns import lemma, name_at, noun_run
from factx.pipeline.facts.readings import clauses, copulas
from factx.pipeline.facts.readings.clauses import Clause
from factx.pipeline.facts.readings.scope import Rejection, Scope, fits, is_excluded, readings_of

#: A verb, what it says, the part of those presented, how it is meant, and who gives.
Presented = tuple[Token, Trigger, str, Clause, Token | None]

#: Parts of speech of the words between a verb and the figure of what it presents.
LIGHT = ("ADV", "DET", "ADJ", "PART")

#: Parts of speech of items that stand before another one ("240 riflemen and a dozen clerks").
ITEMS = ("NOUN", "PROPN", "ADJ", "NUM", "DET", "ADP", "ADV", "CCONJ", "PUNCT", "PART", "SYM")

#: What joins the next item to them.
JOINS = frozenset({"and", ",", ";", "plus"})

#: What parts one clause from the next, and what may do so.
BOUNDS, SOFT = frozenset({";", ":", "–", "—", "-"}), frozenset({",", "and", "but", "while"})

#: The parts that those presented may have for the form of a verb that opens the clause.
PARTS = {"VBN": ("obj", "nsubj"), "VBG": ("nsubj",), "VB": ("nsubj",)}

#: How far before its verb a clause may open, in tokens.
FARTHEST = 18

#: What opens a clause that presents, by its tag: a place, a companion, a participle.
OPENING = ("IN", "RB", "RP", "EX", "VBG", "VBN", "TO")

#: Prepositions before those in whose company others come, and before what carries them.
WITH, ABOARD = frozenset({"with", "alongside"}), ("aboard", "on board")
BESIDE = WITH | {"behind", "after"}


def find(candidate: Candidate, scope: Scope) -> Presented | Rejection | None:
    """Return what a verb before a figure says of those whom it presents."""
    verb = None if candidate.is_money or not candidate.is_numbered else _verb_before(candidate)
    front = _front(verb) if verb is not None and _presents(verb, scope) else []
    if verb is None or not front:
        return None
    if candidate.kind.weak and _leads_out(front):
        return Rejection(f'are brought out of "{front[2].text}"', excluded=True)
    told = _befallen(verb, front, scope) or _of_participle(front, scope)
    told = told or _of_verb(verb, front, scope)
    if isinstance(told, Rejection):
        return told
    word, trigger, role = told
    return word, trigger, role, _clause(verb, word, scope), _giver(front)


def _clause(verb: Token, word: Token, scope: Scope) -> Clause:
    """Return what the verb makes of those presented; a colon leaves it to the form of a word."""
    if verb.text == ":":
        ahead = word.tag_ == "VB"  # "To come: 300 from Benin"
        return Clause(time="future" if ahead else "past" if word.tag_ == "VBN" else "present")
    clause = clauses.read(verb, scope.triggers)
    plain = verb.tag_ == "VB" and verb.nbor(-1).pos_ != "AUX"
    return replace(clause, time="present") if plain else clause  # "With them work 37 Poles"


def _leads_out(front: list[Token]) -> bool:
    """Whether people come out of a named place, as those do who flee ("Out of Aden came 90")."""
    led = [t.lower_ for t in front[:2]] == ["out", "of"]
    return led and any(token.pos_ == "PROPN" for token in front[2:3])


def _befallen(verb: Token, front: list[Token], scope: Scope) -> Rejection | None:
    """Return why those presented are no contribution ("Among the dead were 14 soldiers")."""
    word = copulas.hurt_before(verb)
    if word is None and is_excluded(verb, "nsubj", scope):
        word = verb
    others = lists.gatherings | lists.sides | lists.visitors | lists.confinement
    word = word or next((token for token in front if lemma(token) in others), None)
    return None if word is None else Rejection(f'counted for "{word.text}"', excluded=True)


def _verb_before(candidate: Candidate) -> Token | None:
    """Return the verb right before a figure, or before the items that it is joined to."""
    doc, first, i = candidate.noun.doc, candidate.noun.sent.start, candidate.start - 1
    while i > first and (doc[i].pos_ in LIGHT or doc[i + 1].tag_ == "POS"):
        i -= 1  # "are Italy's 900"
    if i > first and doc[i].lower_ in JOINS:
        while i > first and doc[i].pos_ in ITEMS and doc[i].text != ":":
            i -= 1
        if doc[i + 1].pos_ not in ("NUM", "DET", "ADV", "ADJ", "PROPN", "NOUN"):
            return None
    behind = doc[max(candidate.end, candidate.noun.i + 1) : candidate.noun.sent.end][:1]
    told = any(token.tag_ in tree.FINITE for token in behind)  # "in Goma are Poles, 40 left"
    return doc[i] if i > first and not told else None


def _presents(verb: Token, scope: Scope) -> bool:
    """Whether a word presents people: a verb of being, moving or resting, or a colon."""
    if verb.text == ":":
        return True
    if verb.pos_ == "AUX":
        return verb.lemma_ == "be"
    if verb.tag_ == "VBG" or tree.base(verb) == "amod":
        return False  # "in neighboring Chad, 12 soldiers were hurt"
    named = verb.lemma_.lower()
    gives = any("obj" in trigger.frame.resource for trigger in scope.verbs(named))
    return verb.pos_ == "VERB" and (named in lists.motions or not gives)


def _front(verb: Token) -> list[Token]:
    """Return the words before a verb where they open a clause without a subject, else none."""
    doc, first = verb.doc, verb.i
    while first > verb.sent.start and doc[first - 1].pos_ == "AUX":
        first -= 1
    subjects = tree.children(verb, "nsubj") or tree.children(verb.head, "nsubj")
    for at in range(first - 1, max(verb.sent.start, first - FARTHEST) - 1, -1):
        before = doc[at - 1].lower_ if at > verb.sent.start else ";"
        if before in BOUNDS or (before in SOFT and _follows_clause(doc[at])):
            front = list(doc[at:first])
            told = any(not _is_led(noun) for noun in subjects if noun.i < first)
            return front if not told and is_adverbial(front) else []
    return []


def _follows_clause(word: Token) -> bool:
    """Whether the words before one make a clause of their own, with its verb."""
    return any(token.tag_ in tree.FINITE for token in word.doc[word.sent.start : word.i])


def _is_led(noun: Token) -> bool:
    """Whether a preposition leads to a noun, whatever the tree makes of the two."""
    led = bool(tree.preposition(noun)) or (noun.i > 0 and noun.nbor(-1).tag_ == "IN")
    return led or noun.tag_ in ("VBG", "VBN") or noun.lower_ in lists.homeward  # taken for nouns


def is_adverbial(front: Sequence[Token]) -> bool:
    """Whether words tell where, whence or with whom, and hold no noun of their own standing."""
    opens = front[0].tag_ in OPENING or front[0].lower_ in lists.homeward
    if not opens and not (len(front) == 1 and front[0].pos_ == "ADJ"):
        return False
    led = named = related = False
    for token in front:
        if related or token.tag_ in ("WDT", "WP", "WP$", "WRB"):
            related = token.pos_ not in ("VERB", "AUX")  # "the planes that landed at dawn"
            led, named = True, False
        elif token.lower_ in ("itself", "themselves") or token.tag_ == "EX":
            continue  # "in the town itself", "from Norway there will be"
        elif token.tag_ in tree.FINITE:
            return False
        elif token.tag_ in ("IN", "TO", "VBG", "VBN", "VB"):
            led, named = True, False
        elif token.pos_ == "PUNCT":
            led = named = False
        elif token.pos_ in ("DET", "NUM", "PRON", "ADJ", "NOUN", "PROPN"):
            led = led and not (named and (token.pos_ in ("DET", "PRON") or _ends_before(token)))
            if not led and token != front[0] and not is_date(token):
                return False  # "on Monday the army"
            named = named or token.pos_ in ("NOUN", "PROPN", "PRON")
    return not related


def _ends_before(word: Token) -> bool:
    """Whether a phrase has ended before a name ("within hours Washington", "in May France")."""
    before = word.nbor(-1)
    dated = is_date(before) and not is_date(word)
    return dated or (word.pos_ == "PROPN" and before.tag_ == "NNS")


def _of_participle(
    front: list[Token], scope: Scope
) -> tuple[Token, Trigger, str] | Rejection | None:
    """Return what a participle or an infinitive says that opens the clause.

    "Expected in May are 40 Danes", "To follow: 300 from Benin".
    """
    for word in front[:3]:
        roles = PARTS.get(word.tag_, ())
        if word.tag_ == "VB" and lemma(word) in lists.motions:
            return word, scope.verbs("arrive")[0], "nsubj"  # "To come: 300 from Benin"
        if roles and is_excluded(word, roles[0], scope):
            return Rejection(f'counted for "{word.text}"', excluded=True)
        for role in roles:
            for trigger in readings_of(word, scope):
                if fits(word, trigger, role) and trigger.frame.name != "leave":
                    return word, trigger, role
    return None


def _of_verb(verb: Token, front: list[Token], scope: Scope) -> tuple[Token, Trigger, str]:
    """Return what the verb says: that they came, went or are there, by where its clause leads."""
    opening = [token.lower_ for token in front[:2]]
    moves = verb.lemma_.lower() in lists.motions
    if " ".join(opening).startswith(ABOARD) and scope.verbs("carry"):
        return verb, scope.verbs("carry")[0], "obj"
    if set(opening) & lists.homeward or (moves and opening[0] in lists.outward and len(front) == 1):
        return verb, scope.verbs("go home")[0], "nsubj"
    return verb, scope.verbs("arrive" if moves else "be")[0], "nsubj"


def _giver(front: list[Token]) -> Token | None:
    """Return whose people come: "from Fiji", "with them"; a town is only where they were."""
    return next(_givers(front), None)


def _givers(front: list[Token]) -> Iterator[Token]:
    for word, behind in pairwise(front):
        at = behind.i + (behind.pos_ == "DET")
        named = name_at(word.doc, at)
        if word.lower_ == "from" and named is not None and named._.factx_name["form"] not in TOWNS:
            yield named.root
        if word.lower_ in (BESIDE if behind.lower_ == "them" else WITH):
            noun = behind if behind.pos_ == "PRON" else noun_run(word.doc, at)
            yield from [noun] if noun is not None else []
