"""Our own JSON comes back unchanged, or says where it is broken."""

from factx.records import Extraction, Problem, jsonl
from factx.records.gold import GoldDocument
from tests.by_hand import extraction


def test_lines_and_arrays_come_back() -> None:
    one, two = extraction(), extraction("Chad sent nearly 400 men.")
    lines = f"{one.model_dump_json()}\n\n{two.model_dump_json()}\n"
    array = f"[{one.model_dump_json(indent=2)},{two.model_dump_json()}]"
    assert list(jsonl.extractions(lines, "a")) == [one, two]
    assert list(jsonl.extractions(array, "a")) == [one, two]


def test_a_flaw_says_line_and_field() -> None:
    good = extraction().model_dump_json()
    bad = good.replace('"kind":"deployment"', '"kind":"gift"')
    first, second = jsonl.extractions(f"{good}\n{bad}", "a.jsonl")
    assert isinstance(first, Extraction)
    assert isinstance(second, Problem)
    assert second.source == "a.jsonl:2"
    assert second.message.startswith("facts.0.kind: Input should be 'pledge'")


def test_gold_needs_a_text() -> None:
    (problem,) = jsonl.read(GoldDocument, '{"id": "a", "facts": []}', "gold.jsonl")
    assert isinstance(problem, Problem)
    assert '"text" or "file"' in problem.message


def test_deep_nesting_is_a_problem_like_another() -> None:
    (problem,) = jsonl.values('{"a":' * 100_000, "a.jsonl")
    assert isinstance(problem, Problem)
