"""Time stamps of machines, in the many forms that are no one's prose: read, never filled in."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from natoasia.patterns import pattern

DEFAULTS: Final = dt.datetime(2001, 2, 3), dt.datetime(2012, 11, 28)  # noqa: DTZ001 - not a time
"""Differ in year, month and day: what a stamp leaves out comes out differently, and is seen."""

# `Mon Jan 30 10:15:00 KST 2023`, `30.Jan.2023`, `20230130T101500Z`: the month is a word, or the
# year comes first. `03-04-23` is not read: nothing in it tells the month from the day.
TELLING: Final = pattern(r"[^\W\d_]{3} | \A\s*\d{8}", re.VERBOSE)

LONGEST: Final = 80
"""Characters of a stamp; more is a sentence."""


def agreed_day(value: str) -> str | None:
    """Return the day a stamp names, in ISO 8601, or `None` where it leaves out any part of it.

    Nothing is taken from today or from a default: the stamp is read twice, with two defaults, and
    only what comes out the same is its own.
    """
    if len(value) > LONGEST or not TELLING.search(value):
        return None
    first, second = (_read(value, default) for default in DEFAULTS)
    return first.isoformat() if first and first == second else None


def _read(value: str, default: dt.datetime) -> dt.date | None:
    # A report that states its date plainly never comes here: the library costs 40 ms.
    from dateutil.parser import ParserError, parse

    try:
        return parse(value, default=default, ignoretz=True).date()
    except (ParserError, OverflowError, ValueError, TypeError):
        return None
