"""Who is said to have said it: police here, the ministry there; one paper here, another there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from natoasia.comparing.finding import Finding, Findings
from natoasia.data import lines
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Pairing, Side
    from natoasia.comparing.statements import Placed
    from natoasia.text import Span

KINDS: Final = {
    "police": "police sheriff sheriffs officers detectives constabulary",
    "prosecutors": "prosecutors prosecutor indictment",
    "court": "court judge",
    "hospital": "hospital hospitals doctors medics surgeons",
    "firefighters": "firefighters",
    "army": "army military navy",
    "witnesses": "witnesses witness residents neighbours neighbors bystanders villagers locals",
    "ministry": "ministry ministries",
    "union": "union unions",
    "company": "company airline operator manufacturer",
    "forecasters": "forecasters meteorologists",
}
"""Sources that are never one another. `Officials`, `authorities` and `government` may be any."""

_KIND_OF: Final = {word: kind for kind, words in KINDS.items() for word in words.split()}

TABLES: Final = ("outlets.tsv", "agencies.tsv")
"""Of names of media and their other forms, as the parser knows them."""

_SAID: Final = "said | says | reported | reports | confirmed | announced"
"""What a body or a paper does to tell something: of `speakers.CUE`, most is for people only."""

# `according to police in Sefu`  `, the ministry said`  `Police said`  `reported by the Echo`
CREDIT: Final = pattern(
    rf"""
      \b [Aa]ccording\ to \s (?P<to> [^,.;:”“"()]{{2,60}} )
    | \b (?:first\ )? reported\ by \s (?P<by> [^,.;:”“"()]{{2,60}} )
    | (?: ^ | [,”"’] \s ) (?P<subject> (?: [\w.’'-]+ \s ){{0,6}}? [\w.’'-]+ ) \s
      (?: first \s | also \s | later \s | earlier \s )?
      (?: {_SAID} ) \b
    """,
    re.VERBOSE,
)

# `…, police said.`  `…, the report said on Monday.`  `…, according to two officials.`
CREDITED: Final = pattern(
    rf"""
    , \s (?P<who> (?: (?: the | a | an ) \s )? [\w’'.-]+ (?: \s [\w’'.-]+ ){{0,5}} ) \s
      (?: {_SAID} ) (?: \s (?:on\ )? \w+day )? \.? $
    | ,? \s according\ to \s (?P<source> [^,]{{3,60}}? ) \.? $
    """,
    re.VERBOSE,
)

ATTRIBUTING: Final = pattern(
    r"""\b (?: said | say | says | saying | told | tells | according\ to | report\w* | claim\w*
      | alleg\w* | announc\w+ | confirm\w+ | wrote | tweet\w+ | stated | added | adding | noted
      | argued
      | warned | insisted | estimat\w+ | believ\w+ | sources? | officials? | cit(?:ed|ing) | learned
      | accus\w+ | charg\w+ | suspect\w* | appear\w* | seem\w* | testif\w+ | describ\w+ ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which a sentence may say that somebody says so: where one stands, nothing is claimed.
More than those that tell who speaks (`speakers.CUE`): it is not the report, whoever it is."""

MARKS: Final = pattern('["“”«»]')

LEAST_STATED: Final = 0.4
"""Of the likeness of two sentences: they tell the same, whole."""

ONE_EACH: Final = 2
"""Sentences of a pair of single ones."""

NEAR: Final = 200
"""Characters before and after a sentence in which its source may be told."""

# `the harbour police in Sefu`, `doctors who treated her`: what follows is no part of the name.
TAIL: Final = pattern(
    r"\s (?: in | at | on | from | who | which | that | whose | familiar | with | citing ) \b .*",
    re.VERBOSE | re.DOTALL,
)

ARTICLE: Final = pattern(r"^ (?: the | a | an | its | his | her | local | state ) \s", re.VERBOSE)


class Source(NamedTuple):
    """A body or paper a statement is credited to."""

    kind: str
    """One of `KINDS`, or `media`."""
    name: str
    """The same for every form of a paper's name; for other sources their kind."""
    span: Span


def check_sources(pairing: Pairing, left: Side, right: Side) -> Findings:
    """Return the sources that two sentences name for one statement, where they cannot be one."""
    ours, theirs = _source(pairing.a), _source(pairing.b)
    if not (ours and theirs and (ours.kind == "media") == (theirs.kind == "media")):
        return Findings(stated := tuple(_stated(pairing, left, right)), comparable=bool(stated))
    found = () if _one(ours.name, theirs.name) else (_finding(ours, theirs, left, right),)
    return Findings(found, comparable=True)


def _one(a: str, b: str) -> bool:
    """Tell whether two names may be of one source: `The Times` may be the New York Times."""
    ours, theirs = (frozenset(_plain(name).split()) for name in (a, b))
    return ours <= theirs or theirs <= ours


def _stated(pairing: Pairing, left: Side, right: Side) -> Iterator[Finding]:
    """Yield what one report credits to somebody and the other states as a fact."""
    if pairing.score < LEAST_STATED or len(pairing.a) + len(pairing.b) > ONE_EACH:
        return
    (a,), (b,) = pairing.a, pairing.b
    if ours := _credit(a, b, right.text):
        yield _credited(ours, (b.start, b.end), left.text, "AB")
    if theirs := _credit(b, a, left.text):
        found = _credited(theirs, (a.start, a.end), right.text, "BA")
        yield found._replace(a=found.b, b=found.a)


def _credit(one: Placed, two: Placed, text: str) -> Span | None:
    """Return where a sentence names who says so, if nothing in or near the other does."""
    match = CREDITED.search(one.text)
    if not match or MARKS.search(one.text + two.text) or _attributed(two, text):
        return None
    first, last = match.span(match.lastgroup or 0)
    return one.start + first, one.start + last


def _credited(who: Span, stated: Span, text: str, letters: str) -> Finding:
    """Return the finding as seen from the report that credits, the first of the two letters."""
    ours, theirs = letters[0], letters[1]
    return Finding(
        kind="source",
        rule="credited on one side, stated as a fact on the other",
        message=f"credited to {' '.join(text[slice(*who)].split())} in {ours}, stated in {theirs}",
        a=who,
        b=stated,
        reason=f"Harmless if {theirs} saw it, or it is beyond doubt.",
        minor=True,
    )


def _attributed(one: Placed, text: str) -> bool:
    """Tell whether anything in a sentence, or near it in its paragraph, says who says so."""
    before = text[max(0, one.start - NEAR) : one.start].rpartition("\n\n")[2]
    after = text[one.end : one.end + NEAR].partition("\n\n")[0]
    return ATTRIBUTING.search(f"{before}{one.text}{after}") is not None


def _source(sentences: Sequence[Placed]) -> Source | None:
    """Return the one source a statement is credited to; `None` where there are none, or several."""
    found = [source for one in sentences for source in _sources(one)]
    return found[0] if len({source.name for source in found}) == 1 else None


def _sources(sentence: Placed) -> Iterator[Source]:
    for match in CREDIT.finditer(sentence.text):
        group = match.lastgroup or ""
        said = TAIL.sub("", match[group])
        start = sentence.start + match.start(group)
        known = _known(" ".join(said.split()))
        if known:
            yield Source(*known, (start, start + len(said)))


def _known(said: str) -> tuple[str, str] | None:
    """Return what kind of source words name, and which; `None` for one that may be any.

    >>> _known("Harwick police"), _known("officials")
    (('police', 'police'), None)
    """
    name = ARTICLE.sub("", fold(said))
    if name in media():
        return "media", media()[name]
    kind = _KIND_OF.get(name.split()[-1]) if name else None
    return (kind, kind) if kind else None


@cache
def media() -> dict[str, str]:
    """Return the name of every outlet and agency by each of its forms, folded, without `the`."""
    found: dict[str, str] = {}
    for table in TABLES:
        for line in lines(table):
            name, *forms = line.split("\t")
            aliases = [name, *(form for cell in forms[1:3] or forms for form in cell.split(";"))]
            usual = found.get(_plain(name), name)
            found |= {_plain(form): usual for form in aliases if form}
    return found


def _plain(name: str) -> str:
    return ARTICLE.sub("", fold(name))


def _finding(one: Source, two: Source, left: Side, right: Side) -> Finding:
    said = (
        " ".join(side.text[slice(*source.span)].split())
        for side, source in ((left, one), (right, two))
    )
    ours, theirs = said
    return Finding(
        kind="source",
        rule="two sources of one statement",
        message=f"{ours} in A, {theirs} in B",
        a=one.span,
        b=two.span,
        reason=REASONS[one.kind == "media"],
    )


REASONS: Final = (
    "Harmless if both said so, or one had it from the other.",
    "Harmless if both papers reported it; else one of them had it first.",
)
