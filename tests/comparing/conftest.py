from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from natoasia.model import Article, Document
from natoasia.parsing import parse

ROOT = Path(__file__).resolve().parents[2]


def read(text: str, path: str = "made.txt") -> Article:
    return parse(Document(path=path, text=text))


def report(*paragraphs: str, headline: str = "Council meets in Harwick", date: str = "") -> Article:
    head = [headline, *([date] if date else [])]
    return read("\n\n".join([*head, *paragraphs]) + "\n")


@pytest.fixture
def article() -> Callable[..., Article]:
    return report


@pytest.fixture
def pair() -> Callable[[str], tuple[Article, Article]]:
    def named(name: str) -> tuple[Article, Article]:
        folder = ROOT / "bench" / "pairs" / name
        a, b = (read((folder / side).read_text("utf-8")) for side in ("a.txt", "b.txt"))
        return a, b

    return named


@pytest.fixture(scope="session")
def seeds() -> tuple[Article, Article]:
    paths = [ROOT / "seeds" / name for name in SEEDS]
    a, b = (read(path.read_bytes().decode("utf-8"), str(path)) for path in paths)
    return a, b


SEEDS = ("000_c8d7ae7f45e04685.txt", "002_32fa7444e36ede0a.txt")
