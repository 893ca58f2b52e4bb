"""Score a pipeline on raw text: tags, trees, sentence borders, names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from reader import group_sentences, make_doc
from schemes import merged
from sentences import Sentence
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

NO_ENTITIES = ("DATE", "CARDINAL", "MONEY", "EVENT")  # labels that are no entities of factx
TEXT_SENTENCES = 8  # sentences of one document that are given to the pipeline as one text
TREE_KEYS = ("tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f")


def score_trees(nlp: Language, sentences: Iterable[Sentence]) -> dict[str, float]:
    """Accuracy of tags, UAS and LAS (without punctuation, as spaCy counts), F of sentences.

    Sentence borders and words are the pipeline's own.
    """
    examples = []
    groups = list(group_sentences(sentences, TEXT_SENTENCES, None))
    references = [make_doc(group, nlp.vocab) for group in groups]
    for reference, predicted in zip(references, nlp.pipe(r.text for r in references), strict=True):
        examples.append(Example(predicted, reference))
    scores = Scorer(nlp).score(examples)
    return {key: float(scores[key]) for key in TREE_KEYS}


@dataclass
class NameScore:
    """Counts of names: found, said and wanted, per label."""

    hit: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    want: Counter[str] = field(default_factory=Counter)

    def prf(self, labels: Sequence[str]) -> tuple[float, float, float]:
        """Precision, recall and F over some labels."""
        hit, said, want = (
            sum(c[label] for label in labels) for c in (self.hit, self.said, self.want)
        )
        precision, recall = hit / max(1, said), hit / max(1, want)
        return precision, recall, 2 * hit / max(1, said + want)


#: A name: first character, end, label.
Name = tuple[int, int, str]


def recognized(doc: Doc) -> list[Name]:
    """Names that the entity recognizer found."""
    return [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]


def with_lexicon(doc: Doc) -> list[Name]:
    """Mentions of factx's entities: the recognizer's names, corrected by lexicon and titles.

    Needs a pipeline with factx's components. Dates, numbers, money and events are the recognizer's.
    """
    found: list[Name] = [
        (mention["start"], mention["end"], entity["label"])
        for entity in doc._.factx_entities
        for mention in entity["mentions"]
    ]
    rest = [name for name in recognized(doc) if name[2] in NO_ENTITIES]
    return found + [n for n in rest if not any(n[0] < b and a < n[1] for a, b, _ in found)]


def score_names(
    nlp: Language,
    sentences: Iterable[Sentence],
    names_of: Callable[[Doc], list[Name]] = recognized,
) -> NameScore:
    """Count exact names. GPE, LOC and FAC are one label here, as no source separates them.

    Predicted names that touch a word about which the source says nothing are left out.
    """
    result = NameScore()
    groups = list(group_sentences(sentences, TEXT_SENTENCES, None))
    texts = [make_doc(group, nlp.vocab) for group in groups]
    for group, gold, doc in zip(groups, texts, nlp.pipe(t.text for t in texts), strict=True):
        want, unknown = gold_names(group, gold)
        said = {
            (first, last, merged(label))
            for first, last, label in names_of(doc)
            if not any(start < last and end > first for start, end in unknown)
        }
        result.want.update(label for _, _, label in want)
        result.said.update(label for _, _, label in said)
        result.hit.update(label for _, _, label in want & said)
    return result


def gold_names(
    group: list[Sentence], doc: Doc
) -> tuple[set[tuple[int, int, str]], list[tuple[int, int]]]:
    """Names of a text as characters, and the characters of words about which nothing is known."""
    tags = []
    for number, s in enumerate(group):
        if number and s.paragraph:
            tags.append("O")
        tags += s.ents or [""] * len(s.words)
    names: set[tuple[int, int, str]] = set()
    unknown = []
    start, label, end = 0, "", 0
    for token, tag in zip(doc, tags, strict=True):
        if label and tag != f"I-{label}":
            names.add((start, end, merged(label)))
            label = ""
        if tag.startswith("B-"):
            start, label = token.idx, tag[2:]
        if not tag:
            unknown.append((token.idx, token.idx + len(token)))
        end = token.idx + len(token)
    if label:
        names.add((start, end, merged(label)))
    return names, unknown
