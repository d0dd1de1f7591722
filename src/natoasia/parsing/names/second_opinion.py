"""An optional second opinion on names: a spaCy pipeline that the user has installed and named.

The rules decide. Where the pipeline agrees, they are surer; places and organisations that only it
sees are added, with low confidence and with its name and version as the rule; people that only it
sees are kept as evidence that was not taken. Without it nothing changes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from natoasia.model import Evidence, FieldName, Name, NameKind
from natoasia.parsing.names.gazetteer import folded, place_called
from natoasia.parsing.names.records import Found, Zone
from natoasia.parsing.names.tokens import PAIR
from natoasia.tuples import NamedTuple

VARIABLE: Final = "NATOASIA_SPACY"
"""The environment variable that names a pipeline: a package, or the folder of one."""

ENTITIES: Final[Mapping[str, NameKind]] = {
    "PERSON": "person",
    "PER": "person",
    "GPE": "place",
    "LOC": "place",
    "ORG": "organisation",
}
"""What pipelines call people, places and organisations."""

UNUSED: Final = ("parser", "tagger", "lemmatizer", "attribute_ruler", "senter", "morphologizer")
"""Parts of a pipeline that find no names; without them it is several times as fast."""

DOUBT: Final = 0.5
"""What agreement leaves of the doubt in a name."""

ALONE: Final = 0.55
"""Confidence in what only the pipeline names: of the places that spaCy's small English pipeline
added on three sets of newswire, about half were right (`bench/names.py` with the variable set)."""

TAKEN: Final = frozenset({"place", "organisation"})
"""Kinds it may add. Of the people it would have added one in eight was right: those are evidence
that was not taken."""

FIELDS: Final[Mapping[NameKind, FieldName]] = {
    "person": "people",
    "place": "places",
    "organisation": "organisations",
}


class Entity(NamedTuple):
    """A name as the pipeline sees it."""

    kind: NameKind
    start: int
    end: int


class Opinion(NamedTuple):
    """A pipeline, and how it is called where it is the reason for a name."""

    entities: Callable[[str], Iterable[Entity]]
    title: str


@cache
def opinion() -> Opinion | None:
    """Return the pipeline the environment names; `None` where it names none, or none is there."""
    name = os.environ.get(VARIABLE)
    try:
        return _loaded(name) if name else None
    except (ImportError, OSError, ValueError):
        return None


def trouble() -> str | None:
    """Return why the pipeline that the environment names cannot be used; `None` where it can."""
    name = os.environ.get(VARIABLE)
    if not name or opinion() is not None:
        return None
    return (
        f"{VARIABLE} names {name!r}, which cannot be loaded; install it (docs/names.md), or unset "
        f"{VARIABLE}"
    )


def _loaded(name: str) -> Opinion:
    import spacy  # type: ignore[import-not-found,unused-ignore]

    pipeline: Any = spacy.load(name, exclude=list(UNUSED))
    meta = pipeline.meta
    title = f"{meta.get('lang', '')}_{meta.get('name', name)} {meta.get('version', '')}".strip()

    def entities(text: str) -> Iterator[Entity]:
        for one in pipeline(text).ents:
            if kind := ENTITIES.get(one.label_):
                yield Entity(kind, one.start_char, one.end_char)

    return Opinion(entities, f"named by {title}")


def heard(found: Found, text: str, zones: Sequence[Zone], second: Opinion) -> Found:
    """Return what the rules found, surer or complemented by what the pipeline sees in the zones."""
    seen = [
        Entity(one.kind, zone.start + one.start, zone.start + one.end)
        for zone in zones
        for one in second.entities(text[zone.start : zone.end])
    ]
    agreed = {(one.kind, at) for one in seen for at in range(one.start, one.end)}
    given = (found.people, found.places, found.organisations)
    sure = [[_surer(name, agreed) for name in group] for group in given]
    added = list(_added(found, text, seen))
    people, places, organisations = (
        (*names, *(one for one in added if one.kind == kind and kind in TAKEN))
        for names, kind in zip(sure, FIELDS, strict=True)
    )
    why = (_as_sure(one, sure) for one in found.evidence)
    more = (_evidence(one, second.title) for one in added)
    return Found(people, places, organisations, (*why, *more))


def _surer(name: Name, agreed: set[tuple[NameKind, int]]) -> Name:
    if not any((name.kind, start) in agreed for start, _ in name.spans):
        return name
    return name.model_copy(update={"confidence": round(1 - (1 - name.confidence) * DOUBT, 3)})


def _as_sure(evidence: Evidence, names: Iterable[Iterable[Name]]) -> Evidence:
    """Return the evidence of a name as sure as the name; what was not taken stays as it is."""
    if not evidence.chosen:
        return evidence
    for group in names:
        for name in group:
            if evidence.field == FIELDS[name.kind] and evidence.span in name.spans:
                sure = max(name.confidence, evidence.confidence)
                return evidence.model_copy(update={"confidence": sure})
    return evidence


def _added(found: Found, text: str, seen: Iterable[Entity]) -> Iterator[Name]:
    """Yield the names that stand nowhere the rules found any: full names, and places on the map."""
    named = (*found.people, *found.places, *found.organisations)
    taken = {at for name in named for span in name.spans for at in range(*span)}
    groups: dict[tuple[NameKind, str], list[Entity]] = {}
    for one in seen:
        written = " ".join(text[one.start : one.end].split())
        if taken.isdisjoint(range(one.start, one.end)) and _is_telling(one.kind, written):
            groups.setdefault((one.kind, folded(written)), []).append(one)
    for (kind, _), members in groups.items():
        yield _name(kind, members, text)


def _is_telling(kind: NameKind, written: str) -> bool:
    words = written.split()
    if not written[:1].isupper() or not all(word[0].isalpha() for word in words):
        return False
    return place_called(written) is not None if kind == "place" else len(words) >= PAIR


def _name(kind: NameKind, members: Sequence[Entity], text: str) -> Name:
    forms = dict.fromkeys(text[one.start : one.end] for one in members)
    place = place_called(next(iter(forms))) if kind == "place" else None
    return Name(
        kind=kind,
        name=" ".join(next(iter(forms)).split()),
        as_written=tuple(forms),
        spans=tuple((one.start, one.end) for one in members),
        confidence=ALONE,
        geonames_id=place.geonames_id if place else None,
        country=place.country if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )


def _evidence(name: Name, rule: str) -> Evidence:
    return Evidence(
        field=FIELDS[name.kind],
        value=name.name,
        span=name.spans[0],
        rule=rule,
        confidence=name.confidence,
        chosen=name.kind in TAKEN,
    )
