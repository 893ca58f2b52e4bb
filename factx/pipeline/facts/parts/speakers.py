"""Whose words a statement gives: the subject of the verb of saying around its trigger."""

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.readings import Reading

#: How many governing words are climbed at most.
HIGHEST = 8


def speaker(candidate: Candidate, reading: Reading | None) -> Token | None:
    """Return the noun of who says it, or of what it is told according to."""
    start = reading.word if reading is not None else candidate.top
    word: Token | None = start
    for _ in range(HIGHEST):
        if word is None:
            return None
        for child in tree.children(word, "parataxis", "conj", "ccomp", "advcl"):
            if child.lemma_.lower() in lists.reporting and _is_tag(child):
                return _subject(child)
        for preposition, noun in tree.obliques(word):
            if preposition.startswith("according"):
                return noun
        above = tree.governor(word)
        if above is not None and above.lemma_.lower() in lists.reporting and above.pos_ == "VERB":
            inside = tree.base(word) in ("ccomp", "parataxis", "xcomp", "advcl", "obj", "dep")
            if (inside and word != start) or tree.base(word) in ("ccomp", "parataxis"):
                return _subject(above)
        word = above
    return None


def _is_tag(verb: Token) -> bool:
    """Whether a verb of saying follows what is said (", a spokesman said.")."""
    if tree.base(verb) == "advcl" and not _says_itself(verb):
        return False
    beside = ("ccomp",) if verb.lemma_.lower() == "tell" else ("obj", "ccomp")  # "he told MPs"
    return not any(tree.base(c) in beside for c in verb.children)


def _says_itself(verb: Token) -> bool:
    """Whether a clause has a speaker and no word that ties it to another ("when he said so")."""
    return bool(tree.children(verb, "nsubj")) and not tree.children(verb, "mark")


def _subject(verb: Token) -> Token | None:
    subjects = tree.children(verb, "nsubj") or tree.subjects(verb)  # "offers 90 men and says"
    if not subjects:
        return _right_before(verb)
    if subjects[0].lower_ in ("who", "which", "that"):
        return tree.governor(verb)
    return subjects[0]


def _right_before(verb: Token) -> Token | None:
    """Return the noun before a verb of saying that ends a sentence, wherever the tree hangs it.

    "They will go to Mali, the defence secretary, Michael Fallon, said."
    """
    parts = [token for token in verb.doc[verb.sent.start : verb.i] if token.text != ","]
    if not parts or verb.tag_ not in ("VBD", "VBZ") or verb.nbor(-1).pos_ == "CCONJ":
        return None
    return parts[-1] if parts[-1].pos_ in ("NOUN", "PROPN") else None
