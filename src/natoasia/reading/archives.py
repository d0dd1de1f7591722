"""Archives: `.zip` and `.gz` of any format, with limits against bombs."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Final, cast

from natoasia.errors import InputError, NoReportError, NotYetError
from natoasia.reading.content import Content
from natoasia.reading.walking import size_shown

if TYPE_CHECKING:
    from natoasia.model import Document

DEEPEST: Final = 3
"""Archives in archives that are opened: `export.zip` with a `.gz` in it is two."""

LARGEST: Final = 10
"""Times the limit of one file that all members of an archive have together, unpacked."""

MOST: Final = 20_000
"""Members of an archive: reports that someone packed, not a list made to hurt."""

FAULTS: Final = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError),
    *(NotImplementedError, LookupError, struct.error),
)
"""What a damaged, locked or strangely packed archive makes the standard library raise."""


def fits(content: Content) -> bool:
    """Tell an archive by its first bytes; an Office document is one too, and is not taken."""
    return content.raw.startswith(b"\x1f\x8b") or (
        content.raw.startswith(b"PK\x03\x04") and b"[Content_Types].xml" not in content.raw[:2_000]
    )


def documents(content: Content) -> tuple[Document, ...]:
    """Return the documents of every member; `content.refused` says which have none, and why.

    Raises `InputError` where no member can be read, or the archive is damaged or a bomb.
    """
    from natoasia.reading.formats import read_content

    if content.depth >= DEEPEST:
        raise InputError(content.path, f"archives in archives, more than {DEEPEST} deep")
    found: list[Document] = []
    refused: list[InputError] = []
    for member in _members(content):
        try:
            found += read_content(Content(member.path, member.raw(), content))
        except InputError as error:
            refused.append(error)
    if not found and [error.path for error in refused] == [content.path]:
        raise refused[0]  # Of a `.gz`, which packs one file and has its name.
    if not found:
        reason = f" ({refused[0]})" if refused else ""
        raise _kind(refused)(content.path, f"an archive without a report{reason}")
    content.refused.extend(refused)
    return tuple(found)


def _kind(refused: Sequence[InputError]) -> type[InputError]:
    """Return what an archive is of which no member was taken: what all are, or one may become."""
    if refused and all(isinstance(error, NoReportError) for error in refused):
        return NoReportError
    return NotYetError if any(isinstance(error, NotYetError) for error in refused) else InputError


def _members(content: Content) -> Iterator[Member]:
    if not content.raw.startswith(b"PK"):
        yield Member(content.path, partial(_gunzipped, content.raw), content.limit)
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(content.raw))
    except FAULTS as error:
        raise InputError(content.path, f"an archive that cannot be opened ({error})") from None
    with archive:
        members = [item for item in archive.infolist() if not item.filename.endswith("/")]
        if len(members) > MOST:
            raise InputError(content.path, f"an archive of more than {MOST:,} files")
        left = largest = LARGEST * content.limit
        for item in members:
            if _is_hidden(item.filename):
                continue
            path = f"{content.path}/{safe(item.filename)}"
            member = Member(path, partial(archive.open, item), content.limit)
            yield member
            left -= member.size
            if left < 0:
                raise NotYetError(content.path, f"unpacked, larger than {size_shown(largest)}")


def _gunzipped(raw: bytes) -> IO[bytes]:
    return cast("IO[bytes]", gzip.GzipFile(fileobj=io.BytesIO(raw)))


class Member:
    """A file in an archive."""

    def __init__(self, path: str, opened: Callable[[], IO[bytes]], limit: int) -> None:
        self.path = path
        self.limit = limit
        self.size = 0
        """Bytes that were unpacked: what an archive says of its members is not believed."""
        self._opened = opened

    def raw(self) -> bytes:
        """Return its bytes; raises `InputError` where it is damaged, locked or a bomb."""
        try:
            with self._opened() as file:
                raw = file.read(self.limit + 1)
        except FAULTS as error:
            reason = f"an archive that cannot be opened ({error})"
            raise InputError(self.path, reason) from None
        self.size = len(raw)
        if self.size > self.limit:
            raise NotYetError(self.path, f"unpacked, larger than {size_shown(self.limit)}")
        return raw


def _is_hidden(name: str) -> bool:
    """Tell the files of a system, and the one in which a book or a document names its kind."""
    hidden = (part.startswith(("__MACOSX", ".")) and part != ".." for part in name.split("/"))
    return name == "mimetype" or any(hidden)


def safe(name: str) -> str:
    """Return the path of a member without what would lead out of the archive: it is only a label.

    >>> safe("../../etc/passwd")
    'etc/passwd'
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "/".join(part for part in parts if part not in ("..", "/", ".")) or "unnamed"
