"""A zone being read: its tokens, what stands around them, and the mentions made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from natoasia.parsing.names.candidates import NAMED
from natoasia.parsing.names.records import Cue, Mention

if TYPE_CHECKING:
    from natoasia.model import NameKind, SegmentKind
    from natoasia.parsing.names.lexicon import Lexicon
    from natoasia.parsing.names.tokens import Token


class Reader(NamedTuple):
    """A zone's tokens and the word lists they are read with.

    `first` and `last` are token numbers, half open; beyond the zone every question is answered
    with nothing.
    """

    text: str
    tokens: list[Token]
    words: Lexicon
    zone: SegmentKind
    titled: bool
    """Whether the zone writes most words with a capital, so that a capital says nothing."""

    def written(self, first: int, last: int) -> str:
        """Return tokens as written, white space made single."""
        if last - first == 1:
            return self.tokens[first].text
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def low(self, at: int) -> str:
        """Return a token in small letters without its full stop."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def mark(self, at: int) -> str:
        """Return a token as written."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def named(self, at: int) -> bool:
        """Tell whether a token has a capital."""
        return 0 <= at < len(self.tokens) and self.tokens[at].shape in NAMED

    def capitals(self, at: int) -> bool:
        """Tell whether a token is of capitals only."""
        return 0 <= at < len(self.tokens) and self.tokens[at].shape == "caps"

    def owns(self, at: int) -> bool:
        """Tell whether the token is a possessive `'s`."""
        return 0 <= at < len(self.tokens) and self.tokens[at].shape == "possessive"


class Reading(NamedTuple):
    """What tokens `first` to `last` were read as."""

    first: int
    last: int
    mentions: list[Mention]


def mention(
    reader: Reader, kind: NameKind | None, first: int, last: int, confidence: float, rule: str
) -> Mention:
    """Return the mention in tokens `first` to `last`."""
    tokens = reader.tokens
    return Mention(
        kind,
        reader.written(first, last),
        tokens[first].start,
        tokens[last - 1].end,
        confidence,
        rule,
    )


def single(reader: Reader, at: int, confidence: float, rule: str, cue: Cue) -> Mention:
    """Return the mention of one word that only the rest of the article can tell."""
    return mention(reader, None, at, at + 1, confidence, rule)._replace(cue=cue)
