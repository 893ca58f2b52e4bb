"""What the training scripts read: label mapping, unknown names, splits, nothing of gold sets."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
import spacy

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
sys.path.insert(0, str(ROOT / "models" / "scripts"))

import build  # noqa: E402
from augment import augment  # noqa: E402
from convert import GMB_SHARES, gmb_records, gold_texts, word_runs  # noqa: E402
from names import tag_names, without_cut_name  # noqa: E402
from reader import group_sentences, make_doc  # noqa: E402
from schemes import Scheme  # noqa: E402
from sentences import Sentence, read_json_lines  # noqa: E402

needs_corpora = pytest.mark.skipif(not CORPORA.exists(), reason=f"the corpora are not at {CORPORA}")


def sentence(text: str, **columns: object) -> Sentence:
    """A sentence of words that spaces part."""
    words = text.split()
    return Sentence("1", "d", words, [True] * len(words), "test", **columns)  # type: ignore[arg-type]


def tagged(text: str, source: str, *spans: tuple[str, str]) -> list[str]:
    """Name tags of a text whose spans are given as (words, own label)."""
    places = [[text.index(name), text.index(name) + len(name), label] for name, label in spans]
    scheme = Scheme(
        places=frozenset({"Mali"}), states=frozenset({"Mali"}), peoples=frozenset({"Malian"})
    )
    return tag_names(sentence(text), {"source": source, "text": text, "spans": places}, scheme)


def test_titles_and_determiners_are_no_names() -> None:
    assert tagged("President Ann Lee spoke", "GMB", ("President Ann Lee", "per")) == [
        "O",
        "B-PERSON",
        "I-PERSON",
        "O",
    ]
    assert tagged("the Prime Minister spoke", "GMB", ("Prime Minister", "per")) == ["O"] * 4


def test_places_are_told_apart_by_their_words() -> None:
    assert tagged("in Mali", "GMB", ("Mali", "geo")) == ["O", "B-GPE"]
    assert tagged("on the Niger River", "GMB", ("Niger River", "geo"))[2:] == ["B-LOC", "I-LOC"]
    assert tagged("at Kidal airport", "GMB", ("Kidal airport", "geo"))[1:] == ["B-FAC", "I-FAC"]
    assert tagged("near Qunfudh", "GMB", ("Qunfudh", "geo"))[1:] == ["B-PLACE"]


def test_a_source_without_dates_leaves_them_open() -> None:
    assert tagged("on 3 May in Mali", "UNER_English-EWT", ("Mali", "LOC")) == [
        "O",
        "",
        "",
        "O",
        "B-GPE",
    ]


def test_numbers_and_money_are_added_by_rule() -> None:
    assert tagged("about 300 soldiers", "GMB") == ["O", "B-CARDINAL", "O"]
    assert tagged("worth $ 5 million now", "GMB")[1:4] == ["B-MONEY", "I-MONEY", "I-MONEY"]
    assert tagged("seventy - five men", "GMB") == ["B-CARDINAL", "I-CARDINAL", "I-CARDINAL", "O"]
    assert tagged("50 percent", "GMB") == ["", "O"]


def test_a_name_cut_by_a_border_is_open_and_the_next_stays() -> None:
    assert without_cut_name(["I-ORG", "B-PERSON", "I-PERSON"]) == ["", "B-PERSON", "I-PERSON"]
    assert without_cut_name(["I-ORG"] * 5 + ["O", "B-GPE"]) == [""] * 5 + ["O", "B-GPE"]
    assert without_cut_name(["B-GPE", "I-GPE"]) == ["B-GPE", "I-GPE"]


def test_groups_never_cross_documents() -> None:
    items = [Sentence(str(n), f"d{n // 3}", ["A"], [True], "test") for n in range(9)]
    groups = list(group_sentences(items, 8, None))
    assert [[s.id for s in group] for group in groups] == [
        ["0", "1", "2"],
        ["3", "4", "5"],
        ["6", "7", "8"],
    ]


def test_augmentation_keeps_annotation_aligned() -> None:
    base = sentence(
        'He said " go "', tags=list("abcde"), pos=["X"] * 5, feats=[""] * 5, lemmas=["x"] * 5,
        heads=[1, 1, 3, 1, 3], deps=["nsubj", "root", "punct", "ccomp", "punct"], ents=["O"] * 5,
    )  # fmt: skip
    vocab = spacy.blank("en").vocab
    for seed in range(200):
        varied = augment([base], random.Random(seed))
        doc = make_doc(varied, vocab, random.Random(seed))
        assert next(t.text for t in doc if t.dep_ == "ROOT").lower() == "said"
        assert len(list(doc.sents)) == 1


@pytest.mark.parametrize("there", [True, False])
def test_the_judge_learns_without_what_is_absent(
    there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    annotated = tmp_path / "gold" / "gmb-train.jsonl"
    if there:
        annotated.parent.mkdir()
        annotated.touch()
    steps: list[tuple[object, ...]] = []
    monkeypatch.setattr(build, "run", lambda *step: steps.append(step))
    monkeypatch.setattr(build, "_replace", lambda old, new: None)
    build._build_judge(tmp_path / "corpora", tmp_path, tmp_path / "encoder", tmp_path / "out")
    training = steps[-1]
    assert training[0] == "judge_train.py"
    assert (annotated in training) is there
    assert tmp_path / "real.jsonl" in training
    assert ("the judge learns without them" in capsys.readouterr().out) is not there


def test_gmb_splits_do_not_overlap() -> None:
    shares = [share for split in GMB_SHARES.values() for share in split]
    assert sorted(shares) == list(range(10))


@needs_corpora
def test_nothing_is_trained_on_that_the_gold_of_facts_holds() -> None:
    gold = gold_texts(CORPORA)
    assert len(gold) >= 400
    trained = {r["text"].strip() for split in GMB_SHARES for r in gmb_records(CORPORA, split)}
    for path in sorted((CORPORA / "ner").glob("*-train.jsonl")):
        if not path.name.startswith("gmb"):
            trained |= {r["text"].strip() for r in read_json_lines(path)}
    assert not trained & gold
    known = {run for text in gold for run in word_runs(text)}
    runs = ((text, word_runs(text)) for text in trained if len(text.split()) >= 8)
    assert not [text for text, own in runs if len(own & known) > len(own) / 2]
