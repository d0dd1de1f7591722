"""Rows of an invented press, for every view to show."""

from __future__ import annotations

import pytest

from natoasia.rows import ArticleRow, Hit

HARBOUR = ArticleRow(
    id="k3qabcde",
    date="2031-05-04",
    source="The Harbour Courier",
    agencies=("Meridian Wire",),
    headline="Ferry service to Ostrava Bay resumes after a week of storms",
    lead="Ferries left the quay at six.",
    words=412,
    language="en",
    path="reports/harbour.txt",
    story="7qkabcde",
    story_size=2,
)
LEAD_ONLY = HARBOUR._replace(
    id="m7rfghij",
    date="2031-05",
    source=None,
    agencies=(),
    headline=None,
    words=1204,
    path="reports/quay.txt",
)
ALONE = HARBOUR._replace(
    id="p2sklmno",
    date=None,
    source=None,
    agencies=(),
    headline="부산항 여객선 운항 재개, 폭풍 뒤 일주일 만에 첫 배가 떠났다고 항만 당국이 밝혔다",
    words=88,
    language="ko",
    path="reports/busan.txt",
    story=None,
    story_size=0,
)


@pytest.fixture
def rows() -> list[ArticleRow]:
    return [HARBOUR, LEAD_ONLY, ALONE]


@pytest.fixture
def hits(rows: list[ArticleRow]) -> list[Hit]:
    text = "The harbour master said that after a week of storms and two cancelled sailings the "
    return [
        Hit(row, 2.5, ((text * 2, False), ("ferries", True), (", all of them, would sail.", False)))
        for row in rows
    ]
