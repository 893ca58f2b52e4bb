"""The small parts of the ledger: units, words, near-copies, rules."""

import tomllib
from importlib import resources

import pytest

from factx.ledger import origins, sketch
from factx.ledger.duplicates import near_copies
from factx.ledger.rules import is_form_of, rules
from factx.ledger.units import GROUPS, unit_of
from factx.records import RESOURCE_GROUPS
from factx.store.ledger_tables import _GROUP_OF


@pytest.mark.parametrize(
    ("category", "noun", "currency", "expected"),
    [
        ("troops", "soldiers", None, "people"),
        ("police", "police officers", None, "people"),
        ("equipment", "helicopters", None, "helicopter"),
        ("equipment", "Huey transport helicopters", None, "helicopter"),
        ("equipment", "aircraft", None, "aircraft"),
        ("equipment", "coastal batteries", None, "battery"),
        ("equipment", "buses", None, "bus"),
        ("equipment", "field hospital", None, "hospital"),
        ("equipment", "armored personnel carriers", None, "personnel carrier"),
        ("equipment", "an aircraft carrier", None, "aircraft carrier"),
        ("equipment", "squadron of helicopters", None, "squadron of helicopters"),
        ("equipment", None, None, "equipment"),
        ("funds", "aid", "USD", "USD"),
        ("funds", "aid", None, "unknown currency"),
    ],
)
def test_units(category: str, noun: str | None, currency: str | None, expected: str) -> None:
    assert unit_of(category, noun, currency) == expected


def test_resource_groups_are_those_of_the_records() -> None:
    assert GROUPS == RESOURCE_GROUPS
    assert {name: _GROUP_OF.get(name, name) for name in RESOURCE_GROUPS} == RESOURCE_GROUPS


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("cut", True), ("cutting", True), ("reduced", True), ("Revised", True), ("halves", True),
        ("trimmed", True), ("pledged", False), ("custom", False), ("", False),
    ],
)  # fmt: skip
def test_forms_of_verbs(word: str, expected: bool) -> None:
    assert is_form_of(word, rules().revising) is expected


def test_every_rule_of_the_file_is_known() -> None:
    text = resources.files("factx.ledger").joinpath("rules.toml").read_text(encoding="utf-8")
    names = [name for table in tomllib.loads(text).values() for name in table]
    assert sorted(names) == sorted(vars(rules()))


STORY = " ".join(f"word{n}" for n in range(60))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (STORY, STORY, True),
        # another headline and agency, other punctuation and case
        (STORY, f"Quite another headline (Agency) -- {STORY.upper()}!", True),
        # the tail cut off
        (STORY, STORY[: len(STORY) // 2], True),
        # a few words changed
        (STORY, STORY.replace("word20", "x").replace("word40", "y"), True),
        # a quotation in a story of one's own
        (STORY, " ".join(f"own{n}" for n in range(60)) + STORY[:100], False),
        (STORY, "", False),
        # too short to tell
        ("Kenya sent 400 police.", "Kenya sent 400 police.", False),
    ],
)
def test_near_copies(left: str, right: str, expected: bool) -> None:
    assert near_copies(sketch(left), sketch(right)) is expected
    assert near_copies(sketch(right), sketch(left)) is expected


def test_long_texts_are_sampled_alike() -> None:
    long = " ".join(f"word{n}" for n in range(3000))
    whole, half = sketch(long), sketch(long[: len(long) // 2])
    assert len(whole.hashes) <= rules().sketch_size
    assert near_copies(whole, half)


def test_copies_of_copies_are_one_origin() -> None:
    middle = " ".join(f"word{n}" for n in range(40, 140))
    texts = {
        "c": " ".join(f"word{n}" for n in range(40, 110)),
        "a": middle,
        "b": " ".join(f"word{n}" for n in range(70, 140)),
        "d": "quite another story",
    }
    days = {"a": "2024-01-03", "b": None, "c": "2024-01-02", "d": "2024-01-01"}
    found = origins({key: sketch(text) for key, text in texts.items()}, days)
    assert found == {
        "a": ("a", "2024-01-02"),
        "b": ("a", "2024-01-02"),
        "c": ("a", "2024-01-02"),
        "d": ("d", "2024-01-01"),
    }


def test_many_copies_are_found() -> None:
    texts = {f"{n:03}": f"{STORY} ending{n}" for n in range(100)}
    found = origins({key: sketch(text) for key, text in texts.items()}, {})
    assert set(found.values()) == {("000", None)}
