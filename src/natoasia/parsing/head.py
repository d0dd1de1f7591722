"""The lines above the running text: headline, byline, source, date, in any order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.parsing import byline, headline
from natoasia.parsing.around import is_long_menu, is_menu, stands_around
from natoasia.parsing.byline import is_byline, is_known_name, is_name, with_role
from natoasia.parsing.date_lines import date_line
from natoasia.parsing.dateline import dateline
from natoasia.parsing.head_lines import (
    DATE_LABEL,
    LONGEST_SOURCE,
    LONGEST_SOURCE_WORDS,
    MASTHEAD,
    ROLE,
    ROLE_LINE,
    SLUG,
    is_capitalised,
    is_outlet,
    is_plain,
    is_point,
    is_publisher,
)
from natoasia.parsing.head_neighbours import (
    LONGEST_HEAD,
    LOOK_AHEAD,
    MENU_AHEAD,
    SHORTEST_LEAD,
    Neighbours,
)
from natoasia.parsing.labels import labelled
from natoasia.parsing.lines import Line, Part
from natoasia.parsing.names.gazetteer import is_place
from natoasia.parsing.official import is_time, mark
from natoasia.parsing.shapes import PUBLISHER, kind_of
from natoasia.parsing.tables import outlet

if TYPE_CHECKING:
    from natoasia.model import SegmentKind, Stated

LONGEST_KNOWN: Final = 500
"""Characters; longer than any headline, byline, date, label, menu or note."""
LONGEST_MENU: Final = 3
"""Words of a line that is a masthead or a menu when a longer headline follows."""
SHORTEST_UNDER_MENU: Final = 5
LONGEST_BETWEEN: Final = 80
"""Characters of a line that cannot be running text where a date line touches it."""

WIRED: Final = "^"
"""Before each line of a wire's head, which is never wrapped."""


def read_head(rows: Sequence[Line], stated: Collection[Stated]) -> tuple[list[Part], int]:
    """Return the parts above the running text, and how many lines they take."""
    reader = _Head(rows, stated)
    parts: list[Part] = []
    while (kind := reader.next()) is not None:
        row = rows[len(reader.kinds) - 1]
        if kind == "headline" and parts and parts[-1].kind == kind:
            parts[-1] = parts[-1]._replace(end=row.end)
        else:
            parts.append(Part(kind, row.start, row.end))
    return parts, len(reader.kinds)


class _Head(Neighbours):
    """Reads the first lines one by one; what a line is depends on those around it."""

    def next(self) -> SegmentKind | None:
        """Return what the next line is, `None` where the running text starts."""
        at = len(self.kinds)
        if at >= min(len(self.rows), LONGEST_HEAD):
            return None
        rules = _RULES if len(self.texts[at]) <= LONGEST_KNOWN else _RULES_OF_PARAGRAPHS
        kind = next((kind for rule in rules if (kind := rule(self, at))), None)
        if kind is not None:
            self.kinds.append(kind)
        return kind

    def already_read(self, at: int) -> SegmentKind | None:
        """Take the headline its container states; set aside the rest of what that has read."""
        if self.texts[at] in self.titles and "headline" not in self.kinds:
            return "headline"
        row = self.rows[at]
        inside = any(start < row.end and row.start < end for start, end in self.spans)
        return "header" if inside else None

    def repeated(self, at: int) -> SegmentKind | None:
        """Set aside a headline that stands twice, also as its container words it."""
        if "headline" in self.kinds and self.texts[at] in self.titles:
            return "furniture"
        same = any(
            kind == "headline" and self.texts[number] == self.texts[at]
            for number, kind in enumerate(self.kinds)
        )
        return "furniture" if same else None

    def issued(self, at: int) -> SegmentKind | None:
        """Take a line for what it is in the head of an official release."""
        kind = self.official.get(at)
        again = kind == "headline" and "headline" in self.kinds and at - 1 not in self.official
        return None if again else kind

    def said(self, at: int) -> SegmentKind | None:
        """Take a line for what its label says."""
        text = self.texts[at]
        found = labelled(text)
        if found is None:
            return None
        value = text[found.start : found.end]
        if found.kind == "date_line":
            dated = date_line(value)
            return "date_line" if dated and is_plain(dated) else None
        sure = found.kind == "byline" and byline.is_byline(text)
        return found.kind if sure or self._is_label_block(at) else None

    def dated(self, at: int) -> SegmentKind | None:
        """Take a line that is a date."""
        found = date_line(self.texts[at])
        if found is None:
            timed = self.kinds[-1:] == ["date_line"] and is_time(self.texts[at])
            return "header" if timed else None
        if found.rest and "headline" not in self.kinds and self._touches_date(at):
            return None  # `Minister's Press Conference on 30 January 2023`, its date under it.
        return "date_line" if is_plain(found) else None

    def around(self, at: int) -> SegmentKind | None:
        """Set aside what stands around any report: consent, menus, slugs, a label over its date."""
        text = self.texts[at]
        if stands_around(text) or SLUG.match(text):
            return "header"
        if DATE_LABEL.match(text) and at + 1 < len(self.rows) and date_line(self.texts[at + 1]):
            return "header"
        if self._is_sent(at):
            return "header"
        listed = is_menu(text) and (is_long_menu(text) or self._is_over_headline(at))
        return "header" if listed and "headline" not in self.kinds else None

    def signed(self, at: int) -> SegmentKind | None:
        """Take a byline, or a writer's name over a desk, role, date or the text."""
        text = self.texts[at]
        role = self.kinds[-1:] == ["byline"] and ROLE_LINE.match(text)
        if is_byline(text) or role or self._is_parted(at):
            return "byline"
        if "headline" not in self.kinds or at + 1 >= len(self.rows):
            return None
        if self._is_signature(at):
            return "byline"
        return "byline" if is_name(text) and self._is_over_desk(at) else None

    def _is_over_desk(self, at: int) -> bool:
        """Tell whether a name stands over an outlet, a role or a date."""
        text = self.texts[at]
        if outlet(text) or (PUBLISHER.search(text) and self._touches_date(at)):
            return False  # `Daily Example` over a date is a paper, whatever names look like.
        after = self.texts[at + 1]
        dated = date_line(after)
        filed = dated is not None and bool(dated.place)
        under = outlet(after) or ROLE_LINE.match(after) or self._touches_date(at) or filed
        return bool(under) and not self._touches_byline(at)

    def _is_signature(self, at: int) -> bool:
        """Tell whether a line is a writer's name with a role or a place, or a known name alone."""
        if "byline" in self.kinds or self._touches_byline(at):
            return False
        if outlet(self.texts[at]) or PUBLISHER.search(self.texts[at]):
            return False
        if with_role(self.texts[at]):
            return True
        under = None if self.rows[at + 1].gap else date_line(self.texts[at + 1])
        name = self.texts[at].title() if self.texts[at].isupper() else self.texts[at]
        if under and is_plain(under) and is_known_name(name):
            return True
        alone = self.rows[at + 1].gap and self.kinds[-1] == "headline"
        dated = date_line(self.texts[at + 1])
        over = (dated and not dated.rest) or len(self.rows[at + 1].text) >= SHORTEST_LEAD
        over = over if self.rows[at].gap else self._leads_on(at)
        return bool(alone and over and is_known_name(self.texts[at]))

    def published(self, at: int) -> SegmentKind | None:
        """Take an outlet's name, or a line that can be nothing else where it stands."""
        text = self.texts[at]
        words = text.split()
        if at and self._is_sent(at - 1):
            return "source_line"
        if len(text) > LONGEST_SOURCE or len(words) > LONGEST_SOURCE_WORDS:
            return None
        if is_outlet(text) or (not at and self._is_paper_over_date()):
            return "source_line"
        if "headline" not in self.kinds or "source_line" in self.kinds or not is_capitalised(words):
            return None
        if headline.is_sentence(text) or text.endswith((":", "?", "!", ",")) or ROLE.search(text):
            return None
        return "source_line" if self._stands_as_source(at) else None

    def _stands_as_source(self, at: int) -> bool:
        """Tell whether a name stands where an outlet's does, and is no columnist's."""
        text = self.texts[at]
        if (at and text in self.texts[at - 1]) or mark(text) not in {None, "body"}:
            return False  # `No. 12` is none.
        if "," in text and is_place(text.rpartition(", ")[2]):
            return False
        named = not is_name(text) or bool(PUBLISHER.search(text))
        return self._touches_byline(at) or (self._touches_date(at) and named)

    def _is_paper_over_date(self) -> bool:
        """Tell whether the first line is a publisher's name, over its date and a headline."""
        first = self.texts[0]
        if not is_publisher(first) or not self._touches_date(0):
            return False
        if not is_capitalised(first.split()):
            return False
        ahead = range(2, min(2 + LOOK_AHEAD, len(self.rows)))
        longer = [at for at in ahead if len(self.texts[at].split()) >= SHORTEST_UNDER_MENU]
        leads = self._leads_on if MASTHEAD.match(first) is None else self._leads_to_text
        return any(headline.has_shape(self.texts[at]) and leads(at) for at in longer)

    def under_masthead(self, at: int) -> SegmentKind | None:
        """Take a page's masthead and menu, where a longer headline and its byline follow."""
        if "headline" in self.kinds or len(self.texts[at].split()) > LONGEST_MENU:
            return None
        if self._head_follows(at + 1):
            return None
        for number in range(at + 1, min(at + 1 + MENU_AHEAD, len(self.rows))):
            text = self.texts[number]
            if len(text.split()) >= SHORTEST_UNDER_MENU:
                under = headline.has_shape(text) and self._leads_on(number)
                return "header" if under or self._is_over_dateline(number) else None
        return None

    def pointed(self, at: int) -> SegmentKind | None:
        """Set aside the points between headline and byline: `* Governor says more`."""
        if "headline" not in self.kinds or not is_point(self.rows[at].text):
            return None
        for row in self.rows[at + 1 : at + 1 + MENU_AHEAD]:
            if not (is_point(row.text) or stands_around(row.text)):
                leads = is_byline(row.text) or dateline(row.text, 0, len(row.text))
                return "header" if leads else None
        return None

    def titled(self, at: int) -> SegmentKind | None:
        """Take the headline."""
        if "headline" in self.kinds:
            return None
        text, after = self.texts[at], self.rows[at + 1] if at + 1 < len(self.rows) else None
        if after is not None and self._head_follows(at + 1):
            return "headline" if headline.fits_above(text) else None
        if kind_of(text) or not headline.has_shape(text) or _is_dateline(text):
            return None
        if after is not None and headline.is_spoken(text, after.text):
            return None
        if after is None:
            alone = not at and len(text.split()) <= headline.LONGEST_ALONE
            return "headline" if alone else None
        apart = after.gap or not (self.wrapped or after.text[0].islower())
        return "headline" if apart or self.rows[at].text[0] == WIRED else None

    def beside(self, at: int) -> SegmentKind | None:
        """Set aside promotions and furniture, and captions and credits above a byline."""
        kind = kind_of(self.texts[at])
        if kind in {"promo", "furniture"}:
            return kind
        return kind if kind and self._leads_on(at) else None

    def above(self, at: int) -> SegmentKind | None:
        """Take a standfirst, or a line nothing is known of, over a byline or date line."""
        if self.wrapped or self.kinds[-2:] == ["paragraph"] * 2 or not self._leads_on(at):
            return None  # Two paragraphs are the report, and what follows stands under it.
        if dateline(self.texts[at], 0, len(self.texts[at])):
            return None  # So does what follows a dateline.
        if self.rows[at].gap and not self._touches_date(at):
            return "paragraph"
        return "header" if len(self.texts[at]) <= LONGEST_BETWEEN else None


def _is_dateline(text: str) -> bool:
    """Tell whether a line is nothing but a dateline, its text under it: `أنقرة/ الأناضول`."""
    found = dateline(text, 0, len(text))
    return found is not None and found.end == len(text)


_RULES: Final[tuple[Callable[[_Head, int], SegmentKind | None], ...]] = (
    _Head.already_read,
    _Head.repeated,
    _Head.issued,
    _Head.around,
    _Head.said,
    _Head.dated,
    _Head.signed,
    _Head.published,
    _Head.under_masthead,
    _Head.pointed,
    _Head.titled,
    _Head.beside,
    _Head.above,
)
"""In this order; the first that knows a line settles it."""
_RULES_OF_PARAGRAPHS: Final = (_Head.already_read, _Head.repeated, _Head.beside, _Head.above)
"""Those that may know a line longer than all others look at."""
