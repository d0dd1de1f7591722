"""The tokens names are made of: words, initials, numbers and marks, each with its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

Shape = Literal["cap", "caps", "low", "initial", "number", "mark", "possessive"]


PAIR: Final = 2
TRIPLE: Final = 3
"""Words: most rules are about names of two or three."""


class Tokens(NamedTuple):
    """The words, numbers and marks of a stretch of text, in columns.

    Three in four are words in small letters, of which hardly anything is asked: lists take a whole
    run of them at once, where a record of each would cost twice the time.
    """

    text: list[str]
    low: list[str]
    """In small letters, with straight apostrophes and no full stop at the end."""
    shape: list[Shape]
    start: list[int]
    """Offsets into the text."""
    named: list[int]
    """The numbers of the tokens with a capital, where a name may stand."""

    def end(self, at: int) -> int:
        """Return where a token ends."""
        return self.start[at] + len(self.text[at])


NAMED: Final = frozenset(("cap", "caps", "initial"))
"""The shapes with a capital."""

# Abbreviations before a name or behind it, which keep their full stop.
SHORT: Final = tuple(
    """Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Cmdr Adm Brig Sen Rep Gov Rev Hon Pres Sec
    Messrs Mme St Mt Ft Jr Sr Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass
    Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Pvt Supt Insp
    Det Atty Corp Inc Ltd Co Bros""".split()
)
# The second half of an adjective made from a name: `Britain-based`, `US-led`.
COMPOUND: Final = (
    "based|led|backed|born|held|controlled|occupied|ruled|run|made|owned|bound|area|only|style|"
    "sponsored|funded|listed|registered|trained|educated|flagged|aligned|brokered|mediated|"
    "dominated|linked|wide|administered|supplied|supported|imposed|inspired|built|speaking|"
    "friendly|hosted|era|supervised|drafted|oriented|related|fueled|driven|caused|induced|like|focused|stricken|torn|loving"
)
# "he said that"  "U.S."  "J.-P."  "Gen."  "al-Abadi"  "O’Brien"  "Suk-yeol"  "’s"  "1,500"  "_"
# Four groups: words in small letters, a word with a capital, another token, the blanks after it.
PIECE: Final = pattern(
    rf"""
    (?:
      ( [a-z]++ (?: \ [a-z]++ )* (?![\w'’\-‐‑]) )      # most of a text: no more to learn
    | ( [A-Z][a-z]++ ) (?![\w'’\-‐‑.])                  # most names
    | ( [,.;:!?"“”()]
      | U\.\ S\. | D\.\ C\. | [^\W\d_a-z]\.(?:-?[^\W\d_a-z]\.)+   # U.S.  J.-P.
      | [^\W\d_a-z]\.(?=\s*[^\W\d_a-z])                       # W.
      | (?: {"|".join(SHORT)} ) \. (?=[\s,;:)\]–—'"”’-]|$)
      | (?: [Ee]x | [Tt]hen | [Mm]id ) - (?=[A-Z])              # ex-South
      | (?: (?<=[(,]) | (?<=,\s) ) (?: [RDI]-(?=[A-Z])          # R-Utica
          | (?!U[SKN]-|EU-)[A-Z]{{2,4}}-(?=[A-Z][a-z.]) )       # BN-Pilah
      | ['’][sS]\b
      | (?:[dDlLO]['’](?=[^\W\d_a-z]))?
        [^\W\d_]+ (?: (?: ['’](?![sS]\b) | [-‐‑](?=[^\W_]) (?!(?:{COMPOUND})\b) ) [^\W_]+ )*
      | \d+ (?:[.,:/\-]\d+)* \w*
      | \S )
    | (?=\s)
    ) ( \s* )
    """,
    re.VERBOSE,
)


REMEMBERED: Final = 8192
"""Tokens whose shapes are remembered, in a megabyte or two; few of a text's are others."""
LONG: Final = 32
"""Characters from which a token is not remembered: it hardly comes again."""


def tokenise(text: str, start: int, end: int) -> Tokens:
    """Return the tokens of `text[start:end]`, with offsets into `text`."""
    tokens = texts, lows, shapes, starts, named = Tokens([], [], [], [], [])
    at = start
    for small, plain, other, blank in PIECE.findall(text, start, end):
        if small:
            words = small.split(" ")
            texts += words
            lows += words
            shapes += ["low"] * len(words)
            for word in words:
                starts.append(at)
                at += len(word) + 1
            at -= 1  # No blank stands behind the last.
        elif plain:
            named.append(len(texts))
            texts.append(plain)
            lows.append(plain.lower())
            shapes.append("cap")
            starts.append(at)
            at += len(plain)
        elif other:
            low, shape = _known(other) if len(other) < LONG else _told(other)
            if shape in NAMED:
                named.append(len(texts))
            texts.append(other)
            lows.append(low)
            shapes.append(shape)
            starts.append(at)
            at += len(other)
        at += len(blank)
    return tokens


def _told(text: str) -> tuple[str, Shape]:
    """Return a token in small letters, and its shape: both are told by the token alone."""
    low = text.lower().replace("’", "'")
    return (low.rstrip(".") if len(low) > 1 else low), _shape(text)


_known: Final = lru_cache(maxsize=REMEMBERED)(_told)


def _shape(text: str) -> Shape:
    if len(text) == 1 and not text.isalnum():
        return "mark"
    if text[0].isdecimal():
        return "number"
    if text[0] in "'’":
        return "possessive"
    if text[-1] == ".":
        return "cap" if text[:-1] in SHORT else "initial"
    if text[-1] == "-":
        return "low" if text[-2].islower() else "mark"  # ex-South, but R-Utica
    return _shape_of_word(text)


def _shape_of_word(text: str) -> Shape:
    if text[0].islower():
        # al-Abadi, d'Estaing, el-Sisi: the name begins after the particle.
        return "cap" if PREFIXED.match(text) else "low"
    if text.isupper() and len(text) > 1:
        return "caps"
    return "cap" if text[0].isupper() else "low"


# al-Abadi   el-Sisi   ul-Haq   ad-Din   d’Estaing   as-Sadr
PREFIXED: Final = pattern(
    r"(?:al|el|ul|ad|as|az|ar|at|an|ash|ur|uz|ed|ez|es|bin|ibn|abu|d|l|de)['’\-][^\W\d_a-z][^\W\d_]*"
)
