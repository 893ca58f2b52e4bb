"""A candidate: a figure with what it counts, or a resource noun without a figure."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from spacy.tokens import Token

from factx.lexicon.resources import ResourceKind

#: A fact in the making: the fields of `records.Fact`, with the rule and the frame it was found by.
FactDict = dict[str, Any]


class Stated(NamedTuple):
    """What a text states of a candidate: three fields of `records.Fact`."""

    kind: str
    status: str
    modality: str


@dataclass(frozen=True)
class Candidate:
    """A figure with the noun it counts, or a resource noun without a figure.

    Attributes:
        start: First token of the figure, or of the resource phrase where there is no figure.
        end: Its last token, excluded.
        quantity: The fields of `records.Quantity`.
        noun: The noun that names the resource; the figure itself where the noun is left out.
        top: The noun that stands in the clause: "group" in "a group of 200 soldiers".
        kind: What sort of resource it is.
        currency: ISO 4217 code of money.
        elliptic: Whether the noun is left out ("the 1,000 it had promised").
        strong: Whether the figure is the size of a force ("a 2,500-strong mission").
        antecedent: The noun that an elliptic figure leaves out, where it stands.
        known: Whether the lexicon has what it counts as a resource.
    """

    start: int
    end: int
    quantity: dict[str, Any] = field(hash=False)
    noun: Token
    top: Token
    kind: ResourceKind
    currency: str | None = None
    elliptic: bool = False
    strong: bool = False
    antecedent: Token | None = None
    known: bool = True

    @property
    def is_numbered(self) -> bool:
        """Whether the text gives a value, a bound or a share."""
        return has_figure(self.quantity)

    @property
    def is_money(self) -> bool:
        """Whether it is a sum, or a share of one; "50 million kroner" leaves its currency open."""
        return self.kind.category == "funds"

    @property
    def is_bare(self) -> bool:
        """Whether a sum stands alone ("$5 million"), without a noun for it ("in aid")."""
        return self.noun.pos_ != "NOUN" or self.start <= self.noun.i < self.end

    @property
    def before(self) -> str:
        """The word before the figure, lower case; "" where the figure opens the text."""
        return str(self.noun.doc[self.start - 1].lower_) if self.start else ""

    @property
    def behind(self) -> int:
        """Where the text goes on behind the figure and its noun, as a token or the Doc's length."""
        return max(self.noun.i + 1, self.end)

    @property
    def is_article(self) -> bool:
        """Whether the figure is a determiner or a name ("a team", "its battalion", "the Ark")."""
        inside = self.start <= self.noun.i < self.end
        return self.quantity["value"] == 1 and not self.elliptic and inside


#: Fields of a quantity that make it a figure.
FIGURE = ("value", "low", "high", "percent")


def has_figure(quantity: dict[str, Any]) -> bool:
    """Whether a quantity gives a value, a bound or a share."""
    return any(quantity[key] is not None for key in FIGURE)


NO_FIGURE: dict[str, Any] = dict.fromkeys(("value", "low", "high", "approx", "percent", "text"))


def evidence(candidate: Candidate, trigger: str) -> dict[str, Any]:
    """Return the fields of `records.Evidence` without document and quote, known only later."""
    doc = candidate.noun.doc
    span = doc[candidate.start : candidate.end]
    # A figure that the parser cut in two still stands in one quote.
    sentences = [t.sent for t in (span[0], span[-1], candidate.noun)]
    quote = doc[min(s.start for s in sentences) : max(s.end for s in sentences)]
    text = quote.text
    start = quote.start_char + len(text) - len(text.lstrip())
    end = quote.start_char + len(text.rstrip())
    return {
        "start": span.start_char,
        "end": span.end_char,
        "sentence_start": min(start, span.start_char),
        "sentence_end": max(end, span.end_char),
        "trigger": trigger,
    }
