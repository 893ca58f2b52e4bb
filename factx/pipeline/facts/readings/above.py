"""Predicates above a noun: the verbs and nouns that govern it."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Trigger
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates import figures
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma, whole_lemma
from factx.pipeline.facts.readings import copulas, fates, getters, levels
from factx.pipeline.facts.readings.scope import (
    PARTICLES,
    Found,
    Rejection,
    Scope,
    fits,
    is_excluded,
    passive_infinitive,
    raised,
    readings_of,
)

#: Frames whose verb says less than one that it governs ("continue to serve").
LEADING = ("stay", "serve", "keep", "have", "leave", "withdraw")

#: Tags of infinitives, active and passive.
BARE = ("VB", "VBN")

#: How far above a noun that excludes still speaks of the figure, in steps.
NEAR = 2


def find(candidate: Candidate, scope: Scope) -> Iterator[Found]:
    """Climb from the noun to the words that govern it."""
    yield from _raised_to(candidate, scope)
    noun = figures.in_clause(candidate.top)
    for step in range(5):
        first = tree.first_conjunct(noun)
        head = _past_date(first)
        yield from copulas.of_predicate(first, scope)
        yield from levels.find(first, scope)
        if head is None or _is_of_others(candidate, first, head):
            return
        role = role_of(first, head, candidate)
        if lemma(head) in lists.carriers and role in ("obj", "nsubj", "obl:with"):
            yield from _of_carrier(head, scope)
            carrier = tree.governor(head)
            if tree.base(head) != "acl" or carrier is None or role == "nsubj":
                yield from _verbal(head, role, scope, "governor")
                return
            noun = carrier
            continue
        if head.pos_ in ("VERB", "AUX"):
            yield from getters.find(first, head, candidate, scope)
            yield from _of_object(head, role)
            yield from _wanted(first, head, role, scope)
            yield from _verbal(head, role, scope, "governor")
            return
        if role.startswith(("nsubj", "obj")) and fates.is_loss(head):
            yield Rejection(f'counted for "{head.text}"', excluded=True)
            return
        yield from copulas.of_subject(first, head, role, scope)
        yield from _of_aside(first, head, scope, near=step < NEAR)
        if tree.base(first) not in ("appos", "list", "parataxis", "dep", "conj"):
            yield from _nominal(head, role, scope, near=step < NEAR)
            if head.pos_ in ("NOUN", "PROPN", "ADJ") and not _passes(role, head):
                return
        noun = head


def _of_aside(noun: Token, head: Token, scope: Scope, *, near: bool) -> Iterator[Found]:
    """Yield what a noun says of an aside: "the Chadians' repatriation, 1,400 in all, ended"."""
    edge = noun.left_edge
    opening = edge if edge.is_punct or not edge.i else edge.nbor(-1)
    if scope.category == "funds" and lemma(head) in lists.gifts:
        return  # "announced a donation, a package worth 50 million euros"
    if tree.base(noun) == "appos" and opening.text in (",", "–", "—", "-", "("):
        yield from _nominal(head, "nmod:of", scope, near=near)


def _is_of_others(candidate: Candidate, noun: Token, head: Token) -> bool:
    """Whether a figure is told of others than the word above, whatever a tree makes of it.

    A size says only whose people act: "the first soldiers of a 4,000-strong force".
    """
    of = tree.preposition(noun) == "of" and lemma(head) in lists.forces
    # "Of whom 40 are there" belongs to a clause of its own.
    relative = noun.lower_ in ("whom", "which") and tree.base(noun) == "nmod"
    return relative or (candidate.strong and of)


def _of_carrier(word: Token, scope: Scope) -> Iterator[Found]:
    """Yield the verb of "a plane carrying 30 tons landed", where the tree takes it for a clause."""
    for verb in tree.children(word, "advcl", "xcomp", "ccomp", "conj", "parataxis"):
        # "40 tons of tents and blankets arrived": the blankets only end the load
        subjects = [
            s for s in tree.children(verb, "nsubj") if s.nbor(-1).lower_ not in (",", "and")
        ]
        if verb.i > word.i and verb.tag_ != "VBG" and not subjects:
            yield from _verbal(verb, "nsubj", scope, "carrier")


def _wanted(noun: Token, verb: Token, role: str, scope: Scope) -> Iterator[Found]:
    """Yield the leaving that is called for: "calls for 900 soldiers to leave Chad"."""
    for lower in tree.children(verb, "advcl", "xcomp", "ccomp") if role == "obl:for" else ():
        inner = "obj" if passive_infinitive(lower) else "nsubj"
        between = noun.doc[noun.i + 1 : lower.left_edge.i]
        if any(t.pos_ in ("VERB", "AUX", "PUNCT") for t in between) or lower.tag_ not in BARE:
            continue
        for trigger in readings_of(lower, scope):
            if trigger.frame.name in ("leave", "withdraw") and fits(lower, trigger, inner):
                yield lower, trigger, inner, "raised"


def _of_object(verb: Token, role: str) -> Iterator[Found]:
    """Yield what the object of a verb says of what it is for ("rejected a call for 2,000 men")."""
    for noun in tree.children(verb, "obj") if role == "obl:for" else ():
        if lemma(noun) in lists.excluded_nouns:
            yield Rejection(f'counted for "{noun.text}"', excluded=True)


def _raised_to(candidate: Candidate, scope: Scope) -> Iterator[Found]:
    """Yield the verb of "raised its offer on Friday to $5 million", wherever the sum hangs."""
    before = candidate.noun.doc[candidate.start - 1].lower_ if candidate.start else ""
    if not candidate.is_money or before not in ("to", "by"):
        return
    for verb in (above for above in tree.ancestors(candidate.top) if above.pos_ == "VERB"):
        objects = [lemma(noun) for noun in tree.children(verb, "obj")]
        given = any(scope.nouns(word) or word in lists.aid for word in objects)
        for trigger in readings_of(verb, scope) if given else ():
            if trigger.frame.name == "increase":
                yield verb, trigger, f"obl:{before}", "governor"
        return


def _past_date(noun: Token) -> Token | None:
    """Return the governor of a noun, past a date between ("the arrival on Friday of 90 men")."""
    head = tree.governor(noun)
    if head is None or tree.preposition(noun) != "of":
        return head
    dates = noun.doc.spans.get("factx_dates", ())
    return tree.governor(head) if any(d.start <= head.i < d.end for d in dates) else head


def _passes(role: str, head: Token) -> bool:
    """Whether the climb may go on through a noun that is no trigger."""
    if role == "nmod:with" and head.pos_ == "PROPN":
        return False  # "the Turks, with 370 men, ask to stay"
    return role in ("nmod:of", "compound", "nmod:poss", "amod", "nmod:with", "appos") or (
        lemma(head) in ("worth", "plan", "goal", "group", "force", "mission", "package")
    )


#: Relations that say the part of a noun by themselves ("a ship is to arrive", "sent by Chad").
FIXED = {"nsubj:outer": "nsubj", "obl:agent": "obl:by"}


def role_of(noun: Token, head: Token, candidate: Candidate) -> str:
    """Return the part that a noun plays for its governor, as in the active voice."""
    name = tree.relation(noun)
    if name.partition(":")[0] in ("obl", "nmod") and _is_hedge(noun, candidate):
        # "deploy up to 600 police": the words before the figure belong to it
        return "obj" if noun.i > head.i else ("obj" if _looks_passive(head) else "nsubj")
    plain = name.partition(":")[0]
    if name in FIXED:
        return FIXED[name]
    if name.startswith("nsubj"):
        passive = name == "nsubj:pass" or _looks_passive(head)
        return "obj" if passive else "nsubj"
    if name == "iobj" and candidate.is_money and not tree.children(head, "obj"):
        return "obj"
    if plain in ("obl", "nmod") and _is_second_object(noun, head, candidate):
        return "obj"
    if plain in ("obl", "nmod") and name not in ("nmod:poss",):
        preposition = tree.preposition(noun)
        if preposition != "out of":
            preposition = preposition.split(" ")[-1]  # "made up of", "as part of"
        if preposition == "of" and plain == "obl" and noun.i < head.i:
            return name  # "of the ten that it promised, four have been delivered"
        if preposition:
            return f"{plain}:{preposition}"
        return _bare_role(noun, head, candidate) if plain == "obl" else name
    return name


def _is_second_object(noun: Token, head: Token, candidate: Candidate) -> bool:
    """Whether a sum is what somebody gets, whatever prepositions stand in his own phrase.

    "Gave the force in Mali $5 million."
    """
    before = noun.doc[candidate.start - 1] if candidate.start else noun
    bare = before.pos_ in ("NOUN", "PROPN", "PRON") and head.i < before.i
    return bare and candidate.is_money and head.lemma_.lower() in lists.handing


def _bare_role(noun: Token, head: Token, candidate: Candidate) -> str:
    """Return the part of a noun that a tree takes for an adverbial although nothing marks it."""
    others = [o for o in tree.children(head, "obj") if not _is_inside(o, candidate)]
    if noun.i > head.i:  # "is pulling out just over 300", "over" being the figure's
        return tree.relation(noun) if others else "obj"
    alone = all(o.left_edge.tag_ == "IN" for o in tree.children(head, "nsubj"))
    if noun.pos_ == "NUM" and alone:  # "400 of those there will go home"
        return "obj" if _looks_passive(head) else "nsubj"
    return tree.relation(noun)


def _is_inside(token: Token, candidate: Candidate) -> bool:
    """Whether a word belongs to the figure: "fewer" of "fewer than 2,000", taken for an object."""
    return candidate.start <= token.i < candidate.end


def _is_hedge(noun: Token, candidate: Candidate) -> bool:
    cases = [c for c in noun.children if tree.base(c) == "case"]
    return bool(cases) and all(candidate.start <= c.i < candidate.end for c in cases)


def _looks_passive(verb: Token) -> bool:
    return verb.pos_ == "VERB" and verb.tag_ == "VBN" and tree.is_passive(verb)


def _verbal(verb: Token, role: str, scope: Scope, rule: str) -> Iterator[Found]:
    """Yield the reading of a verb that governs the noun, or of one that it controls."""
    for trigger in _prepositional(verb, role, scope):
        if fits(verb, trigger, "obj"):
            yield verb, trigger, "obj", rule
            return
    for trigger in readings_of(verb, scope):
        if fits(verb, trigger, role):
            if trigger.frame.name == "number":
                yield from fates.of_counted(verb, scope)
                yield from _composition(verb, scope)
            if role == "nsubj" and trigger.frame.name in LEADING and not _stays_to(verb):
                # "continue to serve", "are due to leave": the lower verb says more
                lower = list(raised(verb, role, scope, 0))
                if lower:
                    yield from lower
                    return
            yield verb, trigger, role, rule
            return
    yield from raised(verb, role, scope, 0)
    if is_excluded(verb, role, scope):
        yield Rejection(f'counted for "{verb.text}"', excluded=True)


def _stays_to(verb: Token) -> bool:
    """Whether an infinitive only says what people stay for ("stay to guard the embassy")."""
    return verb.lemma_ in lists.staying and any(
        c.tag_ == "VB" for c in tree.children(verb, "xcomp")
    )


def _prepositional(verb: Token, role: str, scope: Scope) -> Iterator[Trigger]:
    """Yield readings of a verb with the resource's preposition ("agree to", "come up with")."""
    kind, _, before = role.partition(":")
    listed = before == "with" and verb.tag_ == "VBG" and not tree.auxiliaries(verb)
    if kind == "obl" and not listed:  # "left, beginning with 200 Tajiks"
        for particle in (*_particles(verb), ""):  # "come up with" rather than "come with"
            yield from scope.verbs(f"{verb.lemma_.lower()}{particle} {before}")


def _particles(verb: Token) -> list[str]:
    return [f" {c.lower_}" for c in verb.children if c.i > verb.i and c.lower_ in PARTICLES]


def _composition(verb: Token, scope: Scope) -> Iterator[Found]:
    """Yield the subject's own trigger: "the new arrivals were made up of 75 Guatemalans"."""
    for subject in tree.children(verb, "nsubj"):
        for trigger in scope.nouns(lemma(subject)):
            if trigger.frame.name != "number":
                yield subject, trigger, "nmod:of", "composition"


def _is_taken(noun: Token) -> bool:
    """Whether a noun says what somebody gets ("took delivery of 40 tanks", "takes charge of")."""
    verb = tree.governor(noun)
    bare = not tree.children(noun, "det", "nmod:poss") and noun.tag_ == "NN"
    return verb is not None and verb.lemma_ == "take" and tree.base(noun) == "obj" and bare


def _nominal(head: Token, role: str, scope: Scope, *, near: bool) -> Iterator[Found]:
    """Yield what a noun above says: "the deployment of 600 police", "the death of 12 soldiers"."""
    if head.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return
    if near and lemma(head) in lists.excluded_nouns:
        yield Rejection(f'counted for "{head.text}"', excluded=True)
    if _is_taken(head):
        yield Rejection(f'counted for "taking {head.text}"', excluded=True)
    verb = tree.governor(head)
    only_said = any(t.frame.name in ("pledge", "offer") for t in scope.nouns(lemma(head)))
    moved = verb is not None and verb.pos_ == "VERB" and tree.base(head) == "nsubj"
    moved = moved and role != "nmod:between"  # "a clash between soldiers and rebels left"
    if verb is not None and moved and not only_said:
        # "Portugal's contribution of 110 police arrived": the verb says how far it has come
        for trigger in readings_of(verb, scope):
            if trigger.frame.name in frames.MOVING and fits(verb, trigger, "nsubj"):
                yield verb, trigger, "nsubj", "governor"
                return
    entries = scope.nouns(whole_lemma(head)) or scope.nouns(lemma(head))
    beside = {p for word in (head, *tree.children(head, "nmod")) for p, _ in tree.obliques(word)}
    entries = tuple(t for t in entries if not t.requires or beside & set(t.requires))
    if entries and role in ("nmod:of", "compound", "nmod:for", "nummod", "amod", "nmod:to"):
        yield head, entries[0], role, "nominal"
    elif role == "nmod:in":  # "a cut in its contingent of 4,000"
        yield from ((head, t, role, "nominal") for t in entries if t.frame.name == "level")
