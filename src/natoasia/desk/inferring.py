"""Whom a report means by a surname, judged by the other reports of its story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from natoasia.store import Inferred
from natoasia.store.names import name_number
from natoasia.text import fold
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article, Evidence
    from natoasia.store import Joined, Store
    from natoasia.store.naming import StoryReport

LAST: Final = 0.75
"""Confidence where a surname is the last word of one person's name and of no other's in the story:
below that of every name read in the text itself, which begins at .8."""

FIRST: Final = 0.6
"""Where it is the first word, and a surname of those that stand first (`Yoon Suk-yeol`): such names
are many people's. A given name by itself is nobody's."""

ARTICLES: Final = frozenset({"al", "el", "ul"})
"""What a surname may be given without: `Maliki` for `al-Maliki`."""

DOMINANT: Final = 2 / 3
"""Share of the reports naming anybody so that must name this person: two to one, at least."""


RULE: Final = "surname of a person of its story"
"""The name this evidence goes by."""


def refresh(store: Store, moved: Collection[str] | None = None) -> int:
    """Judge the surnames of all reports, or of the stories that these are in or have left.

    Return how many reports that changed.
    """
    if moved is None:
        return store.put_inferred(_found(store, None))
    groups = store.previous_groups(moved)
    about = {*moved, *chain.from_iterable(groups.values())}
    return store.put_inferred(_found(store, groups.keys()), about)


def _found(store: Store, stories: Collection[str] | None) -> Iterator[Inferred]:
    every = store.joined() if stories is None else None
    for reports in store.story_reports(stories):
        numbers = {one.number for report in reports for one in report.people}
        joined = store.joined(numbers) if every is None else every
        yield from inferred([_counted(report, joined) for report in reports])


def _counted(report: StoryReport, joined: Mapping[int, Joined]) -> StoryReport:
    """Return a report with its people as they count: `Donald J. Trump` is nobody else."""
    people = (
        one._replace(number=joined[one.number].person) if one.number in joined else one
        for one in report.people
    )
    return report._replace(people=tuple(people))


def inferred(reports: Sequence[StoryReport]) -> Iterator[Inferred]:
    """Yield whom the reports of one story mean by surnames; what is ambiguous is left out.

    A surname, alone or behind an initial, stands for the person whose last name it is in most of
    the story's reports; one alone, else, for him whose it is in front of the given name. A report
    that names somebody so in full is left alone.
    """
    by_last, by_first = _bearers(reports, _lasts), _bearers(reports, _firsts)
    for report in reports:
        own = {word for one in report.people for word in _ends(one.name)}
        for one in report.people:
            word, initial = _surname(one.name)
            if word is None or word in own:
                continue
            for bearers, sure in ((by_last, LAST), (by_first, FIRST)):
                if (meant := _dominant(bearers.get(word, {}), initial)) is not None:
                    person, share = meant
                    confidence = round(sure * share, 2)
                    yield Inferred(report.article, one.number, person, confidence)
                if word in bearers or initial:
                    break


class _Bearer(NamedTuple):
    """A person named in full, by the first letter of the name."""

    number: int
    initial: str


def _bearers(
    reports: Iterable[StoryReport], surnames: Callable[[list[str]], Iterable[str]]
) -> dict[str, Counter[_Bearer]]:
    """Return the persons named in full by what their surname may be, with their reports."""
    found: dict[str, Counter[_Bearer]] = defaultdict(Counter)
    for report in reports:
        for word, bearer in {
            (word, _Bearer(one.number, words[0][0]))
            for one in report.people
            if _surname(one.name)[0] is None
            for words in (_words(one.name),)
            for word in surnames(words)
        }:
            found[word][bearer] += 1
    return found


def _lasts(words: list[str]) -> Iterable[str]:
    article, _, bare = words[-1].partition("-")
    return (words[-1], bare) if bare and article in ARTICLES else words[-1:]


def _firsts(words: list[str]) -> Iterable[str]:
    from natoasia.parsing.names import stands_first

    return words[:1] if stands_first(words[0]) else ()


def _dominant(bearers: Mapping[_Bearer, int], initial: str) -> tuple[int, float] | None:
    """Return the person most reports mean, and the share that do; `None` where it is not clear.

    Of those whose name begins with the initial, if there is one.
    """
    fitting = {one: times for one, times in bearers.items() if one.initial.startswith(initial)}
    if not fitting:
        return None
    person = max(fitting, key=lambda one: fitting[one])
    share = fitting[person] / sum(fitting.values())
    return (person.number, share) if share >= DOMINANT else None


def _words(name: str) -> list[str]:
    return fold(name).split()


def _surname(name: str) -> tuple[str | None, str]:
    """Return the surname that is all of a name, and the initial before it; `None` for a full name.

    >>> _surname("P. Lund"), _surname("Lund"), _surname("Per Lund")
    (('lund', 'p'), ('lund', ''), (None, ''))
    """
    words = _words(name)
    if not words or any(len(word.strip(".")) > 1 for word in words[:-1]):
        return None, ""
    return words[-1], words[0][0] if len(words) > 1 else ""


def _ends(name: str) -> set[str]:
    words = _words(name)
    return {words[0], words[-1]} if _surname(name)[0] is None and words else set()


def told(article: Article, store: Store) -> Article:
    """Return an article of the desk with what is inferred of its surnames, as evidence not taken.

    The report's people stay as the report has them.
    """
    found = {one.surname: one for one in store.inferred(article.id)}
    added = tuple(_evidence(article, found, store)) if found else ()
    return article.model_copy(update={"evidence": (*article.evidence, *added)})


def _evidence(article: Article, found: Mapping[int, Inferred], store: Store) -> Iterator[Evidence]:
    from natoasia.model import Evidence

    for name in article.people:
        meant = found.get(name_number("person", name.name))
        person = store.called(meant.person) if meant else None
        if meant and person:
            yield Evidence(
                field="people",
                value=person,
                span=name.spans[0] if name.spans else None,
                rule=RULE,
                confidence=meant.confidence,
                chosen=False,
            )
