"""Where the words of a report stand in its file, which may hold more than its text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from natoasia.errors import InputError
from natoasia.views.evidence import line_column

if TYPE_CHECKING:
    from natoasia.model import Span
    from natoasia.rows import Located

Place = tuple[int | None, int | None]


class Places:
    """Lines and columns in a report's file, counted from 1.

    A plain file is its text, and every place is exact. Of a web page or an export only the words
    themselves can be looked for; where they are not found as they are, the report's beginning is
    named, or nothing. A file that is gone is taken for what it was.

    The desk's own paths begin at the folder `home` that holds it; others where one is.
    """

    def __init__(self, report: Located, home: str | None = None) -> None:
        self._report = report
        self._text = report.text
        self._file = _file_of(report, home)
        self._start, end = report.span or (0, len(self._file or ""))
        self._own = self._file[self._start : end] if self._file is not None else self._text

    def __call__(self, span: Span | None) -> Place:
        """Return the line and column where a span of the report's text begins."""
        if span is None:
            return None, None
        if self._file is None:
            return line_column(self._text, span[0])
        if self._own == self._text:
            return line_column(self._file, self._start + span[0])
        found = self._own.find(self._text[slice(*span)])
        if found >= 0:
            return line_column(self._file, self._start + found)
        return line_column(self._file, self._start) if self._report.span else (None, None)


def _file_of(report: Located, home: str | None) -> str | None:
    """Return the text of a report's file: of two at such a path, the one that holds it whole."""
    paths = dict.fromkeys((Path(report.path).absolute(), Path(home or "", report.path).absolute()))
    found = [text for text in map(_decoded, paths) if text is not None]
    return next((text for text in found if report.text in text), found[0] if found else None)


def _decoded(path: Path) -> str | None:
    from natoasia.reading import decode

    try:
        return decode(path.read_bytes()).text
    except (OSError, InputError):
        return None
