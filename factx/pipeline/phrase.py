"""What the parsers make of a phrase by itself, without a trained pipeline."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from factx.lexicon import Lexicon
from factx.lexicon.numbers import NumberLexicon
from factx.pipeline.dates.parse import find_dates
from factx.pipeline.gazetteer.parse import find
from factx.pipeline.quantities.parse import find_quantities
from factx.records import When
from factx.records.phrase import FoundName, FoundQuantity, Phrase

if TYPE_CHECKING:
    from spacy.language import Language

#: What looks like a figure and counts nothing.
NO_QUANTITIES = frozenset(["designation", "year"])


def read_phrase(
    text: str,
    *,
    lexicon: Lexicon,
    policy: NumberLexicon,
    published: str | None = None,
    day_first: bool | None = None,
) -> Phrase:
    """Return the figures, dates and names of a phrase; people take a trained pipeline.

    Args:
        text: Any text.
        lexicon: The names to look for.
        policy: The words for figures, and what vague ones mean.
        published: Day to which relative dates are related, ISO 8601.
        day_first: Whether "3/4/2024" is the third of April; None leaves such figures unread.
    """
    year = int(published[:4]) if published else None
    names = [(found, found.names[0]) for found in find(text, lexicon, year=year)]
    return Phrase(
        text=text,
        quantities=list(_quantities(text, policy)),
        dates=list(_dates(text, published, day_first)),
        places=[
            FoundName(
                name=name.name, type=name.type, code=name.code, start=found.start, end=found.end
            )
            for found, name in names
        ],
        people=[],
    )


def _quantities(text: str, policy: NumberLexicon) -> Iterator[FoundQuantity]:
    for found in find_quantities(text, policy):
        if found.kind not in NO_QUANTITIES:
            yield FoundQuantity.model_validate(
                {
                    "value": found.value,
                    "low": found.low,
                    "high": found.high,
                    "approx": found.approx,
                    "percent": found.percent,
                    "text": text[found.start : found.end],
                    "unit": found.unit,
                    "currency": found.currency,
                    "start": found.start,
                    "end": found.end,
                }
            )


def _dates(text: str, published: str | None, day_first: bool | None) -> Iterator[When]:
    # Most phrases have none; spaCy is imported for those that have.
    if not find_dates(text, day_first=day_first):
        return
    nlp = _date_finder(day_first)
    doc = nlp.make_doc(text)
    doc._.factx_published = published
    for span in nlp(doc).spans["factx_dates"]:
        fields = {key: value for key, value in span._.factx_date.items() if key != "role"}
        yield When.model_validate(fields)


@cache
def _date_finder(day_first: bool | None) -> "Language":
    from spacy import blank

    from factx.pipeline.dates import component  # noqa: F401  # registers the factory

    nlp = blank("en")
    nlp.add_pipe("factx_dates", config={"day_first": day_first})
    return nlp
