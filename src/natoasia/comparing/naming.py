"""Who and where: the names both reports have, and those only one has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from natoasia.model import Article, Name, NameKind, Shared
from natoasia.sounds import sound
from natoasia.text import fold, name_key

LEAST_INITIALS: Final = 3
"""Letters of an abbreviation; two letters are too many bodies'."""

FULL: Final = 2
"""Words of a name of which it is plain which is the family's."""

LEAST_SOUNDS: Final = 3
"""Consonants of a family name; with fewer, many sound alike (Kahn, Keene)."""


def shared_names(a: Article, b: Article) -> tuple[Shared, ...]:
    """Return the people, places and organisations of two reports, by which has them."""
    return (
        _shared("person", a.people, b.people, same_name),
        _shared("place", a.places, b.places, same_name),
        _shared("organisation", a.organisations, b.organisations, same_body),
    )


def _shared(
    kind: NameKind, ours: Sequence[Name], theirs: Sequence[Name], same: Callable[[Name, Name], bool]
) -> Shared:
    alike = [(x, y) for x, y in likely(ours, theirs) if same(ours[x], theirs[y])]
    both = {x: ours[x].name for x, _ in alike}
    known = {y for _, y in alike}
    if kind == "person":
        _add_otherwise_named(ours, theirs, both, known)
    return Shared(
        kind=kind,
        both=tuple(both[x] for x in sorted(both)),
        only_a=tuple(one.name for at, one in enumerate(ours) if at not in both),
        only_b=tuple(one.name for at, one in enumerate(theirs) if at not in known),
    )


def _add_otherwise_named(
    ours: Sequence[Name], theirs: Sequence[Name], both: dict[int, str], known: set[int]
) -> None:
    """Add who is written in other letters, then who goes by a surname alone in one report."""
    for x, y in sounding_alike(ours, theirs):
        both.setdefault(x, ours[x].name)
        known.add(y)
    left = [x for x in range(len(ours)) if x not in both]
    right = [y for y in range(len(theirs)) if y not in known]
    for x, y in _by_surname(ours, theirs, left, right):
        both[x] = max(ours[x].name, theirs[y].name, key=len)
        known.add(y)


def _by_surname(
    a: Sequence[Name], b: Sequence[Name], left: Sequence[int], right: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield who goes by a surname alone in one report, with the one full name that ends in it.

    `left` and `right` are those that no name of the other report is like.
    """
    full_a, full_b = _full(a), _full(b)
    free_a, free_b = frozenset(left), frozenset(right)
    for x in left:
        yield from ((x, y) for y in full_b.get(_alone(a[x]), ()) if y in free_b)
    for y in right:
        yield from ((x, y) for x in full_a.get(_alone(b[y]), ()) if x in free_a)


def sounding_alike(a: Sequence[Name], b: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Yield who is written in other letters by two reports: `Qassim Suleimani`, `Qasem Soleimani`.

    Both names must sound alike, and the family name be spelled otherwise: given names alone are
    those of a man and a woman, too.
    """
    rows: dict[tuple[str, str] | None, list[int]] = defaultdict(list)
    for at, name in enumerate(b):
        if heard := _heard(name):
            rows[heard].append(at)
    for at, name in enumerate(a):
        for other in rows.get(_heard(name), ()):
            if _family(name) != _family(b[other]):
                yield at, other


def _heard(name: Name) -> tuple[str, str] | None:
    """Return how a given and a family name sound; `None` of any other, and of one too short."""
    words = fold(name.name).replace("'", "").split()
    if len(words) != FULL:
        return None
    given, family = map(sound, words)
    return (given, family) if len(family) >= LEAST_SOUNDS else None


def _family(name: Name) -> str:
    return name_key(name.name.rsplit(maxsplit=1)[-1])


def _full(names: Sequence[Name]) -> dict[str, list[int]]:
    """Return which full names end in a surname, where no other name of the report does."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        found[_family(name)].append(at)
    return {
        surname: every
        for surname, every in found.items()
        if len(every) == 1 and " " in names[every[0]].name
    }


def _alone(name: Name) -> str:
    """Return the surname of who has no other name in a report; nothing for others."""
    return "" if " " in name.name else name_key(name.name)


def likely(a: Sequence[Name], b: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Yield which names of two reports may be one: by place, spelling, or a body's initials.

    In the order of `a`, then of `b`; only these need to be looked at, however many there are.
    """
    rows: dict[object, list[int]] = defaultdict(list)
    for at, name in enumerate(b):
        for mark in _marks(name):
            rows[mark].append(at)
    for at, name in enumerate(a):
        for other in sorted({other for mark in _marks(name) for other in rows.get(mark, ())}):
            yield at, other


def _marks(name: Name) -> set[object]:
    marks: set[object] = set(_keys(name))
    if name.geonames_id is not None:
        marks.add(name.geonames_id)
    return marks | _initials(name) if name.kind == "organisation" else marks


def same_name(a: Name, b: Name) -> bool:
    """Tell whether two names are one: the same GeoNames place, or a spelling in common."""
    if a.geonames_id is not None and b.geonames_id is not None:
        return a.geonames_id == b.geonames_id
    return bool(_keys(a) & _keys(b))


def same_body(a: Name, b: Name) -> bool:
    """Tell whether two organisations are one: a spelling in common, or one the other's initials."""
    return same_name(a, b) or bool(_keys(a) & _initials(b)) or bool(_keys(b) & _initials(a))


def _initials(name: Name) -> set[str]:
    """Return the initials of a name's longer forms: `nato` of North Atlantic Treaty Organisation.

    With two letters many bodies share them.
    """
    found = {
        "".join(word[0] for word in re.findall(r"\w+", form) if word[0].isupper())
        for form in name.as_written
    }
    return {initials.lower() for initials in found if len(initials) >= LEAST_INITIALS}


def _keys(name: Name) -> set[str]:
    return {name_key(form) for form in (name.name, *name.as_written)}
