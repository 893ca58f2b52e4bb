"""Dates that the next clause or sentence tells of what was told right before."""

from spacy.tokens import Doc, Span, Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import FactDict
from factx.pipeline.facts.names import Names
from factx.pipeline.facts.parts.bearers import teller
from factx.pipeline.facts.parts.times import When, fields, is_ahead

#: Determiners that take up what was told.
TAKING_UP = frozenset({"the", "this", "that", "his", "her", "its", "their"})

#: Verbs of which a noun that takes up a promise is the object or the subject.
DECIDING = lists.reporting | lists.deciding

#: Pronouns that take up those just counted.
THOSE = frozenset({"they", "it", "who", "which"})


def told_after(fact: FactDict, doc: Doc, names: Names) -> tuple[When | None, When | None]:
    """Return (date, due) of an undated fact, as the clause or sentence behind it tells."""
    dated = _announced(fact, doc, names)
    return (dated, None) if dated is not None else _moved(fact, doc, names)


def _announced(fact: FactDict, doc: Doc, names: Names) -> When | None:
    """Return when a promise was made.

    "Honduras will bring its soldiers home. The president announced the decision on Monday."
    """
    last = doc.char_span(0, fact["evidence"]["sentence_end"], alignment_mode="expand")
    if fact["kind"] not in ("pledge", "withdrawal") or fact["status"] in ("done", "offered"):
        return None
    if last is None or last.end >= len(doc):
        return None
    for span in names.dates.get(doc[last.end].sent.start, []):
        verb = teller(span) or tree.governor(span.root)
        if verb is None or verb.lemma_.lower() not in DECIDING:
            continue
        nouns = [*tree.children(verb, "obj"), *tree.children(verb, "nsubj")]
        taken = any(
            noun.lemma_.lower() in lists.decisions
            and any(c.lower_ in TAKING_UP for c in noun.children)
            for noun in nouns
        )
        if taken and not is_ahead(fields(span), doc):
            return fields(span)
    return None


def _moved(fact: FactDict, doc: Doc, names: Names) -> tuple[When | None, When | None]:
    """Return when those just counted come or go.

    "Sweden sent a battalion; it landed on Monday", "1,100 men, who will sail on the 31st".
    """
    pronoun = _taken_up(fact, doc)
    verb = tree.governor(pronoun) if pronoun is not None else None
    if pronoun is None or verb is None or tree.base(pronoun) != "nsubj":
        return None, None
    sent = fact["kind"] == "deployment"
    comes = verb.lemma_.lower() in lists.coming_ashore or (not sent and verb.lower_ == "due")
    goes = verb.lemma_.lower() in lists.going and not sent
    for span in names.dates.get(verb.sent.start, []) if comes or goes else ():
        if span.start > verb.i and _hangs_on(span, verb):
            when = fields(span)
            if is_ahead(when, doc):
                return (None, when) if not sent else (None, None)
            told = fact["kind"] == "pledge" or fact["status"] == "planned"
            return (None, None) if told else (when, None)
    return None, None


def _taken_up(fact: FactDict, doc: Doc) -> Token | None:
    """Return the pronoun behind a fact that stands for those it counts."""
    ends = (fact["evidence"][key] for key in ("end", "sentence_end"))
    figure, last = (doc.char_span(0, end, alignment_mode="expand") for end in ends)
    if figure is None or last is None:
        return None
    for token in doc[figure.end : last.end]:
        opens = token.nbor(-1).text in (",", ";")
        if opens and token.lower_ in THOSE:
            return token
        if token.pos_ == "NUM" or (token.tag_ in tree.FINITE and token.nbor(-1).text == ","):
            return None
    following = doc[last.end : last.end + 1]
    return next((token for token in following if token.lower_ in THOSE), None)


def _hangs_on(span: Span, verb: Token) -> bool:
    """Whether a date is that of a verb, with no other verb in between."""
    token = tree.governor(span.root)
    while token is not None and token != verb and token.pos_ not in ("VERB", "AUX"):
        token = tree.governor(token)
    return token == verb
