"""Who and what is named, across the articles of a desk."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from natoasia.rows import NameKind, NameRow
from natoasia.store.base import Base
from natoasia.store.names import COLUMNS, HALF, KINDS, MENTION, unpack_mentions
from natoasia.store.records import Inferred, Row

REJECTED: Final = 0
"""The number that stands for: no name at all."""

Form = tuple[int, int]
"""The number of a name, and the hash of a spelling."""


class Renamed(NamedTuple):
    """Names the user wants counted, or called, otherwise than reports have them."""

    numbers: Mapping[int, int]
    """Numbers of names, and the numbers they are counted as."""
    titles: Mapping[int, str]
    """What to call the names of these numbers."""


WHOLE: Final = slice(None)

AS_GIVEN: Final = Renamed({}, {})


class Spelling(NamedTuple):
    """One spelling of a name."""

    name: str
    country: str | None


class Person(NamedTuple):
    """A person in a report of a story."""

    number: int
    name: str
    times: int


class StoryReport(NamedTuple):
    """Whom a report of a story names."""

    article: int
    people: tuple[Person, ...]


class _Tally:
    """What is counted of one name."""

    __slots__ = ("first", "forms", "inferred", "last", "stories")

    def __init__(self) -> None:
        self.first: str | None = None
        self.last: str | None = None
        self.stories: set[str] = set()
        self.forms: Counter[Form] = Counter()
        self.inferred = 0


class Names(Base):
    """The names of the store."""

    def names(
        self,
        kind: NameKind,
        ids: Iterable[str] | None = None,
        *,
        only: Collection[int] | None = None,
        renamed: Renamed = AS_GIVEN,
        page: slice = WHOLE,
    ) -> tuple[int, tuple[NameRow, ...]]:
        """Return how many names there are, and those of a page: first what most reports name.

        Of all articles, or of those of the ids; of all names, or of those of the numbers `only`.
        """
        asked = _Asked(self, kind, ids, renamed)
        ordered = asked.ordered(only)
        return len(ordered), tuple(asked.rows(ordered[page]))

    def spellings(self, kind: NameKind) -> Iterator[tuple[int, int, Spelling]]:
        """Yield number, form and spelling of every name that some article had."""
        rows = self._db.ask(
            "SELECT number, form, name, country FROM names WHERE kind = ?", (KINDS.index(kind),)
        )
        return ((number, form, Spelling(*rest)) for number, form, *rest in rows)

    def spelling(self, number: int, form: int) -> Spelling | None:
        """Return one spelling of a name."""
        row = self._db.one(
            "SELECT name, country FROM names WHERE number = ? AND form = ?", (number, form)
        )
        return Spelling(*row) if row else None

    def called(self, number: int) -> str | None:
        """Return a spelling of a name, the same one whenever it is asked."""
        row = self._db.one("SELECT name FROM names WHERE number = ? ORDER BY form", (number,))
        return row[0] if row else None

    def mentioned(self, kind: NameKind, ids: Iterable[str] | None) -> Iterator[Row]:
        """Yield number, day, story and packed names of the articles."""
        chosen = "" if ids is None else " AND id IN (SELECT value FROM json_each(?))"
        return self._db.ask(
            f"SELECT number, date, story, {COLUMNS[kind]}"  # noqa: S608
            f" FROM mentions JOIN articles ON number = article WHERE live{chosen}",
            () if ids is None else (json.dumps(list(ids)),),
        )

    def story_reports(self) -> Iterator[tuple[StoryReport, ...]]:
        """Yield whom the reports of each story of several name, story by story."""
        names = {(number, form): one.name for number, form, one in self.spellings("person")}
        rows = self._db.ask(
            "SELECT story, number, people FROM mentions JOIN articles ON number = article"
            " WHERE live AND story IS NOT NULL ORDER BY story, number"
        )
        for _, members in groupby(rows, itemgetter(0)):
            yield tuple(StoryReport(at, _people(packed, names)) for _, at, packed in members)

    def inferred(self, id_: str | None = None) -> Iterator[Inferred]:
        """Yield whom articles mean by surnames alone: one article, or all."""
        rows = self._db.ask(
            "SELECT inferred.* FROM inferred JOIN articles ON number = article"
            " WHERE ?1 IS NULL OR id = ?1 ORDER BY article, surname",
            (id_,),
        )
        return (Inferred(*row) for row in rows)

    def put_inferred(self, found: Iterable[Inferred]) -> int:
        """Keep these inferences and no others; return in how many articles that changes one.

        The index is to learn of those articles.
        """
        after, before = {*found}, {*self.inferred()}
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


def _people(packed: bytes, names: Mapping[Form, str]) -> tuple[Person, ...]:
    found = unpack_mentions(packed)
    return tuple(Person(number, names[number, form], times) for number, form, times in found)


class _Asked:
    """One question for names: counted in two passes, so that little is held of most names."""

    def __init__(
        self, store: Names, kind: NameKind, ids: Iterable[str] | None, renamed: Renamed
    ) -> None:
        self.store = store
        self.kind = kind
        self.ids = None if ids is None else tuple(ids)
        self.renamed = renamed
        self.reports: Counter[int] = Counter()
        self.mentions: Counter[int] = Counter()
        self.meant: dict[int, dict[int, int]] = {}
        for one in store.inferred() if kind == "person" else ():
            self.meant.setdefault(one.article, {})[one.surname] = one.person

    def ordered(self, only: Collection[int] | None) -> list[int]:
        """Return the numbers of the names, those in most reports first, then as they came."""
        for article, _, _, packed in self.store.mentioned(self.kind, self.ids):
            meant = self.meant.get(article, {})
            seen = set()
            for low, high, _, times in MENTION.iter_unpack(packed):
                number = self._counted_as(low | high << HALF, meant)
                seen.add(number)
                self.mentions[number] += times
            self.reports.update(seen)
        found = [
            number
            for number in self.mentions
            if number != REJECTED and (only is None or number in only)
        ]
        return sorted(found, key=lambda one: (-self.reports[one], -self.mentions[one]))

    def _counted_as(self, number: int, meant: Mapping[int, int]) -> int:
        number = meant.get(number, number)
        return self.renamed.numbers.get(number, number)

    def rows(self, page: Iterable[int]) -> Iterator[NameRow]:
        """Yield the rows of these names."""
        tallies = {number: _Tally() for number in page}
        for article, day, story, packed in self.store.mentioned(self.kind, self.ids):
            meant = self.meant.get(article, {})
            for low, high, form, _ in MENTION.iter_unpack(packed):
                given = low | high << HALF
                if tally := tallies.get(self._counted_as(given, meant)):
                    _count(tally, day, story, (given, form), inferred=given in meant)
        return (self._row(number, tally) for number, tally in tallies.items())

    def _row(self, number: int, tally: _Tally) -> NameRow:
        found = [self.store.spelling(*form) for form, _ in tally.forms.most_common()]
        known = [one for one in found if one]
        return NameRow(
            self.kind,
            self._title(number, tally) or known[0].name,
            self.reports[number],
            len(tally.stories),
            self.mentions[number],
            tally.first,
            tally.last,
            tuple(dict.fromkeys(one.name for one in known)),
            known[0].country,
            tally.inferred,
        )

    def _title(self, number: int, tally: _Tally) -> str | None:
        """Return what to call a name where that is not its commonest form."""
        if title := self.renamed.titles.get(number):
            return title
        return self.store.called(number) if not any(tally.forms.values()) else None


def _count(
    tally: _Tally, day: str | None, story: str | None, form: Form, *, inferred: bool
) -> None:
    if day:
        tally.first = min(day, tally.first or day)
        tally.last = max(day, tally.last or day)
    if story:
        tally.stories.add(story)
    tally.inferred += inferred
    # A surname never names the row of the person it is taken for.
    tally.forms[form] += 0 if inferred else 1
