"""One JSON object a line, keys in the order of the model."""

from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from factx.records import Record


def records(found: Iterable["Record | str"], out: IO[str]) -> int:
    """Write each record as soon as it comes.

    Args:
        found: Records, or records that are JSON objects already.
        out: Where to write to.
    """
    count = 0
    for record in found:
        out.write(record if isinstance(record, str) else record.model_dump_json())
        out.write("\n")
        count += 1
    return count
