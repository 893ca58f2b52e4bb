"""Shares in words and digits: "half of", "two-thirds", "3/4"; multiples: "half a million"."""

from fractions import Fraction

from factx.pipeline.quantities.digits import read_digits
from factx.pipeline.quantities.figure import LARGEST, Figure
from factx.pipeline.quantities.tokens import Tokens
from factx.pipeline.quantities.words import VULGAR, read_cardinal

#: "3/4" is a share with these, "9/11" and "24/7" are names of days and hours.
_DENOMINATORS = (2, 3, 4, 5, 6, 8, 10, 16, 20, 100)

#: Words that make little of a share: "only a third has been paid" is no third man.
_LESSENING = ("only", "barely", "hardly", "scarcely", "merely")


#: Words that may follow the extent of a change ("cut by a third in May", "by a quarter to 90").
_BEYOND = frozenset({
    "to", "in", "from", "over", "since", "this", "next", "last", "by", "before", "after", "during",
    "within", "when", "as", "and", "or", "with", "at", "on", "for", "because", "while", "if", "so",
})  # fmt: skip


#: Words for sides of a thing that may also belong to the verb before them.
_PARTICLES = ("back", "left", "right")


def read_share(tokens: Tokens, at: int) -> Figure | None:
    """Read a fraction, alone or of a scale ("three quarters of a million")."""
    word = tokens.word(at)
    if tokens.kind(at) == "digits":
        return _slash(tokens, at)
    if tokens.kind(at) == "vulgar":
        of = tokens.word(at + 1) in ("of", "the")
        return _share(at, at + 1, Fraction(*VULGAR[word])) if of else None
    if word == "half":
        return _half(tokens, at, at)
    if word == "quarter":
        return _multiple(tokens, at, at + 1, Fraction(1, 4))
    if word == "one" and (ratio := _one_in(tokens, at)):
        return ratio
    start = at
    count = 1
    if word in ("a", "an"):
        at += 1
    elif word in tokens.lexicon.small:
        count = tokens.lexicon.small[word]
        at = tokens.skip_hyphen(at + 1)
    else:
        return None
    if tokens.word(at) == "half":
        return _half(tokens, start, at)
    return _named(tokens, start, at, count)


def _one_in(tokens: Tokens, at: int) -> Figure | None:
    """Read "one in five" at the head of a clause; "killed one in five attacks" counts."""
    before = tokens.word(at - 1)
    opens = tokens.kind(at - 1) in ("sign", "") or before in tokens.lexicon.clause_openers
    if tokens.word(at + 1) != "in" or not (opens or _hedged(tokens, at)):
        return None
    every = at + 3 if tokens.word(at + 2) == "every" else at + 2
    whole = read_cardinal(tokens, every)
    if whole is None or whole.scale > 1 or not 2 <= whole.value <= 100:
        return None
    if tokens.phrase_from(tokens.lexicon.units, whole.end):
        return None
    return _share(at, whole.end, 1 / whole.value)


def _named(tokens: Tokens, start: int, at: int, count: int) -> Figure | None:
    lexicon = tokens.lexicon
    name = tokens.word(at)
    whole = lexicon.fractions.get(name, 0)
    if not 0 < count < whole or name.endswith("s") != (count > 1):
        return None
    end = at + 1
    if multiple := _multiple(tokens, start, end, Fraction(count, whole)):
        return multiple
    if not (count > 1 or tokens.word(start) == "one" or _is_share(tokens, start, at)):
        return None  # "a third battalion"
    if _of_one_percent(tokens, end):
        return Figure(start, end + 2, start, end + 2, value=Fraction(count, whole))
    return _share(start, end, Fraction(count, whole))


def _is_share(tokens: Tokens, start: int, at: int) -> bool:
    """Whether "a third" divides something, by the words on both sides."""
    lexicon = tokens.lexicon
    return (
        tokens.word(at + 1) == "of"
        or tokens.hyphen(at)
        or _hedged(tokens, start)
        or tokens.word(start - 1) in _LESSENING
        or (tokens.word(start - 1) == "by" and _ends(tokens, at + 1))
        or tokens.phrase_to(lexicon.range_opening, start) is not None
        or tokens.phrase_from(lexicon.after, at + 1) is not None
    )


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether no noun follows: "cut by a third", but "by a third battalion"."""
    return tokens.kind(at) in ("sign", "") or tokens.word(at) in _BEYOND


def _of_one_percent(tokens: Tokens, at: int) -> bool:
    """Whether "of a percent" stands here, as in "three-tenths of a percent"."""
    if tokens.word(at) != "of" or tokens.word(at + 1) not in ("a", "one", "1"):
        return False
    return tokens.phrase_from(tokens.lexicon.percent, at + 2) is not None


def _share(start: int, end: int, value: Fraction) -> Figure:
    return Figure(start, end, start, end, value=value, share=True, kind="percent", unit="percent")


def _hedged(tokens: Tokens, at: int) -> bool:
    return tokens.phrase_to(tokens.lexicon.before, at) is not None


def _multiple(tokens: Tokens, start: int, at: int, share: Fraction) -> Figure | None:
    """Read the scale that a fraction multiplies: "half a million", "a quarter of a billion"."""
    lexicon = tokens.lexicon
    scale_at = tokens.skip_hyphen(at)
    if tokens.word(scale_at) == "of" and tokens.word(scale_at + 1) in ("a", "one"):
        scale_at += 2
    elif tokens.word(scale_at) in ("a", "an"):
        scale_at = tokens.skip_hyphen(scale_at + 1)
    word = tokens.word(scale_at)
    if word == "dozen" or (word == "score" and tokens.word(scale_at + 1) == "of"):
        product, end = lexicon.collectives[word], scale_at + 1
    else:
        product, end = 1, scale_at
    while tokens.word(end) in lexicon.scales and product < LARGEST:
        product *= lexicon.scales[tokens.word(end)]
        end += 1
    if end == scale_at or product >= LARGEST:
        return None
    return Figure(start, end, start, end, value=share * product, scale=product)


def _half(tokens: Tokens, start: int, at: int) -> Figure | None:
    if multiple := _multiple(tokens, start, at + 1, Fraction(1, 2)):
        return multiple
    lexicon = tokens.lexicon
    end = at + 1
    following = tokens.word(end)
    if (tokens.word(at - 2), tokens.word(at - 1)) == ("and", "a"):
        return None  # "a year and a half" has its number before it
    if _of_one_percent(tokens, end):
        return Figure(start, end + 2, start, end + 2, value=Fraction(1, 2))
    if tokens.hyphen(end) or _is_stretch(tokens, start):
        return None
    if following in ("a", "an") or tokens.phrase_from(lexicon.percent, end):
        found = tokens.phrase_from(lexicon.units, end + 1)
        if found or tokens.phrase_from(lexicon.percent, end + (following in ("a", "an"))):
            end += following in ("a", "an")
            return Figure(start, end, start, end, value=Fraction(1, 2))
        return None
    divided = following in lexicon.divided or tokens.kind(end) == "digits"
    divided = divided or tokens.word(start) == "one"
    before = tokens.word(start - 1)
    linked = before in ("and", "to", "or") and tokens.word(start - 2) in lexicon.fractions
    if divided or linked or _hedged(tokens, start) or before in ("by", "in"):
        return _share(start, end, Fraction(1, 2))
    return None


def _is_stretch(tokens: Tokens, at: int) -> bool:
    """Whether a half is one of time or of a field ("the back half"; not "held back half")."""
    before = tokens.word(at - 1)
    told = tokens.word(at - 2) in ("the", "its", "their", "his", "her", "a")
    return before in tokens.lexicon.half_of_time and (told or before not in _PARTICLES)


def _slash(tokens: Tokens, at: int) -> Figure | None:
    """Read "3/4", also spaced, where the denominator is one that people divide by."""
    if tokens.word(at + 1) not in ("/", "⁄") or tokens.kind(at + 2) != "digits":
        return None
    if tokens.glued(at + 1) != tokens.glued(at + 2) or tokens.word(at + 3) == "/":
        return None
    part, whole = read_digits(tokens.word(at)), read_digits(tokens.word(at + 2))
    if part is None or whole is None or not part < whole or whole not in _DENOMINATORS:
        return None
    if part < 1 or (tokens.glued(at) and tokens.word(at - 1) not in ("(", '"', "“")):
        return None
    if tokens.glued(at + 3) and tokens.kind(at + 3) != "sign":
        return None
    after = read_cardinal(tokens, at + 3)
    if after is not None and after.scale > 1 and tokens.word(at + 3) in tokens.lexicon.scales:
        end = after.end
        return Figure(at, end, at, end, value=part / whole * after.value, scale=after.scale)
    return _share(at, at + 3, part / whole)
