"""When a trigger's clause happens, seen from the writing: by its form, and by its place."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Time, Triggers
from factx.pipeline import tree

FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll", "wo", "wilt", "'d", "’d", "ll"})


POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca"})

#: Conditions under which nothing has happened yet, whatever the form ("if Syria withdraws").
HYPOTHETICAL = frozenset({"if", "unless", "lest"})

#: Words that put a clause at a time of the main clause ("once 3,000 are deployed, ... will").
TEMPORAL = frozenset(
    {"once", "when", "after", "before", "until", "till", "as", "while", "whenever"}
)


def own_time(verb: Token) -> Time | None:
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
    if _is_infinitive(verb):
        if _is_habit(verb):
            return "past"  # "who used to serve in Iraq"
        finite = any(a.tag_ in ("VBZ", "VBP", "VBD") and a.lemma_ == "be" for a in auxiliaries)
        return "future" if finite or ("be" in lemmas and verb.tag_ == "VB") else None
    if auxiliaries and lemmas & {"be", "do"}:
        return _with_auxiliary(verb, auxiliaries, words, lemmas)
    if verb.tag_ == "VBN" and tree.is_absolute(verb) and verb.lemma_ in lists.awaiting:
        return "future"  # "with 50 more expected in March"
    if verb.tag_ in ("VBD", "VBN"):
        return "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") or _is_plain_clause(verb) else None


def _is_infinitive(verb: Token) -> bool:
    """Whether "to" stands before a verb, or before the one it is joined to ("to lend and give")."""
    shares = tree.relation(verb) == "conj" and verb.tag_ == "VB" == verb.head.tag_
    verbs = [verb, verb.head] if shares and not tree.children(verb, "nsubj") else [verb]
    return any(c.lower_ == "to" and tree.base(c) == "mark" for v in verbs for c in v.children)


def _is_habit(verb: Token) -> bool:
    """Whether "used to" stands before an infinitive."""
    return verb.i > 1 and [t.lower_ for t in verb.doc[verb.i - 2 : verb.i]] == ["used", "to"]


def _is_plain_clause(verb: Token) -> bool:
    """Whether a verb taken for an infinitive is the plain present ("22 policemen guard it")."""
    own = any(tree.relation(c) == "nsubj" and c.i < verb.i for c in verb.children)
    return verb.tag_ == "VB" and own and tree.base(verb) in ("root", "parataxis", "ROOT")


def in_clause(verb: Token) -> Time | None:
    """Return the time of a verb, seen from the clause that its own clause hangs on.

    What is under a condition, or happens when something else will, is yet to come.
    """
    own = own_time(verb)
    if own == "past" and _goes_along(verb):
        return "future"
    if own not in ("past", "present", "ongoing", "perfect"):
        return own
    if tree.base(verb) == "cop":
        verb = verb.head
    opening = {
        c.lower_ for c in verb.children if tree.base(c) in ("mark", "advmod") and c.i < verb.i
    }
    if opening & HYPOTHETICAL and own != "perfect":
        return "future"
    opening |= _before_subject(verb)
    head = tree.governor(verb)
    if opening & TEMPORAL and own in ("present", "perfect") and head is not None:
        words = {a.lower_ for a in tree.auxiliaries(head)}
        if words & (FUTURE | POSSIBLE):
            return "future"
    return own


def _goes_along(verb: Token) -> bool:
    """Whether a participle tells what comes with something in time to come.

    "Canada will lead with 450 men, joined by 140 Italians."
    """
    if verb.tag_ != "VBN" or verb.lemma_ not in ("join", "follow") or tree.auxiliaries(verb):
        return False
    above = next((word for word in tree.ancestors(verb) if word.pos_ == "VERB"), None)
    return above is not None and above.i < verb.i and own_time(above) == "future"


def _before_subject(verb: Token) -> set[str]:
    """Return the word before a verb's subject, which opens its clause wherever the tree has it."""
    found = set()
    for subject in tree.children(verb, "nsubj"):
        start = subject.left_edge.i
        if start > verb.sent.start:
            found.add(verb.doc[start - 1].lower_)
    return found


def _with_auxiliary(
    verb: Token, auxiliaries: list[Token], words: set[str], lemmas: set[str]
) -> Time:
    """Return the time of a verb with forms of "be" or "do"."""
    if "be" in lemmas and ("being" in words or verb.tag_ == "VBG"):
        return "perfect" if "been" in words and "have" in lemmas else "ongoing"
    return "past" if any(a.tag_ == "VBD" for a in auxiliaries) else "present"


def by_default(trigger: Token, triggers: Triggers) -> Time:
    """Return the time of a form that nothing above decides."""
    infinitive = trigger.tag_ == "VBN" and any(
        c.lower_ == "to" for c in tree.children(trigger, "mark")
    )
    if (
        infinitive
        or trigger.tag_ == "VB"
        or any(c.lower_ in lists.planned for c in trigger.children if tree.base(c) == "amod")
    ):
        return "future"
    if any(t.frame.name == "withdraw" for t in triggers.nouns.get(trigger.lemma_.lower(), ())):
        return "future"  # a withdrawal that is spoken of is seldom done
    verbs = triggers.verbs.get(tree.lemma_with_particle(trigger), ())
    above = tree.governor(trigger)
    result = trigger.tag_ == "VBG" and tree.base(trigger) == "advcl"
    # "is sending 200 more, raising its force to 640"; "will help, with France sending 2,000"
    beside = tree.is_absolute(trigger) or any(t.frame.name == "increase" for t in verbs)
    if result and above is not None and beside:
        main = own_time(above)
        if main in ("ongoing", "future"):
            return main
    taken = any(t.frame.name == "withdraw" for t in verbs)
    before = trigger.nbor(-1) if trigger.i else trigger
    led = before.pos_ in ("ADP", "SCONJ") and before.lower_ not in ("after", "since", "upon")
    if taken and trigger.tag_ == "VBG" and led:
        return "future"  # "a timetable for pulling out"
    return "past"


def is_finite(verb: Token) -> bool:
    """Whether a verb shows a time of its own."""
    return own_time(verb) is not None


def is_nonfinite(verb: Token) -> bool:
    """Whether a verb is an infinitive or a bare gerund."""
    if any(a.lemma_ == "have" for a in tree.auxiliaries(verb)):
        return False  # "is thought to have sent"
    return any(c.lower_ == "to" and tree.base(c) in ("mark", "aux") for c in verb.children) or (
        verb.tag_ in ("VB", "VBG") and not tree.auxiliaries(verb)
    )
