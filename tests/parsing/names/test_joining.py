"""Full names of different reports: which may be one person's."""

from __future__ import annotations

import pytest

from natoasia.parsing.names.joining import MIDDLE, SPELT, TURNED, alike, block, form


def how(one: str, other: str) -> str | None:
    first, second = form(one), form(other)
    return alike(first, second) if first and second and block(one) == block(other) else None


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Ana B. Lund", "Ana Lund", MIDDLE),
        ("Ana B. Lund", "Ana Berit Lund", MIDDLE),
        ("ANA B LUND", "Ana Berit Ruth Lund", MIDDLE),
        ("Ana Ruth Lund", "Ana Berit Ruth Lund", MIDDLE),
        ("Ana O’Hara", "Ana M. O'Hara", MIDDLE),
        ("Ana Lund Ana Berit Lund", "Ana B. Lund", MIDDLE),
        ("Suk-yeol Yoon", "Yoon Suk Yeol", TURNED),
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky", SPELT),
        ("Sergei Lavrin", "Sergey Lavrin", SPELT),
        ("Costas Panaris", "Kostas Panaris", SPELT),
    ],
)
def test_one_person_in_two_forms(one: str, other: str, why: str) -> None:
    assert how(one, other) == how(other, one) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana B. Lund", "Ana R. Lund"),
        ("Ana B. Lund", "Ana Ruth Berit Lund"),
        ("Ana B.R. Lund", "Ana R. Lund"),
        ("Ana Lund", "Per Lund"),
        ("Per Lund Jr.", "Per Lund"),
        ("Lund", "Ana Lund"),
        ("Lund Lund", "LUND LUND LUND"),
        ("Maria Lund", "Marie Lund"),
        ("Kim Jong Un", "Kim Un"),
        ("Ana Lund", "Ana Lunden"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert how(one, other) is None
