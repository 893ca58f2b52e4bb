"""Stretches of a Doc that are names of people: the recognizer's, and those after titles."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from factx.lexicon import lists
from factx.lexicon.dates import dates
from factx.pipeline.coreference.titles import HYPHENS, Titles

#: Capitalized at the start of a sentence, taken for the first word of the name after it.
LEADING = frozenset(
    {
        "yet", "but", "and", "while", "when", "as", "if", "then", "now", "so", "the", "former",
        "senior", "both", "since", "after", "before", "although", "though", "however", "even",
        "only", "later", "earlier", "also", "with", "for", "to", "in", "at", "on", "by", "from",
    }
)  # fmt: skip

APOSTROPHES = frozenset({"'", "’"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def find_names(doc: Doc, titles: Titles) -> list[tuple[int, int]]:
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
        if start >= end or not _begins_name(doc[start]) or _is_known_name(start, end, titles):
            continue
        role = titles.role_at(start)
        if role is not None and role[0] >= end and (role[0] > end or doc[end - 1].text[-1] == "."):
            continue
        if end - start == 1 and doc.has_annotation("POS") and doc[start].pos_ != "PROPN":
            continue
        if start > 1 and doc[start - 1].text in HYPHENS and doc[start - 2].is_title:
            start -= 2  # "Alliot-Marie", cut in the middle
        yield start, _name_end(doc, end, titles, begun=True)


def _trimmed(entity: Span, titles: Titles) -> tuple[int, int]:
    start, end = entity.start, entity.end
    moved = True
    while moved and start < end:
        moved = False
        if entity.doc[start].lower_ in LEADING or entity.doc[start].is_punct:
            start, moved = start + 1, True
            continue
        role = titles.role_at(start)
        name = titles.names.get(start)
        if role is not None and role[0] < end:
            start, moved = role[0], True
        elif name is not None and name.start == start and name.end < end and is_country(name):
            possessive = entity.doc[name.end].text in POSSESSIVE
            led = start > 0 and entity.doc[start - 1].lower_ in ("of", "to", "for", "in", "from")
            if possessive or led or titles.role_at(name.end) is not None:
                start, moved = name.end + possessive, True
    while end > start and not _last_word(entity.doc[end - 1]):
        end -= 1
    return start, end


def _begins_name(token: Token) -> bool:
    return nameable(token) and token.lower_ not in lists.nameless


def _last_word(token: Token) -> bool:
    """Tell whether a token may end a person's name ("al-Sisi", "Jr.", "Lee Myung-bak").

    Days and months stand behind names in agency style ("President Bush Thursday said").
    """
    if token.lower_ in dates().calendar or not token.text[0].isalpha():
        return False
    return token.text[0].isupper() or token.nbor(-1).text in HYPHENS if token.i else True


def is_country(name: Span) -> bool:
    """Tell whether a name of the gazetteer stands for a country."""
    return bool(name._.factx_name["type"] == "country")


def _is_known_name(start: int, end: int, titles: Titles) -> bool:
    """Tell whether the gazetteer knows the whole stretch as something that is no person."""
    name = titles.names.get(start)
    return name is not None and name.start <= start and name.end >= end


def _after_titles(doc: Doc, titles: Titles) -> Iterator[tuple[int, int]]:
    """Yield capitalized names that follow a title ("President of Kenya William Ruto")."""
    for _, at, role in titles.roles():
        place = _place_after(doc, at, titles)
        start = place or at
        capital = doc[at - 1].text[0].isupper()
        if start < len(doc) and (capital or place or role.speaks_for_government):
            end = _name_end(doc, start, titles)
            if doc[start].lower_ in lists.nameless:
                continue
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
        hyphened = glued and doc[at - 1].text in HYPHENS
        if (nameable(token) or (hyphened and token.is_alpha)) and (not glued or _glue(doc, at - 1)):
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
    return first or (role[0] < len(doc) and nameable(doc[role[0]]))


def _joins(token: Token, *, glued: bool) -> bool:
    """Tell whether a token may stand inside a name: a particle, a hyphen, an apostrophe."""
    if token.text in HYPHENS or token.text in APOSTROPHES:
        return glued and not token.whitespace_
    return token.lower_ in lists.name_particles and token.text.isalpha()


def _glue(doc: Doc, at: int) -> bool:
    return doc[at].text in HYPHENS or doc[at].text in APOSTROPHES or doc[at].text.endswith(".")


def _could_be_person(name: Span) -> bool:
    return len(name) == 1 and name.label_ == "GPE" and name.root.ent_type_ == "PERSON"


def nameable(token: Token) -> bool:
    """Tell whether a token may be part of a person's name."""
    text = token.text
    if not text[:1].isupper() or token.lower_ in dates().calendar or token.like_num:
        return False
    if (
        token.pos_ in ("VERB", "AUX", "ADP", "DET", "CCONJ", "SCONJ", "PRON")
        and not token.ent_type_
    ):
        return False
    return text[0].isalpha() and not (text.isupper() and len(text) > 3)
