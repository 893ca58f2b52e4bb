"""Predicted facts against gold: precision, recall, F1, attribute accuracy, every miss.

The rules are those of the fact model. A predicted fact matches a gold fact of the same document
when kind, set of contributor codes, figure and resource group are equal, one to one. The core
score counts facts that both sides assert; facts with a figure and facts without one are scored
apart, each against predictions of its own sort. Attributes are compared over all matches, of
whatever modality.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factx.records import Kind
from factx.records.gold import FlatFact

#: What matched facts are compared on.
ATTRIBUTES = ("status", "category", "destination", "date", "approx", "modality")

KINDS: tuple[Kind, ...] = ("pledge", "deployment", "withdrawal", "strength")


@dataclass(frozen=True)
class Score:
    """How many gold facts were found, and how many findings are in the gold."""

    matched: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predictions that are right; 1.0 where nothing was predicted."""
        return self.matched / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1.0 where there is nothing to find."""
        return self.matched / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.predicted + self.gold
        return 2 * self.matched / total if total else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.matched + other.matched, self.predicted + other.predicted, self.gold + other.gold
        )


@dataclass(frozen=True)
class Difference:
    """A gold fact that was missed, or a predicted fact that is not in the gold."""

    document: str
    fact: FlatFact
    sentence: str


@dataclass(frozen=True)
class Evaluation:
    """The whole result.

    Attributes:
        numbered: Core score of facts with a figure, per kind.
        unnumbered: Core score of facts without one, per kind.
        attributes: Attribute name -> (matched facts that agree, matched facts that have it).
        missed: Asserted gold facts that no prediction matches.
        false: Asserted predictions that match no gold fact.
    """

    numbered: Mapping[Kind, Score]
    unnumbered: Mapping[Kind, Score]
    attributes: Mapping[str, tuple[int, int]]
    missed: Sequence[Difference] = field(default=())
    false: Sequence[Difference] = field(default=())

    @property
    def core(self) -> Score:
        """Score of all numbered facts: the one figure to quote."""
        return sum(self.numbered.values(), Score(0, 0, 0))

    @property
    def core_unnumbered(self) -> Score:
        """Score of all unnumbered facts."""
        return sum(self.unnumbered.values(), Score(0, 0, 0))


@dataclass(frozen=True)
class Pair:
    """One document's text with what was expected of it and what was found."""

    id: str
    text: str
    gold: Sequence[FlatFact]
    predicted: Sequence[FlatFact]


def evaluate(pairs: Iterable[Pair]) -> Evaluation:
    """Score predictions against gold, document by document."""
    scores: dict[bool, dict[Kind, Score]] = {
        True: dict.fromkeys(KINDS, Score(0, 0, 0)),
        False: dict.fromkeys(KINDS, Score(0, 0, 0)),
    }
    agreement: dict[str, list[int]] = {name: [0, 0] for name in ATTRIBUTES}
    missed: list[Difference] = []
    false: list[Difference] = []
    for pair in pairs:
        asserted = match(_asserted(pair.gold), _asserted(pair.predicted))
        for numbered, kind, score in _tally(pair, asserted):
            scores[numbered][kind] += score
        for wanted, found in match(pair.gold, pair.predicted):
            _compare(wanted, found, agreement)
        found_gold = {id(wanted) for wanted, _ in asserted}
        found_predicted = {id(found) for _, found in asserted}
        missed += [
            Difference(pair.id, fact, sentence_around(pair.text, fact))
            for fact in _asserted(pair.gold)
            if id(fact) not in found_gold
        ]
        false += [
            Difference(pair.id, fact, sentence_around(pair.text, fact))
            for fact in _asserted(pair.predicted)
            if id(fact) not in found_predicted
        ]
    return Evaluation(
        numbered=scores[True],
        unnumbered=scores[False],
        attributes={name: (right, seen) for name, (right, seen) in agreement.items()},
        missed=missed,
        false=false,
    )


def match(
    gold: Sequence[FlatFact], predicted: Sequence[FlatFact]
) -> list[tuple[FlatFact, FlatFact]]:
    """Pair equal facts one to one; among equals the nearest in the text go together."""
    waiting: dict[Hashable, list[FlatFact]] = defaultdict(list)
    for fact in predicted:
        waiting[_key(fact)].append(fact)
    pairs = []
    for wanted in gold:
        candidates = waiting[_key(wanted)]
        if candidates:
            best = min(
                candidates,
                key=lambda f: (f.modality != wanted.modality, abs(f.start - wanted.start), f.start),
            )
            candidates.remove(best)
            pairs.append((wanted, best))
    return pairs


def sentence_around(text: str, fact: FlatFact) -> str:
    """Return the line or sentence of `text` that holds the fact, for people to read."""
    start = max(text.rfind(mark, 0, fact.start) for mark in (". ", "\n", "? ", "! "))
    ends = [found for mark in (". ", "\n") if (found := text.find(mark, fact.end)) >= 0]
    return text[start + 1 : min(ends, default=len(text) - 1) + 1].strip()


def _key(fact: FlatFact) -> Hashable:
    figure: tuple[object, ...]
    if fact.value is not None:
        figure = ("value", float(fact.value))
    elif fact.percent is not None:
        figure = ("percent", round(float(fact.percent)))
    else:
        figure = ("bounds", fact.low, fact.high)
    return (fact.kind, frozenset(fact.contributors), figure, fact.group)


def _asserted(facts: Iterable[FlatFact]) -> list[FlatFact]:
    return [fact for fact in facts if fact.modality == "asserted"]


def _tally(
    pair: Pair, matches: Sequence[tuple[FlatFact, FlatFact]]
) -> Iterable[tuple[bool, Kind, Score]]:
    for wanted, _ in matches:
        yield wanted.is_numbered, wanted.kind, Score(1, 0, 0)
    for fact in _asserted(pair.predicted):
        yield fact.is_numbered, fact.kind, Score(0, 1, 0)
    for fact in _asserted(pair.gold):
        yield fact.is_numbered, fact.kind, Score(0, 0, 1)


def _compare(wanted: FlatFact, found: FlatFact, agreement: dict[str, list[int]]) -> None:
    for name in ATTRIBUTES:
        if name == "date":
            # Annotators put the day of a promise or the day it is due into one field.
            expected = {d for d in (wanted.date, wanted.due) if d}
            given = {d for d in (found.date, found.due) if d}
            if not expected and not given:
                continue
            right = bool(expected & given)
        else:
            right = getattr(wanted, name) == getattr(found, name)
        agreement[name][0] += right
        agreement[name][1] += 1
