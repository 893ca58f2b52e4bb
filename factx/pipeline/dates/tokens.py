"""A text cut into the tokens that the date grammar reads, with what each word can be."""

import re
from typing import NamedTuple

from factx.lexicon.dates import DateWord, dates

_TOKEN = re.compile(
    r"""
    \n\s*\n                                                # between paragraphs no date goes on
    | ['’][sS]\b                                           # the genitive, a token of its own
    | [^\W\d_]+                                            # a word
    | \d+ (?:,\d{3}(?!\d))* (?:\.\d+)* (?:(?!T\d)[^\W\d_]+)?  # 2024, 2,000, 13.10.2023, 3rd
    | \S
    """,
    re.VERBOSE,
)

_PLAIN = DateWord()

_SUFFIXES = frozenset(["st", "nd", "rd", "th"])


class Token(NamedTuple):
    """A word, a number or a mark.

    Attributes:
        text: As written.
        low: In lower case.
        start: Offset of the first character.
        end: Offset behind the last one.
        word: What the lexicon knows about it.
        number: Value of a plain whole number of up to four digits, else None.
        suffix: Letters behind the digits ("rd", "s"), else "".
    """

    text: str
    low: str
    start: int
    end: int
    word: DateWord
    number: int | None
    suffix: str

    @property
    def is_ordinal_number(self) -> bool:
        """Whether this is "3rd", "21st" and the like."""
        return self.suffix in _SUFFIXES


END = Token("", "", 0, 0, _PLAIN, None, "")


#: How far the grammar may look beyond the last token, or (from the end of a list) before the first.
_MARGIN = 16


class Tokens(list[Token]):
    """The tokens of a text, with empty ones behind them.

    The grammar looks a few tokens to either side of its place, `at(-1)` included; the margin
    spares it to ask whether there are any.

    Attributes:
        size: Number of tokens, the margin left out.
    """

    size = 0
    # read a million times a second: the list's own look-up, without a call in between
    at = list.__getitem__


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens."""
    words = dates().words
    tokens = Tokens()
    for match in _TOKEN.finditer(text):
        written = match.group()
        low = written.lower()
        start, end = match.span()
        if low[0].isdecimal():
            number, suffix = _number(low)
            tokens.append(Token(written, low, start, end, _PLAIN, number, suffix))
        else:
            tokens.append(Token(written, low, start, end, words.get(low, _PLAIN), None, ""))
    tokens.size = len(tokens)
    tokens.extend([END] * _MARGIN)
    return tokens


def _number(low: str) -> tuple[int | None, str]:
    """Value and letters of a token that begins with a digit."""
    digits = low.rstrip("abcdefghijklmnopqrstuvwxyz")
    suffix = low[len(digits) :]
    if len(digits) > 4 or not digits.isascii() or not digits.isdecimal():
        return None, suffix
    return int(digits), suffix
