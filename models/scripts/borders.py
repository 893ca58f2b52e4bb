"""Rules for sentence borders that no network needs to learn, as a component of spaCy's own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, cast

from spacy.language import Language
from spacy.pipeline import AttributeRuler

WORDS = Path(__file__).resolve().parent.parent / "configs" / "borders.toml"

#: A word touched by what follows it.
TOUCHED = {"SPACY": False, "IS_SPACE": False}

#: "No sentence begins here", as the attribute ruler can write it: -1 in 64 bits without a sign.
NO_START = 2**64 - 1


def add_borders(nlp: Language) -> None:
    """Put an attribute ruler before the parser, which then finds no borders where none can be.

    Quotation marks and brackets that close a sentence do not open the next one, nor does the
    name behind a title.
    """
    table = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    ruler = cast(AttributeRuler, nlp.add_pipe("attribute_ruler", "borders", before="parser"))
    closing = {"ORTH": {"IN": table["closing"]}}
    title = {"ORTH": {"IN": table["titles"]}, "SPACY": True}
    patterns: list[list[dict[str, Any]]] = [
        [TOUCHED, closing | {"SPACY": True}],
        [TOUCHED, closing, {"IS_SPACE": True}],
        [title, {"IS_SPACE": False}],
    ]
    ruler.add(patterns, {"SENT_START": NO_START}, index=1)
