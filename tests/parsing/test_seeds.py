"""The two given reports, field by field, and all of what they give against a golden file."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from natoasia.model import Article, Document
from natoasia.parsing import parse

ROOT = Path(__file__).resolve().parent.parent.parent
FIRST, SECOND = sorted((ROOT / "seeds").glob("*.txt"))


def regenerate() -> ModuleType:
    """Return the one place that knows how a golden file is made."""
    spec = importlib.util.spec_from_file_location(
        "regenerate", ROOT / "tests" / "golden" / "regenerate.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path: Path) -> Article:
    return parse(Document(path=path.name, text=path.read_bytes().decode("utf-8")), names=False)


def chosen(article: Article, field: str) -> list[tuple[str, str]]:
    found = [e for e in article.evidence if e.field == field and e.chosen]
    texts = [article.text[slice(*e.span)] if e.span else "" for e in found]
    return list(zip([e.rule for e in found], texts, strict=True))


@pytest.mark.parametrize("path", [FIRST, SECOND], ids=lambda path: path.stem)
def test_a_seed_gives_the_golden_article(path: Path) -> None:
    module = regenerate()
    made = json.loads(module.article(path).model_dump_json())
    kept = json.loads(module.golden(path).read_text(encoding="utf-8"))
    assert made == kept, "if this is meant: python tests/golden/regenerate.py"


def test_the_first_report_field_by_field() -> None:
    article = read(FIRST)
    assert (article.date, article.date_precision) == ("2023-01-30", "day")
    assert article.headline is None
    assert article.source is None
    assert article.agencies == ("agencies",)
    assert article.byline == ()
    assert article.dateline is None
    assert article.language == "en"
    assert article.body.startswith("NATO Secretary-General Jens Stoltenberg has asked")
    assert article.body.endswith("disaster response and other security areas.")
    assert chosen(article, "date") == [("leading date line", "2023-01-30")]
    assert chosen(article, "agencies") == [("credit that names no agency", "agencies")]
    assert [s.kind for s in article.segments] == ["date_line", *["paragraph"] * 9, "credit"]


def test_the_second_report_field_by_field() -> None:
    article = read(SECOND)
    assert (article.date, article.date_precision) == ("2023-01-29", "day")
    assert article.headline == (
        "Nato's Stoltenberg arrives in South Korea to deepen alliance's ties in Asia"
    )
    assert article.source == "The Straits Times"
    assert article.agencies == ("Reuters",)
    assert article.dateline == "SEOUL"
    assert article.language == "en"
    assert article.body.startswith("Nato Secretary-General Jens Stoltenberg arrived in Seoul")
    assert article.body.endswith("would import the conflict raging in Europe.")
    assert chosen(article, "source") == [("outlet's own promotion", "ST")]
    assert chosen(article, "agencies") == [("trailing credit", "REUTERS")]


def test_the_second_report_s_date_is_inferred_and_says_so() -> None:
    article = read(SECOND)
    (date,) = [e for e in article.evidence if e.field == "date" and e.chosen]
    assert date.rule == "caption date, its weekday is the lead's"
    assert article.text[slice(*date.span or (0, 0))] == "Jan 29, 2023"
    (stated,) = [e for e in read(FIRST).evidence if e.field == "date" and e.chosen]
    assert date.confidence < stated.confidence


def test_what_stands_around_the_second_report_is_no_body() -> None:
    article = read(SECOND)
    kinds = {s.kind: s.text.strip() for s in article.segments if s.kind != "paragraph"}
    assert kinds["caption"].endswith("International Airport on Jan 29, 2023.")
    assert kinds["dateline"] == "SEOUL -"
    assert kinds["promo"].startswith("Join ST's Telegram channel")
    assert [s.text.strip() for s in article.of_kind("credit")] == ["PHOTO: EPA-EFE", "REUTERS"]
