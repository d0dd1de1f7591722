"""The sentences a comparison is told in, the same in a terminal and on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.views.clean import one_line
from natoasia.views.marks import SET_APART, UNKNOWN, count

if TYPE_CHECKING:
    from natoasia.model import Alignment, Apart, Article, Change, Comparison, Matrix, Quote, Side

INFERRED: Final = "? after a speaker: inferred from a pronoun or the sentence before"

MOST_CHANGES: Final = 6
"""Told in words of one copied sentence; all are marked in it."""

ALONE: Final = "No close wording in the other report"

CHECKS: Final = {
    "number": "numbers",
    "date": "dates",
    "planned": "done or planned",
    "name": "names and offices",
    "source": "sources of a statement",
    "speaker": "speakers of one quotation",
}

QUOTES: Final = {
    "same": "same in both",
    "trimmed": "trimmed",
    "altered": "altered",
    "only": "no close wording in the other",
}

APART: Final = {"headline": ("headline", "headlines"), "caption": ("captions", "captions")}
"""One report's, and both reports'."""

# `visit.txt`, `visit`: a file whose lines are those of the report.
PLAIN: Final = pattern(r"(?: \.(?:txt|text|md) | (?: ^|/ ) [^./]+ ) $", re.VERBOSE)

NAMES: Final = {"person": "people", "place": "places", "organisation": "organisations"}


def unremarkable(compared: Comparison) -> str:
    """Return which checks found nothing, those with nothing to compare told apart."""
    found = {one.kind for one in compared.checks}
    quiet = [kind for kind in CHECKS if kind not in found]
    passed = ", ".join(CHECKS[kind] for kind in quiet if kind in compared.comparable)
    empty = ", ".join(CHECKS[kind] for kind in quiet if kind not in compared.comparable)
    said = [f"No difference: {passed}."] if passed else []
    return " ".join([*said, *([f"None comparable: {empty}."] if empty else [])])


def title(article: Article) -> str:
    """Return the headline, or, set apart, the first sentence that stands in for it."""
    if article.headline:
        return one_line(article.headline)
    return f"{SET_APART[0]}{_lead(article)}{SET_APART[1]}"


def _lead(article: Article) -> str:
    from natoasia.text import sentences

    body = article.of_kind("paragraph")
    for segment in body:
        for start, end in sentences(segment.text):
            return one_line(segment.text[start:end])
    return UNKNOWN


def provenance(article: Article) -> str:
    """Return who published a report, when, and from which agency."""
    credit = f" · from {', '.join(map(one_line, article.agencies))}" if article.agencies else ""
    source = one_line(article.source) if article.source else UNKNOWN
    return f"{source} · {article.date or UNKNOWN}{credit}"


def counted(article: Article) -> str:
    """Return, where the file is more than the report's text, of what its lines are counted."""
    plain = PLAIN.search(article.path) and article.span is None
    return "" if plain else " · lines of its text"


def apart(compared: Comparison, one: Apart) -> str:
    """Return what is to be said of the headlines, or captions, beside showing them."""
    single, both = APART[one.zone]
    if not one.a:
        return f"{single}: A has none"
    if not one.b:
        return f"{single}: B has none"
    linked = any(link.zone == one.zone for link in compared.alignments)
    return both if linked else f"{both}: no close wording"


def summary(compared: Comparison) -> str:
    """Return in one sentence how much the two reports share."""
    body = [one for one in compared.alignments if one.zone == "body"]
    a = sum(len(one.a) for one in body)
    b = sum(len(one.b) for one in body)
    verbatim = sum(one.kind == "verbatim" for one in body)
    said = (
        f"{a} of {_sentences(compared, 'a')} sentences in A and {b} of "
        f"{_sentences(compared, 'b')} in B have close wording in the other"
    )
    kinds = f": {verbatim} verbatim, {len(body) - verbatim} reworded" if body else ""
    return f"{said}{kinds}.{_passed_over(compared.house_style)}"


def _sentences(compared: Comparison, side: Side) -> int:
    return sum(one.zone == "body" for one in compared.sentences(side))


def _passed_over(count: int) -> str:
    if not count:
        return ""
    return f" {count} {'difference' if count == 1 else 'differences'} of house style passed over."


def may_differ(compared: Comparison) -> str:
    """Return the warning that two reports may not belong together, which few links alone say."""
    links = sum(one.zone == "body" for one in compared.alignments)
    found = {0: "no sentence has", 1: "only one sentence has"}.get(links, f"only {links} have")
    events = "They may be of two events, or of one told in other words"
    return f"{events}: {found} close wording in the other."


def unsought(compared: Comparison) -> str:
    """Return how much of two long reports was not looked for; "" where that is nothing."""
    if not compared.unsought:
        return ""
    return (
        f"{count(compared.unsought, 'sentence')} in A may have close wording in B that was not "
        f"found: words that over {compared.thresholds.usual} sentences have lead to no pair."
    )


def unsought_among(matrix: Matrix) -> str:
    """Return how much of several long reports was not looked for; "" where that is nothing."""
    if not matrix.unsought:
        return ""
    return (
        f"{count(matrix.unsought, 'sentence')} may have close wording in another report that was "
        "not found: words that very many sentences have lead to no pair."
    )


def lines(compared: Comparison, side: Side, numbers: Sequence[int]) -> str:
    """Return the lines of a file on which sentences begin: `line 5`, `lines 5, 13`."""
    sentences = compared.sentences(side)
    found = list(dict.fromkeys(str(sentences[number - 1].line) for number in numbers))
    return f"line{'s' if len(found) > 1 else ''} {', '.join(found)}"


def label(one: Alignment) -> str:
    """Return what an aligned pair is: verbatim or reworded, how close, and whether it moved."""
    zone = "" if one.zone == "body" else f"{one.zone}, "
    moved = ", in another order" if one.moved else ""
    return f"{zone}{one.kind} {one.score:.2f}{moved}"


def unchanged(one: Alignment) -> bool:
    """Tell whether one sentence stands in both, word for word."""
    return one.kind == "verbatim" and not one.changes and len(one.a) == len(one.b) == 1


def detail(one: Alignment, b_text: str) -> str:
    """Return how a copy was changed, or which rare words two wordings share, in words."""
    if one.kind == "reworded":
        inside = sorted(one.shared, key=lambda match: match.a)
        said = [_common(match.text, b_text[slice(*match.b)]) for match in inside]
        return f"both have {', '.join(said)}" if said else ""
    changes = [changed(change) for change in one.changes]
    more = len(changes) - MOST_CHANGES
    return "; ".join(changes[:MOST_CHANGES]) + (f"; {more} more" if more > 0 else "")


def _common(a: str, b: str) -> str:
    """Return a word both have, in both forms where they differ: `met/meet`."""
    return one_line(a if a.casefold() == b.casefold() else f"{a}/{b}")


def changed(one: Change) -> str:
    """Return a change in words: `“had” in A, “has” in B`, or `only A has “had”`."""
    a, b = _quoted(one.a_text), _quoted(one.b_text)
    if not (a and b):
        return f"only A has {a}" if a else f"only B has {b}"
    return f"{a} in A, {b} in B"


def _quoted(text: str) -> str:
    return f"“{one_line(text)}”" if text else ""


def speaker(one: Quote) -> str:
    """Return who said it; with `?` where that is inferred."""
    if one.speaker is None:
        return "speaker not clear"
    return f"{one_line(one.speaker)}{' ?' if one.inferred else ''}"
