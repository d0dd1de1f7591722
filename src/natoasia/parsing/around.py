"""What sites and senders put around every report: consent, menus, accounts, release notes."""

from __future__ import annotations

import re
from typing import Final

from natoasia.parsing.openers import COPYRIGHT, NO_BLANKS, NUMBER, Openings, opener
from natoasia.patterns import pattern

# `We use cookies to …` · `Contact: Ann Vale, +44 555 0134` · `Lesezeit: 2 Min.` · `Accept all` ·
# `Subscribers only` · `View this email in your browser` ·
# `FOR IMMEDIATE RELEASE` · `Last updated 2 hours ago` · `1/31/23, 3:05 PM  Headline - The Paper`
AROUND: Final = Openings(
    {
        "we": r"""
            we (?: \s and \s our \s .{1,40} )? \s uses? \s .{0,30} cookies \b .{0,200}
            | we \s value \s your \s privacy | we \s and \s our \s .{0,20} partners \b .{1,240}
            | we \s independently \s (?: select | review ) \b .{0,200}""",
        "this our": r"""
            (?: this | our ) \s (?: web)?site \s uses? \s .{0,30} cookies \b .{0,200}
            | this \s is \s a \s rush \s transcript \b .{0,160}""",
        "by": r"by \s (?: clicking | continuing | using ) \b .{1,200} \b cookies? \b .{0,100}",
        "accept reject decline allow manage customize customise cookie i": r"""
            (?: (?: accept | reject | decline | allow | manage | customi[sz]e ) \s
              (?: all | necessary | essential | optional )? \s?
              (?: cookies? | preferences | consent | settings | choices | options | all ) )
            | (?: accept | reject | decline | allow ) \s all
            | cookie \s (?: policy | settings | notice | preferences ) | I \s (?: agree | accept )
            | manage \s (?: your \s )? (?: email \s )? subscriptions?""",
        "subscriber subscribers already log create unsubscribe": r"""
            subscribers? \s only | (?: already \s a \s (?: subscriber | member ) ) \b .{0,40}
            | log \s in \s (?: or | to ) \s .{1,60}
            | create \s (?: a | an | your ) \s .{0,20} account | unsubscribe \b .{0,80}""",
        "save gift share listen bookmark comment": r"""
            (?: save | gift | share | listen \s to | bookmark | comment \s on ) \s (?: this \s )?
              (?: article | story | for \s later | full \s article ) .{0,20}
            | share \s on \s \w+ | share \s (?: via | by | with ) \s \w+ | gift \s article""",
        "view": r"view \s (?: this \s email | it | online | in ) .{0,40} \b browser \b .{0,20}",
        "you": r"""you \s (?: are \s receiving | (?: have \s )? received ) \s this \s .{0,30}
            (?: e-?mail | newsletter ) .{0,160}""",
        "for press news media": r"""
            (?: for \s immediate | (?: press | news | media ) ) \s release
              (?: \s* [:/|–-] \s* (?! .* \b \d{4} ) .{0,30} )?
            | (?: press | media | news ) \s release \s (?: no | nr | number | ref ) \.? \s?
              [\w/.-]{1,20}
            | for \s more \s stories \s like \s this \b .{0,80}""",
        "embargo embargoed strictly under": r"""
            (?: embargoed? | strictly \s embargoed | under \s embargo ) \b .{0,100}""",
        "medienmitteilung pressemitteilung communiqué comunicado": r"""
            medienmitteilung | pressemitteilung | communiqué (?: \s de \s presse )?
            | comunicado \s de \s prensa | (?: medienmitteilung | pressemitteilung | communiqué
              (?: \s de \s presse )? | comunicado \s de \s prensa ) \s? [/|–-] \s? .{3,40}""",
        "last updated published posted": r"""
            (?: last \s )? (?: updated | published | posted ) \s .{0,3} \d+ \s
            (?: min(?:ute)?s? | hours? | hrs? | days? | weeks? | months? | years? ) \s ago""",
        "edition": r"edition \s \d .{0,40}",
        "http https": r"https?://\S+ \s+ \d{1,3}/\d{1,3}",
        NUMBER: r"""
            \d\d?/\d\d?/\d\d(?:\d\d)? ,? \s \d\d?:\d\d (?: \s [ap]m )? \s+ \S .{11,200}
            | \d{1,3} \s min\.?""",
        "heard close why text read play pause mute unmute fullscreen": r"""
            heard \s on \s .{1,40} | close \s panel | why \s you \s can \s trust \s us
            | text \s size | read \s aloud | play | pause | mute | unmute | fullscreen""",
        "article recommended related latest featured most": r"""
            article \s content | (?: recommended | related | latest | featured ) \s videos?
            | most \s (?: read | popular | viewed ) (?: \s .{0,30} )?""",
        "got have do": r"""
            (?: got | have | do \s you \s have ) \s a \s (?: story | tip | news \s tip ) \b
            .{0,160}""",
        "fehler anzeige werbung publicité publicidad pubblicità reklame annonse annons": r"""
            fehler \s (?: gefunden | entdeckt ) \b .{0,40} | anzeige | werbung | publicité
            | publicidad | pubblicità | reklame | annonse | annons""",
        "lesen mehr lire à lea te leggi leia lees": r"""
            (?: lesen \s sie \s auch | mehr \s zum \s thema | lire \s aussi | à \s lire \s aussi
              | lea \s también | te \s puede \s interesar | leggi \s anche | leia \s também
              | lees \s ook ) \b .{0,120}""",
        "abonnieren s suscríbete abbonati assine": r"""
            (?: abonnieren | s['’]abonner | suscríbete | abbonati | assine ) (?: \s .{0,60} )?""",
        "contact contacts media press": r"""
            (?: (?: media | press ) \s )? contacts? \s? : .{1,160}
            (?: @\S+\.\w+ | \d[\d\s()-]{5,20} ) .{0,60}""",
        "condividi partager compartir compartilhar teilen auf": r"""
            (?: condividi | partager | compartir | compartilhar | teilen )
              \s (?: su | sur | en | no | auf ) \s \w+
            | auf \s \w+ \s teilen""",
        "end ends": r"-\s? ends? \s?-",
        NO_BLANKS: r"""
            [（(【\[]? \s? (?: 责任编辑 | 责编 | 責任編輯 | 编辑 | 編輯 | 譯者 | 译者 | 核稿
              | 审核 | 校对 ) \s? [:：] .{1,40}
            | [小中大]? 字 [号號体體] .{0,8} | 分享 (?: 到 | 让 | 讓 | 至 ) .{0,20}
            | <? (?: 저작권자 | ⓒ ) .{1,80} | .{0,30} 무단 \s? (?: 전재 | 복제 ) .{0,40}""",
        "شارك شاركها": r"شار\w+ \s .{1,30}",
        "terms privacy": r"""
            terms \s (?: & | and | of ) \s \w+ | privacy \s (?: policy | notice | settings )""",
        "lesezeit temps tempo tiempo leestijd reading": r"""
            (?: lesezeit | temps \s de \s lecture | tempo \s di \s lettura
              | tiempo \s de \s lectura | tempo \s de \s leitura | leestijd | reading \s time )
            \s? :? .{1,20}""",
        "attn ed eds adds updates recasts corrects refiles repeats rewrites": r"""
            \( (?: attn | eds? | adds | updates | recasts | corrects | refiles | repeats
              | rewrites ) \b .{1,240} \) | eds: .{1,240}""",
        f"{COPYRIGHT} riproduzione": r"""
            (?: © \s? )? riproduzione \s riservata (?: \s? © .{0,40} )?""",
    },
    after=r"\s? [.!:>»…]* \Z",
    flags=re.IGNORECASE,
)

# `info@harbour.example` · `Sunday edition` · `We may earn a commission …` · `((Adds details))`:
# what opens with any word, each behind a sign that few lines have.
ADDRESS: Final = pattern(r"[^\s@]{1,64}@[^\s@]{2,60}\.\w{2,10}\s?[.!:>»…]*\Z")
EDITION: Final = pattern(r"[\w\s]{2,20}\sedition\s?[.!:>»…]*\Z", re.IGNORECASE)
COMMISSION: Final = pattern(
    r"""(?: we | .{2,40} ) \s may \s (?: earn | receive ) \s .{0,40} \b commission \b .{0,120}
    \s? [.!:>»…]* \Z""",
    re.VERBOSE | re.IGNORECASE,
)
# `News · Page 4` · `Page A12`
PAGE: Final = pattern(
    r"(?:[\w ]{2,30}\s?[·•|,–-]\s?)?(?:pages?|pg\.?|p\.|seite)\s?[A-Z]?\d{1,3}\Z", re.IGNORECASE
)
REMARK: Final = pattern(r"\(\(.{1,240}\)\)\s?[.!:>»…]*\Z")
LONGEST_EDITION: Final = 40

# `URGENT` · `bdt0345 4 pl 210  dpa 0456` · `Haushalt/Deutschland/` · `14 MAR, 12:41`: what wires
# print over their reports. Case tells: `Urgent` may open anything.
WIRE: Final = Openings(
    {
        "urgent flash breaking alert alerte eil eilmeldung bulletin lead": r"""
            (?: URGENT | FLASH | BREAKING (?: \s NEWS )? | ALERTE? | EIL(?:MELDUNG)? | BULLETIN
              | LEAD ) \s* [:!-]*""",
        NUMBER: r"""\d\d? \s (?: JAN | FEB | MAR | APR | MAY | JUNE? | JULY? | AUG | SEPT? | OCT
            | NOV | DEC ) , \s \d\d:\d\d""",
    },
    after=r"\Z",
)
NUMBERED: Final = pattern(r"[a-z]{2,3}\d{4}\s\d\s[a-z]{2,3}\s\d{1,4}\s.{1,30}\Z")
SUBJECTS: Final = pattern(r"[^\s/.]{3,20}(?:/[^\s/.]{3,20}){0,4}/\Z")
LONGEST_WIRE: Final = 120

LONGEST_AROUND: Final = 500
"""Characters; no pattern of these lines takes more."""
# `Startseite > Politik > Inland`: a path through a site, in any language.
PATH: Final = pattern(r"[^>»›.?!]{2,30}(?:\s[>»›]\s[^>»›.?!]{2,30}){1,5}")
LONGEST_STEP: Final = 3
"""Words of an item of such a path."""
STEPS: Final = pattern(r"\s[>»›]\s")

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
ITEMS: Final = 3
"""Words of a menu that stands over no longer line."""
BETWEEN_SECTIONS: Final = pattern(r"[\s|•·/>»&,+-]+")


def stands_around(text: str) -> bool:
    """Tell whether a line belongs to the page or the mail, and to no report."""
    if len(text) > LONGEST_AROUND:
        return False  # A paragraph, as most lines are.
    return is_around(text, opener(text))


def is_around(text: str, word: str) -> bool:
    """Tell the same of a line of no great length that opens with a word."""
    if AROUND.match(word, text) or _is_signed(text) or _is_wired(text, word):
        return True
    return _is_path(text)


def _is_signed(text: str) -> bool:
    """Tell whether a line is of one of the kinds that any word may open."""
    if "@" in text and ADDRESS.match(text):
        return True
    if text.startswith("((") and REMARK.match(text):
        return True
    if len(text) <= LONGEST_EDITION and text[-1].isdigit() and PAGE.match(text):
        return True
    if len(text) <= LONGEST_EDITION and "dition" in text.lower() and EDITION.match(text):
        return True
    return ("commission" in text or "COMMISSION" in text) and bool(COMMISSION.match(text))


def _is_wired(text: str, word: str) -> bool:
    """Tell whether a wire prints a line over its reports: how urgent, its number, its subjects."""
    if len(text) > LONGEST_WIRE:
        return False
    if WIRE.match(word, text) or (text.endswith("/") and SUBJECTS.match(text)):
        return True
    return text[3:5].isdigit() and bool(NUMBERED.match(text))


def _is_path(text: str) -> bool:
    """Tell whether a line is a path through a site, each item of a few words."""
    if not (">" in text or "»" in text or "›" in text) or not PATH.fullmatch(text):
        return False
    steps = STEPS.split(text)
    return all(len(step.split()) <= LONGEST_STEP and not step[0].islower() for step in steps)


def is_menu(text: str) -> bool:
    """Tell whether a line is nothing but names of a site's sections."""
    if len(text) > LONGEST_MENU or text[-1] in ".?!":
        return False
    words = BETWEEN_SECTIONS.split(text)
    if words[0] and words[0].lower() not in SECTIONS:
        return False
    named = [word for word in words if word]
    return bool(named) and all(word.lower() in SECTIONS for word in named)


def is_long_menu(text: str) -> bool:
    """Tell whether a menu has too many items for a headline: `Home News Sport Weather`."""
    return len(BETWEEN_SECTIONS.split(text)) >= ITEMS
