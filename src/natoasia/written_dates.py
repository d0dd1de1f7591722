"""Dates as texts write them in full: strict patterns, nothing filled in from the clock.

A date counts only with its year, and only if the calendar has it. Where the order of day and month
is open (`03/04/2023`), both readings are kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Precision

FIRST_YEAR: Final = 1600
"""The oldest printed newspaper is of 1605; a smaller number is no year of a report."""
LAST_YEAR: Final = 2100
_MONTH_ROWS: Final = """
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sep oct nov dec
januar februar märz april mai juni juli august september oktober november dezember
jänner februar mrz apr mai jun jul aug sept okt nov dez
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
janv févr mars avr mai juin juil août sept oct nov déc
jan fév mar avr mai jun jul aug sep oct nov déc
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
ene feb mar abr may jun jul ago setiembre oct nov dic
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
genn febbr mar apr magg giu lug ago sett ott nov dic
gen feb mar apr mag giu lug ago set ott nov dic
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
jan fev mar abr maio jun jul ago set out nov dez
januari februari maart april mei juni juli augustus september oktober november december
januari februari mrt april maj juni juli augusti september oktober november december
januar februar mars april maj juni juli august september oktober november desember
januari februari maret april mei juni juli agustus september oktober november desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października - grudnia
ledna února března dubna května června července srpna září října listopadu prosince
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta - - - - - -
- - - - - - heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου - - - - - -
- - - - - - Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
янв фев мар апр мая июн июл авг сен окт ноя дек
- февр - - - - - - сент - нояб -
січ лют бер кві тра чер лип сер вер жов лис гру
- - берез квіт трав черв - серп верес жовт листоп груд
януари февруари март април май юни юли август септември октомври ноември декември
јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра
ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος - - - - - -
- - - - - - ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος
ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
جانفي فيفري مارس أفريل ماي جوان جويلية أوت - - - -
كانون-الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين-الأول تشرين-الثاني كانون-الأول
"""
"""The months, a language or its short forms a line. Polish `listopada` is left out: in Croatian the
same word is October."""
ENGLISH_WORDS: Final = frozenset(
    """ago gen mag mart out set мар мая лют бер кві тра чер лип сер вер жов лис гру трав серп дек
    ноя ماي جوان أوت""".split()
)
"""Short months and those of other languages, words else, that need a day: `sold out 2020` is no
October."""
_WEEKDAY_ROWS: Final = """
monday tuesday wednesday thursday friday saturday sunday
mon tue wed thu fri sat sun
mon tues weds thur fri sat sun
mon tues weds thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag
montag dienstag mittwoch donnerstag freitag sonnabend sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag
mandag tirsdag onsdag torsdag fredag lørdag søndag
poniedziałek wtorek środa czwartek piątek sobota niedziela
понедельник вторник среда четверг пятница суббота воскресенье
pazartesi salı çarşamba perşembe cuma cumartesi pazar
الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
понеділок вівторок середа четвер п'ятниця субота неділя
понеділок вівторок середа четвер п’ятниця субота неділя
пн вт ср чт пт сб вс
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
"""


def _numbered(rows: str, first: int) -> dict[str, int]:
    """Return each word with its number in its row."""
    return {
        word: number
        for row in rows.strip().splitlines()
        for number, word in enumerate(row.split(), first)
        if word != "-"
    }


MONTHS: Final = {fold(word): number for word, number in _numbered(_MONTH_ROWS, 1).items()}
WEEKDAYS: Final = {fold(word): number for word, number in _numbered(_WEEKDAY_ROWS, 0).items()}

_MONTH_WORDS: Final = frozenset(_MONTH_ROWS.lower().split()) - {"-"}
WEEKDAY_WORDS: Final = frozenset(_WEEKDAY_ROWS.split())
"""As they are written, in small letters."""

# `2023-01-30` · `Jan. 29, 2023` · `29 de enero de 2023` · `29/01/2023` · `2023年1月29日` ·
# `January 2023`, and what pages run together, `31 Jan 202331 Jan 2023`, `Jan 31, 20235:00 AM`. A
# year is always there. Any word may stand where a month does: looked up, it costs less than a
# pattern of all the months of twenty languages, which took longer to compile than to read a report.
_DATE: Final = r"""
    (?:
        (?P<iso_y> \d{4} ) (?P<iso_sep> [-/.] | \.\s ) (?P<iso_m> \d\d? ) (?P=iso_sep)
        (?P<iso_d> \d\d? )
        (?! [\w/-] | \.\d ) | (?P<t_y> \d{4} ) - (?P<t_m> \d\d ) - (?P<t_d> \d\d ) (?= T\d )
      | (?: (?P<dm_d> \d\d? ) (?: st|nd|rd|th|er|º|\. )? (?: \s{1,3} | - )
            (?: (?: of|de ) \s )? )?
        (?P<month> [^\W\d_]{3,12} ) \b \.?
        (?(dm_d) ,? (?: \s{1,3} | - ) (?: (?: de|del ) \s )?
          | (?: \s{1,3} (?P<md_d> \d\d? ) (?: st|nd|rd|th )? ,? \s{1,3}
              | ,? \s{1,3} (?: (?: of|de ) \s )? ) )
        (?P<year> \d{4} )
        (?: (?! \w ) | (?= \d\d?:\d\d ) | \d\d? \s (?P<again> [^\W\d_]{3,12} ) \s (?P=year) )
      | (?P<n_a> \d\d? ) (?P<n_sep> [/.-] ) (?P<n_b> \d\d? ) (?P=n_sep) (?P<n_y> \d{4} )
        (?! [\w/-] | \.\d )
      | (?P<e_y> \d{4} ) \s? [年년] \s? (?P<e_m> \d\d? ) \s? [月월] \s? (?P<e_d> \d\d? ) \s?
        [日일]
    )"""
_APART: Final = r"(?<! [\w.,/-] )"
WRITTEN_DATE: Final = pattern(_APART + _DATE, re.VERBOSE | re.IGNORECASE)

UNSPACED: Final = "\u3040"
"""The first sign of the scripts that put no blanks between words."""

_AFTER: Final = r"(?-i: (?<= [\u3040-\u9fff\uac00-\ud7af] ) )"
# The same for texts in those scripts: a range is compiled sign by sign, for long.
UNSPACED_DATE: Final = pattern(f"(?: {_APART} | {_AFTER} ) {_DATE}", re.VERBOSE | re.IGNORECASE)

# `29 كانون الثاني 2023` · `29 يناير/كانون الثاني 2023`
ARABIC_DATE: Final = pattern(
    r"""
    (?<! [\w/] ) (?P<day> \d\d? ) \s (?P<other> [^\W\d_]{2,8} \s? / \s? )?
    (?P<month> (?: كانون | تشرين ) \s [^\W\d_]{5,7} | [^\W\d_]{2,8} )
    (?P<also> \s? / \s? (?: (?: كانون | تشرين ) \s )? [^\W\d_]{2,8} )?
    [,،]? \s (?P<year> \d{4} ) (?! \w )
    """,
    re.VERBOSE,
)
ALEF: Final = "ا"
"""The commonest letter of Arabic: a line of it without one is no date line."""
KANJI_YEAR: Final = "年"
SHORTEST_MONTH: Final = 3

# `二〇二三年一月二十九日` · `令和5年1月29日` · `民國112年1月29日`
SIGNED_DATE: Final = pattern(
    r"""
    (?P<era> 令和 | 平成 | 昭和 | 民國 | 民国 )? \s?
    (?P<year> (?(era) (?: \d{1,3} | [一二三四五六七八九十元]{1,4} )
        | [一二三四五六七八九〇零○]{4} ) ) \s? 年
    \s? (?P<month> \d\d? | [一二三四五六七八九十]{1,2} ) \s? 月
    \s? (?P<day> \d\d? | [一二三四五六七八九十]{1,3} ) \s? 日
    """,
    re.VERBOSE,
)
ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911, "": 0}
"""The year before the first of each."""
SIGNS: Final = {**{sign: str(n) for n, sign in enumerate("〇一二三四五六七八九")}, "零": "0",
    "○": "0", "元": "1"}  # fmt: skip

# `Sunday, ` before `Jan. 29, 2023`: kept, to be checked against the date.
WEEKDAY_BEFORE: Final = pattern(
    r"""
    (?<! [\w.,/-] ) (?P<weekday> [^\W\d_]+ (?: - [^\W\d_]+ )? ) \.? [,،]? \s{1,3} (?: the \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_WEEKDAY: Final = 24
"""Characters, with what parts it from its date: `segunda-feira, `."""
# What no written date is without.
YEAR: Final = pattern(r"[^\D03-9]\d{3}")
"""Four figures, of which the first is 1 or 2, or of another script: `٢٠٢٣`."""


class WrittenDate(NamedTuple):
    """A date written with its year."""

    start: int
    end: int
    iso: str
    precision: Precision
    other: str | None
    """The second reading where the order of day and month is open: `iso` reads the day first."""
    weekday: int | None
    """Monday is 0; as written before the date."""

    @property
    def contradicted(self) -> bool:
        """Tell whether the weekday written with the date is not the date's."""
        if self.weekday is None or self.precision != "day":
            return False
        return dt.date.fromisoformat(self.iso).weekday() != self.weekday


def written_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield the dates of `text[start:end]` that are written with their year, and exist."""
    limit = len(text) if end is None else end
    # Most stretches hold no year at all, and looking for one costs a tenth of the whole pattern.
    if YEAR.search(text, start, limit):
        yield from _of_figures(text, start, limit)
        if text.find(ALEF, start, limit) >= 0:
            yield from _of_two_names(text, start, limit)
    if text.find(KANJI_YEAR, start, limit) >= 0:
        yield from _of_signs(text, start, limit)


def has_year(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether a stretch may hold a date: whether it has what no date is without."""
    limit = len(text) if end is None else end
    return bool(YEAR.search(text, start, limit)) or text.find(KANJI_YEAR, start, limit) >= 0


def _of_figures(text: str, start: int, limit: int) -> Iterator[WrittenDate]:
    last = start
    for match in _matches(text, start, limit):
        before = WEEKDAY_BEFORE.search(
            text, max(last, match.start() - LONGEST_WEEKDAY), match.start()
        )
        if before and before["weekday"].lower() not in WEEKDAY_WORDS:
            before = None
        last = match.end()
        if date := _written(match, before):
            yield date


def _of_two_names(text: str, start: int, limit: int) -> Iterator[WrittenDate]:
    """Yield the Arabic dates whose month has two words, or two names."""
    for match in ARABIC_DATE.finditer(text, start, limit):
        month = match["month"]
        if not (match["other"] or match["also"] or " " in month or len(month) < SHORTEST_MONTH):
            continue  # Read by the pattern of all languages.
        number = MONTHS.get(fold(month.replace(" ", "-")), 0)
        if date := as_date(int(match["year"]), number, int(match["day"])):
            yield WrittenDate(match.start(), match.end(), date.isoformat(), "day", None, None)


def _of_signs(text: str, start: int, limit: int) -> Iterator[WrittenDate]:
    """Yield the dates whose year is no figure, or that of an era."""
    for match in SIGNED_DATE.finditer(text, start, limit):
        year, month, day = (_number(match[part]) for part in ("year", "month", "day"))
        if date := as_date(year + ERAS[match["era"] or ""], month, day):
            yield WrittenDate(match.start(), match.end(), date.isoformat(), "day", None, None)


def _number(written: str) -> int:
    """Return a number in figures or in Chinese signs.

    >>> _number("二〇二三"), _number("二十九"), _number("元"), _number("５")
    (2023, 29, 1, 5)
    """
    if written.isdecimal():
        return int(written)
    figures = "".join(SIGNS.get(sign, "") for sign in written)
    if "十" not in written:
        return int(figures)
    tens, _, ones = written.partition("十")
    return int(SIGNS.get(tens, "1")) * 10 + int(SIGNS.get(ones, "0"))


def _matches(text: str, start: int, limit: int) -> Iterator[re.Match[str]]:
    """Yield the matches whose month is one."""
    spaced = text.isascii() or max(text[max(start - 1, 0) : limit]) < UNSPACED
    dates, at = WRITTEN_DATE if spaced else UNSPACED_DATE, start
    while match := dates.search(text, at, limit):
        if all(word is None or is_month(word) for word in match.group("month", "again")):
            yield match
            at = match.end()
        else:
            at = match.start() + 1


def is_month(word: str) -> bool:
    """Tell whether a word is a month in one of the languages, or short for one.

    >>> is_month("Jan"), is_month("AOÛT"), is_month("men")
    (True, True, False)
    """
    return word.lower() in _MONTH_WORDS or (not word.isascii() and fold(word) in MONTHS)


def as_date(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or `None` where the calendar has none."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _written(match: re.Match[str], before: re.Match[str] | None) -> WrittenDate | None:
    """Return the date of a match, with the weekday before it, or `None` where it has none."""
    groups = match.groupdict()
    weekday = WEEKDAYS[fold(before["weekday"])] if before else None
    start = (before or match).start()
    if groups["year"] and not (groups["dm_d"] or groups["md_d"]):
        year, month = int(groups["year"]), MONTHS[fold(groups["month"] or "")]
        if not FIRST_YEAR <= year <= LAST_YEAR or _is_cut(match, start):
            return None
        iso = f"{year:04}-{month:02}"
        return WrittenDate(start, match.end(), iso, "month", None, None)
    readings = [date.isoformat() for date in _readings(groups, weekday)]
    if not readings:
        return None
    other = readings[1] if len(readings) > 1 else None
    return WrittenDate(start, match.end(), readings[0], "day", other, weekday)


def _is_cut(match: re.Match[str], start: int) -> bool:
    """Tell whether a month is none: an English word, or with a number before it, `45 May 2023`."""
    if fold(match["month"]) in ENGLISH_WORDS:
        return True
    return match.string[max(0, start - 2) : start].strip(" .").isdigit()


def _readings(groups: dict[str, str | None], weekday: int | None) -> list[dt.date]:
    """Return the dates a match can mean, day first: one, or two where the order is open."""
    if groups["n_y"]:
        year, a, b = int(groups["n_y"]), int(groups["n_a"] or 0), int(groups["n_b"] or 0)
        both = {date for date in (as_date(year, b, a), as_date(year, a, b)) if date}
        if fitting := {date for date in both if weekday == date.weekday()}:
            both = fitting
        return sorted(both, key=lambda date: date.day != a)
    if groups["year"]:
        month, day = MONTHS[fold(groups["month"] or "")], groups["dm_d"] or groups["md_d"]
        found = as_date(int(groups["year"]), month, int(day or 0))
        return [found] if found else []
    for kind in ("iso", "t", "e"):
        if year_text := groups[f"{kind}_y"]:
            number, date = groups[f"{kind}_m"], groups[f"{kind}_d"]
            found = as_date(int(year_text), int(number or 0), int(date or 0))
            return [found] if found else []
    return []
