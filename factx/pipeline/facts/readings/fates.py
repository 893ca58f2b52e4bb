"""Fates: what befell the people counted, which rules them out ("two soldiers who were shot")."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings.scope import Rejection, Scope, gap, is_excluded

#: Words that take a part out of those told right before.
TAKING = frozenset({"including", "among"})

#: What may stand between such a word and a figure: other items of the list.
LISTED = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "ADV", "DET", "CCONJ", "PUNCT")

#: How many words behind people may say in whose hands they are.
HELD = 5


def of(candidate: Candidate, scope: Scope) -> Rejection | None:
    """Return why what befell the people counted, or the whole they are part of, rules them out."""
    if candidate.is_money:
        return None
    word = next(_told(candidate, scope), None)
    return None if word is None else Rejection(f'counted for "{word.text}"', excluded=True)


def _told(candidate: Candidate, scope: Scope) -> Iterator[Token]:
    """Yield the words that tell the fate of a candidate."""
    for verb in (*tree.children(candidate.noun, "acl"), *tree.children(candidate.top, "acl")):
        alone = gap(verb) == "nsubj" and not tree.children(verb, "obj")  # "who have died there"
        if (alone or gap(verb) == "obj") and is_excluded(verb, gap(verb) or "", scope):
            yield verb
        # "40 soldiers who went missing"
        yield from (c for c in verb.children if c.lower_ in lists.excluded_states)
    for word in tree.children(candidate.noun, "amod"):
        if word.lower_ in lists.excluded_states:
            yield word  # "40 wounded soldiers"
    if candidate.top.tag_ == "NNS" and lemma(candidate.top) in lists.excluded_nouns:
        yield candidate.top  # "the bodies of 500 soldiers"
    yield from _of_body(candidate, scope)
    joined = [t.i for t in tree.conjuncts(candidate.top) if t.pos_ in ("NOUN", "PROPN")]
    above = tree.governor(candidate.top)
    carried = above is not None and above.tag_ == "VBG"  # "a jet carrying 16 men crashed"
    free = carried or tree.base(candidate.top) != "obj"
    for last in sorted({max(candidate.noun.i, candidate.end - 1), *joined}):
        if last + 1 >= candidate.end:
            yield from _right_behind(last + 1, candidate, scope, free=free)
    left_out = candidate.antecedent
    if left_out is not None and tree.preposition(left_out) == "of":
        word = left_out.nbor(1)  # "of the nine trucks lost, six were Czech"
        if word.tag_ in ("VBN", "VBD") and is_excluded(word, "obj", scope):
            yield word
    yield from _of_whole(candidate, scope)
    yield from _in_hands(candidate)


def _in_hands(candidate: Candidate) -> Iterator[Token]:
    """Yield the hands that hold those counted ("has 40 of its men in rebel hands")."""
    doc, end = candidate.noun.doc, max(candidate.end, candidate.noun.i + 1)
    behind = doc[end : end + HELD]
    if len(behind) and behind[0].lower_ == "in":
        yield from (token for token in behind if token.lower_ == "hands")


def _of_body(candidate: Candidate, scope: Scope) -> Iterator[Token]:
    """Yield what befell people of whom a clause counts ("the officers, numbering 500, fled")."""
    clause = tree.governor(candidate.top)
    counts = clause is not None and clause.tag_ == "VBG" and clause.lemma_ in ("number", "total")
    body = tree.governor(clause) if clause is not None and counts else None
    verb = tree.governor(body) if body is not None else None
    if body is not None and verb is not None:
        role = "obj" if tree.is_passive(verb) else tree.base(body)
        if is_excluded(verb, role, scope):
            yield verb


def _right_behind(start: int, candidate: Candidate, scope: Scope, *, free: bool) -> Iterator[Token]:
    """Yield the word that tells a fate right behind a noun, or behind all it is joined with.

    "a driver and six soldiers were wounded", "left three soldiers dead", "400 troops mutinied",
    wherever the tree hangs them.
    """
    doc, end = candidate.noun.doc, candidate.noun.sent.end
    i, passive = start, False
    while i < end and doc[i].pos_ in ("AUX", "ADV") and doc[i].lower_ != "not":
        passive = passive or doc[i].lemma_.lower() in ("be", "get")
        i += 1
    if i >= end:
        return
    word = doc[i]
    if word.lower_ in lists.excluded_states and word.pos_ in ("ADJ", "VERB"):
        yield word
    role = "obj" if passive or word.tag_ == "VBN" else "nsubj"
    if role == "nsubj" and _does_something(word, scope):
        return
    if word.tag_ in ("VBN", "VBD", "VBP") and (free or passive) and is_excluded(word, role, scope):
        yield word


def _does_something(verb: Token, scope: Scope) -> bool:
    """Whether a verb has an object, and is what forces do ("40 Danes train the police")."""
    acts = any(trigger.frame.name == "act" for trigger in scope.verbs(lemma(verb)))
    return acts and bool(tree.children(verb, "obj"))


def _of_whole(candidate: Candidate, scope: Scope) -> Iterator[Token]:
    """Yield the word that tells the fate of those of whom a figure tells a part.

    "killed 20 people, including nine soldiers", "20 people, among them 9 soldiers, have died".
    """
    doc, sentence = candidate.noun.doc, candidate.noun.sent
    at = candidate.start - 1
    while at > sentence.start and doc[at].lower_ not in TAKING and doc[at].pos_ in (*LISTED, "ADP"):
        at -= 1
    if at <= sentence.start or doc[at].lower_ not in TAKING:
        return
    others = lists.visitors | lists.sides
    yield from (t for t in doc[sentence.start : at] if t.tag_ == "NNS" and lemma(t) in others)
    for token in reversed(doc[sentence.start : at]):
        verb = token.pos_ == "VERB"
        if is_excluded(token, "obj", scope) if verb else is_loss(token):
            yield token
        if verb:
            break
    behind = candidate.end
    while behind < sentence.end and doc[behind].pos_ in (*LISTED, "ADP"):
        behind += 1
    if doc[behind - 1].text == ",":
        yield from _right_behind(behind, candidate, scope, free=True)


def of_counted(verb: Token, scope: Scope) -> Iterator[Rejection]:
    """Yield what befell those whom a verb only counts ("the dead include 100 soldiers")."""
    for subject in tree.subjects(verb):
        clauses = tree.children(subject, "acl")  # "those killed include"
        hurt = is_loss(subject) or lemma(subject) in lists.sides
        if hurt or any(is_excluded(clause, "obj", scope) for clause in clauses):
            yield Rejection(f'counted for "{subject.text}"', excluded=True)


def is_loss(word: Token) -> bool:
    """Whether a word says what befell somebody ("were injured", "in captivity", "the dead")."""
    return lemma(word) in lists.excluded_nouns or word.lower_ in lists.excluded_states
