"""Coordinated clauses: which noun phrase is the subject of a verb that seems to have none."""

from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from factx.pipeline import tree
from factx.pipeline.clauses.predicates import group, is_finite

#: What may stand before the second of two clauses.
JOINS = frozenset({"and", "but", "while", "whereas", ";", ","})

#: What a noun phrase may hold before its noun.
INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})

#: How many words an aside between commas has at most.
LONGEST = 8

#: How many words may hedge the figure behind "numbers".
HEDGED = 5

#: Bodies that parsers take for adjectives.
MISREAD_BODIES = frozenset({"contingent"})

#: Relations in which a subject is lost: to the object or the place of the clause before it.
LOST = frozenset({"conj", "appos", "dep", "nmod", "obl", "obj", "compound", "flat", "list"})

#: Relations of a verb that begins a clause of its own.
CLAUSES = frozenset({"conj", "ccomp", "parataxis", "dep", "advcl", "acl", "root", "ROOT", "xcomp"})


def lost_subjects(doc: Doc) -> list[tuple[Token, Token]]:
    """Return finite verbs without a subject, each with the noun right before it that is it.

    "Italy will send 3,000 soldiers and France has raised its offer": France is no soldier.
    """
    found = []
    for verb in doc:
        subject = _before(verb) if _lacks_subject(verb) else None
        if subject is not None:
            found.append((verb, subject))
    return found


def floating(doc: Doc) -> list[tuple[Token, Token, Token]]:
    """Return verbs with the "each" that was taken for their subject, and with the true one.

    "Togo and Benin have each pledged a battalion": the row of names hangs on "have".
    """
    found = []
    for verb in doc:
        for each in verb.children:
            if each.lower_ not in ("each", "both", "all") or tree.base(each) != "nsubj":
                continue
            helper = doc[each.i - 1] if each.i else each
            subjects = tree.children(helper, "nsubj") if helper.head == verb else []
            found += [(verb, each, subject) for subject in subjects[:1]]
    return found


def misread(doc: Doc) -> list[tuple[Token, Token, Token]]:
    """Return each "numbers" that is a verb taken for a noun, with what it is told of and counts.

    "The contingent numbers about 850 men": a figure follows, and a noun stands before.
    """
    found = []
    for token in doc[1:]:
        if token.lower_ != "numbers" or token.pos_ != "NOUN":
            continue
        ahead = doc[token.i + 1 : min(token.i + HEDGED, token.sent.end)]
        figure = next((word for word in ahead if word.pos_ not in ("ADV", "ADP", "ADJ")), None)
        before = token.nbor(-1)
        while before.pos_ == "ADV" and before.i > token.sent.start:
            before = before.nbor(-1)
        told = before.pos_ in ("NOUN", "PROPN", "PRON") or before.lower_ in MISREAD_BODIES
        if told and figure is not None and figure.pos_ == "NUM":
            head = figure.head if figure.dep_ == "nummod" and figure.head != token else figure
            found.append((token, before, head))
    return found


def possessed(doc: Doc) -> list[tuple[Token, Token]]:
    """Return each "whose" with the noun that it belongs to ("whose 120 soldiers guard")."""
    found = []
    for token in doc:
        last = None
        for word in doc[token.i + 1 : token.sent.end] if token.tag_ == "WP$" else ():
            if word.pos_ not in INSIDE and word.text != "-":
                break
            last = word if word.pos_ in ("NOUN", "PROPN") else last
        if last is not None:
            found.append((token, last))
    return found


def each_to(doc: Doc) -> list[tuple[Token, Token]]:
    """Return each "each" that was taken for a predicate, with the infinitive behind it.

    "Egypt and Ethiopia are each to send 850 men."
    """
    found = []
    for token in doc:
        if token.lower_ not in ("each", "both", "all") or not tree.children(token, "cop"):
            continue
        for verb in token.children:
            if verb.tag_ == "VB" and verb.i > token.i and doc[token.i + 1].lower_ == "to":
                found.append((token, verb))
                break
    return found


def _lacks_subject(verb: Token) -> bool:
    if verb.pos_ not in ("VERB", "AUX") or tree.base(verb) not in CLAUSES:
        return False
    relations = {tree.base(child) for child in verb.children}
    if relations & {"nsubj", "csubj", "expl"}:
        return False
    return is_finite(verb)


def _before(verb: Token) -> Token | None:
    """Return the noun right before a verb, if a clause begins with its phrase."""
    doc, first = verb.doc, verb.sent.start
    i = min(word.i for word in group(verb)) - 1
    while i > first and doc[i].pos_ == "ADV":
        i -= 1
    if doc[i].text == "," and (opening := aside(doc[i])) is not None:
        i = opening.i - 1  # "the Malawians, 850 men, are expected"
    if i - 1 > first and doc[i - 1].lower_ == "from" and doc[i - 2].pos_ in ("NUM", "NOUN"):
        i -= 2  # "100 from Nigeria were expected"
    noun = doc[i]
    if noun.pos_ == "NUM" and noun.i > i:
        return None
    if i <= first or noun.pos_ not in ("NOUN", "PROPN") or tree.base(noun) not in LOST:
        return None
    while i > first and (doc[i - 1].pos_ in INSIDE or doc[i - 1].tag_ == "POS"):
        i -= 1
    joined = i - 1 > first and doc[i - 1].lower_ in JOINS
    return noun if joined and noun.head.i < i and verb.head.i < i else None


def aside(closing: Token) -> Token | None:
    """Return the comma that opens the aside that another comma closes."""
    doc = closing.doc
    for token in reversed(doc[max(closing.sent.start, closing.i - LONGEST) : closing.i]):
        if token.text == ",":
            return token
        if token.pos_ in ("VERB", "AUX") or token.text in (";", ":"):
            return None
    return None


def asides(doc: Doc) -> list[tuple[Token, Span]]:
    """Return nouns before a predicate with the aside between them that counts or explains them.

    "The Malawians, 850 men, are expected", "Thailand's men, 1,300 in all, have landed".
    """
    found = []
    for closing in doc:
        if closing.text != "," or closing.i + 1 >= len(doc):
            continue
        opening, after = aside(closing), doc[closing.i + 1]
        if opening is None or after.tag_ not in tree.FINITE:
            continue
        noun, inside = _whole(doc[opening.i - 1]), doc[opening.i + 1 : closing.i]
        counts = any(token.pos_ == "NUM" for token in inside)
        if counts and opening.i > closing.sent.start and noun.pos_ in ("NOUN", "PROPN"):
            found.append((noun, inside))
    return found


def _whole(noun: Token) -> Token:
    """Return the noun whose phrase another one ends: "Brazilians" of "Brazilians of the force"."""
    while tree.base(noun) == "nmod" and noun.head.i < noun.i and noun.head.pos_ in INSIDE:
        noun = noun.head
    return noun


def split_rows(doc: Doc) -> list[tuple[Token, Token]]:
    """Return subjects that one row of names was split into: "Poland, Spain and Belgium said"."""
    found = []
    for verb in doc:
        subjects = [c for c in verb.children if tree.base(c) == "nsubj" and c.i < verb.i]
        for first, second in pairwise(subjects):
            named = first.pos_ == second.pos_ == "PROPN"
            between = [
                t for t in doc[first.i + 1 : second.i] if t.pos_ not in ("DET", "PROPN", "ADJ")
            ]
            if named and [t.lower_ for t in between] in ([","], ["and"], [",", "and"]):
                found.append((first, second))
    return found
