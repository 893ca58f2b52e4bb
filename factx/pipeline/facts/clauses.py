"""What a clause means: its time, its modality, and the words that govern it."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from factx.lexicon.triggers import Control, Time, Triggers
from factx.pipeline import tree
from factx.records.fact import Modality, Status

#: How many governing words are climbed at most.
HIGHEST = 8

FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll", "wo", "wilt", "'d", "’d", "ll"})


POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca"})


CONDITIONS = frozenset({"if", "unless", "whether", "until", "lest"})
UNCERTAIN = frozenset({"possibly", "perhaps", "maybe", "potentially", "reportedly_planning"})


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
    climb = _Climb(trigger, triggers)
    climb.go()
    return Clause(
        time=climb.time or _default_time(trigger, triggers),
        modality=climb.modality(),
        status=climb.status,
        governors=tuple(climb.governors),
    )


class _Climb:
    """The way from a trigger up through the words that govern it, and what they add."""

    def __init__(self, trigger: Token, triggers: Triggers) -> None:
        self.triggers = triggers
        self.word = trigger
        self.time = _own_time(trigger)
        self.status: Status | None = None
        self.governors: list[tuple[Token, Control | None]] = []
        self.negations = _negations(trigger)
        self.denials = 0
        self.possible = _is_possible(trigger)
        # A word that decides ("approved", "agreed") takes the doubt out of what is below it.
        self.settled = False
        self.fixed = False

    def go(self) -> None:
        """Climb to the end."""
        for _ in range(HIGHEST):
            head, link = _step_up(self.word, self.triggers)
            if head is None:
                return
            control = _control(head, self.triggers) or _plan(head, self.word, self.triggers)
            self.governors.append((head, control))
            if link == "reported":
                self._report(head, control)
                return
            if link != "conj":
                self._take(head, control)
            self.word = head

    def modality(self) -> Modality:
        """Return what all words together make of it; two denials leave a possibility."""
        if (self.negations + self.denials) % 2:
            return "negated"
        return "possible" if self.possible or self.denials else "asserted"

    def _report(self, head: Token, control: Control | None) -> None:
        """Take what a verb of saying adds: "promised that", "denied that", "will announce that"."""
        if control is not None:
            if control.status and control.time == "future":
                self.status = self.status or control.status
            self.denials += control.modality == "negated"
            if control.modality == "possible" and not self.settled:
                self.possible = self.possible or control.lemma not in ("believe", "think")
        if _own_time(head) == "future" and self.time == "ongoing":
            self.time = "future"
        self.negations += _negations(head)

    def _take(self, head: Token, control: Control | None) -> None:
        """Take what a controlling word adds: "plans to", "refused to", "began"."""
        if control is not None:
            self._take_time(head, control)
            if control.modality is None and control.time == "future":
                self.settled = True
                self.status = control.status or self.status
                # "approved a proposal to withdraw": the approval ends the proposing
                self.possible = self.possible and control.status != "approved"
            elif control.modality == "negated":
                self.denials += 1
            elif control.modality == "possible" and not self.settled:
                self.possible = True
        if head.lemma_ == "have" and any(
            c.lower_ == "yet" for c in (*head.children, *self.word.children)
        ):
            self.denials += 1  # "has yet to deploy"
        if self.time is None and any(a.lower_ in FUTURE for a in tree.auxiliaries(head)):
            self.time = "future"  # "its contribution will be 4,500 soldiers"
        self.negations += _negations(head)
        self.possible = self.possible or (_is_possible(head) and not self.settled)

    def _take_time(self, head: Token, control: Control) -> None:
        if self.time is None:
            if control.time == "done":
                self.time = _own_time(head)
            elif control.time == "past":
                self.time, self.fixed, self.settled = "past", True, True
            elif control.time == "future":
                self.time = "future"
        elif control.time == "future" and not self.fixed:
            # "the demand that they withdraw": the form is a present, the time is not
            wished = self.time == "present" and control.modality == "possible"
            if wished or _is_nonfinite(self.word):
                self.time = "future"


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
    content = any(tree.base(c) == "mark" and c.lower_ == "that" for c in word.children)
    if plain in ("xcomp", "csubj", "acl") and (name != "acl:relcl" or content):
        return head, "control"  # a clause marked with "that" says what the demand is
    if name == "conj" and word.tag_ in ("VBD", "VBZ", "VBP") and head.tag_ in ("VB", "VBG"):
        # "agreed to lead the mission and sent 1,000": the agreement ends before the sending
        above = tree.governor(head)
        return (above, "conj") if above is not None else (None, "")
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
    """Return the time that a verb shows by its own form.

    A bare infinitive, a gerund and a noun show none: theirs comes from above.
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
    if any(child.lower_ == "to" and tree.base(child) == "mark" for child in verb.children):
        return "future" if "be" in lemmas and verb.tag_ == "VB" else None
    if auxiliaries and lemmas & {"be", "do"}:
        return _with_auxiliary(verb, auxiliaries, words, lemmas)
    if verb.tag_ in ("VBD", "VBN"):
        return "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") else None


def _with_auxiliary(
    verb: Token, auxiliaries: list[Token], words: set[str], lemmas: set[str]
) -> Time:
    """Return the time of a verb with forms of "be" or "do"."""
    if "be" in lemmas and ("being" in words or verb.tag_ == "VBG"):
        return "perfect" if "been" in words and "have" in lemmas else "ongoing"
    return "past" if any(a.tag_ == "VBD" for a in auxiliaries) else "present"


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
        if child.lower_ in POSSIBLE and tree.base(child) == "aux":
            return True
        if tree.base(child) == "mark" and child.lower_ in CONDITIONS:
            return True
        if tree.base(child) == "advmod" and child.lower_ in UNCERTAIN:
            return True
        if tree.base(child) == "advcl" and any(
            c.lower_ in ("if", "unless", "provided") for c in child.children
        ):
            return True
    return False
