from __future__ import annotations

from collections.abc import Callable

from natoasia.comparing import matrix
from natoasia.model import Article
from natoasia.views.comparison_matrix import comparison_matrix
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN

Report = Callable[..., Article]

FIRE = "A fire in the engine room forced 214 passengers to leave the ferry Aurelia off Visby."
TOW = "The vessel will be towed to Paldiski, its owner Sundlinje said."
WAVES = "Three helicopters took part in the rescue, hampered by waves three metres high."
DOG = "A dog called Pelle was the last to be lifted from the deck."


def three(article: Report) -> list[Article]:
    late = article(FIRE, TOW, headline="Ferry fire", date="6 March 2025")
    early = article(FIRE, WAVES, headline="Fire at sea", date="4 March 2025")
    undated = article(FIRE, TOW, DOG, headline="All saved")
    return [late, undated, early]


def test_reports_stand_in_the_order_of_their_dates(article: Report) -> None:
    late, undated, early = three(article)
    assert matrix([late, undated, early]).reports == (early.id, late.id, undated.id)


def test_a_statement_names_the_sentences_of_every_report(article: Report) -> None:
    told = matrix(three(article)).rows
    assert [row.text for row in told] == [FIRE, TOW, WAVES, DOG]
    assert [[bool(cell) for cell in row.sentences] for row in told] == [
        [True, True, True],
        [False, True, True],
        [True, False, False],
        [False, False, True],
    ]
    assert [row.first for row in told] == [0, 1, 0, 2]


def test_every_sentence_is_in_one_row(article: Report) -> None:
    made = matrix(three(article))
    for at, sentences in enumerate(made.sentences):
        numbers = [number for row in made.rows for number in row.sentences[at]]
        assert sorted(numbers) == [one.number for one in sentences]


def test_the_order_given_does_not_matter(article: Report) -> None:
    reports = three(article)
    assert matrix(reports) == matrix(reports[::-1])


def test_one_report_has_nothing_to_share(article: Report) -> None:
    made = matrix(three(article)[:1])
    assert all(sum(map(bool, row.sentences)) == 1 for row in made.rows)


def test_the_matrix_is_shown_with_lines_of_the_files(article: Report) -> None:
    reports = three(article)
    made = matrix(reports)
    lines = list(comparison_matrix({one.id: one for one in reports}, made, 90, PLAIN))
    assert max(map(width, lines)) <= 90
    assert lines[0].startswith("A  — · 2025-03-04  Fire at sea")
    (fire,) = [line for line in lines if "A fire in the engine room" in line]
    assert fire.split()[:3] == ["5", "5", "3"]
    assert any(line.startswith("C  No close wording in the others") for line in lines)
