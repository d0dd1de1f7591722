"""Lines that are a part of a page and of no report: buttons, counts, rights, rules of dashes."""

from __future__ import annotations

from typing import Final

from natoasia.parsing.openers import COPYRIGHT, NUMBER, SIGNS, Openings

# `Story Continued Below` · `Advertisement` · `Copyright © 2019 …` · `* * *` · a bare address
FURNITURE: Final = Openings(
    {
        "story article": r"""
            (?: Story | Article ) \s [Cc]ontinue[sd]? \s [Bb]elow .{0,20} \Z
            | \( STORY \s CAN \s END \s HERE \b .{0,60} \) \Z""",
        "advertisement advertisements advertisment advertisments advertising": r"""
            (?i: advertise?ments? | advertising ) \s? :?
            (?: \s Continue \s reading .{0,40} | (?: \s Advertisement )+ )? \Z""",
        "sponsored": r"Sponsored .{0,30} \Z",
        "promoted": r"Promoted \s Content \Z",
        "share tweet email print comment comments save facebook twitter whatsapp reddit linkedin"
        " copy close toggle menu search home log sign subscribe listen": r"""
            (?: Share | Tweet | Email | Print | Comments? | Save | Facebook | Twitter | WhatsApp
              | Reddit | LinkedIn | Copy \s link | CLOSE | toggle \s caption | Menu | Search | Home
              | Log \s in | Sign \s in | Subscribe | Listen ) [.…]* \Z
            | (?: Share | Email | Print ) \s this \b .{0,60} \Z
            | SHARE \s THIS \b .{0,60} \Z""",
        "file image datei fichier archivo": r"""
            (?: File | Image | Datei | Fichier | Archivo ) : .{1,160}
            (?i: \.(?: jpe?g | png | gif | svg | webp ) ) \Z""",
        "link": r"Link \s Copied \Z",
        "optional": r"\( \s* OPTIONAL \s .{0,40} FOLLOWS \s* \) \Z",
        "image break audio embedtweet embed jwplayer gallery youtube video tweet ad": r"""
            \[ (?: image | break | audio-clip | embed\w* | jwplayer | gallery | youtube | video
              | tweet | ad ) \b [^\[\]]{0,240} \] (?: \[ / \w+ \] )? \Z""",
        "loading": r"Loading .{0,20} [.…]* \Z",
        "view": r"View \s (?: all \s )? comments .{0,20} \Z",
        NUMBER: r"""
            \d[\d,]* \s (?: comments? | shares | min \s read | minutes? \s read ) \Z
            | \d+ \s (?: year | month | week | day | hour | minute )s? \s ago \Z
            | -?\s*30\s*- \Z""",
        "slideshow": r"Slideshow \s \( .{1,20} \) \Z",
        "prev next image": r"(?: prev | next )? \s? Image \s \d+ \s of \s \d+ .{0,10} \Z",
        "photo photos video videos youtube pullquote newsletter": r"""
            (?: Photos? | Videos? | YouTube | \[pullquote\] | Newsletter \s Sign-?up ) \Z""",
        "this": r"""
            This \s article \s tagged \s under \s? : .{1,120} \Z
            | This \s article \s is \s more \s than \s .{1,30} \s old \Z
            | -*This \s (?: story | article | report | post ) \s (?: has \s been | was ) \s
              (?: updated .{0,80} | (?: amended | corrected | clarified ) .{0,220} ) \Z
            | This \s material \s may \s not \s be \s published .{0,160} \Z""",
        "skip continue back": r"""
            Skip \s to \s .{1,40} \Z | Continue \s reading .{0,60} \Z | Back \s to \s top \Z
            | Continue \s Reading \s Below \Z""",
        "an a": r"""
            (?: An \s earlier | A \s previous ) \s version \s of \s this \s
              (?: story | article | report | post | headline ) \b .{0,240} \Z
            | A \s version \s of \s this \s (?: article | story ) \s appear(?:s|ed) \s in \s print
              \b .{0,220} \Z""",
        "enditem": r"Enditem \Z",
        "related": r"Related \s internet \s links \Z",
        "correction clarification": r"""
            (?: Correction | CORRECTION | Clarification | CLARIFICATION ) \s? : \s
            (?: An | A | This ) \s (?: earlier | previous | story | article | report ) \b
            .{0,240} \Z""",
        "media": r"""
            (?! .* \s Media \s caption \s )
            Media \s playback \s is \s (?: unsupported | not \s supported )
            \s on \s your \s device""",
        "read": r"Read \s or \s Share \s this \s story \b .{0,260} \Z",
        f"{COPYRIGHT} c copyright": r"""
            \(? (?: © | \(c\) | \(C\) | Copyright \b | COPYRIGHT \b ) .{0,280} \Z""",
        "all": r"All \s rights \s reserved .{0,160} \Z",
        "our": r"Our \s Standards: .{0,80} \Z",
        "the": r"""
            The \s opinions \s expressed .{0,200} \Z
            | The \s [A-Z]\w+ \s is \s not \s responsible \s for \s the \s content \s of \s external
              \b .{0,60} \Z""",
        "analysis opinion commentary editorial": r"""
            (?: ANALYSIS | OPINION | COMMENTARY | EDITORIAL ) (?: / (?: ANALYSIS | OPINION ) )?
            \s* :? \Z""",
        SIGNS: r"[^€$£%]{1,80} \Z",
        "ends end more": r"\( \s* (?: ENDS? | More | MORE ) \s* \) \Z | ENDS? \Z",
        "http https www": r"(?: https?:// | www\. ) \S+ \Z",
    }
)
