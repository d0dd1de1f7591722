"""People whose full names two reports spell two ways, wherever they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final

from natoasia.comparing.check_names import SPELLED, finding_of, is_form, near
from natoasia.comparing.finding import Findings
from natoasia.comparing.naming import likely, same_name, sounding_alike
from natoasia.text import name_key

if TYPE_CHECKING:
    from natoasia.comparing.finding import Finding, Side
    from natoasia.model import Name
    from natoasia.text import Span


def check_people(left: Side, right: Side, cited: Sequence[tuple[Span, Span]]) -> Findings:
    """Return the people of two reports whose full names are spelled two ways.

    `cited` are the spellings that aligned sentences have shown already.
    """
    ours, theirs = left.article.people, right.article.people
    shown = {
        (x, y) for a, b in cited for x in left.people.around(a) for y in right.people.around(b)
    }
    same = {(x, y) for x, y in likely(ours, theirs) if same_name(ours[x], theirs[y])}
    styled = {(x, y) for x, y in same if _styled(ours[x], theirs[y])}
    found = [
        _variant(ours[x], theirs[y], left, right, minor=(x, y) in same)
        for x, y in sorted({*styled, *_otherwise_spelled(ours, theirs, same)} - shown)
    ]
    return Findings(tuple(found), comparable=bool(same))


def _otherwise_spelled(
    a: Sequence[Name], b: Sequence[Name], same: AbstractSet[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield which names of two reports, that no spelling makes one, may be one person's.

    Where both reports have both spellings, they do not differ in it.
    """
    known_a, known_b = {x for x, _ in same}, {y for _, y in same}
    for x, y in _off_by_one(a, b):
        if not (x in known_a and y in known_b) and _misspelt(a[x], b[y]):
            yield x, y
    for x, y in sounding_alike(a, b):
        if x not in known_a and y not in known_b:
            yield x, y


def _off_by_one(a: Sequence[Name], b: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Yield which names of two reports have all words but one in common, and that one nearly."""
    rows: dict[Gap, list[tuple[int, str]]] = defaultdict(list)
    for at, name in enumerate(b):
        for gap, word in _gaps(name):
            rows[gap].append((at, word))
    for at, name in enumerate(a):
        for gap, word in _gaps(name):
            yield from ((at, other) for other, theirs in rows.get(gap, ()) if near(word, theirs))


Gap = tuple[int, str, tuple[str, ...]]
"""The place of a word in a full name, its first letter, and the other words."""


def _gaps(name: Name) -> Iterator[tuple[Gap, str]]:
    """Yield each word of a full name, and what a name must have in common that has it otherwise."""
    parts = _parts(name.name)
    for at, word in enumerate(parts if len(parts) > 1 else ()):
        yield (at, word[0], (*parts[:at], *parts[at + 1 :])), word


def _styled(a: Name, b: Name) -> bool:
    """Tell whether the full forms differ in a hyphen, a blank or a diacritic only."""
    return _set(a.name) != _set(b.name) and name_key(a.name) == name_key(b.name)


def _set(name: str) -> str:
    """Return a name without what only typesetters care for: capitals, points, apostrophes."""
    return name.casefold().translate(_TYPESET)


_TYPESET: Final = dict.fromkeys(map(ord, ".'’‘"))


def _misspelt(a: Name, b: Name) -> bool:
    """Tell whether two full names agree in every word but one, which is a letter off."""
    ours, theirs = _parts(a.name), _parts(b.name)
    if len(ours) != len(theirs) or len(ours) < 2:  # noqa: PLR2004
        return False
    off = [(x, y) for x, y in zip(ours, theirs, strict=True) if x != y]
    return len(off) == 1 and near(*off[0]) and not is_form(*off[0])


def _parts(name: str) -> Sequence[str]:
    return [name_key(part) for part in name.split()]


def _variant(a: Name, b: Name, left: Side, right: Side, *, minor: bool) -> Finding:
    found = finding_of(SPELLED, a.spans[0], b.spans[0], left, right)
    return found._replace(message=f"{a.name} in A, {b.name} in B", minor=minor)
