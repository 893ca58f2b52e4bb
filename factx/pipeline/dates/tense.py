"""Whether the clause around a date tells of the past or looks ahead.

`by_words` reads bare words and serves texts without a parse; `by_tree` reads the parse.
"""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from factx.lexicon.dates import dates
from factx.pipeline import tree
from factx.pipeline.dates.resolve import Direction

_BREAKS = frozenset([",", ";", ":", "(", ")", "—", "–", '"', "“", "”", "''", "``"])
_FUTURE_AUXILIARIES = frozenset(["will", "shall", "'ll", "’ll", "wo", "would", "may", "might",
                                 "could", "can", "should", "must"])  # fmt: skip
_PAST_AUXILIARIES = frozenset(["was", "were", "had", "did", "has", "have", "having", "'ve", "’ve"])
_PRESENT_BE = frozenset(["is", "are", "am", "'s", "’s", "'re", "’re", "be"])


def by_words(words: Sequence[str], start: int, end: int) -> Direction | None:
    """The direction of a date in a sentence, from its words in lower case alone.

    Args:
        words: The words of the sentence.
        start: Index of the first word of the date.
        end: Index behind its last word.
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
                pledged = mark == "past" and _is_prospective(words[index])
                ahead = pledged and index < start and "to" in words[index + 1 : start]
                return None if ahead else mark
    return None


def _mark(words: Sequence[str], index: int) -> Direction | None:
    """What one word says about the time of its clause."""
    word = words[index]
    lexicon = dates()
    if word in lexicon.future or word in _FUTURE_AUXILIARIES:
        have = words[index + 1 : index + 3]
        return "past" if "have" in have and word != "will" else "future"
    if word == "to" and index > 0 and words[index - 1] in _PRESENT_BE:
        return "future"
    is_past = word in lexicon.past or (
        len(word) > 4 and word.endswith("ed") and word not in lexicon.not_past
    )
    return "past" if is_past or word in ("has", "have") else None


def _is_prospective(word: str) -> bool:
    """Whether a past verb may govern a plan: "pledged", "agreed", "vowed"."""
    stems = (word, word.removesuffix("d"), word.removesuffix("ed"))
    return any(stem in dates().prospective for stem in stems)


def by_tree(span: Span) -> Direction | None:
    """The direction of a date in a parsed sentence: the tense of the verb that it hangs on."""
    token: Token | None = span.root
    attached = False
    for _ in range(12):
        if token is None:
            return None
        if _is_predicate(token):
            found = _tense(token)
            return None if attached and found == "future" else found
        relation = tree.relation(token)
        if relation in ("nmod:poss", "compound", "nsubj", "nsubj:pass"):
            # "will discuss Friday's attack" says nothing about Friday
            attached = (
                attached
                or token.i not in range(span.start, span.end)
                or (relation in ("nmod:poss", "compound"))
            )
        token = tree.governor(token)
    return None


def _is_predicate(token: Token) -> bool:
    if token.pos_ in ("VERB", "AUX"):
        return token.tag_ != "MD" or not list(token.children)
    return any(tree.base(child) == "cop" for child in token.children)


def _tense(token: Token) -> Direction | None:
    """The tense of a predicate; participles and infinitives ask the verb above them."""
    for _ in range(6):
        words = {child.lower_ for child in tree.auxiliaries(token)}
        tag = token.tag_
        if words & {"will", "shall", "'ll", "’ll", "wo"}:
            return "future"
        if words & _FUTURE_AUXILIARIES:
            return "past" if words & {"have", "'ve"} else "future"
        infinitive = _is_infinitive(token)
        if words & _PAST_AUXILIARIES:
            return "past"
        if infinitive:
            if words & _PRESENT_BE - {"be"}:
                return "future"
            found = _above(token)
            if found != "climb":
                return found
        elif tag == "VBD":
            return "past"
        elif tag in ("VBG", "VBN") and words & _PRESENT_BE:
            return _progressive(token, tag)
        elif tag in ("VBZ", "VBP", "VB") or token.pos_ != "VERB":
            return None
        elif tag == "VBN" and tree.base(token) == "acl":
            return "future" if _is_plan(token) else "past"
        head = tree.governor(token)
        while head is not None and not _is_predicate(head):
            head = tree.governor(head)
        if head is None:
            return "past" if tag == "VBN" and not infinitive else None
        token = head
    return None


def _progressive(token: Token, tag: str) -> Direction | None:
    """ "Is arriving on Friday", "is expected on Friday" look ahead; "is based" does not."""
    return "future" if tag == "VBG" or _is_plan(token) else None


def _is_plan(token: Token) -> bool:
    return token.lemma_.lower() in dates().prospective


def _is_infinitive(token: Token) -> bool:
    return token.tag_ == "VB" and any(
        child.lower_ == "to" and child.i < token.i for child in token.children
    )


def _above(token: Token) -> Direction | str | None:
    """What the word above an infinitive makes of it; "climb" leaves it to that word's tense."""
    head = tree.governor(token)
    if head is None:
        # "Troops to leave on Friday": the future of headlines
        return "future"
    relation = tree.base(token)
    if not _is_plan(head) or relation not in ("xcomp", "ccomp", "acl", "csubj", "obj"):
        return "climb"
    words = {child.lower_ for child in tree.auxiliaries(head)}
    past = head.tag_ == "VBD" or words & {"was", "were", "had"}
    return None if past else "future"
