"""The dependency tree under Universal Dependencies names, whatever scheme the parser speaks.

The shipped pipeline is trained on Universal Dependencies. Pipelines trained on OntoNotes
(spaCy's own) speak ClearNLP: other labels (dobj, nsubjpass), and a preposition is the head of
its noun. Everything above this module asks its questions here and sees one shape: a noun hangs
on the word it modifies, its prepositions beside it.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

#: Tags of finite verbs and their auxiliaries.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

#: ClearNLP label -> Universal Dependencies relation.
CLEAR_TO_UD = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "dobj": "obj",
    "dative": "iobj",
    "auxpass": "aux:pass",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "prt": "compound:prt",
    "pcomp": "advcl",
    "acomp": "xcomp",
    "attr": "xcomp",
    "oprd": "xcomp",
    "predet": "det:predet",
    "npadvmod": "obl:unmarked",
    "nn": "compound",
    "quantmod": "advmod",
    "neg": "advmod",
    "agent": "case",
    "prep": "case",
    "ROOT": "root",
    "meta": "discourse",
    "intj": "discourse",
}

#: Words that stand for a noun in a clause on it.
RELATIVES = frozenset({"who", "that", "which", "whom"})

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "none"})


def relation(token: Token) -> str:
    """Return the UD relation of a token to its governor (see `governor`)."""
    label = str(token.dep_)
    if label == "pobj":
        carrier = token.head.head
        return "obl" if carrier.pos_ in ("VERB", "AUX", "ADJ") else "nmod"
    return CLEAR_TO_UD.get(label, label)


def base(token: Token) -> str:
    """Return the relation without its subtype ("nsubj" for "nsubj:pass")."""
    return relation(token).partition(":")[0]


def governor(token: Token) -> Token | None:
    """Return the word that a token modifies, prepositions skipped; None for a root."""
    if token.dep_ == "pobj":
        token = token.head
        while token.dep_ == "prep" and token.head.dep_ == "prep":  # "out of Lebanon"
            token = token.head
    return None if token.head == token else token.head


def dependents(token: Token) -> Iterator[Token]:
    """Yield the words that modify a token, in text order, prepositions skipped."""
    for child in token.children:
        if child.dep_ in ("prep", "agent"):
            yield from _objects_of_preposition(child)
        else:
            yield child


def _objects_of_preposition(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            yield child
        elif child.dep_ == "prep":
            yield from _objects_of_preposition(child)


def children(token: Token, *relations: str) -> list[Token]:
    """Return the dependents that stand in one of `relations` (a bare name covers its subtypes)."""
    return [
        child
        for child in dependents(token)
        if (name := relation(child)) in relations or name.partition(":")[0] in relations
    ]


def preposition(token: Token) -> str:
    """Return the preposition before a noun, lower case, several joined ("out of"), or ""."""
    if token.dep_ == "pobj":
        words = [token.head]
        while words[0].head.dep_ == "prep" and words[0].dep_ == "prep":
            words.insert(0, words[0].head)
        return " ".join(str(word.lower_) for word in words)
    found = _cases(token)
    if not found:  # "in" hung on the first word of "Sierra Leone"
        parts = (c for c in token.children if c.i < token.i and base(c) in ("compound", "flat"))
        found = next((cases for part in parts if (cases := _cases(part))), [])
    return " ".join(str(word.lower_) for word in found)


def _cases(token: Token) -> list[Token]:
    """Return the prepositions that hang on a word, in text order."""
    found = []
    for child in token.children:
        if child.dep_ == "case" and child.tag_ != "POS" and child.i < token.i:
            found.append(child)
            found += [fixed for fixed in child.children if fixed.dep_ == "fixed"]
    return sorted(found, key=lambda t: t.i)


def prepositions(token: Token) -> tuple[str, ...]:
    """Return each preposition before a noun ("out", "of", "out of")."""
    joined = preposition(token)
    return (*joined.split(), joined) if " " in joined else (joined,)


def obliques(token: Token) -> list[tuple[str, Token]]:
    """Return the prepositional modifiers of a word as (preposition, noun), in text order."""
    return [(preposition(child), child) for child in children(token, "obl", "nmod")]


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive: has a passive auxiliary or subject, or is a bare participle."""
    for child in verb.children:
        if relation(child) in ("aux:pass", "nsubj:pass", "csubj:pass"):
            return True
    if verb.tag_ != "VBN" or any(relation(child) == "nsubj" for child in verb.children):
        return False
    own = auxiliaries(verb)
    if not own and relation(verb) in ("conj", "advcl") and children(verb, "obj"):
        own = auxiliaries(verb.head)  # "has flown 400 missions, trained 900 men"
    if any(relation(word) == "aux:pass" for word in own):
        return True
    return not any(word.lemma_ == "have" and base(word) == "aux" for word in own)


def auxiliaries(verb: Token) -> list[Token]:
    """Return auxiliaries and copulas of a predicate, those of a first conjunct included."""
    own = [child for child in verb.children if base(child) in ("aux", "cop")]
    if own or relation(verb) != "conj" or any(base(c) == "nsubj" for c in verb.children):
        return own
    return auxiliaries(verb.head) if verb.head != verb and verb.head.tag_ == verb.tag_ else own


def lemma_with_particle(verb: Token) -> str:
    """Return the lemma with its particle ("pull out"), lower case."""
    for child in verb.children:
        if relation(child) == "compound:prt":
            return f"{verb.lemma_.lower()} {child.lower_}"
    return verb.lemma_.lower()


def first_conjunct(token: Token) -> Token:
    """Return the head of the coordination that a token stands in, or the token itself.

    A noun with a conjunction of its own before it is a conjunct, whatever relation a parser
    gave it: "78 soldiers as well as three helicopters".
    """
    for _ in range(12):
        if relation(token) == "conj" and token.head != token:
            token = token.head
            continue
        joined = _joined_noun(token)
        if joined is None:
            break
        token = joined
    return token


def _joined_noun(token: Token) -> Token | None:
    """Return the noun that a noun's own conjunction joins it to, where no tree says so."""
    if token.pos_ not in ("NOUN", "PROPN", "NUM", "SYM") or relation(token) in ("conj", "root"):
        return None
    joins = [c for c in token.children if c.dep_ == "cc" and c.i < token.i]
    if not joins or base(token) in ("nsubj", "obj"):
        return None
    for i in range(joins[0].i - 1, token.sent.start - 1, -1):
        before = token.doc[i]
        if before.pos_ in ("VERB", "AUX"):
            return None
        if before.pos_ in ("NOUN", "PROPN") and relation(before) in ("obj", "nsubj", "nsubj:pass"):
            return before
    return None


def split_auxiliary(verb: Token) -> Token | None:
    """Return the "have" that a parser parted from its participle ("had in May promised 80")."""
    head = verb.head
    if head == verb or head.lemma_ != "have" or verb.tag_ not in ("VBN", "VBD"):
        return None
    if base(verb) not in ("advcl", "xcomp", "ccomp", "conj", "dep", "acl"):
        return None
    own = {base(child) for child in verb.children}
    return head if "nsubj" not in own and not children(head, "obj") and head.i < verb.i else None


def conjuncts(token: Token) -> list[Token]:
    """Return a token and all coordinated with it, in text order."""
    first = first_conjunct(token)
    found = [first]
    queue = [first]
    while queue:
        for child in queue.pop().children:
            if child.dep_ == "conj":
                found.append(child)
                queue.append(child)
            elif child.dep_ == "flat":  # "Dar es Salaam and Pretoria"
                queue.append(child)
    return sorted(found, key=lambda t: t.i)


def subjects(verb: Token) -> list[Token]:
    """Return the subjects of a verb, those that it shares and that pronouns stand for included.

    "a force that is expected to reach": of "reach" it is "force".
    """
    own = children(verb, "nsubj")
    if own:
        relative = own[0].tag_ in ("WDT", "WP") and base(verb) == "acl" and verb.head != verb
        return [verb.head] if relative else own
    if base(verb) == "acl" and verb.head != verb:
        return [verb.head]
    behind = base(verb) == "csubj" and verb.head.i < verb.i  # "is due to grow"
    parted = _parted_subject(verb)
    if parted is not None:
        return [parted]
    shared = verb.head != verb and (
        behind
        or base(verb) in ("xcomp", "conj")
        or (base(verb) == "advcl" and verb.tag_ in ("VBN", "VBG"))
    )
    return subjects(verb.head) if shared and verb.head.pos_ in ("VERB", "AUX", "ADJ") else []


def _parted_subject(verb: Token) -> Token | None:
    """Return the subject that a parser gave to the verb of saying before a clause.

    "NATO said its force, known as KFOR, will be cut": both nouns hang on "said".
    """
    if base(verb) != "ccomp" or verb.head.i > verb.i:
        return None
    between = [c for c in children(verb.head, "nsubj") if verb.head.i < c.i < verb.i]
    return between[-1] if between else None


def ancestors(token: Token) -> Iterator[Token]:
    """Yield governor after governor, up to the root."""
    seen = {token.i}
    above = governor(token)
    while above is not None and above.i not in seen:
        seen.add(above.i)
        yield above
        above = governor(above)


def is_absolute(verb: Token) -> bool:
    """Whether a clause behind "with" has a subject of its own: "with France sending 2,000"."""
    return any(
        child.lower_ == "with" for noun in children(verb, "nsubj") for child in noun.children
    )


def sentence_numbers(doc: Doc) -> list[int]:
    """Return the number of its sentence for each token, from 0."""
    numbers, number = [], -1
    for token in doc:
        number += bool(token.is_sent_start) or token.i == 0
        numbers.append(number)
    return numbers
