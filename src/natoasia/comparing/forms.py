"""Tables of English word forms: what two newsrooms write differently and mean alike."""

from __future__ import annotations

from typing import Final


def _table(rows: str) -> dict[str, str]:
    """Return `{form: base}` for rows of `base: form form …`."""
    pairs = (row.split(":") for row in rows.split(";") if row.strip())
    return {form: base.strip() for base, forms in pairs for form in forms.split()}


IRREGULAR: Final = _table(
    """
    meet: met; say: said; tell: told; begin: began begun; keep: kept; hold: held; leave: left;
    make: made; take: took taken; give: gave given; go: went gone; come: came; become: became;
    see: saw seen; find: found; bring: brought; buy: bought; build: built; send: sent;
    spend: spent; lose: lost; win: won; fight: fought; kill: dead died dies die death deaths;
    shoot: shot; strike: struck stricken; hit: hits; fall: fell fallen; rise: rose risen;
    grow: grew grown; know: knew known; speak: spoke spoken; write: wrote written; lead: led;
    sell: sold; pay: paid; flee: fled; fly: flew flown; drive: drove driven; break: broke broken;
    choose: chose chosen; catch: caught; teach: taught; think: thought; seek: sought; feel: felt;
    mean: meant; sit: sat; stand: stood; understand: understood; withdraw: withdrew withdrawn;
    overthrow: overthrew overthrown; undergo: underwent undergone; arise: arose arisen;
    forgive: forgave forgiven; forget: forgot forgotten; get: got gotten; hear: heard; hide: hid
    hidden; lay: laid; lie: lain; ride: rode ridden; ring: rang rung; run: ran; shake: shook
    shaken; shrink: shrank shrunk; sing: sang sung; sink: sank sunk; sleep: slept; steal: stole
    stolen; swear: swore sworn; swim: swam swum; tear: tore torn; throw: threw thrown; wake: woke
    woken; wear: wore worn; bear: bore borne; freeze: froze frozen; bind: bound; wind: wound;
    drop: drops; deal: dealt; draw: drew drawn; eat: ate eaten; beat: beaten; undertake:
    undertook undertaken; mistake: mistook mistaken; foresee: foresaw foreseen
    """
)
"""Irregular forms of verbs news is written with; `dead`, `died` and `killed` count the same."""

SPELLING: Final = _table(
    """
    defense: defence; offense: offence; license: licence; practice: practise; program: programme;
    focused: focussed; focusing: focussing; traveled: travelled; traveling: travelling;
    traveler: traveller; travelers: travellers; canceled: cancelled; canceling: cancelling;
    signaled: signalled; signaling: signalling; labeled: labelled; fueled: fuelled;
    modeling: modelling; counselor: counsellor; enroll: enrol; fulfill: fulfil; skillful: skilful;
    center: centre; centers: centres; theater: theatre; theaters: theatres; meter: metre;
    meters: metres; kilometer: kilometre km kms; kilometers: kilometres; liter: litre;
    liters: litres; fiber: fibre; caliber: calibre; maneuver: manoeuvre; maneuvers: manoeuvres;
    gray: grey; check: cheque; checks: cheques; tire: tyre; tires: tyres; plow: plough;
    jewelry: jewellery; aluminum: aluminium; airplane: aeroplane; judgment: judgement;
    aging: ageing; toward: towards; among: amongst; while: whilst;
    analyze: analyse; analyzed: analysed;
    catalog: catalogue; dialog: dialogue; skeptical: sceptical; mom: mum; draft: draught;
    percent: %; adviser: advisor; advisers: advisors; protester: protestor; protesters: protestors;
    ok: okay; email: e-mail; cooperation: co-operation; cooperate: co-operate; gram: gramme
    """
)
"""Spellings of one word, British or of a house, to the American one."""

MONTHS: Final = _table(
    """
    january: jan; february: feb; march: mar; april: apr; june: jun; july: jul; august: aug;
    september: sep sept; october: oct; november: nov; december: dec
    """
)

DIGITS: Final = _table(
    """
    2: two; 3: three; 4: four; 5: five; 6: six; 7: seven; 8: eight; 9: nine; 10: ten; 11: eleven;
    12: twelve; 13: thirteen; 14: fourteen; 15: fifteen; 16: sixteen; 17: seventeen; 18: eighteen;
    19: nineteen; 20: twenty; 30: thirty; 40: forty; 50: fifty; 60: sixty; 70: seventy;
    80: eighty; 90: ninety
    """
)
"""Houses write numbers up to ten, or to twenty, in words; `one` is too often a pronoun."""

PEOPLES: Final = _table(
    """
    afghanistan: afghan afghans; africa: african africans; albania: albanian; algeria: algerian;
    america: american americans; argentina: argentine argentinian; armenia: armenian; asia: asian;
    australia: australian australians; austria: austrian; azerbaijan: azerbaijani azeri;
    bangladesh: bangladeshi; belarus: belarusian; belgium: belgian; bolivia: bolivian;
    bosnia: bosnian; brazil: brazilian brazilians; britain: british briton britons;
    bulgaria: bulgarian; cambodia: cambodian; canada: canadian canadians; chile: chilean;
    china: chinese; colombia: colombian; congo: congolese; croatia: croatian; cuba: cuban;
    cyprus: cypriot; denmark: danish; egypt: egyptian egyptians; estonia: estonian;
    ethiopia: ethiopian; europe: european europeans; finland: finnish; france: french;
    georgia: georgian; germany: german germans; ghana: ghanaian; greece: greek greeks;
    haiti: haitian; hungary: hungarian; iceland: icelandic; india: indian indians;
    indonesia: indonesian; iran: iranian iranians; iraq: iraqi iraqis; ireland: irish;
    israel: israeli israelis; italy: italian italians; jamaica: jamaican; japan: japanese;
    jordan: jordanian; kazakhstan: kazakh; kenya: kenyan kenyans; korea: korean koreans;
    kosovo: kosovar; kuwait: kuwaiti; laos: lao laotian; latvia: latvian; lebanon: lebanese;
    libya: libyan; lithuania: lithuanian; malaysia: malaysian; mali: malian; malta: maltese;
    mexico: mexican mexicans; moldova: moldovan; mongolia: mongolian; montenegro: montenegrin;
    morocco: moroccan; myanmar: burmese; nepal: nepali nepalese; netherlands: dutch;
    nigeria: nigerian nigerians; norway: norwegian; pakistan: pakistani pakistanis;
    palestine: palestinian palestinians; peru: peruvian; philippines: filipino filipinos philippine;
    poland: polish; portugal: portuguese; qatar: qatari; romania: romanian;
    russia: russian russians; rwanda: rwandan; saudi: saudis; scotland: scottish;
    serbia: serbian serb serbs; singapore: singaporean; slovakia: slovak; slovenia: slovenian;
    somalia: somali; spain: spanish; sudan: sudanese; sweden: swedish; switzerland: swiss;
    syria: syrian syrians; taiwan: taiwanese; tanzania: tanzanian; thailand: thai;
    tunisia: tunisian; turkey: turkish turkiye; uganda: ugandan; ukraine: ukrainian ukrainians;
    uruguay: uruguayan; venezuela: venezuelan; vietnam: vietnamese; wales: welsh; yemen: yemeni;
    zambia: zambian; zimbabwe: zimbabwean
    """
)
"""The country of a people or language; for matching only."""

HONORIFICS: Final = frozenset("mr mrs ms miss mx messrs mmes sir madam".split())
"""Written by some houses before every surname, never by others."""

FUNCTION: Final = frozenset(
    """
    a an the and or but nor so yet if than then that this these those which who whom whose what when
    where why how as at by for from in into of off on onto out over to under up upon with within
    without about above after against along among around before behind below beneath beside between
    beyond down during except inside like near since through throughout till toward until via
    i me my we us our you your he him his she her it its they them their one ones
    am is are was were be been being have has had having do does did doing will would shall should
    can could may might must not no also too very just only even still again more most less least
    such same other another any some each both all there here while because though although however
    meanwhile already now next many much own per
    """.split()
)
"""Words that hold a sentence together and say little of what it reports."""

REPORTING: Final = frozenset(
    """
    say said says saying tell told telling add added adding state stated statement announce
    announced according report reported reporting reporter reporters note noted spokesman
    spokeswoman spokesperson quote quoted interview ask asked comment commented
    """.split()
)
"""Words by which a report credits what it reports; any two sentences may share them. Only usual
ones, but nouns too: a rare verb (`testified`, in `speakers.CUE`) that two sentences share tells."""

DESIGNATIONS: Final = frozenset(
    """
    minister secretary ambassador commissioner spokesman spokeswoman spokesperson chief director
    head leader president chancellor governor mayor senator general colonel judge prosecutor
    chairman chairwoman chair envoy commander deputy bishop professor adviser counsel attorney
    lawyer justice nominee candidate solicitor officer official representative rep sen gov
    congressman congresswoman lawmaker staff former acting vice senior assistant special executive
    manager founder ceo majority minority member national security foreign defence prime-minister
    democrat republican
    """.split()
)
"""What people are introduced by: two sentences that share `acting chief of staff` and a name tell
of one person, hardly of one thing."""

PHRASES: Final = {
    ("united", "states", "of", "america"): "united-states",
    ("united", "states"): "united-states",
    ("united", "kingdom"): "united-kingdom",
    ("united", "nations"): "united-nations",
    ("european", "union"): "european-union",
    ("per", "cent"): "percent",
    ("prime", "minister"): "prime-minister",
}
"""Several words that a house may write as one, or as an abbreviation."""

CAPITALS: Final = {
    "US": "united-states",
    "U.S.": "united-states",
    "U.S.A.": "united-states",
    "USA": "united-states",
    "UK": "united-kingdom",
    "U.K.": "united-kingdom",
    "UN": "united-nations",
    "U.N.": "united-nations",
    "EU": "european-union",
    "E.U.": "european-union",
    "PM": "prime-minister",
}
"""Abbreviations, told from `us` and `pm` by their capitals."""
