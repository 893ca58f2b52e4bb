"""What a fact says besides who, what and where: the source, the purpose, how many give."""

from typing import Any

from spacy.tokens import Doc, Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.parts import actors, speakers
from factx.pipeline.facts.readings import Reading

#: Nouns that count contributors without naming them.
COUNTED_GIVERS = lists.states | lists.donors


def attributed_to(candidate: Candidate, reading: Reading | None) -> str | None:
    """Return who says it, as written: the subject of the verb of saying around the trigger."""
    noun = speakers.speaker(candidate, reading)
    return phrase_text(noun) if noun is not None else None


def phrase_text(noun: Token) -> str:
    """Return a noun phrase as written, without the clauses and asides that follow it."""
    keep = {noun.i}
    queue = list(noun.children)
    while queue:
        token = queue.pop()
        if _is_aside(token, noun):
            continue
        keep.add(token.i)
        queue += list(token.children)
        if tree.base(token) in ("nmod", "obl"):
            keep |= {c.i for c in token.children if c.dep_ == "case"}
    start = end = noun.i
    while start - 1 in keep:
        start -= 1
    while end + 1 in keep:
        end += 1
    return str(noun.doc[start : end + 1].text)


def _is_aside(token: Token, noun: Token) -> bool:
    """Whether a word opens a clause or an aside that a noun phrase can do without."""
    name = tree.relation(token)
    if tree.base(token) in ("appos", "acl") and token.i > noun.i:
        return True
    if name in ("acl:relcl", "advcl", "parataxis"):
        return True
    if name == "punct":
        return token.text not in ("-", ".", "'")
    return name == "case" and token.dep_ != "prep" and token.tag_ != "POS"


def purpose(candidate: Candidate, reading: Reading | None, doc: Doc) -> str | None:
    """Return what for, as written: "for medical evacuation operations", "to guard the port"."""
    words = [candidate.noun, candidate.top]
    if reading is not None:
        words.append(reading.word)
    for word in dict.fromkeys(words):
        for preposition, noun in tree.obliques(word):
            if preposition == "for" and noun.i > candidate.start and _is_aim(noun, doc):
                return _from_preposition(noun)
        for clause in tree.children(word, "advcl", "acl"):
            to = next((c for c in clause.children if c.lower_ == "to"), None)
            if clause.tag_ == "VB" and to is not None and to.i > candidate.start:
                return _clause_text(to, clause)
    return None


def _is_aim(noun: Token, doc: Doc) -> bool:
    if lemma(noun) in lists.periods or noun.ent_type_ in ("DATE", "TIME", "GPE", "LOC"):
        return False
    for key in ("factx_dates", "factx_names"):
        if any(s.start <= noun.i < s.end for s in doc.spans.get(key, ())):
            return False
    return noun.pos_ in ("NOUN", "VERB")


def _from_preposition(noun: Token) -> str:
    cases = [c.i for c in noun.children if tree.base(c) == "case" and c.i < noun.i]
    start = min(cases, default=noun.head.i if noun.dep_ == "pobj" else noun.i)
    return f"{noun.doc[start : start + 1].text} {_without_preposition(noun, start)}"


def _without_preposition(noun: Token, start: int) -> str:
    text = phrase_text(noun)
    first = noun.doc[start].text + " "
    return text.removeprefix(first)


def _clause_text(first: Token, verb: Token) -> str:
    """Return a clause from its first word to its last, up to the first comma."""
    inside = [t for t in verb.subtree if t.i >= first.i]
    end = first.i
    members = {t.i for t in inside}
    while end + 1 in members and verb.doc[end + 1].text not in (",", ";", "–", "—", "."):
        end += 1
    return str(verb.doc[first.i : end + 1].text)


def contributor_count(
    candidate: Candidate, reading: Reading | None, names: Names
) -> dict[str, Any] | None:
    """Return how many contributors the subject counts without naming them ("some 10 countries")."""
    if reading is None:
        return None
    for noun in actors.givers(reading, candidate):
        if lemma(noun) not in COUNTED_GIVERS:
            continue
        for span in names.quantities.get(noun.sent.start, []):
            value = span._.factx_quantity["value"]
            counts = span.root.head == noun or any(t.head == noun for t in span)
            if counts and span.start != candidate.start and isinstance(value, int) and value > 0:
                return {"value": value, "approx": span._.factx_quantity["approx"] or "exact"}
    return None
