"""A whole story as plain values, for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from natoasia.views.articles import FIELDS

if TYPE_CHECKING:
    from natoasia.desk.telling import Addition, Origin, Shared, Telling
    from natoasia.model import Article, Span
    from natoasia.rows import ArticleRow, NameRow

    Find = Callable[[Article], Callable[[Span], tuple[int | None, int | None]]]

Values = dict[str, object]


def whole(
    told: Telling,
    members: Sequence[ArticleRow],
    named: Mapping[str, Sequence[NameRow]],
    find: Find,
) -> Values:
    """Return all there is to tell of a story: its head, reports, names, origins and edges."""
    story, reports = told.story, {report.id: report for report in told.reports}
    return {
        "id": story.id,
        "headline": story.headline,
        "first_day": story.first_day,
        "last_day": story.last_day,
        "outlets": list(story.outlets),
        "reports": [{field.name: field.value(row) for field in FIELDS} for row in members],
        **{kind: [_name(row) for row in rows] for kind, rows in named.items()},
        "origins": [_origin(origin) for origin in told.origins],
        "passages": [_passage(one, reports, find) for one in told.shared],
        "additions": [_addition(one) for one in told.additions],
        "edges": [{"a": a, "b": b, "score": round(score, 4)} for a, b, score in told.edges],
    }


def _name(row: NameRow) -> Values:
    return {"name": row.name, "reports": row.reports}


def _origin(origin: Origin) -> Values:
    """Return an origin; each report of it behind the one whose copy it carries."""
    carriers = [{"id": one.id, "of": one.of, "words": one.words} for one in origin.carriers]
    return {"agencies": list(origin.agencies), "reports": carriers}


def _passage(one: Shared, reports: Mapping[str, Article], find: Find) -> Values:
    passage = one.passage
    sides: Values = {}
    for side, id_, span in (("a", one.a, passage.a), ("b", one.b, passage.b)):
        sides[side] = {"id": id_, "span": list(span), "line": find(reports[id_])(span)[0]}
    told = {"words": passage.words, "agency_copy": passage.agency_copy, "text": passage.text}
    return {**told, **sides}


def _addition(one: Addition) -> Values:
    return {"id": one.id, "statements": one.statements, "added": list(one.added)}
