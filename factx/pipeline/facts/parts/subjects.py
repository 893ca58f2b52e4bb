"""The subject of a verb: as the tree has it, shared with another verb, or along the words."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree

#: Tags of what opens a relative clause: "which", "who", "whose", "where".
RELATIVE = ("WDT", "WP", "WP$", "WRB")

#: Parts of speech of a name and the titles before it ("British Prime Minister Ann Lowe").
TITLES = ("PROPN", "ADJ", "NOUN", "DET")

#: What may stand before the subject of a clause.
OPENERS = frozenset({",", ";", ":", "and", "but", "while", "yet", "–", "—", "that", '"', "“"})

#: How many commas back an aside may begin.
DEEPEST = 2


def of(verb: Token) -> list[Token]:
    """Return the subject of a verb, shared with a first conjunct or a modified noun if need be."""
    # "far fewer than London had promised"
    own = [noun for noun in tree.children(verb, "nsubj") if noun.tag_ != "JJR"]
    named = before_aside(_first(verb).nbor(-1)) if _first(verb).i > verb.sent.start else None
    active = not tree.is_passive(verb) or tree.split_auxiliary(verb) is not None
    bare = _first(verb) == verb and not tree.children(verb, "obl:agent")
    if named is not None and (active or bare) and all(noun.i > named.i for noun in own):
        return [named]  # "Chad, its host, put in": the host or the verb may be misread
    if not active:
        return [n for p, n in tree.obliques(verb) if p == "by"]
    if own:
        return [_antecedent(noun, verb) for noun in own]
    if any(c.lower_ == "having" for c in verb.children):
        around = [*tree.ancestors(verb), *tree.children(verb, "parataxis", "ccomp", "conj")]
        return next((found for v in around if (found := tree.children(v, "nsubj"))), [])
    name = tree.relation(verb)
    head = tree.governor(verb)
    beside = _left_of(verb)
    if beside or head is None or name in ("parataxis", "dep", "appos"):
        return beside
    return _shared(verb, head)


def _shared(verb: Token, head: Token) -> list[Token]:
    """Return the subject that a verb shares with the word that governs it."""
    name = tree.relation(verb)
    if name == "ccomp":  # "Congo said will send 900 troops"
        said = head.i < verb.i and not any(c.lower_ == "that" for c in verb.children)
        return tree.children(head, "nsubj") if said and head.pos_ == "VERB" else []
    if tree.split_auxiliary(verb) is not None:
        return of(head)
    if name in ("conj", "xcomp") and head.pos_ in ("VERB", "AUX"):
        return of(head)
    if name == "conj" and tree.children(head, "cop"):
        return tree.children(head, "nsubj")  # "was the first to agree and will send"
    if name == "advcl" and verb.tag_ in ("VBG", "VB", "VBN"):
        return of(head)
    if name == "acl" and any(a.lower_ == "having" for a in tree.auxiliaries(verb)):
        return tree.children(head, "nsubj")  # "is a large donor, having given $5 million"
    if name == "acl" and verb.tag_ == "VBG" and head.pos_ in ("NOUN", "PROPN"):
        above = tree.governor(head)
        marked = any(tree.base(c) == "mark" for c in verb.children)
        if above is not None and marked and tree.base(head) == "obl":
            return of(above) if above.pos_ == "VERB" else []  # "voted in favor of sending"
        if above is not None and tree.base(head) == "obj" and above.lemma_ in lists.holding:
            return of(above)  # "signed an order allowing the dispatch of"
        # "Ghana is a large contributor, providing 2,700"
        return tree.children(head, "nsubj") if tree.children(head, "cop") else [head]
    return []


def _left_of(verb: Token) -> list[Token]:
    """Return the name right before a finite verb, for trees that see no subject in it.

    "Qatar promised $25 million for Somalia and Kuwait offered 10 million": whatever the name
    was joined to, it is no object of a preposition where a verb follows it at once.
    """
    headline = verb.pos_ == "VERB" and verb.tag_ == "NNS"  # "Ghana readies 90 men"
    if _first(verb).tag_ not in tree.FINITE and not headline:
        return []
    i = _first(verb).i - 1
    start = verb.sent.start
    while i > start and (verb.doc[i].pos_ == "ADV" or verb.doc[i].lower_ in ("itself", "also")):
        i -= 1
    if i >= start and verb.doc[i].text == ",":
        head = tree.governor(verb)
        named = head is not None and head.pos_ == "PROPN" and head.i < i
        return [head] if head is not None and named else []
    name = verb.doc[i]
    # "had in August promised", but "than the 900 London had promised"
    free = name.pos_ == "PROPN" and (
        not tree.preposition(name) or bool(tree.children(name, "nummod"))
    )
    # "in Kampala, Uganda", and not "at the talks Qatar promised"
    placed = tree.base(name) == "appos" and bool(tree.preposition(name.head))
    placed = placed and name.nbor(-1).text == ","
    return [name] if i >= start and free and not placed else []


def _first(verb: Token) -> Token:
    """Return the first word of a verb with its auxiliaries."""
    return next((a for a in tree.auxiliaries(verb) if a.pos_ == "AUX" and a.i < verb.i), verb)


def before_aside(closing: Token) -> Token | None:
    """Return the name that opens a clause, with an aside between it and what follows a comma.

    "Chad, a poor country, sent", "and Togo, which is no member, offered", "and the Union's
    executive, whose head was there, 30 million euros".
    """
    if closing.text != ",":
        return None
    doc, start = closing.doc, closing.sent.start
    commas = [i for i in range(closing.i - 1, start, -1) if doc[i].text == ","]
    for comma in commas[:DEEPEST]:
        name, i = doc[comma - 1], comma - 1
        while i >= start and (doc[i].pos_ in TITLES or doc[i].tag_ == "POS"):
            i -= 1
        opens = i < start or doc[i].lower_ in OPENERS
        owners = [c for c in tree.children(name, "nmod:poss") if c.pos_ == "PROPN"]
        name = owners[0] if owners else name
        if name.pos_ == "PROPN" and opens:
            aside = doc[comma + 1 : closing.i]
            # right behind the comma a past tense is a participle: "China, recognised in 2019, gave"
            told = any(w.tag_ in tree.FINITE for w in aside if w.tag_ != "VBD" or w.i > comma + 1)
            related = comma + 1 < closing.i and aside[0].tag_ in RELATIVE
            return name if related or not told else None
    return None


def _antecedent(noun: Token, verb: Token) -> Token:
    if noun.lower_ not in ("which", "who", "that") or tree.relation(verb) != "acl:relcl":
        return noun
    head = tree.governor(verb)
    if noun.i > 1 and noun.nbor(-1).text == "," and noun.lower_ != "that":
        name = noun.nbor(-2)  # "since the war, second only to Mali, which has sent 90"
        if name.pos_ == "PROPN" and head is not None and head.i < name.i and head.pos_ == "NOUN":
            return name
    return head if head is not None else noun
