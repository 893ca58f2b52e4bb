"""Dates of facts: which date expression belongs to a trigger, and in which part."""

from itertools import islice
from typing import Any

from spacy.tokens import Doc, Span, Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.parts.bearers import bearers, split_predicate, teller
from factx.pipeline.facts.readings import Reading

When = dict[str, Any]

#: Roles of a date that say when something is to be done.
DUE_ROLES = ("by", "within", "until", "earlier")

#: Words that open an aside on a noun.
RELATIVES = frozenset({"which", "who", "whose", "where", "when"})

#: Prepositions that tell a fact's time by something else that happened, with a date of its own.
EVENT_PREPOSITIONS = ("after", "before", "following", "since", "despite", "amid")


def dates(
    candidate: Candidate, reading: Reading | None, kind: str, status: str, names: Names
) -> tuple[When | None, When | None]:
    """Return (date, due) of a fact: dates that hang on its trigger or the words above it.

    Only promises and withdrawals are due. What is kept or was there before has no date of its own
    in "will cut its force from 600 by June".
    """
    doc = candidate.noun.doc
    spans = names.dates.get(candidate.noun.sent.start, [])
    if not spans or reading is None or _is_older(reading):
        return None, None
    when: When | None = None
    due: When | None = None
    looks_ahead = kind in ("pledge", "withdrawal")
    enacted = looks_ahead or (kind == "strength" and status != "actual")
    chain = bearers(reading, said=looks_ahead, enacted=enacted)
    inner = 1 + (split_predicate(reading.word) is not None)
    for span in sorted(spans, key=lambda s: _distance(s, candidate)):
        position = _position(span, chain, candidate)
        if (
            position is None
            and looks_ahead
            and _is_said(span, chain)
            and not _is_parted(span, chain[0])
        ):
            position = len(chain)
        if position is None:
            continue
        value = fields(span)
        innermost = position < inner
        ahead = is_ahead(value, doc)
        role = span._.factx_date["role"]
        if role == "until" and kind == "pledge":
            continue  # "two planes until May"
        if innermost and role == "since" and (kind, status) == ("withdrawal", "planned"):
            continue  # "will bring back those who have been there since 1966"
        if kind == "deployment" and role == "until":
            continue  # "will keep 90 soldiers there until March"
        if (looks_ahead and (role in DUE_ROLES or ahead)) or (
            innermost and reading.clause.time == "future"
        ):
            due = due or value
        else:
            when = when or value
    return when, None if kind == "deployment" else due


def _is_older(reading: Reading) -> bool:
    """Whether what is told was there before any date ("cut from 600 in May", "took over with")."""
    frame, word = reading.frame, reading.trigger.lemma
    return frame == "level" or (frame == "keep" and word.startswith("take over"))


def _distance(span: Span, candidate: Candidate) -> tuple[bool, int]:
    """Order dates by nearness, those behind first: "400 on 25 June and 200 on 16 July"."""
    behind = span.start >= candidate.start
    return (not behind, abs(span.start - candidate.end))


def is_ahead(when: When | None, doc: Doc) -> bool:
    """Whether a date lies after the day of publication."""
    published = doc._.factx_published
    return bool(when and published and when["earliest"] and when["earliest"] > published)


def _is_said(span: Span, chain: list[Token]) -> bool:
    """Whether a date is that of the saying: "will send 600 police, it said on Friday"."""
    token: Token | None = span.root
    for _ in range(3):
        if token is None or _is_event(token, span):
            return False
        if token.pos_ == "VERB" and token.lemma_.lower() in lists.reporting:
            if any(c.lower_ in lists.contrasts for c in tree.children(token, "mark")):
                return False  # "has promised 90, while Chad said on Monday"
            above = list(islice(tree.ancestors(token), 2))  # "the new minister announced on Sunday"
            return token in chain or any(word in chain for word in above)
        if token.tag_ in tree.FINITE or tree.base(token) == "ccomp":
            return False  # "it said, adding that others had left in May"
        token = tree.governor(token)
    return False


def fields(span: Span) -> When:
    """Return the fields of `records.When` of a date span."""
    value = span._.factx_date
    return {key: value[key] for key in ("edtf", "earliest", "latest", "text", "start", "end")}


def _position(span: Span, chain: list[Token], candidate: Candidate) -> int | None:
    """Return which word of the chain a date hangs on; None if it belongs to another clause."""
    if span._.factx_date["role"] in ("after", "before") and _opens_clause(span):
        # "three months after pledging": the date is that of the clause behind it
        verb = next((t for t in span.doc[span.end : span.end + 4] if t.pos_ == "VERB"), None)
        return chain.index(verb) if verb in chain else None
    told = teller(span)
    if told is not None:
        return chain.index(told) if told in chain else None
    if _is_age(span, candidate) or any(apart(span, chain[0]) for apart in APART):
        return None
    token: Token | None = span.root
    for _ in range(6):
        if token is None:
            return None
        if token in chain:
            i = chain.index(token)
            return i if i == 0 or _is_shared(span, token, chain[i - 1]) else None
        if token in (candidate.noun, candidate.top):
            return 0
        above = tree.governor(token)
        if above is None or _is_event(token, span) or tree.base(token) == "appos":
            return None
        if above not in chain and _is_clause(above):
            return None
        token = above
    return None


def _is_shared(span: Span, word: Token, below: Token) -> bool:
    """Whether a date is for the second of two joined verbs too: only where it opens the first."""
    if tree.is_absolute(below):
        return False  # "landed on Tuesday, with 200 to follow"
    joined = tree.base(below) in ("conj", "parataxis") and tree.governor(below) == word
    apart = tree.children(below, "nsubj") or _contrasts(below) or _is_since(word, below)
    before = span.start < (word.i if apart else below.i)
    return not joined or word.lemma_.lower() in lists.reporting or before


def _is_since(first: Token, second: Token) -> bool:
    """Whether a verb tells of the present after one of the past: "joined in 2006 and has 1,100"."""
    tags = [{t.tag_ for t in (verb, *tree.auxiliaries(verb))} for verb in (first, second)]
    return "VBD" in tags[0] and bool(tags[1] & {"VBZ", "VBP"})


def _contrasts(verb: Token) -> bool:
    """Whether a second verb is told against the first: "promised 90 in May but has sent 40"."""
    return any(c.lower_ in ("but", "yet") and c.i < verb.i for c in tree.children(verb, "cc"))


def _is_event(token: Token, span: Span) -> bool:
    """Whether a date is that of an event: "after the killing on Friday", "the 1995 accord"."""
    if span.start <= token.i < span.end:
        timed = span.start > 0 and span.doc[span.start - 1].pos_ == "ADP"
        year = len(span) == 1 and token.like_num and not timed  # "In 2003 French troops left"
        following = span.doc[span.end : span.end + 1]
        lead = span.doc[max(0, span.start - 2) : span.start]
        if len(lead) > 1 and lead[0].lower_ in ("in", "during") and lead[1].pos_ in ("DET", "PRON"):
            return False  # "in the 2006 war"
        return year and any(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in following)
    if token.lower_ in lists.hours:
        return False
    return tree.preposition(token).split(" ")[-1] in EVENT_PREPOSITIONS


def _opens_clause(span: Span) -> bool:
    return span.text.split()[-1].lower() in ("after", "before")


def _follows_event(span: Span, word: Token) -> bool:
    """Whether another event stands between a trigger and a date behind it.

    "sent troops after a bomb killed ten on Friday", wherever the tree hangs the date.
    """
    between = span.doc[word.i + 1 : max(span.start - 1, word.i + 1)]
    words = [
        t.lower_
        for t in between
        if t.pos_ in ("ADP", "SCONJ", "PUNCT") and t.nbor(1).lower_ not in lists.hours
    ]
    last = next((w for w in reversed(words) if w in (",", ";", *EVENT_PREPOSITIONS)), None)
    return last in EVENT_PREPOSITIONS


def _in_aside(span: Span, word: Token) -> bool:
    """Whether a date stands in an aside that is over before the trigger, as the commas tell.

    "The mission, which has been there since 1999, has 11,000 men", wherever the tree hangs it.
    """
    doc = span.doc
    if not any(token.text == "," for token in doc[span.end : max(word.i, span.end)]):
        return False
    for i in range(span.start - 1, span.root.sent.start, -1):
        if doc[i].text in (";", ":", "–", "—", "“", '"'):
            return False
        if doc[i].lower_ in RELATIVES and doc[i - 1].text == ",":
            return True
    return False


def _is_age(span: Span, candidate: Candidate) -> bool:
    """Whether a year or a decade says how old another noun is ("models from the 1970s")."""
    doc, at = span.doc, span.start - 1
    at -= at > 0 and doc[at].lower_ == "the"
    edtf = span._.factx_date["edtf"] or ""
    made = at > 0 and doc[at].lower_ == "from" and doc[at - 1].tag_ in ("NN", "NNS")
    return made and edtf[:4] == edtf and doc[at - 1] not in (candidate.noun, candidate.top)


def _is_parted(span: Span, word: Token) -> bool:
    """Whether a semicolon stands between a date and a trigger, wherever the tree hangs it."""
    first, last = sorted((span.start, word.i))
    return any(token.text == ";" for token in span.doc[first:last])


#: Ways in which the words part a date from a trigger, wherever the tree hangs it.
APART = (_follows_event, _in_aside, _is_parted)


def behind(candidate: Candidate, names: Names) -> When | None:
    """Return the date right behind a figure and its noun: "and Australia 70 since May"."""
    doc, at = candidate.noun.doc, candidate.end
    for span in names.dates.get(candidate.noun.sent.start, []):
        if span.start >= at:
            between = doc[at : span.start]
            near = all(t.pos_ in ("ADP", "NOUN", "ADV", "DET", "ADJ", "PROPN") for t in between)
            return fields(span) if near else None
    return None


def _is_clause(word: Token) -> bool:
    """Whether a word is the predicate of a clause of its own, with its own time."""
    own = any(tree.base(c) in ("nsubj", "cop") for c in word.children)
    return own or word.pos_ in ("VERB", "AUX")
