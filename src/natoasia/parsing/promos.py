"""Lines in which an outlet invites its readers: to its channels, letters and other reports."""

from __future__ import annotations

from typing import Final

from natoasia.parsing.openers import Openings

LONGEST: Final = 220
"""Characters; a promotion is a line, a paragraph that opens like one is a paragraph."""

# `Join ST's Telegram channel and get …` · `Sign up for Daily Newsletters` · `Follow X on Twitter`
PROMO: Final = Openings(
    {
        "join": r"""Join \s .{1,60} \b (?: channel | group | community | newsletter ) \b
            | Join \s us \s on \b""",
        "like": r"Like \s .{1,40} \s on \s Facebook",
        "follow find": r"""
            (?: Follow | Find ) \s .{1,60} \s on \s (?: Twitter | Facebook | Instagram | Telegram
            | X\b | LinkedIn | YouTube | Google | WhatsApp | social )
            | Follow \s @\w+ .{0,40} \Z""",
        "sign signing": r"Sign (?: ing )? \s up \s (?: for | to | here | now ) | Sign-up \s for",
        "subscribe": r"Subscribe \s (?: to | now | here | for | today ) | Subscribe[.!]? \Z",
        "click": r"""Click \s here
            | (?i: click \s (?: here | to | for ) ) \b .{0,120} \Z""",
        "tap": r"Tap \s here",
        "download get": r"""(?: Download | Get ) \s (?: the | our ) \s .{0,40} \b app \b
            | Get \s .{1,60} \s (?: delivered | in \s your \s inbox | newsletter )
            | Get \s (?: breaking | real-time ) \s .{0,160} \Z""",
        "read also": r"""
            (?: READ | Read | ALSO \s READ | Also \s read | Also \s Read ) \s*
              (?: more | MORE | More | next | also | ALSO | Also | the \s full )? \s* (?: : | \Z )
            | (?: Read | READ )
              \s (?: more | MORE | More | also | Also | ALSO | next | the \s full )
              \b (?: [^.]{0,100} | .{0,40} ) \Z
            | (?i: also \s see ) \b .{0,120} \Z""",
        "see": r"(?: SEE | See ) \s (?: ALSO | also | more | MORE ) \b",
        "watch": r"(?: WATCH | Watch ) \s* : | Watch \s (?: now | live | more | the \s video )",
        "related more recommended trending don": r"""
            (?: RELATED | Related | MORE | More | Recommended | RECOMMENDED | TRENDING
              | Don't \s miss ) \s* (?: : | \Z | stories | coverage | articles | topics )
            | (?: MORE | More ) \s (?: FROM | From | from | ON | on ) \s .{1,60} \Z
            | (?i: more \s on \s this ) \b .{0,120} \Z""",
        "photo photos video videos related watch see read also": r"""
            \( \s* (?: PHOTOS? | VIDEOS? | RELATED | WATCH | SEE | READ | ALSO ) \b [^()]{0,120}
            \) \Z""",
        "full": r"(?i: full \s coverage ) \b .{0,120} \Z",
        "let start": r"(?: Let | Start ) \s .{1,160} \b inbox \b",
        "check": r"Check \s out \s .{1,60} \Z",
        "visit contact": r"""(?: Visit | Contact ) \s .{1,60}
            (?: \s for \s more \b .{0,40} | \S@\S+ ) \Z""",
        "send write e email": r"""
            (?: Send | Write | E-?mail ) \s .{0,80} \b (?: to | at ) \b .{0,40}
            (?: @\S+ | \s at \s \w+ ) .{0,20} \Z""",
        "for": r"""For \s more \s (?: news | stories | information ) .{0,60}
            (?: visit | follow | go \s to )""",
    },
    before=r"(?: [>»•▶*\[(-]+ \s* )?",
)


def is_promo(text: str, word: str) -> bool:
    """Tell whether a line that opens with a word is an invitation."""
    return len(text) <= LONGEST and PROMO.match(word, text)
