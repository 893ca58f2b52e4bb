"""Contributors that the noun phrase itself names: "British troops", "its", "from Togo"."""

from collections.abc import Iterator

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import Actor, Names, unique
from factx.pipeline.facts.nouns import listed_names, of_child, people_kind
from factx.pipeline.facts.readings import changes

#: Relations of words inside a noun phrase that may name its owner ("two Brazilian navy ships").
MODIFYING = ("compound", "nmod", "amod")

#: What may stand between two names of one list.
JOINS = frozenset({",", "and", "&", "as", "well", "plus", "or"})


def of_phrase(candidate: Candidate, names: Names) -> list[Actor]:
    """Return the contributors whose people the noun phrase counts ("British troops", "its")."""
    listed = _listed(candidate, names)
    if listed:
        return listed
    found: list[Actor] = []
    for noun in _nouns(candidate):
        own = names.actor(noun)
        if own is not None:
            found.append(own)
        for child in tree.dependents(noun):
            plain = tree.base(child)
            possessive = tree.relation(child) == "nmod:poss"
            if not possessive and plain not in ("compound", "amod", "flat", "det"):
                continue
            if candidate.is_numbered and child.i < candidate.start and plain == "compound":
                continue  # "promised Niger $16 million", with Niger hung on the sum
            named = _conjoined(child, names)
            if plain == "compound" and names.is_town(child):
                continue  # "the London bombers", "Kabul police" are only there
            found += named
        found += [] if found else _of_body(noun, candidate, names)
        if found:
            break
    return unique(found or _shared(candidate, names))


def _shared(candidate: Candidate, names: Names) -> list[Actor]:
    """Return whose a noun is that shares the words before another ("Danish tanks and troops")."""
    noun = candidate.noun
    first = tree.first_conjunct(noun)
    if candidate.is_numbered or first == noun or tree.children(noun, "det", "nmod:poss"):
        return []
    words = (c for c in tree.children(first, "amod", "compound") if c.i < first.i)
    return [actor for word in words for actor in _conjoined(word, names)]


def _of_body(noun: Token, candidate: Candidate, names: Names) -> list[Actor]:
    """Return whose people those of a body are: "soldiers of ECOWAS", "of the Fijian army"."""
    if candidate.kind.category not in ("troops", "police") or candidate.kind.weak:
        return []
    found: list[Actor] = []
    for preposition, body in tree.obliques(noun):
        if preposition != "of" or body.i < noun.i:
            continue
        own = names.actor(body)
        if own is not None:
            found.append(own)
        elif body.lemma_.lower() in lists.owned_bodies:
            for child in tree.children(body, "amod", "compound", "appos", "flat", "nmod:poss"):
                found += _conjoined(child, names)
    return found


def of_antecedent(candidate: Candidate, names: Names) -> list[Actor]:
    """Return whose people the noun is that a figure leaves out ("its force, of which 120")."""
    noun = candidate.antecedent
    if noun is None or noun.sent != candidate.noun.sent:
        return []
    found: list[Actor] = []
    for child in tree.children(noun, "nmod:poss", "compound", "amod", "flat"):
        found += _conjoined(child, names)
    return unique(found)


def is_of_nation(candidate: Candidate, names: Names) -> bool:
    """Whether a figure takes up the people of one country ("trained 900 Malian soldiers")."""
    noun = candidate.antecedent
    if noun is None or noun.sent == candidate.noun.sent:
        return False
    named = [a for c in tree.children(noun, "compound", "amod") for a in _conjoined(c, names)]
    return bool(named) and all(actor["type"] == "country" for actor in named)


def is_pronoun(actor: Actor, candidate: Candidate) -> bool:
    """Whether a contributor is only taken up ("its 300 soldiers")."""
    word = candidate.noun.doc.char_span(actor["start"], actor["end"])
    return word is not None and word[-1].pos_ == "PRON"


def of_changed(thing: Token, names: Names) -> list[Actor]:
    """Return whose people change in number: "the number of U.S. troops", "Kenya's contingent"."""
    if people_kind(thing) is not None:
        return _conjoined(thing, names)  # "the Portuguese are down to 300"
    found: list[Actor] = []
    for noun in dict.fromkeys((changes.core(thing), thing)):
        for child in tree.children(noun, "nmod:poss", "compound", "amod", "flat"):
            found += _conjoined(child, names)
    return unique(found)


def _nouns(candidate: Candidate) -> list[Token]:
    nouns = [candidate.noun, candidate.top]
    # "The Malawians, 850 men, are expected."
    # Those of whom they are "the first" are more than theirs.
    shared = candidate.is_money and candidate.quantity["percent"] is not None
    whole = candidate.top.pos_ != "ADJ" and not shared  # "UN: only 30% of the appeal is met"
    grouped = candidate.kind.group or candidate.noun.lemma_.lower() in lists.weights
    inner = of_child(candidate.noun) if grouped else None
    if inner is not None:  # "a team of Cuban doctors"
        nouns.append(inner)
    asides = [n for n in (candidate.noun, candidate.top) if tree.base(n) == "appos" and whole]
    nouns += [noun.head for noun in asides if noun.head.i < candidate.start]
    return list(dict.fromkeys(nouns))


def _listed(candidate: Candidate, names: Names) -> list[Actor]:
    """Return the givers of a row of names before the noun ("120 Australian and Tongan police")."""
    start = candidate.end
    if not candidate.is_numbered or candidate.is_article:
        start = _row_start(candidate.noun)
    found = []
    for span in listed_names(candidate.noun.doc, start):
        actor = names.actor(span.root)
        if span.end <= candidate.noun.i and actor is not None:
            found.append(actor)
    return unique(found) if len(found) > 1 else []


def _row_start(noun: Token) -> int:
    """Return where the modifiers begin that stand before a noun, as a row or by themselves."""
    i = noun.i
    while i > noun.sent.start:
        before = noun.doc[i - 1]
        if before.pos_ not in ("ADJ", "PROPN", "NOUN") and before.lower_ not in (",", "and"):
            break
        i -= 1
    return i


def origin(candidate: Candidate, names: Names) -> list[Actor]:
    """Return the contributors that a resource comes from; a town is only where it was."""
    for first in _from(candidate):
        found = []
        for token in row(first):
            actor = None if names.is_town(token) else names.actor(token)
            if actor is not None:
                found.append(actor)
        if found:
            return unique(found)
    return []


def _from(candidate: Candidate) -> Iterator[Token]:
    """Yield the first tokens after "from", wherever the tree hangs it, then as the tree has it."""
    doc, end = candidate.noun.doc, candidate.behind
    if doc[end : end + 1].text == "and" and doc[end + 1 : end + 2].text.islower():
        end += 2  # "300 doctors and rescuers from Cuba"
    if doc[end : end + 1].text == "from":
        yield from doc[end + 1 : end + 2]
    for noun in _nouns(candidate):
        for preposition, inner in tree.obliques(noun):
            if preposition == "from":
                yield inner
    for other in tree.conjuncts(candidate.noun):  # "a frigate and a submarine, from Spain"
        for preposition, inner in tree.obliques(other) if other.i > candidate.noun.i else ():
            edge = inner.left_edge.i
            if preposition == "from" and "," in (doc[edge].text, doc[edge - 1].text):
                yield inner


def row(first: Token) -> Iterator[Token]:
    """Yield a token and those behind it, as long as they may belong to a list of names."""
    doc = first.doc
    for token in doc[first.i : first.sent.end]:
        if token.pos_ in ("PROPN", "DET", "ADJ") or token.lower_ in JOINS:
            yield token
        elif token.pos_ == "NOUN" and token.i and doc[token.i - 1].pos_ in ("DET", "ADJ"):
            yield token  # "Tanzania, Malawi and this country"
        else:
            return


def _conjoined(token: Token, names: Names) -> list[Actor]:
    found = []
    for part in [token, *(c for c in token.subtree if tree.relation(c) == "conj")]:
        actor = names.actor(part)
        if part != token and is_counted(part):
            continue
        if actor is None:
            inner = [names.actor(c) for c in part.children if tree.base(c) in MODIFYING]
            actor = next((a for a in inner if a is not None), None)
        if actor is not None:
            found += [actor, *names.others(part)]
    return found


def is_counted(noun: Token) -> bool:
    """Whether a noun has a figure: "$200 million from Japan and $75 million from Canada"."""
    return noun.pos_ in ("SYM", "NUM") or bool(tree.children(noun, "nummod"))
