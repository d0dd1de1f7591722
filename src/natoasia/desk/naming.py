"""Names of the desk: who and where, across reports, and how a name is looked up."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from natoasia.desk import relinking
from natoasia.desk.finding import Question, advice, asks
from natoasia.desk.indexing import as_writer, drain
from natoasia.desk.renaming import NameRuling, numbers_of
from natoasia.errors import NotFoundError
from natoasia.rows import Filters, NameKind, NameRow, Page
from natoasia.store.names import name_key
from natoasia.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from natoasia.store import Store

INFERRED: Final = (
    "inferred: reports that give only a surname, taken for the person most other reports of"
    " their story name so"
)


def names(
    store: Store,
    kind: NameKind,
    query: str,
    filters: Filters,
    *,
    name: str | None,
    page: slice,
) -> Page[NameRow]:
    """Return a page of names: of all reports or of those that match, what most name first."""
    started = perf_counter()
    asked = Question(store, query, filters) if asks(query, filters) else None
    total, rows = store.names(
        kind,
        asked.ids() if asked else None,
        only=None if name is None else numbers(store, kind, name),
        page=page,
    )
    notes, suggestions = advice(asked, total) if asked else ((), ())
    return Page(rows, total, perf_counter() - started, (*notes, *told(rows)), suggestions)


def rule(store: Store, ruling: NameRuling) -> tuple[str, ...]:
    """Keep a ruling on a name and carry it out; return the ids of the reports it changed."""

    def act(writer: Store) -> tuple[str, ...]:
        writer.add_name_ruling(*ruling)
        return _again(writer, ruling)

    return as_writer(store, act)


def undo(store: Store, number: int) -> tuple[str, ...]:
    """Take a ruling back; return the ids of the reports that changed. Raises `NotFoundError`."""

    def act(writer: Store) -> tuple[str, ...]:
        found = next((one for one in writer.name_rulings() if one.number == number), None)
        if found is None:
            raise NotFoundError(
                f"there is no ruling {number} on a name; `natoasia names rulings` lists them"
            )
        writer.remove_name_ruling(number)
        return _again(writer, NameRuling(*found[1:]))

    return as_writer(store, act)


def _again(store: Store, ruling: NameRuling) -> tuple[str, ...]:
    """Read the names anew of every report a ruling may bear on; return those that changed."""
    from natoasia.desk.correcting import Corrections
    from natoasia.desk.intake import packed_bag

    ids = sorted(_borne_on(store, ruling))
    before = {id_: store.article(id_) for id_ in ids}
    with store.batch():
        corrections = Corrections(store, packed_bag)
        for id_ in ids:
            corrections.restore(id_)
        relinking.refresh(store)
    drain(store)
    return tuple(id_ for id_ in ids if store.article(id_) != before[id_])


def _borne_on(store: Store, ruling: NameRuling) -> set[str]:
    """Return the ids of the reports that name what was ruled on, or did before other rulings."""
    if ruling.article is not None:
        return {ruling.article}
    found = {*store.naming(ruling.kind, numbers_of(ruling.kind, ruling.name))}
    words = ruling.name.replace('"', " ")
    return found.union(Question(store, f'"{words}"', Filters()).ids())


def told(rows: tuple[NameRow, ...]) -> tuple[str, ...]:
    """Return what a reader has to know of counts that hold inferences."""
    return (INFERRED,) if any(row.inferred for row in rows) else ()


def numbers(store: Store, kind: NameKind, name: str) -> set[int]:
    """Return the numbers of the names that a name, or a part of one, may stand for."""
    found = _matching(store, kind, matcher((name,)))
    if found or kind != "place":
        return found
    # What no report calls it, the gazetteer may know: `ROK` where all write `South Korea`.
    from natoasia.parsing.names import variants

    keys = {name_key(one) for one in variants(name)}
    return _matching(store, kind, lambda spelling: name_key(spelling) in keys)


def _matching(store: Store, kind: NameKind, fits: Callable[[str], bool]) -> set[int]:
    return {number for number, _, one in store.spellings(kind) if fits(one.name)}


def matcher(names: tuple[str, ...]) -> Callable[[str], bool]:
    """Return what tells whether a spelling has the key of one of the names, or all its words.

    >>> fits = matcher(("yoon",))
    >>> fits("YOON Suk Yeol"), fits("Yoona Lim")
    (True, False)
    """
    keys = {name_key(name) for name in names}
    words = [set(_words(name)) for name in names if _words(name)]

    def fits(spelling: str) -> bool:
        if name_key(spelling) in keys:
            return True
        given = set(_words(spelling))
        return any(wanted <= given for wanted in words)

    return fits


def _words(name: str) -> list[str]:
    return [fold(token.text) for token in tokens(name)]
