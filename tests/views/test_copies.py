"""Copies as they are shown: each under what it was made of."""

from __future__ import annotations

from natoasia.rows import ArticleRow, CopyRow
from natoasia.views.copies import copies
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN


def made(harbour: ArticleRow) -> list[CopyRow]:
    first = CopyRow("k3qabcde", "first", None, None, harbour)
    place = CopyRow("k3qabcde", "exact", "k3qabcde", 1.0, harbour._replace(path="copy.txt"))
    second = harbour._replace(id="m7rfghij", path="b.txt", date=None)
    third = harbour._replace(id="p2sklmno", path="c.txt", headline=None)
    alone = first._replace(group="aaaaaaaa", row=harbour._replace(id="aaaaaaaa"))
    return [
        first,
        place,
        CopyRow("k3qabcde", "version", "k3qabcde", 0.615, second),
        CopyRow("k3qabcde", "version", "m7rfghij", 0.9, third),
        alone,
    ]


def test_a_copy_stands_under_what_it_was_made_of(rows: list[ArticleRow]) -> None:
    shown = list(copies(made(rows[0]), 120, PLAIN))
    assert shown[1] == "  exact, 100%    k3qabcde  2031-05-04  copy.txt"
    assert shown[2].startswith("  version, 62%   m7rfghij  —           The Harbour Courier: Ferry")
    assert shown[3].startswith("    version, 90%   p2sklmno  2031-05-04  The Harbour Courier: ‹F")
    assert shown[4] == ""
    assert shown[5].startswith("aaaaaaaa  2031-05-04")


def test_no_line_is_wider_than_the_terminal(rows: list[ArticleRow]) -> None:
    assert max(map(width, copies(made(rows[0]), 70, PLAIN))) <= 70
