"""Packages of aid: what they hold is given as they are ("the package includes 18 howitzers")."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from factx.lexicon import lists
from factx.pipeline import tree
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, Stated
from factx.pipeline.facts.names import Actor
from factx.pipeline.facts.nouns import lemma
from factx.pipeline.facts.readings import Reading

#: How many characters back the giving of a package may be told.
REACH = 300


def contents(
    candidate: Candidate,
    reading: Reading | None,
    givers: list[Actor],
    earlier: Sequence[FactDict],
) -> tuple[Stated, list[Actor]] | None:
    """Return what the contents of a package state, and who gives them; None for other figures."""
    if reading is None or reading.frame != "number":
        return None
    if candidate.kind.category not in ("equipment", "funds") or not candidate.is_numbered:
        return None
    start = candidate.noun.sent.start_char
    if reading.word.tag_ == "VBG":  # "600 million euros in weapons, including 20 tanks"
        whole = bool(earlier) and earlier[-1]["resource"]["category"] in ("equipment", "funds")
        known = whole and earlier[-1]["evidence"]["start"] >= start
    else:
        known = any(_is_package(noun) for noun in _wholes(reading.word))
    if not known:
        return None
    here = candidate.noun.doc[candidate.start].idx
    for fact in reversed(earlier):
        if here - fact["evidence"]["start"] > REACH:
            break
        same = not givers or fact["contributors"] == givers
        if fact["contributors"] and fact["kind"] in ("pledge", "deployment") and same:
            stated = Stated(fact["kind"], fact["status"], fact["modality"])
            return stated, fact["contributors"]
    return None


def holds(package: FactDict, fact: FactDict) -> bool:
    """Whether a fact tells what the package told right before holds, and so has its date."""
    gap = fact["evidence"]["sentence_start"] - package["evidence"]["sentence_end"]
    same = all(package[key] == fact[key] for key in ("kind", "status", "contributors"))
    given = package["resource"]["category"] in ("equipment", "funds")
    return fact["frame"] == "number" and fact["due"] is None and same and given and gap <= 1


def _wholes(verb: Token) -> Iterator[Token]:
    """Yield what includes something: the subject, or the noun that it stands for."""
    head = tree.governor(verb)
    for subject in tree.subjects(verb):
        relative = subject.lower_ in ("which", "that")
        yield head if relative and head is not None else subject


def _is_package(noun: Token) -> bool:
    """Whether a noun means something given, or takes it up ("it", "5 billion kroner that")."""
    money = any(
        span.label_ == "MONEY" and span.start <= noun.i < span.end
        for span in noun.doc.spans.get("factx_quantities", ())
    )
    return money or noun.lower_ == "it" or lemma(noun) in lists.gifts | lists.packages
