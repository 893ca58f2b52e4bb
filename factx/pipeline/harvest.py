"""Doc -> records: the only module that knows both."""

from typing import Any

from spacy.tokens import Doc

from factx.records import (
    Entity,
    Evidence,
    Extraction,
    Fact,
    Quantity,
    Resource,
    SourceText,
    fact_id,
)


def harvest(doc: Doc, source: SourceText, offset: int | None = None) -> Extraction:
    """Return the records of a processed text.

    Args:
        doc: The text (or a piece of it) after all components of factx.
        source: The document it was made from.
        offset: Where the piece starts in the document's text; the body's start by default.
    """
    shift = source.body_start if offset is None else offset
    facts = [_fact(fields, source, shift) for fields in doc._.factx_facts or ()]
    entities = [_entity(fields, shift) for fields in doc._.factx_entities or ()]
    return Extraction(
        document=source.document,
        entities=sorted(entities, key=lambda e: (e.mentions[0].start, e.label)),
        facts=sorted(facts, key=lambda f: (f.evidence.start, f.evidence.end, f.kind)),
        problems=[],
    )


def _fact(fields: dict[str, Any], source: SourceText, shift: int) -> Fact:
    evidence = fields["evidence"]
    start, end = evidence["start"] + shift, evidence["end"] + shift
    sentence_start = evidence["sentence_start"] + shift
    sentence_end = evidence["sentence_end"] + shift
    contributors = [_shifted(actor, shift) for actor in fields["contributors"]]
    destination = _shifted(fields["destination"], shift)
    return Fact(
        id=fact_id(
            document=source.document.id,
            kind=fields["kind"],
            start=start,
            end=end,
            codes=[actor["code"] for actor in contributors],
            destination=(destination or {}).get("code"),
        ),
        kind=fields["kind"],
        status=fields["status"],
        modality=fields["modality"],
        contributors=contributors,
        contributor_count=fields["contributor_count"],
        quantity=Quantity.model_validate(fields["quantity"]),
        resource=Resource.model_validate(fields["resource"]),
        additional=fields["additional"],
        destination=destination,
        mission=_shifted(fields["mission"], shift),
        date=_shifted(fields["date"], shift),
        due=_shifted(fields["due"], shift),
        attributed_to=fields["attributed_to"],
        purpose=fields["purpose"],
        evidence=Evidence(
            document=source.document.id,
            start=start,
            end=end,
            sentence_start=sentence_start,
            sentence_end=sentence_end,
            quote=source.text[sentence_start:sentence_end],
            trigger=evidence["trigger"],
        ),
    )


def _entity(fields: dict[str, Any], shift: int) -> Entity:
    mentions = [_shifted(mention, shift) for mention in fields["mentions"]]
    return Entity.model_validate({**fields, "mentions": mentions})


def _shifted(value: Any, shift: int) -> Any:
    """Return a value with its offsets moved from the Doc's text to the document's."""
    if value is None:
        return None
    return {**value, "start": value["start"] + shift, "end": value["end"] + shift}
