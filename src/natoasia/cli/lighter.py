"""Click without what it loads and never uses here: 11 of the 39 ms that loading it takes.

Click asks `inspect`, which brings `ast`, `dis` and `tokenize`, to straighten the indentation of
help texts, has a type of option for a `uuid`, which brings `platform`, and has `gettext` look for
translations of its messages. While click is loaded, stand-ins take the place of these; when
something else of theirs is asked for, they load them.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class StandIn(ModuleType):
    """A module that is loaded when something is asked of it that it was not given."""

    def __init__(self, name: str, given: Mapping[str, object]) -> None:
        super().__init__(name)
        vars(self).update(given)

    def __getattr__(self, name: str) -> object:
        """Load the module, and return what it has under that name."""
        if name == "__path__":  # Asked of whatever something is imported from.
            raise AttributeError(name)
        self.leave()
        return getattr(import_module(self.__name__), name)

    def leave(self) -> None:
        """Make room for the module itself: whoever imports it from now on gets it."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]


def load_click() -> None:
    """Load click; what it would load besides, and is not loaded yet, it gets when it uses it."""
    stand_ins = [StandIn(name, given) for name, given in GIVEN.items() if name not in sys.modules]
    sys.modules.update({one.__name__: one for one in stand_ins})
    import_module("click")
    for stand_in in stand_ins:
        stand_in.leave()


def straightened(text: str) -> str:
    """Return a help text without the indentation it has in its docstring.

    >>> straightened("  Only reports of these days.")
    'Only reports of these days.'
    """
    first, _, others = text.expandtabs().partition("\n")
    if not others:
        return first.lstrip()
    from textwrap import dedent

    return f"{first.lstrip()}\n{dedent(others)}".strip("\n")


def untranslated(text: str) -> str:
    """Return a message of click's as it is: there are no translations of them."""
    return text


def counted(one: str, more: str, number: int) -> str:
    """Return a message of click's about one thing or about more.

    >>> counted("one argument", "{count} arguments", 2)
    '{count} arguments'
    """
    return one if number == 1 else more


GIVEN: Final[dict[str, dict[str, object]]] = {
    "gettext": {"gettext": untranslated, "ngettext": counted},
    "inspect": {"cleandoc": straightened},
    "uuid": {"UUID": object},
}
"""What click uses of each when it is loaded: no option here is a `click.UUID`."""
