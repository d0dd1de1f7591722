"""The head of an official release: letterhead, symbol, kind and date around its title.

A release is known by what nothing else has above it: a symbol (`SC/15179`), what it calls itself
(`Press release No. 12`), the count of a meeting, an embargo; or by a body's name over a longer
title.
What its lines are is settled together, for a title and a letterhead may look alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from natoasia.parsing import headline
from natoasia.parsing.byline import is_byline, is_known_name
from natoasia.parsing.date_lines import date_line
from natoasia.parsing.head_lines import MASTHEAD
from natoasia.parsing.issuers import is_official, is_plain_name, is_ruler
from natoasia.parsing.labels import labelled
from natoasia.parsing.names.gazetteer import is_place
from natoasia.parsing.official import STRONG, Mark, body_end, is_cued, is_kind, mark, opens_kind
from natoasia.parsing.tables import outlet

if TYPE_CHECKING:
    from natoasia.model import SegmentKind
    from natoasia.parsing.date_lines import DateLine
    from natoasia.parsing.lines import Line

WITHIN: Final = 24
"""Lines the head of a release takes at most."""
CUED_WITHIN: Final = 8
"""Lines in which a word of a release must stand."""
LONGEST: Final = 260
"""Characters of a line above a release: where a longer one comes, its head is over."""
SHORTEST_TITLE: Final = 4
"""Words of a title under the bare name of a body."""
LONGEST_SENDER: Final = 4
"""Words of a sender whom no noun tells to be a body: `Amnesty International`."""
LONGEST_PERSON: Final = 6
LONGEST_ALONE: Final = 2
"""Words of an office without its holder, `The President`; of more it may open a title."""
LONGEST_BESIDE: Final = 3
"""Words of a place beside a date that the gazetteer need not have."""
LONGEST_PLACE: Final = 60
LONGEST_LABEL: Final = 5
"""Words beside a date that is said to be that of issue: `Posted On: … by PIB Mumbai`."""
AGAIN_WITHIN: Final = 12
"""Lines in which a sender names itself."""
WIDE: Final = 75
"""Characters of a line under a title that is a paragraph, not the rest of a sentence."""
ENDS: Final = '.”"'
"""How the first paragraph ends, if it is no longer than a title may be."""
LETTERHEAD: Final = frozenset({"body", "office", "contact", "meeting", "note", "state", "kind"})
"""What stands under the name of a body that stands under the date."""


def release_head(rows: Sequence[Line], texts: Sequence[str]) -> dict[int, SegmentKind]:
    """Return what the lines of a release's head are, by number; nothing where it is no release."""
    if not _is_cued(texts):
        return {}
    release = _Release(rows, texts)
    release.read()
    return _settled(release)


def _is_cued(texts: Sequence[str]) -> bool:
    """Tell whether a word of a release stands above the text."""
    for text in texts[:CUED_WITHIN]:
        if len(text) > LONGEST or (len(text) > WIDE and text[-1] in ENDS):
            return False
        if is_cued(text):
            return True
    return False


class _Release:
    """The lines of a head, each with what it is so far."""

    def __init__(self, rows: Sequence[Line], texts: Sequence[str]) -> None:
        self.rows, self.texts = rows, texts
        self.marks: list[Mark] = []
        self.titles: list[int] = []
        """Lines of which nothing is known; one of them is the title."""
        self.strong = False

    def read(self) -> None:
        """Mark line by line, up to the first that is of the text."""
        while len(self.marks) < min(WITHIN, len(self.rows)):
            at = len(self.marks)
            found = self._mark(at)
            if found is None:
                if len(self.titles) > 1 or not self._may_be_title(at):
                    return
                self.titles.append(at)
                found = "title"
                if self._is_continued(at):
                    self.marks.append(found)
            self.marks.append(found)

    def _mark(self, at: int) -> Mark | None:
        text = self.texts[at]
        if len(text) > LONGEST:
            return None
        if self._goes_on(at):
            self.strong = self.strong or is_kind(text)
            return None
        found = date_line(text)
        known = mark(text)
        if known in STRONG or (known == "body" and body_end(text) < len(text)):
            self.strong = True
        if found and known != "embargo" and not (known == "symbol" and found.rest):
            self.strong = self.strong or is_cued(text)
            return "date" if _is_date(found) else None
        if (known == "body" and self._is_low(at)) or (known == "role" and not self._is_held(at)):
            return None
        if known is None and (outlet(text) or is_byline(text)):
            return "other"
        return known or self._named(at)

    def _named(self, at: int) -> Mark | None:
        """Tell a place, and whoever stands over their office, from what may be a title."""
        text, after = self.texts[at], self._touching(at)
        said = labelled(text)
        if _is_place(text) or (said and said.kind == "header"):
            return "note"
        if after is None or len(text.split()) > LONGEST_PERSON:
            return None
        if mark(after) == "role":
            return "role"
        return "note" if self.titles and "," in after and _is_place(after) else None

    def _touching(self, at: int) -> str | None:
        """Return the next line if none is blank between."""
        return self.texts[at + 1] if at + 1 < len(self.rows) and not self.rows[at + 1].gap else None

    def _goes_on(self, at: int) -> bool:
        """Tell whether a line is only a title's first: `Joint statement`, `by the …`."""
        after = self._touching(at)
        return after is not None and after[0].islower() and mark(after) is None

    def _is_held(self, at: int) -> bool:
        """Tell whether an office stands under whoever holds it, or says nothing but itself."""
        return self.marks[-1:] == ["role"] or len(self.texts[at].split()) <= LONGEST_ALONE

    def _is_low(self, at: int) -> bool:
        """Tell whether a body's name stands under the date, with nothing of a letterhead after.

        There it is as likely a title: `Garrow Leaves Northern Union`.
        """
        if {"date", "symbol", "kind", "meeting"}.isdisjoint(self.marks):
            return False
        after = self.texts[at + 1] if at + 1 < len(self.rows) else ""
        if not after:
            return True
        if is_plain_name(self.texts[at]) and headline.has_shape(after):
            return False
        return not (date_line(after) or mark(after) in LETTERHEAD or _is_place(after))

    def _may_be_title(self, at: int) -> bool:
        text, after = self.texts[at], self._touching(at)
        if not headline.has_shape(text) or is_byline(text):
            return False
        if after is None or (len(after) >= WIDE and not after[0].islower()):
            return True
        return self._is_continued(at) or mark(after) is not None or date_line(after) is not None

    def _is_continued(self, at: int) -> bool:
        """Tell whether the next line is the rest of a title, and ends it."""
        first, second = self.texts[at], self._touching(at)
        if second is None or not headline.has_shape(second) or mark(second) or date_line(second):
            return False
        under = self._touching(at + 1)
        if under is not None and not (mark(under) or date_line(under)):
            return False
        return (first.isupper() and second.isupper()) or second[0].islower()

    def sender(self) -> int | None:
        """Return which of two lines is no title but whose release it is.

        No noun tells it to be a body, so it must be named in the text: `Fresh Start for Ports` over
        `Statement` is a title.
        """
        first, second = self.titles
        name = self.texts[first]
        if STRONG.isdisjoint(self.marks[first:second]) or len(name.split()) > LONGEST_SENDER:
            return None
        return first if MASTHEAD.match(name) or self._is_named(name, second) else None

    def _is_named(self, name: str, at: int) -> bool:
        """Tell whether the title at `at`, or a paragraph soon under it, has a name."""
        rows = self.rows[at + 1 : at + 1 + AGAIN_WITHIN]
        under = [row.text for row in rows if len(row.text) >= WIDE or row.text[-1] in ENDS]
        if not headline.is_title_case(self.texts[at]):
            under.append(self.texts[at])
        return any(_says(text, name) for text in under)

    def issuer(self, end: int) -> int | None:
        """Return which line names the body that issues: the first that no meeting is of."""
        bodies = [at for at in range(end) if self.marks[at] == "body" and not self._meets(at)]
        ruled = [at for at in bodies if not is_ruler(self.texts[at])]
        return next(iter([*ruled, *bodies]), None)

    def _meets(self, at: int) -> bool:
        """Tell whether a line names whose meeting is counted beside it."""
        near = [number for number in (at - 1, at + 1, at + 2) if 0 <= number < len(self.marks)]
        return any(
            self.marks[number] == "meeting" for number in near if abs(number - at) == 1
        ) or self.marks[at + 1 : at + 3] == ["note", "meeting"]

    def is_headed(self) -> bool:
        """Tell whether a body's name, and nothing surer, stands over a longer title."""
        if not self.titles or "body" not in self.marks or "other" in self.marks:
            return False
        above = self.marks[: self.titles[0]]
        if "body" not in above or above[0] not in {"body", "office", "state"}:
            return False
        named = [self.texts[at] for at, of in enumerate(above) if of in {"body", "office"}]
        words = len(self.texts[self.titles[0]].split())
        longer = words >= max(SHORTEST_TITLE, *(len(name.split()) for name in named))
        return longer and all(map(is_plain_name, named))


def _settled(release: _Release) -> dict[int, SegmentKind]:
    """Return the kinds of the lines, once it is settled which of them is the title."""
    marks, titles = release.marks, release.titles
    if not release.strong and not release.is_headed():
        return {}
    if not titles and "other" in marks:
        return {}  # `Statement` over its writer is itself the title.
    sender = release.sender() if len(titles) > 1 else None
    second = len(titles) > 1 and (sender is not None or _is_told(release))
    title = titles[second] if titles else None
    end = titles[1] if len(titles) > 1 and not second else len(marks)
    issuer = release.issuer(end)
    issuer = sender if issuer is None else issuer
    if not release.strong and issuer is not None:
        sure = "date" in marks[:end] and is_official(release.texts[issuer])
        sure = sure or "office" in marks[:end]
        issuer = issuer if sure else None  # `Supreme Court` may be what a report is of.
    return {
        at: "date_line" if marks[at] == "kind" and date_line(release.texts[at]) else kind
        for at in range(end)
        if (kind := _kind(marks[at], at, issuer, title)) is not None
    }


def _says(text: str, name: str) -> bool:
    """Tell whether a text has a name as names are written; a single word may open any sentence."""
    text = f" {text}" if " " in name else text
    return any(f" {spelt}" in text for spelt in (name, name.title()))


def _is_told(release: _Release) -> bool:
    """Tell whether the first of two titles only says whose statement it is."""
    first, second = release.titles
    text = release.texts[first]
    if is_known_name(text) and not STRONG.isdisjoint(release.marks[first:second]):
        return True  # `Ann Vale MP`, over `Press release`
    dated = "date" in release.marks[first:second]
    return dated and opens_kind(text) and text.isupper() and not release.texts[second].isupper()


def _kind(of: Mark, at: int, issuer: int | None, title: int | None) -> SegmentKind | None:
    if of == "title" and title is not None and at in {title, title + 1}:
        return "headline"
    if at == issuer:
        return "source_line"
    return None if of == "other" else "date_line" if of == "date" else "header"


def _is_date(found: DateLine) -> bool:
    """Tell whether a line is the date, and beside it at most a place or a kind of release."""
    rest = found.rest
    if not rest or is_kind(rest) or found.place or is_place(rest):
        return True
    if found.labelled and len(rest.split()) <= LONGEST_LABEL:
        return True
    pieces = rest.split(", ")
    short = len(pieces) <= LONGEST_BESIDE and all(
        len(piece.split()) <= LONGEST_BESIDE for piece in pieces
    )
    return short and not any(word[0].islower() for word in rest.split())


def _is_place(text: str) -> bool:
    """Tell whether a line is nothing but a place: `Washington, D.C.`, `GENEVA`."""
    if len(text) > LONGEST_PLACE or text[0].islower():
        return False
    pieces = text.rstrip(",").split(", ")
    return len(pieces) <= LONGEST_BESIDE and is_place(pieces[-1])
