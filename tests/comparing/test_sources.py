from __future__ import annotations

from collections.abc import Callable

import pytest

from natoasia.comparing import compare
from natoasia.comparing.check_sources import media
from natoasia.model import Article, Check

Report = Callable[..., Article]

FIRE = "The fire in the rope walk of Sefu began in a store of tar on the upper floor"


def found(article: Report, a: str, b: str) -> list[Check]:
    return [one for one in compare(article(a), article(b)).checks if one.kind == "source"]


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        (f"{FIRE}, police said.", f"{FIRE}, the harbour ministry said.",
         "police in A, the harbour ministry in B"),
        (f"{FIRE}, according to doctors.", f"{FIRE}, according to witnesses in the port.",
         "doctors in A, witnesses in B"),
        (f"{FIRE}, Reuters reported.", f"{FIRE}, according to the BBC.",
         "Reuters in A, the BBC in B"),
        (f"Residents said {FIRE.lower()}.", f"{FIRE}, prosecutors said on Monday.",
         "Residents in A, prosecutors in B"),
    ],
    ids=["police", "doctors", "media", "first"],
)  # fmt: skip
def test_two_sources_of_one_statement(article: Report, a: str, b: str, message: str) -> None:
    (one,) = found(article, a, b)
    assert one.message == message
    assert one.a_text == a
    assert one.reason.startswith("Harmless if")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (f"{FIRE}, police said.", f"{FIRE}, officials said."),
        (f"{FIRE}, police said.", f"{FIRE}, according to Harwick police."),
        (f"{FIRE}, the Times reported.", f"{FIRE}, the New York Times reported."),
        (f"{FIRE}, police said.", f"{FIRE}, the Guardian reported."),
        (f"{FIRE}, police said, according to doctors.", f"{FIRE}, witnesses said."),
        (f"{FIRE}, Ida Vance said.", f"{FIRE}, police said."),
    ],
    ids=["any", "one", "short", "another kind", "two", "person"],
)
def test_what_may_be_one_source_is_no_finding(article: Report, a: str, b: str) -> None:
    assert not found(article, a, b)


def test_media_are_known_by_all_their_names() -> None:
    assert media()["ap"] == media()["associated press"]
    assert media()["guardian"] == "The Guardian"
    assert "" not in media()


@pytest.mark.parametrize("credit", ["police said", "police said on Monday", "according to police"])
def test_what_one_credits_and_the_other_states(article: Report, credit: str) -> None:
    (one,) = found(article, f"{FIRE}, {credit}.", f"{FIRE}.")
    assert (one.message, one.minor) == ("credited to police in A, stated in B", True)
    assert one.b_text == f"{FIRE}."
    (other,) = found(article, f"{FIRE}.", f"{FIRE}, {credit}.")
    assert other.message == "credited to police in B, stated in A"


@pytest.mark.parametrize(
    "told",
    [
        f"{FIRE}. Police say a lamp fell over.",
        f"Officials gave an account on Sunday. {FIRE}.",
        f"{FIRE}, it is believed.",
        f"“{FIRE}.”",
    ],
    ids=["after", "before", "inside", "quoted"],
)
def test_what_is_credited_nearby_is_not_called_stated(article: Report, told: str) -> None:
    assert not found(article, f"{FIRE}, police said.", told)
