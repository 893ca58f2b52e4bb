"""What a verb can say of a resource: its entries, the part of the resource, what rules it out."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Trigger, Triggers
from factx.pipeline import tree
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.nouns import lemma

#: Words that change what a verb says: "send home" takes back.
PARTICLES = frozenset(
    {
        "home",
        "together",
        "aside",
        "away",
        "over",
        "out",
        "back",
        "in",
        "off",
        "up",
        "down",
        "behind",
        "packing",
        "ashore",
        "available",
        "forward",
        "part",
    }
)


@dataclass(frozen=True)
class Scope:
    """The triggers that may speak of one sort of resource.

    Attributes:
        triggers: All of them.
        category: The resource's category.
    """

    triggers: Triggers
    category: str

    def verbs(self, lemma: str) -> tuple[Trigger, ...]:
        """Return the readings of a verb."""
        return self._fitting(self.triggers.verbs.get(lemma, ()))

    def nouns(self, lemma: str) -> tuple[Trigger, ...]:
        """Return the readings of a noun."""
        return self._fitting(self.triggers.nouns.get(lemma, ()))

    def _fitting(self, found: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
        return tuple(t for t in found if not t.categories or self.category in t.categories)


@dataclass(frozen=True)
class Rejection:
    """Why a candidate is no fact.

    Attributes:
        reason: A sentence without its subject, for people.
        excluded: Whether a word says so outright, so that nothing else may speak for it.
    """

    reason: str
    excluded: bool = False


Found = tuple[Token, Trigger, str, str] | Rejection


def is_excluded(verb: Token, role: str, scope: Scope) -> bool:
    """Whether a verb counts its argument in this role for another reason ("killed 12 soldiers")."""
    if role == "obl:with":  # "were killed, along with two medics"
        role = "obj"
    decides = lists.authorizers | lists.governing
    if verb.lemma_ == "vote" and any(lemma(n) in decides for n in tree.children(verb, "nsubj")):
        return False  # "the men whom the Council voted for the force"
    short = verb.lemma_.lower()
    lemmas = {short, tree.lemma_with_particle(verb)}
    lemmas |= {f"{short} {c.lower_}" for c in verb.children if c.lower_ in PARTICLES}
    excluded = lemmas & lists.excluded_verbs
    if excluded and scope.category in ("equipment", "funds"):
        # Suspects are handed over, and so are tanks.
        excluded = {word for word in excluded if not scope.verbs(word)}
    if excluded:
        return role in ("obj", "nsubj", "iobj", "")
    return role == "obj" and bool(lemmas & lists.excluded_objects)


#: Prepositions behind "gone" that lead somewhere else.
ONWARD = frozenset({"to", "into", "for", "on", "through", "toward", "towards", "than"})


def readings_of(verb: Token, scope: Scope) -> tuple[Trigger, ...]:
    """Return the lexicon's readings of a verb; with a particle ("send home") before without."""
    short = verb.lemma_.lower()
    behind = {word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 2]}
    behind |= {preposition for preposition, _ in tree.obliques(verb)}
    behind |= {"than"} & {word.lower_ for word in verb.doc[verb.i + 2 : verb.i + 4]}
    if verb.lower_ == "gone" and not behind & (ONWARD | PARTICLES):
        return scope.verbs("be gone")
    for phrase in _phrases_behind(verb):  # "put on hold", "put on the table"
        found = scope.verbs(f"{short} {phrase}")
        if found:
            return found
    beside = [*verb.doc[verb.i + 1 : verb.i + 2]]  # wherever the tree hangs "home"
    # "make $5 million available", with the word on the sum
    beside += [c for noun in tree.children(verb, "obj") for c in noun.children if c.i > noun.i]
    for child in (*verb.children, *beside):
        particle = child.tag_ == "RP" or tree.base(child) != "case"
        if child.lower_ in PARTICLES and child.i > verb.i and particle:
            found = scope.verbs(f"{short} {child.lower_}")
            if found or f"{short} {child.lower_}" in lists.excluded_verbs:
                return found
    return scope.verbs(tree.lemma_with_particle(verb)) or scope.verbs(short)


#: What may stand between a preposition and its noun.
BEFORE_NOUNS = ("DET", "PRON", "ADJ", "NUM")


def _phrases_behind(verb: Token) -> Iterator[str]:
    """Yield each preposition behind a verb with its noun, wherever trees hang "on the table"."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ in ("VERB", "AUX") or token.text in (";", ":"):
            return
        nouns = [t for t in token.doc[token.i + 1 : token.i + 5] if t.pos_ not in BEFORE_NOUNS]
        if token.tag_ == "IN" and nouns:
            yield f"{token.lower_} {nouns[0].lower_}"


def is_place(noun: Token) -> bool:
    """Whether a noun may say where somebody was."""
    return noun.pos_ in ("PROPN", "PRON") or noun.lower_ in lists.places


def fits(verb: Token, trigger: Trigger, role: str) -> bool:
    """Whether a verb may be read so, with the resource in this part."""
    if role not in trigger.frame.resource:
        return False
    if trigger.frame.name == "expect" and tree.children(verb, "xcomp", "ccomp", "advcl", "acl"):
        return False  # "are expected to leave"
    if _says_otherwise(verb, trigger, role) or (trigger.passive and not tree.is_passive(verb)):
        return False
    if trigger.subjects and not any(
        lemma(noun) in trigger.subjects for noun in tree.subjects(verb)
    ):
        return False
    if trigger.objects and not any(
        lemma(noun) in trigger.objects for noun in tree.children(verb, "obj")
    ):
        return False
    if trigger.excludes and any(p in trigger.excludes for p, _ in tree.obliques(verb)):
        return False
    return not trigger.requires or _is_led(verb, trigger, role)


def _is_led(verb: Token, trigger: Trigger, role: str) -> bool:
    """Whether a preposition that a trigger requires stands beside it, before a place if need be."""
    led = list(_led_to(verb, role))
    if trigger.frame.name == "keep":  # "leaves 90 soldiers in Mali", not "in hospital" nor "in May"
        led += [item for noun in tree.children(verb, "obj") for item in tree.obliques(noun)]
    led = sorted((item for item in led if item[0] in trigger.requires), key=lambda item: item[1].i)
    if trigger.frame.name == "keep":
        return any(is_place(noun) and not is_date(noun) for _, noun in led[:1])
    return any(p != "out of" or is_place(noun) for p, noun in led)


def _says_otherwise(verb: Token, trigger: Trigger, role: str) -> bool:
    """Whether the object of a verb, or its voice, gives it another meaning ("joined forces")."""
    objects = tree.children(verb, "obj")
    if role == "obl:with" or trigger.lemma.endswith(" with"):
        return any(_is_idiom(noun) for noun in objects)
    if trigger.frame.name == "number" and role == "obj":
        return tree.is_passive(verb)  # "10,000 troops will be involved"
    if role != "nsubj":
        return False
    if trigger.frame.name == "withdraw" or {"out of", "from"} & set(trigger.requires):
        return bool(objects)  # "warplanes dropped 20 bombs", "flew food from the carrier"
    if trigger.frame.name == "leave" and _leaves_behind(verb):
        return True  # "clashes with the army left 30 dead"
    others = OTHER_GOALS.get(trigger.frame.name)
    # "drove the rebels into the hills", "1,000 trucks would move the loads"
    moved = others is not None and bool(objects) and verb.lemma_.lower() in lists.movers
    return moved or any(lemma(noun) in (others or ()) for noun in objects)


def _is_idiom(noun: Token) -> bool:
    """Whether a noun is that of "join forces" or "combined forces"."""
    bare = not any(child.i < noun.i for child in noun.children)
    return noun.lower_ == "forces" and bare and noun.head.lemma_.lower() in ("join", "combine")


def _leaves_behind(verb: Token) -> bool:
    """Whether a verb says in what state somebody is left, or how many are."""
    if verb.doc[verb.i + 1 : verb.i + 2].text == "behind":
        return True  # "have left behind 12 howitzers"
    left = tree.children(verb, "obj")
    counted = any(noun.pos_ == "NUM" or tree.children(noun, "nummod") for noun in left)
    state = any(word.pos_ == "ADJ" and word.i > verb.i for word in tree.children(verb, "xcomp"))
    return counted or (bool(left) and state)


#: Frames of coming and going by oneself, with the objects that give them another meaning.
OTHER_GOALS: dict[str, frozenset[str]] = {
    "arrive": lists.flights | lists.buildings,
    "depart": frozenset(),
    "station": frozenset(),
    "leave": lists.homes,
}


#: What trees hang on an object that a verb leads to.
GOALS_AND_ORIGINS = frozenset({"out of", "to", "into", "for", "from"})


def _led_to(verb: Token, role: str) -> Iterator[tuple[str, Token]]:
    """Yield what prepositions lead to from a verb; a goal is easily hung on its object.

    "Flying 2,000 soldiers out of Iraq" are no soldiers of "out of Iraq".
    """
    yield from tree.obliques(verb)
    moved = tree.children(verb, "obj") if role == "obj" else []
    for noun in (*moved, *(n for part in moved for p, n in tree.obliques(part) if p == "of")):
        yield from ((p, n) for p, n in tree.obliques(noun) if p in GOALS_AND_ORIGINS)


def gap(verb: Token) -> str | None:
    """Return the part that a noun plays in the clause that modifies it."""
    subjects = [c for c in verb.children if tree.base(c) == "nsubj"]
    parts = [verb, *subjects, *tree.children(verb, "obj")]
    if any(
        p == "of" and n.lower_ in tree.RELATIVES for word in parts for p, n in tree.obliques(word)
    ):
        return None  # "31 tanks, five of which were destroyed", "of whom France will send half"
    if any(c.tag_ == "WRB" for c in verb.children):
        return None  # "to Somalia, where the army has been battling rebels"
    if any(c.lower_ in tree.RELATIVES for c in subjects):
        return "obj" if tree.is_passive(verb) else "nsubj"
    if subjects:
        return "obj"
    if verb.tag_ == "VBN":
        return "obj"
    if verb.tag_ in ("VBG", "VB"):
        return "nsubj"
    return "obj" if verb.tag_ == "VBD" else None


def passive_infinitive(verb: Token) -> bool:
    """Whether a verb is a passive infinitive ("to be deployed")."""
    return verb.tag_ == "VBN" and any(
        c.lemma_.lower() in ("be", "get") and tree.base(c) == "aux" for c in verb.children
    )


def raised(verb: Token, role: str, scope: Scope, depth: int) -> Iterator[Found]:
    """Yield readings of infinitives whose subject or object the noun really is."""
    if role not in ("nsubj", "obj") or depth > 2:
        return
    if role == "nsubj" and verb.lemma_.lower() in lists.attempts:
        yield Rejection(f'only tries: "{verb.text}"', excluded=True)
        return
    for lower in _infinitives(verb, scope):
        if any(tree.base(c) == "nsubj" and c.lower_ not in tree.RELATIVES for c in lower.children):
            continue
        inner = "obj" if passive_infinitive(lower) else "nsubj"
        if is_excluded(lower, inner, scope) and not scope.verbs(lower.lemma_.lower()):
            yield Rejection(f'counted for "{lower.text}"', excluded=True)
            return
        noun = lower.pos_ == "NOUN" and verb.pos_ == "VERB"  # "began landing"
        for trigger in scope.nouns(lemma(lower)) if noun else readings_of(lower, scope):
            if fits(lower, trigger, inner):
                yield lower, trigger, inner, "raised"
                return
        yield from raised(lower, inner, scope, depth + 1)


def _infinitives(verb: Token, scope: Scope) -> list[Token]:
    """Return the clauses that a word controls; some trees hang "due to leave" as an adverbial."""
    found = tree.children(verb, "xcomp", "ccomp")
    if not found and verb.pos_ == "ADJ" and verb.lemma_.lower() in scope.triggers.control:
        found = [c for c in tree.children(verb, "advcl") if c.tag_ == "VB" and c.i > verb.i]
    return found
