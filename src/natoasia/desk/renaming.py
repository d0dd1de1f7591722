"""Names as the user rules them: put together, told apart, written otherwise, or no names at all.

A ruling goes by the key names have in every report, so that it holds for all spellings and for
reports still to come; one that says `article` holds in that report only, and one with a `span` for
that mention only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Self

from natoasia.store.names import name_number, number_of
from natoasia.text import name_key
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article, Evidence, Name, Span
    from natoasia.rows import NameKind

FIELDS: Final[Mapping[NameKind, str]] = {
    "person": "people",
    "place": "places",
    "organisation": "organisations",
}


RENAME: Final = "rename"
"""The kind of a ruling on a name; its payload holds a `NameRuling`'s fields but the article."""

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
    span: Span | None = None
    """Where in that report's text the only mention stands that it holds for."""

    @classmethod
    def kept(cls, article: str, said: Mapping[str, Any]) -> Self:
        """Return a ruling as the store keeps it: an article's id, or nothing, and a `payload`."""
        span = tuple(said["span"]) if said["span"] else None
        return cls(said["kind"], said["name"], said["becomes"], article or None, span)

    @property
    def payload(self) -> dict[str, Any]:
        """Return what the store keeps of it beside the article."""
        span = list(self.span) if self.span else None
        return {"kind": self.kind, "name": self.name, "becomes": self.becomes, "span": span}

    @property
    def subject(self) -> tuple[object, ...]:
        """Return what it is on: of two rulings on one subject the later takes the place."""
        return self.kind, name_key(self.name), self.article, self.span


class Called(NamedTuple):
    """A name as it was read, or a mention of it, and what it is called by the rulings."""

    name: Name
    called: str | None
    ruled: bool

    @property
    def is_new(self) -> bool:
        """Whether it is not what was read."""
        return self.ruled or self.called != self.name.name


def numbers_of(kind: NameKind, name: str) -> set[int]:
    """Return the numbers a name may have in the store."""
    if kind != "place":
        return {name_number(kind, name)}
    from natoasia.parsing.names import place_called, variants

    place = place_called(name)
    known = place.geonames_id if place else None
    return {number_of(kind, name, known), *(name_number(kind, one) for one in variants(name))}


def moved_to(article: Article, ruling: NameRuling, was: str) -> NameRuling | None:
    """Return a ruling on one version of a report as one on another; `was` is the text it was on.

    A ruling on a mention goes where its line stands now, once and as it was; else nowhere.
    """
    if ruling.span is None:
        return ruling._replace(article=article.id)
    start, end = ruling.span
    begins = was.rfind("\n", 0, start) + 1
    ends = was.find("\n", end)
    line = was[begins : ends if ends >= 0 else None]
    if article.text.count(line) != 1:
        return None
    moved = article.text.index(line) - begins
    return ruling._replace(article=article.id, span=(start + moved, end + moved))


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
        ruled = _called(article, field, about) if about else []
        if any(one.is_new for one in ruled):
            fields[field] = tuple(_united(ruled))
            evidence = [*_evidence(field, ruled), *_set_aside(evidence, field, ruled)]
    if not fields:
        return article
    return article.model_copy(update={**fields, "evidence": tuple(evidence)})


def _called(article: Article, field: str, rulings: Sequence[NameRuling]) -> list[Called]:
    """Return the names of a field, the mentions ruled on apart from them, in the text's order."""
    of_names = [one for one in rulings if one.span is None]
    of_mentions: dict[Span, NameRuling] = {}
    for one in rulings:
        if one.span is not None and not any(_touch(one.span, span) for span in of_mentions):
            of_mentions[one.span] = one
    given: tuple[Name, ...] = getattr(article, field)
    names = (_without(name, of_mentions, article.text) for name in given) if of_mentions else given
    found = [Called(name, name.name, ruled=False) for name in names if name is not None]
    ruled = of_mentions.values()
    found += [Called(_mention(article, one), one.becomes, ruled=True) for one in ruled]
    if of_mentions:
        found.sort(key=lambda one: one.name.spans[:1])
    return [one._replace(called=one.called and becomes(one.called, of_names)) for one in found]


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _mention(article: Article, ruling: NameRuling) -> Name:
    """Return the mention a ruling is on, as a name of its own."""
    from natoasia.model import Name

    span = ruling.span or (0, 0)
    written = article.text[slice(*span)]
    name = Name(kind=ruling.kind, name=written, as_written=(written,), spans=(span,))
    return name.model_copy(update=_where(name, written))


def _without(name: Name, spans: Iterable[Span], text: str) -> Name | None:
    """Return a name without the mentions at these spans; `None` where none is left."""
    taken = tuple(spans)
    left = tuple(one for one in name.spans if not any(_touch(one, span) for span in taken))
    if left == name.spans:
        return name
    if not left:
        return None
    forms = tuple(dict.fromkeys(text[slice(*span)] for span in left))
    return name.model_copy(update={"spans": left, "as_written": forms})


def becomes(name: str, rulings: Sequence[NameRuling]) -> str | None:
    """Return what a name is called by the rulings, the first of which goes before the others.

    A name that becomes another one is then what that one becomes; where that leads round in a
    circle, the ruling made last has the last word.
    """
    called: str | None = name
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


def _united(ruled: Iterable[Called]) -> Iterator[Name]:
    """Yield the names as they are called, those of one key as one, where the first one stood."""
    groups: dict[str, list[Called]] = {}
    for one in ruled:
        if one.called is not None:
            groups.setdefault(name_key(one.called), []).append(one)
    for members in groups.values():
        yield _one(members)


def _one(members: Sequence[Called]) -> Name:
    """Return the one name of several; it keeps the place on the map of one that was not renamed."""
    called = next((one.called for one in members if one.is_new), members[0].called) or ""
    names = [one.name for one in members]
    same = next((one.name for one in members if not one.is_new), None)
    changed = {
        "name": called,
        "spans": tuple(sorted({span for name in names for span in name.spans})),
        "as_written": tuple(dict.fromkeys(form for name in names for form in name.as_written)),
        "confidence": max(name.confidence for name in names),
    }
    if same is None:
        same = next((name for name in names if name_key(name.name) == name_key(called)), None)
    return (same or names[0]).model_copy(
        update=changed if same else {**changed, **_where(names[0], called)}
    )


def _where(name: Name, called: str) -> dict[str, object]:
    """Return where a renamed place is: where its new name is on the map, if it is."""
    if name.kind != "place":
        return {}
    from natoasia.parsing.names import place_called

    found = place_called(called)
    facts = ("geonames_id", "country", "latitude", "longitude")
    return {fact: getattr(found, fact, None) for fact in facts}


def _evidence(field: str, ruled: Iterable[Called]) -> Iterator[Evidence]:
    """Yield a ruling on each name as evidence; what is no name has no words."""
    from natoasia.model import Evidence

    for one in ruled:
        if one.is_new:
            yield Evidence.model_validate(
                {
                    "field": field,
                    "value": one.called or "",
                    "span": one.name.spans[0] if one.name.spans else None,
                    "rule": RULE,
                    "confidence": 1.0,
                    "chosen": True,
                }
            )


def _set_aside(
    evidence: Iterable[Evidence], field: str, ruled: Iterable[Called]
) -> Iterator[Evidence]:
    """Yield the evidence; what made a name that is another one now is not chosen any more.

    What was ruled there before is left out: rulings may be put over a report twice.
    """
    spans = {span for one in ruled if one.is_new for span in one.name.spans}
    for one in evidence:
        aside = one.field == field and one.span in spans
        if not (aside and one.rule == RULE):
            yield one.model_copy(update={"chosen": False}) if aside else one
