"""The search index on disk: what it holds can always be made again from the store."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, Self, TypeAlias

import tantivy

from natoasia.search import loosening, marking, suggestions
from natoasia.search.archived import forget_with, is_archived, mirror
from natoasia.search.errors import IndexDamaged, translated
from natoasia.search.plan import Planner
from natoasia.search.schema import IDENTITY, identity_of, register, schema, stemmer
from natoasia.search.syntax import Query, stories
from natoasia.search.writing import Writer

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from natoasia.rows import Runs
    from natoasia.search.concluding import Concluded
    from natoasia.search.counting import By, Count
    from natoasia.search.explaining import Part
    from natoasia.search.resembling import Like
    from natoasia.search.schema import Row

Sort: TypeAlias = Literal["relevance", "recent", "date", "source"]
"""`recent` is relevance with a few points more for what is new."""

Members: TypeAlias = Callable[[str], Collection[str]]
"""Gives the ids of the reports of the story whose id begins so."""

Texts: TypeAlias = Callable[[Sequence[str]], Mapping[str, str]]
"""Gives the texts of some articles, for snippets: the index itself stores none."""

IDENTITY_FILE: Final = "identity.txt"

BATCH: Final = 20_000
"""Articles a commit of a rebuild: a commit costs a tenth of a second, a lost one some seconds."""


class Hit(NamedTuple):
    """An article a search found."""

    id: str
    score: float
    """BM25 with the headline weighted; 0 where the order is not by relevance."""
    snippet: Runs


class Result(NamedTuple):
    """What a search found: `total` counts all, `hits` are the ones asked for."""

    total: int
    hits: tuple[Hit, ...]
    seconds: float


class Index:
    """An open index. One process may write at a time, any number may read.

    Every method raises IndexDamaged where the files are not readable, and StoreBusyError where
    another process is writing.
    """

    def __init__(self, folder: Path, index: tantivy.Index) -> None:
        self.folder = folder
        self._index = index
        self._stems = stemmer()
        self._schema = schema()
        self._writer = Writer(index)
        self._searcher = index.searcher()

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Open an index; IndexDamaged tells why it has to be rebuilt first."""
        try:
            identity = (folder / IDENTITY_FILE).read_text("utf-8").strip()
        except (OSError, ValueError):
            raise IndexDamaged("missing") from None
        if identity != IDENTITY:
            raise IndexDamaged("outdated", identity[:80])
        links = mirror(folder) if is_archived(folder) else None
        with translated():
            index = tantivy.Index.open(str(links or folder))
            register(index)
            opened = cls(folder, index)
            if links:
                forget_with(opened, links)
            return opened

    @classmethod
    def create(cls, folder: Path) -> Index:
        """Make an empty index, in place of whatever is there."""
        # Only a rebuild needs this; loading it costs a search two milliseconds.
        import shutil

        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        with translated():
            index = tantivy.Index(schema(), str(folder))
            register(index)
            # Only an index that could be made is given its mark.
            (folder / IDENTITY_FILE).write_text(IDENTITY + "\n", "utf-8")
            return cls(folder, index)

    @classmethod
    def rebuild(cls, folder: Path, rows: Iterable[Row]) -> Index:
        """Make the index anew beside the old one, then put it in its place."""
        import shutil

        beside = folder.with_name(folder.name + ".new")
        aside = folder.with_name(folder.name + ".old")
        with cls.create(beside) as index:
            stream = iter(rows)
            while batch := list(islice(stream, BATCH)):
                index.add(batch)
        shutil.rmtree(aside, ignore_errors=True)
        if folder.exists():
            folder.rename(aside)
        beside.rename(folder)
        shutil.rmtree(aside, ignore_errors=True)
        return cls.open(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give up the writer's lock, once running merges are done."""
        self._writer.close()

    @property
    def identity(self) -> str:
        """Return what the index was made with; another identity means another index."""
        return IDENTITY

    @property
    def count(self) -> int:
        """Return the number of articles."""
        return int(self._searcher.num_docs)

    def add(self, rows: Iterable[Row]) -> None:
        """Put rows in, in place of any of the same id; one commit, so all of them or none."""
        if self._writer.put(rows, into_empty=not self.count):
            self.reload()

    def delete(self, ids: Iterable[str]) -> None:
        """Take articles out; ids that are not in it are no error."""
        self._writer.remove(ids)
        self.reload()

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
            total, found = self._page(plan, sort, limit, offset)
        supplied = texts([one for one, _ in found]) if texts and found else {}
        with translated():
            snippets = marking.snippets(query, planner, supplied)
        hits = tuple(Hit(one, score, snippets.get(one, ())) for one, score in found)
        return Result(total, hits, time.perf_counter() - started)

    def passages(
        self, query: Query, texts: Mapping[str, str], context: int | None = None
    ) -> dict[str, Runs]:
        """Return the best passage of each text: of a line or two, or in whole sentences.

        `context` is the number of sentences on either side of the one with the hits.
        """
        with translated():
            return marking.snippets(query, self._planner(query), texts, context)

    def ids(
        self, query: Query, members: Members | None = None, *, sort: Sort = "date"
    ) -> tuple[str, ...]:
        """Return the ids of all articles a query finds, newest first unless asked otherwise."""
        planner = self._planner(query, members)
        with translated():
            plan = planner.plan(query.root)
            return tuple(one for one, _ in self._page(plan, sort, None, 0)[1])

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
            words = resembling.telling(text, planner, own)
            plan = resembling.plan(words, planner)
            found = self._page(plan, "relevance", limit + len(but), 0)[1]
            return tuple(
                resembling.Like(one, score, resembling.shared(words, planner, one))
                for one, score in [hit for hit in found if hit[0] not in but][:limit]
            )

    def suggest(self, query: Query, members: Members | None = None) -> tuple[str, ...]:
        """Return queries that find something, made of this one by real words and near spellings."""
        planner = self._planner(query, members)
        with translated():
            return suggestions.suggest(query, planner)

    def loosen(self, query: Query) -> Query | None:
        """Return what to search instead of a query that found nothing; its notes say so.

        It asks for at least half of the words; `None` where the query has fewer than two.
        """
        with translated():
            return loosening.loosen(query, self._planner(query))

    def concluded(self, query: Query, members: Members | None = None) -> tuple[Concluded, ...]:
        """Return the names of a query that some of the reports it finds mean but do not give."""
        from natoasia.search.concluding import concluded

        planner = self._planner(query, members)
        with translated():
            return tuple(concluded(query, planner))

    def missing(self, query: Query) -> tuple[str, ...]:
        """Return the words of a query that no report has."""
        with translated():
            return suggestions.missing(query, self._planner(query))

    def harmed(self) -> tuple[str, ...]:
        """Return the files whose content is not what was written; reads the whole index."""
        from natoasia.search.soundness import harmed

        return harmed(self.folder)

    def reload(self) -> None:
        """See what other processes have committed since."""
        with translated():
            self._index.reload()
            self._searcher = self._index.searcher()

    def _planner(self, query: Query | None = None, members: Members | None = None) -> Planner:
        # Asked before anything of the index is: an error of theirs is no damage here.
        named = stories(query.root) if query and members else ()
        ids = {story: members(story) for story in named} if members else {}
        return Planner(self._schema, self._searcher, self._stems, ids)

    def _page(
        self, plan: tantivy.Query, sort: Sort, limit: int | None, offset: int
    ) -> tuple[int, list[tuple[str, float]]]:
        most = max(self.count if limit is None else limit, 1)
        field = {"date": "order", "source": "shelf"}.get(sort)
        order = tantivy.Order.Asc if sort == "source" else tantivy.Order.Desc
        result: Any = self._searcher.search(
            plan, min(most, max(self.count, 1)), order_by_field=field, offset=offset, order=order
        )
        found = result.hits if limit != 0 else []
        ids = self._ids([address for _, address in found])
        scores = [score if field is None else 0.0 for score, _ in found]
        return int(result.count), list(zip(ids, scores, strict=True))

    def _ids(self, addresses: list[tantivy.DocAddress]) -> Iterator[str]:
        numbers = self._searcher.fast_field_values("key", addresses) if addresses else []
        for number, address in zip(numbers, addresses, strict=True):
            # An id too long for a number is read from the documents themselves.
            yield identity_of(int(number)) if number else self._searcher.doc(address)["id"][0]
