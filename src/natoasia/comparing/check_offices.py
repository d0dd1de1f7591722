"""One person with two offices: `Foreign Minister X` here, `Defence Minister X` there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.comparing.finding import Finding, Findings, few, words_of
from natoasia.comparing.forms import PEOPLES
from natoasia.comparing.naming import same_name
from natoasia.comparing.wording import FUNCTION_STEMS, key_of, stem_of
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Pairing, Side
    from natoasia.comparing.wording import Word
    from natoasia.model import Name
    from natoasia.text import Span

OFFICES: Final = frozenset(
    map(
        stem_of,
        map(
            key_of,
            """minister secretary ambassador commissioner spokesman spokeswoman spokesperson chief
            director head leader president chancellor governor mayor senator general colonel judge
            prosecutor chairman chairwoman chair envoy commander deputy bishop professor""".split(),
        ),
    )
)

RANKS: Final = frozenset("deputy vice former ex acting interim outgoing incoming".split())
"""Words without which an office is another one."""

LONGEST: Final = 4
"""Words of an office before a name: `deputy minister of national defence` is the rare limit."""


JOINS: Final = frozenset(("and", "of", "for"))
"""Before an office: its name is longer than what was read."""


class Office(NamedTuple):
    """What a person is called, and where."""

    head: str
    of: frozenset[str]
    span: Span


def check_offices(pairing: Pairing, left: Side, right: Side) -> Findings:
    """Return the people of a pair of sentences to whom the two give different offices."""
    found = []
    comparable = False
    called = few(_offices(words_of(pairing.b), right))
    for a, ours in few(_offices(words_of(pairing.a), left)):
        for b, theirs in called:
            if same_name(a, b) and ours.head == theirs.head:
                comparable = True
                if _differ(ours, theirs):
                    found.append(_finding(a, ours, theirs, left, right))
    return Findings(tuple(found), comparable)


def _offices(words: Sequence[Word], side: Side) -> Iterator[tuple[Name, Office]]:
    """Yield the people of a sentence who have an office right before their name."""
    named = side.people.beginning
    found = sorted((named[word.start], at) for at, word in enumerate(words) if word.start in named)
    for number, at in found:
        office = _before(words[max(0, at - LONGEST) : at], side.text) if at else None
        if office:
            yield side.article.people[number], office


def _before(words: Sequence[Word], text: str) -> Office | None:
    """Return the office that ends here; none where it is cut off, or an abbreviation."""
    if not words or words[-1].stem not in OFFICES:
        return None
    first = len(words) - 1
    while first and _belongs(words[first - 1], words[first], words[-1], text):
        first -= 1
    if first and text[words[first - 1].start : words[first].start].strip().lower() in JOINS:
        return None
    inside = words[first:-1]
    if any(text[word.start : word.end].isupper() for word in inside):
        return None
    of = frozenset(word.stem for word in inside if word.key not in _IDLE)
    return Office(words[-1].stem, of, (words[first].start, words[-1].end))


def _belongs(word: Word, after: Word, head: Word, text: str) -> bool:
    """Tell whether a word is part of an office: no sign after it, a capital where the head has."""
    if text[word.end : after.start].strip() or word.stem in FUNCTION_STEMS:
        return False
    return text[word.start].isupper() or not text[head.start].isupper() or word.key in RANKS


_IDLE: Final = frozenset(
    (*PEOPLES, *PEOPLES.values(), "south", "north", "united-states", "federal", "national")
) | frozenset("state district senior top current new then".split())
"""Words before an office that one report adds and another leaves out."""


def _differ(a: Office, b: Office) -> bool:
    """Tell whether two offices cannot be one: no modifier in common, or another rank."""
    if a.of & RANKS != b.of & RANKS:
        return True
    return bool(a.of and b.of and not a.of & b.of)


def _finding(name: Name, a: Office, b: Office, left: Side, right: Side) -> Finding:
    return Finding(
        kind="name",
        rule="another office of one person",
        message=f"{name.name}: {left.text[slice(*a.span)]} in A, {right.text[slice(*b.span)]} in B",
        a=a.span,
        b=b.span,
        reason="Harmless if one person holds both, or one report has an earlier office.",
    )
