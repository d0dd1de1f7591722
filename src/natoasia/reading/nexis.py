"""Exports of Nexis: many reports in one file, each under `3 of 10 DOCUMENTS`; text, or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.reading.drafting import Draft
from natoasia.reading.markup import plain
from natoasia.text import paragraphs
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Document
    from natoasia.reading.content import Content

# `                3 of 10 DOCUMENTS`, also `of 1,204` and `Dokument 3 von 10`
COUNTER: Final = re.compile(
    r"""^ [^\S\n]* (?: [\d,.]+ \s of \s [\d,.]+ \s DOCUMENTS? | Dokument \s \d+ \s von \s \d+
        | \d+ \s de \s \d+ \s (?: DOCUMENTS | DOCUMENTOS ) ) [^\S\n]* \r? $""",
    re.VERBOSE | re.MULTILINE,
)

# The same in HTML, where each report is a comment's `<DOC NUMBER=3>`.
HTML_DOCUMENT: Final = re.compile(r"<DOC NUMBER=\d+>")
HTML_END: Final = re.compile(r"</DOCFULL>")

# `BYLINE: Ann Vale`, `LOAD-DATE: January 11, 2010`
LABEL: Final = re.compile(r"(?P<label>[A-Z][A-Z-]{3,25}):(?=\s|$)[^\S\n]*")

HEAD_LABELS: Final = frozenset(
    "BYLINE SECTION LENGTH DATELINE HEADLINE HIGHLIGHT SOURCE EDITION SERIES".split()
)
"""Labels between a report's headline and its text."""

TAIL_LABELS: Final = frozenset(
    "LOAD-DATE LANGUAGE GRAPHIC PUBLICATION-TYPE JOURNAL-CODE SUBJECT ORGANIZATION COMPANY PERSON"
    " CITY STATE COUNTRY GEOGRAPHIC NOTES CORRECTION-DATE CORRECTION TYPE PUB-TYPE DOCUMENT-TYPE"
    " ACC-NO INDUSTRY TICKER CATEGORY TRANSMISSION-DATE".split()
)
"""Labels below a report's text."""

COPYRIGHT: Final = re.compile(r"(?:Copyright|©|\(c\))\s.{0,30}\d{4}", re.IGNORECASE)

# A line that has a year and a month's name: `January 11, 2010 Monday`, `11. Januar 2010`
DATED: Final = re.compile(r"(?=.*\b\d{4}\b)(?=.*[^\W\d_]{3,})(?=.*\b\d{1,2}\b)", re.DOTALL)


class Block(NamedTuple):
    """A paragraph of an export, and its label where it has one."""

    label: str
    text: str


def fits_text(content: Content) -> bool:
    """Tell a text export by the counter that opens each report."""
    found = COUNTER.search(content.opening)
    return found is not None and not content.opening.startswith("<")


def fits_html(content: Content) -> bool:
    """Tell an HTML export by its comments."""
    return content.opening.startswith("<") and "<DOCFULL>" in content.opening


def from_text(content: Content) -> tuple[Document, ...]:
    """Return the reports of a text export."""
    text = content.text().text
    starts = [match.start() for match in COUNTER.finditer(text)]
    found: list[Document] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        blocks = [_block(text[slice(*span)]) for span in paragraphs(text, start, end)]
        found += _report(content.path, blocks[1:], (start, end))
    return tuple(found)


def from_html(content: Content) -> tuple[Document, ...]:
    """Return the reports of an HTML export."""
    text = content.text().text
    found: list[Document] = []
    for match in HTML_DOCUMENT.finditer(text):
        closing = HTML_END.search(text, match.end())
        end = closing.start() if closing else len(text)
        inner = text.find("-->", match.end(), end) + 3
        shown = plain(text, max(inner, match.end()), end)
        blocks = [_block(shown[slice(*span)]) for span in paragraphs(shown)]
        found += _report(content.path, blocks[1:], (match.start(), end))
    return tuple(found)


def _block(paragraph: str) -> Block:
    match = LABEL.match(paragraph)
    known = match and match["label"] in HEAD_LABELS | TAIL_LABELS
    return Block(match["label"] if match and known else "", paragraph)


def _report(path: str, blocks: Sequence[Block], span: tuple[int, int]) -> tuple[Document, ...]:
    """Return one report: outlet, date, headline, labels; then its text, up to the labels below."""
    draft = Draft(path, "nexis", span)
    date = next((at for at, item in enumerate(blocks) if DATED.match(item.text)), 0)
    first = next((at for at, item in enumerate(blocks) if item.label), len(blocks))
    start = max((at + 1 for at in _head(blocks, first)), default=date + 2)
    end = next((at for at in range(start, len(blocks)) if _is_below(blocks[at])), len(blocks))
    headline = " ".join(item.text for item in blocks[date + 1 : first])
    draft.state("headline", headline, "Nexis headline")
    draft.state("source", " ".join(item.text for item in blocks[:date]), "Nexis publication")
    if blocks[date : date + 1]:
        written = " ".join(blocks[date].text.split("\n")[:1])
        draft.state("date", written, "Nexis date")
    for item in (*blocks[first:start], *blocks[end:]):
        _state(draft, item)
    for item in blocks[start:end]:
        draft.add(item.text)
    return draft.documents()


def _head(blocks: Sequence[Block], first: int) -> Iterator[int]:
    """Yield the labelled paragraphs above the text: they touch."""
    for at in range(first, len(blocks)):
        if blocks[at].label not in HEAD_LABELS:
            return
        yield at


def _is_below(block: Block) -> bool:
    return block.label in TAIL_LABELS or bool(COPYRIGHT.match(block.text))


def _state(draft: Draft, block: Block) -> None:
    value = LABEL.sub("", block.text, count=1)
    if block.label == "BYLINE":
        draft.sign(value, "Nexis byline")
    elif block.label == "DATELINE":
        draft.note("dateline", value, "Nexis dateline")
    elif block.label == "LANGUAGE":
        draft.note("language", language(value), "Nexis language")


LANGUAGES: Final = dict(
    pair.split("=")
    for pair in (
        "english=en anglais=en englisch=en inglés=en french=fr français=fr french;=fr francés=fr"
        " german=de deutsch=de allemand=de spanish=es español=es espagnol=es italian=it italiano=it"
        " italien=it portuguese=pt português=pt dutch=nl nederlands=nl korean=ko japanese=ja"
        " chinese=zh russian=ru arabic=ar turkish=tr polish=pl ukrainian=uk swedish=sv norwegian=no"
        " danish=da finnish=fi"
    ).split()
)
"""Names of languages as press databases write them, and their ISO 639-1 codes."""


def language(name: str) -> str | None:
    """Return the ISO 639-1 code of a language that is named or coded; `None` where unknown."""
    word = name.strip().lower().split("_")[0].split("-")[0]
    return LANGUAGES.get(word) or (word if len(word) == ISO_639_1 and word.isascii() else None)


ISO_639_1: Final = 2
"""Letters of a language's code."""
