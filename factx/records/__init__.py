"""What leaves the program: pydantic records, the public contract."""

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

__all__ = [
    "RESOURCE_GROUPS",
    "SCHEMA_VERSION",
    "STATUSES",
    "Actor",
    "Approx",
    "Category",
    "ContributorCount",
    "Destination",
    "Document",
    "Entity",
    "EntityLabel",
    "Evidence",
    "Extent",
    "Extraction",
    "Fact",
    "Kind",
    "Mission",
    "Modality",
    "Number",
    "Problem",
    "ProblemCode",
    "Quantity",
    "Record",
    "Resource",
    "SourceText",
    "SourcedEntity",
    "SourcedEvidence",
    "SourcedFact",
    "Status",
    "When",
    "document_of",
    "fact_id",
    "sourced_entity",
]
