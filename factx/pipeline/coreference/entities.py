"""Mentions merged into entities: one for each thing of the world in a document."""

from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc, Span

from factx.lexicon import Lexicon
from factx.pipeline.coreference.people import Person

#: Labels of the statistical recognizer that become entities when the lexicon knows no name there.
STATISTICAL = ("ORG", "GPE", "LOC", "FAC", "NORP")

Entity = dict[str, Any]


def epithets(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return adjective of a region, lower case -> codes of its countries ("caribbean")."""
    return _by_word((word, c.code) for c in lexicon.countries for word in c.regions)


def repeated(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return noun, lower case -> codes of the organizations that it may repeat ("the bloc")."""
    return _by_word((word, o.code) for o in lexicon.organizations for word in o.descriptions)


def _by_word(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Return word, lower case -> all codes that stand beside it in pairs of word and code."""
    found: dict[str, set[str]] = {}
    for word, code in pairs:
        found.setdefault(word.casefold(), set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def merge(doc: Doc, people: Iterable[Person], units: Iterable[Span]) -> list[Entity]:
    """Return the entities of a document, ordered by first mention.

    Args:
        doc: The document, with entities, `factx_names` and `factx_mentions`.
        people: Its people.
        units: Names of military units in it.
    """
    entities: dict[tuple[str, str], Entity] = {}
    taken: set[int] = set()
    for person in people:
        spans = [doc[start:end] for start, end in person.mentions]
        taken |= {t.i for span in spans for t in span}
        entities["PERSON", f"{person.name}|{spans[0].start}"] = _entity(
            person.name, "PERSON", None, spans, role=person.role, country=person.country
        )
    for span in units:
        if not taken & set(range(span.start, span.end)):
            taken |= set(range(span.start, span.end))
            _add(entities, ("MILITARY_UNIT", _plain(span)), span, None)
    for span in doc.spans.get("factx_names", ()):
        details = span._.factx_name
        if taken & set(range(span.start, span.end)):
            continue
        taken |= set(range(span.start, span.end))
        key = (span.label_, str(details["code"] or details["name"]))
        _add(entities, key, span, details)
    for span in doc.spans.get("factx_mentions", ()):
        if span.label_ == "MISSION" and not taken & set(range(span.start, span.end)):
            taken |= set(range(span.start, span.end))
            _add(entities, ("MISSION", _plain(span)), span, None)
    for span in doc.ents:
        if span.label_ in STATISTICAL and not taken & set(range(span.start, span.end)):
            _add(entities, (span.label_, _plain(span)), span, None)
    return sorted(entities.values(), key=lambda e: (e["mentions"][0]["start"], e["label"]))


def _plain(span: Span) -> str:
    text = span.text.casefold().removeprefix("the ")
    return text.removesuffix("'s").removesuffix("’s").strip()


def _add(
    entities: dict[tuple[str, str], Entity],
    key: tuple[str, str],
    span: Span,
    details: dict[str, Any] | None,
) -> None:
    known = entities.get(key)
    if known is not None:
        known["mentions"].append({"start": span.start_char, "end": span.end_char})
        return
    code = details["code"] if details else None
    place = details is not None and details["type"] == "country"
    entities[key] = _entity(
        details["name"] if details and span.label_ != "NORP" else span.text,
        span.label_,
        code,
        [span],
        country=code if place else None,
    )


def _entity(
    name: str,
    label: str,
    code: str | None,
    spans: list[Span],
    *,
    role: str | None = None,
    country: str | None = None,
) -> Entity:
    return {
        "name": name,
        "label": label,
        "code": code,
        "role": role,
        "country": country,
        "mentions": [{"start": s.start_char, "end": s.end_char} for s in spans],
    }
