"""People: names without titles, roles as written, the country of the role, mentions merged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from factx.lexicon import Lexicon
from factx.lexicon.keys import fold
from factx.pipeline.coreference.titles import Title, Titles

#: Small words inside names.
PARTICLES = frozenset(
    {
        "al", "el", "bin", "bint", "ibn", "ben", "abu", "abd", "ould", "de", "da", "do", "dos",
        "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "y", "e",
        "ul", "ur", "ud", "st", "san", "af", "zu",
    }
)  # fmt: skip

#: Days and months stand after names in agency style ("President Bush Thursday said").
CALENDAR = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    }
)  # fmt: skip

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_HYPHENS = frozenset({"-", "–", "‑"})
_APOSTROPHES = frozenset({"'", "’"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a document.

    Attributes:
        name: The fullest form the document uses, without title.
        role: Role as written, None if the document gives none.
        country: ISO 3166-1 alpha-3 of the role's country, if known.
        speaks_for_government: Whether this person's promise is the country's.
        mentions: Token pairs, end excluded, in text order; names only, without titles.
    """

    name: str
    role: str | None
    country: str | None
    speaks_for_government: bool
    mentions: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Draft:
    """A person in the making: mentions with the words of their names, folded."""

    words: tuple[str, ...]
    mentions: list[tuple[int, int]] = field(default_factory=list)
    title: Title | None = None
    country: str | None = None
    body: bool = False


def find_people(doc: Doc, lexicon: Lexicon) -> list[Person]:
    """Return the people of a Doc, in the order of their first mention.

    Args:
        doc: A Doc with entities, tags, and the names of the gazetteer; without entities, people
            with titles are found.
        lexicon: Roles and countries.
    """
    titles = Titles(doc, lexicon)
    spans = _names(doc, titles)
    drafts = _merged(doc, spans, titles)
    _add_bare_mentions(doc, drafts, titles)
    people = [_person(doc, draft, titles) for draft in drafts]
    return sorted(people, key=lambda person: person.mentions[0])


def _names(doc: Doc, titles: Titles) -> list[tuple[int, int]]:
    """Return the names of people in a Doc, titles cut off, without overlap, in text order."""
    found: list[tuple[int, int]] = []
    taken: set[int] = set()
    spans = {*_after_titles(doc, titles), *_recognized(doc, titles)}
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if taken.isdisjoint(range(start, end)):
            found.append((start, end))
            taken |= set(range(start, end))
    return found


def _recognized(doc: Doc, titles: Titles) -> Iterator[tuple[int, int]]:
    """Yield the recognizer's people, trimmed and completed."""
    for entity in doc.ents:
        if entity.label_ != "PERSON":
            continue
        start, end = _trimmed(entity, titles)
        if start >= end or not _nameable(doc[start]) or _is_known_name(start, end, titles):
            continue
        role = titles.role_at(start)
        if role is not None and role[0] >= end and (role[0] > end or doc[end - 1].text[-1] == "."):
            continue
        yield start, _name_end(doc, end, titles, begun=True)


def _trimmed(entity: Span, titles: Titles) -> tuple[int, int]:
    start, end = entity.start, entity.end
    moved = True
    while moved and start < end:
        moved = False
        role = titles.role_at(start)
        name = titles.names.get(start)
        if role is not None and role[0] < end:
            start, moved = role[0], True
        elif name is not None and name.start == start and name.end < end and _country(name):
            possessive = entity.doc[name.end].text in _POSSESSIVE
            led = start > 0 and entity.doc[start - 1].lower_ in ("of", "to", "for", "in", "from")
            if possessive or led or titles.role_at(name.end) is not None:
                start, moved = name.end + possessive, True
    while end > start and not _last_word(entity.doc[end - 1]):
        end -= 1
    return start, end


def _last_word(token: Token) -> bool:
    """Tell whether a token may end a person's name ("al-Sisi", "Jr.", "Lee Myung-bak")."""
    if token.lower_ in CALENDAR or not token.text[0].isalpha():
        return False
    return token.text[0].isupper() or token.nbor(-1).text in _HYPHENS if token.i else True


def _country(name: Span) -> bool:
    details = name._.factx_name
    return bool(details) and details["type"] == "country"


def _is_known_name(start: int, end: int, titles: Titles) -> bool:
    """Tell whether the gazetteer knows the whole stretch as something that is no person."""
    name = titles.names.get(start)
    return name is not None and name.start <= start and name.end >= end


def _after_titles(doc: Doc, titles: Titles) -> Iterator[tuple[int, int]]:
    """Yield capitalized names that follow a title ("President of Kenya William Ruto")."""
    at = 0
    while at < len(doc):
        found = titles.role_at(at)
        if found is None:
            at += 1
            continue
        at, role = found
        place = _place_after(doc, at, titles)
        start = place or at
        capital = doc[at - 1].text[0].isupper()
        if start < len(doc) and (capital or place or role.speaks_for_government):
            end = _name_end(doc, start, titles)
            if end > start + bool(place) and not _is_known_name(start, end, titles):
                yield start, end


def _place_after(doc: Doc, at: int, titles: Titles) -> int:
    """Return the end of "of Kenya" or "to the United Nations" at a token, 0 if there is none."""
    if at + 2 >= len(doc) or doc[at].lower_ not in ("of", "to", "for", "in"):
        return 0
    at += 1 + (doc[at + 1].lower_ == "the")
    name = titles.names.get(at)
    return name.end if name is not None and name.start == at and name.end < len(doc) else 0


def _name_end(doc: Doc, start: int, titles: Titles, *, begun: bool = False) -> int:
    """Return the end of the run of name words that begins at a token.

    Args:
        doc: The Doc.
        start: First token of the run.
        titles: The roles and names of the Doc.
        begun: Whether the tokens before `start` belong to the name already.
    """
    end = at = start
    while at < len(doc):
        token = doc[at]
        glued = at > 0 and not doc[at - 1].whitespace_ and (begun or at > start)
        hyphened = glued and doc[at - 1].text in _HYPHENS
        if (_nameable(token) or (hyphened and token.is_alpha)) and (
            not glued or _glue(doc, at - 1)
        ):
            if _ends_name(doc, at, titles, first=at == start and not begun):
                break
            at += 1
            end = at
        elif _joins(token, glued=glued) and at + 1 < len(doc):
            at += 1
        else:
            break
    return end


def _ends_name(doc: Doc, at: int, titles: Titles, *, first: bool) -> bool:
    """Tell whether a capitalized word is no part of the name before it: a country, a title."""
    name = titles.names.get(at)
    if name is not None and not _could_be_person(name):
        return True
    role = titles.role_at(at)
    if role is None:
        return False
    # "John Major" is no rank; "Milley Gen. Mark" would be one.
    return first or (role[0] < len(doc) and _nameable(doc[role[0]]))


def _joins(token: Token, *, glued: bool) -> bool:
    """Tell whether a token may stand inside a name: a particle, a hyphen, an apostrophe."""
    if token.text in _HYPHENS or token.text in _APOSTROPHES:
        return glued and not token.whitespace_
    return token.lower_ in PARTICLES and token.text.isalpha()


def _glue(doc: Doc, at: int) -> bool:
    return doc[at].text in _HYPHENS or doc[at].text in _APOSTROPHES or doc[at].text.endswith(".")


def _could_be_person(name: Span) -> bool:
    return len(name) == 1 and name.label_ == "GPE" and name.root.ent_type_ == "PERSON"


def _nameable(token: Token) -> bool:
    """Tell whether a token may be part of a person's name."""
    text = token.text
    if not text[:1].isupper() or token.lower_ in CALENDAR or token.like_num:
        return False
    if (
        token.pos_ in ("VERB", "AUX", "ADP", "DET", "CCONJ", "SCONJ", "PRON")
        and not token.ent_type_
    ):
        return False
    return text[0].isalpha() and not (text.isupper() and len(text) > 3)


def _words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """Return the folded words of a name, hyphens and particles joined to what they belong to."""
    text = doc[start:end].text
    for mark in (*_HYPHENS, *_APOSTROPHES):
        text = text.replace(mark, "-")
    words = [fold(word.strip(".,")) for word in text.replace("- ", "-").split()]
    if len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return tuple(word for word in words if word)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names can be one person's.

    >>> _same(("nayib", "bukele"), ("bukele",)), _same(("laura", "bush"), ("george", "bush"))
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return _bare(short[0]) in {_bare(long[-1]), _bare(long[0])}
    if _bare(short[-1]) != _bare(long[-1]):
        return False
    rest = iter(long[:-1])
    return all(any(_initial(word, against) for against in rest) for word in short[:-1])


def _initial(word: str, against: str) -> bool:
    if len(word) == 1 or len(against) == 1:
        return word[0] == against[0]
    return word == against


def _bare(word: str) -> str:
    """Return a name without its article: "al-sisi" is "sisi".

    >>> _bare("al-assad"), _bare("fils-aime")
    ('assad', 'fils-aime')
    """
    first, _, rest = word.partition("-")
    return rest if rest and first in ("al", "el", "as", "ash", "an", "ul") else word


def _merged(doc: Doc, spans: Sequence[tuple[int, int]], titles: Titles) -> list[_Draft]:
    """Merge names into people, the full names first; an ambiguous last name stays apart."""
    drafts: list[_Draft] = []
    named = [(_words(doc, start, end), (start, end)) for start, end in spans]
    for words, span in sorted(named, key=lambda item: (-len(item[0]), item[1])):
        if not words:
            continue
        fitting = [
            draft
            for draft in drafts
            if _same(words, draft.words) and _introduces(words, span, draft, titles)
        ]
        if len(fitting) > 1:
            fitting = _by_role(span, fitting, titles)
        if len(fitting) == 1:
            fitting[0].mentions.append(span)
        else:
            drafts.append(_Draft(words, [span]))
    for draft in drafts:
        draft.mentions.sort()
        _give_title(doc, draft, titles, {i for start, end in spans for i in range(start, end)})
    return drafts


def _introduces(
    words: tuple[str, ...], span: tuple[int, int], draft: _Draft, titles: Titles
) -> bool:
    """Tell whether a last name can refer to a person whose full name the document gives.

    A last name with a title, before the full name ("President Bush ... Laura Bush"), refers
    to that person only where the full name has the title as well.
    """
    if len(words) > 1 or len(draft.words) == 1 or draft.mentions[0] < span:
        return True
    title = titles.before(span[0])
    if title is None:
        return True
    own = [titles.before(start) or titles.apposition_before(start) for start, _ in draft.mentions]
    return any(found is not None and found.role == title.role for found in own)


def _by_role(span: tuple[int, int], fitting: Sequence[_Draft], titles: Titles) -> list[_Draft]:
    """Return the people of one last name whose own title stands before this mention too.

    "Mr. Bush" is the one that the document calls by title and last name alone.
    """
    title = titles.before(span[0])
    if title is None:
        return []
    if title.role.title == "Mr.":
        return [draft for draft in fitting if len(draft.words) == 1]
    return [
        draft
        for draft in fitting
        if any(
            (own := titles.before(start)) is not None and own.role == title.role
            for start, _ in draft.mentions
        )
    ]


def _give_title(doc: Doc, draft: _Draft, titles: Titles, taken: set[int]) -> None:
    """Find the person's role: the first that tells its country, else the first."""
    for start, end in draft.mentions:
        for title in (
            titles.before(start),
            titles.apposition_before(start),
            titles.apposition_after(end, taken),
        ):
            if title is None:
                continue
            country, body = titles.country(title)
            if draft.title is None or (draft.country is None and country and not draft.body):
                draft.title, draft.country, draft.body = title, country, body
        if draft.country is None and not draft.body:
            draft.country = _owner(doc, start, end, titles)


def _owner(doc: Doc, start: int, end: int, titles: Titles) -> str | None:
    """Return the country in "Haiti's Garry Conille" and "President Sisi of Egypt"."""
    name = None
    if start > 1 and doc[start - 1].text in _POSSESSIVE:
        name = titles.names.get(start - 2)
    elif end + 1 < len(doc) and doc[end].lower_ == "of":
        name = titles.names.get(end + 1)
    return str(name._.factx_name["code"]) if name is not None and _country(name) else None


def _add_bare_mentions(doc: Doc, drafts: list[_Draft], titles: Titles) -> None:
    """Add mentions by last name that the recognizer missed."""
    taken = {i for draft in drafts for start, end in draft.mentions for i in range(start, end)}
    last: dict[str, list[_Draft]] = {}
    for draft in drafts:
        last.setdefault(_bare(draft.words[-1]), []).append(draft)
    for token in doc:
        if token.i in taken or token.i in titles.names or not token.text[:1].isupper():
            continue
        people = last.get(fold(token.text), [])
        if len(people) == 1 and _nameable(token) and token.i > people[0].mentions[0][0]:
            people[0].mentions.append((token.i, token.i + 1))
    for draft in drafts:
        draft.mentions.sort()


def _person(doc: Doc, draft: _Draft, titles: Titles) -> Person:
    longest = max(draft.mentions, key=lambda m: (len(_words(doc, *m)), -m[0]))
    title = draft.title
    country = draft.country
    speaks = title is not None and titles.speaks(title)
    if title is not None and speaks and country is None and not draft.body and title.bare:
        country = _from_context(doc, title, titles)
    return Person(
        name=" ".join(doc[longest[0] : longest[1]].text.split()),
        role=_role(doc, title) if title else None,
        country=country,
        speaks_for_government=speaks and country is not None,
        mentions=tuple(draft.mentions),
    )


def _role(doc: Doc, title: Title) -> str:
    return " ".join(doc[title.start : title.end].text.split()).rstrip(" ,")


def _from_context(doc: Doc, title: Title, titles: Titles) -> str | None:
    """Return the country of a bare title: the last one named before it in the sentence.

    Failing that, the only one of the sentence before, or the one that the text so far is about.
    """
    sentence = doc[title.start].sent.start if doc.has_annotation("SENT_START") else 0
    earlier = doc[sentence - 1].sent.start if sentence else 0
    before = [
        (span.start, str(span._.factx_name["code"]))
        for span in doc.spans.get("factx_names", ())
        if span.end <= title.start and _country(span)
    ]
    near = [code for start, code in before if start >= sentence]
    if near:
        return near[-1]
    last = {code for start, code in before if start >= earlier}
    if len(last) == 1:
        return last.pop()
    codes = [code for _, code in before]
    top = max(codes, key=codes.count, default=None)
    return top if top and codes.count(top) > len(codes) / 2 else None
