"""What passes between the steps of name finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Evidence, Name, NameKind, SegmentKind

PersonCue = Literal["person", "man", "woman", "office", "relative"]
PlaceCue = Literal["place", "strong place", "in", "at"]
Cue = PersonCue | PlaceCue | Literal["article", ""]
"""What the words around a name point to.

`man`, `woman`, `office`: after Mr, Mrs, President; `relative`: after `his wife,`; `strong place`:
`town of X`, `X province`, `X, Texas`; `in`: right after in, near or outside; `at`: right after at;
`place`: after another preposition of place; `article`: after `the` or `a`, or in quotation marks.
"""


class Zone(NamedTuple):
    """A stretch of an article's text to read for names, and what kind of segment it is."""

    kind: SegmentKind
    start: int
    end: int


class Found(NamedTuple):
    """The names of an article, and why each was taken."""

    people: tuple[Name, ...]
    places: tuple[Name, ...]
    organisations: tuple[Name, ...]
    evidence: tuple[Evidence, ...]


class Mention(NamedTuple):
    """One use of a name in the text, as judged where it stands.

    `kind` is `None` for a single word that only the rest of the article can tell.
    """

    kind: NameKind | None
    text: str
    """As written, white space made single."""
    start: int
    end: int
    confidence: float
    rule: str
    cue: Cue = ""
    near: str = ""
    """The larger place named right after (`Houston, Texas`)."""
