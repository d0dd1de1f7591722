"""A zone being read: its tokens, what stands around them, and the mentions made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.parsing.names.records import Cue, Mention
from natoasia.parsing.names.tokens import NAMED
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import NameKind, SegmentKind
    from natoasia.parsing.names.lexicon import Lexicon
    from natoasia.parsing.names.tokens import Tokens


MARGIN: Final = 64
"""Tokens beyond the ends of a zone that may be asked for: more than any rule looks away."""


class Reader:
    """A zone's tokens and the word lists they are read with.

    `first` and `last` are token numbers, half open; beyond the zone every question is answered
    with nothing.
    """

    __slots__ = (
        *("count", "low", "mark", "shape", "text", "titled", "tokens", "words", "zone"),
        "_written",
    )
    low: list[str]
    """Each token in small letters without its full stop."""
    mark: list[str]
    """Each token as written."""
    shape: list[str]
    """The shape of each token."""

    def __init__(
        self, text: str, tokens: Tokens, words: Lexicon, zone: SegmentKind, *, titled: bool
    ) -> None:
        """Take a zone's tokens; `titled` says that it writes most words with a capital."""
        self.text = text
        self.tokens = tokens
        self.count = len(tokens.text)
        self.words = words
        self.zone = zone
        self.titled = titled
        self._written: dict[tuple[int, int], str] = {}
        # The rules ask a thousand times an article: lists with nothing at their ends, where
        # negative numbers lead too, answer without a look at the bounds.
        nothing = [""] * MARGIN
        self.low = [*tokens.low, *nothing]
        self.mark = [*tokens.text, *nothing]
        self.shape = [*tokens.shape, *nothing]

    def written(self, first: int, last: int) -> str:
        """Return tokens as written, white space made single."""
        if last - first == 1:
            return self.tokens.text[first]
        if (known := self._written.get((first, last))) is not None:
            return known  # Several rules ask for the same words, one after the other.
        stretch = self.text[self.tokens.start[first] : self.tokens.end(last - 1)]
        self._written[first, last] = written = " ".join(stretch.split())
        return written

    def named(self, at: int) -> bool:
        """Tell whether a token has a capital."""
        return self.shape[at] in NAMED

    def capitals(self, at: int) -> bool:
        """Tell whether a token is of capitals only."""
        return self.shape[at] == "caps"

    def owns(self, at: int) -> bool:
        """Tell whether the token is a possessive `'s`."""
        return self.shape[at] == "possessive"


class Reading(NamedTuple):
    """What tokens `first` to `last` were read as."""

    first: int
    last: int
    mentions: list[Mention]


def mention(
    reader: Reader, kind: NameKind | None, first: int, last: int, confidence: float, rule: str
) -> Mention:
    """Return the mention in tokens `first` to `last`."""
    start, end = reader.tokens.start[first], reader.tokens.end(last - 1)
    return Mention(kind, reader.written(first, last), start, end, confidence, rule)


def single(
    reader: Reader, at: int, confidence: float, rule: str, cue: Cue, near: str = ""
) -> Mention:
    """Return the mention of one word that only the rest of the article can tell."""
    start, end = reader.tokens.start[at], reader.tokens.end(at)
    return Mention(None, reader.mark[at], start, end, confidence, rule, cue, near)
