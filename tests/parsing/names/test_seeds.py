"""The two given reports: their people and places, to the last one."""

from __future__ import annotations

from pathlib import Path

import pytest

from natoasia.model import Document
from natoasia.parsing import parse

SEEDS = Path(__file__).parents[3] / "seeds"
EXPECTED = {
    "000_c8d7ae7f45e04685.txt": (
        "Jens Stoltenberg;Yoon Suk-yeol",
        """Seoul;South Korea;Asia;Japan;China;Ukraine;Russia;Europe;North America;Kyiv;Poland;
        Germany;Sweden;Norway;North Korea;Asia-Pacific""",
    ),
    "002_32fa7444e36ede0a.txt": (
        "Jens Stoltenberg;Park Jin;Lee Jong-Sup;Yoon Suk-yeol;Fumio Kishida",
        """Seoul;South Korea;Korea;Japan;Tokyo;Asia;Incheon International Airport;Ukraine;China;
        Europe;North America;Indo-Pacific;North Korea;Asia-Pacific;US""",
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_people_and_places_of_a_seed(name: str) -> None:
    text = (SEEDS / name).read_text("utf-8")
    article = parse(Document(path=name, text=text))
    people, places = ({one.strip() for one in names.split(";")} for names in EXPECTED[name])
    assert {one.name for one in article.people} == people
    assert {one.name for one in article.places} == places
