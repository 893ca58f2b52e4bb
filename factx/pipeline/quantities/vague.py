"""Vague words: "hundreds", "tens of thousands", "several hundred"; a lower bound and no value."""

from fractions import Fraction

from factx.pipeline.quantities.figure import LARGEST, Figure
from factx.pipeline.quantities.tokens import Tokens

#: These are figures only before what they count: "scores" are results, "tens" are lots elsewhere.
_NEED_OF = ("tens", "scores")


def read_vague(tokens: Tokens, at: int) -> Figure | None:
    """Read a vague word or a quantifier before a scale."""
    return _quantified(tokens, at) or _plural(tokens, at) or _alone(tokens, at)


def _figure(first: int, last: int, low: int) -> Figure:
    return Figure(
        first, last, first, last, low=Fraction(low), approx="at_least", vague=True, scale=low
    )


def _chain(tokens: Tokens, at: int, low: int) -> tuple[int, int]:
    """Multiply by "of thousands", "hundred", "million" and so on; return end and product."""
    scales = tokens.lexicon.scales
    end = at
    while low < LARGEST:
        word_at = tokens.skip_hyphen(end)
        word = tokens.word(word_at)
        # also the slip "tens of thousand of lives"
        of_plural = word == "of" and (
            tokens.word(word_at + 1).endswith("s") or tokens.word(word_at + 2) == "of"
        )
        following = tokens.word(word_at + 1) if of_plural else word
        if following not in scales:
            break
        low *= scales[following]
        end = word_at + 1 + of_plural
    return end, low


def _quantified(tokens: Tokens, at: int) -> Figure | None:
    found = tokens.phrase_from(tokens.lexicon.vague.quantifiers, at)
    if found is None:
        return None
    end, low = found
    unit_at = tokens.skip_hyphen(end)
    word = tokens.word(unit_at)
    if word == "score" and tokens.word(unit_at + 1) == "of":  # "a few score of men"
        return _figure(at, unit_at + 1, low * tokens.lexicon.collectives[word])
    if word in ("dozen", "dozens"):
        end, low = unit_at + 1, low * tokens.lexicon.collectives["dozen"]
    elif word == "tens" and tokens.word(unit_at + 1) == "of":
        end, low = unit_at + 1, low * 10
    elif word not in tokens.lexicon.scales:
        return None
    end, low = _chain(tokens, end, low)
    return _figure(at, end, low) if low < LARGEST else None


def _plural(tokens: Tokens, at: int) -> Figure | None:
    word = tokens.word(at)
    low = tokens.lexicon.vague.plurals.get(word)
    if low is None:
        return None
    end = at + 1
    if word in _NEED_OF and tokens.word(end) not in ("of", "more"):
        return None
    while tokens.word(end) in ("and", "upon") and tokens.word(end + 1) == word:
        end += 2  # "thousands and thousands"
    end, low = _chain(tokens, end, low)
    return _figure(at, end, low) if low < LARGEST else None


def _alone(tokens: Tokens, at: int) -> Figure | None:
    """Read "several" and the like where the policy gives them a bound of their own."""
    found = tokens.phrase_from(tokens.lexicon.vague.alone, at)
    if found is None or tokens.kind(found[0]) != "word":
        return None
    return _figure(at, found[0], found[1])
