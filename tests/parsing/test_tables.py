"""The tables of outlets and agencies hold together, and are read as they say."""

from __future__ import annotations

import re

import pytest

from natoasia.parsing.tables import agency, named, outlet, outlet_at, outlet_by_short, rows


def outlets() -> list[list[str]]:
    return list(rows("outlets.tsv"))


RULES = re.compile(r"JSON-LD headline|meta [a-z:]+|page heading|page title")


def test_every_outlet_has_its_cells_a_country_and_one_row() -> None:
    assert {len(row) for row in outlets()} == {5, 6}
    assert all(RULES.fullmatch(headed) for row in outlets() for headed in row[5:])
    assert all(len(country) in {0, 2} for _, country, *_ in outlets())
    names = [name for name, *_ in outlets()]
    assert len(names) == len(set(names))


def test_every_outlet_answers_to_its_name_and_domains() -> None:
    for name, _, _, _, domains, *_ in outlets():
        found = outlet(name)
        assert found is not None
        assert found.name == name
        for domain in filter(None, domains.split(";")):
            at = outlet_at(f"www.{domain}")
            assert at is not None
            assert at.name == name


@pytest.mark.parametrize("name", ["", "(", "The", "Harbour Gazette", "x" * 500, "Hill", "\ud800"])
def test_an_unknown_name_is_none(name: str) -> None:
    assert outlet(name) is None
    assert agency(name) is None


def test_a_short_form_is_no_name() -> None:
    assert outlet("ST") is None
    found = outlet_by_short("ST")
    assert found is not None
    assert found.name == "The Straits Times"


@pytest.mark.parametrize("value", ["nzz.ch", "https://www.nzz.ch/ausland/a-1", "NZZ"])
def test_an_outlet_is_known_by_address_and_name(value: str) -> None:
    found = named(value)
    assert found is not None
    assert found.name == "Neue Zürcher Zeitung"


@pytest.mark.parametrize(
    ("form", "name"),
    [("REUTERS", "Reuters"), ("The Associated Press", "AP"), ("dpa", "dpa"), ("wires", "agencies")],
)
def test_an_agency_is_named_as_the_trade_does(form: str, name: str) -> None:
    assert agency(form) == name
