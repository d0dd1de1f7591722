"""A story told, as it is shown."""

from __future__ import annotations

from natoasia.desk.telling import Addition, Carrier, Origin, Shared, Telling
from natoasia.model import Article, Passage, Segment, Story
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN
from natoasia.views.telling import day_line, telling


def report(id_: str, date: str | None, source: str | None) -> Article:
    text = "Line one.\nThe ferry sailed \x1b[31mat six on Sunday.\n"
    segment = Segment(kind="paragraph", start=0, end=len(text), text=text)
    return Article(id=id_, path=f"{id_}.txt", date=date, source=source, segments=(segment,))


REPORTS = (
    report("aaaaaaaa", "2031-05-04", "The Harbour Courier"),
    report("bbbbbbbb", "2031-05-04", None),
    report("cccccccc", "2031-05-06", "Island Post"),
    report("dddddddd", None, "Quayside News"),
)
STORY = Story(
    id="7qkabcde",
    articles=tuple(one.id for one in REPORTS),
    headline=None,
    first_day="2031-05-04",
    last_day="2031-05-06",
    outlets=(),
    origins=2,
)
PASSAGE = Passage(
    words=17, a=(10, 30), b=(10, 30), text="The ferry sailed \x1b[31mat six", agency_copy=True
)
PASSAGES = [PASSAGE.model_copy(update={"text": f"{PASSAGE.text}, {n}"}) for n in range(5)]
PIECE = PASSAGE.model_copy(update={"text": "at six, 0", "words": 3, "b": (3, 9)})
TOLD = Telling(
    story=STORY,
    reports=REPORTS,
    origins=(
        Origin(
            ("Meridian Wire",),
            (
                Carrier("aaaaaaaa", 0, None, 0),
                Carrier("bbbbbbbb", 1, "aaaaaaaa", 17),
                Carrier("cccccccc", 1, "aaaaaaaa", 20),
            ),
        ),
        Origin((), (Carrier("dddddddd", 0, None, 0),)),
    ),
    shared=(
        *(Shared("aaaaaaaa", "bbbbbbbb", passage) for passage in PASSAGES),
        Shared("aaaaaaaa", "cccccccc", PIECE),
    ),
    additions=(Addition("aaaaaaaa", 3, ("One.", "Two.", "Three.")), Addition("bbbbbbbb", 2, ())),
    edges=(("aaaaaaaa", "bbbbbbbb", 0.5),),
)


def test_a_day_has_a_mark_for_each_report() -> None:
    assert list(day_line(REPORTS, PLAIN)) == [
        "  Sun 4 May 2031   ■■",
        "  Tue 6 May 2031   ■",
        "  —                ■",
    ]


def test_origins_are_trees_of_who_carries_whose_copy() -> None:
    lines = list(telling(TOLD, 80, PLAIN))
    at = lines.index("Origins, at most 2")
    assert lines[at + 1 : at + 6] == [
        "  Meridian Wire",
        "  └ aaaaaaaa  2031-05-04  The Harbour Courier",
        "    ├ bbbbbbbb  2031-05-04  —  17 words of aaaaaaaa",
        "    └ cccccccc  2031-05-06  Island Post  20 words of aaaaaaaa",
        "  dddddddd  —  Quayside News",
    ]


def test_passages_and_additions_are_cut_to_the_telling_ones() -> None:
    lines = list(telling(TOLD, 80, PLAIN))
    assert lines.count("  17 words, agency copy") == 3
    assert "  2 more passages" in lines
    at = lines.index("  “The ferry sailed ␛[31mat six, 0”")
    assert lines[at + 1] == "    aaaaaaaa  aaaaaaaa.txt:2:1"
    assert [line[4:12] for line in lines[at + 1 : at + 4]] == ["aaaaaaaa", "bbbbbbbb", "cccccccc"]
    assert "  aaaaaaaa  The Harbour Courier  3 of 3 statements" in lines
    assert "    Three." not in lines
    assert "  2 later reports not compared" in lines


def test_no_line_is_wider_than_the_terminal() -> None:
    assert max(map(width, telling(TOLD, 44, PLAIN))) <= 44
