"""Names on the command line -> the codes that facts carry."""

from pathlib import Path
from typing import TYPE_CHECKING

from factx.errors import UsageError

if TYPE_CHECKING:
    from factx.lexicon import Lexicon


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


def mission(text: str, lexicon: Path | None) -> str:
    """Return the code of a mission; a name that the lexicon does not know stays as it is."""
    found = _lexicon(lexicon).mission(text)
    return found.code if found else text


def _lexicon(path: Path | None) -> "Lexicon":
    from factx.lexicon import check, load

    return load((check(path),) if path else ())


def _unknown(text: str, what: str, known: "Lexicon") -> UsageError:
    nearest = known.suggest(text)
    hint = f"Did you mean {' or '.join(nearest)}?" if nearest else "Give a name or an ISO code."
    return UsageError(f'no {what} is called "{text}"', hint=hint)
