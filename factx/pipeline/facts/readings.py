"""Readings: which word says what happens to a candidate, found along the dependency tree."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from factx.lexicon.triggers import Trigger, Triggers
from factx.pipeline import tree
from factx.pipeline.facts import clauses
from factx.pipeline.facts.candidates import Candidate, lemma
from factx.pipeline.facts.clauses import Clause

#: Frames that say less of a resource than a clause that modifies it.
WEAK_FRAMES = frozenset({"increase", "stay", "number"})

#: Nouns that take a part out of a figure.
PARTS = frozenset({"first", "part", "some", "portion", "percent", "half", "third", "quarter"})

#: Words that change what a verb says: "send home" takes back.
PARTICLES = frozenset(
    {
        "home",
        "together",
        "aside",
        "over",
        "out",
        "back",
        "in",
        "off",
        "up",
        "down",
        "behind",
        "ashore",
    }
)

RELATIVES = frozenset({"who", "that", "which", "whom"})


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
    """

    word: Token
    trigger: Trigger
    role: str
    clause: Clause
    rule: str
    giver: Token | None = None


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


def read(candidate: Candidate, triggers: Triggers) -> Reading | Rejection:
    """Return the reading of a candidate: the predicate above its noun wins over one below it."""
    scope = Scope(triggers, candidate.kind.category)
    undone = _undone(candidate, scope)
    if undone is not None:
        return undone
    above = next(_above(candidate, scope), None)
    if isinstance(above, Rejection):
        return above
    if above is None or above[1].frame.name in WEAK_FRAMES or _is_part(candidate):
        below = next(_below(candidate, scope), None)
        if below is not None and not isinstance(below, Rejection):
            above = below
    if above is None:
        return _accompanying(candidate, scope) or Rejection("no trigger governs it")
    word, trigger, role, rule = above
    return Reading(word, trigger, role, clauses.read(word, triggers), rule)


def _accompanying(candidate: Candidate, scope: Scope) -> Reading | None:
    """Return the reading of "Turkey, with 370 men in Zenica": a name that has something with it."""
    top = tree.first_conjunct(candidate.top)
    if tree.preposition(top) != "with" or candidate.kind.category == "funds":
        return None
    head = tree.governor(top)
    if head is None:
        return None
    if head.pos_ in ("VERB", "AUX"):  # the parser took it for the verb's
        subjects = tree.children(head, "nsubj")
        head = subjects[0] if subjects else None
    if head is None or head.pos_ != "PROPN" or not candidate.is_numbered:
        return None
    word = next((c for c in top.children if c.lower_ == "with"), None)
    if word is None or abs(word.i - head.i) > 4:
        return None
    trigger = scope.verbs("have")[0]
    return Reading(word, trigger, "obj", Clause(time="present"), "with", giver=head)


def _undone(candidate: Candidate, scope: Scope) -> Rejection | None:
    """Return why a clause on the noun itself rules it out ("two soldiers who were kidnapped")."""
    if candidate.kind.category == "funds":
        return None
    for verb in tree.children(candidate.noun, "acl"):
        if is_excluded(verb, gap(verb) or "", scope) and gap(verb) == "obj":
            return Rejection(f'counted for "{verb.text}"', excluded=True)
    return None


def is_excluded(verb: Token, role: str, scope: Scope) -> bool:
    """Whether a verb counts its argument in this role for another reason ("killed 12 soldiers")."""
    lemmas = {verb.lemma_.lower(), tree.lemma_with_particle(verb)}
    if lemmas & scope.triggers.excluded_verbs:
        return role in ("obj", "nsubj", "iobj", "")
    return role == "obj" and bool(lemmas & scope.triggers.excluded_objects)


def _is_part(candidate: Candidate) -> bool:
    """Whether only a part of the figure stands in the clause ("the first of 15,000 troops")."""
    return candidate.top != candidate.noun and lemma(candidate.top) in PARTS


Found = tuple[Token, Trigger, str, str] | Rejection


def _above(candidate: Candidate, scope: Scope) -> Iterator[Found]:
    """Climb from the noun to the words that govern it."""
    noun = candidate.top
    for step in range(5):
        first = tree.first_conjunct(noun)
        head = tree.governor(first)
        if head is None:
            yield from _copular(first, scope)
            return
        if _is_premodifier(head, first):
            noun = head
            continue
        role = role_of(first, head, candidate)
        if head.pos_ in ("VERB", "AUX"):
            yield from _verbal(head, role, scope, "governor")
            yield from _gerund(head, role, scope)
            return
        if role.startswith(("nsubj", "obj")) and _is_state(head, scope):
            yield Rejection(f'counted for "{head.text}"', excluded=True)
            return
        yield from _predicative(first, head, role, scope)
        if tree.base(first) in ("appos", "list", "parataxis", "dep", "conj"):
            noun = head
            continue
        if head.pos_ in ("NOUN", "PROPN", "ADJ"):
            name = lemma(head)
            if name in scope.triggers.excluded_nouns and step < 2:
                yield Rejection(f'counted for "{head.text}"', excluded=True)
                return
            entry = _nominal(head, role, scope)
            if entry is not None:
                yield head, entry, role, "nominal"
                return
            if not _passes(role, head):
                return
        noun = head


def _is_premodifier(head: Token, noun: Token) -> bool:
    """Whether a participle before a noun was taken for its governor ("its remaining 800 men")."""
    if head.tag_ != "VBG" or not noun.i - 4 < head.i < noun.i:
        return False
    if any(tree.base(c) in ("aux", "nsubj", "mark") for c in head.children):
        return False
    before = noun.doc[head.i - 1] if head.i else head
    return before.pos_ in ("DET", "PRON", "NUM", "ADJ")


def _passes(role: str, head: Token) -> bool:
    """Whether the climb may go on through a noun that is no trigger."""
    return role in ("nmod:of", "compound", "nmod:poss", "amod", "nmod:with", "appos") or (
        lemma(head) in ("worth", "plan", "goal", "group", "force", "mission", "package")
    )


def role_of(noun: Token, head: Token, candidate: Candidate) -> str:
    """Return the part that a noun plays for its governor, as in the active voice."""
    name = tree.relation(noun)
    if name.partition(":")[0] in ("obl", "nmod") and _is_hedge(noun, candidate):
        # "deploy up to 600 police": the words before the figure belong to it
        return "obj" if noun.i > head.i else ("obj" if _looks_passive(head) else "nsubj")
    plain = name.partition(":")[0]
    if name == "nsubj:pass" or (name == "nsubj" and _looks_passive(head)):
        return "obj"
    if name == "iobj" and candidate.currency and not tree.children(head, "obj"):
        return "obj"
    if name == "obl:agent":
        return "obl:by"
    if plain in ("obl", "nmod") and name not in ("nmod:poss",):
        preposition = tree.preposition(noun)
        if preposition != "out of":
            preposition = preposition.split(" ")[-1]  # "made up of", "as part of"
        return f"{plain}:{preposition}" if preposition else name
    return name


def _is_hedge(noun: Token, candidate: Candidate) -> bool:
    cases = [c for c in noun.children if tree.base(c) == "case"]
    return bool(cases) and all(candidate.start <= c.i < candidate.end for c in cases)


def _looks_passive(verb: Token) -> bool:
    return verb.pos_ == "VERB" and verb.tag_ == "VBN" and tree.is_passive(verb)


def _readings(verb: Token, scope: Scope) -> tuple[Trigger, ...]:
    short = verb.lemma_.lower()
    for child in verb.children:
        if child.lower_ in PARTICLES and child.i > verb.i and tree.base(child) != "case":
            found = scope.verbs(f"{short} {child.lower_}")
            if found:
                return found
    return scope.verbs(tree.lemma_with_particle(verb)) or scope.verbs(short)


def _fits(verb: Token, trigger: Trigger, role: str) -> bool:
    if role not in trigger.frame.resource:
        return False
    if trigger.subjects and not any(
        lemma(noun) in trigger.subjects for noun in tree.children(verb, "nsubj")
    ):
        return False
    if trigger.excludes and any(p in trigger.excludes for p, _ in tree.obliques(verb)):
        return False
    if trigger.requires:
        return any(p in trigger.requires for p, _ in tree.obliques(verb))
    return True


def _verbal(verb: Token, role: str, scope: Scope, rule: str) -> Iterator[Found]:
    """Yield the reading of a verb that governs the noun, or of one that it controls."""
    prepositional = scope.verbs(f"{verb.lemma_.lower()} {role.partition(':')[2]}")
    for trigger in prepositional:
        if role.startswith("obl:") and _fits(verb, trigger, "obj"):
            yield verb, trigger, "obj", rule
            return
    for trigger in _readings(verb, scope):
        if _fits(verb, trigger, role):
            if trigger.frame.name == "number":
                yield from _composition(verb, scope)
            if role == "nsubj" and trigger.frame.name in ("stay", "keep", "leave", "withdraw"):
                # "continue to serve", "are due to leave": the lower verb says more
                lower = list(_raised(verb, role, scope, 0))
                if lower:
                    yield from lower
                    return
            yield verb, trigger, role, rule
            return
    yield from _raised(verb, role, scope, 0)
    if is_excluded(verb, role, scope):
        yield Rejection(f'counted for "{verb.text}"', excluded=True)


def _composition(verb: Token, scope: Scope) -> Iterator[Found]:
    """Yield the subject's own trigger: "the new arrivals were made up of 75 Guatemalans"."""
    for subject in tree.children(verb, "nsubj"):
        for trigger in scope.nouns(lemma(subject)):
            if trigger.frame.name != "number":
                yield subject, trigger, "nmod:of", "composition"


def _raised(verb: Token, role: str, scope: Scope, depth: int) -> Iterator[Found]:
    """Yield readings of infinitives whose subject or object the noun really is."""
    if role not in ("nsubj", "obj") or depth > 2:
        return
    for lower in tree.children(verb, "xcomp", "ccomp"):
        if any(tree.base(c) == "nsubj" and c.lower_ not in RELATIVES for c in lower.children):
            continue
        inner = "obj" if _passive_infinitive(lower) else "nsubj"
        if is_excluded(lower, inner, scope) and not scope.verbs(lower.lemma_.lower()):
            yield Rejection(f'counted for "{lower.text}"', excluded=True)
            return
        for trigger in _readings(lower, scope):
            if _fits(lower, trigger, inner):
                yield lower, trigger, inner, "raised"
                return
        yield from _raised(lower, inner, scope, depth + 1)


def _passive_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(
        c.lemma_.lower() in ("be", "get") and tree.base(c) == "aux" for c in verb.children
    )


def _gerund(verb: Token, role: str, scope: Scope) -> Iterator[Found]:
    """Yield a trigger above a verb that only helps it ("helped fly 300 soldiers")."""
    if role != "obj" or tree.relation(verb) not in ("xcomp",):
        return
    head = tree.governor(verb)
    if head is not None:
        for trigger in _readings(head, scope):
            if _fits(head, trigger, role) and trigger.frame.name == "keep":
                yield head, trigger, role, "governor"
                return


def _predicative(noun: Token, head: Token, role: str, scope: Scope) -> Iterator[Found]:
    """Yield "be" for "5,000 peacekeepers are in Darfur", where the place is the predicate."""
    if not role.startswith(("nsubj", "obj")):
        return
    copula = next((c for c in head.children if tree.base(c) == "cop"), None)
    if copula is None:
        yield from _raised(head, "nsubj", scope, 0)
        return
    if tree.preposition(head) or head.pos_ == "ADV" or head.lower_ in ("there", "here"):
        for trigger in scope.verbs("be"):
            yield copula, trigger, "nsubj", "predicative"
    else:
        yield from _raised(head, "nsubj", scope, 0)


def _is_state(predicate: Token, scope: Scope) -> bool:
    """Whether a predicate says what befell somebody ("were injured", "are in captivity")."""
    return lemma(predicate) in scope.triggers.excluded_nouns or (
        predicate.pos_ == "ADJ" and predicate.lower_ in scope.triggers.excluded_states
    )


def _copular(noun: Token, scope: Scope) -> Iterator[Found]:
    """Yield readings of a noun that is itself the root ("500 troops to leave Mali")."""
    for lower in tree.children(noun, "acl", "xcomp", "advcl"):
        if lower.tag_ == "VB" and any(c.lower_ == "to" for c in lower.children):
            for trigger in _readings(lower, scope):
                if _fits(lower, trigger, "nsubj"):
                    yield lower, trigger, "nsubj", "headline"
                    return


def _nominal(noun: Token, role: str, scope: Scope) -> Trigger | None:
    entries = scope.nouns(lemma(noun))
    if entries and (role in ("nmod:of", "compound", "nmod:for", "nummod", "amod", "nmod:to")):
        return entries[0]
    return None


def _below(candidate: Candidate, scope: Scope) -> Iterator[Found]:
    """Look at the clauses that modify the noun ("troops stationed in", "the 600 it promised")."""
    seen = set()
    for noun in (candidate.noun, candidate.top):
        if noun.i in seen:
            continue
        seen.add(noun.i)
        for verb in [*tree.children(noun, "acl", "acl:relcl"), *_contact_clause(noun)]:
            role = gap(verb)
            if role is None:
                continue
            found = list(_relative(verb, role, scope))
            if not found and role == "obj" and verb.tag_ in ("VBN", "VBD"):
                # "170 soldiers departed" is easily taken for a phrase
                found = list(_relative(verb, "nsubj", scope))
            yield from found


def _contact_clause(noun: Token) -> list[Token]:
    """Return the verb of a clause that follows a noun without a pronoun ("the 1,000 it promised").

    Parsers often hang it elsewhere; its own subject right behind the noun gives it away.
    """
    doc, i = noun.doc, noun.i + 1
    while i < len(doc) and doc[i].pos_ in ("DET", "ADJ", "NOUN", "PROPN") and i < noun.i + 4:
        if tree.base(doc[i]) == "nsubj":
            break
        i += 1
    if i >= len(doc) or tree.base(doc[i]) != "nsubj" or doc[i].lower_ in RELATIVES:
        return []
    verb = doc[i].head
    if verb.pos_ != "VERB" or not i < verb.i < i + 5 or tree.base(verb) in ("acl",):
        return []
    objects = tree.children(verb, "obj")
    return [] if objects or noun.is_ancestor(verb) else [verb]


def gap(verb: Token) -> str | None:
    """Return the part that a noun plays in the clause that modifies it."""
    subjects = [c for c in verb.children if tree.base(c) == "nsubj"]
    if any(c.lower_ in RELATIVES for c in subjects):
        return "obj" if tree.is_passive(verb) else "nsubj"
    if subjects:
        return "obj"
    if verb.tag_ == "VBN":
        return "obj"
    if verb.tag_ == "VBG":
        return "nsubj"
    if verb.tag_ == "VB":
        return "obj" if _passive_infinitive(verb) else "nsubj"
    return "obj" if verb.tag_ == "VBD" else None


def _relative(verb: Token, role: str, scope: Scope) -> Iterator[Found]:
    for trigger in _readings(verb, scope):
        if _fits(verb, trigger, role):
            yield verb, trigger, role, "relative"
            return
    for lower in tree.children(verb, "xcomp", "ccomp"):
        own_subject = any(tree.base(c) == "nsubj" for c in lower.children)
        inner = role if not own_subject else "obj"
        if inner == "obj" and any(tree.base(c) == "obj" for c in lower.children):
            continue
        for trigger in _readings(lower, scope):
            if _fits(lower, trigger, inner):
                yield lower, trigger, inner, "relative"
                return
    copula = next((c for c in verb.children if tree.base(c) == "cop"), None)
    if copula is not None and tree.preposition(verb):
        for trigger in scope.verbs("be"):
            yield copula, trigger, "nsubj", "relative"
            return
