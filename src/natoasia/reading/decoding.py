"""From bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

from natoasia.errors import InputError
from natoasia.patterns import pattern
from natoasia.reading.mojibake import mended
from natoasia.tuples import NamedTuple

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # Before UTF-16, whose mark it begins with.
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

OLD_OFFICE: Final = "an old Office document; save it as .docx, a message as .eml"
OTHER_ARCHIVE: Final = "an archive that is no .zip; unpack it, or pack it as one"

NEVER_READ: Final = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\xd0\xcf\x11\xe0", OLD_OFFICE),
    *((mark, "a recording") for mark in (b"ID3\x02", b"ID3\x03", b"ID3\x04", b"\xff\xfb")),
    *((mark, "a recording") for mark in (b"OggS\x00", b"fLaC\x00", b"\x1aE\xdf\xa3")),
    *((mark, OTHER_ARCHIVE) for mark in (b"7z\xbc\xaf", b"Rar!\x1a", b"\xfd7zXZ\x00")),
    *((mark, OTHER_ARCHIVE) for mark in (b"BZh91AY&SY", b"\x28\xb5\x2f\xfd")),
    (b"PK\x05\x06", "an archive with nothing in it"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
"""How files open that no reader takes, and what to call them."""

INNER: Final = (
    (4, b"ftyp", "a recording or a picture"),
    (257, b"ustar\x00", OTHER_ARCHIVE),
    (257, b"ustar  \x00", OTHER_ARCHIVE),
)
"""Signs of such files that stand further on, and where."""

SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "a Rich Text document"),
    *NEVER_READ,
)
"""How files open that are never text."""

SAMPLE: Final = 65_536
"""Bytes looked at to tell UTF-16 and binary content: more changes no verdict and costs time."""

UTF16_SHARE: Final = 0.05
"""Least share of zero bytes on one side of the byte pairs: Latin text has over .9, Cyrillic or
Greek about .2, its spaces and digits."""

OTHER_SIDE: Final = 0.25
"""Most zeros on the other side, for each on the one: Chinese has some (`一` is U+4E00), data has as
many on both."""

LETTERS_SHARE: Final = 0.6
"""Most pairs of two ASCII characters that UTF-16 shows: none in Cyrillic, a quarter in Chinese. A
text of single bytes with a stray zero among them shows nothing else."""

CONTROL_SHARE: Final = 0.02
"""Most control characters a text has: form feeds and stray escapes stay below, data far above."""

# Control characters but white space, NEL, and the separators that old programs leave in texts.
CONTROL: Final = pattern(r"[\x00-\x08\x0e-\x19\x7f-\x84\x86-\x9f]")
# Private and unassigned characters: a tenth of what data shows as UTF-16, and none of a text.
NO_LETTER: Final = pattern(r"[\ue000-\uf8ff\ufff0-\uffff]")
# `lo` in `Hello`, which as UTF-16 would be one Chinese character.
TWO_LETTERS: Final = re.compile(rb"[\t\n\r -~]{2}")
CONTROL_BYTE: Final = re.compile(rb"[\x00-\x08\x0e-\x19]")


MISREAD: Final = "read as cp1252"
"""Said of a codec whose text some program has spoilt so: no codec gives the bytes back then."""


class Decoded(NamedTuple):
    """A text, and the codec that gives its bytes back: `utf-8`, `utf-8 read as cp1252 (3 runs)`."""

    text: str
    encoding: str


def decode(raw: bytes) -> Decoded:
    """Return the text of a file, as it came but for the byte order mark and mojibake.

    A byte order mark decides; else UTF-8 where it fits; UTF-16 where every other byte is zero; then
    Windows-1252, and only where that has no character for a byte a statistical guess.
    Raises `InputError` (path "-") with a reason in words where the bytes are no text.
    """
    if reason := _signed(raw, SIGNATURES):
        raise InputError("-", reason)
    decoded = _decoded(raw)
    if "\0" in decoded.text or control_share(decoded.text) > CONTROL_SHARE:
        raise not_text()
    text, runs = mended(decoded.text)
    return Decoded(text, f"{decoded.encoding} {MISREAD} ({runs} runs)") if runs else decoded


def _decoded(raw: bytes) -> Decoded:
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _by_mark(raw, encoding)
    return _with_zeros(raw) if b"\0" in raw[:SAMPLE] else _without_zeros(raw)


def _by_mark(raw: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError:
        if encoding == "utf-8-sig":
            return _without_zeros(raw.removeprefix(codecs.BOM_UTF8))
        raise not_text() from None


def _with_zeros(raw: bytes) -> Decoded:
    """Decode UTF-16 without a mark, or say what the bytes are."""
    sample = raw[:SAMPLE]
    pairs = len(sample) // 2 or 1
    for zeros, others, encoding in (
        (sample[1::2].count(0), sample[::2].count(0), "utf-16-le"),
        (sample[::2].count(0), sample[1::2].count(0), "utf-16-be"),
    ):
        if zeros >= UTF16_SHARE * pairs and others <= OTHER_SIDE * zeros and len(raw) % 2 == 0:
            if _two_letters(sample) > LETTERS_SHARE * (pairs - zeros):
                break
            try:
                text = raw.decode(encoding)
            except UnicodeDecodeError:
                continue
            if len(NO_LETTER.findall(text, 0, SAMPLE)) <= CONTROL_SHARE * len(text[:SAMPLE]):
                return Decoded(text, encoding)
    raise not_text()


def _two_letters(sample: bytes) -> int:
    """Return how many byte pairs are two ASCII characters."""
    pairs = (sample[at : at + 2] for at in range(0, len(sample), 2))
    return sum(1 for pair in pairs if TWO_LETTERS.fullmatch(pair))


def _without_zeros(raw: bytes) -> Decoded:
    for encoding in ("utf-8", "cp1252"):
        try:
            return Decoded(raw.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    return _guessed(raw)


def _guessed(raw: bytes) -> Decoded:
    """Ask charset-normalizer; what it cannot tell is read as Latin-1, which fits any byte."""
    sample = raw[:SAMPLE]
    if len(CONTROL_BYTE.findall(sample)) > CONTROL_SHARE * len(sample):
        raise not_text()
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:SAMPLE]).best()
    for encoding in (best.encoding if best else "latin-1", "latin-1"):
        try:
            return Decoded(raw.decode(encoding), encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise not_text()


def control_share(text: str) -> float:
    """Return the share of control characters in a text's opening."""
    sample = text[:SAMPLE]
    return len(CONTROL.findall(sample)) / (len(sample) or 1)


def never_read(opening: bytes) -> str | None:
    """Return why no reader takes a file that opens so, whatever comes then."""
    return _signed(opening, NEVER_READ)


def _signed(raw: bytes, signatures: Sequence[tuple[bytes, str]]) -> str | None:
    named = (name for signature, name in signatures if raw.startswith(signature))
    inner = (name for at, sign, name in INNER if raw.startswith(sign, at))
    name = next(chain(named, inner), None)
    return f"not text: it looks like {name}" if name else None


def not_text() -> InputError:
    """Return the error for bytes that are no text."""
    return InputError("-", "not text: it holds bytes that no text has")
