"""Two reports side by side: aligned sentences, quotes, checks, who and where."""

from __future__ import annotations

from natoasia.comparing.compare import compare
from natoasia.comparing.matrix import matrix

__all__ = ["compare", "matrix"]
