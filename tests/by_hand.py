"""Records made by hand, with defaults for what a test does not care about."""

from typing import Any

from factx.records import (
    Actor,
    Destination,
    Entity,
    Evidence,
    Extent,
    Extraction,
    Fact,
    Mission,
    Problem,
    Quantity,
    Resource,
    SourcedEvidence,
    SourcedFact,
    SourceText,
    When,
    document_of,
    fact_id,
)

KENYA = "Kenya sent nearly 400 police to Haiti on Friday."


def country(name: str, code: str) -> Actor:
    return Actor(name=name, type="country", code=code, start=0, end=len(name))


def when(edtf: str | None, text: str = "on Friday") -> When:
    day = edtf if edtf and len(edtf) == len("2024-06-28") else None
    return When(edtf=edtf, earliest=day, latest=day, text=text, start=0, end=len(text))


def mission(name: str, code: str | None = None) -> Mission:
    return Mission(name=name, code=code, start=0, end=len(name))


def fact(sentence: str = KENYA, figure: str = "nearly 400", **changes: Any) -> Fact:
    """Return the fact that a one-sentence text states, by default Kenya's deployment."""
    start = sentence.index(figure)
    document = document_of(sentence, source="a.txt")
    fields: dict[str, Any] = {
        "kind": "deployment",
        "status": "departed",
        "modality": "asserted",
        "contributors": [country("Kenya", "KEN")],
        "contributor_count": None,
        "quantity": Quantity(value=400, approx="almost", text=figure),
        "resource": Resource(category="police", name="police"),
        "additional": False,
        "destination": Destination(name="Haiti", type="country", code="HTI", start=0, end=5),
        "mission": None,
        "date": when("2024-06-28"),
        "due": None,
        "attributed_to": None,
        "purpose": None,
        "evidence": Evidence(
            document=document.id,
            start=start,
            end=start + len(figure),
            sentence_start=0,
            sentence_end=len(sentence),
            quote=sentence,
            trigger="sent",
        ),
    } | changes
    key = fact_id(
        document=document.id,
        kind=fields["kind"],
        start=start,
        end=start + len(figure),
        codes=[actor.code for actor in fields["contributors"]],
        destination=fields["destination"].code if fields["destination"] else None,
    )
    return Fact(id=key, **fields)


def sourced(
    made: Fact,
    source: str = "a.txt",
    title: str | None = None,
    published: str | None = "2024-06-29",
) -> SourcedFact:
    """Return a fact as the query commands have it."""
    evidence = SourcedEvidence(
        **dict(made.evidence), source=source, title=title, published=published
    )
    return SourcedFact(**{**dict(made), "evidence": evidence})


def entity(name: str = "Kenya", label: str = "GPE", **changes: Any) -> Entity:
    fields: dict[str, Any] = {
        "code": "KEN",
        "role": None,
        "country": None,
        "mentions": [Extent(start=0, end=len(name))],
    } | changes
    return Entity.model_validate({"name": name, "label": label, **fields})


def source_text(text: str = KENYA, source: str = "a.txt", **changes: Any) -> SourceText:
    return SourceText(document=document_of(text, source=source, **changes), text=text)


def extraction(
    text: str = KENYA,
    facts: list[Fact] | None = None,
    entities: list[Entity] | None = None,
    problems: list[Problem] | None = None,
    **document: Any,
) -> Extraction:
    """Return what was found in a text, by default Kenya's one fact."""
    fields = {"source": "a.txt", "published": "2024-06-29"} | document
    return Extraction(
        document=document_of(text, **fields),
        entities=entities or [],
        facts=[fact(text)] if facts is None else facts,
        problems=problems or [],
    )
