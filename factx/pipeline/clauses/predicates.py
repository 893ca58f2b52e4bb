"""Predicates that a parser put below a word that belongs to them, and what they lost with it."""

from itertools import takewhile

from spacy.tokens import Token

from factx.pipeline import tree
from factx.pipeline.clauses.verbs import HAVE, group, is_finite, is_helped

#: Words in a phrase with a figure, whatever part of speech they are taken for.
LIGHT = frozenset({"more", "further", "others", "additional", "about", "some", "nearly", "as"})


def parted_have(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return each "have" that was taken for an auxiliary of an infinitive, with the infinitive.

    "Rwanda has yet to send 500 men": nobody "has send".
    """
    found = []
    for verb in words:
        if verb.tag_ != "VB":
            continue
        before = [c for c in verb.children if c.i < verb.i]
        to = next((c for c in before if c.lower_ == "to" and tree.base(c) in ("mark", "aux")), None)
        have = next((c for c in before if c.lower_ in HAVE and tree.base(c) == "aux"), None)
        if to is not None and have is not None and have.i < to.i:
            found.append((have, verb))
    return found


def parted_perfects(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return each participle below a "have" that is its auxiliary: "had in May promised 78"."""
    found = []
    for have in words:
        if have.lower_ not in HAVE or tree.children(have, "obj", "xcomp"):
            continue
        for verb in tree.children(have, "advcl", "ccomp"):
            between = [t for t in have.children if have.i < t.i < verb.i]
            adverbial = all(tree.base(t) in ("obl", "advmod", "punct") for t in between)
            first = verb.i > have.i and verb.left_edge == verb
            if first and adverbial and verb.tag_ in ("VBN", "VBD"):
                found.append((verb, have))
    return found


def swallowed(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return the predicates that were hung into a clause on their noun, each with the noun.

    "The 100 officers that Portugal promised never came": Portugal promised no coming.
    """
    found = []
    for noun in words:
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


def due_to(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return each "due" that was read as one word with "to", with its verb: "are due to leave"."""
    return [
        (to.head, to.head.head)
        for to in words
        if to.lower_ == "to"
        and to.dep_ == "fixed"
        and to.head.lower_ == "due"
        and to.head.head.tag_ == "VB"
        and any(c.lemma_ == "be" and c.i < to.i for c in tree.children(to.head.head, "aux", "cop"))
    ]


def parted(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return finite predicates that only a noun governs, each with the noun that is their subject.

    "Some 4,000 UN troops and 900 French remain": no noun stands beside a verb in a row.
    "And £60m of it has been spent": a clause on a noun would begin with "that".
    """
    found = []
    for verb in words:
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


def reduced(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return predicates that were hung on a participle of their subject, each with that.

    "Ministers gathered in Abuja agreed to send", "the sum pledged in Oslo has been paid": with no
    comma and no conjunction between them, the second verb is the predicate.
    """
    found = []
    for verb in words:
        first = verb.head
        if first.i > verb.i or first.tag_ not in ("VBD", "VBN") or first.lower_ in HAVE:
            continue
        if tree.base(verb) not in ("advcl", "ccomp", "conj"):
            continue
        told = verb.tag_ == "VBD" or is_helped(verb)
        alone = not tree.children(verb, "nsubj", "mark", "expl", "cc")
        bare = not tree.children(first, "aux", "cop", "obj")
        subject = any(c.i < first.i for c in tree.children(first, "nsubj"))
        between = words[first.i + 1 : group(verb)[0].i]
        joined = any(t.is_punct or t.pos_ == "CCONJ" for t in between)
        if told and alone and bare and subject and not joined:
            found.append((verb, first))
    return found


def absolutes(words: list[Token]) -> list[tuple[Token, Token, Token, Token]]:
    """Return each "with" before a figure of which something is said: it, figure, verb, governor.

    "Oman sent 90 men, with another 40 to follow": nobody sends with 40, and 40 follow.
    """
    found = []
    for word in words:
        if word.lower_ != "with":
            continue
        behind = words[word.i + 1 : word.sent.end]
        phrase = list(takewhile(_is_of_phrase, behind))
        counted = [t for t in phrase if t.pos_ in ("NUM", "NOUN", "PROPN")]
        rest = behind[len(phrase) :]
        ahead = bool(rest) and rest[0].lower_ == "to"
        verb = next(iter(rest[1:] if ahead else rest), None)
        if verb is None or not any(t.like_num for t in counted):
            continue
        told = verb.tag_ == "VB" if ahead else verb.tag_ == "VBN" or verb.lower_ == "due"
        above = next((t for t in tree.ancestors(word) if t.pos_ == "VERB" and t.i < word.i), None)
        if told and above is not None:
            found.append((word, counted[-1], verb, above))
    return found


def _is_of_phrase(token: Token) -> bool:
    """Whether a word may belong to a plain phrase of nouns with a figure."""
    return token.pos_ in ("DET", "NUM", "NOUN", "PROPN") or token.lower_ in LIGHT


def finite_conjuncts(words: list[Token]) -> list[tuple[Token, Token]]:
    """Return finite verbs joined to a participle or an infinitive, with the finite verb above.

    "Decided against sending a frigate and will give": what it will give is not decided against.
    """
    found = []
    for verb in words:
        joined = verb.head
        if tree.base(verb) != "conj" or verb.pos_ != "VERB" or joined.pos_ != "VERB":
            continue
        if not is_helped(verb) or is_finite(joined) or tree.children(verb, "nsubj"):
            continue
        above = next((v for v in tree.ancestors(joined) if v.pos_ == "VERB" and is_finite(v)), None)
        if above is not None and above.i < joined.i < verb.i:
            found.append((verb, above))
    return found
