"""Fields as the user corrected them: put over what a parser found, each time it is parsed anew."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

from natoasia.desk import renaming
from natoasia.desk.renaming import (
    RENAME,
    NameRuling,
    apply_name_rulings,
    moved_to,
    numbers_of,
)
from natoasia.errors import NotFoundError, UsageError
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.model import Article, Evidence
    from natoasia.store import Entry, Store

FIX: Final = "fix"
"""The kind of a ruling on a field; its payload is `{"field": …, "value": …}`."""

RULE: Final = renaming.RULE
"""The name this evidence goes by."""

LENGTHS: Final = range(12, 7, -1)
"""Characters of ids, the longest first: eight, and more where two texts would share them."""

LISTS: Final = frozenset({"agencies", "byline"})
"""Fields of several values, which are typed with commas or semicolons between."""

FIELDS: Final = ("date", "headline", "source", "agencies", "byline", "dateline", "language")
"""What can be corrected. Names are read from the text and stand where they stand."""

PRECISIONS: Final = {4: ("year", "-01-01"), 7: ("month", "-01"), 10: ("day", "")}
"""By the length of an ISO date, and what makes a day of it."""

# 2023   2023-01   2023-01-29
ISO_DATE: Final = pattern(r"\d{4} (?: -\d{2} (?: -\d{2} )? )?", re.VERBOSE | re.ASCII)

# en, ko: ISO 639-1 has two letters
LANGUAGE: Final = pattern(r"[a-z]{2}")

Value = str | list[str] | None
"""A corrected field: text, several texts, or `None` for unknown."""


def value_of(field: str, typed: str) -> Value:
    """Return what was typed for a field as its value; raises `UsageError` where it cannot be one.

    Nothing typed means unknown.
    """
    text = " ".join(typed.split())
    if field not in FIELDS:
        raise UsageError(f"{field!r} cannot be corrected; these can: {', '.join(FIELDS)}")
    _check_writable(text)
    if field in LISTS:
        parts = text.split(";" if ";" in text else ",")
        return [part.strip() for part in parts if part.strip()]
    if not text:
        return None
    if field == "date":
        _check_date(text)
    if field == "language" and not LANGUAGE.fullmatch(text):
        raise UsageError(f"{text!r} is no language code of two letters, such as en or ko")
    return text


def _check_writable(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise UsageError("a value must be text: this one holds bytes that are none") from None
    if not text.isprintable():
        raise UsageError(f"{text!r} holds characters that cannot be printed")


def _check_date(text: str) -> None:
    """Raise `UsageError` for what is no date of the calendar, of a day, a month or a year."""
    try:
        if not ISO_DATE.fullmatch(text):
            raise ValueError  # noqa: TRY301 - one message for both
        date.fromisoformat(text + PRECISIONS[len(text)][1])
    except ValueError:
        message = f"{text!r} is no date; write 2023-01-29, or 2023-01 or 2023 where that is known"
        raise UsageError(message) from None


def corrected(article: Article, fixes: Mapping[str, Value]) -> Article:
    """Return an article with these fields as the user says; what was found stays as evidence."""
    fields: dict[str, Any] = {}
    for field, value in fixes.items():
        fields[field] = tuple(value) if isinstance(value, list) else value
        if field == "date":
            fields["date_precision"] = PRECISIONS[len(cast("str", value))][0] if value else None
    kept = (_set_aside(item) if item.field in fixes else item for item in article.evidence)
    others = (item for item in kept if item.field not in fixes or item.rule != RULE)
    ruled = (item for field, value in fixes.items() for item in _evidence(field, value))
    return article.model_copy(update={**fields, "evidence": (*ruled, *others)})


def _set_aside(item: Evidence) -> Evidence:
    return item.model_copy(update={"chosen": False})


def _evidence(field: str, value: Value) -> Iterable[Evidence]:
    """Yield the ruling as evidence; one that says unknown has no words."""
    from natoasia.model import Evidence

    for said in (value or [""]) if isinstance(value, list) else [value or ""]:
        yield Evidence(
            field=cast("Any", field), value=said, span=None, rule=RULE, confidence=1.0, chosen=True
        )


class Corrections:
    """The corrections of a desk, ready to be put over articles as they are parsed."""

    def __init__(self, store: Store, bag: Callable[[Article], bytes]) -> None:
        self._store = store
        self._bag = bag
        self._fixes: dict[str, dict[str, Value]] = defaultdict(dict)
        self._names: list[NameRuling] = []
        for ruling in store.rulings():
            if ruling.kind == FIX:
                self._fixes[ruling.article][ruling.payload["field"]] = ruling.payload["value"]
            elif ruling.kind == RENAME:
                self._names.append(NameRuling.kept(ruling.article, ruling.payload))
        self._numbers = {number for one in self._names for number in numbers_of(*one[:2])}
        self._articles = {one.article for one in self._names}.union(self._fixes)
        self._versions: dict[str, set[str]] = defaultdict(set)
        """Articles whose names were ruled on, by the path they are or were at."""
        for id_ in {one.article for one in self._names if one.article}:
            for _, path in store.holders(id_):
                self._versions[path].add(id_)

    def put_over(self, entry: Entry) -> None:
        """Correct an article as it was just written to the store."""
        if not self._fixes and not self._names:
            return
        named = any(name.number in self._numbers for name in entry.names)
        ids = (entry.long_id[:length] for length in LENGTHS)
        id_ = next((id_ for id_ in ids if self._store.resolve(id_) == (id_,)), None)
        ruled = named or id_ in self._articles or entry.path in self._versions
        if id_ is not None and ruled:
            self._write(id_, self._store.article(id_))

    def restore(self, id_: str) -> None:
        """Parse an article anew from the bytes that were kept, and put its corrections over it."""
        self._write(id_, parsed_anew(self._store, id_))

    def _write(self, id_: str, article: Article) -> None:
        from natoasia.store.packing import entry

        made = corrected(article, self._fixes.get(id_, {}))
        made = apply_name_rulings(made, [*self._of_versions(made), *self._names])
        self._store.rewrite(id_, entry(made, self._bag(made)))

    def _of_versions(self, article: Article) -> Iterator[NameRuling]:
        """Yield what was ruled on names of other versions of a file, where it still has them."""
        for id_ in sorted(self._versions.get(article.path, set()) - {article.id}):
            was = self._store.article(id_).text
            for one in self._names:
                if one.article == id_ and (moved := moved_to(article, one, was)):
                    yield moved


def parsed_anew(store: Store, id_: str) -> Article:
    """Return an article parsed from the bytes that are kept, as if no one had ruled on it."""
    from natoasia.model import text_id
    from natoasia.parsing import parse
    from natoasia.reading import read_whole

    for number, path in store.holders(id_):
        for document in read_whole(path, store.raw(number)).documents:
            if text_id(document.text, len(id_)) == id_:
                return parse(document)
    raise NotFoundError(f"{id_}: no file that is kept holds that text")
