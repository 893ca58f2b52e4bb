"""What a clause means: its time, its modality, and the words that govern it."""

from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from factx.lexicon.triggers import Control, Time, Triggers
from factx.pipeline import tree
from factx.records.fact import Modality, Status

FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll", "wo", "wilt", "'d", "’d", "ll"})
POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca"})
CONDITIONS = frozenset({"if", "unless", "whether", "until", "lest"})
UNCERTAIN = frozenset({"possibly", "perhaps", "maybe", "potentially", "reportedly_planning"})
INFINITIVE = ("VB",)


@dataclass(frozen=True)
class Clause:
    """How a trigger is meant.

    Attributes:
        time: When, seen from the writing.
        modality: Whether it is asserted, possible or denied.
        status: Status that a governing word lends to a pledge.
        governors: The words climbed through, innermost first, each with its control entry.
    """

    time: Time
    modality: Modality = "asserted"
    status: Status | None = None
    governors: tuple[tuple[Token, Control | None], ...] = field(default=())


def read(trigger: Token, triggers: Triggers) -> Clause:
    """Return time, modality and governors of a trigger, climbing its controlling words."""
    clause = Clause(time=_own_time(trigger) or "present")
    known = _own_time(trigger) is not None
    negations = _negations(trigger)
    possible = _is_possible(trigger)
    denied = 0
    settled = settled_past = False
    status: Status | None = None
    current = trigger
    for _ in range(8):
        head, link = _step_up(current, triggers)
        if head is None:
            break
        control = _control(head, triggers) or _plan(head, current, triggers)
        clause = replace(clause, governors=(*clause.governors, (head, control)))
        if link == "reported":
            if control is not None and control.status and control.time == "future":
                status = status or control.status
            if control is not None and control.modality == "negated":
                denied += 1
            if control is not None and control.modality == "possible" and not settled:
                possible = possible or control.lemma not in ("believe", "think")
            if _own_time(head) == "future" and clause.time == "ongoing":
                clause = replace(clause, time="future")
            negations += _negations(head)
            break
        if link == "conj":
            current = head
            continue
        if control is not None:
            if not known:
                if control.time in ("future", "past"):
                    clause, known = replace(clause, time=control.time), True
                    settled_past = control.time == "past"
                    settled = settled or settled_past
                elif control.time == "done":
                    own = _own_time(head)
                    if own is not None:
                        clause, known = replace(clause, time=own), True
            elif control.time == "future" and _is_nonfinite(current) and not settled_past:
                clause = replace(clause, time="future")
            if control.modality is None and control.time == "future":
                settled = True
                status = control.status or status
            elif control.modality == "negated":
                denied += 1
            elif control.modality == "possible" and not settled:
                possible = True
        if head.lemma_ == "have" and any(
            c.lower_ == "yet" for c in (*head.children, *current.children)
        ):
            denied += 1  # "has yet to deploy"
        negations += _negations(head)
        possible = possible or (_is_possible(head) and not settled)
        current = head
    if not known:
        clause = replace(clause, time=_default_time(trigger, triggers))
    modality: Modality = "asserted"
    if possible:
        modality = "possible"
    if (negations + denied) % 2:
        modality = "negated"
    elif denied:
        modality = "possible"
    return replace(clause, modality=modality, status=status)


def _step_up(word: Token, triggers: Triggers) -> tuple[Token | None, str]:
    """Return the word that governs a clause or a noun, and how: control, reported or conj."""
    head = tree.governor(word)
    if head is None:
        return None, ""
    name = tree.relation(word)
    plain = name.partition(":")[0]
    if tree.split_auxiliary(word) is not None:
        return head, "conj"
    if plain == "ccomp" or plain == "parataxis":
        return head, "reported" if _is_finite(word) else "control"
    if plain in ("xcomp", "csubj", "acl") and name != "acl:relcl":
        return head, "control"
    if name == "conj":
        own_subject = any(tree.base(child) == "nsubj" for child in word.children)
        return (None, "") if own_subject else (head, "conj")
    if word.pos_ in ("NOUN", "PROPN") and plain in ("obj", "nsubj", "nmod", "obl", "compound"):
        return head, "control"
    if plain == "advcl" and _is_nonfinite(word) and word.tag_ == "VB":
        return head, "control"
    if plain == "advcl" and word.tag_ == "VBG" and _control(head, triggers) is not None:
        return head, "control"
    return None, ""


def _control(word: Token, triggers: Triggers) -> Control | None:
    full = tree.lemma_with_particle(word)
    return triggers.control.get(full) or triggers.control.get(word.lemma_.lower())


def _plan(verb: Token, word: Token, triggers: Triggers) -> Control | None:
    """Return what a plan does to what it includes ("the plan calls for the deployment of")."""
    if word.pos_ not in ("NOUN", "PROPN") or verb.pos_ != "VERB":
        return None
    for subject in tree.children(verb, "nsubj"):
        found = triggers.control.get(subject.lemma_.lower())
        if found is not None:
            return found
    return None


def _own_time(verb: Token) -> Time | None:
    """Return the time that a verb shows by its own form, or None for a bare infinitive, gerund
    or noun, whose time comes from above.
    """
    if verb.pos_ in ("NOUN", "PROPN"):
        return None
    auxiliaries = tree.auxiliaries(verb)
    words = {a.lower_ for a in auxiliaries}
    lemmas = {a.lemma_.lower() for a in auxiliaries}
    if words & FUTURE:
        return "future"
    if "have" in lemmas and verb.tag_ in ("VBN", "VBD"):
        return "perfect"
    if words & POSSIBLE:
        return "future"
    to = any(child.lower_ == "to" and tree.base(child) == "mark" for child in verb.children)
    if to:
        return "future" if "be" in lemmas and verb.tag_ == "VB" else None
    if "being" in words or ("be" in lemmas and verb.tag_ == "VBG"):
        return "perfect" if "been" in words and "have" in lemmas else "ongoing"
    if "be" in lemmas and any(a.tag_ == "VBD" for a in auxiliaries):
        return "past"
    if "be" in lemmas:
        return "present"
    if "do" in lemmas:
        return "past" if any(a.tag_ == "VBD" for a in auxiliaries) else "present"
    if verb.tag_ in ("VBD", "VBN"):
        return "past"
    if verb.tag_ in ("VBZ", "VBP"):
        return "present"
    return None


def _default_time(trigger: Token, triggers: Triggers) -> Time:
    """Return the time of a form that nothing above decides."""
    if trigger.tag_ == "VB" or any(
        c.lower_ in triggers.planned for c in trigger.children if tree.base(c) == "amod"
    ):
        return "future"
    if any(t.frame.name == "withdraw" for t in triggers.nouns.get(trigger.lemma_.lower(), ())):
        return "future"  # a withdrawal that is spoken of is seldom done
    if trigger.tag_ == "VBG":
        return "past"
    return "past"


def _is_finite(verb: Token) -> bool:
    return _own_time(verb) is not None


def _is_nonfinite(verb: Token) -> bool:
    return any(c.lower_ == "to" and tree.base(c) in ("mark", "aux") for c in verb.children) or (
        verb.tag_ in ("VB", "VBG") and not tree.auxiliaries(verb)
    )


def _negations(word: Token) -> int:
    return sum(
        child.lower_ in tree.NEGATIONS
        for child in word.children
        if child.dep_ in ("advmod", "neg", "det", "aux", "cc:preconj") and child.lower_ != "no"
    )


def _is_possible(word: Token) -> bool:
    for child in word.children:
        if base_word(child) in POSSIBLE and tree.base(child) == "aux":
            return True
        if tree.base(child) == "mark" and child.lower_ in ("if", "unless", "whether"):
            return True
        if tree.base(child) == "advmod" and child.lower_ in UNCERTAIN:
            return True
        if tree.base(child) == "advcl" and any(
            c.lower_ in ("if", "unless", "provided") for c in child.children
        ):
            return True
    return False


def base_word(token: Token) -> str:
    """Return the lower-case text of a token."""
    return str(token.lower_)
