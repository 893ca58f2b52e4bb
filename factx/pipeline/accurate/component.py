"""The component: writes what the transformer and the small pipeline say on the Doc."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import registry
from spacy.vocab import Vocab

from factx.pipeline import shipped
from factx.pipeline.accurate.names import OUTSIDE
from factx.pipeline.accurate.network import ROOT, Network, Parse

if TYPE_CHECKING:
    from spacy.training import Example

#: What is written of each token; the head as its distance.
COLUMNS = ("TAG", "POS", "MORPH", "DEP", "HEAD")
DEP, HEAD = COLUMNS.index("DEP"), COLUMNS.index("HEAD")

Places = NDArray[np.int64]

#: Of the pipeline that ships, what is needed neither for sentences nor for names.
NEEDLESS = ("tagger", "morphologizer", "lemmatizer")

#: What spaCy scores taggers, parsers and recognizers of names by.
SCORERS = (
    "spacy.tagger_scorer.v1",
    "spacy.morphologizer_scorer.v1",
    "spacy.parser_scorer.v1",
    "spacy.ner_scorer.v1",
)

#: Tags of proper nouns.
PROPER = ("NNP", "NNPS")


@Language.factory(
    "factx_accurate",
    assigns=[
        "token.tag", "token.pos", "token.morph", "token.head", "token.dep",
        "token.is_sent_start", "doc.sents", "doc.ents",
    ],
)  # fmt: skip
def make_accurate(nlp: Language, name: str) -> "Accurate":
    """Build the component; it is of use once `from_disk` has read the network.

    Args:
        nlp: The pipeline it belongs to.
        name: Its name there.
    """
    return Accurate(nlp.vocab, name)


class Accurate:
    """Writes tags, parts of speech with features, trees, sentences and names.

    Sentence borders are those of the small pipeline that ships with factx, whose names have a vote
    as well. The network reads each sentence by itself, so that a text is read alike alone and among
    others. White space is no word to it and hangs on the word before.
    """

    def __init__(self, vocab: Vocab, name: str) -> None:
        self.vocab = vocab
        self.name = name

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of names."""
        tags = self.network.classes["names"]
        return tuple(tag.removeprefix("B-") for tag in tags if tag.startswith("B-"))

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Annotate documents; `batch_size` of them go through the small pipeline together."""
        waiting = iter(stream)
        while docs := list(islice(waiting, batch_size)):
            bare = (_bare(doc, self.small.vocab) for doc in docs)
            for doc, like in zip(docs, self.small.pipe(bare), strict=True):
                if len(doc):
                    self._annotate(doc, like)
                yield doc

    def score(self, examples: Iterable["Example"], **settings: Any) -> dict[str, Any]:
        """Return the scores that spaCy gives to taggers, parsers and recognizers of names."""
        seen = list(examples)
        scores: dict[str, Any] = {}
        for name in SCORERS:
            scores |= registry.scorers.get(name)()(seen, **settings)
        return scores

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the network."""
        Path(path).mkdir(exist_ok=True)
        self.network.save(Path(path))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "Accurate":
        """Read the network, and the small pipeline.

        Raises:
            PipelineError: A file is missing, or onnxruntime is.
        """
        from spacy import load

        self.network = Network(Path(path))
        self.small = load(shipped(), exclude=NEEDLESS)
        strings, classes = self.vocab.strings, self.network.classes
        both = [feature.split("|", 1) for feature in classes["feats"]]
        labels = [label.upper() if label == ROOT else label for label in classes["labels"]]
        self.tags = _keys(strings.add(tag) for tag in classes["tags"])
        self.pos = _keys(strings[pos] for pos, _ in both)
        self.morphs = _keys(self.vocab.morphology.add(features) for _, features in both)
        self.deps = _keys(strings.add(label) for label in labels)
        space = (strings.add("_SP"), strings["SPACE"], self.vocab.morphology.add(""))
        self.space = _keys((*space, strings.add("dep"), 0))
        return self

    def _annotate(self, doc: Doc, like: Doc) -> None:
        """Write everything on a document that the small pipeline has read."""
        names = self.network.names
        rows = np.tile(self.space, (len(doc), 1))
        logs = np.zeros((len(doc), len(names.tags)))
        heads = _space_heads(like)
        parts = []
        for places, parse in self._parses(like):
            parts.append(places)
            logs[places] = parse.names
            heads[places] = places[parse.heads]
            rows[places, :HEAD] = self._row(parse)
        own = np.arange(len(doc))
        rows[heads == own, DEP] = self.vocab.strings[ROOT.upper()]
        rows[:, HEAD] = (heads - own).astype(np.uint64)
        doc.from_array([*COLUMNS], cast("Any", rows))
        names.vote(logs, [_name_tag(token) for token in like])
        names.agree(logs, [token.text if token.tag_ in PROPER else "" for token in doc])
        doc.set_ents(
            [
                Span(doc, int(places[first]), int(places[end - 1]) + 1, label=label)
                for places in parts
                for first, end, label in names.read(logs[places])
            ]
        )

    def _parses(self, like: Doc) -> Iterator[tuple[Places, Parse]]:
        """Yield the places of the words of each sentence, and what the network says of them."""
        for sent in like.sents:
            words = [token for token in sent if not token.is_space]
            at = 0
            for sentence in self.network.pieces.encode(token.text for token in words):
                part = words[at : at + len(sentence.first)]
                yield np.array([token.i for token in part]), self.network.parse(sentence)
                at += len(part)

    def _row(self, parse: Parse) -> NDArray[np.uint64]:
        """Return the first `COLUMNS` of the words of a sentence."""
        numbers = (
            self.tags[parse.tags],
            self.pos[parse.features],
            self.morphs[parse.features],
            self.deps[parse.relations],
        )
        return np.stack(numbers, axis=1)


def _name_tag(token: Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else OUTSIDE


def _bare(doc: Doc, vocab: Vocab) -> Doc:
    """Return the same words with another vocabulary, for the pipeline that it belongs to."""
    spaces = [bool(token.whitespace_) for token in doc]
    bare = Doc(vocab, words=[token.text for token in doc], spaces=spaces)
    for token, like in zip(bare, doc, strict=True):
        if token.norm != like.norm:
            token.norm_ = like.norm_
    return bare


def _space_heads(doc: Doc) -> Places:
    """Return where white space hangs, and every word on itself.

    It hangs on the word of its sentence before it, else on the first; without words, on itself.
    """
    heads: Places = np.arange(len(doc))
    for sent in doc.sents:
        first = next((token.i for token in sent if not token.is_space), None)
        for token in sent:
            if token.is_space and first is not None:
                heads[token.i] = first if token.i < first else heads[token.i - 1]
    return heads


def _keys(values: Iterable[int]) -> NDArray[np.uint64]:
    return np.array(list(values), dtype=np.uint64)
