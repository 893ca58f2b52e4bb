"""One fact as the ledger sees it: flat, and light enough for a hundred thousand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factx.ledger.figure import Figure, figure_of
from factx.ledger.rules import rules
from factx.ledger.units import GROUPS, unit_of

if TYPE_CHECKING:
    from factx.records import SourcedFact


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact of one document.

    Attributes:
        fact: Id of the fact.
        document: Id of its document.
        published: The document's day (ISO 8601), None if unknown.
        codes: Codes of the contributors, sorted, each once.
        parties: (code, name, type) of each of them.
        count: (value, approx) of contributors that are counted without being named.
        place: Code of the destination, or name of a region.
        place_name: (name, code) of the destination.
        mission: Code of the mission.
        mission_name: Its name as the document calls it.
        unit: What is counted; see `units`.
        noun: The noun phrase, in small letters.
        figure: How many, None without a figure.
        earliest: First day it can mean (ISO 8601), None if undated.
        latest: Last day.
        edtf: Its date as the document has it, EDTF.
        due: Last day on which a promise is kept in time.
        due_edtf: The same as the document has it, EDTF.
        sentence: Where the sentence starts, to tell figures that stand together.
        start: Where the figure starts.
        before: The two words before the figure, in small letters, the nearer one last.
        after: The two words after it.
        level: What the words before the figure say it is: "old" or "new" ("from an initial 1,000
            to just 600"), "former" ("the original 1,000"), "replaced" ("down from 1,000") or None.
        trigger: The word that decided the kind.
        origin: Id that near-copies of the document share; its own if there are none.
        known: Day of the first of these near-copies.
    """

    fact: str
    document: str
    source: str
    title: str | None
    published: str | None
    kind: str
    status: str
    modality: str
    codes: tuple[str, ...]
    parties: tuple[tuple[str, str, str], ...]
    count: tuple[int, str] | None
    place: str | None
    place_name: tuple[str, str | None] | None
    mission: str | None
    mission_name: str | None
    category: str
    group: str
    unit: str
    noun: str
    figure: Figure | None
    text: str | None
    additional: bool
    earliest: str | None
    latest: str | None
    edtf: str | None
    due: str | None
    due_edtf: str | None
    sentence: int
    start: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    level: str | None
    trigger: str
    quote: str
    origin: str = ""
    known: str | None = None

    @property
    def dated(self) -> bool:
        """Whether the document says when."""
        return self.latest is not None

    @property
    def when(self) -> str:
        """The day that orders it: the last that it can mean, and not after its publication.

        Empty where neither the fact nor its document has a date.
        """
        if self.latest is None:
            return self.known or self.published or ""
        return min(self.latest, self.published) if self.published else self.latest


def statements(facts: "Iterable[SourcedFact]") -> Iterator[Statement]:
    """Yield the facts of many documents in the form that the ledger works on."""
    for fact in facts:
        yield statement(fact.model_dump())


def statement(fact: Mapping[str, Any]) -> Statement:
    """Return a statement from the JSON object of a SourcedFact."""
    evidence, quantity, resource = fact["evidence"], fact["quantity"], fact["resource"]
    parties = sorted({(a["code"], a["name"], a["type"]) for a in fact["contributors"]})
    # Two names of one code ("Kenya", "the Kenyans") are one contributor.
    parties = [p for n, p in enumerate(parties) if not n or parties[n - 1][0] != p[0]]
    place, mission, count = fact["destination"], fact["mission"], fact["contributor_count"]
    date, due = fact["date"] or {}, fact["due"] or {}
    lead, trail = _around(evidence)
    return Statement(
        fact=fact["id"],
        document=evidence["document"],
        source=evidence["source"],
        title=evidence["title"],
        published=evidence["published"],
        kind=fact["kind"],
        status=fact["status"],
        modality=fact["modality"],
        codes=tuple(code for code, _, _ in parties),
        parties=tuple(parties),
        count=(count["value"], count["approx"]) if count else None,
        place=(place["code"] or place["name"]) if place else None,
        place_name=(place["name"], place["code"]) if place else None,
        mission=mission["code"] if mission else None,
        mission_name=mission["name"] if mission else None,
        category=resource["category"],
        group=GROUPS[resource["category"]],
        unit=unit_of(resource["category"], resource["name"], resource["currency"]),
        noun=(resource["name"] or "").casefold(),
        figure=figure_of(quantity["value"], quantity["low"], quantity["high"], quantity["approx"]),
        text=quantity["text"],
        additional=fact["additional"],
        earliest=date.get("earliest"),
        latest=date.get("latest"),
        edtf=date.get("edtf"),
        due=due.get("latest"),
        due_edtf=due.get("edtf"),
        sentence=evidence["sentence_start"],
        start=evidence["start"],
        before=tuple(lead[-2:]),
        after=tuple(trail[:2]),
        level=_level(lead),
        trigger=evidence["trigger"],
        quote=evidence["quote"],
    )


def _around(evidence: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return some words before the figure and some after it, in small letters."""
    quote, offset = evidence["quote"], evidence["sentence_start"]
    start, end = evidence["start"] - offset, evidence["end"] - offset
    # The rest of a long sentence cannot matter, and this runs for every fact.
    lead, trail = quote[max(start - 60, 0) : start], quote[end : end + 60]
    return lead.casefold().split(), trail.casefold().split()


def _level(lead: Sequence[str]) -> str | None:
    """Tell by the words before a figure whether it is an old level or a new one."""
    words = rules()
    former = False
    for n in range(len(lead) - 1, -1, -1):
        word = lead[n]
        if word in words.former:
            former = True
        elif word not in words.between:
            if " ".join(lead[max(n - 1, 0) : n + 1]) in words.old_phrases:
                return "replaced"
            if word in words.old_level:
                return "old"
            if word in words.new_level and not former:
                return "new"
            break
    return "former" if former else None


def with_origins(
    statements: Iterable[Statement], origins: Mapping[str, tuple[str, str | None]]
) -> list[Statement]:
    """Return the statements with their documents' origins and the day these were first known.

    Args:
        statements: Statements of many documents.
        origins: Document id -> (id that near-copies share, day of the first of them); what is
            missing is its own origin.
    """
    found = []
    for one in statements:
        origin, known = origins.get(one.document, (one.document, one.published))
        found.append(replace(one, origin=origin, known=known))
    return found


def known_by(statements: Iterable[Statement], day: str | None) -> tuple[list[Statement], int]:
    """Return what was published, and had happened, by a day; and how many facts have no day.

    Args:
        statements: Statements of many documents.
        day: ISO 8601; None keeps everything.
    """
    found = list(statements)
    if day is None:
        return found, 0
    kept = [
        one
        for one in found
        if (one.published or one.latest or "9999") <= day and (one.earliest or "") <= day
    ]
    return kept, sum(one.published is None and one.latest is None for one in found)
