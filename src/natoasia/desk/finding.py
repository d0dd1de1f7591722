"""A question put to a desk: what it finds, over the store and the index, and what to tell of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from time import perf_counter
from typing import TYPE_CHECKING, Final, Literal, TypeVar, cast

from natoasia.rows import Filters

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow, Runs
    from natoasia.search import Index, Query, Result
    from natoasia.search.snippets import Credits
    from natoasia.search.syntax import Node
    from natoasia.store import Store

Answer = TypeVar("Answer")

NO_FILTERS: Final = Filters()

CONCLUDED: Final = {
    "person": "{0:,} of these give only a surname; others of their story say it is ‘{1}’",
    "place": "{0:,} of these do not name ‘{1}’, but a place in it",
}
"""What to tell of reports that mean a name and do not give it, by field."""

NO_STORY: Final = "no story has an id that begins with ‘{0}’; `natoasia stories` lists them"

ALSO: Final = "‘{0}’ is also ‘{1}’"
"""What to tell of a person whom reports call otherwise, by the name that was asked for."""

BY, VIA = "by", "via"
"""What stands before a writer or an agency by whose name a report was found."""

TEXTS: Final = 500
"""Texts held at a time to cut passages from: a pipe may ask for those of every report."""


class Question:
    """A query with its filters, put to one desk."""

    def __init__(self, store: Store, query: str, filters: Filters) -> None:
        from natoasia.desk.indexing import opened
        from natoasia.search import parse_query
        from natoasia.search.syntax import spread

        self.started = perf_counter()
        self.notes: tuple[str, ...] = ()
        self.store = store
        self.strict: Query | None = None
        """What was asked at first, where that found nothing and most of its words are enough."""
        self.query: Query = parse_query(query, filters)
        index, notes = opened(store)
        self.index: Index = index
        self.query, joined = under_all_names(self.query, store)
        if spread(self.query.root):
            self.query = self.sound(lambda: self.index.unbridged(self.query, self.values))
        self.notes = (*self.query.notes, *notes, *joined, *self.notes)

    def members(self, prefix: str) -> Collection[str]:
        """Return the ids of the articles of the stories a prefix fits."""
        return {
            id_ for story in self.store.resolve_story(prefix) for id_ in self.store.story(story)
        }

    def values(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return of articles the headline, the text, writers and agencies, each by itself."""
        heads = {row.id: row for row in self.store.rows(list(ids))}
        return {
            one.id: (heads[one.id].headline or "", one.body, *one.byline, *heads[one.id].agencies)
            for one in self.store.bodies(ids)
            if one.id in heads
        }

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all articles that match."""
        return self.sound(lambda: self.index.ids(self.query, self.members))

    def found(self) -> AbstractSet[str]:
        """Return the same as a set that takes little room."""
        return self.sound(lambda: self.index.found(self.query, self.members))

    def result(
        self, sort: str, limit: int | None, offset: int = 0, query: Query | None = None
    ) -> Result:
        """Return a page of the articles that match, without snippets."""
        order = cast("Literal['relevance', 'recent', 'date', 'oldest', 'source']", sort)
        asked = self.query if query is None else query
        return self.sound(
            lambda: self.index.search(
                asked, sort=order, limit=limit, offset=offset, members=self.members
            )
        )

    def total(self, query: Query | None = None) -> int:
        """Return how many articles match."""
        asked = self.query if query is None else query
        return self.sound(lambda: self.index.total(asked, self.members))

    def passages(
        self, rows: Sequence[ArticleRow], context: int | None, width: int | None = None
    ) -> dict[str, Runs]:
        """Return the best passage of each article, behind who wrote it if it was found by that."""
        found: dict[str, Runs] = {}
        for at in range(0, len(rows), TEXTS):
            some = {row.id: row.agencies for row in rows[at : at + TEXTS]}
            bodies = list(self.store.bodies(list(some)))
            told = {row.id: (*_each(BY, row.byline), *_each(VIA, some[row.id])) for row in bodies}
            texts = {row.id: row.body for row in bodies}
            found |= self.marked(texts, context, width, told)
        return found

    def marked(
        self,
        texts: Mapping[str, str],
        context: int | None = None,
        width: int | None = None,
        told: Mapping[str, Credits] | None = None,
    ) -> dict[str, Runs]:
        """Return the best passage of each text, behind what is told beside it if that was found."""
        return self.sound(lambda: self.index.passages(self.query, texts, context, width, told))

    def loosened(self) -> bool:
        """Ask for most of the words instead of all, where that finds something; tell so."""
        loose = self.sound(lambda: self.index.loosen(self.query))
        if loose is None or not self.total(loose):
            return False
        self.notes = tuple(dict.fromkeys((*self.notes, *loose.notes)))
        self.strict, self.query = self.query, loose
        return True

    def nearly(self) -> Question | None:
        """Return the question for reports with all the words but one; `None` for too few words."""
        from copy import copy

        if (query := self.index.nearly(self.query)) is None:
            return None
        near = copy(self)
        near.strict, near.query = self.query, query
        return near

    def suggestions(self) -> tuple[str, ...]:
        """Return queries like this one that find something."""
        found = self.index.suggest(self.strict or self.query, self.members)
        # With fewer of the words it was asked already.
        asked = set(self.query.text.split()) if self.strict else set()
        return tuple(one for one in found if not asked.issuperset(one.split()))

    def concluded(self) -> tuple[str, ...]:
        """Return a note for each name that some of the reports found mean but do not give."""
        found = self.sound(lambda: self.index.concluded(self.query, self.members))
        return tuple(CONCLUDED[one.field].format(one.reports, one.name) for one in found)

    def missing(self) -> tuple[str, ...]:
        """Return a note of the words no report has, or else of what each part finds by itself."""
        from natoasia.search.syntax import stories as named

        if nowhere := [one for one in named(self.query.root) if not self.members(one)]:
            return tuple(NO_STORY.format(one) for one in sorted(nowhere))
        if words := self.index.missing(self.query):
            return (f"no report has ‘{'’, ‘'.join(words)}’",)
        counted = self.index.parts(self.query, self.members)
        if len(counted) == 1:
            latest = next(self.store.rows(sort="date", limit=1), None)
            known = f"; the latest is of {latest.date}" if latest and latest.date else ""
            return (f"no report is of {counted[0][0]}{known}",)
        found = ", ".join(f"{part} {_amount(number)}" for part, number in counted)
        return (f"no report has all of it; by itself each part finds: {found}",) if found else ()

    def sound(self, ask: Callable[[], Answer]) -> Answer:
        """Ask the index; where it turns out to be broken, make it anew and ask again."""
        from natoasia.desk.indexing import mended
        from natoasia.search import IndexDamaged

        try:
            return ask()
        except IndexDamaged:
            self.index, notes = mended(self.store)
            self.notes += notes
            return ask()


def under_all_names(query: Query, store: Store) -> tuple[Query, tuple[str, ...]]:
    """Return a query that asks for people under every name the desk has of them, and notes."""
    from natoasia.search.syntax import Phrase, either, people, replaced

    asked = people(query.root)
    if not asked:
        return query, ()
    from natoasia.store.names import name_number

    said = {leaf: store.forms_of(name_number("person", leaf.text)) for leaf in asked}
    known = {leaf: forms for leaf, forms in said.items() if forms}
    if not known:
        return query, ()
    found: dict[Node, Node] = {
        leaf: either(leaf, *(Phrase(form, "person") for form in forms))
        for leaf, forms in known.items()
    }
    beside = tuple(replaced(one, found) for one in query.beside)
    return query._replace(root=replaced(query.root, found), beside=beside), tuple(
        ALSO.format(leaf.text, "’, ‘".join(forms)) for leaf, forms in known.items()
    )


def _each(before: str, names: Sequence[str]) -> Credits:
    return [(before, name) for name in names]


def _amount(reports: int) -> str:
    return f"{reports:,}" if reports else "none"


def asks(query: str, filters: Filters) -> bool:
    """Tell whether there is a question at all, or everything is wanted."""
    return bool(query.strip()) or filters != NO_FILTERS


def seconds(asked: Question) -> float:
    """Return how long a question has been on its way."""
    return perf_counter() - asked.started


def advice(asked: Question, total: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return notes and suggestions; the latter only where nothing has all that was asked for."""
    if total:
        return (*asked.notes, *asked.concluded()), asked.suggestions() if asked.strict else ()
    return (*asked.notes, *asked.missing()), asked.suggestions()
