"""Predicates that a parser put below a word that belongs to them, and what they lost with it."""

from spacy.tokens import Doc, Token

from factx.pipeline import tree

HAVE = frozenset({"has", "have", "had"})


def parted_have(doc: Doc) -> list[tuple[Token, Token]]:
    """Return each "have" that was taken for an auxiliary of an infinitive, with the infinitive.

    "Rwanda has yet to send 500 men": nobody "has send".
    """
    found = []
    for verb in doc:
        if verb.tag_ != "VB":
            continue
        before = [c for c in verb.children if c.i < verb.i]
        to = next((c for c in before if c.lower_ == "to" and tree.base(c) in ("mark", "aux")), None)
        have = next((c for c in before if c.lower_ in HAVE and tree.base(c) == "aux"), None)
        if to is not None and have is not None and have.i < to.i:
            found.append((have, verb))
    return found


def parted_perfects(doc: Doc) -> list[tuple[Token, Token]]:
    """Return each participle below a "have" that is its auxiliary: "had in May promised 78"."""
    found = []
    for have in doc:
        if have.lower_ not in HAVE or tree.children(have, "obj", "xcomp"):
            continue
        for verb in tree.children(have, "advcl", "ccomp"):
            between = [t for t in have.children if have.i < t.i < verb.i]
            adverbial = all(tree.base(t) in ("obl", "advmod", "punct") for t in between)
            first = verb.i > have.i and verb.left_edge == verb
            if first and adverbial and verb.tag_ in ("VBN", "VBD"):
                found.append((verb, have))
    return found


def swallowed(doc: Doc) -> list[tuple[Token, Token]]:
    """Return the predicates that were hung into a clause on their noun, each with the noun.

    "The 100 officers that Portugal promised never came": Portugal promised no coming.
    """
    found = []
    for noun in doc:
        if tree.governor(noun) is not None or noun.pos_ not in ("NOUN", "PROPN", "SYM"):
            continue
        for clause in tree.children(noun, "acl"):
            below = tree.children(clause, "ccomp", "advcl")
            verbs = [v for v in below if v.i > clause.i and is_finite(v) and not _is_tied(v)]
            if any(c.lower_ in tree.RELATIVES for c in clause.children) and verbs:
                found.append((verbs[0], noun))
    return found


def _is_tied(verb: Token) -> bool:
    """Whether a clause beside another has a subject or a conjunction of its own."""
    return tree.base(verb) == "advcl" and bool(tree.children(verb, "nsubj", "mark", "advmod"))


def due_to(doc: Doc) -> list[tuple[Token, Token]]:
    """Return each "due" that was read as one word with "to", with its verb: "are due to leave"."""
    return [
        (to.head, to.head.head)
        for to in doc
        if to.lower_ == "to"
        and to.dep_ == "fixed"
        and to.head.lower_ == "due"
        and to.head.head.tag_ == "VB"
        and any(c.lemma_ == "be" and c.i < to.i for c in tree.children(to.head.head, "aux", "cop"))
    ]


def parted(doc: Doc) -> list[tuple[Token, Token]]:
    """Return finite predicates that only a noun governs, each with the noun that is their subject.

    "Some 4,000 UN troops and 900 French remain": no noun stands beside a verb in a row.
    "And £60m of it has been spent": a clause on a noun would begin with "that".
    """
    found = []
    for verb in doc:
        noun = tree.governor(verb)
        if noun is None or noun.i > verb.i or tree.children(verb, "nsubj", "obl:agent"):
            continue
        joined = tree.base(verb) == "conj" and tree.governor(noun) is None and is_finite(verb)
        alone = joined and noun.pos_ in ("NOUN", "PROPN") and not tree.children(noun, "cop")
        if alone or (tree.base(verb) == "acl" and tree.base(noun) == "conj" and _is_bare(verb)):
            found.append((verb, noun))
    return found


def _is_bare(verb: Token) -> bool:
    """Whether a passive has an auxiliary of its own, but no word that stands for its noun."""
    helpers = [c for c in verb.children if tree.base(c) == "aux" and c.i < verb.i]
    first = verb.left_edge
    return any(h.tag_ in tree.FINITE for h in helpers) and first in helpers and verb.tag_ == "VBN"


def group(verb: Token) -> list[Token]:
    """Return a verb with its own auxiliaries before it."""
    own = [c for c in verb.children if tree.base(c) in ("aux", "cop") and c.i < verb.i]
    return [*own, verb]


def is_finite(verb: Token) -> bool:
    """Whether a verb is finite by itself or by an auxiliary of its own."""
    return any(word.tag_ in tree.FINITE for word in group(verb))


def active(doc: Doc) -> list[Token]:
    """Return subjects of perfects that were taken for passives: "Togo has so far given"."""
    return [
        noun
        for noun in doc
        if tree.relation(noun) == "nsubj:pass"
        and (helpers := tree.children(noun.head, "aux"))
        and all(tree.relation(c) == "aux" for c in helpers)
        and any(c.lower_ in HAVE for c in helpers)
        and not any(c.lemma_ in ("be", "get") for c in helpers)
    ]


def on_auxiliaries(doc: Doc) -> list[tuple[Token, Token]]:
    """Return subjects that hang on an auxiliary, with its verb: "Ghana has so far landed 300"."""
    return [
        (token, token.head.head)
        for token in doc
        if tree.base(token) == "nsubj" and tree.base(token.head) == "aux"
    ]


def adjectives(doc: Doc) -> list[Token]:
    """Return participles of passives that were taken for adjectives: "are stuck in Kuwait"."""
    return [t for t in doc if t.pos_ == "ADJ" and t.tag_ == "VBN" and tree.children(t, "aux:pass")]


def reduced(doc: Doc) -> list[tuple[Token, Token]]:
    """Return predicates that were hung on a participle of their subject, each with that.

    "Ministers gathered in Abuja agreed to send", "the sum pledged in Oslo has been paid": with no
    comma and no conjunction between them, the second verb is the predicate.
    """
    found = []
    for verb in doc:
        first = verb.head
        if tree.base(verb) not in ("advcl", "ccomp", "conj") or first.i > verb.i:
            continue
        alone = not tree.children(verb, "nsubj", "mark", "expl", "cc")
        between = doc[first.i + 1 : group(verb)[0].i]
        past = first.tag_ in ("VBD", "VBN") and first.lower_ not in HAVE
        past = past and not tree.children(first, "aux", "cop", "obj")
        subject = any(c.i < first.i for c in tree.children(first, "nsubj"))
        joined = any(t.is_punct or t.pos_ == "CCONJ" for t in between)
        if alone and past and subject and _is_past(verb) and not joined:
            found.append((verb, first))
    return found


def _is_past(verb: Token) -> bool:
    """Whether a verb is a past tense, or finite by an auxiliary of its own."""
    return verb.tag_ == "VBD" or (group(verb)[0] != verb and is_finite(verb))


def plural_verbs(doc: Doc) -> list[Token]:
    """Return verbs that were taken for plurals: "the United Nations plans to send 900 men"."""
    found = []
    for noun in doc:
        if noun.tag_ != "NNS" or tree.children(noun, "cop", "aux", "det", "case"):
            continue
        subjects = [c for c in tree.children(noun, "nsubj") if c.i < noun.i]
        infinitives = [v for v in tree.children(noun, "xcomp", "acl") if v.tag_ == "VB"]
        if subjects and any(v.i > noun.i for v in infinitives):
            found.append(noun)
    return found


def joined_subjects(doc: Doc) -> list[Token]:
    """Return subjects that were taken for a part of a noun that is a verb: "Togo promises to"."""
    return [
        noun
        for noun in doc
        if noun.dep_ == "compound"
        and noun.head.pos_ == "VERB"
        and noun.head.tag_ in tree.FINITE
        and noun.i < noun.head.i
        and not tree.children(noun.head, "nsubj")
    ]


def complements(doc: Doc) -> list[Token]:
    """Return infinitives that were taken for clauses on a noun that is a verb."""
    return [
        verb
        for verb in doc
        if verb.tag_ == "VB" and tree.relation(verb) == "acl" and verb.head.pos_ == "VERB"
    ]


def absolutes(doc: Doc) -> list[tuple[Token, Token, Token, Token]]:
    """Return each "with" before a figure of which something is said: it, figure, verb, governor.

    "Oman sent 90 men, with another 40 to follow": nobody sends with 40, and 40 follow.
    """
    found = []
    for word in doc:
        if word.lower_ != "with" or word.i + 2 >= word.sent.end:
            continue
        phrase = [t for t in doc[word.i + 1 : word.sent.end] if _is_outside(t)][:1]
        end = phrase[0].i if phrase else word.sent.end
        counted = [t for t in doc[word.i + 1 : end] if t.pos_ in ("NUM", "NOUN", "PROPN")]
        verb = doc[min(end + 1, len(doc) - 1)] if doc[end].lower_ == "to" else doc[end]
        told = verb.tag_ == "VB" if verb.i > end else verb.tag_ == "VBN" or verb.lower_ == "due"
        above = next((t for t in tree.ancestors(word) if t.pos_ == "VERB" and t.i < word.i), None)
        if told and above is not None and any(t.like_num for t in counted):
            found.append((word, counted[-1], verb, above))
    return found


def _is_outside(token: Token) -> bool:
    """Whether a word is no part of a plain phrase of nouns with a figure."""
    light = token.lower_ in ("more", "further", "others", "additional", "about", "some", "nearly")
    return token.pos_ not in ("DET", "NUM", "NOUN", "PROPN") and not light and token.lower_ != "as"


def bare_perfects(doc: Doc) -> list[Token]:
    """Return participles that look like infinitives and were taken for them: "had come home"."""
    found = []
    for verb in doc:
        helpers = [c for c in tree.children(verb, "aux") if c.i < verb.i and c.pos_ == "AUX"]
        had = bool(helpers) and helpers[-1].lower_ in HAVE
        if verb.tag_ == "VB" and had and not any(c.lower_ == "to" for c in verb.children):
            found.append(verb)
    return found


#: Conjunctions that parsers take for prepositions of the name behind them.
OPENING = frozenset({"while", "whereas", "although", "though"})


def opened_subjects(doc: Doc) -> list[tuple[Token, Token]]:
    """Return conjunctions taken for prepositions, with the subject behind: "while Italy has"."""
    return [
        (word, word.head)
        for word in doc
        if word.lower_ in OPENING
        and word.dep_ == "case"
        and word.head.pos_ in ("PROPN", "NOUN")
        and word.head.head.pos_ in ("VERB", "AUX")
        and word.head.i < word.head.head.i
        and not tree.children(word.head.head, "nsubj")
    ]


def parts_of_whom(doc: Doc) -> list[tuple[Token, Token]]:
    """Return figures that are subjects of a clause behind "of whom", with its verb.

    "Had 900 men there, 400 of whom have been replaced": the tree counts them among the 900.
    """
    found = []
    for pronoun in doc[1:-1]:
        figure = pronoun.head
        if pronoun.lower_ not in ("whom", "which") or tree.preposition(pronoun) != "of":
            continue
        clause = (v for v in doc[pronoun.i + 1 : pronoun.sent.end] if v.pos_ == "VERB")
        verb = next((v for v in clause if group(v)[0].i == pronoun.i + 1), None)
        if figure.pos_ == "NUM" and figure.i < pronoun.i and verb is not None:
            found += [(figure, verb)] if figure.head != verb and is_finite(verb) else []
    return found


def finite_conjuncts(doc: Doc) -> list[tuple[Token, Token]]:
    """Return finite verbs joined to a participle or an infinitive, with the finite verb above.

    "Decided against sending a frigate and will give": what it will give is not decided against.
    """
    found = []
    for verb in doc:
        joined = verb.head
        if tree.base(verb) != "conj" or joined.pos_ != "VERB" or not is_finite(verb):
            continue
        if is_finite(joined) or tree.children(verb, "nsubj") or verb.pos_ != "VERB":
            continue
        above = next((v for v in tree.ancestors(joined) if v.pos_ == "VERB" and is_finite(v)), None)
        if above is not None and above.i < joined.i < verb.i and group(verb)[0] != verb:
            found.append((verb, above))
    return found
