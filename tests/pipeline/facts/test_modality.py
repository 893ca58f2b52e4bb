"""How a fact is meant: done, yet to come, possible or denied.

All sentences are read as written on Wednesday 16 May 2012.
"""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

Case = tuple[str, list[str]]

NOT_YET: list[Case] = [
    (
        "Rwanda has yet to send the 500 soldiers to Bangui.",
        ["deployment in_place RWA 500 troops CAF negated"],
    ),
    (
        "Peru has yet to deploy its 90 engineers to Goma.",
        ["deployment in_place PER 90 personnel COD negated"],
    ),
]

NEITHER: list[Case] = [
    (
        "Neither France nor Germany sent 300 soldiers to Haiti.",
        ["deployment in_place FRA+DEU 300 troops HTI negated"],
    ),
    (
        "Chile will not send troops to Haiti, nor will Peru send 400 police.",
        ["pledge planned CHL * troops HTI negated", "pledge planned PER 400 police HTI negated"],
    ),
    (
        "Nor will Ghana deploy the 600 soldiers to Bangui.",
        ["pledge planned GHA 600 troops CAF negated"],
    ),
]

TO_COME: list[Case] = [
    # what will be announced is not there yet
    (
        "Australia will announce that it is sending 350 soldiers to East Timor.",
        ["pledge planned AUS 350 troops TLS"],
    ),
    (
        "Papers report Rome will announce this week that it is sending 90 medics to Goma.",
        ["pledge planned ITA 90 personnel COD"],
    ),
    # clauses that happen when something else will
    (
        "Once 3,000 African peacekeepers are deployed in Mali, elections will be held.",
        ["pledge planned - 3000 troops MLI"],
    ),
    (
        "When 1,500 Nepalese troops arrive in June, the force will be complete.",
        ["pledge planned NPL 1500 troops -"],
    ),
    # the same words about the past
    (
        "When 1,500 Nepalese troops arrived in Abyei, the shelling stopped.",
        ["deployment arrived NPL 1500 troops SDN"],
    ),
    (
        "Belgrade set no timetable for pulling out its 900 soldiers.",
        ["withdrawal planned SRB 900 troops -"],
    ),
]

CONDITIONS: list[Case] = [
    (
        "Some 20,000 rifles the US sent to the Afghan army may have been smuggled abroad.",
        ["deployment in_place USA 20000 equipment AFG"],
    ),
    (
        "If Turkey decides to send 5,000 troops into Syria, the war could widen.",
        ["pledge planned TUR 5000 troops SYR possible"],
    ),
    (
        "Australia may decide to send 300 troops to Fiji.",
        ["pledge planned AUS 300 troops FJI possible"],
    ),
    # a condition at the end, wherever the tree hangs it
    (
        "Malaysia would send 1,500 soldiers to Haiti if the Security Council blessed it.",
        ["pledge planned MYS 1500 troops HTI possible"],
    ),
    # what stands in no way
    (
        "Chad will send 300 soldiers to Mali even if nobody asks.",
        ["pledge planned TCD 300 troops MLI"],
    ),
    (
        "Chad will send 300 soldiers to Mali, the minister said; if asked, it may do more.",
        ["pledge planned TCD 300 troops MLI"],
    ),
    (
        "If Kenya sends 1,000 police, other countries will follow.",
        ["pledge planned KEN 1000 police - possible"],
    ),
    (
        "Lebanon would be calmer if Syria withdraws its 14,000 soldiers.",
        ["withdrawal planned SYR 14000 troops LBN possible"],
    ),
    (
        "The deployment of 2,000 Turkish soldiers is contingent upon a vote in parliament.",
        ["pledge planned TUR 2000 troops - possible"],
    ),
    (
        "Indonesia offered to send 1,000 soldiers to Lebanon if a ceasefire holds.",
        ["pledge offered IDN 1000 troops LBN possible"],
    ),
]

MADE_TO: list[Case] = [
    # made to do it, and done
    (
        "Eritrea was forced to withdraw its 300 soldiers from Djibouti.",
        ["withdrawal done ERI 300 troops DJI"],
    ),
    (
        "Eritrea could be forced to withdraw its 300 soldiers from Djibouti.",
        ["withdrawal planned ERI 300 troops DJI possible"],
    ),
]

DENIED: list[Case] = [
    (
        "Chile has no plans to send 300 soldiers to Haiti.",
        ["pledge planned CHL 300 troops HTI negated"],
    ),
    (
        "The general warned against pulling 600 Danish troops out of Iraq.",
        ["withdrawal planned DNK 600 troops IRQ negated"],
    ),
    (
        "Finland decided against sending 40 trainers to Helmand.",
        ["pledge planned FIN 40 personnel AFG negated"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*NOT_YET, *NEITHER, *TO_COME, *CONDITIONS, *MADE_TO, *DENIED]
)
def test_modality(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text, "2012-05-16") == expected
