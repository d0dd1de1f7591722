"""Why two reports are linked: exact shares, the reckoning, the passages with their lines."""

from __future__ import annotations

import pytest

from natoasia.model import Article, Feature, Link, Passage, Segment, Standing
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN
from natoasia.views.why import reckoning, verdict, why

TEXT = "The first ferry in a week left the quay at six on Sunday morning, she said."


def report(name: str, before: str) -> Article:
    text = before + TEXT
    paragraph = Segment(kind="paragraph", start=0, end=len(text), text=text)
    return Article(
        id=name, path=f"{name}.txt", date="2031-05-04", body=text.strip(), segments=(paragraph,)
    )


A, B = report("aaaaaaaa", ""), report("bbbbbbbb", "\n\n  ")
LINK = Link(
    a=A.id,
    b=B.id,
    score=0.4,
    cosine=0.5,
    days_apart=1,
    threshold=0.1,
    linked=True,
    features=(
        Feature(kind="person", text="Ana Lund", share=0.3),
        *(Feature(kind="word", text=f"word{n}", share=0.01) for n in range(20)),
    ),
    passages=(Passage(words=15, a=(0, 64), b=(4, 68), text=TEXT[:64], agency_copy=False),),
)


def test_the_whole_account() -> None:
    assert list(why(A, B, LINK, None, PLAIN)) == [
        f"A  aaaaaaaa  2031-05-04  ‹{TEXT}›",
        f"B  bbbbbbbb  2031-05-04  ‹{TEXT}›",
        "",
        "Linked: 0.40, over the threshold of 0.10.",
        "Likeness 0.50, 1 day apart, counted as 0.40. Shares of the likeness:",
        "",
        "people         Ana Lund 60%",
        f"words          {', '.join(f'word{n} 2%' for n in range(12))}, 8 more 16%",
        "",
        "15 words in both",
        "A  aaaaaaaa.txt:1:1",
        "B  bbbbbbbb.txt:3:3",
        f"“{TEXT[:64]}”",
    ]


@pytest.mark.parametrize("room", [40, 80])
def test_it_keeps_to_the_measure(room: int) -> None:
    assert max(map(width, why(A, B, LINK, room, PLAIN))) <= room


@pytest.mark.parametrize(
    ("days", "score", "said"),
    [
        (None, 0.5, "Likeness 0.50, a day unknown. Shares of the likeness:"),
        (0, 0.5, "Likeness 0.50, of one day. Shares of the likeness:"),
        (40, 0.2, "Likeness 0.50, 40 days apart, counted as 0.20. Shares of the likeness:"),
    ],
)
def test_the_reckoning(days: int | None, score: float, said: str) -> None:
    assert reckoning(LINK.model_copy(update={"days_apart": days, "score": score})) == said


def test_two_that_are_not_linked_are_told_so() -> None:
    apart = LINK.model_copy(update={"score": 0.02, "linked": False, "features": (), "passages": ()})
    lines = list(why(A, B, apart, None, PLAIN))
    assert lines[3] == "Not linked: 0.02, under the threshold of 0.10."


def _on_a_desk(*, together: bool, because: str | None, **figures: float | None) -> Standing:
    known = {"a_story": "ccccccccc", "b_story": None, "average": None, "needed": None}
    told = {**known, "crowd": None, "together": together, "because": because, **figures}
    return Standing.model_validate(told)


@pytest.mark.parametrize(
    ("linked", "here", "said"),
    [
        (True, _on_a_desk(together=True, because="likeness"), "Linked: 0.40, over"),
        (False, _on_a_desk(together=False, because="likeness"), "Not linked: 0.40, under"),
        (False, _on_a_desk(together=True, because="others"), "Of one story here, ccccccccc, by"),
        (
            True,
            _on_a_desk(together=False, because="crowd", average=0.31, needed=0.16, crowd=0.0911),
            "come within 0.091 on average, and 0.31 less 2 times that is under 0.10.",
        ),
        (
            True,
            _on_a_desk(together=False, because="others", average=0.05, needed=0.2, crowd=0.0),
            "their stories as wholes are 0.05 alike, where stories of such sizes need 0.20.",
        ),
        (True, _on_a_desk(together=False, because=None), "the desk has grown since"),
    ],
)
def test_the_verdict_is_what_the_desk_made_of_it(
    *, linked: bool, here: Standing, said: str
) -> None:
    assert said in verdict(LINK.model_copy(update={"linked": linked, "standing": here}))


def test_a_passage_the_file_holds_otherwise_stands_in_the_text() -> None:
    lines = list(why(A, B, LINK, None, PLAIN, lambda _: lambda _: (None, None)))

    assert lines[-3:-1] == [
        "A  aaaaaaaa.txt, line 1 of its text",
        "B  bbbbbbbb.txt, line 3 of its text",
    ]


def test_weekdays_are_told() -> None:
    other = LINK.model_copy(update={"weekdays": "other"})

    assert "1 day apart, of different weekdays, counted as 0.40" in reckoning(other)


@pytest.mark.parametrize(
    ("here", "said"),
    [
        (None, "The threshold is 0.10, and 0.04 more where two alone may be chance."),
        (
            _on_a_desk(together=True, because="likeness"),
            "The threshold is 0.10, and 0.04 more where so few likenesses are sure.",
        ),
    ],
)
def test_a_raised_threshold_is_told(here: Standing | None, said: str) -> None:
    raised = LINK.model_copy(update={"threshold": 0.14, "standing": here})

    assert said in reckoning(raised)
    assert "threshold" not in reckoning(LINK)
