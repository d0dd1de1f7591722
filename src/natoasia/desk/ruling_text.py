"""Rulings as a text that people read, keep under version control and pass on: TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from natoasia.desk.correcting import FIX
from natoasia.desk.rulings import LINK, UNLINK, Decision, fix, pair, shown
from natoasia.errors import UsageError

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow, Ruled
    from natoasia.store import Store

# k3qabcde: an article's id, whole
ID: Final = re.compile(r"[a-z2-7]{8,52}")


def written(store: Store) -> Iterator[str]:
    """Yield the lines of all rulings as TOML, each with what it is about in a comment."""
    yield "# Rulings of a natoasia desk; `natoasia rulings import FILE` takes them in."
    for ruling in shown(store):
        yield ""
        yield from map(_title, ruling.reports)
        yield "[[ruling]]"
        yield from (f"{key} = {text}" for key, text in _toml(ruling))


def _title(row: ArticleRow) -> str:
    said = " ".join((row.headline or row.lead).split())
    return "".join(mark for mark in f"# {row.id}  {row.date or ''}  {said}" if mark.isprintable())


def _toml(ruling: Ruled) -> Iterator[tuple[str, str]]:
    from json import dumps

    yield "kind", dumps(ruling.kind)
    yield "article", dumps(ruling.article)
    if ruling.other:
        yield "other", dumps(ruling.other)
    if ruling.field:
        yield "field", dumps(ruling.field)
        # TOML has no null: a field that is unknown has no value. Its strings are those of JSON.
        yield "value", dumps(ruling.value or "", ensure_ascii=False)


def read(text: str, store: Store) -> list[Decision]:
    """Return the decisions of a TOML text that are new; `UsageError` names the wrong one.

    They may be on reports the desk does not have yet, and then hold once it has.
    """
    import tomllib

    try:
        tables = tomllib.loads(text).get("ruling", [])
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"not TOML: {error}") from error
    if not isinstance(tables, list):
        raise UsageError("rulings are tables that begin with [[ruling]]")
    known = [(ruling.kind, ruling.article, ruling.payload) for ruling in store.rulings()]
    found = (_decision(number, table) for number, table in enumerate(tables, 1))
    return [decision for decision in found if decision not in known]


def _decision(number: int, table: object) -> Decision:
    try:
        if isinstance(table, dict):
            return _decided(table)
    except UsageError as error:
        raise UsageError(f"ruling {number} of the file: {error}") from error
    raise UsageError(f"ruling {number} of the file is no table")


def _decided(table: dict[str, Any]) -> Decision:
    kind, article = table.get("kind"), _id(table.get("article"))
    if kind == FIX:
        return fix(article, str(table.get("field")), _typed(table.get("value", "")))
    if kind not in (LINK, UNLINK):
        raise UsageError(f"kind {kind!r} is none of fix, link and unlink")
    return pair(kind, article, _id(table.get("other")))


def _id(value: object) -> str:
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise UsageError(f"{value!r} is no article's id, of eight letters and digits or more")
    return value


def _typed(value: object) -> str:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value) + ";" * (len(value) == 1)
    if not isinstance(value, str):
        raise UsageError(f"value {value!r} is neither text nor a list of texts")
    return value
