"""Dates as press databases of other languages write them: `29 décembre 2011`."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

NAMES: Final = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
januar februar märz april mai juni juli august september oktober november dezember
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
january february march april may june july august september october november december
"""
"""The months, a language a line."""

MONTHS: Final = {
    name: number
    for names in NAMES.strip().splitlines()
    for number, name in enumerate(names.split(), 1)
}

# `29 décembre 2011`, `29. Dezember 2011`, `29 de diciembre de 2011`, `1er mai 2012`
DAY_FIRST: Final = re.compile(
    r"""(?<!\d) (?P<day> \d{1,2} ) (?: \. | er | º )? \s+ (?: de \s+ )?
        (?P<month> [^\W\d_]{3,12} ) \s+ (?: de \s+ )? (?P<year> \d{4} ) (?!\d)""",
    re.VERBOSE,
)


def iso(written: str) -> str | None:
    """Return the day that is written out, as ISO 8601; `None` where there is none.

    >>> iso("jeudi 29 décembre 2011")
    '2011-12-29'
    """
    match = DAY_FIRST.search(written)
    month = MONTHS.get(match["month"].lower()) if match else None
    if match is None or month is None:
        return None
    try:
        return dt.date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return None
