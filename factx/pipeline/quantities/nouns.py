"""Whether a noun follows that can be counted: what tells 2000 soldiers from the year 2000."""

from factx.pipeline.quantities.tokens import Tokens

#: How many adjectives may stand between a figure and its noun.
_WINDOW = 5


def counted_noun_follows(tokens: Tokens, at: int) -> bool:
    """Whether a noun of the sample follows, after adjectives at most."""
    lexicon = tokens.lexicon
    at = tokens.skip_hyphen(at)
    if _is_people(tokens, at) and not _is_determined(tokens, at - 1):
        return True
    for _ in range(_WINDOW):
        word = tokens.word(at)
        if tokens.kind(at) != "word" or word in lexicon.function_words:
            return False
        if word in lexicon.counted:
            return True
        at = tokens.skip_hyphen(at + 1)
    return False


def plural_follows(tokens: Tokens, at: int) -> bool:
    """Whether the next word looks like a plural of any kind."""
    word = tokens.word(at)
    return (
        tokens.kind(at) == "word"
        and len(word) > 3
        and word.endswith("s")
        and not word.endswith("ss")
        and word not in tokens.lexicon.not_counted
    )


def _is_determined(tokens: Tokens, figure_at: int) -> bool:
    """Whether a determiner stands before the figure: "the 1996 Cannes festival"."""
    before = tokens.word(figure_at - 1)
    return before in tokens.lexicon.determiners or before.endswith(("'s", "’s"))


def _is_people(tokens: Tokens, at: int) -> bool:
    """Whether the next word is a capitalised plural such as "Kurds"."""
    return plural_follows(tokens, at) and tokens.surface(at) == tokens.word(at).capitalize()
