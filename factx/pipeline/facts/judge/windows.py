"""Sheets cut into stretches that the network reads at once, each word in pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factx.pipeline.facts.judge.sheet import ASKED, FORMS, Mention, Question, Sheet
from factx.pipeline.pieces import END, START, WordPieces, case_of

#: Word pieces that a window may hold; of those, how many before the sentence of its first figure,
#: and how many must follow the sentence of any other figure that it serves.
LARGEST, BEFORE, AFTER = 256, 140, 50

#: Word pieces of a dateline beyond these are left out.
MOST_OF_A_DATELINE = 16

#: Words that a window goes back in a sentence that is longer than any window.
BACK = 60

#: Marks of words, each a bit: what the pipeline already knows of them.
FIGURE, NOUN, ELLIPTIC, MISSION, DATE, STANDS_IN = 1, 2, 4, 256, 512, 64
SORTS = {"country": 8, "organization": 16, "region": 32, "mission": MISSION, "date": DATE}
MARKS = 10

#: Distances in words between a figure and a mention, as upper bounds of buckets.
DISTANCES = (-60, -30, -15, -8, -4, -2, 0, 2, 4, 8, 15, 30, 60)


@dataclass(frozen=True)
class Window:
    """A stretch of a document as numbers.

    Attributes:
        pieces: Numbers of word pieces.
        cases: `case_of` the word of each piece.
        marks: Bits of what is known of the word of each piece.
        questions: The figures that this window answers for.
        figures: For each, first and last piece (excluded) of the figure and of its noun.
        mentions: What the answers can point at.
        extents: For each mention, first and last piece (excluded) and the number of its form.
    """

    pieces: list[int]
    cases: list[int]
    marks: list[int]
    questions: list[Question]
    figures: list[tuple[int, int, int, int]]
    mentions: list[Mention]
    extents: list[tuple[int, int, int]]


def windows(sheet: Sheet, vocabulary: WordPieces) -> Iterator[Window]:
    """Yield the windows that answer all questions of a sheet, each question once."""
    text = _Text(sheet, vocabulary)
    waiting = sorted(sheet.questions, key=lambda question: question.start)
    while waiting:
        start, end = text.around(waiting[0])
        served = [question for question in waiting if text.serves(start, end, waiting[0], question)]
        waiting = [question for question in waiting if question not in served]
        yield text.window(start, end, served)


class _Text:
    """The words of a sheet in pieces, and where each word and sentence begins among them."""

    def __init__(self, sheet: Sheet, vocabulary: WordPieces) -> None:
        self.sheet, self.numbers = sheet, vocabulary.numbers
        self.pieces: list[int] = []
        self.cases: list[int] = []
        self.starts: list[int] = []
        for word in sheet.words:
            self.starts.append(len(self.pieces))
            own, case = self._cut(word, vocabulary)
            self.pieces += own
            self.cases += [case] * len(own)
        self.starts.append(len(self.pieces))
        self.head = self._head(vocabulary)
        self.borders = [*sheet.sentences, len(sheet.words)]
        self.sentence = [
            number
            for number, (first, last) in enumerate(
                zip(self.borders, self.borders[1:], strict=False)
            )
            for _ in range(first, last)
        ]
        self.marks = _marks(sheet)

    def _cut(self, word: str, vocabulary: WordPieces) -> tuple[list[int], int]:
        """Return the pieces of a word and its case; a line break stands as the end of a text."""
        if not word or word.isspace():
            return ([self.numbers[END]] if "\n" in word else []), 0
        own = [piece for part in word.split(" ") for piece in vocabulary.of(part)]
        return own, case_of(word.split(" ")[0])

    def _head(self, vocabulary: WordPieces) -> list[tuple[int, int]]:
        """Return the pieces of the dateline with their cases; every window begins with it."""
        cut = [self._cut(word, vocabulary) for word in self.sheet.dateline.split()]
        found = [(piece, case) for own, case in cut for piece in own][:MOST_OF_A_DATELINE]
        return [*found, (self.numbers[END], 0)] if found else []

    def around(self, question: Question) -> tuple[int, int]:
        """Return the words, from and to, of the window whose first figure this is."""
        own = first = self.sentence[question.start]
        while first and self._size(self.borders[first - 1], self.borders[own]) <= BEFORE:
            first -= 1
        start = self.borders[first]
        if self._size(start, question.start) > LARGEST - AFTER:
            start = max(start, question.start - BACK)
        whole = len(self.sheet.words)
        if self._size(start, whole) <= LARGEST:
            return start, whole
        last = own + 1
        while last + 1 < len(self.borders) and self._size(start, self.borders[last + 1]) <= LARGEST:
            last += 1
        end = self.borders[last]
        if self._size(start, end) > LARGEST:
            end = question.end
            while end < whole and self._size(start, end + 1) <= LARGEST:
                end += 1
        return start, end

    def _size(self, start: int, end: int) -> int:
        return self.starts[end] - self.starts[start]

    def serves(self, start: int, end: int, first: Question, question: Question) -> bool:
        """Whether a window sees enough of the words around a figure to answer for it."""
        if question == first:
            return True
        if question.start < start or max(question.end, question.noun + 1) > end:
            return False
        own = self.sentence[question.start]
        if end == len(self.sheet.words) or own == self.sentence[first.start]:
            return True
        return self.borders[own + 1] <= end and self._size(self.borders[own + 1], end) >= AFTER

    def window(self, start: int, end: int, served: list[Question]) -> Window:
        """Return the words from `start` to `end` with the figures they answer for."""
        first, last = self.starts[start], self.starts[end]
        marks = [
            mark
            for word in range(start, end)
            for mark in [self.marks[word]] * self._size(word, word + 1)
        ]
        mentions = [
            mention
            for mention in self.sheet.mentions
            if mention.answers and mention.start >= start and mention.end <= end
        ]
        offset = 1 + len(self.head)

        def extent(word: int, behind: int) -> tuple[int, int]:
            left = max(offset, self.starts[word] - first + offset)
            return left, max(left + 1, self.starts[behind] - first + offset)

        def noun(question: Question) -> int:
            return question.noun if start <= question.noun < end else question.start

        places = [extent(mention.start, mention.end) for mention in mentions]
        if self.head and self.sheet.scene:
            mentions, places = [self.sheet.filed, *mentions], [(1, len(self.head)), *places]
        pieces, cases = [piece for piece, _ in self.head], [case for _, case in self.head]
        return Window(
            pieces=[self.numbers[START], *pieces, *self.pieces[first:last], self.numbers[END]],
            cases=[0, *cases, *self.cases[first:last], 0],
            marks=[0, *[0] * len(self.head), *marks, 0],
            questions=served,
            figures=[
                (*extent(q.start, min(q.end, end)), *extent(noun(q), noun(q) + 1)) for q in served
            ],
            mentions=mentions,
            extents=[
                (*place, FORMS.index(mention.form))
                for mention, place in zip(mentions, places, strict=True)
            ],
        )


def _marks(sheet: Sheet) -> list[int]:
    """Return the bits of each word."""
    marks = [0] * len(sheet.words)
    for question in sheet.questions:
        for word in range(question.start, question.end):
            marks[word] |= ELLIPTIC if question.elliptic else FIGURE
        if question.known and not question.elliptic:
            marks[question.noun] |= NOUN
    for mention in sheet.mentions:
        bits = SORTS[mention.sort] | (STANDS_IN if mention.stands_in else 0)
        for word in range(mention.start, mention.end):
            marks[word] |= bits
    return marks


def bucket(distance: int) -> int:
    """Return the number of the bucket of a distance in words.

    >>> bucket(-100), bucket(0), bucket(1), bucket(100)
    (0, 6, 7, 13)
    """
    return next((n for n, most in enumerate(DISTANCES) if distance <= most), len(DISTANCES))


def pairs(window: Window) -> Sequence[tuple[int, int, int, int]]:
    """Return every figure with every mention.

    Each pair is their places, the bucket of their distance, and what the rules took the mention
    for: bits of giver, place and date.
    """
    return [
        (figure, number, bucket(mention.start - question.start), _said(question, mention))
        for figure, question in enumerate(window.questions)
        for number, mention in enumerate(window.mentions)
    ]


def _said(question: Question, mention: Mention) -> int:
    bits = 0
    for place, asked in enumerate(ASKED):
        told = question.told.answers.get(asked, frozenset())
        bits |= (asked in mention.asked and not told.isdisjoint(mention.answers)) << place
    return bits
