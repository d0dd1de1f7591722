"""Records stay pydantic's where tests run commands in their own process, whatever runs first.

No test is timed: a machine that others share may pause for longer than any deadline.
"""

from __future__ import annotations

from hypothesis import settings

import natoasia.model as _  # noqa: F401

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
