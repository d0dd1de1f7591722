"""What stands around a line above the running text: much of what a line is depends on that."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.parsing import headline
from natoasia.parsing.around import is_menu
from natoasia.parsing.byline import is_byline, is_name
from natoasia.parsing.date_lines import date_line
from natoasia.parsing.dateline import dateline
from natoasia.parsing.head_lines import LONGEST_SOURCE, is_capitalised, is_outlet, is_plain, shown
from natoasia.parsing.labels import MARKS, labelled
from natoasia.parsing.lines import Line, is_wrapped
from natoasia.parsing.official import body_end
from natoasia.parsing.release import release_head
from natoasia.parsing.tables import agency

if TYPE_CHECKING:
    from natoasia.model import SegmentKind, Stated

LONGEST_HEAD: Final = 40
"""Lines looked at above the running text; pages copied whole carry menus there."""
LONGEST_LINE: Final = 800
"""Characters; longer than the longest caption, and so than anything above the running text."""
LOOK_AHEAD: Final = 3
"""Lines under a standfirst in which a byline, source or date must follow."""
MENU_AHEAD: Final = 8
"""Lines under a page's masthead in which its headline must follow."""
LONGEST_FROM: Final = 6
SHORTEST_LEAD: Final = 80
"""Characters of a paragraph that is the report's first."""


class Neighbours:
    """The lines of a head, and what those already read were."""

    def __init__(self, rows: Sequence[Line], stated: Collection[Stated]) -> None:
        self.rows = rows[: LONGEST_HEAD + MENU_AHEAD]
        self.spans = [fact.span for fact in stated if fact.span]
        self.titles = {fact.value.strip() for fact in stated if fact.field == "headline"}
        # A line longer than any head line is cut: what it says is not looked at, only its length.
        self.texts = [
            shown(row.text[:LONGEST_LINE]) if row.text[0] in MARKS else row.text[:LONGEST_LINE]
            for row in self.rows
        ]
        self.official = release_head(self.rows, self.texts)
        self.kinds: list[SegmentKind] = []
        self.wrapped = is_wrapped(rows)
        self._follows: dict[int, bool] = {}

    def _touches_byline(self, at: int) -> bool:
        return at > 0 and not self.rows[at].gap and self.kinds[at - 1 : at] == ["byline"]

    def _touches_date(self, at: int) -> bool:
        if at + 1 >= len(self.rows) or self.rows[at + 1].gap:
            return False
        found = date_line(self.texts[at + 1])
        return bool(found and not found.rest)

    def _is_over_dateline(self, at: int) -> bool:
        """Tell whether an agency's dateline opens the line under a headline."""
        if at + 1 >= len(self.rows) or not headline.has_shape(self.texts[at]):
            return False
        text = self.texts[at + 1]
        found = dateline(text, 0, len(text))
        return found is not None and found.credit is not None

    def _head_follows(self, at: int) -> bool:
        """Tell whether a line is a byline, a date, a known outlet or a name above a date."""
        if (
            at not in self._follows
        ):  # Several rules ask it of each line, on behalf of its neighbours.
            self._follows[at] = at < len(self.rows) and self._is_of_head(at)
        return self._follows[at]

    def _is_sent(self, at: int) -> bool:
        """Tell whether a line is the `From:` over the body that issues a release."""
        text = self.texts[at]
        if len(text) > LONGEST_FROM or text.rstrip(":").lower() != "from":
            return False
        return at + 1 < len(self.texts) and body_end(self.texts[at + 1]) > 0

    def _is_of_head(self, at: int) -> bool:
        text = self.texts[at]
        found = date_line(text)
        if is_byline(text) or (found and is_plain(found)) or self._is_sent(at):
            return True
        if at + 1 == len(self.rows) and agency(text):
            return False  # The credit under a short report is no head of anything.
        if len(text) > LONGEST_SOURCE or headline.is_sentence(text):
            return False
        return is_outlet(text) or (self._touches_date(at) and is_capitalised(text.split()))

    def _leads_on(self, at: int) -> bool:
        """Tell whether a byline, source or date line follows within a few lines."""
        ahead = range(at + 1, min(at + 1 + LOOK_AHEAD, len(self.rows)))
        return any(self._head_follows(number) for number in ahead)

    def _leads_to_text(self, at: int) -> bool:
        """Tell whether a byline, source or date line, or the report's own text, follows soon."""
        ahead = self.texts[at + 1 : at + 1 + LOOK_AHEAD]
        return self._leads_on(at) or any(len(text) >= SHORTEST_LEAD for text in ahead)

    def _is_label_block(self, at: int) -> bool:
        """Tell whether a label stands among labels; `Source: talks to resume` is a headline."""
        near = (number for number in (at - 1, at + 1) if 0 <= number < len(self.rows))
        return any(labelled(self.texts[number]) for number in near)

    def _is_parted(self, at: int) -> bool:
        """Tell whether a line is a `By` over a name, or the name under it."""
        if self.texts[at].lower() == "by":
            return at + 1 < len(self.texts) and is_name(self.texts[at + 1])
        return at > 0 and self.texts[at - 1].lower() == "by" and is_name(self.texts[at])

    def _is_over_headline(self, at: int) -> bool:
        """Tell whether more of a menu, or a line that can be a headline, stands under a line."""
        if "headline" in self.kinds or at + 1 >= len(self.rows):
            return False
        after = self.texts[at + 1]
        return is_menu(after) or (len(after) > len(self.texts[at]) and headline.has_shape(after))
