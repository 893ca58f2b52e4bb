"""Explanations say what decided, for facts and for figures that are none."""

import pytest

from factx.engines.local import explain
from factx.records.explanation import Explanation
from tests.by_hand import source_text

pytestmark = pytest.mark.model


def explained(text: str) -> list[Explanation]:
    return list(explain(None, None, [source_text(text)]))


def test_a_fact_shows_its_trigger_and_the_way_to_it() -> None:
    text = "Senegal sent nearly 90 soldiers to Mali."
    (one,) = explained(text)
    assert one.reason is None
    assert [fact.kind for fact in one.facts] == ["deployment"]
    assert one.trigger is not None
    assert (one.trigger.word, one.trigger.lemma, one.trigger.pos) == ("sent", "send", "verb")
    assert one.path == ["soldiers is obj of sent"]
    parts = {mark.part: mark.text for mark in one.marks}
    assert parts["figure"] == "nearly 90"
    assert parts["contributor"] == "Senegal"
    assert parts["trigger"] == "sent"
    for mark in one.marks:
        assert text[mark.start : mark.end] == mark.text


def test_a_figure_that_counts_nothing_says_so() -> None:
    reasons = {one.words: one.reason for one in explained("Floods ruined 300 bridges in Chad.")}
    assert reasons["300"] == "counts nothing that the lexicon has as a resource"


def test_a_casualty_says_why_it_is_no_fact() -> None:
    (one,) = explained("The blast killed 12 soldiers in Chad.")
    assert one.facts == []
    assert one.reason


def test_sentences_keep_their_places_after_a_header() -> None:
    text = "NAIROBI (AFP) - It rained.\n\n  Chad sent 90 soldiers to Mali.\n"
    from factx.sources import document

    found = list(explain(None, None, [document(text, "a.txt")]))
    for one in found:
        assert text[one.sentence_start : one.sentence_end] == one.sentence
        assert text[one.start : one.end] == one.words
        assert one.sentence == one.sentence.strip()


@pytest.mark.parametrize("text", ["Chadian forces entered on Friday.", "Kenya sent troops."])
def test_what_leads_nowhere_says_so(text: str) -> None:
    (one,) = explained(text)
    assert one.facts == []
    assert one.reason == "leads nowhere, as far as the document tells"
