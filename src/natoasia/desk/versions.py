"""One report over time: the desk keeps every version of a file that it has read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from natoasia.desk import references
from natoasia.errors import NotFoundError, UsageError
from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article
    from natoasia.store import Store

# `2031`  `2031-05`  `2031-05-04`
DAY: Final = pattern(
    r"(?P<year> \d{4}) (?: - (?P<month> \d\d) (?: - (?P<day> \d\d) )? )?", re.VERBOSE
)


class Version(NamedTuple):
    """A version of a file that is kept, and not what the file holds now."""

    id: str
    modified: dt.datetime
    """When the file was last written before the desk read it, in local time."""


def changed(ref: str, when: str, store: Store) -> tuple[Article, Article]:
    """Return a report as it was, and as it is now.

    `ref` is a path or an id; `when` is `first`, `last` (the version before), a day, month or year
    (the latest version from before it), or the id of a version. Raises `NotFoundError` where no
    such version is kept.
    """
    path = _path(ref, store)
    now = _now(path, store)
    kept = [one for one in _versions(path, store) if one.id != now.id]
    if not kept:
        raise NotFoundError(f"{path}: no other version of it is kept; `ingest` keeps each it reads")
    was = _chosen(path, when, kept)
    article = store.article(was.id)
    as_of = f"{path}, as of {was.modified:%Y-%m-%d %H:%M}"
    return article.model_copy(update={"path": as_of}), now.model_copy(update={"path": path})


def _path(ref: str, store: Store) -> str:
    """Return the kept path of a file, or of the file that holds an article."""
    if Path(ref).is_file() or tuple(store.documents(store.place(Path(ref)))):
        return store.place(Path(ref))
    id_ = references.identify(ref, store)
    return next(path for _, path in store.holders(id_))


def _now(path: str, store: Store) -> Article:
    """Return the report as its file has it, or, where that is gone, as it was last read."""
    place = store.locate(path)
    if place.is_file():
        return references.article(str(place), store)
    *_, last = store.documents(path)
    return store.article(_only(path, last.articles))


def _versions(path: str, store: Store) -> Iterator[Version]:
    """Yield the versions that are kept of a file, oldest first."""
    for one in store.documents(path):
        modified = dt.datetime.fromtimestamp(one.mtime_ns / 1e9, dt.UTC).astimezone()
        yield Version(_only(path, one.articles), modified)


def _only(path: str, articles: Sequence[str]) -> str:
    if len(articles) != 1:
        raise UsageError(f"{path} held {len(articles)} reports; versions are of files with one")
    return articles[0]


def _chosen(path: str, when: str, kept: Sequence[Version]) -> Version:
    if when in {"first", "last"}:
        return kept[0 if when == "first" else -1]
    day = _day(when)
    if day is None:
        found = [one for one in kept if one.id.startswith(when.lower())]
    else:
        found = [one for one in kept if one.modified.date() < day]
    if not found:
        what = f"from before {when}" if day else f"with an id that begins with {when!r}"
        first = f"the first is {kept[0].id}, of {kept[0].modified:%Y-%m-%d}"
        raise NotFoundError(f"{path}: no other version {what} is kept; {first}")
    return found[-1]


def _day(when: str) -> dt.date | None:
    """Return the first day of a day, month or year; `None` for what is none of them."""
    match = DAY.fullmatch(when)
    if match is None:
        return None
    try:
        return dt.date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError as error:
        raise UsageError(f"{when!r} is no day: write it as 2023-01-29") from error
