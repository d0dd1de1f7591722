"""Lines that say from whom the copy is: `(With inputs from agencies)`, `(Reporting by …)`."""

from __future__ import annotations

import re
from typing import Final

from natoasia.parsing.openers import Openings
from natoasia.patterns import pattern

# `(With inputs from agencies)` · `(Reporting by A; Editing by B)` · `A contributed to this report.`
CREDIT: Final = Openings(
    {
        "with": r"""
            With \s (?: additional \s )?
              (?: inputs? | reporting | reports? | material | files? | agency ) \b .{0,200}
            | With \s (?: agencies | agency | wires? | [A-Z]{2,8} ) \b .{0,60}
            | With \s assistance \s (?: by | from ) \s .{1,160} | With \s \w+ \s wires? .{0,40}""",
        "additional further writing reporting editing compiled translated edited written": r"""
            (?: Additional | Further | Writing | Reporting | Editing | Compiled | Translated
              | Edited | Written )
            \s (?: (?: and | & ) \s (?: writing | reporting | editing ) \s )?
            (?: reporting | writing | editing | research )? \s? by \s [A-Z] .{0,260}""",
        "contributing information": r"""
            Contributing : \s .{1,120} | Information \s from \s .{1,120}""",
        "this": r"""
            This \s (?: article | report ) \s (?: is | was ) \s based \s .{0,60} \b wire \b .{0,60}
            | This \s (?: story | article | report ) \s (?: was | is | has \s been ) \s
              (?: originally | first | published | produced | provided | edited | auto | generated )
              .{0,200}""",
        "agencies agency wire": r"Agencies | Agency \s reports? | Wire \s reports?",
        "source quelle fuente fonte": r"""
            (?: Source | SOURCE | Quelle | Fuente | Fonte ) \s? : (?: \s [A-Z][\w.&'-]* ){1,5}
              (?: \s and \s (?: news \s )? agencies )?""",
        "πηγή источник джерело kaynak المصدر": r"""
            (?: Πηγή | Источник | Джерело | Kaynak | المصدر ) \s? : \s? .{1,60}""",
        "input inputs": r"Inputs? \s from \s .{1,80}",
        "the": r"The \s Associated \s Press \s .{0,80} contributed \s .{0,60}",
    },
    before=r"[(\[—–•⦁*-]* \s*",
    after=r"\Z",
)
# `NPR correspondent Ann Example contributed to this report.`
CONTRIBUTED: Final = pattern(
    r"""(?: contributed | contributing )
    (?: \s (?: \w+ \s ){0,2}? to \s this \s (?: report | story | article ) )? \.? [)\]]?
    (?: \s Follow \s .{2,80} )? \Z""",
    re.VERBOSE,
)
# `(cm-kjd)` `(fd)` `ab/cd (AFP, dpa)`: the initials of a desk, alone on the last line.
INITIALS: Final = pattern(
    r"""\( [a-z]{1,4} (?: [-/] [a-z]{1,4} ){0,3} \) \Z
      | [a-z]{2,4} (?: / [a-z]{2,4} ){1,3} \Z
      | [a-z]{2,4} (?: [-/,] [a-z]{2,4} ){0,3} \s \( [^()]{2,60} \) \Z""",
    re.VERBOSE,
)
LONGEST_INITIALS: Final = 90

# `THE CAPITALS OF A FEW WORDS`, after the last sentence: `… in Europe. REUTERS`
TRAILING_CREDIT: Final = pattern(
    r"""
    (?<= [.!?"'”’)…] ) \s+
    (?P<open> [(\[—–/-]* ) \s*
    (?P<names> [A-Z][\w.&’'-]* (?: [\s,/&+-]+ (?: and \s | with \s )? [A-Z][\w.&’'-]* ){0,6} )
    \s* [)\].]* \Z
    """,
    re.VERBOSE,
)


def is_credit(text: str, word: str) -> bool:
    """Tell whether a line that opens with a word says who else a report is from."""
    if CREDIT.match(word, text) or ("contribut" in text and CONTRIBUTED.search(text)):
        return True
    if len(text) > LONGEST_INITIALS or not (text[:1] == "(" or text[:1].islower()):
        return False
    return INITIALS.match(text) is not None
