"""Bylines of languages that do not say `By`: `（记者王小明 李红）`, `홍길동 기자`, `Автор: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from natoasia.patterns import pattern
from natoasia.written_dates import UNSPACED

LONGEST: Final = 80
"""Characters of such a byline; it names three or four at most."""

# A writer's name in signs (`王小明`, `山田太郎`, `홍길동`) and one in an alphabet.
_SIGNS: Final = r"[^\W\d_a-zA-Z和與与]{2,4}? (?: · [^\W\d_a-zA-Z]{1,8} )?"
_LETTERS: Final = r"[^\W\d_][\w.’'-]+ (?: \s [^\W\d_][\w.’'-]* ){1,3}"

# `（记者王小明 李红）` · `新华社记者 王小明` · `〔記者王小明／台北報導〕` · `文｜王小明`
CHINESE: Final = pattern(
    rf"""
    (?P<open> [（(〔【\[] )? \s*
    (?: (?: 本[报報刊网網] | [^\W\d_a-zA-Z]{{2,6}}[社网網报報] )? \s?
        (?: 特派 | 驻\w{{1,4}} | 見習 | 见习 )?
        (?: 记者 | 記者 | 通讯员 | 特派員 ) (?! 会 | 會 | 手 | 团 | 團 | 问 | 們 | 们 | 站 | 证 )
      | (?: 文 | 撰文 | 作者 | 編譯 | 编译 | 文/图 ) \s? [｜|/／:：•・] )
    \s? [:：]? \s?
    (?P<names> {_SIGNS} (?: [\s、，,/和與与] \s? (?: 记者 | 記者 | 通讯员 )? \s? {_SIGNS} ){{0,4}} )
    (?: (?: \s? [/／] \s? (?P<place> [^\W\d_a-zA-Z]{{2,6}}? ) )?
        (?: 综合报道 | 綜合報導 | 报道 | 報導 | 報道 | 专电 | 專電 | 摄 | 攝 ) )?
    (?(open) \s? [）)〕】\]] \s* | (?= \s* \Z ) )
    """,
    re.VERBOSE,
)
# `홍길동 기자` · `홍길동·김영희 기자 hong@vale.example` · `홍길동 특파원`
KOREAN: Final = pattern(
    rf"""
    (?P<open> [(\[【] )? (?: 글 \s? = \s? )?
    (?P<names> {_SIGNS} (?: [\s·,] \s? {_SIGNS} ){{0,3}} )
    \s? (?: 기자 | 특파원 | 통신원 | 선임기자 | 논설위원 )
    (?: \s? [(\[<]? [^\s@<>()\[\]]+@[^\s@<>()\[\]]+ [)\]>]? )?
    (?(open) [)\]】] \s* (?: = \s* )? | \s* (?: = \s* | (?= \Z ) ) )
    """,
    re.VERBOSE,
)
# `Автор: Иван Петров` · `بقلم: أحمد صالح` · `Haber: Mehmet Yılmaz` · `Του Γιάννη Παπαδάκη`
SAID: Final = pattern(
    rf"""
    (?: (?: Автор(?:ы|и|ка)? | Текст | Журналист | Корреспондент | Muhabir | Haber | Yazan | Yazar
        | كتب | كتبت | كتبه | بقلم | إعداد | تقرير | الكاتب | Ρεπορτάζ | Συντάκτης ) \s? :
      | بقلم | Του | Της | Γράφει \s (?: ο | η ) ) \s
    (?P<names> {_LETTERS}
        (?: (?: , \s | \s (?: и | та | і | و | και | ve ) \s ) {_LETTERS} ){{0,3}} )
    (?= \s* \Z )
    """,
    re.VERBOSE,
)
OPENERS: Final = frozenset(
    """автор авторы автори авторка текст журналист корреспондент muhabir haber yazan yazar كتب كتبت
    كتبه بقلم إعداد تقرير الكاتب ρεπορτάζ συντάκτης του της γράφει""".split()
)
"""Words, in small letters, that a byline with a label opens with."""
BETWEEN: Final = pattern(
    r"\s?[、，,/·]\s?(?:记者|記者|通讯员)?\s?|\s(?:и|та|і|و|και|ve)\s|[和與与]"
)
BLANKS: Final = pattern(r"\s+")
OPENING: Final = "（(〔【["
CLOSING: Final = "）)〕】]"
PAPERS: Final = ("신문", "일보", "뉴스", "경제", "방송", "통신", "타임스", "데일리", "투데이")
"""How Korean papers' names end; `[신성신문 홍길동 기자]` has one before the writer's."""
TITLES: Final = ("记者", "記者", "通讯员")


def byline(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the byline of such a form that `text[start:end]` opens with."""
    opening = text[start : min(end, start + LONGEST)]
    if not opening.isascii() and max(opening) >= UNSPACED:
        found = CHINESE.match(text, start, end) or KOREAN.match(text, start, end)
        if found:
            return found
    return _said(text, start, end)


def _said(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return a byline with its label, if all its names are written as names."""
    word = text[start : start + LONGEST].split(None, 1)[:1]
    if not word or word[0].rstrip(":").lower() not in OPENERS:
        return None
    found = SAID.match(text, start, min(end, start + LONGEST))
    if found is None:
        return None
    words = BLANKS.split(found["names"])
    return None if any(word[0].islower() and len(word) > 1 for word in words) else found


def at_end(text: str, start: int, end: int) -> int | None:
    """Return where a byline in brackets starts that a paragraph ends with: `…。（记者 王小明）`."""
    first = max(start, end - LONGEST)
    if text[end - 1] not in CLOSING or text[first:end].isascii():
        return None
    at = max(text.rfind(sign, first, end) for sign in OPENING)
    found = CHINESE.match(text, at, end) if at > start else None
    return at if found and found.end() == end else None


def is_signed(line: str) -> bool:
    """Tell whether a line is such a byline and nothing else.

    >>> is_signed("홍길동 기자"), is_signed("记者王小明 李红"), is_signed("记者会今天举行")
    (True, True, False)
    """
    if len(line) > LONGEST or (found := byline(line, 0, len(line))) is None:
        return False
    return found.end() == len(line)


def names(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield where each writer of a byline stands."""
    at, end = found.span("names")
    signs = found["names"][0] >= UNSPACED
    for gap in (*(BLANKS if signs else BETWEEN).finditer(found.string, at, end), None):
        last = gap.start() if gap else end
        if not found.string[at:last].endswith(PAPERS):
            yield from _parted(found.string, at, last) if signs else ((at, last),)
        at = gap.end() if gap else end


def place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the place a byline names: of `〔記者王小明／台北報導〕`."""
    found = byline(text, start, end)
    return found.span("place") if found and found.groupdict().get("place") else None


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names between the commas of a piece without blanks."""
    at = start
    for gap in (*BETWEEN.finditer(text, start, end), None):
        last = gap.start() if gap else end
        first = next((at + len(title) for title in TITLES if text.startswith(title, at)), at)
        if first < last:
            yield first, last
        at = gap.end() if gap else end
