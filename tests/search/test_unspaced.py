"""Scripts without blanks between words, and letters that people type without their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from natoasia.search import Index, parse_query

from .conftest import row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REPORTS = (
    row(
        "zh",
        "外交部发言人周五表示，滨海大学将举行会议。",
        headline="滨海大学会议",
        places=("滨海",),
    ),
    row("ja", "東京都の知事は水曜日、ドイツの首相と会談した。"),
    row("ko", "대통령은 서울에서 새 조약을 발표했다.", places=("서울",)),
    row("ar", "قال الوزير أحمد إن المؤتمر يبدأ غدا."),
    row("pl", "A mayor of Łódź met Ms Ørsted and Mr Işık."),
    row("th", "รัฐบาลประกาศนโยบายใหม่"),
)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder: Path = tmp_path_factory.mktemp("unspaced") / "index"
    with Index.create(folder) as index:
        index.add(REPORTS)
        yield index


@pytest.mark.parametrize(
    ("query", "report", "hit"),
    [
        ("滨海", "zh", "滨海"),
        ("滨海大学", "zh", "滨海大学"),
        ("发言人", "zh", "发言人"),
        ('"大学"', "zh", "大学"),
        ("海*", "zh", "海"),
        ("议", "zh", "议"),
        ("headline:大学", "zh", "大学"),
        ("place:滨海 会议", "zh", "会议"),
        ("ドイツ", "ja", "ドイツ"),
        ("서울", "ko", "서울"),
        ("조약", "ko", "조약"),
        ("احمد", "ar", "أحمد"),
        ("lodz", "pl", "Łódź"),
        ("Łodz orsted", "pl", "Ørsted"),
        ("isik", "pl", "Işık"),
        ("นโยบาย", "th", "นโยบาย"),
    ],
)
def test_a_word_is_found_within_what_has_no_blanks(
    found: Index, query: str, report: str, hit: str
) -> None:
    bodies = {one.id: f"{one.headline or ''} {one.body}" for one in REPORTS}
    result = found.search(parse_query(query), texts=lambda ids: {one: bodies[one] for one in ids})
    assert [one.id for one in result.hits] == [report]
    assert (hit, True) in result.hits[0].snippet


@pytest.mark.parametrize("query", ["大海", "学大", '"海大滨"', "京大", "울서"])
def test_letters_in_another_order_are_another_word(found: Index, query: str) -> None:
    assert not found.total(parse_query(query))


def test_what_no_report_has_is_named(found: Index) -> None:
    assert found.missing(parse_query("滨海 大海")) == ("大海",)
