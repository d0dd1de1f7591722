"""Names of the desk: who and where, across reports, and how a name is looked up."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from natoasia.desk.finding import Question, advice, asks
from natoasia.desk.renaming import RENAME, NameRuling, becomes
from natoasia.rows import Filters, NameKind, NameRow, Page
from natoasia.text import fold, name_key, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from natoasia.store import Store

MOST: Final = 3
"""Suggestions a person still reads."""

ALIKE: Final = 80
"""Of a hundred: how like a name must be to be suggested; one slip in five letters."""

INFERRED: Final = (
    "inferred: reports that give only a surname, or an initial with it, taken for the person most"
    " other reports of their story name so"
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
    if name is not None and not total:
        suggestions = near(store, kind, name)
    return Page(rows, total, perf_counter() - started, (*notes, *told(rows)), suggestions)


def told(rows: tuple[NameRow, ...]) -> tuple[str, ...]:
    """Return what a reader has to know of counts that hold inferences."""
    return (INFERRED,) if any(row.inferred for row in rows) else ()


def numbers(store: Store, kind: NameKind, name: str) -> set[int]:
    """Return the numbers of the names that a name, or a part of one, may stand for."""
    # What no report calls it any more, a ruling may know.
    found = _matching(store, kind, matcher((name, ruled(store, kind, name))))
    if found or kind != "place":
        return found
    # What no report calls it, the gazetteer may know: `ROK` where all write `South Korea`.
    from natoasia.parsing.names import variants

    keys = {name_key(one) for one in variants(name)}
    return _matching(store, kind, lambda spelling: name_key(spelling) in keys)


def ruled(store: Store, kind: NameKind, name: str) -> str:
    """Return what a name is in every report, as the user ruled; itself where it is no name."""
    said = (NameRuling.kept("", one.payload) for one in store.rulings("") if one.kind == RENAME)
    return becomes(name, [one for one in reversed([*said]) if one.kind == kind]) or name


def _matching(store: Store, kind: NameKind, fits: Callable[[str], bool]) -> set[int]:
    return {number for number, _, one in store.spellings(kind) if fits(one.name)}


def near(store: Store, kind: NameKind, name: str) -> tuple[str, ...]:
    """Return the names, or words of names, of the desk that are spelt most like this one."""
    from rapidfuzz import fuzz, process

    names = {one.name for _, _, one in store.spellings(kind)}
    choices = names.union(word for one in names for word in one.split())
    found = process.extract(
        name, sorted(choices), scorer=fuzz.ratio, processor=fold, limit=MOST, score_cutoff=ALIKE
    )
    return tuple(dict.fromkeys(choice for choice, *_ in found))


def matcher(names: tuple[str, ...]) -> Callable[[str], bool]:
    """Return what tells whether a spelling has the key of one of the names, or all its words.

    >>> fits = matcher(("yoon",))
    >>> fits("YOON Suk Yeol"), fits("Ana Yoon-Lund"), fits("Yoona Lim")
    (True, True, False)
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
    return [word for token in tokens(name) for word in fold(token.text).split("-")]
