"""Archives: `.zip` and `.gz` of any format, with limits against bombs."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from natoasia.errors import InputError
from natoasia.reading.content import Content
from natoasia.reading.walking import SIZE_LIMIT

if TYPE_CHECKING:
    from natoasia.model import Document

DEEPEST: Final = 3
"""Archives in archives that are opened: `export.zip` with a `.gz` in it is two."""

LARGEST: Final = 10 * SIZE_LIMIT
"""Bytes that all members of an archive have together, unpacked."""

MOST: Final = 20_000
"""Members of an archive: reports that someone packed, not a list made to hurt."""

Member = tuple[str, bytes]


def fits(content: Content) -> bool:
    """Tell an archive by its first bytes; an Office document is one too, and is not taken."""
    return content.raw.startswith(b"\x1f\x8b") or (
        content.raw.startswith(b"PK\x03\x04") and b"[Content_Types].xml" not in content.raw[:2_000]
    )


def documents(content: Content) -> tuple[Document, ...]:
    """Return the documents of every member; a member that holds none is passed over.

    Raises `InputError` where no member can be read, or the archive is damaged or a bomb.
    """
    from natoasia.reading.formats import read_content

    if content.depth >= DEEPEST:
        raise InputError(content.path, f"archives in archives, more than {DEEPEST} deep")
    found: list[Document] = []
    reasons: list[str] = []
    for path, raw in _members(content):
        if len(raw) > SIZE_LIMIT:
            reasons.append(f"{path}: unpacked, larger than {SIZE_LIMIT / 1e6:.0f} MB")
            continue
        try:
            found += read_content(Content(path, raw, content.depth + 1))
        except InputError as error:
            reasons.append(f"{error.path}: {error.reason}")
    if not found:
        reason = f" ({reasons[0]})" if reasons else ""
        raise InputError(content.path, f"an archive without a report{reason}")
    return tuple(found)


def _members(content: Content) -> Iterator[Member]:
    try:
        if content.raw.startswith(b"PK"):
            yield from _zipped(content)
        else:
            yield content.path, _gunzipped(content)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise InputError(content.path, f"an archive that cannot be opened ({error})") from None
    except NotImplementedError:
        raise InputError(content.path, "an archive packed in an unknown way") from None


def _gunzipped(content: Content) -> bytes:
    with gzip.open(io.BytesIO(content.raw)) as file:
        return file.read(SIZE_LIMIT + 1)


def _zipped(content: Content) -> Iterator[Member]:
    with zipfile.ZipFile(io.BytesIO(content.raw)) as archive:
        members = archive.infolist()
        if len(members) > MOST:
            raise InputError(content.path, f"an archive of more than {MOST:,} files")
        total = 0
        for member in members:
            if member.is_dir() or _is_hidden(member.filename):
                continue
            path = f"{content.path}/{safe(member.filename)}"
            with archive.open(member) as file:
                # What a member says of its size is not believed.
                raw = file.read(SIZE_LIMIT + 1)
            total += len(raw)
            if total > LARGEST:
                raise InputError(content.path, f"unpacked, larger than {LARGEST / 1e6:.0f} MB")
            yield path, raw


def _is_hidden(name: str) -> bool:
    return any(part.startswith(("__MACOSX", ".")) and part != ".." for part in name.split("/"))


def safe(name: str) -> str:
    """Return the path of a member without what would lead out of the archive: it is only a label.

    >>> safe("../../etc/passwd")
    'etc/passwd'
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "/".join(part for part in parts if part not in ("..", "/", ".")) or "unnamed"
