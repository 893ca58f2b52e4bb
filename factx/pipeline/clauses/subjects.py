"""Subjects: which noun phrase belongs to a verb that seems to have none, or a wrong one."""

from itertools import pairwise

from spacy.tokens import Token

from factx.pipeline import tree
from factx.pipeline.clauses.verbs import HAVE, group, is_finite

#: What may stand before the second of two clauses.
JOINS = frozenset({"and", "but", "while", "whereas", ";", ","})

#: What a noun phrase may hold before its noun.
INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})

#: Words that stand apart from the subject that they belong to.
FLOATING = ("each", "both", "all")

#: How many words an aside between commas has at most.
LONGEST = 8

#: Relations in which a subject is lost: to the object or the place of the clause before it.
LOST = frozenset({"conj", "appos", "dep", "nmod", "obl", "obj", "compound", "flat", "list"})

#: Relations of a verb that begins a clause of its own.
CLAUSES = frozenset({"conj", "ccomp", "parataxis", "dep", "advcl", "acl", "root", "ROOT", "xcomp"})

#: Conjunctions that parsers take for prepositions of the name behind them.
OPENING = frozenset({"while", "whereas", "although", "though"})


def lost_subjects(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return finite verbs without a subject, each with the noun right before it that is it.

    "Italy will send 3,000 soldiers and France has raised its offer": France is no soldier.
    """
    found = []
    for verb in words:
        subject = _before(verb) if _lacks_subject(verb) else None
        if subject is not None:
            found.append((verb, subject))
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


def asides(words: list[Token]) -> list[tuple[Token, list[Token]]]:
    """Return nouns before a predicate with the aside between them that counts or explains them.

    "The Malawians, 850 men, are expected", "Thailand's men, 1,300 in all, have landed".
    """
    found = []
    for closing in words:
        if closing.text != "," or closing.i + 1 >= len(words):
            continue
        opening, after = aside(closing), words[closing.i + 1]
        if opening is None or after.tag_ not in tree.FINITE:
            continue
        noun, inside = _whole(words[opening.i - 1]), words[opening.i + 1 : closing.i]
        counts = any(token.pos_ == "NUM" for token in inside)
        if counts and opening.i > closing.sent.start and noun.pos_ in ("NOUN", "PROPN"):
            found.append((noun, inside))
    return found


def _whole(noun: Token) -> Token:
    """Return the noun whose phrase another one ends: "Brazilians" of "Brazilians of the force"."""
    while tree.base(noun) == "nmod" and noun.head.i < noun.i and noun.head.pos_ in INSIDE:
        noun = noun.head
    return noun


def split_rows(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return subjects that one row of names was split into: "Poland, Spain and Belgium said"."""
    found = []
    for verb in words:
        subjects = [c for c in verb.children if tree.base(c) == "nsubj" and c.i < verb.i]
        for first, second in pairwise(subjects):
            named = first.pos_ == second.pos_ == "PROPN"
            between = [
                t for t in words[first.i + 1 : second.i] if t.pos_ not in ("DET", "PROPN", "ADJ")
            ]
            if named and [t.lower_ for t in between] in ([","], ["and"], [",", "and"]):
                found.append((first, second))
    return found


def floating(words: list[Token]) -> list[tuple[Token, Token, Token]]:
    """Return verbs with the "each" that was taken for their subject, and with the true one.

    "Togo and Benin have each pledged a battalion": the row of names hangs on "have".
    """
    found = []
    for verb in words:
        for each in verb.children:
            if each.lower_ not in FLOATING or tree.base(each) != "nsubj":
                continue
            helper = words[each.i - 1] if each.i else each
            subjects = tree.children(helper, "nsubj") if helper.head == verb else []
            found += [(verb, each, subject) for subject in subjects[:1]]
    return found


def each_to(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return each "each" that was taken for a predicate, with the infinitive behind it.

    "Egypt and Ethiopia are each to send 850 men."
    """
    found = []
    for token in words:
        if token.lower_ not in FLOATING or not tree.children(token, "cop"):
            continue
        for verb in token.children:
            if verb.tag_ == "VB" and verb.i > token.i and words[token.i + 1].lower_ == "to":
                found.append((token, verb))
                break
    return found


def active(words: list[Token]) -> list[Token]:
    """Return subjects of perfects that were taken for passives: "Togo has so far given"."""
    return [
        noun
        for noun in words
        if tree.relation(noun) == "nsubj:pass"
        and (helpers := tree.children(noun.head, "aux"))
        and all(tree.relation(c) == "aux" for c in helpers)
        and any(c.lower_ in HAVE for c in helpers)
        and not any(c.lemma_ in ("be", "get") for c in helpers)
    ]


def on_auxiliaries(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return subjects that hang on an auxiliary, with its verb: "Ghana has so far landed 300"."""
    return [
        (token, token.head.head)
        for token in words
        if tree.base(token) == "nsubj" and tree.base(token.head) == "aux"
    ]


def joined_subjects(words: list[Token]) -> list[Token]:
    """Return subjects that were taken for a part of a noun that is a verb: "Togo promises to"."""
    return [
        noun
        for noun in words
        if noun.dep_ == "compound"
        and noun.head.pos_ == "VERB"
        and noun.head.tag_ in tree.FINITE
        and noun.i < noun.head.i
        and not tree.children(noun.head, "nsubj")
    ]


def opened_subjects(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return conjunctions taken for prepositions, with the subject behind: "while Italy has"."""
    return [
        (word, word.head)
        for word in words
        if word.lower_ in OPENING
        and word.dep_ == "case"
        and word.head.pos_ in ("PROPN", "NOUN")
        and word.head.head.pos_ in ("VERB", "AUX")
        and word.head.i < word.head.head.i
        and not tree.children(word.head.head, "nsubj")
    ]


def parts_of_whom(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return figures that are subjects of a clause behind "of whom", with its verb.

    "Had 900 men there, 400 of whom have been replaced": the tree counts them among the 900.
    """
    found = []
    for pronoun in words[1:-1]:
        figure = pronoun.head
        if pronoun.lower_ not in ("whom", "which") or tree.preposition(pronoun) != "of":
            continue
        clause = (v for v in words[pronoun.i + 1 : pronoun.sent.end] if v.pos_ == "VERB")
        verb = next((v for v in clause if group(v)[0].i == pronoun.i + 1), None)
        if figure.pos_ == "NUM" and figure.i < pronoun.i and verb is not None:
            found += [(figure, verb)] if figure.head != verb and is_finite(verb) else []
    return found
