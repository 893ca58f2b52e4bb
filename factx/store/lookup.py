"""One fact by its id."""

from typing import TYPE_CHECKING

from factx.errors import UsageError
from factx.store import opening, writing

if TYPE_CHECKING:
    from factx.records import SourcedFact
    from factx.store.store import Store


def fact_of(store: "Store", name: str) -> "tuple[SourcedFact, str]":
    """Return a fact and the text of its document.

    Args:
        store: The store.
        name: Id of the fact, or the beginning of one.

    Raises:
        UsageError: No fact is called so, or several are.
        StoreError: The file cannot be read.
    """
    from factx.records import SourcedFact

    with opening.translated(store.path):
        rows = store.connection.execute(
            f"SELECT {writing.SOURCED_FACT}, d.text FROM fact AS f"  # noqa: S608
            " JOIN document AS d ON d.id = f.document_id"
            " WHERE substr(f.id, 1, length(?1)) = ?1 AND ?1 <> '' LIMIT 2",
            (name,),
        ).fetchall()
    if not rows:
        hint = "Name a file, or an id that `factx pledges --format jsonl` shows."
        raise UsageError("is no file, and no fact in the store has this id", where=name, hint=hint)
    if len(rows) > 1:
        raise UsageError("several ids begin so", where=name, hint="Give more digits.")
    record, text = rows[0]
    return SourcedFact.model_validate_json(record), str(text)
