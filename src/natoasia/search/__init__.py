"""The search index and the query language.

    >>> parse_query("ammunition -tanks date:2023-01").notes
    ()

Reading a query loads nothing heavy; the index library loads with the first use of `Index`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.search.parse import parse_query, plain_text
from natoasia.search.syntax import Query

if TYPE_CHECKING:
    from natoasia.search.asking import Hit, Result
    from natoasia.search.errors import IndexDamaged
    from natoasia.search.index import Index

__all__ = [
    "Hit",
    "Index",
    "IndexDamaged",
    "Query",
    "Result",
    "parse_query",
    "plain_text",
    "query_page",
]


def query_page() -> str:
    """Return the page on the query language, in Markdown."""
    from importlib.resources import files

    return files("natoasia.search").joinpath("query.md").read_text("utf-8")


def __getattr__(name: str) -> object:
    # Only what touches an index loads the index library.
    if name == "Index":
        from natoasia.search.index import Index

        return Index
    if name in ("Hit", "Result"):
        from natoasia.search import asking

        return getattr(asking, name)
    if name == "IndexDamaged":
        from natoasia.search.errors import IndexDamaged

        return IndexDamaged
    raise AttributeError(name)
