"""Text under a front matter: `---`, lines of `key: value`, `---`. The text stays as it came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.model import Document, Stated
from natoasia.reading.content import OPENING
from natoasia.reading.statements import field_of

if TYPE_CHECKING:
    from natoasia.reading.content import Content

FENCE: Final = re.compile(r"(?:---|\+\+\+)[^\S\n]*\r?\n")

CLOSING: Final = re.compile(r"^(?:---|\.\.\.|\+\+\+)[^\S\n]*\r?$", re.MULTILINE)

# `title: "A ferry sails"`, `date = 2023-03-04`, `author: [Ann Vale, Ben Hill]`, `author:`
LINE: Final = re.compile(
    r"""(?P<key> [A-Za-z][\w -]{0,30}? ) [^\S\n]* [:=] (?: [^\S\n]+ (?P<value> \S [^\n]* ) )?
        [^\S\n]* \Z""",
    re.VERBOSE,
)

# `- Ann Vale`, an item of the list under `author:`
ITEM: Final = re.compile(r"[^\S\n]*-[^\S\n]+(?P<value>\S[^\n]*)")

LONGEST: Final = 20_000
"""Characters of a front matter that is looked at."""


def fits(content: Content) -> bool:
    """Tell a front matter by its two fences and a field between them."""
    return bool(FENCE.match(content.opening)) and _matter(content.opening, 0) is not None


def documents(content: Content) -> tuple[Document, ...]:
    """Return the text with what its front matter states."""
    decoded = content.text()
    start = len(decoded.text) - len(decoded.text.lstrip())
    end = _matter(decoded.text, start) or start
    return (
        Document(
            path=content.path,
            text=decoded.text,
            encoding=decoded.encoding,
            format="front matter",
            stated=_covering(tuple(_stated(decoded.text, start, end)), start, end),
        ),
    )


def _covering(stated: Sequence[Stated], start: int, end: int) -> tuple[Stated, ...]:
    """Return the statements with spans that cover the front matter: none of it is the report's.

    Each reaches from its line to the next statement's, over the fences and what states nothing.
    """
    begins = sorted({item.span[0] for item in stated if item.span})
    bounds = dict(
        zip(begins, zip([start, *begins[1:]], [*begins[1:], end], strict=True), strict=True)
    )
    return tuple(
        item.model_copy(update={"span": bounds[item.span[0]]}) if item.span else item
        for item in stated
    )


def _matter(text: str, start: int) -> int | None:
    """Return where the front matter ends; `None` where there is none."""
    opened = FENCE.match(text, start)
    limit = min(len(text), start + max(LONGEST, OPENING))
    closed = CLOSING.search(text, opened.end(), limit) if opened else None
    if opened is None or closed is None:
        return None
    found = any(True for _ in _stated(text, opened.end(), closed.start()))
    return closed.end() if found else None


def _stated(text: str, start: int, end: int) -> Iterator[Stated]:
    """Yield what is stated on the lines of a front matter; items go with the key above them."""
    at, key = start, ""
    for raw in text[start:end].splitlines(keepends=True):
        row = raw.rstrip()
        found = LINE.match(row)
        key = found["key"] if found else key
        match = found or ITEM.match(row)
        if match and match["value"] and (field := field_of(key)):
            span = (at, at + len(row))
            rule = f"front matter {key.strip().lower()}"
            for value in values(match["value"]):
                yield Stated(field=field, value=value, rule=rule, span=span)
        at += len(raw)


def values(written: str) -> Iterator[str]:
    """Yield the values that are written on a line: of a list in brackets each, quotes taken off."""
    listed = written.startswith("[") and written.endswith("]")
    for value in written[1:-1].split(",") if listed else (written,):
        if bare := unquoted(value):
            yield bare


def unquoted(value: str) -> str:
    """Return a value without the quotation marks around it, as YAML and TOML write them."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"').replace("''", "'").strip()
    return value
