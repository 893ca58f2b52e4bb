"""Rules and judge brought together: what rules found is weighed, what they missed is added.

The rules read the wordings they know with care for every part; the judge has a feeling for any
wording. So a rule keeps the word wherever the judge does not firmly disagree; it is overruled where
the judge is sure of another kind or other givers; and the judge speaks alone where the rules are
silent and it is sure, or where they have a weak reason and it is very sure. What a word of the text
excludes outright (casualties, arrests, sales) stays out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Doc, Token

from factx.lexicon.resources import Resources
from factx.lexicon.triggers import Triggers
from factx.pipeline import tree
from factx.pipeline.facts import candidates, filling, rules
from factx.pipeline.facts.candidates import unknown
from factx.pipeline.facts.candidates.candidate import Candidate, FactDict, Stated
from factx.pipeline.facts.judge.network import Network
from factx.pipeline.facts.judge.sheet import Heard, sheet_of
from factx.pipeline.facts.judge.verdicts import Answer, Verdict, judge
from factx.pipeline.facts.names import Actor, Names, as_actor, unique
from factx.pipeline.facts.parts import places, times
from factx.pipeline.facts.parts.places import Place
from factx.pipeline.facts.parts.times import When
from factx.pipeline.facts.readings import UNREAD
from factx.pipeline.facts.readings.scope import Rejection
from factx.pipeline.facts.series import choice, gapping, linking
from factx.pipeline.facts.statements import filters, nowhere

#: How likely the judge must find a fact for one that rules found to stay. This and the numbers
#: below were chosen on texts that it had not learned from.
KEPT = 0.2

#: Reasons of rules that find nothing, though nothing speaks against a fact.
SILENT = {
    "ungoverned": (UNREAD.reason,),
    "unknown": (rules.UNKNOWN.reason,),
    "unnamed": (nowhere.NEITHER, filters.MANY_USES, filters.NO_RESOURCE),
}

#: How likely the judge must find kind and givers together of a fact that no rule found to be added,
#: by what the rules have against it; and where nobody gives. What is excluded stays so: there the
#: judge gains next to nothing and falls for traps.
ADDED = {"ungoverned": 0.5, "unknown": 0.5, "unnamed": 0.5, "refused": 0.95}
ADDED_OF_NOBODY = 0.9

#: How likely the judge must find its own kind and givers, and how unlikely those of the rules, to
#: overrule them.
OVERRULING, OVERRULED = 0.8, 0.05

#: How likely the judge must find status, place and date of a fact for the rules to keep theirs.
STATUS_KEPT, PLACE_KEPT, DATE_KEPT = 0.05, 0.2, 0.003

#: How likely the judge must find a date: of a fact that it adds itself or whose date it does not
#: believe, and of one that rules found and left without a date.
DATED, DATE_ADDED = 0.4, 0.9


@dataclass(frozen=True)
class Bench:
    """What settling a document needs.

    Attributes:
        doc: The document.
        names: Its names.
        resources: The lexicon of resources.
        verdicts: What the judge says of each figure, by its first and last token (excluded).
    """

    doc: Doc
    names: Names
    resources: Resources
    verdicts: Mapping[tuple[int, int], Verdict]

    def of(self, fact: FactDict) -> Verdict | None:
        """Return what the judge says of the figure of a fact."""
        evidence = fact["evidence"]
        figure = self.doc.char_span(evidence["start"], evidence["end"])
        return self.verdicts.get((figure.start, figure.end)) if figure is not None else None


@dataclass(frozen=True)
class Settled:
    """What a document states, as plain JSON; see `factx.pipeline.extensions`."""

    facts: list[FactDict]
    rejections: list[dict[str, Any]]
    verdicts: list[dict[str, Any]]


def extract(doc: Doc, resources: Resources, triggers: Triggers, network: Network | None) -> Settled:
    """Return the facts of a document and what speaks against its other figures.

    Without a network, the rules alone decide.
    """
    names = Names.of(doc)
    told = hear(doc, names, resources, triggers)
    verdicts: Mapping[tuple[int, int], Verdict] = {}
    if network is not None:
        verdicts = judge(sheet_of(doc, for_judge(told), names), network)
    bench = Bench(doc, names, resources, verdicts)
    facts: list[FactDict] = []
    rejections: list[dict[str, Any]] = []
    for candidate, made in told:
        made = _settled(candidate, made, bench)
        if not isinstance(made, Rejection):
            facts += made
        elif candidate.known:
            span = doc[candidate.start : candidate.end]
            rejections.append(_because(made.reason, span.start_char, span.end_char))
    linking.share_out(facts, doc)
    kept: list[FactDict] = []
    for fact in filling.complete(facts, doc, names):
        fact = _weighed(fact, bench)
        if nowhere.is_nowhere(fact):
            evidence = fact["evidence"]
            rejections.append(_because(nowhere.REASON, evidence["start"], evidence["end"]))
        else:
            kept.append(fact)
    return Settled(choice.choose(kept), rejections, [*_notes(bench)])


def _because(reason: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "reason": reason}


def hear(
    doc: Doc, names: Names, resources: Resources, triggers: Triggers
) -> list[tuple[Candidate, list[FactDict] | Rejection]]:
    """Return each candidate of a document, known or not, with what the rules make of it."""
    known = candidates.find(doc, resources)
    found = sorted([*known, *unknown.find(doc, known)], key=lambda c: (c.start, c.end))
    return list(zip(found, rules.all_of(found, names, triggers, resources), strict=True))


def for_judge(told: Iterable[tuple[Candidate, list[FactDict] | Rejection]]) -> Iterator[Heard]:
    """Yield each candidate as the judge hears of it, with a sort of refusal for a reason."""
    for candidate, made in told:
        if isinstance(made, Rejection):
            yield candidate, [], _refusal(made)
        else:
            yield candidate, made, ""


def _refusal(rejection: Rejection) -> str:
    if rejection.excluded:
        return "excluded"
    reasons = (name for name, reason in SILENT.items() if rejection.reason.startswith(reason))
    return next(reasons, "refused")


def _notes(bench: Bench) -> Iterator[dict[str, Any]]:
    """Yield what the judge says of each figure."""
    for (start, end), verdict in bench.verdicts.items():
        span = bench.doc[start:end]
        yield {
            "start": span.start_char,
            "end": span.end_char,
            "fact": round(verdict.fact, 3),
            "kind": verdict.kind,
            "givers": sorted(verdict.givers),
            "sure": round(verdict.confidence(verdict.kind, verdict.givers), 3),
        }


def _settled(
    candidate: Candidate, made: list[FactDict] | Rejection, bench: Bench
) -> list[FactDict] | Rejection:
    """Return what rules and judge together make of a candidate."""
    verdict = bench.verdicts.get((candidate.start, candidate.end))
    if verdict is None:
        return made
    if isinstance(made, Rejection):
        added = _is_added(verdict, _refusal(made))
        return _told(candidate, verdict, bench) if added else made
    if verdict.fact < KEPT:
        return Rejection(f"is no fact to the judge ({verdict.fact:.2f})")
    if _is_overruled(made, verdict):
        return _told(candidate, verdict, bench)
    return [fact | {"status": _status(fact, verdict)} for fact in made]


def _status(fact: FactDict, verdict: Verdict) -> str:
    """Return the status that rules found, or the judge's if that is not likely."""
    kept = verdict.of_status(fact["kind"], fact["status"]) >= STATUS_KEPT
    return fact["status"] if kept else verdict.status_of(fact["kind"])


def _weighed(fact: FactDict, bench: Bench) -> FactDict:
    """Return a fact with the place and the date that the judge finds more likely, if any."""
    verdict = bench.of(fact)
    if verdict is None:
        return fact
    changed: dict[str, Any] = {}
    own = fact["destination"]
    if own is None or verdict.probability("place", own["code"]) < PLACE_KEPT:
        changed["destination"] = _where(verdict, bench) or own
    own = fact["date"] or fact["due"]
    if own is None or _is_unlikely(own, verdict):
        when = _when(verdict, bench, DATED if own else DATE_ADDED)
        changed |= _dated(fact["kind"], when, bench)
    return fact | changed


def _is_unlikely(when: When, verdict: Verdict) -> bool:
    """Whether the judge was asked about a date and thinks little of it.

    It is not asked about days that nothing fixes, nor about those of sentences far away.
    """
    asked = (answer for answer in verdict.answers["date"] if answer.value == when["edtf"])
    return any(answer.probability < DATE_KEPT for answer in asked)


def _dated(kind: str, when: When | None, bench: Bench) -> dict[str, When | None]:
    """Return a date as that of a fact, or as the day when it is due."""
    ahead = kind in ("pledge", "withdrawal") and times.is_ahead(when, bench.doc)
    return {"date": None, "due": when} if ahead else {"date": when, "due": None}


def _is_added(verdict: Verdict, refusal: str) -> bool:
    """Whether the judge is sure enough of a fact that no rule finds."""
    if refusal not in ADDED:
        return False
    told = verdict.givers or verdict.kind == "strength"
    least = ADDED[refusal] if told else max(ADDED[refusal], ADDED_OF_NOBODY)
    return verdict.confidence(verdict.kind, verdict.givers) >= least


def _is_overruled(made: list[FactDict], verdict: Verdict) -> bool:
    """Whether the judge is sure that rules took kind or givers of a fact wrong.

    Where it only adds givers to those that rules found, they know better who gives.
    """
    kind = made[0]["kind"]
    givers = {actor["code"] for fact in made for actor in fact["contributors"]}
    only_adds = verdict.kind == kind and givers < verdict.givers
    if only_adds or verdict.confidence(kind, givers) > OVERRULED:
        return False
    return verdict.confidence(verdict.kind, verdict.givers) >= OVERRULING


def _told(candidate: Candidate, verdict: Verdict, bench: Bench) -> list[FactDict]:
    """Return the fact that only the judge finds, or one for each of those who each give so much."""
    if not candidate.known and candidate.kind.category != "funds":
        candidate = replace(candidate, kind=replace(candidate.kind, category=verdict.category))
    giving = _who(verdict, bench)
    stated = Stated(verdict.kind, verdict.status_of(verdict.kind), verdict.modality)
    place = _where(verdict, bench)
    fact = filling.filled(candidate, None, stated, giving, place, bench.names, bench.resources)
    fact["rule"] = "judge"
    fact["evidence"]["trigger"] = _word_above(candidate).text
    fact |= _dated(verdict.kind, _when(verdict, bench, DATED), bench)
    if len(giving) > 1 and gapping.is_apiece(candidate):
        return [{**fact, "contributors": [giver]} for giver in giving]
    return [fact]


def _word_above(candidate: Candidate) -> Token:
    """Return the verb that a candidate stands under, or the candidate's own head."""
    above = (word for word in tree.ancestors(candidate.top) if word.pos_ == "VERB")
    return next(above, candidate.top)


def _who(verdict: Verdict, bench: Bench) -> list[Actor]:
    """Return whom the judge takes for the givers of a figure, in text order."""
    answers = [answer for answer in verdict.answers["giver"] if answer.value in verdict.givers]
    found = [_actor(answer, bench) for answer in answers]
    return unique(sorted(found, key=lambda actor: actor["start"]))


def _where(verdict: Verdict, bench: Bench) -> Place | None:
    """Return where the judge says that a figure goes or is."""
    likely = verdict.likely("place")
    return _place(likely[0], bench) if likely else None


def _when(verdict: Verdict, bench: Bench, least: float) -> When | None:
    """Return when the judge says that it happened or will, if that is likelier than `least`."""
    for answer in verdict.likely("date", least)[:1]:
        for span in bench.doc.spans["factx_dates"]:
            if span.start == answer.mention.start and span.end == answer.mention.end:
                return times.fields(span)
    return None


def _actor(answer: Answer, bench: Bench) -> Actor:
    return as_actor(*_details(answer, bench))


def _place(answer: Answer, bench: Bench) -> Place | None:
    if answer.mention.form == "dateline":
        return dict(bench.doc._.factx_scene)
    span, details = _details(answer, bench)
    if details["type"] == "country":
        return places.as_place(span, details)
    theatre = details.get("place")
    return as_actor(span, theatre) if theatre else None


def _details(answer: Answer, bench: Bench) -> tuple[Any, dict[str, Any]]:
    """Return the span that an answer points at, with what the answer takes from it."""
    span = bench.names.spans[answer.mention.start]
    details = span._.factx_name or span._.factx_referent
    for other in (details, *details.get("others", ())):
        if other.get("code") == answer.value:
            return span, other
    return span, details
