"""What keeps two books from taking the square of what two reports take; counted, not timed."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.comparing import compare, matrix
from natoasia.comparing import figures as check_figures
from natoasia.comparing.aligning import FEW, KNOWN_BY, align
from natoasia.comparing.check_names import near
from natoasia.comparing.finding import MOST_HELD, few
from natoasia.comparing.proposing import (
    FAVOURITES,
    LEAST_USUAL,
    MOST_USUAL,
    Proposing,
    most_usual,
)
from natoasia.comparing.quote_pairs import _proposed
from natoasia.comparing.quotes import MOST_WORDS, quoted
from natoasia.comparing.statements import LONGEST, MANY, statements
from natoasia.comparing.weighing import alike, weigh, weighed
from natoasia.comparing.wording import readings, words
from natoasia.comparing.wordwise import LONG, hold_against
from natoasia.model import Article, Document
from natoasia.parsing import parse

Report = Callable[..., Article]

SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu".split()


def made(sentences: int, seed: int) -> Article:
    """Return a report of made words, one sentence in three that of every such report."""
    known, own = random.Random(1), random.Random(seed)
    told = []
    for at in range(sentences):
        draw = known if at % 3 == 0 else own
        length = 12
        said = ["".join(draw.choices(SYLLABLES, k=draw.choice((2, 3)))) for _ in range(length)]
        told.append(" ".join(["The", *said]) + ".")
    return parse(Document(path="made.txt", text="A made report\n\n" + "\n\n".join(told)))


def test_a_sentence_is_held_against_few_others() -> None:
    sentences = statements(made(2_000, 2))
    weights = weigh(sentences)
    proposing = Proposing(sentences, weights)
    for one in sentences[:50]:
        assert len(list(proposing.candidates(weighed(one, weights)))) <= FAVOURITES
    longest = max(map(len, proposing._rows.values()))
    assert longest <= MOST_USUAL


def test_what_is_said_of_a_candidate_is_never_too_little() -> None:
    a, b = statements(made(60, 2)), statements(made(60, 3))
    weights = weigh((*a, *b))
    proposing = Proposing(b, weights)
    for one in a:
        mine = weighed(one, weights)
        for at, most in proposing.candidates(mine):
            assert alike(mine, proposing.weighed[at], weights) <= most + 1e-9


def test_what_two_long_reports_share_is_found() -> None:
    a, b = statements(made(900, 2)), statements(made(900, 3))
    found = align(a, b, weigh((*a, *b)))
    assert len(found.groups) > FEW
    assert found.unsought == ()
    assert {(group.a, group.b) for group in found.groups} >= {
        ((at,), (at,)) for at in range(1, 900, 3)
    }


def log_book(days: int, seed: int) -> Article:
    """Return a log of sixty words, of which every sentence has twelve."""
    draw = random.Random(seed)
    known = [first + second for first in SYLLABLES[:8] for second in SYLLABLES[8:]][:60]
    told = (" ".join(["The", *draw.sample(known, 12)]) + "." for _ in range(days))
    return parse(Document(path="log.txt", text="\n\n".join(told)))


def test_what_usual_words_alone_would_link_and_do_not_is_counted() -> None:
    a, b = log_book(300, 1), log_book(300, 2)
    compared = compare(a, b)
    assert compared.thresholds.usual == most_usual(300) == 30
    assert compared.alignments == ()
    assert compared.unsought == 300
    assert matrix((a, b)).unsought == 300


def test_in_what_has_few_sentences_everything_is_looked_for() -> None:
    a, b = log_book(LEAST_USUAL, 1), log_book(LEAST_USUAL, 2)
    assert compare(a, b).unsought == matrix((a, b)).unsought == 0


def test_what_its_rare_words_would_have_to_link_is_not_counted() -> None:
    assert compare(made(900, 2), made(900, 3)).unsought == 0


def test_quotations_are_brought_together_by_their_rarest_words(article: Report) -> None:
    names = ["".join(pair) for pair in zip(SYLLABLES * 15, sorted(SYLLABLES * 15), strict=True)]
    said = "“We shall never leave the harbour of {} to the sea,” she said."
    one = article(*(said.format(name) for name in names))
    found = quoted(one, one.text, statements(one))
    proposed = {*_proposed(found, found)}
    assert {(at, at) for at in range(len(found))} <= proposed
    assert len(proposed) < 3 * len(found)


def test_what_is_longer_than_any_quotation_is_none(article: Report) -> None:
    stray = "“The harbour " + "is open and " * MOST_WORDS + "closed."
    assert compare(article(stray), article(stray)).quotes == ()


def test_a_text_without_full_stops_is_cut(article: Report) -> None:
    rows = [f"Harwick {at} boats {at * 7} nets" for at in range(600)]
    one = article("\n".join(rows))
    found = [each for each in statements(one) if each.zone == "body"]
    assert max(each.end - each.start for each in found) <= LONGEST
    assert " ".join(" ".join(each.text for each in found).split()) == " ".join(rows)
    assert all(each.text.startswith("Harwick") for each in found)


def test_full_stops_without_sentences_are_compared_like_a_text_without_any(article: Report) -> None:
    dotted = article("A. " * (MANY + 1))
    assert [each.text for each in statements(dotted) if each.zone == "body"] == [
        dotted.body.strip()
    ]
    told = article("Why? " * MANY)
    assert len([each for each in statements(told) if each.zone == "body"]) == MANY
    prose = article("The harbour is open. " * (MANY + 1))
    assert len([each for each in statements(prose) if each.zone == "body"]) == MANY + 1


def test_no_more_is_taken_of_a_list_than_tells_that_it_is_one() -> None:
    endless = iter(range(10**9))
    assert few(endless) == []
    assert next(endless) == MOST_HELD + 1
    assert few(range(MOST_HELD)) == [*range(MOST_HELD)]


def test_no_more_figures_are_read_than_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    one = check_figures._figure

    def noted(*given: Any) -> check_figures.Figure:  # noqa: ANN401 - its own
        read.append(given[2])
        return one(*given)

    monkeypatch.setattr(check_figures, "_figure", noted)
    rows = "31 boats, " * 500
    assert few(check_figures.figures(rows, 0, len(rows))) == []
    assert len(read) == MOST_HELD + 2


@pytest.mark.parametrize("text", ["", "So.", "The ferry left the quay.", "harbour " * 3 * LONG])
def test_two_that_are_the_same_need_not_be_searched(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("natoasia.comparing.wordwise.matched", None)
    said = words(text, 0, len(text))
    found = hold_against(said, said)
    assert found.equal == tuple(zip(said, said, strict=True))
    assert found.verbatim is bool(said)
    assert found.differences == ()
    assert [(run.words, run.a) for run in found.runs] == [
        (len(said), (said[0].start, said[-1].end)) for _ in said[:1]
    ]


SAID = st.lists(st.sampled_from("the old harbour is open".split()), max_size=14).map(" ".join)


@given(SAID, SAID)
def test_two_wordings_are_held_against_each_other_alike_from_both_sides(a: str, b: str) -> None:
    ours, theirs = words(a, 0, len(a)), words(b, 0, len(b))
    one, two = hold_against(ours, theirs), hold_against(theirs, ours)
    assert [(x, y) for y, x, _ in one.blocks] == [(x, y) for x, y, _ in two.blocks]
    assert [(run.b, run.a) for run in one.runs] == [(run.a, run.b) for run in two.runs]
    assert [(x.b, x.a) for x in one.differences] == [(x.a, x.b) for x in two.differences]
    assert one.coverage == two.coverage


def days_of(weeks: int, last: str) -> str:
    every = "the ferry left on 4 May 2031 and came on Sunday, " * weeks
    return f"Of the old harbour {every} and the bridge of Harwick opened on {last} at last."


@pytest.mark.parametrize(("weeks", "told"), [(2, ("date",)), (MOST_HELD, ())])
def test_the_days_of_a_list_are_not_held_against_each_other(
    article: Report, weeks: int, told: tuple[str, ...]
) -> None:
    a, b = (article(days_of(weeks, last), date="4 May 2031") for last in ("Monday", "Tuesday"))
    found = [one.kind for one in compare(a, b).checks]
    assert tuple(found) == told


def test_another_figure_in_a_long_list_is_found_by_its_place(article: Report) -> None:
    def rows(taken: int) -> str:
        nets = (f"berth {chr(97 + at % 26)} had {at * 7 + 11} nets" for at in range(MOST_HELD + 9))
        return f"In the harbour {', '.join(nets)}, and the mole {taken} boats."

    (one,) = compare(article(rows(31)), article(rows(38))).checks
    assert one.message == "31 in A, 38 in B"


def test_what_stands_again_and_again_in_both_is_found_in_both(article: Report) -> None:
    said = "The old harbour is open to ships."
    a, b = article(*[said] * 40), article(*[said] * 40, headline="Another day at the sea")
    compared = compare(a, b)
    assert compared.a_alone == compared.b_alone == ()
    assert {one.kind for one in compared.alignments} == {"verbatim"}


def test_what_is_short_and_repeated_may_be_anybodys(article: Report) -> None:
    short = " ".join(["So", *["no"] * (KNOWN_BY - 2)]) + "."
    a, b = article(*[short] * 40), article(*[short] * 40, headline="Another day at the sea")
    assert len(compare(a, b).a_alone) == 40


def test_a_sentence_says_on_which_line_it_begins(article: Report) -> None:
    one = article("First of all.\nThen this. And that.", "At last.", headline="A town at sea")
    for each in statements(one):
        assert each.line == one.text.count("\n", 0, each.start) + 1


@given(st.text(alphabet="Mrs. Mayor Vance 29 January /@www. united states %", max_size=80))
def test_words_are_the_same_with_and_without_their_places(text: str) -> None:
    placed = [(word.key, word.stem) for word in words(text, 0, len(text))]
    assert [(word.key, word.stem) for word in readings(text, 0, len(text))] == placed


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Vance and Ms Holm met on 29 January in the United States.",
        "See https://harwick.example/a or www.harwick.example, says @vance.",
        "— Ada Vorn (@adavorn) May 4, 2031: the Prime Minister paid 3 per cent.",
    ],
)
def test_what_is_no_word_is_none_without_its_place_either(text: str) -> None:
    placed = [(word.key, word.stem) for word in words(text, 0, len(text))]
    assert [(word.key, word.stem) for word in readings(text, 0, len(text))] == placed


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("zelensky", "zelenskyy", True),
        ("stoltenberg", "stolenberg", True),
        ("stoltenberg", "stolntebreg", False),
        ("falkner", "flakner", True),
        ("falkner", "fakler", False),
        ("brandt", "brant", True),
        ("brandt", "grandt", False),
    ],
)
def test_a_name_is_near_another_a_letter_off(a: str, b: str, expected: bool) -> None:  # noqa: FBT001
    assert near(a, b) is expected
    assert near(b, a) is expected


def test_a_comparison_says_how_far_it_is() -> None:
    heard: list[tuple[str, float]] = []
    compare(made(600, 2), made(600, 3), lambda doing, share: heard.append((doing, share)))
    assert {doing for doing, _ in heard} == {
        "reading sentences",
        "matching sentences",
        "matching quotations",
        "checking",
    }
    assert all(0 <= share < 1 for _, share in heard)
