"""Files taken out of the store, with what no other file holds."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Final

from natoasia.store.articles import NUMBERED
from natoasia.store.documents import Documents
from natoasia.store.notes import Notes

LEAVING: Final = "leaving"
"""The fact that articles are to be taken out as soon as the index and the stories let them go."""

OF_PATHS: Final = "SELECT number FROM documents WHERE path IN (SELECT value FROM json_each(?))"

UNHELD: Final = "NOT live AND number NOT IN (SELECT article FROM holdings)"

LET_GO: Final = (
    "number NOT IN (SELECT article FROM pending) AND number NOT IN (SELECT article FROM unlinked)"
)


class Forgetting(Documents, Notes):
    """The part of the store that forgets."""

    def held_at(self, paths: Collection[str]) -> Sequence[str]:
        """Return the ids of the articles that any version of these files holds."""
        rows = self._db.ask(
            "SELECT DISTINCT id FROM holdings JOIN articles ON number = article"  # noqa: S608
            f" WHERE document IN ({OF_PATHS}) ORDER BY number",
            (json.dumps([*paths]),),
        )
        return tuple(id_ for (id_,) in rows)

    def forget_files(self, paths: Collection[str]) -> None:
        """Take out all versions of these files; what no other file holds is live no more."""
        chosen = (json.dumps([*paths]),)
        held = f"SELECT DISTINCT article FROM holdings WHERE document IN ({OF_PATHS})"  # noqa: S608
        with self.batch():
            touched = {article for (article,) in self._db.ask(held, chosen)}
            self._db.do(f"DELETE FROM documents WHERE number IN ({OF_PATHS})", chosen)  # noqa: S608
            self.refresh(touched)
            self.set_fact(LEAVING, "1")

    def take_leave(self) -> None:
        """Take out the articles of such files, once the index and the stories have let them go."""
        if self.fact(LEAVING) is None:
            return
        with self.batch():
            last = self._db.number("SELECT max(number) FROM articles")
            self.set_fact(NUMBERED, str(max(last, int(self.fact(NUMBERED) or 0))))
            self._db.do(f"DELETE FROM articles WHERE {UNHELD} AND {LET_GO}")  # noqa: S608
            if not self._db.number(f"SELECT count(*) FROM articles WHERE {UNHELD}"):  # noqa: S608
                self.forget(LEAVING)
