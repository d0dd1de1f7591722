"""Names across articles: one row for all spellings, counted, dated, in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from natoasia.model import Article, Name, NameKind, text_id
from natoasia.rows import NameRow
from natoasia.store import Inferred, Joined, Reading, Store, StoryRecord
from natoasia.store.names import name_number

Maker = Callable[..., Article]
Reader = Callable[..., Reading]


def name(kind: NameKind, written: str, times: int = 1, **place: object) -> Name:
    fields = {"kind": kind, "name": written, "as_written": (written,)}
    return Name.model_validate({**fields, "spans": tuple((at, at) for at in range(times)), **place})


def people(*names: str) -> tuple[Name, ...]:
    return tuple(name("person", one) for one in names)


@pytest.fixture
def kept(store: Store, article: Maker, reading: Reader) -> Store:
    """Return a desk of three reports, two of one story."""
    kyiv = name("place", "Kyiv", geonames_id=703448, country="UA")
    kiev = name("place", "Kiev", 3, geonames_id=703448, country="UA")
    reports = (
        article("a", "a.txt", date="2031-05-04", people=people("Ann Vale", "Lee Jin-ho")),
        article("b", "b.txt", date="2031-05-02", people=people("LEE JIN HO"), places=(kiev,)),
        article("c", "c.txt", people=people("Lee Jin Ho", "Lee Jin-ho", "Vale"), places=(kyiv,)),
    )
    for one in reports:
        store.put(reading(one.path, one))
    members = (text_id("a"), text_id("c"))
    store.change_stories({"s": StoryRecord(members, None, None, (), 1, None)})
    return store


def found(store: Store, **asked: object) -> tuple[NameRow, ...]:
    return store.names("person", **asked)[1]  # type: ignore[arg-type]


def test_spellings_of_one_name_are_one_row(kept: Store) -> None:
    lee, *rest = found(kept)
    assert lee[:8] == NameRow(
        "person", "Lee Jin-ho", 3, 1, 4, "2031-05-02", "2031-05-04",
        ("Lee Jin-ho", "LEE JIN HO", "Lee Jin Ho"),
    )[:8]  # fmt: skip
    assert [one.reports for one in lee.written] == [1, 1, 1]
    assert [row.name for row in rest] == ["Ann Vale", "Vale"]


def test_a_place_on_the_map_is_one_whatever_it_is_called(kept: Store) -> None:
    total, (kyiv,) = kept.names("place")
    assert (total, kyiv.name, kyiv.forms) == (1, "Kiev", ("Kiev", "Kyiv"))
    assert (kyiv.reports, kyiv.mentions, kyiv.country) == (2, 4, "UA")


def test_a_page_of_names_counts_them_all(kept: Store) -> None:
    total, page = kept.names("person", page=slice(1, 2))
    assert (total, [row.name for row in page]) == (3, ["Ann Vale"])
    assert kept.names("organisation") == (0, ())


def test_names_of_some_reports_only(kept: Store) -> None:
    rows = found(kept, ids=[text_id("b")])
    assert [(row.name, row.reports, row.stories) for row in rows] == [("LEE JIN HO", 1, 0)]
    only = {name_number("person", "ann vale")}
    assert [row.name for row in found(kept, only=only)] == ["Ann Vale"]


def test_a_report_that_is_gone_names_nobody(kept: Store) -> None:
    kept.vanish("a.txt")
    assert "Ann Vale" not in [row.name for row in found(kept)]


def test_a_surname_is_counted_under_the_person_it_is_taken_for(kept: Store) -> None:
    kept.settled([text_id(one) for one in "abc"])
    surname, person = name_number("person", "Vale"), name_number("person", "Ann Vale")
    numbers = {id_: number for number, id_ in zip((1, 2, 3), map(text_id, "abc"), strict=True)}
    meant = Inferred(numbers[text_id("c")], surname, person, 0.75)
    assert kept.put_inferred([meant]) == 1
    assert kept.put_inferred([meant]) == 0
    assert [id_ for id_, _ in kept.pending(9)] == [text_id("c")]
    assert list(kept.inferred(text_id("c"))) == [meant]
    assert list(kept.inferred(text_id("a"))) == []
    vale = next(row for row in found(kept) if row.name == "Ann Vale")
    assert (vale.reports, vale.inferred, vale.forms) == (2, 1, ("Ann Vale", "Vale"))
    (alone,) = (row for row in found(kept, ids=[text_id("c")]) if row.inferred)
    assert (alone.name, alone.forms) == ("Ann Vale", ("Vale",))


def test_forms_of_one_person_are_one_row_that_says_so(kept: Store) -> None:
    lee, ann, vale = (name_number("person", one) for one in ("Lee Jin-ho", "Ann Vale", "Vale"))
    assert {number for number, _ in kept.unblocked()} == {lee, ann, vale}
    kept.put_blocks([(vale, 7), (ann, 7), (lee, 8)])
    assert kept.unblocked() == []
    assert {row[:2] for row in kept.blocks()} == {(7, ann), (7, vale)}
    assert list(kept.blocks({lee})) == []
    assert kept.people_in([text_id("b")]) == {lee}
    kept.put_joins([Joined(vale, ann, "so it is"), Joined(ann, ann, None)])
    assert kept.forms_of(vale) == ("Ann Vale",)
    assert kept.forms_of(ann) == ("Vale",)
    assert kept.forms_of(lee) == ()
    row = found(kept)[1]
    assert (row.name, row.reports, row.mentions, row.inferred) == ("Ann Vale", 2, 2, 0)
    assert [(one.name, one.reports, one.rule) for one in row.written] == [
        ("Ann Vale", 1, None),
        ("Vale", 1, "so it is"),
    ]
    assert found(kept, only={vale}) == (row,)


def test_where_people_are_named_is_seen_in_one_pass(kept: Store) -> None:
    lee, ann = (name_number("person", one) for one in ("Lee Jin-ho", "Ann Vale"))
    seen = kept.seen({lee, ann})
    assert (len(seen[lee].articles), seen[lee].stories) == (3, {"s"})
    assert (len(seen[ann].articles), seen[ann].stories) == (1, {"s"})
    assert kept.seen(set()) == {}


def test_the_people_of_each_story_are_told(kept: Store) -> None:
    ((first, last),) = kept.story_reports()
    assert [one.name for one in first.people] == ["Ann Vale", "Lee Jin-ho"]
    assert [(one.name, one.times) for one in last.people] == [("Lee Jin Ho", 2), ("Vale", 1)]


def test_what_is_inferred_of_other_stories_stays(kept: Store) -> None:
    surname, person = name_number("person", "Vale"), name_number("person", "Ann Vale")
    (reports,) = kept.story_reports(["s"])
    assert [reports] == list(kept.story_reports())
    assert list(kept.story_reports(["other"])) == []
    meant = Inferred(reports[1].article, surname, person, 0.75)
    kept.put_inferred([meant])
    first, second, *_ = kept.story("s")
    assert kept.put_inferred([], [first]) == 0
    assert list(kept.inferred()) == [meant]
    assert kept.put_inferred([], [second]) == 1
