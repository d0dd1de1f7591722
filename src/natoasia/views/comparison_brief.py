"""The ten lines of a comparison that an editor reads first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from natoasia.views.clean import one_line
from natoasia.views.comparison_words import (
    CHECKS,
    changed,
    may_differ,
    provenance,
    speaker,
    summary,
    title,
    unremarkable,
    unsought,
)
from natoasia.views.fit import cut, width, wrap

if TYPE_CHECKING:
    from natoasia.model import Article, Comparison, Quote, Shared
    from natoasia.views.ink import Ink

QUOTED: Final[tuple[tuple[Literal["same", "trimmed", "only"], str], ...]] = (
    ("same", "the same"),
    ("trimmed", "trimmed"),
    ("only", "with no close wording in the other"),
)

LINES: Final = 10
"""As many as are read before coffee."""


def brief(a: Article, b: Article, compared: Comparison, columns: int, ink: Ink) -> Iterator[str]:
    """Yield at most ten lines, none wider than `columns`: what differs first, counts last."""
    lines = [*_head(a, b, compared, columns, ink), *_findings(compared, columns, ink)]
    rest = [line for said in _rest(compared) for line in wrap(said, columns)]
    kept = lines[: LINES - 1]
    left_out = len(lines) - len(kept)
    yield from kept
    if left_out:
        yield ink.faint(cut(f"… and {left_out} more; natoasia diff without --brief", columns))
    else:
        yield from rest[: LINES - len(kept)]


def _head(a: Article, b: Article, compared: Comparison, columns: int, ink: Ink) -> Iterator[str]:
    for letter, one in (("A", a), ("B", b)):
        said = provenance(one)
        room = max(columns - width(said) - 6, columns // 2)
        yield cut(f"{letter}  {cut(title(one), room)}  {said}", columns)
    yield from wrap(summary(compared), columns)
    yield from wrap(unsought(compared), columns)
    if compared.may_differ:
        yield from map(ink.warn, wrap(may_differ(compared), columns))


def _findings(compared: Comparison, columns: int, ink: Ink) -> Iterator[str]:
    for one in compared.checks:
        if not one.minor:
            yield ink.warn(cut(f"! {CHECKS[one.kind]}: {one_line(one.message)}", columns))
    for quote in compared.quotes:
        if quote.kind == "altered":
            yield ink.warn(cut(f"! quote altered, {speaker(quote)}: {_changes(quote)}", columns))


def _changes(quote: Quote) -> str:
    return "; ".join(map(changed, quote.changes))


def _rest(compared: Comparison) -> Iterator[str]:
    yield unremarkable(compared)
    for one in compared.names:
        if one.kind == "person" and (one.only_a or one.only_b):
            yield _people(one)
    yield f"Quotes: {_quotes(compared)}."


def _quotes(compared: Comparison) -> str:
    """Return what became of the quotations; the altered ones were told before."""
    kinds = Counter(one.kind for one in compared.quotes)
    counts = ((kinds[kind], said) for kind, said in QUOTED)
    found = ", ".join(f"{count} {said}" for count, said in counts if count)
    return found or ("none but altered" if kinds else "none long enough to compare")


def _people(one: Shared) -> str:
    sides = (("A", one.only_a), ("B", one.only_b))
    said = [f"only in {side} {', '.join(map(one_line, names))}" for side, names in sides if names]
    return f"People: {'; '.join(said)}."
