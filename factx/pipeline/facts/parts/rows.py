"""Givers named right before their figures: "and Niger 10 million", "Mali and Togo 200"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict
from factx.pipeline.facts.names import Actor, Names, unique
from factx.pipeline.facts.nouns import lemma, of_child, phrase_start
from factx.pipeline.facts.parts import owners, subjects
from factx.pipeline.facts.readings import Reading

#: Words that open a row of examples, with their length: "such as", "among them".
OPENERS = {"including": 1, "like": 1, "notably": 1, "such": 2, "among": 2}

#: What may stand before the name of the next giver.
JOINS = frozenset({",", ";", "and", "but", "while", "–", "—", "with"})


#: What may stand between the name of the next giver and its figure ("and Warsaw its 400").
DETERMINERS = frozenset(
    {"its", "their", "another", "a", "further", "only", "just", "the", "all", "both"}
)

#: Nouns before the name of a giver.
REALMS = lists.realms | lists.monarchies

#: What may stand between a giver and its figure: "Burundi, 5,400", "Italy (1,100)".
BRIDGES = frozenset({",", "(", "for"})


def row_before(candidate: Candidate, named: Actor, names: Names) -> list[Actor]:
    """Return the givers joined before the one right before a figure: "Mali and Togo 200"."""
    doc = candidate.noun.doc
    at = next((i for i in range(candidate.start) if doc[i].idx == named["start"]), 0) - 1
    if at < 1 or doc[at].lower_ != "and":
        return []
    found: list[Actor] = []
    row: list[Actor] = []
    while at > 0 and doc[at].lower_ in ("and", ","):
        span = names.spans.get(at - 1)
        actor = names.actor(doc[at - 1])
        if span is None or actor is None:
            break
        found.insert(0, actor)
        at = span.start - 1
        if at < candidate.noun.sent.start or doc[at].lower_ in JOINS:
            row = list(found)  # not the "Mali" of "300 to Mali, Togo and Benin 120 each"
    return row


def next_giver(candidate: Candidate, reading: Reading, names: Names) -> Actor | None:
    """Return the name that takes the verb's subject's place right before a figure.

    "Pakistan has pledged engineers and Bangladesh one battalion"; but not those who get it in
    "gave Chad ten trucks and Niger four".
    """
    doc = candidate.noun.doc
    named = named_before(candidate, names, None)
    if named is None or candidate.currency or candidate.before in ("with", "for"):
        return None
    word = reading.word
    told = word.pos_ == "VERB" and bool(tree.subjects(word)) and doc[word.i].idx < named["start"]
    behind = doc[word.i + 1] if word.i + 1 < len(doc) else word
    return named if told and names.actor(behind) is None else None


def named_before(candidate: Candidate, names: Names, model: FactDict | None) -> Actor | None:
    """Return the giver right before a figure ("and Niger 10 million", "by Spain with 500").

    A preposition before it is that of the model ("came up with $20 million, and Chad with 5").
    """
    doc, at = candidate.noun.doc, candidate.start - 1
    if doc[at].lower_ == "of" and candidate.noun.i < at:
        at = phrase_start(candidate.noun) - 1  # "and Togo a company of 130"
    while at > candidate.noun.sent.start and doc[at].lower_ in DETERMINERS:
        at -= 1
    if candidate.elliptic and doc[at].tag_ == "POS":
        at -= 1  # "Togo's 70 and Mali's 150 came in May"
    bridge = doc[at].lower_
    ranked = bridge == "with"
    same = model is not None and _word_before(doc, model["evidence"]["start"]) == bridge
    again = same and bridge in ("with", "for")
    bridged = bridge in BRIDGES if candidate.elliptic else candidate.is_money and bridge == "("
    bridged |= bridge == "," and model is not None and _opens_part(doc, at - 1, names)
    if ranked or again or bridged:
        at -= 1
    apart = subjects.before_aside(doc[at]) if bridge == "," else None
    if apart is not None:
        return names.actor(apart)
    actor = names.actor(doc[at]) if at >= 0 else None
    if actor is None or at not in names.spans or doc[at].tag_ == "POS":
        return None
    before = names.spans[at].start - 1
    if before >= 0 and doc[before].pos_ == "DET":
        before -= 1
    if before > 0 and doc[before].lower_ == "of" and doc[before - 1].lower_ in REALMS:
        before = phrase_start(doc[before - 1]) - 2  # "and the grand duchy of Luxembourg five"
    joins = JOINS if not ranked else {"by", *JOINS} if again else {"by"}
    if before > 0 and doc[before].lower_ == "from" and not names.is_town(doc[at]):
        before -= 1  # "came three teams, from Malta 64 soldiers"
    return actor if before < 0 or doc[before].lower_ in joins else None


def _opens_part(doc: Doc, at: int, names: Names) -> bool:
    """Whether a name alone opens the next part of a list ("; Canada, eight vehicles")."""
    span = names.spans.get(at)
    return span is not None and span.start > 0 and doc[span.start - 1].text == ";"


def _word_before(doc: Doc, start: int) -> str:
    """Return the word before a character of the text, lower case."""
    words = doc.char_span(0, start, alignment_mode="contract")
    return str(words[-1].lower_) if words else ""


def examples(nouns: Sequence[Token], names: Names) -> list[Actor]:
    """Return those named of a group: "several countries, including Togo and Mali, have sent".

    A figure is that of the whole group, so that it is none of theirs.
    """
    for noun in nouns:
        group = of_child(noun) or noun  # "a number of nations such as"
        if lemma(group) in lists.states:
            row = (names.actor(token) for token in (*_behind(group), *_members(group)))
            return unique(actor for actor in row if actor is not None)
    return []


def _behind(group: Token) -> Iterator[Token]:
    """Yield the words of the row that gives examples of a group."""
    at = group.i + 1 + (group.doc[group.i + 1 : group.i + 2].text == ",")
    opener = group.doc[at : at + 1].text.lower()
    first = at + OPENERS.get(opener, 0)
    if opener in OPENERS and first < group.sent.end:
        yield from owners.row(group.doc[first])


def _members(group: Token) -> list[Token]:
    """Return who is told to be of a group ("Togo is among those nations", "is one of them")."""
    above = tree.governor(group)
    one = above is not None and above.lower_ == "one" and tree.preposition(group) == "of"
    member = above if above is not None and one else group
    if tree.base(member) == "appos":
        return [member.head]  # "Togo, one of the nations that sent troops"
    told = any(tree.base(child) == "cop" for child in member.children)
    among = one or tree.preposition(group) == "among"
    return tree.children(member, "nsubj") if told and among else []
