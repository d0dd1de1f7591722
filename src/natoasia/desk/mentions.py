"""Where a report mentions a name: numbered, so that a ruling can be on one of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, Final

from natoasia.desk.naming import matcher
from natoasia.desk.renaming import FIELDS
from natoasia.errors import NotFoundError
from natoasia.rows import Mention, NameKind

if TYPE_CHECKING:
    from natoasia.model import Article, Span

    Placing = Callable[[Span], tuple[int | None, int | None]]
    """From a span to its line and column, where they are known."""

AROUND: Final = 60
"""Characters of context on either side: enough to see who is meant."""


def mentions(article: Article, kind: NameKind, name: str, place: Placing) -> tuple[Mention, ...]:
    """Return the mentions of a name, or of names that have its words, in the order of the text."""
    fits, text = matcher((name,)), article.text
    found = sorted(
        (span, one.name)
        for one in getattr(article, FIELDS[kind])
        for span in one.spans
        if fits(one.name) or fits(text[slice(*span)])
    )
    return tuple(
        Mention(number, place(span)[0], called, *_around(text, span), span)
        for number, (span, called) in enumerate(found, 1)
    )


def _around(text: str, span: Span) -> tuple[str, str, str]:
    """Return what stands before a span in its line, in it, and after it."""
    start, end = span
    before = text[max(start - AROUND, 0) : start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    return before, text[start:end], after


def chosen(
    found: Collection[Mention], numbers: Collection[int], lines: Collection[int]
) -> Iterator[Mention]:
    """Yield the mentions of these numbers and in these lines; raises `NotFoundError`."""
    for what, wanted, at in (("mention", numbers, 0), ("mention in line", lines, 1)):
        if missing := {*wanted}.difference(one[at] for one in found):
            raise NotFoundError(
                f"there is no {what} {min(missing)}; without a new name `natoasia rename` lists"
                " the mentions"
            )
    for one in found:
        if one.number in numbers or one.line in lines:
            yield one
