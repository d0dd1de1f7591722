"""The page a person reads says what is true: each example of it finds what it promises."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from natoasia.search import query_page

FOUND = {
    "ammunition": "ammo",
    "weapons seoul": "ammo month",
    "cafe": "cafe",
    "obrien": "trump",
    "counterterrorism": "counter",
    '"military support"': "ammo",
    "“military support”": "ammo",
    '"urgent need more"~2': "ammo",
    '"military sup*"': "ammo",
    "ammu*": "ammo",
    "stoltenburg~": "ammo visit",
    "tokyo or jakarta": "visit fog reactor",
    "tokyo | jakarta": "visit fog reactor",
    "seoul -tokyo": "ammo month",
    "seoul not tokyo": "ammo month",
    "(tokyo or jakarta) -reactor": "visit fog",
    "seoul NEAR/4 arrived": "visit",
    "arrived near/4 seoul": "visit",
    "seoul w/4 arrived": "visit",
    "person:stoltenberg": "ammo",
    'person:"Yoon Suk Yeol"': "visit",
    "place:seoul": "ammo visit month",
    "place:lyons": "cafe",
    'place:"south korea"': "visit",
    "source:courier": "ammo month",
    'source:"harbour courier"': "ammo month",
    "agency:reuters": "visit",
    "byline:kim": "visit",
    "headline:arrives": "visit",
    'headline:"arrives in seoul"': "visit",
    "path:archive": "reactor",
    "lang:fr": "cafe",
    "person:(stoltenberg or yoon)": "ammo visit",
    "person:stolt*": "ammo",
    "place:*": "ammo visit month cafe fog",
    "story:q7": "ammo visit",
    "date:2023-01-29": "visit month park",
    "date:2023-01": "ammo visit month park",
    "date:2023": "ammo visit month cafe park",
    'date:"29 jan 2023"': "visit month park",
    "date:2023-01-29..2023-01-31": "ammo visit month park",
    "date:..2023-01-29": "visit month fog park",
    "date:2023-02..": "cafe us park",
    "date:>2023-01-29": "ammo month cafe us park",
    "since:2023-01-30": "ammo month cafe us park",
    "date:2023-q1": "ammo visit month park cafe",
    "date:2020s": "ammo cafe fog month park us visit",
    "date:29 jan 2023 to 2 feb 2023": "ammo month park visit",
    "date:jan..mar 2023": "ammo cafe month park visit",
    "date:2023-h1": "ammo visit month park cafe",
    "date:late jan 2023": "ammo visit month park",
    "date:winter 2022-23": "ammo visit month cafe fog park",
    "date:around jan 2023": "ammo visit month cafe fog park",
    "date:28-30 jan 2023": "ammo visit month park",
    "date:2023-w05": "ammo month park",
    "date:2023-01-29..31": "ammo visit month park",
    "date:between 2022 and 2023": "ammo cafe fog month park visit",
    "date:after 2023-01-29": "ammo month cafe us park",
    "before:2023-01-30": "fog month park visit",
    "date:(2022 or 2023)": "ammo cafe fog month park visit",
    "until:2023-01-29": "visit month fog park",
    "has:date": "ammo visit month cafe fog us park",
    "-has:headline": "fog reactor park long deal trump counter",
    "words:>50": "long",
    "words:10..20": "visit deal",
}


def examples() -> list[str]:
    """Return the queries of the page: indented lines with a gap before what they mean."""
    lines = (line[4:] for line in query_page().splitlines() if line.startswith("    "))
    return [line.partition("  ")[0] for line in lines if "  " in line.strip()]


@pytest.mark.parametrize("query", examples())
def test_an_example_finds_what_the_page_says(query: str, find: Callable[[str], set[str]]) -> None:
    assert find(query) == set(FOUND[query].split())


def test_every_expectation_is_on_the_page() -> None:
    assert set(FOUND) == set(examples())
    assert len(FOUND) == len(examples()), "an example twice"


def test_the_page_of_the_documentation_is_the_same() -> None:
    shown = Path(__file__).parents[2] / "docs" / "query.md"
    assert shown.read_text("utf-8") == query_page()
