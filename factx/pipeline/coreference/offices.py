"""Offices without a name: "Burundi's defence minister", "the Thai premier", "the president"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from factx.pipeline.coreference.titles import Titles


@dataclass(frozen=True, slots=True)
class Office:
    """A mention of somebody by an office that speaks for a government.

    Attributes:
        start: First token, with the words around the title.
        end: Last token, excluded.
        head: The noun of the title.
        country: ISO 3166-1 alpha-3 where the phrase tells it, else None.
    """

    start: int
    end: int
    head: int
    country: str | None


def find_offices(doc: Doc, titles: Titles, taken: Iterable[int]) -> Iterator[Office]:
    """Yield the offices of a Doc that nobody's name goes with, in text order.

    An office that tells no country counts only where it is definite ("the prime minister").

    Args:
        doc: A Doc with tags, and the names of the gazetteer.
        titles: Its roles.
        taken: Tokens that belong to names of people.
    """
    people = set(taken)
    for start, at, role in titles.roles():
        if not role.speaks_for_government or at in people or start in people:
            continue
        title = titles.around(start, at, role)
        country, body = titles.country(title)
        if body or not titles.speaks(title) or (role.needs_country and country is None):
            continue
        definite = title.start > 0 and doc[title.start - 1].lower_ == "the"
        if country is not None or (definite and doc[at - 1].tag_ in ("NN", "NNP")):
            yield Office(title.start - definite, title.end, at - 1, country)
