"""Verbs that a parser took for other words, and words of a verb's group."""

from spacy.tokens import Token

from factx.pipeline import tree

#: How many words may hedge the figure behind "numbers".
HEDGED = 5

#: Bodies that parsers take for adjectives.
MISREAD_BODIES = frozenset({"contingent"})

#: Forms of "have" that help a perfect.
HAVE = frozenset({"has", "have", "had"})


def group(verb: Token) -> list[Token]:
    """Return a verb with its own auxiliaries before it."""
    own = [c for c in verb.children if tree.base(c) in ("aux", "cop") and c.i < verb.i]
    return [*own, verb]


def is_finite(verb: Token) -> bool:
    """Whether a verb is finite by itself or by an auxiliary of its own."""
    return any(word.tag_ in tree.FINITE for word in group(verb))


def is_helped(verb: Token) -> bool:
    """Whether a verb is finite with an auxiliary of its own."""
    return group(verb)[0] != verb and is_finite(verb)


def misread(words: list[Token]) -> list[tuple[Token, Token, Token]]:
    """Return each "numbers" that is a verb taken for a noun, with what it is told of and counts.

    "The contingent numbers about 850 men": a figure follows, and a noun stands before.
    """
    found = []
    for token in words[1:]:
        if token.lower_ != "numbers" or token.pos_ != "NOUN":
            continue
        ahead = words[token.i + 1 : min(token.i + HEDGED, token.sent.end)]
        figure = next((word for word in ahead if word.pos_ not in ("ADV", "ADP", "ADJ")), None)
        before = token.nbor(-1)
        while before.pos_ == "ADV" and before.i > token.sent.start:
            before = before.nbor(-1)
        told = before.pos_ in ("NOUN", "PROPN", "PRON") or before.lower_ in MISREAD_BODIES
        if told and figure is not None and figure.pos_ == "NUM":
            head = figure.head if figure.dep_ == "nummod" and figure.head != token else figure
            found.append((token, before, head))
    return found


def plural_verbs(words: list[Token]) -> list[Token]:
    """Return verbs that were taken for plurals: "the United Nations plans to send 900 men"."""
    found = []
    for noun in words:
        if noun.tag_ != "NNS" or tree.children(noun, "cop", "aux", "det", "case"):
            continue
        subjects = [c for c in tree.children(noun, "nsubj") if c.i < noun.i]
        infinitives = [v for v in tree.children(noun, "xcomp", "acl") if v.tag_ == "VB"]
        if subjects and any(v.i > noun.i for v in infinitives):
            found.append(noun)
    return found


def bare_perfects(words: list[Token]) -> list[Token]:
    """Return participles that look like infinitives and were taken for them: "had come home"."""
    found = []
    for verb in words:
        if verb.tag_ != "VB" or any(c.lower_ == "to" for c in verb.children):
            continue
        helpers = [c for c in tree.children(verb, "aux") if c.i < verb.i and c.pos_ == "AUX"]
        if helpers and helpers[-1].lower_ in HAVE:
            found.append(verb)
    return found


def adjectives(words: list[Token]) -> list[Token]:
    """Return participles of passives that were taken for adjectives: "are stuck in Kuwait"."""
    participles = (t for t in words if t.pos_ == "ADJ" and t.tag_ == "VBN")
    return [t for t in participles if tree.children(t, "aux:pass")]


def complements(words: list[Token]) -> list[Token]:
    """Return infinitives that were taken for clauses on a noun that is a verb."""
    return [
        verb
        for verb in words
        if verb.tag_ == "VB" and tree.relation(verb) == "acl" and verb.head.pos_ == "VERB"
    ]
