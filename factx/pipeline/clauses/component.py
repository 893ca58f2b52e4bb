"""The first component: clauses that a parser ran together come apart."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from factx.pipeline import tree
from factx.pipeline.clauses import mend


@Language.factory(
    "factx_clauses",
    assigns=["token.dep", "token.head"],
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
        for first, second in mend.split_rows(doc):
            _hang(second, first, "conj")
        for verb, each, subject in mend.floating(doc):
            each.dep_ = "advmod"
            _hang(subject, verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj")
        for verb, subject in mend.lost_subjects(doc):
            joins = [c for c in subject.children if c.dep_ == "cc" and c.i < subject.i]
            _hang(subject, verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj")
            for word in joins:
                _hang(word, verb, word.dep_)
        for noun, inside in mend.asides(doc):
            for token in inside:
                listed = token.head == noun and token.dep_ == "conj"
                if listed or not (inside.start <= token.head.i < inside.end or token.head == noun):
                    _hang(token, noun, "appos")
        return doc


def _hang(token: Token, head: Token, relation: str) -> None:
    """Hang a token on another one, unless that hangs on it."""
    if token != head and not token.is_ancestor(head):
        token.head, token.dep_ = head, relation
