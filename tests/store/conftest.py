from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from natoasia.model import Article, Segment, text_id
from natoasia.store import Reading, Store
from natoasia.store.compressing import deflate
from natoasia.store.packing import entry


def make_article(text: str, path: str = "report.txt", **fields: object) -> Article:
    """Return an article that is all paragraph, with the fields given."""
    segments = (Segment(kind="paragraph", start=0, end=len(text), text=text),)
    whole = {"id": text_id(text), "path": path, "segments": segments, "body": text.strip()}
    return Article.model_validate(whole | fields)


def make_reading(
    path: str, *articles: Article, parser: int = 1, raw: bytes | None = None
) -> Reading:
    """Return a file that holds these articles."""
    content = raw if raw is not None else "".join(item.text for item in articles).encode()
    return Reading(
        path=path,
        sha256=hashlib.sha256(content).digest(),
        size=len(content),
        mtime_ns=1,
        parser=parser,
        encoding="utf-8",
        raw=None if raw is None else deflate(raw),
        entries=tuple(entry(item, b"bag of " + item.id.encode()) for item in articles),
    )


@pytest.fixture(name="article")
def article_maker() -> Callable[..., Article]:
    return make_article


@pytest.fixture(name="reading")
def reading_maker() -> Callable[..., Reading]:
    return make_reading


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / ".natoasia") as opened:
        yield opened
