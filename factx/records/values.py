"""The values a fact is made of: how many, of what, when, and on whose words."""

from typing import Literal, Self

from pydantic import Field, model_validator

from factx.records.base import Number, Record

Approx = Literal["exact", "about", "almost", "over", "under", "at_least", "at_most", "range"]

Category = Literal["troops", "police", "personnel", "equipment", "funds"]

#: Categories that may stand for each other when two reports of one thing are compared.
RESOURCE_GROUPS: dict[Category, str] = {
    "troops": "people",
    "police": "people",
    "personnel": "people",
    "equipment": "equipment",
    "funds": "funds",
}


class Quantity(Record):
    """How many, exactly as far as the words go.

    Attributes:
        value: The number that the text states; null when it states none ("hundreds", a range).
        low: Lower bound of a range or of a vague word, null where `value` says it all.
        high: Upper bound of a range.
        approx: How the words hedge the figure; null without a figure.
        percent: The share, where the figure is one ("60 percent" is 60).
        text: The figure as written, hedge included ("nearly 400").
    """

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    approx: Approx | None = None
    percent: Number | None = None
    text: str | None = None

    @property
    def is_numbered(self) -> bool:
        """Whether the text gives a value, a bound or a share."""
        return not (self.value is None and self.low is None and self.high is None) or (
            self.percent is not None
        )

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Self:
        known = [n for n in (self.low, self.value, self.high) if n is not None]
        if known != sorted(known):
            raise ValueError(f"low, value and high must not fall: {known}")
        return self


class Resource(Record):
    """What is given.

    Attributes:
        category: The kind of thing that may be compared and added.
        name: Head noun phrase as written, without figure, determiner and demonym.
        currency: ISO 4217 code, for funds.
    """

    category: Category
    name: str | None = None
    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")


class When(Record):
    """A date with the precision that the text gives.

    Attributes:
        edtf: EDTF (ISO 8601-2) string; null when nothing anchors a relative date.
        earliest: First day it can mean (ISO 8601), null without `edtf`.
        latest: Last day it can mean (ISO 8601), null without `edtf`.
        text: The words, as written.
        start: Offset of the words in the document's text.
        end: End of the words, excluded.
    """

    edtf: str | None
    earliest: str | None = None
    latest: str | None = None
    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Evidence(Record):
    """The words a fact rests on; offsets are Unicode code points in the document's text.

    Attributes:
        document: Id of the document.
        start: Start of the figure, or of the resource phrase where there is no figure.
        end: Its end, excluded.
        sentence_start: Start of the sentence.
        sentence_end: Its end, excluded.
        quote: The sentence, `text[sentence_start:sentence_end]`.
        trigger: The word that decided the kind.
    """

    document: str
    start: int = Field(ge=0)
    end: int
    sentence_start: int = Field(ge=0)
    sentence_end: int
    quote: str
    trigger: str

    @model_validator(mode="after")
    def _quote_fits_offsets(self) -> Self:
        if self.sentence_end - self.sentence_start != len(self.quote):
            raise ValueError(
                f"offsets {self.sentence_start}-{self.sentence_end} span "
                f"{self.sentence_end - self.sentence_start} characters, "
                f"but the quote has {len(self.quote)}"
            )
        if not self.sentence_start <= self.start <= self.end <= self.sentence_end:
            raise ValueError(f"figure {self.start}-{self.end} lies outside of its sentence")
        return self


class SourcedEvidence(Evidence):
    """Evidence that also says which document it stands in, for lists over many documents."""

    source: str
    title: str | None
    published: str | None
