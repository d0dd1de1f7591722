"""A second opinion makes names surer and adds a few; it never takes one away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import pytest

from natoasia.parsing.names import Found, Zone, find, trouble
from natoasia.parsing.names.second_opinion import ALONE, VARIABLE, Entity, Opinion, heard, opinion

if TYPE_CHECKING:
    from natoasia.model import NameKind

TEXT = (
    "The first ferry left the quay at Oslo on Sunday, harbour master Ana Lund said. She had met "
    "the Green Kettle of the Blue Lantern the day before, and Lund had waited."
)
ZONES = [Zone("paragraph", 0, len(TEXT))]


def seeing(**kinds: NameKind) -> Opinion:
    """Return a pipeline that sees these words, a blank for each underscore."""

    def entities(text: str) -> Iterable[Entity]:
        for words, kind in kinds.items():
            for match in re.finditer(words.replace("_", " "), text):
                yield Entity(kind, match.start(), match.end())

    return Opinion(entities, "named by test 1.0")


@pytest.fixture
def found() -> Found:
    return find(TEXT, ZONES)


def test_agreement_halves_the_doubt_and_the_evidence_agrees(found: Found) -> None:
    (before,) = (one for one in found.people if one.name == "Ana Lund")
    after = heard(found, TEXT, ZONES, seeing(Ana_Lund="person"))
    (surer,) = (one for one in after.people if one.name == "Ana Lund")
    assert surer.confidence == pytest.approx(1 - (1 - before.confidence) / 2, abs=0.001)
    (evidence,) = (one for one in after.evidence if one.chosen and one.value == "Ana Lund")
    assert evidence.confidence == surer.confidence
    assert after.places == found.places


def test_another_kind_is_no_agreement_and_changes_nothing(found: Found) -> None:
    assert heard(found, TEXT, ZONES, seeing(Ana_Lund="place", Oslo="person")) == found
    assert heard(found, TEXT, ZONES, seeing()) == found


def test_what_only_the_pipeline_sees_is_added_with_its_name(found: Found) -> None:
    names = {one.name for one in (*found.people, *found.organisations)}
    assert not names & {"Green Kettle", "Blue Lantern"}
    second = seeing(
        Green_Kettle="person", Blue_Lantern="organisation", ferry="person", Sunday="place"
    )
    after = heard(found, TEXT, ZONES, second)
    assert after.people == found.people
    assert [one.name for one in after.organisations] == [
        *(one.name for one in found.organisations),
        "Blue Lantern",
    ]
    assert {one.name for one in after.places} == {one.name for one in found.places}
    why = after.evidence[len(found.evidence) :]
    assert {(one.value, one.rule, one.confidence, one.chosen) for one in why} == {
        ("Green Kettle", "named by test 1.0", ALONE, False),
        ("Blue Lantern", "named by test 1.0", ALONE, True),
    }
    for one in (*after.people, *after.organisations):
        assert {TEXT[start:end] for start, end in one.spans} == {*one.as_written}


def test_a_pipeline_that_is_not_there_changes_nothing_but_is_told(
    monkeypatch: pytest.MonkeyPatch, found: Found
) -> None:
    monkeypatch.setenv(VARIABLE, "no_such_pipeline")
    opinion.cache_clear()
    try:
        assert find(TEXT, ZONES) == found
        assert VARIABLE in (trouble() or "")
    finally:
        monkeypatch.delenv(VARIABLE)
        opinion.cache_clear()
    assert trouble() is None
