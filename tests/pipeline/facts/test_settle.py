"""Rules and judge together: what the whole pipeline finds, and that it stands in the text."""

from typing import Any

import pytest
from spacy.language import Language

from factx.sources import header
from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

# wordings that no rule knows
ADDED: list[tuple[str, str]] = [
    (
        "Ottawa will part with eight of its Leopard tanks for Ukraine, the minister said.",
        "pledge planned CAN 8 equipment UKR",
    ),
    (
        "Belgium threw in two Hercules aircraft for the airlift to Mali.",
        "BEL 2 equipment MLI",
    ),
]

# what rules read as something else
OVERRULED: list[tuple[str, str]] = [
    (
        "Chile's cabinet decided to have its 90 engineers out of Port-au-Prince by June 12.",
        "withdrawal planned CHL 90 personnel HTI",
    ),
    (
        "Foreign Minister Costa said Portugal would trim its Kosovo contingent by 80.",
        "withdrawal planned PRT 80 personnel XKX",
    ),
]

# what rules refuse and the judge knows for what it is, however much it looks like a fact
REFUSED: list[str] = [
    "The coffins of nine Italian soldiers arrived in Rome.",
    "Germany will train 800 Iraqi policemen in the United Arab Emirates.",
    "Poland took delivery of 40 tanks from South Korea.",
    "About 900 British paratroopers joined an exercise in Estonia.",
    "Tens of thousands of Syrians crossed into Turkey to escape the shelling.",
    "The company sold 40 trucks to the Kenyan army.",
    "A court in Rome sentenced 14 policemen to six years in prison.",
]

PASSAGE = (
    "Accra had offered 300 engineers for the mission in Liberia, and on Tuesday the first 60 of "
    "them stepped off a chartered jet in Monrovia. Lusaka chipped in 40 policemen and $2 million. "
    "The rest of the Ghanaians are to follow by June."
)


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_the_judge_finds_what_no_rule_does(
    nlp: Language, whole: Language, text: str, expected: str
) -> None:
    assert facts_of(nlp, text) == []
    (found,) = facts_of(whole, text)
    assert expected in found


@pytest.mark.parametrize(("text", "expected"), OVERRULED)
def test_the_judge_overrules_kind_and_givers_where_it_is_sure(
    nlp: Language, whole: Language, text: str, expected: str
) -> None:
    assert facts_of(nlp, text) != [expected]
    assert facts_of(whole, text) == [expected]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused_stays_refused(whole: Language, text: str) -> None:
    assert facts_of(whole, text) == []


def test_every_part_stands_in_the_text(whole: Language) -> None:
    doc = whole(PASSAGE)
    facts = doc._.factx_facts
    assert len(facts) >= 3
    for fact in facts:
        evidence = fact["evidence"]
        assert doc.text[evidence["start"] : evidence["end"]] == fact["quantity"]["text"]
        assert evidence["trigger"] in doc.text
        for part in (*fact["contributors"], fact["destination"], fact["date"], fact["due"]):
            if part is not None:
                assert doc.text[part["start"] : part["end"]].strip()


def test_a_text_is_judged_alike_alone_and_among_others(whole: Language) -> None:
    def told(doc: Any) -> tuple[Any, Any]:
        return doc._.factx_facts, doc._.factx_verdicts

    others = ["Chad sent 40 men to Mali.", PASSAGE, "Nothing happened."]
    assert told([*whole.pipe(others)][1]) == told(whole(PASSAGE))


def test_each_figure_has_a_verdict_and_resources_without_one_have_none(whole: Language) -> None:
    doc = whole("Chad sent 40 men and its doctors to Mali.")
    (verdict,) = doc._.factx_verdicts
    assert doc.text[verdict["start"] : verdict["end"]] == "40"
    assert verdict["givers"] == ["TCD"]
    assert 0.5 < verdict["sure"] <= verdict["fact"] <= 1


def test_rules_alone_ask_no_judge(nlp: Language) -> None:
    assert nlp("Chad sent 40 men to Mali.")._.factx_verdicts == []


FILED = (
    "MONROVIA, Liberia — Accra chipped in 300 engineers on Tuesday. Ivory Coast, next door, was "
    "calm. Lusaka found another 40 policemen."
)


def test_the_dateline_says_where_it_goes(whole: Language) -> None:
    head = header.parse(FILED)
    doc = whole.make_doc(FILED[head.body_start :])
    doc._.factx_dateline, doc._.factx_filed = head.dateline, -head.body_start
    places = [fact["destination"] for fact in whole(doc)._.factx_facts]
    assert places
    assert {place["code"] for place in places} == {"LBR"}


def test_a_day_that_nothing_fixes_stays(whole: Language) -> None:
    doc = whole("Chad sent 40 men to Mali on Tuesday. It was a hot day.")
    (fact,) = doc._.factx_facts
    assert fact["date"]["text"] == "Tuesday"
    assert fact["date"]["edtf"] is None


def test_a_last_sentence_longer_than_a_window_is_read(whole: Language) -> None:
    doc = whole("Chad sent 40 men to Mali, " + "and the wind blew over the dry river, " * 60)
    (fact,) = doc._.factx_facts
    assert [actor["code"] for actor in fact["contributors"]] == ["TCD"]
