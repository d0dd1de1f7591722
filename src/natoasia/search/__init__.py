"""The search index and the query language.

    >>> from natoasia.search import parse_query
    >>> parse_query("ammunition -tanks date:2023-01").notes
    ()

Reading a query loads nothing heavy; the index library loads with the first use of `Index`, and
what reads queries not for those who only write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from natoasia.search.asking import Result
    from natoasia.search.errors import IndexDamaged
    from natoasia.search.index import Index
    from natoasia.search.parse import parse_query, plain_text
    from natoasia.search.ranking import Hit
    from natoasia.search.syntax import Query

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


_HOMES = {
    "Hit": "ranking",
    "Index": "index",
    "IndexDamaged": "errors",
    "Query": "syntax",
    "Result": "asking",
    "parse_query": "parse",
    "plain_text": "parse",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    """Load a part when it is first asked for."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
