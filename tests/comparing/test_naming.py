from __future__ import annotations

import pytest

from natoasia.comparing.naming import shared_names
from natoasia.model import Article, Name


def of(*names: str) -> Article:
    people = tuple(
        Name(kind="person", name=name, as_written=(name,), spans=((0, 1),)) for name in names
    )
    return Article(id="aaaaaaaa", path="made.txt", span=None, people=people)


@pytest.mark.parametrize(
    ("a", "b", "both", "only_a", "only_b"),
    [
        (["Vance"], ["Ida Vance"], ("Ida Vance",), (), ()),
        (["Ida Vance"], ["Vance"], ("Ida Vance",), (), ()),
        # Whose surname it is cannot be told.
        (["Vance"], ["Ida Vance", "Otto Vance"], (), ("Vance",), ("Ida Vance", "Otto Vance")),
        # Nor who else is meant where the full name is in both.
        (["Vance", "Ida Vance"], ["Ida Vance"], ("Ida Vance",), ("Vance",), ()),
        (["Ida"], ["Ida Vance"], (), ("Ida",), ("Ida Vance",)),
        (["Vance", "Rehn"], ["Otto Rehn", "Ida Vance"], ("Ida Vance", "Otto Rehn"), (), ()),
    ],
)
def test_a_surname_is_whoever_alone_has_it(
    a: list[str],
    b: list[str],
    both: tuple[str, ...],
    only_a: tuple[str, ...],
    only_b: tuple[str, ...],
) -> None:
    people = shared_names(of(*a), of(*b))[0]
    assert (people.both, people.only_a, people.only_b) == (both, only_a, only_b)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Qassim Velamani", "Qasem Volemani", True),
        ("Alexander Marushenko", "Aliaksandr Marushenka", True),
        # A man and his wife, and two short names.
        ("Daniel Reston", "Daniela Reston", False),
        ("Ida Kahn", "Ada Keene", False),
        ("Otto Renner", "Otto Renzo", False),
    ],
)
def test_a_person_is_known_in_other_letters(a: str, b: str, *, one: bool) -> None:
    people = shared_names(of(a), of(b))[0]
    assert people.both == ((a,) if one else ())
    assert people.only_b == (() if one else (b,))
