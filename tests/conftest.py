"""Records stay pydantic's where tests run commands in their own process, whatever runs first."""

from __future__ import annotations

import natoasia.model as _  # noqa: F401
