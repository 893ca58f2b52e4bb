"""`factx ledger`, `conflicts`, `timeline`, `overdue` over the sample set."""

import csv
import io
import json
from pathlib import Path

import pytest

from factx import bookkeeping
from factx.records import Conflict, LedgerRow, OverduePledge, Record, TimelineEvent
from factx.store import FactQuery, Store
from tests.cli.conftest import Run
from tests.mission import articles
from tests.snapshots import Snapshots

#: Command -> (further words, what it prints)
COMMANDS: dict[str, tuple[tuple[str, ...], type[Record]]] = {
    "ledger": ((), LedgerRow),
    "conflicts": ((), Conflict),
    "timeline": (("--country", "Kenya"), TimelineEvent),
    "overdue": (("--as-of", "2024-01"), OverduePledge),
}

#: What lines do not repeat of the columns that they take the place of.
HEADINGS = {"contributor", "of", "what", "how", "many", "date", "where"}


@pytest.fixture(autouse=True)
def mission(folder: Path) -> Path:
    """A store of the sample set, where commands look for it."""
    path = folder / "factx.db"
    with Store.open(path, create=True) as store:
        for made, text in articles():
            store.put(made, text, {"factx": "test"})
    return path


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table(factx: Run, snapshots: Snapshots, name: str) -> None:
    words, _ = COMMANDS[name]
    done = factx(name, *words)
    assert (done.exit_code, done.stderr) == (0, "")
    snapshots.check(f"mission-{name}.txt", done.stdout)


@pytest.mark.parametrize("name", ["ledger", "timeline"])
def test_a_narrow_screen_gets_lines_instead_of_columns(
    factx: Run, snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    words, _ = COMMANDS[name]
    monkeypatch.setenv("COLUMNS", "45" if name == "timeline" else "60")
    shown = factx(name, *words).stdout
    assert max(map(len, shown.splitlines())) <= (45 if name == "timeline" else 60)
    snapshots.check(f"mission-{name}-narrow.txt", shown)


@pytest.mark.parametrize("width", ["30", "60", "72", "80", "200"])
@pytest.mark.parametrize("name", COMMANDS)
def test_no_figure_and_no_day_is_broken(
    factx: Run, monkeypatch: pytest.MonkeyPatch, name: str, width: str
) -> None:
    words, _ = COMMANDS[name]
    monkeypatch.setenv("COLUMNS", "1000")
    whole = factx(name, *words).stdout
    monkeypatch.setenv("COLUMNS", width)
    shown = factx(name, *words).stdout
    assert not any(line.endswith(" ") for line in shown.splitlines())
    # Whatever its form, a word of the wide table is a word of the narrow one.
    assert pieces(whole) - pieces(shown) <= HEADINGS


def pieces(shown: str) -> set[str]:
    """Return the words of a table in small letters, but for the bars of a chart."""
    return {word.lower() for word in shown.split() if "█" not in word and "/" not in word}


@pytest.mark.parametrize("name", COMMANDS)
def test_json_and_jsonl_are_the_records(factx: Run, name: str) -> None:
    words, record = COMMANDS[name]
    whole = json.loads(factx(name, *words, "--format", "json").stdout)
    lines = factx(name, *words, "--format", "jsonl").stdout.splitlines()
    assert whole == [json.loads(line) for line in lines]
    assert whole
    for one in whole:
        assert record.model_validate(one).model_dump(mode="json") == one


@pytest.mark.parametrize("name", COMMANDS)
def test_csv_has_a_row_for_each(factx: Run, name: str) -> None:
    words, _ = COMMANDS[name]
    found = list(csv.DictReader(io.StringIO(factx(name, *words, "--format", "csv").stdout)))
    whole = json.loads(factx(name, *words, "--format", "json").stdout)
    sides = sum(len(one["sides"]) for one in whole) if name == "conflicts" else len(whole)
    assert len(found) == sides
    assert all(None not in row for row in found)


def test_csv_leaves_empty_what_is_unknown(factx: Run) -> None:
    rows = csv.DictReader(io.StringIO(factx("ledger", "--format", "csv").stdout))
    senegal, zambia = [row for row in rows if row["contributor_codes"] in ("SEN", "MWI; ZMB")]
    assert (senegal["pledged"], senegal["deployed"], senegal["gap"]) == ("2", "1", "1")
    assert (zambia["row"], zambia["pledged"], zambia["deployed"]) == ("joint", "240", "")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("--country", "Kenyan"), ["KEN"]),
        (("--country", "Zambia"), ["MWI+ZMB"]),
        (("--resource", "equipment"), ["SEN"]),
        (("--destination", "Comoros", "--resource", "funds"), ["EU", "JPN"]),
        (("--destination", "Haiti"), []),
        (("--as-of", "2023-03"), ["GHA", "KEN", "RWA", ""]),
    ],
)
def test_filters(factx: Run, words: tuple[str, ...], codes: list[str]) -> None:
    done = factx("ledger", *words, "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert ["+".join(c["code"] for c in row["contributors"]) for row in rows] == codes
    assert done.stderr == ("" if codes else "No facts found.\n")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("--modality", "possible"), ["RWA"]),
        (("--modality", "negated", "--as-of", "2023-03"), []),
        (("--until", "2023-02"), ["KEN", ""]),
        (("--since", "2024-06"), ["GHA", "KEN", "MWI+ZMB", ""]),
        (("--status", "offered", "--since", "2024"), []),
    ],
)
def test_lines_are_chosen_by_what_they_rest_on(
    factx: Run, words: tuple[str, ...], codes: list[str]
) -> None:
    day = words[2:] if "--as-of" in words else ()
    whole = {
        row["account"]: row
        for row in map(json.loads, factx("ledger", *day, "--format", "jsonl").stdout.splitlines())
    }
    rows = [
        json.loads(line)
        for line in factx("ledger", *words, "--format", "jsonl").stdout.splitlines()
    ]
    assert ["+".join(c["code"] for c in row["contributors"]) for row in rows] == codes
    # Their figures are still those of all reports.
    assert all(whole[row["account"]] == row for row in rows)


def test_events_are_chosen_one_by_one(factx: Run) -> None:
    def events(*words: str) -> list[tuple[str, str, str]]:
        lines = factx("timeline", *words, "--format", "jsonl").stdout.splitlines()
        claims = [json.loads(line)["claim"] for line in lines]
        return [(c["contributors"][0]["code"], c["status"], c["modality"]) for c in claims]

    assert events("--status", "offered") == [("GHA", "offered", "asserted")] * 2
    assert events("--modality", "negated") == [("RWA", "departed", "negated")]


def test_conflicts_and_overdue_promises_are_chosen_too(factx: Run) -> None:
    def count(*words: str) -> int:
        return len(factx(*words, "--format", "jsonl").stdout.splitlines())

    assert 0 < count("conflicts", "--modality", "possible") < count("conflicts")
    promises = ("overdue", "--as-of", "2024-01")
    due = json.loads(factx(*promises, "--format", "jsonl").stdout.splitlines()[0])
    assert count(*promises, "--status", due["claim"]["status"]) >= 1
    assert count(*promises, "--until", due["due"]) >= 1
    assert count(*promises, "--status", "approved") == count(*promises, "--since", "2023-12") == 0


def test_the_functions_give_what_the_commands_print(factx: Run, mission: Path) -> None:
    with Store.open(mission) as store:
        rwanda = FactQuery(contributor="RWA")
        for name, found in (
            ("ledger", bookkeeping.ledger(store, rwanda)),
            ("conflicts", bookkeeping.conflicts(store, rwanda)),
            ("timeline", bookkeeping.timeline(store, rwanda)),
        ):
            printed = json.loads(factx(name, "--country", "Rwanda", "--format", "json").stdout)
            assert [one.model_dump(mode="json") for one in found] == printed != []
        overdue = bookkeeping.overdue(store, as_of="2024-01-31")
    printed = json.loads(factx("overdue", "--as-of", "2024-01", "--format", "json").stdout)
    assert [one.model_dump(mode="json") for one in overdue] == printed != []


def test_paths_are_read_without_a_store(factx: Run, folder: Path) -> None:
    (folder / "factx.db").unlink()
    done = factx("ledger", "in", "--country", "Kenya", "--format", "jsonl")
    assert json.loads(done.stdout)["deployed"]["approx"] == "almost"
    assert not (folder / "factx.db").exists()


def test_without_a_store_it_says_what_to_do(factx: Run, folder: Path) -> None:
    (folder / "factx.db").unlink()
    done = factx("ledger")
    assert done.exit_code == 5
    assert "Run `factx extract` first" in done.stderr


def test_overdue_needs_a_day(factx: Run) -> None:
    assert factx("overdue").exit_code == 2
    done = factx("overdue", "--as-of", "2023-08")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "No overdue pledges found.\n"


def test_a_ledger_that_was_asked_for_is_kept(factx: Run, mission: Path) -> None:
    factx("ledger", "--as-of", "2023-06")
    with Store.open(mission) as store:
        assert not bookkeeping.info(store).settled
    factx("ledger")
    with Store.open(mission) as store:
        assert bookkeeping.info(store).settled
