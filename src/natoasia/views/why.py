"""Why two reports are taken for reports of one event, or why not: the exact parts of the sum."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.comparison_words import title
from natoasia.views.evidence import line_column
from natoasia.views.fit import cut, flow, pad, wrap
from natoasia.views.marks import count, known

if TYPE_CHECKING:
    from natoasia.model import Article, Feature, Link, Passage, Span, Standing
    from natoasia.views.ink import Ink

    Find = Callable[[Article], Callable[[Span], tuple[int | None, int | None]]]
    """From a report to what finds the line and the column of a span in its file."""

KINDS: Final = (
    ("person", "people"),
    ("place", "places"),
    ("organisation", "organisations"),
    ("phrase", "phrases"),
    ("word", "words"),
)
"""The kinds of features, in the order a reader asks for them."""

SHOWN: Final = 12
"""Features of a kind shown by name; the rest is summed up."""

WHOLE: Final = 100_000
"""Columns of a pipe, where a line is left whole."""

HEAD: Final = len("A  k3qabcde  2031-05-04  ")

LABEL: Final = 15
"""Columns of the labels: the longest is `organisations`."""


def why(
    a: Article, b: Article, link: Link, room: int | None, ink: Ink, find: Find | None = None
) -> Iterator[str]:
    """Yield the verdict, the shared features with their shares, and the shared passages.

    `find` finds their places in the files; the places in the text are told without it.
    """
    yield from (_report(letter, one, room or WHOLE, ink) for letter, one in (("A", a), ("B", b)))
    yield ""
    yield from map(ink.strong, wrap(verdict(link), room or WHOLE))
    yield from map(ink.faint, wrap(reckoning(link), room or WHOLE))
    yield ""
    for kind, label in KINDS:
        yield from _features(
            label, [one for one in link.features if one.kind == kind], link, room, ink
        )
    for passage in link.passages:
        yield ""
        yield ink.strong(_sized(passage))
        yield ink.faint(f"A  {standing(a, passage.a, find)}")
        yield ink.faint(f"B  {standing(b, passage.b, find)}")
        yield from wrap(f"“{one_line(passage.text)}”", room or WHOLE)


def _report(letter: str, one: Article, room: int, ink: Ink) -> str:
    heading = cut(title(one), room - HEAD)
    return f"{letter}  {ink.key(one.id)}  {known(one.date):<10}  {heading}"


def verdict(link: Link) -> str:
    """Return whether the two are linked, and by how much; and where the desk has it otherwise."""
    here = link.standing
    if here is not None and here.together != link.linked:
        return _by_others(link, here) if here.together else _held_apart(link, here)
    said = "Linked" if link.linked else "Not linked"
    return f"{said}: {_measured(link)}."


def _measured(link: Link) -> str:
    side = "over" if link.linked else "under"
    return f"{link.score:.2f}, {side} the threshold of {link.threshold:.2f}"


def _by_others(link: Link, here: Standing) -> str:
    return (
        f"Of one story here, {here.a_story}, by what both share with others of it."
        f" By themselves {_measured(link)}."
    )


def _held_apart(link: Link, here: Standing) -> str:
    """Return why two that are alike are not of one story."""
    from natoasia.linking.clusters import CROWD, CROWDING, THRESHOLD

    said = f"Alike by themselves: {_measured(link)}. Not of one story here: "
    if here.because == "crowd" and here.average is not None:
        return said + (
            f"the {CROWD} look-alikes nearest to either come within {here.crowd:.3f} on average,"
            f" and {here.average:.2f} less {CROWDING:g} times that is under {THRESHOLD:.2f}."
        )
    if here.because == "others" and here.average is not None:
        return said + (
            f"their stories as wholes are {here.average:.2f} alike, where stories of such sizes"
            f" need {here.needed:.2f}."
        )
    return said + "the desk has grown since they were compared."


def reckoning(link: Link) -> str:
    """Return how the score came about."""
    if link.days_apart is None:
        gap = "a day unknown"
    else:
        gap = f"{count(link.days_apart, 'day')} apart" if link.days_apart else "of one day"
    if link.weekdays:
        gap += ", a weekday in common" if link.weekdays == "same" else ", of different weekdays"
    changed = (
        f", counted as {link.score:.2f}" if f"{link.score:.2f}" != f"{link.cosine:.2f}" else ""
    )
    return f"Likeness {link.cosine:.2f}, {gap}{changed}.{_doubted(link)} Shares of the likeness:"


def _doubted(link: Link) -> str:
    """Return what the threshold has over the one a dossier on one event has."""
    from natoasia.linking.clusters import THRESHOLD

    more = f"{link.threshold - THRESHOLD:.2f}"
    known = link.standing is not None
    if more == "0.00":
        return ""
    few = "so few likenesses are sure"
    reason = few if known else "two alone may be chance"
    return f" The threshold is {THRESHOLD:.2f}, and {more} more where {reason}."


def _features(
    label: str, features: Sequence[Feature], link: Link, room: int | None, ink: Ink
) -> Iterator[str]:
    if not features:
        return
    parts = [f"{one_line(one.text)} {_percent(one.share, link)}" for one in features[:SHOWN]]
    if rest := features[SHOWN:]:
        parts.append(f"{len(rest)} more {_percent(sum(one.share for one in rest), link)}")
    lines = list(flow([f"{part}," for part in parts[:-1]] + parts[-1:], (room or WHOLE) - LABEL))
    yield ink.faint(pad(label, LABEL)) + lines[0]
    yield from (" " * LABEL + line for line in lines[1:])


def _percent(share: float, link: Link) -> str:
    return f"{share / link.cosine:.0%}" if link.cosine else "0%"


def _sized(passage: Passage) -> str:
    return f"{count(passage.words, 'word')} in both" + (
        ", agency copy" if passage.agency_copy else ""
    )


def standing(one: Article, span: Span, find: Find | None) -> str:
    """Return where a passage stands: `path:line:column`, as editors take it.

    Where its file does not hold it word for word, as pages and exports may not, the line of the
    report's own text, and that it is that.
    """
    line, column = find(one)(span) if find else line_column(one.text, span[0])
    if line is not None:
        return f"{one_line(one.path)}:{line}:{column}"
    return f"{one_line(one.path)}, line {line_column(one.text, span[0])[0]} of its text"
