"""English words that say nothing of what a report is about.

Closed-class words, what contractions leave of them, and the verbs of reporting; written for
natoasia. In another language the weights alone hold such words down.
"""

from __future__ import annotations

from typing import Final

STOPWORDS: Final = frozenset(
    """
    about above across after again against all almost along already also although always am among
    an and any anyone anything are around as asked at away back be became because become been
    before began behind being below between both but by came can cannot come could day days did do
    does doing done down during each either else even ever every few first following for former
    from further gave get give given go going gone good got had has have having he her here hers
    herself him himself his how however if in including into is it its itself just keep know known
    last late later least less let like likely little made make making many may me might mine more
    most much must my myself near need never new next no nor not nothing now of off often on once
    one ones only onto or other others our ours out over own part per perhaps put quite rather
    really said same saw say saying says see seen seems several shall she should since so some
    something soon still such take taken than that the their theirs them themselves then there
    these they thing things think this those though through thus till time to today together told
    too took toward towards two under until up upon us use used very via want was way we well went
    were what when where whether which while who whole whom whose why will with within without
    would year years yes yesterday yet you your yours according added
    don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven
    hadn ll re ve
    """.split()
)
