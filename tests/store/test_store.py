from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from natoasia.errors import (
    NoDeskError,
    NotFoundError,
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreNewerError,
)
from natoasia.linking import Edge, Edges
from natoasia.model import Article, Name, text_id
from natoasia.store import DATABASE, Store, StoryRecord
from natoasia.store.connection import Connection
from natoasia.store.migrations import APPLICATION, STEPS, VERSION
from natoasia.store.opened import Opened

if TYPE_CHECKING:
    from natoasia.store.records import Row

Maker = Callable[..., Any]


def put(store: Store, reading: Maker, path: str, *articles: Article, **extra: int | bytes) -> None:
    store.put(reading(path, *articles, **extra))


def held(store: Store, path: str) -> tuple[str, ...]:
    """Return the ids of the articles a file holds now."""
    rows = (row for row in store.documents(path) if row.state == "current")
    return tuple(id_ for row in rows for id_ in row.articles)


def test_an_article_is_kept_and_given_back(store: Store, article: Maker, reading: Maker) -> None:
    given = article("A ferry sank.\r\n\r\nNobody drowned.", date="2023-01-30", date_precision="day")
    put(store, reading, "report.txt", given)
    assert store.article(given.id) == given
    assert store.count() == 1
    assert [row.id for row in store.rows()] == [given.id]
    assert list(store.bags()) == [(given.id, "2023-01-30", b"bag of " + given.id.encode())]
    assert store.raw(1) == given.text.encode()


def test_bytes_that_are_more_than_the_text_are_kept(
    store: Store, article: Maker, reading: Maker
) -> None:
    raw = b"\xef\xbb\xbfA ferry sank."
    put(store, reading, "report.txt", article("A ferry sank."), raw=raw)
    assert store.raw(1) == raw


def test_one_text_in_two_files_is_one_article(store: Store, article: Maker, reading: Maker) -> None:
    for path in ("a.txt", "b.txt"):
        put(store, reading, path, article("One text.", path))
    only = text_id("One text.")
    assert store.count() == 1
    assert store.repeated() == {only: ("a.txt", "b.txt")}
    assert held(store, "b.txt") == (only,)
    assert store.article(only).path == "a.txt"
    store.vanish("a.txt")
    assert store.article(only).path == "b.txt"
    store.vanish("b.txt")
    assert store.count() == 0
    assert held(store, "b.txt") == ()


def test_a_newcomer_whose_id_is_taken_gets_a_longer_one(
    store: Store, article: Maker, reading: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Real collisions of forty bits cannot be made at will, so the texts' ids are made to agree.
    def colliding(text: str, length: int = 8) -> str:
        return ("aaaaaaaaa" + text_id(text, 52))[:length]

    monkeypatch.setattr("natoasia.model.text_id", colliding)
    texts = ("First text.", "Second text.", "Third text.")
    for _ in range(2):
        for number, text in enumerate(texts):
            put(store, reading, f"{number}.txt", article(text, f"{number}.txt", id="x"))
    ids = [held(store, f"{number}.txt")[0] for number in range(3)]
    assert [len(id_) for id_ in ids] == [8, 9, 10]
    assert [store.article(id_).text for id_ in ids] == list(texts)
    assert store.resolve("aaaaaaaa") == (ids[0],)
    assert store.resolve("aaaaaaa") == tuple(ids)
    assert store.count() == 3


def test_a_changed_file_is_a_new_version(store: Store, article: Maker, reading: Maker) -> None:
    old, new = article("The old text."), article("The new text.")
    put(store, reading, "report.txt", old)
    put(store, reading, "report.txt", new)
    assert [row.id for row in store.rows()] == [new.id]
    assert [row.state for row in store.documents("report.txt")] == ["superseded", "current"]
    assert store.article(old.id).text == "The old text."
    assert store.resolve(old.id[:4]) == (old.id,)
    assert store.states() == {"current": 1, "superseded": 1}
    assert store.raw(1) == b"The old text."


def test_the_index_learns_of_what_came_and_went(
    store: Store, article: Maker, reading: Maker
) -> None:
    old, new = article("The old text."), article("The new text.")
    put(store, reading, "report.txt", old)
    assert store.pending(10) == ((old.id, False),)
    store.settled([old.id])
    assert store.pending_count() == 0
    put(store, reading, "report.txt", new)
    assert store.pending(10) == ((old.id, True), (new.id, False))
    store.settled([old.id, new.id])
    assert store.pending(10) == ()


def test_a_vanished_file_comes_back(store: Store, article: Maker, reading: Maker) -> None:
    put(store, reading, "report.txt", article("A text."))
    store.vanish("report.txt")
    assert store.count() == 0
    assert store.known("report.txt").state == "vanished"  # type: ignore[union-attr]
    store.touch("report.txt", 7, 99)
    assert store.count() == 1
    assert store.known("report.txt")[2:4] == (7, 99)  # type: ignore[index]


def test_a_batch_is_kept_whole_or_not_at_all(store: Store, article: Maker, reading: Maker) -> None:
    def interrupted() -> None:
        with store.batch():
            put(store, reading, "report.txt", article("A text."))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert store.count() == 0
    assert store.known("report.txt") is None


def test_parsed_again_an_article_has_the_new_fields(
    store: Store, article: Maker, reading: Maker
) -> None:
    ann = Name(kind="person", name="Ann Vale", as_written=("Ann",), spans=((0, 3),))
    ben = Name(kind="person", name="Ben Hill", as_written=("Ann",), spans=((0, 3),))
    for parser, name in ((1, ann), (2, ben)):
        given = article("Ann came.", headline=f"By version {parser}", people=(name,))
        put(store, reading, "report.txt", given, parser=parser)
    assert store.article(text_id("Ann came.")).headline == "By version 2"
    assert [row.name for row in store.names("person")[1]] == ["Ben Hill"]
    assert len(list(store.documents())) == 1


def test_documents_of_an_older_parser_are_listed(
    store: Store, article: Maker, reading: Maker
) -> None:
    for number in range(250):
        put(store, reading, f"{number}.txt", article(f"Text {number}."), parser=1 + number % 2)
    seen = []
    for path, _ in store.outdated(2):
        put(store, reading, path, article(f"Text {path[:-4]}."), parser=2)
        seen.append(path)
    assert seen == [f"{number}.txt" for number in range(0, 250, 2)]
    assert not list(store.outdated(2))


def test_rows_come_in_the_order_asked_for(store: Store, article: Maker, reading: Maker) -> None:
    facts = (("b.txt", "2023-01", "Daily"), ("a.txt", None, None), ("c.txt", "2023-01-30", "agora"))
    for path, date, source in facts:
        put(store, reading, path, article(path, path, date=date, source=source, headline=path))

    def order(**options: object) -> list[str]:
        return [row.path for row in store.rows(**cast("dict[str, Any]", options))]

    assert order() == ["c.txt", "b.txt", "a.txt"]
    assert order(sort="path") == ["a.txt", "b.txt", "c.txt"]
    assert order(sort="headline") == ["a.txt", "b.txt", "c.txt"]
    assert order(sort="source") == ["c.txt", "b.txt", "a.txt"]
    assert order(sort="added") == ["c.txt", "a.txt", "b.txt"]
    assert order(limit=1, offset=1) == ["b.txt"]
    ids = [text_id("b.txt"), "unknown", text_id("a.txt"), text_id("c.txt")]
    assert order(ids=ids) == ["b.txt", "a.txt", "c.txt"]
    assert order(ids=ids, limit=2, offset=1) == ["a.txt"]


def test_many_ids_keep_their_order(store: Store, article: Maker, reading: Maker) -> None:
    with store.batch():
        for number in range(1_200):
            put(store, reading, f"{number}.txt", article(f"Text {number}."))
    ids = [text_id(f"Text {number}.") for number in reversed(range(1_200))]
    assert [row.id for row in store.rows(ids)] == ids
    assert [row.id for row in store.index_rows(ids)] == ids
    expected = [(row.id, row.body, row.byline) for row in store.index_rows(ids)]
    assert list(store.bodies(ids)) == expected


def test_what_is_tallied_is_what_there_is(store: Store, article: Maker, reading: Maker) -> None:
    ids = []
    for number in range(5):
        given = article(f"Text {number}.", f"{number}.txt")
        put(store, reading, given.path, given)
        ids.append(given.id)
    pair, three = StoryRecord(tuple(ids[:2]), None, None, (), 2, None), tuple(ids[2:])
    store.change_stories({"two": pair, "three": pair._replace(members=three)})
    assert (store.count(), store.states(), store.story_count(2)) == (5, {"current": 5}, 2)

    store.forget_files(["0.txt", "3.txt"])
    store.change_stories({"three": pair._replace(members=(ids[2], ids[4]))}, gone=["two"])

    assert (store.count(), store.states(), store.story_count(2)) == (3, {"current": 3}, 1)
    assert store.count() == len([*store.ids()])
    assert store.story_count(2) == len([*store.story_rows(least=2)])


def test_stories_are_kept_with_their_members(store: Store, article: Maker, reading: Maker) -> None:
    ids = []
    for number, date in enumerate(("2023-01-30", None, "2023-01-29")):
        given = article(f"Text {number}.", f"{number}.txt", date=date)
        put(store, reading, given.path, given)
        ids.append(given.id)
    record = StoryRecord(tuple(ids), "2023-01-29", "2023-01-30", ("Daily", "Post"), 2, "A visit")
    store.change_stories({"story1": record, "alone": StoryRecord((), None, None, (), 0, None)})
    assert store.story("story1") == (ids[2], ids[0], ids[1])
    assert store.previous_groups() == {"story1": (ids[2], ids[0], ids[1])}
    (row,) = store.story_rows(least=2)
    assert row == ("story1", "2023-01-29", "2023-01-30", 3, ("Daily", "Post"), 2, "A visit")
    assert [item.id for item in store.story_rows(["alone", "none", "story1"], least=0)] == [
        "alone",
        "story1",
    ]
    assert {(item.story, item.story_size) for item in store.rows()} == {("story1", 3)}
    assert store.stories_of(ids[:1]) == {"story1"}
    assert store.resolve_story("sto") == ("story1",)
    assert store.resolve_story("story1") == ("story1",)
    assert (store.story_count(), store.story_count(least=0)) == (1, 2)
    assert store.story_counts(ids[1:]) == (1, 2, (("story1", 2, "A visit"),))

    after = {"story2": record._replace(members=(ids[0], ids[1]))}
    store.change_stories(after, ["story1", "alone"])
    assert {item.id: item.story for item in store.rows()} == {
        ids[0]: "story2", ids[1]: "story2", ids[2]: None,
    }  # fmt: skip
    assert [item.id for item in store.story_rows()] == ["story2"]
    assert not list(store.story_rows(limit=0))


def columns(*edges: tuple[str, str, float]) -> Edges:
    return Edges.of(itertools.starmap(Edge, edges))


@pytest.fixture
def three(store: Store, article: Maker, reading: Maker) -> list[str]:
    """Return the ids of three reports of the store."""
    for number in range(3):
        put(store, reading, f"{number}.txt", article(f"Text {number}."))
    return sorted(store.ids())


def test_edges_are_kept_under_the_first(store: Store, three: list[str]) -> None:
    a, b, c = three
    store.put_edges(columns((a, b, 0.5), (a, c, 0.25), (b, c, 0.125)))
    assert list(store.edges([a, b])) == [(a, b, 0.5)]
    assert store.edge_ends([a], 0.3) == {b}
    store.put_edges(columns((a, c, 1.0)))
    assert list(store.edges()) == [(a, c, 1.0), (b, c, 0.125)]


def test_edges_of_an_article_are_changed_wherever_they_are_kept(
    store: Store, three: list[str]
) -> None:
    a, b, c = three
    store.put_edges(columns((a, b, 0.5), (a, c, 0.25), (b, c, 0.125)))
    store.change_edges([c], columns((b, c, 0.75)), three)
    assert list(store.edges()) == [(a, b, 0.5), (b, c, 0.75)]
    store.change_edges([b], columns(), three)
    assert not list(store.edges())


def test_edges_with_what_is_gone_are_passed_over(store: Store, three: list[str]) -> None:
    a, b, c = three
    store.put_edges(columns((a, b, 0.5), (a, c, 0.25), (b, c, 0.125)))
    ((_, path),) = store.holders(a)
    store.vanish(path)
    assert list(store.edges()) == [(b, c, 0.125)]
    assert store.alive(three) == [b, c]


def test_what_came_after_a_count_is_told_from_what_was_counted(
    store: Store, three: list[str], article: Maker, reading: Maker
) -> None:
    assert store.vocabulary() is None
    last = store.last_number()
    store.put_vocabulary(last, b"counted")
    store.put_vocabulary(last, b"counted again")
    assert store.vocabulary() == (last, b"counted again")
    assert not list(store.bags_after(last))
    late = article("A late text.")
    put(store, reading, "late.txt", late)
    assert list(store.bags_after(last)) == [b"bag of " + late.id.encode()]
    assert store.are_after(last, [late.id])
    assert not store.are_after(last, [late.id, three[0]])
    assert store.has_more_than(3)
    assert not store.has_more_than(4)


def test_rulings_survive_the_article(store: Store, article: Maker, reading: Maker) -> None:
    given = article("A text.")
    put(store, reading, "report.txt", given)
    number = store.add_ruling("field", given.id, {"date": "2023-01-30"})
    put(store, reading, "report.txt", article("Another text."))
    store.vanish("report.txt")
    assert list(store.rulings(given.id)) == [
        (number, "field", given.id, {"date": "2023-01-30"}),
    ]
    store.remove_ruling(number)
    assert not list(store.rulings())


def test_facts_are_kept(store: Store) -> None:
    assert store.fact("index") is None
    store.set_fact("index", "one")
    store.set_fact("index", "two")
    assert store.facts() == {"index": "two"}


def test_paths_are_kept_relative_to_the_folder_of_the_desk(tmp_path: Path, store: Store) -> None:
    assert store.place(tmp_path / "a" / ".." / "b" / "c.txt") == "b/c.txt"
    assert store.place(tmp_path.parent / "c.txt") == (tmp_path.parent / "c.txt").as_posix()
    assert store.locate("b/c.txt") == tmp_path / "b" / "c.txt"
    assert store.locate("/far/c.txt") == Path("/far/c.txt")


def test_what_is_below_a_folder_is_found(
    tmp_path: Path, store: Store, article: Maker, reading: Maker
) -> None:
    outside = f"{tmp_path.parent.as_posix()}/beside/x.txt"
    for path in ("a/one.txt", "a.txt", "a/b/two.txt", "ab/three.txt", outside):
        put(store, reading, path, article(path, path))

    def below(folder: Path) -> set[str]:
        return set(store.below(folder))

    assert below(tmp_path / "a") == {"a/one.txt", "a/b/two.txt"}
    assert below(tmp_path) == {"a/one.txt", "a.txt", "a/b/two.txt", "ab/three.txt"}
    assert below(tmp_path.parent) == below(tmp_path) | {outside}
    assert below(Path("/")) == below(tmp_path.parent)
    assert below(tmp_path / "b") == set()


def test_a_member_of_an_archive_is_found_by_its_own_path(
    store: Store, article: Maker, reading: Maker
) -> None:
    given = article("A text.", "box.zip/inner.txt", span=(3, 10))
    put(store, reading, "box.zip", given, raw=b"zipped")
    assert held(store, "box.zip") == (given.id,)
    assert [row.path for row in store.rows()] == ["box.zip/inner.txt"]
    assert store.article(given.id) == given


def test_unknown_is_said(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        store.article("nothing")
    with pytest.raises(NotFoundError):
        store.raw(5)
    with pytest.raises(NoDeskError):
        Store.open(tmp_path / "elsewhere")


def test_readers_read_while_one_writes(store: Store, article: Maker, reading: Maker) -> None:
    put(store, reading, "a.txt", article("One."))
    with Store.open(store.folder) as reader, store.batch():
        put(store, reading, "b.txt", article("Two."))
        assert (reader.count(), store.count()) == (1, 2)


def test_a_reader_cannot_write(store: Store) -> None:
    with Store.open(store.folder) as reader, pytest.raises(StoreError):
        reader.set_fact("index", "one")


def test_a_desk_on_a_disc_that_cannot_be_written_is_read(
    store: Store, article: Maker, reading: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, reading, "report.txt", article("A text."))
    store.close()
    before = sorted(path.name for path in store.folder.iterdir())
    monkeypatch.setattr(
        "os.access", lambda *_: False
    )  # As root, who runs the tests, no mode would.
    with Store.open(store.folder) as reader:
        assert reader.count() == 1
        assert sorted(path.name for path in store.folder.iterdir()) == before


def test_a_second_writer_is_told_who_is_first(store: Store) -> None:
    import os

    with pytest.raises(StoreBusyError, match=rf"pid {os.getpid()}"):
        Store.open(store.folder, write=True)
    store.close()
    with Store.open(store.folder, write=True) as second:
        assert second.writes


def test_a_newer_desk_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / ".natoasia"
    with Store.create(folder) as store:
        store._db.do(f"PRAGMA user_version = {VERSION + 1}")
    for write in (False, True):
        with pytest.raises(StoreNewerError, match="newer natoasia"):
            Store.open(folder, write=write)
    with pytest.raises(StoreNewerError):
        Store.create(folder)


def test_a_desk_whose_making_was_cut_short_is_finished(tmp_path: Path) -> None:
    folder = tmp_path / ".natoasia"
    folder.mkdir()
    (folder / DATABASE).touch()
    with Store.open(folder) as store:
        assert store.count() == 0


@pytest.mark.parametrize("content", [b"not a database at all" * 500, b"\0" * 9_000])
def test_a_file_that_is_no_database_is_damage(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / ".natoasia"
    folder.mkdir()
    (folder / DATABASE).write_bytes(content)
    for write in (False, True):
        with pytest.raises(StoreDamagedError):
            Store.open(folder, write=write)


def test_another_database_is_not_taken_for_a_desk(tmp_path: Path) -> None:
    import sqlite3

    folder = tmp_path / ".natoasia"
    folder.mkdir()
    with sqlite3.connect(folder / DATABASE) as other:
        other.execute("PRAGMA user_version = 1")
    other.close()
    with pytest.raises(StoreDamagedError, match="not a natoasia database"):
        Store.open(folder)


def test_a_desk_of_an_older_version_brings_its_rulings_on_names(tmp_path: Path) -> None:
    import sqlite3
    from importlib.resources import files

    folder = tmp_path / ".natoasia"
    folder.mkdir()
    with sqlite3.connect(folder / DATABASE) as old:
        for script in STEPS[:2]:
            old.executescript(files("natoasia.store").joinpath(script).read_text("utf-8"))
        old.execute(f"PRAGMA application_id = {APPLICATION}")
        old.execute("PRAGMA user_version = 2")
        ruled = (
            (1, "person", "A. Lund", "Ana Lund", None),
            (2, "place", "Orient", None, "aaaaaaaa"),
        )
        old.executemany("INSERT INTO name_rulings VALUES (?, ?, ?, ?, ?)", ruled)
        old.execute("INSERT INTO rulings VALUES (1, 'unlink', 'aaaaaaaa', '\"bbbbbbbb\"')")
        old.execute("INSERT INTO names VALUES (7, 1, 0, 'Ana Lund', NULL)")
        old.execute("INSERT INTO names VALUES (8, 1, 1, 'Oslo', 'NO')")
    old.close()
    with Store.open(folder) as store:
        said = [(one.number, one.kind, one.article, one.payload) for one in store.rulings()]
        unlink, person, place = said
        assert unlink == (1, "unlink", "aaaaaaaa", "bbbbbbbb")
        assert person[1:3] == ("rename", "")
        assert place[1:3] == ("rename", "aaaaaaaa")
        assert person[3] == {
            "kind": "person",
            "name": "A. Lund",
            "becomes": "Ana Lund",
            "span": None,
        }
        assert place[3]["becomes"] is None
        assert store.unblocked() == [(7, "Ana Lund")]


def test_damage_is_found(tmp_path: Path, article: Maker, reading: Maker) -> None:
    folder = tmp_path / ".natoasia"
    with Store.create(folder) as store:
        for number in range(300):
            put(store, reading, f"{number}.txt", article(f"Text {number}. " * 50))
        store.verify()
    with (folder / DATABASE).open("r+b") as file:
        file.seek(40_000)
        file.write(b"\xff" * 60_000)
    with Store.open(folder) as store, pytest.raises(StoreDamagedError):
        store.verify()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be made"):
        Store.create(tmp_path / "file" / ".natoasia")


def test_stories_of_many_are_counted_as_those_of_few(
    store: Store, article: Maker, reading: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [article(f"Text {number}.", f"{number}.txt") for number in range(6)]
    for one in given:
        put(store, reading, one.path, one)
    ids = [one.id for one in given]
    record = StoryRecord(tuple(ids[:3]), None, "2031-01-01", (), 1, "One")
    other = record._replace(members=tuple(ids[3:5]), last_day="2031-01-02", headline="Other")
    store.change_stories({"one": record, "other": other})
    few = store.story_counts([*ids[1:], "none"])
    assert few == (2, 4, (("other", 2, "Other"), ("one", 2, "One")))
    assert store.story_counts([*ids[1:], "none"], 1) == (2, 4, (("other", 2, "Other"),))
    monkeypatch.setattr("natoasia.store.stories.LOOKED_UP", 0)
    assert store.story_counts({*ids[1:], "none"}) == few


def test_what_a_search_opens_becomes_a_store_when_more_is_asked_of_it(
    store: Store, article: Maker, reading: Maker
) -> None:
    given = article("A ferry sank.", date="2023-01-30", date_precision="day")
    put(store, reading, "report.txt", given)
    with Opened.open(store.folder) as opened:
        assert [row.id for row in opened.rows()] == [given.id]
        assert [(row.id, row.body) for row in opened.bodies([given.id])] == [(given.id, given.body)]
        assert list(opened.paths([given.id, "zzzzzzzz"])) == ["report.txt"]
        assert type(opened) is Opened
        assert opened.article(given.id) == given
        assert type(opened) is Store
        with pytest.raises(AttributeError, match="'flights'"):
            assert opened.flights


def test_rows_nobody_asks_for_any_more_may_be_left_when_it_closes(
    store: Store, article: Maker, reading: Maker
) -> None:
    for word in ("one", "two", "three"):
        put(store, reading, f"{word}.txt", article(f"A ferry sank {word}.", date=None))
    opened = Opened.open(store.folder)
    rows = opened.rows()
    next(rows)
    opened.close()
    rows.close()  # type: ignore[attr-defined]


def test_a_desk_may_lie_in_a_folder_of_any_name(tmp_path: Path) -> None:
    for name in ("a b#c", "50%?", "é~&", os.fsdecode(b"\xff")):
        with Store.create(tmp_path / name / "desk") as made:
            assert made.count() == 0
        with Opened.open(tmp_path / name / "desk") as opened:
            assert opened.count() == 0
            assert opened.home == str(tmp_path / name)


def test_a_path_is_looked_up_and_not_looked_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Sequence[object]]] = []
    ask = Connection.ask

    def listen(self: Connection, sql: str, values: Sequence[object]) -> Iterator[Row]:
        asked.append((sql, values))
        return ask(self, sql, values)

    with monkeypatch.context() as heard:
        heard.setattr(Connection, "ask", listen)
        store.ids_at("report.txt")
    assert asked
    for sql, values in asked:
        plan = [row[3] for row in store._db.ask(f"EXPLAIN QUERY PLAN {sql}", values)]
        assert not any(step.startswith("SCAN") for step in plan), plan
