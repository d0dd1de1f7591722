from __future__ import annotations

import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoasia.comparing import compare
from natoasia.comparing.aligning import LEAST_SCORE, _eased, _two_peoples, asked
from natoasia.comparing.grouping import Pair, partners
from natoasia.comparing.statements import statements
from natoasia.comparing.weighing import bag_of, dice, weigh
from natoasia.comparing.wording import key_of, stem_of, words
from natoasia.model import Article, Comparison, Segment

PAIRS = sorted((Path(__file__).resolve().parents[2] / "bench" / "pairs").glob("*/a.txt"))
Report = Callable[..., Article]
TwoReports = Callable[[str], tuple[Article, Article]]


def links(compared: Comparison) -> set[tuple[int, int]]:
    return {
        (a, b) for one in compared.alignments if one.zone == "body" for a in one.a for b in one.b
    }


HARD = {"21-long-update": 1, "25-same-series": 2}
"""Wrong links in pairs written to be hard: whoever mends one lowers its number."""


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.parent.name)
def test_no_pair_composed_for_the_project_gets_a_wrong_link(path: Path, pair: TwoReports) -> None:
    gold = tomllib.loads(path.with_name("gold.toml").read_text("utf-8")).get("link", [])
    right = {(x, y) for one in gold for x in one["a"] for y in one["b"]}
    compared = compare(*pair(path.parent.name))
    drawn = [
        (compared.a_sentences[a - 1].text, compared.b_sentences[b - 1].text)
        for a, b in links(compared)
    ]
    wrong = [
        (first, second)
        for first, second in drawn
        if not any(first.startswith(x) and second.startswith(y) for x, y in right)
    ]
    assert len(wrong) == HARD.get(path.parent.name, 0), wrong


def test_another_event_of_one_series_is_told_apart(article: Report) -> None:
    told = "{} won the harbour race of the Meridian League on Saturday in {} seconds before {}."
    a = article(told.format("Ida Vance", "10.91", "24,000"), "It rained.")
    b = article(told.format("Tia Reid", "10.89", "18,500"), "It was hot.")
    assert not links(compare(a, b))
    same = article(told.format("Ida Vance", "10.91", "18,500"), "It was hot.")
    assert links(compare(a, same))


TOLD = (
    "The harbour master closed the northern quay on Tuesday after a crane lost its counterweight.",
    "Why?",
    "Nobody was hurt, but forty crates of oranges went into the water beside the ferry pier.",
    "He shrugged.",
    "Divers will look for the counterweight once the storm over the strait has passed, she said.",
    "A second crane from the same foundry was taken out of service the next morning.",
)


def test_a_report_held_against_itself_is_all_the_same(article: Report) -> None:
    one = article(*TOLD, "Why?", TOLD[0], "No.", headline="Crane fails in Harwick")
    compared = compare(one, one)
    assert compared.a_alone == compared.b_alone == ()
    assert {(x, x) for x in range(2, 11)} == links(compared)
    assert {each.kind for each in compared.alignments} == {"verbatim"}
    assert not any(each.moved or each.changes for each in compared.alignments)


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.parent.name)
def test_every_report_composed_for_the_project_is_like_itself(path: Path, pair: TwoReports) -> None:
    for one in pair(path.parent.name):
        compared = compare(one, one)
        assert compared.a_alone == compared.b_alone == ()
        assert {each.kind for each in compared.alignments} == {"verbatim"}
        assert {each.kind for each in compared.quotes} <= {"same"}
        assert compared.checks == ()
        assert not any((each.only_a, each.only_b) != ((), ()) for each in compared.names)
        assert not compared.house_style


def test_what_is_short_is_the_same_only_next_to_what_is(article: Report) -> None:
    longer = "The mayor of Harwick went to the opera on Friday with two of her brothers and a dog."
    a = article(*TOLD[:1], "Why?", *TOLD[2:])
    assert (3, 3) in links(compare(a, article(*TOLD[:1], "Why?", *TOLD[2:])))
    elsewhere = article(*TOLD[:1], longer, "Why?", longer.replace("Friday", "Sunday"), *TOLD[2:])
    assert not {pair for pair in links(compare(a, elsewhere)) if 3 in pair[:1]}


def test_of_a_sentence_told_twice_each_goes_with_its_own() -> None:
    alike = tuple(Pair(a, b, 0.9, 0.5) for a in (4, 9) for b in (3, 8))
    assert partners(alike) == (Pair(4, 3, 0.9, 0.5), Pair(9, 8, 0.9, 0.5))
    better = Pair(9, 3, 0.95, 0.55)
    assert better in partners((*alike, better))


def test_two_events_of_one_kind_may_not_be_the_same(pair: TwoReports) -> None:
    compared = compare(*pair("04-different-event"))
    assert compared.may_differ
    assert not compared.alignments


def test_short_reports_need_no_three_links(article: Report) -> None:
    same = "A fire in the engine room forced 214 passengers to leave the ferry Aurelia off Visby."
    a = article(same, "The ship will be towed to Paldiski.", "It was built in Gdansk.")
    b = article(same, "No one was hurt.", "Waves were high.")
    assert not compare(a, b).may_differ
    filler = [f"Speaker {n} praised garden number {n} at length." for n in range(2, 12)]
    assert compare(article(same, *filler), article(same, *["It rained all week."] * 9)).may_differ


def test_one_event_is_not_doubted(pair: TwoReports) -> None:
    assert not compare(*pair("02-rewrite")).may_differ


def test_a_report_is_a_copy_of_itself(seeds: tuple[Article, Article]) -> None:
    for one in seeds:
        compared = compare(one, one)
        assert links(compared) == {(n, n) for n, _ in links(compared)}
        assert len(compared.alignments) == len(compared.a_sentences)
        assert not any(link.changes for link in compared.alignments)
        assert not compared.checks
        assert not compared.house_style
        assert {quote.kind for quote in compared.quotes} <= {"same"}


def test_the_other_way_round_is_the_mirror_image(pair: TwoReports) -> None:
    a, b = pair("02-rewrite")
    assert links(compare(a, b)) == {(x, y) for y, x in links(compare(b, a))}


def test_moved_sentences_are_found_and_said_to_be_moved(pair: TwoReports) -> None:
    compared = compare(*pair("11-moved"))
    assert any(one.moved for one in compared.alignments)
    assert not any(one.moved for one in compare(*pair("01-agency-copy")).alignments)


def test_spelling_of_two_houses_is_no_change(pair: TwoReports) -> None:
    compared = compare(*pair("10-house-style"))
    first = next(one for one in compared.alignments if one.zone == "body")
    assert first.kind == "verbatim"
    assert first.changes == ()
    assert compared.house_style >= 5


def test_names_alone_are_no_link(article: Report) -> None:
    a = article("Mayor Ida Vance of Harwick opened the new swimming pool.", "It rained.")
    b = article("Mayor Ida Vance of Harwick sued a newspaper over a cartoon.", "Courts are slow.")
    assert not links(compare(a, b))


def test_shared_words_shown_say_something(pair: TwoReports) -> None:
    compared = compare(*pair("02-rewrite"))
    words = {one.text.lower() for link in compared.alignments for one in link.shared}
    assert words
    assert not words & {"the", "said", "of", "and", "with"}


def made(text: str) -> Article:
    whole = Segment(kind="paragraph", start=0, end=len(text), text=text)
    return Article(id="x", path="x", segments=(whole,) if text else ())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_compared(a: str, b: str) -> None:
    compared = compare(made(a), made(b))
    for sentences, text in ((compared.a_sentences, a), (compared.b_sentences, b)):
        assert all(text[slice(*one.span)] == one.text for one in sentences)
    for one in compared.alignments:
        assert one.a
        assert one.b
        assert min(len(one.a), len(one.b)) == 1


@pytest.mark.parametrize("text", ["word " * 20_000, " 'a" * 20_000, '" ' * 20_000, "a. B " * 9_000])
def test_senseless_texts_take_no_long_time(text: str) -> None:
    began = time.process_time()
    compare(made(text), made(text + "x"))
    assert time.process_time() - began < 10


def test_an_article_without_text_is_compared_with_nothing(article: Report) -> None:
    compared = compare(made(""), article("The council met on Monday."))
    assert compared.may_differ
    assert compared.alignments == ()


def test_short_sentences_must_share_more(article: Report) -> None:
    told = statements(article("Far away from home.", "Far away from home he found 214 sheep."))
    weights = weigh(told)
    short, long = (dice(bag_of(one), bag_of(one), weights) for one in told[-2:])
    assert short < long < 1


def test_what_somebody_is_says_little_of_what_happened(article: Report) -> None:
    weights = weigh(statements(article("An adviser and the chief of staff sold sheep.")))
    assert weights[stem_of(key_of("adviser"))] == weights["chief"] == weights["sheep"] / 2


def test_statements_of_two_people_are_asked_for_more(article: Report) -> None:
    charge = "said the abuse of power charge against the mayor was baseless."
    mine, yours = (statements(article(f"{who} {charge}"))[1] for who in ("Ida Vance", "Otto Rehn"))
    assert _two_peoples(mine, yours)
    assert not _two_peoples(mine, mine)
    assert not _two_peoples(mine, mine._replace(people=frozenset()))


def test_what_a_service_adds_to_a_message_is_not_its_words() -> None:
    text = "Wow. pic.twitter.com/dIyQ https://t.co/XR1 — Ada Vorn (@adavorn) May 4, 2031 Read on"
    assert [word.key for word in words(text, 0, len(text))] == ["wow", "read", "on"]


def test_a_year_is_no_telling_figure(article: Report) -> None:
    stems = ("the", "2031", "212", "410,000")
    weights = weigh(statements(article("In 2031 the 212 villages had 410,000 sheep.")))
    the, year, count, thousands = (weights[word] for word in stems)
    assert the < year < count == thousands


def test_longer_reports_are_asked_for_more() -> None:
    assert asked(3, 8) == asked(8, 3) == LEAST_SCORE
    assert asked(20, 10) < asked(20, 100) < asked(20, 1000) < 0.5


def test_a_pair_beside_one_beyond_doubt_is_asked_for_less() -> None:
    firm, near, far = Pair(4, 4, 0.9, 0.7), Pair(5, 6, 0.2, -0.01), Pair(5, 1, 0.2, -0.01)
    eased = {(one.a, one.b): one.surplus for one in _eased([firm, near, far])}
    assert eased[5, 6] > 0 > eased[5, 1]


def test_a_second_sentence_must_add_to_a_pair(article: Report) -> None:
    told = "The ferry Aurelia left Visby with 214 passengers and sank in a storm off Paldiski."
    a = article(told, "A storm had been forecast.", "It rained.")
    b = article(
        "The ferry Aurelia left Visby with 214 passengers.",
        "It sank in a storm off Paldiski.",
        "It rained.",
    )
    (one,) = (link for link in compare(a, b).alignments if len(link.b) > 1)
    assert len(one.b) == 2
