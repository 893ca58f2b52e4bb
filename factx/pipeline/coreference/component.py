"""Whom words stand for: spans for the fact rules, entities for the reader."""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from factx import lexicon as lexicons
from factx.lexicon import units as unit_words
from factx.lexicon.contexts import joined
from factx.pipeline import extensions
from factx.pipeline.coreference import (
    antecedents,
    entities,
    missions,
    offices,
    people,
    resolve,
    units,
)
from factx.pipeline.coreference.titles import Titles
from factx.pipeline.gazetteer import parse


@Language.factory(
    "factx_coreference",
    assigns=["doc.spans", "doc._.factx_scene", "doc._.factx_entities", "span._.factx_referent"],
    requires=["token.dep", "token.pos", "doc.ents", "doc.spans"],
    default_config={"lexicon": []},
)
def make_coreference(nlp: Language, name: str, lexicon: list[str]) -> "Coreference":
    """Build the component; `lexicon` holds the texts of lexicon files to add."""
    return Coreference(name, lexicon=tuple(lexicon))


class Coreference:
    """Resolve pronouns, definite nouns and people, and merge mentions into entities.

    Writes `doc.spans["factx_mentions"]` (in text order, `kb_id_` the code, `_.factx_referent`
    the details), `doc._.factx_scene` and `doc._.factx_entities`. Leaves `doc.ents` and the names
    alone. Needs the tree, entities, and the names of the gazetteer.
    """

    def __init__(self, name: str, *, lexicon: tuple[str, ...] = ()) -> None:
        self.name = name
        self.lexicon = lexicons.load(lexicon)
        self.regions = entities.epithets(self.lexicon)
        self.bodies = entities.repeated(self.lexicon)
        self.units = unit_words.load()
        extensions.ensure()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        titles = Titles(doc, self.lexicon)
        taken = {
            i for span in doc.spans.get("factx_names", ()) for i in range(span.start, span.end)
        }
        forces = list(units.find(doc, taken, self.units))
        found = [p for p in people.find_people(doc, titles) if not _is_unit(p, forces)]
        named = {i for person in found for start, end in person.mentions for i in range(start, end)}
        holders = list(offices.find_offices(doc, titles, named))
        doc._.factx_scene = self._scene(doc._.factx_dateline, doc._.factx_filed)
        speakers = [*self._speakers(doc, found), *self._holders(doc, holders)]
        resolver = resolve.Resolver(
            doc,
            antecedents.antecedents(doc.spans.get("factx_names", ()), "factx_name"),
            antecedents.antecedents(speakers, "factx_referent"),
            self.regions,
            self.bodies,
            offices={office.head: office.start for office in holders if office.country is None},
        )
        spans = [
            *speakers,
            *(
                _span(doc, mention.start, mention.end, mention.label, mention.details)
                for mention in resolver.mentions()
            ),
            *(
                _span(doc, span.start, span.end, "MISSION", details)
                for span, details in missions.find(doc, taken)
            ),
        ]
        doc.spans["factx_mentions"] = sorted(spans, key=lambda s: (s.start, s.end))
        doc._.factx_entities = entities.merge(doc, found, forces)
        return doc

    def _scene(self, dateline: str | None, filed: int | None) -> dict[str, Any] | None:
        """Return the first place that a dateline names, if the report may be about it."""
        if not dateline or filed is None:
            return None
        first, comma, rest = _without_capitals(dateline).partition(",")
        if joined(first) in self.lexicon.contexts.seats:
            return None
        words = _without_capitals(first) + comma + rest
        for found in parse.find(words, self.lexicon):
            name = found.names[0]
            if name.type in ("country", "region"):
                extent = {"start": filed + found.start, "end": filed + found.end}
                return {"name": name.name, "type": name.type, "code": name.code} | extent
        return None

    def _speakers(self, doc: Doc, found: list[people.Person]) -> list[Span]:
        """Return mentions of people whose word is their government's."""
        spans = []
        for person in found:
            country = self.lexicon.country(person.country) if person.country else None
            if country is None or not person.speaks_for_government:
                continue
            details = {"name": country.name, "type": "country", "code": country.code}
            spans += [_span(doc, start, end, "PERSON", details) for start, end in person.mentions]
        return spans

    def _holders(self, doc: Doc, found: list[offices.Office]) -> list[Span]:
        """Return the offices whose country the text tells beside them."""
        spans = []
        for office in found:
            country = self.lexicon.country(office.country) if office.country else None
            if country is not None:
                details = {"name": country.name, "type": "country", "code": country.code}
                spans.append(_span(doc, office.start, office.end, "OFFICE", details))
        return spans


def _without_capitals(words: str) -> str:
    """Write "PORT-AU-PRINCE" as names are written elsewhere; leave other words alone."""
    if not words.isupper():
        return words
    return words.title().replace("-Au-", "-au-").replace("\u02bbA", "\u02bba")


def _is_unit(person: people.Person, forces: list[Span]) -> bool:
    """Whether what was taken for a person is the name of a military unit ("Golani Brigade")."""
    return all(
        any(force.start <= start and end <= force.end for force in forces)
        for start, end in person.mentions
    )


def _span(doc: Doc, start: int, end: int, label: str, details: dict[str, Any]) -> Span:
    span = Span(doc, start, end, label=label, kb_id=details["code"] or "")
    span._.factx_referent = _known(details)
    if details.get("others"):
        span._.factx_referent["others"] = [_known(other) for other in details["others"]]
    return span


def _known(details: dict[str, Any]) -> dict[str, Any]:
    return {key: details.get(key) for key in ("name", "type", "code")}
