"""Text exports of press databases, Nexis Uni, Factiva, ProQuest, also in an Office document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from natoasia.reading.drafting import Draft
from natoasia.reading.nexis import language
from natoasia.written_dates import written_dates

if TYPE_CHECKING:
    from natoasia.model import Document, FieldName
    from natoasia.reading.content import Content

Span = tuple[int, int]

# Nexis Uni and Lexis: `Length: 812 words`, `Body`, `End of Document`, each on a line of its own.
NEXIS_END: Final = re.compile(r"^[^\S\n]*End of Document[^\S\n]*$", re.MULTILINE)
NEXIS_BODY: Final = re.compile(r"^[^\S\n]*Body[^\S\n]*$", re.MULTILINE)
NEXIS_BELOW: Final = re.compile(
    r"^[^\S\n]*(?:Load-Date: |Classification[^\S\n]*$|Graphic[^\S\n]*$|Notes[^\S\n]*$)",
    re.MULTILINE,
)
# `Byline: Ann Vale`
LABELLED: Final = re.compile(r"(?P<label>[A-Z][A-Za-z-]{3,20}): *(?P<value>\S.*)")
PAGE: Final = re.compile(r"Page \d+ of \d+|\d+ of \d+|Document \d+ of \d+|[_\-=*]{3,}")

# Factiva: `812 words` over the date, and `Document LBA0000020230131ej1v000b1` under the text.
FACTIVA_END: Final = re.compile(
    r"^[^\S\n]*Document[^\S\n]+[A-Z]{2,}0\w{10,24}[^\S\n]*$", re.MULTILINE
)
WORDS: Final = re.compile(r"^[^\S\n]*[\d,.]+ (?:words|mots|Wörter|palabras)[^\S\n]*$", re.MULTILINE)
COPYRIGHT: Final = re.compile(r"(?:\(c\)|©|Copyright)\s.{0,200}", re.IGNORECASE)
TIME: Final = re.compile(r"\d{1,2}:\d\d(?: GMT)?")
BYLINE: Final = re.compile(r"(?:By|BY|Von|Par|Por)\s")

# ProQuest: `Document 1 of 12`, then `Title: …`, `Full text: …`, each a paragraph.
PROQUEST_START: Final = re.compile(r"^[^\S\n]*Document \d+ of \d+[^\S\n]*$", re.MULTILINE)
PROQUEST_LABEL: Final = re.compile(
    r"""^ (?P<label> Title | Author | Publication \s (?: title | date | info | year | subject )
      | Full \s text | Abstract | Subject | Location | Source \s type | Database | Links | Pages
      | (?: Language | Place | Country ) \s of \s publication | Publisher | Volume | Issue | ISSN
      | Document \s (?: type | URL ) | ProQuest \s document \s ID | Copyright | Last \s updated
      | Section | Company .{0,30} | People | Credit ) : [^\S\n]*""",
    re.VERBOSE | re.MULTILINE,
)
PROQUEST: Final[dict[str, FieldName]] = {
    "Title": "headline",
    "Publication title": "source",
    "Publication date": "date",
    "Author": "byline",
}
"""Labels that state a field, in the order they are written on top."""


def fits(content: Content) -> bool:
    """Tell an export by the lines that part its reports."""
    return content.decoded is not None and form_of(content.decoded.text) is not None


def documents(content: Content) -> tuple[Document, ...]:
    """Return the reports of an export."""
    return exported(content.path, content.text().text)


def exported(path: str, text: str) -> tuple[Document, ...]:
    """Return the reports of a text, if it is an export; each keeps its span in the text."""
    form = form_of(text)
    return () if form is None else tuple(form(path, text))


def form_of(text: str) -> Callable[[str, str], Iterator[Document]] | None:
    """Return what reads a text, if it is an export."""
    if NEXIS_END.search(text) and NEXIS_BODY.search(text):
        return _nexis
    if FACTIVA_END.search(text) and WORDS.search(text):
        return _factiva
    if PROQUEST_START.search(text) and "Full text:" in text:
        return _proquest
    return None


def _parts(text: str, ends: re.Pattern[str]) -> Iterator[Span]:
    """Yield the stretches that end with a line."""
    at = 0
    for end in ends.finditer(text):
        yield at, end.end()
        at = end.end()


def _rows(text: str) -> list[str]:
    rows = (" ".join(row.split()) for row in text.split("\n"))
    return [row for row in rows if row and not PAGE.fullmatch(row)]


def _dated(rows: list[str]) -> int | None:
    """Return which of the first rows is a date."""
    for number, row in enumerate(rows):
        if (date := next(written_dates(row), None)) and date.start == 0:
            return number
    return None


def _nexis(path: str, text: str) -> Iterator[Document]:
    """Headline, outlet, date; labelled lines; `Body`; the text; `Load-Date`."""
    for start, end in _parts(text, NEXIS_END):
        body = NEXIS_BODY.search(text, start, end)
        rows = _rows(text[start : body.start()]) if body else []
        date = _dated(rows)
        if body is None or not date:
            continue
        draft = Draft(path, "nexis", (start, end))
        draft.state("headline", " ".join(rows[: date - 1]), "Nexis headline")
        draft.state("source", rows[date - 1], "Nexis publication")
        draft.state("date", rows[date], "Nexis date")
        for row in rows[date + 1 :]:
            _label(draft, row)
        below = NEXIS_BELOW.search(text, body.end(), end) or NEXIS_END.search(text, body.end(), end)
        draft.add(text[body.end() : below.start() if below else end])
        yield from draft.documents()


def _label(draft: Draft, row: str) -> None:
    match = LABELLED.match(row)
    label = match["label"].lower() if match else ""
    if match and label == "byline":
        draft.sign(match["value"], "Nexis byline")
    elif match and label == "dateline":
        draft.note("dateline", match["value"], "Nexis dateline")
    elif match and label == "language":
        draft.note("language", language(match["value"].partition(";")[0]), "Nexis language")


def _factiva(path: str, text: str) -> Iterator[Document]:
    """Headline, byline, words; date, time, outlet, code, language, copyright; the text."""
    for start, end in _parts(text, FACTIVA_END):
        words = WORDS.search(text, start, end)
        if words is None:
            continue
        draft = Draft(path, "factiva", (start, end))
        above = _rows(text[start : words.start()])
        signed = [row for row in above if BYLINE.match(row)][:1]
        draft.state("headline", " ".join(row for row in above if row not in signed), "Factiva HD")
        after = _lines(text, words.end(), end)
        number = _head(draft, after)
        draft.sign("".join(signed), "Factiva BY")
        last = FACTIVA_END.search(text, words.end(), end)
        body = after[number][0] if number < len(after) else end
        draft.add(text[body : last.start() if last else end])
        yield from draft.documents()


def _lines(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the lines that are not blank, each with where it starts."""
    found: list[tuple[int, str]] = []
    for raw in text[start:end].splitlines(keepends=True):
        if raw.strip():
            found.append((start, " ".join(raw.split())))
        start += len(raw)
    return found


def _head(draft: Draft, rows: list[tuple[int, str]]) -> int:
    """State what stands between the count of words and the text; return where that begins."""
    texts = [row for _, row in rows[:HEAD]]
    last = next((at for at, row in enumerate(texts) if COPYRIGHT.match(row)), None)
    named = [row for row in texts[1:last] if not TIME.fullmatch(row)]
    if last is None or not named:
        return 0
    draft.state("source", named[0], "Factiva SN")
    draft.state("date", texts[0], "Factiva PD")
    coded = next((code for row in named[1:] if (code := language(row))), None)
    draft.note("language", coded, "Factiva LA")
    return last + 1


HEAD: Final = 12
"""Lines between the count of words and the copyright: Factiva prints eight at most."""


def _turned(name: str) -> str:
    """Return a writer's name in its usual order.

    >>> _turned("Vale, Ann")
    'Ann Vale'
    """
    family, _, given = (" ".join(part.split()) for part in name.partition(","))
    return f"{given} {family}".strip()


def _proquest(path: str, text: str) -> Iterator[Document]:
    """Labelled paragraphs, a report after each counter."""
    starts = [match.start() for match in PROQUEST_START.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        labels = list(PROQUEST_LABEL.finditer(text, start, end))
        stops = [*(label.start() for label in labels[1:]), end][: len(labels)]
        values: dict[str, str] = {}
        for label, stop in zip(labels, stops, strict=True):
            values.setdefault(label["label"], text[label.end() : stop])
        draft = Draft(path, "proquest", (start, end))
        for name, field in PROQUEST.items():
            value = values.get(name, "")
            for item in value.split(";") if field == "byline" else (value,):
                turned = _turned(item) if field == "byline" else ""
                draft.state(field, item, f"ProQuest {name}", turned)
        named = values.get("Language of publication", "")
        draft.note("language", language(named), "ProQuest language")
        draft.add(values.get("Full text"))
        yield from draft.documents()
