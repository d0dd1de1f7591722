"""Records that pydantic validates, and the types of fields it holds to a pattern or a range."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""ISO 8601, only as precise as what is known: `2023-01-30`, `2023-01` or `2023`."""
Confidence = Annotated[float, Field(ge=0, le=1)]
Share = Annotated[float, Field(ge=0)]


class Record(BaseModel):
    """A frozen value; equal to another when all fields are."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)
