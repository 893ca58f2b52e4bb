"""Names on the command line -> the codes that facts carry."""

from pathlib import Path
from typing import TYPE_CHECKING

from factx.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factx.lexicon import Lexicon
    from factx.lexicon.entries import Country, Mission, Organization
    from factx.store import Store

#: How alike two spellings are (0 to 1) if one may be meant for the other.
ALIKE = 0.75

#: How much less alike than the nearest a name may be that is suggested too.
MARGIN = 0.1

#: Letters of an ISO 3166-1 alpha-3 code.
ISO_LENGTH = 3

#: How many names are suggested.
SUGGESTED = 3


def contributor(text: str, lexicon: Path | None) -> str:
    """Return the code of a country or an organization.

    Args:
        text: A name, a code or a demonym, in any case.
        lexicon: A file with names of the user's own.

    Raises:
        UsageError: Nothing is called so; the nearest names are suggested.
    """
    known = _lexicon(lexicon)
    found = known.country(text) or known.organization(text)
    if found is None:
        raise _unknown(text, "country or organization", known)
    return found.code


def destination(text: str, lexicon: Path | None) -> str:
    """Return the code of a country, or the name of a region.

    Raises:
        UsageError: Nothing is called so; the nearest names are suggested.
    """
    known = _lexicon(lexicon)
    country = known.country(text)
    if country:
        return country.code
    for name in known.lookup(text.split()):
        if name.type in ("country", "region"):
            return name.code or name.name
    raise _unknown(text, "country or region", known)


def check_mission(text: str | None, store: "Store", lexicon: Path | None) -> None:
    """Refuse a mission that nobody knows; a text may name one that is in no lexicon.

    Args:
        text: Code or name; None for any mission.
        store: What is about to be searched.
        lexicon: A file with names of the user's own.

    Raises:
        UsageError: Neither the lexicon nor the store knows it; the nearest names are suggested.
    """
    from factx.store import FactQuery

    if text is None or _lexicon(lexicon).mission(text):
        return
    query = FactQuery(mission=text)
    if not store.count(query) and not list(store.entities_json(query)):
        raise _unknown(text, "mission", _lexicon(lexicon))


def mission(text: str, lexicon: Path | None) -> str:
    """Return the code of a mission; a name that the lexicon does not know stays as it is."""
    found = _lexicon(lexicon).mission(text)
    return found.code if found else text


def _lexicon(path: Path | None) -> "Lexicon":
    from factx.lexicon import check, load

    return load((check(path),) if path else ())


def _unknown(text: str, what: str, known: "Lexicon") -> UsageError:
    nearest = _nearest(text, what, known)
    hint = f"Did you mean {' or '.join(nearest)}?" if nearest else _ADVICE.get(what, _ADVICE[""])
    return UsageError(f'no {what} is called "{text}"', hint=hint)


_ADVICE = {
    "mission": "Give a name or a short name, as `factx entities` lists them.",
    "": "Give a name or an ISO code.",
}


def _nearest(text: str, what: str, known: "Lexicon") -> list[str]:
    """Return names of the wanted sort of which some spelling is close to `text`, best first."""
    import difflib  # rarely needed, and slow to load

    wanted = text.casefold()
    found: dict[str, float] = {}
    # The lexicon is generous, for it takes each name by any of its spellings; here most are far.
    for name in known.suggest(text, 4 * SUGGESTED):
        entry = _entry(name, what, known)
        if entry is None:
            continue
        alike = max(
            difflib.SequenceMatcher(None, wanted, spelling.casefold()).ratio()
            for spelling in (*_spellings(entry), *_codes(entry, len(text)))
        )
        if alike >= ALIKE:
            found[f"{name} ({entry.code})" if what == "mission" else name] = alike
    least = max(found.values(), default=0) - MARGIN
    best = sorted(found, key=lambda name: -found[name])
    return [name for name in best if found[name] >= least][:SUGGESTED]


def _entry(name: str, what: str, known: "Lexicon") -> "Country | Organization | Mission | None":
    if what == "mission":
        return known.mission(name)
    if what == "country or organization":
        return known.country(name) or known.organization(name)
    return known.country(name)


def _spellings(entry: "Country | Organization | Mission") -> "Iterator[str]":
    yield from (entry.name, *entry.aliases)
    for field in ("adjectives", "plural", "descriptions", "generic"):
        yield from getattr(entry, field, ())


def _codes(entry: "Country | Organization | Mission", length: int) -> "Iterator[str]":
    # Three letters are in many words: an ISO code is only meant where a code was typed.
    if len(entry.code) != ISO_LENGTH or length == ISO_LENGTH:
        yield entry.code
