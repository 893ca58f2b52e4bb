"""Tables of the rule lemmatizer: rules of English, and exceptions learned from the treebanks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from sentences import Sentence
from spacy.language import Language
from spacy.lookups import Lookups, load_lookups
from spacy.tokens import Doc

CLOSED = ("adp", "aux", "cconj", "det", "intj", "num", "part", "pron", "sconj", "verb")
TABLES = ("lemma_rules", "lemma_exc", "lemma_index")


def english_tables() -> Lookups:
    """The WordNet-based tables of the package spacy-lookups-data (MIT, needed only to build)."""
    return load_lookups("en", list(TABLES))


def learn_exceptions(nlp: Language, sentences: Iterable[Sentence], least: int = 2) -> int:
    """Teach the lemmatizer of ``nlp`` the forms whose lemma the rules get wrong; returns how many.

    A form counts with its part of speech when the treebank shows it ``least`` times and most of
    these have the same lemma. Lemmas of names keep their capitals, as in Universal Dependencies.
    """
    lemmatizer = nlp.get_pipe("lemmatizer")
    rules = lemmatizer.lookups.get_table("lemma_rules")  # type: ignore[attr-defined]
    for pos in CLOSED:
        # Without this a capitalised word that no rule fits would keep its capital.
        rules[pos] = [*rules.get(pos, []), ["", ""]]
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wrong: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        doc = tagged_doc(nlp, sentence)
        for token, lemma in zip(doc, sentence.lemmas, strict=True):
            key = (token.lower_.replace("’", "'"), token.pos_.lower())
            seen[key][lemma] += 1
            if lemmatizer.rule_lemmatize(token)[0] != lemma:  # type: ignore[attr-defined]
                wrong[key][lemma] += 1
    table = lemmatizer.lookups.get_table("lemma_exc")  # type: ignore[attr-defined]
    count = 0
    for (form, pos), lemmas in wrong.items():
        lemma, times = lemmas.most_common(1)[0]
        if (
            times >= least
            and times > sum(seen[form, pos].values()) / 2
            and pos not in ("propn", "punct", "x")
        ):
            table.setdefault(pos, {})[form] = [lemma]
            count += 1
    lemmatizer.cache.clear()  # type: ignore[attr-defined]
    return count


def tagged_doc(nlp: Language, sentence: Sentence) -> Doc:
    """A Doc with the gold parts of speech and features of a sentence."""
    return Doc(
        nlp.vocab,
        words=sentence.words,
        spaces=sentence.spaces,
        pos=sentence.pos,
        morphs=sentence.feats,
        tags=sentence.tags,
    )


def add_lemmatizer(nlp: Language, sentences: Iterable[Sentence]) -> int:
    """Put a rule lemmatizer with learned exceptions at the end of the pipeline."""
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule", "overwrite": True})
    lemmatizer.initialize(lambda: [], nlp=nlp, lookups=english_tables())  # type: ignore[attr-defined]
    return learn_exceptions(nlp, sentences)
