"""The record of a desk, in one SQLite file: what was given, what was derived, what was ruled."""

from __future__ import annotations

from natoasia.store.records import (
    DocumentRow,
    Entry,
    Inferred,
    Joined,
    Known,
    Reading,
    Ruling,
    StoryRecord,
)
from natoasia.store.store import DATABASE, Store

__all__ = [
    "DATABASE",
    "DocumentRow",
    "Entry",
    "Inferred",
    "Joined",
    "Known",
    "Reading",
    "Ruling",
    "Store",
    "StoryRecord",
]
