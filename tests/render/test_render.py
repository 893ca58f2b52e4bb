"""Every renderer on plain, hostile and empty records."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx import render
from factx.records import (
    Actor,
    ContributorCount,
    Destination,
    Entity,
    Extraction,
    Quantity,
    Record,
    Resource,
    SourcedFact,
    sourced_entity,
)
from factx.render import wording
from tests.by_hand import country, entity, extraction, fact, mission, sourced, when
from tests.snapshots import Snapshots

FORMATS = ("table", "json", "jsonl", "csv")

LONG = "Democratic " * 27 + "Ruritania"
MARKUP = (
    "[bold]Kenya[/bold] <script>alert('1')</script> \"sent\" $rows nearly 400 men, \x1b[31mred."
)
RIGHT_TO_LEFT = "כוח השיטור nearly 400 \u202eecilop\u202c, وصلت الشرطة"


def some_facts() -> list[SourcedFact]:
    """Return one fact for each thing that a table has to say."""
    pledge = {"kind": "pledge", "status": "promised"}
    two = "Guatemala and El Salvador have offered a combined 1,500 soldiers by June."
    many = "Some 10 countries pledged over 3,100 troops and $3.5 million."
    none = "The mission, 2,500-strong, may get hundreds of police, from 500 to 700 or 60 percent."
    return [
        sourced(fact()),
        sourced(
            fact(
                two,
                "1,500",
                kind="pledge",
                status="offered",
                contributors=[country("Guatemala", "GTM"), country("El Salvador", "SLV")],
                quantity=Quantity(value=1500, approx="exact", text="1,500"),
                resource=Resource(category="troops", name="soldiers"),
                additional=True,
                mission=mission("Multinational Security Support Mission", "MSS"),
                date=None,
                due=when("2024-06", "by June"),
            ),
            title="Two neighbours offer soldiers",
        ),
        sourced(
            fact(
                many,
                "over 3,100",
                **pledge,
                contributors=[],
                contributor_count=ContributorCount(value=10, approx="about"),
                quantity=Quantity(value=3100, approx="over", text="over 3,100"),
                resource=Resource(category="troops", name="troops"),
                date=when(None, "last week"),
            ),
            published=None,
        ),
        sourced(
            fact(
                many,
                "$3.5 million",
                **pledge,
                quantity=Quantity(value=3_500_000, approx="exact", text="$3.5 million"),
                resource=Resource(category="funds", name=None, currency="USD"),
                destination=None,
            )
        ),
        sourced(
            fact(
                none,
                "2,500-strong",
                kind="strength",
                status="actual",
                contributors=[],
                quantity=Quantity(value=2500, approx="exact", text="2,500"),
                resource=Resource(category="troops", name="mission"),
            )
        ),
        sourced(
            fact(
                none,
                "hundreds",
                modality="possible",
                quantity=Quantity(low=200, text="hundreds"),
            )
        ),
        sourced(
            fact(
                none,
                "from 500 to 700",
                modality="negated",
                quantity=Quantity(low=500, high=700, approx="range", text="from 500 to 700"),
            )
        ),
        sourced(fact(none, "60 percent", quantity=Quantity(percent=60, approx="about"))),
        sourced(fact("Kenya withdrew its police.", "police", kind="withdrawal", status="done",
                     quantity=Quantity())),
    ]  # fmt: skip


def hostile() -> list[SourcedFact]:
    names = [Actor(name=LONG, type="organization", code="=1+1", start=0, end=1)]
    place = Destination(name="[red]X[/red]", type="region", code=None, start=0, end=1)
    return [
        sourced(fact(MARKUP, "nearly 400", contributors=names, destination=place), title=LONG),
        sourced(fact(RIGHT_TO_LEFT, "nearly 400"), source="<b>\n.txt", title="=HYPERLINK()"),
    ]


def rendered(format_: str, shape: str, records: Iterable[Record]) -> str:
    out = io.StringIO()
    render.renderer(format_, shape)(records, out)
    return out.getvalue()


# The human form


@pytest.mark.parametrize("width", [100, 60])
@pytest.mark.parametrize("name", ["plain", "hostile"])
def test_table_of_facts(
    snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch, width: int, name: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    text = rendered("table", "facts", some_facts() if name == "plain" else hostile())
    assert max(map(len, text.splitlines())) <= width
    assert "\x1b" not in text
    snapshots.check(f"facts-{name}-{width}.txt", text)


def test_table_of_documents(snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    made = [
        extraction(publisher="Reuters", dateline="NAIROBI", title="Sent"),
        extraction("Nothing here.", facts=[], source="b.txt", published=None),
    ]
    snapshots.check("documents-80.txt", rendered("table", "extractions", made))


def test_table_of_entities(snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    document = extraction().document
    made = [
        entity(),
        entity("Nayib [b]Bukele", "PERSON", role="Salvadoran President", country="SLV", code=None),
    ]
    text = rendered("table", "entities", [sourced_entity(document, one) for one in made])
    snapshots.check("entities-80.txt", text)


@pytest.mark.parametrize("width", [20, 40, 71, 72, 200])
def test_no_line_is_wider_than_the_screen(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    from rich.cells import cell_len

    lines = rendered("table", "facts", [*some_facts(), *hostile()]).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_a_terminal_shows_the_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    text = rendered("table", "facts", [sourced(fact())])
    assert "\x1b[1;7mnearly 400\x1b[0m" in text
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in rendered("table", "facts", [sourced(fact())])


# The forms for programs


@pytest.mark.parametrize("records", [some_facts(), hostile(), []], ids=["plain", "hostile", "none"])
def test_json_holds_the_very_records(records: list[SourcedFact]) -> None:
    array = rendered("json", "facts", records)
    lines = rendered("jsonl", "facts", records)
    assert array.endswith("]\n")
    assert [SourcedFact.model_validate(item) for item in json.loads(array)] == records
    assert [SourcedFact.model_validate_json(line) for line in lines.split("\n")[:-1]] == records


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_json_text_passes_through_unchanged(format_: str) -> None:
    made = some_facts()
    texts: Any = [one.model_dump_json() for one in made]
    assert rendered(format_, "facts", texts) == rendered(format_, "facts", made)


def test_json_is_utf_8_in_the_order_of_the_model() -> None:
    line = rendered("jsonl", "facts", hostile()[1:])
    assert "כוח השיטור" in line
    assert list(json.loads(line)) == [
        "id", "kind", "status", "modality", "contributors", "contributor_count", "quantity",
        "resource", "additional", "destination", "mission", "date", "due", "attributed_to",
        "purpose", "evidence",
    ]  # fmt: skip
    assert list(json.loads(line)["contributors"][0]) == ["name", "type", "code", "start", "end"]
    assert list(json.loads(line)["evidence"])[-3:] == ["source", "title", "published"]


def test_whole_numbers_are_integers() -> None:
    made = fact(quantity=Quantity(value=400.0, approx="almost", percent=12.5))
    line = rendered("jsonl", "facts", [sourced(made)])
    assert '"value":400,' in line
    assert '"percent":12.5,' in line


@pytest.mark.parametrize("records", [some_facts(), hostile(), []], ids=["plain", "hostile", "none"])
def test_csv_has_a_row_for_each_fact(records: list[SourcedFact]) -> None:
    text = rendered("csv", "facts", records)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["id"] for row in rows] == [one.id for one in records]
    assert all(None not in row and None not in row.values() for row in rows)
    assert text.startswith("id,kind,status,")


def test_csv_opens_no_formula() -> None:
    (row, second) = csv.DictReader(io.StringIO(rendered("csv", "facts", hostile()), newline=""))
    assert row["contributor_codes"] == "'=1+1"
    assert second["title"] == "'=HYPERLINK()"
    assert row["quote"] == MARKUP


def test_csv_of_documents_and_entities() -> None:
    assert rendered("csv", "extractions", [extraction()]).count("\n") == 2
    made = sourced_entity(extraction().document, entity())
    (row,) = csv.DictReader(io.StringIO(rendered("csv", "entities", [made])))
    assert (row["name"], row["mentions"], row["source"]) == ("Kenya", "0-5", "a.txt")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("shape", "records"),
    [
        ("facts", some_facts()),
        ("extractions", [extraction(), extraction("Chad sent nearly 400 men.")]),
        ("entities", [sourced_entity(extraction().document, entity())]),
        ("facts", []),
        ("extractions", []),
        ("entities", []),
    ],
)
def test_a_renderer_says_how_many(format_: str, shape: str, records: list[Record]) -> None:
    assert render.renderer(format_, shape)(iter(records), io.StringIO()) == len(records)


# Words


@given(st.text())
def test_tame_words_keep_their_length(words: str) -> None:
    tamed = wording.tame(words)
    assert len(tamed) == len(words)
    assert not set("\x1b\n\r\u202e\x9b") & set(tamed)


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(value=400, approx="almost"), "almost 400"),
        (Quantity(value=1.5, approx="exact"), "1.5"),
        (Quantity(value=1_234_567.5, approx="about"), "about 1,234,567.5"),
        (Quantity(value=600, approx="at_most"), "up to 600"),
        (Quantity(low=500, high=700, approx="range"), "500–700"),
        (Quantity(low=200, text="hundreds"), "hundreds (200 or more)"),
        (Quantity(low=200), "200 or more"),
        (Quantity(high=700), "up to 700"),
        (Quantity(percent=60, approx="over"), "over 60%"),
        (Quantity(), ""),
    ],
)
def test_amount(quantity: Quantity, words: str) -> None:
    assert wording.amount(quantity) == words


def test_an_extraction_shows_its_facts_only() -> None:
    made = Extraction(document=extraction().document, entities=[Entity.model_validate(
        {"name": "NATO", "label": "ORG", "code": None, "role": None, "country": None,
         "mentions": []})], facts=[], problems=[])  # fmt: skip
    assert "NATO" not in rendered("table", "extractions", [made])
