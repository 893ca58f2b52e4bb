"""Rules for numbers and money, which hardly any source marks, and for words that may be dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.lang.en.lex_attrs import like_num

WordLists = Mapping[str, frozenset[str]]


def mark_numbers(
    words: Sequence[str], tags: list[str], lists: WordLists, dates_known: bool
) -> list[str]:
    """Return IOB tags with CARDINAL and MONEY added on words tagged ``O``.

    Where dates are not annotated, words that can belong to a date become unknown first. Shares
    ("50 percent"), ages and the lone word "one" become unknown too: the sources disagree on them.
    """
    tags = list(tags)
    if not dates_known:
        for at, word in enumerate(words):
            if tags[at] == "O" and _may_be_date(words, at, word, lists):
                tags[at] = ""
    at = 0
    while at < len(words):
        end = _end_of_number(words, tags, at, lists)
        if end == at:
            at += 1
            continue
        start, end, label = _kind(words, tags, at, end, lists)
        for inside in range(start, end):
            prefix = "B" if inside == start else "I"
            tags[inside] = f"{prefix}-{label}" if label else ""
        at = end
    return tags


def _end_of_number(words: Sequence[str], tags: Sequence[str], at: int, lists: WordLists) -> int:
    """Index after the free words that spell a number from ``at`` on; ``at`` if there is none."""
    end = at
    while end < len(words) and tags[end] == "O" and _is_number(words[end], lists):
        joined = words[end + 1 : end + 2] == ["-"] and tags[end + 1 : end + 2] == ["O"]
        if joined and words[end].lower().endswith("ty"):  # "seventy-five" is three words
            end += 1 if _is_number("".join(words[end + 2 : end + 3]), lists) else 0
        end += 1
    return end


def _kind(
    words: Sequence[str], tags: Sequence[str], start: int, end: int, lists: WordLists
) -> tuple[int, int, str]:
    """Start, end and label of a number with its currency; no label where sources disagree."""
    after = words[end].lower() if end < len(words) else ""
    if start and words[start - 1] in lists["currency_symbols"] and tags[start - 1] == "O":
        return start - 1, end, "MONEY"
    if after in lists["currency_words"] and tags[end] == "O":
        return start, end + 1, "MONEY"
    if after in ("%", "percent", "per", "-") or [w.lower() for w in words[start:end]] == ["one"]:
        return start, end, ""
    return start, end, "CARDINAL"


def _is_number(word: str, lists: WordLists) -> bool:
    lowered = word.lower()
    if lowered in lists["number_plurals"]:
        return True
    if lowered in lists["ordinals"] or lowered.endswith(("st", "nd", "rd", "th")):
        return False
    return bool(like_num(word))  # type: ignore[no-untyped-call]


def _may_be_date(words: Sequence[str], at: int, word: str, lists: WordLists) -> bool:
    lowered = word.lower()
    names = lists["months"] | lists["weekdays"] | lists["time_words"]
    if lowered in names or (
        len(word) in (4, 5) and word[:4].isdigit() and word[:2] in ("18", "19", "20")
    ):
        return True
    around = {w.lower() for w in words[max(0, at - 2) : at + 3]}
    return bool(around & names) and (
        word[:1].isdigit() or lowered in lists["ordinals"] or bool(like_num(word))  # type: ignore[no-untyped-call]
    )
