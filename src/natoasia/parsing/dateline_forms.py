"""Datelines of newsrooms that set them otherwise: `新华社北京1月29日电`, `(서울=연합뉴스)`.

A dateline in brackets or without them is told by the agency it names, or by its form: `電`, a day
and an agency with a full stop after it. Of places in these scripts no gazetteer is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.parsing.tables import agency
from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple
from natoasia.written_dates import UNSPACED, is_month

if TYPE_CHECKING:
    from natoasia.text import Span

LONGEST: Final = 100
"""Characters from the start of a paragraph in which such a dateline must end."""
LONGEST_PLACE: Final = 12
"""Signs of a place in a script without blanks; `サンフランシスコ` has eight."""
FIRST_LETTER: Final = "\u0370"
"""Greek is the first of the scripts whose agencies write otherwise."""
ARABIC: Final = "\u0600", "\u06ff"


class Found(NamedTuple):
    """The pieces of a dateline, as spans of the text."""

    end: int
    place: Span | None
    date: Span | None
    agencies: tuple[Span, ...]
    writers: tuple[Span, ...] = ()


# `新华社北京1月29日电` · `（法新社首爾29日電）` · `本报北京1月29日电` · `中新网1月29日电`
WIRED: Final = pattern(
    r"""
    (?P<open> [（(【\[〔] )? \s?
    (?P<credit> [^\W\d_a-zA-Z]{1,5}? [社网網报報] ) (?P<writer> 记者 | 記者 )?
    (?P<place> [^\W\d_]{0,12}? ) \s?
    (?P<date> (?: \d{4}年 )? (?: \d\d?月 )? \d\d?日 ) \s? (?: 专 | 專 | 综合 | 綜合 (?: 外 )? )?
    [电電] (?: 報導 | 报道 )?
    (?(open) \s? [）)】\]〕] ) \s? (?: [-–—] \s )?
    """,
    re.VERBOSE,
)
# `【ソウル共同】` · `［ソウル　２９日　ロイター］ - ` · `(서울=연합뉴스) ` · `[워싱턴=AP/뉴시스]`
FRAMED: Final = pattern(
    r"""[【\[［（(〔] (?P<inside> [^【】\[\]［］（）()〔〕\n]{2,40} ) [】\]］）)〕]
    \s* (?: [-–—＝=] \s )? \s*""",
    re.VERBOSE,
)
PAPER: Final = "报報"
OWN: Final = "本社"
PICTURES: Final = frozenset(
    "사진 자료사진 그래픽 제공 출처 写真 画像 資料写真 图 图片 圖 图源 来源".split()
)
"""What stands where a place does in the credit of a picture, `(사진=연합뉴스)`."""
PIECE: Final = pattern(r"[^\s=＝/／・,，]+")
DAY: Final = pattern(r"(?:\d\d?月)?\d\d?日\Z|(?:\d\d?월\s?)?\d\d?일\Z")
# `【ソウル＝山田太郎】`
CORRESPONDENT: Final = pattern(
    r"""【 (?P<place> [^\W\d_a-zA-Z]{2,12} ) [＝=]
    (?P<names> [^\W\d_a-zA-Z]{3,6} (?: [、・] [^\W\d_a-zA-Z]{3,6} ){0,2} ) 】 \s*""",
    re.VERBOSE,
)
NAME: Final = pattern(r"[^、・]+")
# `МОСКВА, 29 янв — РИА Новости. ` · `Москва. 29 января. ИНТЕРФАКС - ` · `Київ. 29 січня. УНН. `
STOPPED: Final = pattern(
    r"""
    (?P<place> [^\W\d_][\w.’-]+ (?: [ -] [^\W\d_][\w’-]+ ){0,2} ) [.,] \s
    (?P<date> \d\d?\.? \s (?P<month> [^\W\d_]{3,12} ) \.? (?: \s \d{4} )? (?: \s г(?: ода | \.) )? )
    [.,]? \s* (?: [-–—] \s* )? /? (?P<credit> [^\W\d_a-z][\w.-]* (?: [ -] [^\W\d_a-z][\w-]* )? ) /?
    (?: , \s (?P<writer> [^\W\d_]\w+ \s [^\W\d_][\w-]+ ) )?
    \s* (?: \. | [-–—] ) \s+ (?= ["“«„]* [^\W_] )
    """,
    re.VERBOSE,
)
# `سول (رويترز) - ` · `القاهرة في 29 يناير (أ ف ب) - ` · `أنقرة/ الأناضول` · `رويترز – `
SPACED: Final = pattern(
    r"""
    (?: (?P<place> [^\W\d_]+ (?: \s (?! في \s ) [^\W\d_]+ ){0,2}? )
        (?: [،,]? \s (?: في \s )?
          (?P<date> \d\d? \s (?P<month> [^\W\d_]{2,8} ) (?: \s \d{4} )? ) )? \s? )?
    (?: \( (?P<framed> [^()\d]{2,24} ) \) \s* (?: [-–—:]+ \s* )?
      | (?(place) \s? [/–—-]+ \s? ) (?P<bare> [^\W\d_]+ (?: \s [^\W\d_]+ ){0,2}? )
        \s? (?: [/–—:-]+ \s* | (?= \Z ) ) )
    """,
    re.VERBOSE,
)


def dateline(text: str, start: int, end: int) -> Found | None:
    """Return the dateline of such a form that a paragraph opens with."""
    opening = text[start : min(end, start + LONGEST)]
    if opening.isascii() or max(opening) < FIRST_LETTER:
        return None
    limit = min(end, start + LONGEST)
    if max(opening[: LONGEST // 2]) >= UNSPACED:
        return _wired(text, start, limit) or _framed(text, start, limit)
    if any(ARABIC[0] <= sign <= ARABIC[1] for sign in opening[:LONGEST_PLACE]):
        return _spaced(text, start, end)
    return _stopped(text, start, limit)


def _wired(text: str, start: int, limit: int) -> Found | None:
    match = WIRED.match(text, start, limit)
    if match is None:
        return None
    known = agency(match["credit"])
    if known is None and match["credit"][-1] not in PAPER and match["credit"] != OWN:
        return None
    named = (match.span("credit"),) if known else ()
    # `中央社記者王小明台北29日電`: nothing tells where the name ends and the place begins.
    place = None if match["writer"] or not match["place"] else match.span("place")
    return Found(match.end(), place, match.span("date"), named)


def _framed(text: str, start: int, limit: int) -> Found | None:
    """Return a dateline in brackets that names an agency, or a place and its correspondent."""
    match = CORRESPONDENT.match(text, start, limit)
    if match and not any(agency(name) for name in NAME.findall(match["names"])):
        names = tuple(name.span() for name in NAME.finditer(text, *match.span("names")))
        return Found(match.end(), match.span("place"), None, (), names)
    match = FRAMED.match(text, start, limit)
    if match is None:
        return None
    place, date, named = _pieces(text, *match.span("inside"))
    return Found(match.end(), place, date, named) if named else None


def _pieces(text: str, start: int, end: int) -> tuple[Span | None, Span | None, tuple[Span, ...]]:
    """Return what stands in a dateline's brackets: a place, a day, agencies; and nothing else."""
    place: Span | None = None
    date: Span | None = None
    agencies: list[Span] = []
    for piece in PIECE.finditer(text, start, end):
        first, last = piece.span()
        if DAY.match(text, first, last):
            date = piece.span()
            continue
        named = list(_agencies(text, first, last))
        before = named[0][0] if named else last
        if first < before:
            if place or agencies or not _may_be_place(text[first:before]):
                return None, None, ()
            place = first, before
        agencies += named
    return place, date, tuple(agencies)


def _may_be_place(word: str) -> bool:
    return len(word) <= LONGEST_PLACE and word not in PICTURES


def _agencies(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the agencies a piece ends with: both of `ソウルAFP時事`."""
    for at in range(start, end):
        if agency(text[at:end]):
            yield from _agencies(text, start, at)
            yield at, end
            return


def _stopped(text: str, start: int, limit: int) -> Found | None:
    match = STOPPED.match(text, start, limit)
    if match is None or not is_month(match["month"]) or agency(match["credit"]) is None:
        return None
    writers = (match.span("writer"),) if match["writer"] else ()
    place, date, credit = (match.span(name) for name in ("place", "date", "credit"))
    return Found(match.end(), place, date, (credit,), writers)


def _spaced(text: str, start: int, end: int) -> Found | None:
    match = SPACED.match(text, start, min(end, start + LONGEST))
    if match is None or (match["month"] and not is_month(match["month"])):
        return None
    name = "framed" if match["framed"] else "bare"
    if agency(match[name]) is None or (match.end() == end and name == "framed"):
        return None
    place, date = (match.span(group) if match[group] else None for group in ("place", "date"))
    return Found(match.end(), place, date, (match.span(name),))
