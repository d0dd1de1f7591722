"""Two reports side by side: aligned sentences, quotes, checks, who and where."""

from __future__ import annotations

from natoasia.comparing.compare import compare
from natoasia.comparing.holding import checks, held, laid_out
from natoasia.comparing.matrix import matrix

__all__ = ["checks", "compare", "held", "laid_out", "matrix"]
