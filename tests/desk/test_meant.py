"""What a search concludes it says: a country from its towns, a person from a surname."""

from __future__ import annotations

from pathlib import Path

import pytest

from natoasia import Desk
from natoasia.rows import Filters

WHOLE = """Ferries sail again

May 4, 2031

OSLO - The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, harbour
master Ana Lund said, ending the longest closure of the crossing since 2012.

About 1,400 passengers had been stranded on the islands, among them a school orchestra from Norway
that gave three concerts in the ferry terminal while it waited for the storm to pass.
"""

SHORT = """Ferry leaves the quay

May 4, 2031

OSLO - The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, Ms Lund
said, ending the longest closure of the crossing since 2012.

About 1,400 passengers had been stranded on the islands, among them a school orchestra from Tallinn
that gave three concerts in the ferry terminal while it waited for the storm to pass.
"""

OTHER = """The granary of Villmar, empty for forty years, is to become a library, a visitor from
Kiev said.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    for name, text in {"whole": WHOLE, "short": SHORT, "other": OTHER}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    desk = Desk.create(tmp_path / ".natoasia")
    desk.ingest([tmp_path])
    return desk


def found(desk: Desk, query: str) -> tuple[set[str], tuple[str, ...]]:
    page = desk.list(query)
    return {row.path for row in page.items}, page.notes


def test_a_country_finds_the_towns_in_it_and_says_so(desk: Desk) -> None:
    with desk:
        paths, notes = found(desk, "place:norway")
        assert paths == {"whole.txt", "short.txt"}
        assert notes == ("1 of these do not name ‘norway’, but a place in it",)
        assert found(desk, "place:estonia")[0] == {"short.txt"}
        assert found(desk, 'place:"Kingdom of Norway" -place:estonia')[0] == {"whole.txt"}
        assert found(desk, "place:oslo") == ({"whole.txt", "short.txt"}, ())


def test_a_place_is_found_by_any_of_its_names(desk: Desk) -> None:
    with desk:
        assert found(desk, "place:kyiv") == ({"other.txt"}, ())
        assert desk.list("", Filters(place=("Ukraine",))).total == 1
        assert not found(desk, "ukraine")[0]


def test_a_person_is_found_where_the_story_tells_whose_surname_it_is(desk: Desk) -> None:
    with desk:
        paths, notes = found(desk, 'person:"Ana Lund"')
        assert paths == {"whole.txt", "short.txt"}
        assert notes == (
            "1 of these give only a surname; others of their story say it is ‘Ana Lund’",
        )
        assert found(desk, "person:lund") == (paths, ())
        assert found(desk, '"Ana Lund"')[0] == {"whole.txt"}
        assert found(desk, "person:an*")[0] == {"whole.txt"}
