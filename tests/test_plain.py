"""A process that only shows reports has plain records: the same answers, without pydantic."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from natoasia import plain
from natoasia.desk import article_of, compare
from natoasia.views.comparison_unified import unified
from natoasia.views.ink import Ink

SEEDS = Path(__file__).parent.parent / "seeds"
A, B = sorted(map(str, SEEDS.glob("*.txt")))


class Pair(plain.Record):
    """A record of two fields."""

    a: int
    b: tuple[str, ...] = ()


class Longer(Pair):
    """The same and one more."""

    c: Pair | None = None


def shown(tmp_path: Path, *words: str) -> str:
    """Return what a command prints in a process of its own."""
    program = [sys.executable, "-m", "natoasia", "--store", str(tmp_path / "none"), *words]
    done = subprocess.run(program, check=True, capture_output=True, text=True, env={**os.environ})
    return done.stdout


@pytest.mark.parametrize("path", [A, B])
def test_show_says_the_same_of_plain_records(tmp_path: Path, path: str) -> None:
    assert json.loads(shown(tmp_path, "show", "--json", path)) == article_of(path).model_dump(
        mode="json"
    )


def test_diff_says_the_same_of_plain_records(tmp_path: Path) -> None:
    a, b = article_of(A), article_of(B)
    compared = compare(a, b)
    assert json.loads(shown(tmp_path, "diff", "--json", A, B)) == compared.model_dump(mode="json")
    lines = unified(a, b, compared, Ink(colour=False))
    assert shown(tmp_path, "diff", A, B) == "".join(f"{line}\n" for line in lines)


def test_a_process_with_validated_records_keeps_them() -> None:
    plain.want()
    assert not plain.wanted()


def test_a_plain_record_is_a_value() -> None:
    one, other = Pair(a=1, b=("x",)), Pair(a=1, b=("x",))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Pair(a=2, b=("x",))
    assert Pair(a=1) != Longer(a=1)
    assert repr(one) == "Pair(a=1, b=('x',))"
    with pytest.raises(AttributeError, match=r"Pair\.a is frozen"):
        one.a = 2


def test_a_plain_record_copies_and_dumps_as_a_validated_one() -> None:
    one = Longer(a=1, c=Pair(a=2, b=("x",)))
    assert one.model_copy(update={"a": 3}) == Longer.model_validate({"a": 3, "c": one.c})
    assert one.model_dump(mode="json") == {"a": 1, "b": [], "c": {"a": 2, "b": ["x"]}}
