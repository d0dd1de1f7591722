"""A press review as plain values, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.views.articles import FIELDS
from natoasia.views.review_words import both_sides, lead, read_once
from natoasia.views.stories import FIELDS as STORY_FIELDS

if TYPE_CHECKING:
    from natoasia.desk.reviewing import Difference, Review, Reviewed
    from natoasia.model import Article
    from natoasia.views.review_words import Cited, Placing

Values = dict[str, object]


def review_values(review: Review, heading: str, place: Placing) -> Values:
    """Return all that a review tells: what it is of, its stories, and what stands alone."""
    return {
        "title": heading,
        "reports": review.reports,
        "undated": review.undated,
        "first_day": review.first_day,
        "last_day": review.last_day,
        "outlets": [{"name": name, "reports": number} for name, number in review.outlets],
        "story_count": review.story_count,
        "stories": [_story(story, place) for story in review.stories],
        "alone_count": review.alone_count,
        "alone": [{field.name: field.value(row) for field in FIELDS} for row in review.alone],
    }


def _story(story: Reviewed, place: Placing) -> Values:
    place = read_once(place)
    first = lead(story, place)
    return {
        **{field.name: field.value(story.row) for field in STORY_FIELDS},
        "reports": [_report(report) for report in story.reports],
        "lead": first and _cited(first),
        "people": [{"name": row.name, "reports": row.reports} for row in story.people],
        "places": [{"name": row.name, "reports": row.reports} for row in story.places],
        "checks": [_check(story, one, place) for one in story.differences],
        "uncompared": story.uncompared,
    }


def _report(report: Article) -> Values:
    return {
        "id": report.id,
        "date": report.date,
        "source": report.source,
        "agencies": list(report.agencies),
        "headline": report.headline,
        "path": report.path,
    }


def _check(story: Reviewed, one: Difference, place: Placing) -> Values:
    a, b = both_sides(story, one, place)
    check = one.check
    said = {"kind": check.kind, "rule": check.rule, "message": check.message}
    return {**said, "reason": check.reason, "a": _cited(a), "b": _cited(b)}


def _cited(cited: Cited) -> Values:
    report = cited.report
    return {"article": report.id, "path": report.path, "line": cited.line, "text": cited.text}
