"""Parsing: from a Document to an Article, one file a field."""

from __future__ import annotations

from natoasia.parsing.article import PARSER_VERSION, parse

__all__ = ["PARSER_VERSION", "parse"]
