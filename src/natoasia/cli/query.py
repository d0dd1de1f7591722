"""The query as it is typed, and the filters that exist as options too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

import click

from natoasia.errors import QueryError
from natoasia.patterns import pattern
from natoasia.rows import Filters
from natoasia.tuples import NamedTuple

Function = TypeVar("Function", bound=Callable[..., Any])

# A minus that belongs to the query: -tanks  -"urgent need"  -person:kishida  -(a or b)  -2022.
# A single letter, with or without a number behind it, is an option: -h  -n5; and so is -0.
NEGATION: Final = pattern(r"-(?: [^\W\d_]{2} | [^\w-] | (?! 0 \Z ) \d )", re.VERBOSE)

WORDS: Final = "words"
"""The parameter that holds the words of a query."""

END: Final = "--"
"""Behind it there are no options."""

_MINUS: Final = "\ue000"
"""Stands for a query's minus while click parses options; a private character nobody types."""


class DeskCommand(click.Command):
    """A command whose words may begin with a minus, and whose help shows examples as they are."""

    examples: str = ""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, and the examples below it line by line."""
        super().format_help_text(ctx, formatter)
        if self.examples:
            from textwrap import dedent, indent

            formatter.write("\n" + indent(dedent(self.examples).strip("\n"), "  ") + "\n")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Hide the minus of query words from click where this command takes a query."""
        if any(parameter.name == WORDS for parameter in self.params):
            args = list(self._hidden(args))
        return super().parse_args(ctx, args)

    def _hidden(self, args: list[str]) -> Iterator[str]:
        """Yield the arguments; what follows an option that takes a value is left as it is.

        An option goes by its long name: of a short one click first looks which long ones it is
        like, which takes a twentieth of a search.
        """
        options = [option for option in self.params if isinstance(option, click.Option)]
        long = {name: option.opts[-1] for option in options for name in option.opts}
        valued = {name for option in options if not option.is_flag for name in option.opts}
        before = ""
        for word in args:
            if before not in valued and word[:1] == "-" and NEGATION.match(word):
                yield _MINUS + word[1:]
            else:
                yield word if before in {*valued, END} else long.get(word, word)
            before = END if before == END else word


class Asked(NamedTuple):
    """A query and the filters beside it."""

    query: str
    filters: Filters

    def nothing(self, there: str) -> str:
        """Return what to say of an empty answer; `there` where everything was asked for."""
        return "Nothing found." if self.query or any(self.filters) else there


def query_argument() -> Callable[[Function], Function]:
    """Add the words of a query."""
    return click.argument(WORDS, nargs=-1, metavar="[QUERY]...")


def filter_options(function: Function) -> Function:
    """Add the filters; they narrow what the query finds."""
    for option in reversed(_FILTERS):
        function = option(function)
    return function


_FILTERS: Final = (
    click.option("--person", multiple=True, metavar="NAME", help="Naming this person."),
    click.option("--place", multiple=True, metavar="NAME", help="Naming this place."),
    click.option("--source", multiple=True, metavar="OUTLET", help="Published by this outlet."),
    click.option("--since", metavar="DAY", help="Of this day or later: 2023-01-29, 2023-01, 2023."),
    click.option("--until", metavar="DAY", help="Of this day or earlier."),
    click.option("--story", metavar="ID", help="In this story."),
    click.option("--plain", is_flag=True, help="Take every word of the query as a mere word."),
)


def asked(words: tuple[str, ...], options: dict[str, Any]) -> Asked:
    """Take the query and its filters out of a command's parameters."""
    taken = {name: options.pop(name) for name in Filters._fields}
    query = " ".join(word.replace(_MINUS, "-", 1) for word in words)
    return Asked(plain(query) if options.pop("plain") else query, Filters(**taken))


def plain(query: str) -> str:
    """Return the query for the mere words of a query; raises QueryError where there is none."""
    from natoasia.search import plain_text

    words = plain_text(query)
    if query.strip() and not words:
        raise QueryError(f"‘{query.strip()}’ holds no word to look for")
    return words
