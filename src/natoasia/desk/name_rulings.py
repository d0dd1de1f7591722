"""Rulings on names, carried out over the desk: kept, put over the reports they bear on, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.desk import relinking
from natoasia.desk.finding import Question
from natoasia.desk.indexing import as_writer, drain
from natoasia.desk.renaming import NameRuling, numbers_of
from natoasia.errors import NotFoundError
from natoasia.rows import Filters

if TYPE_CHECKING:
    from natoasia.store import Store


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
