"""The component `factx_quantities`: figures as spans with values."""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from factx.lexicon.numbers import numbers, numbers_with
from factx.pipeline import extensions
from factx.pipeline.quantities.figure import FoundQuantity, Kind
from factx.pipeline.quantities.parse import find_quantities

#: OntoNotes names where they exist.
LABELS: dict[Kind, str] = {
    "count": "CARDINAL",
    "money": "MONEY",
    "percent": "PERCENT",
    "measure": "QUANTITY",
    "ordinal": "ORDINAL",
    "year": "DATE",
    "designation": "DESIGNATION",
}
GROUP = "factx_quantities"


@Language.factory(
    "factx_quantities",
    assigns=["doc.spans", "span._.factx_quantity"],
    default_config={"lexicon": []},
)
def make_quantities(nlp: Language, name: str, lexicon: list[str]) -> "Quantities":
    """Make the component.

    Args:
        nlp: The pipeline.
        name: The component's name in it.
        lexicon: Texts of TOML files whose `[vague]` tables change the policy for vague words.
    """
    return Quantities(lexicon)


class Quantities:
    """Finds figures in a doc and says what each means.

    Args:
        lexicon: Texts of TOML files with `[vague]` tables.
    """

    def __init__(self, lexicon: list[str]) -> None:
        extensions.ensure()
        self.words = numbers_with(*lexicon) if lexicon else numbers()

    def __call__(self, doc: Doc) -> Doc:
        """Write the figures of a doc, of every kind, to `doc.spans["factx_quantities"]`."""
        spans: list[Span] = []
        text = doc.text  # put together anew by every access
        for found in find_quantities(text, self.words):
            span = doc.char_span(
                found.start, found.end, label=LABELS[found.kind], alignment_mode="expand"
            )
            if span is None or (spans and span.start < spans[-1].end):
                continue
            _set(span, found, text)
            spans.append(span)
        doc.spans[GROUP] = spans
        return doc


def _set(span: Span, found: FoundQuantity, text: str) -> None:
    value: dict[str, Any] = found._asdict()
    value["text"] = text[found.start : found.end]
    span._.factx_quantity = value
