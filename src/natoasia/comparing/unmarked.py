"""Quotations whose words the other report has with no marks around them: a statement, a post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from natoasia.comparing.quote_pairs import Pairing, place
from natoasia.comparing.quotes import Quoted
from natoasia.comparing.wording import words

if TYPE_CHECKING:
    from natoasia.comparing.wording import Word

LONGEST: Final = 100_000
"""Characters of a report that is looked through: each quotation is looked for in all of it."""

_BETWEEN: Final = "\0"
"""Between two words; no word holds it."""


class Running:
    """The words of a report, in a row."""

    def __init__(self, text: str) -> None:
        self._text = text

    def find(self, one: Quoted) -> Quoted | None:
        """Return where all words of a quotation stand in a row; `None` where they do not."""
        at = self._joined.find(_row(one.keys)) if len(self._text) <= LONGEST else -1
        if at < 0:
            return None
        number = self._joined.count(_BETWEEN, 0, at)
        start, end = self._words[number].start, self._words[number + len(one.keys) - 1].end
        return Quoted(start, end, self._text, one.keys, None, (start, start))

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        return words(self._text, 0, len(self._text))

    @cached_property
    def _joined(self) -> str:
        return _row(word.key for word in self._words)


def in_plain_words(pairs: Iterable[Pairing], a: str, b: str) -> tuple[Pairing, ...]:
    """Return the pairings, with the words of the other report beside what one alone has marked.

    They are in reading order, in which those found so may stand elsewhere than they did.
    """
    return tuple(sorted(_found(pairs, Running(a), Running(b)), key=place))


def _found(pairs: Iterable[Pairing], ours: Running, theirs: Running) -> Iterator[Pairing]:
    for one in pairs:
        if one.kind == "only" and one.a and (found := theirs.find(one.a)):
            yield Pairing("same", one.a, found)
        elif one.kind == "only" and one.b and (found := ours.find(one.b)):
            yield Pairing("same", found, one.b)
        else:
            yield one


def _row(keys: Iterable[str]) -> str:
    return f"{_BETWEEN}{_BETWEEN.join(keys)}{_BETWEEN}"
