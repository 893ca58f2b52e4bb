"""What leaves the program: pydantic records, the public contract."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factx.records.actor import Actor, ContributorCount, Destination, Mission
from factx.records.base import Extent, Number, Record
from factx.records.document import (
    SCHEMA_VERSION,
    Document,
    Extraction,
    SourceText,
    document_of,
    sourced_entity,
)
from factx.records.entity import Entity, EntityLabel, SourcedEntity
from factx.records.fact import STATUSES, Fact, Kind, Modality, SourcedFact, Status, fact_id
from factx.records.problem import Problem, ProblemCode
from factx.records.values import (
    RESOURCE_GROUPS,
    Approx,
    Category,
    Evidence,
    Quantity,
    Resource,
    SourcedEvidence,
    When,
)

if TYPE_CHECKING:
    from factx.records.claim import Amount, Claim, Named, Party, ResourceGroup, Telling
    from factx.records.ledger import (
        Account,
        Conflict,
        ConflictReason,
        LedgerRow,
        Measure,
        OverduePledge,
        TimelineEvent,
    )
    from factx.records.listing import (
        FactChange,
        SearchHit,
        StoredDocument,
        StoreInfo,
        StoreRun,
    )

#: Records of lists that few commands print: made when one is asked for, for it takes time.
_LATER = {
    **dict.fromkeys(("Amount", "Claim", "Named", "Party", "ResourceGroup", "Telling"), "claim"),
    **dict.fromkeys(
        (
            "Account",
            "Conflict",
            "ConflictReason",
            "LedgerRow",
            "Measure",
            "OverduePledge",
            "TimelineEvent",
        ),
        "ledger",
    ),
    **dict.fromkeys(
        ("FactChange", "SearchHit", "StoredDocument", "StoreInfo", "StoreRun"), "listing"
    ),
}

__all__ = [
    "RESOURCE_GROUPS",
    "SCHEMA_VERSION",
    "STATUSES",
    "Account",
    "Actor",
    "Amount",
    "Approx",
    "Category",
    "Claim",
    "Conflict",
    "ConflictReason",
    "ContributorCount",
    "Destination",
    "Document",
    "Entity",
    "EntityLabel",
    "Evidence",
    "Extent",
    "Extraction",
    "Fact",
    "FactChange",
    "Kind",
    "LedgerRow",
    "Measure",
    "Mission",
    "Modality",
    "Named",
    "Number",
    "OverduePledge",
    "Party",
    "Problem",
    "ProblemCode",
    "Quantity",
    "Record",
    "Resource",
    "ResourceGroup",
    "SearchHit",
    "SourceText",
    "SourcedEntity",
    "SourcedEvidence",
    "SourcedFact",
    "Status",
    "StoreInfo",
    "StoreRun",
    "StoredDocument",
    "Telling",
    "TimelineEvent",
    "When",
    "document_of",
    "fact_id",
    "sourced_entity",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"factx.records.{_LATER[name]}"), name)
