"""Every entry of the data file does what it says, alone in a plain sentence."""

from collections.abc import Iterator
from typing import TypeVar

import pytest

from factx.lexicon.numbers import Phrase, Phrases, numbers
from factx.pipeline.quantities.figure import FoundQuantity
from factx.pipeline.quantities.parse import find_quantities

T = TypeVar("T")

WORDS = numbers()
#: After a figure these need what a plain sentence does not offer: an end, a scale, a glued digit.
NEED_COMPANY = {"minimum", "maximum", "max", "tops", "pc", "pounds"}
_TIGHT = (
    (" - ", "-"),
    ("- ", "-"),
    (" / ", "/"),
    (" . ", "."),
    (" .", "."),
    ("> =", ">="),
    ("< =", "<="),
)


def entries(phrases: Phrases[T]) -> Iterator[tuple[Phrase, T]]:
    for group in phrases.by_word.values():
        yield from group


def written(phrase: Phrase) -> str:
    """Return a phrase as people write it: no room around hyphens and stops."""
    text = " ".join(phrase)
    for loose, tight in _TIGHT:
        text = text.replace(loose, tight)
    return text


def only(text: str) -> FoundQuantity:
    figures = find_quantities(text)
    assert len(figures) == 1, (text, figures)
    return figures[0]


def behind(figure: str, phrase: Phrase) -> str:
    """Return a figure with a phrase behind it, glued if the phrase begins with a hyphen."""
    text = written(phrase)
    return f"{figure}{text}" if text.startswith("-") else f"{figure} {text}"


def test_names_of_money() -> None:
    for phrase, money in entries(WORDS.money):
        figure = only(f"They gave {behind('5 million', phrase)} to it")
        assert (figure.kind, figure.currency) == ("money", money.code), phrase
        assert figure.value == 5_000_000 / money.part, phrase


def test_signs_of_money() -> None:
    for sign, code in WORDS.signs.items():
        figure = only(f"They gave {sign.upper()}5 million to it")
        assert (figure.value, figure.currency) == (5_000_000, code or None), sign


@pytest.mark.parametrize("form", ["{} 5 million", "5 million {}", "{}5m"])
def test_codes_of_money(form: str) -> None:
    for code in WORDS.codes:
        figure = only(f"They gave {form.format(code)} to it")
        assert (figure.value, figure.currency) == (5_000_000, code), code


def test_suffixes() -> None:
    for suffix, scale in WORDS.suffixes.items():
        assert only(f"They gave $5{suffix} to it").value == 5 * scale, suffix


def test_units() -> None:
    for phrase, unit in entries(WORDS.units):
        if phrase[-1] not in NEED_COMPANY:
            figure = only(f"They went {behind('7', phrase)} to it")
            assert (figure.value, figure.kind, figure.unit) == (7, "measure", unit), phrase


def test_glued_units() -> None:
    for suffix, unit in WORDS.glued_units.items():
        figure = only(f"They went 7{suffix} to it")
        assert (figure.value, figure.kind, figure.unit) == (7, "measure", unit), suffix


def test_cargo_is_counted() -> None:
    for phrase, unit in entries(WORDS.cargo):
        figure = only(f"They took {behind('7', phrase)} of it")
        assert (figure.value, figure.kind, figure.unit) == (7, "count", unit), phrase


def test_percent() -> None:
    for phrase, _ in entries(WORDS.percent):
        if phrase[-1] not in NEED_COMPANY:
            assert only(f"They took {behind('7', phrase)} of it").percent == 7, phrase


def test_hedges_before() -> None:
    for phrase, approx in entries(WORDS.before):
        what = "700 euros" if phrase[0] == "north" else "700 soldiers"
        figure = only(f"They sent {written(phrase)} {what}")
        assert (figure.value, figure.approx) == (700, approx), phrase
        hedged = figure.figure_start > figure.start
        assert hedged == (approx != "exact"), phrase


def test_hedges_after() -> None:
    for phrase, approx in entries(WORDS.after):
        end = "." if phrase[-1] in NEED_COMPANY else " soldiers"
        figure = only(f"They sent {behind('700', phrase)}{end}")
        assert (figure.value, figure.approx) == (700, approx), phrase


def test_vague_words() -> None:
    for phrase, low in entries(WORDS.vague.quantifiers):
        joined = behind(written(phrase), ("hundred",)).replace("- ", "-")
        assert only(f"They sent {joined} soldiers").low == low * 100, phrase
    for word, low in WORDS.vague.plurals.items():
        assert only(f"They sent {word} of soldiers").low == low, word


def test_openings_of_ranges() -> None:
    for phrase, _ in entries(WORDS.range_opening):
        figure = only(f"They sent {written(phrase)} 500 to 700 men")
        assert (figure.low, figure.high) == (500, 700), phrase


def test_heads_make_names() -> None:
    for head in WORDS.heads:
        assert only(f"They stood at {head.title()} 12 there").kind == "designation", head
    for head in WORDS.heads_any_case:
        assert only(f"They stood at {head} 12 there").kind == "designation", head


def test_months_and_hours() -> None:
    for month in WORDS.months:
        assert only(f"They left on 7 {month.title()} again").kind == "designation", month
    for phrase, _ in entries(WORDS.clock):
        assert only(f"They left at {behind('0700', phrase)} again").kind == "designation", phrase


def test_counted_nouns_tell_counts_from_years() -> None:
    for noun in WORDS.counted:
        figure = only(f"They sent 2000 {noun} there")
        assert (figure.kind, figure.value) == ("count", 2000), noun


def test_ordinals() -> None:
    for word, value in WORDS.ordinals.items():
        figure = only(f"They saw the {word} of them")
        assert (figure.kind, figure.value) == ("ordinal", value), word
