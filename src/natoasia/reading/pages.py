"""Saved web pages: what the page states of itself, and the text a reader came for.

The text is found by trafilatura (the extra `natoasia[html]`); what a page states in JSON-LD and in
meta tags is read here, and nothing else is guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from natoasia.errors import InputError
from natoasia.reading.drafting import Draft
from natoasia.reading.json_shapes import named
from natoasia.reading.markup import attributes, elements, line, tags
from natoasia.reading.nexis import language

if TYPE_CHECKING:
    from natoasia.model import Document, FieldName
    from natoasia.reading.content import Content

# `<!DOCTYPE html>`, `<html lang="en">`, also under an XML declaration or a comment.
OPENS: Final = re.compile(
    r"(?:<\?xml[^>]*>|<!--.{0,2000}?-->|\s)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)

# schema.org's types of reports: NewsArticle, ReportageNewsArticle, Article, LiveBlogPosting, …
REPORTS: Final = re.compile(r"(?:https?://schema\.org/)?\w*(?:Article|BlogPosting)")

HEADING: Final = "page heading"

HEADINGS: Final = 5
"""First headings of a page that are looked at: some sites set their name as one."""

ALIKE: Final = 2
"""Words a heading shares with the title a page states, to be the report's headline."""

DEEPEST: Final = 12
"""Levels of JSON-LD that are looked into."""

META: Final[dict[str, FieldName]] = {
    "og:title": "headline",
    "twitter:title": "headline",
    "dc.title": "headline",
    "article:published_time": "date",
    "og:article:published_time": "date",
    "datepublished": "date",
    "date": "date",
    "dc.date.issued": "date",
    "dc.date": "date",
    "dcterms.created": "date",
    "parsely-pub-date": "date",
    "sailthru.date": "date",
    "pubdate": "date",
    "publishdate": "date",
    "publish-date": "date",
    "publication_date": "date",
    "cxenseparse:recs:publishtime": "date",
    "author": "byline",
    "byl": "byline",
    "dc.creator": "byline",
    "parsely-author": "byline",
    "sailthru.author": "byline",
    "og:site_name": "source",
    "application-name": "source",
    "dc.publisher": "source",
    "publisher": "source",
    "og:locale": "language",
}
"""Meta tags by the field they state, the surest of a field first."""

LINKED: Final[dict[str, FieldName]] = {
    "headline": "headline",
    "datePublished": "date",
    "author": "byline",
    "publisher": "source",
    "inLanguage": "language",
}
"""Keys of a NewsArticle in JSON-LD."""

ADDRESS: Final = re.compile(r"https?://|^@|^www\.", re.IGNORECASE)

MOST_TAGS: Final = 100_000
"""Tags of a page that is read: no article has more, and an extractor takes up to .1 ms for each."""

MISSING: Final = "a web page; reading one needs an extra: pip install 'natoasia[html]'"


def fits(content: Content) -> bool:
    """Tell a page by how it opens."""
    return OPENS.match(content.opening) is not None


def documents(content: Content) -> tuple[Document, ...]:
    """Return the report of a page; raises `InputError` without the extra."""
    if find_spec("trafilatura") is None:
        raise InputError(content.path, MISSING)
    text = content.text().text
    if (count := text.count("<")) > MOST_TAGS:
        reason = f"a web page of {count:,} tags; up to {MOST_TAGS:,} are read"
        raise InputError(content.path, reason)
    draft = Draft(content.path, "html")
    titled = False  # One headline stands above the text, as on the page; the others are noted.
    for field, value, rule in _statements(text):
        if field == "language":
            draft.note(field, language(value), rule)
        elif field == "byline":
            draft.sign(value, rule)
        elif field == "headline" and titled:
            draft.note(field, value, rule)
        else:
            draft.state(field, value, rule)
            titled = titled or field == "headline"
    draft.add(_body(content.path, text))
    return draft.documents()


def _body(path: str, text: str) -> str:
    import trafilatura

    try:
        # Fast: its second opinions take a square of the paragraphs, and no page of ours needs one.
        found = trafilatura.extract(text, include_comments=False, include_tables=False, fast=True)
    except (ValueError, TypeError, AttributeError, RecursionError, LookupError) as error:
        raise InputError(path, f"a web page that cannot be read ({error})") from None
    return "\n\n".join(line for line in (found or "").split("\n") if line.strip())


Statement = tuple["FieldName", str, str]


def _statements(text: str) -> Iterator[Statement]:
    """Yield every headline a page states, and the surest statement of each other field.

    Surest is JSON-LD, then meta tags, then the page's own elements. Headlines often differ, and
    which of them is the report's is not for a reader to say.
    """
    found = [
        (field, " ".join(value.split()), rule)
        for field, value, rule in (*_linked(text), *_meta(text), *_elements(text))
        if value.strip() and not ADDRESS.search(value)
    ]
    yield from _headlines(text, [item for item in found if item[0] == "headline"])
    for field in ("source", "date", "byline", "language"):
        stated = [item for item in found if item[0] == field]
        rule = stated[0][2] if stated else ""
        several = field == "byline" and rule.startswith("JSON-LD")
        same = dict.fromkeys(item for item in stated if item[2] == rule)
        yield from same if several else stated[:1]


def _headlines(text: str, stated: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the heading a reader sees, then one headline a rule."""
    heading = _heading(text, {word for _, value, _ in stated for word in _words(value)})
    if heading:
        yield "headline", heading, HEADING
    seen: set[str] = set()
    for field, value, rule in stated:
        if rule not in seen:
            seen.add(rule)
            yield field, value, rule


def _words(value: str) -> list[str]:
    return re.findall(r"\w{3,}", value.casefold())


def _heading(text: str, known: set[str]) -> str:
    """Return the heading a reader sees: worded otherwise, it shares words with the stated title."""
    for heading in islice(elements(text, "h1"), HEADINGS):
        shown = line(text, heading.inner, heading.inner_end)
        if len(known.intersection(_words(shown))) >= ALIKE:
            return shown
    return ""


def _linked(text: str) -> Iterator[Statement]:
    for block in elements(text, "script"):
        opening = text[block.start : block.inner]
        if "ld+json" not in opening:
            continue
        try:
            value = json.loads(text[block.inner : block.inner_end], strict=False)
        except (ValueError, RecursionError):
            continue
        for report in _reports(value):
            yield from _keyed(report)


def _reports(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - JSON
    """Yield the objects that are reports, at any level of a graph."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        kinds = value.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and REPORTS.fullmatch(kind) for kind in kinds):
            yield value
    nested = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in nested:
        yield from _reports(item, depth + 1)


def _keyed(report: Mapping[str, Any]) -> Iterator[Statement]:
    for key, field in LINKED.items():
        for name in named(report.get(key)):
            yield field, line(name), f"JSON-LD {key}"


def _meta(text: str) -> Iterator[Statement]:
    stated: dict[str, str] = {}
    for piece in tags(text, frozenset(("meta",))):
        found = attributes(text[piece.start : piece.end])
        key = found.get("property") or found.get("name") or found.get("itemprop") or ""
        stated.setdefault(key.lower(), found.get("content", ""))
    for key, field in META.items():
        if stated.get(key):
            yield field, stated[key], f"meta {key}"


def _elements(text: str) -> Iterator[Statement]:
    """Yield what the page's own elements say: its title, its first time, its language."""
    for title in islice(elements(text, "title"), 1):
        yield "headline", line(text, title.inner, title.inner_end), "page title"
    for piece in tags(text, frozenset(("time", "html"))):
        if not piece.closes:
            found = attributes(text[piece.start : piece.end])
            if piece.name == "time" and found.get("datetime"):
                yield "date", found["datetime"], "time element"
            elif piece.name == "html" and found.get("lang"):
                yield "language", found["lang"], "html lang"
