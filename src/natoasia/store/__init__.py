"""The record of a desk, in one SQLite file: what was given, what was derived, what was ruled.

Whoever searches loads `opened` alone; the rest is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from natoasia.store.opened import DATABASE
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
    from natoasia.store.store import Store

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

_HOMES = {"DATABASE": "opened", "Store": "store"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    """Load a part when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'records')}"), name)
