"""A text as a row of words, with what stands between them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from factx.lexicon.keys import ABBREVIATION, ATOM, fold

#: How far a headline reaches, in characters.
_NEAR = 120

#: What ends a sentence or a line.
_STOP = re.compile(r"[.;:!?\n]")

#: What may stand between two words that belong together.
_JOINING = frozenset({" ", "-", "‑", "\u00a0", ". ", ".-", "\n", "."})


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text.

    Attributes:
        text: The text.
        words: Its runs of letters and digits.
        folded: The same without case and accents.
        starts: Where each begins, in code points.
        ends: Where each ends, excluded.
    """

    text: str
    words: tuple[str, ...]
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def gap(self, at: int) -> str:
        """Return what stands between word `at` and the next; "" at the text's end."""
        if at + 1 >= len(self.words):
            return ""
        return self.text[self.ends[at] : self.starts[at + 1]]

    def before(self, at: int) -> Iterator[str]:
        """Yield the one to three folded words before word `at`, if nothing parts them from it.

        A form with a final hyphen comes too where the text has one.
        """
        found = ""
        for start in range(at - 1, max(at - 4, -1), -1):
            if not self._joins(start):
                return
            found = f"{self.folded[start]} {found}".strip()
            yield found
            if self.gap(at - 1) == "-":
                yield found + "-"

    def after(self, at: int) -> Iterator[str]:
        """Yield the one to three folded words after word `at`, likewise."""
        found = ""
        for end in range(at + 1, min(at + 4, len(self.words))):
            if not self._joins(end - 1):
                return
            found = f"{found} {self.folded[end]}".strip()
            yield found
            if self.gap(at).endswith("-"):
                yield "-" + found

    def _joins(self, at: int) -> bool:
        """Tell whether nothing parts word `at` from the next: no comma, no sentence's end."""
        gap = self.gap(at)
        return gap in _JOINING and ("." not in gap or len(self.words[at]) <= ABBREVIATION)

    def in_capitals(self, start: int, end: int) -> bool:
        """Tell whether the words around words `start` to `end` are all in capitals."""
        around = []
        for at in range(start - 1, max(start - 4, -1), -1):
            if _STOP.search(self.gap(at)):
                break
            around.append(self.words[at])
        for at in range(end, min(end + 3, len(self.words))):
            if _STOP.search(self.gap(at - 1)):
                break
            around.append(self.words[at])
        letters = [word for word in around if word.isalpha()]
        return bool(letters) and all(word.isupper() for word in letters)

    def in_headline(self, at: int) -> bool:
        """Tell whether the line of word `at` writes every longer word near it with a capital."""
        here = self.starts[at]
        first = self.text.rfind("\n", max(here - _NEAR, 0), here)
        first = max(here - _NEAR, 0) if first < 0 else first
        last = self.text.find("\n", here, here + _NEAR)
        last = here + _NEAR if last < 0 else last
        begin = bisect_left(self.starts, first)
        line = [
            word
            for word in self.words[begin : bisect_left(self.starts, last)]
            if len(word) > 3 and word.isalpha()
        ]
        return len(line) >= 4 and all(word[0].isupper() for word in line)


def words_of(text: str) -> Words:
    """Take a text apart."""
    found = [(m.group(), m.start(), m.end()) for m in ATOM.finditer(text)]
    return Words(
        text=text,
        words=tuple(word for word, _, _ in found),
        folded=tuple(fold(word) for word, _, _ in found),
        starts=tuple(start for _, start, _ in found),
        ends=tuple(end for _, _, end in found),
    )
