"""Counting names over all articles of a desk, in two passes.

The first counts every name, in the loops of the interpreter itself; the second looks closely at
those of one page only. So little is held, and little is done, for the many that are not shown.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, Protocol

from natoasia.rows import NameForm, NameKind, NameRow
from natoasia.store.names import NUMBER, Mentions, parted, unpack_mentions
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.store.records import Joined, Row

Form = tuple[int, int]
"""The number of a name, and the hash of a spelling."""


WHOLE: Final = slice(None)

INFERRED: Final = "a surname explained by its story"
"""How a form is known to be of a person where a report gives no more."""


class Spelling(NamedTuple):
    """One spelling of a name, and where it is if it is a place on the map."""

    name: str
    country: str | None
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None


class Spellings(Protocol):
    """Where numbers become names again."""

    def spelling(self, number: int, form: int) -> Spelling | None:
        """Return one spelling of a name."""

    def called(self, number: int) -> str | None:
        """Return a spelling of a name, the same one whenever it is asked."""


class _Tally:
    """What is counted of one name."""

    __slots__ = ("first", "forms", "last", "stories", "surnames")

    def __init__(self) -> None:
        self.first: str | None = None
        self.last: str | None = None
        self.stories: set[str] = set()
        self.forms: Counter[int] = Counter()
        self.surnames: Counter[int] = Counter()

    def add(self, day: str | None, story: str | None, value: int, *, inferred: bool) -> None:
        """Count a report that gives the name in the form of a value."""
        if day:
            self.first = min(day, self.first or day)
            self.last = max(day, self.last or day)
        if story:
            self.stories.add(story)
        # A surname never names the row of the person it is taken for.
        (self.surnames if inferred else self.forms)[value] += 1


class Count:
    """The names of one kind in some articles.

    `articles` gives number, day, story and packed names of each, as often as it is asked; `meant`
    says, by article, whom surnames stand for; `joined`, which names count as another.
    """

    def __init__(
        self,
        kind: NameKind,
        articles: Callable[[], Iterable[Row]],
        meant: Mapping[int, Mapping[int, int]],
        joined: Mapping[int, Joined],
    ) -> None:
        self._kind = kind
        self._articles = articles
        self._meant = meant
        self._joined = joined
        self._reports: Counter[int] = Counter()
        self._mentions: Counter[int] = Counter()
        self._plain: Counter[tuple[int, int]] = Counter()
        """Values and times of all articles but the odd ones."""
        self._odd: set[tuple[int, int]] = set()
        """Numbers that names count as in the odd ones, and their values."""

    def ordered(self, only: Collection[int] | None) -> list[int]:
        """Return the numbers of the names, those in most reports first, then as they came."""
        values, times = array("Q"), bytearray()
        for article, _, _, packed in self._articles():
            found = unpack_mentions(packed)
            if self._is_odd(article, found):
                self._add_one(article, found)
            else:
                values += found.values
                times += found.times
        self._add_all(values, times)
        wanted = None if only is None else {self._counted_as(number, 0) for number in only}
        ordered = (number for number in self._reports if wanted is None or number in wanted)
        return sorted(ordered, key=lambda one: (-self._reports[one], -self._mentions[one]))

    def _is_odd(self, article: int, found: Mentions) -> bool:
        """Tell whether names of an article count as others, so that two of them may be one."""
        if article in self._meant:
            return True
        moved = self._joined
        return bool(moved) and any(parted(value)[0] in moved for value in found.values)

    def _add_all(self, values: array[int], times: bytearray) -> None:
        self._plain = Counter(zip(values, times, strict=True))
        counts, mentions = self._reports, self._mentions
        # The longest loop of all: `parted` is written out.
        for (value, often), reports in self._plain.items():
            number = value & NUMBER
            counts[number] += reports
            mentions[number] += reports * often

    def _add_one(self, article: int, found: Mentions) -> None:
        numbers = set()
        for value, often in zip(*found, strict=True):
            number = self._counted_as(parted(value)[0], article)
            numbers.add(number)
            self._mentions[number] += often
            self._odd.add((number, value))
        self._reports.update(numbers)

    def _counted_as(self, number: int, article: int) -> int:
        meant = self._meant.get(article)
        number = meant.get(number, number) if meant else number
        joined = self._joined.get(number)
        return joined.person if joined else number

    def rows(self, page: Collection[int], spellings: Spellings) -> Iterator[NameRow]:
        """Yield the rows of these names."""
        tallies = {number: _Tally() for number in page}
        wanted = {value for value, _ in self._plain if value & NUMBER in tallies}
        wanted.update(value for number, value in self._odd if number in tallies)
        for article, day, story, packed in self._articles():
            for value in wanted.intersection(unpack_mentions(packed).values):
                given = parted(value)[0]
                number = self._counted_as(given, article)
                if tally := tallies.get(number):
                    inferred = given in self._meant.get(article, ())
                    tally.add(day, story, value, inferred=inferred)
        return (self._row(number, tally, spellings) for number, tally in tallies.items())

    def _row(self, number: int, tally: _Tally, spellings: Spellings) -> NameRow:
        forms = tuple(self._forms(tally, spellings))
        value = next(iter(tally.forms or tally.surnames))
        place = spellings.spelling(*parted(value)) or Spelling("", None)
        return NameRow(
            self._kind,
            forms[0].name if tally.forms else spellings.called(number) or forms[0].name,
            self._reports[number],
            len(tally.stories),
            self._mentions[number],
            tally.first,
            tally.last,
            tuple(dict.fromkeys(form.name for form in forms)),
            place.country,
            tally.surnames.total(),
            place.geonames_id,
            place.latitude,
            place.longitude,
            forms,
        )

    def _forms(self, tally: _Tally, spellings: Spellings) -> Iterator[NameForm]:
        """Yield the forms reports give, the commonest first, then surnames alone."""
        for counted in (tally.forms, tally.surnames):
            for value, reports in counted.most_common():
                found = spellings.spelling(*parted(value))
                joined = self._joined.get(parted(value)[0])
                rule = INFERRED if counted is tally.surnames else joined and joined.rule
                yield NameForm(found.name if found else "", reports, rule)
