"""What every record is built on: pydantic, unless the process asked for plain ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia import plain

if TYPE_CHECKING or not plain.wanted():
    from natoasia.model.validated import Confidence, IsoDate, Record, Share
else:
    from natoasia.plain import Record

    Confidence, IsoDate, Share = float, str, float

__all__ = ["Confidence", "IsoDate", "Record", "Share"]
