"""The reader for training: groups sentences of a document into texts, and varies them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from augment import augment
from schemes import PLACE
from sentences import Sentence, read_sentences
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab


@registry.readers("factx.Texts.v1")  # type: ignore[untyped-decorator]
def create_reader(
    paths: list[str],
    weights: list[float],
    longest: int = 8,
    vary: bool = False,
    seed: int = 0,
    longest_words: int = 200,
) -> Callable[[Language], Iterable[Example]]:
    """Make a reader over `Sentence` files.

    Args:
        paths: Files of records.
        weights: Share of each file's texts that an epoch takes, by chance; 1.0 is all.
        longest: Most sentences that are put together to one text; 1 keeps them apart.
        vary: Print texts in variants (quotes, headlines, datelines) and in random groups.
        seed: Seed of the random choices.
        longest_words: No sentence is added to a text that has this many words.
    """
    epoch = 0
    loaded: list[list[Sentence]] = []

    def read(nlp: Language) -> Iterator[Example]:
        nonlocal epoch
        if not loaded:
            loaded.extend(list(read_sentences(Path(path))) for path in paths)
        rng = random.Random(seed + epoch)
        epoch += 1
        groups = [
            group
            for sentences, weight in zip(loaded, weights, strict=True)
            for group in group_sentences(sentences, longest, rng if vary else None, longest_words)
            if weight >= 1.0 or rng.random() < weight
        ]
        if vary:
            rng.shuffle(groups)
        for group in groups:
            yield make_example(augment(group, rng) if vary else group, nlp, rng)

    return read


def group_sentences(
    sentences: Iterable[Sentence], longest: int, rng: random.Random | None, longest_words: int = 200
) -> Iterator[list[Sentence]]:
    """Put neighbours of one document together, a random number of them if ``rng`` is given."""
    group: list[Sentence] = []
    size = longest
    for sentence in sentences:
        full = len(group) >= size or sum(len(s.words) for s in group) >= longest_words
        if group and (full or group[-1].doc != sentence.doc):
            yield group
            group, size = [], rng.randint(1, longest) if rng else longest
        group.append(sentence)
    if group:
        yield group


def make_doc(group: list[Sentence], vocab: Vocab, rng: random.Random | None = None) -> Doc:
    """One Doc of several sentences; annotation that one of them lacks is left out of the Doc.

    With ``rng``, most paragraph borders become whitespace words that hang on the word before, as in
    training. Without, all become empty lines whose word has no annotation, as for scoring.
    """
    built = _Columns(with_trees=all(s.heads for s in group))
    for number, sentence in enumerate(group):
        if number and breaks_before(sentence, rng):
            built.add_break(rng)
        built.add(sentence)
    return built.doc(vocab, named=any(s.ents for s in group))


def breaks_before(sentence: Sentence, rng: random.Random | None) -> bool:
    """Whether a paragraph border goes before a sentence; in training by chance, even a new one."""
    if rng is None:
        return sentence.paragraph
    return rng.random() < (0.7 if sentence.paragraph else 0.12)


class _Columns:
    """The columns of a Doc while it grows."""

    def __init__(self, with_trees: bool) -> None:
        self.with_trees = with_trees
        self.words: list[str] = []
        self.spaces: list[bool] = []
        self.tags: list[str] = []
        self.pos: list[str] = []
        self.morphs: list[str] = []
        self.heads: list[int] = []
        self.deps: list[str] = []
        self.ents: list[str] = []

    def add(self, s: Sentence) -> None:
        """Append a sentence; its last word is followed by a space."""
        offset = len(self.words)
        self.words += s.words
        self.spaces += [*s.spaces[:-1], True]
        self.ents += [tag.replace(PLACE, "GPE") for tag in s.ents] or [""] * len(s.words)
        if self.with_trees:
            self.tags += s.tags
            self.pos += s.pos
            self.morphs += s.feats
            self.heads += [head + offset for head in s.heads]
            self.deps += ["ROOT" if s.heads[at] == at else dep for at, dep in enumerate(s.deps)]

    def add_break(self, rng: random.Random | None) -> None:
        """Append a paragraph border."""
        self.spaces[-1] = False
        self.words.append(rng.choice(("\n\n", "\n", "\n\n")) if rng else "\n\n")
        self.spaces.append(False)
        self.ents.append("O")
        self.tags.append("_SP" if rng else "")
        self.pos.append("SPACE" if rng else "")
        self.morphs.append("")
        self.heads.append(len(self.words) - 2)
        self.deps.append("dep" if rng else "punct")  # scoring leaves punctuation out

    def doc(self, vocab: Vocab, named: bool) -> Doc:
        """The Doc of all columns."""
        ents = self.ents if named else None
        if not self.with_trees:
            return Doc(vocab, words=self.words, spaces=self.spaces, ents=ents)
        return Doc(
            vocab,
            words=self.words,
            spaces=self.spaces,
            tags=self.tags,
            pos=self.pos,
            morphs=self.morphs,
            heads=self.heads,
            deps=self.deps,
            ents=ents,
        )


def make_example(group: list[Sentence], nlp: Language, rng: random.Random | None) -> Example:
    """An Example whose prediction side is tokenised from the bare text."""
    reference = make_doc(group, nlp.vocab, rng)
    return Example(nlp.make_doc(reference.text), reference)
