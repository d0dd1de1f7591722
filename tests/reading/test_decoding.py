from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from natoasia.errors import InputError
from natoasia.reading import SIZE_LIMIT, decode, read
from natoasia.reading.decoding import never_read
from natoasia.reading.mojibake import mended

LINES = "The mayor’s café reopened.\r\n\r\n“At last,” said Zoë.\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (LINES.encode(), "utf-8"),
        (codecs.BOM_UTF8 + LINES.encode(), "utf-8-sig"),
        (LINES.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + LINES.encode("utf-16-be"), "utf-16"),
        (LINES.encode("utf-32"), "utf-32"),
        (LINES.encode("utf-16-le"), "utf-16-le"),
        (LINES.encode("utf-16-be"), "utf-16-be"),
        (LINES.encode("cp1252"), "cp1252"),
    ],
)
def test_every_encoding_gives_the_text_as_it_came(raw: bytes, encoding: str) -> None:
    assert decode(raw) == (LINES, encoding)


def test_cyrillic_in_utf_16_without_a_mark_is_text() -> None:
    text = "В Киеве открылась выставка, сообщил мэр. Вход свободный, 12 залов. " * 3
    assert decode(text.encode("utf-16-le")) == (text, "utf-16-le")


def test_only_where_windows_1252_does_not_fit_is_the_encoding_guessed() -> None:
    text = "新しい港が開き、市長は「待ち望んだ日だ」と述べた。船は朝八時に出る。" * 5
    assert decode(text.encode("shift_jis")).text == text


def test_a_stray_byte_in_utf_8_with_a_mark_spoils_nothing() -> None:
    assert decode(codecs.BOM_UTF8 + b"caf\xe9").text == "café"


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x81", "a picture"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 40, "a program"),
        (b"text with a \0 in it", "bytes that no text has"),
        (b"text" * 20_000 + b"\0", "bytes that no text has"),
        (bytes(range(1, 32)) * 50, "bytes that no text has"),
        (b"\x81\x8d\x01\x02\x03" * 50, "bytes that no text has"),
        (codecs.BOM_UTF16_LE + b"a\0b", "bytes that no text has"),
        (b"a\0\x00\xd8b\0" + b"a\0" * 9, "bytes that no text has"),
    ],
)
def test_what_is_no_text_is_said_in_words(raw: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word) as caught:
        read("report.txt", raw)
    assert caught.value.path == "report.txt"
    assert caught.value.reason.startswith("not text")


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", codecs.BOM_UTF8, "\n \n".encode("utf-16")])
def test_nothing_but_white_space_is_empty(raw: bytes) -> None:
    with pytest.raises(InputError, match="empty"):
        read("report.txt", raw)


def test_what_is_too_large_is_said_with_its_size() -> None:
    with pytest.raises(InputError, match=r"too large: 20\.0 MB, the limit is 20 MB"):
        read("report.txt", b"a" * (SIZE_LIMIT + 1))


def test_plain_text_is_one_document() -> None:
    (document,) = read("-", b"A\r\nB\r\n")
    assert (document.path, document.text, document.span) == ("-", "A\r\nB\r\n", None)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
@example("\ufeff")
@example("þ")
def test_utf_8_comes_back(text: str) -> None:
    assume(not mended(text).runs)
    raw = text.encode()
    decoded = decode(raw)
    assert decoded.text.encode(decoded.encoding) == raw


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        documents = read("any", raw)
    except InputError as error:
        reasons = [(error.path, bool(error.reason))]
    else:
        reasons = [("any", bool(document.text.strip())) for document in documents]
    assert set(reasons) == {("any", True)}


@pytest.mark.parametrize(
    "raw",
    [
        b"Hello\0World\n",
        b"A report with one zero in it.\0 And it goes on.\n",
        b"Padded\0\0\0\0",
        b"ab\0cd\0ef\0gh\0",
    ],
)
def test_a_zero_among_letters_makes_no_utf_16(raw: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        decode(raw)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "The ferry sails at six.",
        "Паром отходит в шесть часов утра.",
        "Το πλοίο φεύγει στις έξι.",
        "渡轮六点开船, 市长说 2023 年 3 月 4 日.",
        "배는 6시에 떠난다.",
    ],
)
def test_utf_16_without_a_mark_in_any_script(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


def test_numbers_of_two_bytes_are_no_text() -> None:
    chance = random.Random(7)
    numbers = [
        chance.choice((chance.randrange(32, 127), chance.randrange(0xD000))) for _ in "ab" * 99
    ]
    numbers += [chance.randrange(0xE000, 0xF900) for _ in range(20)]
    with pytest.raises(InputError, match="not text"):
        decode(b"".join(number.to_bytes(2, "little") for number in numbers))


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office document; save it as .docx"),
        (b"II*\x00\x08", "a picture"),
        (b"ID3\x04\x00\x00 sound", "a recording"),
        (b"\x00\x00\x00\x18ftypheic", "a recording or a picture"),
        (b"Rar!\x1a\x07\x01\x00", "an archive that is no .zip; unpack it, or pack it as one"),
        (b"a.txt".ljust(257, b"\x00") + b"ustar\x0000", "an archive that is no .zip"),
        (b"PK\x05\x06" + bytes(18), "an archive with nothing in it"),
    ],
)
def test_what_no_reader_takes_is_called_by_its_name(raw: bytes, told: str) -> None:
    assert (never_read(raw) or "").startswith(f"not text: it looks like {told}")
    with pytest.raises(InputError, match=told):
        decode(raw)


@pytest.mark.parametrize(
    "text", ["TSUNAMI WAVE HITS GARROW", "x" * 257 + "ustard", "ID3 cards", "MM* "]
)
def test_a_text_is_not_taken_for_what_it_only_begins_like(text: str) -> None:
    assert never_read(text.encode()) is None
    assert decode(text.encode()).text == text
