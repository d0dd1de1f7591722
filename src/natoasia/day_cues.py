"""What the clause around a day says of it: that it lies ahead of publication, or behind."""

from __future__ import annotations

import re
from typing import Final

from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

BEFORE: Final = 90
"""Characters looked at before a day for a cue that it lies ahead: one clause."""
AFTER: Final = 70
OPENING: Final = 45
"""A day this near the start of its sentence may have its verb after it."""
BESIDE: Final = 25
"""Characters after a day in which the verb stands that it was put before: `in May he resigned`."""

# `will meet` · `is due to meet` · `has meetings scheduled`: what follows lies ahead.
AHEAD: Final = pattern(
    r"""
    \b (?: will | won['’]t | due | schedul\w+ | slated | upcoming | next (?! \s to )
      | expected | expects
      | brac (?: e | es | ing ) \s for | loom (?: s | ing )? | effective
      | plan (?: s | ned | ning )? \s (?: to | for )
      | (?: is | are ) \s (?: not \s )? (?: set | to | going )
      | set \s (?: to | for ) | ahead \s of | later \s (?: this | on ) | (?<= \w\s ) until
      | would | to \s be \s held | prepar \w+ \s to | (?: weeks | months ) \s ahead
      | seek (?: s | ing )? \s re-?election | up \s for \s (?: re-? )? election
      | likely \s (?: to | on | in | at | by | this )
      | (?: hop(?: e|es|ing ) | intend(?: s|ing )? | aim(?: s|ing )? | vows | agreed | poised
          | about | ready ) \s to
      | (?-i: may | might | could | shall ) (?! \s (?: not | have ) \b )
      ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# `he said on Monday it will` · `on Friday proposed`: the day is that of what was done. What is
# to `be held` is not.
TELLING: Final = pattern(
    r"""
    \b (?<! \s be \s ) (?: said | says | told | according | wrote | met | was | were | had | came
      | went | took | made | began | won | lost | held | gave | led | saw | shot | put | found
      | left | spoke | (?! schedul | expect | plann | need | indeed | slated ) [a-z]{2,}ed ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# `by Oct. 1` · `through July 12` · `the deadline of 31 October` · `starting on Dec. 31`
LIMIT: Final = pattern(
    r"""
    \b (?: by | through | until | till | deadline (?: \s (?: of | for | on ) )?
      | (?: starting | beginning ) (?: \s (?: on | in | from ) )? )
    (?: \s the )? (?: \s (?: early | late | mid | end \s of ) )? \W* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# `Sign up for our letter today` · `Donate to the fund today`: a reader is asked, and of no news.
INVITES: Final = pattern(
    r"""
    \b (?: [Ss]ign \s up | (?<! \w s \s ) [Ss]ubscribe ) \b [^.!?]* $
    | (?: ^ | [.!?:] \W* ) (?: Join | Donate | Register | Download | Order | Apply | Enroll? )
      (?: \s (?: for | to | with | us | our | your | the | a | an | at | here | now | online )
          \b [^.!?]* )? \s $
    """,
    re.VERBOSE,
)
# The point of `the U.S.`, `Sen.` and `St.` ends no clause.
_CLAUSE_END: Final = pattern(
    r"""
    [!?;:] \s | \n \s* \n
    | (?<! \b [A-Z] ) (?<! \b [A-Z][a-z] ) (?<! \b [A-Z][a-z]{2} ) [.] \s
    """,
    re.VERBOSE,
)


def invites(text: str, first: int, start: int) -> bool:
    """Tell whether a sentence from `start` asks its reader to act on the day at `first`.

    >>> invites("Sign up for our letter today", 23, 0), invites("They met today", 9, 0)
    (True, False)
    """
    return INVITES.search(text[max(start, first - BEFORE) : first]) is not None


class Clause(NamedTuple):
    """What stands around a day, up to where the clause ends or the look goes no farther."""

    before: str
    after: str
    opens: bool
    """Whether the day stands at the beginning of its sentence."""

    @property
    def is_ahead(self) -> bool:
        """Whether it puts its day after publication."""
        cue = max((hit.end() for hit in AHEAD.finditer(self.before)), default=-1)
        if cue >= 0:
            return not TELLING.search(self.before, cue)
        if not self.opens or TELLING.search(self.before):
            return False
        hit = AHEAD.search(self.after)
        return bool(hit) and not TELLING.search(self.after, 0, hit.start() if hit else 0)

    @property
    def is_behind(self) -> bool:
        """Whether it tells of what was done, before its day or right after it."""
        # What somebody `argued that` is not yet done.
        cues = (hit.end() for hit in TELLING.finditer(self.before))
        if any(not self.before.startswith(" that ", end) for end in cues):
            return True
        told = TELLING.search(self.after)
        return told is not None and (self.opens or told.start() <= BESIDE)

    @property
    def is_limit(self) -> bool:
        """Whether its day is one until or from which something holds."""
        return LIMIT.search(self.before) is not None


def clause_around(text: str, first: int, last: int, start: int, end: int) -> Clause:
    """Return the clause around the day `text[first:last]` of the sentence `text[start:end]`."""
    low = max(start, first - BEFORE)
    before = _CLAUSE_END.split(text[low:first])[-1]
    after = _CLAUSE_END.split(text[last : min(end, last + AFTER)])[0]
    return Clause(before, after, opens=len(before) < min(OPENING, first - low + 1))
