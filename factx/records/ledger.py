"""Pledged against deployed, and what hangs on it: conflicts, timeline, overdue promises."""

from typing import Literal

from factx.records.actor import ContributorCount
from factx.records.base import Record
from factx.records.claim import Amount, Claim, Named, Party, ResourceGroup

ConflictReason = Literal["figures", "arithmetic", "withdrawn"]
Measure = Literal["pledged", "authorized", "planned", "deployed", "withdrawn", "leaving"]


class Account(Record):
    """Whose, where and of what: the head of every record of this module.

    Attributes:
        account: Whose, where and of what in one word ("KEN|mission:MSS|people"), to join by.
        contributors: One; several for figures given jointly; none for a total.
        destination: Country or region; null where no document names one.
        mission: The mission; null where documents name none, or do not agree on one.
        group: Resource group.
        unit: What is counted; figures of different units are never added.
    """

    account: str
    contributors: list[Party]
    destination: Named | None
    mission: Named | None
    group: ResourceGroup
    unit: str


class LedgerRow(Account):
    """One line of the ledger. Null is "no report", never zero.

    Attributes:
        kind: `contributor`; `joint` for a figure that several give together; `total` for figures
            that name no contributor. The three stand beside each other and are not added.
        contributor_count: How many contributors the pledged total counts without naming them.
        pledged: What is promised, revisions and additions worked in.
        authorized: The ceiling: what a contributor's own bodies approved, or a mission's mandate.
        planned: Size that is planned or required for a mission as a whole.
        deployed: What is sent or in place, withdrawals taken off.
        withdrawn: What was taken out.
        gap: `pledged` less `deployed`; negative where more came than was promised.
        fulfilment: `deployed` in percent of `pledged`, to one decimal.
        first_date: First day that one of its facts is known for, ISO 8601.
        first_edtf: The date that this day comes of, as the document has it, EDTF; null where it is
            the day of a document.
        last_date: Last such day.
        last_edtf: The date that the last day comes of.
        sources: Number of documents.
        origins: Number of independent ones: near-copies count once.
        conflicts: Number of conflicts among its claims.
        facts: Number of all facts behind the line, those counted below among them.
        undated: Facts without a date of their own, taken as known by their document's day.
        unnumbered: Facts without a figure.
        possible: Facts that are held possible; never part of a figure.
        negated: Facts that are denied; never part of a figure.
        set_aside: Asserted claims with a figure that no figure of the line includes: instalments
            of a promise, parts of a total, ceilings, older or weaker sides of a conflict.
    """

    kind: Literal["contributor", "joint", "total"]
    contributor_count: ContributorCount | None
    pledged: Amount | None
    authorized: Amount | None
    planned: Amount | None
    deployed: Amount | None
    withdrawn: Amount | None
    gap: Amount | None
    fulfilment: Amount | None
    first_date: str | None
    first_edtf: str | None
    last_date: str | None
    last_edtf: str | None
    sources: int
    origins: int
    conflicts: int
    facts: int
    undated: int
    unnumbered: int
    possible: int
    negated: int
    set_aside: int


class Conflict(Account):
    """Figures that cannot all be true; each side keeps its documents and quotes.

    Attributes:
        measure: What they disagree on.
        reason: `figures`: different figures for the same thing and time; `arithmetic`: an old
            level and what came or went since do not make the new level; `withdrawn`: more was
            taken out than was there.
        earliest: First day of the time in question, ISO 8601.
        latest: Last day.
        expected: The figure that the arithmetic gives, else null.
        counted: Id of the claim that the ledger went by at that time; null if by none of them.
        sides: The claims, best attested first.
    """

    measure: Measure
    reason: ConflictReason
    earliest: str | None
    latest: str | None
    expected: Amount | None
    counted: str | None
    sides: list[Claim]


class TimelineEvent(Account):
    """One claim in its place in time, with what stood after it.

    Attributes:
        date: Day that orders the events, ISO 8601: the last day it can have happened, and not
            after it was published.
        dated: Whether a document dates it; if not, `date` is the first document's day.
        measure: What it changes.
        counted: Whether the ledger's figures include or included it.
        pledged: What was pledged in this account after it.
        deployed: What was deployed in this account after it.
        claim: The claim itself.
    """

    date: str | None
    dated: bool
    measure: Measure
    counted: bool
    pledged: Amount | None
    deployed: Amount | None
    claim: Claim


class OverduePledge(Account):
    """A promise whose day has passed and that no report of a deployment has met.

    Attributes:
        due: Last day on which it would have been kept in time, ISO 8601.
        days: Days since then.
        delivered: What was deployed since the promise; null without any report.
        outstanding: What is missing; null without a figure.
        claim: The promise.
    """

    due: str
    days: int
    delivered: Amount | None
    outstanding: Amount | None
    claim: Claim
