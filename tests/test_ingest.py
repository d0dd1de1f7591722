from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from natoasia.accounts import Progress
from natoasia.desk.ingest import Counts, ingest, standard_parser
from natoasia.desk.preparing import Parser
from natoasia.model import Article, Document, Name, Segment, text_id
from natoasia.reading import SIZE_LIMIT
from natoasia.store import Store, compressing


def parse(document: Document, headline: str = "") -> Article:
    """Take the whole text for one paragraph: what these tests are about stands around parsing."""
    text = document.text
    return Article(
        id=text_id(text),
        path=document.path,
        span=document.span,
        headline=headline or text.split("\n")[0],
        segments=(Segment(kind="paragraph", start=0, end=len(text), text=text),),
        body=text.strip(),
    )


def parse_better(document: Document) -> Article:
    return parse(document, "a better headline")


def parse_with_a_name(document: Document) -> Article:
    name = Name(kind="person", name="Ann Vale", as_written=("Report",), spans=((0, 6),))
    return parse(document).model_copy(update={"people": (name,)})


def parse_with_a_fault(document: Document) -> Article:
    if "fault" in document.text:
        raise KeyError("fault")
    return parse(document)


def parse_and_die(document: Document) -> Article:
    if "poison" in document.text:
        os._exit(3)
    return parse(document)


def bag(article: Article) -> bytes:
    return article.id.encode()


PARSER = Parser(parse, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / ".natoasia") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    for name in "abc":
        (made / f"{name}.txt").write_text(f"Report {name}\n\nThe ferry {name} sailed.\n", "utf-8")
    return made


def run(store: Store, *paths: Path, parser: Parser = PARSER, jobs: int = 1) -> Counts:
    return ingest(store, paths, jobs=jobs, bag=bag, parser=parser)


def listed(store: Store) -> list[str]:
    return [row.path for row in store.rows(sort="path")]


def at(store: Store) -> dict[str, str]:
    """Return the ids of the articles by their paths."""
    return {row.path: row.id for row in store.rows()}


def test_a_folder_is_taken_in_once(store: Store, folder: Path) -> None:
    assert run(store, folder) == Counts(new=3)
    assert listed(store) == ["reports/a.txt", "reports/b.txt", "reports/c.txt"]
    assert run(store, folder) == Counts(unchanged=3)
    assert store.pending_count() == 3
    assert [row[2] for row in store.bags()] == [id_.encode() for id_ in store.ids()]


def test_a_touched_file_is_unchanged(store: Store, folder: Path) -> None:
    run(store, folder)
    os.utime(folder / "a.txt", ns=(1, 1))
    assert run(store, folder) == Counts(unchanged=3)
    assert store.known("reports/a.txt").mtime_ns == 1  # type: ignore[union-attr]


def test_a_changed_file_is_a_new_version(store: Store, folder: Path) -> None:
    run(store, folder)
    (folder / "a.txt").write_text("Report a, corrected", "utf-8")
    assert run(store, folder) == Counts(changed=1, unchanged=2)
    assert next(row.headline for row in store.rows(sort="path")) == "Report a, corrected"
    assert store.count() == 3


def test_a_moved_file_keeps_its_article(store: Store, folder: Path) -> None:
    run(store, folder)
    before = at(store)["reports/a.txt"]
    (folder / "old").mkdir()
    (folder / "a.txt").rename(folder / "old" / "z.txt")
    assert run(store, folder) == Counts(moved=1, unchanged=2)
    assert at(store)["reports/old/z.txt"] == before
    assert store.article(before).path == "reports/old/z.txt"
    assert "reports/a.txt" not in at(store)


def test_a_copied_file_is_the_same_article(store: Store, folder: Path) -> None:
    run(store, folder)
    (folder / "copy.txt").write_bytes((folder / "a.txt").read_bytes())
    assert run(store, folder) == Counts(new=1, unchanged=3)
    assert store.count() == 3
    same = at(store)["reports/a.txt"]
    assert store.repeated() == {same: ("reports/a.txt", "reports/copy.txt")}


def test_a_vanished_file_leaves_the_list_and_may_return(store: Store, folder: Path) -> None:
    run(store, folder)
    text = (folder / "a.txt").read_bytes()
    (folder / "a.txt").unlink()
    assert run(store, folder) == Counts(unchanged=2, vanished=1)
    assert listed(store) == ["reports/b.txt", "reports/c.txt"]
    assert run(store, folder) == Counts(unchanged=2)
    (folder / "a.txt").write_bytes(text)
    assert run(store, folder) == Counts(new=1, unchanged=2)
    assert store.count() == 3


def test_only_what_was_looked_at_can_vanish(store: Store, folder: Path, tmp_path: Path) -> None:
    beside = tmp_path / "reports2"
    beside.mkdir()
    (beside / "x.txt").write_text("Beside.", "utf-8")
    run(store, folder, beside)
    (beside / "x.txt").unlink()
    (folder / "a.txt").unlink()
    assert run(store, folder / "b.txt").vanished == 0
    assert run(store, folder).vanished == 1
    assert store.known("reports2/x.txt").state == "current"  # type: ignore[union-attr]
    beside.rmdir()
    counts = run(store, beside)
    assert (counts.vanished, len(counts.problems)) == (0, 1)


def test_bad_files_are_told_and_cost_nothing_else(store: Store, folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0\x81")
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(SIZE_LIMIT + 1)
    counts = run(store, folder, folder / "none.txt")
    assert counts.new == 3
    assert dict(counts.problems) == {
        "reports/none.txt": "no such file or folder",
        "reports/empty.txt": "empty",
        "reports/huge.txt": "too large: 20.0 MB, the limit is 20 MB",
        "reports/photo.jpg": "not text: it looks like a picture",
    }
    assert len(run(store, folder).problems) == 3


def test_of_a_picture_only_the_beginning_is_read(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_whole(path: str, *_: object, **__: object) -> None:
        raise AssertionError(path)

    monkeypatch.setattr("natoasia.reading.formats.read_whole", read_whole)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\x81" * 100_000)
    reasons = dict(run(store, folder).problems)
    assert reasons.pop("reports/photo.jpg") == "not text: it looks like a picture"
    assert reasons["reports/a.txt"] == "cannot be parsed (AssertionError: reports/a.txt)"


def test_an_archive_is_taken_in_and_its_bad_members_told(store: Store, folder: Path) -> None:
    with zipfile.ZipFile(folder / "box.zip", "w") as box:
        box.writestr("one.txt", "The first report.")
        box.writestr("two.txt", "The second report.")
        box.writestr("three.bin", b"\0\1\2")
    counts = run(store, folder)
    assert counts.new == 4
    assert counts.problems == (
        ("reports/box.zip/three.bin", "not text: it holds bytes that no text has"),
    )
    first = at(store)["reports/box.zip/one.txt"]
    assert store.article(first).text == "The first report."
    (whole,) = store.documents("reports/box.zip")
    assert len(whole.articles) == 2
    number = store.known("reports/box.zip").number  # type: ignore[union-attr]
    assert store.raw(number) == (folder / "box.zip").read_bytes()
    assert run(store, folder, parser=Parser(parse_better, 2)).unchanged == 4
    assert store.article(first).headline == "a better headline"


def test_a_file_that_may_not_be_read_is_told(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: str, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith("a.txt"):  # As root, who runs the tests, no mode would forbid it.
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    assert run(store, folder).problems == (("reports/a.txt", "no permission to read it"),)


def test_a_fault_of_a_rule_costs_one_file(store: Store, folder: Path) -> None:
    (folder / "d.txt").write_text("a fault", "utf-8")
    counts = run(store, folder, parser=Parser(parse_with_a_fault, 1))
    assert counts.new == 3
    assert counts.problems == (("reports/d.txt", "cannot be parsed (KeyError: 'fault')"),)


def test_an_article_of_an_older_parser_is_parsed_again(store: Store, folder: Path) -> None:
    run(store, folder)
    (folder / "a.txt").unlink()
    assert run(store, folder / "b.txt", parser=Parser(parse_better, 2)) == Counts(unchanged=1)
    assert {row.headline for row in store.rows()} == {"a better headline"}
    assert store.count() == 3
    assert store.pending_count() == 3


def test_an_encoding_other_than_utf_8_comes_back_to_be_parsed_again(
    store: Store, folder: Path
) -> None:
    texts = {"a": "utf-8-sig", "b": "cp1252", "c": "utf-16-be"}
    for name, encoding in texts.items():
        (folder / f"{name}.txt").write_bytes(f"Café {name}\r\n".encode(encoding))
    run(store, folder)
    for name in texts:
        number = store.known(f"reports/{name}.txt").number  # type: ignore[union-attr]
        assert store.raw(number) == (folder / f"{name}.txt").read_bytes()


def test_many_files_are_read_by_several_processes_in_order(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(f"Report {number}", "utf-8")
    told: list[Progress] = []
    counts = ingest(store, [folder], jobs=2, progress=told.append, bag=bag, parser=PARSER)
    assert counts == Counts(new=400)
    assert [store.article(id_).path for id_ in store.ids()] == [
        f"many/{number:03}.txt" for number in range(400)
    ]
    assert told[-1] == Progress("reading", 400, 400)
    assert all(before.done <= after.done for before, after in pairwise(told))


def test_a_file_that_kills_its_process_is_the_only_one_lost(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        text = "poison" if number in (7, 8, 250) else f"Report {number}"
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    counts = run(store, folder, parser=Parser(parse_and_die, 1), jobs=2)
    assert counts.new == 297
    assert counts.problems == tuple(
        (f"many/{name}.txt", "left out: the process that read it ended with code 3")
        for name in ("007", "008", "250")
    )


def test_a_report_is_written_before_the_next_is_waited_for(store: Store, folder: Path) -> None:
    written: list[int] = []

    def parse_and_count(document: Document) -> Article:
        written.append(store.count())
        return parse(document)

    run(store, folder, parser=Parser(parse_and_count, 1))
    assert written == [0, 1, 2]


def test_interrupted_while_it_waits_it_keeps_what_there_is(store: Store, folder: Path) -> None:
    def parse_and_be_interrupted(document: Document) -> Article:
        if "c sailed" in document.text:
            raise KeyboardInterrupt
        return parse(document)

    with pytest.raises(KeyboardInterrupt):
        run(store, folder, parser=Parser(parse_and_be_interrupted, 1))
    assert listed(store) == ["reports/a.txt", "reports/b.txt"]
    assert run(store, folder)[:4] == (1, 0, 0, 2)


def test_what_is_taken_back_is_written_whole_the_next_time(store: Store, folder: Path) -> None:
    def ingested_in_vain() -> None:
        with store.batch():
            run(store, folder, parser=Parser(parse_with_a_name, 1))
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        ingested_in_vain()
    run(store, folder, parser=Parser(parse_with_a_name, 1))
    assert [row.name for row in store.names("person")[1]] == ["Ann Vale"]


def test_the_parser_of_this_version_is_numbered() -> None:
    assert standard_parser().version > 1_000


def test_an_ingest_learns_what_its_reports_repeat_once_there_are_enough(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compressing, "LEARNT_FROM", 30)
    monkeypatch.setattr(compressing, "DICTIONARY", 2_000)
    monkeypatch.setattr(compressing, "LEAST", 0)
    for number in range(40):
        text = f"Ferry {number}\n\nThe harbour master of Garrow said {number * 7919} were carried."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    ingest(store, [tmp_path], jobs=1, bag=bag, parser=PARSER)
    assert store._db.number("SELECT max(number) FROM dictionaries") == 1
    assert {article.text[:5] for article in store.articles()} == {"Ferry"}
    ingest(store, [tmp_path], jobs=1, bag=bag, parser=PARSER)
    assert store._db.number("SELECT max(number) FROM dictionaries") == 1
