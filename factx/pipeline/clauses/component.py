"""The first component: clauses that a parser ran together come apart."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from factx.pipeline import tree
from factx.pipeline.clauses import objects, predicates, subjects, verbs


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
    """Hang words where they belong: predicates, objects, subjects; verbs are read as verbs.

    Writes heads, relations, tags, parts of speech and lemmas of the tokens concerned, and leaves
    all others alone.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Mend one document's trees."""
        words = list(doc)  # made once: every reading walks over them
        for scale, sign in objects.scales(words):
            _hang(scale, sign, "nummod")
        _raise_predicates(words)
        _move_objects(words)
        _read_verbs(words)
        _name_subjects(words)
        for noun, inside in subjects.asides(words):
            for token in inside:
                listed = token.head == noun and token.dep_ == "conj"
                if listed or token.head not in (noun, *inside):
                    _hang(token, noun, "appos")
        return doc


def _raise_predicates(words: list[Token]) -> None:
    """Put predicates above the words that they were hung on."""
    for have, verb in predicates.parted_have(words):
        lost = [c for c in verb.children if c != have and (c.i < have.i or c.dep_ == "punct")]
        _exchange(have, verb, "xcomp", lost)
    _reduce(words)
    _part_company(words)
    for verb, noun in (*predicates.swallowed(words), *predicates.parted(words)):
        relation = "obl" if tree.preposition(noun) else _subject_of(verb)
        if tree.children(verb, "nsubj") and relation != "obl":
            relation = "dislocated"
        _exchange(verb, noun, relation, [c for c in noun.children if c.i > verb.i])
    for participle, have in predicates.parted_perfects(words):
        _exchange(participle, have, "aux", list(have.children))
    _free_due(words)
    for participle in verbs.adjectives(words):
        participle.pos_ = "VERB"
    for noun in subjects.active(words):
        noun.dep_ = "nsubj"


def _reduce(words: list[Token]) -> None:
    """Make clauses of the participles that stand where predicates do."""
    for verb, participle in predicates.reduced(words):
        subject = next(iter(tree.children(participle, "nsubj")), None)
        if subject is None:
            continue  # two verbs were hung on it, and the first one has it now
        lost = [c for c in participle.children if c.i > verb.i or c.i < participle.i]
        _exchange(verb, participle, "acl", lost)
        _hang(participle, subject, "acl")
        subject.dep_ = _subject_of(verb)


def _part_company(words: list[Token]) -> None:
    """Make clauses of "with another 40 to follow", which goes along with nothing."""
    for word, noun, verb, above in predicates.absolutes(words):
        behind = [c for c in above.children if c.i > verb.i and c.dep_ != "punct"]
        word.head = noun.head = verb.head = above
        verb.dep_ = "advcl"
        if verb.pos_ == "ADJ":
            verb.pos_, verb.tag_ = "VERB", "VBN"
        _hang(noun, verb, "nsubj")
        _hang(word, noun, "case")
        for each in behind:
            _hang(each, verb, each.dep_)


def _free_due(words: list[Token]) -> None:
    """Make predicates of "due" in "are due to leave"."""
    for due, verb in predicates.due_to(words):
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
    (subjects.joined_subjects, "nsubj"),
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


def _move_objects(words: list[Token]) -> None:
    """Hang objects, sums and adverbials on the words that they belong to."""
    for worth, total in objects.worths(words):
        goods = [c for c in worth.children if c.i > worth.i]
        if total.head == worth:
            _exchange(total, worth, "amod", goods)
        for thing in goods:
            _hang(thing, total, thing.dep_)
    for find, name in RENAMED:
        for token in find(words):
            token.dep_ = name
    for find_moved, relation in MOVED:
        for token, head in find_moved(words):
            _hang(token, head, relation or token.dep_)


def _read_verbs(words: list[Token]) -> None:
    """Make verbs of "numbers" and "plans", and owners of "whose"."""
    for noun in verbs.plural_verbs(words):
        noun.pos_, noun.tag_ = "VERB", "VBZ"
    for verb, subject, counted in verbs.misread(words):
        verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", "number"
        if not tree.children(verb, "nsubj"):
            subject.pos_ = "NOUN"
            _hang(subject, verb, "nsubj")
        _hang(counted, verb, "obj")
    for participle in verbs.bare_perfects(words):
        participle.tag_ = "VBN"
    for infinitive in verbs.complements(words):
        infinitive.dep_ = "xcomp"
    for whose, noun in objects.possessed(words):
        _hang(whose, noun, "nmod:poss")


def _name_subjects(words: list[Token]) -> None:
    """Hang rows of names together, and subjects on their verbs."""
    for first, second in subjects.split_rows(words):
        _hang(second, first, "conj")
    for each, verb in subjects.each_to(words):
        _swap(each, verb)
    for verb, each, subject in subjects.floating(words):
        each.dep_ = "advmod"
        _hang(subject, verb, _subject_of(verb))
    for conjunction, noun in subjects.opened_subjects(words):
        noun.dep_ = _subject_of(noun.head)
        _hang(conjunction, noun.head, "mark")
    for figure, verb in subjects.parts_of_whom(words):
        whole = figure.head
        _hang(figure, verb, _subject_of(verb))
        _hang(verb, whole, "acl:relcl")
    for subject, verb in subjects.on_auxiliaries(words):
        _hang(subject, verb, _subject_of(verb))
    for verb, subject in subjects.lost_subjects(words):
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
