"""Named tuples that are cheap to define do what `typing`'s do."""

from __future__ import annotations

import pickle
import typing
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import pytest

from natoasia.tuples import NamedTuple

Item = TypeVar("Item")


class Count(NamedTuple):
    """A value, and how many reports have it."""

    value: str
    reports: int = 0
    """Of the desk."""
    days: tuple[str, ...] = ()

    @property
    def often(self) -> bool:
        """Whether several have it."""
        return self.reports > 1


class Usual(typing.NamedTuple):
    """The same, made by the standard library."""

    value: str
    reports: int = 0
    days: tuple[str, ...] = ()


class Nothing(NamedTuple):
    """A tuple of no fields."""


class Held(NamedTuple, Generic[Item]):
    """A tuple of something."""

    item: Item


BOTH: tuple[Callable[..., Any], ...] = (Count, Usual)


@pytest.mark.parametrize("make", BOTH)
def test_it_is_a_tuple_with_names(make: Callable[..., Any]) -> None:
    count = make("Seoul", days=("2023-01-29",))
    assert count == ("Seoul", 0, ("2023-01-29",))
    assert (count.value, count.reports, count.days) == tuple(count)
    assert hash(count) == hash(tuple(count))
    assert count._fields == ("value", "reports", "days")
    assert count._asdict() == {"value": "Seoul", "reports": 0, "days": ("2023-01-29",)}
    assert count._replace(reports=2) == ("Seoul", 2, ("2023-01-29",))
    assert type(count._replace(reports=2)) is make
    assert type(count._make(["Seoul", 1, ()])) is make
    assert repr(count).endswith("(value='Seoul', reports=0, days=('2023-01-29',))")


@pytest.mark.parametrize("make", BOTH)
@pytest.mark.parametrize(
    "act",
    [
        lambda make: make(),
        lambda make: make("a", 1, (), 4),
        lambda make: make("a", story=1),
        lambda make: make._make(["a", 1, (), 4]),
        lambda make: setattr(make("a"), "value", "b"),
        lambda make: setattr(make("a"), "story", "b"),
        lambda make: make("a")._replace(story=1),
    ],
)
def test_it_refuses_what_it_does_not_have(make: type, act: Callable[[type], object]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)):
        act(make)


def test_an_error_names_the_class_and_the_field() -> None:
    with pytest.raises(TypeError, match=r"Count\.__new__.*'value'"):
        Count()  # type: ignore[call-arg]


def test_it_has_properties_patterns_and_a_page_in_the_manual() -> None:
    match Count("Seoul", 2):
        case Count(value, reports=2) as count:
            assert value == "Seoul"
            assert count.often
    assert Count.__doc__ == "A value, and how many reports have it."


def test_it_crosses_borders_of_processes() -> None:
    copy = pickle.loads(pickle.dumps(Count("Seoul", 2)))
    assert copy == Count("Seoul", 2)
    assert type(copy) is Count


def test_it_may_have_no_fields_or_be_generic() -> None:
    assert Nothing() == ()
    assert Held(3).item == 3
    assert Held[int] is not None


def test_it_may_have_more_fields_than_there_are_ready_constructors_for() -> None:
    fields = "".join(f"    f{at}: int\n" for at in range(40))
    made: dict[str, Any] = {"NamedTuple": NamedTuple}
    exec(f"class Many(NamedTuple):\n{fields}    last: int = 7\n", made)
    many = made["Many"](*range(40))
    assert many == (*range(40), 7)
    assert (many.f38, many.last) == (38, 7)
