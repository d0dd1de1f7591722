"""Stories of the desk, looked up; and why two reports are of one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from natoasia.errors import AmbiguousError, NotFoundError
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.linking import Frequencies
    from natoasia.model import Article, Link, Story
    from natoasia.rows import Filters
    from natoasia.store import Store

# 7qk, 7qkabcde: what may be a story's id or its beginning, and hardly a word of a query
STORY: Final = pattern(r"(?= \D* \d ) (?= [^a-z]* [a-z] ) [a-z2-7]{3,}", re.VERBOSE)


def asked(store: Store, query: str, filters: Filters) -> tuple[str, Filters, tuple[str, ...]]:
    """Return a question; of a story, with a note that says so, where the query is its id.

    The beginning of an id stands for it too where it holds a digit.
    """
    word = query.strip().lower()
    matches = store.resolve_story(word) if word.isalnum() and not filters.story else ()
    if len(matches) == 1 and (matches[0] == word or STORY.fullmatch(word)):
        return "", filters._replace(story=matches[0]), (f"of story {matches[0]}",)
    return query, filters, ()


def identify(prefix: str, store: Store) -> str:
    """Return the one story id that begins with `prefix`; raise where none or several do."""
    matches = store.resolve_story(prefix.lower())
    if not matches:
        raise NotFoundError(f"{prefix!r}: no story id begins so; `natoasia stories` shows them")
    if len(matches) > 1:
        raise AmbiguousError(f"{prefix!r} fits several stories; type more of one id", matches)
    return matches[0]


def whole(id_: str, store: Store) -> Story:
    """Return a story as a record."""
    from natoasia.model import Story

    for row in store.story_rows((id_,)):
        return Story(
            id=id_,
            articles=store.story(id_),
            headline=row.headline,
            first_day=row.first_day,
            last_day=row.last_day,
            outlets=row.outlets,
            origins=row.origins,
        )
    raise NotFoundError(f"{id_}: no story of that id")


def named(ref: str, store: Store) -> str:
    """Return the id of the story a story id or an article names; raise where there is none."""
    from natoasia.desk.references import article

    if store.resolve_story(ref):
        return identify(ref, store)
    if not (Path(ref).exists() or store.resolve(ref)):
        return identify(ref, store)
    report = article(ref, store)
    for id_ in store.stories_of((report.id,)):
        return id_
    raise NotFoundError(f"{ref}: no other report of its event is in the desk")


def why(a: Article, b: Article, store: Store) -> Link:
    """Return what links two reports, judged among all reports of the desk."""
    from natoasia.desk import nearby
    from natoasia.desk.relinking import ALWAYS_WHOLE, doubt
    from natoasia.desk.standing import standing
    from natoasia.linking import explain

    large = store.has_more_than(ALWAYS_WHOLE)
    window = nearby.heard(store, (a, b)) if large else _seen(a, b, store)
    link = explain(a, b, window, doubt(store))
    return link.model_copy(update={"standing": standing(link, store)})


def _seen(a: Article, b: Article, store: Store) -> Frequencies:
    """Return how often what two reports have stands on the desk: all of it is looked through."""
    from natoasia.linking import seen

    bags: dict[str, bytes] = {}
    days: dict[str, str | None] = {}
    for id_, day, raw in store.bags():
        bags[id_], days[id_] = raw, day
    return seen(a, b, bags, days)
