"""What a saved page states of itself: in JSON-LD, in meta tags, in its own elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from natoasia.reading.keyed import named
from natoasia.reading.markup import attributes, elements, line, tags
from natoasia.reading.statements import site_of

if TYPE_CHECKING:
    from natoasia.model import FieldName

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
    "title": "headline",
    "headline": "headline",
    "taz:title": "headline",
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
    "article:author": "byline",
    "citation_author": "byline",
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

# `<a rel="author" href="/ann-vale">Ann Vale</a>`, `<span itemprop="author">Ann Vale</span>`
SIGNED: Final = re.compile(
    r"""<(?P<name>a|span|div|p|address)\b [^<>]{0,500}? \s(?:rel|itemprop)\s*=\s*["']?author\b
    [^<>]{0,500}>""",
    re.VERBOSE | re.IGNORECASE,
)
OPENING: Final = 2_000
"""Characters in which a browser says from where it saved a page."""
LONGEST_SIGNED: Final = 500
"""Characters of markup in which such an element must close."""

ADDRESS: Final = re.compile(r"https?://|^@|^www\.", re.IGNORECASE)

# `<!-- saved from url=(0041)https://www.harbourpost.example/ferry -->`
SAVED: Final = re.compile(r"<!-- saved from url=\(\d+\)(?P<address>\S{4,500})")

Statement = tuple["FieldName", str, str]


def statements(text: str) -> Iterator[Statement]:
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
    yield from islice(_addresses(text), 1)
    for field in ("source", "date", "byline", "language"):
        stated = [item for item in found if item[0] == field]
        rule = stated[0][2] if stated else ""
        several = field == "byline" and rule.startswith("JSON-LD")
        same = dict.fromkeys(item for item in stated if item[2] == rule)
        yield from same if several else stated[:1]


def _addresses(text: str) -> Iterator[Statement]:
    """Yield the site a page says it is on: `og:url`, its canonical address, a browser's remark."""
    saved = SAVED.search(text, 0, OPENING)
    addresses = [(_metas(text).get("og:url", ""), "meta og:url")]
    for piece in tags(text, frozenset(("link",))):
        found = attributes(text[piece.start : piece.end])
        if found.get("rel", "").lower() == "canonical":
            addresses.append((found.get("href", ""), "canonical"))
    addresses.append((saved["address"] if saved else "", "saved"))
    for address, rule in addresses:
        if site := site_of(address):
            yield "source", site, f"{rule} address"


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
    """Yield what the reports of a page's JSON-LD state; names may stand apart from them."""
    graphs = list(_graphs(text))
    things = {thing["@id"]: thing for graph in graphs for thing in _things(graph) if _named(thing)}
    for graph in graphs:
        for report in filter(_is_report, _things(graph)):
            yield from _keyed(report, things)


def _graphs(text: str) -> Iterator[Any]:
    for block in elements(text, "script"):
        opening = text[block.start : block.inner]
        if "ld+json" in opening:
            try:
                yield json.loads(text[block.inner : block.inner_end], strict=False)
            except (ValueError, RecursionError):
                continue


def _things(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - JSON
    """Yield the objects of a graph, at any level."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        yield value
    nested = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in nested:
        yield from _things(item, depth + 1)


def _is_report(thing: Mapping[str, Any]) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and REPORTS.fullmatch(kind) for kind in kinds)


def _named(thing: Mapping[str, Any]) -> bool:
    return isinstance(thing.get("@id"), str) and isinstance(thing.get("name"), str)


def _keyed(report: Mapping[str, Any], things: Mapping[str, Any]) -> Iterator[Statement]:
    for key, field in LINKED.items():
        value = report.get(key)
        for item in value if isinstance(value, list) else [value]:
            for name in named(_resolved(item, things)):
                yield field, line(name), f"JSON-LD {key}"


def _resolved(value: Any, things: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
    """Return the thing that `{"@id": "…/ann-vale"}` points to, else the value itself."""
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return things.get(value["@id"], value)
    return value


def _metas(text: str) -> dict[str, str]:
    """Return the meta tags of a page, the first of each name."""
    stated: dict[str, str] = {}
    for piece in tags(text, frozenset(("meta",))):
        found = attributes(text[piece.start : piece.end])
        key = found.get("property") or found.get("name") or found.get("itemprop") or ""
        stated.setdefault(key.lower(), found.get("content", ""))
    return stated


def _meta(text: str) -> Iterator[Statement]:
    stated = _metas(text)
    for key, field in META.items():
        if stated.get(key):
            yield field, stated[key], f"meta {key}"


def _elements(text: str) -> Iterator[Statement]:
    """Yield what the page's own elements say: its title, its first time, its language."""
    for title in islice(elements(text, "title"), 1):
        yield "headline", line(text, title.inner, title.inner_end), "page title"
    for signed in islice(SIGNED.finditer(text), 1):
        end = text.find(f"</{signed['name']}", signed.end(), signed.end() + LONGEST_SIGNED)
        if end > 0:
            yield "byline", line(text, signed.end(), end), "author element"
    for piece in tags(text, frozenset(("time", "html"))):
        if not piece.closes:
            found = attributes(text[piece.start : piece.end])
            if piece.name == "time" and found.get("datetime"):
                yield "date", found["datetime"], "time element"
            elif piece.name == "html" and found.get("lang"):
                yield "language", found["lang"], "html lang"
