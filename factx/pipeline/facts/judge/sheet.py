"""A document as the judge reads it: plain data, from which its tokens are no longer asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from spacy.tokens import Doc, Span

from factx.pipeline.facts.candidates.candidate import Candidate, FactDict
from factx.pipeline.facts.names import GIVING, Names

#: What a name or a date can answer: who gives, where it goes, when.
Asked = Literal["giver", "place", "date"]
ASKED: tuple[Asked, ...] = ("giver", "place", "date")

#: Kinds with their statuses, in the order of the network's table; the first is that of no fact.
CLASSES = (
    ("", ""),
    ("pledge", "promised"), ("pledge", "offered"), ("pledge", "planned"), ("pledge", "approved"),
    ("deployment", "departed"), ("deployment", "arrived"), ("deployment", "in_place"),
    ("withdrawal", "done"), ("withdrawal", "planned"),
    ("strength", "authorized"), ("strength", "planned"), ("strength", "actual"),
)  # fmt: skip

#: How a name is written, in the order of the network's table.
FORMS = (
    "name", "demonym", "capital", "city", "region", "leader", "reference", "organization", "other",
    "mission", "date", "dateline",
)  # fmt: skip

#: Where a dateline stands: before the first token.
BEFORE_ALL = -1


#: What the rules have against a figure, in the order of the network's table: no trigger governs it,
#: the lexicon has no such resource, nobody gives it, it is counted for something else, any other
#: reason.
REFUSALS = ("ungoverned", "unknown", "unnamed", "excluded", "refused")


@dataclass(frozen=True)
class Told:
    """What the rules make of a figure: the judge knows it, and need not follow.

    Attributes:
        kind: Kind and status of the fact; empty where they find none.
        refusal: One of `REFUSALS` where they find none.
        answers: The codes and dates that they found, by what they answer.
    """

    kind: tuple[str, str] = ("", "")
    refusal: str = ""
    answers: Mapping[Asked, frozenset[str]] = field(default_factory=dict, hash=False)

    @property
    def number(self) -> int:
        """Its row in the network's table: that of its kind and status, or of its refusal."""
        if self.refusal:
            return len(CLASSES) + REFUSALS.index(self.refusal)
        return CLASSES.index(self.kind)


#: Where the rules find nothing, or are not heard.
UNTOLD = Told()


@dataclass(frozen=True)
class Question:
    """A figure that the judge is asked about, as places of tokens.

    Attributes:
        start: Its first token.
        end: Behind its last token.
        noun: The noun that it counts; the root of the figure where there is none.
        elliptic: Whether it leaves its noun out.
        known: Whether the lexicon has what it counts as a resource.
        told: What the rules make of it.
    """

    start: int
    end: int
    noun: int
    elliptic: bool
    known: bool
    told: Told = UNTOLD


@dataclass(frozen=True)
class Mention:
    """A name, a pronoun that stands for one, or a date: what the judge can point at.

    Attributes:
        start: Its first token.
        end: Behind its last token.
        form: One of `FORMS`.
        sort: country, organization, region, mission or date.
        stands_in: Whether it is a pronoun or a common noun.
        answers: What it stands for: codes of countries and organizations, or an EDTF date.
        asked: The questions that it can answer.
    """

    start: int
    end: int
    form: str
    sort: str
    stands_in: bool
    answers: frozenset[str]
    asked: tuple[Asked, ...]


@dataclass(frozen=True)
class Sheet:
    """A document as plain data.

    Attributes:
        words: The text of each token; white space keeps its line breaks.
        sentences: The first token of each sentence.
        questions: In text order.
        mentions: In text order, dates last.
        dateline: Where the document was filed, as written.
        scene: Code of the country of the dateline.
    """

    words: Sequence[str]
    sentences: Sequence[int]
    questions: Sequence[Question]
    mentions: Sequence[Mention]
    dateline: str = ""
    scene: str = ""

    @property
    def filed(self) -> Mention:
        """The dateline as a mention, which stands before the first word."""
        answers = _known([self.scene])
        return Mention(BEFORE_ALL, BEFORE_ALL, "dateline", "country", False, answers, ("place",))


#: A candidate with the facts that the rules make of it, and where they make none, which of
#: `REFUSALS` it met.
Heard = tuple[Candidate, Sequence[FactDict], str]


def sheet_of(doc: Doc, heard: Iterable[Heard], names: Names) -> Sheet:
    """Return a document as the judge reads it.

    Args:
        doc: The document.
        heard: Its candidates with what the rules say of them.
        names: Its names.
    """
    scene = doc._.factx_scene or {}
    return Sheet(
        words=[token.text for token in doc],
        sentences=[sentence.start for sentence in doc.sents],
        questions=[_question(*said) for said in heard if said[0].is_numbered],
        mentions=[*_names(names), *_dates(doc)],
        dateline=doc._.factx_dateline or "",
        scene=scene.get("code") or "",
    )


def _question(candidate: Candidate, facts: Sequence[FactDict], refusal: str) -> Question:
    return Question(
        candidate.start, candidate.end, candidate.noun.i, candidate.elliptic, candidate.known,
        _told(facts) if facts else Told(refusal=refusal),
    )  # fmt: skip


def _told(facts: Sequence[FactDict]) -> Told:
    """Return what facts of one figure say together."""
    first = facts[0]
    place, dates = first["destination"], (first["date"], first["due"])
    return Told(
        (first["kind"], first["status"]),
        answers={
            "giver": _known(actor["code"] for fact in facts for actor in fact["contributors"]),
            "place": _known([place["code"] if place else None]),
            "date": _known(when["edtf"] for when in dates if when),
        },
    )


def _names(names: Names) -> Iterator[Mention]:
    """Yield what names and references can answer; a mission says where it is."""
    spans = {(span.start, span.end): span for _, span in sorted(names.spans.items())}
    for (start, end), span in spans.items():
        details = span._.factx_name or span._.factx_referent
        sort = details["type"] if details else ""
        if sort == "mission":
            place = (details.get("place") or {}).get("code")
            yield Mention(start, end, "mission", sort, False, _known([place]), ("place",))
        elif sort in (*GIVING, "region"):
            others = [other["code"] for other in details.get("others", ())]
            answers = _known([details["code"], *others])
            stands_in = not span._.factx_name
            form = _form(span, details)
            yield Mention(start, end, form, sort, stands_in, answers, ("giver", "place"))


def _known(values: Iterable[str | None]) -> frozenset[str]:
    return frozenset(value for value in values if value)


def _form(span: Span, details: dict[str, Any]) -> str:
    if not span._.factx_name:
        return "reference"
    if details["type"] == "organization":
        return "organization"
    form = details.get("form") or "name"
    if form in FORMS:
        return str(form)
    return {"region": "region", "country": "name"}.get(details["type"], "other")


def _dates(doc: Doc) -> Iterator[Mention]:
    for span in doc.spans.get("factx_dates", ()):
        when = span._.factx_date
        answers = _known([when and when["edtf"]])
        yield Mention(span.start, span.end, "date", "date", False, answers, ("date",))
