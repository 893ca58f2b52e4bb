"""What holds for every text."""

from hypothesis import example, given
from hypothesis import strategies as st

from factx.pipeline.quantities.parse import find_quantities
from factx.records.values import Quantity
from tests.pipeline.quantities.marking import fields_of

#: Pieces that meet in figures, so that chance hits on what is hard.
PIECES = st.sampled_from(
    [
        "a",
        "an",
        "one",
        "two",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "dozen",
        "half",
        "third",
        "quarter",
        "of",
        "and",
        "to",
        "or",
        "between",
        "from",
        "point",
        "several",
        "tens",
        "hundreds",
        "more than",
        "up to",
        "about",
        "at least",
        "or so",
        "plus",
        "percent",
        "dollars",
        "euros",
        "$",
        "US",
        "€",
        "m",
        "bn",
        "k",
        "km",
        "years",
        "-",
        "–",
        "/",
        ":",
        ",",
        ".",
        "'",
        "+",
        "(",
        ")",
        "%",
        "1",
        "20",
        "300",
        "4,000",
        "18,00",
        "5.5",
        "2004",
        "12 500",
        "½",
        "T",
        "Resolution",
        "May",
        "May 5",
        "p.m.",
        "troops",
        "old",
        "s",
        "th",
        "0",
        "007",
        "\u00a0",
        "\n",
        "#",
        "[",
        "]",
        "°",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)

FIGURES = st.sampled_from(
    [
        "nearly 400",
        "between 500 and 700",
        "hundreds",
        "two-thirds",
        "$3.5m",
        "two and a half thousand",
        "up to several thousand",
        "20 percent",
        "half a million euros",
        "1,000 or so",
        "5-6,000",
    ]
)


@given(TEXTS)
@example("١٢٣ ²³ ½⁄½ 1⁄0 1/0 0/0")  # other digits, signs that are no digits, division by zero
@example("9" * 5000)  # Python refuses to read so many digits
@example("million " * 200)
@example("one hundred " * 200)
@example("0,0 0.0.0 ,5 .5. 5,")
def test_figures_fit_the_text_and_each_other(text: str) -> None:
    last = 0
    for figure in find_quantities(text):
        assert last <= figure.start <= figure.figure_start < figure.figure_end <= figure.end
        assert figure.end <= len(text)
        assert not text[figure.start].isspace()
        assert not text[figure.end - 1].isspace()
        last = figure.end


@given(TEXTS)
def test_figures_make_records(text: str) -> None:
    for figure in find_quantities(text):
        if figure.kind in ("count", "money", "percent"):
            record = Quantity(
                value=figure.value,
                low=figure.low,
                high=figure.high,
                approx=figure.approx,  # type: ignore[arg-type]
                percent=figure.percent,
                text=text[figure.start : figure.end],
            )
            assert record.is_numbered
            assert (figure.approx == "range") == (figure.high is not None)


@given(FIGURES, st.sampled_from(["Kenya sent", "They said", "Of"]), st.sampled_from([" men", "."]))
def test_surrounding_words_and_case_change_nothing(figure: str, before: str, after: str) -> None:
    alone = [fields_of(found) for found in find_quantities(figure)]
    text = f"{before} {figure}{after}"
    shift = len(before) + 1
    for variant in (text, text.lower(), text.upper(), text.replace(figure, figure.capitalize())):
        inside = [fields_of(found) for found in find_quantities(variant)]
        moved = [
            {**fields, "start": fields["start"] - shift, "end": fields["end"] - shift}
            for fields in inside
        ]
        assert moved == alone


@given(st.lists(FIGURES, min_size=1, max_size=6))
def test_order_of_sentences_changes_nothing(figures: list[str]) -> None:
    def read(parts: list[str]) -> list[object]:
        found = find_quantities(". ".join(f"Chad sent {part} men" for part in parts))
        return [(f.value, f.low, f.high, f.approx, f.percent, f.currency) for f in found]

    assert sorted(map(repr, read(figures))) == sorted(map(repr, read(figures[::-1])))


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_grouped_digits_read_back(number: int) -> None:
    (figure,) = find_quantities(f"exactly {number:,} soldiers")
    assert figure.value == number


SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int, joint: str) -> str:
    """Return a number in words; `joint` stands after "hundred"."""
    for scale, name in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
    ):
        if number >= scale:
            rest = number % scale
            tail = f" {spelled(rest, joint)}" if rest else ""
            return f"{spelled(number // scale, joint)} {name}{tail}"
    if number >= 100:
        tail = f"{joint}{spelled(number % 100, joint)}" if number % 100 else ""
        return f"{SMALL[number // 100]} hundred{tail}"
    if number >= 20:
        unit = f"-{SMALL[number % 10]}" if number % 10 else ""
        return f"{TENS[number // 10 - 2]}{unit}"
    return SMALL[number]


@given(st.integers(min_value=2, max_value=10**15 - 1), st.sampled_from([" ", " and ", "-and-"]))
def test_numbers_in_words_read_back(number: int, joint: str) -> None:
    (figure,) = find_quantities(f"They sent {spelled(number, joint)} soldiers")
    assert figure.value == number


@given(st.integers(min_value=1, max_value=999), st.sampled_from(["million", "bn", "thousand"]))
def test_money_is_exact(tenths: int, scale: str) -> None:
    factor = {"million": 10**6, "bn": 10**9, "thousand": 10**3}[scale]
    (figure,) = find_quantities(f"${tenths / 10} {scale}")
    assert figure.value == tenths * factor // 10  # no rounding of 8.2 * 1e9
    assert isinstance(figure.value, int)
