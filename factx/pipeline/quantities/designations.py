"""Digits that count nothing: model names, resolutions, dates, times, phone numbers, results."""

import re
from itertools import pairwise

from factx.pipeline.quantities.figure import Figure
from factx.pipeline.quantities.nouns import counted_noun_follows
from factx.pipeline.quantities.tokens import Tokens

# Forms of a whole run of characters without a space. Each is matched from end to end.
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("time", re.compile(r"\d{1,2}:\d{2}(:\d{2})?([ap]m)?", re.IGNORECASE)),
    ("date", re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\1\d{2,4}")),
    (
        "phone",
        re.compile(
            r"\+\d[\d-]{5,}|\d{3}-\d{4}|\d{3}[/.]\d{3}[-.]\d{4}|(\d{1,3}-)?\(?\d{3}\)?-\d{3,4}-\d{3,4}"
        ),
    ),
    ("number", re.compile(r"#\d[\d.,]*|\d+(\.\d+){2,}")),
    ("address", re.compile(r"(https?://|www\.).*|.*@.*|[a-z]{2,}(\.[a-z]+)+/.*", re.IGNORECASE)),
    # T-72, F-16s, MiG-29, H5N1, M1A1, COVID-19, S-300PMU, A380, PAC-3, Il-76MD
    ("model", re.compile(r"([^\W\d_]+[-/])*[^\W\d_]+[-‐‑.]?\d+(\.\d+)?([^\W_]|[-‐‑/.+][^\W_])*")),
    # 3D, 4x4, 5G, 9mm is a unit and gets here only if none is known
    ("code", re.compile(r"\d+[^\W\d_]+[^\W_]*")),
    ("symbol", re.compile(r"[A-Z]{1,4}(/[\w.()]+)+")),  # S/RES/1701, A/78/300
    ("fraction", re.compile(r"\d+/\d+(/\d+)?(st|nd|rd|th)?")),
    ("clause", re.compile(r"\d+(\(\w{1,3}\))+")),  # 4(1)(b)
    ("ratio", re.compile(r"\d+:\d+")),
)
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+")

#: Characters that hold a run together.
_IN_RUN = frozenset("-‐‑/.:@#+_()")
#: Longer runs are addresses or noise; only their first part is looked at.
_LONGEST_RUN = 60
_SHORTEST_PHONE = 8
#: Nobody writes a longer count without separators.
_LONGEST_COUNT = 9

_LIST_LINKS = frozenset((",", "and", "or", "&", "through", "to", "-", "–", "/"))
_ABBREVIATED = ("no", "nos", "vol", "mk", "p", "pp")
_DAY_LINKS = ("-", "–", "to", "and", "or", "&")
_VOTE_WINDOW = 6


def read_designation(tokens: Tokens, at: int) -> Figure | None:
    """Read a run of characters that hold digits and is a name: "T-72", "9/11", "555-1234"."""
    if not (tokens.glued(at) or tokens.glued(at + 1)):
        return None
    if phone := _phone(tokens, at):
        return phone
    first, last = _run(tokens, at)
    if last - first < 2:
        return None
    run = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    for name, form in _FORMS:
        if form.fullmatch(run):
            if name == "model" and _is_plain(tokens, first, at):
                return None
            if name == "number" and _GROUPED.fullmatch(run):
                return None
            return _designation(first, last)
    return None


def _phone(tokens: Tokens, at: int) -> Figure | None:
    """Read "+44 20 7946 0958" and "(202) 555-0143"."""
    sign, closing = tokens.word(at - 1), tokens.word(at + 1)
    end = at + 1
    if sign == "(" and closing == ")" and len(tokens.word(at)) == 3:
        end = at + 2
    elif not (sign == "+" and tokens.glued(at)):
        return None
    digits = len(tokens.word(at))
    while tokens.kind(end) == "digits" or (
        tokens.word(end) in ("-", "(", ")") and tokens.kind(end + 1) in ("digits", "sign")
    ):
        digits += len(tokens.word(end)) if tokens.kind(end) == "digits" else 0
        end += 1
    return _designation(at - 1, end) if digits >= _SHORTEST_PHONE else None


def _designation(first: int, last: int) -> Figure:
    return Figure(first, last, first, last, kind="designation")


def _run(tokens: Tokens, at: int) -> tuple[int, int]:
    """Return the first token and the end of the run of characters around a token."""
    first, last = at, at + 1
    while tokens.glued(first) and at - first < _LONGEST_RUN and _holds(tokens, first - 1):
        first -= 1
    while tokens.glued(last) and last - at < _LONGEST_RUN and _holds(tokens, last):
        last += 1
    while first < at and tokens.kind(first) == "sign" and tokens.word(first) not in "#+(":
        first += 1
    while last > at + 1 and tokens.kind(last - 1) == "sign" and tokens.word(last - 1) != "/":
        if tokens.word(last - 1) == ")" and "(" in tokens.words[first : last - 1]:
            break
        last -= 1
    if first < at and tokens.word(first) == "(" and tokens.word(last - 1) == ")":
        return first + 1, last - 1
    while first < at and tokens.word(first) == "(" and ")" not in tokens.words[first:last]:
        first += 1
    return first, last


def _holds(tokens: Tokens, at: int) -> bool:
    return tokens.kind(at) != "sign" or tokens.word(at) in _IN_RUN


def _is_plain(tokens: Tokens, first: int, at: int) -> bool:
    """Whether what stands before the digits is ordinary words: "mid-2004", "six-to-11-year-old"."""
    lexicon = tokens.lexicon
    word = tokens.word(first)
    if tokens.surface(first).isupper() and first + 1 == at and len(word) > 1:
        return False  # "AT4", "MID2004"
    if any(
        tokens.word(n) in lexicon.plain_prefixes
        or tokens.word(n) in lexicon.months
        or tokens.word(n) in lexicon.small
        for n in range(first, at)
    ):
        return True
    if tokens.word(first + 1) == ".":
        # "No.2", and a sentence without its space: "left.300 stayed"
        return word not in lexicon.heads and word not in _ABBREVIATED and len(word) > 1
    if tokens.hyphen(first + 1):
        # "soldiers-200 of them": a dash without its spaces
        return tokens.surface(first) == word and len(word) > 3 and word not in lexicon.heads
    return False


def named_by_context(tokens: Tokens, figure: Figure, previous: Figure | None) -> bool:
    """Whether the words around a bare figure make a name of it: "Resolution 2699", "1 May"."""
    if figure.value is None or figure.kind == "money" or figure.scale > 1:
        return False
    return (
        _in_time(tokens, figure)
        or _is_mark(tokens, figure)
        or _after_head(tokens, figure, previous)
        or _in_date(tokens, figure)
        or _is_result(tokens, figure)
    )


def _is_mark(tokens: Tokens, figure: Figure) -> bool:
    """Whether this is a note such as "[1]", minutes of an angle, or a serial number."""
    if not figure.digits or figure.unit is not None:
        return False
    if figure.digits.isdecimal() and (
        figure.digits[:-1].startswith("0") or len(figure.digits) > _LONGEST_COUNT
    ):
        return tokens.word(figure.first - 1) not in ("'", "’", "‘")  # "007", but "'04"
    before, after = tokens.word(figure.first - 1), tokens.word(figure.last)
    return (before, after) == ("[", "]") or (after in ("′", "″") and tokens.glued(figure.last))


def _after_head(tokens: Tokens, figure: Figure, previous: Figure | None) -> bool:
    """Whether a word such as "Resolution" stands before, or before the list this is part of."""
    if figure.unit is not None or (figure.digits and "," in figure.digits):
        return False
    if previous is not None and figure.digits and _lists(tokens, previous, figure.first):
        return not counted_noun_follows(tokens, figure.last)
    return _headed(tokens, figure)


def _headed(tokens: Tokens, figure: Figure) -> bool:
    lexicon = tokens.lexicon
    at = figure.first
    if tokens.word(at - 1) == "." and tokens.word(at - 2) in _ABBREVIATED:
        return True
    word = tokens.word(at - 1)
    if word in lexicon.heads_any_case and len(figure.digits) < 6:
        return True
    if word in lexicon.heads:
        return tokens.surface(at - 1) != word and len(figure.digits or "1") < 6
    found = tokens.phrase_to(lexicon.head_phrases, at)
    return found is not None and tokens.surface(found[0]) != tokens.word(found[0])


def _lists(tokens: Tokens, previous: Figure, at: int) -> bool:
    """Whether a figure is the next of "Resolutions 1559 and 1701"."""
    return (
        previous.kind == "designation"
        and at - previous.last == 1
        and tokens.word(at - 1) in _LIST_LINKS
        and _headed(tokens, previous)
    )


def settle_day_pairs(tokens: Tokens, figures: list[Figure]) -> None:
    """Make both days of "5-6 April", "May 15 to 24" and "September 8 and 9" designations."""
    for first, second in pairwise(figures):
        if second.first - first.last != 1 or tokens.word(first.last) not in _DAY_LINKS:
            continue
        if _is_day(first) and second.kind == "designation" and _in_date(tokens, second):
            first.kind = "designation"
        elif _is_day(second) and first.kind == "designation" and _in_date(tokens, first):
            dash = tokens.word(first.last) in ("-", "–")
            if dash or tokens.kind(second.last) != "word":
                second.kind = "designation"


def _is_day(figure: Figure) -> bool:
    bare = figure.unit is None and figure.digits.isdecimal() and len(figure.digits) <= 2
    return bare and figure.value is not None and 1 <= figure.value <= 31


def _in_date(tokens: Tokens, figure: Figure) -> bool:
    """Whether a month stands before or after a day of the month."""
    if not _is_day(figure):
        return False
    before = figure.first - 1
    if tokens.word(before) == "." and tokens.glued(before):
        before -= 1
    if _is_month(tokens, before):
        return True
    return _is_month(tokens, tokens.skip_hyphen(figure.last))


def _is_month(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at)
    lexicon = tokens.lexicon
    return word in lexicon.months and not (
        word in lexicon.word_months and tokens.surface(at) == word
    )


def _in_time(tokens: Tokens, figure: Figure) -> bool:
    if not figure.digits or figure.unit is not None:
        return False
    found = tokens.phrase_from(tokens.lexicon.clock, figure.last)
    if found is None:
        return False
    figure.last = found[0]
    return True


def _is_result(tokens: Tokens, figure: Figure) -> bool:
    """Whether the figure is one side of "3-2", or of "15 to 10" beside a word of voting."""
    if figure.unit is not None or not figure.digits:
        return False
    for link, other in ((figure.last, figure.last + 1), (figure.first - 1, figure.first - 2)):
        if tokens.kind(other) == "digits" and tokens.word(link) in ("to", "-", "–"):
            left, right = sorted((figure.first, other))
            return _falls(tokens, left, right) or _voted(tokens, left, right)
    return False


def _linked(tokens: Tokens, at: int) -> bool:
    return tokens.word(at) in ("-", "–") and tokens.glued(at) and tokens.glued(at + 1)


def _small(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= 3 else None


def _falls(tokens: Tokens, left: int, right: int) -> bool:
    first, second = _small(tokens.word(left)), _small(tokens.word(right))
    if first is None or second is None or not _linked(tokens, left + 1):
        return False
    return first >= second and (tokens.kind(right + 1) != "sign" or not tokens.glued(right + 1))


def _voted(tokens: Tokens, left: int, right: int) -> bool:
    if _small(tokens.word(left)) is None or _small(tokens.word(right)) is None:
        return False
    near = [*range(left - _VOTE_WINDOW, left), right + 1, right + 2]
    return any(tokens.word(at) in tokens.lexicon.score_words for at in near)
