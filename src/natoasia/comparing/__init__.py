"""Two reports side by side: aligned sentences, quotes, checks, who and where."""

from __future__ import annotations

from natoasia.comparing.compare import compare

__all__ = ["compare"]
