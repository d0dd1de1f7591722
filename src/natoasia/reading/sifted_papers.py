"""The papers that lie beside reports: readmes, lists of changes, licences, lists of things to do.

They are running text as reports are, so their lines alone say little, and neither does a name: a
report may be called `history.txt`. The two together do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from natoasia.reading.sifted_sample import Kind, told

if TYPE_CHECKING:
    from natoasia.reading.sifted_sample import Sample

# `# Pump`, `Pump` over `=====`, "```", `pip install pump`, `$ make`, `This folder holds …`, `a.txt`
EXPLAINS: Final = re.compile(
    r"""^ (?: \#{1,4} \s \S | [^\n]*\S[^\n]* \n [=~^-]{4,} \s* $ | ``` | \s* [$] \s \w )
      | (?<! ` ) ` [^`'\s][^`'\n]{0,40} ` (?! ` )
      | \. (?: txt | csv | jsonl? | html? | xml | zip | py | exe ) \b
      | \b (?: pip | npm | apt(?:-get)? | cargo | make ) \s install \b
      | \b [Tt]his \s (?: folder | directory | repository | repo | data \s? set | library | package
        | module | software | distribution ) \b""",
    re.VERBOSE | re.MULTILINE,
)
# `Ann Vale <ann@harbour.example>`
MAILED: Final = re.compile(r"<[^<>@\s]+@[^<>@\s]+>")
# `## [1.2.0] - 2031-01-31`, `Pump 1.4.2`, `Version 2.0 (May 2031)`, `pump (1.2-3) stable; urgency`
VERSION: Final = re.compile(
    r"""\W{0,6} (?: [\w+.-]{1,30} \s ){0,4} [(\[]? [vV]? \d{1,4} \. \d{1,4}
    (?: [.-] [\w-]{1,12} )* [)\]:]{0,2} (?: \( \S+ \) )? (?: \s .{0,40} | \W{0,8} )
    (?<! [.!?”"] ) \Z""",
    re.VERBOSE,
)
# `2031-01-31  Ann Vale  <ann@harbour.example>`
CHANGED: Final = re.compile(r".{0,60}\d{4}.{0,40}<[^<>@\s]+@[^<>@\s]+>\s*\Z")
# `- fixed: …`, `* Mend the pump`, `  + say so`
BULLET: Final = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)])\s+\S")
# `- [ ] ring Ann`, `[x] photographs`, `TODO: ask the town`
TO_DO: Final = re.compile(
    r"\s*(?:[-*+•]\s+)?(?:\[[ xX]?\]|☐|☑|☒|TODO\b:?|FIXME\b:?)\s*\S", re.IGNORECASE
)
LICENCE: Final = re.compile(
    r"""Permission \s (?: is \s hereby \s granted | to \s use, \s copy )
      | Redistribution \s and \s use \s in \s source | GNU \s (?: GENERAL | LESSER | AFFERO )
      | Apache \s License | Mozilla \s Public | Blue \s Oak
      | Creative \s Commons \s (?: Legal | Attribution | Public | Zero | CC )
      | free \s and \s unencumbered | ["“]AS \s IS["”] | without \s any \s warranty
      | (?: software | packages? ) \s (?: under \s \S+ \s )? (?: is | are ) \s
        (?: made \s available | licensed | distributed )
      | licensed \s under \s | Licen[sc]e \s (?: Terms | Agreement | Version )
      | HISTORY \s OF \s THE \s SOFTWARE""",
    re.VERBOSE | re.IGNORECASE,
)
# `requests`, `lxml[html_clean]`, `-r ../base.txt`, `click>=8.1 ; python_version < "3.13"`, `# what`
PACKAGE: Final = re.compile(
    r"\s*(?:#|--?\w|[A-Za-z0-9][\w.-]*(?:\[[\w,\s-]+\])?\s*(?:\Z|[<>=!~;@#].*))"
)
WORD: Final = re.compile(r"[a-z]+(?=[\W\d_]|\Z)")

VERSIONS: Final = 2
"""Lines that give a version: a report on a program may have one, a list of changes has two."""
LISTED: Final = 0.3
"""Share of the lines that are points, in a list of changes with one version."""
ROWS: Final = 3
"""Lines, at least, of a list of people without a sentence."""
BEGINNING: Final = 1_000
"""Characters within which a licence says what it is; of a report the last lines may."""
FEW_TOLD: Final = 2
"""Sentences beside the points of a list: one may say what it is of."""
HALF: Final = 0.5
MOSTLY: Final = 0.8


def _explains(sample: Sample) -> bool:
    return EXPLAINS.search(sample.opening) is not None


def _is_of_changes(sample: Sample) -> bool:
    rows = sample.rows
    versions = sum(map(bool, map(VERSION.match, rows))) + sum(map(bool, map(CHANGED.match, rows)))
    return versions >= VERSIONS or (versions > 0 and sample.share(BULLET) >= LISTED)


def _is_of_people(sample: Sample) -> bool:
    return MAILED.search(sample.opening) is not None or (
        len(sample.rows) >= ROWS and not sample.prose
    )


def _is_to_do(sample: Sample) -> bool:
    loose = [row for row in sample.rows if not BULLET.match(row) and not TO_DO.match(row)]
    return len(loose) <= HALF * len(sample.rows) and sum(map(told, loose)) < FEW_TOLD


def _is_ticked(sample: Sample) -> bool:
    """Tell a list of things to do whatever it is called: its lines have boxes to tick."""
    return TO_DO.match(sample.opening[:99]) is not None and sample.share(TO_DO) >= MOSTLY


def _is_licence(sample: Sample) -> bool:
    return LICENCE.search(sample.opening[:BEGINNING]) is not None


def _is_of_packages(sample: Sample) -> bool:
    return sample.share(PACKAGE) >= MOSTLY


README: Final = Kind("a readme", _explains)
TICKED: Final = Kind("a list of things to do", _is_ticked)

NAMES: Final[tuple[tuple[Kind, str], ...]] = (
    (README, "readme read_me liesmich leeme lisezmoi contributing hacking install code_of_conduct"),
    (Kind("a list of changes", _is_of_changes), "changelog changes news history releases release"),
    (Kind("a list of people", _is_of_people), "authors contributors maintainers credits thanks"),
    (Kind("a list of things to do", _is_to_do), "todo to_do tasks checklist"),
    (Kind("a licence", _is_licence), "licence license copying copyright notice unlicense"),
    (Kind("settings", _is_of_packages), "requirements constraints dev_requirements"),
)
BY_WORD: Final = {word: kind for kind, words in NAMES for word in words.split()}
LONGEST_WORD: Final = 3
"""Words of a name that may be one of these: `CODE_OF_CONDUCT.md`, `read me first.txt`."""


def paper(name: str) -> Kind | None:
    """Return what a file may be that is named so, in small letters, whatever follows.

    >>> paper("readme.de.md").called, paper("license-mit").called, paper("newsletter.txt")
    ('a readme', 'a licence', None)
    """
    words = WORD.findall(name)[:LONGEST_WORD]
    if not words or not name.startswith(words[0]):
        return None
    starts = ("_".join(words[:count]) for count in range(1, len(words) + 1))
    return next((BY_WORD[start] for start in starts if start in BY_WORD), None)
