"""Mojibake: UTF-8 that a program took for Windows-1252 or Latin-1, and saved so, once or oftener.

`Prime Ministerâ€™s` is `Prime Minister’s`. A run of characters is read as it was meant where its
bytes are whole UTF-8 and nobody writes it so: precision first. `«AMANHû` could be read as another
letter and stays, for people do close a quotation after an Ã.
"""

from __future__ import annotations

import re
from typing import Final

from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

OFTEN: Final = 3
"""Times that a text can have gone wrong; each is seen to by itself."""

TOGETHER: Final = 2
"""Letters of another script that a run needs: its words have two, one alone may be chance."""

# Bytes that Windows-1252 has no character for are passed through by all programs, as controls.
_UNDEFINED: Final = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))
_BYTES: Final = {chr(byte): byte for byte in range(0x80, 0x100)} | {
    bytes((byte,)).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in _UNDEFINED
}
"""The byte that each character was."""

_FIRST: Final = 0xC0
"""The least byte that begins a character; those from 0x80 up to it go on with one."""
_AFTER: Final = "".join(re.escape(char) for char, byte in _BYTES.items() if byte < _FIRST)
"""What the second and later bytes of a character were taken for."""

_QUOTES: Final = "‘’‚“”„–—…•‹›«»™\xa0"
"""What stands next to a capital in any text: `CAFÉ”`, `«AMANHû`."""
_MARKS: Final = _QUOTES + "®©°ªº²³·¼½¾£€"
"""What stands next to a sign or a small letter: `3×½`, `Nestlé®`."""

# Nobody writes these: `â€™` `â‚¬` `â„¢` `âˆ’`, `Â£`, `Ã©` `Ä‡`, `ðŸ˜€`, a control after a letter.
CERTAIN: Final = pattern(
    rf"""â€[{_AFTER}] | â‚¬ | â„¢ | â[†œˆ‰][{_AFTER}] | Â[\xa0-\xbf]
      | [ÃÄÅ](?![{_QUOTES}])[{_AFTER}] | ð[{_AFTER}]{{3}} | [Â-ô][\x80-\x9f]""",
    re.VERBOSE,
)

# A letter of Greek, Cyrillic, Hebrew or Arabic, `Ð¡`, or of the scripts of three bytes, `æ—¥`.
LETTER: Final = pattern(rf"[ÎÏÐÑ×ØÙÚÛ][{_AFTER}]|[à-ï][{_AFTER}]{{2}}")

# A closing quotation mark whose last byte was lost on the way: `â€` before a blank, `â€\ufffd`.
CUT: Final = pattern(rf"â€(?:\ufffd|(?![{_AFTER}]))")
WHOLE: Final = "â€\x9d"

# What any of these begins with. Few texts have it: `naïve`, but no quotation mark.
BEGINS: Final = pattern("[Â-ô]")

RUN: Final = pattern(r"[^\x00-\x7f]+")
CONTROL: Final = pattern(r"[\x00-\x1f\x7f-\x9f]")


class Mended(NamedTuple):
    """A text without mojibake, and how many runs of it there were."""

    text: str
    runs: int


def mended(text: str) -> Mended:
    """Return the text with its mojibake read as it was meant.

    Runs that may be meant as they stand stay, unless all others of the text are mojibake.
    """
    if text.isascii() or not BEGINS.search(text) or not _is_suspect(text):
        return Mended(text, 0)
    found = RUN.findall(text)
    meant = {run: _meant(run) for run in set(found)}
    sure = {run: meant[run] for run in meant if meant[run] != run and _is_certain(run)}
    if sure and all(run != was for run, was in meant.items()):
        sure = meant
    if not sure:
        return Mended(text, 0)
    read = RUN.sub(lambda run: sure.get(run[0], run[0]), text)
    return Mended(read, sum(run in sure for run in found))


def _is_suspect(text: str) -> bool:
    return any(form.search(text) for form in (CERTAIN, CUT, LETTER))


def _is_certain(run: str) -> bool:
    """Tell whether a run is mojibake whatever stands beside it."""
    letters = LETTER.findall(run)
    telling = any(not set(_MARKS).issuperset(letter[1:]) for letter in letters)
    return bool(CERTAIN.search(run) or CUT.search(run) or (telling and len(letters) >= TOGETHER))


def _meant(run: str) -> str:
    """Return what a run was before it was misread; itself where it never was."""
    meant = run
    for _ in range(OFTEN):
        once = _once(CUT.sub(WHOLE, run))
        if once is None:
            break
        run = once
        meant = meant if CONTROL.search(run) else run
    return meant


def _once(run: str) -> str | None:
    if not _BYTES.keys() >= set(run):
        return None
    try:
        return bytes(map(_BYTES.__getitem__, run)).decode("utf-8")
    except UnicodeDecodeError:
        return None
