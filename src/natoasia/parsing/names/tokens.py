"""The tokens names are made of: words, initials, numbers and marks, each with its place."""

from __future__ import annotations

import re
from typing import Final, Literal

from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

Shape = Literal["cap", "caps", "low", "initial", "number", "mark", "possessive"]


PAIR: Final = 2
TRIPLE: Final = 3
"""Words: most rules are about names of two or three."""


class Token(NamedTuple):
    """A word, number or mark as it stands in the text."""

    text: str
    low: str
    """In small letters, with straight apostrophes and no full stop at the end."""
    shape: Shape
    start: int
    end: int


# The second half of an adjective made from a name: `Britain-based`, `US-led`.
COMPOUND: Final = (
    "based|led|backed|born|held|controlled|occupied|ruled|run|made|owned|bound|area|only|style|"
    "sponsored|funded|listed|registered|trained|educated|flagged|aligned|brokered|mediated|"
    "dominated|linked|wide|administered|supplied|supported|imposed|inspired|built|speaking|"
    "friendly|hosted|era|supervised|drafted|oriented|related|fueled|driven|caused|induced|like|focused|stricken|torn|loving"
)
# "U.S."  "J.-P."  "Gen."  "al-Abadi"  "O’Brien"  "Suk-yeol"  "’s"  "1,500"  "_"
PIECE: Final = pattern(
    rf"""
    (?:
      (?P<low> [a-z]+ (?![\w'’\-‐‑]) )                    # most words of a text: no more to learn
    | (?P<point> [,.;:!?"“”()] )
    | (?P<plain> [A-Z][a-z]+ (?![\w'’\-‐‑.]) )            # most names
    | (?P<initial> U\.\ S\. | D\.\ C\. | [^\W\d_a-z]\.(?:-?[^\W\d_a-z]\.)+      # U.S.  J.-P.
        | [^\W\d_a-z]\.(?=\s*[^\W\d_a-z]) )                                     # W.
    | (?P<short> (?: Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Cmdr|Adm|Brig|Sen|Rep|Gov|Rev|Hon
        |Pres|Sec|Messrs|Mme|St|Mt|Ft|Jr|Sr|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky
        |La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ont|Que
        |Pvt|Supt|Insp|Det|Atty|Corp|Inc|Ltd|Co|Bros ) \. (?=[\s,;:)\]–—'"”’-]|$) )
    | (?P<prefix> (?: [Ee]x | [Tt]hen | [Mm]id ) - (?=[A-Z]) )                        # ex-South
    | (?P<party> (?: (?<=[(,]) | (?<=,\s) ) (?: [RDI]-(?=[A-Z])                    # R-Utica
        | (?!U[SKN]-|EU-)[A-Z]{{2,4}}-(?=[A-Z][a-z.]) ) )                             # BN-Pilah
    | (?P<possessive> ['’][sS]\b )
    | (?P<word> (?:[dDlLO]['’](?=[^\W\d_a-z]))?
        [^\W\d_]+ (?: (?: ['’](?![sS]\b) | [-‐‑](?=[^\W_]) (?!(?:{COMPOUND})\b) ) [^\W_]+ )* )
    | (?P<number> \d+ (?:[.,:/\-]\d+)* \w* )
    | (?P<mark> \S )
    ) \s*
    """,
    re.VERBOSE,
)
LOW, POINT, PLAIN = 1, 2, 3
"""The numbers of the first groups of a piece."""


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]`, with offsets into `text`."""
    found: list[Token] = []
    add, new = found.append, tuple.__new__  # twice as fast as Token(…), and this is half the work
    for match in PIECE.finditer(text, start, end):
        group = match.lastindex or 0
        piece = match[group]
        at = match.start()
        if group == LOW:
            add(new(Token, (piece, piece, "low", at, at + len(piece))))
        elif group == POINT:
            add(new(Token, (piece, piece, "mark", at, at + 1)))
        elif group == PLAIN:
            add(new(Token, (piece, piece.lower(), "cap", at, at + len(piece))))
        else:
            add(_token(match.lastgroup, piece, at))
    return found


SHAPES: Final[dict[str | None, Shape]] = {
    "initial": "initial",
    "short": "cap",
    "party": "mark",
    "prefix": "low",
    "possessive": "possessive",
    "number": "number",
    "mark": "mark",
}


def _token(group: str | None, text: str, at: int) -> Token:
    low = text.lower().replace("’", "'")
    if len(low) > 1:
        low = low.rstrip(".")
    return Token(text, low, SHAPES.get(group) or _shape(text), at, at + len(text))


def _shape(text: str) -> Shape:
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
