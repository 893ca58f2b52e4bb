"""Voices: the contributors that a noun stands for, and nouns that stand for nobody."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.names import Actor, Names, unique
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.parts import owners, places

#: Lists of common nouns that stand for a state, an alliance or a mission, or for their forces.
SPEAKING = (
    lists.voices, lists.governing, lists.speakers, lists.rulers, lists.realms, lists.states,
    lists.donors, lists.givers, lists.gifts, lists.authorizers, lists.relational, lists.armies,
    lists.bodies, lists.forces, lists.units, lists.ranks_and_file, lists.helpers, lists.numbers,
)  # fmt: skip

#: How far down a noun phrase a name may stand and still name the whole.
DEEPEST = 2


def of_noun(noun: Token, names: Names, *, at: int | None = None) -> list[Actor]:
    """Return the contributors that a subject or agent stands for, one for each conjunct.

    Those on the other side of the figure `at` are joined to something else ("from Togo, which
    sent 40 medics, and from Mali").
    """
    found: list[Actor] = []
    for part in _row(noun):
        if at is not None and (part.i < at) != (noun.i < at):
            continue
        if names.actor(part) is None and gives_nothing(part):
            continue
        if names.is_out_of_office(part):
            continue
        # "Donors from Tunis" are not Tunisia, nor is "the mission in Darfur" Sudan.
        # Nor are "pledges for Haiti" those of Haiti.
        bodies = lists.donors | lists.states | lists.missions
        deep = lemma(part) not in bodies | lists.gifts
        other = lemma(part) in lists.relational
        named = _single(part, 0 if deep else DEEPEST, names, owned=not other)
        if named is not None:
            found += [named[1], *names.others(named[0]), *_beside(named[0], part, names)]
    return unique(found)


def _row(noun: Token) -> list[Token]:
    """Return a noun with those coordinated with it, if they are really in one row.

    "For Yemen and Kuwait offered 10 million": trees join what stands in two clauses, and a noun
    with a figure of its own is no giver.
    """
    first = tree.first_conjunct(noun)
    if first != noun and tree.preposition(first):
        return [noun]
    if any(tree.relation(c) == "acl:relcl" and c.tag_ == "VBZ" for c in noun.children):
        return [noun]  # "Togo, Mali and Niger, which has 90 men there"
    told = any(tree.base(c) == "cop" for c in noun.children)  # "2,700 are Burundians"
    row = [part for part in tree.conjuncts(noun) if part.i >= noun.i or not told]
    return [part for part in row if part == noun or not owners.is_counted(part)]


def gives_nothing(noun: Token) -> bool:
    """Whether a noun is nobody's voice, whatever name stands beside it ("a Ghanaian bank").

    Societies that act for states are known by their names, so that others are private ones.
    """
    asides = tree.children(noun, "appos")
    if any(not may_speak(aside) for aside in asides):
        return True  # "Nordbahn, the Danish state-owned company"
    titles = tree.children(noun, "compound", "flat", "nmod:desc")
    asides += [word for word in titles if word.pos_ == "NOUN"]
    private = lists.private | lists.societies
    if noun.pos_ == "PROPN" and any(lemma(aside) in private for aside in asides):
        return True  # "Swiss drugmaker Medica", "Lumen, an Italian aid group"
    return lemma(noun) in lists.sides or not may_speak(noun)


def may_speak(noun: Token) -> bool:
    """Whether a noun may stand for a state, an alliance or a mission, or for their forces.

    A name may be anybody's; of common nouns only those that are known do.
    """
    word = lemma(noun)
    if noun.pos_ != "NOUN":
        return word not in lists.private | lists.events
    return any(word in known for known in SPEAKING)


def _beside(name: Token, noun: Token, names: Names) -> list[Actor]:
    """Return the givers coordinated with the name that names a noun, if they name it too.

    "The British and French governments", "the presidents of Estonia and Latvia".
    """
    if name == noun:
        return _swallowed(name, names)
    found = [names.actor(c) for c in name.subtree if tree.relation(c) == "conj"]
    return [actor for actor in found if actor is not None]


def _swallowed(name: Token, names: Names) -> list[Actor]:
    """Return the names that trees hang into the next one: "Niger" of "Niger and Burkina Faso"."""
    found: list[Actor] = []
    span = names.spans.get(name.i)
    at = span.start - 1 if span is not None else -1
    below = {token.i for token in name.subtree}
    while at > 0 and name.doc[at].lower_ in ("and", ",") and at - 1 in names.spans:
        other = names.actor(name.doc[at - 1])
        if other is None or at - 1 not in below:
            break
        found.insert(0, other)
        at = names.spans[at - 1].start - 1
    return found


def _single(
    noun: Token, depth: int, names: Names, *, owned: bool = True
) -> tuple[Token, Actor] | None:
    """Return the word that names a noun, with the contributor; not its owner unless `owned`."""
    own = names.actor(noun)
    if own is not None:
        return noun, own
    if depth > DEEPEST:
        return None
    ranked = [(_rank(child), child.i, child) for child in tree.dependents(noun)]
    for rank, _, child in sorted(ranked, key=lambda item: item[:2]):
        if rank > (CLOSE if depth == DEEPEST else FAR):
            break
        if rank == 0 and not owned:
            continue
        found = _single(child, depth + 1, names)
        if found is not None:
            return found
    return None


#: Ranks of modifiers that are part of a name, and of those that only follow it.
CLOSE, FAR = 1, 3


def _rank(child: Token) -> int:
    """Return how soon a modifier is asked for the name of its noun; more than `FAR` is never."""
    name = tree.relation(child)
    plain = name.partition(":")[0]
    if name == "nmod:poss":
        return 0
    if plain in ("compound", "amod", "flat") or name in ("nmod:desc", "nmod:unmarked"):
        return 1
    if plain == "nmod" and tree.preposition(child) in ("of", "in", "for", "from"):
        if places.is_venue(child):
            return FAR + 1  # "the foreign ministers in Tokyo"
        abroad = lemma(child.head) in lists.units and tree.preposition(child) == "in"
        return FAR + 1 if abroad else 2
    return 3 if plain == "appos" else FAR + 1
