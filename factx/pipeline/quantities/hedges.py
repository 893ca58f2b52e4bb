"""Words around a figure that loosen it: "nearly", "up to", "or so"."""

from factx.pipeline.quantities.figure import Figure
from factx.pipeline.quantities.tokens import Tokens

#: Nobody piles up more hedges than this.
_MOST = 4
#: These are prepositions more often than hedges: before "another", and before small words.
_PREPOSITIONS = ("over", "under", "above", "below", "beyond")
_SPELLED_PREPOSITIONS = ("under", "beyond", "above")


def attach_hedges(tokens: Tokens, figures: list[Figure]) -> None:
    """Take the hedges on both sides into the figures, and what they say into `approx`.

    Words between two figures belong to the second where they can: "200, at least 100 of them".
    """
    said: list[list[str]] = []
    floor = 0
    for figure in figures:
        figure.bare_first, figure.bare_last = figure.first, figure.last
        said.append(_before(tokens, figure, floor) if _can_be_hedged(figure) else [])
        floor = figure.last
    for place, figure in enumerate(figures):
        if _can_be_hedged(figure):
            ceiling = figures[place + 1].first if place + 1 < len(figures) else len(tokens.words)
            _apply(figure, said[place] + _after(tokens, figure, ceiling))


def _can_be_hedged(figure: Figure) -> bool:
    return figure.kind not in ("ordinal", "designation", "year")


def _before(tokens: Tokens, figure: Figure, floor: int) -> list[str]:
    said: list[str] = []
    for _ in range(_MOST):
        found = tokens.phrase_to(tokens.lexicon.before, figure.first)
        if found is None and not said:
            found = _before_addition(tokens, figure)
        if found is None:
            break
        start, approx = found
        if start < floor:
            break
        hedge = tokens.word(figure.first - 1) if figure.first - start == 1 else ""
        if tokens.word(start - 1) in tokens.lexicon.not_after.get(hedge, ()):
            break
        if approx == "exact" or _is_preposition(tokens, figure, hedge or tokens.word(start)):
            break
        said.insert(0, approx)
        figure.first = start
    return said


def _before_addition(tokens: Tokens, figure: Figure) -> tuple[int, str] | None:
    """Return the hedge of "up to an additional 1,500", which "additional" parts from its figure."""
    between = tokens.phrase_to(tokens.lexicon.between_hedge, figure.first)
    if between is None or tokens.word(between[0] - 1) in _PREPOSITIONS:
        return None
    return tokens.phrase_to(tokens.lexicon.before, between[0])


def _is_preposition(tokens: Tokens, figure: Figure, hedge: str) -> bool:
    """Whether "under" is no hedge, as in "under four presidents", nor "north of 12 villages"."""
    if hedge == "north":
        return figure.kind not in ("money", "percent")
    spelled = tokens.word(figure.core) in tokens.lexicon.small
    return hedge in _SPELLED_PREPOSITIONS and spelled and figure.unit is None


def _after(tokens: Tokens, figure: Figure, ceiling: int) -> list[str]:
    found = tokens.phrase_from(tokens.lexicon.after, figure.last)
    if found is None:
        return []
    end, approx = found
    if (
        end > ceiling
        or tokens.word(end) == "than"
        or _belongs_to_what_follows(tokens, figure.last, end)
    ):
        return []
    figure.last = end
    return [approx]


def _belongs_to_what_follows(tokens: Tokens, at: int, end: int) -> bool:
    """Whether "200 plus 50 police" adds, and "5 maximum security prisons" names prisons."""
    last, following = tokens.word(end - 1), tokens.word(end)
    if tokens.word(at) in ("and", "or") and (
        tokens.kind(end) == "digits" or following in tokens.lexicon.small
    ):
        return True  # "over 3 and under 8"
    if last in ("plus", "+"):
        return (
            tokens.kind(end) == "digits"
            or following in tokens.lexicon.determiners
            or following == "one"
        )
    if end - at > 1:
        return False
    return last in ("minimum", "maximum", "max", "tops") and tokens.kind(end) == "word"


def _apply(figure: Figure, said: list[str]) -> None:
    """Combine the hedges: the outermost firm one wins over "about"."""
    if not said:
        return
    firm = [approx for approx in said if approx != "about"]
    approx = firm[0] if firm else "about"
    if figure.vague:
        # "Nearly hundreds" stays a lower bound; only a ceiling changes what the word says.
        figure.approx = approx if approx in ("at_most", "under") else "at_least"
    elif figure.approx != "range":
        figure.approx = approx
