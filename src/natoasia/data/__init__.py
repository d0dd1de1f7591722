"""The tables that ship with natoasia; README.md tells what they are and how they are made."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
"""Not by `importlib.resources`: loading that takes longer than reading any of the tables."""


def lines(table: str) -> list[str]:
    """Return the lines of a table of text, without comments and empty ones."""
    text = (FOLDER / table).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
