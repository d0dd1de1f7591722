"""A comparison as JSON, told record by record: that of two books is larger than both of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from natoasia.views.formats import dumps

if TYPE_CHECKING:
    from natoasia.model import Comparison, Matrix


def comparison_json(compared: Comparison | Matrix) -> Iterator[str]:
    """Yield the lines of one object, indented by two: every field, in the model's order."""
    names = list(type(compared).__annotations__)
    yield "{"
    for name in names:
        last = "" if name == names[-1] else ","
        yield from _field(name, getattr(compared, name), last)
    yield "}"


def _field(name: str, value: object, last: str) -> Iterator[str]:
    if not isinstance(value, tuple) or not value:
        yield f"  {dumps(name)}: {_written(value, 2)}{last}"
        return
    yield f"  {dumps(name)}: ["
    yield from _items(value)
    yield f"  ]{last}"


def _items(values: Sequence[object]) -> Iterator[str]:
    for at, value in enumerate(values, start=1):
        yield f"    {_written(value, 4)}{'' if at == len(values) else ','}"


def _written(value: object, indent: int) -> str:
    """Return a value whose later lines are indented by so much more."""
    return dumps(_plain(value), indent=2).replace("\n", "\n" + " " * indent)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    dump = getattr(value, "model_dump", None)
    return dump(mode="json") if dump else value
