"""Records stay pydantic's where tests run commands in their own process, whatever runs first.

No test is timed: a machine that others share may pause for longer than any deadline.
"""

from __future__ import annotations

import importlib.util
import signal
from pathlib import Path
from types import ModuleType

from hypothesis import settings

import natoasia.model as _  # noqa: F401

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell has what it begins in the background ignore Ctrl-C, and so would all that tests begin.
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def tool(name: str) -> ModuleType:
    """Return one of the project's tools, which are scripts and in no package."""
    path = Path(__file__).parents[1] / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
