"""The sets that a finished pipeline is scored on, built in memory from the corpora."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from convert import TREEBANKS, gmb_records, learned_scheme
from names import add_names, read_names
from sentences import Sentence, read_json_lines
from treebank import read_treebank


@dataclass
class TestSet:
    """Sentences with a name for the table; ``labels`` are the name labels that count together."""

    name: str
    sentences: list[Sentence]
    labels: tuple[str, ...] = ()


CORE = ("PERSON", "ORG", "PLACE")
WORLD = ("PERSON", "NORP", "ORG", "PLACE", "DATE")


def test_sets(corpora: Path) -> tuple[list[TestSet], list[TestSet]]:
    """Sets with trees, and sets with names."""
    scheme = learned_scheme(corpora)
    banks: dict[str, list[Sentence]] = {}
    for name, names_file in TREEBANKS.items():
        records = {
            r["id"]: r for r in read_json_lines(corpora / "ner" / f"{names_file}-test.jsonl")
        }
        trees = read_treebank(corpora / "treebank" / f"{name}-test.conllu")
        banks[name] = list(add_names(trees, records, scheme))
    re3d = list(read_names(corpora / "ner" / "re3d-test.jsonl", scheme))
    gmb = list(read_names(gmb_records(corpora, "test"), scheme))
    trees_in = [
        TestSet("EWT test", banks["ewt"]),
        TestSet("GUM test", banks["gum"]),
        TestSet("- its news", _chosen(banks["gum"], lambda s: "_news_" in s.doc)),
        TestSet("PUD", banks["pud"]),
        TestSet("- its news", _chosen(banks["pud"], lambda s: s.id.startswith("n"))),
    ]
    names_in = [
        TestSet("UNER PUD", banks["pud"], CORE),
        TestSet("GUM test", banks["gum"], CORE),
        TestSet("re3d test", re3d, (*CORE, "NORP")),
        TestSet("GMB tenth", gmb, WORLD),
    ]
    return trees_in, names_in


def _chosen(sentences: list[Sentence], keep: Callable[[Sentence], bool]) -> list[Sentence]:
    return [s for s in sentences if keep(s)]
