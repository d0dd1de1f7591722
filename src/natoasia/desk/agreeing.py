"""Changes a person agrees to: made in one transaction, shown, and kept or taken back whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from natoasia.desk import indexing, relinking
from natoasia.errors import NatoasiaError
from natoasia.ruled import Consequences

if TYPE_CHECKING:
    from natoasia.store import Store

Agree = Callable[[Consequences], bool]
"""Asked whether a change with these consequences is to be kept."""


class _DeclinedError(NatoasiaError):
    """Takes everything back that was done; never leaves this module."""

    def __init__(self, found: Consequences) -> None:
        super().__init__("the consequences were not agreed to")
        self.found = found


def agreed(store: Store, act: Callable[[], Consequences], agree: Agree) -> Consequences:
    """Do what `act` does where `agree` says so of its consequences; all of it or nothing."""
    relinking.refresh(store)
    indexing.drain(store)
    try:
        with store.batch():
            found = act()
            _ask(agree, found)
    except _DeclinedError as declined:
        return declined.found._replace(kept=False)
    indexing.drain(store)
    return found


def _ask(agree: Agree, found: Consequences) -> None:
    if not agree(found):
        raise _DeclinedError(found)
