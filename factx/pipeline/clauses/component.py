"""The first component: clauses that a parser ran together come apart."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from factx.pipeline import tree
from factx.pipeline.clauses import mend, objects, predicates


@Language.factory(
    "factx_clauses",
    assigns=["token.dep", "token.head", "token.pos", "token.tag", "token.lemma"],
    requires=["token.dep", "token.head", "token.tag"],
)
def make_clauses(nlp: Language, name: str) -> "Clauses":
    """Build the component.

    Args:
        nlp: The pipeline it belongs to.
        name: Its name there.
    """
    return Clauses(name)


class Clauses:
    """Hang subjects on their verbs where the parser took them for objects.

    Writes heads and relations of the tokens concerned, and leaves all others alone.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Mend one document's trees."""
        for scale, sign in objects.scales(doc):
            _hang(scale, sign, "nummod")
        _raise_predicates(doc)
        _move_objects(doc)
        _read_verbs(doc)
        _name_subjects(doc)
        for noun, inside in mend.asides(doc):
            for token in inside:
                listed = token.head == noun and token.dep_ == "conj"
                if listed or not (inside.start <= token.head.i < inside.end or token.head == noun):
                    _hang(token, noun, "appos")
        return doc


def _raise_predicates(doc: Doc) -> None:
    """Put predicates above the words that they were hung on."""
    for have, verb in predicates.parted_have(doc):
        lost = [c for c in verb.children if c != have and (c.i < have.i or c.dep_ == "punct")]
        _exchange(have, verb, "xcomp", lost)
    _reduce(doc)
    _part_company(doc)
    for verb, noun in (*predicates.swallowed(doc), *predicates.parted(doc)):
        relation = "obl" if tree.preposition(noun) else _subject_of(verb)
        if tree.children(verb, "nsubj") and relation != "obl":
            relation = "dislocated"
        _exchange(verb, noun, relation, [c for c in noun.children if c.i > verb.i])
    for participle, have in predicates.parted_perfects(doc):
        _exchange(participle, have, "aux", list(have.children))
    _free_due(doc)
    for participle in predicates.adjectives(doc):
        participle.pos_ = "VERB"
    for noun in predicates.active(doc):
        noun.dep_ = "nsubj"


def _reduce(doc: Doc) -> None:
    """Make clauses of the participles that stand where predicates do."""
    for verb, participle in predicates.reduced(doc):
        subject = tree.children(participle, "nsubj")[0]
        lost = [c for c in participle.children if c.i > verb.i or c.i < participle.i]
        _exchange(verb, participle, "acl", lost)
        _hang(participle, subject, "acl")
        subject.dep_ = _subject_of(verb)


def _part_company(doc: Doc) -> None:
    """Make clauses of "with another 40 to follow", which goes along with nothing."""
    for word, noun, verb, above in predicates.absolutes(doc):
        behind = [c for c in above.children if c.i > verb.i and c.dep_ != "punct"]
        word.head = noun.head = verb.head = above
        verb.dep_ = "advcl"
        if verb.pos_ == "ADJ":
            verb.pos_, verb.tag_ = "VERB", "VBN"
        _hang(noun, verb, "nsubj")
        _hang(word, noun, "case")
        for each in behind:
            _hang(each, verb, each.dep_)


def _free_due(doc: Doc) -> None:
    """Make predicates of "due" in "are due to leave"."""
    for due, verb in predicates.due_to(doc):
        lost = [c for c in verb.children if c.i < due.i or c.dep_ == "punct"]
        _exchange(due, verb, "xcomp", lost)
        for word in list(due.children):
            if word.dep_ == "fixed":
                _hang(word, verb, "mark")
            elif word.dep_ == "aux":
                word.dep_ = "cop"


def _exchange(verb: Token, below: Token, relation: str, lost: list[Token]) -> None:
    """Put a predicate in the place of a word above it, with the words that this one loses to it."""
    above, place = below.head, below.dep_
    verb.head, verb.dep_ = (verb if above == below else above), place
    below.head, below.dep_ = verb, relation
    for word in lost:
        if word not in (verb, below):
            word.head = verb


#: Words with another relation to their head than the parser found.
RENAMED = (
    (predicates.joined_subjects, "nsubj"),
    (objects.sole_receivers, "obj"),
    (objects.relative_objects, "obj"),
    (objects.counted_home, "obj"),
    (objects.receivers, "iobj"),
)

#: Words with another head, and their relation to it; none: the one that they have.
MOVED = (
    (predicates.finite_conjuncts, None),
    (objects.flat_sums, "obj"),
    (objects.second_objects, "conj"),
    (objects.next_objects, "obj"),
    (objects.other_clauses, None),
    (objects.asked_for, "advcl"),
    (objects.late_days, "obl"),
    (objects.after_places, "conj"),
    (objects.hedged, None),
    (objects.towns, "appos"),
)


def _move_objects(doc: Doc) -> None:
    """Hang objects, sums and adverbials on the words that they belong to."""
    for worth, total in objects.worths(doc):
        goods = [c for c in worth.children if c.i > worth.i]
        if total.head == worth:
            _exchange(total, worth, "amod", goods)
        for thing in goods:
            _hang(thing, total, thing.dep_)
    for find, name in RENAMED:
        for token in find(doc):
            token.dep_ = name
    for find_moved, relation in MOVED:
        for token, head in find_moved(doc):
            _hang(token, head, relation or token.dep_)


def _read_verbs(doc: Doc) -> None:
    """Make verbs of "numbers" and "plans", and owners of "whose"."""
    for noun in predicates.plural_verbs(doc):
        noun.pos_, noun.tag_ = "VERB", "VBZ"
    for verb, subject, counted in mend.misread(doc):
        verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", "number"
        if not tree.children(verb, "nsubj"):
            subject.pos_ = "NOUN"
            _hang(subject, verb, "nsubj")
        _hang(counted, verb, "obj")
    for participle in predicates.bare_perfects(doc):
        participle.tag_ = "VBN"
    for infinitive in predicates.complements(doc):
        infinitive.dep_ = "xcomp"
    for whose, noun in mend.possessed(doc):
        _hang(whose, noun, "nmod:poss")


def _name_subjects(doc: Doc) -> None:
    """Hang rows of names together, and subjects on their verbs."""
    for first, second in mend.split_rows(doc):
        _hang(second, first, "conj")
    for each, verb in mend.each_to(doc):
        _swap(each, verb)
    for verb, each, subject in mend.floating(doc):
        each.dep_ = "advmod"
        _hang(subject, verb, _subject_of(verb))
    for conjunction, noun in predicates.opened_subjects(doc):
        noun.dep_ = _subject_of(noun.head)
        _hang(conjunction, noun.head, "mark")
    for figure, verb in predicates.parts_of_whom(doc):
        whole = figure.head
        _hang(figure, verb, _subject_of(verb))
        _hang(verb, whole, "acl:relcl")
    for subject, verb in predicates.on_auxiliaries(doc):
        _hang(subject, verb, _subject_of(verb))
    for verb, subject in mend.lost_subjects(doc):
        joins = [c for c in subject.children if c.dep_ == "cc" and c.i < subject.i]
        _hang(subject, verb, _subject_of(verb))
        if verb.dep_ == "xcomp":
            verb.dep_ = "conj"
        for word in joins:
            _hang(word, verb, word.dep_)


def _swap(each: Token, verb: Token) -> None:
    """Put a verb in the place of the word that it hangs on, which then hangs on it."""
    above, relation = each.head, each.dep_
    rest = [child for child in each.children if child != verb]
    verb.head, verb.dep_ = (verb if above == each else above), relation
    for child in rest:
        child.head = verb
        child.dep_ = "aux" if child.dep_ == "cop" else child.dep_
    each.head, each.dep_ = verb, "advmod"


def _subject_of(verb: Token) -> str:
    return "nsubj:pass" if tree.is_passive(verb) else "nsubj"


def _hang(token: Token, head: Token, relation: str) -> None:
    """Hang a token on another one, unless that hangs on it."""
    if token != head and not token.is_ancestor(head):
        token.head, token.dep_ = head, relation
