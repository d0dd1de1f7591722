"""The words official releases are headed with, in the languages bodies write to the press in."""

from __future__ import annotations

from typing import Final

STOPS: Final = ".,:;!()[]*–—|•·-\"'“”’"
"""Signs around words that are looked up."""

KINDS: Final = frozenset(
    line.strip()
    for line in """press release
    press releases
    news release
    media release
    press statement
    media statement
    press note
    media note
    media advisory
    news advisory
    press advisory
    press notice
    press briefing
    press conference
    joint press conference
    press point
    notice to the press
    note to the press
    presse
    daily press briefing
    press communique
    press communiqué
    press information
    information note
    note to correspondents
    joint press release
    joint press statement
    joint statement
    joint communique
    joint communiqué
    official statement
    public statement
    statement
    statements
    statements and releases
    statements & releases
    readout
    communique
    communiqué
    meetings coverage
    remarks
    speech
    release
    for release
    immediate release
    for immediate release
    for immediate press release
    for the press
    for the media
    pressemitteilung
    pressemitteilung vom
    presseerklärung
    pressemeldung
    presseinformation
    presseaussendung
    medienmitteilung
    medieninformation
    mitteilung für die presse
    communiqué de presse
    communique de presse
    communiqué conjoint
    point de presse
    déclaration
    comunicado
    comunicado conjunto
    comunicado de prensa
    nota de prensa
    nota informativa
    comunicado de imprensa
    nota à imprensa
    comunicato
    comunicato stampa
    nota stampa
    persbericht
    pressmeddelande
    pressemelding
    pressemeddelelse
    lehdistötiedote
    basın açıklaması
    basın bülteni
    komunikat prasowy
    tisková zpráva
    пресс-релиз
    заявление
    прес-реліз
    δελτίο τύπου
    siaran pers
    check against delivery
    as delivered
    as prepared for delivery""".splitlines()
)
"""What a release calls itself, alone on its line."""

NUMBERS: Final = frozenset(
    """no nr nº n° № n number num numéro número ref reference référence referenz aktenzeichen az
    issue volume vol newsletter date dato datum case file index ai document doc bulletin vom du
    of""".split()
)
"""What leads to the number of a release, or joins it."""

SITTINGS: Final = frozenset("meeting meetings session sitting plenary".split())

CLOCK: Final = frozenset("am pm a.m p.m".split())
"""Small words beside the count of a meeting."""
UNTIL: Final = frozenset(
    """until till not against before monday tuesday wednesday thursday friday saturday sunday noon
    midnight bis jusqu'au hasta fino""".split()
)
"""What follows `embargoed` over a release."""

NOTES: Final = frozenset(
    line.strip()
    for line in """unofficial
    unofficial translation
    advance copy
    for information only
    not for attribution
    not an official document
    for information media not an official record
    distr general
    plenary
    news
    original english
    original french
    briefing room
    from
    published
    issued
    issued by""".splitlines()
)
"""What else stands alone over a release: how it was given, and what leads to the next line."""
LANGUAGES: Final = frozenset(
    """english french german spanish russian arabic chinese japanese korean italian portuguese en fr
    de es ru ar zh it only original""".split()
)
"""Of a line of nothing but these: `ENGLISH only`, `EN`."""

CONTACTS: Final = frozenset(
    """contact contacts phone telephone tel tél fax email e-mail website web internet address media
    enquiries inquiries twitter facebook""".split()
) | frozenset(
    ("media contact", "press contact", "media enquiries", "press enquiries", "for more information")
)
"""What a line of an address is labelled with."""
STREETS: Final = frozenset(
    """street st avenue ave road rd boulevard blvd square lane drive way place plaza platz straße
    strasse rue via viale calle nw ne sw se carnegieplein""".split()
)

PRESS: Final = frozenset(
    """press media information communication communications spokesperson spokesman spokeswoman
    spokespersons news presse prensa""".split()
)
ARMS: Final = frozenset("affairs information relations diplomacy".split())
OFFICES: Final = frozenset(
    """office section service unit team department division bureau branch directorate centre center
    cell wing desk group""".split()
)
DESKS: Final = frozenset(
    (
        "service de presse",
        "service de communication",
        "ufficio stampa",
        "pressestelle",
        "presseabteilung",
        "oficina de prensa",
        "gabinete de prensa",
        "assessoria de imprensa",
    )
)
"""Offices that speak to the press, as others call them."""

BODIES: Final = frozenset(
    """ministry department office embassy consulate consulate-general council commission committee
    secretariat government cabinet presidency parliament senate assembly congress agency authority
    command forces force army navy police constabulary bureau mission delegation directorate
    service chamber court tribunal organization organisation union federation confederation
    institute bank fund programme program board administration
    house corps guard staff headquarters center centre
    university chancellery prosecutor association foundation society nations treasury ltd inc plc
    gmbh ag corp llc corporation alliance community forum registry ombudsman inspectorate palace
    ministère ministerio ministero ministério ministerie présidence presidencia presidenza
    presidência gouvernement gobierno governo botschaft ambassade embajada ambasciata embaixada
    consejo conseil consiglio conselho comisión commissione comissão cancillería secretaría
    secretaria préfecture senat parlament parlement bundestag bundesrat stadtrat gemeinderat
    landrat landtag staatskanzlei kanton amt
    министерство посольство правительство администрация""".split()
)
"""Nouns that say what a body is."""
SMALL_AFTER: Final = frozenset(
    """ministère présidence gouvernement ambassade préfecture conseil ministerio presidencia
    gobierno embajada consejo cancillería secretaría ministero presidenza governo ambasciata
    consiglio ministério presidência embaixada conselho министерство посольство правительство
    администрация ministerie""".split()
)
"""Those after which a name goes on in small letters: `Ministère des affaires étrangères`."""
OFFICIAL: Final = frozenset(
    "ministry embassy consulate department government office presidency chancellery".split()
)
"""Those that are the source of a text they merely stand over, with its date."""
BODY_ENDINGS: Final = (
    "ministerium",
    "amt",
    "kanzlei",
    "regierung",
    "polizei",
    "ministeriet",
    "departementet",
    "behörde",
)
"""How such nouns end in languages that join their words."""
STATES: Final = frozenset(
    "republic kingdom state commonwealth principality emirate federation union république".split()
)
JOINTS: Final = frozenset(
    """of the and for on in to at with & de du des la le les del della dell delle di da do das dos
    der die das des dem für und y e et en au aux van het voor of's""".split()
)
"""Words without a capital within a body's name."""
PLURALS: Final = frozenset(
    """affairs works forces resources communications fisheries sports nations states arts services
    industries mines roads railways ports emirates islands netherlands rights relations sciences
    justice business class press congress crossroads veterans elections statistics minorities
    refugees women's children's prime minister's president's minister s status""".split()
)
"""Words in `s` that are no verbs within the name of a body."""

DONE: Final = frozenset(
    """united armed allied applied advanced unified combined limited incorporated federated
    chartered associated disabled wounded retired displaced related organised organized
    mounted""".split()
)
"""Words in `ed` that are no verbs within the name of a body."""
PREPOSITIONS: Final = frozenset(
    "to on in at with from by as after over amid inside behind will why how our".split()
)
"""Of a headline, where they stand before a body's noun: `Mayor to Address School Board`."""
ANDS: Final = frozenset("and & y et e und".split())
FORMS: Final = frozenset("ltd inc plc gmbh ag corp llc corporation".split())
"""Of firms, whose names have plurals before them: `Garrow Motors Corporation`."""

OF: Final = ("ов", "ых", "их", "ы", "и", "ой", "ого")
"""Endings that join a name to its noun with no word between: `Министерство обороны`."""

RULERS: Final = frozenset("government gouvernement gobierno governo".split())

CUES: Final = frozenset(
    """release releases readout communique communiqué communiqués statement statements remarks
    delivery embargo embargoed pressemitteilung presseerklärung pressemeldung presseinformation
    presseaussendung medienmitteilung medieninformation comunicado comunicato nota persbericht
    pressmeddelande pressemelding pressemeddelelse lehdistötiedote basın komunikat tisková
    пресс-релиз прес-реліз siaran press""".split()
)
"""Words one of which stands in what a release calls itself; where none does, and no body is named,
nothing more is asked."""
BODY_CUES: Final = (BODIES | SITTINGS | RULERS | OFFICES) - {"group", "party"}

ROLES: Final = frozenset(
    """minister ambassador spokesperson spokesman spokeswoman secretary secretary-general president
    premier""".split()
)
"""Offices persons hold, named under them: `Minister for Ports`."""
