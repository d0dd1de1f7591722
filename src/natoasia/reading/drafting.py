"""Documents drafted from what a container holds: what it states on top, then the report.

The text of such a document is made, not found: each statement stands on a line of its own, so that
every field of the article can show where it comes from, and two outlets' copies of one agency text
stay two articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.model import Document, Stated
from natoasia.reading.mojibake import mended

if TYPE_CHECKING:
    from natoasia.model import FieldName

Span = tuple[int, int]

LONGEST_STATEMENT: Final = 1_000
"""Characters: a longer headline, byline or source is none."""

# What no text has, and JSON can still write: half a character, and controls other than white space.
UNPRINTABLE: Final = re.compile(r"[\ud800-\udfff\x00-\x08\x0e-\x1f\x7f]")

# `By Ann Vale`, `Von Ben Hügel`: the word before the writers.
BY: Final = re.compile(r"(?:by|von|par|por|di|door)\s+(?=\S)", re.IGNORECASE)

# What stands between two writers: `Ann Vale, Ben Hill and Cy Moor`, `Ann Vale; Ben Hill`.
BETWEEN: Final = re.compile(r"\s*(?:[,;|&]|\b(?:and|und|et|e|y|en)\b)\s*", re.IGNORECASE)

# What is said of a writer and is none: `Political Editor`, `in Seoul`.
ROLE: Final = re.compile(
    r"""\b(?: editor | correspondent | reporter | writer | staff | bureau | columnist | chief
    | redaktion | korrespondent | rédaction )\b | ^in\s | \d | @""",
    re.VERBOSE | re.IGNORECASE,
)

# Three line ends or more, with white space between.
GAPS: Final = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*){2,}")


class Draft:
    """A document in the making."""

    def __init__(self, path: str, form: str, span: Span | None = None) -> None:
        self._path, self._form, self._span = path, form, span
        self._head = ""
        self._stated: list[Stated] = []
        self._body: list[str] = []

    def state(self, field: FieldName, shown: str | None, rule: str, value: str = "") -> None:
        """Write what the container states of a field; `value` where it differs from what is shown.

        Empty statements and those too long to be one are left out.
        """
        line = " ".join(clean(shown or "").split())
        if not 0 < len(line) <= LONGEST_STATEMENT:
            return
        span = (len(self._head), len(self._head) + len(line))
        self._stated.append(Stated(field=field, value=value or line, rule=rule, span=span))
        self._head += f"{line}\n"

    def sign(self, shown: str | None, rule: str) -> None:
        """Write a byline as the container has it, and state each writer it names."""
        line = " ".join(clean(shown or "").split())
        if not 0 < len(line) <= LONGEST_STATEMENT:
            return
        for start, end in writers(line):
            span = (len(self._head) + start, len(self._head) + end)
            self._stated.append(Stated(field="byline", value=line[start:end], rule=rule, span=span))
        self._head += f"{line}\n"

    def note(self, field: FieldName, value: str | None, rule: str) -> None:
        """Note what the container states and a reader would not want to see: the language."""
        kept = " ".join(clean(value or "").split())
        if 0 < len(kept) <= LONGEST_STATEMENT:
            self._stated.append(Stated(field=field, value=kept, rule=rule))

    def add(self, text: str | None) -> None:
        """Add a part of the report; parts are set apart by blank lines."""
        if text and (kept := GAPS.sub("\n\n", clean(text)).strip()):
            self._body.append(kept)

    def documents(self, *, headed: bool = False) -> tuple[Document, ...]:
        """Return the document; none where it would have no text but statements.

        Where it is `headed` they are enough: a database that sells the text lists the headlines.
        """
        if not self._body and not (headed and self._head):
            return ()
        head = f"{self._head}\n" if self._head and self._body else self._head
        body = "\n\n".join(self._body)
        text = f"{head}{body}\n" if self._body else head
        return (
            Document(
                path=self._path,
                text=text,
                format=self._form,
                span=self._span,
                stated=tuple(self._stated),
            ),
        )


def writers(line: str) -> Iterator[Span]:
    """Yield where each writer stands in a byline.

    >>> list(writers("By Ann Vale and Ben Hill, Editor"))
    [(3, 11), (16, 24)]
    """
    opening = BY.match(line)
    at = opening.end() if opening else 0
    for gap in (*BETWEEN.finditer(line, at), None):
        end = gap.start() if gap else len(line)
        if end > at and not ROLE.search(line[at:end]):
            yield at, end
        at = gap.end() if gap else end


def clean(text: str) -> str:
    """Return a text without mojibake and what cannot be printed, with the line ends of Unix."""
    return UNPRINTABLE.sub("", mended(text).text.replace("\r\n", "\n").replace("\r", "\n"))
