"""People: names without titles, roles as written, the country of the role, mentions merged."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from spacy.tokens import Doc

from factx.lexicon import lists
from factx.lexicon.keys import fold
from factx.lexicon.leaders import load as load_leaders
from factx.pipeline import tree
from factx.pipeline.coreference.names import (
    APOSTROPHES,
    POSSESSIVE,
    find_names,
    is_country,
    nameable,
)
from factx.pipeline.coreference.titles import ELSEWHERE, HYPHENS, Title, Titles


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


def find_people(doc: Doc, titles: Titles) -> list[Person]:
    """Return the people of a Doc, in the order of their first mention.

    Args:
        doc: A Doc with entities, tags, and the names of the gazetteer; without entities, people
            with titles are found.
        titles: The roles of the Doc.
    """
    spans = find_names(doc, titles)
    spans = sorted([*spans, *_overlooked(doc, spans, titles)])
    drafts = _merged(doc, spans, titles)
    _add_bare_mentions(doc, drafts, titles)
    people = [_person(doc, draft, titles) for draft in drafts]
    return sorted(people, key=lambda person: person.mentions[0])


def _overlooked(
    doc: Doc, spans: Sequence[tuple[int, int]], titles: Titles
) -> Iterator[tuple[int, int]]:
    """Yield leaders of the day that the recognizer missed ("Macron on Tuesday said")."""
    taken = {i for start, end in spans for i in range(start, end)}
    for token in doc if doc._.factx_published else ():
        alone = token.pos_ == "PROPN" and tree.base(token) == "nsubj" and nameable(token)
        if not alone or token.i in taken or token.i in titles.names:
            continue
        beside = (*doc[max(0, token.i - 1) : token.i], *doc[token.i + 1 : token.i + 2])
        if any(word.pos_ == "PROPN" for word in beside):
            continue
        if load_leaders().find(token.text, year=int(doc._.factx_published[:4])) is not None:
            yield token.i, token.i + 1


def _words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """Return the folded words of a name, hyphens and particles joined to what they belong to."""
    text = doc[start:end].text
    for mark in (*HYPHENS, *APOSTROPHES):
        text = text.replace(mark, "-")
    words = [fold(word.strip(".,")) for word in text.replace("- ", "-").split()]
    if len(words) > 1 and words[-1] in lists.name_suffixes:
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
    return rest if rest and first in lists.name_articles else word


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
    taken = {i for start, end in spans for i in range(start, end)}
    for draft in drafts:
        draft.mentions.sort()
        _give_title(doc, draft, titles, taken)
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
    if title.role.courtesy:
        return [draft for draft in fitting if len(draft.words) == 1]
    return [
        draft
        for draft in fitting
        if any(
            (own := titles.before(start)) is not None and own.role == title.role
            for start, _ in draft.mentions
        )
    ]


def _give_title(doc: Doc, draft: _Draft, titles: Titles, taken: AbstractSet[int]) -> None:
    """Find the person's role: the first that tells its country, else the first."""
    for start, end in draft.mentions:
        before = titles.before(start)
        for title in (
            before,
            titles.apposition_before(before.start if before else start),
            titles.apposition_after(end, taken),
        ):
            if title is None:
                continue
            country, body = titles.country(title)
            if (
                draft.title is None
                or draft.title.role.courtesy
                or (draft.country is None and country and not draft.body)
            ):
                draft.title, draft.country, draft.body = title, country, body
        if draft.country is None and not draft.body:
            draft.country = _owner(doc, start, end, titles)


def _owner(doc: Doc, start: int, end: int, titles: Titles) -> str | None:
    """Return the country in "Haiti's Garry Conille" and "President Sisi of Egypt"."""
    name = None
    if start > 1 and doc[start - 1].text in POSSESSIVE:
        name = titles.names.get(start - 2)
    elif end + 1 < len(doc) and doc[end].lower_ == "of":
        name = titles.names.get(end + 1)
    return str(name._.factx_name["code"]) if name is not None and is_country(name) else None


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
        if len(people) == 1 and nameable(token) and token.i > people[0].mentions[0][0]:
            people[0].mentions.append((token.i, token.i + 1))
    for draft in drafts:
        draft.mentions.sort()


def _person(doc: Doc, draft: _Draft, titles: Titles) -> Person:
    longest = max(draft.mentions, key=lambda m: (len(_words(doc, *m)), -m[0]))
    title = draft.title
    country = draft.country
    speaks = title is not None and titles.speaks(title)
    if not draft.body and (country is None or title is None):
        leader = _known_leader(doc, draft, longest)
        country = country or leader
        if title is None or title.role.courtesy:
            speaks = leader is not None and leader == country
    if country is None and not draft.body and title is not None and speaks and title.bare:
        country = None if title.role.needs_country else _from_context(doc, title)
    return Person(
        name=" ".join(doc[longest[0] : longest[1]].text.split()),
        role=_role(doc, title) if title and not title.role.courtesy else None,
        country=country,
        speaks_for_government=speaks and country is not None,
        mentions=tuple(draft.mentions),
    )


def _known_leader(doc: Doc, draft: _Draft, longest: tuple[int, int]) -> str | None:
    """Return the country of a leader whose role in the text tells none ("President Bush")."""
    published = doc._.factx_published
    year = int(published[:4]) if published else None
    name = doc[longest[0] : longest[1]].text
    title = draft.title
    held = None
    if title is not None and title.bare and (
        title.role.courtesy or title.role.speaks_for_government
    ):  # fmt: skip
        held = load_leaders().find(f"{title.role.title} {name}", year=year)
    found = held or load_leaders().find(name, year=year)
    if found is None and title is None and len(draft.words) == 1:
        # A bare last name counts where the text speaks of the country as well.
        found = load_leaders().find(name, year=year, titled=True)
        named = {s._.factx_name["code"] for s in doc.spans.get("factx_names", ()) if is_country(s)}
        found = found if found is not None and found.code in named else None
    return found.country or None if found is not None else None


def _is_scene(doc: Doc, start: int, sentence: int) -> bool:
    """Tell whether a name only says where ("jets will remain at Kandahar"), after a verb."""
    led = start - 1
    if led > sentence and doc[led].lower_ == "the":
        led -= 1
    return led > sentence and doc[led].lower_ in ELSEWHERE | {"into", "on", "across", "outside"}


def _role(doc: Doc, title: Title) -> str:
    return " ".join(doc[title.start : title.end].text.split()).rstrip(" ,")


def _from_context(doc: Doc, title: Title) -> str | None:
    """Return the country of a bare title: the last one named before it in the sentence.

    Failing that, the only one of the sentence before, or the one that the text so far is about.
    """
    sentence = doc[title.start].sent.start if doc.has_annotation("SENT_START") else 0
    earlier = doc[sentence - 1].sent.start if sentence else 0
    before = [
        (span.start, str(span._.factx_name["code"]))
        for span in doc.spans.get("factx_names", ())
        if span.end <= title.start
        and is_country(span)
        and not (span.start >= sentence and _is_scene(doc, span.start, sentence))
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
