"""The accurate pipeline: it loads, agrees with itself, and reads trees and names."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

import factx.pipeline
import factx.pipeline.accurate.component  # a bare checkout has no entry points
from tests.named import NAMES

ROOT = Path(__file__).resolve().parents[2]
PIPELINE = ROOT / "models" / "en_factx_accurate"
LABELS = {"PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "DATE", "MONEY", "CARDINAL"}
MOST_BYTES = 32_000_000
TEXTS = (
    "Kenya will send 600 police officers to Haiti, the foreign minister, Anna Berg, said.",
    "The United Nations has asked for helicopters.\n\nRwanda gave two of them in May. ",
    "",
    " \n",
    "Norway pledged $2.5 million; Sweden has not\ndecided yet.",
)

pytest.importorskip("onnxruntime", reason="onnxruntime is not installed: install factx[accurate]")
pytestmark = [
    pytest.mark.accurate,
    pytest.mark.skipif(not PIPELINE.is_dir(), reason=f"{PIPELINE.name} is not in this copy"),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The trained pipeline, loaded once."""
    return spacy.load(PIPELINE)


def written(doc: Doc) -> list[tuple[str, ...]]:
    """All that the pipeline writes on each token."""
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, str(t.head.i), t.ent_iob_,
         t.ent_type_, str(t.is_sent_start))
        for t in doc
    ]  # fmt: skip


def test_size_stays_small() -> None:
    assert sum(file.stat().st_size for file in PIPELINE.rglob("*") if file.is_file()) <= MOST_BYTES


def test_it_says_what_it_is(nlp: Language) -> None:
    meta = json.loads((PIPELINE / "meta.json").read_text(encoding="utf-8"))
    assert (meta["lang"], meta["name"]) == ("en", "factx_accurate")
    assert meta["license"] == "CC BY-SA 4.0"
    assert "all-MiniLM-L6-v2" in {source["name"] for source in meta["sources"]}
    assert set(nlp.pipe_labels["factx_accurate"]) == LABELS


def test_no_file_names_a_folder_of_one_machine() -> None:
    for file in PIPELINE.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert not any(folder in content for folder in (b"/root/", b"/home/", b".py"))


def test_a_text_is_read_alike_alone_and_among_others(nlp: Language) -> None:
    together = [written(doc) for doc in nlp.pipe(TEXTS, batch_size=2)]
    assert together == [written(nlp(text)) for text in TEXTS]


def test_sentences_are_those_of_the_small_pipeline(nlp: Language) -> None:
    small = spacy.load(factx.pipeline.shipped())
    for text in TEXTS:
        assert [s.text for s in nlp(text).sents] == [s.text for s in small(text).sents]


def test_it_comes_back_from_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert [written(again(text)) for text in TEXTS] == [written(nlp(text)) for text in TEXTS]


def test_it_can_be_handed_to_another_process(nlp: Language) -> None:
    component = pickle.loads(pickle.dumps(nlp.get_pipe("factx_accurate").network))  # type: ignore[attr-defined]
    (sentence,) = component.pieces.encode(["Kenya", "left", "."])
    assert component.parse(sentence).heads.tolist() == [1, 1, 1]


def test_each_sentence_has_one_root(nlp: Language) -> None:
    for text in (*TEXTS, "Buy bread, " * 400):
        doc = nlp(text)
        assert len([token for token in doc if token.dep_ == "ROOT"]) == len(list(doc.sents))
        assert all((token.head == token) == (token.dep_ == "ROOT") for token in doc)


def test_white_space_is_no_word(nlp: Language) -> None:
    doc = nlp("Kenya\n has sent  police.\n\nThey arrived.")
    spaces = [token for token in doc if token.is_space]
    assert len(spaces) == 3
    assert {(token.tag_, token.pos_, token.dep_) for token in spaces} == {("_SP", "SPACE", "dep")}
    assert all(token.head.i == token.i - 1 for token in spaces)


@pytest.mark.parametrize(("text", "name", "label"), NAMES)
def test_names(nlp: Language, text: str, name: str, label: str) -> None:
    assert (name, label) in {(ent.text, ent.label_) for ent in nlp(text).ents}


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("Rwanda has sent 1,000 soldiers to Mozambique.", "Rwanda", "nsubj", "sent"),
        ("Rwanda has sent 1,000 soldiers to Mozambique.", "soldiers", "obj", "sent"),
        ("The two jets that Norway lent flew home.", "Norway", "nsubj", "lent"),
        ("Police from Kenya were welcomed by Haitians.", "Haitians", "obl:agent", "welcomed"),
        ("The force, he said, would leave in June.", "he", "nsubj", "said"),
    ],
)
def test_trees(nlp: Language, text: str, word: str, relation: str, head: str) -> None:
    found = {token.text: (token.dep_, token.head.text) for token in nlp(text)}
    assert found[word] == (relation, head)


def test_spacy_can_score_it(nlp: Language) -> None:
    reference = nlp("Kenya will send 600 police officers to Haiti.")
    scores = nlp.evaluate([Example(nlp.make_doc(reference.text), reference)])
    assert {scores[key] for key in ("tag_acc", "pos_acc", "dep_las", "sents_f", "ents_f")} == {1.0}


def test_factx_finds_facts_with_it() -> None:
    nlp = factx.pipeline.build(PIPELINE)
    (fact,) = nlp("Rwanda has sent 1,000 soldiers to Mozambique.")._.factx_facts
    assert fact["kind"] == "deployment"
