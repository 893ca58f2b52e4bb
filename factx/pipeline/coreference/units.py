"""Military units, by the shape of their names: "the 82nd Airborne Division"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from factx.lexicon.units import UnitWords

#: How far to the left a name reaches, in tokens.
LONGEST = 6


def find(doc: Doc, taken: set[int], words: UnitWords) -> Iterator[Span]:
    """Yield names of military units in text order, outside of `taken` tokens."""
    end = 0
    for token in doc:
        if token.text not in words.heads | words.numbered or _goes_on(token, words):
            continue
        start = _start(token, end, taken)
        before = [t.text for t in doc[start : token.i]]
        if not before or before[-1] in words.no_unit or token.i in taken:
            continue
        if token.text in words.heads or any(_numbers(word, words) for word in before):
            end = _end(token, words)
            yield Span(doc, start, end, label="MILITARY_UNIT")


def _goes_on(head: Token, words: UnitWords) -> bool:
    """Whether the name's last word comes later ("Parachute Regiment", "Infantry Division")."""
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    return after is not None and after.text in words.heads | words.numbered


def _start(head: Token, end: int, taken: set[int]) -> int:
    """Return the first token of the name that ends with `head`."""
    doc, start = head.doc, head.i
    least = max(end, head.sent.start, head.i - LONGEST)
    while start > least and start - 1 not in taken and _is_part(doc[start - 1]):
        start -= 1
    return start


def _is_part(token: Token) -> bool:
    if token.pos_ == "DET" or token.lower_ in ("the", "a", "an", "its", "their", "our", "in", "of"):
        return False
    return token.text[:1].isupper() or _is_ordinal(token.text) or token.lower_ in ("'s", "’s", "-")


def _end(head: Token, words: UnitWords) -> int:
    """Return the end of the name: "Royal Regiment of Scotland" goes on after its head."""
    doc, end = head.doc, head.i + 1
    if end + 1 < len(doc) and doc[end].lower_ == "of" and head.text in words.with_of:
        return end + 2 if doc[end + 1].text[:1].isupper() else end
    return end


def _numbers(word: str, words: UnitWords) -> bool:
    """Whether a word tells one unit from its like, or says that it fights."""
    letter = len(word) == 1 and word.isupper()
    known = word in words.arms | words.ordinals | words.numerals | words.names
    return known or letter or _is_ordinal(word)


def _is_ordinal(word: str) -> bool:
    """Whether a word is an ordinal in digits ("82nd")."""
    return word[:-2].isdigit() and word[-2:].lower() in ("st", "nd", "rd", "th")
