"""The light rows of rulings: what the user ruled, and what that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow, NameKind


class Ruled(NamedTuple):
    """A ruling of the user: on a field, on two reports of one story or not, or on a name."""

    number: int
    """What it is undone by."""
    kind: Literal["fix", "link", "unlink", "rename"]
    article: str | None
    """`None` where a ruling on a name holds for every report."""
    other: str | None
    """The second report of a link or an unlink."""
    field: str | None
    """The one corrected; of a name `people`, `places` or `organisations`."""
    value: tuple[str, ...] | str | None
    """Of a corrected field, `None` for unknown; what a name is, `None` for no such name."""
    reports: tuple[ArticleRow, ...]
    """Those it is on, as far as the desk has them."""
    name: str | None = None
    mention: tuple[int, int] | None = None
    """Where in the report's text the only mention stands that it holds for."""
    line: str | None = None
    """The line of that text it stands in, if the desk has the report."""


class FieldChange(NamedTuple):
    """A field of a report before and after a ruling."""

    article: str
    field: str
    before: tuple[str, ...] | str | None
    after: tuple[str, ...] | str | None


class StoryChange(NamedTuple):
    """The reports of a story before and after a ruling; none where there is no such story."""

    story: str
    before: tuple[ArticleRow, ...]
    after: tuple[ArticleRow, ...]


class NameChange(NamedTuple):
    """What mentions of a name count as before and after a ruling; `None`: as no such name."""

    kind: NameKind
    before: str | None
    after: str | None
    mentions: int
    reports: tuple[ArticleRow, ...]


class Leave(NamedTuple):
    """What leaves a desk with its files."""

    files: tuple[str, ...]
    """Their paths, as the desk keeps them."""
    reports: tuple[ArticleRow, ...]
    """Those that no other file holds."""
    stay: tuple[ArticleRow, ...]
    """Those of them that are left, with the path at which they are."""
    rulings: int
    """Rulings on what leaves, which are kept for when it comes back."""


class Consequences(NamedTuple):
    """What a decision changes, shown before it is kept."""

    fields: tuple[FieldChange, ...]
    stories: tuple[StoryChange, ...]
    kept: bool
    names: tuple[NameChange, ...] = ()
    leave: Leave | None = None
    known: tuple[int, ...] | None = None
    """Numbers of the rulings by which all of it was ruled so before: then nothing is done."""
