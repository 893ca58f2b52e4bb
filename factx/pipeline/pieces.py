"""Words as the transformer reads them: word pieces without case and accents, and the case apart."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"

#: What the encoder can hold, less a little; it knows 512 places.
MOST_PIECES = 500

#: Pieces of one word beyond these are left out: web addresses, keys.
MOST_OF_A_WORD = 8

#: Longer strings are no words to the encoder.
LONGEST = 100

#: Characters that stand for a word each.
IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


@dataclass(frozen=True)
class Encoded:
    """A sentence as numbers: its pieces with the case of their words, and where each word is.

    Attributes:
        pieces: Numbers of the pieces in the vocabulary, between `START` and `END`.
        cases: `case_of` the word of each piece; 0 for the two marks.
        first: The first piece of each word.
        last: The last piece of each word.
    """

    pieces: list[int]
    cases: list[int]
    first: list[int]
    last: list[int]


@dataclass
class WordPieces:
    """Cuts words into the pieces of a vocabulary, the longest first.

    Args:
        pieces: The vocabulary in order; pieces that go on with a word begin with "##".
    """

    pieces: Sequence[str]
    numbers: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = {piece: number for number, piece in enumerate(self.pieces)}

    def encode(self, words: Iterable[str]) -> Iterator[Encoded]:
        """Yield a sentence as numbers; in several parts if the encoder cannot hold it as one."""
        part = self._empty()
        for word in words:
            own = self.of(word)
            if len(part.pieces) + len(own) >= MOST_PIECES:
                yield self._ended(part)
                part = self._empty()
            part.first.append(len(part.pieces))
            part.pieces.extend(own)
            part.cases.extend([case_of(word)] * len(own))
            part.last.append(len(part.pieces) - 1)
        if part.first:
            yield self._ended(part)

    def _empty(self) -> Encoded:
        return Encoded([self.numbers[START]], [0], [], [])

    def _ended(self, part: Encoded) -> Encoded:
        part.pieces.append(self.numbers[END])
        part.cases.append(0)
        return part

    def of(self, word: str) -> list[int]:
        """Return the numbers of a word's pieces, at least one.

        >>> WordPieces(["[UNK]", "peace", "##keep", "##ers", "-"]).of("Peacekeepers-")
        [1, 2, 3, 4]
        """
        found = [number for part in _parts(word) for number in self._cut(part)]
        return found[:MOST_OF_A_WORD] or [self.numbers[UNKNOWN]]

    def _cut(self, part: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(part):
            mark = "##" if start else ""
            ends = range(len(part), start, -1) if len(part) <= LONGEST else ()
            end = next((end for end in ends if mark + part[start:end] in self.numbers), None)
            if end is None:
                return [self.numbers[UNKNOWN]]
            found.append(self.numbers[mark + part[start:end]])
            start = end
        return found


def case_of(word: str) -> int:
    """Return how a word is written, as a number from 1 to 7.

    1 lower case, 2 a capital in front, 3 capitals, 4 otherwise mixed, 5 with a digit, 6 without
    a letter, 7 a single capital.

    >>> [case_of(word) for word in ("aid", "Aid", "UN", "McKay", "50th", "--", "A")]
    [1, 2, 3, 4, 5, 6, 7]
    """
    if any(c.isdigit() for c in word):
        return 5
    if not any(c.isalpha() for c in word):
        return 6
    if word.islower():
        return 1
    if len(word) == 1:
        return 7
    if word.isupper():
        return 3
    return 2 if word[:1].isupper() and word[1:].islower() else 4


def _parts(word: str) -> Iterator[str]:
    r"""Yield runs of letters and digits, and punctuation marks one by one, lower case, no accents.

    >>> list(_parts("N'Djaména-\u200bSud"))
    ['n', "'", 'djamena', '-', 'sud']
    """
    run = ""
    for c in "".join(map(_plain, unicodedata.normalize("NFD", word))).lower():
        if c == " " or _stands_alone(c):
            if run:
                yield run
            if c != " ":
                yield c
            run = ""
        else:
            run += c
    if run:
        yield run


def _plain(c: str) -> str:
    """Return a space for white space, nothing for accents and what cannot be seen."""
    if c in "\t\n\r" or c.isspace():
        return " "
    category = unicodedata.category(c)
    return "" if category == "Mn" or category.startswith("C") or c == "\ufffd" else c


def _stands_alone(c: str) -> bool:
    # The encoder counts "$" and "+" as punctuation, as ASCII's other signs.
    sign = c.isascii() and not c.isalnum()
    point = ord(c)
    return (
        sign
        or unicodedata.category(c).startswith("P")
        or any(start <= point <= end for start, end in IDEOGRAPHS)
    )
