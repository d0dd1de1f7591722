"""Names as the user rules them: put together, told apart, written otherwise, or no names at all.

A ruling goes by the key names have in every report, so that it holds for all spellings and for
reports still to come; one that says `article` holds in that report only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from natoasia.store.names import name_number, number_of
from natoasia.text import name_key

if TYPE_CHECKING:
    from natoasia.model import Article, Evidence, Name
    from natoasia.rows import NameKind

FIELDS: Final[Mapping[NameKind, str]] = {
    "person": "people",
    "place": "places",
    "organisation": "organisations",
}


RULE: Final = "ruling of the user"
"""The name this evidence goes by."""


class NameRuling(NamedTuple):
    """What the user decided about a name."""

    kind: NameKind
    name: str
    """Any spelling of the name; of a place on the map, any of its names."""
    becomes: str | None
    """Who or what it is: another name, or another spelling; `None`: nothing of this kind."""
    article: str | None = None
    """The id of the only report it holds for."""


def numbers_of(kind: NameKind, name: str) -> set[int]:
    """Return the numbers a name may have in the store."""
    if kind != "place":
        return {name_number(kind, name)}
    from natoasia.parsing.names import place_called, variants

    place = place_called(name)
    known = place.geonames_id if place else None
    return {number_of(kind, name, known), *(name_number(kind, one) for one in variants(name))}


def apply_name_rulings(article: Article, rulings: Sequence[NameRuling]) -> Article:
    """Return an article with its names as the rulings have them; the last one made goes before.

    Names that become one are one, with all their mentions. What was read stays among the evidence,
    beside what was ruled.
    """
    holding = [one for one in reversed(rulings) if one.article in (None, article.id)]
    fields: dict[str, Any] = {}
    evidence = list(article.evidence)
    for kind, field in FIELDS.items():
        about = [one for one in holding if one.kind == kind]
        given: tuple[Name, ...] = getattr(article, field)
        ruled = [(name, becomes(name, about)) for name in given]
        if any(name.name != what for name, what in ruled):
            fields[field] = tuple(_united(ruled))
            evidence = [*_evidence(field, ruled), *_set_aside(evidence, field, ruled)]
    if not fields:
        return article
    return article.model_copy(update={**fields, "evidence": tuple(evidence)})


def becomes(name: Name, rulings: Sequence[NameRuling]) -> str | None:
    """Return what a name is called by the rulings, the first of which goes before the others.

    A name that becomes another one is then what that one becomes; where that leads round in a
    circle, the ruling made last has the last word.
    """
    called: str | None = name.name
    followed: list[int] = []
    while called is not None:
        at = next((at for at, one in enumerate(rulings) if _is_of(called, one)), None)
        if at is None:
            return called
        if at in followed:
            return rulings[min(followed[followed.index(at) :])].becomes
        followed.append(at)
        called = rulings[at].becomes
    return None


def _is_of(name: str, ruling: NameRuling) -> bool:
    if name_key(name) == name_key(ruling.name):
        return True
    if ruling.kind != "place":
        return False
    from natoasia.parsing.names import canonical

    return canonical(name) == canonical(ruling.name)


Ruled = Sequence[tuple["Name", str | None]]
"""Names as they were read, and what they are called by the rulings."""


def _united(ruled: Ruled) -> Iterator[Name]:
    """Yield the names as they are called, those of one key as one, where the first one stood."""
    groups: dict[str, list[tuple[Name, str]]] = {}
    for name, called in ruled:
        if called is not None:
            groups.setdefault(name_key(called), []).append((name, called))
    for members in groups.values():
        yield _one(members)


def _one(members: Sequence[tuple[Name, str]]) -> Name:
    """Return the one name of several; it keeps the place on the map of one that was not renamed."""
    called = next((called for name, called in members if name.name != called), members[0][1])
    mentions = sorted({span for name, _ in members for span in name.spans})
    forms = dict.fromkeys(form for name, _ in members for form in name.as_written)
    same = next((name for name, _ in members if name_key(name.name) == name_key(called)), None)
    first = members[0][0]
    changed = {
        "name": called,
        "spans": tuple(mentions),
        "as_written": tuple(forms),
        "confidence": max(name.confidence for name, _ in members),
    }
    return (same or first).model_copy(
        update=changed if same else {**changed, **_where(first, called)}
    )


def _where(name: Name, called: str) -> dict[str, object]:
    """Return where a renamed place is: where its new name is on the map, if it is."""
    if name.kind != "place":
        return {}
    from natoasia.parsing.names import place_called

    found = place_called(called)
    facts = ("geonames_id", "country", "latitude", "longitude")
    return {fact: getattr(found, fact, None) for fact in facts}


def _evidence(field: str, ruled: Ruled) -> Iterator[Evidence]:
    """Yield a ruling on each name as evidence; what is no name has no words."""
    from natoasia.model import Evidence

    for name, called in ruled:
        if called != name.name:
            yield Evidence.model_validate(
                {
                    "field": field,
                    "value": called or "",
                    "span": name.spans[0] if name.spans else None,
                    "rule": RULE,
                    "confidence": 1.0,
                    "chosen": True,
                }
            )


def _set_aside(evidence: Iterable[Evidence], field: str, ruled: Ruled) -> Iterator[Evidence]:
    """Yield the evidence; what made a name that is another one now is not chosen any more."""
    spans = {span for name, called in ruled if called != name.name for span in name.spans}
    for one in evidence:
        aside = one.field == field and one.span in spans
        yield one.model_copy(update={"chosen": False}) if aside else one
