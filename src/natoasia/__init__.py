"""A news desk for a folder of press reports: read, list, search, link and compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from natoasia.desk import Desk

__version__ = "0.1.0"
__all__ = ["Desk", "__version__"]


def __getattr__(name: str) -> type[Desk]:
    # The desk brings pydantic along (0.1 s); `natoasia --help` must not pay for it.
    if name == "Desk":
        from natoasia.desk import Desk

        return Desk
    raise AttributeError(name)
