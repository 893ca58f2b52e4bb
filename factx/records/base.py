"""What all records share."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictFloat, StrictInt


def _whole(number: int | float) -> int | float:
    return int(number) if number == int(number) else number


#: A number as JSON has it: an integer where whole. Never NaN, never infinite.
Number = Annotated[
    StrictInt | Annotated[StrictFloat, Field(allow_inf_nan=False)], AfterValidator(_whole)
]


class Record(BaseModel):
    """A value that never changes once made and never carries a stray field."""

    # What is written always has every key, and the schema says so.
    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_serialization_defaults_required=True
    )


#: A place in the document's text: Unicode code points from 0; ends are excluded.
Offset = Annotated[int, Field(ge=0)]


class Extent(Record):
    """A stretch of the document's text: Unicode code points from 0, end excluded."""

    start: Offset
    end: Offset
