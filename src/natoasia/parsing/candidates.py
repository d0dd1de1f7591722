"""Candidates for the fields of an article, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import FieldName


UNSEEN: Final = {0xAD: None, 0x200B: None, 0x2060: None, 0xFEFF: None, 0xA0: " ", 0x202F: " "}
"""Signs that word processors leave in a text and nobody sees, and their blanks."""


class Candidate(NamedTuple):
    """One value a field might have, where it stands and why."""

    field: FieldName
    value: str
    span: tuple[int, int] | None
    rule: str
    confidence: float
    chosen: bool = False


def position(candidate: Candidate) -> int:
    """Return where a candidate stands; what is stated outside the text comes first."""
    return candidate.span[0] if candidate.span else -1


def _as_read(candidate: Candidate) -> Candidate:
    """Return a candidate whose value has no soft hyphens, and plain blanks: what a reader sees."""
    if candidate.value.isascii():
        return candidate
    return candidate._replace(value=candidate.value.translate(UNSEEN))


def best(found: Iterable[Candidate], least: float) -> list[Candidate]:
    """Return the candidates with the surest marked chosen, the earliest among equals.

    None is chosen under the confidence `least`.
    """
    cleaned = map(_as_read, found)
    ordered = sorted(cleaned, key=lambda candidate: (-candidate.confidence, position(candidate)))
    if not ordered or ordered[0].confidence < least:
        return ordered
    return [ordered[0]._replace(chosen=True), *ordered[1:]]


def every(found: Iterable[Candidate], least: float) -> list[Candidate]:
    """Return the candidates, each value chosen once, in the order of the text."""
    marked: list[Candidate] = []
    seen: set[str] = set()
    for candidate in sorted(map(_as_read, found), key=position):
        chosen = candidate.confidence >= least and candidate.value not in seen
        seen.update([candidate.value] if chosen else [])
        marked.append(candidate._replace(chosen=chosen))
    return marked


def values(marked: Iterable[Candidate]) -> tuple[str, ...]:
    """Return the values chosen."""
    return tuple(candidate.value for candidate in marked if candidate.chosen)
