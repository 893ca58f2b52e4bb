"""Text as words, digits and signs with their offsets: what the readers of figures look at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from factx.lexicon.numbers import NumberLexicon, Phrase, Phrases

T = TypeVar("T")

#: What stands past both ends of a text.
NOTHING = ""

#: Digits stay whole with their separators; words keep their apostrophe, "U.S." its stops.
_TOKEN = re.compile(
    r"""
    (?P<digits>
        \d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?  # 12 500, thin spaces
      | \d{1,3}(?:['’]\d{3})+(?!\d)                                     # 12'500, Swiss
      | \d{1,3}(?:,[ ]000)+(?!\d)                                       # 12, 000, a slip
      | \d+(?:[.,]\d+)*                                                 # 12,500.75
      | (?<![\w.])\.\d+                                                 # .5
    )
  | (?P<vulgar>[¼-¾⅐-⅞])
  | (?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*)
  | (?P<sign>[^\w\s]|\w)
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class Tokens:
    """The tokens of a text, as parallel lists.

    Attributes:
        text: The text itself.
        words: Tokens in lower case.
        kinds: "digits", "vulgar" (a fraction sign), "word" or "sign".
        starts: First character of each token.
        ends: Character after each token.
        lexicon: The words for figures.
    """

    text: str
    words: list[str]
    kinds: list[str]
    starts: list[int]
    ends: list[int]
    lexicon: NumberLexicon

    def word(self, at: int) -> str:
        """Return the token in lower case, an empty string outside of the text."""
        return self.words[at] if 0 <= at < len(self.words) else NOTHING

    def kind(self, at: int) -> str:
        """Return the kind of the token, an empty string outside of the text."""
        return self.kinds[at] if 0 <= at < len(self.kinds) else NOTHING

    def surface(self, at: int) -> str:
        """Return the token as written, an empty string outside of the text."""
        if 0 <= at < len(self.words):
            return self.text[self.starts[at] : self.ends[at]]
        return NOTHING

    def glued(self, at: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return 0 < at < len(self.words) and self.starts[at] == self.ends[at - 1]

    def hyphen(self, at: int) -> bool:
        """Whether this is a hyphen between two tokens."""
        return (
            self.word(at) in ("-", "‐", "‑")  # the two Unicode hyphens
            and self.glued(at)
            and self.glued(at + 1)
        )

    def skip_hyphen(self, at: int) -> int:
        """Return the token after a hyphen that joins two words, or the token itself."""
        return at + 1 if self.hyphen(at) else at

    def spelled(self, phrase: Phrase, at: int) -> bool:
        """Whether the phrase stands here."""
        if at < 0 or at + len(phrase) > len(self.words):
            return False
        return all(self.words[at + n] == word for n, word in enumerate(phrase))

    def phrase_from(self, phrases: Phrases[T], at: int) -> tuple[int, T] | None:
        """Return the longest phrase that begins here: its end and its meaning."""
        for phrase, meaning in phrases.by_word.get(self.word(at), ()):
            if self.spelled(phrase, at):
                return at + len(phrase), meaning
        return None

    def phrase_to(self, phrases: Phrases[T], at: int) -> tuple[int, T] | None:
        """Return the longest phrase that ends before this token: its start and its meaning."""
        for phrase, meaning in phrases.by_word.get(self.word(at - 1), ()):
            if self.spelled(phrase, at - len(phrase)):
                return at - len(phrase), meaning
        return None


def tokenize(text: str, lexicon: NumberLexicon) -> Tokens:
    """Return the tokens of a text."""
    tokens = Tokens(text, [], [], [], [], lexicon)
    words, kinds, starts, ends = tokens.words, tokens.kinds, tokens.starts, tokens.ends
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "sign"
        start, end = match.span()
        if kind == "digits" and " " in (group := match.group()) and "," not in group:
            for piece_start, piece_end in _groups(tokens, start, group):
                words.append(text[piece_start:piece_end])
                kinds.append(kind)
                starts.append(piece_start)
                ends.append(piece_end)
            continue
        words.append(match.group().lower())
        kinds.append(kind)
        starts.append(start)
        ends.append(end)
    return tokens


def _groups(tokens: Tokens, start: int, group: str) -> Iterator[tuple[int, int]]:
    """Yield "12 500" whole, but "May 12 500 soldiers" and "0 500" in pieces."""
    before = tokens.words[-1] if tokens.words else NOTHING
    lexicon = tokens.lexicon
    named = before in lexicon.months or before in lexicon.heads or before in ("#", "+", "(", ".")
    if named or group.startswith("0"):
        for piece in re.finditer(r"\S+", group):
            yield start + piece.start(), start + piece.end()
    else:
        yield start, start + len(group)
