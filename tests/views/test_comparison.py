from __future__ import annotations

import json
import re
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from natoasia.comparing import compare, matrix
from natoasia.model import Article, Comparison, Document
from natoasia.parsing import parse
from natoasia.views.comparison import comparison
from natoasia.views.comparison_brief import brief
from natoasia.views.comparison_json import comparison_json
from natoasia.views.comparison_matrix import comparison_matrix
from natoasia.views.comparison_runs import Piece, size, wrap
from natoasia.views.comparison_unified import unified
from natoasia.views.fit import width
from natoasia.views.formats import dumps
from natoasia.views.ink import PLAIN, Ink
from natoasia.views.page import comparison_page
from natoasia.views.page_matrix import matrix_page

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ("000_c8d7ae7f45e04685.txt", "002_32fa7444e36ede0a.txt")
ANSI = re.compile(r"\x1b\[\d+m")

Shown = tuple[Article, Article, Comparison]


def shown(a: str, b: str) -> Shown:
    first = parse(Document(path="a.txt", text=a))
    second = parse(Document(path="b.txt", text=b))
    return first, second, compare(first, second)


@pytest.fixture(scope="module")
def seeds() -> Shown:
    texts = [(ROOT / "seeds" / name).read_bytes().decode("utf-8") for name in SEEDS]
    return shown(*texts)


@pytest.fixture(scope="module")
def visit() -> Shown:
    folder = ROOT / "bench" / "pairs" / "07-planned-visit"
    return shown(*((folder / name).read_text("utf-8") for name in ("a.txt", "b.txt")))


@pytest.fixture(scope="module")
def hostile() -> Shown:
    """Two reports that try to write to the screen and to the page."""
    evil = "The \x1b[2Jcouncil met on <script>alert(1)</script> Monday & \x9bvoted \u202eno."
    rest = "Vera Holm, the <b>mayor</b>, said that the new pool would open in May."
    a = f"A <i>headline</i> \x1b]0;x\x07here\n\n{evil}\n\n{rest}\n"
    return shown(a, a.replace("Monday", "Tuesday").replace("would", "will"))


@pytest.mark.parametrize("columns", [60, 80, 99, 100, 120, 200])
def test_no_line_is_wider_than_asked(seeds: Shown, columns: int) -> None:
    lines = list(comparison(*seeds, columns, PLAIN))
    assert max(map(width, lines)) <= columns


def test_wide_characters_keep_the_columns(seeds: Shown) -> None:
    a = "서울에서 만났다\n\n스톨텐베르그 사무총장이 서울에서 외교부 장관을 만났다고 밝혔다. " * 3
    lines = list(comparison(*shown(a, a), 100, PLAIN))
    assert max(map(width, lines)) <= 100
    rules = {line.index("│") for line in comparison(*seeds, 100, PLAIN) if "│" in line}
    assert len(rules) == 1


def test_from_100_columns_the_texts_stand_next_to_each_other(seeds: Shown) -> None:
    wide = "\n".join(comparison(*seeds, 100, PLAIN))
    narrow = "\n".join(comparison(*seeds, 99, PLAIN))
    assert "│" in wide
    assert "│" not in narrow
    assert re.search(r"^A +3 Stoltenberg is currently", narrow, re.MULTILINE)
    assert re.search(r"^B +5 Nato Secretary-General", narrow, re.MULTILINE)


def test_both_sentences_of_a_pair_begin_on_one_line(seeds: Shown) -> None:
    (line,) = [one for one in comparison(*seeds, 160, PLAIN) if "17 South Korea had" in one]
    assert "21 Following the summit" in line


LEFT_OUT = "may have close wording in B that was not found"


def test_what_was_not_looked_for_in_long_reports_is_told_once_in_every_form(seeds: Shown) -> None:
    a, b, found = seeds
    compared = found.model_copy(update={"unsought": 1_204})
    told = f"1,204 sentences in A {LEFT_OUT}: words that over 20 sentences have lead to no pair."
    for columns in (60, 160):
        assert (
            " ".join(" ".join(comparison(a, b, compared, columns, PLAIN)).split()).count(told) == 1
        )
        assert " ".join(brief(a, b, compared, columns, PLAIN)).count(told) == 1
    assert "\n".join(comparison_page(a, b, compared)).count(told) == 1
    assert json.loads("\n".join(comparison_json(compared)))["unsought"] == 1_204


def test_of_one_sentence_that_was_not_looked_for_it_is_told_as_of_one(seeds: Shown) -> None:
    compared = seeds[2].model_copy(update={"unsought": 1})
    assert f"1 sentence in A {LEFT_OUT}" in "\n".join(comparison_page(*seeds[:2], compared))


def test_where_everything_was_looked_for_nothing_is_told(seeds: Shown) -> None:
    forms = (comparison(*seeds, 160, PLAIN), brief(*seeds, 160, PLAIN), comparison_page(*seeds))
    assert [LEFT_OUT in "\n".join(lines) for lines in forms] == [False, False, False]
    assert json.loads("\n".join(comparison_json(seeds[2])))["unsought"] == 0


def test_what_was_not_looked_for_among_several_is_told(seeds: Shown) -> None:
    known = {one.id: one for one in seeds[:2]}
    every = matrix(seeds[:2])
    some = every.model_copy(update={"unsought": 3})
    told = "3 sentences may have close wording in another report that was not found"
    for show in (partial(comparison_matrix, width=120, ink=PLAIN), matrix_page):
        assert told in "\n".join(show(known, some))
        assert "was not found" not in "\n".join(show(known, every))


def test_every_sentence_is_shown_once(seeds: Shown) -> None:
    text = " ".join(" ".join(comparison(*seeds, 99, PLAIN)).split())
    assert text.count("pointed out that Germany, Sweden, and Norway") == 1
    assert "No close wording in the other report" in text


def test_headlines_and_captions_are_no_sentences_without_wording(seeds: Shown) -> None:
    wide = "\n".join(comparison(*seeds, 160, PLAIN))
    alone, heads = (
        wide.split("No close wording in the other report")[1]
        .split("\nQuotes")[0]
        .split("Headlines and captions")
    )
    assert "Incheon" not in alone
    assert "headline: A has none" in heads
    assert "captions: A has none" in heads
    assert "Incheon" in heads
    piped = list(unified(*seeds, PLAIN))
    assert piped.index("@@ headline: A has none @@") < piped.index("@@ text @@")
    page, _ = read(seeds)
    assert "headline: A has none" in page
    number = seeds[2].apart[1].b[0]
    assert f'<span class="s" id="b{number}">' in page


def test_two_headlines_are_held_against_each_other() -> None:
    text = "Mayor {} new bridge over the Orr\n\nThe bridge will open in May, said Ida Vance.\n"
    told = shown(text.format("opens"), text.format("blocks"))
    lines = "\n".join(comparison(*told, 120, PLAIN))
    assert "“opens” in A, “blocks” in B" in lines
    assert "headlines: no close wording" not in lines


def test_what_changed_is_also_said_in_words(seeds: Shown) -> None:
    lines = " ".join(" ".join(comparison(*seeds, 120, PLAIN)).split())
    assert "only B has “Following the summit”; only A has “had”; only A has “last year”" in lines
    assert "both have" in lines


def test_what_is_never_said(seeds: Shown) -> None:
    for text in ("\n".join(comparison(*seeds, 120, PLAIN)), "\n".join(comparison_page(*seeds))):
        assert "only A says" not in text
        assert "wording" in text


def test_changed_words_of_a_copy_are_marked(seeds: Shown) -> None:
    ink = Ink(colour=True)
    text = "\n".join(comparison(*seeds, 160, ink))
    assert ink.hit("had") in text
    assert ink.hit("Following the summit") in text
    assert ANSI.sub("", text) == "\n".join(comparison(*seeds, 160, PLAIN))


def test_an_empty_check_says_so(seeds: Shown) -> None:
    text = "\n".join(comparison(*seeds, 160, PLAIN))
    assert "None comparable: numbers, dates" in text


def test_unrelated_reports_come_with_a_warning(visit: Shown, seeds: Shown) -> None:
    a, b = visit[0], seeds[1]
    text = "\n".join(comparison(a, b, compare(a, b), 120, PLAIN))
    assert "They may be of two events" in text
    assert "of two events" not in "\n".join(comparison(*visit, 120, PLAIN))


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_brief_is_ten_lines_that_fit(visit: Shown, columns: int) -> None:
    lines = list(brief(*visit, columns, PLAIN))
    assert len(lines) <= 10
    assert max(map(width, lines)) <= columns


def test_brief_has_what_differs_before_what_does_not(visit: Shown) -> None:
    lines = list(brief(*visit, 100, PLAIN))
    marked = [at for at, line in enumerate(lines) if line.startswith("!")]
    assert len(marked) >= 4
    assert "120 trawlers in A, 110 trawlers in B" in lines[marked[0]]
    assert any("“boats” in A, “ferries” in B" in line for line in lines)


def test_unified_is_one_line_a_sentence(seeds: Shown) -> None:
    lines = list(unified(*seeds, PLAIN))
    assert lines[0].startswith("--- ")
    assert lines[1].startswith("+++ ")
    (copied,) = [line for line in lines if line.startswith("=")]
    assert "[-last year-]" in copied
    assert "{+Following the summit+}" in copied
    sides = [line for line in lines if re.match(r"[-+~=][AB]:\d+", line)]
    body = seeds[2].a_sentences, seeds[2].b_sentences
    assert len(sides) == sum(map(len, body)) - 1  # The copied sentence stands once.


def test_nothing_of_a_report_reaches_the_terminal(hostile: Shown) -> None:
    for lines in (
        comparison(*hostile, 120, PLAIN),
        brief(*hostile, 120, PLAIN),
        unified(*hostile, PLAIN),
    ):
        text = "\n".join(lines)
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", text)
        assert "council" in text or "headline" in text


class Reader(HTMLParser):
    """Keeps what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name == "href" and value:
                self.targets.append(value)
            elif name in {"src", "srcset", "action", "style", "data"} or name.startswith("on"):
                self.outside.append(name)


def read(shown: Shown) -> tuple[str, Reader]:
    text, reader = "\n".join(comparison_page(*shown)), Reader()
    reader.feed(text)
    return text, reader


def test_a_page_asks_for_nothing_from_outside(seeds: Shown) -> None:
    text, reader = read(seeds)
    assert not reader.outside
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(reader.tags)
    assert "http" not in text.replace("http-equiv", "")
    assert "url(" not in text
    assert "@import" not in text


def test_every_link_of_a_page_has_its_place(visit: Shown) -> None:
    _, reader = read(visit)
    assert len(reader.ids) == len(set(reader.ids))
    assert len(reader.targets) > 10
    assert all(target.startswith("#") and target[1:] in reader.ids for target in reader.targets)


def test_every_sentence_of_a_page_is_a_place(seeds: Shown) -> None:
    _, reader = read(seeds)
    numbers = {f"a{one.number}" for one in seeds[2].a_sentences}
    numbers |= {f"b{one.number}" for one in seeds[2].b_sentences}
    assert numbers <= set(reader.ids)


def test_a_page_shows_all_of_both_texts(seeds: Shown) -> None:
    text, _ = read(seeds)
    plain = " ".join(re.sub(r"<[^>]+>", "", text).split())
    for piece in ("PHOTO: EPA-EFE", "Join ST&#x27;s Telegram", "(With inputs from agencies)"):
        assert piece in plain


def test_the_checks_of_a_page_stand_before_the_texts(visit: Shown) -> None:
    text, _ = read(visit)
    assert text.index("Check before printing") < text.index('id="texts"')


def test_the_markup_of_a_report_never_reaches_a_page(hostile: Shown) -> None:
    text, reader = read(hostile)
    assert "script" not in reader.tags
    assert "i" not in reader.tags
    assert "&lt;script&gt;" in text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", text)


def test_a_page_is_balanced(visit: Shown) -> None:
    text, _ = read(visit)
    body = text[text.index("</style>") :]
    for tag in ("p", "a", "span", "div", "section", "table", "mark", "b", "td", "tr"):
        opened = len(re.findall(rf"<{tag}[ >]", body))
        assert opened == body.count(f"</{tag}>"), tag


def test_several_reports_fit_one_page(visit: Shown, seeds: Shown) -> None:
    a, b, other = visit[0], visit[1], seeds[1]
    every = (a, b, other)
    text, reader = "\n".join(matrix_page({one.id: one for one in every}, matrix(every))), Reader()
    reader.feed(text)
    assert len(reader.ids) == len(set(reader.ids))
    assert all(target[1:] in reader.ids for target in reader.targets)
    assert "script" not in reader.tags
    assert not reader.outside
    assert text.index("Said by several") < text.index("No close wording")


@pytest.mark.parametrize("columns", [7, 40])
@pytest.mark.parametrize(
    "word",
    [
        "https://example.org/" + "a" * 90,
        "首尔市长宣布关闭旧港口" * 9,
        "e\u0301" * 60,
        "👩\u200d🚒" * 30,
    ],
    ids=["address", "chinese", "accents", "joined"],
)
def test_a_word_wider_than_a_line_is_broken_and_nothing_put_into_it(
    word: str, columns: int
) -> None:
    lines = wrap([Piece(f"See {word} now", "plain")], columns)
    assert all(size(line) <= columns for line in lines)
    assert word in "".join(piece.text for line in lines for piece in line)
    assert not any(line[0].text[0] in "\u0301\u200d" for line in lines)


def test_brief_says_of_a_word_left_out_who_has_it() -> None:
    said = "Rain fell all day.\n\n“We will not ever build the old bridge again,” Ida Vance said.\n"
    lines = list(brief(*shown(said, said.replace("old ", "")), 200, PLAIN))
    assert "! quote altered, Ida Vance: only A has “old”" in lines


def test_brief_tells_only_of_quotations_there_are(seeds: Shown) -> None:
    assert "Quotes: 5 with no close wording in the other." in list(brief(*seeds, 200, PLAIN))
    plain = shown("Rain fell all day.\n\nIt was cold.\n", "Rain fell all day.\n\nIt was hot.\n")
    assert "Quotes: none long enough to compare." in list(brief(*plain, 200, PLAIN))


def test_json_told_record_by_record_is_that_of_the_whole(seeds: Shown) -> None:
    a, b, compared = seeds
    for one in (compared, matrix((a, b)), shown("", "")[2]):
        whole = dumps(one.model_dump(mode="json"), indent=2)
        assert "\n".join(comparison_json(one)) == whole


def test_a_counted_thing_is_named_whole() -> None:
    a = "Harwick had 10,000 new cases of the fever on Monday, its mayor said."
    b = "Harwick had 10,200 new fever cases on Monday, its mayor said."
    messages = [one.message for one in shown(f"It rained.\n\n{a}", f"It rained.\n\n{b}")[2].checks]
    assert messages == ["10,000 new cases in A, 10,200 new fever cases in B"]
