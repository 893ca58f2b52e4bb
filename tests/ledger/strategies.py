"""Made-up collections of articles, small enough that reports of one thing meet often."""

from typing import Any

from hypothesis import strategies as st

from factx.records import Extraction
from tests.mission import article

GIVERS = [["KEN"]] * 6 + [["GHA"], ["KEN", "GHA"], []]
MOVES = [
    ("pledge", "promised", "promised"),
    ("deployment", "arrived", "arrived"),
    ("deployment", "in_place", "has"),
    ("pledge", "promised", "promised"),
    ("pledge", "planned", "plans"),
    ("pledge", "approved", "approved"),
    ("deployment", "arrived", "arrived"),
    ("deployment", "departed", "left"),
    ("deployment", "in_place", "has"),
    ("deployment", "in_place", "sent"),
    ("withdrawal", "done", "withdrew"),
    ("withdrawal", "planned", "withdraw"),
    ("strength", "authorized", "authorized"),
    ("strength", "actual", "numbers"),
]
THINGS = [
    ("police", "police", None),
    ("police", "police", None),
    ("police", "police", None),
    ("troops", "soldiers", None),
    ("troops", "soldiers", None),
    ("police", "police", None),
    ("personnel", "people", None),
    ("equipment", "helicopters", None),
    ("funds", "dollars", "USD"),
    ("funds", "euros", "EUR"),
]
DAYS = ["2024-01-05", "2024-01-06", "2024-02-10", "2024-06-01"]
DATES = [None, None, None, *DAYS, ["2024-01-01", "2024-01-31"], ["2024-01-01", "2024-12-31"]]
FIGURES: list[dict[str, Any]] = [
    {"value": 100},
    {"value": 200},
    {"value": 100},
    {"value": 200},
    {"value": 400},
    {"value": 300},
    {"value": 100, "approx": "almost"},
    {"value": 200, "approx": "over"},
    {"value": 300, "approx": "about"},
    {"value": 300, "approx": "at_most"},
    {"low": 200, "approx": "at_least"},
    {"low": 100, "high": 300, "approx": "range"},
    {"percent": 50, "approx": "exact"},
    {},
]
WORDS = ["", "", "", "from ", "to ", "of its ", "including "]


#: Half of all collections are about one account, so that its reports meet.
FOCUS = {
    "contributors": ["KEN"],
    "category": "police",
    "resource": "police",
    "currency": None,
    "destination": "HTI",
    "mission": None,
    "mission_code": None,
    "modality": "asserted",
}


@st.composite
def facts(draw: st.DrawFn) -> dict[str, Any]:
    kind, status, trigger = draw(st.sampled_from(MOVES))
    category, noun, currency = draw(st.sampled_from(THINGS))
    return {
        "kind": kind,
        "status": status,
        "trigger": trigger,
        "modality": draw(st.sampled_from(["asserted"] * 8 + ["possible", "negated"])),
        "contributors": [] if kind == "strength" else draw(st.sampled_from(GIVERS)),
        "category": category,
        "resource": noun,
        "currency": currency,
        "additional": draw(st.booleans()),
        "destination": draw(st.sampled_from(["HTI"] * 5 + ["COM", None])),
        "mission": draw(st.sampled_from([None, None, None, "Blue Force"])),
        "mission_code": draw(st.sampled_from([None, None, None, "BLUE"])),
        "date": draw(st.sampled_from(DATES)),
        "due": draw(st.sampled_from([None, "2024-02-01"])),
        **draw(st.sampled_from(FIGURES)),
        "words": draw(st.sampled_from(WORDS)),
        "same_sentence": draw(st.booleans()),
    }


@st.composite
def articles(draw: st.DrawFn, *, focused: bool) -> tuple[Extraction, str]:
    """Return an article and its text; two of them may be copies of each other."""
    given_facts = draw(st.lists(facts(), max_size=4))
    if focused:
        given_facts = [{**one, **FOCUS} for one in given_facts if one["kind"] != "strength"]
    story = draw(st.integers(0, 2))
    lead = " ".join(f"word{story}x{n}" for n in range(draw(st.sampled_from([3, 60]))))
    text, placed = f"{lead}. ", []
    for number, one in enumerate(given_facts):
        figure = f"figure{number}"
        text += f"{one.pop('words')}{figure} {one['resource']}"
        text += " and " if one.pop("same_sentence") else f" {one['trigger']}. "
        placed.append({"figure": figure, **one})
    source = f"{draw(st.sampled_from('abcdefgh'))}.txt"
    published = draw(st.sampled_from([None, *DAYS, *DAYS]))
    return article(text, placed, source=source, published=published), text


@st.composite
def collections(draw: st.DrawFn) -> list[tuple[Extraction, str]]:
    """Return articles with sources of their own, and with texts of their own."""
    return draw(
        st.lists(
            articles(focused=draw(st.booleans())),
            max_size=6,
            unique_by=(lambda pair: pair[0].document.source, lambda pair: pair[1]),
        )
    )
