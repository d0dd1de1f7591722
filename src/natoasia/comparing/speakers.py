"""Who said a quotation: by the cue beside it, or, marked as inferred, by a neighbouring one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article
    from natoasia.text import Span

REACH: Final = 140
"""Characters from a quotation within which its cue stands: a name, an office and a verb."""

# `said`, `told reporters`, `called it`: what credits the words beside it.
CUE: Final = re.compile(
    r"""\b(?:
        said | says | told | tells | added | adds | asked | warned | called | stated | wrote
      | tweeted | insisted | claimed | explained | argued | announced | declared | recalled
      | replied | responded | joked | noted | according\ to | acknowledged | concluded | continued
      | admitted | stressed | described | urged | quipped | commented | remarked | tells | reports
    )\b""",
    re.VERBOSE,
)

PRONOUN: Final = re.compile(r"\b(?:he|she|He|She)\b")

# A capitalised run of two words or more: `Liis Kallas`, `Miriam Achterberg`.
FULL_NAME: Final = re.compile(r"\b[A-Z][\w'’-]+(?:\s(?:(?:de|van|von|bin|al)\s)?[A-Z][\w'’-]+)+")


class Speaker(NamedTuple):
    """Who is credited, and whether that is read from the quotation's own cue."""

    name: str
    inferred: bool


def speaker(article: Article, text: str, quote: Span, sentence: Span) -> Speaker | None:
    """Return who a quotation is credited to; `None` where no cue says so."""
    after = quote[1] + 1, min(max(sentence[1], quote[1] + 1), quote[1] + REACH)
    before = max(sentence[0], quote[0] - REACH), quote[0] - 1
    for window in (after, before):
        cue = CUE.search(text, *window)
        if cue:
            return _credited(article, text, window, cue.span())
    return _neighbour(article, text, quote)


def _credited(article: Article, text: str, window: Span, cue: Span) -> Speaker | None:
    """Return the person named nearest to the cue, or the last one named where it says `he`."""
    named = [(span, one) for one in article.people for span in one.spans if _inside(span, window)]
    if named:
        _, one = min(named, key=lambda item: (" " not in item[1].name, _distance(item[0], cue)))
        return Speaker(one.name, inferred=False)
    if PRONOUN.search(text, *window):
        return _last_named(article, window[0])
    match = FULL_NAME.search(text, *window)
    return Speaker(match.group(), inferred=False) if match and not article.people else None


def _inside(span: Span, window: Span) -> bool:
    return window[0] <= span[0] and span[1] <= window[1]


def _distance(span: Span, cue: Span) -> int:
    """Return how far a name is from the cue; one before it is the subject and goes first."""
    return cue[0] - span[1] if span[1] <= cue[0] else span[0] - cue[1] + 1


def _last_named(article: Article, before: int) -> Speaker | None:
    spans = [(span[1], one) for one in article.people for span in one.spans if span[1] <= before]
    if not spans:
        return None
    return Speaker(max(spans, key=lambda item: item[0])[1].name, inferred=True)


def _neighbour(article: Article, text: str, quote: Span) -> Speaker | None:
    """Return whom the cue nearest before the quotation in its paragraph credits."""
    start = max(text.rfind("\n\n", 0, quote[0]), 0)
    cues = list(CUE.finditer(text, start, quote[0]))
    if not cues:
        return None
    window = max(start, cues[-1].start() - REACH), min(cues[-1].end() + REACH, quote[0])
    found = _credited(article, text, window, cues[-1].span())
    return found and Speaker(found.name, inferred=True)
