"""Plain records, for a process that only shows or packs what its own parser and store have made.

Loading pydantic and building its schemas takes a tenth of a second, half of what it takes to
compare two reports or to add one. So a command may say, before the first record is loaded, that
it wants the classes of `natoasia.model` plain: the same fields, properties and JSON, nothing
validated. Whatever is exported or given to another program's code is always pydantic's.
"""

from __future__ import annotations

import sys
from typing import Any, Literal, Self

_wanted: list[bool] = []


def want() -> None:
    """Make the records of this process plain; without effect once they are loaded."""
    if "natoasia.model" not in sys.modules:
        _wanted.append(True)


def wanted() -> bool:
    """Tell whether records are to be plain."""
    return bool(_wanted)


class Record:
    """A frozen value of the fields it was made with; equal to another when all fields are."""

    _fields: tuple[str, ...] = ()

    def __init_subclass__(cls) -> None:
        cls._fields = (*cls._fields, *cls.__annotations__)

    def __init__(self, **fields: object) -> None:
        self.__dict__.update(fields)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        pairs = zip(self._fields, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._fields)

    @classmethod
    def model_validate(cls, fields: dict[str, Any]) -> Self:
        """Return the record of these fields, as pydantic does of right ones."""
        return cls(**fields)

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """Return a copy with some fields changed, as pydantic does."""
        return type(self)(**{**self.__dict__, **update})

    def model_dump(self, *, mode: Literal["json"]) -> dict[str, Any]:  # noqa: ARG002 - pydantic's
        """Return the fields as JSON has them; there is no other mode here."""
        return dict(zip(self._fields, map(_dumped, self._values()), strict=True))


def _dumped(value: Any) -> Any:  # noqa: ANN401 - any value of a field
    if isinstance(value, tuple):
        return [_dumped(item) for item in value]
    return value.model_dump(mode="json") if isinstance(value, Record) else value
