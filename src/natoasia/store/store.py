"""The store: all that is kept of a desk, to be read and written."""

from __future__ import annotations

from natoasia.errors import StoreDamagedError
from natoasia.store.arrivals import Arrivals
from natoasia.store.connection import damage
from natoasia.store.crowds import Crowds
from natoasia.store.forgetting import Forgetting
from natoasia.store.naming import Names
from natoasia.store.opened import Opened
from natoasia.store.stories import Stories
from natoasia.store.strangers import Strangers
from natoasia.store.vocabulary import Vocabularies


class Store(Forgetting, Strangers, Stories, Names, Arrivals, Vocabularies, Crowds, Opened):
    """A desk's record, open for reading, or for the one writer."""

    def verify(self) -> None:
        """Read the whole database and compare its indexes; raises `StoreDamagedError`."""
        for (found,) in self._db.ask("PRAGMA integrity_check(1)"):
            if found != "ok":
                raise StoreDamagedError(damage(self._db.path, found))
        for table, *_ in self._db.ask("PRAGMA foreign_key_check"):
            raise StoreDamagedError(damage(self._db.path, f"a row of {table} points nowhere"))
