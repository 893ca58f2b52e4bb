"""One statement of a text: who promised, sent, keeps or takes back what."""

import hashlib
from typing import Literal, Self

from pydantic import model_validator

from factx.records.actor import Actor, ContributorCount, Destination, Mission
from factx.records.base import Record
from factx.records.values import Evidence, Quantity, Resource, SourcedEvidence, When

Kind = Literal["pledge", "deployment", "withdrawal", "strength"]
Status = Literal[
    "promised", "offered", "planned", "approved",
    "departed", "arrived", "in_place",
    "done",
    "authorized", "actual",
]  # fmt: skip
Modality = Literal["asserted", "possible", "negated"]

STATUSES: dict[Kind, tuple[Status, ...]] = {
    "pledge": ("promised", "offered", "planned", "approved"),
    "deployment": ("departed", "arrived", "in_place"),
    "withdrawal": ("done", "planned"),
    "strength": ("authorized", "planned", "actual"),
}


class Fact(Record):
    """A pledge, deployment, withdrawal or strength, as one text states it.

    Attributes:
        id: First 16 hex digits of a SHA-256 over what makes the statement (see `fact_id`).
        kind: What is stated.
        status: How far it has come; given for every modality (what it would be if asserted).
        modality: Whether the text asserts it, holds it possible, or denies it.
        contributors: Who gives; several for one joint figure, none when nobody is stated.
        contributor_count: How many contributors the text counts without naming them.
        additional: Whether the figure comes on top of an earlier one.
        date: When it happened, or when it was promised.
        due: When a promise is to be kept or a withdrawal to be done.
        attributed_to: Who says it, as written.
        purpose: What for, as written.
        evidence: The words it rests on.
    """

    id: str
    kind: Kind
    status: Status
    modality: Modality
    contributors: list[Actor]
    contributor_count: ContributorCount | None
    quantity: Quantity
    resource: Resource
    additional: bool
    destination: Destination | None
    mission: Mission | None
    date: When | None
    due: When | None
    attributed_to: str | None
    purpose: str | None
    evidence: Evidence

    @model_validator(mode="after")
    def _status_fits_kind(self) -> Self:
        if self.status not in STATUSES[self.kind]:
            raise ValueError(f"a {self.kind} cannot be {self.status!r}")
        return self


class SourcedFact(Fact):
    """A fact with its document's source, title and date, as the query commands print it."""

    evidence: SourcedEvidence


def fact_id(
    *, document: str, kind: str, start: int, end: int, codes: list[str], destination: str | None
) -> str:
    """Return the id of a statement: the same in every run and on every machine.

    Args:
        document: Id of the document.
        kind: Kind of the fact.
        start: Start of its figure in the document's text.
        end: End of its figure.
        codes: Codes of its contributors, in any order.
        destination: Code of its destination, if it has one.
    """
    key = f"{document}|{kind}|{start}|{end}|{'+'.join(sorted(codes))}|{destination or ''}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]
