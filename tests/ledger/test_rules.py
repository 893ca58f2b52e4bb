"""Small stories and what the ledger makes of them; RULES.md gives the reasons, in this order.

Each article of a story is (day, text, facts); a fact is given as in `tests.mission.article`.
"""

import re
from typing import Any

import pytest

from factx.ledger import Books, conflicts, make_up, origins, rows, sketch, statement
from factx.records import LedgerRow
from factx.render import ledger_wording as wording
from factx.store import Store
from tests.mission import article

Story = list[tuple[str | None, str, list[dict[str, Any]]]]


def pledge(figure: str, value: float | None = None, **more: Any) -> dict[str, Any]:
    return {"figure": figure, "value": value, "kind": "pledge", "status": "promised"} | more


def arrived(figure: str, value: float | None = None, **more: Any) -> dict[str, Any]:
    return {"figure": figure, "value": value, "kind": "deployment", "status": "arrived"} | more


def has(figure: str, value: float | None = None, **more: Any) -> dict[str, Any]:
    here = {"kind": "deployment", "status": "in_place", "trigger": "has"}
    return {"figure": figure, "value": value} | here | more


def withdrew(figure: str, value: float | None = None, **more: Any) -> dict[str, Any]:
    return {"figure": figure, "value": value, "kind": "withdrawal", "status": "done"} | more


SOLDIERS = {"category": "troops", "resource": "soldiers"}
ADVISERS = {"category": "personnel", "resource": "advisers"}


def books(story: Story, *, as_of: str | None = None) -> Books:
    facts, texts, days = [], {}, {}
    with Store.open(None) as store:
        for number, (day, text, found) in enumerate(story):
            made = article(text, found, source=f"{number}.txt", published=day)
            store.put(made, text, {})
            texts[made.document.id], days[made.document.id] = sketch(text), day
        facts = [statement(fact.model_dump()) for fact in store.facts()]
    return make_up(facts, origins(texts, days), as_of=as_of)


def only_row(story: Story) -> LedgerRow:
    (row,) = rows(books(story))
    return row


def pledged_and_deployed(story: Story) -> tuple[str, str]:
    row = only_row(story)
    return wording.amount(row.pledged), wording.amount(row.deployed)


STORIES: dict[str, tuple[Story, tuple[str, str]]] = {
    # Pledged
    "a later promise takes the place of an earlier one": (
        [("2024-01-01", "It pledged 1,000 police.", [pledge("1,000", 1000)]),
         ("2024-06-01", "It pledged 600 police.", [pledge("600", 600)])],
        ("600", "unknown"),
    ),
    "a later report of an earlier promise does not": (
        [("2024-06-01", "It pledged 600 police in May.",
          [pledge("600", 600, date="2024-05-02")]),
         ("2024-07-01", "It pledged 1,000 police in March.",
          [pledge("1,000", 1000, date="2024-03-02")])],
        ("600", "unknown"),
    ),
    "nor does an old promise that is told again": (
        [("2024-01-01", "It pledged 1,000 police.", [pledge("1,000", 1000)]),
         ("2024-06-01", "It pledged 600 police.", [pledge("600", 600)]),
         ("2024-07-01", "It had pledged 1,000 police once.", [pledge("1,000", 1000)])],
        ("600", "unknown"),
    ),
    "what is additional is added": (
        [("2024-01-01", "It pledged 1,000 police.", [pledge("1,000", 1000)]),
         ("2024-06-01", "It pledged another 600.", [pledge("600", 600, additional=True)])],
        ("1,600*", "unknown"),
    ),
    "to nothing known, it is a lower bound": (
        [("2024-06-01", "It pledged another 600.", [pledge("600", 600, additional=True)])],
        ("at least 600*", "unknown"),
    ),
    "from one figure to another": (
        [("2024-06-01", "It cut its pledge from 1,000 to 600 police.",
          [pledge("1,000", 1000), pledge("600", 600)])],
        ("600", "unknown"),
    ),
    "to one figure from another": (
        [("2024-06-01", "It raised its pledge to 1,000 from 600 police.",
          [pledge("1,000", 1000), pledge("600", 600)])],
        ("1,000", "unknown"),
    ),
    "a word may stand before either figure": (
        [("2024-06-01", "It cut its pledge from an initial 1,000 to just 600 police.",
          [pledge("1,000", 1000), pledge("600", 600)])],
        ("600", "unknown"),
    ),
    "the original figure is the old one": (
        [("2024-06-01", "It trimmed the original 1,000 police of its offer to some 600.",
          [pledge("1,000", 1000), pledge("some 600", 600, approx="about")])],
        ("about 600", "unknown"),
    ),
    "and so is what the new one is down from": (
        [("2024-06-01", "It will send 600 police, down from the 1,000 it pledged last year.",
          [pledge("600", 600, status="planned"), pledge("1,000", 1000, date="2023")])],
        ("600", "unknown"),
    ),
    "or stands instead of": (
        [("2024-06-01", "It offers 600 police instead of the promised 1,000.",
          [pledge("600", 600, status="offered"), pledge("1,000", 1000)])],
        ("600", "unknown"),
    ),
    "an original figure alone is no old one": (
        [("2024-06-01", "It sent the original 1,000 police it had promised.",
          [pledge("1,000", 1000)])],
        ("1,000", "unknown"),
    ),
    "a smaller plan is an instalment of the promise": (
        [("2024-01-01", "It pledged 1,000 police.", [pledge("1,000", 1000)]),
         ("2024-06-01", "It will send 200 police.", [pledge("200", 200, status="planned")])],
        ("1,000", "unknown"),
    ),
    "a smaller plan that revises is not": (
        [("2024-01-01", "It pledged 1,000 police.", [pledge("1,000", 1000)]),
         ("2024-06-01", "It reduced its plan to 200 police.",
          [pledge("200", 200, status="planned", trigger="reduced")])],
        ("200", "unknown"),
    ),
    "a larger plan is a new total": (
        [("2024-01-01", "It pledged 1,000 police.", [pledge("1,000", 1000)]),
         ("2024-06-01", "It will send 1,200 police.", [pledge("1,200", 1200, status="planned")])],
        ("1,200", "unknown"),
    ),
    "more that is planned within the promise is an instalment": (
        [("2024-01-01", "It pledged 1,000 police.", [pledge("1,000", 1000)]),
         ("2024-02-01", "It has 400 police there.", [has("400", 400)]),
         ("2024-06-01", "It will send another 600.",
          [pledge("600", 600, status="planned", additional=True)])],
        ("1,000", "400"),
    ),
    "a ceiling is no promise": (
        [("2024-01-01", "It pledged 1,000 police.", [pledge("1,000", 1000)]),
         ("2024-06-01", "Parliament allowed up to 2,500.",
          [pledge("up to 2,500", 2500, approx="at_most", status="approved")])],
        ("1,000", "unknown"),
    ),
    "unless there is none": (
        [("2024-06-01", "Parliament allowed up to 2,500.",
          [pledge("up to 2,500", 2500, approx="at_most", status="approved")])],
        ("up to 2,500", "unknown"),
    ),
    "a promise without a figure is known, but not how much": (
        [("2024-06-01", "It pledged a contingent.", [pledge("a contingent")])],
        ("no figure", "unknown"),
    ),
    # Within one document
    "coordinated figures of one sentence are added": (
        [("2024-06-01", "It pledged 300 soldiers and 50 advisers.",
          [pledge("300", 300, **SOLDIERS), pledge("50", 50, **ADVISERS)])],
        ("350*", "unknown"),
    ),
    "their sum is not added to them": (
        [("2024-06-01", "Of 82 people 34 are soldiers, 42 police and six advisers.",
          [has("82", 82, category="personnel", resource="people"), has("34", 34, **SOLDIERS),
           has("42", 42), has("six", 6, **ADVISERS)])],
        ("unknown", "82"),
    ),
    "nor is a part": (
        [("2024-06-01", "It has 400 police there, including 50 engineers.",
          [has("400", 400), has("50", 50, category="personnel", resource="engineers")])],
        ("unknown", "400"),
    ),
    "nor what is of them": (
        [("2024-06-01", "It has 400 officers there, 100 of them in the north.",
          [has("400", 400, resource="officers"), has("100", 100, resource="in the north")])],
        ("unknown", "400"),
    ),
    "the larger of two figures of one thing holds": (
        [("2024-06-01", "It has 400 police there. In the north there are 100 police.",
          [has("400", 400), has("100", 100)])],
        ("unknown", "400"),
    ),
    "soldiers and police are apart once a document tells them apart": (
        [("2024-01-01", "It pledged 500 soldiers and 200 police.",
          [pledge("500", 500, **SOLDIERS), pledge("200", 200)]),
         ("2024-06-01", "It now pledges 300 police.", [pledge("300", 300)])],
        ("800*", "unknown"),
    ),
    "otherwise the words stand for each other": (
        [("2024-01-01", "It pledged 500 soldiers.", [pledge("500", 500, **SOLDIERS)]),
         ("2024-06-01", "It now pledges 300 police.", [pledge("300", 300)])],
        ("300", "unknown"),
    ),
    # Deployed
    "arrivals add up": (
        [("2024-01-02", "75 arrived.", [arrived("75", 75, date="2024-01-01")]),
         ("2024-03-02", "70 arrived.", [arrived("70", 70, date="2024-03-01")])],
        ("unknown", "145*"),
    ),
    "an arrival that is told again does not": (
        [("2024-01-02", "75 arrived.", [arrived("75", 75, date="2024-01-01")]),
         ("2024-09-02", "Those 75 arrived long ago.", [arrived("75", 75)])],
        ("unknown", "75"),
    ),
    "leaving and arriving are one journey": (
        [("2024-01-02", "200 left home.", [arrived("200", 200, date="2024-01-01",
                                                   status="departed")]),
         ("2024-01-09", "200 arrived.", [arrived("200", 200, date="2024-01-08")])],
        ("unknown", "200"),
    ),
    "what arrives on top of an unknown number is a lower bound": (
        [("2024-01-02", "Another 217 arrived.",
          [arrived("217", 217, date="2024-01-01", additional=True)])],
        ("unknown", "at least 217*"),
    ),
    "a level takes the place of all before it": (
        [("2024-01-02", "200 arrived.", [arrived("200", 200, date="2024-01-01")]),
         ("2024-02-02", "It has 150 there.", [has("150", 150)])],
        ("unknown", "150"),
    ),
    "what comes later is added to it": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "Another 217 arrived.",
          [arrived("217", 217, date="2024-03-01", additional=True)])],
        ("unknown", "617*"),
    ),
    "a new total stands by itself": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "Another 217 arrived, bringing the total to 617.",
          [arrived("217", 217, date="2024-03-01", additional=True), has("617", 617)])],
        ("unknown", "617"),
    ),
    "those already there are not those who have come": (
        [("2024-03-02", "Another 217 joined the 400 already there.",
          [arrived("217", 217, date="2024-03-01", additional=True), has("400", 400)])],
        ("unknown", "617*"),
    ),
    "what was there before is told again as background": (
        [("2024-01-02", "200 arrived.", [arrived("200", 200, date="2024-01-01")]),
         ("2024-02-02", "Another 200 arrived.",
          [arrived("200", 200, date="2024-02-01", additional=True)]),
         ("2024-03-03", "Another 217 came to a land where it has 400.",
          [arrived("217", 217, date="2024-03-01", additional=True), has("400", 400)])],
        ("unknown", "617*"),
    ),
    "sending fewer later does not lower what is there": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "It sent 100.", [has("100", 100, trigger="sent")])],
        ("unknown", "400"),
    ),
    "having fewer later does": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "It has 100 there.", [has("100", 100)])],
        ("unknown", "100"),
    ),
    "replacements change nothing": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "200 replaced as many.",
          [arrived("200", 200, date="2024-03-01", trigger="replaced")])],
        ("unknown", "400"),
    ),
    # Withdrawn
    "a withdrawal is taken off": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "It withdrew 150.", [withdrew("150", 150, date="2024-03-01")])],
        ("unknown", "250*"),
    ),
    "some of a whole": (
        [("2024-03-02", "It withdrew 200 of its 500 police.",
          [withdrew("200", 200, date="2024-03-01"), has("500", 500)])],
        ("unknown", "300*"),
    ),
    "down to a level": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "It reduced them from some 400 to just 250.",
          [withdrew("400", 400), withdrew("250", 250)])],
        ("unknown", "250"),
    ),
    "an unknown number leaves an upper bound": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "It withdrew police.", [withdrew("police", date="2024-03-01")])],
        ("unknown", "up to 400*"),
    ),
    "from an unknown number leaves it unknown": (
        [("2024-03-02", "It withdrew 150.", [withdrew("150", 150, date="2024-03-01")])],
        ("unknown", "unknown"),
    ),
    "what is only planned takes nothing off": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-03-02", "It will withdraw 150.", [withdrew("150", 150, status="planned")])],
        ("unknown", "400"),
    ),
    # Modality
    "what is denied or only possible never counts": (
        [("2024-02-02", "It may pledge 400. It did not send 300.",
          [pledge("400", 400, modality="possible"), has("300", 300, modality="negated")])],
        ("unknown", "unknown"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STORIES)
def test_story(name: str) -> None:
    story, expected = STORIES[name]
    assert pledged_and_deployed(story) == expected


CONFLICTS: dict[str, tuple[Story, list[tuple[str, list[float]]]]] = {
    "different levels in one week": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-02-04", "It has 430 men there.", [has("430", 430)])],
        [("figures", [430, 400])],
    ),
    "later, it is a change": (
        [("2024-02-02", "It has 400 there.", [has("400", 400)]),
         ("2024-02-20", "It has 430 men there.", [has("430", 430)])],
        [],
    ),
    "a hedged figure agrees with one near it": (
        [("2024-02-02", "It has nearly 400 there.",
          [has("nearly 400", 400, approx="almost")]),
         ("2024-02-04", "It has 374 men there.", [has("374", 374)])],
        [],
    ),
    "two of which nobody knows the time": (
        [(None, "It has 400 there.", [has("400", 400)]),
         (None, "It has 700 men there.", [has("700", 700)])],
        [("figures", [400, 700])],
    ),
    "different arrivals on one day": (
        [("2024-02-02", "75 came on Friday.", [arrived("75", 75, date="2024-02-02")]),
         ("2024-02-03", "80 men came.", [arrived("80", 80, date="2024-02-02")])],
        [("figures", [80, 75])],
    ),
    "two promises dated alike": (
        [("2024-02-02", "It pledged 78 in August.", [pledge("78", 78, date="2023-08-10")]),
         ("2024-05-03", "It had pledged 90.", [pledge("90", 90, date="2023-08-10")])],
        [("figures", [90, 78])],
    ),
    "a revision is none": (
        [("2024-02-02", "It pledged 1,000.", [pledge("1,000", 1000)]),
         ("2024-02-04", "It cut this to 600.", [pledge("600", 600, trigger="cut")])],
        [],
    ),
    "stock, flow and new stock that do not fit": (
        [("2024-02-02", "It has 100 there.", [has("100", 100)]),
         ("2024-03-02", "217 more came, bringing the total to 400.",
          [arrived("217", 217, date="2024-03-01", additional=True), has("400", 400)])],
        [("arithmetic", [400, 100, 217])],
    ),
    "more taken out than was there": (
        [("2024-02-02", "It has 100 there.", [has("100", 100)]),
         ("2024-03-02", "It withdrew 150.", [withdrew("150", 150, date="2024-03-01")])],
        [("withdrawn", [150, 100])],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CONFLICTS)
def test_conflict(name: str) -> None:
    story, expected = CONFLICTS[name]
    found = [
        (
            one.reason,
            [side.quantity.value or 0 for side in one.sides[:1]]
            + sorted(side.quantity.value or 0 for side in one.sides[1:]),
        )
        for one in conflicts(books(story))
    ]
    assert found == expected


LINES: dict[str, tuple[Story, list[str]]] = {
    "people, each kind of equipment and each currency stand apart": (
        [("2024-02-02", "It pledged 50 police, 3 attack helicopters, 2 helicopters, $5 and €7.",
          [pledge("50", 50), pledge("3", 3, category="equipment", resource="attack helicopters"),
           pledge("2", 2, category="equipment", resource="helicopters"),
           pledge("$5", 5, category="funds", resource=None, currency="USD"),
           pledge("€7", 7, category="funds", resource=None, currency="EUR")])],
        ["KEN|destination:HTI|people 50", "KEN|destination:HTI|helicopter 5*",
         "KEN|destination:HTI|EUR 7", "KEN|destination:HTI|USD 5"],
    ),
    "a joint figure belongs to none of its givers alone": (
        [("2024-02-02", "They pledged 240. It pledged 50.",
          [pledge("240", 240, contributors=["KEN", "GHA"]), pledge("50", 50)])],
        ["KEN|destination:HTI|people 50", "GHA+KEN|destination:HTI|people 240"],
    ),
    "a total of nobody in particular stands beside": (
        [("2024-02-02", "Some 10 countries pledged 3,100. It pledged 50.",
          [pledge("3,100", 3100, contributors=[], contributor_count=[10, "about"]),
           pledge("50", 50)])],
        ["KEN|destination:HTI|people 50", "|destination:HTI|people 3,100"],
    ),
    "a country has one mission: what names none is about it": (
        [("2024-02-02", "It pledged 50 to Haiti.", [pledge("50", 50)]),
         ("2024-03-02", "It pledged 60 to the mission.",
          [pledge("60", 60, mission="Blue Force", mission_code="BLUE")])],
        ["KEN|mission:BLUE|people 60"],
    ),
    "a country has two: it is about neither": (
        [("2024-02-02", "It pledged 50 to Haiti.", [pledge("50", 50)]),
         ("2024-03-02", "It pledged 60 to the blue mission and 70 to the red.",
          [pledge("60", 60, mission="Blue Force", mission_code="BLUE"),
           pledge("70", 70, mission="Red Force", mission_code="RED")])],
        ["KEN|mission:BLUE|people 60", "KEN|mission:RED|people 70",
         "KEN|destination:HTI|people 50"],
    ),
    "and not added to what another names no place for": (
        [("2024-02-02", "It pledged 50.", [pledge("50", 50, destination=None)]),
         ("2024-02-03", "It pledged 70 more for the force.",
          [pledge("70", 70, destination=None, mission="force", additional=True)])],
        ["KEN|document:*|people 50", "KEN|document:*|people at least 70*"],
    ),
    "a proper name is a place": (
        [("2024-02-02", "It pledged 50.", [pledge("50", 50, destination=None,
                                                  mission="Operation Blue")]),
         ("2024-02-03", "It pledged 70 more.",
          [pledge("70", 70, destination=None, mission="Operation Blue", additional=True)])],
        ["KEN|named:operation blue|people 120*"],
    ),
    "what names no place is a line of its document": (
        [("2024-02-02", "It pledged 50.", [pledge("50", 50, destination=None)])],
        ["KEN|document:*|people 50"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_lines(name: str) -> None:
    story, expected = LINES[name]
    found = [f"{row.account} {wording.amount(row.pledged)}" for row in rows(books(story))]
    found = [re.sub("document:[0-9a-f]{16}", "document:*", line) for line in found]
    assert sorted(found) == sorted(expected)
    if "stand" not in name and "document" not in name and "not added" not in name:
        assert found == expected


def test_authorized_is_not_deployed() -> None:
    row = only_row([
        ("2024-01-02", "The mission may have up to 2,500 peacekeepers.",
         [{"figure": "up to 2,500", "value": 2500, "approx": "at_most", "kind": "strength",
           "status": "authorized", "contributors": []}]),
        ("2024-02-02", "The Council added 500.",
         [{"figure": "500", "value": 500, "kind": "strength", "status": "authorized",
           "contributors": [], "additional": True}]),
    ])  # fmt: skip
    assert wording.amount(row.authorized) == "up to 3,000*"
    assert row.deployed is None
    assert row.gap is None
