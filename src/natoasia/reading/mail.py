"""E-mail, single messages (`.eml`) and mailboxes (`.mbox`): alerts, newsletters, forwards."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from typing import TYPE_CHECKING, Final

from natoasia.errors import InputError
from natoasia.reading.decoding import decode
from natoasia.reading.digested import digested
from natoasia.reading.drafting import Draft
from natoasia.reading.forwards import NEEDED, SAID, forwarded, shown_headers
from natoasia.reading.letters import Letter, Place, Places
from natoasia.reading.markup import plain

if TYPE_CHECKING:
    from natoasia.model import Document
    from natoasia.reading.content import Content

# The first lines of a message: `Subject: …`, `Received: …`
HEADER: Final = re.compile(r"(?P<name>[A-Za-z][A-Za-z-]{1,40}):[ \t]*\S", re.ASCII)

SURE: Final = frozenset(
    "from to subject date sent received message-id mime-version return-path delivered-to".split()
)
# Of a message whose headers have the standard's names, one of the first three.
ENGLISH: Final = re.compile(rb"(?:[^\n]*\n){0,2}(?:From|Subject):")
BULK: Final = ("List-Id", "List-Unsubscribe", "List-Post")
"""Headers of what is sent to many."""

LEAST: Final = 3
"""Headers of these names that make a file a message: a text may have a `Date:` and a `From:`."""

# `From ann@example.org Sat Mar  4 10:00:00 2023`: what stands between messages in a mailbox.
ENVELOPE: Final = re.compile(rb"^From \S+ .{0,40}\d{4}.{0,10}\r?$", re.MULTILINE)

# `Harbour Post Alerts <alerts@harbourpost.example>`: sent by no person, where it names itself.
AUTOMATIC: Final = re.compile(
    r"[^<>@]*\w[^<>@]*<(?:[\w.+-]*\b)?(?:alerts?|news(?:letters?)?|no-?reply|digest|briefings?)@",
    re.IGNORECASE,
)

# `Fwd: Re: Ferry crews return`
FORWARDED: Final = re.compile(r"\A\s*(?:(?:fwd?|re|aw|wg|tr|rv)\s?:\s*)+", re.IGNORECASE)


def fits(content: Content) -> bool:
    """Tell a message by three or more of its headers, each on a line of its own at the top."""
    opening = content.opening
    if ENVELOPE.match(opening.encode("utf-8", "replace")):
        opening = opening.partition("\n")[2]
    if SAID.match(opening.lstrip().partition("\n")[0].strip()):
        opening = opening.lstrip().partition("\n")[2]
    if shown_headers(opening.split("\n"), 0)[0].keys() >= NEEDED:
        return True
    names: set[str] = set()
    for line in opening.split("\n"):
        if line.strip() == "":
            break
        match = HEADER.match(line)
        if match:
            names.add(match["name"].lower())
        elif line[:1] not in (" ", "\t"):
            return False
    return len(names & SURE) >= LEAST


def documents(content: Content) -> tuple[Document, ...]:
    """Return the messages of a file, and of a digest each of its reports."""
    raw = content.raw
    boxed = raw.startswith(b"From ")
    starts = [match.start() for match in ENVELOPE.finditer(raw)] if boxed else []
    starts = starts or [0]
    places = Places(content)
    found: list[Document] = []
    for start, end in zip(starts, [*starts[1:], len(raw)], strict=True):
        message = raw[start:end]
        if message.startswith(b"From "):
            message = message.partition(b"\n")[2]
        several = places.span(start, end) if len(starts) > 1 else None
        place = Place(places, message, end - len(message))
        found += _documents(content.path, message, several, place)
    return tuple(found)


def _documents(
    path: str, raw: bytes, span: tuple[int, int] | None, place: Place
) -> tuple[Document, ...]:
    bare = _in_english(_unannounced(raw))
    message = message_from_bytes(bare, policy=policy.default)
    letter = _letter(message)
    first = forwarded(letter.subject, letter.text)
    if first:
        many = AUTOMATIC.match(first.sender) is not None
        letter = Letter(first.subject, first.sender, first.date, letter.sent, first.text, many=many)
    if several := digested(path, letter, None if first else message, span, place):
        return several
    draft = Draft(path, "mail", span)
    shown = FORWARDED.sub("", letter.subject).strip()
    draft.state("headline", letter.subject, "mail Subject", shown)
    if letter.many:  # Else it is from a person, not an outlet.
        draft.state("source", letter.outlet, "mail From")
    draft.state("date", letter.date, f"mail {letter.sent}", letter.day)
    draft.add(letter.text)
    return draft.documents()


def _letter(message: EmailMessage) -> Letter:
    """Return what a message says of itself."""
    sent = "Date" if _header(message, "Date") else "Sent"
    return Letter(
        subject=_header(message, "Subject"),
        sender=_header(message, "From"),
        date=_header(message, sent),
        sent=sent,
        text=_text(message),
        many=any(_header(message, name) for name in BULK),
    )


def _unannounced(raw: bytes) -> bytes:
    """Return a message without the line above it that says that it was sent on."""
    first, _, rest = raw.lstrip().partition(b"\n")
    return rest if SAID.match(first.decode("utf-8", "replace").strip()) else raw


def _in_english(raw: bytes) -> bytes:
    """Return a message whose top headers, `Von:` or `Objet:`, have the standard's names."""
    rows = raw.decode("utf-8", "surrogateescape").split("\n")
    found, past = shown_headers(rows, 0)
    if not found.keys() >= NEEDED or ENGLISH.match(raw):
        return raw
    named = (f"{name.capitalize()}: {value}" for name, value in found.items())
    return "\n".join((*named, "", *rows[past:])).encode("utf-8", "surrogateescape")


def _header(message: EmailMessage, name: str) -> str:
    """Return a header as a reader sees it; broken ones are empty."""
    try:
        return str(message.get(name, ""))
    except (ValueError, LookupError, AttributeError, TypeError, IndexError):
        return ""


def _content(part: MIMEPart) -> object:
    """Return the content of a part; of one that says no character set as any file is decoded."""
    raw = part.get_payload(decode=True)
    if part.get_content_charset() is None and isinstance(raw, bytes) and raw.strip():
        try:
            return decode(raw).text
        except InputError:
            pass
    return part.get_content()


def _text(message: EmailMessage) -> str:
    """Return the text of a message: the plain part, or what a reader sees of the other."""
    try:
        part = message.get_body(("plain", "html"))
        shown = _content(part) if part else ""
    except (ValueError, LookupError, AttributeError, TypeError):
        payload = message.get_payload(decode=True)
        shown = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
        part = None
    if not isinstance(shown, str):
        return ""
    return plain(shown) if part and part.get_content_subtype() == "html" else shown
