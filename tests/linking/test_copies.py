from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING

from natoasia.linking import bag, duplicates, may_be_copies, origins, passages, versions

if TYPE_CHECKING:
    from natoasia.model import Article

SPEECH = (
    "we will not leave a single family on these islands without a roof and a warm meal before the"
    " first snow falls on the mountains above our harbour"
)


def test_the_same_words_are_an_exact_copy(make: Callable[..., Article], quake: Article) -> None:
    again = make(quake.text.replace("\n", " \n"), date="2031-03-06")

    (copy,) = duplicates([again, quake])

    assert (copy.a, copy.b, copy.kind) == (quake.id, again.id, "exact")


def test_a_word_changed_is_a_near_copy(make: Callable[..., Article], quake: Article) -> None:
    edited = make(quake.text.replace("searched", "combed"), source="Another Paper")

    assert [copy.kind for copy in duplicates([quake, edited])] == ["near"]


def test_a_report_within_a_longer_one_is_carried(
    make: Callable[..., Article], quake: Article, cup: Article
) -> None:
    longer = make(f"{cup.text}\n\n{quake.text}", source="Another Paper")

    (copy,) = duplicates([quake, longer])

    assert copy.kind == "carried"
    assert copy.share == 1


def test_what_an_outlet_wrote_again_is_a_version(
    make: Callable[..., Article], quake: Article
) -> None:
    fields = {"source": quake.source, "date": "2031-03-05"}
    second = make(f"The number of dead rose to nineteen.\n\n{quake.text}", **fields)
    third = make(f"Twenty-two people are now known dead.\n\n{second.text}", **fields)

    assert {copy.kind for copy in duplicates([third, quake, second])} == {"version"}
    ((first, *rest),) = versions([third, quake, second])
    assert first == quake.id
    assert set(rest) == {second.id, third.id}


def test_independent_reports_of_one_event_are_no_copies(
    quake: Article, quake_again: Article
) -> None:
    assert duplicates([quake, quake_again]) == ()
    assert versions([quake, quake_again]) == ()


def test_a_speech_both_heard_is_no_common_origin(make: Callable[..., Article]) -> None:
    a = make(f"“{SPEECH},” the governor said in Marrick.")
    b = make(f"Addressing the crowd, she promised: “{SPEECH}.”")

    (passage,) = passages(a, b)

    assert not passage.agency_copy
    assert len(origins([a, b])) == 2


def test_what_shares_no_three_words_in_a_row_need_not_be_read(
    make: Callable[..., Article], quake: Article, quake_again: Article, cup: Article
) -> None:
    revised = make(f"{quake.body}\n\nHelicopters reached Marrick at noon.", source="Veldora Post")
    reports = {one.id: one for one in (quake, revised, quake_again, cup)}
    pairs = [*combinations(sorted(reports), 2)]
    bags = {id_: bag(one) for id_, one in reports.items()}
    worth = set(may_be_copies(bags, pairs))

    assert {pair for pair in pairs if duplicates([reports[id_] for id_ in pair])} <= worth
    assert not any(cup.id in pair for pair in worth)
    assert [*may_be_copies({}, [])] == []
