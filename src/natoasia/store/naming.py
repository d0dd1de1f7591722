"""Who and what is named, across the articles of a desk."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from natoasia.store.base import chunks, marks
from natoasia.store.counting import WHOLE, Count, Form, Spelling
from natoasia.store.joins import Joins
from natoasia.store.names import COLUMNS, KINDS, parted, unpack_mentions
from natoasia.store.records import Inferred, Row
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.rows import NameKind, NameRow


SPELLING: Final = "name, country, geonames_id, latitude, longitude"


class Person(NamedTuple):
    """A person in a report of a story."""

    number: int
    name: str
    times: int


class StoryReport(NamedTuple):
    """Whom a report of a story names."""

    article: int
    people: tuple[Person, ...]


class Names(Joins):
    """The names of the store."""

    def names(
        self,
        kind: NameKind,
        ids: Iterable[str] | None = None,
        *,
        only: Collection[int] | None = None,
        page: slice = WHOLE,
    ) -> tuple[int, tuple[NameRow, ...]]:
        """Return how many names there are, and those of a page: first what most reports name.

        Of all articles, or of those of the ids; of all names, or of those of the numbers `only`.
        """
        meant: dict[int, dict[int, int]] = {}
        for one in self.inferred() if kind == "person" else ():
            meant.setdefault(one.article, {})[one.surname] = one.person
        joined = self.joined() if kind == "person" else {}
        chosen = None if ids is None else tuple(ids)
        count = Count(kind, lambda: self._mentioned(kind, chosen), meant, joined)
        ordered = count.ordered(only)
        return len(ordered), tuple(count.rows(ordered[page], self))

    def spellings(self, kind: NameKind) -> Iterator[tuple[int, int, Spelling]]:
        """Yield number, form and spelling of every name that some article had."""
        rows = self._db.ask(
            f"SELECT number, form, {SPELLING} FROM names WHERE kind = ?",  # noqa: S608
            (KINDS.index(kind),),
        )
        return ((number, form, Spelling(*rest)) for number, form, *rest in rows)

    def spelling(self, number: int, form: int) -> Spelling | None:
        """Return one spelling of a name."""
        row = self._db.one(
            f"SELECT {SPELLING} FROM names WHERE number = ? AND form = ?",  # noqa: S608
            (number, form),
        )
        return Spelling(*row) if row else None

    def _mentioned(self, kind: NameKind, ids: Sequence[str] | None) -> Iterator[Row]:
        """Yield number, day, story and packed names of the articles."""
        chosen = "" if ids is None else " AND id IN (SELECT value FROM json_each(?))"
        return self._db.ask(
            f"SELECT number, date, story, {COLUMNS[kind]}"  # noqa: S608
            f" FROM articles JOIN mentions ON article = number WHERE live{chosen} ORDER BY number",
            () if ids is None else (json.dumps(ids),),
        )

    def naming(self, kind: NameKind, numbers: Collection[int]) -> Iterator[str]:
        """Yield the ids of the articles that name one of these."""
        column = COLUMNS[kind]
        rows = self._db.ask(
            f"SELECT id, {column} FROM articles JOIN mentions ON article = number WHERE live"  # noqa: S608
            f" AND length({column}) ORDER BY number"
        )
        wanted = {*numbers}
        for id_, packed in rows:
            if any(parted(value)[0] in wanted for value in unpack_mentions(packed).values):
                yield id_

    def story_reports(
        self, stories: Collection[str] | None = None
    ) -> Iterator[tuple[StoryReport, ...]]:
        """Yield whom the reports of a story name, story by story: of these stories, or of all."""
        names: Mapping[Form, str] = _Called(self)
        if stories is None:
            names = {(number, form): one.name for number, form, one in self.spellings("person")}
        for _, members in groupby(self._by_story(stories), itemgetter(0)):
            yield tuple(StoryReport(at, _people(packed, names)) for _, at, packed in members)

    def _by_story(self, stories: Collection[str] | None) -> Iterator[Row]:
        sql = (
            "SELECT story, number, people FROM articles JOIN mentions ON article = number"
            " WHERE live AND story {} ORDER BY story, number"
        )
        if stories is None:
            yield from self._db.ask(sql.format("IS NOT NULL"))
            return
        for group in chunks(sorted(stories)):
            yield from self._db.ask(sql.format(f"IN ({marks(group)})"), group)

    def inferred(self, id_: str | None = None) -> Iterator[Inferred]:
        """Yield whom articles mean by surnames alone: one article, or all."""
        rows = self._db.ask(
            "SELECT inferred.* FROM inferred JOIN articles ON number = article"
            " WHERE ? IS NULL OR id = ? ORDER BY article, surname",
            (id_, id_),
        )
        return (Inferred(*row) for row in rows)

    def _inferred_of(self, ids: Iterable[str] | None) -> Iterator[Inferred]:
        """Yield what was inferred of these articles, or of all."""
        if ids is None:
            yield from self.inferred()
            return
        sql = "SELECT inferred.* FROM inferred JOIN articles ON number = article WHERE id IN ({})"
        for group in chunks(ids):
            yield from (Inferred(*row) for row in self._db.ask(sql.format(marks(group)), group))

    def meant(self, ids: Iterable[str] | None = None) -> dict[str, tuple[str, ...]]:
        """Return the people that articles most likely mean by surnames alone, by article id.

        Of the articles of these ids, or of all.
        """
        found: dict[str, tuple[str, ...]] = {}
        sql = "SELECT id, person FROM inferred JOIN articles ON number = article"
        chosen = None if ids is None else json.dumps(list(ids))
        within = "" if ids is None else " WHERE id IN (SELECT value FROM json_each(?))"
        for id_, person in self._db.ask(sql + within, () if ids is None else (chosen,)):
            if name := self.called(person):
                found[id_] = (*found.get(id_, ()), name)
        return found

    def put_inferred(self, found: Iterable[Inferred], ids: Iterable[str] | None = None) -> int:
        """Keep these inferences and no others; return in how many articles that changes one.

        With `ids` they are all there are of those articles; what was inferred of others stays. The
        index is to learn of the articles that change.
        """
        after, before = {*found}, {*self._inferred_of(ids)}
        changed = {one.article for one in after ^ before}
        with self.batch():
            self._db.do_each(
                "DELETE FROM inferred WHERE article = ? AND surname = ?",
                ((one.article, one.surname) for one in before - after),
            )
            self._db.do_each("INSERT INTO inferred VALUES (?, ?, ?, ?)", after - before)
            self._db.do_each(
                "INSERT OR IGNORE INTO pending VALUES (?)", ((number,) for number in changed)
            )
        return len(changed)


class _Called(dict[Form, str]):
    """Spellings by number and form, each looked up when it is first asked for."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, form: Form) -> str:
        found = self._names.spelling(*form)
        self[form] = found.name if found else ""
        return self[form]


def _people(packed: bytes, names: Mapping[Form, str]) -> tuple[Person, ...]:
    found = unpack_mentions(packed)
    numbered = ((*parted(value), times) for value, times in zip(*found, strict=True))
    return tuple(Person(number, names[number, form], times) for number, form, times in numbered)
