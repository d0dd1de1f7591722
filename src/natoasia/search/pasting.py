"""What is pasted into a query and not typed: a passage of a text, the subject of an e-mail."""

from __future__ import annotations

import re
from typing import Final

from natoasia.patterns import pattern
from natoasia.search.fields import is_field
from natoasia.search.lexing import JOINERS, QUOTES
from natoasia.search.syntax import Word
from natoasia.search.words import FUNCTION_WORDS, joined

# A word as it may stand in a text: `U.S.`, `1,500`, `Suk-yeol`, `O’Brien`
PLAIN: Final = pattern(r"[^\W_]+ (?: [.,'’‑-] [^\W_]+ )*", re.VERBOSE)

# `person:lund`, `(fog OR storm)`, `stoltenburg~`, `ammu*`, `-tanks`: what hardly any text has
TYPED: Final = pattern(r"(?<!\S) [(-]* ([a-z]{2,9}) : (?=\S)", re.VERBOSE)
OPERATOR: Final = pattern(
    r"\b (?: OR | AND | NOT | NEAR ) \b | \w [*~] | (?<!\S) - (?=[^\W\d_])", re.VERBOSE
)

# `Re: Fwd: Ferries sail again`, as mail programs of several languages put it
SUBJECT: Final = pattern(
    r"(?: (?: re | fwd? | aw | wg | antw | tr | rv | sv ) (?: \[\d+\] )? : \s+ )+",
    re.VERBOSE | re.IGNORECASE,
)

SHORTEST: Final = 12
"""Words of a passage; questions are shorter, but for lists of words, which have no `the`."""

PROSE: Final = 5
"""One in so many words of a passage at least joins others; of English text it is two in five."""

LOOKED_FOR: Final = 40
"""Words of a passage that are looked for: they tell it from all others."""

FEWEST: Final = 3

PROSAIC: Final = FUNCTION_WORDS - JOINERS.keys()

NOTE: Final = (
    "read as a passage: its words are looked for, and no sign, ‘or’ or ‘not’ in it means anything"
)


def passage(text: str) -> tuple[Word, ...]:
    """Return the words a passage is looked for by; none of a text that is a query.

    >>> [word.text for word in passage("The ferry was not in the harbour or at the quay at six.")]
    ['ferry', 'harbour', 'quay', 'six']
    """
    written = PLAIN.findall(text)
    joining = sum(word.lower() in PROSAIC for word in written)
    is_long = min(len(written), len(text.split())) >= SHORTEST
    if not is_long or joining * PROSE < len(written) or _is_query(text):
        return ()
    telling: dict[str, Word] = {}
    for word in filter(_tells, written):
        telling.setdefault(joined(word), Word(word))
    kept = tuple(telling.values())[:LOOKED_FOR]
    return kept if len(kept) >= FEWEST else ()


def _tells(word: str) -> bool:
    return word.lower() not in FUNCTION_WORDS and word.lower() not in JOINERS


def _is_query(text: str) -> bool:
    """Tell whether a text has what is only typed; an operator is in capitals where all is not."""
    is_quoted = text.strip()[0] in QUOTES and not any(map(QUOTES.__contains__, text.strip()[1:-1]))
    fields = (found[1] for found in TYPED.finditer(text))
    operated = not text.isupper() and OPERATOR.search(text)
    return is_quoted or any(map(is_field, fields)) or bool(operated)


def subject(text: str) -> int:
    """Return where the subject of an e-mail begins behind its `Re:`; 0 where it has none."""
    found = SUBJECT.match(text)
    return found.end() if found and found.end() < len(text) else 0
