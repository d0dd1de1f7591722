"""Messages that were forwarded: what was first sent, under those who sent it on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from natoasia.tuples import NamedTuple

# What mail programs call the headers they write over what is sent on, in five languages.
NAMES: Final[dict[str, str]] = {
    **dict.fromkeys(("from", "von", "de", "da"), "from"),
    **dict.fromkeys(("to", "cc", "reply-to", "an", "à", "para", "a"), "to"),
    **dict.fromkeys(("subject", "betreff", "objet", "asunto", "oggetto"), "subject"),
    **dict.fromkeys(
        ("date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data", "inviato"),
        "date",
    ),
}
NEEDED: Final = frozenset(("from", "subject", "date"))
"""Headers without which lines above a text are not those of a message."""

# `>> `, before each line of what is sent on.
QUOTED: Final = re.compile(r"(?:[ \t]?>)+[ \t]?")
# `Subject: Ferry crews return` · `*Von:* Ann Vale`
NAMED: Final = re.compile(r"\*?(?P<name>[^\W\d_]+(?:-to)?)\s?:\*?\s*(?P<value>\S.*)")
# `-------- Forwarded Message --------` · `Begin forwarded message:` · `Weitergeleitete Nachricht`
SAID: Final = re.compile(
    r"""[ \t>-]* (?: begin \s )? (?: forwarded \s message | weitergeleitete \s nachricht
      | message \s transféré | mensaje \s reenviado | messaggio \s inoltrato
      | original \s message | ursprüngliche \s nachricht ) \s? :? [ \t-]* \Z""",
    re.VERBOSE | re.IGNORECASE,
)
# `Fwd: Ferry crews return`, in the languages of mail programs.
SENT_ON: Final = re.compile(r"\s*(?:fwd?|wg|tr|rv|i)\s?:", re.IGNORECASE)


class Forwarded(NamedTuple):
    """What was first sent."""

    sender: str
    subject: str
    date: str
    """As the mail program wrote it."""
    text: str


def forwarded(subject: str, text: str) -> Forwarded | None:
    """Return the message at the bottom of one sent on, without the marks of quoting.

    Of a conversation (`Re:`) nothing is said: its parts are by many.
    """
    rows = text.split("\n")
    if not (SENT_ON.match(subject) or any(map(SAID.match, rows))):
        return None
    bare = [QUOTED.sub("", row, count=1) if QUOTED.match(row) else row for row in rows]
    found: tuple[dict[str, str], int] | None = None
    at = 0
    while at < len(bare):
        headers, past = shown_headers(bare, at)
        if headers.keys() >= NEEDED:
            found = headers, past
        at = max(past, at + 1)
    if found is None:
        return None
    headers, past = found
    return Forwarded(headers["from"], headers["subject"], headers["date"], "\n".join(bare[past:]))


def shown_headers(rows: Sequence[str], at: int) -> tuple[dict[str, str], int]:
    """Return the headers that a mail program shows from line `at` on, and where they end.

    Each is what its line says under the standard's name: of `Von: Ann Vale`, under `from`.
    """
    headers: dict[str, str] = {}
    while at < len(rows) and (match := NAMED.match(rows[at])):
        kind = NAMES.get(match["name"].lower())
        if kind is None:
            break
        headers.setdefault(kind, match["value"].strip())
        at += 1
    return headers, at
