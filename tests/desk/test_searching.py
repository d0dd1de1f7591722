"""Search at the library's door: folding, counting, explaining, likeness and saved searches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from natoasia import Desk
from natoasia.errors import NotFoundError, QueryError, StoreBusyError, UsageError
from natoasia.linking import explain
from natoasia.rows import Count, Filters, Hit, Page, Showing

FOLDED = Showing(fold=True)

STORM = """\
{headline}

May {day}, 2031

{place} - The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, harbour
master Ana Lund said, ending the longest closure of the crossing since 2012. Some 1,400 passengers
had been stranded by the storm, among them a school orchestra from Tallinn.

{more}
"""

REPORTS = {
    "one.txt": STORM.format(
        headline="Ferries sail again after week of storms",
        day=4,
        place="NORDHAVN",
        more="Northern Crossings said it would run two extra sailings a day until Thursday.",
    ),
    "two.txt": STORM.format(
        headline="Orchestra goes home as the quay reopens",
        day=5,
        place="NORDHAVN",
        more="Prime Minister Karl Oster thanked the islanders. The ferry was full.",
    ),
    "three.txt": STORM.format(
        headline="Storm-bound passengers leave Ostrava Bay by ferry",
        day=5,
        place="TALLINN",
        more="Parents waited at the station with flowers, Karl Oster among them.",
    ),
    "tunnel.txt": """\
Ferry operators fear the tunnel

June 20, 2031

VILLMAR - Owners of the river ferry said the tunnel that opens in spring will cost them half of
their fares. The mayor, Judith Amsel, promised a fund for the boatmen, though not before the council
has voted on the budget.

Nobody has asked the geese.
""",
    "granary.txt": "The granary of Villmar is to become a library. Work begins in the spring.\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    for name, text in REPORTS.items():
        (tmp_path / "press" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "press" / name).write_text(text, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as made:
        made.ingest([tmp_path / "press"])
    with Desk.open(tmp_path / ".natoasia") as opened:
        yield opened


def come(desk: Desk, name: str, text: str) -> None:
    """Let another process ingest a report."""
    path = desk.folder.parent / "press" / name
    path.write_text(text, encoding="utf-8")
    with Desk.open(desk.folder, write=True) as writer:
        writer.ingest([path])


def names(page: Page[Hit]) -> list[str]:
    return [Path(hit.row.path).stem for hit in page.items]


def test_reports_of_one_story_fold_under_the_best(desk: Desk) -> None:
    flat = desk.search("ferry")
    folded = desk.search("ferry", showing=FOLDED)
    assert sorted(names(flat)) == ["one", "three", "tunnel", "two"]
    assert flat.total == folded.total == 4
    assert len(folded.items) == 2
    assert folded.items[0].row == flat.items[0].row
    storm = next(hit for hit in folded.items if hit.row.story)
    shown = {hit.row.id for hit in folded.items}
    assert {one.id for one in storm.others} == {hit.row.id for hit in flat.items} - shown
    assert [hit.others for hit in flat.items] == [()] * 4


def test_what_does_not_match_is_not_folded(desk: Desk) -> None:
    (hit,) = desk.search("oster", showing=FOLDED).items
    assert {Path(hit.row.path).stem, *(Path(one.path).stem for one in hit.others)} == {
        "two",
        "three",
    }


@pytest.mark.parametrize("sort", ["relevance", "recent", "date", "oldest", "source"])
def test_pages_of_folded_hits_make_up_the_whole(desk: Desk, sort: str) -> None:
    whole = desk.search("ferry or granary", sort=sort, limit=None, showing=FOLDED)
    pages = [
        desk.search("ferry or granary", sort=sort, limit=1, offset=at, showing=FOLDED)
        for at in range(4)
    ]
    assert [page.items for page in pages[:3]] == [(hit,) for hit in whole.items]
    assert pages[3].items == ()
    assert {page.total for page in pages} == {5}


def test_who_asks_for_a_story_sees_its_reports(desk: Desk) -> None:
    story = next(row.story for row in desk.list("orchestra").items)
    page = desk.search("ferry", Filters(story=story), showing=FOLDED)
    assert sorted(names(page)) == ["one", "three", "two"]
    assert not any(hit.others for hit in page.items)


NEARLY = Showing(nearly=10)


def test_few_hits_are_followed_by_those_with_all_words_but_one(desk: Desk) -> None:
    page = desk.search("ferry storm oster", showing=NEARLY)
    assert sorted(names(page)) == ["three", "two"]
    assert page.total == 2
    assert [Path(hit.row.path).stem for hit in page.nearly] == ["one"]
    assert desk.search("ferry storm oster").nearly == ()


def test_what_follows_fills_a_page_and_no_more(desk: Desk) -> None:
    page = desk.search("ferry storm thanked", showing=NEARLY._replace(nearly=2))
    assert (names(page), len(page.nearly)) == (["two"], 1)
    assert desk.search("ferry storm oster", limit=2, showing=NEARLY).nearly == ()
    assert desk.search("ferry storm oster", showing=NEARLY._replace(nearly=2)).nearly == ()


@pytest.mark.parametrize(
    ("query", "sort", "offset"),
    [
        ("ferry storm oster", "date", 0),
        ("ferry storm oster", "relevance", 1),
        ("storm oster", "relevance", 0),
        ("ferry storm qwertz", "relevance", 0),
    ],
)
def test_nothing_follows_where_it_would_not_be_the_next_best(
    desk: Desk, query: str, sort: str, offset: int
) -> None:
    assert desk.search(query, sort=sort, offset=offset, showing=NEARLY).nearly == ()


def test_what_follows_is_told_its_score_and_obeys_the_filters(desk: Desk) -> None:
    showing = NEARLY._replace(explain=True)
    (hit,) = desk.search("ferry storm oster", showing=showing).nearly
    assert sum(part.points for part in hit.parts) == pytest.approx(hit.score, abs=0.01)
    page = desk.search("ferry storm oster", Filters(since="2031-05-05"), showing=NEARLY)
    assert (len(page.items), page.nearly) == (2, ())


def test_the_parts_of_a_score_add_up(desk: Desk) -> None:
    for sort in ("relevance", "recent"):
        for hit in desk.search("ferry council", sort=sort, showing=Showing(explain=True)).items:
            assert sum(part.points for part in hit.parts) == pytest.approx(hit.score, abs=0.01)
            assert {part.asked for part in hit.parts} >= {"ferry", "council"}


def test_recent_puts_what_is_new_first(desk: Desk) -> None:
    old, new = (desk.search("villmar or ferry", sort=sort) for sort in ("relevance", "recent"))
    assert sorted(names(old)) == sorted(names(new))
    assert names(new)[0] == "tunnel"


def test_context_is_whole_sentences(desk: Desk) -> None:
    def shown(context: int) -> str:
        (hit,) = desk.search("geese", showing=Showing(context=context)).items
        return "".join(text for text, _ in hit.snippet)

    assert shown(0) == "…Nobody has asked the geese."
    assert shown(1).startswith("…The mayor, Judith Amsel, promised")
    assert shown(1).endswith("Nobody has asked the geese.")
    assert shown(9).startswith("Owners of the river ferry said")


def test_a_count_is_what_a_search_finds(desk: Desk) -> None:
    assert desk.count("ferry").total == desk.search("ferry").total == 4
    none = desk.count("zeppelin")
    assert (none.total, none.notes) == (0, ("no report has ‘zeppelin’",))
    # Where most of the words are enough for a search, they are for its count.
    assert desk.count("orchestra zeppelin").total == desk.search("orchestra zeppelin").total > 0


def test_counts_by_what_reports_have(desk: Desk) -> None:
    people = desk.counts("ferry", by="person").items
    assert Count("Ana Lund", 3) in people
    assert Count("Judith Amsel", 1) in people
    assert people[0].reports >= people[-1].reports
    assert desk.counts("ferry", by="person", limit=1).items == people[:1]
    (story,) = desk.counts("ferry", by="story").items
    assert story.reports == 3
    assert story.headline in {text.partition("\n")[0] for text in REPORTS.values()}


def test_counts_say_what_they_leave_out(desk: Desk) -> None:
    assert desk.counts("ferry", by="story").notes == ("1 of 4 reports stands alone",)
    undated = desk.counts("villmar", by="date")
    assert undated.notes == ("1 of 2 reports has no date as precise as these",)
    assert [count for count in undated.items if count.reports] == [Count("2031-06-20", 1)]


def test_days_without_a_report_are_counted_too(desk: Desk) -> None:
    days = desk.counts("ferry", by="date")
    assert days.items[:2] == (Count("2031-05-04", 1), Count("2031-05-05", 2))
    assert days.items[-1] == Count("2031-06-20", 1)
    assert sum(day.reports for day in days.items) == 4


def test_what_makes_reports_similar_is_what_links_them(desk: Desk) -> None:
    for given in map(desk.article, [row.id for row in desk.list().items]):
        for like in desk.similar(given).items:
            link = explain(given, desk.article(like.row.id))
            parts = [(part.text, part.share / link.cosine) for part in link.features]
            assert like.score == link.cosine
            assert list(like.shared) == parts[: len(like.shared)]


def test_similar_reports_are_nearest_first_and_say_why(desk: Desk) -> None:
    given = desk.article(str(desk.folder.parent / "press" / "one.txt"))
    found = desk.similar(given)
    assert {Path(like.row.path).stem for like in found.items[:2]} == {"two", "three"}
    assert given.id not in {like.row.id for like in found.items}
    assert "Ana Lund" in dict(found.items[0].shared)
    assert [like.score for like in found.items] == sorted(
        (like.score for like in found.items), reverse=True
    )
    assert len(desk.similar(given, limit=1).items) == 1


def test_what_was_never_ingested_has_its_like(desk: Desk, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("A fund for the boatmen of the river ferry, said Judith Amsel of Villmar.\n")
    assert Path(desk.similar(desk.article(str(draft))).items[0].row.path).stem == "tunnel"


def test_news_are_what_came_since(desk: Desk) -> None:
    assert desk.save_search("boats", "ferry or boat", Filters(since="2031-05")) is None
    assert desk.news("boats").page.items == ()
    come(desk, "rowing.txt", "July 1, 2031\n\nA rowing boat was found at Nordhavn on Monday.\n")
    come(desk, "other.txt", "July 1, 2031\n\nA balloon was found at Nordhavn on Monday.\n")
    come(desk, "old.txt", "May 1, 2011\n\nA sailing boat was found at Nordhavn.\n")
    (saved,) = desk.saved_searches()
    assert saved == ("boats", "ferry or boat", Filters(since="2031-05"), 1)
    news = desk.news("boats")
    assert names(news.page) == ["rowing"]
    assert names(desk.news("boats").page) == ["rowing"], "looking alone marks nothing"
    desk.look("boats", news.until)
    assert desk.news("boats").page.items == ()


def test_a_saved_search_outlasts_a_rebuild(desk: Desk) -> None:
    desk.save_search("boats", "ferry")
    with Desk.open(desk.folder, write=True) as writer:
        writer.check(repair=True)
    assert [saved.name for saved in desk.saved_searches()] == ["boats"]


def test_a_saved_search_is_replaced_and_forgotten(desk: Desk) -> None:
    desk.save_search("boats", "ferry")
    assert desk.save_search("boats", "boat") == "ferry"
    desk.forget_search("boats")
    assert desk.saved_searches() == ()
    for act in (desk.news, desk.forget_search):
        with pytest.raises(NotFoundError, match="'boats'"):
            act("boats")


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "--limit"])
def test_a_search_is_not_kept_without_a_name(desk: Desk, name: str) -> None:
    with pytest.raises(UsageError):
        desk.save_search(name, "ferry")


def test_a_search_that_cannot_be_read_is_not_kept(desk: Desk) -> None:
    with pytest.raises(QueryError):
        desk.save_search("boats", "persn:lund")
    assert desk.saved_searches() == ()


def test_while_another_writes_nothing_is_marked(desk: Desk) -> None:
    desk.save_search("boats", "ferry")
    with Desk.open(desk.folder, write=True), pytest.raises(StoreBusyError):
        desk.look("boats", 99)
    assert desk.news("boats").page.items == ()


def test_an_error_knows_its_place(desk: Desk) -> None:
    with pytest.raises(QueryError) as caught:
        desk.search("ferry persn:lund")
    assert caught.value.place == (6, 11)


def test_names_of_too_many_reports_are_counted_as_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = desk.counts("ferry", by="person")
    monkeypatch.setattr("natoasia.desk.counting.RECORD_TO", 3)
    quick = desk.counts("ferry", by="person")
    assert Count("Ana Lund", 3) in quick.items
    assert set(exact.items) >= {count for count in quick.items if count.reports > 1}
    assert [note for note in quick.notes if note not in exact.notes] == [
        "so many reports are counted by names as they are written, each spelling apart"
    ]


def test_a_long_list_by_date_comes_from_the_index(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up = desk.list("ferry", limit=3, offset=1)
    monkeypatch.setattr("natoasia.desk.listing.MANY", 0)
    ordered = desk.list("ferry", limit=3, offset=1)
    assert ordered.total == looked_up.total
    assert [row.date for row in ordered.items] == [row.date for row in looked_up.items]


def test_paths_come_without_passages(desk: Desk) -> None:
    page = desk.search("ferry", showing=Showing(passages=False))
    assert page.items
    assert not any(hit.snippet for hit in page.items)


def test_passages_are_the_same_however_few_texts_are_held(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = desk.search("ferry")
    monkeypatch.setattr("natoasia.desk.finding.TEXTS", 2)
    assert desk.search("ferry").items == whole.items


def test_hits_that_are_streamed_are_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = desk.search("ferry", sort="source", limit=None)
    monkeypatch.setattr("natoasia.desk.hits.TEXTS", 2)
    page = desk.search("ferry", sort="source", limit=None, showing=Showing(streamed=True))
    assert tuple(page.items) == tuple(page.items) == whole.items
    assert len(page.items) == len(whole.items) > 2
    assert page.items[1:] == whole.items[1:]
    assert page.items[-1] == whole.items[-1]
    assert (page.total, page.notes) == (whole.total, whole.notes)


def test_names_alone_come_in_the_same_order(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    hits = desk.search("ferry", limit=None).items
    monkeypatch.setattr("natoasia.desk.hits.PATHS", 2)
    paths = desk.matching("ferry", what="path")
    assert (tuple(paths.items), paths.total) == (tuple(hit.row.path for hit in hits), len(hits))
    ids = desk.matching("ferry", what="id", limit=2, offset=1)
    assert (tuple(ids.items), ids.total) == (tuple(hit.row.id for hit in hits[1:3]), len(hits))
    assert desk.matching("ferry zeppelin", what="id").total == len(hits)


def test_a_list_that_is_streamed_is_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for query in ("", "ferry", "ferry date:2023.."):
        for limit, offset in ((None, 0), (2, 1), (9, 2), (0, 0), (None, 99)):
            whole = desk.list(query, limit=limit, offset=offset)
            page = desk.list(query, limit=limit, offset=offset, streamed=True)
            assert (tuple(page.items), len(page.items)) == (whole.items, len(whole.items))
    monkeypatch.setattr("natoasia.desk.listing.MANY", 0)
    monkeypatch.setattr("natoasia.desk.listing.TEXTS", 2)
    assert tuple(desk.list("ferry", streamed=True).items) == desk.list("ferry").items


def test_very_many_reports_are_not_folded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    fold = Showing(fold=True)
    assert len(desk.search("ferry", limit=None, showing=fold).items) < desk.count("ferry").total
    monkeypatch.setattr("natoasia.desk.hits.FOLDED", 2)
    page = desk.search("ferry", limit=None, showing=fold)
    assert len(page.items) == page.total
    assert page.notes == ("so many reports are shown one by one, not by story",)
    assert any(hit.others for hit in desk.search("ferry", limit=2, showing=fold).items)


def test_a_story_that_is_none_is_told(desk: Desk) -> None:
    page = desk.search("story:zzzz ferry")
    assert page.items == ()
    assert page.notes == (
        "no story has an id that begins with ‘zzzz’; `natoasia stories` lists them",
    )


def test_who_was_first_to_report(desk: Desk) -> None:
    newest = [hit.row for hit in desk.search("ferry", sort="date").items]
    oldest = [hit.row for hit in desk.search("ferry", sort="oldest").items]
    assert [row.date for row in oldest] == sorted(row.date or "" for row in newest)
    first, *_ = desk.search("ferry", sort="oldest", showing=Showing(fold=True)).items
    assert first.row == oldest[0]
    assert len(first.others) == 2
    listed = desk.list("ferry", sort="oldest").items
    assert [row.date for row in listed] == [row.date for row in oldest]


def test_the_undated_are_last_in_either_order(desk: Desk) -> None:
    for sort in ("date", "oldest"):
        for rows in (desk.list(sort=sort).items, desk.list("the", sort=sort).items):
            dated = [row.date is not None for row in rows]
            assert dated == sorted(dated, reverse=True)
        found = [hit.row.date is not None for hit in desk.search("villmar", sort=sort).items]
        assert found == sorted(found, reverse=True)
        assert False in found
