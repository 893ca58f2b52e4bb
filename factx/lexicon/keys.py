"""Strings made comparable: accents, case, dots, hyphens and apostrophes out of the way."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

#: A run of letters and digits with its combining marks, or an ampersand; the marks of Hawaiian
#: and Tongan ("Nukuʻalofa") part atoms as apostrophes do.
ATOM = re.compile("(?:[^\\W_\u02bb\u02bc][\u0300-\u036f]*)+|&")

#: Letters that Unicode does not take apart.
PLAIN = str.maketrans("øØłŁđĐıİæÆðÐþÞœŒ", "oOlLdDiIaAdDtToO")

#: Shortest acronym that may be written as a word ("Unifil"); shorter ones are listed ("Nato").
WORDLIKE = 5

#: Longest abbreviation whose dot may stand inside a name ("St. Lucia", "Gen. Smith").
ABBREVIATION = 4

_PLAIN_GAPS = frozenset({" ", "-", "'", "’", "‑", "\u00a0", "\u02bb", "\u02bc"})
_WIDE_DASHES = frozenset({"-", "–", "—", "‑"})


def fold(word: str) -> str:
    """Return a word without case and accents.

    >>> fold("Türkiye"), fold("N’Djamena"), fold("&")
    ('turkiye', 'n’djamena', 'and')
    """
    if word == "&":
        return "and"
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


@dataclass(frozen=True, slots=True)
class Key:
    """The form of one name.

    Attributes:
        words: Its atoms as the lexicon writes them.
        folded: The same without case and accents.
        gaps: What stands between them.
        tail: What follows the last atom: "." of an abbreviation, a closing bracket, "-" where a
            hyphen must follow.
    """

    words: tuple[str, ...]
    folded: tuple[str, ...]
    gaps: tuple[str, ...]
    tail: str


def key(name: str) -> Key:
    """Take a name of the lexicon apart.

    >>> key("Port-au-Prince").folded, key("U.S.").tail
    (('port', 'au', 'prince'), '.')
    """
    found = list(ATOM.finditer(name))
    words = tuple(m.group() for m in found)
    gaps = tuple(name[a.end() : b.start()] for a, b in pairwise(found))
    tail = name[found[-1].end() :] if found else ""
    return Key(words, tuple(fold(w) for w in words), gaps, tail if tail in (".", "-", ")") else "")


#: Spellings that may stand for each other inside longer names.
SPELLINGS = (
    ("United Nations", "UN", "U.N."),
    ("African Union", "AU", "A.U."),
    ("European Union", "EU", "E.U."),
    ("United States", "US", "U.S."),
    ("Economic Community of West African States", "ECOWAS"),
    ("Southern African Development Community", "SADC"),
)


def forms(name: str) -> list[str]:
    """Return a name with its other spellings.

    >>> forms("United Nations Mission in Liberia")[1:]
    ['UN Mission in Liberia', 'U.N. Mission in Liberia']
    >>> forms("UAE")
    ['UAE', 'U.A.E.']
    """
    spelled = [name]
    for spellings in SPELLINGS:
        for form in tuple(spelled):
            words = f" {form} "
            used = next((s for s in spellings if f" {s} " in words), None)
            if used is not None and form != used:
                others = (s for s in spellings if s != used)
                spelled += [words.replace(f" {used} ", f" {s} ").strip() for s in others]
    if name.isupper() and name.isalpha() and 2 <= len(name) <= ABBREVIATION:
        spelled.append("".join(letter + "." for letter in name))
    return list(dict.fromkeys(spelled))


@cache
def same_case(word: str, wanted: str) -> bool:
    """Tell whether a word of the text has the capitals that a word of the lexicon asks for.

    Small letters of the lexicon ask for nothing, a capital asks for a capital, an acronym for
    capitals throughout; an acronym of five letters or more may be written as a word ("Unifil").

    >>> same_case("TURKEY", "Turkey"), same_case("turkey", "Turkey"), same_case("Us", "US")
    (True, False, False)
    """
    if word == wanted or not wanted[0].isupper():
        return True
    if not word[0].isupper():
        return False
    if len(wanted) > 1 and wanted.isupper() and not word.isupper():
        return len(wanted) >= WORDLIKE and word[1:].islower()
    return True


def same_gap(gap: str, wanted: str, before: str, after: str) -> bool:
    """Tell whether what stands between two words fits what the lexicon has there.

    A space, a hyphen, an apostrophe or a line's end are the same; a dot fits after an
    abbreviation; a comma, a slash or a bracket fits only itself.
    """
    if len(before) == 1 and len(after) == 1 and before.isalpha() and after.isalpha():
        return gap in (".", ". ", "-") if "." in wanted else gap == wanted
    if gap in _PLAIN_GAPS:
        return wanted.strip() not in (",", "(", "/") or gap == wanted
    bare = gap.strip()
    if not bare:
        return gap.count("\n") <= 1 and len(gap) <= 8 and wanted.strip() not in (",", "(", "/")
    if bare == ".":
        return len(before) <= ABBREVIATION and len(gap) <= 2 and "." in wanted
    if bare == ".-":
        return len(before) <= ABBREVIATION
    if bare in _WIDE_DASHES:
        return wanted.strip() in _WIDE_DASHES
    return bare == wanted.strip()
