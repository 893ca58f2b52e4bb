"""Texts that must not change unseen: each lies in a file and is compared with it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Snapshots:
    """The files in one folder.

    Attributes:
        folder: Where they lie.
        update: Whether they are rewritten instead of compared.
    """

    folder: Path
    update: bool

    def check(self, name: str, text: str) -> None:
        file = self.folder / name
        if self.update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        expected = file.read_text(encoding="utf-8") if file.exists() else ""
        assert text == expected, f"differs from {name}; pytest --update-snapshots rewrites it"
