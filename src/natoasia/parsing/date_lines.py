"""Lines that give the day of publication: `Published: Jan 29, 2023 at 3:05 pm KST`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from natoasia.date_words import WEEKDAY_WORDS
from natoasia.parsing.around import is_menu
from natoasia.parsing.dateline import place_above
from natoasia.parsing.tables import outlet
from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple
from natoasia.written_dates import UNSPACED, WrittenDate, has_year, written_dates

LONGEST: Final = 140
"""Characters of a date line; a longer line with a date in it is a sentence."""

LATELY: Final = 128
"""Lines remembered: every rule of a report's head asks of the same few."""

_WORDS: Final = frozenset(
    # What a line says of its date …
    """first originally last published updated update posted modified created issued date dated
    filed added uploaded publication released print printed edition publié publie mis jour modifié
    veröffentlicht aktualisiert stand publicado actualizado pubblicato aggiornato atualizado aired
    broadcast immediate release for press news media
    gepubliceerd bijgewerkt publicerad uppdaterad publisert oppdatert опубликовано
    обновлено дата публикации опубліковано оновлено публікації yayınlanma yayınlandı yayın tarihi
    güncelleme güncellendi eklenme tarih نشر تاريخ النشر آخر تحديث نُشر في الساعة δημοσίευση
    δημοσιεύτηκε ενημέρωση ημερομηνία τελευταία """
    # … what joins a date and a time …
    "on at le à a um vom am pm el il las alle ore uhr h time local hrs hours om uur kl klo às в "
    "г года р року о у saat ώρα "
    # … and zones. Looked up, they cost less than as a part of a pattern.
    """gmt utc et est edt pt pst pdt cst cdt mst mdt bst ct cet cest ist kst jst sgt hkt aest aedt
    msk wib pkt eat wat sast mez mesz мск""".split()
)
# The same where words have no blanks between them: `송고시간2023-01-31 15:05`, `（火）15:05 配信`.
_UNSPACED: Final = (
    "기사입력|최종수정|송고(?:시간)?|입력|수정|등록|승인|업데이트|오전|오후|[월화수목금토일]요일"
    "|発表|配信|掲載|公開|更新|投稿|午前|午後|[月火水木金土日]曜日|\\b[月火水木金土日월화수목금토일]\\b"
    "|发布时间|發布時間|更新时间|更新時間|发表时间|发布|發布|发表|上午|下午|(?:星期|周)[一二三四五六日]"
    r"|\d{1,2}[時时点點]\d{1,2}分?|\d{1,2}시\s?\d{1,2}분"
)
# Whatever may stand beside a date without making a sentence of it.
DECORATION: Final = pattern(
    rf"""
    \b \d+ \s min(?:ute)?s? \s read \b
    | \b \d+ \s (?: minute | hour | day | week | month | year )s? \s ago \b
    | \b (?: vol(?:ume)? | no | nr | issue | pages? | pg | pp? | seite | section ) \b
      \.? \s? [A-Z]?\d{{1,5}} (?: [–-]\d{{1,4}} )? \b
    | \b (?: há | hace | vor | il \s y \s a | fa ) \s \d+ \s [^\W\d_]+
    | \b editor \s? : \s? \w+
    | \b (?: segunda|terça|quarta|quinta|sexta ) -feira \b
    | {_UNSPACED}
    | T? \d{{1,2}} \s? [:.h] \s? \d\d (?: [:.] \d\d (?: \.\d+ )? )? (?: \s? [ap]\.?m\.? )?
      (?: Z\b | [+-]\d\d:?\d\d )?
    | \d{{1,2}} \s? [ap]\.?m\b \.? | [£$€] \s? \d{{1,3}} (?: [.,] \d\d )? \b
    | \b [0-2]\d [0-5]\d \s (?= (?: GMT | UTC | HKT | E[SD]?T | BST | CES?T )\b )
    | \d{{1,2}} \s? (?: h | Uhr ) \b
    | (?: gmt | utc )? [+-] \d{{1,2}} (?: :?\d\d )? \b
    | [\s،؛,;:|•·()\[\]/*_.–—（）【】「」，、：；・\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff-]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
# `Published in The Example on`, `By Ann Vale, updated`: words that lead from a name to a date.
AROUND: Final = pattern(
    r"""\A (?: (?: first | originally )? \s? published \s (?: in | by | on ) \s+ )
      | [\s,]+ (?: on | at | updated | published | posted ) : ? \Z""",
    re.VERBOSE | re.IGNORECASE,
)
# `来源：新城日报`, `Source: The Example`: who published it, said beside the date.
SAID_SOURCE: Final = pattern(
    r"(?:来源|來源|출처|Source|Quelle|Fuente)\s?[:：]\s?(?P<name>\S.*?)(?=\s\s|[|·]|\Z)"
)
# What divides the pieces of a line: `January 29, 2023 / 10:35 AM / The Example`.
DIVIDER: Final = pattern(r"[|•·;,،()\[\]\0，、；（）【】]|\s[-–—/]+\s|\s[-–—/]+\Z|\A[-–—/]+\s")
UPDATED: Final = pattern(
    r"\b(?:updated?|modified|edited|mis à jour|modifié|modifica|aktualisiert|actualizado|aggiornato"
    r"|atualizado|bijgewerkt|uppdaterad|oppdatert|обновлено|оновлено|güncelle\w+)\b|수정|更新|تحديث",
    re.IGNORECASE,
)
PUBLISHED: Final = pattern(
    r"\b(?:published|posted|issued|publication|dated?|filed|released|created|publié|veröffentlicht"
    r"|publicado|pubblicato|aired|broadcast|gepubliceerd|publicerad|publisert|опубликовано|опубліковано|yayınla\w+)\b|입력|송고|등록|配信|掲載"
    r"|公開|发布|發布",
    re.IGNORECASE,
)

# `date 2023-01-30 Text of the report` · `January 29, 2023 – Text` · `2023-01-30: Text`
LABEL: Final = pattern(
    r"[(\[]?\s*(?P<label>(?:date|dated|published|posted|updated|issued)"
    r"(?:\s+at\s+\d\d?:\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?(?:\s+on)?\s*[:\-–]?\s+)?",
    re.IGNORECASE,
)
AFTER_LABELLED: Final = pattern(r"[)\]]?\s*(?:[-–—:|,.]+\s*)?(?=\S)")
AFTER_BARE: Final = pattern(r"[)\]]?\s*[-–—|:]+\s+(?=\S)|[)\]]\s+(?=\S)")
AFTER_ISO: Final = pattern(r"[)\]]?\s*(?:[-–—|:,]+\s*)?\s(?=[\"“‘'«(]*[A-ZÀ-Þ])")


# `15:05 IST`, `3.05pm GMT`
ZONED: Final = pattern(
    r"""\d [:.] \d\d \s? (?: [ap]\.?m\.? \s? )? \(?
    (?: GMT | UTC | [ECMP][SD]?T | BST | CES?T | [IKJ]ST | SGT | HKT | AE[SD]T | MSK | WIB | PKT
      | EAT | WAT | SAST ) \b""",
    re.VERBOSE | re.IGNORECASE,
)


LONGEST_SECTION: Final = 2
"""Words of a section's name beside an outlet: `KYODO NEWS - Mar 14, 2023 | World, Japan`."""
# `All News 15:32`: a section, and when it stood there.
TIME: Final = pattern(r"\d\d?:\d\d")
# `, 7 pm, Town Hall`
TIMED: Final = pattern(r"\d\s?(?:[ap]\.?m\.?)?,\s+[A-ZÀ-Þ]", re.IGNORECASE)


class DateLine(NamedTuple):
    """A line that is a date, and what else stands on it."""

    date: WrittenDate
    """With spans in the line's own text."""
    updated: bool
    labelled: bool
    rest: str
    """The line without its dates and their decoration: an outlet, a byline, or nothing."""
    zoned: bool = False
    """Whether a time of day stands on the line with its zone, as no event's does."""
    timed: bool = False
    """Whether what else stands there follows an hour, as the place of an event does."""
    sourced: bool = False
    """Whether that is said to be the outlet: `Source: The Example`."""
    place: str = ""
    """The town in capitals before the date: `ROME 1996-08-22`."""


@lru_cache(maxsize=LATELY)
def date_line(row: str) -> DateLine | None:
    """Return what a line says of the day of publication, if it says nothing else of length."""
    if len(row) > LONGEST or not has_year(row):
        return None
    dates = list(written_dates(row))
    if not dates:
        return None
    date = _published(row, dates)
    before = max((other.end for other in dates if other.end <= date.start), default=0)
    label = row[before : date.start]
    updated = bool(UPDATED.search(label)) and not PUBLISHED.search(label)
    said = SAID_SOURCE.search(row, date.end) or _said_before(row[: date.start])
    rest = said["name"].strip() if said else _rest(row, dates)
    zoned = bool(ZONED.search(row))
    labelled = bool(PUBLISHED.search(label))
    timed = bool(rest and TIMED.search(row, date.end)) and not (zoned or labelled or updated)
    alone = len(dates) == 1 and not row[date.end :].strip()
    place = place_above(row[: date.start]) if alone else None
    return DateLine(date, updated, labelled, rest, zoned, timed, bool(said), place or "")


def _said_before(opening: str) -> re.Match[str] | None:
    """Return the outlet a line is opened with as its source, if it is known.

    `Source: Ann Vale` may be anyone's; `来源：` is said of nothing but who published.
    """
    said = SAID_SOURCE.match(opening)
    sure = said and (opening[0] >= UNSPACED or outlet(said["name"].strip()))
    return said if sure else None


def _published(row: str, dates: list[WrittenDate]) -> WrittenDate:
    """Return the first date not introduced as an update, else the first."""
    at = 0
    for date in dates:
        if not UPDATED.search(row[at : date.start]):
            return date
        at = date.end
    return dates[0]


def _rest(row: str, dates: list[WrittenDate]) -> str:
    """Return a line without its dates and what commonly stands beside them."""
    for date in reversed(dates):
        row = f"{row[: date.start]}\0{row[date.end :]}"
    pieces = (AROUND.sub("", piece.strip(" \t:/*_.–—-")) for piece in DIVIDER.split(row))
    named = [piece for piece in pieces if not _decorates(piece)]
    if len(named) > 1 and outlet(named[0]) and all(map(_is_section, named[1:])):
        return named[0]
    return ", ".join(named)


def _is_section(piece: str) -> bool:
    """Tell whether a piece beside an outlet and a date may be a section of its site."""
    return piece[0].isupper() and len(piece.split()) <= LONGEST_SECTION


def _decorates(piece: str) -> bool:
    """Tell whether there is nothing in a piece of a line but what stands beside a date."""
    if not piece or piece.lower() in _WORDS:
        return True
    words = DECORATION.sub(" ", piece).lower().split()
    if all(word in _WORDS or word in WEEKDAY_WORDS for word in words):
        return True
    return TIME.search(piece) is not None and is_menu(" ".join(words))


def leading_date(text: str, start: int, end: int) -> tuple[WrittenDate, int, str] | None:
    """Return the date a paragraph opens with, where its text goes on, and the rule."""
    end = min(end, start + LONGEST)
    if not has_year(text, start, end):
        return None
    label = LABEL.match(text, start, end)
    at = label.end() if label else start
    date = next(written_dates(text, at, end), None)
    if date is None or date.start != at:
        return None
    said = bool(label and label["label"])
    iso = text[date.start : date.start + 4].isdecimal()
    shape = AFTER_LABELLED if said else AFTER_ISO if iso else AFTER_BARE
    after = shape.match(text, date.end, end)
    if after is None:
        return None
    return date, after.end(), "leading date line" if said or iso else "leading date"
