"""From what a person types for an article, an id prefix or a path, to the article."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from natoasia.errors import AmbiguousError, InputError, NotFoundError

if TYPE_CHECKING:
    from natoasia.model import Article, Document
    from natoasia.store import Store


def article(ref: str, store: Store | None) -> Article:
    """Return the article an id prefix or a path names.

    A file is read as it is now; what the desk knows of the same text (the user's rulings, names
    joined across reports) is used where it has it. A path that the desk has and the disk has not,
    of a file that is gone or of a member of an archive, is that of the text kept. Raises
    `NotFoundError`, `AmbiguousError` or `InputError`.
    """
    mode = _mode(ref)
    if stat.S_ISDIR(mode):
        raise InputError(ref, "is a folder; name one report in it, or `natoasia ingest` it")
    if mode:
        return _of_file(Path(ref), store)
    if store is None:
        raise NotFoundError(
            f"{ref!r}: no such file, and no desk here to look an id up in; "
            "type `natoasia ingest FOLDER` first"
        )
    return _told(store.article(_at(ref, store) or identify(ref, store)), store)


def _mode(ref: str) -> int:
    """Return what kind of thing is at a path; 0 where there is none."""
    try:
        return os.stat(ref).st_mode if ref else 0  # noqa: PTH116 - `Path("")` is a folder
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return 0
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return 0
        raise _unreadable(ref, error) from error


def _unreadable(path: str, error: OSError) -> InputError:
    from natoasia.reading.walking import reason_of

    return InputError(path, reason_of(error))


def _at(ref: str, store: Store) -> str | None:
    """Return the id of the report that the desk has at a path, `None` where it has none there."""
    # As it is found from here, or else as lists write it.
    ids = (store.ids_at(store.place(Path(ref))) or store.ids_at(ref)) if ref else ()
    if len(ids) > 1:
        raise _several(ref, ids)
    return ids[0] if ids else None


def _several(path: str, ids: tuple[str, ...]) -> AmbiguousError:
    return AmbiguousError(f"{path} holds {len(ids)} articles; name one by its id", ids)


def identify(prefix: str, store: Store) -> str:
    """Return the one id that begins with `prefix`; raise where none or several do."""
    matches = store.resolve(prefix.lower()) if prefix else ()
    if not matches:
        raise NotFoundError(
            f"{prefix!r}: no file and no article id begins so; `natoasia list` shows the ids"
        )
    if len(matches) > 1 and prefix.lower() not in matches:
        raise AmbiguousError(f"{prefix!r} fits several articles; type more of one id", matches)
    return prefix.lower() if prefix.lower() in matches else matches[0]


def _of_file(path: Path, store: Store | None) -> Article:
    documents = _documents(path)
    if len(documents) > 1:
        ids = store.ids_at(store.place(path)) if store else ()
        if len(ids) > 1:
            raise _several(str(path), ids)
        raise AmbiguousError(
            f"{path} holds {len(documents)} articles; ingest it and name one by its id",
            tuple(_title(document) for document in documents),
        )
    return _known(documents[0], store) or _parsed(documents[0])


def _documents(path: Path) -> tuple[Document, ...]:
    from natoasia.reading import SIZE_LIMIT, read
    from natoasia.reading.formats import too_large

    try:
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise InputError(str(path), too_large(size))
        with path.open("rb") as file:
            # A pipe has no size; the reader refuses what is a byte too long.
            raw = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise _unreadable(str(path), error) from error
    return read(str(path), raw)


def _known(document: Document, store: Store | None) -> Article | None:
    from natoasia.model import text_id

    if store is None:
        return None
    for known in store.resolve(text_id(document.text)):
        found = store.article(known)
        if found.text == document.text:
            # One text may be at several paths: it is told of the one that was named.
            here = {"path": store.place(Path(document.path)), "span": document.span}
            return _told(found.model_copy(update=here), store)
    return None


def _told(article: Article, store: Store) -> Article:
    from natoasia.desk.inferring import told

    return told(article, store)


def _parsed(document: Document) -> Article:
    from natoasia.parsing import parse

    return parse(document)


def _title(document: Document) -> str:
    return next((line.strip() for line in document.text.splitlines() if line.strip()), "(empty)")
