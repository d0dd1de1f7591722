"""Names as the user rules them, in one report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.desk.renaming import NameRuling, apply_name_rulings
from natoasia.model import Article, Document, Name
from natoasia.parsing import parse

TEXT = """Ferries sail again

NORDHAVN - The first ferry in a week left the quay at six on Sunday, harbour master Ana Lund said.
Prime Minister Karl Oster thanked Anna Lund and the islanders. "We waited," Mr Oster said in Kiev.
Lund went home to Oslo.
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return parse(Document(path="ferries.txt", text=TEXT))


def ruled(article: Article, *rulings: NameRuling) -> Article:
    return apply_name_rulings(article, rulings)


def person(name: str, becomes: str | None, article: str | None = None) -> NameRuling:
    return NameRuling("person", name, becomes, article)


def named(article: Article) -> dict[str, Name]:
    return {name.name: name for name in article.people}


def test_what_the_tests_begin_with(article: Article) -> None:
    assert named(article).keys() >= {"Ana Lund", "Anna Lund", "Karl Oster"}
    assert "Kiev" in [place.name for place in article.places]


def test_two_names_become_one_with_all_mentions(article: Article) -> None:
    before, after = named(article), named(ruled(article, person("ANNA LUND", "Ana Lund")))
    assert "Anna Lund" not in after
    spans = {*before["Ana Lund"].spans, *before["Anna Lund"].spans}
    assert after["Ana Lund"].spans == tuple(sorted(spans))
    assert {"Ana Lund", "Anna Lund"} <= {*after["Ana Lund"].as_written}
    assert after["Karl Oster"] == before["Karl Oster"]


def test_a_name_is_written_as_the_user_writes_it(article: Article) -> None:
    after = named(ruled(article, person("Karl Oster", "Karl OSTER"), person("Ana Lund", "A. Lund")))
    assert after["Karl OSTER"].spans == named(article)["Karl Oster"].spans
    assert "Ana Lund" in after["A. Lund"].as_written


def test_what_is_no_name_is_gone_but_stays_among_the_evidence(article: Article) -> None:
    after = ruled(article, person("Karl Oster", None))
    assert "Karl Oster" not in named(after)
    spans = named(article)["Karl Oster"].spans
    chosen = [one for one in after.evidence if one.span in spans and one.chosen]
    assert [(one.value, one.rule) for one in chosen] == [("", "ruling of the user")]
    assert any(one.span in spans and not one.chosen for one in after.evidence)


def test_a_ruling_on_one_report_leaves_the_others_alone(article: Article) -> None:
    elsewhere, here = person("Ana Lund", None, "aaaaaaaa"), person("Ana Lund", "Eva", article.id)
    assert ruled(article, elsewhere) == article
    assert "Eva" in named(ruled(article, elsewhere, here))


def test_the_last_ruling_goes_before_and_names_are_followed(article: Article) -> None:
    first, last = person("Anna Lund", None), person("Anna Lund", "Ana Lund")
    assert "Anna Lund" not in named(ruled(article, first, last))
    assert len(named(ruled(article, first, last))["Ana Lund"].spans) > 1
    chain = person("Ana Lund", "Eva Lund")
    assert named(ruled(article, last, chain)).keys() >= {"Eva Lund", "Karl Oster"}
    circle = person("Eva Lund", "Anna Lund")
    after = named(ruled(article, last, chain, circle))
    assert after.keys() >= {"Anna Lund"}
    assert not after.keys() & {"Ana Lund", "Eva Lund"}
    assert named(ruled(article, circle, last, chain)).keys() >= {"Eva Lund"}


def test_a_kind_is_ruled_by_itself(article: Article) -> None:
    assert ruled(article, NameRuling("place", "Ana Lund", None)) == article


def test_a_place_goes_by_any_of_its_names_and_to_its_place_on_the_map(article: Article) -> None:
    after = ruled(article, NameRuling("place", "Kyiv", "Oslo"))
    (oslo,) = (place for place in after.places if place.name == "Oslo")
    assert (oslo.country, oslo.geonames_id) == ("NO", 3143244)
    moved = ruled(article, NameRuling("place", "Kiev", "Nowhere at all"))
    (nowhere,) = (place for place in moved.places if place.name == "Nowhere at all")
    assert (nowhere.country, nowhere.geonames_id, nowhere.latitude) == (None, None, None)


NAMES = st.sampled_from(["Ana Lund", "Anna Lund", "Karl Oster", "Lund", "Eva"])


@given(st.lists(st.tuples(NAMES, NAMES | st.none()), max_size=6))
def test_rulings_end_lose_no_mention_and_say_nothing_of_the_text(
    pairs: list[tuple[str, str | None]],
) -> None:
    article = parse(Document(path="ferries.txt", text=TEXT))
    rulings = tuple(person(*pair) for pair in pairs)
    after = ruled(article, *rulings)
    before = {span for name in article.people for span in name.spans}
    kept = {span for name in after.people for span in name.spans}
    assert kept <= before
    if all(becomes for _, becomes in pairs):
        assert kept == before
    assert after.text == article.text
