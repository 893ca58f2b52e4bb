"""What several documents say of one thing: claims, and the amounts that come of them."""

from typing import Literal

from pydantic import Field

from factx.records.actor import ContributorCount
from factx.records.base import Number, Record
from factx.records.fact import Kind, Modality, Status
from factx.records.values import Approx

ResourceGroup = Literal["people", "equipment", "funds"]


class Amount(Record):
    """How many, as far as it is known; all null is "reported, without a figure".

    Attributes:
        value: The figure; null where only bounds are known.
        low: The least that it can be; null without such a bound.
        high: The most that it can be; null without such a bound.
        approx: How it is hedged; `low` and `high` are not reached for `over`, `almost`, `under`.
        derived: Whether the ledger worked it out, so that no text has it.
        claims: Ids of the claims that it rests on.
    """

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    approx: Approx | None = None
    derived: bool = False
    claims: list[str] = Field(default_factory=list)


class Party(Record):
    """A contributor, apart from any text (see `Actor`)."""

    name: str
    type: Literal["country", "organization"]
    code: str


class Named(Record):
    """A destination or mission, apart from any text; `code` is null where none is known."""

    name: str
    code: str | None


class Telling(Record):
    """One document's word for a claim.

    Attributes:
        fact: Id of the fact.
        document: Id of the document.
        source: Where the document was read from.
        title: Its headline.
        published: Its day, ISO 8601.
        origin: Id shared by documents that are near-copies of each other.
        text: The figure as written.
        quote: The sentence.
    """

    fact: str
    document: str
    source: str
    title: str | None
    published: str | None
    origin: str
    text: str | None
    quote: str


class Claim(Record):
    """The same fact, told by one or more documents.

    Attributes:
        id: Stable: the same claim from the same documents has the same id on every machine.
        account: The line of the ledger that it belongs to (see `records.ledger.Account`).
        kind: As of its facts.
        status: The furthest status that one of them reports.
        modality: As of its facts.
        contributors: Who gives; several for one joint figure.
        contributor_count: How many contributors are counted without being named.
        destination: Where it goes or is.
        mission: The mission.
        group: Resource group.
        unit: What is counted: "people", a kind of equipment ("helicopter"), or a currency.
        additional: Whether it comes on top of an earlier figure.
        quantity: The most exact figure among the best attested.
        earliest: First day that it can mean (ISO 8601); null if no document dates it.
        latest: Last such day.
        edtf: The same as a document has it, the most exact one, EDTF.
        due: Last day on which a promise would still be kept in time.
        due_edtf: The same as a document has it, EDTF.
        first_published: Day of the first document that tells it.
        last_published: Day of the last.
        sources: Number of documents.
        origins: Number of independent ones: near-copies count once.
        told: One telling for each fact, first published first.
    """

    id: str
    account: str
    kind: Kind
    status: Status
    modality: Modality
    contributors: list[Party]
    contributor_count: ContributorCount | None
    destination: Named | None
    mission: Named | None
    group: ResourceGroup
    unit: str
    additional: bool
    quantity: Amount
    earliest: str | None
    latest: str | None
    edtf: str | None
    due: str | None
    due_edtf: str | None
    first_published: str | None
    last_published: str | None
    sources: int
    origins: int
    told: list[Telling]
