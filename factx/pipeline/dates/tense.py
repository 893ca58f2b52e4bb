"""Whether the clause around a date tells of the past or looks ahead.

`by_words` reads bare words and serves texts without a parse; `by_tree` reads the parse.
"""

from collections.abc import Sequence
from typing import Literal

from spacy.tokens import Span, Token

from factx.lexicon.dates import dates
from factx.pipeline import tree
from factx.pipeline.dates.nearby import Direction

#: What one predicate says; "climb" means: ask the one above it.
Verdict = Literal["past", "future", "climb"] | None

_BREAKS = frozenset([",", ";", ":", "(", ")", "—", "–", '"', "“", "”", "''", "``"])
_WILL = frozenset(["will", "shall", "'ll", "’ll", "wo"])
_MODALS = _WILL | {"would", "may", "might", "could", "can", "should", "must"}
_PERFECT = frozenset(["was", "were", "had", "did", "has", "have", "having", "'ve", "’ve"])
#: How a date hangs on a noun where no preposition stands between.
_ADNOMINAL = ("nmod:poss", "compound", "nmod:unmarked", "nummod", "amod")

_PRESENT_BE = frozenset(["is", "are", "am", "'s", "’s", "'re", "’re"])


def by_words(words: Sequence[str], start: int, end: int, *, due: bool) -> Direction | None:
    """The direction of a date in a sentence, from its words alone.

    The nearest verb decides: of the same clause, before the date if there is one, else behind;
    failing that, of the clauses around it.

    Args:
        words: The words of the sentence, as written.
        start: Index of the first word of the date.
        end: Index behind its last word.
        due: The date is a deadline or an appointment: "promised by Friday", "called for May" look
            ahead.
    """
    first, last = start, end
    while first > 0 and words[first - 1] not in _BREAKS:
        first -= 1
    while last < len(words) and words[last] not in _BREAKS:
        last += 1
    for indexes in (
        range(start - 1, first - 1, -1),
        range(end, last),
        # "On Friday, fishermen rescued": the clause follows a date that opens the sentence
        range(last, len(words)) if first == 0 else range(first - 1, -1, -1),
        range(last, len(words)),
    ):
        for index in indexes:
            mark = _mark(words, index)
            if mark is not None:
                if mark == "past" and index < start and _is_plan(words[index]):
                    # "promised a decision by Friday", "pledged to send them in May"
                    ahead = "to" in words[index + 1 : start]
                    return "future" if due else None if ahead else "past"
                return mark
    return None


def _mark(words: Sequence[str], index: int) -> Direction | None:
    """What one word says about the time of its clause."""
    word = words[index].lower()
    before = words[index - 1].lower() if index > 0 else ""
    lexicon = dates()
    if word in lexicon.future or word in _MODALS:
        perfect = "have" in words[index + 1 : index + 3] and word not in _WILL
        return "past" if perfect else "future"
    if word == "to" and before in _PRESENT_BE:
        return "future"
    if before in ("be", "being", "is", "are"):
        # "is to be held", "are based": the auxiliary tells the time, not the participle
        return None
    is_past = word in lexicon.past or (
        len(word) > 4
        and word.endswith("ed")
        and word not in lexicon.not_past
        and words[index][0].islower()
    )
    return "past" if is_past or word in ("has", "have") else None


def _is_plan(word: str) -> bool:
    """Whether a past verb may govern a plan: "pledged", "agreed", "vowed"."""
    stems = (word, word.removesuffix("d"), word.removesuffix("ed"))
    return any(stem in dates().prospective for stem in stems)


def by_tree(span: Span, *, due: bool) -> Direction | None:
    """The direction of a date in a parsed sentence: the tense of the verb that it hangs on.

    Args:
        span: The date.
        due: The date is a deadline or an appointment: "promised by Friday", "called for May" look
            ahead.
    """
    if not due and _is_told(span):
        return "past"
    token: Token | None = span.root
    noun: Token | None = None
    for _ in range(len(span.sent)):
        if token is None:
            return None
        if _is_predicate(token):
            found = _tense(token)
            if noun is not None and noun.lemma_.lower() not in dates().events:
                # "will discuss Friday's attack": the attack is over all the same
                return "past"
            if due and found == "past" and _is_prospective(token):
                return "future"
            return found
        noun = noun or _dated_noun(token)
        token = tree.governor(token)
    return None


def _is_told(span: Span) -> bool:
    """Whether a finite past verb stands right before the date: "said Thursday"."""
    i = span.start - 1
    while i > 0 and span.doc[i].lower_ in ("on", "late", "early"):
        i -= 1
    return i >= 0 and span.doc[i].tag_ == "VBD"


def _dated_noun(token: Token) -> Token | None:
    """The noun that a date modifies as in "Friday's attack", "the March 1 vote", "talks Monday"."""
    if tree.relation(token) not in _ADNOMINAL:
        return None
    noun = tree.governor(token)
    if noun is None or (noun.i < token.i and noun.pos_ != "NOUN"):
        return None
    return noun


def _is_predicate(token: Token) -> bool:
    if token.pos_ in ("VERB", "AUX"):
        return tree.base(token) not in ("aux", "cop")
    return any(tree.base(child) == "cop" for child in token.children)


def _tense(token: Token) -> Direction | None:
    """The tense of a predicate; participles and infinitives may ask the one above them."""
    above: Token | None = token
    for _ in range(8):
        if above is None:
            return None
        found = _own_tense(above)
        if found != "climb":
            return found
        above = _predicate_above(above)
    return None


def _own_tense(token: Token) -> Verdict:
    """What a predicate says by itself; "climb" leaves it to the one above."""
    auxiliaries = tree.auxiliaries(token)
    words = {child.lower_ for child in auxiliaries}
    if words & _WILL:
        return "future"
    if words & _MODALS:
        return "past" if words & {"have", "'ve"} else "future"
    if any(c.lower_ in dates().appointed for c in tree.children(token, "case", "advmod")):
        return "future"  # "is due in Mali", with the place for a predicate
    if words & _PERFECT:
        return "future" if token.lower_ in dates().appointed else "past"
    if _is_infinitive(token):
        return "future" if words & _PRESENT_BE else _plan_above(token)
    if any(child.tag_ == "VBD" for child in auxiliaries) or token.tag_ == "VBD":
        return "past"
    if words & _PRESENT_BE:
        return "future" if token.tag_ == "VBG" or _is_prospective(token) else None
    if token.tag_ in ("VBZ", "VBP", "VB"):
        return "future" if token.lemma_.lower() in dates().timetable else None
    return _participle(token)


def _participle(token: Token) -> Verdict:
    """Tell: "killed on Friday" is past, "scheduled for Friday" is not; "arriving" asks above."""
    if any(child.lower_ == "since" for child in token.children):
        return "past"
    if token.tag_ == "VBN" and (tree.base(token) == "acl" or tree.is_absolute(token)):
        spoken = token.lemma_.lower() in dates().spoken
        return "future" if _is_prospective(token) and not spoken else "past"
    if token.tag_ == "VBN" and tree.base(token) in ("root", "ROOT"):
        return "past"
    return "climb" if token.tag_ in ("VBN", "VBG") else None


def _is_prospective(token: Token) -> bool:
    return token.lemma_.lower() in dates().prospective


def _is_infinitive(token: Token) -> bool:
    """Whether a verb stands behind "to": "to leave", "to be held"."""
    passive = any(child.lower_ == "be" for child in token.children)
    return (token.tag_ == "VB" or passive) and any(
        child.lower_ == "to" and child.i < token.i for child in token.children
    )


def _predicate_above(token: Token) -> Token | None:
    head = tree.governor(token)
    while head is not None and not _is_predicate(head):
        head = tree.governor(head)
    return head


def _plan_above(token: Token) -> Verdict:
    """What the word above an infinitive makes of it: "plans to leave", "began to leave"."""
    head = tree.governor(token)
    if head is None:
        # "Troops to leave on Friday": the future of headlines
        return "future"
    relation = tree.base(token)
    if relation == "acl" and token.tag_ != "VB":
        # "an interview to be broadcast on Monday"
        return "future"
    if head.lower_ in dates().appointed:
        return "future"
    if relation not in ("xcomp", "ccomp", "acl", "csubj", "obj") or not _is_prospective(head):
        return "climb"
    words = {child.lower_ for child in tree.auxiliaries(head)}
    told = head.tag_ == "VBD" or words & _PERFECT
    return None if told else "future"
