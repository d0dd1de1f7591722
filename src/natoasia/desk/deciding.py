"""What a user decides at a desk: rulings on fields, pairs and names, and what is to leave it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from natoasia.desk.agreeing import Agree
    from natoasia.desk.chronicle import Placing
    from natoasia.model import Span
    from natoasia.rows import Mention, NameKind
    from natoasia.ruled import Consequences, Ruled
    from natoasia.store import Store


def kept(_: Consequences) -> bool:
    """Agree to every ruling."""
    return True


class Decisions:
    """The part of a desk that rules."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def fix(self, ref: str, *assignments: str, agree: Agree = kept) -> Consequences:
        """Put fields of a report right: `date=2023-01-29`; nothing behind the sign is unknown.

        `agree` is shown the consequences and says whether the rulings are kept.
        """
        from natoasia.desk import rulings

        return rulings.keep(self._store, rulings.fixes(self._store, ref, assignments), agree)

    def link(self, a: str, b: str, *, agree: Agree = kept) -> Consequences:
        """Rule that two reports are of one story."""
        return self._rule("link", a, b, agree)

    def unlink(self, a: str, b: str, *, agree: Agree = kept) -> Consequences:
        """Rule that two reports are not of one story."""
        return self._rule("unlink", a, b, agree)

    def _rule(self, kind: str, a: str, b: str, agree: Agree) -> Consequences:
        from natoasia.desk import rulings

        first, second = (rulings.kept_id(self._store, ref) for ref in (a, b))
        return rulings.keep(self._store, [rulings.pair(kind, first, second)], agree)

    def rulings(self) -> tuple[Ruled, ...]:
        """Return the user's rulings, in the order they were made."""
        from natoasia.desk import rulings

        return rulings.shown(self._store)

    def ruling_on(self, a: str, b: str) -> Ruled | None:
        """Return the ruling that two reports, by their ids, are or are not of one story."""
        for ruled in self.rulings():
            if {ruled.article, ruled.other} == {a, b}:
                return ruled
        return None

    def undo_rulings(self, *numbers: int, agree: Agree = kept) -> Consequences:
        """Take rulings back: what they overruled holds again."""
        from natoasia.desk import rulings

        return rulings.undo(self._store, numbers, agree)

    def write_rulings(self) -> Iterator[str]:
        """Yield the lines of a TOML text of all rulings."""
        from natoasia.desk import ruling_text

        return ruling_text.written(self._store)

    def read_rulings(self, text: str, *, agree: Agree = kept) -> Consequences:
        """Take in the rulings of such a text that the desk does not have."""
        from natoasia.desk import ruling_text, rulings

        return rulings.keep(self._store, ruling_text.read(text, self._store), agree)

    def rename(
        self,
        kind: NameKind,
        name: str,
        becomes: str | None,
        *,
        within: str | None = None,
        spans: Sequence[Span] = (),
        agree: Agree = kept,
    ) -> Consequences:
        """Rule what a name is in every report, or in one, or where one mentions it at `spans`.

        `becomes` is another name, or another spelling; `None` says that it is nothing of its kind;
        the name itself, that it is nobody else's, however alike.
        """
        from natoasia.desk import rulings
        from natoasia.desk.renaming import NameRuling

        article = rulings.kept_id(self._store, within) if within else None
        ruled = [NameRuling(kind, name, becomes, article, span) for span in spans or (None,)]
        return rulings.keep(self._store, [rulings.rename(one) for one in ruled], agree)

    def forget(self, *refs: str, agree: Agree = kept) -> Consequences:
        """Take files out of the desk, by path or by what they hold; the files are not touched.

        A folder stands for all that the desk has from below it. What another file holds too
        stays, and so do rulings. Raises `NotFoundError`, `AmbiguousError` or `UsageError`.
        """
        from natoasia.desk import forgetting

        return forgetting.forget(self._store, refs, agree)

    def mentions(
        self, kind: NameKind, name: str, ref: str, place: Placing | None = None
    ) -> tuple[Mention, ...]:
        """Return where a report mentions a name, in the order of its text.

        `place` finds their lines; the lines of the report's own text unless another is given.
        """
        from natoasia.desk import mentions, references
        from natoasia.desk.events import lines_of

        article = references.article(ref, self._store)
        return mentions.mentions(article, kind, name, (place or lines_of)(article))
