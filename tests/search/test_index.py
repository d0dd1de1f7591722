"""What is put in is found, what is taken out is not, and counts and orders are exact."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.errors import QueryError
from natoasia.search import Index, parse_query
from natoasia.search.forms import Forms
from natoasia.search.numbered import identity_of, key
from natoasia.search.ranking import Ranking
from natoasia.search.syntax import among, lacking
from natoasia.search.writing import FEW

from .conftest import QUIET, REPORTS, members, row

if TYPE_CHECKING:
    from natoasia.rows import IndexRow
    from natoasia.search.ranking import Sort

IDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz234567", min_size=1, max_size=20)
BODIES = st.lists(st.sampled_from("alpha beta gamma delta épsilon 7".split()), max_size=6)


@QUIET
@given(st.dictionaries(IDS, BODIES.map(" ".join), max_size=6), st.sets(IDS, max_size=3))
def test_added_is_found_deleted_is_not_and_replay_changes_nothing(
    empty: Index, bodies: dict[str, str], gone: set[str]
) -> None:
    empty.delete(empty.ids(parse_query("")))
    rows = [row(one, body) for one, body in bodies.items()]
    for _ in range(2):  # The second time is what happens after a crash between two commits.
        empty.add(rows)
        empty.delete(gone)
    kept = {one: body for one, body in bodies.items() if one not in gone}
    assert set(empty.ids(parse_query(""))) == set(kept)
    for word in ("alpha", "epsilon"):
        found = empty.search(parse_query(word), limit=1)
        assert found.total == sum(word in body.replace("é", "e").split() for body in kept.values())


PIECES = st.sampled_from(
    'seoul -c " ( ) or not NEAR NEAR/3 date:2023 has:date person: person:"a b" words:>3 * ~ x* y~ '
    'story:z lang:( stoltenberg~ sto* headline: place:se* suk-yeol suk-yeol~ suk-ye* "suk-yeol x" '
    '"in se*" U.S. 1,500 ß 東京 source:* path:a/b agency:r~ "arrived in"'.split(" ")
)


@QUIET
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=7).map(" ".join)))
def test_any_query_that_reads_also_runs(index: Index, text: str) -> None:
    try:
        query = parse_query(text)
    except QueryError:
        return
    result = index.search(query, members=members, texts=lambda ids: dict.fromkeys(ids, text))
    assert result.total == len(index.ids(query, members))
    index.suggest(query, members)
    index.missing(query)


@pytest.mark.parametrize(
    "text",
    [
        "a NEAR b", '"" near/3 "x y"', "x* NEAR y~", "headline:a* headline:b~ headline:c-d*",
        "person:a-b~", "lang:*x", "path:a/b*", "-a -b", "(-a) or b", "a* -a*", "story:zz",
        'person:"x y*"', "ö~", "1~", "\ud800 x", "has:lang or -has:lang", '"a a a"~5',
        "place:a-b-c",
    ],
)  # fmt: skip
def test_odd_queries_run(index: Index, text: str) -> None:
    query = parse_query(text)
    assert index.search(query, members=members).total == len(index.ids(query, members))


def test_an_added_row_takes_the_place_of_the_one_before(empty: Index) -> None:
    empty.add([row("a", "old words")])
    empty.add([row("a", "new words")])
    assert empty.search(parse_query("words")).total == 1
    assert empty.search(parse_query("old")).total == 0


def test_exact_forms_come_before_stems(empty: Index) -> None:
    empty.add([row("stem", "One weapon here."), row("same", "Some weapons here.")])
    for query, first in (("weapons", "same"), ("weapon", "stem")):
        assert next(hit.id for hit in empty.search(parse_query(query)).hits) == first


def test_who_wrote_it_is_found_by_the_name_alone_too(find: Callable[[str], set[str]]) -> None:
    assert find("lund") == find("byline:lund") == find('author:"per lund"') == {"visit"}
    assert find("has:byline") == {"visit"}
    assert not find("person:lund")  # Who wrote a report is none of those it names.


def test_a_headline_weighs_more_than_the_text(empty: Index) -> None:
    filler = "Some other words stand here today."
    empty.add([row("body", filler + " tanks", headline="Of ships"),
               row("head", filler + " ships", headline="Of tanks")])  # fmt: skip
    assert [hit.id for hit in empty.search(parse_query("tanks")).hits] == ["head", "body"]


def test_pages_of_any_order_join_to_the_whole(index: Index) -> None:
    sorts: tuple[Sort, ...] = ("relevance", "date", "oldest", "source")
    for sort in sorts:
        query = parse_query("")
        whole = [hit.id for hit in index.search(query, sort=sort, limit=None).hits]
        pages = [
            hit.id
            for at in range(0, len(whole), 5)
            for hit in index.search(query, sort=sort, limit=5, offset=at).hits
        ]
        assert pages == whole
        assert sorted(whole) == sorted(one.id for one in REPORTS)


def test_newest_first_and_undated_last(index: Index) -> None:
    found = index.ids(parse_query(""), sort="date")
    dates = {one.id: one.date or "" for one in REPORTS}
    assert [dates[one] for one in found] == [
        "2024-03-05", "2023-02-11", "2023-01-30", "2023-01-29", "2023-01", "2023", "2022-12-31",
        *[""] * 5,
    ]  # fmt: skip


def test_sources_by_name_without_the_article_and_unknown_last(index: Index) -> None:
    found = index.ids(parse_query("has:source"), sort="source")
    assert found == ("ammo", "month", "cafe", "visit")
    assert index.ids(parse_query(""), sort="source")[:4] == found


def test_limit_none_gives_all_and_zero_only_counts(index: Index) -> None:
    assert len(index.search(parse_query(""), limit=None).hits) == len(REPORTS)
    counted = index.search(parse_query(""), limit=0)
    assert (counted.total, counted.hits) == (len(REPORTS), ())
    assert index.search(parse_query(""), offset=99).hits == ()


def test_a_name_part_of_two_people_is_nobody(find: Callable[[str], set[str]]) -> None:
    assert find('person:"Park Lee"') == set()
    assert find('person:"Jin Lee"') == set()
    assert find('person:"jin park"') == {"park"}
    assert find('person:"donald trump"') == {"trump"}
    assert find("person:sukyeol") == {"visit"}
    assert find("person:jongsup") == {"park"}


def test_a_name_beside_a_word_finds_and_scores_as_by_itself(index: Index) -> None:
    def scores(query: str) -> dict[str, float]:
        return {hit.id: hit.score for hit in index.search(parse_query(query)).hits}

    name, word, both = (
        scores('person:"jens stoltenberg"'),
        scores("seoul"),
        scores('person:"jens stoltenberg" seoul'),
    )
    assert set(both) == set(name) & set(word) == {"ammo"}
    assert both["ammo"] == pytest.approx(name["ammo"] + word["ammo"])
    assert set(scores('seoul -person:"jens stoltenberg"')) == set(word) - {"ammo"}


def test_all_that_is_found_is_gathered_page_by_page(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("natoasia.search.gathering.AT_ONCE", 2)
    for query in ("", "seoul", "seoul -tokyo", "qwertz"):
        asked = parse_query(query)
        found = index.found(asked)
        assert found == set(index.ids(asked))
        assert len(found) == index.total(asked)
    assert "Ammo" not in index.found(parse_query("seoul"))
    long = "an-id-that-is-no-number"
    index.add([row(long, "Seoul once more.")])
    assert long in index.found(parse_query("seoul"))
    index.delete([long])


def test_a_hyphen_is_no_matter(find: Callable[[str], set[str]]) -> None:
    assert find("counter-terrorism") == find("counterterrorism") == {"counter"}
    assert find('"counter terrorism"') == {"counter"}


def test_an_empty_index_answers(empty: Index) -> None:
    assert empty.search(parse_query("x"))[:2] == (0, ())
    assert empty.ids(parse_query("")) == ()
    assert empty.suggest(parse_query("x")) == ()


@given(IDS)
def test_an_id_is_its_number(identity: str) -> None:
    number = key(identity)
    assert number is None or identity_of(number) == identity
    assert (number is None) == (len(identity) > 12)


def test_rebuild_takes_the_place_of_the_old(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    with Index.create(folder) as old:
        old.add([row("old", "words")])
    with Index.rebuild(folder, (row(f"n{letter}", "words") for letter in "abc")) as new:
        assert new.ids(parse_query("words"), sort="relevance") != ("old",)
        assert new.count == 3
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_an_open_index_sees_what_another_wrote_after_a_reload(tmp_path: Path) -> None:
    with Index.create(tmp_path / "index") as writer:
        reader = Index.open(tmp_path / "index")
        writer.add([row("a", "words")])
        reader.reload()
        assert reader.count == 1


def test_a_search_loads_nothing_heavy() -> None:
    heavy = ("pydantic", "numpy", "scipy", "rapidfuzz", "dateutil", "sqlite3", "asyncio", "email")
    code = f"import sys, natoasia.search.index; print([m for m in {heavy} if m in sys.modules])"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"


def test_what_is_done_beside_a_search_begins_when_its_plan_is_made(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    really = Forms.counted

    def counted(forms: Forms, field: str, word: str) -> dict[str, int]:
        asked.append(word)
        return really(forms, field, word)

    @contextmanager
    def beside() -> Iterator[None]:
        assert "ammunition" in asked
        yield
        asked.clear()

    monkeypatch.setattr(Forms, "counted", counted)
    monkeypatch.setattr(index, "beside", beside())
    assert index.search(parse_query("ammunition")).total
    assert not asked


def test_reading_a_query_does_not_load_the_index_library() -> None:
    code = "import sys; from natoasia.search import parse_query; print('tantivy' in sys.modules)"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "False"


def test_rows_of_broken_bytes_are_taken(empty: Index) -> None:
    odd: IndexRow = row(
        "odd", "a \udc80 b\x00c", source="S\udcff", path="p\udcff/x", headline="\udc80"
    )
    empty.add([odd])
    assert empty.ids(parse_query("b")) == ("odd",)
    assert empty.ids(parse_query("path:x")) == ("odd",)


def test_counts_over_a_result(index: Index) -> None:
    assert index.counts(parse_query(""), "place")[0] == ("Seoul", 3)
    assert index.counts(parse_query(""), "person", limit=1) == (("Donald J. Trump", 1),)
    assert set(index.counts(parse_query("seoul"), "source")) == {
        ("Harbour Courier Weekend", 1),
        ("Morning Ledger", 1),
        ("The Harbour Courier", 1),
    }
    assert index.counts(parse_query("qwertz"), "source") == ()


def test_counts_over_time_claim_no_more_than_is_known(index: Index) -> None:
    days = dict(index.counts(parse_query("date:2023-01-29..2023-01-30 -park"), "date"))
    assert (days["2023-01-29"], days["2023-01-30"], days["2023-01-01"]) == (1, 1, 0)
    months = dict(index.counts(parse_query("has:date"), "date"))
    assert (months["2023-01"], months["2022-12"], months["2024-03"]) == (3, 1, 1)
    assert sum(months.values()) == 6  # One is known to be of 2023 only.
    assert index.counts(parse_query("-has:date"), "date") == ()


def test_a_score_is_the_sum_of_its_parts(index: Index) -> None:
    for text in (
        "seoul arrives",
        '"in seoul" stoltenberg',
        "person:yoon seoul date:2023",
        "seo* tokyo~",
    ):
        query = parse_query(text)
        for hit in index.search(query).hits:
            parts = index.explain(query, hit.id)
            assert sum(part.points for part in parts) == pytest.approx(hit.score, rel=1e-5)
            assert {part.asked for part in parts} <= set(text.replace('"', "").split()) | {
                "in seoul",
                "yoon",
                "seo",
                "tokyo",
            }


def test_recent_reports_rise_gently(empty: Index) -> None:
    empty.add(
        row(one, f"tanks {'tanks' * (one == 'best')} and other words", date=day)
        for one, day in (("old", "2020-01-01"), ("new", "2023-01-01"), ("none", None))
    )
    empty.add([row("best", "tanks", headline="tanks tanks", date="2019-01-01")])
    by_relevance = [hit.id for hit in empty.search(parse_query("tanks")).hits]
    recent = [hit.id for hit in empty.search(parse_query("tanks"), sort="recent").hits]
    assert set(by_relevance) == set(recent)
    assert recent.index("new") < recent.index("old")
    assert empty.search(parse_query("-has:date"), sort="recent").total == 1


def test_similar_reports_share_their_rarest_words(index: Index) -> None:
    text = "Officials in Jakarta said the port was closed by fog again."
    found = index.similar(text)
    assert found[0].id == "fog"
    assert set(found[0].shared) >= {"jakarta", "port", "fog", "closed"}
    assert "fog" not in [one.id for one in index.similar(text, but=("fog",))]
    assert len(index.similar(text, limit=1)) == 1
    assert index.similar("qwertz") == ()
    assert index.similar("") == ()


def test_one_id_twice_in_a_batch_is_one_article(empty: Index) -> None:
    empty.add([row("a", "old words"), row("a", "new words")])
    assert empty.search(parse_query("words")).total == 1
    assert empty.search(parse_query("new")).total == 1


@pytest.mark.parametrize("before", [1, FEW + 1])
def test_rows_that_fail_half_way_leave_nothing(empty: Index, before: int) -> None:
    def failing() -> Iterator[IndexRow]:
        for number in range(before):
            yield row(f"a{number}", "half")
        raise ValueError("the store failed")

    with pytest.raises(ValueError, match="the store failed"):
        empty.add(failing())
    empty.add([row("b", "whole")])
    assert empty.ids(parse_query("")) == ("b",)


def test_an_error_of_whoever_supplies_texts_or_stories_is_no_damage(index: Index) -> None:
    def failing(_: object) -> dict[str, str]:
        raise ValueError("the store failed")

    with pytest.raises(ValueError, match="the store failed"):
        index.search(parse_query("seoul"), texts=failing)
    with pytest.raises(ValueError, match="the store failed"):
        index.search(parse_query("story:q7"), members=failing)


@pytest.mark.parametrize(
    ("query", "concluded"),
    [
        ('place:"south korea"', [("place", "south korea", 1)]),
        ("place:rok or place:lyon", [("place", "rok", 1)]),
        ("place:japan kishida", []),
        ("place:seoul", []),
        ("-place:japan", []),
        ("person:oster", [("person", "oster", 1)]),
        ("person:(oster or yoon)", [("person", "oster", 1)]),
        ("oster", []),
        ("person:ost*", []),
    ],
)
def test_what_a_query_concludes_is_told(
    index: Index, query: str, concluded: list[tuple[str, str, int]]
) -> None:
    assert list(index.concluded(parse_query(query))) == concluded


def test_an_excluded_country_excludes_its_towns(find: Callable[[str], set[str]]) -> None:
    assert find("seoul -place:japan") == {"ammo", "month"}


def test_a_query_can_be_put_to_chosen_reports(index: Index) -> None:
    query = parse_query("seoul or lyon")
    assert set(index.ids(among(query, ("ammo", "cafe", "fog")))) == {"ammo", "cafe"}
    assert index.ids(among(query, ())) == ()
    whole = {hit.id: hit.score for hit in index.search(query).hits}
    (hit,) = index.search(among(query, ("visit",))).hits
    assert hit.score == pytest.approx(whole["visit"])


def test_what_reports_lack_can_be_asked_for(index: Index) -> None:
    assert set(index.ids(lacking(parse_query("jakarta"), "date"))) == {"reactor"}


def test_a_text_of_the_index_is_not_told_apart_by_itself(index: Index) -> None:
    (ammo,) = (row for row in REPORTS if row.id == "ammo")
    found = index.similar(ammo.body, but=("ammo",))
    assert found
    assert "ammunition" not in {word for like in found for word in like.shared}


def test_a_page_too_large_to_be_held_is_the_same_read_in_windows(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = parse_query("the or a or of")
    sorts: tuple[Sort, ...] = ("relevance", "recent", "date", "oldest", "source")
    for sort in sorts:
        whole = index.search(query, sort=sort, limit=None, offset=1)
        with monkeypatch.context() as small:
            small.setattr("natoasia.search.ranking.WINDOW", 3)
            small.setattr("natoasia.search.asking.WINDOW", 3)
            windows = index.search(query, sort=sort, limit=None, offset=1)
            assert isinstance(windows.hits, Ranking)
            assert windows.total == whole.total > 6
            assert tuple(windows.hits) == whole.hits
            assert windows.hits[5:1:-1] == whole.hits[5:1:-1]
            assert windows.hits[-1] == whole.hits[-1]


def test_a_name_is_found_by_its_key_and_by_its_words(empty: Index) -> None:
    given = ("Ana Lund", "Lund, Ana", "Dr Ana Lund Sorensen", "Ana B. Lund", "Lund", "Ana Brandt")
    empty.add([row(f"n{letter}", "They spoke of fish.", people=(name,))
               for letter, name in zip("abcdef", given, strict=True)])  # fmt: skip
    for query in ('person:"Ana Lund"', 'person:"ana lund" fish', 'fish person:"lund ana"'):
        assert sorted(empty.ids(parse_query(query))) == ["na", "nb", "nc", "nd"]
    best = empty.search(parse_query('person:"Ana Lund"')).hits
    assert best[0].id == "na"


def test_a_long_name_without_blanks_is_found_by_its_key(tmp_path: Path) -> None:
    name = "กรุงเทพมหานครอมรรัตนโกสินทร์มหินทรายุธยา"
    made = row("long", "A city.", people=("Ann Vale", name))
    with Index.rebuild(tmp_path / "index", [made]) as index:
        assert index.naming([name], limit=2) == ("long",)
        assert index.naming(["ann-vale"], limit=2) == ("long",)


def test_no_name_runs_from_one_into_the_next(tmp_path: Path) -> None:
    made = row("two", "A council.", people=("Ann Vale", "Per Lund"), places=("New York", "Garrow"))
    with Index.rebuild(tmp_path / "index", [made]) as index:
        assert index.total(parse_query('person:"ann vale" place:garrow')) == 1
        assert index.total(parse_query('person:"vale per"')) == 0
        assert index.total(parse_query("person:annvaleperlund")) == 0
        assert index.total(parse_query('place:"york garrow"')) == 0


@pytest.mark.parametrize(
    "query", ["seoul NEAR/4 arrived", "nato or (seoul tokyo)", "(nato or ammunition) seoul"]
)
def test_explained_points_add_up_beside_or_and_near(index: Index, query: str) -> None:
    asked = parse_query(query)
    for hit in index.search(asked).hits:
        parts = index.explain(asked, hit.id)
        assert sum(part.points for part in parts) == pytest.approx(hit.score, abs=0.01)
