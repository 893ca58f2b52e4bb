"""The sample set of tests/data/mission as records: articles with their facts, taken by hand."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from factx.records import (
    Actor,
    ContributorCount,
    Destination,
    Evidence,
    Extraction,
    Fact,
    Mission,
    Quantity,
    Resource,
    When,
    document_of,
    fact_id,
)

FOLDER = Path(__file__).parent / "data" / "mission"

NAMES = {
    "KEN": "Kenya", "GHA": "Ghana", "RWA": "Rwanda", "BDI": "Burundi", "SEN": "Senegal",
    "JPN": "Japan", "EU": "European Union", "MWI": "Malawi", "ZMB": "Zambia", "HTI": "Haiti",
    "COM": "Comoros",
}  # fmt: skip


@cache
def articles() -> tuple[tuple[Extraction, str], ...]:
    """Return every article with its text, in the order of publication."""
    return tuple(_articles())


def _articles() -> Iterator[tuple[Extraction, str]]:
    for line in (FOLDER / "facts.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = (FOLDER / "articles" / f"{record['file']}.txt").read_text(encoding="utf-8")
        yield (
            article(
                text,
                record["facts"],
                source=f"mission/{record['file']}.txt",
                published=text[5:15],
                destination="COM",
                mission="Comoros Stabilization Mission",
            ),
            text,
        )


def article(
    text: str,
    facts: list[dict[str, Any]],
    *,
    source: str = "a.txt",
    published: str | None = None,
    destination: str | None = "HTI",
    mission: str | None = None,
) -> Extraction:
    """Return what was found in a text, its facts given in short.

    Args:
        text: The words.
        facts: Each with `figure` (as written; `nth` counts from 0 where it occurs more than once)
            and those fields of `records.gold.FlatFact` that are not the default.
        source: Name of the document.
        published: Its day.
        destination: Code, unless a fact has its own.
        mission: Name, unless a fact has its own.
    """
    document = document_of(text, source=source, published=published)
    rest = {"destination": destination, "mission": mission}
    found = [fact(document.id, text, **{**rest, **given}) for given in facts]
    return Extraction(
        document=document,
        entities=[],
        facts=sorted(found, key=lambda one: one.evidence.start),
        problems=[],
    )


def fact(document: str, text: str, *, figure: str, nth: int = 0, **given: Any) -> Fact:
    """Return one fact of a text (see `article`)."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(figure, start + 1)
    end = start + len(figure)
    first, last = _sentence(text, start, end)
    codes = given.get("contributors", ["KEN"])
    place, mission = given.get("destination"), given.get("mission")
    count = given.get("contributor_count")
    bounds = {name: given.get(name) for name in ("value", "low", "high", "percent")}
    numbered = any(bound is not None for bound in bounds.values())
    return Fact(
        id=fact_id(
            document=document, kind=given["kind"], start=start, end=end, codes=codes,
            destination=place,
        ),
        kind=given["kind"],
        status=given["status"],
        modality=given.get("modality", "asserted"),
        contributors=[_actor(code) for code in codes],
        contributor_count=ContributorCount(value=count[0], approx=count[1]) if count else None,
        quantity=Quantity(
            **bounds,
            approx=given.get("approx", "exact") if numbered else None,
            text=figure,
        ),
        resource=Resource(
            category=given.get("category", "police"),
            name=given.get("resource", "police"),
            currency=given.get("currency"),
        ),
        additional=given.get("additional", False),
        destination=Destination(name=NAMES.get(place, place), type="country", code=place,
                                start=0, end=1) if place else None,
        mission=Mission(name=mission, code=given.get("mission_code"), start=0, end=1)
        if mission else None,
        date=_when(given.get("date")),
        due=_when(given.get("due")),
        attributed_to=None,
        purpose=None,
        evidence=Evidence(
            document=document, start=start, end=end, sentence_start=first, sentence_end=last,
            quote=text[first:last], trigger=given.get("trigger", "said"),
        ),
    )  # fmt: skip


def _actor(code: str) -> Actor:
    kind = "organization" if code in ("EU", "UN", "NATO") else "country"
    return Actor(name=NAMES.get(code, code), type=kind, code=code, start=0, end=1)  # type: ignore[arg-type]


def _when(given: str | list[str] | None) -> When | None:
    """Return a date from one day or month, or from [first, last] day with an EDTF if one likes."""
    if given is None:
        return None
    if isinstance(given, str):
        edtf = given
        first, last = (f"{given}-01", f"{given}-28") if len(given) == 7 else (given, given)
    else:
        first, last, *told = given
        edtf = told[0] if told else f"{first}/{last}"
    return When(edtf=edtf, earliest=first, latest=last, text="then", start=0, end=1)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence: from one full stop, header or line end to the next."""
    starts = [
        place + len(mark)
        for mark in (". ", "): ", "\n", "; ")
        if (place := text.rfind(mark, 0, start)) >= 0
    ]
    ends = [place for mark in (". ", ".\n", "; ") if (place := text.find(mark, end)) >= 0]
    return max(starts, default=0), min((place + 1 for place in ends), default=len(text))
