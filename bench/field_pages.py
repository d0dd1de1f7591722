"""Score saved pages, beside trafilatura and newspaper4k run on the same pages where installed.

Neither is a dependency: `pip install trafilatura newspaper4k` for the comparison.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from data import below, files, gold

from natoasia.parsing import agreed, parse
from natoasia.reading import read

GENERAL = "no outlets"
"""Our row without the column of `data/outlets.tsv` that says where an outlet has its headlines.

The gold was made by a library whose parsers that column is compiled from: of outlets it does not
list, expect this row."""

CLOSE = 0.9
"""Token F1 from which a headline counts as close: a word of ten may differ."""

ADDRESS = "https://news.example.com/report"


class Page(NamedTuple):
    """What a program reads from a page."""

    headline: str
    date: str
    byline: tuple[str, ...]
    body: str


def natoasia(path: Path) -> Page:
    """Read a page as the program does."""
    article = parse(read(str(path), path.read_bytes())[0], names=False)
    return Page(article.headline or "", article.date or "", article.byline, article.body)


def general(path: Path) -> Page:
    """Read a page as the program does of an outlet whose pages it knows nothing about."""
    with mock.patch.object(agreed, "publisher", return_value=None):
        return natoasia(path)


def trafilatura(path: Path) -> Page:
    """Read a page with trafilatura's own metadata."""
    from trafilatura import bare_extraction

    found = bare_extraction(path.read_bytes(), with_metadata=True, include_comments=False)
    got = found if isinstance(found, dict) else found.as_dict() if found else {}
    writers = tuple(name.strip() for name in (got.get("author") or "").split(";") if name.strip())
    return Page(got.get("title") or "", got.get("date") or "", writers, got.get("text") or "")


def newspaper4k(path: Path) -> Page:
    """Read a page with newspaper4k; it asks for an address."""
    from newspaper import Article

    article = Article(ADDRESS, fetch_images=False)
    article.download(input_html=path.read_text("utf-8", "replace"))
    try:
        article.parse()
    except ImportError:  # Some languages need packages of their own; it is read as English then.
        article = Article(ADDRESS, language="en", fetch_images=False)
        article.download(input_html=path.read_text("utf-8", "replace"))
        article.parse()
    date = str(article.publish_date or "")[:10]
    return Page(article.title or "", date, tuple(article.authors), article.text)


READERS: dict[str, tuple[str, Callable[[Path], Page]]] = {
    "natoasia": ("trafilatura", natoasia),
    GENERAL: ("trafilatura", general),
    "trafilatura": ("trafilatura", trafilatura),
    "newspaper4k": ("newspaper", newspaper4k),
}
"""By name: the module each needs, and how it reads a page."""


def pages(*, show: bool) -> int:
    """Print every reader's figures; return how many of ours are under their floor."""
    failed = 0
    for name, (module, reader) in READERS.items():
        if find_spec(module) is None:
            print(f"pages     {name:12} not installed")
            continue
        figures = score(reader, show=show and name == "natoasia")
        row = "  ".join(f"{key} {value:.3f}" for key, value in figures.items())
        print(f"pages     {name:12} {row}")
        if name == "natoasia":
            failed += sum(below("fields", f"pages_{key}", value) for key, value in figures.items())
        elif name == GENERAL:
            failed += below("fields", "pages_headline_general", figures["headline_right"])
    return failed


def score(reader: Callable[[Path], Page], *, show: bool) -> dict[str, float]:
    """Return a reader's shares of right fields, and its mean token F1 of the body."""
    answers = gold("pages")
    right: dict[str, float] = defaultdict(float)
    asked: Counter[str] = Counter()
    for path in files("pages"):
        page = reader(path)
        for field, value, note in judged(page, answers[path.name]):
            asked[field] += 1
            right[field] += value
            if show and value < 1 and field != "body_f1":
                print(f"  pages {field} {path.name}: {note}")
    return {field: right[field] / count for field, count in asked.items()}


def judged(page: Page, answer: dict[str, Any]) -> Iterator[tuple[str, float, str]]:
    """Yield each field that has gold: how right it is, and what was found instead."""
    wanted = answer["headline"]
    note = f"{page.headline!r} for {wanted!r}"
    # As written, but for the form of quotes and blanks, which differ between a page's own places.
    yield "headline_right", folded(page.headline) == folded(wanted), note
    yield "headline_close", token_f1(folded(page.headline), folded(wanted)) >= CLOSE, note
    if "date" in answer:
        yield "date_right", page.date[:10] == answer["date"][:10], page.date
    if "byline" in answer:
        right = set(page.byline) == set(answer["byline"])
        yield "byline_right", right, f"{page.byline} for {answer['byline']}"
    yield "body_f1", token_f1(page.body, " ".join(answer["body"])), ""


def folded(text: str) -> str:
    """Return a headline with straight quotes, without soft hyphens and dots at its end."""
    plain = unicodedata.normalize("NFKC", text).replace("\xad", "")
    plain = re.sub("[‘’‛`´]", "'", re.sub("[“”„«»]", '"', plain))
    return " ".join(re.sub(r"(?<=:)(?=\S)", " ", plain).split()).rstrip(".")


def token_f1(found: str, wanted: str) -> float:
    """Return the F1 of the words found, counted as often as they stand."""
    ours, theirs = Counter(found.split()), Counter(wanted.split())
    return 2 * (ours & theirs).total() / ((ours + theirs).total() or 1)
