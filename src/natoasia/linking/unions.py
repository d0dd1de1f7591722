"""What is joined, directly or by others: union and find (Galler and Fischer 1964)."""

from __future__ import annotations


class Unions:
    """Ids in sets that only grow together; an id never joined is a set of its own."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, id_: str) -> str:
        """Return the one id that stands for the set: its smallest."""
        while (above := self._above.get(id_, id_)) != id_:
            self._above[id_] = self._above.get(above, above)
            id_ = above
        return id_

    def join(self, a: str, b: str) -> None:
        """Put the sets of two ids together."""
        a, b = sorted((self.root(a), self.root(b)))
        self._above[a] = a
        self._above[b] = a

    def ids(self) -> list[str]:
        """Return every id that was joined with another, ascending."""
        return sorted(self._above)
