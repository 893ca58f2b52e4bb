"""The flat form in which people annotate facts, and in which they are scored."""

from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator

from factx.records.base import Number, Record
from factx.records.fact import Fact, Kind, Modality, Status
from factx.records.values import RESOURCE_GROUPS, Approx, Category


class FlatFact(Record):
    """A fact with codes and numbers only: what a scorer compares.

    Attributes:
        value: As in `records.Quantity`; so are `low`, `high`, `percent` and `approx`.
        destination: ISO 3166-1 alpha-3 code, or the name of a region.
        mission: Name of the mission as written.
        date: EDTF of `date`.
        due: EDTF of `due`; annotators may put either into `date`.
        start: Offset of the figure, or of the resource phrase where there is none.
        end: Its end, excluded.
    """

    kind: Kind
    status: Status
    modality: Modality = "asserted"
    contributors: list[str]
    contributor_count: int | None = None
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    approx: Approx | None = None
    percent: Number | None = None
    category: Category
    resource: str | None = None
    currency: str | None = None
    additional: bool = False
    destination: str | None = None
    mission: str | None = None
    date: str | None = None
    due: str | None = None
    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @property
    def is_numbered(self) -> bool:
        """Whether the fact has a value, a bound or a share."""
        return any(n is not None for n in (self.value, self.low, self.high, self.percent))

    @property
    def group(self) -> str:
        """Resource group: people, equipment or funds."""
        return RESOURCE_GROUPS[self.category]


class GoldDocument(Record):
    """One annotated text.

    Attributes:
        id: Name of the text in its collection.
        date: Day of publication, ISO 8601.
        text: The text itself, unless `file` says where it lies.
        file: Path of the text, relative to the folder above the gold file's own.
        facts: What annotators found in it.
    """

    # Annotated collections may carry notes of their own (a split, a remark).
    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    date: str | None = None
    text: str | None = None
    file: str | None = None
    facts: list[FlatFact]

    @model_validator(mode="before")
    @classmethod
    def _needs_a_text(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("text") is None and data.get("file") is None:
            raise ValueError('needs "text" or "file"')
        return data

    @model_validator(mode="after")
    def _offsets_fit(self) -> Self:
        if self.text is not None:
            for fact in self.facts:
                if not fact.start < fact.end <= len(self.text):
                    raise ValueError(f"offsets {fact.start}-{fact.end} do not fit the text")
        return self


def flatten(fact: Fact) -> FlatFact:
    """Return the flat form of a fact."""
    quantity, place = fact.quantity, fact.destination
    return FlatFact(
        kind=fact.kind,
        status=fact.status,
        modality=fact.modality,
        contributors=[actor.code for actor in fact.contributors],
        contributor_count=fact.contributor_count.value if fact.contributor_count else None,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        approx=quantity.approx,
        percent=quantity.percent,
        category=fact.resource.category,
        resource=fact.resource.name,
        currency=fact.resource.currency,
        additional=fact.additional,
        destination=(place.code or place.name) if place else None,
        mission=fact.mission.name if fact.mission else None,
        date=fact.date.edtf if fact.date else None,
        due=fact.due.edtf if fact.due else None,
        start=fact.evidence.start,
        end=fact.evidence.end,
    )
