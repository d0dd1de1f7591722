"""The headline: the line above a report that is not one of its sentences."""

from __future__ import annotations

import re
from typing import Final

from natoasia.patterns import pattern
from natoasia.written_dates import UNSPACED

LONGEST: Final = 260
"""Characters; the longest headlines of tabloid sites are shorter."""
LONGEST_WORDS: Final = 45
LONGEST_ALONE: Final = 25
"""Words of a line that is all there is."""

# `… to rest.` but not `… from the U.S.` or `… and then…`
FULL_STOP: Final = pattern(r"""(?<!\.)\.\s*["'”’)\]]*\Z""")
ABBREVIATED: Final = pattern(
    r"""(?: \b (?: [A-Z]\.){1,4} | \b (?: Inc|Corp|Co|Ltd|Jr|Sr|St|Mr|Dr|No|vs|Bros )\.)
        ["'”’)\]]*\Z""",
    re.VERBOSE,
)
WORD: Final = pattern(r"[^\W\d_]+")
LONG_WORD: Final = 4
"""Letters; shorter words are often small even in headlines."""
FEWEST_WORDS: Final = 4
MOST_WORDS: Final = 20
SMALL: Final = frozenset(
    "with from over into after amid that than upon through during about against before between"
    " under within without".split()
)
# `… Service. Drivers are …`: two sentences are no headline, unless a byline stands under them.
INNER_END: Final = pattern(r"(?:[a-z]{3}|[0-9)\]])[.]\s+[A-Z“\"]")
# Full stops of other scripts; `?` and `!` end headlines too.
STOPS: Final = tuple("。।۔")
CLOSING: Final = "\"'”’»)）」』】"
LONGEST_UNSPACED: Final = 90
"""Signs of a headline in a script without blanks: three lines of a narrow column."""
# `[31/01/2023, 15:05:12] Ann: `: a message of a chat.
STAMPED: Final = pattern(r"\[?\d{1,4}[./-]\d\d?[./-]\d{1,4},?\s\d\d?[:.]\d\d")
# `SECRETARY VALE: `, `QUESTION: `: who speaks, in a transcript.
SPEAKS: Final = pattern(r"[A-Z][A-Z.'’-]+(?:\s[A-Z.'’-]+){0,4}:\s")
RUNS_ON: Final = ("，", "、", "،", ",", ";", ":", "(", " and", " the", " of", " a", " in", " to")


def has_shape(text: str) -> bool:
    """Tell whether a line can be a headline by itself: short, and without a full stop."""
    if len(text) > LONGEST or len(text.split()) > LONGEST_WORDS or not any(map(str.isalpha, text)):
        return False
    if len(text) > LONGEST_UNSPACED and " " not in text and text[0] >= UNSPACED:
        return False
    if STAMPED.match(text) or (is_sentence(text) and not is_title_case(text)):
        return False
    if INNER_END.search(text) and not is_title_case(text):
        return False
    return "。" not in text and not text.endswith(RUNS_ON)


def is_spoken(text: str, after: str) -> bool:
    """Tell whether two lines are a transcript's, each opening with who speaks."""
    return ": " in text and SPEAKS.match(text) is not None and SPEAKS.match(after) is not None


def is_title_case(text: str) -> bool:
    """Tell whether nearly every longer word is capitalised, as no running sentence is."""
    words = [word for word in WORD.findall(text) if len(word) >= LONG_WORD]
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        return False
    return all(word[0].isupper() or word in SMALL for word in words)


def is_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence of running text does."""
    if text.rstrip(CLOSING).endswith(STOPS):
        return True
    return bool(FULL_STOP.search(text)) and not ABBREVIATED.search(text)


def fits_above(text: str) -> bool:
    """Tell whether a line can be a headline when a byline, source or date line stands under it."""
    return len(text) <= LONGEST and any(map(str.isalpha, text))
