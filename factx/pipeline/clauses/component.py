"""The first component: clauses that a parser ran together come apart."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from factx.pipeline import tree
from factx.pipeline.clauses import mend


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
        _read_verbs(doc)
        _name_subjects(doc)
        for noun, inside in mend.asides(doc):
            for token in inside:
                listed = token.head == noun and token.dep_ == "conj"
                if listed or not (inside.start <= token.head.i < inside.end or token.head == noun):
                    _hang(token, noun, "appos")
        return doc


def _read_verbs(doc: Doc) -> None:
    """Make verbs of "numbers", and owners of "whose"."""
    for verb, subject, counted in mend.misread(doc):
        verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", "number"
        if not tree.children(verb, "nsubj"):
            subject.pos_ = "NOUN"
            _hang(subject, verb, "nsubj")
        _hang(counted, verb, "obj")
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
    for verb, subject in mend.lost_subjects(doc):
        joins = [c for c in subject.children if c.dep_ == "cc" and c.i < subject.i]
        _hang(subject, verb, _subject_of(verb))
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
