"""Score exports of press databases against what the files themselves state.

What they state is read here a second time, by other means than the program's readers: an XML
parser, the standard library's HTML parser, and the lines of a text export.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from data import DATA, below

from natoasia.parsing import parse
from natoasia.parsing.tables import outlet
from natoasia.reading import read

MONTHS = {
    word: number
    for number, words in enumerate(
        "jan fév|feb mar apr|avr|abr may|mai jun|juin jul|juil aug|août sep|sept oct|okt nov"
        " dec|déc|dez".split(),
        1,
    )
    for word in words.split("|")
}
DATE = re.compile(r"(?:(\d\d?)\.? +)?([^\W\d_]{3,})\.? +(?:(\d\d?),? +)?(\d{4})")
BY = re.compile(r"^(?:by|von|par)\b", re.IGNORECASE)
FIELDS = ("headline", "source", "date", "byline")


class Told(NamedTuple):
    """What an export states of an article."""

    headline: str
    source: str
    date: str
    byline: str = ""


def exports(*, show: bool) -> int:
    """Print how many articles and fields are right; return how many figures are under a floor."""
    tally: Counter[str] = Counter()
    folder = DATA / "exports"
    if not folder.is_dir():
        print(f"exports   skipped: no {folder}")
        return 0
    for path in sorted(folder.iterdir()):
        told = list(stated(path))
        found = [parse(item, names=False) for item in read(str(path), path.read_bytes())]
        tally["articles all"] += max(len(told), len(found))
        tally["articles right"] += min(len(told), len(found))
        for wanted, article in zip(told, found, strict=False):
            got = Told(
                *(article.headline or "", article.source or "", article.date or ""),
                ", ".join(article.byline),
            )
            for field, want, have in zip(FIELDS, wanted, got, strict=True):
                right = same(field, want, have)
                tally[f"{field} all"] += 1
                tally[f"{field} right"] += right
                if show and not right:
                    print(f"  exports {field} {path.name}: {have!r} for {want!r}")
    return report(tally)


def report(tally: Counter[str]) -> int:
    """Print the shares, each beside its floor."""
    failed = 0
    for field in ("articles", *FIELDS):
        right, total = tally[f"{field} right"], tally[f"{field} all"]
        print(f"exports   {field:9} right {right / (total or 1):.4f}   ({right} of {total})")
        failed += below("fields", f"exports_{field}_right", right / (total or 1))
    return failed


def same(field: str, want: str, have: str) -> bool:
    """Tell whether a field says what the file states; an outlet may have its usual name."""
    if field == "source":
        known = outlet(want)
        return bare(have) == bare(known.name if known else want)
    if field == "byline":
        return bare(BY.sub("", want.strip())) == bare(have)
    return bare(want) == bare(have)


def bare(text: str) -> str:
    """Return a text without marks, blanks and case, and without `and` between writers."""
    return re.sub(r"\W", "", re.sub(r"\b(?:and|und|et)\b", "", text.casefold()))


def iso(written: str) -> str:
    """Return the day that is written out."""
    match = DATE.search(written)
    if match is None:
        return written
    first, month, second, year = match.groups()
    number = next((MONTHS[month.lower()[:n]] for n in (4, 3) if month.lower()[:n] in MONTHS), 0)
    return f"{year}-{number:02}-{int(first or second):02}"


def stated(path: Path) -> Iterator[Told]:
    """Yield what a file states of each of its articles."""
    text = path.read_text("utf-8-sig")
    if path.suffix == ".xml":
        yield from of_xml(text)
    elif " DOCUMENTS" in text and "<DOCFULL>" not in text:
        yield from of_lines(re.split(r"(?m)^ *\d+ of \d+ DOCUMENTS *$", text)[1:])
    elif "<DOCFULL>" in text:
        yield from of_lines([shown(part) for part in text.split("<DOCFULL> -->")[1:]], skip=1)
    elif "DocPublicationName" in text:
        for part in text.split('class="DocPublicationName">')[1:]:
            yield of_europresse(part)
    else:
        for part in re.split(r'<div class="article ', text)[1:]:
            cells = dict(re.findall(r"<b>([A-Z]{2})</b>.*?</td><td>(.*?)</td>", part, re.DOTALL))
            rows = [shown(cells.get(code, "")).strip() for code in ("HD", "SN", "PD", "BY")]
            yield Told(rows[0], rows[1], iso(rows[2]), rows[3])


def of_xml(text: str) -> Iterator[Told]:
    """Yield the articles of Factiva's XML."""
    for article in ET.fromstring(text).findall(".//{*}article"):
        found = {item.tag.partition("}")[2] or item.tag: item for item in article}
        rows = [
            " ".join("".join(found[name].itertext()).split()) if name in found else ""
            for name in ("headline", "sourceName", "publicationDate", "byline")
        ]
        yield Told(rows[0], rows[1], rows[2][:10], rows[3])


def of_lines(parts: list[str], skip: int = 0) -> Iterator[Told]:
    """Yield the articles of a text export: outlet, date, headline, then labelled lines."""
    for part in parts:
        blocks = [" ".join(item.split()) for item in re.split(r"\n\s*\n", part)]
        blocks = [item for item in blocks if item][skip:]
        first = next(n for n, item in enumerate(blocks) if re.match(r"[A-Z-]{4,}:", item))
        signed = next((item[7:] for item in blocks if item.startswith("BYLINE:")), "")
        yield Told(" ".join(blocks[2:first]), blocks[0], iso(blocks[1]), signed)


def of_europresse(part: str) -> Told:
    """Return the article that follows an outlet's name; its writers stand alone under the title."""
    source = re.sub(r", no\. \d+", "", part.partition("<")[0])
    headers = " ".join(re.findall(r'class="DocHeader">(.*?)</span>', part))
    title = re.search(r'class="TitreArticleVisu">(.*?)</span><br><br>', part, re.DOTALL)
    under = part[title.end() :] if title else ""
    signed = re.match(r"([^<]*)<br><p>", under)
    return Told(shown(title[1]) if title else "", source, iso(headers), signed[1] if signed else "")


def shown(markup: str) -> str:
    """Return the text of markup, paragraphs apart, by the standard library's parser."""
    parser = Shown()
    parser.feed(markup)
    parser.close()
    return "".join(parser.found)


class Shown(HTMLParser):
    """Keeps the text, and a blank line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep text as it is shown."""
        self.found.append(data.replace("\n", " "))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Set blocks apart."""
        del attrs
        self.found.append({"br": "\n", "p": "\n\n", "div": "\n\n"}.get(tag, ""))
