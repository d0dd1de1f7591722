"""Lines that stand around a report: promotions, furniture, captions and credits, by their shape.

Each pattern is anchored, so that a long paragraph costs no more than its first and last words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from natoasia.parsing.around import stands_around

if TYPE_CHECKING:
    from natoasia.model import SegmentKind

LONGEST_PROMO: Final = 220
"""Characters; a promotion is a line, a paragraph that opens like one is a paragraph."""
LONGEST_FURNITURE: Final = 300
LONGEST_OPENING: Final = 450
"""Characters of a caption that shows only by how it opens."""
LONGEST_CAPTION: Final = 700
"""Characters; wire captions carry a sentence or three and their credit."""
TAIL: Final = 160
"""Characters at the end of a line in which its credit must stand."""

# `Join ST's Telegram channel and get …` · `Sign up for Daily Newsletters` · `Follow X on Twitter`
PROMO: Final = re.compile(
    r"""
    (?: [>»•▶*\[(-]+ \s* )?
    (?: Join \s .{1,60} \b (?: channel | group | community | newsletter ) \b
      | Join \s us \s on \b | Like \s .{1,40} \s on \s Facebook
      | (?: Follow | Find ) \s .{1,60} \s on \s (?: Twitter | Facebook | Instagram | Telegram | X\b
            | LinkedIn | YouTube | Google | WhatsApp | social )
      | (?: Sign | Signing ) \s up \s (?: for | to | here | now ) | Sign-up \s for
      | Subscribe \s (?: to | now | here | for | today ) | Subscribe[.!]? \Z
      | (?: Click | Tap ) \s here | (?: Download | Get ) \s (?: the | our ) \s .{0,40} \b app \b
      | Get \s .{1,60} \s (?: delivered | in \s your \s inbox | newsletter )
      | (?: READ | Read | ALSO \s READ | Also \s read | Also \s Read ) \s*
        (?: more | MORE | More | next | also | ALSO | Also | the \s full )? \s* (?: : | \Z )
      | (?: Read | READ ) \s (?: more | MORE | More | also | Also | ALSO | next | the \s full ) \b
        (?: [^.]{0,100} | .{0,40} ) \Z
      | (?: SEE | See ) \s (?: ALSO | also | more | MORE ) \b | (?: WATCH | Watch ) \s* :
      | (?: RELATED | Related | MORE | More | Recommended | RECOMMENDED | TRENDING | Don't \s miss )
        \s* (?: : | \Z | stories | coverage | articles | topics )
      | (?: MORE | More ) \s (?: FROM | From | from | ON | on ) \s .{1,60} \Z
      | Watch \s (?: now | live | more | the \s video )
      | \( \s* (?: PHOTOS? | VIDEOS? | RELATED | WATCH | SEE | READ | ALSO ) \b [^()]{0,120} \) \Z
      | (?i: click \s (?: here | to | for ) | more \s on \s this | also \s see | full \s coverage )
        \b .{0,120} \Z
      | Follow \s @\w+ .{0,40} \Z | Get \s (?: breaking | real-time ) \s .{0,160} \Z
      | (?: Let | Start ) \s .{1,160} \b inbox \b | Check \s out \s .{1,60} \Z
      | (?: Visit | Contact ) \s .{1,60} (?: \s for \s more \b .{0,40} | \S@\S+ ) \Z
      | (?: Send | Write | E-?mail ) \s .{0,80} \b (?: to | at ) \b .{0,40}
        (?: @\S+ | \s at \s \w+ ) .{0,20} \Z
      | For \s more \s (?: news | stories | information ) .{0,60} (?: visit | follow | go \s to )
    )
    """,
    re.VERBOSE,
)

# `Story Continued Below` · `Advertisement` · `Copyright © 2019 …` · `* * *` · a bare address
FURNITURE: Final = re.compile(
    r"""
    (?: (?: Story | Article ) \s Continue[sd]? \s Below .{0,20} \Z
      | (?i: advertise?ments? | advertising ) \s? :? (?: \s Continue \s reading .{0,40} )? \Z
      | Sponsored .{0,30} \Z | Promoted \s Content \Z
      | (?: Share | Tweet | Email | Print | Comments? | Save | Facebook | Twitter | WhatsApp
          | Reddit | LinkedIn | Copy \s link | CLOSE | toggle \s caption | Menu | Search | Home
          | Log \s in | Sign \s in | Subscribe | Listen | Loading .{0,20} ) [.…]* \Z
      | (?: Share | Email | Print ) \s this \b .{0,60} \Z
      | View \s (?: all \s )? comments .{0,20} \Z
      | (?: \d[\d,]* \s (?: comments? | shares | min \s read | minutes? \s read ) ) \Z
      | Slideshow \s \( .{1,20} \) \Z | (?: prev | next )? \s? Image \s \d+ \s of \s \d+ .{0,10} \Z
      | \d+ \s (?: year | month | week | day | hour | minute )s? \s ago \Z
      | (?: Photos? | Videos? | YouTube | \[pullquote\] | Newsletter \s Sign-?up ) \Z
      | SHARE \s THIS \b .{0,60} \Z | This \s article \s is \s more \s than \s .{1,30} \s old \Z
      | This \s is \s a \s rush \s transcript .{0,120} \Z
      | (?: This | -*This ) \s (?: story | article | report ) \s (?: has \s been | was ) \s updated
        .{0,80} \Z
      | Skip \s to \s .{1,40} \Z | Continue \s reading .{0,60} \Z | Back \s to \s top \Z
      | Media \s playback \s is \s (?: unsupported | not \s supported ) \s on \s your \s device
      | Read \s or \s Share \s this \s story .{0,80} \Z
      | \(? (?: © | \(c\) | \(C\) | Copyright \b | COPYRIGHT \b ) .{0,280} \Z
      | All \s rights \s reserved .{0,160} \Z
      | This \s material \s may \s not \s be \s published .{0,160} \Z
      | Our \s Standards: .{0,80} \Z | The \s opinions \s expressed .{0,200} \Z
      | (?: ANALYSIS | OPINION | COMMENTARY | EDITORIAL ) (?: / (?: ANALYSIS | OPINION ) )?
        \s* :? \Z
      | [*#_=~·•\s-]{3,} \Z | -?\s*30\s*- \Z | \( \s* (?: ENDS? | More | MORE ) \s* \) \Z | ENDS? \Z
      | (?: https?:// | www\. ) \S+ \Z
    )
    """,
    re.VERBOSE,
)

# `Copyright © 2019 The Example, LLC.` · `© Example 2023`
COPYRIGHT: Final = re.compile(
    r"""
    (?: © | \([cC]\) | Copyright \b ) [\s©,:]* (?: \(c\) \s* | by \s+ )?
    (?: \d{4} (?: [-–] \d{4} )? ,? \s+ )? (?: by \s+ )?
    (?P<name> [A-Z][\w&.'’!-]* (?: \s [A-Z][\w&'’!-]* ){0,4} )
    """,
    re.VERBOSE,
)

# Words that publishers put in their names; a line without one may as well be a person.
PUBLISHER: Final = re.compile(
    r"""\b (?: News | Times | Post | Daily | Herald | Journal | Tribune | Gazette | Press | Magazine
    | Radio | TV | Television | Review | Weekly | Today | Mail | Express | Chronicle | Observer
    | Telegraph | Star | Sun | Globe | Courier | Examiner | Register | Standard | Monitor | Bulletin
    | Broadcasting | Wire | Online | Report | Network | Media | Agency | Zeitung ) \b
    | \.(?: com | org | net | co | info | news ) \b""",
    re.VERBOSE,
)

# `Image copyright AP` · `FILE PHOTO: …` · `Media caption …` · `Enlarge this image …`
CAPTION_OPENS: Final = re.compile(
    r"""
    (?: Image \s (?: copyright | caption | source ) \b | Media \s caption \b
      | Enlarge \s this \s image | Image \s* :
      | (?: FILE | File ) \s? (?: PHOTO | Photo | photo ) \b
      | FILE \s [-–—] \s | (?: PHOTO | Photo | Photograph | PHOTOGRAPH | Picture | PICTURE | Foto )
        \s* : | AP \s Photos? \b | (?: A | An ) \s .{3,120} \s in \s this \s .{0,40}
        \b (?: photo | picture | image | handout ) \b
      | (?: Photos? | Photo \s illustration ) \s by \b | hide \s caption
      | \( (?: [A-Z][\w.'’-]+ \s ){1,4} / \s? [A-Z][\w .'’-]{1,30} \) \Z
      | .{0,60} \b (?: is | are ) \s (?: seen | pictured | shown ) \s in \s this \b
    )
    """,
    re.VERBOSE,
)

# A name as a credit has it: up to five words in capitals, initials with their full stop.
_CREDITED: Final = r"""
    (?: [A-ZÀ-Þ][\w'’-]* (?: (?<= \b[A-ZÀ-Þ]) \. | (?<= Jr|Sr|St) \. )? \s ){0,4}
    [A-ZÀ-Þ][\w.'’-]*
"""

# `… on Jan 29, 2023. PHOTO: EPA-EFE` · `… (AP Photo/Ann Example)` · `… REUTERS/Ann Example`
PHOTO_CREDIT: Final = re.compile(
    rf"""
    (?<! \S ) (?<! FILE\s ) (?<! File\s ) [(\[]?
    (?: (?: PHOTOS? | Photos? | PHOTOGRAPHS? | Photograph | PICTURES? | Picture | IMAGES? | Image
          | Foto | FOTO | Credit | CREDIT | Photo \s credit | Image \s credit )
        (?: \s? : | \s by \b ) \s? [A-ZÀ-Þ] [^:.!?]{{1,70}} [)\].]?
      | (?: AP | AFP | EPA | Reuters | REUTERS | Getty ) \s (?: photos? | Photos? | Images )
        (?: \s? [:/] \s? [\w\s.'’-]{{2,50}} )? [)\]]?
      | (?: REUTERS | AFP | AP | EPA(?:-EFE)? | Reuters ) \s? / \s? [\w\s.'’/-]{{2,60}} [)\]]?
      | \( [A-ZÀ-Þ][\w'’.-]* (?: \s [A-ZÀ-Þ][\w'’.-]* ){{1,3}} \s? / \s? [A-Z][\w\s.'’/-]{{1,40}} \)
      | {_CREDITED} \s? [/|] \s? (?: Getty (?: \s Images )? | AFP | AP | EPA | REUTERS | Reuters
          | Shutterstock | Bloomberg ) (?: \s (?: via | \| ) \s [\w\s.]{{2,20}} )? [)\]]?
    ) \.? \Z
    """,
    re.VERBOSE,
)
_PHOTO_WORDS: Final = (
    "/",
    "hoto",
    "HOTO",
    "mage",
    "IMAGE",
    "icture",
    "PICTURE",
    "redit",
    "CREDIT",
    "FOTO",
    "Foto",
)

# `(With inputs from agencies)` · `(Reporting by A; Editing by B)` · `A contributed to this report.`
CREDIT: Final = re.compile(
    r"""
    [(\[—–•⦁*-]* \s*
    (?: With \s (?: additional \s )?
        (?: inputs? | reporting | reports? | material | files? | agency ) \b .{0,200}
      | With \s (?: agencies | agency | wires? | [A-Z]{2,8} ) \b .{0,60}
      | (?: Additional | Further | Writing | Reporting | Editing | Compiled | Translated | Edited
          | Written ) \s (?: (?: and | & ) \s (?: writing | reporting | editing ) \s )?
        (?: reporting | writing | editing | research )? \s? by \s [A-Z] .{0,260}
      | Contributing : \s .{1,120} | With \s assistance \s (?: by | from ) \s .{1,160}
      | With \s \w+ \s wires? .{0,40} | Information \s from \s .{1,120}
      | This \s (?: article | report ) \s (?: is | was ) \s based \s .{0,60} \b wire \b .{0,60}
      | Agencies | Agency \s reports? | Wire \s reports?
      | (?: Source | Quelle | Fuente | Fonte ) \s? : (?: \s [A-Z][\w.&'-]* ){1,5}
        (?: \s and \s (?: news \s )? agencies )?
      | Inputs? \s from \s .{1,80}
      | This \s (?: story | article | report ) \s (?: was | is | has \s been ) \s
        (?: originally | first | published | produced | provided | edited | auto | generated )
        .{0,200}
      | The \s Associated \s Press \s .{0,80} contributed \s .{0,60}
    ) \Z
    """,
    re.VERBOSE,
)
# `NPR correspondent Ann Example contributed to this report.`
CONTRIBUTED: Final = re.compile(
    r"""(?: contributed | contributing )
    (?: \s (?: \w+ \s ){0,2}? to \s this \s (?: report | story | article ) )? \.? [)\]]? \Z""",
    re.VERBOSE,
)
# `(cm-kjd)` `(fd)` `ab/cd (AFP, dpa)`: the initials of a desk, alone on the last line.
INITIALS: Final = re.compile(
    r"""\( [a-z]{1,4} (?: [-/] [a-z]{1,4} ){0,3} \) \Z
      | [a-z]{2,4} (?: / [a-z]{2,4} ){1,3} \Z
      | [a-z]{2,4} (?: [-/,] [a-z]{2,4} ){0,3} \s \( [^()]{2,60} \) \Z""",
    re.VERBOSE,
)

# `THE CAPITALS OF A FEW WORDS`, after the last sentence: `… in Europe. REUTERS`
TRAILING_CREDIT: Final = re.compile(
    r"""
    (?<= [.!?"'”’)…] ) \s+
    (?P<open> [(\[—–/-]* ) \s*
    (?P<names> [A-Z][\w.&’'-]* (?: [\s,/&+-]+ (?: and \s | with \s )? [A-Z][\w.&’'-]* ){0,6} )
    \s* [)\].]* \Z
    """,
    re.VERBOSE,
)


def kind_of(text: str) -> SegmentKind | None:
    """Return what a line is if it is not part of the report's running text."""
    if len(text) > LONGEST_CAPTION:
        return None
    if len(text) <= LONGEST_FURNITURE:
        if INITIALS.match(text) or is_credit(text):
            return "credit"
        if len(text) <= LONGEST_PROMO and PROMO.match(text):
            return "promo"
        if FURNITURE.match(text) or stands_around(text):
            return "furniture"
    opens = len(text) <= LONGEST_OPENING and CAPTION_OPENS.match(text)
    return "caption" if opens or photo_credit(text) is not None else None


def photo_credit(text: str) -> int | None:
    """Return where the credit of a picture starts that a line ends with."""
    tail = text[-TAIL:]
    # The pattern may start anywhere, so it is tried only where one of its words stands.
    if not any(word in tail for word in _PHOTO_WORDS):
        return None
    match = PHOTO_CREDIT.search(tail)
    return len(text) - len(tail) + match.start() if match else None


def is_credit(text: str) -> bool:
    """Tell whether a line says who else the report is from."""
    return bool(CREDIT.match(text) or ("contribut" in text and CONTRIBUTED.search(text)))
