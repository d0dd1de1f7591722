"""Reports as references, for Zotero and its like (RIS) and for LaTeX (BibTeX)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from natoasia.patterns import pattern
from natoasia.views.clean import one_line

Line = Mapping[str, object]

# What BibTeX and LaTeX would take for their own: & % $ # _ { } ~ ^ \
_SPECIAL: Final = pattern(r"[&%$#_{}~^\\]")

_WRITTEN: Final = {
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}


def ris(articles: Iterable[Line]) -> Iterator[str]:
    """Yield each report as a newspaper article in RIS; what is unknown has no line."""
    for article in articles:
        yield "TY  - NEWS"
        yield from (f"{tag}  - {value}" for tag, value in _ris(article) if value)
        yield "ER  - "
        yield ""


def _ris(article: Line) -> Iterator[tuple[str, str]]:
    year, month, day = _date(article)
    yield "TI", _text(article, "headline")
    yield from (("AU", writer) for writer in _texts(article, "byline"))
    yield "T2", _text(article, "source")
    yield "PY", year
    yield "DA", f"{year}/{month}/{day}/" if year else ""
    yield "LA", _text(article, "language")
    yield from (("KW", name) for name in _named(article))
    yield "N1", _via(article)
    yield "ID", _text(article, "id")
    yield "L1", _text(article, "path")


def bibtex(articles: Iterable[Line]) -> Iterator[str]:
    """Yield each report as an `@article` of BibTeX; what is unknown has no field."""
    for article in articles:
        yield f"@article{{{article['id']},"
        yield from (f"  {name} = {{{_latex(value)}}}," for name, value in _bibtex(article) if value)
        yield "}"
        yield ""


def _bibtex(article: Line) -> Iterator[tuple[str, str]]:
    year, month, day = _date(article)
    yield "title", _text(article, "headline")
    yield "author", " and ".join(_texts(article, "byline"))
    yield "journal", _text(article, "source")
    yield "year", year
    yield "month", month.lstrip("0")
    yield "day", day.lstrip("0")
    yield "language", _text(article, "language")
    yield "keywords", ", ".join(_named(article))
    yield "note", _via(article)
    yield "file", _text(article, "path")


def _date(article: Line) -> tuple[str, str, str]:
    """Return year, month and day, as far as they are known."""
    year, month, day, *_ = [*_text(article, "date").split("-"), "", "", ""]
    return year, month, day


def _text(article: Line, field: str) -> str:
    """Return a field on one line, nothing where it is unknown."""
    value = article.get(field)
    return one_line(str(value)) if value else ""


def _texts(article: Line, field: str) -> list[str]:
    values = article.get(field)
    return [one_line(str(value)) for value in values] if isinstance(values, list | tuple) else []


def _named(article: Line) -> Iterator[str]:
    """Yield the people and places, which are what a librarian looks such a report up by."""
    for field in ("people", "places"):
        names = article.get(field)
        for name in names if isinstance(names, list | tuple) else ():
            yield one_line(str(name["name"]))


def _via(article: Line) -> str:
    agencies = ", ".join(_texts(article, "agencies"))
    return f"via {agencies}" if agencies else ""


def _latex(text: str) -> str:
    return _SPECIAL.sub(lambda found: _WRITTEN.get(found[0], "\\" + found[0]), text)
