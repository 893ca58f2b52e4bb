"""Who speaks for which country or body: `leaders.csv` and its look-up by name.

A row is one person in one office over a span of years; who held two offices or came back has
several rows. A text often names a leader without the country ("President Bush", "Mr. Karzai
said"): `Leaders.find()` gives the leader, or None where a name may stand for two countries.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from factx.lexicon import keys, tables
from factx.lexicon.entries import Role

DATA: Final = Path(__file__).with_name("leaders.csv")

#: Known by a first name, which counts only with a title ("King Abdullah", "Pope Francis").
CROWNED: Final = frozenset(
    {"king", "queen", "emperor", "emir", "sultan", "prince", "crown prince", "pope"}
)

#: Offices below the head of a state, a government or a body.
MINISTERS: Final = frozenset(
    {
        "vice president", "secretary of state", "defense secretary", "foreign secretary",
        "defence secretary", "foreign minister", "defence minister",
    }
)  # fmt: skip

#: Offices that news calls by one name or the other.
SAME_OFFICE: Final[Mapping[str, str]] = {
    "Defense Secretary": "Defense Minister",
    "Foreign Secretary": "Foreign Minister",
    "Secretary of State": "Foreign Minister",
    "Taoiseach": "Prime Minister",
    "Crown Prince": "Prince",
    "Leader": "Supreme Leader",
    "Junta Leader": "Supreme Leader",
    "Head of State": "Supreme Leader",
}

#: Titles under which a ruler with the office "leader" may appear.
HEADS: Final = frozenset({"President", "Prime Minister", "Supreme Leader", "Council President"})

#: Titles of the lexicon that anybody may bear: they single out no office.
COURTESIES: Final = frozenset({"Mr.", "Dr.", "Sheikh", "Ayatollah", "First Lady"})

#: Ranks that rulers from the army keep. Officers of the same name are many.
RANKS: Final = frozenset(
    {
        "Field Marshal", "General", "Lieutenant General", "Major General", "Brigadier General",
        "Colonel", "Lieutenant Colonel", "Major", "Captain", "Lieutenant", "Sergeant",
    }
)  # fmt: skip

#: Parts of a family name that texts keep or drop ("de Gaulle", "al-Assad").
PARTICLES: Final = frozenset(
    {
        "al", "ash", "as", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "do",
        "dos", "el", "ibn", "la", "le", "ter", "van", "von", "zu",
    }
)  # fmt: skip
ARTICLES: Final = frozenset({"al", "el"})
JUNIOR: Final = frozenset({"jr", "sr"})

#: Longest title of a person, in words ("Chairman of the Joint Chiefs of Staff").
_LONGEST_TITLE = 7

#: How what precedes a last name ends where a particle does.
_ENDS = tuple(f" {particle}" for particle in sorted(PARTICLES))

_WORD = re.compile(r"[^\W_]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ø": "oe", "ü": "ue"})
_APOSTROPHES = re.compile("['’‘ʼʻ`´]")


@dataclass(frozen=True, slots=True)
class Leader:
    """A person in an office.

    Attributes:
        name: Full name as English-language news spells it; one word for who has only one.
        country: ISO 3166-1 alpha-3 or code of a state that is gone; empty for a body.
        organization: Code of the body led ("UN"); empty for a country.
        office: The office, in small letters ("prime minister").
        start: First year in office.
        end: Last year; None while in office.
        short: What news calls the person after the first mention, where that is not the last
            word of `name` ("Roh" for Roh Moo-hyun).
        aliases: Other spellings; those of one word serve like `short`.
    """

    name: str
    country: str
    organization: str
    office: str
    start: int
    end: int | None = None
    short: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """Code of the country or body that the leader speaks for."""
        return self.country or self.organization

    @property
    def head(self) -> bool:
        """Whether the leader heads a state, a government or a body."""
        return self.office not in MINISTERS

    def in_office(self, year: int) -> bool:
        """Tell whether the leader held the office in some part of a year."""
        return self.start <= year and (self.end is None or year <= self.end)


#: Key of a name -> numbers of the rows that it may stand for.
Index = Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class Leaders:
    """All leaders, with their names made comparable."""

    _lines: Sequence[str] = field(repr=False)
    _full: Index = field(repr=False)
    _short: Index = field(repr=False)
    _titles: Mapping[str, str] = field(repr=False)
    #: First names of at least two people: too common to stand for a last name.
    _first_names: frozenset[str] = field(repr=False)

    @cached_property
    def rows(self) -> tuple[Leader, ...]:
        """All leaders, in the order of the table."""
        return tuple(map(_leader, self._lines))

    def find(self, name: str, *, year: int | None = None, titled: bool = False) -> Leader | None:
        """Return the leader whom a name stands for; None if nobody or not sure.

        A full name counts whatever the year. A last name counts with a title or in a year in
        office, and only if all it may stand for speak for one country or body; then the row that
        fits the year is returned. Case, accents, hyphens and a leading title do not matter, but
        the title must fit the office ("King Abdullah" is not Prime Minister Abdullah Badawi).

        Args:
            name: Name as written ("Roh Moo-hyun", "Bush", "President Bush").
            year: Year of the text, if known.
            titled: Whether the text gives the person a title ("President", "Mr.").

        >>> load().find("President Roh Moo-hyun").code, load().find("Bush", titled=True).code
        ('KOR', 'USA')
        """
        words = _words(name)
        found = self._by_full_name(words)
        if found:
            return _decide(found, year)
        title, rest = self._untitle(words)
        found = self._by_full_name(rest) if title else []
        if found:
            holders = [leader for leader in found if self._holds(leader, title)]
            return _decide(holders or found, year)
        candidates = self._by_last_name(rest)
        if not candidates and not name.isascii():
            candidates = self._by_last_name(self._untitle(_words(_spelled_out(name)))[1])
        if title in RANKS:
            candidates = [c for c in candidates if c.office in ("president", "leader")]
        elif title and title not in COURTESIES:
            candidates = [c for c in candidates if self._holds(c, title)]
            exact = [c for c in candidates if c.office != "leader"]
            candidates = [c for c in exact if year is not None and c.in_office(year)] or candidates
            titled = True
        else:
            titled = titled or bool(title)
        if titled:
            return _decide_titled(candidates, year)
        if year is None or "".join(rest) in self._first_names:
            return None
        return _unique([c for c in candidates if c.office not in CROWNED and c.in_office(year)])

    def _by_full_name(self, words: Sequence[str]) -> list[Leader]:
        """Return the rows of a full name as it stands, or without initials and articles."""
        if not words:
            return []
        numbers = self._full.get("".join(words)) or self._full.get(_plain(words), ())
        return [_leader(self._lines[number]) for number in numbers]

    def _by_last_name(self, words: Sequence[str]) -> list[Leader]:
        """Return the rows of a last name, with or without its article."""
        numbers = self._short.get("".join(words), ())
        if not numbers and words and words[0] in ARTICLES:
            numbers = self._short.get("".join(words[1:]), ())
        return [_leader(self._lines[number]) for number in numbers]

    def _untitle(self, words: Sequence[str]) -> tuple[str, Sequence[str]]:
        """Part a leading title of the lexicon, in its main form, from the name behind it."""
        for length in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
            title = self._titles.get("".join(words[:length]))
            if title is not None:
                return title, words[length:]
        return "", words

    def _holds(self, leader: Leader, title: str) -> bool:
        """Tell whether a title may be that of a leader's office.

        "leader" stands for whatever a ruler called himself.
        """
        if leader.office == "leader":
            return SAME_OFFICE.get(title, title) in HEADS
        office = self._titles.get("".join(_words(leader.office)), "")
        return SAME_OFFICE.get(office, office) == SAME_OFFICE.get(title, title)


@cache
def load() -> Leaders:
    """Return the leaders that ship with factx."""
    return compile_leaders(DATA.read_text(encoding="utf-8"))


def compile_leaders(text: str) -> Leaders:
    """Make the leaders of a table in CSV, a line for each, ready for look-up."""
    # Folding the whole table at once is several times as fast as folding name by name, and a
    # row becomes a leader only when somebody asks for it.
    folded = csv.reader(_fold(text).splitlines())
    next(folded)
    people: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(folded):
        people[tuple(row[:3])].append(number)
    full: dict[str, list[int]] = {}
    short: dict[str, list[int]] = {}
    bearers: dict[str, str] = {}
    common: set[str] = set()
    for (name, called, aliases), numbers in people.items():
        last = _last_names(name, called)
        spellings = (name, *aliases.split(";")) if aliases else (name,)
        for spelling in spellings:
            words = _WORD.findall(spelling)
            if len(words) - (words[0] in ARTICLES) == 1:
                last |= {"".join(words), words[-1]}
                continue
            key = "".join(words)
            _add(full, key, numbers)
            if len(words) > 2 and (plain := _plain(words)) != key:
                _add(full, plain, numbers)
        for key in last:
            _add(short, key, numbers)
        first = name.partition(" ")[0]
        if first != name and first not in last and bearers.setdefault(first, name) != name:
            common.add(first)
    return Leaders(text.splitlines()[1:], full, short, _titles(), frozenset(common))


def _add(index: dict[str, list[int]], key: str, numbers: list[int]) -> None:
    """Add rows to a key; lists are shared between keys and so never changed."""
    known = index.get(key)
    index[key] = numbers if known is None else known + numbers


def _leader(line: str) -> Leader:
    """Make a leader of a line of the table."""
    name, short, aliases, country, organization, office, start, end = next(csv.reader([line]))
    return Leader(
        name=name,
        country=country,
        organization=organization,
        office=office,
        start=int(start),
        end=int(end) if end else None,
        short=tuple(short.split(";")) if short else (),
        aliases=tuple(aliases.split(";")) if aliases else (),
    )


def _titles() -> dict[str, str]:
    """Return every spelling of a title with its main form."""
    return {
        "".join(_words(spelling)): role.title
        for role in reversed(tables.read("role"))
        if isinstance(role, Role)
        for spelling in (role.title, *role.aliases)
    }


def _fold(text: str) -> str:
    """Return a text without case, accents and apostrophes."""
    return keys.fold(_APOSTROPHES.sub("", text))


def _words(name: str) -> list[str]:
    """Return the words of a name without case, accents, hyphens and apostrophes.

    >>> _words("Bashar al-Assad's"), _words("Moshe Ya'alon")
    (['bashar', 'al', 'assad'], ['moshe', 'yaalon'])
    """
    return _WORD.findall(_fold(name.strip().removesuffix("'s").removesuffix("’s")))


def _spelled_out(name: str) -> str:
    """Return a name with its umlauts in two letters, as news agencies write them.

    >>> _spelled_out("Schröder")
    'Schroeder'
    """
    return unicodedata.normalize("NFC", name).translate(_UMLAUTS)


def _plain(words: Sequence[str]) -> str:
    """Return the key of a name without its middle initials, articles, "Jr."."""
    rest = [w for w in words[1:] if len(w) > 1 and w not in ARTICLES and w not in JUNIOR]
    return words[0] + "".join(rest) if rest else "".join(words)


def _last_names(name: str, called: str) -> set[str]:
    """Return the keys of what a person is called by: as listed, else the last word.

    Args:
        name: Full name, folded.
        called: What stands in the column `short`, folded.

    >>> sorted(_last_names("charles de gaulle", "")), sorted(_last_names("", "el-sissi"))
    (['degaulle', 'gaulle'], ['elsissi', 'sissi'])
    """
    found: set[str] = set()
    if not called:
        before, _, last_word = name.rpartition(" ")
        if last_word.isalnum() and last_word not in JUNIOR and not before.endswith(_ENDS):
            return {last_word}
    for words in map(_WORD.findall, called.split(";") if called else ()):
        found.add("".join(words))
        if words[0] in ARTICLES and len(words) > 1:
            found.add("".join(words[1:]))
    if found:
        return found
    parts = name.split()
    while len(parts) > 1 and parts[-1].rstrip(".") in JUNIOR:
        parts.pop()
    last = _WORD.findall(parts.pop())
    while len(last) > 1 and last[0] in PARTICLES:
        found.add("".join(last))
        last = last[1:]
    key = "".join(last)
    found.add(key)
    while len(parts) > 1 and parts[-1] in PARTICLES:
        key = parts.pop() + key
        found.add(key)
    return found


def _decide(found: Sequence[Leader], year: int | None) -> Leader | None:
    """Choose among the rows of a full name: those of the year, else all."""
    fitting = [] if year is None else [c for c in found if c.in_office(year)]
    return _unique(fitting or found)


def _decide_titled(candidates: Sequence[Leader], year: int | None) -> Leader | None:
    """Choose among the rows of a last name that the text gives a title.

    A year prefers those in office and leaves out those to come, but for one who is elected. Without
    a year ministers give way to heads: a plain "Mr. Blair" is more likely the prime minister.
    """
    if year is None:
        return _unique([c for c in candidates if c.head] or candidates)
    fitting = [c for c in candidates if c.in_office(year)]
    return _unique(fitting or [c for c in candidates if c.start <= year + 1])


def _unique(candidates: Sequence[Leader]) -> Leader | None:
    """Return the highest and latest of leaders if they all speak for one country or body."""
    if len({c.code for c in candidates}) != 1:
        return None
    return max(candidates, key=lambda c: (c.head, c.start))
