"""Any number of distinct articles of about 2.5 KB, recombined from parsed sentences of a real set.

A real text is parsed once; what parsing found in each of its sentences (names, their spans, the
rule that found them) goes with the sentence wherever it is put. So a made article has everything
that a parsed one has, without being parsed: a million would take two hours.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from data import files, gold

from natoasia import plain

plain.want()  # What is made here is right by construction; validating it would take half the time.

from natoasia.model import Article, Evidence, Name, Segment  # noqa: E402
from natoasia.text import sentences  # noqa: E402

SIZE = 2_300
"""Characters of a made article's body, on average; with headline and dates 2.5 KB."""

SHORTEST, LONGEST = 40, 400
"""Characters of a sentence that is used."""

TOGETHER = 3
"""Sentences in a paragraph."""

TO_PARSE = (500, 8_000)
"""Files whose sentences are used: at least so many, and no more than the set has."""

ARTICLES_A_FILE = 40

FIRST_DAY = date(2012, 1, 1)
DAYS = 3_287
"""2012 to 2020, the years of the set."""

TOWNS = "Aldmoor,Brackwater,Corvale,Dunmarsh,Eastlow,Fenwick Bay,Garrow,Hollin"
PAPERS = "Courier,Herald,Times,Post,Observer"
OUTLETS = [f"The {town} {paper}" for town in TOWNS.split(",") for paper in PAPERS.split(",")]

FIELDS = ("people", "places", "organisations")


class Mentioned(NamedTuple):
    """A name in a sentence: what parsing knew of it, where it stands, and by which rule."""

    field: str
    name: Name
    spans: tuple[tuple[int, int], ...]
    rule: str


class Sentence(NamedTuple):
    """A sentence and the names in it, their spans counted from its beginning."""

    text: str
    names: tuple[Mentioned, ...]


class Material(NamedTuple):
    """What articles are made of."""

    sentences: list[Sentence]
    heads: list[str]


@cache
def material(articles: int) -> Material:
    """Return sentences enough for so many articles, parsed by as many processes as there are."""
    least, most = TO_PARSE
    chosen = list(files("volume"))[: min(max(articles // ARTICLES_A_FILE, least), most)]
    with get_context("fork").Pool() as pool:
        found = [one for cut in pool.imap(_cut, chosen, 16) for one in cut]
    return Material(found, [row["headline"] for row in gold("volume").values()])


def _cut(path: Path) -> list[Sentence]:
    """Return the sentences of a file."""
    from natoasia.parsing import parse
    from natoasia.reading import read_whole

    documents, _ = read_whole(path.name, path.read_bytes(), limit=10**8)
    return [one for document in documents for one in _sentences(parse(document))]


def _sentences(article: Article) -> Iterator[Sentence]:
    rules = {(item.field, item.value): item.rule for item in article.evidence if item.chosen}
    named = [(field, name) for field in FIELDS for name in getattr(article, field)]
    for paragraph in article.of_kind("paragraph"):
        for start, end in sentences(article.text, *paragraph.span):
            text = article.text[start:end]
            if SHORTEST < len(text) < LONGEST and "\n" not in text:
                found = (_within(field, name, start, end, rules) for field, name in named)
                yield Sentence(text, tuple(one for one in found if one.spans))


def _within(field: str, name: Name, start: int, end: int, rules: dict[Any, str]) -> Mentioned:
    spans = tuple((a - start, b - start) for a, b in name.spans if start <= a and b <= end)
    return Mentioned(field, name, spans, rules.get((field, name.name), "given name"))


def made(known: Material, count: int) -> Article:
    """Return the article of a number, the same one for the same number and material."""
    dice = random.Random(count)
    outlet, day = dice.choice(OUTLETS), FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    head = dice.choice(known.heads)
    text = f"{head}\n\n{outlet}\n{day.isoformat()}\n\n"
    kinds = [("headline", len(head) + 2), ("source_line", len(outlet) + 1), ("date_line", 12)]
    chosen, paragraphs = _body(dice, known.sentences, len(text))
    texts = ["\n\n" * bool(at) + " ".join(one.text for one in some)
             for at, some in enumerate(paragraphs)]  # fmt: skip
    kinds += [("paragraph", len(one)) for one in texts]
    text += "".join(texts)
    digest = hashlib.sha256(text.encode()).hexdigest()
    names, told = _names(chosen, text)
    evidence = [
        _evidence("date", day.isoformat(), text.index(day.isoformat()), "date line"),
        _evidence("headline", head, 0, "line above the report"),
        _evidence("source", outlet, len(head) + 2, "source line, known outlet"),
        Evidence(field="language", value="en", span=(0, len(text)),
            rule="commonest words", confidence=0.93, chosen=True),
        *told,
    ]  # fmt: skip
    return Article(
        id=digest[:8], path=f"{outlet.replace(' ', '_')}/{day:%Y/%m}/{digest[:12]}.txt", span=None,
        date=day.isoformat(), date_precision="day", headline=head, source=outlet,
        agencies=("Reuters",) if count % 5 == 0 else (), byline=(), dateline=None,
        body="\n\n".join(one.strip() for one in texts), **names, language="en",
        segments=tuple(_segments(text, kinds)), evidence=tuple(evidence),
    )  # fmt: skip


def _body(
    dice: random.Random, known: Sequence[Sentence], at: int
) -> tuple[list[tuple[int, Sentence]], list[list[Sentence]]]:
    """Return sentences with their places, and the same by paragraph."""
    size = max(dice.gauss(SIZE, SIZE / 4), SIZE / 4)
    placed: list[tuple[int, Sentence]] = []
    paragraphs: list[list[Sentence]] = []
    end = at + size
    while at < end:
        sentence = dice.choice(known)
        if not placed or len(paragraphs[-1]) == TOGETHER:
            at += 1 if placed else 0
            paragraphs.append([])
        paragraphs[-1].append(sentence)
        placed.append((at, sentence))
        at += len(sentence.text) + 1
    return placed, paragraphs


def _names(
    placed: Sequence[tuple[int, Sentence]], text: str
) -> tuple[dict[str, tuple[Name, ...]], list[Evidence]]:
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    known: dict[tuple[str, str], Mentioned] = {}
    for at, sentence in placed:
        for one in sentence.names:
            key = one.field, one.name.name
            known.setdefault(key, one)
            spans.setdefault(key, []).extend((at + a, at + b) for a, b in one.spans)
    names: dict[str, list[Name]] = {field: [] for field in FIELDS}
    told = []
    for (field, value), one in known.items():
        where = tuple(spans[field, value])
        forms = tuple(dict.fromkeys(text[a:b] for a, b in where))
        name = one.name.model_copy(update={"as_written": forms, "spans": where})
        names[field].append(name)
        told.append(_evidence(field, value, where[0][0], one.rule, name.confidence, where[0][1]))
    return {field: tuple(names[field]) for field in FIELDS}, told


def _evidence(
    field: str, value: str, at: int, rule: str, confidence: float = 0.95, end: int | None = None
) -> Evidence:
    span = (at, at + len(value) if end is None else end)
    return Evidence(
        field=field, value=value, span=span, rule=rule, confidence=confidence, chosen=True
    )


def _segments(text: str, kinds: Sequence[tuple[str, int]]) -> Iterator[Segment]:
    at = 0
    for kind, length in kinds:
        piece = text[at : at + length]
        yield Segment(kind=kind, start=at, end=at + length, text=piece)
        at += length
