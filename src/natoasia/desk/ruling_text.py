"""Rulings as a text that people read, keep under version control and pass on: TOML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from natoasia.desk.correcting import FIX
from natoasia.desk.renaming import FIELDS, RENAME, NameRuling
from natoasia.desk.rulings import LINK, UNLINK, Decision, fix, pair, rename, shown, unruled
from natoasia.errors import UsageError
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow
    from natoasia.ruled import Ruled
    from natoasia.store import Store

# k3qabcde: an article's id, whole
ID: Final = pattern(r"[a-z2-7]{8,52}")


def written(store: Store) -> Iterator[str]:
    """Yield the lines of all rulings as TOML, each with what it is about in a comment."""
    yield "# Rulings of a natoasia desk; `natoasia rulings import FILE` takes them in."
    for ruling in shown(store):
        yield ""
        yield from map(_title, ruling.reports)
        if ruling.line:
            yield _comment(ruling.line)
        yield "[[ruling]]"
        yield from (f"{key} = {text}" for key, text in _toml(ruling))


def _title(row: ArticleRow) -> str:
    return _comment(f"{row.id}  {row.date or ''}  {row.headline or row.lead}", gap="  ")


def _comment(text: str, gap: str = " ") -> str:
    said = gap.join(" ".join(part.split()) for part in text.split("  "))
    return "# " + "".join(mark for mark in said if mark.isprintable())


def _toml(ruling: Ruled) -> Iterator[tuple[str, str]]:
    """Yield keys and values; TOML's strings and lists are those of JSON."""
    from json import dumps

    # TOML has no null: what is unknown, or no name at all, is empty.
    value = (ruling.value or "") if ruling.field else None
    values = (
        ("kind", ruling.kind),
        ("field", ruling.field),
        ("name", ruling.name),
        ("value", value),
        ("article", ruling.article),
        ("other", ruling.other),
        ("mention", ruling.mention),
    )
    for key, one in values:
        if one is not None:
            yield key, dumps(one, ensure_ascii=False)


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
    return unruled(store, (_decision(number, table) for number, table in enumerate(tables, 1)))


def _decision(number: int, table: object) -> Decision:
    try:
        if isinstance(table, dict):
            return _decided(table)
    except UsageError as error:
        raise UsageError(f"ruling {number} of the file: {error}") from error
    raise UsageError(f"ruling {number} of the file is no table")


def _decided(table: dict[str, Any]) -> Decision:
    kind = table.get("kind")
    if kind == RENAME:
        return rename(_renamed(table))
    article = _id(table.get("article"))
    if kind == FIX:
        return fix(article, str(table.get("field")), _typed(table.get("value", "")))
    if kind not in (LINK, UNLINK):
        raise UsageError(f"kind {kind!r} is none of fix, link, unlink and rename")
    return pair(kind, article, _id(table.get("other")))


def _renamed(table: dict[str, Any]) -> NameRuling:
    kind = next((kind for kind, field in FIELDS.items() if field == table.get("field")), None)
    if kind is None:
        raise UsageError(f"field {table.get('field')!r} is none of {', '.join(FIELDS.values())}")
    name, value = (_text(key, table.get(key)) for key in ("name", "value"))
    article = table.get("article")
    whole = NameRuling(kind, name, value or None, None if article is None else _id(article))
    return whole if "mention" not in table else whole._replace(span=_span(table["mention"], whole))


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise UsageError(f"{key} {value!r} is no text")
    return value


def _span(value: object, ruling: NameRuling) -> tuple[int, int]:
    """Return the first character of a mention and the one behind it, counted from 0."""
    if ruling.article is None:
        raise UsageError("a mention is one of an article, which is not named")
    if isinstance(value, list) and list(map(type, value)) == [int, int]:
        start, end = value
        if 0 <= start < end:
            return start, end
    raise UsageError(f"mention {value!r} is no place in a text, such as [120, 124]")


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
