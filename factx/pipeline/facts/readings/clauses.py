"""What a clause means: its time, its modality, and the words that govern it."""

from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Control, Time, Triggers
from factx.pipeline import tree
from factx.pipeline.facts.names import is_date
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings import doubts, tense
from factx.records.fact import Modality, Status

#: How many governing words are climbed at most.
HIGHEST = 8

#: Relations of nouns that a verb governs.
ARGUMENTS = ("nsubj", "obj", "iobj", "obl")


@dataclass(frozen=True)
class Clause:
    """How a trigger is meant.

    Attributes:
        time: When, seen from the writing.
        modality: Whether it is asserted, possible or denied.
        status: Status that a governing word lends to a pledge.
        governors: The words climbed through, innermost first, each with its control entry.
        reporter: The last of them, where it only tells of a finite clause ("said that").
    """

    time: Time
    modality: Modality = "asserted"
    status: Status | None = None
    governors: tuple[tuple[Token, Control | None], ...] = field(default=())
    reporter: Token | None = None


def read(trigger: Token, triggers: Triggers) -> Clause:
    """Return time, modality and governors of a trigger, climbing its controlling words."""
    climb = _Climb(trigger, triggers)
    climb.go()
    return Clause(
        time=climb.time or tense.by_default(trigger, triggers),
        modality=climb.modality(),
        status=climb.status,
        governors=tuple(climb.governors),
        reporter=climb.reporter,
    )


class _Climb:
    """The way from a trigger up through the words that govern it, and what they add."""

    def __init__(self, trigger: Token, triggers: Triggers) -> None:
        self.triggers = triggers
        self.word = trigger
        self.time = "future" if _is_due(trigger, triggers) else tense.in_clause(trigger)
        self.status: Status | None = None
        self.reporter: Token | None = None
        self.governors: list[tuple[Token, Control | None]] = []
        self.negations = doubts.negations(trigger)
        self.denials = 0
        self.possible = doubts.is_possible(trigger) or doubts.has_condition(trigger)
        # A word that decides ("approved", "agreed") takes the doubt out of what is below it.
        self.settled = False
        self.fixed = False

    def go(self) -> None:
        """Climb to the end."""
        for _ in range(HIGHEST):
            head, link = _step_up(self.word, self.triggers)
            if head is None:
                return
            control = _control(head, self.triggers, self.word) or _plan(
                head, self.word, self.triggers
            )
            self.governors.append((head, control))
            if link == "reported":
                self.reporter = head
                self._report(head, control)
                return
            if control is not None and control.modality is None and self._is_talk(head):
                self._take_time(head, control)
                return  # nobody gives a timetable, and yet they will go
            if link != "conj":
                self._take(head, control)
            self.word = head

    def _is_talk(self, head: Token) -> bool:
        return head.pos_ == "NOUN" and lemma(head) in lists.talk

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
        if tense.own_time(head) == "future" and self.time == "ongoing":
            self.time = "future"
        if not _is_question(self.word, head):  # "did not say when they will leave"
            self.negations += doubts.negations(head)

    def _take(self, head: Token, control: Control | None) -> None:
        """Take what a controlling word adds: "plans to", "refused to", "began"."""
        doubted = (
            doubts.is_possible(head) and not self.settled
        )  # "may decide to", "if it decides to"
        if _is_hearsay(head):
            # "is believed to have 4,000 men there": so it is, as far as anybody tells
            self.time = self.time or ("ongoing" if self.word.tag_ == "VBG" else "present")
        elif _was_able(head):
            self.time = self.time or "past"
        elif control is not None:
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
            self.denials += 1  # "has yet to deploy": it has not deployed
            self.time = "perfect"
        if self.time is None and any(a.lower_ in tense.FUTURE for a in tree.auxiliaries(head)):
            self.time = "future"  # "its contribution will be 4,500 soldiers"
        self.negations += doubts.negations(head)
        self.possible = self.possible or doubted

    def _take_time(self, head: Token, control: Control) -> None:
        if self.time is None:
            if control.time == "done":
                self.time = tense.own_time(head) or _of_participle(head)
            elif control.time == "past":
                self.time, self.fixed, self.settled = "past", True, True
            elif control.time == "future":
                self.time = "future"
        elif control.time == "future" and not self.fixed:
            # "the demand that they withdraw": the form is a present, the time is not
            wished = self.time == "present" and control.modality == "possible"
            if wished or tense.is_nonfinite(self.word):
                self.time = "future"


def _of_participle(word: Token) -> Time | None:
    """Return the time of "left on Friday, ending a withdrawal of": that of the main clause."""
    above = tree.governor(word)
    if word.tag_ != "VBG" or tree.base(word) != "advcl" or above is None:
        return None
    return tense.own_time(above)


def _is_due(word: Token, triggers: Triggers) -> bool:
    """Whether a word beside a copula puts it off: "are due home in September"."""
    if tree.base(word) != "cop" or word.head == word:
        return False
    following = word.doc[word.i + 1 : word.i + 2]  # "are due in Goma", "due in" as one preposition
    words = [word.head, *tree.children(word.head, "advmod")]
    words += [t for t in following if t.lower_ == "due"]
    beside = (_control(c, triggers) for c in words)
    return any(c is not None and c.time == "future" and c.modality is None for c in beside)


def _step_up(word: Token, triggers: Triggers) -> tuple[Token | None, str]:
    """Return the word that governs a clause or a noun, and how: control, reported or conj."""
    predicate = _predicate(word)
    head = tree.governor(predicate)
    if head is None:
        return None, ""
    noun = _noun_before(word, head, triggers)
    if noun is not None:
        return noun, "control"
    return _by_relation(word, predicate, head, triggers)


def _by_relation(
    word: Token, predicate: Token, head: Token, triggers: Triggers
) -> tuple[Token | None, str]:
    """Return the word above as the relation to it has it, and how it governs."""
    name = tree.relation(predicate)
    plain = name.partition(":")[0]
    if tree.split_auxiliary(word) is not None:
        return head, "conj"
    if plain in ("ccomp", "parataxis") and _is_apart(word, head, triggers):
        return None, ""
    if plain in ("ccomp", "parataxis"):
        return head, "reported" if tense.is_finite(word) else "control"
    if plain == "advcl" and _is_quoted(word, head):
        return head, "reported"
    content = any(tree.base(c) == "mark" and c.lower_ == "that" for c in word.children)
    relative = name == "acl:relcl" or _is_relative(word, head, triggers)
    if plain in ("xcomp", "csubj", "acl") and (not relative or content):
        return head, "control"  # a clause marked with "that" says what the demand is
    if name == "conj":
        return _joined(word, head)
    if word.pos_ in ("NOUN", "PROPN") and plain in (*ARGUMENTS, "nmod", "compound"):
        return head, "control"
    if plain == "advcl" and _is_governed(word, head, triggers):
        return head, "control"
    return None, ""


def _predicate(word: Token) -> Token:
    """Return the place that a copula stands for ("denied that its soldiers are in Congo")."""
    placed = tree.base(word) == "cop" and bool(tree.preposition(word.head))
    return word.head if placed else word


def _is_relative(word: Token, head: Token, triggers: Triggers) -> bool:
    """Whether a clause tells of a noun that decides nothing ("the guns that Chad sent")."""
    told = tree.base(word) == "acl" and tree.children(word, "nsubj")
    return bool(told) and _control(head, triggers) is None


def _noun_before(word: Token, head: Token, triggers: Triggers) -> Token | None:
    """Return the noun right before a clause that says what it is about, wherever the tree hangs it.

    "Gave the government permission to send", "gave no timetable for pulling out".
    """
    first = word.i - 1
    marked = {"VB": ("to",), "VBG": ("for", "of", "on")}.get(str(word.tag_), ())
    if first <= word.sent.start or word.doc[first].lower_ not in marked:
        return None
    noun = word.doc[first - 1]
    spoken = noun.pos_ == "NOUN" and noun.head == head and lemma(noun) in triggers.control
    return noun if spoken and tree.base(noun) in ARGUMENTS else None


def _is_apart(word: Token, head: Token, triggers: Triggers) -> bool:
    """Whether a clause only stands behind another, and nobody in that one says it.

    "Chad will not wait: it is pulling out 300", "Mali asked for 300; Togo sent 90".
    """
    tells = head.lemma_.lower() in lists.reporting or _control(head, triggers) is not None
    parted = word.i > head.i and any(t.text == ";" for t in word.doc[head.i : word.i])
    return parted or (tree.base(word) == "parataxis" and not tells)


def _joined(word: Token, head: Token) -> tuple[Token | None, str]:
    """Return the word that governs a second conjunct, past the first one where need be."""
    if word.tag_ in ("VBD", "VBZ", "VBP") and head.tag_ in ("VB", "VBG"):
        # "agreed to lead the mission and sent 1,000": the agreement ends before the sending
        above = tree.governor(head)
        return (above, "conj") if above is not None else (None, "")
    own_subject = any(tree.base(child) == "nsubj" for child in word.children)
    return (None, "") if own_subject else (head, "conj")


def _is_governed(word: Token, head: Token, triggers: Triggers) -> bool:
    """Whether an infinitive or a gerund taken for an adverbial is what a word governs."""
    if word.tag_ == "VB":
        return tense.is_nonfinite(word)
    return word.tag_ == "VBG" and _control(head, triggers, word) is not None


def _is_quoted(word: Token, head: Token) -> bool:
    """Whether a finite clause is really what a verb says ("Chad will leave, its envoy said")."""
    opening = {c.lower_ for c in word.children if tree.base(c) == "mark" and c.i < word.i}
    quoted = opening == {"that"} if head.i < word.i else not opening
    return quoted and tense.is_finite(word) and head.lemma_.lower() in lists.reporting


def _control(word: Token, triggers: Triggers, below: Token | None = None) -> Control | None:
    """Return what a word does to what it governs; with its preposition before without."""
    short = word.lemma_.lower()
    behind = [preposition for preposition, noun in tree.obliques(word) if not is_date(noun)]
    if below is not None:
        behind += [c.lower_ for c in below.children if tree.base(c) in ("mark", "case")]
    for key in (*(f"{short} {p}" for p in behind), tree.lemma_with_particle(word), short):
        if key in triggers.control:
            return _settled(word, triggers.control[key])
    ruled = lemma(word) in ("back", "support") and any(
        lemma(noun) in lists.lawmaking for noun in tree.children(word, "nsubj")
    )
    return triggers.control["approve"] if ruled else None


def _settled(verb: Token, control: Control) -> Control:
    """Return what a verb of asking does whose subject settles it ("the accord calls for")."""
    asks = control.modality == "possible" and control.subject == "object"
    if asks and any(lemma(noun) in lists.accords for noun in tree.children(verb, "nsubj")):
        return replace(control, modality=None, status="planned")
    return control


def _plan(verb: Token, word: Token, triggers: Triggers) -> Control | None:
    """Return what a plan does to what it includes ("the plan calls for the deployment of").

    What is given to something does so as well ("gave its blessing to the sending of").
    """
    if word.pos_ not in ("NOUN", "PROPN") or verb.pos_ != "VERB":
        return None
    given = tree.preposition(word) in ("to", "for") and verb.lemma_ in lists.handing
    said = tree.children(verb, "obj") if given else []
    for noun in (*tree.children(verb, "nsubj"), *said):
        found = triggers.control.get(noun.lemma_.lower())
        if found is not None:
            return found
    return None


def _is_hearsay(verb: Token) -> bool:
    """Whether a verb only gives what is known or said ("is thought to", "are reported to")."""
    return verb.tag_ == "VBN" and verb.lemma_.lower() in lists.hearsay and tree.is_passive(verb)


def _was_able(word: Token) -> bool:
    """Whether somebody could do something and so did it ("was able to send")."""
    cops = [child for child in word.children if tree.base(child) == "cop"]
    return (
        word.lower_ == "able" and any(c.tag_ == "VBD" for c in cops) and not doubts.negations(word)
    )


def _is_question(clause: Token, head: Token) -> bool:
    """Whether a clause asks for a part of what it tells ("which states will send troops")."""
    words = (clause.left_edge, *head.doc[head.i + 1 : head.i + 2])
    return any(t.tag_ in ("WDT", "WP", "WRB", "WP$") or t.lower_ == "whether" for t in words)
