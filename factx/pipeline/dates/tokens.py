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


class Tokens(list[Token]):
    """The tokens of a text; reading beyond either end gives an empty token."""

    def at(self, index: int) -> Token:
        """The token at `index`, or the empty one."""
        return self[index] if 0 <= index < len(self) else END


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
    return tokens


def _number(low: str) -> tuple[int | None, str]:
    """Value and letters of a token that begins with a digit."""
    digits = low.rstrip("abcdefghijklmnopqrstuvwxyz")
    suffix = low[len(digits) :]
    if len(digits) > 4 or not digits.isascii() or not digits.isdecimal():
        return None, suffix
    return int(digits), suffix
