"""Who speaks for which country or body: `leaders.csv` and its look-up by name.

A row is one person in one office over a span of years; who held two offices or came back has
several rows. A text often names a leader without the country ("President Bush", "Mr. Karzai
said"): `Leaders.find()` gives the leader, or None where a name may stand for two countries.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from factx.lexicon import keys, tables

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
    "Junta Leader": "Supreme Leader",
    "Head of State": "Supreme Leader",
}

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
    "al el as ash ben bin ibn de da do dos di del della den der ter van von zu la le".split()
)
ARTICLES: Final = frozenset({"al", "el"})
JUNIOR: Final = frozenset({"jr", "sr"})

#: Longest title of a person, in words ("Chairman of the Joint Chiefs of Staff").
_LONGEST_TITLE = 7

#: So many people with a first name make it too common to stand for one of them.
_COMMON = 2

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼʻ`´")


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


Index = Mapping[str, Sequence[Leader]]


@dataclass(frozen=True, slots=True)
class Leaders:
    """All leaders, with their names made comparable.

    Attributes:
        rows: The rows of the data file.
    """

    rows: tuple[Leader, ...]
    _full: Index = field(repr=False)
    _short: Index = field(repr=False)
    _titles: Mapping[str, str] = field(repr=False)
    _first_names: frozenset[str] = field(repr=False)

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
        found = self._by_full_name(rest) if title else ()
        if found:
            holders = [leader for leader in found if self._holds(leader, title)]
            return _decide(holders or found, year)
        key = "".join(rest)
        candidates = self._short.get(key, ())
        if title in RANKS:
            candidates = [c for c in candidates if c.office in ("president", "leader")]
        elif title and title not in COURTESIES:
            candidates = [c for c in candidates if self._holds(c, title)]
            titled = True
        else:
            titled = titled or bool(title)
        if titled:
            return _decide_titled(candidates, year)
        if key in self._first_names or year is None:
            return None
        return _unique([c for c in candidates if c.office not in CROWNED and c.in_office(year)])

    def _by_full_name(self, words: Sequence[str]) -> Sequence[Leader]:
        """Return the rows of a full name as it stands, or without initials and articles."""
        if not words:
            return ()
        return self._full.get("".join(words)) or self._full.get(_plain(words), ())

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
            return title not in MINISTERS
        office = self._titles.get("".join(_words(leader.office)), "")
        return SAME_OFFICE.get(office, office) == SAME_OFFICE.get(title, title)


@cache
def load() -> Leaders:
    """Return the leaders that ship with factx."""
    with DATA.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        next(reader)
        rows = tuple(
            Leader(
                name,
                country,
                organization,
                office,
                int(start),
                int(end) if end else None,
                tuple(short.split(";")) if short else (),
                tuple(aliases.split(";")) if aliases else (),
            )
            for name, short, aliases, country, organization, office, start, end in reader
        )
    return compile_leaders(rows)


def compile_leaders(rows: tuple[Leader, ...]) -> Leaders:
    """Make the names of leaders ready for look-up."""
    people: dict[tuple[str, tuple[str, ...], tuple[str, ...]], list[Leader]] = defaultdict(list)
    for leader in rows:
        people[leader.name, leader.short, leader.aliases].append(leader)
    full: dict[str, list[Leader]] = defaultdict(list)
    short: dict[str, list[Leader]] = defaultdict(list)
    bearers: dict[str, set[str]] = defaultdict(set)
    for (name, called, aliases), offices in people.items():
        spelled = [_words(spelling) for spelling in (name, *aliases)]
        last = {"".join(words) for words in spelled if len(words) == 1}
        last.update(_last_names(name, called))
        whole = {"".join(words) for words in spelled if len(words) > 1}
        plain = {_plain(words) for words in spelled if len(words) > 1}
        for key in whole | plain:
            full[key] += offices
        for key in last:
            short[key] += offices
        if len(spelled[0]) > 1 and spelled[0][0] not in last:
            bearers[spelled[0][0]].add(name)
    common = frozenset(first for first, names in bearers.items() if len(names) >= _COMMON)
    return Leaders(rows, dict(full), dict(short), _titles(), common)


def _titles() -> dict[str, str]:
    """Return every spelling of a title with its main form."""
    return {
        "".join(_words(spelling)): role.title
        for role in reversed(tables.read("role"))
        if hasattr(role, "title")
        for spelling in (role.title, *role.aliases)
    }


def _words(name: str) -> list[str]:
    """Return the words of a name without case, accents, hyphens and apostrophes.

    >>> _words("Bashar al-Assad's"), _words("Moshe Ya'alon")
    (['bashar', 'al', 'assad'], ['moshe', 'yaalon'])
    """
    name = name.strip().removesuffix("'s").removesuffix("’s")
    return _WORD.findall(keys.fold(name.translate(_APOSTROPHES)))


def _plain(words: Sequence[str]) -> str:
    """Return the key of a name without its middle initials, articles, "Jr."."""
    rest = [w for w in words[1:] if len(w) > 1 and w not in ARTICLES and w not in JUNIOR]
    return words[0] + "".join(rest) if rest else "".join(words)


def _last_names(name: str, called: Iterable[str]) -> set[str]:
    """Return the keys of what a person is called by: as listed, else the last word.

    >>> sorted(_last_names("Charles de Gaulle", ())), sorted(_last_names("", ["el-Sissi"]))
    (['degaulle', 'gaulle'], ['elsissi', 'sissi'])
    """
    found = set()
    for words in map(_words, called):
        found.add("".join(words))
        if words[0] in ARTICLES and len(words) > 1:
            found.add("".join(words[1:]))
    if found:
        return found
    parts = [part for part in map(_words, name.split()) if part and part[0] not in JUNIOR]
    last = parts.pop() if parts else []
    while len(last) > 1 and last[0] in PARTICLES:
        found.add("".join(last))
        last = last[1:]
    key = "".join(last)
    found.add(key)
    while len(parts) > 1 and "".join(parts[-1]) in PARTICLES:
        key = "".join(parts.pop()) + key
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
