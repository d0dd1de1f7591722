"""Asking an index: what a query finds, counts over it, and what to say when it finds little."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final, TypeAlias

import tantivy

from natoasia.search.errors import translated
from natoasia.search.matching import Matcher
from natoasia.search.plan import Planner
from natoasia.search.ranking import WINDOW, Hit, Ranking, Sort, identities
from natoasia.search.schema import schema
from natoasia.search.syntax import Query, asked_for, stories
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from natoasia.rows import Runs
    from natoasia.search.bridging import Values
    from natoasia.search.concluding import Concluded
    from natoasia.search.counting import By, Count
    from natoasia.search.explaining import Part
    from natoasia.search.resembling import Like, Neighbours
    from natoasia.search.snippets import Credits

Members: TypeAlias = Callable[[str], Collection[str]]
"""Gives the ids of the reports of the story whose id begins so."""

Texts: TypeAlias = Callable[[Sequence[str]], Mapping[str, str]]
"""Gives the texts of some articles, for snippets: the index itself stores none."""

NOTHING: Final = nullcontext()


class Result(NamedTuple):
    """What a search found: `total` counts all, `hits` are the ones asked for."""

    total: int
    hits: Sequence[Hit]
    seconds: float


class Asking:
    """What can be asked of an open index; it answers from one state of it until `reload`.

    Every method raises IndexDamaged where the files are not readable.
    """

    def __init__(self, index: tantivy.Index) -> None:
        self._index = index
        self._schema = schema()
        self.beside: AbstractContextManager[object] = NOTHING
        """Entered by a search when its plan is made and only the index has work to do."""
        self._look()

    def _look(self) -> None:
        """See the index as it is."""
        self._searcher = self._index.searcher()
        self._words = Matcher(self._schema, self._searcher)

    @property
    def count(self) -> int:
        """Return the number of articles."""
        return int(self._searcher.num_docs)

    def parts(self, query: Query, members: Members | None = None) -> tuple[tuple[str, int], ...]:
        """Return the parts of a query, each with how many articles it finds by itself."""
        from natoasia.search.parts import parts

        planner = self._planner(query, members)
        with translated():
            return parts(query, planner)

    def reload(self) -> None:
        """See what other processes have committed since."""
        with translated():
            self._index.reload()
            self._look()

    def unbridged(self, query: Query, values: Values) -> Query:
        """Return a query whose NEAR and gaps do not run from a headline into its text."""
        from natoasia.search.bridging import unbridged

        planner = self._planner()
        with translated():
            return unbridged(query, planner, values)

    def search(
        self,
        query: Query,
        *,
        sort: Sort = "relevance",
        limit: int | None = 20,
        offset: int = 0,
        members: Members | None = None,
        texts: Texts | None = None,
    ) -> Result:
        """Return a page of what a query finds, and how much it finds in all.

        `texts` supplies what snippets are cut from; without it they are empty.
        """
        started = time.perf_counter()
        planner = self._planner(query, members)
        with translated():
            plan = planner.plan(query.root)
            if sort == "recent":
                plan = planner.recent(plan)
            with self.beside:
                total, found = self._page(plan, sort, limit, offset)
        if texts and found:
            from natoasia.search import marking

            supplied = texts([hit.id for hit in found])
            with translated():
                snippets = marking.snippets(query, planner, supplied)
            found = tuple(hit._replace(snippet=snippets.get(hit.id, ())) for hit in found)
        return Result(total, found, time.perf_counter() - started)

    def passages(
        self,
        query: Query,
        texts: Mapping[str, str],
        context: int | None = None,
        width: int | None = None,
        told: Mapping[str, Credits] | None = None,
    ) -> dict[str, Runs]:
        """Return the best passage of each text: of a line or two, or in whole sentences.

        `context` is the number of sentences on either side of the one with the hits, `width` the
        number of characters where it is not whole sentences. What is `told` beside a text stands
        before its passage where something was found in that only.
        """
        from natoasia.search import marking

        with translated():
            return marking.snippets(query, self._planner(query), texts, context, width, told)

    def total(self, query: Query, members: Members | None = None) -> int:
        """Return how many articles a query finds."""
        planner = self._planner(query, members)
        with translated():
            return planner.count(planner.plan(query.root))

    def ids(
        self, query: Query, members: Members | None = None, *, sort: Sort = "date"
    ) -> tuple[str, ...]:
        """Return the ids of all articles a query finds, newest first unless asked otherwise."""
        planner = self._planner(query, members)
        with translated():
            plan = planner.plan(query.root)
            return tuple(hit.id for hit in self._page(plan, sort, None, 0)[1])

    def found(self, query: Query, members: Members | None = None) -> AbstractSet[str]:
        """Return the ids of all articles a query finds, in little room and in no order of use."""
        from natoasia.search.gathering import gathered

        planner = self._planner(query, members)
        with translated():
            found = gathered(planner.plan(query.root), planner)
        return frozenset(self.ids(query, members)) if found is None else found

    def counts(
        self, query: Query, by: By, limit: int = 20, members: Members | None = None
    ) -> tuple[Count, ...]:
        """Return how what a query finds is spread over outlets, people, places or time."""
        from natoasia.search.counting import counts

        planner = self._planner(query, members)
        with translated():
            return counts(planner.plan(query.root), planner, by, limit)

    def explain(self, query: Query, identity: str) -> tuple[Part, ...]:
        """Return what the score of one article for a query is made of."""
        from natoasia.search.explaining import explain

        with translated():
            return explain(query, self._planner(query), identity)

    def similar(self, text: str, *, but: Collection[str] = (), limit: int = 10) -> tuple[Like, ...]:
        """Return the articles most like a text, without those of the ids in `but`."""
        from natoasia.search import resembling

        with translated():
            planner = self._planner()
            own = sum(self._searcher.doc_freq("id", one) for one in but)
            told = resembling.telling(text, planner, own)
            plan = resembling.plan(told, planner)
            found = self._page(plan, "relevance", limit + len(but), 0)[1]
            return tuple(
                resembling.Like(hit.id, hit.score, resembling.shared(told, planner, hit.id))
                for hit in [hit for hit in found if hit.id not in but][:limit]
            )

    def neighbours(self) -> Neighbours:
        """Return what finds the articles near others, text after text."""
        from natoasia.search.resembling import Neighbours

        return Neighbours(self._planner(), self._best)

    def naming(self, people: Iterable[str], *, limit: int) -> tuple[str, ...]:
        """Return the ids of articles that name one of these people, at most so many."""
        with translated():
            plan = tantivy.Query.term_set_query(self._schema, "person_key", _keys(people))
            return tuple(self._best(plan, limit))

    def named(self, people: Iterable[str]) -> int:
        """Return how often articles name one of these people, each once in an article."""
        with translated():
            return sum(self._searcher.doc_freq("person_key", key) for key in _keys(people))

    def _best(self, plan: tantivy.Query, limit: int) -> Iterator[str]:
        hits = self._searcher.search(plan, limit, count=False).hits
        return identities(self._searcher, [address for _, address in hits])

    def suggest(self, query: Query, members: Members | None = None) -> tuple[str, ...]:
        """Return queries that find something, made of this one by real words and near spellings."""
        from natoasia.search import suggestions

        planner = self._planner(query, members)
        with translated():
            return suggestions.suggest(query, planner)

    def loosen(self, query: Query) -> Query | None:
        """Return what to search instead of a query that found nothing; its notes say so.

        It asks for at least half of the words; `None` where the query has fewer than two.
        """
        from natoasia.search import loosening

        with translated():
            return loosening.loosen(query, self._planner(query))

    def nearly(self, query: Query) -> Query | None:
        """Return what finds reports with all words of a query but one, those with all first.

        `None` where the query has fewer than three.
        """
        from natoasia.search import loosening

        return loosening.nearly(query)

    def concluded(self, query: Query, members: Members | None = None) -> tuple[Concluded, ...]:
        """Return the names of a query that some of the reports it finds mean but do not give."""
        if not any(leaf.field for leaf in asked_for(query.root)):
            return ()
        from natoasia.search.concluding import concluded

        planner = self._planner(query, members)
        with translated():
            return tuple(concluded(query, planner))

    def missing(self, query: Query) -> tuple[str, ...]:
        """Return the words of a query that no report has."""
        from natoasia.search import suggestions

        with translated():
            return suggestions.missing(query, self._planner(query))

    def _planner(self, query: Query | None = None, members: Members | None = None) -> Planner:
        # Asked before anything of the index is: an error of theirs is no damage here.
        named = stories(query.root) if query and members else ()
        ids = {story: members(story) for story in named} if members else {}
        return Planner(self._words, ids)

    def _page(
        self, plan: tantivy.Query, sort: Sort, limit: int | None, offset: int
    ) -> tuple[int, Sequence[Hit]]:
        """Return how many a plan finds, and a page of them without snippets.

        A page too large to be held is read from the index as it is come to.
        """
        most = self.count if limit is None else min(limit, self.count)
        found = Ranking(self._searcher, plan, sort, most, offset)
        return found.total, found if len(found) > WINDOW else tuple(found)


def _keys(people: Iterable[str]) -> list[str]:
    from natoasia.search.words import joined

    return sorted({joined(one) for one in people})
