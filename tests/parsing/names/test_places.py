"""Places: the gazetteer, what tells a place from a person, and which place on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from natoasia.parsing.names import (
    Found,
    Zone,
    canonical,
    country_of,
    find,
    is_place,
    key,
    variants,
)

if TYPE_CHECKING:
    from natoasia.model import Name


def found(text: str) -> Found:
    return find(text, [Zone("paragraph", 0, len(text))])


def places(text: str) -> list[str]:
    return [name.name for name in found(text).places]


def place(text: str, name: str) -> Name:
    (one,) = [one for one in found(text).places if one.name == name]
    return one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ties with US allies in Japan", ["US", "Japan"]),
        ("the Indo-Pacific and the Asia-Pacific region", ["Indo-Pacific", "Asia-Pacific"]),
        ("a tanker in the Gulf of Mexico", ["Gulf of Mexico"]),
        ("from Bosnia and Herzegovina", ["Bosnia and Herzegovina"]),
        ("back to Rio de Janeiro", ["Rio de Janeiro"]),
        ("landed at Incheon International Airport", ["Incheon International Airport"]),
        ("the town of Ombrevale and Velm province", ["Ombrevale", "Velm"]),
        ("a Britain-based group", ["Britain"]),
        ("deaths at Camp Murray, Wash., he said", ["Camp Murray", "Wash."]),
        ("He lives in Washington, D.C., now", ["Washington, D.C."]),
        ("said Joe Doe, R-Utica, N.Y.", ["Utica", "N.Y."]),
        ("fighting in East Mosul", ["East Mosul"]),
        ("NATO member Poland agreed", ["Poland"]),
        ("said Anna Holm, 34, of Ombrevale,", ["Ombrevale"]),
        ("the cities of Velm and Ombrevale", ["Velm", "Ombrevale"]),
        ("They flew in from Velmouth.", ["Velmouth"]),
        ("The train stopped at Velmouth.", ["Velmouth"]),
        ("Walker County (Ga.) was quiet.", ["Walker County", "Ga."]),
        ("the U.S.-Mexico border", ["U.S.", "Mexico"]),
        ("Oldham East voted", ["Oldham East"]),
        ("on Wall Street and in Hollywood", ["Wall Street", "Hollywood"]),
        ("the District of Massachusetts", ["Massachusetts"]),
    ],
)
def test_a_place_is_found(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of Japan raised rates.",
        "South Korean and British officials said so.",
        "Michael Jordan scored. Jordan said he was glad.",
        "It was the Islamic State of Iraq and the Levant, she said.",
        "The Cambridge Analytica affair and the Geneva Convention came up.",
        "It will reopen in March; in August 1963 it closed.",
        "They have a stake in Velmotron and 40 US dollars.",
        "The U.S.-led force left.",
        "An analyst at Velmotron agreed.",
        "Parti Rakyat Malaysia won.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert places(text) == []


def test_a_place_and_the_person_who_bears_its_name_are_told_apart() -> None:
    text = "Denzel Washington flew in. Washington said he would stay in Washington until May."
    result = found(text)
    assert [name.name for name in result.people] == ["Denzel Washington"]
    assert [name.name for name in result.places] == ["Washington"]
    assert result.places[0].spans == ((text.rindex("Washington"), text.rindex(" until")),)


def test_names_of_one_place_are_one_place() -> None:
    text = "SEOUL - Troops left Seoul. The United States and the U.S. said; Kiev, or Kyiv, agreed."
    assert [name.as_written for name in found(text).places] == [
        ("SEOUL", "Seoul"),
        ("United States", "U.S."),
        ("Kiev", "Kyiv"),
    ]


def test_a_place_is_located() -> None:
    seoul = place("He went to Seoul on Sunday.", "Seoul")
    assert (seoul.geonames_id, seoul.country) == (1835848, "KR")
    assert seoul.latitude == pytest.approx(37.57)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("They met in Paris on Monday.", "FR"),
        ("They met in Paris, Texas, on Monday.", "US"),
        ("London, Ontario, voted.", "CA"),
        ("They met in Birmingham.", "GB"),
    ],
)
def test_the_namesake_is_chosen_by_people_and_company(text: str, country: str) -> None:
    assert found(text).places[0].country == country


def test_the_runner_up_is_kept_as_evidence() -> None:
    kept = [one for one in found("They met in Paris.").evidence if not one.chosen]
    assert [(one.field, one.rule) for one in kept] == [("places", "namesake")]
    assert "US" in kept[0].value


def test_look_ups_for_datelines_and_queries() -> None:
    assert is_place("SEOUL")
    assert is_place("Kiev")
    assert not is_place("Reuters")
    assert canonical("ROK") == "South Korea"
    assert {"Kyiv", "Kiev"} <= set(variants("Kiev"))
    assert country_of("Seoul") == "KR"
    assert country_of("Nowhereburg") is None
    assert key("YOON Suk Yeol") == key("Yoon Suk-yeol")
