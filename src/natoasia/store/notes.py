"""What a desk remembers besides articles: the user's rulings, and its facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from natoasia.store.base import Base
from natoasia.store.records import Ruling


class Notes(Base):
    """Rulings and facts of the store."""

    def rulings(self, article: str | None = None) -> Iterator[Ruling]:
        """Yield the rulings on an article, or all, in the order they were made."""
        rows = self._db.ask(
            "SELECT number, kind, article, payload FROM rulings"
            " WHERE ? IS NULL OR article = ? ORDER BY number",
            (article, article),
        )
        for number, kind, id_, payload in rows:
            yield Ruling(number, kind, id_, json.loads(payload))

    def add_ruling(self, kind: str, article: str, payload: Any) -> int:  # noqa: ANN401 - JSON
        """Keep a ruling; return its number."""
        return self._db.do(
            "INSERT INTO rulings (kind, article, payload) VALUES (?, ?, ?)",
            (kind, article, json.dumps(payload, ensure_ascii=False, sort_keys=True)),
        )

    def remove_ruling(self, number: int) -> None:
        """Take a ruling back."""
        self._db.do("DELETE FROM rulings WHERE number = ?", (number,))

    def fact(self, key: str) -> str | None:
        """Return a fact of the desk, or `None`."""
        row = self._db.one("SELECT value FROM facts WHERE key = ?", (key,))
        return row[0] if row else None

    def set_fact(self, key: str, value: str) -> None:
        """Note a fact of the desk."""
        self._db.do("INSERT OR REPLACE INTO facts VALUES (?, ?)", (key, value))

    def forget(self, key: str) -> None:
        """Drop a fact of the desk."""
        self._db.do("DELETE FROM facts WHERE key = ?", (key,))

    def facts(self) -> dict[str, str]:
        """Return every fact of the desk."""
        return dict(self._db.ask("SELECT key, value FROM facts"))
