"""The lines above the running text: headline, byline, source, date, in any order."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.parsing import headline
from natoasia.parsing.byline import is_byline, is_name
from natoasia.parsing.date_lines import DateLine, date_line
from natoasia.parsing.lines import Line, Part, is_wrapped
from natoasia.parsing.shapes import kind_of
from natoasia.parsing.tables import outlet

if TYPE_CHECKING:
    from natoasia.model import SegmentKind

LONGEST_HEAD: Final = 40
"""Lines looked at above the running text; pages copied whole carry menus there."""
LOOK_AHEAD: Final = 3
"""Lines under a standfirst in which a byline, source or date must follow."""
LONGEST_SOURCE: Final = 50
LONGEST_SOURCE_WORDS: Final = 6

# `Source: The Example` · `Published: …` · `Headline: …`
LABELLED: Final = re.compile(
    r"""
    (?P<label> headline | title | date | published (?:\son|\sdate)? | publication \s date | publication
      | source | outlet | newspaper | by | byline | author | authors )
    \s* : \s+ (?= \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)
LABEL_KINDS: Final[dict[str, SegmentKind]] = {
    "headline": "headline",
    "title": "headline",
    "publication": "source_line",
    "source": "source_line",
    "outlet": "source_line",
    "newspaper": "source_line",
    "by": "byline",
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
}
# Words that publishers put in their names; a line without one may as well be a person.
PUBLISHER: Final = re.compile(
    r"""\b (?: News | Times | Post | Daily | Herald | Journal | Tribune | Gazette | Press | Magazine
    | Radio | TV | Television | Review | Weekly | Today | Mail | Express | Chronicle | Observer
    | Telegraph | Star | Sun | Globe | Courier | Examiner | Register | Standard | Monitor | Bulletin
    | Broadcasting | Wire | Online | Report | Network | Media | Agency ) \b
    | \.(?: com | org | net | co | info | news ) \b""",
    re.VERBOSE,
)
ROLE: Final = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|staff|columnist|contributor|bureau|analyst)\b",
    re.IGNORECASE,
)
ROLE_LINE: Final = re.compile(
    r"[\w .,'’&-]{2,50}\b(?:[Bb]ureau|[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor)\Z"
)


def read_head(rows: Sequence[Line], stated: Collection[tuple[int, int]]) -> tuple[list[Part], int]:
    """Return the parts above the running text, and how many lines they take."""
    reader = _Head(rows, stated)
    while reader.at < min(len(rows), LONGEST_HEAD) and (kind := reader.kind()):
        row = rows[reader.at]
        reader.parts.append(Part(kind, row.start, row.end))
        reader.kinds.append(kind)
        reader.at += 1
    return reader.parts, reader.at


class _Head:
    def __init__(self, rows: Sequence[Line], stated: Collection[tuple[int, int]]) -> None:
        self.rows, self.stated = rows, stated
        self.parts: list[Part] = []
        self.kinds: list[SegmentKind] = []
        self.at = 0
        self.wrapped = is_wrapped(rows)

    def kind(self) -> SegmentKind | None:
        """Return what the next line is, `None` where the running text starts."""
        row = self.rows[self.at]
        if any(start <= row.start and row.end <= end for start, end in self.stated):
            return "header"
        if self._repeats_headline(row):
            return "furniture"
        if kind := self._marked(self.at):
            return kind
        if "headline" not in self.kinds and self._is_headline():
            return "headline"
        around = kind_of(row.text)
        if around in {"promo", "furniture", "caption"} and around != "caption":
            return around
        if around == "caption" and self._leads_on():
            return around
        if self._leads_on() and (self.wrapped is False) and row.gap:
            return "paragraph"
        return None

    def _marked(self, at: int) -> SegmentKind | None:
        """Return what a line is by its own marks: a label, a date, a byline, an outlet."""
        row = self.rows[at]
        if len(row.text) <= headline.LONGEST and (match := LABELLED.match(row.text)):
            if kind := LABEL_KINDS.get(match["label"].lower()):
                return kind
        if found := date_line(row.text):
            if _is_plain(found):
                return "date_line"
        if is_byline(row.text):
            return "byline"
        if self._is_source(at):
            return "source_line"
        return "byline" if self._is_lone_name(at) else None

    def _is_source(self, at: int) -> bool:
        row = self.rows[at]
        words = row.text.split()
        if len(row.text) > LONGEST_SOURCE or len(words) > LONGEST_SOURCE_WORDS:
            return False
        if outlet(row.text) and not row.text[0].islower():
            return True
        return self._stands_as_source(at) and _is_capitalised(words) and not ROLE.search(row.text)

    def _stands_as_source(self, at: int) -> bool:
        """Tell whether a line touches a byline above or a date below, under the headline."""
        row = self.rows[at]
        if (
            "headline" not in self.kinds
            or "source_line" in self.kinds
            or headline.is_sentence(row.text)
        ):
            return False
        if row.text.endswith((":", "?", "!", ",")):
            return False
        under_byline = not row.gap and self.kinds[-1:] == ["byline"] and at == self.at
        if under_byline:
            return True
        after = self.rows[at + 1] if at + 1 < len(self.rows) else None
        above_date = after and not after.gap and (found := date_line(after.text)) and not found.rest
        return bool(above_date and PUBLISHER.search(row.text))

    def _is_lone_name(self, at: int) -> bool:
        """Tell whether a line is a writer's name alone, by the desk or role under it."""
        row = self.rows[at]
        if "headline" not in self.kinds or not is_name(row.text) or at + 1 >= len(self.rows):
            return self._is_role(at)
        after = self.rows[at + 1].text
        return bool(outlet(after) or ROLE_LINE.match(after) or date_line(after))

    def _is_role(self, at: int) -> bool:
        text = self.rows[at].text
        return self.kinds[-1:] == ["byline"] and bool(ROLE_LINE.match(text))

    def _is_headline(self) -> bool:
        at = self.at
        row = self.rows[at]
        after = self.rows[at + 1] if at + 1 < len(self.rows) else None
        if after is None:
            return (
                not self.parts
                and headline.has_shape(row.text)
                and len(row.text.split()) <= headline.LONGEST_ALONE
                and kind_of(row.text) is None
            )
        if self._head_follows(at + 1):
            return headline.fits_above(row.text)
        if kind_of(row.text) or not headline.has_shape(row.text):
            return False
        return after.gap or not (self.wrapped or after.text[0].islower())

    def _head_follows(self, at: int) -> bool:
        """Tell whether the next line is a byline, date or known outlet."""
        row = self.rows[at]
        found = date_line(row.text)
        return bool(
            is_byline(row.text)
            or (found and _is_plain(found))
            or (len(row.text) <= LONGEST_SOURCE and outlet(row.text) and row.text[0].isupper())
            or self._names_someone(at)
        )

    def _names_someone(self, at: int) -> bool:
        """Tell whether a line is a short name right above a date line."""
        text = self.rows[at].text
        if len(text) > LONGEST_SOURCE or headline.is_sentence(text) or at + 1 >= len(self.rows):
            return False
        after = self.rows[at + 1]
        if after.gap or not _is_capitalised(text.split()):
            return False
        found = date_line(after.text)
        return bool(found and not found.rest)

    def _leads_on(self) -> bool:
        """Tell whether a byline, source or date line follows within a few lines."""
        ahead = range(self.at + 1, min(self.at + 1 + LOOK_AHEAD, len(self.rows)))
        return any(self._head_follows(at) for at in ahead)

    def _repeats_headline(self, row: Line) -> bool:
        return any(
            part.kind == "headline" and self.rows[number].text == row.text
            for number, part in enumerate(self.parts)
        )


def _is_plain(found: DateLine) -> bool:
    """Tell whether a line with a date says nothing but who published or wrote, and when."""
    rest = found.rest
    if not rest or outlet(rest) or is_byline(rest):
        return True
    words = rest.split()
    return found.labelled and len(words) <= LONGEST_SOURCE_WORDS and _is_capitalised(words)


def _is_capitalised(words: Sequence[str]) -> bool:
    """Tell whether the words are written as a name is."""
    small = {"of", "the", "and", "for", "in", "de", "&"}
    return (
        all(not word[0].islower() or word in small for word in words) and not words[0].isdecimal()
    )
