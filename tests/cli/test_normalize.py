"""`factx normalize`: what the parsers make of phrases."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from factx.records import Extraction, SourceText
from tests.by_hand import entity, extraction
from tests.cli.conftest import Run


def phrase(factx: Run, *words: str, **settings: Any) -> Any:
    done = factx("normalize", "--format", "jsonl", *words, **settings)
    assert done.exit_code == 0
    (line,) = done.stdout.splitlines()
    return json.loads(line)


def test_a_phrase_with_a_figure_and_a_date(factx: Run) -> None:
    text = "nearly 400 police in the middle of last year"
    found = phrase(factx, "--date", "2025-01-01", text)
    assert list(found) == ["text", "quantities", "dates", "places", "people"]
    assert found["quantities"] == [
        {
            "value": 400, "low": None, "high": None, "approx": "almost", "percent": None,
            "text": "nearly 400", "unit": None, "currency": None, "start": 0, "end": 10,
        }
    ]  # fmt: skip
    (date,) = found["dates"]
    assert (date["edtf"], date["text"]) == ("2024-06~", "the middle of last year")
    assert list(date) == ["edtf", "earliest", "latest", "text", "start", "end"]


def test_a_phrase_with_money_and_names(factx: Run) -> None:
    found = phrase(factx, "$3.5m for Guatemalans from NATO")
    (money,) = found["quantities"]
    assert (money["value"], money["unit"], money["currency"]) == (3_500_000, "money", "USD")
    assert [(p["name"], p["type"], p["code"]) for p in found["places"]] == [
        ("Guatemala", "country", "GTM"),
        ("NATO", "organization", "NATO"),
    ]
    assert [found["text"][p["start"] : p["end"]] for p in found["places"]] == [
        "Guatemalans", "NATO"
    ]  # fmt: skip


def test_names_of_weapons_count_nothing(factx: Run) -> None:
    assert phrase(factx, "a T-72 of 1987")["quantities"] == []


def test_without_a_day_a_relative_date_stays_words(factx: Run) -> None:
    assert [date["edtf"] for date in phrase(factx, "last month")["dates"]] == [None]


@pytest.mark.parametrize(
    ("option", "edtf"), [("--day-first", "2024-04-03"), ("--month-first", "2024-03-04")]
)
def test_the_order_of_figures_is_stated(factx: Run, option: str, edtf: str) -> None:
    assert [date["edtf"] for date in phrase(factx, option, "on 3/4/2024")["dates"]] == [edtf]


def test_lines_of_standard_input_are_answered_in_step(factx: Run) -> None:
    text = "a dozen men\n\nhundreds of men\r\nno figure"
    done = factx("normalize", "--format", "jsonl", input=text)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["text"] for one in found] == ["a dozen men", "", "hundreds of men", "no figure"]
    assert [q["value"] for one in found for q in one["quantities"]] == [12, None]


def test_json_is_one_array(factx: Run) -> None:
    done = factx("normalize", "--format", "json", "12 men", "13 men")
    assert [one["quantities"][0]["value"] for one in json.loads(done.stdout)] == [12, 13]


def test_people_take_the_pipeline_only_where_a_capital_is_unexplained(
    factx: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Reader:
        def extract(self, sources: Iterable[SourceText]) -> Iterator[Extraction]:
            for source in sources:
                asked.append(source.text)
                name = entity("Nayib Bukele", "PERSON", role="President", country="SLV")
                number = source.document.source
                yield extraction(source.text, [], [name, entity()], source=number)

    monkeypatch.setattr("factx.engines.engine", lambda **settings: Reader())
    done = factx("normalize", "--format", "jsonl", "600 Kenyans in June", "Nayib Bukele", "men")
    people = [json.loads(line)["people"] for line in done.stdout.splitlines()]
    assert asked == ["Nayib Bukele"]
    assert people == [
        [],
        [{"name": "Nayib Bukele", "role": "President", "country": "SLV", "start": 0, "end": 12}],
        [],
    ]
    factx("normalize", "--no-people", "Nayib Bukele")
    assert len(asked) == 1


def test_a_table_names_every_value(factx: Run) -> None:
    shown = factx("normalize", "--date", "2025-01-01", "60 percent of [Kenya] in June").stdout
    for words in ("60 percent of [Kenya] in June", "60%", "2025-06", "Kenya KEN"):
        assert words in shown


def test_words_of_ones_own(factx: Run, tmp_path: Any) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[country]]\ncode = "KEN"\naliases = ["Jamhuri"]\n')
    assert phrase(factx, "Jamhuri")["places"] == []
    found = phrase(factx, "Jamhuri", "--lexicon", str(own))
    assert [place["code"] for place in found["places"]] == ["KEN"]
