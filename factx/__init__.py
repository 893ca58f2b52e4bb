"""Pledges and deployments of troops, police, equipment and money, out of news texts.

    import factx

    found = factx.extract("Kenya sent 400 police to Haiti on Friday.", published="2024-06-29")
    nlp = factx.load()   # a spaCy pipeline; facts are in `doc._.factx_facts`

Importing this module is light: records are imported when one is named, spaCy when a text is read.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from spacy.language import Language

    from factx.engines import Engine
    from factx.errors import FactxError
    from factx.records import (
        Actor,
        ContributorCount,
        Destination,
        Document,
        Entity,
        Evidence,
        Extent,
        Extraction,
        Fact,
        Mission,
        Problem,
        Quantity,
        Resource,
        When,
    )

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "ContributorCount",
    "Destination",
    "Document",
    "Entity",
    "Evidence",
    "Extent",
    "Extraction",
    "Fact",
    "FactxError",
    "Mission",
    "Problem",
    "Quantity",
    "Resource",
    "When",
    "__version__",
    "extract",
    "load",
]


def extract(
    text: str,
    published: "str | date | None" = None,
    *,
    title: str | None = None,
    source: str = "-",
    model: "str | Path | None" = None,
    lexicon: "str | Path | None" = None,
) -> "Extraction":
    """Return the facts and entities of a text.

    Args:
        text: The article; it may begin with a header (a date, a dateline, an agency).
        published: Its day, to which words such as "on Friday" are related; the day in its header
            by default. Without any, such dates stay unresolved: the clock is never read.
        title: Its headline.
        source: A name for it.
        model: Name or folder of a trained pipeline; the shipped one by default.
        lexicon: A file with words of one's own.

    Raises:
        UsageError: `published` is no day.
        PipelineError: The trained pipeline cannot be loaded, or fails on this text.
    """
    from factx.errors import PipelineError
    from factx.records import Problem
    from factx.sources import document

    known = document(text, source, title=title, published=_iso(published))
    (found,) = _engine(model, lexicon).extract([known])
    if isinstance(found, Problem):
        raise PipelineError(found.message, where=source)
    return found


def load(model: "str | Path | None" = None, lexicon: "str | Path | None" = None) -> "Language":
    """Return the spaCy pipeline; after `doc = nlp(text)`, facts are in `doc._.factx_facts`.

    Args:
        model: Name or folder of a trained pipeline; the shipped one by default.
        lexicon: A file with words of one's own.

    Raises:
        PipelineError: The trained pipeline cannot be loaded.
        LexiconError: The lexicon file is missing or malformed.
    """
    from factx.pipeline import build

    return build(model, lexicon)


@cache
def _engine(model: "str | Path | None", lexicon: "str | Path | None") -> "Engine":
    from factx.engines import engine

    return engine(model, lexicon)


def _iso(day: "str | date | None") -> str | None:
    from datetime import date

    from factx.errors import UsageError

    if day is None:
        return None
    try:
        return date.fromisoformat(str(day)[:10]).isoformat()
    except ValueError:
        raise UsageError(f'"{day}" is no day', hint="Write it as 2025-01-31") from None


def __getattr__(name: str) -> Any:
    # What `__all__` promises and this file does not define: the error, and the records.
    if name == "FactxError":
        from factx.errors import FactxError

        return FactxError
    if name in __all__:
        from factx import records

        return getattr(records, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
