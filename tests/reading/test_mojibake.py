"""Mojibake is read as it was meant, and no right text ever changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.desk import Desk
from natoasia.parsing import parse
from natoasia.reading import decode, read
from natoasia.reading.mojibake import mended
from natoasia.store import Store

UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)


def spoilt(text: str, times: int = 1, codec: str = "cp1252") -> str:
    for _ in range(times):
        raw = text.encode()
        text = "".join(
            chr(byte) if byte in UNDEFINED else bytes((byte,)).decode(codec) for byte in raw
        )
    return text


TEXTS = (
    "The Prime Minister’s café “quoted” — £5 … don’t, €20 ™",
    "naïve Müller, Škoda, Żółć, ğüş, Žižek & Łódź",
    "Él dijo: ¿qué? ¡No! España, año",
    "São Paulo não é à toa",
    "Привет, мир! Мэр сказал «да»",
    "Γεια σου Κόσμε",
    "市議会は31日、閉鎖を決めた。",
    "시의회는 철교 폐쇄",
    "مجلس المدينة يغلق الجسر",
    "ראש העירייה סגר את הגשר",
    "नगर परिषद ने पुल बंद किया",
    "Đặng Việt Nam",
    "5 − 3 ≈ 2 → well 😀",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_spoilt_text_is_read_as_it_was_meant(text: str, times: int, codec: str) -> None:
    assert mended(spoilt(text, times, codec)).text == text


@pytest.mark.parametrize("text", TEXTS)
def test_right_text_stays(text: str) -> None:
    assert mended(text) == (text, 0)


@pytest.mark.parametrize(
    "text",
    [
        "CAFÉ’S “CAFÉ” É… É—",
        "«AMANHû e “AMANHÔ, a MAÇÃ…",
        "»HYVÄ« “HYVÄ” Ä– Å…",
        "“café”—“café…” Nestlé®’s Nestlé™",
        "KNÍŽE VÝŠKA DRUŽSTVO MUŽŮ ÚŽAS",
        "3×½ and 3×£5, 6½”×4½”",
        "ESPAÑA”, ¿Ñ…?",
        "Spaß… groß” »groß«",
        "DÉJÀ VU — « Où ? » l’été…",
        "Ø 5 mm, Ó, Ð…, Þ”",
        "AÇÃO ÃÃ ÄÄNI ÅÄÖ Âm thanh",
    ],
)
def test_what_people_write_and_may_look_spoilt_stays(text: str) -> None:
    assert mended(text) == (text, 0)


def test_a_text_spoilt_in_parts_is_mended_in_these() -> None:
    text = "The mayor’s “no”. The mayorâ€™s cafÃ©; Ã¢â‚¬Å“manyÃ¢â‚¬\x9d donâ\x80\x99t"
    assert mended(text).text.startswith("The mayor’s “no”. The mayor’s café; “many")
    assert mended(text).text.endswith("don’t")


def test_a_closing_quotation_mark_that_lost_its_last_byte() -> None:
    assert mended("â€œNo,â€ he said. â€œYes.â€\ufffd").text == "“No,” he said. “Yes.”"


@given(st.text())
def test_any_text_is_read_and_what_is_ascii_stays(text: str) -> None:
    found, runs = mended(text)
    assert found.isascii() >= text.isascii()
    assert (found == text) or runs


@given(
    st.text(
        alphabet="abc é ü ç ñ ø ß à ê î ô û “ ” ‘ ’ — … « » € £ É Ü Ç Ñ Ø".replace(" ", "") + " ."
    )
)
def test_western_text_stays(text: str) -> None:
    words = " ".join(word[:1] + word[1:].lower() for word in text.split())
    assert mended(words).runs == 0 or "â" in words


def test_headline_byline_and_words_come_out_right_and_the_bytes_stay(tmp_path: Path) -> None:
    report = (
        "The mayor’s café closes\n\nBy Zoë Vale\nJan 31, 2023\n\nIt’s over, he said on Tuesday.\n"
    )
    raw = spoilt(report).encode()
    assert decode(raw).encoding.startswith("utf-8 read as cp1252")
    article = parse(read("a.txt", raw)[0], names=False)
    assert (article.headline, article.byline) == ("The mayor’s café closes", ("Zoë Vale",))
    assert article.text == report
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    with Desk.create(tmp_path / "desk") as desk:
        desk.ingest([path])
    with Store.open(tmp_path / "desk") as store:
        assert store.raw(1) == raw
