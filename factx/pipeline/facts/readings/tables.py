"""Tables: givers with their figures under a heading or behind a colon, without a verb.

"Troops: Ethiopia 3,790; Ghana 2." "Relief sent so far. Spain: 90 rescuers. Iceland: two planes."
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from factx.lexicon import lists
from factx.lexicon.entries import TOWNS
from factx.lexicon.triggers import Time, Trigger
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import GIVING
from factx.pipeline.facts.nouns import lemma, name_at
from factx.pipeline.facts.readings.scope import Rejection, Scope
from factx.records.values import RESOURCE_GROUPS

#: A colon, what it means and when, and who gives.
Row = tuple[Token, Trigger, Time, Token]

#: What ends a line of a table.
ENDS = frozenset({".", "!", "?", "\n", "\n\n"})

#: How far behind its colon a figure may stand, and how far apart two rows, in tokens.
LONGEST = 60

#: How many words a heading may have.
HEADING = 14

#: Frames of words in a heading that say what became of what its rows count.
TOLD = frozenset(
    {"send", "give", "provide", "pledge", "offer", "approve", "have", "station", "arrive"}
)


def find(candidate: Candidate, scope: Scope) -> Row | Rejection | None:
    """Return the colon of a row with what its heading says, and the giver of the figure."""
    colon = _colon_before(candidate) if candidate.is_numbered else None
    line = _line(colon) if colon is not None else None
    if colon is None or not line:
        return None
    giver = name_at(line.doc, line.start)
    if giver is not None and giver.end == colon.i:  # "Spain: 90 rescuers"
        told = _headline(candidate, colon, scope)
        heading = _heading(colon) if _country(giver) else None
    else:
        giver, told = _beside(candidate), None
        heading = line if giver is not None and _counts(line, candidate) else None
    if heading is not None and (lost := _lost(heading)) is not None:
        return Rejection(f'counted for "{lost.text}"', excluded=True)
    told = told or (_told(heading, scope) if heading is not None else None)
    return (colon, *told, giver.root) if giver is not None and told is not None else None


def _colon_before(candidate: Candidate) -> Token | None:
    """Return the colon that a figure stands behind, with no verb between."""
    doc = candidate.noun.doc
    for token in reversed(doc[max(0, candidate.start - LONGEST) : candidate.start]):
        if token.text == ":":
            return token
        if token.text in ENDS or token.tag_ in tree.FINITE:
            return None
    return None


def _line(colon: Token) -> Span | None:
    """Return the words of a line before its colon, if they hold no finite verb."""
    doc, start = colon.doc, colon.i
    while start > 0 and doc[start - 1].text not in (*ENDS, ";"):
        start -= 1
        told = doc[start].tag_ in tree.FINITE and doc[start].tag_ != "VBD"
        if colon.i - start > HEADING or told or doc[start].pos_ == "AUX":
            return None  # "Soldiers promised so far" is easily taken for a clause
    return doc[start : colon.i]


def _country(named: Span | None) -> Span | None:
    """Return a name if it is one of a country or an organization itself."""
    details = named._.factx_name if named is not None else None
    giving = details and details["type"] in GIVING and details["form"] not in TOWNS
    return named if giving else None


def _beside(candidate: Candidate) -> Span | None:
    """Return the name right before a figure, or behind "from" ("Chad 12", "Togo (40)")."""
    doc, before, behind = candidate.noun.doc, candidate.start - 1, candidate.end
    before -= doc[before].text in ("(", ",", "–", "-")
    if doc[behind : behind + 1].text == "from":
        return _country(name_at(doc, behind + 1))
    return _country(name_at(doc, before)) if before >= 0 else None


def _counts(line: Span, candidate: Candidate) -> bool:
    """Whether a heading names what its rows count, or those who give it."""
    noun = lemma(candidate.antecedent or candidate.noun)
    people = RESOURCE_GROUPS[candidate.kind.category] == "people"
    named = {lemma(token) for token in line}
    return noun in named or (people and not named.isdisjoint(lists.givers | lists.gifts))


def _lost(heading: Span) -> Token | None:
    """Return the word of a heading that makes its rows a matter of losses or of another side."""
    lost = lists.excluded_nouns | lists.excluded_states | lists.excluded_verbs | lists.sides
    words = (token for token in heading if token.pos_ not in ("ADP", "ADV"))
    return next((token for token in words if lemma(token) in lost), None)


def _told(heading: Span, scope: Scope) -> tuple[Trigger, Time] | None:
    """Return what a heading says of its rows: promised, sent or simply there."""
    for word in heading:
        if lemma(word) in lists.motions:
            continue  # "this is who flies and who sails"
        for trigger in _readings(word, scope):
            if trigger.frame.name in TOLD:
                return trigger, "past" if word.tag_ in ("VBN", "VBD") else "present"
    tells = lists.gifts | lists.aid | lists.givers | lists.forces | lists.bodies | lists.efforts
    if any(lemma(word) in tells for word in heading):
        return scope.verbs("give" if scope.category == "funds" else "have")[0], "past"
    return None


def _readings(word: Token, scope: Scope) -> Iterable[Trigger]:
    return scope.verbs(lemma(word)) if word.pos_ == "VERB" else scope.nouns(lemma(word))


def _heading(colon: Token) -> Span | None:
    """Return the sentence before the first of several rows that a name and a colon open."""
    starts = [line.start for line in _rows(colon)]
    if len(starts) < 2 or not starts[0]:
        return None
    return colon.doc[starts[0] - 1].sent


def _rows(colon: Token) -> Iterator[Span]:
    """Yield the lines around a colon that consist of a name, with no long gap between them."""
    doc: Doc = colon.doc
    for token in doc[max(0, colon.i - LONGEST) : colon.i + LONGEST]:
        line = _line(token) if token.text == ":" else None
        named = _country(name_at(doc, line.start)) if line else None
        if line and named is not None and named.end == token.i:
            yield line


def _headline(candidate: Candidate, colon: Token, scope: Scope) -> tuple[Trigger, Time] | None:
    """Return the sending that a headline tells ("Moscow: 3,600 paratroopers for Kosovo")."""
    doc, end = colon.doc, max(candidate.noun.i + 1, candidate.end)
    goes = doc[end : end + 1].text in ("for", "to") and name_at(doc, end + 1) is not None
    opens = candidate.start == colon.i + 1 and not candidate.is_money
    told = any(token.pos_ in ("VERB", "AUX") for token in candidate.noun.sent)
    return (scope.verbs("send")[0], "future") if goes and opens and not told else None
