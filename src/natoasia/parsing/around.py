"""What sites and senders put around every report: consent, menus, accounts, release notes."""

from __future__ import annotations

import re
from typing import Final

# `We use cookies to …` · `Contact: Ann Vale, +44 555 0134` · `Lesezeit: 2 Min.` · `Accept all` ·
# `Subscribers only` · `View this email in your browser` ·
# `FOR IMMEDIATE RELEASE` · `Last updated 2 hours ago` · `1/31/23, 3:05 PM  Headline - The Paper`
AROUND: Final = re.compile(
    r"""
    (?: (?: we (?: \s and \s our \s .{1,40} )? | this \s (?: web)?site | our \s (?: web)?site ) \s
        uses? \s .{0,30} cookies \b .{0,200}
      | we \s value \s your \s privacy | we \s and \s our \s .{0,20} partners \b .{1,240}
      | by \s (?: clicking | continuing | using ) \b .{1,200} \b cookies? \b .{0,100}
      | (?: (?: accept | reject | decline | allow | manage | customi[sz]e ) \s
          (?: all | necessary | essential | optional )? \s?
          (?: cookies? | preferences | consent | settings | choices | options | all ) )
      | (?: accept | reject | decline | allow ) \s all
      | cookie \s (?: policy | settings | notice | preferences ) | (?: I \s (?: agree | accept ) )
      | subscribers? \s only | (?: already \s a \s (?: subscriber | member ) ) \b .{0,40}
      | log \s in \s (?: or | to ) \s .{1,60} | create \s (?: a | an | your ) \s .{0,20} account
      | (?: save | gift | share | listen \s to | bookmark | comment \s on ) \s (?: this \s )?
        (?: article | story | for \s later | full \s article ) .{0,20}
      | view \s (?: this \s email | it | online | in ) .{0,40} \b browser \b .{0,20}
      | unsubscribe \b .{0,80} | manage \s (?: your \s )? (?: email \s )? subscriptions?
      | you \s (?: are \s receiving | (?: have \s )? received ) \s this \s .{0,30}
        (?: e-?mail | newsletter ) .{0,160}
      | (?: for \s immediate | (?: press | news | media ) ) \s release
        (?: \s* [:–-] \s* .{0,20} )?
      | (?: embargoed? | strictly \s embargoed | under \s embargo ) \b .{0,100} | medienmitteilung
      | pressemitteilung | communiqué (?: \s de \s presse )? | comunicado \s de \s prensa
      | (?: last \s )? (?: updated | published | posted ) \s .{0,3} \d+ \s
        (?: min(?:ute)?s? | hours? | hrs? | days? | weeks? | months? | years? ) \s ago
      | edition \s \d .{0,40} | [\w\s]{2,20} \s edition
      | \d\d?/\d\d?/\d\d(?:\d\d)? ,? \s \d\d?:\d\d (?: \s [ap]m )? \s+ \S .{11,200}
      | https?://\S+ \s+ \d{1,3}/\d{1,3} | heard \s on \s .{1,40}
      | close \s panel | why \s you \s can \s trust \s us | text \s size | read \s aloud
      | (?: play | pause | mute | unmute | fullscreen | share \s on \s \w+ )
      | this \s is \s a \s rush \s transcript \b .{0,160} | article \s content
      | (?: recommended | related | latest | featured ) \s videos?
      | most \s (?: read | popular | viewed ) (?: \s .{0,30} )?
      | (?: we | .{2,40} ) \s may \s (?: earn | receive ) \s .{0,40} \b commission \b .{0,120}
      | we \s independently \s (?: select | review ) \b .{0,200}
      | (?: got | have | do \s you \s have ) \s a \s (?: story | tip | news \s tip ) \b .{0,160}
      | for \s more \s stories \s like \s this \b .{0,80}
      | fehler \s (?: gefunden | entdeckt ) \b .{0,40} | anzeige | werbung | publicité | publicidad
      | pubblicità | reklame | annonse | annons
      | (?: lesen \s sie \s auch | mehr \s zum \s thema | lire \s aussi | à \s lire \s aussi
        | lea \s también | te \s puede \s interesar | leggi \s anche | leia \s também
        | lees \s ook ) \b .{0,120}
      | (?: abonnieren | s['’]abonner | suscríbete | abbonati | assine ) (?: \s .{0,60} )?
      | [^\s@]{1,64} @ [^\s@]{2,60} \. \w{2,10}
      | (?: (?: media | press ) \s )? contacts? \s? : .{1,160}
        (?: @\S+\.\w+ | \d[\d\s()-]{5,20} ) .{0,60}
      | (?: press | media | news ) \s release \s (?: no | nr | number | ref ) \.? \s? [\w/.-]{1,20}
      | (?: condividi | partager | compartir | compartilhar | teilen )
        \s (?: su | sur | en | no | auf ) \s \w+
      | auf \s \w+ \s teilen | -\s? ends? \s?- | 责任编辑 [:：] .{1,20}
      | share \s (?: via | by | with ) \s \w+ | terms \s (?: & | and | of ) \s \w+
      | privacy \s (?: policy | notice | settings ) | gift \s article
      | (?: lesezeit | temps \s de \s lecture | tempo \s di \s lettura | tiempo \s de \s lectura
        | tempo \s de \s leitura | leestijd | reading \s time ) \s? :? .{1,20}
      | \d{1,3} \s min\.? | \( (?: attn | eds? | adds | updates | recasts | corrects
        | refiles | repeats | rewrites ) \b .{1,240} \) | eds: .{1,240} | \(\( .{1,240} \)\)
      | (?: © \s? )? riproduzione \s riservata (?: \s? © .{0,40} )? | <? 저작권자 .{1,60}
    ) \s? [.!:>»…]* \Z""",
    re.VERBOSE | re.IGNORECASE,
)

# `URGENT` · `bdt0345 4 pl 210  dpa 0456` · `Haushalt/Deutschland/` · `14 MAR, 12:41`: what wires
# print over their reports. Case tells: `Urgent` may open anything.
WIRE: Final = re.compile(
    r"""
    (?: URGENT | FLASH | BREAKING (?: \s NEWS )? | ALERTE? | EIL(?:MELDUNG)? | BULLETIN | LEAD )
      \s* [:!-]*
    | [a-z]{2,3}\d{4} \s \d \s [a-z]{2,3} \s \d{1,4} \s .{1,30}
    | [^\s/.]{3,20} (?: / [^\s/.]{3,20} ){0,4} /
    | \d\d? \s (?: JAN | FEB | MAR | APR | MAY | JUNE? | JULY? | AUG | SEPT? | OCT | NOV
      | DEC ) , \s \d\d:\d\d
    """,
    re.VERBOSE,
)
LONGEST_AROUND: Final = 500
"""Characters; no pattern of these lines takes more."""
# `Startseite > Politik > Inland`: a path through a site, in any language.
PATH: Final = re.compile(r"[^>»›.?!]{2,30}(?:\s[>»›]\s[^>»›.?!]{2,30}){1,5}")
LONGEST_STEP: Final = 3
"""Words of an item of such a path."""
STEPS: Final = re.compile(r"\s[>»›]\s")

SECTIONS: Final = frozenset(
    """all home news world uk us usa europe asia africa americas politics business economy money
    markets
    finance tech technology science health sport sports football opinion comment culture arts
    entertainment lifestyle life style travel video videos photos pictures podcasts podcast weather
    local national international top stories latest live more menu sections search subscribe sign in
    newsletters e-paper epaper shop jobs obituaries crime education environment climate society
    magazine food property cars motoring puzzles games tv radio celebrity showbiz royals fashion
    nation region regions community events classifieds about contact analysis editorial editorials
    letters columns columnists features investigations explore""".split()
)
"""Names of a site's sections: a line of nothing else is its menu, `Home News Sport Opinion`."""

LONGEST_MENU: Final = 120
BETWEEN_SECTIONS: Final = re.compile(r"[\s|•·/>»&,+-]+")


def stands_around(text: str) -> bool:
    """Tell whether a line belongs to the page or the mail, and to no report."""
    if len(text) > LONGEST_AROUND:
        return False  # A paragraph, as most lines are.
    return bool(AROUND.match(text) or WIRE.fullmatch(text)) or _is_path(text)


def _is_path(text: str) -> bool:
    """Tell whether a line is a path through a site, each item of a few words."""
    if not any(mark in text for mark in ">»›") or not PATH.fullmatch(text):
        return False
    steps = STEPS.split(text)
    return all(len(step.split()) <= LONGEST_STEP and not step[0].islower() for step in steps)


def is_menu(text: str) -> bool:
    """Tell whether a line is nothing but names of a site's sections."""
    if len(text) > LONGEST_MENU or text[-1] in ".?!":
        return False
    words = [word for word in BETWEEN_SECTIONS.split(text) if word]
    return bool(words) and all(word.lower() in SECTIONS for word in words)
