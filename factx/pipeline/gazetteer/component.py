"""Names of the lexicon as spans of a Doc."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from factx import lexicon as lexicons
from factx.lexicon import Lexicon, Name
from factx.pipeline import extensions
from factx.pipeline.gazetteer.parse import Verdict, Witness, find, silent

#: Labels of the entity recognizer that speak for a place or a body.
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})

LABELS = {"country": "GPE", "region": "LOC", "organization": "ORG", "mission": "MISSION"}


@Language.factory(
    "factx_gazetteer",
    assigns=["doc.spans", "span._.factx_name"],
    default_config={"spans_key": "factx_names", "lexicon": []},
)
def make_gazetteer(nlp: Language, name: str, spans_key: str, lexicon: list[str]) -> "Gazetteer":
    """Build the component.

    Args:
        nlp: The pipeline it belongs to.
        name: Its name there.
        spans_key: The span group to write.
        lexicon: Texts of lexicon files to add.
    """
    return Gazetteer(name, spans_key=spans_key, lexicon=tuple(lexicon))


class Gazetteer:
    """Mark names of countries, places, regions, organizations and missions.

    Writes `doc.spans[spans_key]`, in text order, without overlap: `label_` is GPE, NORP
    (demonyms), LOC, ORG (seats of government too) or MISSION, `kb_id_` the code (empty for a
    region), `_.factx_name` the details, for a mission with its main country as `place` (name,
    type, code; None at sea). Leaves `doc.ents` alone. Needs no earlier component;
    uses tags and entities where they are there.
    """

    def __init__(self, name: str, *, spans_key: str, lexicon: tuple[str, ...] = ()) -> None:
        self.name = name
        self.spans_key = spans_key
        self.lexicon = lexicons.load(lexicon)
        extensions.ensure()

    def __call__(self, doc: Doc) -> Doc:
        """Write the names of a Doc into its span group."""
        doc.spans[self.spans_key] = list(self._spans(doc))
        return doc

    def _spans(self, doc: Doc) -> Iterator[Span]:
        published = doc._.factx_published
        year = int(published[:4]) if published else None
        end = 0
        for found in find(doc.text, self.lexicon, witness=witness(doc, self.lexicon), year=year):
            name = found.names[0]
            span = doc.char_span(
                found.start, found.end, label(name), kb_id=name.code or "", alignment_mode="expand"
            )
            # Two names inside one token ("U.S.-China") cannot both be spans: the first stays.
            if span is None or span.start < end:
                continue
            end = span.end
            span._.factx_name = self._details(name)
            yield span

    def _details(self, name: Name) -> dict[str, Any]:
        details: dict[str, Any] = {
            "name": name.name, "type": name.type, "code": name.code, "form": name.form
        }  # fmt: skip
        if name.type == "mission":
            mission = self.lexicon.mission(name.code or "")
            country = self.lexicon.country(mission.country) if mission and mission.country else None
            details["place"] = country and {
                "name": country.name, "type": "country", "code": country.code
            }  # fmt: skip
        return details


def label(name: Name) -> str:
    """Return the entity label of what a name stands for."""
    if name.form == "demonym":
        return "NORP"
    return "ORG" if name.form == "leader" else LABELS[name.type]


def witness(doc: Doc, lexicon: Lexicon) -> Witness:
    """Return what the tags and entities of a Doc say of its characters."""
    tagged = doc.has_annotation("TAG")
    entities = doc.ents  # made anew by every access
    if not tagged and not entities:
        return silent
    starts = [entity.start_char for entity in entities]

    def say(start: int, end: int) -> Verdict:
        if tagged and _word(doc, start, end):
            return "word"
        at = bisect_right(starts, start) - 1
        following = entities[at + 1] if at + 1 < len(entities) else None
        if following and following.label_ == "PERSON" and following.start_char == end + 1:
            return "place"  # "(President of) Kenya" William Ruto
        if at < 0 or entities[at].end_char < end:
            return ""
        return _entity(entities[at], start, end, lexicon)

    return say


def _word(doc: Doc, start: int, end: int) -> bool:
    """Tell whether one token is tagged as a pronoun: "US" that means us."""
    span = doc.char_span(start, end)
    return span is not None and len(span) == 1 and span[0].tag_ == "PRP"


def _entity(entity: Span, start: int, end: int, lexicon: Lexicon) -> Verdict:
    """Return what an entity that covers the characters says of them."""
    if entity.label_ in PLACES and entity.start_char == start:
        return "place"
    if entity.label_ != "PERSON":
        return ""
    # Recognizers take in too much: "Guatemalan President Arevalo", "(President of) Kenya Ruto".
    if entity.start_char == start and entity.end_char > end and _led(entity, lexicon):
        return "place"
    return "person" if entity.start_char == start and entity.end_char <= end else "namesake"


def _led(entity: Span, lexicon: Lexicon) -> bool:
    """Tell whether a title shows that the first word of a person is a country."""
    if any(lexicon.role(token.text) is not None for token in entity[1:]):
        return True
    at = entity.start - 1
    if at > 0 and entity.doc[at].lower_ in ("of", "to", "for"):
        return lexicon.role(entity.doc[at - 1].text) is not None
    return False
