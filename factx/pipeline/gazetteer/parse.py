"""Names in a text: pure matching, with rules for those that name nothing or several things."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest
from typing import Literal

from factx.lexicon import Lexicon, Name
from factx.lexicon.contexts import Choice, Contexts, Veto
from factx.lexicon.keys import same_case, same_gap
from factx.lexicon.names import Index, Pattern
from factx.pipeline.gazetteer.text import Words, words_of

#: What the tagger and the entity recognizer say of a stretch of text.
#: "person": exactly these characters; "namesake": these are part of a person's name.
Verdict = Literal["place", "person", "namesake", "word", ""]

#: Asks them about the characters from start to end.
Witness = Callable[[int, int], Verdict]

#: "sure" and "name": it names something, the second unless the text uses the same word for a
#: person; "doubtful": only where the text speaks of the country.
Standing = Literal["sure", "name", "doubtful", "person", "nothing"]

_FUNCTION_WORDS = frozenset(
    {
        "and", "or", "to", "at", "on", "with", "by", "for", "as", "that", "but", "when", "than",
        "is", "was", "during", "before", "after", "in", "from",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text.

    Attributes:
        start: First character.
        end: Last character, excluded.
        first: Its first word.
        last: Its last word, excluded.
        key: Its folded words, joined by spaces.
        names: What it may stand for; empty for a phrase that names nothing.
        doubtful: Whether it may be a person, so that the text must speak of the country.
    """

    start: int
    end: int
    first: int
    last: int
    key: str
    names: tuple[Name, ...]
    doubtful: bool = False


def silent(start: int, end: int) -> Verdict:
    """Say nothing: the witness of a text that was only split into words."""
    return ""


def find(
    text: str, lexicon: Lexicon, *, witness: Witness = silent, year: int | None = None
) -> list[Found]:
    """Return the names of a text, each with the one thing that it stands for, in text order.

    Args:
        text: Any text.
        lexicon: The names to look for.
        witness: What tagger and entity recognizer say, if they ran.
        year: Year of publication, to tell missions and states of one name apart.

    >>> from factx.lexicon import load
    >>> [(f.start, f.end, f.names[0].code) for f in find("U.S.-led troops left Chad.", load())]
    [(0, 4, 'USA'), (21, 25, 'TCD')]
    """
    words = words_of(text)
    rules = lexicon.contexts
    past = frozenset(lexicon.past)
    standing = frozenset(code for code, until in lexicon.past.items() if year and until >= year)
    scanned = [
        _of_its_day(match, past, standing)
        for match in scan(words, lexicon.index, past - standing if year else frozenset())
        if match.names
    ]
    standings = [
        _standing(words, match, following, rules, witness)
        for match, following in zip_longest(scanned, scanned[1:])
    ]
    judged = list(zip(scanned, standings, strict=True))
    # "Michael Jordan" comes back as "Jordan", but Chad Smith never as "Chad".
    people = {m.key for m, standing in judged if standing == "person" and _surname(words, m)}
    found = [
        replace(match, doubtful=standing == "doubtful" or match.key in people)
        if standing != "sure"
        else match
        for match, standing in judged
        if standing not in ("person", "nothing")
    ]
    return list(_resolved(words, found, lexicon, year))


def scan(words: Words, index: Index, gone: frozenset[str] = frozenset()) -> Iterator[Found]:
    """Yield the longest matches from left to right, without overlap.

    Args:
        words: The text.
        index: The names to look for.
        gone: Codes of states that are no more: "Serbia and Montenegro" are two by now.
    """
    at = 0
    size = len(words.words)
    while at < size:
        pattern = None
        for pattern in index.get(words.folded[at], ()):
            if _fits(words, at, pattern) and not _parted(pattern, gone):
                break
        else:
            at += 1
            continue
        last = at + len(pattern.key.folded)
        end = words.ends[last - 1]
        if (pattern.key.tail or "|") == words.text[end : end + 1] != "-":
            end += 1
        same = [
            name
            for other in index[words.folded[at]]
            if other.key.folded == pattern.key.folded and _fits(words, at, other)
            for name in other.names
        ]
        names = tuple(dict.fromkeys(same)) if pattern.names else ()
        yield Found(words.starts[at], end, at, last, pattern.joined, names)
        at = last


def _parted(pattern: Pattern, gone: frozenset[str]) -> bool:
    return (
        "and" in pattern.key.folded
        and bool(pattern.names)
        and all(name.code in gone for name in pattern.names)
    )


def _of_its_day(match: Found, past: frozenset[str], standing: frozenset[str]) -> Found:
    """Return a match without the names of states that were not yet, or are no more.

    Moscow spoke for the Soviet Union once, and for Russia since.
    """
    names = match.names
    if len(names) == 1:
        return match
    then = standing.intersection(name.code for name in names if name.code)
    if then:
        kept = tuple(n for n in names if n.type != "country" or n.code in then)
    else:
        kept = tuple(n for n in names if n.code not in past)
    return replace(match, names=kept or names)


def _fits(words: Words, at: int, pattern: Pattern) -> bool:
    key = pattern.key
    end = at + len(key.folded)
    if words.folded[at:end] != key.folded:
        return False
    if not all(map(same_case, words.words[at:end], key.words)):
        return False
    for offset, wanted in enumerate(key.gaps):
        here = at + offset
        gap = words.text[words.ends[here] : words.starts[here + 1]]
        if not same_gap(gap, wanted, words.words[here], words.words[here + 1]):
            return False
    return key.tail != "-" or words.text[words.ends[end - 1] :].startswith("-")


def _standing(
    words: Words, match: Found, following: Found | None, rules: Contexts, witness: Witness
) -> Standing:
    """Return what the neighbours and the witness say of a match."""
    if words.text[match.end : match.end + 1] == "$":
        return "nothing"  # "US$" is a currency
    forms = {name.form for name in match.names}
    for veto in (*rules.vetoes.get(match.key, ()), *rules.vetoes[""]):
        if (not veto.forms or forms & veto.forms) and _applies(words, match, veto):
            return "nothing"
    verdict = witness(match.start, match.end)
    if verdict == "word":
        return "nothing"
    if match.last - match.first > 1 or "demonym" in forms or _placed(words, match, following):
        return "sure"
    if match.key in rules.given or match.key in rules.surnames:
        if verdict == "namesake" or (verdict != "place" and _personal(words, match, rules)):
            return "person"
        # "Quito offered" is a capital, whatever the recognizer says; "Austin said" may be a man.
        minor = not forms & {"name", "alias", "capital"}
        return "sure" if verdict == "place" else "doubtful" if minor and verdict else "name"
    # A recognizer's person that is a town and no more is a town; "Hama Amadou" is a person.
    return "person" if verdict == "namesake" and not forms & {"name", "alias"} else "name"


def _surname(words: Words, match: Found) -> bool:
    """Tell whether a capitalized word stands right before a match."""
    at = match.first - 1
    return at >= 0 and words.gap(at) in (" ", ". ") and words.words[at][0].isupper()


def _placed(words: Words, match: Found, following: Found | None) -> bool:
    """Tell whether the country of a town follows it after a comma ("KINGSTON, Jamaica")."""
    if following is None or following.first != match.last:
        return False
    codes = {name.code for name in match.names}
    return words.gap(match.last - 1).strip() == "," and following.names[0].code in codes


def _applies(words: Words, match: Found, veto: Veto) -> bool:
    if veto.caps and not _shouted(words, match, veto):
        return False
    if veto.final and not _final(words, match):
        return False
    if veto.needs:
        before = list(words.before(match.first))
        return bool(before) and not any(w in veto.needs for w in before)
    if not veto.before and not veto.after:
        return True
    if any(w in veto.before for w in words.before(match.first)):
        return True
    if veto.proper and words.words[match.last : match.last + 1] and (
        not words.words[match.last][0].isupper()
    ):  # fmt: skip
        return False
    return any(w in veto.after for w in words.after(match.last - 1))


def _shouted(words: Words, match: Found, veto: Veto) -> bool:
    """Tell whether a match stands among capitals, or after a word in capitals that counts."""
    if veto.before:
        return match.first > 0 and words.words[match.first - 1].isupper()
    return words.in_capitals(match.first, match.last)


def _final(words: Words, match: Found) -> bool:
    """Tell whether a match ends its noun phrase, as far as words can tell."""
    gap = words.gap(match.last - 1)
    return gap.strip() != "" or not gap or words.folded[match.last] in _FUNCTION_WORDS


def _personal(words: Words, match: Found, rules: Contexts) -> bool:
    """Tell whether a place name is part of a person's name, as far as words can tell."""
    at = match.first
    if match.key in rules.surnames and at:
        gap, before = words.gap(at - 1), words.words[at - 1]
        if gap == " " and words.folded[at - 1] in rules.given_names and before[0].isupper():
            return True
        if gap == ". " and len(before) == 1 and before.isupper() and at > 1:
            earlier = words.words[at - 2]
            return earlier.istitle() and words.gap(at - 2) == " "
    if match.key not in rules.given or match.last >= len(words.words):
        return False
    surname = words.words[match.last]
    return (
        words.gap(match.last - 1) == " "
        and surname.istitle()
        and words.folded[match.last] not in rules.bodies
        and not words.in_headline(at)
    )


def _resolved(
    words: Words, found: Sequence[Found], lexicon: Lexicon, year: int | None
) -> Iterator[Found]:
    """Yield the matches with the one thing each stands for; drop weak ones without evidence."""
    rules = lexicon.contexts
    certain = {
        strong[0].code
        for match in found
        if len(strong := [name for name in match.names if not name.weak]) == 1
        and strong[0].code
        and not match.doubtful
        and match.key not in rules.choices
    }

    @cache
    def speaks_for(choice: Choice) -> bool:
        joined = f" {' '.join(words.folded)} "
        if any(f" {word} " in joined for word in choice.unless):
            return False
        return not choice.words or any(f" {word} " in joined for word in choice.words)

    for at, match in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if match.doubtful and not certain.intersection(n.code for n in match.names if n.code):
            continue
        choices = rules.choices.get(match.key, ())
        name = _stated(words, found[at - 1] if at else None, match, choices)
        name = name or _chosen(words, match, choices, speaks_for)
        name = name or _qualified(words, match, following)
        if name is None:
            strong = [n for n in match.names if not n.weak]
            candidates = strong or [
                n for n in match.names if _backed(words, match, n, lexicon, certain)
            ]
            name = _likeliest(candidates, lexicon, certain, year)
        if name is not None:
            yield replace(match, names=(name,))


def _stated(
    words: Words, previous: Found | None, match: Found, choices: Sequence[Choice]
) -> Name | None:
    """Return what the town before a comma makes of a shared name ("Atlanta, Georgia")."""
    if previous is None or previous.last != match.first:
        return None
    if words.gap(previous.last - 1).strip() != ",":
        return None
    codes = {n.code for n in previous.names if n.form in ("city", "capital")}
    return next((choice.name for choice in choices if choice.name.code in codes), None)


def _chosen(
    words: Words, match: Found, choices: Sequence[Choice], speaks_for: Callable[[Choice], bool]
) -> Name | None:
    """Return what the words of the text make of a shared name."""
    for choice in choices:
        if any(w in choice.not_before for w in words.before(match.first)):
            continue
        beside = any(w in choice.before for w in words.before(match.first)) or any(
            w in choice.after for w in words.after(match.last - 1)
        )
        if beside or speaks_for(choice):
            form = match.names[0].form
            return replace(choice.name, form=form) if choice.name.form == "name" else choice.name
    return None


def _qualified(words: Words, match: Found, following: Found | None) -> Name | None:
    """Return what the country or state after a comma makes of a town ("Tripoli, Lebanon")."""
    if following is None or following.first != match.last:
        return None
    if words.gap(match.last - 1).strip() != "," or match.names[0].form == "demonym":
        return None
    country = following.names[0]
    if country.type != "country" or country.form in ("demonym", "leader"):
        return None
    for name in match.names:
        if name.code == country.code:
            return replace(name, weak=False)
    town = any(name.form in ("city", "capital") for name in match.names)
    if town and country.form == "region" and country.code == "USA":
        return replace(country, form="city")
    return None


def _backed(words: Words, match: Found, name: Name, lexicon: Lexicon, certain: set[str]) -> bool:
    """Tell whether the text backs a weak name: its country is named, and it stands as a place."""
    if name.type == "mission":
        mission = lexicon.mission(name.code or "")
        return mission is not None and bool(certain.intersection(mission.countries))
    if match.last - match.first == len(words.words):
        return True  # nothing but the name: a phrase that somebody looks up
    if name.code not in certain:
        return False
    return any(w in lexicon.contexts.weak_before for w in words.before(match.first))


def _likeliest(
    names: Sequence[Name], lexicon: Lexicon, certain: set[str], year: int | None
) -> Name | None:
    """Return the first candidate that the text or the year speaks for, else the first."""
    if len(names) > 1 and year is not None and all(n.type == "mission" for n in names):
        for name in names:
            mission = lexicon.mission(name.code or "")
            if mission and (mission.start or 0) <= year <= (mission.end or year):
                return name
    for name in names:
        if len(names) > 1 and name.code in certain:
            return name
    return names[0] if names else None
