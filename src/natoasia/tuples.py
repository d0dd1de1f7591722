"""Named tuples that cost little to define: every command defines dozens before it does anything.

`typing.NamedTuple` writes the source of a constructor for each class, compiles it and checks every
annotation, in a tenth of a millisecond or two. Here a constructor is a ready one for as many
fields, given their names: a tenth of the time, and objects are made as fast. A type checker sees
`typing`'s own.

    >>> class Count(NamedTuple):
    ...     value: str
    ...     reports: int = 0
    >>> Count("Seoul")._replace(reports=2)
    Count(value='Seoul', reports=2)
"""

from __future__ import annotations

# What `collections` makes the fields of its named tuples of.
from _collections import _tuplegetter  # type: ignore[import-not-found]
from types import FunctionType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import NamedTuple, Self

__all__ = ["NamedTuple"]

new: Final = tuple.__new__

_READY: Final[tuple[Callable[..., Any], ...]] = (
    lambda t: new(t, ()),
    lambda t, a: new(t, (a,)),
    lambda t, a, b: new(t, (a, b)),
    lambda t, a, b, c: new(t, (a, b, c)),
    lambda t, a, b, c, d: new(t, (a, b, c, d)),
    lambda t, a, b, c, d, e: new(t, (a, b, c, d, e)),
    lambda t, a, b, c, d, e, f: new(t, (a, b, c, d, e, f)),
    lambda t, a, b, c, d, e, f, g: new(t, (a, b, c, d, e, f, g)),
    lambda t, a, b, c, d, e, f, g, h: new(t, (a, b, c, d, e, f, g, h)),
    lambda t, a, b, c, d, e, f, g, h, i: new(t, (a, b, c, d, e, f, g, h, i)),
    lambda t, a, b, c, d, e, f, g, h, i, j: new(t, (a, b, c, d, e, f, g, h, i, j)),
    lambda t, a, b, c, d, e, f, g, h, i, j, k: new(t, (a, b, c, d, e, f, g, h, i, j, k)),
)
"""Constructors by the number of fields: of a type `t`, with values that have no names yet."""


def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[object, ...]) -> FunctionType:
    """Return what makes a tuple of these fields, of which the last have defaults."""
    if len(fields) < len(_READY):
        ready = _READY[len(fields)]
    else:
        names = ", ".join(fields)
        ready = eval(f"lambda t, {names}: new(t, ({names}))", {"new": new})  # noqa: S307 - our own names
    code = ready.__code__.replace(co_varnames=("cls", *fields), co_qualname=f"{name}.__new__")
    return FunctionType(code, {"new": new}, "__new__", defaults)


class _Tuple(tuple[Any, ...]):
    """What named tuples can do, by the names `typing.NamedTuple` has for it."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        return cls(*values)

    def _replace(self, /, **changed: object) -> Self:
        made = new(type(self), map(changed.pop, self._fields, self))
        if changed:
            raise ValueError(f"no fields of {type(self).__name__}: {list(changed)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        pairs = zip(self._fields, self, strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Maker(type):
    """Makes a tuple of what is declared as a class with annotated fields."""

    def __new__(cls, name: str, _: tuple[type, ...], body: dict[str, Any]) -> type:
        fields = tuple(body.get("__annotations__", ()))
        defaults = tuple(body.pop(field) for field in fields if field in body)
        body |= {field: _tuplegetter(at, None) for at, field in enumerate(fields)}
        made = _constructor(name, fields, defaults)
        return type(name, (_Tuple,), {
            **body, "__slots__": (), "__new__": made, "_fields": fields, "__match_args__": fields
        })  # fmt: skip


if not TYPE_CHECKING:
    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})
